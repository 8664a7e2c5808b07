"""
MERGE statements and their clauses. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.statements.bindings import Bindings
from lakewire.errors import InvalidArgumentError
from lakewire.rows.source import Source
from lakewire.schema.names import TableName, quote_identifier
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement

__all__ = ["Clause", "Keys", "merge_sql"]

Columns = Mapping[str, str]  # of the source -> the same in the table


@attrs.frozen(kw_only=True)
class Clause:
    """
    One WHEN clause.

    Attributes:
        when: ``MATCHED``, ``NOT MATCHED`` or ``NOT MATCHED BY SOURCE``.
        action: ``UPDATE``, ``INSERT`` or ``DELETE``.
        values: Column to value; None means all columns of the source.
        condition: SQL with the aliases ``t`` and ``s``.
    """

    when: str
    action: str
    values: Mapping[str, object] | None = None
    condition: str | None = None


@attrs.frozen
class Keys:
    """
    Columns whose values match rows of the data to rows of the table.

    Attributes:
        names: Columns of both sides.
        may_be_null: Those that hold NULL in the source; NULL then matches NULL.
    """

    names: tuple[str, ...]
    may_be_null: frozenset[str] = frozenset()

    def sql(self, schema: TableSchema | None = None) -> str:
        """
        Return the condition; ``=`` where it means the same as ``<=>``, as it prunes files better.
        """
        return " AND ".join(
            f"t.{quote_identifier(_in_table(key, schema))} {'<=>' if key in self.may_be_null else '='} "
            f"s.{quote_identifier(key)}"
            for key in self.names
        )


def merge_sql(
    table: TableName,
    source: Source,
    *,
    on: Keys | str,
    clauses: Sequence[Clause],
    evolve: bool = False,
    parameters: Mapping[str, object] | None = None,
    schema: TableSchema | None = None,
) -> Statement:
    """
    Return ``MERGE [WITH SCHEMA EVOLUTION] INTO table AS t USING (…) AS s ON … WHEN …``.

    "All columns" are the source's, named one by one: with ``*`` a column the table lacks would be dropped
    silently. With schema evolution it is ``*``, which adds them. Values of clauses are to fit the *schema*.

    Raises:
        InvalidArgumentError: No clause, or one after another of its kind without a condition.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-merge-into
    """
    _check(clauses)
    bindings = Bindings(parameters, schema)
    keys = on.names if isinstance(on, Keys) else ()
    condition = on.sql(schema) if isinstance(on, Keys) else condition_sql(on, "on")
    columns = {column: _in_table(column, schema) for column in source.columns}
    whens = [_clause_sql(clause, columns, keys, bindings, evolve=evolve) for clause in clauses]
    head = f"MERGE {'WITH SCHEMA EVOLUTION ' if evolve else ''}INTO {table.sql()} AS t"
    text = f"{head} USING ({source.query}) AS s ON {condition} {' '.join(whens)}"
    return Statement(text, bindings.parameters)


def _check(clauses: Sequence[Clause]) -> None:
    if not clauses:
        raise InvalidArgumentError("merge: has no clause; accepted is at least one when_… call before execute")
    closed: set[str] = set()
    for clause in clauses:
        if clause.when in closed:
            raise InvalidArgumentError(
                f"merge: a WHEN {clause.when} clause follows one without a condition; only the last may lack one"
            )
        if clause.condition is None:
            closed.add(clause.when)


def _clause_sql(clause: Clause, columns: Columns, keys: Sequence[str], bindings: Bindings, *, evolve: bool) -> str:
    condition = "" if clause.condition is None else f" AND {condition_sql(clause.condition, 'condition')}"
    return f"WHEN {clause.when}{condition} THEN {_action_sql(clause, columns, keys, bindings, evolve=evolve)}"


def _action_sql(clause: Clause, columns: Columns, keys: Sequence[str], bindings: Bindings, *, evolve: bool) -> str:
    if clause.action == "DELETE":
        return "DELETE"
    if clause.values is None and evolve:
        return "UPDATE SET *" if clause.action == "UPDATE" else "INSERT *"
    if clause.action == "UPDATE":
        assigned = _update_values(clause, columns, keys, bindings)
        return f"UPDATE SET {', '.join(f'{name} = {sql}' for name, sql in assigned.items())}"
    assigned = _all(columns) if clause.values is None else bindings.whole(clause.values, "values")
    return f"INSERT ({', '.join(assigned)}) VALUES ({', '.join(assigned.values())})"


def _update_values(clause: Clause, columns: Columns, keys: Sequence[str], bindings: Bindings) -> dict[str, str]:
    if clause.values is not None:
        return bindings.assignments(clause.values, "set")
    folded = {key.lower() for key in keys}
    return _all({name: ours for name, ours in columns.items() if name.lower() not in folded} or columns)


def _all(columns: Columns) -> dict[str, str]:
    return {quote_identifier(ours): f"s.{quote_identifier(name)}" for name, ours in columns.items()}


def _in_table(column: str, schema: TableSchema | None) -> str:
    """Return the name of a column in the case that the table has."""
    field = schema.find(column) if schema else None
    return field.name if field else column
