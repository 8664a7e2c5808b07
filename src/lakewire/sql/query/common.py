"""
Common table expressions: queries with a name, before the query that reads them. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import check_object_name, quote_identifier
from lakewire.sql.arguments import check_type
from lakewire.sql.expressions import Query
from lakewire.sql.query.relations import query_text
from lakewire.sql.query.select import Pieces
from lakewire.sql.statement import Statement

__all__ = ["CommonTable", "common_table", "with_sql"]


@attrs.frozen(kw_only=True, eq=False)
class CommonTable:
    """
    A query that has a name in another one.
    """

    name: str
    query: Query | Statement
    is_recursive: bool

    @property
    def key(self) -> str:
        """
        The name in lower case, as names are compared.
        """
        return self.name.lower()


def common_table(
    name: str, query: Query | Statement, earlier: Sequence[CommonTable], *, is_recursive: bool
) -> CommonTable:
    """
    Return a common table expression.

    Raises:
        InvalidArgumentError: There is one of this name already, or *query* is none.
    """
    made = CommonTable(name=check_object_name(name, "name"), query=query, is_recursive=is_recursive)
    if made.key in {other.key for other in earlier}:
        raise InvalidArgumentError(f"name: {name!r} is defined already; use another name")
    check_type("query", query, Query | Statement, "client.sql.select(…) and a Statement")
    if isinstance(query, Statement):
        query_text(query, "query")
    return made


def with_sql(tables: Sequence[CommonTable], names: frozenset[str]) -> tuple[frozenset[str], Pieces]:
    """
    Return the names that can be seen behind the definitions of *tables*, and their SQL.
    """
    if not tables:
        return names, ()
    pieces: Pieces = ("WITH RECURSIVE " if any(table.is_recursive for table in tables) else "WITH ",)
    for place, table in enumerate(tables):
        seen = names | {table.key} if table.is_recursive else names
        query = table.query.within(seen) if isinstance(table.query, Query) else table.query
        pieces += (", " if place else "", f"{quote_identifier(table.name)} AS (", query, ")")
        names |= {table.key}
    return names, (*pieces, " ")
