"""
What ways of signing in need besides settings: files, programs and variables of this machine, looked at, not used.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lakewire.config.secrets import home

if TYPE_CHECKING:
    from lakewire.config.config import Config

__all__ = [
    "CLI_CACHE",
    "KUBERNETES_TOKEN",
    "Condition",
    "azure_cli",
    "azure_workspace",
    "cli_cache_keys",
    "databricks_cli",
    "kubernetes",
    "oidc_variable",
    "serving",
    "serving_token_file",
]

Condition = Callable[["Config"], str]
"""Returns what is missing; empty when nothing is."""

CLI_CACHE = ".databricks/token-cache.json"
"""Where the Databricks CLI keeps its logins, below the home folder."""

KUBERNETES_TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token"  # noqa: S105  # a path
"""The token of a service account that each pod has."""

_CLI = "https://docs.databricks.com/dev-tools/cli/install"
_SERVING_FOLDER = "/var/credentials-secret"


def azure_workspace(config: Config) -> str:
    """
    Return what is missing to know the workspace in Azure.
    """
    return "" if config.host or config.azure_workspace_resource_id else "host or azure_workspace_resource_id is missing"


def azure_cli(config: Config) -> str:
    """
    Return what is missing to ask the Azure CLI.
    """
    if config.azure is None:
        return "the host is not in Azure"
    return azure_workspace(config) or _on_path(config, "az", "https://learn.microsoft.com/cli/azure/install-azure-cli")


def databricks_cli(config: Config) -> str:
    """
    Return what is missing to ask the Databricks CLI, or its cache where it is not installed.
    """
    if config.databricks_cli_path or not _on_path(config, "databricks", "") or _is_in_cli_cache(config):
        return ""
    return f"the Databricks CLI is not on PATH: {_CLI}, then databricks auth login"


def oidc_variable(config: Config) -> str:
    """
    Return what is missing for an OIDC token in the environment.
    """
    name = config.oidc_token_env or "DATABRICKS_OIDC_TOKEN"
    return "" if config.env.get(name) else f"{name} is not set in the environment"


def kubernetes(config: Config) -> str:
    """
    Return what is missing for the projected token of a pod.
    """
    if config.kubernetes_token_filepath:
        return ""
    if not config.auth_type:
        return "kubernetes_token_filepath is missing"
    return "" if Path(KUBERNETES_TOKEN).is_file() else f"{KUBERNETES_TOKEN} is not there: is this a pod?"


def serving(config: Config) -> str:
    """
    Return what is missing for the token of model serving.
    """
    names = ("IS_IN_DB_MODEL_SERVING_ENV", "IS_IN_DATABRICKS_MODEL_SERVING_ENV")
    if next((config.env[name] for name in names if config.env.get(name)), "") != "true":
        return "this is not model serving"
    path = serving_token_file(config)
    return "" if path.is_file() else f"{path} is not there"


def serving_token_file(config: Config) -> Path:
    """
    Return where model serving puts the token of an endpoint.
    """
    folder = config.env.get("SERVING_CREDENTIALS_DIR", "").strip() or _SERVING_FOLDER
    return Path(folder) / "model-dependencies-oauth-token"


def cli_cache_keys(config: Config) -> list[str]:
    """
    Return under which names the Databricks CLI may keep a login for these settings.
    """
    account = f"{config.host}/oidc/accounts/{config.account_id}" if config.account_id else ""
    return [key for key in (config.profile or "", account, "" if config.is_account else config.host) if key]


def _is_in_cli_cache(config: Config) -> bool:
    try:
        kept = json.loads((home(config.env) / CLI_CACHE).read_text("utf-8"))
        return any(kept["tokens"].get(key) for key in cli_cache_keys(config))
    except (OSError, ValueError, LookupError, AttributeError, TypeError, RuntimeError):
        return False


def _on_path(config: Config, command: str, where: str) -> str:
    return "" if shutil.which(command, path=config.env.get("PATH")) else f"{command} is not on PATH: {where}"
