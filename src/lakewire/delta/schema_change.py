"""
Changes to a table's schema, collected in a ``with`` block and sent at its end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from lakewire.delta.readable import ReadableTable
from lakewire.delta.table_sql import (
    Path,
    add_columns_sql,
    drop_column_sql,
    rename_column_sql,
    set_properties_sql,
    widen_column_sql,
)
from lakewire.errors import LakewireError
from lakewire.schema.types import DataType, as_type
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["SchemaChange", "run_in_order"]


class SchemaChange:
    """
    Collect changes of one table's schema. The end of the block runs them in order; an exception inside runs none.

    Each statement is a separate commit. When one fails, the error's notes list those that were applied before it.
    A column is a name, or for a field of a struct the names from the column inwards.

    Source:
        https://docs.databricks.com/delta/update-schema
    """

    def __init__(self, table: ReadableTable) -> None:
        self._table = table
        self._name = table.name
        self._added: list[tuple[Path, DataType, str | None]] = []
        self._statements: list[Statement] = []

    def add_column(self, column: Path, type: str | DataType, *, comment: str | None = None) -> None:
        """
        Add a nullable column; existing rows hold NULL. Consecutive additions become one statement.

        Args:
            column: Its name, or the names from the column inwards for a field of a struct.
            type: As SQL text, for example ``"DECIMAL(10,2)"``, or a ``DataType``.
            comment: Free text.

        Raises:
            InvalidArgumentError: Not a name or not a type. Nothing is collected.
        """
        data_type = as_type(type)
        add_columns_sql(self._name, [(column, data_type, comment)])  # raises here, not at the end of the block
        self._added.append((column, data_type, comment))

    def widen_column(self, column: Path, type: str | DataType) -> None:
        """
        Give a column a type that holds all its values; needs ``delta.enableTypeWidening`` = ``true``.

        Arguments and errors are those of ``add_column``.
        """
        self._then(widen_column_sql(self._name, column, as_type(type)))

    def rename_column(self, column: Path, new_name: str) -> None:
        """
        Rename a column without rewriting data; needs ``delta.columnMapping.mode`` = ``name``.
        """
        self._then(rename_column_sql(self._name, column, new_name))

    def drop_column(self, column: Path) -> None:
        """
        Drop a column without rewriting data; needs ``delta.columnMapping.mode`` = ``name``.
        """
        self._then(drop_column_sql(self._name, column))

    def set_properties(self, properties: Mapping[str, str]) -> None:
        """
        Set table properties, for example those that later changes need.
        """
        self._then(set_properties_sql(self._name, properties))

    def sql(self) -> list[Statement]:
        """
        Return the statements that the end of the block would send.
        """
        added = [add_columns_sql(self._name, self._added)] if self._added else []
        return [*self._statements, *added]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            run_in_order(self._table, self.sql())

    def _then(self, statement: Statement) -> None:
        self._statements = [*self.sql(), statement]
        self._added = []


def run_in_order(table: ReadableTable, statements: Sequence[Statement]) -> None:
    """
    Run statements one after the other; the notes of an error list those applied before it.
    """
    for index, statement in enumerate(statements):
        try:
            table.ready(statement, Result.fetchall, 600.0).run()
        except LakewireError as error:
            for done in statements[:index]:
                error.add_note(f"Applied before it: {done}")
            raise
