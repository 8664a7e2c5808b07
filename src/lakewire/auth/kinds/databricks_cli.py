"""
Whoever is signed in to the Databricks CLI, ``databricks auth login``; its cache is enough where it is not installed.

https://docs.databricks.com/dev-tools/auth/oauth-u2m
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lakewire.auth.cli_cache import read_cli_cache
from lakewire.auth.commands import executable, run_json
from lakewire.auth.login import refreshed
from lakewire.auth.token import Ask, Recipe, Token, claims, seconds_until
from lakewire.errors import AuthError, ConfigError, NotSignedInError

__all__ = ["RECIPE"]

_OLDEST = (0, 205, 0)  # the first one that is not the legacy CLI, which knows no OAuth
_PROFILE = (0, 207, 1)  # https://github.com/databricks/cli/pull/855
_FORCE = (0, 296, 0)  # https://github.com/databricks/cli/pull/4767
_DEVELOPMENT = (0, 0, 0)
_LEGACY = re.compile(r"version\s+0\.1\d\.", re.IGNORECASE)
_INSTALL = "install a newer one, https://docs.databricks.com/dev-tools/cli/install"


def _token(ask: Ask) -> Token:
    try:
        program = executable(ask, ask.config.databricks_cli_path or "databricks")
    except NotSignedInError:
        kept = read_cli_cache(ask)
        if kept is None:
            raise NotSignedInError(f"the Databricks CLI is not on PATH: {_INSTALL}, then {_login(ask)}") from None
        return refreshed(ask, kept)
    version = ask.once("cli_version", lambda: _version(ask, program))
    command = [program, "auth", "token", *_whose(ask, version)]
    command += ["--force-refresh"] if ask.old is not None and version >= _FORCE else []
    fields = run_json(ask, command, _login(ask))
    value = fields.get("access_token")
    if not isinstance(value, str) or not value:
        raise AuthError("the Databricks CLI gave no token")
    _check_scopes(ask, value)
    return Token(value, str(fields.get("token_type") or "Bearer"), seconds_until(fields.get("expiry"), "databricks"))


def _version(ask: Ask, program: str) -> tuple[int, int, int]:
    fields = run_json(ask, [program, "version", "--output", "json"], _INSTALL)
    version = _triple(fields)
    if _DEVELOPMENT < version < _OLDEST:
        raise ConfigError(f"the Databricks CLI {'.'.join(map(str, version))} is too old: {_INSTALL}")
    return version


def _triple(fields: Mapping[str, Any]) -> tuple[int, int, int]:
    try:
        return int(fields["Major"]), int(fields["Minor"]), int(fields["Patch"])
    except (KeyError, TypeError, ValueError):
        raise AuthError(f"the Databricks CLI does not say its version: {_INSTALL}") from None


def _whose(ask: Ask, version: tuple[int, int, int]) -> list[str]:
    config = ask.config
    if config.profile and version >= _PROFILE:
        return ["--profile", config.profile]
    account = ["--account-id", config.account_id] if config.is_account and config.account_id else []
    return ["--host", ask.host, *account]


def _login(ask: Ask) -> str:
    profile = f" --profile {ask.config.profile}" if ask.config.profile else ""
    return f"databricks auth login --host {ask.host}{profile}"


def _check_scopes(ask: Ask, value: str) -> None:
    """Refuse a token of a login with other scopes: the CLI gives what it has, whatever is asked for."""
    found, wanted = claims(value).get("scope"), set(ask.config.scopes or ()) - {"offline_access"}
    has = set(found.split() if isinstance(found, str) else found or ()) - {"offline_access"}
    if wanted and found is not None and has != wanted:
        raise AuthError(f"the login of the Databricks CLI has other scopes than are set: {_login(ask)} --scopes …")


RECIPE = Recipe.of(_token)
