"""
A small builder for SELECT. Pure until ``execute``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, quote_identifier
from lakewire.sql.arguments import check_type, condition_sql
from lakewire.sql.statement import Expression, Statement
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire.sql.client import SqlClient
    from lakewire.sql.result import Result

__all__ = ["QueryBuilder", "checked_columns"]


def _no_values() -> dict[str, object]:
    return {}


@attrs.frozen(kw_only=True)
class QueryBuilder:
    """
    One SELECT; each method returns a new builder. Start it with ``client.sql.select(…)``.

    Conditions are SQL text with ``:name`` markers whose values are given by keyword and bound by the server.
    """

    client: SqlClient = attrs.field(repr=False, eq=False)
    columns: tuple[str | Expression, ...] = ()
    table: TableName | None = None
    conditions: tuple[str, ...] = ()
    parameters: Mapping[str, object] = attrs.field(factory=_no_values)
    ordering: tuple[str | Expression, ...] = ()
    row_count: int | None = None

    def from_table(self, name: str | TableName) -> QueryBuilder:
        """
        Read from *name*: one to three parts, completed with the client's catalog and schema.
        """
        config = self.client.config
        return attrs.evolve(self, table=TableName.parse(name, catalog=config.catalog, schema=config.schema))

    def where(self, condition: str, **values: object) -> QueryBuilder:
        """
        Keep rows for which *condition* holds, as well as every earlier one.

        Args:
            condition: SQL text with ``:name`` markers.
            values: The markers' values.
        """
        if taken := sorted(set(values) & set(self.parameters)):
            raise InvalidArgumentError(f"values: {taken[0]!r} is bound already; use another marker")
        added = condition_sql(condition, "condition")
        return attrs.evolve(self, conditions=(*self.conditions, added), parameters={**self.parameters, **values})

    def order_by(self, *columns: str | Expression) -> QueryBuilder:
        """
        Sort by columns, ascending; ``expr("amount DESC")`` for anything else.
        """
        return attrs.evolve(self, ordering=(*self.ordering, *checked_columns(columns)))

    def limit(self, count: int) -> QueryBuilder:
        """
        Return at most *count* rows, >= 0.
        """
        if type(count) is not int or count < 0:
            raise InvalidArgumentError(f"count: {count!r} is not a count; accepted is an int >= 0")
        return attrs.evolve(self, row_count=count)

    @property
    def statement(self) -> Statement:
        """
        The SQL and its values.
        """
        if self.table is None:
            raise InvalidArgumentError("no table: call from_table first")
        parts = [f"SELECT {_list(self.columns) or '*'} FROM {self.table.sql()}"]
        if self.conditions:
            parts.append("WHERE " + " AND ".join(self.conditions))
        if self.ordering:
            parts.append(f"ORDER BY {_list(self.ordering)}")
        if self.row_count is not None:
            parts.append(f"LIMIT {self.row_count}")
        return Statement(" ".join(parts), dict(self.parameters))

    def execute(self, *, timeout: float | None = 600.0) -> Result:
        """
        Run the query; see ``SqlClient.execute``.
        """
        return self.client.execute(self.statement, timeout=timeout, effect=Effect.READ)


def checked_columns(columns: tuple[str | Expression, ...]) -> tuple[str | Expression, ...]:
    """
    Return *columns* if each is a column name or an expression.
    """
    for column in columns:
        check_type("columns", column, str | Expression, "column names, and expr('…') for anything else")
    return columns


def _list(columns: tuple[str | Expression, ...]) -> str:
    return ", ".join(c.text if isinstance(c, Expression) else quote_identifier(c) for c in columns)
