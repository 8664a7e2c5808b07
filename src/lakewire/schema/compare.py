"""
Whether data of one schema fits a table of another, and what the table would have to become.

Pure. Names are compared without case, by name and never by position.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    DATE,
    DOUBLE,
    FLOAT,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    VOID,
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    MapType,
    Primitive,
    StructType,
    relaxed,
)

# Decimal digits that hold every value of the type, in the order in which the types widen.
_INTEGER_DIGITS = {"TINYINT": 3, "SMALLINT": 5, "INT": 10, "BIGINT": 20}
_ELEMENT, _KEY, _VALUE = "element", "key", "value"


@attrs.frozen(kw_only=True)
class NewColumn:
    """
    A column, or a field of a struct, that the table lacks.

    Attributes:
        path: Names from the column inwards; ``element``, ``key`` and ``value`` step into arrays and maps.
        type: Type it would get. It is nullable, as old rows hold NULL.
        comment: Its comment.
    """

    path: tuple[str, ...]
    type: DataType
    comment: str | None = None


@attrs.frozen(kw_only=True)
class WidenedColumn:
    """
    A column whose values need a wider type.

    Attributes:
        path: As for ``NewColumn``.
        current: Type it has.
        type: Type that holds the old and the new values.
    """

    path: tuple[str, ...]
    current: DataType
    type: DataType


@attrs.frozen
class Identical:
    """
    The data fits the table as it is.
    """


@attrs.frozen
class Evolution:
    """
    The data fits once these columns are added and those widened; nothing is lost.
    """

    new_columns: tuple[NewColumn, ...] = ()
    widened_columns: tuple[WidenedColumn, ...] = ()


@attrs.frozen
class Incompatible:
    """
    The data cannot go into the table.

    Attributes:
        reason: What is in the way, in one sentence.
        column: Dotted path of the first column concerned.
    """

    reason: str
    column: str


Compatibility = Identical | Evolution | Incompatible


def compare(current: TableSchema, incoming: TableSchema) -> Compatibility:
    """
    Compare the schema of a table with the schema of data that is to go into it.

    A column that the data lacks stays as it is (NULL in new rows); a narrower type fits without change.
    A NULL in a NOT NULL column is found when the data is written, not here.

    Args:
        current: Schema of the table.
        incoming: Schema of the data.

    Returns:
        ``Identical``, ``Evolution`` with what to add and widen, or ``Incompatible`` with the first obstacle.
    """
    differences = list(_fields(current.struct(), incoming.struct(), ()))
    if obstacle := next((found for found in differences if isinstance(found, Incompatible)), None):
        return obstacle
    for field in current:
        if not field.nullable and incoming.find(field.name) is None:
            return Incompatible("the table needs a value (NOT NULL) and the data has no such column", field.name)
    new = tuple(found for found in differences if isinstance(found, NewColumn))
    widened = tuple(found for found in differences if isinstance(found, WidenedColumn))
    return Evolution(new, widened) if new or widened else Identical()


def new_columns(current: TableSchema, incoming: TableSchema) -> tuple[NewColumn, ...]:
    """
    Return what *incoming* has and *current* lacks, whether the rest fits or not.
    """
    differences = _fields(current.struct(), incoming.struct(), ())
    return tuple(found for found in differences if isinstance(found, NewColumn))


def with_new_fields(current: DataType, incoming: DataType) -> DataType:
    """
    Return *current* with the fields that structs of *incoming* have besides, at any depth; all other types stay.

    A STRUCT that is to go into a MAP is one of Python's dicts.
    """
    match current, incoming:
        case StructType(fields), StructType(others):
            more = {field.name.lower(): field for field in others}
            kept = [
                attrs.evolve(field, type=with_new_fields(field.type, other.type))
                for field in fields
                for other in [more.pop(field.name.lower(), field)]
            ]
            return StructType((*kept, *more.values()))
        case ArrayType(element), ArrayType(other):
            return ArrayType(with_new_fields(element, other))
        case MapType(key, value), MapType(other_key, other_value):
            return MapType(with_new_fields(key, other_key), with_new_fields(value, other_value))
        case MapType(key, value), StructType(fields):
            return MapType(key, functools.reduce(with_new_fields, (field.type for field in fields), value))
        case _:
            return current


def widens_to(narrow: DataType, wide: DataType) -> bool:
    """
    Return whether Delta's type widening changes *narrow* to *wide*, so that every value stays the same.

    Source:
        https://docs.databricks.com/delta/type-widening
    """
    match narrow, wide:
        case Primitive(name), Primitive(other) if name in _INTEGER_DIGITS and other in _INTEGER_DIGITS:
            return _INTEGER_DIGITS[name] <= _INTEGER_DIGITS[other]
        case Primitive(name), DecimalType(precision, scale) if name in _INTEGER_DIGITS:
            return precision - scale >= max(_INTEGER_DIGITS[name], 10)
        case DecimalType(p1, s1), DecimalType(p2, s2):
            return s2 >= s1 and p2 - s2 >= p1 - s1
        case _:
            return narrow == wide or (narrow, wide) in _WIDENINGS


_WIDENINGS = {(FLOAT, DOUBLE), (DATE, TIMESTAMP_NTZ)} | {
    (Primitive(name), DOUBLE) for name in ("TINYINT", "SMALLINT", "INT")
}


def fits(incoming: DataType, current: DataType) -> bool:
    """
    Return whether every value of *incoming* can be stored in a column of *current* unchanged.
    """
    if incoming == VOID or widens_to(incoming, current):
        return True
    if isinstance(current, CharType) or current == STRING:
        return isinstance(incoming, CharType) or incoming == STRING
    # Between the two kinds of timestamps the session's time zone decides, as everywhere in SQL.
    return {incoming, current} == {TIMESTAMP, TIMESTAMP_NTZ}


_Difference = NewColumn | WidenedColumn | Incompatible


def _fields(current: StructType, incoming: StructType, path: tuple[str, ...]) -> Iterator[_Difference]:
    known = {field.name.lower(): field for field in current.fields}
    for field in incoming.fields:
        at = known.get(field.name.lower())
        if at is None:
            yield NewColumn(path=(*path, field.name), type=relaxed(field.type), comment=field.comment)
        else:
            yield from _types(at.type, field.type, (*path, at.name))


def _types(current: DataType, incoming: DataType, path: tuple[str, ...]) -> Iterator[_Difference]:
    match current, incoming:
        case StructType(), StructType():
            yield from _fields(current, incoming, path)
        case ArrayType(element), ArrayType(other):
            yield from _types(element, other, (*path, _ELEMENT))
        case MapType(key, value), MapType(other_key, other_value):
            yield from _types(key, other_key, (*path, _KEY))
            yield from _types(value, other_value, (*path, _VALUE))
        case _ if fits(incoming, current):
            return
        case _ if (wide := _wider(current, incoming)) is not None:
            yield WidenedColumn(path=path, current=current, type=wide)
        case _:
            reason = f"{incoming} does not fit into {current}, and no type of Delta's widening holds both"
            yield Incompatible(reason, ".".join(path))


def _wider(current: DataType, incoming: DataType) -> DataType | None:
    """Return the narrowest type that *current* widens to and that holds *incoming*."""
    if widens_to(current, incoming):
        return incoming
    have, held = _as_decimal(current), _as_decimal(incoming)
    if have is None or held is None:
        return None
    scale = max(have.scale, held.scale)
    digits = max(have.precision - have.scale, held.precision - held.scale)
    return DecimalType(digits + scale, scale) if digits + scale <= 38 else None


def _as_decimal(data_type: DataType) -> DecimalType | None:
    if isinstance(data_type, Primitive) and data_type.name in _INTEGER_DIGITS:
        return DecimalType(max(_INTEGER_DIGITS[data_type.name], 10), 0)
    return data_type if isinstance(data_type, DecimalType) else None
