"""
CREATE [OR REPLACE] VIEW: the query is kept with its names completed and runs anew with each use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.local.errors import sql_error, unsupported
from lakewire.local.sql.clauses import if_not_exists, read_properties
from lakewire.local.sql.cursor import Cursor
from lakewire.local.sql.files import resolve_files
from lakewire.local.sql.lexer import matching, rewrite
from lakewire.local.sql.query import with_values
from lakewire.local.sql.refusals import table_exists
from lakewire.local.sql.result import QueryResult, no_result
from lakewire.local.sql.rewrites import for_engine
from lakewire.local.sql.staging import analyze
from lakewire.local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire.local.sql.lexer import Token
    from lakewire.local.sql.statement import Statement
    from lakewire.schema.types import Field

_ENDS_FROM = {"WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "SELECT", "WINDOW", "QUALIFY", "LATERAL"}


@attrs.define
class _Level:
    """
    Hold what is known inside of one pair of brackets.
    """

    is_query: bool = False
    in_from: bool = False


def create_view(statement: Statement) -> QueryResult:
    """Create or replace a view."""
    cursor = statement.cursor()
    cursor.expect("CREATE")
    replace = cursor.accept("OR", "REPLACE")
    if not cursor.accept("VIEW"):
        raise unsupported(f"{cursor.identifier().upper()} views")
    unless = if_not_exists(cursor)
    name = statement.full_name(cursor.name())
    columns = _columns(cursor) if cursor.sees("(") else []
    comment, properties = _clauses(cursor)
    definition = cursor.rest()
    metastore = statement.workspace.metastore
    metastore.get_schema(*name[:2])
    existing = metastore.find_table(*name)
    if existing and unless:
        return no_result()
    if existing and not (replace and existing.is_view):
        raise table_exists(*name)
    text = _kept_text(statement, definition)
    fields = _named(columns, analyze(statement, text))
    if existing:
        metastore.update_table(
            existing, view_definition=text, view_columns=fields, comment=comment, properties=properties
        )
    else:
        metastore.create_table(
            *name,
            table_type="VIEW",
            view_definition=text,
            view_columns=fields,
            comment=comment,
            properties=properties,
            user=statement.user,
        )
    return no_result()


def _kept_text(statement: Statement, definition: str) -> str:
    """Return the query as it is kept: it must mean the same wherever and whenever it is used."""
    named = statement.with_text(_with_full_names(with_values(statement.with_text(definition))))
    if resolve_files(named).text != named.text:
        raise unsupported("views over files; CREATE TABLE AS works")
    return for_engine(named).text


def _columns(cursor: Cursor) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for item in cursor.items():
        name = item.identifier()
        found.append((name, item.string() if item.accept("COMMENT") else None))
        item.end()
    return found


def _clauses(cursor: Cursor) -> tuple[str | None, dict[str, str]]:
    comment: str | None = None
    properties: dict[str, str] = {}
    while not cursor.accept("AS"):
        if cursor.accept("COMMENT"):
            comment = cursor.string()
        elif cursor.accept("TBLPROPERTIES"):
            properties = read_properties(cursor)
        elif cursor.accept("WITH", "SCHEMA"):
            cursor.until("AS")
        else:
            raise cursor.error()
    return comment, properties


def _named(columns: list[tuple[str, str | None]], fields: tuple[Field, ...]) -> list[Field]:
    if not columns:
        return list(fields)
    if len(columns) != len(fields):
        raise sql_error(
            "CREATE_VIEW_COLUMN_ARITY_MISMATCH", f"{len(columns)} columns, the query has {len(fields)}", "21S01"
        )
    return [
        attrs.evolve(field, name=name, comment=comment) for (name, comment), field in zip(columns, fields, strict=True)
    ]


def _with_full_names(statement: Statement) -> str:
    """Complete the names of relations, so that the view means the same wherever it is used."""
    return rewrite(statement.text, _completions(statement))


def _completions(statement: Statement) -> Iterator[tuple[int, int, str]]:
    """Find names in FROM clauses; the FROM in ``extract(day FROM t)`` and ``IS DISTINCT FROM`` is none."""
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
            yield from _completion(statement, index + 1, ctes)


def _introduces_relation(tokens: list[Token], index: int, level: _Level) -> bool:
    token = tokens[index]
    if token.word == "FROM":
        return level.is_query and tokens[index - 1].word != "DISTINCT"
    return token.word in ("JOIN", "TABLE") or (token.text == "," and level.in_from)


def _cte_names(tokens: list[Token]) -> Iterator[str]:
    """Yield every name that is followed by ``AS (`` or ``(columns) AS (``: a common table expression."""
    for index, token in enumerate(tokens):
        listed = index + 1 < len(tokens) and tokens[index + 1].text == "("
        after = matching(tokens, index + 1) + 1 if listed else index + 1
        if token.is_name and [found.text.upper() for found in tokens[after : after + 2]] == ["AS", "("]:
            yield token.name.casefold()


def _completion(statement: Statement, start: int, ctes: set[str]) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    cursor = Cursor(statement.text, tokens)
    cursor.at = start
    if cursor.token is None or not cursor.token.is_name:
        return
    parts = cursor.name()
    name = statement.full_name(parts)
    if len(parts) == 1 and parts[0].casefold() in ctes:
        return
    if len(parts) < 3 and statement.workspace.metastore.find_table(*name):
        yield tokens[start].start, tokens[cursor.at - 1].end, quoted(*name)
