"""
Maintenance of a table: schema changes, files rewritten and deleted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Unpack, overload

import attrs

from lakewire.delta.maintenance.guards import RETENTION_HOURS, check_retention, check_unclustered
from lakewire.delta.maintenance.tuning import TunedTable
from lakewire.delta.options import OptimizeOptions, ReorgOptions, VacuumOptions
from lakewire.delta.sending.results import first_row
from lakewire.delta.statements.maintenance import optimize_sql, reorg_sql, vacuum_sql
from lakewire.sql.arguments import check_flags, names_of
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire.delta.evolution.change import SchemaChange

__all__ = ["MaintainedTable"]


@attrs.frozen
class MaintainedTable(TunedTable):
    """
    The part of ``DeltaTable`` that maintains it.
    """

    def update_schema(self) -> SchemaChange:
        """
        Collect changes of the schema in a ``with`` block, whose end runs them; see ``SchemaChange``.
        """
        from lakewire.delta.evolution.change import SchemaChange

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
        Rewrite small files into larger ones; the rows stay the same. A clustered table is clustered.

        Args:
            where: SQL condition on partition columns.
            zorder_by: Columns to order by; not for clustered tables, which costs one more request to know.
            full: Recluster everything, also files that are clustered by other columns; for clustered tables.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            ``path`` and ``metrics``.

        Raises:
            InvalidArgumentError: *zorder_by* for a clustered table, or options that exclude each other. Nothing was
                rewritten.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-optimize
        """
        statement = optimize_sql(self.name, where=where, zorder_by=zorder_by, full=full)
        deadline = self.services.deadline(timeout)
        if names_of(zorder_by, "zorder_by") and not dry_run:
            check_unclustered(self.described(deadline).run())
        return self.ready(statement, first_row, deadline, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)

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
        allow_short_retention: bool = False,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> list[str] | list[Statement]:
        """
        Delete files that no version within the retention period needs. Older versions can no longer be read.

        Args:
            retain_hours: Retention period in hours, >= 0. Default: that of the table, 168. Less than 168 costs one
                more request: the table has to say that it keeps deleted files no longer.
            mode: ``"lite"`` reads the log only, ``"full"`` lists all files.
            list_only: Return the files that would be deleted (``DRY RUN``), and delete none.
            allow_short_retention: Send it whatever the table says: nobody reads an older version, and no write takes
                longer than *retain_hours*, whose files would be deleted. The warehouse may still refuse it.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            Paths of the files with *list_only*, else of the table.

        Raises:
            InvalidArgumentError: *retain_hours* is less than the table keeps deleted files. Nothing was deleted.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-vacuum
        """
        check_flags(allow_short_retention=allow_short_retention, dry_run=dry_run)
        statement = vacuum_sql(self.name, retain_hours=retain_hours, mode=mode, list_only=list_only)
        deadline = self.services.deadline(timeout)
        if retain_hours is not None and retain_hours < RETENTION_HOURS and not (allow_short_retention or dry_run):
            check_retention(retain_hours, self.described(deadline).run())
        return self.ready(statement, _paths, deadline, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)

    @overload
    def reorg(self, *, dry_run: Literal[False] = ..., **options: Unpack[ReorgOptions]) -> Row: ...

    @overload
    def reorg(self, *, dry_run: Literal[True], **options: Unpack[ReorgOptions]) -> list[Statement]: ...

    def reorg(
        self,
        *,
        where: str | None = None,
        iceberg: int | None = None,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> Row | list[Statement]:
        """
        Rewrite files that hold deleted rows or dropped columns; a later vacuum removes the old files for good.

        Args:
            where: SQL condition on partition columns.
            iceberg: Rewrite what Iceberg readers of this compatibility version need, instead: 1, 2 or 3.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Returns:
            ``path`` and ``metrics``, as for ``optimize``.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-reorg-table
        """
        statement = reorg_sql(self.name, where=where, iceberg=iceberg)
        return self.ready(statement, first_row, timeout, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)


def _paths(result: Result) -> list[str]:
    return [str(row[0]) for row in result.rows()]
