"""
The ways of signing in: in which order they are tried, and what each needs. Data; each is a module of ``lakewire.auth``.

Nothing is sent and nothing is run to decide: settings, variables of the environment, files and programs are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lakewire.config.conditions import (
    Condition,
    azure_cli,
    azure_workspace,
    databricks_cli,
    kubernetes,
    oidc_variable,
    serving,
)

if TYPE_CHECKING:
    from lakewire.config.config import Config
    from lakewire.config.declared import Declared

__all__ = ["KINDS", "Kind", "choose", "complete", "reasons"]

_GITHUB = ("ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN")
_AZURE_DEVOPS = (
    "SYSTEM_ACCESSTOKEN",
    "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI",
    "SYSTEM_TEAMPROJECTID",
    "SYSTEM_PLANID",
    "SYSTEM_JOBID",
    "SYSTEM_HOSTTYPE",
)
_RUNTIME = ("DATABRICKS_RUNTIME_VERSION",)


class Kind(NamedTuple):
    """
    A way of signing in.

    Not an attrs class, as others of this package are not: those take a millisecond each when lakewire is imported.

    Attributes:
        name: What ``auth_type`` calls it; with underscores, its module in ``lakewire.auth.kinds``.
        needs: Settings without which it cannot be used.
        variables: Of the environment, set by the platform it is for.
        also: What else it needs.
        assumes_group: Whether it can sign in with the rights of a group (``group_id``).
        only_if_asked: Used only where ``auth_type`` names it.
        may_be_unused: What it needs may be there though nobody is signed in to it: then the next one is used.
        url: Its documentation.
    """

    name: str
    needs: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    also: Condition | None = None
    assumes_group: bool = False
    only_if_asked: bool = False
    may_be_unused: bool = False
    url: str = "https://docs.databricks.com/dev-tools/auth/unified-auth"

    def missing(self, config: Config) -> str:
        """
        Return why it cannot be used with these settings; empty when it can.
        """
        if config.auth_type and config.auth_type != self.name:
            return f"auth_type is {config.auth_type}"
        if self.only_if_asked and not config.auth_type:
            return "used only if auth_type asks for it"
        if config.group_id and not self.assumes_group:
            return "cannot assume the rights of a group (group_id)"
        lacking = [f"{name} is missing" for name in self.needs if not getattr(config, name)]
        lacking += [f"{name} is not set in the environment" for name in self.variables if not config.env.get(name)]
        return ", ".join(lacking) or (self.also(config) if self.also else "")

    def families(self, settings: Mapping[str, Declared]) -> list[str]:
        """
        Return the families of the settings it needs; none when it uses what is on the machine.
        """
        return [settings[name].family for name in self.needs if settings[name].family]

    def is_started(self, config: Config) -> bool:
        """
        Return whether some of the settings that only sign-ins have are there.
        """
        return any(getattr(config, name) for name in self.needs if name != "host")


KINDS = (
    Kind(name="pat", needs=("host", "token"), url="https://docs.databricks.com/dev-tools/auth/pat"),
    Kind(name="basic", needs=("host", "username", "password")),
    Kind(name="metadata-service", needs=("host", "metadata_service_url")),
    Kind(
        name="oauth-m2m",
        needs=("host", "client_id", "client_secret"),
        assumes_group=True,
        url="https://docs.databricks.com/dev-tools/auth/oauth-m2m",
    ),
    Kind(name="env-oidc", needs=("host",), also=oidc_variable, assumes_group=True),
    Kind(name="file-oidc", needs=("host", "oidc_token_filepath"), assumes_group=True),
    Kind(
        name="github-oidc",
        needs=("host", "client_id"),
        variables=_GITHUB,
        assumes_group=True,
        url="https://docs.databricks.com/dev-tools/auth/provider-github",
    ),
    Kind(
        name="azure-client-secret",
        needs=("azure_client_id", "azure_client_secret"),
        also=azure_workspace,
        url="https://learn.microsoft.com/azure/databricks/dev-tools/auth/azure-sp",
    ),
    Kind(
        name="azure-msi",
        needs=("azure_use_msi",),
        also=azure_workspace,
        url="https://learn.microsoft.com/azure/databricks/dev-tools/auth/azure-mi",
    ),
    Kind(name="github-oidc-azure", needs=("host", "azure_client_id"), variables=_GITHUB),
    Kind(
        name="azure-cli",
        also=azure_cli,
        may_be_unused=True,
        url="https://learn.microsoft.com/azure/databricks/dev-tools/auth/azure-cli",
    ),
    Kind(
        name="azure-devops-oidc",
        needs=("host", "client_id"),
        variables=_AZURE_DEVOPS,
        assumes_group=True,
        url="https://docs.databricks.com/dev-tools/auth/provider-azure-devops",
    ),
    Kind(
        name="external-browser",
        needs=("host",),
        only_if_asked=True,
        assumes_group=True,
        url="https://docs.databricks.com/dev-tools/auth/oauth-u2m",
    ),
    Kind(
        name="databricks-cli",
        needs=("host",),
        also=databricks_cli,
        may_be_unused=True,
        url="https://docs.databricks.com/dev-tools/auth/oauth-u2m",
    ),
    Kind(name="runtime-oauth", needs=("scopes",), variables=_RUNTIME, assumes_group=True, may_be_unused=True),
    Kind(name="runtime", variables=_RUNTIME, may_be_unused=True),
    Kind(
        name="google-credentials",
        needs=("host", "google_credentials"),
        url="https://docs.databricks.com/gcp/dev-tools/auth/authentication-google-id",
    ),
    Kind(
        name="google-id",
        needs=("host", "google_service_account"),
        url="https://docs.databricks.com/gcp/dev-tools/auth/authentication-google-id",
    ),
    Kind(name="model-serving", needs=("host",), also=serving),
    Kind(name="kubernetes-oidc", needs=("host",), also=kubernetes, assumes_group=True),
)
"""
Every way of signing in, the first one first.
"""


def choose(config: Config) -> tuple[Kind, ...]:
    """
    Return the ways of signing in that these settings allow, in order, up to the first one that is certain.
    """
    found: list[Kind] = []
    for kind in KINDS:
        if not kind.missing(config):
            found.append(kind)
            if not kind.may_be_unused:
                break
    return tuple(found)


def complete(config: Config, settings: Mapping[str, Declared]) -> tuple[Kind, ...]:
    """
    Return the ways of signing in that have all their settings, and use nothing else of the machine.
    """
    return tuple(kind for kind in KINDS if kind.families(settings) and not kind.missing(config))


def reasons(config: Config, *, started: bool = False) -> dict[str, str]:
    """
    Return why each of the other ways cannot be used.

    Args:
        config: The settings.
        started: Only those that some settings are there for; where there are none, the ones that people know.
    """
    every = dict(_missing(config))
    if not started:
        return every
    wanted = [kind.name for kind in KINDS if kind.name == config.auth_type]
    begun = wanted or [kind.name for kind in KINDS if kind.name in every and kind.is_started(config)]
    return {name: every[name] for name in begun or ("pat", "oauth-m2m", "databricks-cli")}


def _missing(config: Config) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        if reason := kind.missing(config):
            yield kind.name, reason
