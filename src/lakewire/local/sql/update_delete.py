"""
UPDATE, DELETE and TRUNCATE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.local.delta_log import active_files, remove_actions, write_commit
from lakewire.local.errors import unsupported
from lakewire.local.sql.assignment import Value, assigned
from lakewire.local.sql.lexer import lex
from lakewire.local.sql.query import run_query
from lakewire.local.sql.refusals import column_not_found
from lakewire.local.sql.result import QueryResult, counts_result, no_result
from lakewire.local.sql.rewrites import for_engine
from lakewire.local.sql.staging import analyze, stage
from lakewire.local.sql.statement import quoted
from lakewire.local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.local.sql.cursor import Cursor
    from lakewire.local.sql.statement import Statement


@attrs.frozen
class _Assignment:
    """
    Hold ``column = expression`` of a SET clause.
    """

    column: str
    expression: str


def update(statement: Statement) -> QueryResult:
    """Run an UPDATE."""
    cursor = statement.cursor()
    cursor.expect("UPDATE")
    parts = cursor.name()
    alias = _alias(cursor)
    cursor.expect("SET")
    assignments = [_assignment(item) for item in cursor.until("WHERE").split()]
    condition = cursor.rest()
    with writing(statement, parts) as target:
        relation = f"{quoted(*target.name)} {alias}"
        changes = ", ".join(_typed(statement, target, relation, assignments))
        text = f"UPDATE {relation} SET {changes} {condition}"
        metrics = run_dml(for_engine(statement.with_text(text)), target)
    return counts_result(num_affected_rows=metrics.get("numUpdatedRows", 0))


def delete(statement: Statement) -> QueryResult:
    """Run a DELETE."""
    cursor = statement.cursor()
    cursor.expect("DELETE", "FROM")
    parts = cursor.name()
    alias = _alias(cursor)
    condition = cursor.rest() if cursor.accept("WHERE") else ""
    cursor.end()
    with writing(statement, parts) as target:
        if any(token.word in ("SELECT", "TABLE", "VALUES") for token in lex(condition)):
            count = _delete_by_query(statement, target, alias, condition)
        else:
            where = f"WHERE {condition}" if condition else ""
            text = f"DELETE FROM {quoted(*target.name)} {alias} {where}"
            count = run_dml(for_engine(statement.with_text(text)), target).get("numDeletedRows", 0)
    return counts_result(num_affected_rows=count)


def truncate(statement: Statement) -> QueryResult:
    """Run a TRUNCATE TABLE: all files leave the table in one commit."""
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


def _alias(cursor: Cursor) -> str:
    if cursor.accept("AS"):
        return f"AS {quoted(cursor.identifier())}"
    if not cursor.done and not cursor.sees("SET") and not cursor.sees("WHERE"):
        return f"AS {quoted(cursor.identifier())}"
    return ""


def _assignment(item: Cursor) -> _Assignment:
    name = item.name()
    item.expect("=")
    return _Assignment(name[-1], item.rest())


def _typed(statement: Statement, target: Target, relation: str, assignments: Sequence[_Assignment]) -> list[str]:
    """Return ``column = expression`` with a cast where the types differ."""
    expressions = [_value_text(target, given) for given in assignments]
    columns = ", ".join(f"{text} AS c{index}" for index, text in enumerate(expressions))
    question = for_engine(statement.with_text(f"SELECT {columns} FROM {relation}"))
    fields = analyze(question, question.text)
    return [
        f"{quoted(given.column)} = {_assigned(target, given.column, Value(text, field.type))}"
        for given, text, field in zip(assignments, expressions, fields, strict=True)
    ]


def _value_text(target: Target, given: _Assignment) -> str:
    if given.expression.upper() != "DEFAULT":
        return f"({given.expression})"
    field = target.find(given.column)
    return f"({(target.default(field.name) if field else None) or 'NULL'})"


def _assigned(target: Target, name: str, value: Value) -> str:
    field = target.find(name)
    if field is None:
        raise column_not_found(name, quoted(*target.name))
    return assigned(value, field)


def _delete_by_query(statement: Statement, target: Target, alias: str, condition: str) -> int:
    """
    Delete rows by a condition with a subquery, which the engine only evaluates in queries.

    The rows to keep are written anew, then one commit exchanges all files.
    """
    relation = f"{quoted(*target.name)} {alias}"
    names = ", ".join(quoted(field.name) for field in target.fields)
    keep = for_engine(statement.with_text(f"SELECT {names} FROM {relation} WHERE NOT coalesce(({condition}), FALSE)"))
    before = _row_count(statement, target)
    snapshot = target.snapshot
    with stage(
        keep,
        keep.text,
        raw_fields=snapshot.raw_fields,
        partition_columns=snapshot.partition_columns,
        properties=snapshot.properties,
        protocol=snapshot.protocol,
    ) as rows:
        deleted = before - rows.metrics.get("numOutputRows", 0)
        if deleted == 0:
            return 0
        rows.move_to(target.folder)
        files = active_files(target.folder)
        write_commit(
            target.folder,
            snapshot.version + 1,
            operation="DELETE",
            parameters={"predicate": [condition]},
            user=statement.user,
            actions=[*remove_actions(files), *rows.adds],
            metrics={
                "numDeletedRows": deleted,
                "numCopiedRows": before - deleted,
                "numRemovedFiles": len(files),
                "numAddedFiles": len(rows.adds),
            },
        )
    return deleted


def _row_count(statement: Statement, target: Target) -> int:
    result = run_query(statement.with_text(f"SELECT count(*) AS n FROM {quoted(*target.name)}"))
    return int(next(batch.column(0)[0].as_py() for batch in result.batches if batch.num_rows))
