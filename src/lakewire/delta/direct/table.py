"""
A table that is open for reading: rows as Arrow, by columns and conditions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from lakewire.delta.direct.conditions import Condition, Where, conditions_of
from lakewire.delta.direct.sources import FileSource, RowSource
from lakewire.errors import ColumnNotFoundError, DirectReadError, InvalidArgumentError
from lakewire.http import Deadline
from lakewire.schema.arrow import to_arrow_schema
from lakewire.schema.names import TableName
from lakewire.schema.nearest import unknown_column
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import names_of
from lakewire.sql.fetching.clock import StoppableClock
from lakewire_runtime.deadline import Clock
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.dataset as ds

__all__ = ["OpenTable", "check_listed", "columns_of"]


@attrs.frozen(kw_only=True, eq=False)
class OpenTable:
    """
    A table whose rows are read from its files, or through a warehouse where that is not possible.

    Each call that reads rows has the deadline of ``open_direct``; the time in which the caller has the rows does not
    count.

    Attributes:
        name: Of the table.
        way: ``"direct"`` from the files, ``"sql"`` through a warehouse.
        reason: Why it is ``"sql"``; empty else.
        version: What is read, whatever others commit meanwhile; None through a warehouse, where no version was
            asked for: each reading has the newest.
    """

    name: TableName
    way: Literal["direct", "sql"]
    reason: str
    version: int | None
    _schema: TableSchema = attrs.field(repr=False, alias="schema")
    _columns: tuple[str, ...] = attrs.field(repr=False, alias="columns")
    _source: RowSource = attrs.field(repr=False, alias="source")
    _timeout: float | None = attrs.field(repr=False, alias="timeout")
    _clock: Clock = attrs.field(repr=False, alias="clock")

    @property
    def schema(self) -> pa.Schema:
        """
        The columns with their Arrow types, which are those of the result of a query.
        """
        return self._schema_of(self._columns)

    def to_arrow(self, columns: Sequence[str] | None = None, where: Where | None = None) -> pa.Table:
        """
        Return rows as one Arrow table.

        Args:
            columns: List of column names. Default: those of ``open_direct``.
            where: Conditions that a row meets all of, ``[("day", ">=", date(2026, 1, 1)), ("kind", "in", ["a"])]``;
                operators are those of SQL: ``=``, ``!=``, ``<``, ``<=``, ``>``, ``>=``, ``in``, ``not in``, ``is
                null``, ``is not null``. Values are of the column's type. Files are skipped by them.

        Raises:
            ColumnNotFoundError: There is no such column. Nothing was sent.
            InvalidArgumentError: Conditions that cannot be read. Nothing was sent.
            StorageError: The storage refuses or fails, or a file is gone, as after VACUUM.
        """
        import pyarrow as pa

        named = self._named(columns)
        return pa.Table.from_batches(self._batches(named, where), self._schema_of(named))

    def batches(self, columns: Sequence[str] | None = None, where: Where | None = None) -> Iterator[pa.RecordBatch]:
        """
        Iterate over rows as Arrow batches, in bounded memory and in no order; arguments as for ``to_arrow``.
        """
        return self._batches(self._named(columns), where)

    def reader(self, columns: Sequence[str] | None = None, where: Where | None = None) -> pa.RecordBatchReader:
        """
        Return rows as a stream for other Arrow libraries; arguments as for ``to_arrow``.
        """
        import pyarrow as pa

        named = self._named(columns)
        return pa.RecordBatchReader.from_batches(self._schema_of(named), self._batches(named, where))

    def count_rows(self, where: Where | None = None) -> int:
        """
        Return the number of rows; without *where* mostly from the log of the table.
        """
        return self._source.count(conditions_of(where, self._schema, self.name), Deadline(self._timeout, self._clock))

    def dataset(self) -> ds.Dataset:
        """
        Return the files as a dataset of pyarrow, with all columns, for engines that scan such.

        Raises:
            DirectReadError: The table is read through a warehouse.
        """
        if isinstance(self._source, FileSource):
            return self._source.dataset
        raise DirectReadError(f"{self.name} has no files that can be read: {self.reason}", reason=self.reason)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.reader().__arrow_c_stream__(requested_schema)

    def _batches(self, named: Sequence[str], where: Where | None) -> Iterator[pa.RecordBatch]:
        return self._bounded(named, conditions_of(where, self._schema, self.name))

    def _bounded(self, named: Sequence[str], conditions: Sequence[Condition]) -> Iterator[pa.RecordBatch]:
        clock = StoppableClock(self._clock)
        deadline = Deadline(self._timeout, clock)
        for batch in self._source.batches(named, conditions, deadline):
            with clock.stopped():
                yield batch

    def _named(self, columns: Sequence[str] | None) -> Sequence[str]:
        return self._columns if columns is None else columns_of(columns, self._schema, self.name)

    def _schema_of(self, names: Sequence[str]) -> pa.Schema:
        fields = {field.name: field for field in self._schema}
        return to_arrow_schema(TableSchema(fields[name] for name in names))


def columns_of(columns: Sequence[str] | None, schema: TableSchema, table: TableName) -> tuple[str, ...]:
    """
    Return the names of columns as the table spells them; all for None.

    Raises:
        InvalidArgumentError: No list of names, or one that has a name twice.
        ColumnNotFoundError: There is no such column.
    """
    if columns is None:
        return schema.names
    check_listed(columns)
    for name in columns:
        if schema.find(name) is None:
            raise ColumnNotFoundError(unknown_column(name, schema, table), sql_state="42703", outcome="not_sent")
    return tuple(field.name for name in columns if (field := schema.find(name)))


def check_listed(columns: Sequence[str]) -> None:
    """
    Raise unless *columns* are names, each once.
    """
    given = [] if isinstance(columns, str) else names_of(columns, "columns")
    if not given or len({name.lower() for name in given}) < len(given) or not isinstance(columns, Sequence):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"columns: {shown(columns)}; accepted is a list of names, each once")
