"""
Types with types inside: arrays, maps, structs, and the ways through them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from lakewire.schema.names import quote_identifier, quote_string
from lakewire.schema.types.scalar import DataType

if TYPE_CHECKING:
    from lakewire.schema.types.fields import Field  # which reads its type from text, and so needs this module

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@attrs.frozen(str=False)
class ArrayType(DataType):
    """
    ARRAY<element>.
    """

    element: DataType
    contains_null: bool = True

    def _sql(self) -> str:
        return f"ARRAY<{self.element.sql()}>"

    def _simple(self) -> str:
        return f"array<{self.element}>"


@attrs.frozen(str=False)
class MapType(DataType):
    """
    MAP<key, value>.
    """

    key: DataType
    value: DataType
    value_contains_null: bool = True

    def _sql(self) -> str:
        return f"MAP<{self.key.sql()}, {self.value.sql()}>"

    def _simple(self) -> str:
        return f"map<{self.key},{self.value}>"


def _as_fields(given: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(given)


@attrs.frozen(str=False)
class StructType(DataType):
    """
    STRUCT<fields>.
    """

    fields: tuple[Field, ...] = attrs.field(converter=_as_fields)

    def _sql(self) -> str:
        return f"STRUCT<{', '.join(map(_field_sql, self.fields))}>"

    def _simple(self) -> str:
        return f"struct<{','.join(f'{_plain_name(field.name)}:{field.type}' for field in self.fields)}>"


def walk(data_type: DataType) -> Iterator[DataType]:
    """
    Yield the type and every type inside it, outermost first.
    """
    yield data_type
    match data_type:
        case ArrayType(element):
            yield from walk(element)
        case MapType(key, value):
            yield from walk(key)
            yield from walk(value)
        case StructType(fields):
            for field in fields:
                yield from walk(field.type)
        case _:
            return


def relaxed(data_type: DataType) -> DataType:
    """
    Return the type with NULL allowed everywhere inside, and without comments.
    """
    match data_type:
        case ArrayType(element):
            return ArrayType(relaxed(element))
        case MapType(key, value):
            return MapType(relaxed(key), relaxed(value))
        case StructType(fields):
            return StructType(
                attrs.evolve(field, type=relaxed(field.type), nullable=True, comment=None) for field in fields
            )
        case _:
            return data_type


def _field_sql(field: Field) -> str:
    not_null = "" if field.nullable else " NOT NULL"
    comment = "" if field.comment is None else f" COMMENT {quote_string(field.comment)}"
    return f"{quote_identifier(field.name)}: {field.type.sql()}{not_null}{comment}"


def _plain_name(name: str) -> str:
    return name if _PLAIN_NAME.fullmatch(name) else quote_identifier(name)
