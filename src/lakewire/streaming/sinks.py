"""
Where a stream writes, when, and which rows it lets pass. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, get_args

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import Continuous
from lakewire.schema.names import TableName
from lakewire.sql.arguments import condition_sql, names_of
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = [
    "AvailableNow",
    "MergeSink",
    "ProcessingTime",
    "Scd2Sink",
    "StreamExpectation",
    "StreamSink",
    "StreamTrigger",
    "TableSink",
]

_INTERVAL = re.compile(r"\s*\d+\s+(millisecond|second|minute|hour|day|week)s?\s*", re.IGNORECASE)


@attrs.frozen
class AvailableNow:
    """
    A run takes what there is, in batches, and ends. For jobs with a schedule.
    """


@attrs.frozen
class ProcessingTime:
    """
    A run goes on; a batch begins every so often.

    Args:
        every: As in ``"30 seconds"``.
    """

    every: str

    def __attrs_post_init__(self) -> None:
        check_interval("ProcessingTime: every", self.every)


StreamTrigger = AvailableNow | ProcessingTime | Continuous
"""``Continuous()`` of ``lakewire.jobs``: a batch begins when the one before has ended, and there is always a run."""


@attrs.frozen
class TableSink:
    """
    A Delta table that gets the rows, each exactly once. It is made when it is not there.

    Args:
        table: Name of one to three parts.
        mode: ``"append"``; or ``"complete"``: the rows replace the table with each batch, for aggregates without a
            watermark.
        evolve: Add columns that the table lacks.
        cluster_by: Columns by which a new table is clustered.
    """

    table: str | TableName
    mode: Literal["append", "complete"] = attrs.field(default="append", kw_only=True)
    evolve: bool = attrs.field(default=False, kw_only=True)
    cluster_by: Sequence[str] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        check("TableSink: mode", Literal["append", "complete"], self.mode)
        check("TableSink: evolve", bool, self.evolve)


@attrs.frozen
class MergeSink:
    """
    A Delta table that keeps the newest row of each key. A batch that comes twice changes nothing the second time.

    Args:
        table: Name of one to three parts. It is made when it is not there.
        on: Key columns. NULL is a key as well.
        newest_by: Column whose greatest value is the newest row; older ones are left out, also when the table has a
            newer one. Default: keys come once in a batch, else it fails.
        deletes: Condition on rows that delete their key, as in ``"_change_type = 'delete'"``.
        evolve: Add columns that the table lacks.
    """

    table: str | TableName
    on: str | Sequence[str]
    newest_by: str | None = attrs.field(default=None, kw_only=True)
    deletes: str | None = attrs.field(default=None, kw_only=True)
    evolve: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        names_of(self.on, "MergeSink: on")
        check("MergeSink: newest_by", str, self.newest_by)
        if self.deletes is not None:
            condition_sql(self.deletes, "MergeSink: deletes")

    @property
    def keys(self) -> list[str]:
        """
        Return the key columns.
        """
        return list(names_of(self.on, "on"))


@attrs.frozen
class Scd2Sink:
    """
    A table that keeps every version of a row, as ``DeltaTable.merge_scd2`` does. The table must be there.

    Args:
        table: Name of one to three parts, with the columns *valid_from*, *valid_to* and *is_current*.
        on: Key columns.
        effective_at: Column with the time from which a row holds; stored as *valid_from*.
        values: Further columns of the rows, whose change makes a new version.
        valid_from, valid_to, is_current: Columns of the table.
    """

    table: str | TableName
    on: str | Sequence[str]
    effective_at: str = attrs.field(kw_only=True)
    values: Sequence[str] = attrs.field(kw_only=True)
    valid_from: str = attrs.field(default="valid_from", kw_only=True)
    valid_to: str = attrs.field(default="valid_to", kw_only=True)
    is_current: str = attrs.field(default="is_current", kw_only=True)

    def __attrs_post_init__(self) -> None:
        names_of(self.on, "Scd2Sink: on")
        names_of(self.values, "Scd2Sink: values")

    @property
    def keys(self) -> list[str]:
        """
        Return the key columns.
        """
        return list(names_of(self.on, "on"))


StreamSink = TableSink | MergeSink | Scd2Sink
"""Where the rows of a stream go."""
OnViolation = Literal["quarantine", "drop", "fail"]


@attrs.frozen
class StreamExpectation:
    """
    What rows must fulfil. A row for which it is NULL does not fulfil it.

    Args:
        name: Shown with rows in quarantine, and by the error.
        condition: SQL over the columns of the transformed rows.
        otherwise: ``"quarantine"`` keeps other rows in the quarantine table, ``"drop"`` leaves them out, ``"fail"``
            ends the stream before anything of the batch is written.
    """

    name: str
    condition: str
    otherwise: OnViolation = "quarantine"

    def __attrs_post_init__(self) -> None:
        check("StreamExpectation: name", str, self.name)
        condition_sql(self.condition, "StreamExpectation: condition")
        if self.otherwise not in get_args(OnViolation):
            raise InvalidArgumentError(
                f"StreamExpectation: otherwise: {shown(self.otherwise)}; accepted are {list(get_args(OnViolation))}"
            )


def check_interval(name: str, text: object) -> None:
    """
    Refuse what is no interval of Spark, such as ``"10 minutes"``.
    """
    if not isinstance(text, str) or not _INTERVAL.fullmatch(text):
        raise InvalidArgumentError(f"{name}: {shown(text)}; accepted is a number and a unit, such as '10 minutes'")
