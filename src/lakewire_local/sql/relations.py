"""
Names of tables and views in a query, and views replaced by their queries.

Sail stores the text of a view without its backticks, so that a column named ``a - b`` would become a difference:
views are never registered in the engine, their queries are put into the statement instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import sql_error
from lakewire_local.sql.cursor import Cursor
from lakewire_local.sql.lexer import Kind, Token, matching, rewrite
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

_ENDS_FROM = {"WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "SELECT", "WINDOW", "QUALIFY", "LATERAL"}
# Keywords that may follow a relation; they are not its alias.
_NO_ALIAS = _ENDS_FROM | {
    "ANTI", "CLUSTER", "CROSS", "DISTRIBUTE", "EXCEPT", "FOR", "FULL", "INNER", "INTERSECT", "JOIN", "LEFT", "MINUS",
    "NATURAL", "OFFSET", "ON", "PIVOT", "RIGHT", "SEMI", "SET", "SORT", "TABLESAMPLE", "TIMESTAMP", "UNPIVOT", "USING",
    "VALUES", "VERSION", "WHEN",
}  # fmt: skip
_DEEPEST = 32


@attrs.frozen
class Relation:
    """
    Hold the name of a relation and its position in the text; *is_query* for ``TABLE name``, a query by itself.
    """

    parts: tuple[str, ...]
    start: int
    end: int
    has_alias: bool
    is_query: bool


@attrs.define
class _Level:
    """
    Hold the state inside of one pair of brackets.
    """

    is_query: bool = False
    in_from: bool = False


def relations(statement: Statement) -> Iterator[Relation]:
    """
    Yield every name behind FROM, JOIN, TABLE or USING, and behind a comma of a FROM clause.

    Common table expressions are left out; the FROM in ``extract(day FROM t)`` and ``IS DISTINCT FROM`` does not count.
    """
    tokens = statement.tokens
    ctes = set(_cte_names(tokens))
    levels = [_Level()]
    for index, token in enumerate(tokens):
        level = levels[-1]
        if token.text == "(":
            levels.append(_Level())
        elif token.text == ")" and len(levels) > 1:
            levels.pop()
        elif token.word in _ENDS_FROM:
            level.in_from, level.is_query = False, level.is_query or token.word == "SELECT"
        elif _introduces_relation(tokens, index, level):
            level.in_from = True
            yield from _relation(statement, index + 1, ctes)


def with_views(statement: Statement, depth: int = 0) -> Statement:
    """Return *statement* with the name of every view replaced by its query."""
    if depth > _DEEPEST:
        raise sql_error("RECURSIVE_VIEW", "A view refers to itself", "42K0H")
    changes = [(found.start, found.end, _view_text(statement, found, view, depth)) for found, view in _views(statement)]
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def _views(statement: Statement) -> Iterator[tuple[Relation, Table]]:
    for found in relations(statement):
        table = statement.resources.metastore.tables.find(*statement.full_name(found.parts))
        if table is not None and table.is_view and len(found.parts) <= 3:
            yield found, table


def _view_text(statement: Statement, found: Relation, view: Table, depth: int) -> str:
    inner = with_views(statement.with_text(view.view_definition or ""), depth + 1)
    columns = ", ".join(quoted(column.name) for column in view.view_columns)
    query = f"SELECT {columns} FROM ({inner.text}\n) AS lakewire_view"
    if found.is_query:
        return query
    return f"({query})" if found.has_alias else f"({query}) AS {quoted(found.parts[-1])}"


def _introduces_relation(tokens: list[Token], index: int, level: _Level) -> bool:
    token = tokens[index]
    if token.word == "FROM":
        return level.is_query and tokens[index - 1].word != "DISTINCT"
    return token.word in ("JOIN", "TABLE", "USING") or (token.text == "," and level.in_from)


def _relation(statement: Statement, start: int, ctes: set[str]) -> Iterator[Relation]:
    tokens = statement.tokens
    cursor = Cursor(statement.text, tokens)
    cursor.at = start
    if cursor.token is None or not cursor.token.is_name:
        return
    parts = cursor.name()
    is_cte = len(parts) == 1 and parts[0].casefold() in ctes
    if is_cte or cursor.sees("("):
        return
    is_query = tokens[start - 1].word == "TABLE"
    first = tokens[start - 1 if is_query else start]
    yield Relation(parts, first.start, tokens[cursor.at - 1].end, is_alias(cursor.token), is_query)


def is_alias(token: Token | None) -> bool:
    """Return whether a token behind the name of a relation is its alias."""
    return token is not None and (token.kind is Kind.QUOTED or bool(token.word and token.word not in _NO_ALIAS))


def _cte_names(tokens: list[Token]) -> Iterator[str]:
    """Yield every name that is followed by ``AS (`` or ``(columns) AS (``: a common table expression."""
    for index, token in enumerate(tokens):
        listed = index + 1 < len(tokens) and tokens[index + 1].text == "("
        after = matching(tokens, index + 1) + 1 if listed else index + 1
        if token.is_name and [found.text.upper() for found in tokens[after : after + 2]] == ["AS", "("]:
            yield token.name.casefold()
