"""
UPDATE and DELETE statements. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.delta.bindings import Bindings, parameters_of
from lakewire.schema.names import TableName
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement

__all__ = ["delete_sql", "update_sql"]


def update_sql(
    table: TableName,
    values: Mapping[str, object],
    *,
    where: str | None = None,
    parameters: Mapping[str, object] | None = None,
) -> Statement:
    """
    Return ``UPDATE table SET … [WHERE …]``, the values bound.
    """
    bindings = Bindings(parameters)
    assigned = ", ".join(f"{name} = {sql}" for name, sql in bindings.assignments(values, "set").items())
    end = "" if where is None else f" WHERE {condition_sql(where, 'where')}"
    return Statement(f"UPDATE {table.sql()} SET {assigned}{end}", bindings.parameters)


def delete_sql(table: TableName, *, where: str, parameters: Mapping[str, object] | None = None) -> Statement:
    """
    Return ``DELETE FROM table WHERE …``.
    """
    return Statement(f"DELETE FROM {table.sql()} WHERE {condition_sql(where, 'where')}", parameters_of(parameters))
