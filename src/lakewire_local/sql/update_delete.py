"""
UPDATE, DELETE and TRUNCATE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import VARIANT, walk
from lakewire_local.delta_log import active_files, remove_actions, write_commit
from lakewire_local.errors import LocalError, sql_error, unsupported
from lakewire_local.sql.assignment import Value
from lakewire_local.sql.evolution import row_count
from lakewire_local.sql.lexer import lex
from lakewire_local.sql.result import QueryResult, counts_result, no_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.row_changes import delete_by_query, update_by_query
from lakewire_local.sql.set_clause import assignments
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement


_REFUSED = 400
# Failures of planning, which do not change the table; Sail cannot plan a DELETE with coalesce, for example.
_NOT_PLANNED = {"XX000", "0A000"}


@attrs.frozen
class _Assignment:
    """
    Hold ``column = expression`` of a SET clause, the column in parts.
    """

    path: tuple[str, ...]
    expression: str


def update(statement: Statement) -> QueryResult:
    """Run an UPDATE."""
    cursor = statement.cursor()
    cursor.expect("UPDATE")
    parts = cursor.name()
    name = _alias(cursor)
    alias = _as(name)
    cursor.expect("SET")
    given = [_assignment(item) for item in cursor.until("WHERE").split()]
    condition = _condition(cursor)
    with writing(statement, parts) as target:
        relation = f"{quoted(*target.name)} {alias}"
        changes = _typed(statement, target, name or target.table.name, given)

        def by_query() -> int:
            return update_by_query(statement, target, alias=alias, condition=condition, changes=changes)

        pairs = ", ".join(f"{quoted(name)} = {text}" for name, text in changes.items())
        text = f"UPDATE {relation} SET {pairs} {f'WHERE {condition}' if condition else ''}"
        if _needs_query(statement, target, changes) or _has_subquery(condition, *changes.values()):
            count = by_query()
        else:
            count = _or_else(by_query, statement.with_text(text), target, "numUpdatedRows")
    return counts_result(num_affected_rows=count)


def delete(statement: Statement) -> QueryResult:
    """Run a DELETE."""
    cursor = statement.cursor()
    cursor.expect("DELETE", "FROM")
    parts = cursor.name()
    alias = _as(_alias(cursor))
    condition = _condition(cursor)
    with writing(statement, parts) as target:
        count = _delete(statement, target, alias, condition)
    return counts_result(num_affected_rows=count)


def truncate(statement: Statement) -> QueryResult:
    """Run a TRUNCATE TABLE: one commit removes all files."""
    cursor = statement.cursor()
    cursor.expect("TRUNCATE", "TABLE")
    parts = cursor.name()
    if cursor.accept("PARTITION"):
        raise unsupported("TRUNCATE TABLE … PARTITION")
    cursor.end()
    with writing(statement, parts) as target:
        files = active_files(target.folder)
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation="TRUNCATE",
            parameters={},
            user=statement.user,
            actions=remove_actions(files),
            metrics={"numRemovedFiles": len(files), "numAddedFiles": 0},
        )
    return no_result()


def _delete(statement: Statement, target: Target, alias: str, condition: str) -> int:
    def by_query() -> int:
        return delete_by_query(statement, target, alias=alias, condition=condition)

    if _has_subquery(condition):
        return by_query()
    relation = f"{quoted(*target.name)} {alias}"
    where = f"WHERE {condition}" if condition else ""
    question = for_engine(statement.with_text(f"SELECT 1 FROM {relation} {where}"))
    if statement.resources.engine.profile.commits_nothing and not row_count(question, question.text):
        return 0
    return _or_else(by_query, statement.with_text(f"DELETE FROM {relation} {where}"), target, "numDeletedRows")


def _or_else(by_query: Callable[[], int], command: Statement, target: Target, metric: str) -> int:
    """Run a statement in the engine; if the engine cannot plan it, change the rows by queries."""
    try:
        return run_dml(for_engine(command), target).get(metric, 0)
    except LocalError as error:
        if error.status != _REFUSED or error.sql_state not in _NOT_PLANNED:
            raise
    return by_query()


def _needs_query(statement: Statement, target: Target, changes: Collection[str]) -> bool:
    """Return whether the engine's UPDATE is wrong for such a table."""
    if not statement.resources.engine.profile.loose_updates:
        return False
    variant = any(VARIANT in walk(field.type) for field in target.fields if field.name in changes)
    return variant or target.has_constraints


def _condition(cursor: Cursor) -> str:
    if cursor.done:
        return ""
    cursor.expect("WHERE")
    if cursor.done:
        raise cursor.error("expected a condition")
    return cursor.rest()


def _has_subquery(*texts: str) -> bool:
    return any(token.word in ("SELECT", "TABLE", "VALUES") for text in texts for token in lex(text))


def _alias(cursor: Cursor) -> str:
    """Read the alias of the table; empty without one."""
    if cursor.accept("AS"):
        return cursor.identifier()
    if not cursor.done and not cursor.sees("SET") and not cursor.sees("WHERE"):
        return cursor.identifier()
    return ""


def _as(alias: str) -> str:
    return f"AS {quoted(alias)}" if alias else ""


def _assignment(item: Cursor) -> _Assignment:
    name = item.name()
    item.expect("=")
    return _Assignment(name, item.rest())


def _typed(statement: Statement, target: Target, alias: str, given: Sequence[_Assignment]) -> dict[str, str]:
    """Return the expression of every column that is set, with a cast where the types differ."""
    expressions = [_value_text(target, item) for item in given]
    columns = ", ".join(f"{text} AS c{index}" for index, text in enumerate(expressions))
    question = for_engine(statement.with_text(f"SELECT {columns} FROM {quoted(*target.name)} AS {quoted(alias)}"))
    fields = analyze(question, question.text)
    values = [Value(text, field.type) for text, field in zip(expressions, fields, strict=True)]
    paths = [item.path for item in given]
    if len(set(paths)) < len(paths):
        raise sql_error("DELTA_CONFLICT_SET_COLUMN", "A column is set more than once by the UPDATE", "42701")
    return assignments(target, alias, dict(zip(paths, values, strict=True)), fields=target.fields)


def _value_text(target: Target, given: _Assignment) -> str:
    if given.expression.upper() != "DEFAULT":
        return f"({given.expression})"
    field = target.find(given.path[-1])
    return f"({(target.default(field.name) if field else None) or 'NULL'})"
