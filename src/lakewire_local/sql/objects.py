"""
CREATE and DROP of catalogs, schemas and volumes; DROP TABLE and DROP VIEW; USE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.clauses import if_exists, if_not_exists, read_properties
from lakewire_local.sql.refusals import table_not_found
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement

_SCHEMA_WORDS = ("SCHEMA", "DATABASE")


def create_object(statement: Statement) -> QueryResult:
    """Run CREATE CATALOG, CREATE SCHEMA or CREATE VOLUME."""
    cursor = statement.cursor()
    cursor.expect("CREATE")
    if cursor.sees("EXTERNAL"):
        raise unsupported("external volumes")
    kind = cursor.identifier().upper()
    unless = if_not_exists(cursor)
    parts = cursor.name()
    comment, properties = _create_clauses(cursor)
    metastore, user = statement.resources.metastore, statement.user
    if kind == "CATALOG":
        catalog = _one(cursor, parts)
        if not (unless and metastore.catalogs.find(catalog)):
            metastore.catalogs.create(catalog, comment=comment, properties=properties, user=user)
    elif kind in _SCHEMA_WORDS:
        catalog, name = statement.schema_name(parts)
        if not (unless and metastore.schemas.find(catalog, name)):
            metastore.schemas.create(catalog, name, comment=comment, properties=properties, user=user)
    else:
        catalog, schema, name = statement.full_name(parts)
        if not (unless and metastore.volumes.find(catalog, schema, name)):
            metastore.volumes.create(catalog, schema, name, comment=comment, user=user)
    return no_result()


def drop_object(statement: Statement) -> QueryResult:
    """Run DROP CATALOG, DROP SCHEMA or DROP VOLUME."""
    cursor = statement.cursor()
    cursor.expect("DROP")
    kind = cursor.identifier().upper()
    perhaps = if_exists(cursor)
    parts = cursor.name()
    force = cursor.one_of("RESTRICT", "CASCADE") == "CASCADE"
    cursor.end()
    metastore = statement.resources.metastore
    if kind == "CATALOG":
        catalog = _one(cursor, parts)
        if not (perhaps and metastore.catalogs.find(catalog) is None):
            metastore.catalogs.delete(catalog, force=force)
    elif kind in _SCHEMA_WORDS:
        catalog, name = statement.schema_name(parts)
        if not (perhaps and metastore.schemas.find(catalog, name) is None):
            metastore.schemas.delete(catalog, name, force=force)
    else:
        catalog, schema, name = statement.full_name(parts)
        if not (perhaps and metastore.volumes.find(catalog, schema, name) is None):
            metastore.volumes.delete(catalog, schema, name)
    return no_result()


def drop_table(statement: Statement) -> QueryResult:
    """Run DROP TABLE or DROP VIEW; the files of a managed table are deleted."""
    cursor = statement.cursor()
    cursor.expect("DROP")
    kind = cursor.identifier().upper()
    perhaps = if_exists(cursor)
    name = statement.full_name(cursor.name())
    cursor.accept("PURGE")
    cursor.end()
    table = statement.resources.metastore.tables.find(*name)
    if table is None:
        if perhaps:
            return no_result()
        raise table_not_found(statement.resources.metastore, *name)
    if table.is_view != (kind == "VIEW"):
        expected = "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW" if table.is_view else "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE"
        raise sql_error(expected, f"{quoted(*name)} is {'a view' if table.is_view else 'a table'}", "42809")
    with statement.resources.locks.of(table.id):
        statement.resources.metastore.tables.delete(*name)
    return no_result()


def use(statement: Statement) -> QueryResult:
    """
    Check the catalog or schema of a USE; every request has its own defaults, so nothing is stored.
    """
    cursor = statement.cursor()
    cursor.expect("USE")
    kind = cursor.one_of("CATALOG", *_SCHEMA_WORDS)
    parts = cursor.name()
    cursor.end()
    metastore = statement.resources.metastore
    if kind == "CATALOG":
        metastore.catalogs.get(_one(cursor, parts))
    else:
        metastore.schemas.get(*statement.schema_name(parts))
    return no_result()


def _create_clauses(cursor: Cursor) -> tuple[str | None, dict[str, str]]:
    comment: str | None = None
    properties: dict[str, str] = {}
    while not cursor.done:
        if cursor.accept("COMMENT"):
            comment = cursor.string()
        elif cursor.accept("WITH", "DBPROPERTIES"):
            properties = read_properties(cursor)
        elif cursor.accept("MANAGED", "LOCATION") or cursor.accept("LOCATION"):
            raise unsupported("MANAGED LOCATION")
        else:
            raise cursor.error()
    return comment, properties


def _one(cursor: Cursor, parts: tuple[str, ...]) -> str:
    if len(parts) != 1:
        raise cursor.error("a catalog has a name of one part")
    return parts[0]
