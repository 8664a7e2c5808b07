"""
The columns of a table or of a result, in order.

Pure values. What users hand in as a schema is read in ``given.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_column_name, needs_column_mapping, quote_identifier, quote_string
from lakewire.schema.types import Field, StructType, walk


def _as_fields(given: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(given)


@attrs.frozen
class TableSchema:
    """
    Hold the fields of a table in order. A result may hold a name twice, a table may not.
    """

    fields: tuple[Field, ...] = attrs.field(converter=_as_fields)

    @property
    def names(self) -> tuple[str, ...]:
        """
        Return the names of the columns, in order.
        """
        return tuple(field.name for field in self.fields)

    def find(self, name: str) -> Field | None:
        """
        Return the column of this name, ignoring case; None when there is no such column.
        """
        folded = name.lower()
        return next((field for field in self.fields if field.name.lower() == folded), None)

    def struct(self) -> StructType:
        """
        Return the columns as one STRUCT type.
        """
        return StructType(self.fields)

    def checked(self, argument: str = "schema") -> TableSchema:
        """
        Return itself when Delta can store a table of this schema.

        Raises:
            InvalidArgumentError: No columns, or two whose names differ at most in case.
            InvalidNameError: A name Delta cannot store.
        """
        if not self.fields:
            raise InvalidArgumentError(f"{argument}: has no columns; accepted is at least one")
        seen: set[str] = set()
        for name in self.names:
            if check_column_name(name, f"{argument}: column").lower() in seen:
                raise InvalidArgumentError(
                    f"{argument}: column {name!r} is there twice; names that differ only in case are the same"
                )
            seen.add(name.lower())
        return self

    @property
    def needs_column_mapping(self) -> bool:
        """
        Return whether a column, or a field of a struct, has a name that only column mapping can store.
        """
        structs = (inside for inside in walk(self.struct()) if isinstance(inside, StructType))
        return any(needs_column_mapping(field.name) for struct in structs for field in struct.fields)

    def sql(self) -> str:
        """
        Return the column list of a CREATE TABLE, for example ```id` BIGINT NOT NULL, `name` STRING``.
        """
        return ", ".join(map(column_sql, self.fields))

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)


def column_sql(field: Field) -> str:
    """
    Return one column as CREATE TABLE and ADD COLUMN want it.
    """
    not_null = "" if field.nullable else " NOT NULL"
    comment = "" if field.comment is None else f" COMMENT {quote_string(field.comment)}"
    return f"{quote_identifier(field.name)} {field.type.sql()}{not_null}{comment}"
