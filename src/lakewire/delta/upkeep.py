"""
Maintenance of a table: schema changes, files rewritten and deleted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack, overload

import attrs

from lakewire.delta.maintenance_sql import optimize_sql, vacuum_sql
from lakewire.delta.options import OptimizeOptions, VacuumOptions
from lakewire.delta.results import first_row
from lakewire.delta.schema_change import SchemaChange
from lakewire.delta.versions import VersionedTable
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["MaintainedTable"]


@attrs.frozen
class MaintainedTable(VersionedTable):
    """
    The part of ``DeltaTable`` that maintains it.
    """

    def update_schema(self) -> SchemaChange:
        """
        Collect changes of the schema in a ``with`` block, whose end runs them; see ``SchemaChange``.
        """
        return SchemaChange(self)

    @overload
    def optimize(self, *, dry_run: Literal[False] = ..., **options: Unpack[OptimizeOptions]) -> Row: ...

    @overload
    def optimize(self, *, dry_run: Literal[True], **options: Unpack[OptimizeOptions]) -> list[Statement]: ...

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
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            ``path`` and ``metrics``.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-optimize
        """
        statement = optimize_sql(self.name, where=where, zorder_by=zorder_by, full=full)
        return self.ready(statement, first_row, timeout, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)

    @overload
    def vacuum(self, *, dry_run: Literal[False] = ..., **options: Unpack[VacuumOptions]) -> list[str]: ...

    @overload
    def vacuum(self, *, dry_run: Literal[True], **options: Unpack[VacuumOptions]) -> list[Statement]: ...

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
        Delete files that no version within the retention period needs. Older versions can no longer be read.

        Args:
            retain_hours: Retention period in hours, >= 0. Default: that of the table, 168.
            mode: ``"lite"`` reads the log only, ``"full"`` lists all files.
            list_only: Return the files that would be deleted (``DRY RUN``), and delete none.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            Paths of the files with *list_only*, else of the table.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-vacuum
        """
        statement = vacuum_sql(self.name, retain_hours=retain_hours, mode=mode, list_only=list_only)
        return self.ready(statement, _paths, timeout, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)


def _paths(result: Result) -> list[str]:
    return [str(row[0]) for row in result.rows()]
