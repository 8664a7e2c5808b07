"""
CREATE [OR REPLACE] VIEW: the query is stored with full names and runs at each use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.clauses import if_not_exists, read_properties
from lakewire_local.sql.columns import refuse_twice
from lakewire_local.sql.files import resolve_files
from lakewire_local.sql.lexer import rewrite
from lakewire_local.sql.query import with_values
from lakewire_local.sql.refusals import table_exists
from lakewire_local.sql.relations import relations, with_views
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.rewrites import without_views
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire.schema.types import Field
    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement


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
    metastore = statement.resources.metastore
    metastore.schemas.get(*name[:2])
    existing = metastore.tables.find(*name)
    if existing and unless:
        return no_result()
    if existing and not (replace and existing.is_view):
        raise table_exists(*name)
    text, fields = _resolved(statement, definition, columns)
    kept: dict[str, Any] = {"view_definition": text, "view_columns": fields, "comment": comment}
    if existing:
        metastore.tables.update(existing, **kept, properties=properties)
    else:
        metastore.tables.create(*name, table_type="VIEW", **kept, properties=properties, user=statement.user)
    return no_result()


def _resolved(statement: Statement, definition: str, columns: list[tuple[str, str | None]]) -> tuple[str, list[Field]]:
    """Return the stored query, and its columns under the given names."""
    text = _kept_text(statement, definition)
    found = analyze(statement, with_views(statement.with_text(text)).text)
    fields = _named(columns, found)
    refuse_twice([{"name": field.name} for field in fields])
    if not columns:
        return text, fields
    listed = ", ".join(f"{quoted(old.name)} AS {quoted(new.name)}" for old, new in zip(found, fields, strict=True))
    return f"SELECT {listed} FROM ({text}\n) AS lakewire_columns", fields


def _kept_text(statement: Statement, definition: str) -> str:
    """Return the stored query: it must mean the same wherever and whenever it is used."""
    named = statement.with_text(_with_full_names(with_values(statement.with_text(definition))))
    if resolve_files(named).text != named.text:
        raise unsupported("views over files; CREATE TABLE AS works")
    return without_views(named).text


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
    for found in relations(statement):
        name = statement.full_name(found.parts)
        if len(found.parts) < 3 and statement.resources.metastore.tables.find(*name):
            alias = "" if found.has_alias or found.is_query else f" AS {quoted(*found.parts[-1:])}"
            yield found.start, found.end, f"{'TABLE ' if found.is_query else ''}{quoted(*name)}{alias}"
