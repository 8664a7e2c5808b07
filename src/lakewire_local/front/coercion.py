"""
Spark's rules for the type of an operation over several types, with ANSI mode on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import (
    BIGINT,
    DATE,
    DOUBLE,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    VOID,
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    MapType,
    StructType,
)
from lakewire_local.front.nodes import INTEGERS, type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX = 38
_LEAST_SCALE = 6
_FLOATING = {"FLOAT", "DOUBLE"}
NUMBERS = {*INTEGERS, *_FLOATING, "DECIMAL"}
TIMES = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}


def common(types: Iterable[DataType | None]) -> DataType | None:
    """Return the type that all of *types* are cast to in CASE, coalesce, UNION and the like; None if there is none."""
    found: DataType | None = VOID
    for data_type in types:
        found = _common(found, data_type) if found is not None and data_type is not None else None
    return found


def is_alike(one: DataType, other: DataType, *, with_decimals: bool = False, with_digits: bool = False) -> bool:
    """
    Return whether values of two types are compared without reading texts.

    A DECIMAL is like an integer only where it holds all of them, or *with_decimals*; two of them are where they have
    the same digits, or *with_digits*.
    """
    if VOID in (one, other) or one == other:
        return True
    if isinstance(one, ArrayType) and isinstance(other, ArrayType):
        return is_alike(one.element, other.element, with_decimals=with_decimals, with_digits=with_digits)
    names = {type_name(one), type_name(other)}
    if common((one, other)) is None or ("STRING" in names and len(names) > 1):
        return False
    if with_decimals or "DECIMAL" not in names:
        return True
    if len(names) == 1:
        return with_digits
    exact, wide = decimal_of(one), decimal_of(other)
    if exact is None or wide is None:
        return False
    if isinstance(one, DecimalType):
        exact, wide = wide, exact
    return wide.precision - wide.scale >= exact.precision


def takes(wanted: DataType, given: DataType) -> bool:
    """Return whether an argument is cast to a type without being asked for."""
    name, other = type_name(wanted), type_name(given)
    if given in (wanted, VOID) or name == other:
        return True
    if name == "STRING":
        return other in {*NUMBERS, *TIMES, "BOOLEAN", "BINARY"}
    return next(
        (other in {*kinds, "STRING"} for kinds in (NUMBERS, TIMES, {"BOOLEAN"}, {"BINARY"}) if name in kinds), False
    )


def decimal_of(data_type: DataType | None) -> DecimalType | None:
    """Return the decimal that holds every value of an exact number."""
    if isinstance(data_type, DecimalType):
        return data_type
    digits = INTEGERS.get(type_name(data_type))
    return DecimalType(digits, 0) if digits else None


def wider_decimal(one: DecimalType, other: DecimalType) -> DecimalType:
    """Return the decimal that two decimals are cast to."""
    scale = max(one.scale, other.scale)
    whole = max(one.precision - one.scale, other.precision - other.scale)
    return bounded(whole + scale, scale)


def bounded(precision: int, scale: int) -> DecimalType:
    """Return a decimal cut at 38 digits, whole ones first."""
    return DecimalType(min(precision, _MAX), min(scale, _MAX))


def adjusted(precision: int, scale: int) -> DecimalType:
    """Return the result of decimal arithmetic: beyond 38 digits it loses digits of the fraction, down to six."""
    if precision <= _MAX:
        return DecimalType(precision, scale)
    kept = max(_MAX - (precision - scale), min(scale, _LEAST_SCALE))
    return DecimalType(_MAX, kept)


def arithmetic(symbol: str, one: DecimalType, other: DecimalType) -> DecimalType:
    """Return the type of ``one <symbol> other``."""
    (p1, s1), (p2, s2) = (one.precision, one.scale), (other.precision, other.scale)
    match symbol:
        case "/":
            scale = max(_LEAST_SCALE, s1 + p2 + 1)
            return adjusted(p1 - s1 + s2 + scale, scale)
        case "%":
            scale = max(s1, s2)
            return adjusted(min(p1 - s1, p2 - s2) + scale, scale)
        case "*":
            return adjusted(p1 + p2 + 1, s1 + s2)
        case _:
            scale = max(s1, s2)
            return adjusted(max(p1 - s1, p2 - s2) + scale + 1, scale)


def wider_number(left: DataType, right: DataType) -> DataType | None:
    """Return the wider of two types of numbers."""
    names = {type_name(left), type_name(right)}
    if not names <= NUMBERS:
        return None
    if left == right:
        return left
    if names & _FLOATING:
        return DOUBLE  # a FLOAT beside any other number is a DOUBLE
    one, other = decimal_of(left), decimal_of(right)
    if one is None or other is None:
        return None
    if "DECIMAL" in names:
        return wider_decimal(one, other)
    return left if one.precision >= other.precision else right


def _common(left: DataType, right: DataType) -> DataType | None:
    left, right = _stored(left), _stored(right)
    if right in (left, VOID):
        return left
    if left == VOID:
        return right
    match left, right:
        case ArrayType(one), ArrayType(other):
            inside = _common(one, other)
            return inside and ArrayType(inside)
        case MapType(key, value), MapType(other_key, other_value):
            keys, values = _common(key, other_key), _common(value, other_value)
            return MapType(keys, values) if keys and values else None
        case StructType(fields), StructType(others) if len(fields) == len(others):
            return _struct(fields, others)
        case _:
            return _simple(left, right)


def _struct(fields: tuple[Field, ...], others: tuple[Field, ...]) -> DataType | None:
    types = [_common(one.type, other.type) for one, other in zip(fields, others, strict=True)]
    if any(one.name.casefold() != other.name.casefold() for one, other in zip(fields, others, strict=True)):
        return None
    known = [found for found in types if found is not None]
    if len(known) < len(types):
        return None
    return StructType(tuple(Field(one.name, found) for one, found in zip(fields, known, strict=True)))


def _simple(left: DataType, right: DataType) -> DataType | None:
    if found := wider_number(left, right):
        return found
    names = {type_name(left), type_name(right)}
    if names <= TIMES:
        return TIMESTAMP if TIMESTAMP in (left, right) else TIMESTAMP_NTZ if len(names) > 1 else DATE
    if STRING in (left, right):
        return _beside_text(right if left == STRING else left)
    return None


def _beside_text(other: DataType) -> DataType | None:
    name = type_name(other)
    if name in INTEGERS:
        return BIGINT
    if name in NUMBERS:
        return DOUBLE
    return other if name in TIMES | {"BOOLEAN", "BINARY"} else None


def _stored(data_type: DataType) -> DataType:
    return STRING if isinstance(data_type, CharType) else data_type
