"""
What a table needs, judged by what the warehouse reports of it. Pure.

Source:
    https://docs.databricks.com/delta/best-practices
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any

import attrs

from lakewire.delta.maintenance.guards import DELETED_FILES, RETENTION_HOURS, hours_of, properties_of
from lakewire.delta.reading.records import HistoryRecord
from lakewire.schema.names import TableName
from lakewire.sql.row import Row

__all__ = ["COMMITS", "Advice", "Hint", "advise"]

COMMITS = 1000  # of the history, that are read
_MIB = 1 << 20
_MANY_FILES = 16
_SMALL_BYTES = 16 * _MIB  # the warehouse makes files of 32 MiB and more
_LARGE_BYTES = 1024 * _MIB  # below, one file holds a table, and its layout does not matter
_LOG = "delta.logRetentionDuration"
_LOG_HOURS = 720.0
_STATISTICS = ("delta.dataSkippingStatsColumns", "delta.dataSkippingNumIndexedCols")
_WRITES = frozenset(
    {
        "CLONE",
        "COPY INTO",
        "CREATE OR REPLACE TABLE AS SELECT",
        "CREATE TABLE AS SELECT",
        "DELETE",
        "MERGE",
        "REPLACE TABLE AS SELECT",
        "RESTORE",
        "STREAMING UPDATE",
        "UPDATE",
        "WRITE",
    }
)


@attrs.frozen(kw_only=True)
class Hint:
    """
    One thing to do.

    Attributes:
        topic: ``small_files``, ``clustering``, ``statistics``, ``deleted_rows``, ``old_files`` or ``retention``.
        why: What was found.
        method: Method of ``DeltaTable`` to call.
        arguments: Its arguments, by name.
    """

    topic: str
    why: str
    method: str
    arguments: Mapping[str, Any] = attrs.field(factory=dict[str, Any])

    @property
    def call(self) -> str:
        """
        Return the call as it is written in Python: ``optimize()``.
        """
        return f"{self.method}({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})"

    def __str__(self) -> str:
        return f"{self.call}: {self.why}"


@attrs.frozen(kw_only=True)
class Advice:
    """
    What to do about a table, in this order; empty when nothing was found. ``str`` is the text.

    Attributes:
        table: The table.
        hints: What to run, and why.
    """

    table: TableName
    hints: tuple[Hint, ...]

    def __iter__(self) -> Iterator[Hint]:
        return iter(self.hints)

    def __len__(self) -> int:
        return len(self.hints)

    def __getitem__(self, index: int) -> Hint:
        return self.hints[index]

    def __str__(self) -> str:
        lines = [f"  {hint}" for hint in self.hints] or ["  nothing to do"]
        return "\n".join([f"{self.table}:", *lines])


def advise(table: TableName, detail: Row, history: Sequence[HistoryRecord], now: datetime | None = None) -> Advice:
    """
    Return what to do about a table.

    Args:
        table: Its name.
        detail: Its DESCRIBE DETAIL.
        history: Its latest commits, newest first.
        now: The time. Default: that of this machine.
    """
    facts, properties = detail.to_dict(), properties_of(detail)
    found = (
        _files(facts, history),
        _layout(facts, properties),
        _statistics(history),
        _deleted_rows(facts),
        *_retention(properties),
        _old_files(properties, history, now or datetime.now(UTC)),
    )
    return Advice(table=table, hints=tuple(hint for hint in found if hint))


def _files(facts: Mapping[str, Any], history: Sequence[HistoryRecord]) -> Hint | None:
    since = list(takewhile(lambda commit: commit.operation != "OPTIMIZE", history))
    writes = sum(commit.operation in _WRITES for commit in since)
    if not writes:
        return None
    files, size = int(facts.get("numFiles") or 0), int(facts.get("sizeInBytes") or 0)
    if files >= _MANY_FILES and size / files < _SMALL_BYTES:
        why = f"{files} files have {size / files / _MIB:.1f} MiB each"
        return Hint(
            topic="small_files", why=f"{why}, and {writes} writes came after the last OPTIMIZE", method="optimize"
        )
    if facts.get("clusteringColumns") and size >= _LARGE_BYTES:
        why = f"{writes} writes since the last OPTIMIZE are not clustered"
        return Hint(topic="clustering", why=why, method="optimize")
    return None


def _layout(facts: Mapping[str, Any], properties: Mapping[str, str]) -> Hint | None:
    has_one = facts.get("partitionColumns") or facts.get("clusteringColumns") or properties.get("clusterByAuto")
    size = int(facts.get("sizeInBytes") or 0)
    if has_one or size < _LARGE_BYTES:
        return None
    why = f"{size / _LARGE_BYTES:.1f} GiB are neither clustered nor partitioned, so every query reads all files"
    return Hint(topic="clustering", why=why, method="cluster_by", arguments={"columns": "AUTO"})


def _statistics(history: Sequence[HistoryRecord]) -> Hint | None:
    """Return a hint when the columns of the statistics were changed after files were written, and none were redone."""
    for at, commit in enumerate(history):
        if commit.operation == "COMPUTE STATS":
            return None
        given = str(commit.parameters.get("properties"))
        if commit.operation == "SET TBLPROPERTIES" and any(name in given for name in _STATISTICS):
            if not any(earlier.operation in _WRITES for earlier in history[at:]):
                return None
            why = (
                f"version {commit.version} has chosen other columns for the statistics of files; older files lack them"
            )
            return Hint(topic="statistics", why=why, method="analyze", arguments={"delta": True})
    return None


def _deleted_rows(facts: Mapping[str, Any]) -> Hint | None:
    counts: Mapping[str, Any] = facts.get("statistics") or {}
    vectors, files = int(counts.get("numDeletionVectors") or 0), int(facts.get("numFiles") or 0)
    if not vectors or vectors * 2 < files:
        return None
    rows = int(counts.get("numRowsDeletedByDeletionVectors") or 0)
    why = f"{vectors} of {files} files hold deleted rows, {rows} in all, which every query reads and drops"
    return Hint(topic="deleted_rows", why=why, method="reorg")


def _retention(properties: Mapping[str, str]) -> Iterator[Hint]:
    deleted = hours_of(properties, DELETED_FILES, RETENTION_HOURS)
    if deleted < RETENTION_HOURS:
        why = f"deleted files are kept for {deleted:g} hours; a query or write that takes longer may miss its files"
        wanted = {DELETED_FILES: "interval 7 days"}
        yield Hint(topic="retention", why=why, method="set_properties", arguments={"properties": wanted})
    log = hours_of(properties, _LOG, _LOG_HOURS)
    if log < deleted:
        why = f"the log is kept for {log:g} hours and deleted files for {deleted:g}, which no version then needs"
        wanted = {_LOG: f"interval {deleted:g} hours"}
        yield Hint(topic="retention", why=why, method="set_properties", arguments={"properties": wanted})


def _old_files(properties: Mapping[str, str], history: Sequence[HistoryRecord], now: datetime) -> Hint | None:
    """Return a hint when files were taken out longer ago than they are kept, and no vacuum came after that."""
    kept = hours_of(properties, DELETED_FILES, RETENTION_HOURS)
    since = takewhile(lambda commit: commit.operation != "VACUUM END", history)
    old = [commit for commit in since if commit.timestamp < now - timedelta(hours=kept) and _removed(commit)]
    if not old:
        return None
    why = f"{sum(map(_removed, old))} files went out of the table more than {kept:g} hours ago, and are still stored"
    return Hint(topic="old_files", why=why, method="vacuum")


def _removed(commit: HistoryRecord) -> int:
    counts = (commit.metrics.get(name) for name in ("numRemovedFiles", "numTargetFilesRemoved"))
    return sum(count for count in counts if isinstance(count, int))
