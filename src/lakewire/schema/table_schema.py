"""
The columns of a table or of a result, in order.

Pure values. What users hand in as a schema is read in ``given.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import Column, column_sql
from lakewire.schema.constraints import Check, Constraint, PrimaryKey
from lakewire.schema.names import check_column_name, needs_column_mapping
from lakewire.schema.types import Field, StructType, walk


def _as_fields(given: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(given)


def _as_constraints(given: Iterable[Constraint]) -> tuple[Constraint, ...]:
    return tuple(given)


@attrs.frozen
class TableSchema:
    """
    Hold the fields of a table in order. A result may hold a name twice, a table may not.

    *constraints* are those that a new table is to get; that of a table that is there has none.
    """

    fields: tuple[Field, ...] = attrs.field(converter=_as_fields)
    constraints: tuple[Constraint, ...] = attrs.field(default=(), converter=_as_constraints)

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
            InvalidArgumentError: No columns, two whose names differ at most in case, a field of a struct with what
                only columns have, or a key of a column that is not there.
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
        self._check_inside(argument)
        self._check_keys(argument)
        return self

    def _check_inside(self, argument: str) -> None:
        for column in self.fields:
            for inside in walk(column.type):
                if isinstance(inside, StructType) and any(isinstance(field, Column) for field in inside.fields):
                    raise InvalidArgumentError(f"{argument}: column {column.name!r}: fields of a struct are Field(…)")

    def _check_keys(self, argument: str) -> None:
        if sum(isinstance(constraint, PrimaryKey) for constraint in self.constraints) > 1:
            raise InvalidArgumentError(f"{argument}: has two primary keys; accepted is one")
        for key in self.constraints:
            for name in () if isinstance(key, Check) else key.columns:
                if self.find(name) is None:
                    raise InvalidArgumentError(
                        f"{argument}: {name!r} of a key is not a column; there are {', '.join(self.names)}"
                    )

    @property
    def needs_column_mapping(self) -> bool:
        """
        Return whether a column, or a field of a struct, has a name that only column mapping can store.
        """
        structs = (inside for inside in walk(self.struct()) if isinstance(inside, StructType))
        return any(needs_column_mapping(field.name) for struct in structs for field in struct.fields)

    @property
    def has_defaults(self) -> bool:
        """
        Return whether a column has a default.
        """
        return any(isinstance(field, Column) and field.default is not None for field in self.fields)

    @property
    def checks(self) -> tuple[Check, ...]:
        """
        Return the conditions, which CREATE TABLE does not take: each is a statement after it.
        """
        return tuple(constraint for constraint in self.constraints if isinstance(constraint, Check))

    def sql(self) -> str:
        """
        Return the columns and keys of a CREATE TABLE, for example ```id` BIGINT NOT NULL, `name` STRING``.
        """
        keys = [key.sql() for key in self.constraints if not isinstance(key, Check)]
        return ", ".join([*map(column_sql, self.fields), *keys])

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)
