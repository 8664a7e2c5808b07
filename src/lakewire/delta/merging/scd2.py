"""
Slowly changing dimensions of type 2: a table that keeps every version of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, Unpack, overload

import attrs

from lakewire.delta.maintenance.upkeep import MaintainedTable
from lakewire.delta.merging.keys import on_of
from lakewire.delta.options import Scd2Options
from lakewire.delta.sending.results import MergeResult, noted
from lakewire.delta.writing.queries import query_of
from lakewire.rows import read
from lakewire.sql.arguments import check_flags, names_of
from lakewire.sql.statement import Statement

__all__ = ["DimensionTable"]


@attrs.frozen
class DimensionTable(MaintainedTable):
    """
    The part of ``DeltaTable`` that keeps versions of rows.
    """

    @overload
    def merge_scd2(
        self, data: Any, on: str | Sequence[str] | Mapping[str, str], *, dry_run: Literal[False] = ...,
        **options: Unpack[Scd2Options],
    ) -> MergeResult: ...  # fmt: skip

    @overload
    def merge_scd2(
        self, data: Any, on: str | Sequence[str] | Mapping[str, str], *, dry_run: Literal[True],
        **options: Unpack[Scd2Options],
    ) -> list[Statement]: ...  # fmt: skip

    def merge_scd2(
        self,
        data: Any,
        on: str | Sequence[str] | Mapping[str, str],
        *,
        effective_at: str | date,
        changes: str | Sequence[str] | None = None,
        keep_repeats: bool = False,
        valid_from: str = "valid_from",
        valid_to: str = "valid_to",
        is_current: str = "is_current",
        columns: Sequence[str] | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> MergeResult | list[Statement]:
        """
        Add the rows as versions of what their keys name, in one commit (a slowly changing dimension of type 2).

        A version holds from its ``valid_from`` up to, and without, its ``valid_to``, where the next begins; the
        current one has none. A row whose tracked columns equal those of the version before it adds nothing. Rows of
        one key are taken in the order of their times. A row that comes late is put between the versions around it,
        which are never removed; a row of the very moment at which a version begins replaces its values. So the same
        rows twice change nothing, and calling again after an error is safe. Type 1 is ``upsert``.

        What adds nothing leaves no trace: where ``A`` at 1 o'clock is followed by ``A`` at 3 and later by a late
        ``B`` at 2, the table has ``A`` and ``B``. With *keep_repeats* it has ``A``, ``B`` and ``A``, whatever the
        order in which they came.

        Costs as for ``MergeBuilder.execute``; for a query two statements more, which ask for its columns and check
        its keys. The versions of the keys are read by the statement itself.

        Args:
            data: Rows, shape (n, k), or a query, as for ``write``. Columns of the table that it lacks become NULL.
            on: Key columns, or ``{"column of the table": "column of the data"}``. None of their values is NULL.
            effective_at: Column with the time from which a row holds, which is stored as *valid_from*, and in its own
                name where the table has it; or one time for all rows. A datetime has a time zone where the column of
                the table is TIMESTAMP.
            changes: Columns whose change makes a new version; None for all that can be compared (not MAP, VARIANT),
                without the keys and *effective_at*. Others are stored as they are when a version begins.
            keep_repeats: Each row is a version, also one that repeats the values before it; instead of *changes*.
                The versions are those of the times in the data then, whatever the order of the batches.
            valid_from: Column of the table, TIMESTAMP, TIMESTAMP_NTZ or DATE.
            valid_to: Column of the table, of the same type.
            is_current: Column of the table, BOOLEAN.
            columns: Names of the columns when *data* is tuples, as for ``write``.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SchemaMismatchError: The data does not fit, a key or a time is NULL, or the table lacks the columns of
                versions. Nothing was written.
            DuplicateKeyError: Several rows of one key have the same time. Nothing was written.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to call again.
            OutcomeUnknownError: The response was lost. Calling again is safe.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-merge-into
        """
        from lakewire.delta.merging.scd2_plan import Scd2Plan

        check_flags(dry_run=dry_run, keep_repeats=keep_repeats)
        by_table, named = on_of(on)
        plan = Scd2Plan(
            services=self.services,
            name=self.name,
            keys=names_of(by_table, "on"),
            named=named,
            effective_at=effective_at,
            changes=None if changes is None else names_of(changes, "changes"),
            keep_repeats=keep_repeats,
            valid_from=valid_from,
            valid_to=valid_to,
            is_current=is_current,
        )
        deadline = self.services.deadline(timeout)
        with self.services.work("merge_scd2", self.name, dry_run=dry_run) as work:
            if query := query_of(data):
                return noted(work, plan.of_query(query, deadline, dry_run=dry_run).run(dry_run=dry_run))
            with plan.of_rows(read(data, columns), deadline, dry_run=dry_run) as ready:
                return noted(work, ready.run(dry_run=dry_run))
