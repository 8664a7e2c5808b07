"""
CREATE [OR REPLACE] VIEW: the query is stored with full names and runs at each use.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.stored import stored_text
from lakewire_local.sql.clauses import if_not_exists, read_properties
from lakewire_local.sql.columns import refuse_twice
from lakewire_local.sql.files import FORMATS
from lakewire_local.sql.query import with_values
from lakewire_local.sql.refusals import table_exists
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
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
    asked = for_engine(statement.with_text(text))
    found = analyze(asked, asked.text)
    fields = _named(columns, found)
    refuse_twice([{"name": field.name} for field in fields])
    if not columns:
        return text, fields
    listed = ", ".join(f"{quoted(old.name)} AS {quoted(new.name)}" for old, new in zip(found, fields, strict=True))
    return f"SELECT {listed} FROM ({text}\n) AS lakewire_columns", fields


def _kept_text(statement: Statement, definition: str) -> str:
    """Return the stored query: it must mean the same wherever and whenever it is used."""
    return stored_text(with_values(statement.with_text(definition)).text, partial(_full_name, statement))


def _full_name(statement: Statement, parts: tuple[str, ...]) -> tuple[str, ...]:
    if (len(parts) == 2 and parts[0].upper() in FORMATS) or parts[-1:] == ("read_files",):
        raise unsupported("views over files; CREATE TABLE AS works")
    name = statement.full_name(parts)
    return name if len(parts) <= 3 and statement.resources.metastore.tables.find(*name) else parts


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
