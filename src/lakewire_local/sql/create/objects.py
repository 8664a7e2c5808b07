"""
CREATE and DROP of catalogs, schemas and volumes; DROP TABLE and DROP VIEW; USE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import sql_error
from lakewire_local.front.statements.alterations import SetOwner, SetProperties
from lakewire_local.sql.create.temporary_views import drop_temporary_view
from lakewire_local.sql.refusals import refuse_drop, table_not_found
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.alterations import AlterObject
    from lakewire_local.front.statements.objects import CreateObject, DropObject, DropTable, Use
    from lakewire_local.metastore import Metastore
    from lakewire_local.sql.statement import Statement


_DROPPED_AS = {"VIEW": ("VIEW",), "MATERIALIZED_VIEW": ("VIEW", "MATERIALIZED VIEW")}


def create_object(statement: Statement, asked: CreateObject) -> QueryResult:
    """Run CREATE CATALOG, CREATE SCHEMA or CREATE VOLUME."""
    metastore, name = statement.metastore, _full_name(statement, asked.kind, asked.name)
    if asked.if_not_exists and _exists(metastore, asked.kind, name):
        return no_result()
    given: dict[str, Any] = {"comment": asked.comment}
    if asked.kind == "CATALOG":
        metastore.catalogs.create(*name, properties=asked.properties, **given)
    elif asked.kind == "SCHEMA":
        metastore.schemas.create(*name, properties=asked.properties, **given)
    else:
        metastore.volumes.create(*name, **given)
    return no_result()


def alter_object(statement: Statement, asked: AlterObject) -> QueryResult:
    """Run ALTER CATALOG, ALTER SCHEMA or ALTER VOLUME."""
    metastore, change = statement.metastore, asked.change
    name = _full_name(statement, asked.kind, asked.name)
    changes: dict[str, Any]
    if isinstance(change, SetOwner):
        changes = {"owner": change.owner}
    elif isinstance(change, SetProperties):
        schema = metastore.schemas.get(*name)
        changes = {"properties": {**schema.properties, **change.properties}}
    else:
        changes = {"new_name": _new_name(statement, name, change.name)}
    stores: Mapping[str, Any] = {
        "CATALOG": metastore.catalogs,
        "SCHEMA": metastore.schemas,
        "VOLUME": metastore.volumes,
    }
    stores[asked.kind].update(*name, **changes)
    return no_result()


def drop_object(statement: Statement, asked: DropObject) -> QueryResult:
    """Run DROP CATALOG, DROP SCHEMA or DROP VOLUME."""
    metastore, name = statement.metastore, _full_name(statement, asked.kind, asked.name)
    if asked.if_exists and not _exists(metastore, asked.kind, name):
        return no_result()
    if asked.kind == "CATALOG":
        metastore.catalogs.delete(*name, force=asked.cascade)
    elif asked.kind == "SCHEMA":
        metastore.schemas.delete(*name, force=asked.cascade)
    else:
        metastore.volumes.delete(*name)
    return no_result()


def drop_table(statement: Statement, asked: DropTable) -> QueryResult:
    """Run DROP TABLE or DROP VIEW, of a temporary view by either; the files of a managed table are deleted."""
    if statement.session and (temporary := statement.session.view(asked.name)):
        return drop_temporary_view(statement.session, temporary)
    if statement.session and statement.session.frame(asked.name):
        del statement.session.frames[asked.name[0].casefold()]
        return no_result()
    name = statement.full_name(asked.name)
    table = statement.metastore.tables.find(*name)
    if table is None:
        if asked.if_exists:
            return no_result()
        raise table_not_found(statement.metastore, *name)
    if asked.kind not in _DROPPED_AS.get(table.table_type, ("TABLE",)):
        is_view = table.table_type in _DROPPED_AS
        expected = "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW" if is_view else "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE"
        raise sql_error(expected, f"{quoted(*name)} is {'a view' if is_view else 'a table'}", "42809")
    refuse_drop(table)
    with statement.resources.locks.of(table.id):
        statement.metastore.tables.delete(*name)
    return no_result()


def use(statement: Statement, asked: Use) -> QueryResult:
    """
    Check the catalog or schema of a USE and keep it for the session; without one it ends with the statement.
    """
    metastore = statement.metastore
    if asked.kind == "CATALOG":
        catalog = metastore.catalogs.get(*asked.name)
        metastore.access.need_use(catalog.id)
        place = (catalog.name, "default")
    else:
        schema = metastore.schemas.get(*statement.schema_name(asked.name))
        metastore.access.need_use(schema.id)
        place = (schema.catalog_name, schema.name)
    if statement.session:
        statement.session.catalog, statement.session.schema = place
    return no_result()


def _new_name(statement: Statement, old: Name, wanted: Name) -> str:
    new = statement.full_name(wanted)
    if [part.casefold() for part in new[:2]] != [part.casefold() for part in old[:2]]:
        raise sql_error("UNSUPPORTED_RENAME", f"{quoted(*old)} cannot move to another schema", "0A000")
    return new[2]


def _full_name(statement: Statement, kind: str, name: Name) -> Name:
    if kind == "CATALOG":
        return name
    return statement.schema_name(name) if kind == "SCHEMA" else statement.full_name(name)


def _exists(metastore: Metastore, kind: str, name: Name) -> bool:
    finders: dict[str, Callable[..., object]] = {
        "CATALOG": metastore.catalogs.find,
        "SCHEMA": metastore.schemas.find,
        "VOLUME": metastore.volumes.find,
    }
    return finders[kind](*name) is not None
