"""
One Delta table: every call is one statement, sent from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack, overload

import attrs

from lakewire.delta.attempts import Attempts
from lakewire.delta.change_sql import delete_sql, update_sql
from lakewire.delta.maintenance_sql import optimize_sql, restore_sql, vacuum_sql
from lakewire.delta.merge import MergeBuilder
from lakewire.delta.options import (
    Mode,
    OptimizeOptions,
    SchemaMode,
    Timestamp,
    UpsertOptions,
    VacuumOptions,
    WhereOptions,
    WriteOptions,
)
from lakewire.delta.read_sql import AsOf
from lakewire.delta.readable import ReadableTable
from lakewire.delta.results import MergeResult, WriteResult, affected
from lakewire.delta.rows import Given, keys_of
from lakewire.delta.schema_change import SchemaChange
from lakewire.delta.write import check_schema_mode, writing
from lakewire.http import Deadline
from lakewire.sql.row import Row
from lakewire.sql.statement import Expression, Statement
from lakewire_api.runtime import Effect

__all__ = ["DeltaTable"]


@attrs.frozen
class DeltaTable(ReadableTable):
    """
    Stand for a table; making one sends nothing and does not ask whether it exists.

    Every call that changes something takes ``dry_run=True``, and then returns the statements it would run.
    """

    @overload
    def write(self, data: Any, *, dry_run: Literal[False] = ..., **options: Unpack[WriteOptions]) -> WriteResult: ...

    @overload
    def write(self, data: Any, *, dry_run: Literal[True], **options: Unpack[WriteOptions]) -> list[Statement]: ...

    def write(
        self,
        data: Any,
        *,
        mode: Mode = "append",
        schema_mode: SchemaMode = "strict",
        replace_where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> WriteResult | list[Statement]:
        """
        Write rows in one commit, by column name; columns the data lacks become NULL or their default.

        Few rows (256, 64 KiB) cost one request besides polling. More are staged: one request for the schema of the
        table, one upload, the statement, one delete, and the first time in a schema two to create the volume
        ``lakewire_staging``. An append of staged rows lands exactly once even when an answer is lost.

        Args:
            data: Rows, shape (n, k), n >= 1: a list of dicts, a dict of lists, pandas, polars, pyarrow.
            mode: ``"append"``; ``"overwrite"`` replaces all rows, or those of *replace_where*, atomically;
                ``"error_if_exists"`` creates the table from the data.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable, in the same commit; no type changes.
            replace_where: SQL condition of the rows to replace; the data must satisfy it.
            parameters: Values of the ``:name`` markers in *replace_where*.
            timeout: Seconds for all of it, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Raises:
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            DeltaConflictError: Other commits won, again and again. Nothing was written; safe to call again.
            OutcomeUnknownError: The answer was lost. The rows may have landed; see ``.statement_id``.
        """
        with writing(
            self.services,
            self.name,
            data,
            dry_run=dry_run,
            mode=mode,
            schema_mode=schema_mode,
            replace_where=replace_where,
            parameters=parameters,
            timeout=timeout,
        ) as ready:
            if dry_run:
                return [ready.statement]
            while True:
                with ready.attempts:
                    return ready.finish(
                        ready.attempts.found()
                        or self.services.sql.execute(ready.statement, timeout=ready.deadline, result="json")
                    )

    def merge(
        self,
        data: Any,
        on: str | Sequence[str] | Expression,
        *,
        parameters: Mapping[str, object] | None = None,
    ) -> MergeBuilder:
        """
        Start a merge of rows into the table. Nothing is sent before its ``execute``.

        Args:
            data: Rows, shape (n, k), as for ``write``.
            on: Key columns, one row of the data for each key (NULL matches NULL), or a condition with the aliases
                ``t`` and ``s``, as in ``"t.id = s.id"``.
            parameters: Values of the ``:name`` markers in conditions and expressions.

        Raises:
            InvalidArgumentError: The data lacks a key column.
            DuplicateKeyError: Several rows of the data share a key.
        """
        given = Given.of(data)
        return MergeBuilder(
            name=self.name,
            services=self.services,
            given=given,
            on=keys_of(on, given.table),
            parameters=dict(parameters or {}),
        )

    @overload
    def upsert(
        self, data: Any, on: str | Sequence[str], *, dry_run: Literal[False] = ..., **options: Unpack[UpsertOptions]
    ) -> MergeResult: ...

    @overload
    def upsert(
        self, data: Any, on: str | Sequence[str], *, dry_run: Literal[True], **options: Unpack[UpsertOptions]
    ) -> list[Statement]: ...

    def upsert(
        self,
        data: Any,
        on: str | Sequence[str],
        *,
        schema_mode: SchemaMode = "strict",
        delete_missing: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> MergeResult | list[Statement]:
        """
        Update the rows whose key is in the table and insert the others, in one commit.

        Costs as for ``MergeBuilder.execute``.

        Args:
            data: Rows, shape (n, k), as for ``write``.
            on: Key columns, as for ``merge``.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable.
            delete_missing: Delete the rows of the table whose key is not in the data.
            timeout: Seconds for all of it, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Raises:
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            DuplicateKeyError: Several rows of the data share a key. Nothing was sent.
            OutcomeUnknownError: The answer was lost. Calling again is safe: the same rows end up in the table.
        """
        check_schema_mode(schema_mode)
        builder = self.merge(data, on).when_matched_update_all().when_not_matched_insert_all()
        builder = builder.when_not_matched_by_source_delete() if delete_missing else builder
        builder = builder.with_schema_evolution() if schema_mode == "evolve" else builder
        with builder.ready(timeout=timeout, dry_run=dry_run) as ready:
            if dry_run:
                return [ready.statement]
            while True:
                with ready.attempts:
                    return ready.finish(
                        ready.attempts.found()
                        or self.services.sql.execute(ready.statement, timeout=ready.deadline, result="json")
                    )

    @overload
    def update(
        self,
        set: Mapping[str, object],
        *,
        where: str | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[WhereOptions],
    ) -> int: ...

    @overload
    def update(
        self,
        set: Mapping[str, object],
        *,
        where: str | None = ...,
        dry_run: Literal[True],
        **options: Unpack[WhereOptions],
    ) -> list[Statement]: ...

    def update(
        self,
        set: Mapping[str, object],
        *,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Change columns of the rows that meet a condition. One request besides polling, one commit.

        Args:
            set: Column to value, bound as a parameter; ``expr("amount * 1.1")`` for SQL.
            where: SQL condition, ``"id = :id"``; None changes all rows.
            parameters: Values of the ``:name`` markers in *where* and expressions.
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Returns:
            Rows changed.

        Raises:
            ColumnNotFoundError: There is no such column. Nothing was written.
            DeltaConflictError: Other commits won, again and again. Nothing was written; safe to call again.
            OutcomeUnknownError: The answer was lost. The update may have landed.
        """
        statement = update_sql(self.name, set, where=where, parameters=parameters)
        if dry_run:
            return [statement]
        deadline = Deadline.of(timeout)
        attempts = Attempts(deadline)
        while True:
            with attempts:
                return affected(
                    attempts.found() or self.services.sql.execute(statement, timeout=deadline, result="json")
                )

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
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Returns:
            Rows deleted.

        Raises:
            Errors as for ``update``.
        """
        statement = delete_sql(self.name, where=where, parameters=parameters)
        if dry_run:
            return [statement]
        deadline = Deadline.of(timeout)
        attempts = Attempts(deadline)
        while True:
            with attempts:
                return affected(
                    attempts.found() or self.services.sql.execute(statement, timeout=deadline, result="json")
                )

    def update_schema(self) -> SchemaChange:
        """
        Collect changes of the schema in a ``with`` block; leaving it runs them, see ``SchemaChange``.
        """
        return SchemaChange(self.services, self.name)

    @overload
    def restore(
        self,
        *,
        version: int | None = ...,
        timestamp: Timestamp | None = ...,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
    ) -> Row: ...

    @overload
    def restore(
        self,
        *,
        version: int | None = ...,
        timestamp: Timestamp | None = ...,
        timeout: float | None = ...,
        dry_run: Literal[True],
    ) -> list[Statement]: ...

    def restore(
        self,
        *,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> Row | list[Statement]:
        """
        Take rows and schema back to an earlier version, by a new commit.

        Args:
            version: Number of a commit, >= 0.
            timestamp: What was current then; as for ``read``. One of the two is given.
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Returns:
            Metrics of the warehouse, ``num_restored_files`` and the like.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-restore
        """
        statement = restore_sql(self.name, AsOf(version=version, timestamp=timestamp).needed())
        if dry_run:
            return [statement]
        return self.services.sql.execute(statement, timeout=timeout, result="json").fetchall()[0]

    @overload
    def optimize(
        self, *, timeout: float | None = ..., dry_run: Literal[False] = ..., **options: Unpack[OptimizeOptions]
    ) -> Row: ...

    @overload
    def optimize(
        self, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[OptimizeOptions]
    ) -> list[Statement]: ...

    def optimize(
        self,
        *,
        where: str | None = None,
        zorder_by: str | Sequence[str] = (),
        full: bool = False,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> Row | list[Statement]:
        """
        Rewrite small files into larger ones; the rows stay the same.

        Args:
            where: SQL condition on partition columns.
            zorder_by: Columns to order by; not for clustered tables.
            full: Recluster everything; for clustered tables.
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Returns:
            ``path`` and ``metrics``.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-optimize
        """
        statement = optimize_sql(self.name, where=where, zorder_by=zorder_by, full=full)
        if dry_run:
            return [statement]
        result = self.services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.IDEMPOTENT)
        return result.fetchall()[0]

    @overload
    def vacuum(
        self, *, timeout: float | None = ..., dry_run: Literal[False] = ..., **options: Unpack[VacuumOptions]
    ) -> list[str]: ...

    @overload
    def vacuum(
        self, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[VacuumOptions]
    ) -> list[Statement]: ...

    def vacuum(
        self,
        *,
        retain_hours: float | None = None,
        mode: Literal["full", "lite"] | None = None,
        list_only: bool = False,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> list[str] | list[Statement]:
        """
        Delete files that no version within the retention needs; older versions can then not be read any more.

        Args:
            retain_hours: Hours of versions to keep, >= 0. Default: the table's own, 168.
            mode: ``"lite"`` looks at the log only, ``"full"`` at all files.
            list_only: Name files that would be deleted (``DRY RUN``), and delete none.
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Returns:
            Paths: of the files with *list_only*, else of the table.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-vacuum
        """
        statement = vacuum_sql(self.name, retain_hours=retain_hours, mode=mode, list_only=list_only)
        if dry_run:
            return [statement]
        result = self.services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.IDEMPOTENT)
        return [str(row[0]) for row in result.rows()]
