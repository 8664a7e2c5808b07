"""
Files that are there already, loaded into a table: each once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal, Unpack, overload

import attrs

from lakewire.delta.merging.scd2 import DimensionTable
from lakewire.delta.options import CopyOptions, FileFormat, SchemaMode
from lakewire.delta.sending.results import WriteResult, rows_written
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.statements.copy_into import copy_files_sql
from lakewire.delta.writing.plans import SCHEMA_MODES
from lakewire.schema.names import VolumePath
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["LoadedTable"]


@attrs.frozen
class LoadedTable(DimensionTable):
    """
    The part of ``DeltaTable`` that loads files.
    """

    @overload
    def copy_into(
        self, path: str | PurePosixPath | VolumePath, *, dry_run: Literal[False] = ..., **options: Unpack[CopyOptions]
    ) -> WriteResult: ...

    @overload
    def copy_into(
        self, path: str | PurePosixPath | VolumePath, *, dry_run: Literal[True], **options: Unpack[CopyOptions]
    ) -> list[Statement]: ...

    def copy_into(
        self,
        path: str | PurePosixPath | VolumePath,
        *,
        file_format: FileFormat,
        select: str | Sequence[str] = (),
        files: str | Sequence[str] = (),
        pattern: str | None = None,
        options: Mapping[str, str] | None = None,
        schema_mode: SchemaMode = "strict",
        force: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> WriteResult | list[Statement]:
        """
        Load the files of a folder, in one commit; those that were loaded before are left out, so it may be repeated.

        One request besides polling. The files are read by the warehouse; nothing passes through the client.

        Args:
            path: Folder or file: ``/Volumes/…``, or a URL of storage that Unity Catalog knows.
            file_format: ``"csv"``, ``"json"``, ``"avro"``, ``"orc"``, ``"parquet"``, ``"text"`` or ``"binaryfile"``.
            select: SQL of the columns, ``["CAST(id AS BIGINT) AS id", "_metadata.file_name AS file"]``; none for all.
            files: Names below *path*, at most 1,000; none for all.
            pattern: Pattern of names below *path*, ``"*.csv"``; instead of *files*.
            options: Options of the format, ``{"header": "true"}``.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable.
            force: Load files that were loaded before as well; then it may not be repeated.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Returns:
            Rows loaded.

        Raises:
            SchemaMismatchError: The files do not fit the table. Nothing was written.
            PathNotFoundError: There is no such path. Nothing was written.
            ConcurrentCopyError: Another statement was loading the same files, for minutes. Safe to call again.
            OutcomeUnknownError: The response was lost. Safe to call again without *force*.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-copy-into
        """
        check_type("path", path, str | PurePosixPath | VolumePath, "a path such as '/Volumes/catalog/schema/volume/x'")
        check_choice("schema_mode", schema_mode, SCHEMA_MODES)
        evolves = schema_mode == "evolve"
        statement = copy_files_sql(
            self.name,
            str(path),
            file_format=file_format,
            select=select,
            files=files,
            pattern=pattern,
            options=options,
            evolve=evolves,
            force=force,
        )

        def finish(result: Result) -> WriteResult:
            if evolves:
                self.services.forget_schema(self.name)
            return WriteResult(rows=rows_written(result), statement_id=result.statement_id)

        deadline = self.services.deadline(timeout)
        rule = WriteRetryRule(deadline, repeatable=not force)
        ready = self.ready(statement, finish, deadline)
        return attrs.evolve(ready, rule=rule, writes=True, of_data=True).run(dry_run=dry_run)
