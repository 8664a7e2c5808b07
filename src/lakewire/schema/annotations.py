"""
Classes of users (attrs, dataclasses, named tuples) as schemas, by the annotations of their fields.
"""

from __future__ import annotations

import collections.abc
import dataclasses
import types
import typing
import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    BIGINT,
    BINARY,
    BOOLEAN,
    DATE,
    DOUBLE,
    STRING,
    TIMESTAMP,
    ArrayType,
    DataType,
    Field,
    MapType,
    StructType,
    as_type,
)
from lakewire_runtime.text import shown

__all__ = ["schema_of_class"]

# The first that the annotation is a class of counts: a bool is an int, a datetime a date.
_SCALARS: Sequence[tuple[type, DataType]] = (
    (bool, BOOLEAN),
    (int, BIGINT),
    (float, DOUBLE),
    (str, STRING),
    (bytes, BINARY),
    (datetime, TIMESTAMP),
    (date, DATE),
    (uuid.UUID, STRING),
)
_ACCEPTED = (
    "int, float, bool, str, bytes, datetime, date, list[T], dict[K, V], T | None, such a class, "
    "and Annotated[T, 'DECIMAL(10,2)'] for any other type"
)


def schema_of_class(given: type) -> TableSchema:
    """
    Return the schema whose rows are objects of a class.

    Columns of ``T | None`` take NULL and others do not; fields of classes inside always do.

    Raises:
        InvalidArgumentError: Not a class with such fields, or a field of a type that no column has.
    """
    return TableSchema(_fields(given, ()))


def _fields(given: type, above: tuple[type, ...]) -> list[Field]:
    names = _names(given)
    if names is None:
        raise InvalidArgumentError(
            f"schema: {given.__qualname__} is neither an attrs class, a dataclass nor a named tuple"
        )
    if given in above:
        raise InvalidArgumentError(f"schema: {given.__qualname__} holds itself, which no column does")
    try:
        hints = typing.get_type_hints(given, include_extras=True)
    except (NameError, TypeError) as error:
        raise InvalidArgumentError(f"schema: annotations of {given.__qualname__} cannot be read: {error}") from None
    return [_field(f"{given.__qualname__}.{name}", name, hints.get(name, Any), (*above, given)) for name in names]


def _names(given: type) -> list[str] | None:
    if attrs.has(given):
        return [field.name for field in attrs.fields(given)]
    if dataclasses.is_dataclass(given):
        return [field.name for field in dataclasses.fields(given)]
    return list(getattr(given, "_fields", ())) or None if issubclass(given, tuple) else None


def _field(place: str, name: str, annotation: Any, above: tuple[type, ...]) -> Field:
    bare, nullable = _without_none(annotation)
    return Field(name, _type(place, bare, above), nullable)


def _without_none(annotation: Any) -> tuple[Any, bool]:
    """Return what is left of ``T | None``, and whether None was there."""
    if typing.get_origin(annotation) is Annotated:
        inner, nullable = _without_none(annotation.__origin__)
        return Annotated[(inner, *annotation.__metadata__)], nullable
    if typing.get_origin(annotation) not in (typing.Union, types.UnionType):
        return annotation, False
    kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    is_nullable = len(kinds) < len(typing.get_args(annotation))
    return (kinds[0] if len(kinds) == 1 else annotation), is_nullable


def _type(place: str, annotation: Any, above: tuple[type, ...]) -> DataType:
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        for given in annotation.__metadata__:
            if isinstance(given, str | DataType):
                return as_type(given)
        return _type(place, annotation.__origin__, above)
    if origin in (list, collections.abc.Sequence) and len(inside) == 1:
        return ArrayType(_type(place, _without_none(inside[0])[0], above))
    if origin in (dict, Mapping) and len(inside) == 2:  # key and value
        key, value = (_type(place, _without_none(part)[0], above) for part in inside)
        return MapType(key, value)
    return _class_type(place, annotation, above)


def _class_type(place: str, annotation: Any, above: tuple[type, ...]) -> DataType:
    if isinstance(annotation, type):
        if issubclass(annotation, Decimal):
            raise InvalidArgumentError(
                f"schema: {place} is Decimal, which says no size; accepted is Annotated[Decimal, 'DECIMAL(10,2)']"
            )
        if _names(annotation) is not None:
            # Delta refuses NOT NULL of fields inside of arrays and maps, so no field inside has it.
            return StructType(attrs.evolve(field, nullable=True) for field in _fields(annotation, above))
        for kind, data_type in _SCALARS:
            if issubclass(annotation, kind):
                return data_type
    raise InvalidArgumentError(f"schema: {place} is {shown(annotation)}; accepted are {_ACCEPTED}")
