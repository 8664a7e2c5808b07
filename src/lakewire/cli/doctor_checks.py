"""
The checks of ``lakewire doctor``: from what is installed to the rows of a statement, each with how to mend it.
"""

from __future__ import annotations

import platform
import re
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.auth import Given, SignIn
from lakewire.config import Config
from lakewire.errors import LakewireError, one_line
from lakewire.http import Deadline, Guards, Pool, Transport
from lakewire.sign_in_report import signed_in_as
from lakewire_runtime import Operation

__all__ = ["Diagnosis", "checks"]

State = Literal["ok", "warn", "fail"]

_TIMEOUT_S = 20.0
_STATEMENT_S = 600.0  # of a warehouse that starts
_SKEW_S = 30.0
_MOST_SKEW_S = 300.0  # more than sign-ins with signed tokens accept
_ONCE = RetryPolicy(patience_s=2.0, max_attempts=2)
_REACH = Operation("doctor.reach", "GET", "/.well-known/databricks-config", stream=True)
_EXTRA = re.compile(r"""(?P<package>[\w.-]+).*;.*extra == ["'](?P<extra>\w+)["']""")
_TOKEN = "make a new token, or sign in: lakewire auth login; lakewire auth describe shows what is used"  # noqa: S105  # no secret
_MENDS: tuple[tuple[type[LakewireError], str], ...] = (
    (errors.DnsError, "check the host for a typing error, then the VPN and the name server of this machine"),
    (errors.ProxyError, "check HTTPS_PROXY, or except the host: NO_PROXY"),
    (errors.TlsError, "give the authority of your network as REQUESTS_CA_BUNDLE, or ca_bundle=; check the host"),
    (errors.ConnectError, "check the host and its port, the VPN and the firewall; HTTPS_PROXY where there is a proxy"),
    (errors.NetworkPolicyError, "the workspace does not accept this network: use its private link or VPN"),
    (errors.NotSignedInError, "sign in: lakewire auth login"),
    (errors.UnauthenticatedError, _TOKEN),
    (errors.AuthError, _TOKEN),
    (errors.NotFoundError, "the host responds, but is no workspace of Databricks, or the id is wrong"),
    (errors.PermissionDeniedError, "ask an administrator of the workspace for this right"),
)


class Diagnosis(NamedTuple):
    """
    What one check found.

    Attributes:
        name: What was looked at.
        state: ``ok``, ``warn`` or ``fail``.
        found: What there is.
        mend: What to do; empty where nothing is.
    """

    name: str
    state: State
    found: str
    mend: str = ""


def checks(settings: Mapping[str, Any], *, start: bool) -> Iterator[Diagnosis]:
    """
    Yield what each check finds; one that cannot be made, as another failed before it, is left out.

    Args:
        settings: Those of the client.
        start: Whether a warehouse that is stopped may be started.
    """
    yield from _installed()
    try:
        client = DatabricksClient(**settings, retry=_ONCE)
    except LakewireError as error:
        mend = "set DATABRICKS_HOST and DATABRICKS_TOKEN, or sign in: lakewire auth login --host https://…"
        yield Diagnosis("settings", "fail", one_line(str(error)), mend)
        return
    with client.with_options(timeout=_TIMEOUT_S) as bounded:
        yield _settings(bounded.config)
        for check in _network(bounded.config) if bounded.config.host else ():
            yield check
            if check.state == "fail" and check.name != "clock":
                return
        yield from _service(bounded, start=start)


def _installed() -> Iterator[Diagnosis]:
    versions = {name: version(name) for name in ("lakewire", "pyarrow")}
    text = ", ".join(f"{name} {number}" for name, number in versions.items())
    yield Diagnosis("versions", "ok", f"{text}, Python {platform.python_version()} on {platform.system()}")
    needed: dict[str, list[str]] = {}
    for found in filter(None, map(_EXTRA.match, requires("lakewire") or ())):
        needed.setdefault(found["extra"], []).append(found["package"])
    whole = [extra for extra, packages in needed.items() if all(map(_has, packages))]
    yield Diagnosis("extras", "ok", ", ".join(whole) or "none")


def _has(package: str) -> bool:
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


def _settings(config: Config) -> Diagnosis:
    shown = ("host", "account_id", "auth_type", "warehouse_id")
    facts = [f"{each.name} {each.value} ({each.source})" for each in config.explain() if each.name in shown]
    profile = [f"profile {config.profile}"] if config.profile else []
    return Diagnosis("settings", "ok", ", ".join([*profile, *facts]))


def _network(config: Config) -> Iterator[Diagnosis]:
    """Diagnosis the way to the host, without signing in."""
    with closing(Pool(config)) as pool:
        try:
            proxy = pool.proxy(config.host)
        except LakewireError as error:
            yield Diagnosis("proxy", "fail", error.message, "correct the proxy, or the file of certificates")
            return
        yield Diagnosis("proxy", "ok", proxy or "none")
        if not proxy:
            yield _resolved(urlsplit(config.host).hostname or "")
        transport = Transport(config, Given(_Nobody()), pool, guards=Guards()).with_options(retry=_ONCE)
        yield from _reached(config, transport.with_deadline(_TIMEOUT_S))


