"""
Scalars as values of one type: equal to what was given, or refused. They are of Python's own types.
"""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lakewire.rows.misfit import Exact, misfit, need
from lakewire.schema.types import DecimalType

__all__ = ["INTEGERS", "PRIMITIVES", "decimal", "integer", "interval", "text"]

INTEGERS = {"TINYINT": 8, "SMALLINT": 16, "INT": 32, "BIGINT": 64}
_LONGEST = timedelta(microseconds=(1 << 63) - 1)
_DIGITS = 40  # more than any whole number has here
_FLOAT_LIMIT = 3.4028235677973366e38  # from here on a double rounds to infinity


def integer(value: Any, name: str) -> int:
    """
    Return the whole number that *value* is, in the range of the integer type of this *name*.
    """
    half = 1 << (INTEGERS[name] - 1)
    whole = _whole(value)
    if whole is None or not -half <= whole < half:
        raise misfit(value, f"a whole number from {-half} to {half - 1}")
    return whole


def _whole(value: Any) -> int | None:
    """Return the whole number that a number is; None for any other value."""
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():
        return int(value)
    if (
        type(value) is Decimal
        and value.is_finite()
        and value.adjusted() < _DIGITS
        and value == value.to_integral_value()
    ):
        return int(value)
    return None


def _double(value: Any) -> float:
    if type(value) is float:
        return value
    if type(value) in (int, Decimal):
        try:
            near = float(value)
        except (OverflowError, ValueError):  # too large, or a signaling NaN
            near = math.inf
        if math.isfinite(near) and Decimal(near) == value:
            return near
    raise misfit(value, "a float, or a number that a float holds exactly")


def _float(value: Any) -> float:
    wide = _double(value)
    if math.isfinite(wide) and abs(wide) >= _FLOAT_LIMIT:
        raise misfit(value, "a number within ±3.4028235e38")
    if type(value) is not float and _narrowed(wide) != wide:
        raise misfit(value, "a float, which is rounded, or a number that a 32-bit float holds exactly")
    return wide


def _narrowed(value: float) -> float:
    import struct

    narrow: float = struct.unpack("f", struct.pack("f", value))[0]
    return narrow


def decimal(value: Any, wanted: DecimalType) -> Decimal:
    """
    Return the number that *value* is, with all digits that the type has after the point.
    """
    exact = value if type(value) is Decimal else Decimal(value) if type(value) in (int, float) else None
    if exact is None or not exact.is_finite():
        raise misfit(value, f"a number of {wanted.simple()}")
    sign, digits, exponent = exact.as_tuple()
    scale = -int(exponent)
    while scale > wanted.scale and len(digits) > 1 and digits[-1] == 0:
        digits, scale = digits[:-1], scale - 1
    if not any(digits):
        return Decimal((0, (0,), -wanted.scale))
    if scale > wanted.scale or len(digits) + wanted.scale - scale > wanted.precision:
        before = wanted.precision - wanted.scale
        raise misfit(value, f"a number of {before} digits before the point and {wanted.scale} after it")
    return Decimal((sign, (*digits, *(0,) * (wanted.scale - scale)), -wanted.scale))


def text(value: Any, length: int | None = None) -> str:
    """
    Return the text that *value* is, of at most *length* characters.
    """
    if type(value) is UUID and length is None:
        return str(value)
    if type(value) is not str:
        raise misfit(value, "text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise misfit(value, "text without lone surrogates") from None
    if length is not None and len(value) > length:
        raise misfit(value, f"text of at most {length} characters")
    return str(value)


def _date(value: Any) -> date:
    if type(value) is datetime and value.tzinfo is None and value.time() == time():
        return value.date()
    day: date = need(value, date, "a date, or a datetime at midnight without a time zone")
    return day


def _timestamp(value: Any) -> datetime:
    if type(value) is not datetime or value.tzinfo is None:
        raise misfit(value, "a datetime with a time zone, such as tzinfo=datetime.UTC")
    return value


def _timestamp_ntz(value: Any) -> datetime:
    if type(value) is date:
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  # a type without zones
    if type(value) is not datetime or value.tzinfo is not None:
        raise misfit(value, "a datetime without a time zone, or a date")
    return value


def interval(value: Any) -> timedelta:
    """
    Return the span of time that *value* is, as far as 64 bits of microseconds hold it.
    """
    if type(value) is not timedelta or abs(value) > _LONGEST:
        raise misfit(value, "a timedelta of at most 106751991 days")
    return value


PRIMITIVES: dict[str, Exact] = {
    "FLOAT": _float,
    "DOUBLE": _double,
    "STRING": text,
    "BINARY": lambda value: need(value, bytes, "bytes"),
    "BOOLEAN": lambda value: need(value, bool, "True or False"),
    "DATE": _date,
    "TIMESTAMP": _timestamp,
    "TIMESTAMP_NTZ": _timestamp_ntz,
}
"""Name of a type without parameters -> what makes values of it."""
