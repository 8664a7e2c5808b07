"""
UPDATE, DELETE and TRUNCATE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import VARIANT, walk
from lakewire_local.delta_log import active_files, remove_actions, write_commit
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.marking import calls_routine
from lakewire_local.front.parsing import written
from lakewire_local.front.statements.changes import is_default
from lakewire_local.front.volatile import refuse_volatile
from lakewire_local.sql.columns.assignment import Value
from lakewire_local.sql.columns.identity import refuse_update
from lakewire_local.sql.relations.policies import refuse_policies, with_policies_of
from lakewire_local.sql.result import QueryResult, counts_result, no_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.rows.overflows import CHANGED, Stored, storing
from lakewire_local.sql.rows.row_changes import delete_by_query, update_by_query
from lakewire_local.sql.rows.set_clause import assignments
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target, run_dml, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.changes import Delete, Truncate, Update
    from lakewire_local.sql.statement import Statement


_REFUSED = 400
_CATEGORY = "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY"
# Failures of planning, which do not change the table; Sail cannot plan a DELETE with coalesce, for example.
_NOT_PLANNED = {"XX000", "0A000"}


def update(statement: Statement, asked: Update) -> QueryResult:
    """Run an UPDATE."""
    refuse_volatile(asked.where, "UPDATE")
    for _, value in asked.values:
        _check_queries(statement, value)
    where = f"WHERE {written(asked.where)}" if asked.where else ""
    with writing(statement, asked.table) as target:
        statement = with_policies_of(statement, target.table)
        values = _values(statement, target, asked)
        changes = assignments(target, asked.alias or target.table.name, values, fields=target.fields)
        refuse_update(target.identities, changes)
        origin = f"{quoted(*target.name)} {_as(asked.alias)} {where}"
        stored = [Stored(value, field, origin) for (name, *_), value in values.items() if (field := target.find(name))]
        with storing(statement, stored, CHANGED, lambda text: for_engine(statement.with_text(text)).text):
            count = _update(statement, target, asked, changes)
    return counts_result(num_affected_rows=count)


def _update(statement: Statement, target: Target, asked: Update, changes: Mapping[str, str]) -> int:
    target.refuse_append_only()
    alias, condition = _as(asked.alias), written(asked.where) if asked.where else ""

    def by_query() -> int:
        return update_by_query(statement, target, alias=alias, condition=condition, changes=changes)

    values = (value for _, value in asked.values)
    if target.table.is_protected or _needs_query(statement, target, changes) or _has_subquery(asked.where, *values):
        return by_query()
    pairs = ", ".join(f"{quoted(name)} = {text}" for name, text in changes.items())
    text = f"UPDATE {quoted(*target.name)} {alias} SET {pairs} {f'WHERE {condition}' if condition else ''}"
    return _or_else(by_query, statement.with_text(text), target, "numUpdatedRows")


def delete(statement: Statement, asked: Delete) -> QueryResult:
    """Run a DELETE."""
    refuse_volatile(asked.where, "DELETE")
    with writing(statement, asked.table) as target:
        count = _delete(with_policies_of(statement, target.table), target, asked)
    return counts_result(num_affected_rows=count)


def truncate(statement: Statement, asked: Truncate) -> QueryResult:
    """Run a TRUNCATE TABLE: one commit removes all files."""
    with writing(statement, asked.table) as target:
        refuse_policies(target.table, "TRUNCATE")
        _remove_all(statement, target, "TRUNCATE", {})
    return no_result()


def _remove_all(statement: Statement, target: Target, operation: str, metrics: Mapping[str, int]) -> None:
    target.refuse_append_only()
    files = active_files(target.folder)
    write_commit(
        target.folder,
        target.snapshot.version + 1,
        operation=operation,
        parameters={},
        user=statement.user,
        actions=remove_actions(files),
        metrics={"numRemovedFiles": len(files), "numAddedFiles": 0, **metrics},
    )


def _delete_all(statement: Statement, target: Target) -> int:
    """Delete every row; the feed of it is that its files are taken out."""
    count = row_count(statement, f"SELECT 1 FROM {quoted(*target.name)}")
    if count:
        _remove_all(statement, target, "DELETE", {"numDeletedRows": count, "numCopiedRows": 0})
    return count


def _delete(statement: Statement, target: Target, asked: Delete) -> int:
    target.refuse_append_only()
    alias, condition = _as(asked.alias), written(asked.where) if asked.where else ""

    def by_query() -> int:
        if not condition and not target.table.is_protected:
            return _delete_all(statement, target)
        return delete_by_query(statement, target, alias=alias, condition=condition or "TRUE")

    if target.table.is_protected or _has_subquery(asked.where) or target.needs_changes:
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
    if target.needs_changes:
        return True
    if not statement.resources.engine.profile.loose_updates:
        return False
    variant = any(VARIANT in walk(field.type) for field in target.fields if field.name in changes)
    return variant or target.has_constraints


def _has_subquery(*trees: exp.Expr | None) -> bool:
    """Return whether there is a subquery, as there may be one in the body of a function."""
    return any(tree.find(exp.Query) for tree in trees if tree is not None) or calls_routine(*trees)


def _check_queries(statement: Statement, value: exp.Expr) -> None:
    """
    Raise unless the queries in a value that is set are scalar ones without columns of the table.

    Source:
        https://docs.databricks.com/error-messages/unsupported-subquery-expression-category-error-class
    """
    if any(query.find_ancestor(exp.In, exp.Exists) for query in value.find_all(exp.Query)):
        raise sql_error(f"{_CATEGORY}.UNSUPPORTED_IN_EXISTS_SUBQUERY", "IN and EXISTS stand in conditions", "0A000")
    for query in value.find_all(exp.Subquery):
        try:
            for_engine(statement.with_text(f"SELECT {written(query)}"))
        except LocalError as error:
            if "UNRESOLVED_COLUMN" not in error.message:
                raise
            message = "A query for a value that is set cannot name columns of the table"
            raise sql_error(f"{_CATEGORY}.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY", message, "0A000") from error


def _as(alias: str) -> str:
    return f"AS {quoted(alias)}" if alias else ""


def _values(statement: Statement, target: Target, asked: Update) -> dict[Name, Value]:
    """Return what is set, by name as it is written, and its type."""
    alias, paths = asked.alias or target.table.name, [path for path, _ in asked.values]
    expressions = [f"({_value_text(target, path, value)})" for path, value in asked.values]
    columns = ", ".join(f"{text} AS c{index}" for index, text in enumerate(expressions))
    question = for_engine(statement.with_text(f"SELECT {columns} FROM {quoted(*target.name)} AS {quoted(alias)}"))
    fields = analyze(question, question.text)
    values = [Value(text, field.type) for text, field in zip(expressions, fields, strict=True)]
    if len(set(paths)) < len(paths):
        raise sql_error("DELTA_CONFLICT_SET_COLUMN", "A column is set more than once by the UPDATE", "42701")
    return dict(zip(paths, values, strict=True))


def _value_text(target: Target, path: Name, value: exp.Expr) -> str:
    if not is_default(value):
        return written(value)
    field = target.find(path[-1])
    return (target.default(field.name) if field else None) or "NULL"
