"""
OAuth client credentials of a service principal: one token at a time, fetched by one thread.
"""

from __future__ import annotations

import json
import re
import threading
import time
from typing import Any

import attrs

from lakewire.auth.credential import Bound, PostForm
from lakewire.config import Masked, Secret
from lakewire.errors import AuthError, TokenEndpointError, one_line
from lakewire.forks import renew_in_child
from lakewire.observability import log

__all__ = ["ClientCredentials"]

_FETCH_S = 30.0  # whole token call
_REFUSED_S = 30.0  # Databricks refuses tokens with less left
_MARGIN_S = 60.0  # the clock of the server may differ
_EARLY_S = 300.0  # from here on a new token is fetched while the old one is still valid
_EARLY_FETCH_S = 5.0  # for a call whose old token is valid, or a quarter of what the call has left
_LONGEST_S = 1e9
_TOKEN = re.compile(r"[!-~]+")  # what a header may hold


@attrs.frozen
class _Token:
    value: str = attrs.field(repr=False)
    usable_until: float  # monotonic: cannot be set, but stands still while a machine sleeps
    refresh_at: float  # monotonic
    wall_until: float  # seconds since 1970, UTC

    def is_valid(self) -> bool:
        return time.monotonic() < self.usable_until and time.time() < self.wall_until


class ClientCredentials:
    """
    A service principal's OAuth client.

    Args:
        host: Workspace, ``https://…``.
        client_id: Application id of the service principal.
        client_secret: One of its OAuth secrets.
        post_form: Sends the token request.

    Source:
        https://docs.databricks.com/dev-tools/auth/oauth-m2m
    """

    def __init__(self, host: str, client_id: str, client_secret: Secret, post_form: PostForm) -> None:
        self._host = host
        self._client_id = client_id
        self._client_secret = client_secret
        self._post_form = post_form
        self._token: _Token | None = None
        self._try_at = 0.0  # monotonic; after a refresh that failed
        self.renew()
        renew_in_child(self)

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self._client_id!r})"

    def authorization(self, deadline: Bound) -> str:
        """
        Return the header's value, fetching a token when there is no valid one.

        Raises:
            AuthError: The identity provider refused, or did not respond in time.
        """
        token = self._token
        if token is None or not token.is_valid():
            token = self._first(deadline)
        elif time.monotonic() >= max(token.refresh_at, self._try_at):
            token = self._renewed(token, deadline)
        return Masked(f"Bearer {token.value}")

    def invalidate(self, refused: str) -> bool:
        """
        Forget the token, so that the next request fetches another; a newer one is kept.
        """
        token = self._token
        if token is not None and refused == f"Bearer {token.value}":
            self._token = None
        return True

    def separate(self, post_form: PostForm) -> ClientCredentials:
        """
        Return a copy with a separate lock, which fetches no new token while the server still accepts this one.
        """
        copy = ClientCredentials(self._host, self._client_id, self._client_secret, post_form)
        if self._token is not None:
            more = _MARGIN_S - _REFUSED_S
            end, wall_end = self._token.usable_until + more, self._token.wall_until + more
            copy._token = attrs.evolve(self._token, usable_until=end, refresh_at=end, wall_until=wall_end)
        return copy

    def renew(self) -> None:
        """
        Make a lock of this process; a token is valid in any.
        """
        self._lock = threading.Lock()
        self._lost_at = 0.0

    def _turn(self, seconds: float) -> threading.Lock | None:
        """Take the lock; make a new one if Ctrl-C came between taking it and the block that releases it."""
        if not self._lock.locked():
            self._lost_at = time.monotonic() + 2 * _FETCH_S  # one fetch, and the wait for it
        elif time.monotonic() > self._lost_at:
            self._lock = threading.Lock()
        lock = self._lock
        return lock if lock.acquire(timeout=seconds) else None

    def _first(self, deadline: Bound) -> _Token:
        """Let one thread fetch while the others wait for it."""
        lock = self._turn(_within(deadline, _FETCH_S))
        if lock is None:
            raise AuthError("no token yet: another thread is still waiting for the identity provider")
        try:
            token = self._token
            if token is None or not token.is_valid():
                token = self._token = self._fetch(_within(deadline, _FETCH_S))
            return token
        finally:
            lock.release()

    def _renewed(self, old: _Token, deadline: Bound) -> _Token:
        """Fetch a new token unless another thread does; the old one is still valid when that fails."""
        lock = self._turn(0)
        if lock is None:
            return old
        try:
            if self._token is old:  # else another thread was faster, or it was refused
                self._token = self._fetch(_within(deadline, 4 * _EARLY_FETCH_S) / 4)
            return self._token or old
        except AuthError as error:
            log().warning("token refresh failed, the old token is still valid", error=str(error))
            self._try_at = time.monotonic() + _MARGIN_S
            return old
        finally:
            lock.release()

    def _fetch(self, seconds: float) -> _Token:
        asked, moment = time.monotonic(), time.time()
        form = {"grant_type": "client_credentials", "scope": "all-apis"}
        client = (self._client_id, self._client_secret)
        granted = _granted(*self._post_form(f"{self._host}/oidc/v1/token", form, client, seconds))
        if isinstance(granted, str):
            raise TokenEndpointError(f"the token endpoint of {self._host} responded {granted}")
        value, lifetime = granted
        early = min(_EARLY_S, lifetime * 0.2)
        usable = lifetime - _MARGIN_S
        return _Token(value, asked + usable, asked + lifetime - max(early, _MARGIN_S), moment + usable)


def _within(deadline: Bound, seconds: float) -> float:
    left = deadline.remaining()
    return seconds if left is None else max(0.001, min(left, seconds))


def _granted(status: int, body: bytes) -> tuple[str, float] | str:
    """Read a token and its lifetime, or why there is none; the error is raised in a frame that holds no token."""
    fields = _fields(body)
    value: Any = fields.get("access_token")
    lifetime: Any = fields.get("expires_in")
    known = isinstance(value, str) and isinstance(lifetime, int | float)
    if status == 200 and known and _TOKEN.fullmatch(value) and 0 < lifetime < _LONGEST_S:
        return value, float(lifetime)
    reason = one_line(f"{fields.get('error', '')} {fields.get('error_description', '')}", 200)
    return f"{status}: {reason or 'no token and lifetime that can be used'}"


def _fields(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}
