"""
One token at a time: fetched by one thread, used by all while it is good, renewed ahead of its end.
"""

from __future__ import annotations

import threading
import time

import attrs

from lakewire.auth.token import Ask, Fetch, Token
from lakewire.auth.wire import Wire
from lakewire.config import Config
from lakewire.errors import AuthError
from lakewire.forks import renew_in_child
from lakewire.observability import log
from lakewire_runtime.deadline import Deadline

__all__ = ["TokenSource"]

_REFUSED_S = 30.0  # Databricks refuses tokens with less left
_MARGIN_S = 60.0  # the clock of the server may differ
_EARLY_S = 300.0  # from here on a new token is fetched while the old one is still good
_EARLY_FETCH_S = 5.0  # for a call whose old token is good, or a quarter of what the call has left
_FOREVER = float("inf")


@attrs.frozen
class _Held:
    """A token, and until when it is good."""

    token: Token
    usable_until: float = _FOREVER  # monotonic: cannot be set, but stands still while a machine sleeps
    refresh_at: float = _FOREVER  # monotonic
    wall_until: float = _FOREVER  # seconds since 1970, UTC

    @classmethod
    def of(cls, token: Token, asked: float, moment: float) -> _Held:
        if token.lifetime is None:
            return cls(token)
        early = max(min(_EARLY_S, token.lifetime * 0.2), _MARGIN_S)
        usable = token.lifetime - _MARGIN_S
        return cls(token, asked + usable, asked + token.lifetime - early, moment + usable)

    def is_good(self) -> bool:
        return time.monotonic() < self.usable_until and time.time() < self.wall_until

    def for_a_moment(self) -> _Held:
        """Return it as good for as long as the server takes it, and not renewed before."""
        more = _MARGIN_S - _REFUSED_S
        end = self.usable_until + more
        return attrs.evolve(self, usable_until=end, refresh_at=end, wall_until=self.wall_until + more)


class TokenSource:
    """
    The tokens of one header.

    Args:
        config: The settings.
        wire: Sends requests.
        fetch: Fetches a token.
        facts: What is known already; shared with other sources of the same sign-in.
        patience: Seconds that one fetch may take: more where a person has to do something.
    """

    def __init__(self, config: Config, wire: Wire, fetch: Fetch, *, facts: dict[str, object], patience: float) -> None:
        self._config = config
        self._wire = wire
        self._fetch = fetch
        self._facts = facts
        self._patience = patience
        self._held: _Held | None = None
        self._refused: Token | None = None
        self._try_at = 0.0  # monotonic; after a refresh that failed
        self.renew()
        renew_in_child(self)

    def token(self, deadline: Deadline) -> Token:
        """
        Return a token that is good, fetching one if need be.

        Raises:
            AuthError: There is none, and none could be had in time.
        """
        held = self._held
        if held is None or not held.is_good():
            held = self._first(deadline)
        elif time.monotonic() >= max(held.refresh_at, self._try_at):
            held = self._renewed(held, deadline)
        return held.token

    def invalidate(self, refused: str | None) -> bool:
        """
        Forget the token, unless another one was *refused*; return False if there is no other to be had.
        """
        held = self._held
        if held is not None and held.token.lifetime is None:
            return False
        if held is not None and refused in (None, held.token.value):
            self._held, self._refused = None, held.token
        return True

    def separate(self, wire: Wire) -> TokenSource:
        """
        Return a copy with a separate lock, which fetches no new token while the server still accepts this one.
        """
        copy = TokenSource(self._config, wire, self._fetch, facts=self._facts, patience=self._patience)
        if self._held is not None:
            copy._held = self._held.for_a_moment()
        return copy

    def renew(self) -> None:
        """
        Make a lock of this process; a token is good in any.
        """
        self._lock = threading.Lock()
        self._lost_at = 0.0

    def _turn(self, seconds: float) -> threading.Lock | None:
        """Take the lock; make a new one if Ctrl-C came between taking it and the block that releases it."""
        if not self._lock.locked():
            self._lost_at = time.monotonic() + 2 * self._patience  # one fetch, and the wait for it
        elif time.monotonic() > self._lost_at:
            self._lock = threading.Lock()
        lock = self._lock
        return lock if lock.acquire(timeout=seconds) else None

    def _first(self, deadline: Deadline) -> _Held:
        """Let one thread fetch while the others wait for it."""
        lock = self._turn(deadline.within(self._patience))
        if lock is None:
            raise AuthError("no token yet: another thread is still waiting for the identity provider")
        try:
            held = self._held
            if held is None or not held.is_good():
                held = self._held = self._fetched(deadline.within(self._patience), early=False)
            return held
        finally:
            lock.release()

    def _renewed(self, old: _Held, deadline: Deadline) -> _Held:
        """Fetch a new token unless another thread does; the old one is still good when that fails."""
        lock = self._turn(0)
        if lock is None:
            return old
        try:
            if self._held is old:  # else another thread was faster, or it was refused
                self._held = self._fetched(deadline.within(4 * _EARLY_FETCH_S) / 4, early=True)
            return self._held or old
        except AuthError as error:
            log().warning("token refresh failed, the old token is still valid", error=str(error))
            self._try_at = time.monotonic() + _MARGIN_S
            return old
        finally:
            lock.release()

    def _fetched(self, seconds: float, *, early: bool) -> _Held:
        asked, moment = time.monotonic(), time.time()
        old = self._held.token if self._held else self._refused
        ask = Ask(
            config=self._config,
            wire=self._wire,
            deadline=Deadline(seconds),
            facts=self._facts,
            old=old,
            early=early,
        )
        token = self._fetch(ask)
        self._refused = None
        return _Held.of(token, asked, moment)
