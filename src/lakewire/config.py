"""
Settings: what they are, where they come from, and which are refused. No I/O but reading the profile file.
"""

from __future__ import annotations

import configparser
import ipaddress
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs

from lakewire.errors import ConfigError, listing

__all__ = ["Config", "Setting"]

_VARIABLES = {
    "host": "DATABRICKS_HOST",
    "token": "DATABRICKS_TOKEN",
    "client_id": "DATABRICKS_CLIENT_ID",
    "client_secret": "DATABRICKS_CLIENT_SECRET",
    "account_id": "DATABRICKS_ACCOUNT_ID",
    "warehouse_id": "DATABRICKS_WAREHOUSE_ID",
    "catalog": "DATABRICKS_CATALOG",
    "schema": "DATABRICKS_SCHEMA",
    "staging_volume": "DATABRICKS_STAGING_VOLUME",
}
_SECRETS = ("token", "client_secret")
_CREDENTIALS = ("token", "client_id", "client_secret")
_Level = tuple[str, dict[str, str]]
_DEFAULTS = {"catalog": "main", "schema": "default"}
_DEFAULT_FILE = Path("~/.databrickscfg")


@attrs.frozen
class Setting:
    """
    One line of ``Config.explain()``: a setting, its value (secrets as ``***``) and where it came from.
    """

    name: str
    value: str
    source: str


@attrs.frozen(kw_only=True)
class Config:
    """
    Everything a client needs to know, checked.

    Attributes:
        host: ``https://…`` without a path; ``http`` is accepted on loopback only.
        token: Personal access token, or None.
        client_id: OAuth client of a service principal, with ``client_secret``.
        account_id: For account-level operations.
        warehouse_id: SQL warehouse that runs statements.
        catalog: Catalog of one- and two-part names. Default ``main``.
        schema: Schema of one-part names. Default ``default``.
        staging_volume: Volume for staged data, ``catalog.schema.volume``. Default: ``lakewire_staging`` in the
            schema of the table that is written.
        sources: Setting to source, for ``explain``.

    Source:
        https://docs.databricks.com/dev-tools/auth/unified-auth
    """

    host: str
    token: str | None = attrs.field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = attrs.field(default=None, repr=False)
    account_id: str | None = None
    warehouse_id: str | None = None
    catalog: str = "main"
    schema: str = "default"
    staging_volume: str | None = None
    sources: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False, eq=False)

    @classmethod
    def resolve(
        cls,
        *,
        env: Mapping[str, str],
        file: Path | None = None,
        profile: str | None = None,
        **given: str | None,
    ) -> Config:
        """
        Decide every setting: what is given beats the environment, which beats the profile.

        A secret is used only with the host of its own source, unless that host was given for it.

        Args:
            env: The environment, as in ``os.environ``.
            file: Profile file. Default ``DATABRICKS_CONFIG_FILE``, else ``~/.databrickscfg``.
            profile: Section of that file. Default ``DATABRICKS_CONFIG_PROFILE``; without either, ``DEFAULT`` is
                read when neither arguments nor environment name a host.
            given: Settings by name; None means not given.

        Raises:
            ConfigError: A setting is missing, malformed or contradictory. Secrets are never shown.
        """
        arguments = {name: value for name, value in given.items() if value is not None}
        variables = {name: env[key] for name, key in _VARIABLES.items() if env.get(key)}
        path = file or Path(env.get("DATABRICKS_CONFIG_FILE") or _DEFAULT_FILE).expanduser()
        section = profile or env.get("DATABRICKS_CONFIG_PROFILE")
        has_host = "host" in arguments or "host" in variables
        stored = _read_profile(path, section) if section or not has_host else {}
        origin = f"profile {section or 'DEFAULT'} of {path.name}"
        if profile:  # a profile named in code is more explicit than the environment
            levels = [("argument", arguments), (origin, stored), ("environment", variables)]
        else:
            levels = [("argument", arguments), ("environment", variables), (origin, stored)]
        return cls(**_merge(levels))

    def explain(self) -> list[Setting]:
        """
        List each setting with its value and source, secrets masked.
        """
        return [
            Setting(name, "***" if name in _SECRETS else str(value), self.sources.get(name, "default"))
            for name in _VARIABLES
            if (value := getattr(self, name)) is not None
        ]

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "host", _checked_host(self.host, self._source("host")))
        for name in _CREDENTIALS:
            if (value := getattr(self, name)) is not None:
                object.__setattr__(self, name, _checked_credential(name, value, self._source(name)))
        if self.token and self.client_secret:
            sources = f"({self._source('token')}) and an OAuth client ({self._source('client_secret')})"
            raise ConfigError(f"both a token {sources} are set; give one")
        if bool(self.client_id) != bool(self.client_secret):
            missing = "client_secret" if self.client_id else "client_id"
            raise ConfigError(f"{missing} is missing: an OAuth client needs client_id and client_secret")
        if not self.token and not self.client_secret:
            raise ConfigError(f"no credentials for {self.host}: give token, or client_id and client_secret")

    def _source(self, name: str) -> str:
        return self.sources.get(name, "argument")


