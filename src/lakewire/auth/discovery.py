"""
Where a host signs people in: found once, within five seconds, and by convention where the host does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import attrs

from lakewire.auth.token import Ask
from lakewire.auth.wire import Reply
from lakewire.config import is_loopback
from lakewire.errors import AuthError
from lakewire_runtime.deadline import Deadline

__all__ = ["Endpoints", "endpoints"]

_BUDGET_S = 5.0
_METADATA = "/.well-known/databricks-config"
_DOCUMENT = "/.well-known/oauth-authorization-server"


@attrs.frozen(kw_only=True)
class Endpoints:
    """
    Where tokens are had.

    Attributes:
        token: Token endpoint.
        authorize: Where a browser is sent to.
        audience: For whom a token of a CI service has to be.
    """

    token: str
    authorize: str
    audience: str


def endpoints(ask: Ask) -> Endpoints:
    """
    Return the endpoints of the host.

    Source:
        https://docs.databricks.com/dev-tools/auth/oauth-m2m
    """
    if "endpoints" in ask.facts:
        found: Endpoints = ask.facts["endpoints"]
        return found
    search = _Search(ask)
    found = search.run()
    if search.responded:  # else the host may only be out of reach now
        ask.facts["endpoints"] = found
    return found


class _Search:
    """One look at the documents of a host, all of them within one bound."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._deadline = Deadline(ask.deadline.within(_BUDGET_S))
        self.responded = False

    def run(self) -> Endpoints:
        config = self._ask.config
        metadata = {} if config.discovery_url else self._json(self._ask.host + _METADATA)
        account_id = config.account_id or _text(metadata, "account_id")
        root = self._root(account_id)
        documents = (self._json(url) for url in self._documents(metadata, account_id, root))
        found = next((each for each in documents if self._is_usable(_text(each, "token_endpoint"))), {})
        token = _text(found, "token_endpoint") or f"{root}/v1/token"
        return Endpoints(
            token=token,
            authorize=_text(found, "authorization_endpoint") or f"{root}/v1/authorize",
            audience=config.token_audience or _audience(metadata, account_id) or token,
        )

    def _root(self, account_id: str) -> str:
        is_account = self._ask.config.is_account and account_id
        return f"{self._ask.host}/oidc/accounts/{account_id}" if is_account else f"{self._ask.host}/oidc"

    def _documents(self, metadata: dict[str, Any], account_id: str, root: str) -> Iterator[str]:
        """Yield where to look, the most exact place first."""
        if self._ask.config.discovery_url:
            yield self._ask.config.discovery_url
            return
        stated = _text(metadata, "oidc_endpoint").replace("{account_id}", account_id).rstrip("/")
        yield from dict.fromkeys(f"{each}{_DOCUMENT}" for each in (stated, root) if self._is_usable(each))

    def _json(self, url: str) -> dict[str, Any]:
        if self._deadline.remaining() == 0:
            return {}
        try:
            reply: Reply = self._ask.wire("GET", url, deadline=self._deadline)
        except AuthError:
            return {}
        self.responded = True
        return reply.json() if reply.status == 200 else {}

    def _is_usable(self, url: str) -> bool:
        """Return whether secrets may be sent there: by TLS, or on this machine if the host is on it too."""
        here = is_loopback(urlsplit(self._ask.host).hostname or "")
        parts = urlsplit(url)
        name = parts.hostname or ""
        return bool(name) and (parts.scheme == "https" or (parts.scheme == "http" and here and is_loopback(name)))


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _audience(metadata: dict[str, Any], account_id: str) -> str:
    stated = metadata.get("token_federation_default_oidc_audiences")
    if isinstance(stated, list) and stated and isinstance(stated[0], str):
        return stated[0]
    return account_id if metadata and not metadata.get("workspace_id") else ""
