"""
One Delta table, and the calls that write rows and queries into it: each is one statement.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

import attrs

from lakewire.delta.merging.keys import On, keys_of, on_of, renamed
from lakewire.delta.merging.merge import MergeBuilder
from lakewire.delta.options import Mode, SchemaMode, Staging, UpsertOptions, WriteOptions, WriteSchemaMode
from lakewire.delta.sending.results import MergeResult, WriteProgress, WriteResult, noted
from lakewire.delta.statements.bindings import parameters_of
from lakewire.delta.writing.loading import LoadedTable
from lakewire.delta.writing.plans import SCHEMA_MODES, WritePlan
from lakewire.delta.writing.queries import query_of
from lakewire.delta.writing.row_changes import ChangedTable
from lakewire.delta.writing.write import writing
from lakewire.errors import InvalidArgumentError
from lakewire.rows import read
from lakewire.sql.arguments import check_choice, check_flags, names_of
from lakewire.sql.statement import Statement

if TYPE_CHECKING:
    from lakewire.delta.ingesting.stream import IngestStream

__all__ = ["DeltaTable"]


@attrs.frozen
class DeltaTable(LoadedTable, ChangedTable):
    """
    A table by name. Creating one sends nothing and does not check that the table exists.

    Every call that changes something takes ``dry_run=True`` and then returns the statements it would run. They show
    few rows as literals.
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
        schema_mode: WriteSchemaMode = "strict",
        replace_where: str | None = None,
        replace_using: str | Sequence[str] = (),
        replace_on: str | None = None,
        partition: Mapping[str, object] | None = None,
        parameters: Mapping[str, object] | None = None,
        columns: Sequence[str] | None = None,
        cast: bool = False,
        staging: Staging = "auto",
        batch_id: str | None = None,
        on_progress: Callable[[WriteProgress], object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> WriteResult | list[Statement]:
        """
        Write rows in one commit, by column name; columns the data lacks become NULL or their default.

        What is written is what was given, or nothing is (docs/values.md). Costs one request for the schema of the
        table, unless that was asked for within the last minute, and for few rows (256, 64 KiB) one besides polling.
        More are staged: files of 12 MiB of data and more, each one upload and one delete, sixteen at a time; the
        statement; one delete of their folder; and the first time in a schema two to create the volume
        ``lakewire_staging``. A stream is read while its parts are sent, so it may be larger than the memory. An
        append of staged rows takes effect exactly once, even when a response is lost. No rows are appended by no
        request.

        Args:
            data: Rows, shape (n, k), n >= 0: dicts, attrs classes, dataclasses, tuples; a dict of lists; pandas,
                polars, pyarrow; generators, readers, datasets and lazy frames are streams, whose columns are those of
                the table and of the first 65,536 rows. Without rows, ``"overwrite"`` leaves none.
                A query (``client.sql.select(…)``, a ``Statement``), another table or ``table.at(…)``: its rows stay
                in the warehouse, and its columns go by name as the warehouse stores them.
            mode: ``"append"``; ``"overwrite"`` replaces all rows, or those of one of the *replace_…* arguments,
                atomically; ``"create"`` appends, to a new table where there is none; ``"replace"`` puts a table of
                the data, with its schema, in the place of the old one, whose history stays and whose properties and
                constraints go; ``"error_if_exists"`` creates the table.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable, in the same commit; no type changes.
                ``"overwrite"``, with ``mode="overwrite"``, is ``mode="replace"``.
            replace_where: SQL condition of the rows to replace; the data must satisfy it.
            replace_using: Columns: rows of the table with the values of any row of the data are replaced, such as
                those of the days that the data has. NULL equals nothing. Since runtime 16.3.
            replace_on: SQL condition with the aliases ``t`` and ``s``, ``"t.day <=> s.day"``: rows of the table for
                which it holds with any row of the data are replaced. Since runtime 17.1.
            partition: Partition column to value, for all rows; the data lacks these columns. ``"overwrite"`` replaces
                the rows of that partition only.
            parameters: Values of the ``:name`` markers in *replace_where* or *replace_on*.
            columns: Names of the columns, k of them, when *data* is tuples.
            cast: Convert values as SQL's CAST does, where they would be refused: text is parsed, decimals are rounded.
            staging: ``"inline"`` puts the rows into the statement, ``"volume"`` into files; ``"auto"`` few and many.
            batch_id: Name of an append that may be repeated, by a script that was killed and runs again: the same
                data under the same name is in the table once. Always staged; the data has to be cut alike, so it must
                be equal and in the same form and order.
            on_progress: Called with a ``WriteProgress`` after each file that was sent.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to call again.
            OutcomeUnknownError: The response was lost and the statement was not found. The rows may be there.
        """
        plan = WritePlan(
            mode=mode,
            schema_mode=schema_mode,
            replace_where=replace_where,
            replace_using=replace_using,
            replace_on=replace_on,
            partition=partition,
            parameters=parameters,
        )
        with (
            self.services.work("write", self.name, dry_run=dry_run) as work,
            writing(
                self.services,
                self.name,
                data,
                plan,
                dry_run=dry_run,
                columns=columns,
                cast=cast,
                staging=staging,
                batch_id=batch_id,
                on_progress=on_progress,
                timeout=timeout,
            ) as ready,
        ):
            return noted(work, ready.run(dry_run=dry_run))

    def merge(
        self,
        data: Any,
        on: On,
        *,
        deduplicate: str | Sequence[str] = (),
        parameters: Mapping[str, object] | None = None,
        columns: Sequence[str] | None = None,
        cast: bool = False,
    ) -> MergeBuilder:
        """
        Start a merge of rows into the table. Nothing is sent before its ``execute``.

        Args:
            data: Rows, shape (n, k), or a query, as for ``write``.
            on: Key columns, whatever the case, one row of the data for each key (NULL matches NULL);
                ``{"column of the table": "column of the data"}``, which is ``s."column of the table"`` from then on;
                or a condition with the aliases ``t`` and ``s``, as in ``"t.id = s.id"``.
            deduplicate: Columns of the data: of the rows of one key only the one with the largest values goes in,
                where NULL is smaller than any. Of equal ones it is the last of the rows, of a query any.
            parameters: Values of the ``:name`` markers in conditions and expressions.
            columns: Names of the columns when *data* is tuples, as for ``write``.
            cast: Convert values as SQL's CAST does, as for ``write``; never those of key columns.

        Raises:
            InvalidArgumentError: The data is not tabular, or lacks a key column.
        """
        by_table, named = on_of(on)
        given = query_of(data) or renamed(read(data, columns), named)
        keys = keys_of(by_table, () if isinstance(given, Statement) else given.values)
        newest_by = names_of(deduplicate, "deduplicate")
        if newest_by and isinstance(keys, str):
            raise InvalidArgumentError("deduplicate: goes with key columns, not with a condition")
        return MergeBuilder(
            name=self.name,
            services=self.services,
            data=given,
            on=keys,
            named=named,
            newest_by=newest_by,
            cast=cast,
            parameters=parameters_of(parameters),
        )

    @overload
    def upsert(
        self, data: Any, on: On, *, dry_run: Literal[False] = ..., **options: Unpack[UpsertOptions]
    ) -> MergeResult: ...

    @overload
    def upsert(
        self, data: Any, on: On, *, dry_run: Literal[True], **options: Unpack[UpsertOptions]
    ) -> list[Statement]: ...

    def upsert(
        self,
        data: Any,
        on: On,
        *,
        schema_mode: SchemaMode = "strict",
        delete_missing: bool = False,
        allow_empty: bool = False,
        deduplicate: str | Sequence[str] = (),
        columns: Sequence[str] | None = None,
        cast: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> MergeResult | list[Statement]:
        """
        Update the rows whose key is in the table and insert the others, in one commit.

        Costs as for ``MergeBuilder.execute``.

        Args:
            data: Rows, shape (n, k), or a query, as for ``write``.
            on: Key columns, as for ``merge``.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable.
            delete_missing: Delete the rows of the table whose key is not in the data.
            allow_empty: Let data without rows delete every row, with *delete_missing*.
            deduplicate: Columns of the data whose largest values choose one row for each key, as for ``merge``.
            columns: Names of the columns when *data* is tuples, as for ``write``.
            cast: Convert values as SQL's CAST does, as for ``write``; never those of key columns.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SchemaMismatchError: The data does not fit the table. Nothing was written.
            DuplicateKeyError: Several rows of the data share a key. Nothing was sent.
            OutcomeUnknownError: The response was lost. Calling again is safe: the same rows end up in the table.
        """
        check_choice("schema_mode", schema_mode, SCHEMA_MODES)
        check_flags(delete_missing=delete_missing, allow_empty=allow_empty, cast=cast, dry_run=dry_run)
        builder = self.merge(data, on, deduplicate=deduplicate, columns=columns, cast=cast)
        builder = builder.upserting(delete_missing=delete_missing)
        builder = builder.with_schema_evolution() if schema_mode == "evolve" else builder
        with (
            self.services.work("upsert", self.name, dry_run=dry_run) as work,
            builder.ready(timeout=timeout, allow_empty=allow_empty, dry_run=dry_run) as ready,
        ):
            return noted(work, ready.run(dry_run=dry_run))

    def ingest(
        self,
        *,
        way: Literal["auto", "zerobus", "warehouse"] = "auto",
        rows: int = 10_000,
        size_bytes: int = 8 << 20,
        seconds: float = 5.0,
        timeout: float | None = 600.0,
    ) -> IngestStream:
        """
        Open a stream for rows that trickle in: ``with table.ingest() as stream: stream.append(rows)``.

        Rows go to Databricks' Zerobus service where the setting ``zerobus_endpoint`` names one, its package is
        installed (``lakewire[ingest]``), and the table is one that it writes: managed, of plain names, without
        defaults, generated and identity columns and VARIANT. It stores a row within a second and delivers it at
        least once: after a lost connection rows that were not acknowledged are sent again. Else they go through the
        warehouse: those that came within *seconds* are one commit, exactly once. ``stream.way`` and
        ``stream.reason`` say which.

        Args:
            way: ``"zerobus"`` refuses where ``"auto"`` takes the warehouse.
            rows: Through the warehouse: number of rows that are written at once, > 0. Twice as many are held.
            size_bytes: The same as size of Arrow data, in bytes, > 0.
            seconds: The longest that a row waits for others, > 0.
            timeout: Seconds for each write and each wait, > 0; None for no bound. So long a connection to the
                service may be lost. Default 600.

        Raises:
            TableNotFoundError: There is no such table.
            InvalidArgumentError: *way* is ``"zerobus"``, which cannot be, or a bound is none.
            IngestError: The service refuses, or cannot be reached.

        Source:
            https://docs.databricks.com/ingestion/zerobus-overview
        """
        from lakewire.delta.ingesting.appends import CommitBounds
        from lakewire.delta.ingesting.opening import open_stream

        bounds = CommitBounds(rows=rows, size_bytes=size_bytes, seconds=seconds)
        return open_stream(self.services, self.name, way=way, bounds=bounds, timeout=timeout)
