"""
Delta tables of a workspace: make them, reach them, and do by name what ``DeltaTable`` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack, overload

from lakewire.catalog import CatalogClient
from lakewire.config import Config
from lakewire.delta.attempts import Attempts
from lakewire.delta.change_sql import delete_sql, update_sql
from lakewire.delta.maintenance_sql import optimize_sql, restore_sql, vacuum_sql
from lakewire.delta.merge import MergeBuilder
from lakewire.delta.options import (
    OptimizeOptions,
    ReadOptions,
    Timestamp,
    VacuumOptions,
    WhereOptions,
    WriteOptions,
)
from lakewire.delta.read_sql import AsOf, detail_sql, history_sql, read_sql
from lakewire.delta.results import WriteResult, affected
from lakewire.delta.schemas import SchemaManager
from lakewire.delta.services import Services
from lakewire.delta.table import DeltaTable
from lakewire.delta.table_sql import create_table_sql
from lakewire.delta.write import writing
from lakewire.files import FilesClient
from lakewire.forks import lazily
from lakewire.http import Deadline
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.sql.client import SqlClient
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Expression, Statement
from lakewire_api.runtime import Effect

__all__ = ["DeltaClient"]

_Name = str | TableName


class DeltaClient:
    """
    Create, read, write, merge and maintain Delta tables. Reached as ``client.delta``.

    A table is named by one to three parts; missing ones are the client's catalog and schema. A part with a
    period, or one that begins with a backtick, goes in backticks.
    """

    def __init__(self, sql: SqlClient, files: FilesClient, catalog: CatalogClient, config: Config) -> None:
        self._services = Services(sql=sql, files=files, catalog=catalog, config=config)

    @lazily
    def schemas(self) -> SchemaManager:
        """
        Compare, plan and evolve schemas.
        """
        return SchemaManager(self._services)

    def table(self, name: _Name) -> DeltaTable:
        """
        Return a table to work with; sends nothing.

        Raises:
            InvalidNameError: Not a name that Unity Catalog takes.
        """
        return DeltaTable(self._services.table_name(name), self._services)

    @overload
    def create_table(
        self,
        name: _Name,
        schema: Any,
        *,
        partitioned_by: Sequence[str] = ...,
        cluster_by: str | Sequence[str] = ...,
        properties: Mapping[str, str] | None = ...,
        comment: str | None = ...,
        if_not_exists: bool = ...,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
    ) -> DeltaTable: ...

    @overload
    def create_table(
        self,
        name: _Name,
        schema: Any,
        *,
        partitioned_by: Sequence[str] = ...,
        cluster_by: str | Sequence[str] = ...,
        properties: Mapping[str, str] | None = ...,
        comment: str | None = ...,
        if_not_exists: bool = ...,
        timeout: float | None = ...,
        dry_run: Literal[True],
    ) -> list[Statement]: ...

    def create_table(
        self,
        name: _Name,
        schema: Any,
        *,
        partitioned_by: Sequence[str] = (),
        cluster_by: str | Sequence[str] = (),
        properties: Mapping[str, str] | None = None,
        comment: str | None = None,
        if_not_exists: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> DeltaTable | list[Statement]:
        """
        Create an empty managed table. One request besides polling.

        A column name with one of the characters `` ,;{}()=``, tab or newline sets the property
        ``delta.columnMapping.mode`` to ``name``, without which Delta cannot store it.

        Args:
            name: One to three parts.
            schema: ``"id BIGINT NOT NULL, name STRING"``, ``{"id": "BIGINT"}``, a list of ``Field``, a
                ``TableSchema`` or a ``pyarrow.Schema``.
            partitioned_by: Columns of the schema.
            cluster_by: Columns of the schema, or ``"AUTO"``; instead of partitions.
            properties: Table properties, ``{"delta.enableChangeDataFeed": "true"}``.
            comment: Free text.
            if_not_exists: Leave a table of that name as it is, whatever its schema.
            timeout: Seconds, > 0; None waits as long as it takes.
            dry_run: Return the statement instead of running it.

        Raises:
            InvalidNameError: A name Unity Catalog or Delta does not take. Nothing was sent.
            TableExistsError: The table exists, and *if_not_exists* was not given.
            SqlError: The schema does not exist.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
        """
        table = self.table(name)
        statement = create_table_sql(
            table.name,
            as_schema(schema),
            partitioned_by=partitioned_by,
            cluster_by=cluster_by,
            properties=properties,
            comment=comment,
            if_not_exists=if_not_exists,
        )
        if dry_run:
            return [statement]
        effect = Effect.IDEMPOTENT if if_not_exists else Effect.ONCE
        self._services.sql.execute(statement, timeout=timeout, result="json", effect=effect)
        return table

    def read_table(self, name: _Name, *, timeout: float | None = 600.0, **options: Unpack[ReadOptions]) -> Result:
        """
        Read rows; see ``DeltaTable.read``.
        """
        statement = read_sql(self._services.table_name(name), **options)
        return self._services.sql.execute(statement, timeout=timeout, effect=Effect.READ)

    @overload
    def write_table(
        self, name: _Name, data: Any, *, dry_run: Literal[False] = ..., **options: Unpack[WriteOptions]
    ) -> WriteResult: ...

    @overload
    def write_table(
        self, name: _Name, data: Any, *, dry_run: Literal[True], **options: Unpack[WriteOptions]
    ) -> list[Statement]: ...

    def write_table(
        self, name: _Name, data: Any, *, dry_run: bool = False, **options: Unpack[WriteOptions]
    ) -> WriteResult | list[Statement]:
        """
        Write rows; see ``DeltaTable.write``.
        """
        with writing(self._services, self._services.table_name(name), data, dry_run=dry_run, **options) as ready:
            if dry_run:
                return [ready.statement]
            while True:
                with ready.attempts:
                    return ready.finish(
                        ready.attempts.found()
                        or self._services.sql.execute(ready.statement, timeout=ready.deadline, result="json")
                    )

    def merge_into(
        self,
        name: _Name,
        data: Any,
        on: str | Sequence[str] | Expression,
        *,
        parameters: Mapping[str, object] | None = None,
    ) -> MergeBuilder:
        """
        Start a merge; see ``DeltaTable.merge``.
        """
        return self.table(name).merge(data, on, parameters=parameters)

    @overload
    def update_table(
        self,
        name: _Name,
        set: Mapping[str, object],
        *,
        where: str | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[WhereOptions],
    ) -> int: ...

    @overload
    def update_table(
        self,
        name: _Name,
        set: Mapping[str, object],
        *,
        where: str | None = ...,
        dry_run: Literal[True],
        **options: Unpack[WhereOptions],
    ) -> list[Statement]: ...

    def update_table(
        self,
        name: _Name,
        set: Mapping[str, object],
        *,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Change columns of rows; see ``DeltaTable.update``.
        """
        statement = update_sql(self._services.table_name(name), set, where=where, parameters=parameters)
        if dry_run:
            return [statement]
        deadline = Deadline.of(timeout)
        attempts = Attempts(deadline)
        while True:
            with attempts:
                return affected(
                    attempts.found() or self._services.sql.execute(statement, timeout=deadline, result="json")
                )

    @overload
    def delete_from(
        self, name: _Name, *, where: str, dry_run: Literal[False] = ..., **options: Unpack[WhereOptions]
    ) -> int: ...

    @overload
    def delete_from(
        self, name: _Name, *, where: str, dry_run: Literal[True], **options: Unpack[WhereOptions]
    ) -> list[Statement]: ...

    def delete_from(
        self,
        name: _Name,
        *,
        where: str,
        parameters: Mapping[str, object] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> int | list[Statement]:
        """
        Delete rows; see ``DeltaTable.delete``.
        """
        statement = delete_sql(self._services.table_name(name), where=where, parameters=parameters)
        if dry_run:
            return [statement]
        deadline = Deadline.of(timeout)
        attempts = Attempts(deadline)
        while True:
            with attempts:
                return affected(
                    attempts.found() or self._services.sql.execute(statement, timeout=deadline, result="json")
                )

    def history(self, name: _Name, *, limit: int | None = None, timeout: float | None = 600.0) -> list[Row]:
        """
        Return the commits of a table, newest first; see ``DeltaTable.history``.
        """
        statement = history_sql(self._services.table_name(name), limit=limit)
        return self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ).fetchall()

    def describe_detail(self, name: _Name, *, timeout: float | None = 600.0) -> Row:
        """
        Return what a table is; see ``DeltaTable.detail``.
        """
        statement = detail_sql(self._services.table_name(name))
        result = self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ)
        return result.fetchall()[0]

    @overload
    def restore(
        self,
        name: _Name,
        *,
        version: int | None = ...,
        timestamp: Timestamp | None = ...,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
    ) -> Row: ...

    @overload
    def restore(
        self,
        name: _Name,
        *,
        version: int | None = ...,
        timestamp: Timestamp | None = ...,
        timeout: float | None = ...,
        dry_run: Literal[True],
    ) -> list[Statement]: ...

    def restore(
        self,
        name: _Name,
        *,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> Row | list[Statement]:
        """
        Take a table back to an earlier version; see ``DeltaTable.restore``.
        """
        statement = restore_sql(self._services.table_name(name), AsOf(version=version, timestamp=timestamp))
        if dry_run:
            return [statement]
        return self._services.sql.execute(statement, timeout=timeout, result="json").fetchall()[0]

    @overload
    def optimize(
        self,
        name: _Name,
        *,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[OptimizeOptions],
    ) -> Row: ...

    @overload
    def optimize(
        self, name: _Name, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[OptimizeOptions]
    ) -> list[Statement]: ...

    def optimize(
        self, name: _Name, *, timeout: float | None = 3600.0, dry_run: bool = False, **options: Unpack[OptimizeOptions]
    ) -> Row | list[Statement]:
        """
        Rewrite small files of a table into larger ones; see ``DeltaTable.optimize``.
        """
        statement = optimize_sql(self._services.table_name(name), **options)
        if dry_run:
            return [statement]
        result = self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.IDEMPOTENT)
        return result.fetchall()[0]

    @overload
    def vacuum(
        self,
        name: _Name,
        *,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[VacuumOptions],
    ) -> list[str]: ...

    @overload
    def vacuum(
        self, name: _Name, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[VacuumOptions]
    ) -> list[Statement]: ...

    def vacuum(
        self, name: _Name, *, timeout: float | None = 3600.0, dry_run: bool = False, **options: Unpack[VacuumOptions]
    ) -> list[str] | list[Statement]:
        """
        Delete files that no retained version needs; see ``DeltaTable.vacuum``.
        """
        statement = vacuum_sql(self._services.table_name(name), **options)
        if dry_run:
            return [statement]
        result = self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.IDEMPOTENT)
        return [str(row[0]) for row in result.rows()]
