"""
Settings: what they are, where they come from, and which are refused. No I/O but reading the profile file.
"""

from __future__ import annotations

import configparser
import ipaddress
import logging
import os
import re
import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs

from lakewire.errors import ConfigError, listing, one_line
from lakewire.observability import is_heard, log

__all__ = ["Config", "Masked", "Secret", "Setting"]

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
_AUTH_TYPE = {"auth_type": "DATABRICKS_AUTH_TYPE"}
_AUTH_TYPES = {"pat": "token", "oauth-m2m": "client_id and client_secret"}
_SECRETS = ("token", "client_secret")
_CREDENTIALS = ("token", "client_id", "client_secret")
_CONNECTION = ("ca_bundle", "proxy", "verify_tls", "link_hosts")  # in code only; the usual variables count otherwise
_HOST_PATTERN = re.compile(r"[\w*?.:-]+")
_HOST_NAME = re.compile(r"[\w.-]+|[0-9a-f:.]+")
_Level = tuple[str, dict[str, Any]]
_ENVIRONMENT = "environment"
_DEFAULTS = {"catalog": "main", "schema": "default"}
_DEFAULT_FILE = Path("~/.databrickscfg")


class Secret:
    """
    A credential: shown as ``***`` however it is printed, and left out when it is pickled.

    Not an attrs class: tools that print values prettily show the fields of those, whatever their ``repr`` says.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str | None) -> None:
        self._value = value

    def reveal(self) -> str:
        """
        Return the credential itself.

        Raises:
            ConfigError: It was pickled, which leaves it out.
        """
        if self._value is None:
            raise ConfigError("a secret is not pickled: give it again, or set it in this process's environment")
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "***"

    def __reduce__(self) -> tuple[Any, ...]:
        return Secret, (None,)


class Masked(str):
    """
    Text that is sent, a header or a link, and does not show where the locals of a traceback are shown.
    """

    __slots__ = ()

    def __getitem__(self, key: Any) -> Masked:
        return Masked(super().__getitem__(key))  # tools cut what is too long before they show it

    def __repr__(self) -> str:
        return "***"


def _secret(given: str | Secret | None) -> Secret | None:
    return Secret(given) if isinstance(given, str) else given


def _patterns(given: str | Iterable[str] | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    names: Any = (
        given.split(",") if isinstance(given, str) else given
    )  # anything else is refused later, with its source
    each: Iterable[Any] = names if isinstance(names, Iterable) else (names,)
    return tuple(name.strip().lower() if isinstance(name, str) else name for name in each)


def _is_host_pattern(name: object) -> bool:
    return isinstance(name, str) and _HOST_PATTERN.fullmatch(name) is not None


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
        ca_bundle: File or folder of CA certificates. Default: ``REQUESTS_CA_BUNDLE``, else those of certifi.
        proxy: ``http://[user:password@]name:port`` for the API, tokens and storage links, except for hosts in
            ``NO_PROXY``. Default: ``HTTPS_PROXY`` and its kin.
        verify_tls: Whether certificates are checked. False lets others read the traffic, and warns.
        link_hosts: The only hosts that results are fetched from, as in ``*.blob.core.windows.net``; separated by commas
            if it is one text. Default: any public host.
        profile: Section of the profile file that was asked for.
        sources: Setting to source, for ``explain``.

    Source:
        https://docs.databricks.com/dev-tools/auth/unified-auth
    """

    host: str
    token: Secret | None = attrs.field(default=None, converter=_secret)
    client_id: str | None = None
    client_secret: Secret | None = attrs.field(default=None, converter=_secret)
    account_id: str | None = None
    warehouse_id: str | None = None
    catalog: str = "main"
    schema: str = "default"
    staging_volume: str | None = None
    ca_bundle: str | None = None
    proxy: str | None = attrs.field(default=None, repr=False)
    verify_tls: bool = True
    link_hosts: tuple[str, ...] | None = attrs.field(default=None, converter=_patterns)
    profile: str | None = None
    sources: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False, eq=False)

    @classmethod
    def resolve(
        cls,
        *,
        env: Mapping[str, str],
        file: Path | None = None,
        profile: str | None = None,
        **given: str | bool | Sequence[str] | None,
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
        variables = {name: env[key] for name, key in (_VARIABLES | _AUTH_TYPE).items() if env.get(key)}
        path = file or Path(env.get("DATABRICKS_CONFIG_FILE") or _DEFAULT_FILE)
        section = profile or env.get("DATABRICKS_CONFIG_PROFILE")
        has_host = "host" in arguments or "host" in variables
        stored = _read_profile(path, section) if section or not has_host else {}
        origin = f"profile {section or 'DEFAULT'} of {path.name}"
        levels: list[_Level]
        if profile:  # a profile named in code is more explicit than the environment
            levels = [("argument", arguments), (origin, stored), (_ENVIRONMENT, variables)]
        else:
            levels = [("argument", arguments), (_ENVIRONMENT, variables), (origin, stored)]
        _check_auth_type(levels)
        return cls(**_merge(levels), profile=profile)

    def explain(self) -> list[Setting]:
        """
        List each setting with its value and source, secrets masked.
        """
        return [
            Setting(name, "***" if name == "proxy" else str(value), self.sources.get(name, "default"))
            for name in (*_VARIABLES, *_CONNECTION)
            if (value := getattr(self, name)) is not None
        ]

    def announce(self) -> None:
        """
        Log once at INFO, for each client, the host and where each setting came from; no values.
        """
        if is_heard(logging.INFO):
            origins = ", ".join(f"{setting.name} from {setting.source}" for setting in self.explain())
            log().info("client made", host=self.host, settings=one_line(origins, 1000))
        if not self.verify_tls:
            log().warning(
                "certificates are not verified: whoever is on the network path can read the token", host=self.host
            )

    def __attrs_post_init__(self) -> None:
        self._check_texts()
        object.__setattr__(self, "host", _checked_host(self.host, self._source("host")))
        for name in _CREDENTIALS:
            value = getattr(self, name)
            if isinstance(value, str):
                object.__setattr__(self, name, _checked_credential(name, value, self._source(name)))
            elif value is not None:
                object.__setattr__(self, name, Secret(_checked_credential(name, value.reveal(), self._source(name))))
        if self.proxy is not None:
            check_proxy(self.proxy, self._source("proxy"))
        names = self.link_hosts
        if names is not None and not (names and all(map(_is_host_pattern, names))):
            raise ConfigError(
                f"link_hosts ({self._source('link_hosts')}) is {names!r}: give names of hosts, as in *.a.example"
            )
        if self.token and self.client_secret:
            sources = f"({self._source('token')}) and an OAuth client ({self._source('client_secret')})"
            raise ConfigError(f"both a token {sources} are set; give one")
        if bool(self.client_id) != bool(self.client_secret):
            missing = "client_secret" if self.client_id else "client_id"
            raise ConfigError(f"{missing} is missing: an OAuth client needs client_id and client_secret")
        if not self.token and not self.client_secret:
            raise ConfigError(f"no credentials for {self.host}: give token, or client_id and client_secret")

    def _check_texts(self) -> None:
        for name in (*_VARIABLES, "ca_bundle", "proxy"):
            value = getattr(self, name)
            if not isinstance(value, str | Secret | None):
                raise ConfigError(f"{name} ({self._source(name)}) is {type(value).__name__}: give text")

    def _source(self, name: str) -> str:
        return self.sources.get(name, "argument")


def _read_profile(path: Path, section: str | None) -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None, default_section="__none__")
    with suppress(RuntimeError):  # a user without a home has no file in it
        path = path.expanduser()
    try:
        parser.read(path, encoding="utf-8-sig")  # editors of Windows write a byte order mark
    except (configparser.Error, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name} is not a profile file: {type(error).__name__}") from None
    name = section or "DEFAULT"
    if parser.has_section(name):
        _warn_if_shared(path, parser[name])
        return {key: value for key, value in parser[name].items() if key in _VARIABLES | _AUTH_TYPE and value}
    if section is None:
        return {}
    known = listing(parser.sections()) if parser.sections() else "no profiles"
    raise ConfigError(f"profile {section!r} is not in {path.name}, which has {known}")


