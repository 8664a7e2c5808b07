"""
Rows of a table inserted, changed and deleted by SQL: each call is one statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Unpack, overload

import attrs

from lakewire.delta.maintenance.governed import GovernedTable
from lakewire.delta.options import WhereOptions
from lakewire.delta.sending.results import affected
from lakewire.delta.statements.bindings import checked_values, field_path
from lakewire.delta.statements.write import delete_sql, insert_values_sql, truncate_sql, update_sql
from lakewire.delta.writing.fitting import known_schema
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement

__all__ = ["ChangedTable"]


@attrs.frozen
class ChangedTable(GovernedTable):
    """
    The part of ``DeltaTable`` that changes rows by values and conditions.
    """

    @overload
    def insert(
        self, values: Mapping[str, object], *, dry_run: Literal[False] = ..., **options: Unpack[WhereOptions]
    ) -> int: ...

    @overload
    def insert(
        self, values: Mapping[str, object], *, dry_run: Literal[True], **options: Unpack[WhereOptions]
    ) -> list[Statement]: ...

    def insert(
        self,
        values: Mapping[str, object],
        *,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Insert one row, of values and SQL, in one commit; ``write`` inserts any number of rows of values.

        One request besides polling, and one for the schema of the table, unless that was asked for within the last
        minute.

        Args:
            values: Column to value, bound as a parameter; ``expr("current_timestamp()")`` for SQL, ``DEFAULT`` for the
                default of the column. ``"address.city"`` is a field of a struct, whose others are NULL. Columns
                that are not named get their default, else NULL.
            parameters: Values of the ``:name`` markers in expressions.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Returns:
            The number of rows inserted, 1.

        Raises:
            ColumnNotFoundError: There is no such column. Nothing was written.
            SchemaMismatchError: A value does not fit its column. Nothing was sent to the warehouse.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The row may be there.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
        """
        checked_values(values, "values")
        deadline = self.services.deadline(timeout)
        schema = known_schema(self.services, self.name, deadline)
        statement = insert_values_sql(self.name, values, parameters=parameters, schema=schema)
        columns = _whole_columns(values, schema)
        return self.ready(statement, affected, deadline, columns=columns).run(dry_run=dry_run)

    @overload
    def update(
        self, set: Mapping[str, object], *, where: str, dry_run: Literal[False] = ..., **options: Unpack[WhereOptions]
    ) -> int: ...

    @overload
    def update(
        self, set: Mapping[str, object], *, where: str, dry_run: Literal[True], **options: Unpack[WhereOptions]
    ) -> list[Statement]: ...

    def update(
        self,
        set: Mapping[str, object],
        *,
        where: str,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Change columns of the rows that meet a condition, in one commit.

        One request besides polling, and one for the schema of the table, unless that was asked for within the last
        minute.

        Args:
            set: Column to value, bound as a parameter; ``expr("amount * 1.1")`` or ``col("amount") * 1.1`` for SQL,
                ``DEFAULT`` for the default of the column. ``"address.city"`` is a field of a struct.
            where: SQL condition, ``"id = :id"``; ``"true"`` changes all rows.
            parameters: Values of the ``:name`` markers in *where* and expressions.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Returns:
            Rows changed.

        Raises:
            ColumnNotFoundError: There is no such column. Nothing was written.
            SchemaMismatchError: A value does not fit its column. Nothing was sent to the warehouse.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The update may have taken
                effect.
        """
        checked_values(set, "set")  # before the table is asked for, as is the condition
        condition_sql(where, "where")
        deadline = self.services.deadline(timeout)
        schema = known_schema(self.services, self.name, deadline)
        statement = update_sql(self.name, set, where=where, parameters=parameters, schema=schema)
        columns = _whole_columns(set, schema)
        return self.ready(statement, affected, deadline, columns=columns).run(dry_run=dry_run)

    @overload
    def delete(self, *, where: str, dry_run: Literal[False] = ..., **options: Unpack[WhereOptions]) -> int: ...

    @overload
    def delete(self, *, where: str, dry_run: Literal[True], **options: Unpack[WhereOptions]) -> list[Statement]: ...

    def delete(
        self,
        *,
        where: str,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Delete the rows that meet a condition. One request besides polling, one commit.

        Args:
            where: SQL condition, ``"day < :day"``; ``"true"`` deletes all rows.
            parameters: Values of the ``:name`` markers in *where*.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Returns:
            Rows deleted.

        Raises:
            DeltaConflictError: Other commits won, five times. Nothing was deleted; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The rows may be gone.
        """
        statement = delete_sql(self.name, where=where, parameters=parameters)
        return self.ready(statement, affected, timeout).run(dry_run=dry_run)

    @overload
    def truncate(self, *, timeout: float | None = ..., dry_run: Literal[False] = ...) -> None: ...

    @overload
    def truncate(self, *, timeout: float | None = ..., dry_run: Literal[True]) -> list[Statement]: ...

    def truncate(self, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement] | None:
        """
        Delete all rows, in one commit that reads none of them. One request besides polling.

        ``delete(where="true")`` does the same and counts the rows.

        Args:
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            DeltaConflictError: Other commits won, five times. Nothing was deleted; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The rows may be gone.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-truncate-table
        """
        return self.ready(truncate_sql(self.name), lambda _: None, timeout).run(dry_run=dry_run)


def _whole_columns(values: Mapping[str, object], schema: TableSchema) -> list[str]:
    return [name for name in values if len(field_path(name, schema)) < 2]
