"""
The changes of a table between two versions, to be read, written elsewhere or applied to another table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.statements.changes import CHANGE_COLUMNS, ChangeRange, latest_sql
from lakewire.schema.names import quote_identifier
from lakewire.sql.arguments import check_type, names_of
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement, expr
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire.delta.merging.merge import MergeBuilder
    from lakewire.delta.sending.results import MergeResult
    from lakewire.delta.table import DeltaTable

__all__ = ["TableChanges"]

_DELETED = "s._change_type = 'delete'"


@attrs.frozen(kw_only=True)
class TableChanges:
    """
    Changed rows of a table; making one sends nothing. It is data for ``write`` and ``merge`` as a query is.

    Beside the columns of the table there are ``_change_type`` (``insert``, ``delete``, ``update_preimage`` or
    ``update_postimage``), ``_commit_version`` and ``_commit_timestamp``.

    Attributes:
        table: The table.
        versions: Which of its versions.
        query: The query for the rows.
        columns: Columns of the table that were asked for; None for all.
        kind: ``feed``: what these versions have changed. ``snapshot``: all rows of the last version, as inserts.
            ``nothing``: no rows, since there is no new version.

    Source:
        https://docs.databricks.com/delta/delta-change-data-feed
    """

    table: ReadableTable
    versions: ChangeRange
    query: Statement
    columns: Sequence[str] | None = None
    kind: Literal["feed", "snapshot", "nothing"] = "feed"

    def read(self, *, timeout: float | None = 600.0) -> Result:
        """
        Read the rows. One request, besides polling and fetching the rows.

        Args:
            timeout: Seconds, > 0; None for no bound. Default 600.

        Raises:
            ChangesNotRecordedError: The change data feed was off in one of the versions.
            VersionNotFoundError: There are no such versions.
            VersionExpiredError: Files of the feed are gone, as after VACUUM.
        """
        return self.table.ready(self.query, lambda result: result, timeout, effect=Effect.READ, form="arrow").run()

    def relation_sql(self) -> Statement:
        """
        Return what stands behind FROM in a query of ``client.sql.select``.
        """
        return Statement(f"({self.query.text}\n)", self.query.parameters)

    def latest(self, on: str | Sequence[str]) -> Statement:
        """
        Return the query for the last change of each key: one row for a key, as a merge needs it. No request.

        ``_change_type`` is ``delete`` where the key is gone, also where an update has changed the key, or has taken
        the row out of the condition of the changes.

        Args:
            on: Key columns.
        """
        return latest_sql(self.query, on)

    def apply_to(self, target: DeltaTable, on: str | Sequence[str], *, timeout: float | None = 600.0) -> MergeResult:
        """
        Make the rows of another table those of this one, as far as these changes go, by one merge.

        Applied twice, or again together with later changes, it leaves the same rows. Rows are not moved through this
        client. Costs a request for the columns of this table, unless the changes name theirs, and those of a merge
        of a query.

        Args:
            target: Table that has the columns of the changes.
            on: Key columns, unique in this table.
            timeout: Seconds for the merge, > 0; None for no bound. Default 600.

        Raises:
            ChangesNotRecordedError: And the other errors of ``read`` and of ``MergeBuilder.execute``. Nothing was
                written.
        """
        check_type("target", target, ReadableTable, "client.delta.table(…)")
        return self._merge(target, on, timeout).execute(timeout=timeout)

    def _merge(self, target: DeltaTable, on: str | Sequence[str], timeout: float | None) -> MergeBuilder:
        keys = {name.casefold() for name in names_of(on, "on")}
        names = self.table.schema(timeout=timeout).names if self.columns is None else [*self.columns]
        values = {name: expr(f"s.{quote_identifier(name)}") for name in names if name not in CHANGE_COLUMNS}
        others = {name: value for name, value in values.items() if name.casefold() not in keys}
        merge = target.merge(self.latest(on), on).when_matched_delete(condition=_DELETED)
        if others:
            merge = merge.when_matched_update(others)
        return merge.when_not_matched_insert(values, condition=f"NOT {_DELETED}")