def _merge(levels: list[_Level]) -> dict[str, Any]:
    """Take each setting from the first level that has it, and the credentials together from one level."""
    merged: dict[str, Any] = dict(_DEFAULTS)
    sources: dict[str, str] = {}
    for source, level in reversed(levels):
        for name, value in level.items():
            if name not in _SECRETS and name not in _AUTH_TYPE:
                merged[name], sources[name] = value, source
    if "host" not in merged:
        raise ConfigError("no host: give host=, DATABRICKS_HOST, or a profile (DATABRICKS_CONFIG_PROFILE)")
    source, level = next(((s, lv) for s, lv in levels if any(name in lv for name in _SECRETS)), ("", {}))
    _check_same_origin(source, level, merged["host"], sources["host"])
    secrets = {name: level[name] for name in _SECRETS if name in level}
    sources.update(dict.fromkeys(secrets, source))
    if "token" in secrets and "client_secret" not in secrets:
        merged.pop("client_id", None)  # of a less explicit OAuth client, which the token overrules
    named = {name: _VARIABLES[name] if source == _ENVIRONMENT else source for name, source in sources.items()}
    return {**merged, **secrets, "sources": named}


def _check_auth_type(levels: list[_Level]) -> None:
    """Refuse a way of signing in that is not supported, unless credentials are given more explicitly than it."""
    for source, level in levels:
        wanted = level.get("auth_type")
        if wanted and wanted not in _AUTH_TYPES:
            place = _AUTH_TYPE["auth_type"] if source == _ENVIRONMENT else source
            known = listing([f"{name} ({needed})" for name, needed in _AUTH_TYPES.items()])
            raise ConfigError(f"auth_type {one_line(wanted, 60)!r} ({place}) is not supported yet: use {known}")
        if any(name in level for name in _SECRETS):
            return


