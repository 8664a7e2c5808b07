"""
Values between Python, Arrow and the text of the Statement API, column by column and without loss.

A value read as text is what Databricks writes in ``JSON_ARRAY`` results; a value sent is a statement parameter.
SQL literals live in ``literals.py``.
"""

from __future__ import annotations

import base64
import json
import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakewire.errors import DecodeError, InvalidArgumentError
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import (
    INTERVAL_UNITS,
    ArrayType,
    DataType,
    DecimalType,
    IntervalType,
    MapType,
    Primitive,
    StructType,
)

if TYPE_CHECKING:
    import pyarrow as pa

Texts = Sequence[str | None]

_SPELLED = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
_INTERVAL = re.compile(r"'([^']*)'")
_SECONDS = {"DAY": 86400, "HOUR": 3600, "MINUTE": 60, "SECOND": 1}
# Types whose text Arrow's own parser reads exactly as Databricks writes it.
_ARROW_READS = frozenset(
    {"TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
)


def column_to_python(texts: Texts, data_type: DataType) -> list[Any]:
    """
    Read one column of a ``JSON_ARRAY`` result as Python values.

    Args:
        texts: The column, shape (n,); None is NULL.
        data_type: Type of the column.

    Returns:
        n values: int, float, Decimal, bool, str, bytes, date, datetime (TIMESTAMP in UTC, TIMESTAMP_NTZ without
        zone), timedelta; list, dict for MAP and STRUCT. VARIANT, year-month intervals and unknown types are text.

    Raises:
        DecodeError: A text is not a value of the type, or outside of what the Python type can hold;
            ``column_to_arrow`` holds more.
    """
    if data_type == Primitive("FLOAT"):
        return _narrowed(texts)
    read = _reader(data_type)
    try:
        return [None if text is None else read(text) for text in texts]
    except (ValueError, KeyError, ArithmeticError, AttributeError, TypeError) as error:
        raise DecodeError(f"a value of type {data_type} cannot be read: {error}") from error


def column_to_arrow(texts: Texts, data_type: DataType) -> pa.Array:
    """
    Read one column of a ``JSON_ARRAY`` result as an Arrow array of ``to_arrow_type(data_type)``.

    Raises:
        DecodeError: A text is not a value of the type.
    """
    import pyarrow as pa

    target = to_arrow_type(data_type)
    if pa.types.is_string(target):
        return pa.array(texts, target)
    if isinstance(data_type, DecimalType) or (isinstance(data_type, Primitive) and data_type.name in _ARROW_READS):
        try:
            return pa.array(texts, pa.string()).cast(target)
        except pa.ArrowInvalid:
            pass  # in another format than Arrow reads; the slow path reads it or raises
    return pa.array(column_to_python(texts, data_type), target)


def scalar_text(value: Any) -> str:
    """
    Return the text of a value of Python's own types, exact: what the server casts back is the same value.

    Raises:
        InvalidArgumentError: Any other value.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case float():
            return _SPELLED.get(text := float.__repr__(value), text)
        case Decimal():
            return format(value, "f")
        case datetime():
            return timestamp_text(value)
        case timedelta():
            return interval_text(value)
        case int() | str() | date():
            return str(value)
        case _:
            raise InvalidArgumentError(f"{type(value).__name__} is not a value that can be written as SQL")


def interval_text(value: timedelta) -> str:
    """
    Return the text of a DAY TO SECOND interval, for example ``-1 02:03:04.000005``.
    """
    size = abs(value)
    hours, rest = divmod(size.seconds, 3600)
    clock = f"{hours:02}:{rest // 60:02}:{rest % 60:02}.{size.microseconds:06}"
    return f"{'-' if value < timedelta() else ''}{size.days} {clock}"


def timestamp_text(value: datetime) -> str:
    """
    Return a time in ISO 8601 with microseconds; with a zone it is turned to UTC and ends in ``+00:00``.
    """
    return (value if value.tzinfo is None else value.astimezone(UTC)).isoformat(" ", "microseconds")


def _reader(data_type: DataType) -> Callable[[str], Any]:
    match data_type:
        case Primitive(name):
            return _READERS.get(name, str)
        case DecimalType():
            return Decimal
        case IntervalType() if not data_type.in_months:
            return lambda text: _interval(text, data_type)
        case ArrayType() | MapType() | StructType():
            return lambda text: _nested(json.loads(text, parse_float=str, parse_int=str, parse_constant=str), data_type)
        case _:
            return str


def _nested(value: Any, data_type: DataType) -> Any:
    """
    Turn decoded JSON, its numbers still text, into values of *data_type*.
    """
    if value is None:
        return None
    match data_type:
        case ArrayType(element):
            return [_nested(item, element) for item in value]
        case MapType(key, item_type):
            pairs = value.items() if isinstance(value, dict) else ((pair["key"], pair["value"]) for pair in value)
            return {_nested(name, key): _nested(item, item_type) for name, item in pairs}
        case StructType(fields):
            return {field.name: _nested(value.get(field.name), field.type) for field in fields}
        case _:
            text = value if isinstance(value, str) else json.dumps(value)
            return column_to_python([text], data_type)[0]


def _narrowed(texts: Texts) -> list[float | None]:
    """
    Read FLOAT as the nearest 32-bit value, as Arrow does, so that both ways of reading agree.
    """
    values = column_to_python(texts, Primitive("DOUBLE"))
    narrow = iter(array("f", [value for value in values if value is not None]))
    return [None if value is None else next(narrow) for value in values]


def _timestamp(text: str) -> datetime:
    value = datetime.fromisoformat(text)
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _interval(text: str, data_type: IntervalType) -> timedelta:
    quoted = _INTERVAL.search(text)
    numbers = re.findall(r"\d+(?:\.\d+)?", body := quoted[1] if quoted else text)
    first = INTERVAL_UNITS.index(data_type.start)
    units = INTERVAL_UNITS[first : INTERVAL_UNITS.index(data_type.end or data_type.start) + 1]
    if len(numbers) == len(_SECONDS):
        units = tuple(_SECONDS)
    if len(numbers) != len(units):
        raise ValueError(f"{text!r} is not of the form {data_type}")
    micros = sum(Decimal(number) * _SECONDS[unit] for number, unit in zip(numbers, units, strict=True)) * 1_000_000
    return timedelta(microseconds=int(-micros if body.lstrip().startswith("-") else micros))


_READERS: Mapping[str, Callable[[str], Any]] = {
    "TINYINT": int,
    "SMALLINT": int,
    "INT": int,
    "BIGINT": int,
    "DOUBLE": float,
    "BINARY": lambda text: base64.b64decode(text, validate=True),
    "BOOLEAN": {"true": True, "false": False}.__getitem__,
    "DATE": date.fromisoformat,
    "TIMESTAMP": _timestamp,
    "TIMESTAMP_NTZ": lambda text: datetime.fromisoformat(text).replace(tzinfo=None),
    "VOID": lambda _: None,
}
