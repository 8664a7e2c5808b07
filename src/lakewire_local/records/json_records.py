"""
Records of JSON files: their types, merged as Spark merges them, and their values in the types of columns.
"""

from __future__ import annotations

import json
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
    ArrayType,
    DataType,
    DecimalType,
    Field,
    MapType,
    StructType,
)
from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire_local.records.text_values import TextValues

_MOST = 38  # digits of a DECIMAL
_WHOLE = (TINYINT, SMALLINT, INT, BIGINT)


class Number(str):
    """A number, as it is written."""

    __slots__ = ()


class Members(dict[str, Any]):
    """An object, and how it is written."""

    raw = ""


class Elements(list[Any]):
    """An array, and how it is written."""

    raw = ""


class MalformedError(ValueError):
    """
    A text is not JSON, or no object.
    """


def objects(text: str) -> list[Members]:
    """
    Return the objects of a text, one or those of an array, each with the whole text.

    Raises:
        MalformedError: It is not JSON, or has other values.
    """
    try:
        found, end = _parsed(text, _behind_blanks(text, 0))
    except (ValueError, IndexError, RecursionError):
        raise MalformedError(text) from None
    if _behind_blanks(text, end) < len(text):
        raise MalformedError(text)
    several = found if isinstance(found, list) else [found]
    if not all(isinstance(one, Members) for one in several):
        raise MalformedError(text)
    for one in several:
        one.raw = text
    return several


def _parsed(text: str, at: int) -> tuple[Any, int]:
    """Return the value that begins at a place, and where it ends; objects and arrays keep how they are written."""
    if text[at] not in "{[":
        return _SCALARS.raw_decode(text, at)
    start, closing = at, "}" if text[at] == "{" else "]"
    found: Any = Members() if closing == "}" else Elements()
    at = _behind_blanks(text, at + 1)
    if text[at] == closing:
        found.raw = text[start : at + 1]
        return found, at + 1
    while True:
        at = _member(text, at, found) if closing == "}" else _element(text, at, found)
        at = _behind_blanks(text, at)
        if text[at] == closing:
            found.raw = text[start : at + 1]
            return found, at + 1
        if text[at] != ",":
            raise ValueError(text)
        at = _behind_blanks(text, at + 1)


def _member(text: str, at: int, found: Members) -> int:
    if text[at] != '"':
        raise ValueError(text)
    name, at = _SCALARS.raw_decode(text, at)
    at = _behind_blanks(text, at)
    if text[at] != ":":
        raise ValueError(text)
    if name in found:
        raise unsupported("objects with two members of one name in a JSON file")
    found[name], at = _parsed(text, _behind_blanks(text, at + 1))
    return at


def _element(text: str, at: int, found: Elements) -> int:
    value, at = _parsed(text, at)
    found.append(value)
    return at


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n\r":
        at += 1
    return at


def type_of_value(value: Any, *, strings: bool) -> DataType:
    """Return the type of a value; *strings* makes every plain one a STRING."""
    match value:
        case None | "":
            return VOID
        case dict():
            fields = [Field(name, type_of_value(item, strings=strings)) for name, item in value.items()]
            return StructType(tuple(sorted(fields, key=lambda field: field.name)))
        case list():
            return ArrayType(merged_all([type_of_value(item, strings=strings) for item in value]))
        case _ if strings or not isinstance(value, (bool, Number)):
            return STRING
        case bool():
            return BOOLEAN
        case _:
            return _number_type(value)


def merged_all(types: Sequence[DataType]) -> DataType:
    """Return the type of all of these types."""
    found: DataType = VOID
    for one in types:
        found = merged(found, one)
    return found


