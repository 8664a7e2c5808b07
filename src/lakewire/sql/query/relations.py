"""
What stands behind FROM and JOIN: tables, their versions, queries. Pure.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import attrs

from lakewire.config import Config
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, quote_identifier, split_name
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.expressions import Expression, Piece, Query
from lakewire.sql.expressions.expression import Columns, columns_of
from lakewire.sql.expressions.pieces import in_parentheses, joined_by
from lakewire.sql.query.conditions import condition_of
from lakewire.sql.statement import Statement
from lakewire.sql.tokens import first_words
from lakewire_runtime.text import shown

__all__ = ["JOINS", "Join", "Readable", "Relation", "TableSource", "join_of", "query_text", "relation_of"]

JOINS = {
    "inner": "JOIN",
    "left": "LEFT JOIN",
    "right": "RIGHT JOIN",
    "full": "FULL JOIN",
    "cross": "CROSS JOIN",
    "semi": "LEFT SEMI JOIN",
    "anti": "LEFT ANTI JOIN",
}
_QUERIES = {"SELECT", "WITH", "FROM", "VALUES", "TABLE"}


@runtime_checkable
class Readable(Protocol):
    """
    Something with rows that a query can read: a table, a version of it.
    """

    def relation_sql(self) -> Statement:
        """
        Return what stands behind FROM.
        """
        ...


TableSource = str | TableName | Statement | Query | Readable


@attrs.frozen(kw_only=True, eq=False)
class Relation:
    """
    A table or query behind FROM.

    Attributes:
        pieces: Its SQL.
        name: Its name in lower case where it may be that of a common table expression.
        alias: Its name in the query; empty for its own.
    """

    pieces: tuple[Piece | Statement, ...]
    name: str = ""
    alias: str = ""

    def sql(self, names: frozenset[str]) -> tuple[Piece | Statement, ...]:
        """
        Return its SQL where the common table expressions *names* can be seen.
        """
        pieces = (quote_identifier(self.name),) if self.name in names else self.pieces
        return (*pieces, f" AS {quote_identifier(self.alias)}") if self.alias else pieces


@attrs.frozen(kw_only=True, eq=False)
class Join:
    """
    A table that is joined, and how.
    """

    relation: Relation
    kind: str
    condition: tuple[Piece, ...] = ()

    def sql(self, names: frozenset[str]) -> tuple[Piece | Statement, ...]:
        """
        Return its SQL, from the word JOIN on.
        """
        return (f" {JOINS[self.kind]} ", *self.relation.sql(names), *self.condition)


def relation_of(source: TableSource, alias: str | None, config: Config) -> Relation:
    """
    Return what *source* is behind FROM.

    Raises:
        InvalidArgumentError: It has no rows.
        InvalidNameError: It is no name of a table.
    """
    named = "" if alias is None else alias
    if alias is not None:
        quote_identifier(alias)
    match source:
        case str():
            parts = split_name(source, "table")
            table = TableName.parse(source, catalog=config.catalog, schema=config.schema)
            return Relation(pieces=(table.sql(),), name=parts[0].lower() if len(parts) == 1 else "", alias=named)
        case TableName():
            return Relation(pieces=(source.sql(),), alias=named)
        case Statement():
            return Relation(pieces=("(", query_text(source), ")"), alias=named)
        case Query():
            return Relation(pieces=in_parentheses([source]), alias=named)
        case Readable():
            return Relation(pieces=(source.relation_sql(),), alias=named)
    raise InvalidArgumentError(
        f"table: {shown(source)} cannot be read; accepted are the name of a table, a table, table.at(…) and a query"
    )


def join_of(relation: Relation, kind: str, on: str | Expression | None, using: Columns | None) -> Join:
    """
    Return a join.

    Raises:
        InvalidArgumentError: Both of *on* and *using* are given, or neither, or one for a cross join.
    """
    check_choice("how", kind, JOINS)
    given = [name for name, value in (("on", on), ("using", using)) if value is not None]
    if len(given) != (kind != "cross"):
        accepted = "none of them for a cross join" if kind == "cross" else "one of them, or how='cross'"
        raise InvalidArgumentError(f"on and using: {' and '.join(given) or 'neither'} is given; accepted is {accepted}")
    if on is not None:
        return Join(relation=relation, kind=kind, condition=(" ON ", *condition_of(on, "on", {}).pieces))
    if using is None:
        return Join(relation=relation, kind=kind)
    columns = joined_by(", ", (column.pieces for column in columns_of(using, "using")))
    return Join(relation=relation, kind=kind, condition=(" USING ", *in_parentheses(columns)))


def query_text(statement: Statement, argument: str = "data") -> Statement:
    """
    Return *statement* if it is a query.

    Raises:
        InvalidArgumentError: It is not.
    """
    check_type(argument, statement.text, str, "SQL text")
    if not _QUERIES.intersection(first_words(statement.text, 1)):
        raise InvalidArgumentError(f"{argument}: {shown(statement.text)} is no query; accepted is SELECT …")
    return statement
