"""
What write-like calls return, as the warehouse reported it.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from lakewire.errors import IncompleteResultError
from lakewire.sql.result import Result
from lakewire.sql.row import Row

__all__ = ["MergeResult", "WriteResult"]


@attrs.frozen(kw_only=True)
class WriteResult:
    """
    What a write did.

    Attributes:
        rows: Rows written.
        version: Version of the table the write made, where the warehouse says it.
        statement_id: For the query history.
    """

    rows: int
    version: int | None = None
    statement_id: str = ""


@attrs.frozen(kw_only=True)
class MergeResult:
    """
    What a merge did; rows that were matched and left alone count nowhere.

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


def first_row(result: Result) -> Row:
    """
    Return the one row of a statement that describes a table.
    """
    return result.fetchall()[0]


def affected(result: Result) -> int:
    """
    Return the rows an UPDATE or DELETE touched.
    """
    return count(counts(result), "num_affected_rows")


def counts(result: Result) -> Mapping[str, object]:
    """
    Return the row that DML answers with.

    Raises:
        IncompleteResultError: There is none, as when a hook after the commit failed. What was asked for is done.
    """
    rows = result.to_dicts()
    if not rows:
        raise IncompleteResultError(
            f"statement {result.statement_id} was committed, but the warehouse gave no counts",
            statement_id=result.statement_id,
        )
    return rows[0]


def count(row: Mapping[str, object], name: str) -> int:
    """
    Return a count out of the row that DML answers with; 0 where the warehouse leaves it out.
    """
    return int(str(row.get(name) or 0))
