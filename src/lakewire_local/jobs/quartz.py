"""
Cron expressions of Quartz: seconds, minutes, hours, day of month, month, day of week, and maybe a year.

Pure. Source: https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_MONTHS = {name.upper(): number for number, name in enumerate(calendar.month_abbr) if name}
_DAYS = {name: number for number, name in enumerate(("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), start=1)}
_RANGE = re.compile(r"(\*|\w+)(?:-(\w+))?(?:/(\d+))?")
_LAST = re.compile(r"L(?:-(\d{1,2}))?")
_NEAR = re.compile(r"(\d{1,2}|L)W")
_NTH = re.compile(r"(\w+)#([1-5])")
_LAST_DAY = re.compile(r"(\w+)L")
_YEARS = (1970, 2099)
_OFFSET = re.compile(r"GMT([+-])(\d{1,2})(?::?([0-5]\d))?")
# Short names that Java knows besides those of the time zone database: java.time.ZoneId.SHORT_IDS
_SHORT = {
    "ACT": "Australia/Darwin",
    "AET": "Australia/Sydney",
    "AGT": "America/Argentina/Buenos_Aires",
    "ART": "Africa/Cairo",
    "AST": "America/Anchorage",
    "BET": "America/Sao_Paulo",
    "BST": "Asia/Dhaka",
    "CAT": "Africa/Harare",
    "CNT": "America/St_Johns",
    "CST": "America/Chicago",
    "CTT": "Asia/Shanghai",
    "EAT": "Africa/Addis_Ababa",
    "ECT": "Europe/Paris",
    "IET": "America/Indiana/Indianapolis",
    "IST": "Asia/Kolkata",
    "JST": "Asia/Tokyo",
    "MIT": "Pacific/Apia",
    "NET": "Asia/Yerevan",
    "NST": "Pacific/Auckland",
    "PLT": "Asia/Karachi",
    "PNT": "America/Phoenix",
    "PRT": "America/Puerto_Rico",
    "PST": "America/Los_Angeles",
    "SST": "Pacific/Guadalcanal",
    "VST": "Asia/Ho_Chi_Minh",
}
_FURTHEST_DAYS = 366 * 9  # a 29 February may be eight years away


@attrs.frozen
class Cron:
    """
    Hold an expression.

    Attributes:
        fits: Whether it names a day.
    """

    seconds: Sequence[int]
    minutes: Sequence[int]
    hours: Sequence[int]
    fits: Callable[[dt.date], bool]
    zone: dt.tzinfo

    def next_after(self, moment: dt.datetime) -> dt.datetime | None:
        """Return the first time after *moment*; None when there is none within nine years."""
        local = moment.astimezone(self.zone)
        for offset in range(_FURTHEST_DAYS):
            day = local.date() + dt.timedelta(days=offset)
            if self.fits(day):
                for found in self._times(day, local if offset == 0 else None):
                    if found > moment:
                        return found
        return None

    def _times(self, day: dt.date, since: dt.datetime | None) -> Iterator[dt.datetime]:
        """Yield the times of a day; those that a clock change leaves out are none."""
        for hour in self.hours:
            if since and hour < since.hour:
                continue
            for minute in self.minutes:
                if since and (hour, minute) < (since.hour, since.minute):
                    continue
                for second in self.seconds:
                    found = dt.datetime.combine(day, dt.time(hour, minute, second), self.zone)
                    utc = found.astimezone(dt.UTC)
                    if utc.astimezone(self.zone).replace(tzinfo=None) == found.replace(tzinfo=None):
                        yield utc


def read_cron(text: str, zone: str) -> Cron:
    """
    Read an expression, in a time zone such as ``Europe/Berlin``.

    Raises:
        LocalError: The expression or the zone is not accepted.
    """
    fields = text.upper().split()
    if len(fields) not in (6, 7):
        raise _refusal(text, f"it has {len(fields)} fields, accepted are 6 or 7")
    if (fields[3] == "?") == (fields[5] == "?"):
        raise _refusal(text, "one of day of month and day of week must be ?, and only one")
    try:
        months, years = _values(fields[4], 1, 12, _MONTHS), _values((*fields, "*")[6], *_YEARS)
        fits_day = _day_of_month(fields[3]) if fields[5] == "?" else _day_of_week(fields[5])
        return Cron(
            seconds=_values(fields[0], 0, 59),
            minutes=_values(fields[1], 0, 59),
            hours=_values(fields[2], 0, 23),
            fits=lambda day: day.year in years and day.month in months and fits_day(day),
            zone=_zone(zone),
        )
    except ZoneInfoNotFoundError:
        raise invalid_parameter(f"timezone_id: {zone!r} is no time zone") from None
    except ValueError as error:
        raise _refusal(text, str(error)) from None


def _zone(name: str) -> dt.tzinfo:
    """Return a zone of the time zone database, of Java's short names, or at an offset such as ``GMT+2``."""
    if match := _OFFSET.fullmatch(name):
        offset = dt.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return dt.timezone(-offset if match[1] == "-" else offset)
    return ZoneInfo(_SHORT.get(name, name))


