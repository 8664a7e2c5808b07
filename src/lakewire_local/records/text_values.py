"""
Values of files from text, as Spark reads them: which type a column of texts has, and a text as a value of a type.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from lakewire.schema.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    DOUBLE,
    FLOAT,
    INT,
    SMALLINT,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    TINYINT,
    VOID,
    DataType,
    DecimalType,
)
from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_FRACTION = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?", re.ASCII)
_EXACT = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_DAY = re.compile(r"([+-]?\d{4,7})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d{0,9}))?)?)?", re.ASCII)
_ZONE = re.compile(r"(?:Z|UTC|GMT|([+-])(\d{1,2}):(\d{2})(?::(\d{2}))?)", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SIGNED = {"+Infinity": float("inf"), "-Infinity": float("-inf")}
_LITERAL = {"NaN": float("nan"), "Inf": float("inf"), "-Inf": float("-inf"), "Infinity": float("inf"), **_SIGNED}
_BITS: Mapping[DataType, int] = {TINYINT: 8, SMALLINT: 16, INT: 32, BIGINT: 64}
_MOST = 38  # digits of a DECIMAL
_PARTS = {"yyyy": r"(?P<y>\d{4})", "MM": r"(?P<m>\d{2})", "dd": r"(?P<d>\d{2})", "HH": r"(?P<H>\d{2})"}
_CLOCK_PARTS = {"mm": r"(?P<M>\d{2})", "ss": r"(?P<S>\d{2})", "SSS": r"(?P<f>\d{3})", "SSSSSS": r"(?P<f>\d{6})"}
_PATTERN_PARTS = {**_PARTS, **_CLOCK_PARTS}
_LETTERS = re.compile(r"([A-Za-z])\1*|'([^']*)'|.", re.DOTALL)


class TextValues:
    """
    Read values from texts.

    Args:
        date_format, timestamp_format: Patterns; empty for what Spark takes without one.

    Raises:
        LocalError: A pattern has other parts than years, months, days, hours, minutes, seconds.
    """

    def __init__(self, date_format: str = "", timestamp_format: str = "") -> None:
        self._date = _pattern(date_format)
        self._timestamp = _pattern(timestamp_format)
        self._readers: Mapping[DataType, Callable[[str], Any]] = {
            BOOLEAN: _boolean,
            DATE: self._day,
            DOUBLE: _double,
            FLOAT: _double,
            STRING: str,
            TIMESTAMP: self._moment,
            TIMESTAMP_NTZ: self._local_moment,
        }

    def reader(self, data_type: DataType) -> Callable[[str], Any]:
        """
        Return what makes a value of a type from a text; it raises ``ValueError`` for a text that is none.

        Raises:
            LocalError: The type cannot be read from a text.
        """
        if data_type in _BITS:
            return _whole(_BITS[data_type])
        if isinstance(data_type, DecimalType):
            return _decimal(data_type)
        if data_type in self._readers:
            return self._readers[data_type]
        raise unsupported(f"files with columns of the type {data_type.simple()}")

    def widened(self, known: DataType, text: str) -> DataType:
        """Return the type of a column that had the type *known* before this text."""
        if known == STRING:
            return STRING
        return _common(known, self._type_of(known, text))

    def _type_of(self, known: DataType, text: str) -> DataType:
        """Return the type of a text, beginning with that of the texts before it."""
        if known in (VOID, INT, BIGINT) and _WHOLE.fullmatch(text):
            number = int(text)
            bits = 32 if known != BIGINT else 64
            if -(1 << (bits - 1)) <= number < 1 << (bits - 1):
                return INT if bits == 32 else BIGINT
            if -(1 << 63) <= number < 1 << 63:
                return BIGINT
        is_number = known in (VOID, INT, BIGINT, DOUBLE) or isinstance(known, DecimalType)
        if is_number and known != DOUBLE and 0 < (digits := _whole_digits(text)) <= _MOST:
            return DecimalType(digits, 0)
        if is_number and _is(_double, text):
            return DOUBLE
        if (is_number or known == DATE) and _is(self._inferred_day, text):
            return DATE
        if (is_number or known in (DATE, TIMESTAMP)) and _is(self._moment, text):
            return TIMESTAMP
        return BOOLEAN if _is(_boolean, text) else STRING

    def _inferred_day(self, text: str) -> dt.date:
        if self._date is None and not _ISO_DAY.fullmatch(text):
            raise ValueError(text)
        return self._day(text)

    def _day(self, text: str) -> dt.date:
        if self._date is not None:
            return _matched(self._date, text).date()
        day, _, _ = (
            re.split(r"([ T])", text.strip(), maxsplit=1)
            if re.search(r"[ T]", text.strip())
            else (text.strip(), "", "")
        )
        return _date(day)

    def _moment(self, text: str) -> dt.datetime:
        if self._timestamp is not None:
            return _matched(self._timestamp, text).replace(tzinfo=dt.UTC)
        found, zone = _date_time(text.strip())
        return found.replace(tzinfo=dt.UTC) - (zone or dt.timedelta(0))

    def _local_moment(self, text: str) -> dt.datetime:
        if self._timestamp is not None:
            return _matched(self._timestamp, text)
        found, zone = _date_time(text.strip())
        if zone is not None:
            raise ValueError(text)
        return found


def _whole_digits(text: str) -> int:
    """Return how many digits a whole number has, however it is written; 0 for another text."""
    if text.isdecimal() and not text.isascii():
        raise unsupported("digits of other scripts in a file")
    exact = _without_commas(text)
    if not _EXACT.fullmatch(exact) or (number := Decimal(exact, Context(prec=200)).as_tuple()).exponent != 0:
        return 0
    return max(1, len("".join(map(str, number.digits)).lstrip("0")))


def _without_commas(text: str) -> str:
    """Return a text as Spark takes it for a DECIMAL, though not for another number: 1,5 is 15."""
    return text.replace(",", "")


def _is(read: Callable[[str], Any], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _common(known: DataType, found: DataType) -> DataType:
    if known in (found, VOID):
        return found
    pair = {known, found}
    if pair == {INT, BIGINT}:
        return BIGINT
    if pair == {DATE, TIMESTAMP}:
        return TIMESTAMP
    sizes = [_digits(one) for one in pair]
    if DOUBLE in pair and all(one == DOUBLE or size for one, size in zip(pair, sizes, strict=True)):
        return DOUBLE
    return DecimalType(max(sizes), 0) if all(sizes) else STRING


def _digits(data_type: DataType) -> int:
    """Return how many digits whole numbers of a type have; 0 for another type."""
    if isinstance(data_type, DecimalType):
        return data_type.precision
    return 10 if data_type == INT else 20 if data_type == BIGINT else 0


def _whole(bits: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        _whole_digits(text)
        if not _WHOLE.fullmatch(text) or not -(1 << (bits - 1)) <= (number := int(text)) < 1 << (bits - 1):
            raise ValueError(text)
        return number

    return read


def _double(text: str) -> float:
    bare = text.strip("".join(map(chr, range(33))))
    if bare in _LITERAL:
        return _LITERAL[bare]
    if not _FRACTION.fullmatch(bare):
        raise ValueError(text)
    return float(bare.rstrip("dDfF"))


def _decimal(wanted: DecimalType) -> Callable[[str], Decimal]:
    context = Context(prec=200)
    unit = Decimal(1).scaleb(-wanted.scale)

    def read(text: str) -> Decimal:
        exact = _without_commas(text)
        if not _EXACT.fullmatch(exact):
            raise ValueError(text)
        try:
            number = Decimal(exact, context).quantize(unit, ROUND_HALF_UP, context)
        except InvalidOperation:
            raise ValueError(text) from None
        if len(number.as_tuple().digits) > wanted.precision and number:
            raise ValueError(text)
        return number

    return read


def _boolean(text: str) -> bool:
    if (word := text.lower()) not in ("true", "false"):
        raise ValueError(text)
    return word == "true"


def _date(text: str) -> dt.date:
    found = _DAY.fullmatch(text)
    if not found:
        raise ValueError(text)
    year, month, day = (int(part or 1) for part in found.groups())
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise unsupported(f"the year {year} in a file")
    return dt.date(year, month, day)


def _date_time(text: str) -> tuple[dt.datetime, dt.timedelta | None]:
    """Return a time, and how far its zone is from UTC; None without one."""
    day, rest = text, ""
    if found := re.search(r"[ T]", text):
        day, rest = text[: found.start()], text[found.end() :]
        if not rest:
            raise ValueError(text)
    elif ":" in text:
        raise unsupported("a time without a date in a file")
    date = _date(day)
    if not rest:
        return dt.datetime.combine(date, dt.time()), None
    clock = _CLOCK.match(rest)
    if not clock:
        raise ValueError(text)
    zone = rest[clock.end() :].strip()
    offset = None if not zone else _offset(zone)
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3])
    micros = int((clock[4] or "0").ljust(6, "0")[:6])
    return dt.datetime.combine(date, dt.time(hour, minute, second, micros)), offset


def _offset(zone: str) -> dt.timedelta:
    found = _ZONE.fullmatch(zone)
    if not found:
        if re.fullmatch(r"[A-Za-z][\w/+:-]*", zone):
            raise unsupported(f"the time zone {zone} in a file")
        raise ValueError(zone)
    if not found[1]:
        return dt.timedelta(0)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    if hours > 18 or minutes > 59:
        raise ValueError(zone)
    return dt.timedelta(hours=hours, minutes=minutes, seconds=seconds) * (-1 if found[1] == "-" else 1)


def _pattern(text: str) -> re.Pattern[str] | None:
    """Return a pattern of Spark as one of Python; None for an empty one."""
    if not text:
        return None
    parts: list[str] = []
    for found in _LETTERS.finditer(text):
        if found[1] and found[0] not in _PATTERN_PARTS:
            raise unsupported(f"the pattern {text} of dates or times; yyyy, MM, dd, HH, mm, ss, SSS and SSSSSS work")
        parts.append(
            _PATTERN_PARTS[found[0]] if found[1] else re.escape(found[0] if found[2] is None else found[2] or "'")
        )
    try:
        return re.compile("".join(parts), re.ASCII)
    except re.error:
        raise unsupported(f"the pattern {text} of dates or times") from None


def _matched(pattern: re.Pattern[str], text: str) -> dt.datetime:
    found = pattern.fullmatch(text)
    if not found:
        raise ValueError(text)
    parts = {name: int(value) for name, value in found.groupdict().items() if name != "f"}
    micros = int((found.groupdict().get("f") or "0").ljust(6, "0"))
    date = dt.date(parts.get("y", 1970), parts.get("m", 1), parts.get("d", 1))
    return dt.datetime.combine(date, dt.time(parts.get("H", 0), parts.get("M", 0), parts.get("S", 0), micros))