def _warn_if_shared(path: Path, section: Mapping[str, str]) -> None:
    """Warn when others of this machine can read the file's secrets, where its mode shows it: not on Windows."""
    has_secrets = any(section.get(name) for name in _SECRETS)
    if has_secrets and hasattr(os, "getuid") and stat.S_IMODE(path.stat().st_mode) & 0o077:
        log().warning("profile file with secrets can be read by others: chmod 600 it", file=path.name)


def _check_same_origin(source: str, level: dict[str, Any], host: str, host_source: str) -> None:
    """Refuse to send a profile's secret to a host that another source named."""
    own = level.get("host")
    if source.startswith("profile") and own is not None and own.rstrip("/") != host.rstrip("/"):
        raise ConfigError(
            f"the credentials come from {source}, but the host from {host_source}: give the credentials for {host}"
        )


def _checked_host(host: str, source: str) -> str:
    text = host.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        name, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ConfigError(f"host ({source}) is malformed: give https://name without a path") from None
    if "@" in parts.netloc:
        raise ConfigError(f"host ({source}) must not hold user information")
    rest = parts.path.rstrip("/") or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or rest or not _HOST_NAME.fullmatch(name):
        raise ConfigError(f"host ({source}) is on {name[:80]!r}: give https://name without a path")
    if parts.scheme == "http" and not is_loopback(name):
        raise ConfigError(f"host ({source}) is on {name!r}: plain http is accepted on loopback only")
    return f"{parts.scheme}://{parts.netloc}"


def check_proxy(url: str, source: str) -> None:
    """
    Refuse what is not a proxy, without showing the password that it may hold.

    Raises:
        ConfigError: It is malformed, or not an HTTP proxy, as SOCKS.
    """
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fits = False
    if not fits or not url.isprintable() or " " in url:
        raise ConfigError(f"proxy ({source}) is malformed: give http://name:port, with its scheme")


def _checked_credential(name: str, value: str, source: str) -> str:
    text = value.strip(" ")  # not line breaks: a token that ends in one is refused rather than guessed at
    if not text or not text.isprintable() or not text.isascii() or " " in text:
        raise ConfigError(f"{name} ({source}) is empty or holds white space, control or non-ASCII characters")
    return text


def is_loopback(hostname: str) -> bool:
    """
    Return whether *hostname* is this machine, without asking DNS.
    """
    if hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(hostname).is_loopback
    except ValueError:
        return False