def _refusal(text: str, why: str) -> Exception:
    return invalid_parameter(f"quartz_cron_expression: {text!r} is not accepted: {why}")


def _values(field: str, low: int, high: int, names: dict[str, int] | None = None) -> list[int]:
    """Return the numbers that a field names, in order."""
    found: set[int] = set()
    for part in field.split(","):
        match = _RANGE.fullmatch(part)
        if not match:
            raise ValueError(f"{part!r}")
        first, last, step = match.groups()
        begin = low if first == "*" else _number(first, low, high, names)
        end = _number(last, low, high, names) if last else high if first == "*" or step else begin
        wide = end if end >= begin else end + high - low + 1  # FRI-MON goes over the end of the week
        found.update((number - low) % (high - low + 1) + low for number in range(begin, wide + 1, int(step or 1) or 1))
    return sorted(found)


def _number(text: str, low: int, high: int, names: dict[str, int] | None) -> int:
    number = (names or {}).get(text) or (int(text) if text.isdecimal() else None)
    if number is None or not low <= number <= high:
        raise ValueError(f"{text!r} is not from {low} to {high}")
    return number


def _day_of_month(field: str) -> Callable[[dt.date], bool]:
    if match := _LAST.fullmatch(field):
        before = int(match[1] or 0)
        return lambda day: day.day == _length(day) - before
    if match := _NEAR.fullmatch(field):
        near = match[1]
        return lambda day: day == _nearest_weekday(day, _length(day) if near == "L" else int(near))
    days = _values(field, 1, 31)
    return lambda day: day.day in days


def _day_of_week(field: str) -> Callable[[dt.date], bool]:
    if match := _NTH.fullmatch(field):
        wanted, place = _number(match[1], 1, 7, _DAYS), int(match[2])
        return lambda day: _weekday(day) == wanted and (day.day - 1) // 7 + 1 == place
    if match := _LAST_DAY.fullmatch(field):
        last = _number(match[1], 1, 7, _DAYS)
        return lambda day: _weekday(day) == last and day.day + 7 > _length(day)
    days = _values("7" if field == "L" else field, 1, 7, _DAYS)
    return lambda day: _weekday(day) in days


def _weekday(day: dt.date) -> int:
    """Return the number of a day of the week, from 1 for Sunday."""
    return day.isoweekday() % 7 + 1


def _length(day: dt.date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _nearest_weekday(day: dt.date, wanted: int) -> dt.date:
    """Return the day from Monday to Friday that is nearest to a day of the month, in that month."""
    found = day.replace(day=min(wanted, _length(day)))
    if found.isoweekday() == 6:
        return found + dt.timedelta(days=-1 if found.day > 1 else 2)
    if found.isoweekday() == 7:
        return found + dt.timedelta(days=1 if found.day < _length(day) else -2)
    return found
