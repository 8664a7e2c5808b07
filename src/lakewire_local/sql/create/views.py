"""
CREATE [OR REPLACE] VIEW and ALTER VIEW: the query is stored with full names and runs at each use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.alterations import NewQuery, SetOwner, SetProperties, UnsetProperties
from lakewire_local.front.stored import stored_text
from lakewire_local.sql.columns.definitions import refuse_twice
from lakewire_local.sql.files.names import FORMATS
from lakewire_local.sql.refusals import existing_table, refers_to_temporary, table_exists
from lakewire_local.sql.relations.names import Names
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.tables import CreateView
    from lakewire_local.front.stored import Complete
    from lakewire_local.sql.statement import Statement


def create_view(statement: Statement, asked: CreateView) -> QueryResult:
    """Create or replace a view."""
    metastore, name = statement.metastore, statement.full_name(asked.name)
    metastore.schemas.get(*name[:2])
    existing = metastore.tables.find(*name)
    if existing and asked.if_not_exists:
        return no_result()
    if existing and not (asked.replace and existing.is_view):
        raise table_exists(*name)
    text, fields = resolved(statement.lasting(), asked.query, asked.columns, lasting_name(statement))
    kept: dict[str, Any] = {"view_definition": text, "view_columns": fields, "comment": asked.comment}
    if existing:
        metastore.tables.update(existing, **kept, properties=asked.properties)
    else:
        metastore.tables.create(*name, table_type="VIEW", **kept, properties=asked.properties)
    return no_result()


def alter_view(statement: Statement, name: Name, change: object) -> None:
    """Change the query, the properties or the owner of a view."""
    tables = statement.metastore.tables
    view = existing_table(statement, name)
    if not view.is_view:
        raise sql_error("EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE", f"{view.full_name} is a table", "42809")
    if isinstance(change, NewQuery):
        text, fields = resolved(statement.lasting(), change.query, (), lasting_name(statement))
        tables.update(view, view_definition=text, view_columns=fields)
    elif isinstance(change, SetProperties):
        tables.update(view, properties={**view.properties, **change.properties})
    elif isinstance(change, UnsetProperties):
        tables.update(view, properties={key: view.properties[key] for key in view.properties.keys() - change.keys})
    elif isinstance(change, SetOwner):
        tables.update(view, owner=change.owner)
    else:
        raise unsupported("this change of a view; CREATE OR REPLACE VIEW works")


def resolved(
    statement: Statement, query: exp.Expr, columns: Sequence[tuple[str, str | None]], complete: Complete
) -> tuple[str, list[Field]]:
    """
    Return the query that a view keeps, which means the same wherever it is used, and its columns.

    *columns* are their names and comments, none for those of the query; *complete* completes the name of a relation.
    """
    text = stored_text(query, complete, Names(statement))
    question = query_for_engine(statement, query)
    found = analyze(question, question.text)
    fields = _named(columns, found)
    refuse_twice([{"name": field.name} for field in fields])
    if not columns:
        return text, fields
    listed = ", ".join(f"{quoted(old.name)} AS {quoted(new.name)}" for old, new in zip(found, fields, strict=True))
    return f"SELECT {listed} FROM ({text}) AS lakewire_columns", fields


def lasting_name(statement: Statement) -> Complete:
    """Return what completes the names of relations in something that outlives the session."""

    def complete(parts: tuple[str, ...]) -> tuple[str, ...]:
        if (len(parts) == 2 and parts[0].upper() in FORMATS) or parts[-1:] == ("read_files",):
            raise unsupported("views and functions over files; CREATE TABLE AS works")
        if statement.session and (temporary := statement.session.view(parts)):
            raise refers_to_temporary("view", temporary.name)
        if statement.session and statement.session.frame(parts):
            raise refers_to_temporary("view", parts[0])
        return full_name(statement, parts)

    return complete


def full_name(statement: Statement, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the full name of a relation; other names stay as they are."""
    name = statement.full_name(parts)
    return name if len(parts) <= 3 and statement.metastore.tables.find(*name) else parts


def _named(columns: Sequence[tuple[str, str | None]], fields: tuple[Field, ...]) -> list[Field]:
    if not columns:
        return list(fields)
    if len(columns) != len(fields):
        raise sql_error(
            "CREATE_VIEW_COLUMN_ARITY_MISMATCH", f"{len(columns)} columns, the query has {len(fields)}", "21S01"
        )
    return [
        attrs.evolve(field, name=name, comment=comment) for (name, comment), field in zip(columns, fields, strict=True)
    ]
