"""
Files that are there already, loaded into a table: each once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Literal, Unpack, overload

import attrs

from lakewire.delta.merging.scd2 import DimensionTable
from lakewire.delta.options import CopyOptions, FileFormat, LoadOptions, SchemaMode
from lakewire.delta.sending.results import WriteResult, rows_written
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.statements.copy_into import copy_files_sql, hidden
from lakewire.delta.writing.plans import SCHEMA_MODES
from lakewire.schema.names import VolumePath
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["LoadedTable"]


@attrs.frozen
class LoadedTable(DimensionTable):
    """
    The part of ``DeltaTable`` that loads files.
    """

    @overload
    def copy_into(
        self, path: str | PurePosixPath | VolumePath, *, dry_run: Literal[False] = ..., **options: Unpack[LoadOptions]
    ) -> WriteResult: ...

    @overload
    def copy_into(
        self, path: str | PurePosixPath | VolumePath, *, dry_run: Literal[True], **options: Unpack[LoadOptions]
    ) -> list[Statement]: ...

    def copy_into(
        self,
        path: str | PurePosixPath | VolumePath,
        *,
        file_format: FileFormat,
        select: str | Sequence[str] = (),
        columns: str | Sequence[str] = (),
        by_position: bool = False,
        files: str | Sequence[str] = (),
        pattern: str | None = None,
        options: Mapping[str, str] | None = None,
        schema_mode: SchemaMode = "strict",
        force: bool = False,
        credential: str | Mapping[str, str] | None = None,
        encryption: Mapping[str, str] | None = None,
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
            columns: Columns of the table that those of CSV files without names are for, in order. Default: by name.
            by_position: The columns of CSV files without names are those of the table, in order.
            files: Names below *path*, at most 1,000; none for all.
            pattern: Pattern of names below *path*, ``"*.csv"``; instead of *files*.
            options: Options of the format, ``{"header": "true"}``.
            schema_mode: ``"evolve"`` adds columns the table lacks, nullable.
            force: Load files that were loaded before as well; then it may not be repeated.
            credential: Name of a credential of Unity Catalog, or a temporary one: ``{"AWS_ACCESS_KEY": …,
                "AWS_SECRET_KEY": …, "AWS_SESSION_TOKEN": …}`` or ``{"AZURE_SAS_TOKEN": …}``, which is a part of the
                text of the statement, and shown by nothing here. Default: what Unity Catalog knows of *path*.
            encryption: How the files are encrypted: ``{"TYPE": "AWS_SSE_C", "MASTER_KEY": …}``.
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
        credential, encryption = hidden(credential), hidden(encryption)
        statement = self._copying(
            path,
            file_format=file_format,
            select=select,
            columns=columns,
            by_position=by_position,
            files=files,
            pattern=pattern,
            options=options,
            schema_mode=schema_mode,
            force=force,
            credential=credential,
            encryption=encryption,
        )

        def finish(result: Result) -> WriteResult:
            if schema_mode == "evolve":
                self.services.forget_schema(self.name)
            return WriteResult(rows=rows_written(result), statement_id=result.statement_id)

        deadline = self.services.deadline(timeout)
        rule = WriteRetryRule(deadline, repeatable=not force)
        ready = self.ready(statement, finish, deadline)
        return attrs.evolve(ready, rule=rule, writes=True, of_data=True).run(dry_run=dry_run)

    @overload
    def validate_files(
        self,
        path: str | PurePosixPath | VolumePath,
        *,
        rows: int | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[CopyOptions],
    ) -> Result: ...

    @overload
    def validate_files(
        self,
        path: str | PurePosixPath | VolumePath,
        *,
        rows: int | None = ...,
        dry_run: Literal[True],
        **options: Unpack[CopyOptions],
    ) -> list[Statement]: ...

    def validate_files(
        self,
        path: str | PurePosixPath | VolumePath,
        *,
        rows: int | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
        **options: Any,
    ) -> Result | list[Statement]:
        """
        Read the files that ``copy_into`` would load, and load none: whether they can be read and fit the table.

        Args:
            path: Folder or file, as for ``copy_into``.
            rows: How many rows are read, > 0. Default: all.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.
            options: The others of ``copy_into``, without *force*.

        Returns:
            The first rows, at most 50, as the table would have them.

        Raises:
            SchemaMismatchError: The files do not fit the table.
            PathNotFoundError: There is no such path.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-copy-into
        """
        options = {name: hidden(value) for name, value in options.items()}
        statement = self._copying(path, validate=True if rows is None else rows, **options)
        return self.ready(statement, lambda result: result, timeout, effect=Effect.READ).run(dry_run=dry_run)

    def _copying(
        self, path: str | PurePosixPath | VolumePath, *, schema_mode: SchemaMode = "strict", **options: Any
    ) -> Statement:
        check_type("path", path, str | PurePosixPath | VolumePath, "a path such as '/Volumes/catalog/schema/volume/x'")
        check_choice("schema_mode", schema_mode, SCHEMA_MODES)
        return copy_files_sql(self.name, str(path), evolve=schema_mode == "evolve", **options)