def merged(one: DataType, other: DataType) -> DataType:
    """Return the type that values of two types have together."""
    if other in (one, VOID):
        return one
    if one == VOID:
        return other
    if isinstance(one, StructType) and isinstance(other, StructType):
        known = {field.name: field.type for field in one.fields}
        for field in other.fields:
            known[field.name] = merged(known.get(field.name, VOID), field.type)
        return StructType(tuple(Field(name, known[name]) for name in sorted(known)))
    if isinstance(one, ArrayType) and isinstance(other, ArrayType):
        return ArrayType(merged(one.element, other.element))
    sizes = [20 if side == BIGINT else side.precision if isinstance(side, DecimalType) else 0 for side in (one, other)]
    if DOUBLE in (one, other) and any(sizes):
        return DOUBLE
    return DecimalType(max(sizes), 0) if all(sizes) else STRING


def settled(data_type: DataType) -> DataType | None:
    """Return a type without what is not known: STRING for it, and no structs without fields."""
    if data_type == VOID:
        return STRING
    if isinstance(data_type, ArrayType):
        element = settled(data_type.element)
        return element and ArrayType(element)
    if isinstance(data_type, StructType):
        fields = [Field(field.name, found) for field in data_type.fields if (found := settled(field.type)) is not None]
        return StructType(tuple(fields)) if fields else None
    return data_type


def converted(value: Any, wanted: DataType, values: TextValues) -> Any:
    """
    Return a value in a type.

    Raises:
        ValueError: It is none of the type.
        LocalError: The type cannot be read from JSON.
    """
    if value is None:
        return None
    if isinstance(wanted, StructType) and isinstance(value, dict):
        return {field.name: _inside(value.get(field.name), field.type, values) for field in wanted.fields}
    if isinstance(wanted, ArrayType) and isinstance(value, list):
        return [_inside(item, wanted.element, values) for item in value]
    if isinstance(wanted, MapType) and isinstance(value, dict) and wanted.key == STRING:
        return [(name, _inside(item, wanted.value, values)) for name, item in value.items()]
    if isinstance(wanted, (StructType, ArrayType, MapType)):
        raise ValueError(value)  # noqa: TRY004  as for every value of another type
    return _plain(value, wanted, values)


def _inside(value: Any, wanted: DataType, values: TextValues) -> Any:
    """Return a value inside of another one, of which Spark may keep a part where it is of another type."""
    try:
        return converted(value, wanted, values)
    except (ValueError, OverflowError):
        raise unsupported(f"a value of another type than {wanted.simple()} inside of one in a JSON file") from None


def _plain(value: Any, wanted: DataType, values: TextValues) -> Any:
    if wanted == STRING:
        return value if isinstance(value, str) and not isinstance(value, Number) else written(value)
    if wanted == BOOLEAN:
        if isinstance(value, bool):
            return value
        raise ValueError(value)
    is_text = isinstance(value, str) and not isinstance(value, Number)
    if (wanted in (DATE, TIMESTAMP, TIMESTAMP_NTZ) and is_text) or (
        isinstance(value, Number) and (wanted in (*_WHOLE, FLOAT, DOUBLE) or isinstance(wanted, DecimalType))
    ):
        return values.reader(wanted)(str(value))
    if is_text and wanted in (FLOAT, DOUBLE) and value in ("NaN", "Infinity", "-Infinity", "+Infinity"):
        return float(value)
    values.reader(wanted)  # refuses a type
    raise ValueError(value)


def written(value: Any) -> str:
    """Return a value as JSON, as it came."""
    match value:
        case Number():
            return str(value)
        case Members() | Elements():
            return value.raw
        case _:
            return json.dumps(value, ensure_ascii=False)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text that are not blank."""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.strip():
            yield line


def _number_type(value: str) -> DataType:
    if not value.lstrip("-").isdecimal():
        return DOUBLE
    if -(1 << 63) <= int(value) < 1 << 63:
        return BIGINT
    digits = len(value.lstrip("-"))
    return DecimalType(digits, 0) if digits <= _MOST else DOUBLE


def _refuse_constant(name: str) -> Any:
    raise unsupported(f"{name} in a JSON file")


_SCALARS = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=_refuse_constant)
