"""
Cron expressions as Quartz reads them, and names of time zones, checked before anything is sent. Pure.

Source: https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire_runtime.text import shown

__all__ = ["check_cron", "check_zone"]

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
# Java knows zones by these names too, and by an offset from GMT
_JAVA_ZONES = frozenset(
    [
        *("ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT", "EST", "HST"),
        *("IET", "IST", "JST", "MIT", "MST", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST"),
    ]
)
_OFFSET = re.compile(r"GMT[+-](?:2[0-3]|[01]?\d)(?::?[0-5]\d)?")


@attrs.frozen
class CronField:
    """
    One of the six or seven fields of an expression.

    Attributes:
        name: Shown in errors.
        low: The smallest value; *high* is the largest.
        words: What may stand for the values from *low* on.
        special: A pattern of what else the field may be.
    """

    name: str
    low: int
    high: int
    words: Sequence[str] = ()
    special: str = r"(?!)"

    def check(self, text: str) -> None:
        """
        Refuse *text* unless Quartz reads it.
        """
        for part in text.split(","):
            self._check_part(part)

    def _check_part(self, part: str) -> None:
        if re.fullmatch(self.special, part):
            return
        span, slash, step = part.partition("/")
        if slash and not (step.isdecimal() and 1 <= int(step) <= self.high):
            raise InvalidArgumentError(f"{self.name}: the step {step!r} of {part!r} is not 1 to {self.high}")
        if span == "*" or (slash and not span):
            return
        first, dash, last = span.partition("-")
        self._check_value(first)
        if dash:
            self._check_value(last)

    def _check_value(self, text: str) -> None:
        is_in_range = text.isdecimal() and text.isascii() and self.low <= int(text) <= self.high
        if is_in_range or text in self.words:
            return
        names = f" or {self.words[0]} to {self.words[-1]}" if self.words else ""
        raise InvalidArgumentError(f"{self.name}: {text!r} is not {self.low} to {self.high}{names}")


_DAY_NUMBER = r"(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)"
_FIELDS = (
    CronField("second", 0, 59),
    CronField("minute", 0, 59),
    CronField("hour", 0, 23),
    CronField("day of month", 1, 31, special=r"\?|L(?:-(?:30|[12]?\d))?W?|(?:3[01]|[12]\d|0?[1-9])W"),
    CronField("month", 1, 12, _MONTHS),
    CronField("day of week", 1, 7, _DAYS, special=rf"\?|L|{_DAY_NUMBER}L|{_DAY_NUMBER}#[1-5]"),
    CronField("year", 1970, 2099),
)


def check_cron(expression: str, where: str) -> None:
    """
    Refuse an expression that Quartz does not read.

    Raises:
        InvalidArgumentError: Naming the field of the expression and what it may hold.
    """
    texts = expression.upper().split()
    if len(texts) not in (6, 7):
        hint = "; cron without seconds is written '0 " + expression + "' with ? for one of the days"
        raise InvalidArgumentError(
            f"{where}: {shown(expression)} has {len(texts)} fields; accepted are 6 or 7: "
            f"second minute hour day-of-month month day-of-week [year]{hint if len(texts) == 5 else ''}"
        )
    for field, text in zip(_FIELDS, texts, strict=False):
        try:
            field.check(text)
        except InvalidArgumentError as error:
            raise InvalidArgumentError(f"{where}: {shown(expression)}: {error}") from None
    if (texts[3] == "?") == (texts[5] == "?"):
        raise InvalidArgumentError(
            f"{where}: {shown(expression)}: exactly one of day of month and day of week must be '?'"
        )


def check_zone(name: str, where: str) -> None:
    """
    Refuse a time zone that is unknown here. Nothing is refused where Python has no time zones.

    Raises:
        InvalidArgumentError: Naming the nearest known zone.
    """
    from zoneinfo import available_timezones

    known = available_timezones()
    if not known or name in known or name in _JAVA_ZONES or _OFFSET.fullmatch(name):
        return
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "accepted are names such as 'Europe/Berlin' or 'UTC'"
    raise InvalidArgumentError(f"{where}: there is no time zone {name!r}; {hint}")