def _read_profile(path: Path, section: str | None) -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None, default_section="__none__")
    try:
        parser.read(path, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name} is not a profile file: {type(error).__name__}") from None
    name = section or "DEFAULT"
    if parser.has_section(name):
        return {key: value for key, value in parser[name].items() if key in _VARIABLES and value}
    if section is None:
        return {}
    known = listing(parser.sections()) if parser.sections() else "no profiles"
    raise ConfigError(f"profile {section!r} is not in {path.name}, which has {known}")


def _merge(levels: list[_Level]) -> dict[str, Any]:
    """Let each setting come from the first level that has it, and the credentials together from one level."""
    merged: dict[str, Any] = dict(_DEFAULTS)
    sources: dict[str, str] = {}
    for source, level in reversed(levels):
        for name, value in level.items():
            if name not in _SECRETS:
                merged[name], sources[name] = value, source
    if "host" not in merged:
        raise ConfigError("no host: give host=, DATABRICKS_HOST, or a profile (DATABRICKS_CONFIG_PROFILE)")
    source, level = next(((s, lv) for s, lv in levels if any(name in lv for name in _SECRETS)), ("", {}))
    _check_same_origin(source, level, merged["host"], sources["host"])
    secrets = {name: level[name] for name in _SECRETS if name in level}
    sources.update(dict.fromkeys(secrets, source))
    if "token" in secrets and "client_secret" not in secrets:
        merged.pop("client_id", None)  # of a less explicit OAuth client, which the token overrules
    return {**merged, **secrets, "sources": sources}


def _check_same_origin(source: str, level: dict[str, str], host: str, host_source: str) -> None:
    """Refuse to send a profile's secret to a host that another source named."""
    own = level.get("host")
    if source.startswith("profile") and own is not None and own.rstrip("/") != host.rstrip("/"):
        raise ConfigError(
            f"the credentials come from {source}, but the host from {host_source}: give the credentials for {host}"
        )


def _checked_host(host: str, source: str) -> str:
    text = host.strip().rstrip("/")
    parts = urlsplit(text if "://" in text else f"https://{text}")
    if parts.username or parts.password:
        raise ConfigError(f"host ({source}) must not hold user information")
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query or parts.fragment:
        raise ConfigError(f"host ({source}) is {text!r}: give https://name without a path")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ConfigError(f"host ({source}) is {text!r}: plain http is accepted on loopback only")
    return f"{parts.scheme}://{parts.netloc}"


def _checked_credential(name: str, value: str, source: str) -> str:
    text = value.strip()
    if not text or not text.isprintable() or not text.isascii() or " " in text:
        raise ConfigError(f"{name} ({source}) is empty or holds white space, control or non-ASCII characters")
    return text


def is_loopback(hostname: str) -> bool:
    """
    Tell whether *hostname* is this machine, without asking DNS.
    """
    if hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(hostname).is_loopback
    except ValueError:
        return False
