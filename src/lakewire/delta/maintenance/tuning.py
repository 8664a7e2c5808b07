"""
The layout and the statistics of a table, and what it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Unpack, overload

import attrs

from lakewire.delta.options import AnalyzeOptions
from lakewire.delta.reading.records import history_of
from lakewire.delta.reading.versions import VersionedTable
from lakewire.delta.sending.ready import Ready
from lakewire.delta.sending.results import first_row
from lakewire.delta.statements.alter import cluster_by_sql
from lakewire.delta.statements.maintenance import analyze_sql, predictive_optimization_sql
from lakewire.delta.statements.read import detail_sql, history_sql
from lakewire.http import Deadline
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire.delta.maintenance.advice import Advice

__all__ = ["TunedTable"]


@attrs.frozen
class TunedTable(VersionedTable):
    """
    The part of ``DeltaTable`` that chooses how it is laid out, and knows what it needs.
    """

    @overload
    def cluster_by(
        self, columns: str | Sequence[str] | None, *, dry_run: Literal[False] = ..., timeout: float | None = ...
    ) -> None: ...

    @overload
    def cluster_by(
        self, columns: str | Sequence[str] | None, *, dry_run: Literal[True], timeout: float | None = ...
    ) -> list[Statement]: ...

    def cluster_by(
        self, columns: str | Sequence[str] | None, *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement] | None:
        """
        Choose how files are clustered from now on; ``optimize(full=True)`` clusters those that are there.

        Args:
            columns: Up to four columns; ``"AUTO"``: the warehouse chooses and changes them; None: no clustering.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: The table is partitioned, or has no such column. Nothing was changed.

        Source:
            https://docs.databricks.com/delta/clustering
        """
        return self._nothing(cluster_by_sql(self.name, columns), timeout).run(dry_run=dry_run)

    @overload
    def analyze(self, *, dry_run: Literal[False] = ..., **options: Unpack[AnalyzeOptions]) -> None: ...

    @overload
    def analyze(self, *, dry_run: Literal[True], **options: Unpack[AnalyzeOptions]) -> list[Statement]: ...

    def analyze(
        self,
        *,
        columns: str | Sequence[str] = (),
        all_columns: bool = False,
        delta: bool = False,
        size_only: bool = False,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> list[Statement] | None:
        """
        Compute statistics, by which queries are planned; without options the number of rows and the size.

        Args:
            columns: Columns to compute statistics of, as well.
            all_columns: All columns, instead.
            delta: The statistics in the log, by which files are skipped, instead: after the choice of columns for
                them has changed.
            size_only: The size alone, which reads no rows.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Raises:
            InvalidArgumentError: Options that exclude each other. Nothing was sent.
            ColumnNotFoundError: There is no such column.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-aux-analyze-table
        """
        statement = analyze_sql(self.name, columns=columns, all_columns=all_columns, delta=delta, size_only=size_only)
        return self._nothing(statement, timeout).run(dry_run=dry_run)

    def predictive_optimization(
        self,
        setting: Literal["enable", "disable", "inherit"],
        *,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> list[Statement] | None:
        """
        Let Databricks run OPTIMIZE, VACUUM and ANALYZE on the table, or not, or as its schema says.

        Args:
            setting: ``"enable"``, ``"disable"`` or ``"inherit"``.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Source:
            https://docs.databricks.com/optimizations/predictive-optimization
        """
        return self._nothing(predictive_optimization_sql(self.name, setting), timeout).run(dry_run=dry_run)

    def advice(self, *, timeout: float | None = 600.0) -> Advice:
        """
        Read what the warehouse reports of the table, and say what to run and why. Two requests; changes nothing.

        Returns:
            A list of hints, each with the call to make; ``print`` shows them as text.
        """
        from lakewire.delta.maintenance.advice import COMMITS, advise

        deadline = self.services.deadline(timeout)
        history = self.ready(history_sql(self.name, limit=COMMITS), history_of, deadline, effect=Effect.READ)
        return advise(self.name, self.described(deadline).run(), history.run())

    def described(self, deadline: Deadline) -> Ready[Row]:
        """
        Return the question for the properties of the table, ready to be sent.
        """
        return self.ready(detail_sql(self.name), first_row, deadline, effect=Effect.READ)

    def _nothing(self, statement: Statement, timeout: float | None) -> Ready[None]:
        """Return a statement that returns nothing, and may run twice."""
        return self.ready(statement, lambda _: None, timeout, effect=Effect.IDEMPOTENT)
