"""
Which type Python values have when no table says it: the narrowest that keeps every one of them equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lakewire.rows.meaning import UnreadableValueError, plain
from lakewire.rows.misfit import MisfitError
from lakewire.schema.types import (
    BIGINT,
    BINARY,
    BOOLEAN,
    DATE,
    DOUBLE,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    VOID,
    ArrayType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    StructType,
)

__all__ = ["inferred"]

_DIGITS = 38
_BIGINT_DIGITS = 19
_BY_CLASS: Mapping[type, DataType] = {
    type(None): VOID,
    bool: BOOLEAN,
    float: DOUBLE,
    str: STRING,
    UUID: STRING,
    bytes: BINARY,
    date: DATE,
    timedelta: IntervalType("DAY", "SECOND"),
}


def inferred(values: Iterable[Any]) -> DataType:
    """
    Return the type that holds all *values*; VOID where each is NULL.

    Raises:
        MisfitError: There is none: a value means nothing to Databricks, or two are of kinds that do not mix.
    """
    given = list(values)
    kinds = set(map(type, given)) - {type(None)}
    if kinds == {list}:  # by column, which is faster than row by row
        return ArrayType(inferred(item for value in given if value is not None for item in value))
    if kinds == {dict} and (names := _plain_names(given)):
        return StructType(Field(name, inferred(value.get(name) for value in given if value)) for name in names)
    found: DataType = VOID
    for own in map(_BY_CLASS.get, kinds) if kinds <= _BY_CLASS.keys() else map(_type_of, given):
        if own is not None and own != found:
            found = _merged(found, own)
    return found


def _plain_names(values: Iterable[dict[Any, Any] | None]) -> list[str]:
    """Return the keys of all dicts; none when a dict is empty, or keys are anything but text of different names."""
    given = [value for value in values if value is not None]
    names = list(dict.fromkeys(name for value in given for name in value))
    is_plain = all(given) and {str} == set(map(type, names)) and len({name.lower() for name in names}) == len(names)
    return names if is_plain else []


def _type_of(value: Any) -> DataType:
    try:
        meant = plain(value)
    except UnreadableValueError as error:
        raise MisfitError(f"{error}; accepted are values as docs/values.md lists them") from None
    known = _BY_CLASS.get(type(meant))
    if known is not None:
        return known
    if type(meant) is int:
        return BIGINT if -(1 << 63) <= meant < 1 << 63 else _decimal_type(Decimal(meant))
    if type(meant) is Decimal:
        return _decimal_type(meant)
    if type(meant) is datetime:
        return TIMESTAMP if meant.tzinfo else TIMESTAMP_NTZ
    if type(meant) is list:
        return ArrayType(inferred(meant))
    return _struct(meant)


def _struct(value: dict[Any, Any]) -> StructType:
    names = [name for name in value if type(plain(name)) is str]
    if len(names) < len(value) or not names:
        raise MisfitError(f"{value!r:.80} (dict); accepted is a dict with text as keys, which becomes a STRUCT")
    return StructType(Field(str(plain(name)), _type_of(item)) for name, item in value.items())


def _decimal_type(value: Decimal) -> DecimalType:
    if value.is_finite():
        _, digits, exponent = value.as_tuple()
        scale = max(-int(exponent), 0)
        precision = max(len(digits) + max(int(exponent), 0), scale, 1)
        if precision <= _DIGITS:
            return DecimalType(precision, scale)
    raise MisfitError(f"{value!r:.80} ({type(value).__name__}); accepted is a finite number of {_DIGITS} digits")


def _merged(one: DataType, other: DataType) -> DataType:
    """Return the type that holds values of both."""
    match one, other:
        case _ if one in (VOID, other):
            return other
        case _ if other == VOID:
            return one
        case ArrayType(element), ArrayType(another):
            return ArrayType(_merged(element, another))
        case StructType(), StructType():
            return _merged_struct(one, other)
        case _ if {one, other} == {BIGINT, DOUBLE}:
            return DOUBLE  # which refuses the whole numbers that it cannot hold
        case _ if (both := _wider(one, other)) is not None:
            return both
        case _:
            raise MisfitError(
                f"the values are of kinds that do not mix: {one.simple()} and {other.simple()}; accepted is one kind"
            )


def _merged_struct(one: StructType, other: StructType) -> StructType:
    merged = {field.name.lower(): field for field in one.fields}
    for field in other.fields:
        known = merged.get(field.name.lower())
        merged[field.name.lower()] = Field(known.name, _merged(known.type, field.type)) if known else field
    return StructType(merged.values())


def _wider(one: DataType, other: DataType) -> DecimalType | None:
    left, right = (DecimalType(_BIGINT_DIGITS, 0) if item == BIGINT else item for item in (one, other))
    if not (isinstance(left, DecimalType) and isinstance(right, DecimalType)):
        return None
    scale = max(left.scale, right.scale)
    precision = max(left.precision - left.scale, right.precision - right.scale) + scale
    return DecimalType(precision, scale) if precision <= _DIGITS else None