def _resolved(host: str) -> Diagnosis:
    try:
        addresses = dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM))
    except OSError as error:
        return Diagnosis("name", "fail", f"{host}: {error.strerror or error}", _mend(errors.DnsError("")))
    return Diagnosis("name", "ok", f"{host} is {', '.join(addresses)}")


def _reached(config: Config, transport: Transport) -> Iterator[Diagnosis]:
    try:
        with transport.send(_REACH, _REACH.path) as response:
            date = response.headers.get("Date", "")
    except errors.TransportError as error:
        yield Diagnosis("connection", "fail", one_line(str(error)), _mend(error))
        return
    except LakewireError as error:  # some host responds
        yield Diagnosis("connection", "warn", one_line(str(error)), _mend(error))
        return
    if config.host.startswith("http://"):
        yield Diagnosis("connection", "ok", "not encrypted, on this machine")
    elif config.verify_tls:
        yield Diagnosis("connection", "ok", "encrypted, the certificate is good")
    else:
        yield Diagnosis(
            "connection", "warn", "the certificate is not checked", "leave verify_tls out, and give ca_bundle"
        )
    if date:
        yield _clock(date)


def _clock(date: str) -> Diagnosis:
    try:
        ahead_s = (datetime.now(UTC) - parsedate_to_datetime(date)).total_seconds()
    except ValueError:
        return Diagnosis("clock", "warn", f"the host says it is {one_line(date, 40)!r}")
    size_s = abs(ahead_s)
    if size_s <= _SKEW_S:
        return Diagnosis("clock", "ok", f"within {_SKEW_S:.0f} s of the host")
    text = f"{size_s:,.0f} s {'ahead of' if ahead_s > 0 else 'behind'} the host"
    mend = "set the clock of this machine: tokens seem to have ended, or not to be good yet"
    return Diagnosis("clock", "fail" if size_s > _MOST_SKEW_S else "warn", text, mend)


def _service(client: DatabricksClient, *, start: bool) -> Iterator[Diagnosis]:
    try:
        person = signed_in_as(client)
    except LakewireError as error:
        yield Diagnosis("sign-in", "fail", one_line(str(error)), _mend(error))
        return
    kind = client.auth.kind if isinstance(client.auth, SignIn) else ""
    yield Diagnosis("sign-in", "ok", f"{kind}, as {person}" if person else kind)
    if client.config.is_account:
        return
    warehouse = _warehouse(client)
    yield warehouse
    if warehouse.state == "ok" or (warehouse.state == "warn" and start):
        yield _statement(client)


def _warehouse(client: DatabricksClient) -> Diagnosis:
    chosen = client.config.warehouse_id
    try:
        known = [client.api.warehouses.get(chosen)] if chosen else list(client.api.warehouses.list())
    except errors.NotFoundError as error:
        mend = "lakewire api warehouses.list shows the ids; set DATABRICKS_WAREHOUSE_ID to one"
        return Diagnosis("warehouse", "fail", one_line(str(error)), mend)
    except LakewireError as error:
        return Diagnosis("warehouse", "fail", one_line(str(error)), _mend(error))
    running = [each for each in known if str(each.state) in ("RUNNING", "STARTING")]
    for each in running or known:
        text = f"{each.name} ({each.id}) is {each.state}{'' if chosen else '; none is set, so the client chooses'}"
        mend = "" if running else "a statement starts it, which takes up to minutes; try it with --start"
        return Diagnosis("warehouse", "ok" if running else "warn", text, mend)
    return Diagnosis("warehouse", "fail", "there is none that you may use", "make one, or ask for the right to use one")


def _statement(client: DatabricksClient) -> Diagnosis:
    began_s = time.monotonic()
    try:
        client.sql.execute("SELECT 1", timeout=_STATEMENT_S).scalar()
    except LakewireError as error:
        return Diagnosis("statement", "fail", one_line(str(error)), _mend(error))
    return Diagnosis("statement", "ok", f"SELECT 1 in {time.monotonic() - began_s:.1f} s")


def _mend(error: LakewireError) -> str:
    return next((text for kind, text in _MENDS if isinstance(error, kind)), "")


class _Nobody:
    """Signs nothing."""

    token_type = ""

    def headers(self, deadline: Deadline) -> Mapping[str, str]:
        del deadline
        return {"Accept": "application/json"}  # a transport wants some

    def invalidate(self, refused: Mapping[str, str] | None = None) -> bool:
        del refused
        return False

    def get_token(self) -> str:
        return ""

    def refresh_token(self) -> None:
        """There is none."""
