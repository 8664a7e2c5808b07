"""
CREATE [OR REPLACE] VIEW: the query is kept with its names completed and runs anew with each use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.local.errors import sql_error, unsupported
from lakewire.local.sql.clauses import if_not_exists, read_properties
from lakewire.local.sql.lexer import rewrite
from lakewire.local.sql.query import with_values
from lakewire.local.sql.refusals import table_exists
from lakewire.local.sql.result import QueryResult, no_result
from lakewire.local.sql.rewrites import for_engine
from lakewire.local.sql.staging import analyze
from lakewire.local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire.local.sql.cursor import Cursor
    from lakewire.local.sql.lexer import Token
    from lakewire.local.sql.statement import Statement
    from lakewire.schema.types import Field

# A name behind one of these is that of a relation; a comma in a FROM clause begins another.
_BEFORE_RELATION = {"FROM", "JOIN", "TABLE"}
_ENDS_FROM = {"WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "SELECT", "WINDOW", "QUALIFY", "LATERAL"}


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
    text = _with_full_names(with_values(statement.with_text(definition)))
    fields = _named(columns, _fields(statement, text))
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


def _fields(statement: Statement, text: str) -> tuple[Field, ...]:
    question = for_engine(statement.with_text(text))
    return analyze(question, question.text)


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
    tokens = statement.tokens
    open_from: list[bool] = [False]
    for index, token in enumerate(tokens):
        if token.text == "(":
            open_from.append(False)
        elif token.text == ")" and len(open_from) > 1:
            open_from.pop()
        elif token.word in _ENDS_FROM:
            open_from[-1] = False
        elif token.word in _BEFORE_RELATION or (token.text == "," and open_from[-1]):
            open_from[-1] = open_from[-1] or token.word != "TABLE"
            yield from _completion(statement, tokens, index + 1)


def _completion(statement: Statement, tokens: list[Token], start: int) -> Iterator[tuple[int, int, str]]:
    end, parts = start, list[str]()
    while end < len(tokens) and tokens[end].is_name:
        parts.append(tokens[end].name)
        end += 2
        if end > len(tokens) or tokens[end - 1 : end] == [] or tokens[end - 1].text != ".":
            break
    if not parts or len(parts) > 2:
        return
    name = statement.full_name(tuple(parts))
    if statement.workspace.metastore.find_table(*name):
        yield tokens[start].start, tokens[start + 2 * len(parts) - 2].end, quoted(*name)
