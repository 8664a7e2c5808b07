"""
A value as one of a Databricks type: equal to what was given, or refused. No data, no Arrow.

The rules are those of ``docs/values.md``, which a test holds against this module.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any, NoReturn
from uuid import UUID

from lakewire.rows.meaning import UnreadableValueError, plain
from lakewire.schema.types import (
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    Primitive,
    StructType,
)
from lakewire_runtime.text import shown

__all__ = ["Exact", "MisfitError", "exactly"]

Exact = Callable[[Any], Any]
"""Any value -> the same as a value of one type, as Arrow takes it; None stays None."""

_BITS = {"TINYINT": 8, "SMALLINT": 16, "INT": 32, "BIGINT": 64}
_LONGEST = timedelta(microseconds=(1 << 63) - 1)
_DIGITS = 40  # more than any whole number has here
_FLOAT_LIMIT = 3.4028235677973366e38  # from here on a double rounds to infinity


class MisfitError(Exception):
    """
    A value that is none of a type.

    Attributes:
        path: The way to it from its column, ``.field``, ``[2]``, ``['key']``.
        reason: The value, its type, and what is accepted.
    """

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


@lru_cache(maxsize=1000)  # types come from data, too: each dict given as a parameter has its own
def exactly(data_type: DataType) -> Exact:
    """
    Return what makes values of *data_type*.

    It raises ``MisfitError`` for a value that would change, or is of another kind.
    """
    convert = _converter(data_type)

    def exact(value: Any) -> Any:
        try:
            meant = plain(value)
            return None if meant is None else convert(meant)
        except UnreadableValueError as error:
            raise MisfitError(f"{error}; accepted is a value of {data_type.simple()}") from None

    return exact


def _converter(data_type: DataType) -> Exact:
    match data_type:
        case ArrayType(element):
            return _array(exactly(element))
        case MapType(key, value):
            return _map(exactly(key), exactly(value))
        case StructType(fields):
            return _struct(fields)
        case DecimalType():
            return lambda value: _decimal(value, data_type)
        case CharType(length):
            return lambda value: _text(value, length)
        case IntervalType() if not data_type.in_months:
            return _interval
        case Primitive(name) if name in _BITS:
            return lambda value: _integer(value, name)
        case Primitive(name) if name in _PRIMITIVES:
            return _PRIMITIVES[name]
        case _:
            return lambda value: _refuse(value, f"nothing else than NULL: {data_type.simple()} cannot be written")


def _refuse(value: Any, accepted: str) -> NoReturn:
    raise MisfitError(f"{shown(value)} ({type(value).__name__}); accepted is {accepted}")


def _need(value: Any, kind: type, accepted: str) -> Any:
    if type(value) is not kind:
        _refuse(value, accepted)
    return value


def _integer(value: Any, name: str) -> int:
    half = 1 << (_BITS[name] - 1)
    whole = _whole(value)
    if whole is None or not -half <= whole < half:
        _refuse(value, f"a whole number from {-half} to {half - 1}")
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
    _refuse(value, "a float, or a number that a float holds exactly")


def _float(value: Any) -> float:
    wide = _double(value)
    if math.isfinite(wide) and abs(wide) >= _FLOAT_LIMIT:
        _refuse(value, "a number within ±3.4028235e38")
    if type(value) is not float and _narrowed(wide) != wide:
        _refuse(value, "a float, which is rounded, or a number that a 32-bit float holds exactly")
    return wide


def _narrowed(value: float) -> float:
    import struct

    narrow: float = struct.unpack("f", struct.pack("f", value))[0]
    return narrow


def _decimal(value: Any, wanted: DecimalType) -> Decimal:
    exact = value if type(value) is Decimal else Decimal(value) if type(value) in (int, float) else None
    if exact is None or not exact.is_finite():
        _refuse(value, f"a number of {wanted.simple()}")
    sign, digits, exponent = exact.as_tuple()
    scale = -int(exponent)
    while scale > wanted.scale and len(digits) > 1 and digits[-1] == 0:
        digits, scale = digits[:-1], scale - 1
    if not any(digits):
        return Decimal((0, (0,), -wanted.scale))
    if scale > wanted.scale or len(digits) + wanted.scale - scale > wanted.precision:
        before = wanted.precision - wanted.scale
        _refuse(value, f"a number of {before} digits before the point and {wanted.scale} after it")
    return Decimal((sign, (*digits, *(0,) * (wanted.scale - scale)), -wanted.scale))


def _text(value: Any, length: int | None = None) -> str:
    if type(value) is UUID and length is None:
        return str(value)
    if type(value) is not str:
        _refuse(value, "text")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            _refuse(value, "text without lone surrogates")
    if length is not None and len(value) > length:
        _refuse(value, f"text of at most {length} characters")
    return str(value)


def _date(value: Any) -> date:
    if type(value) is datetime and value.tzinfo is None and value.time() == time():
        return value.date()
    day: date = _need(value, date, "a date, or a datetime at midnight without a time zone")
    return day


def _timestamp(value: Any) -> datetime:
    if type(value) is not datetime or value.tzinfo is None:
        _refuse(value, "a datetime with a time zone, such as tzinfo=datetime.UTC")
    return value


def _timestamp_ntz(value: Any) -> datetime:
    if type(value) is date:
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  # a type without zones
    if type(value) is not datetime or value.tzinfo is not None:
        _refuse(value, "a datetime without a time zone, or a date")
    return value


def _interval(value: Any) -> timedelta:
    if type(value) is not timedelta or abs(value) > _LONGEST:
        _refuse(value, "a timedelta of at most 106751991 days")
    return value


def _array(element: Exact) -> Exact:
    def convert(value: Any) -> list[Any]:
        _need(value, list, "a list")
        return [_inside(element, item, f"[{index}]") for index, item in enumerate(value)]

    return convert


def _map(key: Exact, item: Exact) -> Exact:
    def convert(value: Any) -> list[tuple[Any, Any]]:
        if type(value) is list and all(type(pair) in (tuple, list) and len(pair) == 2 for pair in value):
            pairs = value
        else:
            pairs = list(_need(value, dict, "a dict, or a list of pairs").items())
        made = [(_inside(key, k, f"[{k!r:.40}]"), _inside(item, v, f"[{k!r:.40}]")) for k, v in pairs]
        keys = [k for k, _ in made]
        if None in keys or len({repr(k) for k in keys}) < len(keys):
            _refuse(value, "keys that are not NULL, each once")
        return made

    return convert


def _struct(fields: tuple[Field, ...]) -> Exact:
    known = {field.name.lower(): (field, exactly(field.type)) for field in fields}

    def convert(value: Any) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, item in _need(value, dict, "a dict").items():
            found = known.get(name.lower()) if type(name) is str else None
            if found is None or found[0].name in made:
                _refuse(value, f"a dict with the keys {', '.join(field.name for field in fields)}, each once")
            made[found[0].name] = _inside(found[1], item, f".{name}")
        for field in fields:
            if not field.nullable and made.get(field.name) is None:
                _refuse(value, f"a value for the field {field.name!r}, which is NOT NULL")
        return made

    return convert


def _inside(convert: Exact, value: Any, step: str) -> Any:
    try:
        return convert(value)
    except MisfitError as error:
        raise MisfitError(error.reason, step + error.path) from None


def _variant(value: Any) -> str:
    if type(value) is str:  # a VARIANT is read as the JSON text of its value, which must not come back as a string
        _refuse(value, "a value of JSON: json.loads(text) of JSON text")
    return json.dumps(_json(value), ensure_ascii=False)


def _json(value: Any) -> Any:
    meant = plain(value)
    if meant is None or type(meant) in (bool, str):
        return meant
    if type(meant) is int and abs(meant) < 10**38:
        return meant
    if type(meant) is float and math.isfinite(meant):
        return meant
    if type(meant) is list:
        return [_json(item) for item in meant]
    if type(meant) is dict and all(type(key) is str for key in meant):
        return {key: _json(item) for key, item in meant.items()}
    _refuse(meant, "what JSON has: text, finite numbers, booleans, None, lists, and dicts with text as keys")


_PRIMITIVES: dict[str, Exact] = {
    "FLOAT": _float,
    "DOUBLE": _double,
    "STRING": _text,
    "BINARY": lambda value: _need(value, bytes, "bytes"),
    "BOOLEAN": lambda value: _need(value, bool, "True or False"),
    "DATE": _date,
    "TIMESTAMP": _timestamp,
    "TIMESTAMP_NTZ": _timestamp_ntz,
    "VARIANT": _variant,
}
