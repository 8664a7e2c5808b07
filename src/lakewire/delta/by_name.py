"""
What ``DeltaTable`` does, by the name of a table.

Every call sends its statement itself: one that went through ``DeltaTable`` would add a frame to the way down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack, overload

from lakewire.delta.change_sql import delete_sql, update_sql
from lakewire.delta.maintenance_sql import optimize_sql, restore_sql, vacuum_sql
from lakewire.delta.merge import MergeBuilder
from lakewire.delta.options import (
    OptimizeOptions,
    ReadOptions,
    RestoreOptions,
    UpdateOptions,
    VacuumOptions,
    WhereOptions,
    WriteOptions,
)
from lakewire.delta.read_sql import AsOf, detail_sql, history_sql, read_sql
from lakewire.delta.ready import Ready
from lakewire.delta.results import WriteResult, affected
from lakewire.delta.services import Services
from lakewire.delta.table import DeltaTable
from lakewire.delta.write import writing
from lakewire.schema.names import TableName
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Expression, Statement
from lakewire_runtime import Effect

__all__ = ["Name", "TablesByName"]

Name = str | TableName


class TablesByName:
    """
    The part of ``DeltaClient`` that works on tables by name.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    def table(self, name: Name) -> DeltaTable:
        """
        Return a table to work with; sends nothing.

        Raises:
            InvalidNameError: Not a name that Unity Catalog takes.
        """
        return DeltaTable(self._services.table_name(name), self._services)

    def read_table(self, name: Name, *, timeout: float | None = 600.0, **options: Unpack[ReadOptions]) -> Result:
        """
        Read rows; see ``DeltaTable.read``.
        """
        statement = read_sql(self._services.table_name(name), **options)
        return self._services.sql.execute(statement, timeout=timeout, effect=Effect.READ)

    @overload
    def write_table(
        self, name: Name, data: Any, *, dry_run: Literal[False] = ..., **options: Unpack[WriteOptions]
    ) -> WriteResult: ...

    @overload
    def write_table(
        self, name: Name, data: Any, *, dry_run: Literal[True], **options: Unpack[WriteOptions]
    ) -> list[Statement]: ...

    def write_table(
        self, name: Name, data: Any, *, dry_run: bool = False, **options: Unpack[WriteOptions]
    ) -> WriteResult | list[Statement]:
        """
        Write rows; see ``DeltaTable.write``.
        """
        with writing(self._services, self._services.table_name(name), data, dry_run=dry_run, **options) as ready:
            if dry_run:
                return [ready.statement]
            while True:
                with ready.attempts:
                    return ready.finish(ready.attempts.found() or ready.send())

    def merge_into(
        self,
        name: Name,
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
        name: Name,
        set: Mapping[str, object],
        *,
        dry_run: Literal[False] = ...,
        **options: Unpack[UpdateOptions],
    ) -> int: ...

    @overload
    def update_table(
        self, name: Name, set: Mapping[str, object], *, dry_run: Literal[True], **options: Unpack[UpdateOptions]
    ) -> list[Statement]: ...

    def update_table(
        self,
        name: Name,
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
        ready = Ready.of(self._services.sql, statement, timeout, affected)
        while True:
            with ready.attempts:
                return ready.finish(ready.attempts.found() or ready.send())

    @overload
    def delete_from(
        self, name: Name, *, where: str, dry_run: Literal[False] = ..., **options: Unpack[WhereOptions]
    ) -> int: ...

    @overload
    def delete_from(
        self, name: Name, *, where: str, dry_run: Literal[True], **options: Unpack[WhereOptions]
    ) -> list[Statement]: ...

    def delete_from(
        self,
        name: Name,
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
        ready = Ready.of(self._services.sql, statement, timeout, affected)
        while True:
            with ready.attempts:
                return ready.finish(ready.attempts.found() or ready.send())

    def history(self, name: Name, *, limit: int | None = None, timeout: float | None = 600.0) -> list[Row]:
        """
        Return the commits of a table, newest first; see ``DeltaTable.history``.
        """
        statement = history_sql(self._services.table_name(name), limit=limit)
        return self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ).fetchall()

    def describe_detail(self, name: Name, *, timeout: float | None = 600.0) -> Row:
        """
        Return what a table is; see ``DeltaTable.detail``.
        """
        statement = detail_sql(self._services.table_name(name))
        result = self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ)
        return result.fetchall()[0]

    @overload
    def restore(
        self,
        name: Name,
        *,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[RestoreOptions],
    ) -> Row: ...

    @overload
    def restore(
        self, name: Name, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[RestoreOptions]
    ) -> list[Statement]: ...

    def restore(
        self, name: Name, *, timeout: float | None = 600.0, dry_run: bool = False, **options: Unpack[RestoreOptions]
    ) -> Row | list[Statement]:
        """
        Take a table back to an earlier version; see ``DeltaTable.restore``.
        """
        statement = restore_sql(self._services.table_name(name), AsOf(**options))
        if dry_run:
            return [statement]
        return self._services.sql.execute(statement, timeout=timeout, result="json").fetchall()[0]

    @overload
    def optimize(
        self,
        name: Name,
        *,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[OptimizeOptions],
    ) -> Row: ...

    @overload
    def optimize(
        self, name: Name, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[OptimizeOptions]
    ) -> list[Statement]: ...

    def optimize(
        self, name: Name, *, timeout: float | None = 3600.0, dry_run: bool = False, **options: Unpack[OptimizeOptions]
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
        name: Name,
        *,
        timeout: float | None = ...,
        dry_run: Literal[False] = ...,
        **options: Unpack[VacuumOptions],
    ) -> list[str]: ...

    @overload
    def vacuum(
        self, name: Name, *, timeout: float | None = ..., dry_run: Literal[True], **options: Unpack[VacuumOptions]
    ) -> list[Statement]: ...

    def vacuum(
        self, name: Name, *, timeout: float | None = 3600.0, dry_run: bool = False, **options: Unpack[VacuumOptions]
    ) -> list[str] | list[Statement]:
        """
        Delete files that no retained version needs; see ``DeltaTable.vacuum``.
        """
        statement = vacuum_sql(self._services.table_name(name), **options)
        if dry_run:
            return [statement]
        result = self._services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.IDEMPOTENT)
        return [str(row[0]) for row in result.rows()]
