"""
Whether a request is retried, and when. Pure: clock, sleep and sending are elsewhere.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire_runtime import Effect
from lakewire_runtime.pace import jitter, retry_wait

__all__ = ["Reach", "RetryPolicy", "parse_retry_after"]

_POLL_PATIENCE_S = 300.0
_POLL_ATTEMPTS = 20  # where attempts are bounded


class Reach(enum.Enum):
    """
    How far a failed attempt got, which decides whether it may be retried.
    """

    NOT_SENT = "not sent"  # nothing of it reached the server
    REFUSED = "refused"  # the server said that it did not take it (429)
    ABORTED = "aborted"  # it did not run, but what it collided with may have been an earlier attempt of the same call
    MAYBE = "maybe"  # it may have run
    FINAL = "final"  # a retry cannot help

    def retryable(self, effect: Effect) -> bool:
        """
        Return whether a request of that *effect* may be retried after this.
        """
        if self in {Reach.MAYBE, Reach.ABORTED}:
            return effect is not Effect.ONCE
        return self is not Reach.FINAL


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """
    How long and at what pace a failed request is retried, where a retry is safe.

    Attributes:
        patience_s: Seconds since the first failure for which a call is retried; 0 never retries. Default 60.
        max_attempts: Requests for one call, the first included, >= 1; None for no bound. Default None.
        transient_s: Longest wait before the first retry, seconds; doubles with each attempt. Default 0.1.
        throttled_s: The same after a 429, seconds. Default 1.
        max_wait_s: Longest wait of the client's own choosing, seconds. Default 10.
        max_retry_after_s: Longest ``Retry-After`` that is honoured; more fails at once. Default 60.
        trust_unavailable: Retry what must not run twice when a 503 says by its code and a ``Retry-After`` that it
            was not taken. Off by default: servers have said so of an INSERT that they had committed.
    """

    patience_s: float = 60.0
    max_attempts: int | None = None
    transient_s: float = 0.1
    throttled_s: float = 1.0
    max_wait_s: float = 10.0
    max_retry_after_s: float = 60.0
    trust_unavailable: bool = False

    def __attrs_post_init__(self) -> None:
        most = self.max_attempts
        if most is not None and (not isinstance(most, int) or most < 1):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"max_attempts is {most!r}: give a number >= 1, or None for no bound")
        for name in ("patience_s", "transient_s", "throttled_s", "max_wait_s", "max_retry_after_s"):
            value = getattr(self, name)
            if not isinstance(value, int | float) or not value >= 0:
                raise InvalidArgumentError(f"{name} is {value!r}: give seconds >= 0")

    def for_polling(self) -> RetryPolicy:
        """
        Return a policy for what goes on anyway: its patience is 300 s, its attempts 20, if not more.
        """
        most = self.max_attempts and max(self.max_attempts, _POLL_ATTEMPTS)
        return attrs.evolve(self, patience_s=max(self.patience_s, _POLL_PATIENCE_S), max_attempts=most)

    def wait(self, attempt: int, *, throttled: bool, retry_after_s: float | None) -> float | None:
        """
        Return the seconds before the next attempt; None when the server asks for longer than is honoured.

        Full jitter on an exponential, or ``Retry-After`` plus up to 10 % so that clients do not return at once.
        """
        if retry_after_s is None:
            return retry_wait(attempt, self.throttled_s if throttled else self.transient_s, self.max_wait_s)
        return None if retry_after_s > self.max_retry_after_s else retry_after_s + jitter(retry_after_s * 0.1)

    def is_out_of_patience(self, failing_s: float, wait: float, retry_after_s: float | None) -> bool:
        """
        Return whether a call that has been failing for *failing_s* is not retried after another *wait*.

        A wait that the server asked for may pass the end of the patience, if it begins before it.
        """
        return failing_s >= self.patience_s or (retry_after_s is None and failing_s + wait > self.patience_s)


def parse_retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """
    Read ``Retry-After`` as seconds or as an HTTP date; None when it is absent or nonsense.

    Source:
        https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
    """
    text = headers.get("Retry-After", "").strip()
    try:
        seconds = float(text) if text.isascii() and text.isdigit() else _until(text, now)
    except (TypeError, ValueError, OverflowError):
        return None
    return seconds if seconds >= 0 and math.isfinite(seconds) else None


def _until(http_date: str, now: datetime | None) -> float:
    moment = parsedate_to_datetime(http_date)
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - (now or datetime.now(UTC))).total_seconds()
