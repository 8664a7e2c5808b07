"""
UPDATE and DELETE with subqueries in conditions or values: the table is rewritten by queries.

Sail's own DELETE takes no subqueries, and its UPDATE drops rows for which the condition is NULL. Here every row gets
a number first, the rows to change are found by a plain WHERE, and one commit exchanges all files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.compare import NewColumn
from lakewire.schema.types import BIGINT
from lakewire_local.delta_log import active_files, remove_actions, write_commit
from lakewire_local.errors import unsupported
from lakewire_local.sql.evolution import evolve, row_count
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target

_NUMBER = "lakewire_row_number"


def delete_by_query(statement: Statement, target: Target, *, alias: str, condition: str) -> int:
    """Delete the rows that match *condition*; return their number."""
    return _rewrite(statement, target, alias=alias, condition=condition, changes=None)


def update_by_query(
    statement: Statement, target: Target, *, alias: str, condition: str, changes: Mapping[str, str]
) -> int:
    """Set the columns of *changes* to its expressions in the rows that match *condition*; return their number."""
    if any(target.generated(field.name) for field in target.fields):
        raise unsupported("UPDATE with a subquery on a table with generated columns")
    return _rewrite(statement, target, alias=alias, condition=condition or "TRUE", changes=changes)


def _rewrite(
    statement: Statement, target: Target, *, alias: str, condition: str, changes: Mapping[str, str] | None
) -> int:
    names = ", ".join(quoted(field.name) for field in target.fields)
    query = (
        f"SELECT {names}, CAST(row_number() OVER (ORDER BY NULL) AS BIGINT) AS {_NUMBER} FROM {quoted(*target.name)}"
    )
    with stage(statement, query, evolve(target, [NewColumn(path=(_NUMBER,), type=BIGINT)])) as rows:
        place = quoted(*rows.name)
        relation = f"{place} {alias or f'AS {quoted(target.table.name)}'}"
        hits = f"SELECT {_NUMBER} FROM {relation} WHERE {condition}"
        count = row_count(statement, for_engine(statement.with_text(hits)).text)
        if count == 0:
            return 0
        kept = f"SELECT {names} FROM {place} AS kept WHERE {_NUMBER} NOT IN ({hits})"
        changed = _changed(target, relation, condition, changes) if changes else ""
        query = for_engine(statement.with_text(kept + changed)).text
        _exchange(statement, target, query, operation="UPDATE" if changes else "DELETE", count=count)
    return count


def _changed(target: Target, relation: str, condition: str, changes: Mapping[str, str]) -> str:
    values = [changes.get(field.name, quoted(field.name)) for field in target.fields]
    columns = ", ".join(f"{value} AS {quoted(field.name)}" for value, field in zip(values, target.fields, strict=True))
    return f"\nUNION ALL\nSELECT {columns} FROM {relation} WHERE {condition}"


def _exchange(statement: Statement, target: Target, query: str, *, operation: str, count: int) -> None:
    """Replace all rows by the rows of *query*."""
    with stage(statement, query, target.snapshot) as rows:
        rows.move_to(target.folder)
        files = active_files(target.folder)
        written = rows.metrics.get("numOutputRows", 0)
        changed = "numUpdatedRows" if operation == "UPDATE" else "numDeletedRows"
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation=operation,
            parameters={},
            user=statement.user,
            actions=[*remove_actions(files), *rows.adds],
            metrics={
                changed: count,
                "numCopiedRows": written - count if operation == "UPDATE" else written,
                "numRemovedFiles": len(files),
                "numAddedFiles": len(rows.adds),
            },
        )
