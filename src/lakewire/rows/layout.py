"""
The columns of the files of one write: every file has the same, whatever the rows of its part have.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lakewire.errors import SchemaMismatchError
from lakewire.rows.fit import Rows, fit
from lakewire.rows.read import Columns
from lakewire.rows.source import own_type
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VOID, Field, relaxed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Layout"]


class Layout:
    """
    Hold the columns of the first part of a stream, and those of its table that later parts may have.

    Args:
        first: The first part, fitted to the table.
        target: The columns of the table; None for a new one.
    """

    def __init__(self, first: Rows, target: TableSchema | None) -> None:
        more = [Field(field.name, relaxed(field.type)) for field in target or () if not first.schema.find(field.name)]
        own = [own_type(first, index, field) for index, field in enumerate(first.schema)]
        types = [field.type if found == VOID else found for field, found in zip(first.schema, own, strict=True)]
        self._first = first
        self._wanted = TableSchema([*first.schema, *more])
        self._own = TableSchema([*map(Field, first.schema.names, types), *more])
        self._seen = set(first.schema.names)

    def tables(self, others: Iterator[Columns]) -> Iterator[pa.Table]:
        """
        Yield the rows of every part, with all columns; those that a part lacks are NULL.

        Raises:
            SchemaMismatchError: A row does not fit, or has a column that neither the table nor the first part has.
        """
        yield self._complete(self._first)
        start = self._first.count
        for part in others:
            yield self._complete(self._fitted(part, start))
            start += part.count

    def rows(self) -> Rows:
        """
        Return the columns of the files, without rows.
        """
        return Rows(self._arrow_schema.empty_table(), self._wanted)

    @property
    def unseen(self) -> set[str]:
        """
        Return the names of columns that no part had so far.
        """
        return set(self._wanted.names) - self._seen

    def _fitted(self, part: Columns, start: int) -> Rows:
        try:
            rows = fit(part, self._own, table_name="the data so far")
        except SchemaMismatchError as error:
            raise SchemaMismatchError(
                f"in the part of the data that begins with row {start}: {error.message}"
            ) from None
        given = {name.lower() for name in rows.schema.names}
        self._seen.update(name for name in self._own.names if name.lower() in given)
        return rows

    def _complete(self, rows: Rows) -> pa.Table:
        import pyarrow as pa

        given = {name.lower(): column for name, column in zip(rows.schema.names, rows.table.columns, strict=True)}
        schema = self._arrow_schema
        columns = [
            column if (column := given.get(field.name.lower())) is not None else pa.nulls(rows.count, field.type)
            for field in schema
        ]
        return pa.table(columns, names=schema.names).cast(schema)

    @cached_property
    def _arrow_schema(self) -> pa.Schema:
        import pyarrow as pa

        return pa.schema([pa.field(field.name, to_arrow_type(field.type)) for field in self._own])
