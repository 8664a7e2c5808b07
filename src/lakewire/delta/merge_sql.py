"""
MERGE statements and their clauses. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.bindings import Bindings
from lakewire.errors import InvalidArgumentError
from lakewire.rows.source import Source
from lakewire.schema.names import TableName, quote_identifier
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement

__all__ = ["Clause", "Keys", "merge_sql"]

_MATCHED, _NOT_MATCHED, _BY_SOURCE = "MATCHED", "NOT MATCHED", "NOT MATCHED BY SOURCE"


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

    def sql(self) -> str:
        """
        Return the condition; ``=`` where it means the same as ``<=>``, as it prunes files better.
        """
        return " AND ".join(
            f"t.{name} {'<=>' if key in self.may_be_null else '='} s.{name}"
            for key in self.names
            for name in [quote_identifier(key)]
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
    condition = on.sql() if isinstance(on, Keys) else condition_sql(on, "on")
    whens = [_clause_sql(clause, source, keys, bindings, evolve=evolve) for clause in clauses]
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


def _clause_sql(clause: Clause, source: Source, keys: Sequence[str], bindings: Bindings, *, evolve: bool) -> str:
    condition = "" if clause.condition is None else f" AND {condition_sql(clause.condition, 'condition')}"
    return f"WHEN {clause.when}{condition} THEN {_action_sql(clause, source, keys, bindings, evolve=evolve)}"


def _action_sql(clause: Clause, source: Source, keys: Sequence[str], bindings: Bindings, *, evolve: bool) -> str:
    if clause.action == "DELETE":
        return "DELETE"
    if clause.values is None and evolve:
        return "UPDATE SET *" if clause.action == "UPDATE" else "INSERT *"
    if clause.action == "UPDATE":
        assigned = _update_values(clause, source, keys, bindings)
        return f"UPDATE SET {', '.join(f'{name} = {sql}' for name, sql in assigned.items())}"
    assigned = _all(source.columns) if clause.values is None else bindings.assignments(clause.values, "values")
    return f"INSERT ({', '.join(assigned)}) VALUES ({', '.join(assigned.values())})"


def _update_values(clause: Clause, source: Source, keys: Sequence[str], bindings: Bindings) -> dict[str, str]:
    if clause.values is not None:
        return bindings.assignments(clause.values, "set")
    folded = {key.lower() for key in keys}
    return _all([name for name in source.columns if name.lower() not in folded] or source.columns)


def _all(columns: Sequence[str]) -> dict[str, str]:
    return {quoted: f"s.{quoted}" for quoted in map(quote_identifier, columns)}
