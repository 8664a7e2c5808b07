"""
Times and durations that keep the text they arrived as.

``datetime`` and ``timedelta`` count microseconds; the API has nanoseconds, and they must survive a round trip.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Self

_SECONDS = re.compile(r"(-?\d+(?:\.\d+)?)s")


class Timestamp(datetime):
    """
    A time as received.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read RFC 3339 text.
        """
        try:
            made = cls.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f"expected a time such as '2026-01-02T03:04:05Z', got {text!r:.80}") from error
        made = made if made.tzinfo else made.replace(tzinfo=UTC)
        made.text = text
        return made

    def __reduce_ex__(self, protocol: Any) -> Any:
        return (type(self).parse, (self.text,)) if hasattr(self, "text") else super().__reduce_ex__(protocol)


class Duration(timedelta):
    """
    A duration as received.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read ``"3.5s"``.
        """
        found = _SECONDS.fullmatch(text)
        if found is None:
            raise ValueError(f"expected a duration such as '3.5s', got {text!r:.80}")
        made = cls(seconds=float(found[1]))
        made.text = text
        return made

    def __reduce__(self) -> Any:
        return (type(self).parse, (self.text,)) if hasattr(self, "text") else super().__reduce__()


def timestamp_text(value: datetime) -> str:
    """
    Return a time as the API writes it; one without a zone is an error, not UTC.
    """
    if isinstance(value, Timestamp) and hasattr(value, "text"):
        return value.text
    if value.tzinfo is None:
        raise ValueError(f"{value!r} has no time zone")
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def duration_text(value: timedelta) -> str:
    """
    Return a duration as the API writes it.
    """
    if isinstance(value, Duration) and hasattr(value, "text"):
        return value.text
    seconds, micros = divmod(value // timedelta(microseconds=1), 1_000_000)
    if seconds < 0 and micros:
        seconds, micros = seconds + 1, 1_000_000 - micros
        sign = "-" if seconds == 0 else ""
        return f"{sign}{seconds}.{micros:06}".rstrip("0") + "s"
    return f"{seconds}.{micros:06}".rstrip("0").rstrip(".") + "s"
