"""
Whether a request is sent again, and when. Pure: clock, sleep and sending are elsewhere.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.forks import FORK_WAITS
from lakewire_runtime import Effect

__all__ = ["Reach", "RetryPolicy", "jitter", "parse_retry_after"]

_DOUBLINGS = 60  # more than any wait needs


class Reach(enum.Enum):
    """
    How far a failed attempt got, which decides whether it may be repeated.
    """

    NOT_SENT = "not sent"  # nothing of it reached the server
    REFUSED = "refused"  # the server said that it did not take it (429)
    ABORTED = "aborted"  # it did not run, but what it met may have been an earlier attempt of its own
    MAYBE = "maybe"  # it may have run
    FINAL = "final"  # repeating cannot help

    def repeatable(self, effect: Effect) -> bool:
        """
        Tell whether a request of that *effect* may be sent again after this.
        """
        if self in {Reach.MAYBE, Reach.ABORTED}:
            return effect is not Effect.ONCE
        return self is not Reach.FINAL


@attrs.frozen(kw_only=True)
class RetryPolicy:
    """
    How often and how patiently a failed request is sent again.

    Attributes:
        max_attempts: Requests for one call, the first included, >= 1. Default 4.
        transient_s: Base wait after a transient failure, seconds; doubles with each attempt. Default 0.05.
        throttled_s: Base wait after a 429, seconds. Default 1.
        max_wait_s: Longest wait of our own choosing, seconds. Default 20.
        max_retry_after_s: Longest ``Retry-After`` that is honoured; more fails at once. Default 60.
        trust_unavailable: Send again what must not run twice when a 503 says by its code and a ``Retry-After`` that
            it was not taken. Off by default: servers have said so of an INSERT that they had committed.
    """

    max_attempts: int = 4
    transient_s: float = 0.05
    throttled_s: float = 1.0
    max_wait_s: float = 20.0
    max_retry_after_s: float = 60.0
    trust_unavailable: bool = False

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.max_attempts, int) or self.max_attempts < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"max_attempts is {self.max_attempts!r}: give a number >= 1")
        for name in ("transient_s", "throttled_s", "max_wait_s", "max_retry_after_s"):
            value = getattr(self, name)
            if not isinstance(value, int | float) or not value >= 0:
                raise InvalidArgumentError(f"{name} is {value!r}: give seconds >= 0")

    def may_repeat(self, reach: Reach, effect: Effect, attempt: int) -> bool:
        """
        Tell whether attempt number *attempt* (from 1), which failed, may be followed by another.
        """
        return attempt < self.max_attempts and reach.repeatable(effect)

    def wait(self, attempt: int, *, throttled: bool, retry_after_s: float | None) -> float | None:
        """
        Return the seconds before the next attempt; None when the server asks for longer than is honoured.

        Full jitter on an exponential, or the server's word plus up to 10 % so that clients do not return at once.
        """
        if retry_after_s is not None:
            if retry_after_s > self.max_retry_after_s:
                return None
            return retry_after_s + jitter(retry_after_s * 0.1)
        base = self.throttled_s if throttled else self.transient_s
        return jitter(min(self.max_wait_s, base * 2.0 ** min(attempt - 1, _DOUBLINGS)))


def jitter(most: float) -> float:
    """
    Return 0 to *most* seconds at random, so that clients do not come back together.
    """
    with FORK_WAITS:
        import backoff  # here: it loads asyncio, and most calls never wait

    return float(backoff.full_jitter(most))


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
