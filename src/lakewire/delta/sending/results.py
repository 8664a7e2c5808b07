"""
What writes and merges return, as the warehouse reported it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import attrs

from lakewire.errors import IncompleteResultError
from lakewire.observability import Work
from lakewire.sql.result import Result
from lakewire.sql.row import Row

__all__ = ["MergeResult", "WriteProgress", "WriteResult"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class WriteResult:
    """
    What a write did. The warehouse does not report the version that it made; ``DeltaTable.version()`` asks for it.

    Attributes:
        rows: Rows written; None where a query made the table and the warehouse did not count them.
        statement_id: For the query history.
    """

    rows: int | None
    statement_id: str = ""


@attrs.frozen(kw_only=True)
class WriteProgress:
    """
    What a write has staged so far.

    Attributes:
        rows: Rows in the files that were sent.
        bytes: Size of these files.
        parts: How many they are.
    """

    rows: int
    bytes: int
    parts: int


@attrs.frozen(kw_only=True)
class MergeResult:
    """
    What a merge did; rows that matched and did not change are not counted.

    Attributes:
        affected: Rows inserted, updated or deleted.
        inserted: Rows inserted.
        updated: Rows updated.
        deleted: Rows deleted.
        statement_id: For the query history.
    """

    affected: int
    inserted: int
    updated: int
    deleted: int
    statement_id: str = ""


def noted(work: Work, result: T) -> T:
    """
    Return what an operation returns, after its rows were noted for observers.
    """
    if isinstance(result, WriteResult):
        work["rows"] = result.rows
    elif isinstance(result, MergeResult):
        work["rows"] = result.affected
    return result


def first_row(result: Result) -> Row:
    """
    Return the one row of a statement that describes a table.
    """
    return result.fetchall()[0]


def affected(result: Result) -> int:
    """
    Return the number of rows that an UPDATE or DELETE changed.
    """
    return count(counts(result), "num_affected_rows")


def counts(result: Result) -> Mapping[str, object]:
    """
    Return the row of counts that DML returns.

    Raises:
        IncompleteResultError: There is no such row, as when a hook after the commit failed. The statement took
            effect.
    """
    rows = result.to_dicts()
    if not rows:
        raise IncompleteResultError(
            f"statement {result.statement_id} was committed, but the warehouse returned no counts",
            statement_id=result.statement_id,
        )
    return rows[0]


def count(row: Mapping[str, object], name: str) -> int:
    """
    Return one count of the row that DML returns; 0 where it is missing.
    """
    return int(str(row.get(name) or 0))


def rows_written(result: Result, rows: int | None = None) -> int | None:
    """
    Return the number of rows that the warehouse counted, or else *rows*.
    """
    row = next(iter(result.to_dicts()), {})
    for name in ("num_inserted_rows", "num_affected_rows"):
        if row.get(name) is not None:
            return count(row, name)
    return rows


def merge_result(result: Result) -> MergeResult:
    """
    Return what a MERGE did.
    """
    row = counts(result)
    return MergeResult(
        affected=count(row, "num_affected_rows"),
        inserted=count(row, "num_inserted_rows"),
        updated=count(row, "num_updated_rows"),
        deleted=count(row, "num_deleted_rows"),
        statement_id=result.statement_id,
    )
