"""
The rows that features are looked up for: a query, which stays on the server, or rows of the caller.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import attrs

from lakewire.delta.sending.services import Services
from lakewire.delta.writing.queries import query_of
from lakewire.delta.writing.staging import loaded
from lakewire.errors import InvalidArgumentError
from lakewire.features.statements import ROW
from lakewire.http import Deadline
from lakewire.rows import read
from lakewire.rows.fit import Rows, fit
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BIGINT, Field
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["Labels", "labels_of"]


@attrs.frozen
class Labels:
    """
    Rows with keys, and what else is to be in the result.

    Attributes:
        schema: Their columns.
    """

    schema: TableSchema
    _services: Services = attrs.field(repr=False)
    _given: Statement | Rows = attrs.field(repr=False)

    @property
    def count(self) -> int | None:
        """
        Return the number of rows; None where only the warehouse knows it.
        """
        return self._given.count if isinstance(self._given, Rows) else None

    @contextmanager
    def sent(self, deadline: Deadline, *, numbered: bool = False, dry_run: bool = False) -> Generator[Statement]:
        """
        Yield the query of the rows; staged files exist until the end of the block.

        *numbered* adds the column ``lakewire_row``, from 0, where the rows are those of the caller.
        """
        if isinstance(self._given, Statement):
            yield self._given
            return
        rows = _numbered(self._given) if numbered else self._given
        with loaded(self._services, self._services.table_name("labels"), rows, deadline, dry_run=dry_run) as source:
            yield Statement(source.query)


def labels_of(services: Services, data: Any, deadline: Deadline) -> Labels:
    """
    Return rows or a query as labels; a query costs one statement, which reads no rows.

    Raises:
        InvalidArgumentError: Neither, or a column of them has a name that is ours or no type.
    """
    query = query_of(data)
    if query is not None:
        nothing = Statement(f"SELECT * FROM ({query.text}\n) LIMIT 0", query.parameters)
        schema = services.sql.execute(nothing, timeout=deadline, effect=Effect.READ).schema
        return Labels(_checked(schema), services, query)
    rows = fit(read(data), None)
    return Labels(_checked(rows.schema), services, rows)


def _checked(schema: TableSchema) -> TableSchema:
    for field in schema.checked("labels"):
        if field.name.casefold().startswith("lakewire_"):
            raise InvalidArgumentError(f"labels: the column {field.name!r} has a name that begins with lakewire_")
    return schema


def _numbered(rows: Rows) -> Rows:
    import pyarrow as pa

    numbers = pa.array(range(rows.count), pa.int64())
    return Rows(rows.table.append_column(ROW, numbers), TableSchema((*rows.schema, Field(ROW, BIGINT))))
