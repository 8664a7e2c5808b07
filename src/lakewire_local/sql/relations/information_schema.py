"""
``information_schema``: the objects of the metastore as views over literal rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire.schema.types import Field, parse_type
from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.sql.relations import information_keys, information_routines
from lakewire_local.timestamps import iso_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

# Is the same in quotes, for every engine; a view of many rows is ready in half the time without casts.
_PLAIN = re.compile(r"[\w .:/@+-]*", re.ASCII)


def information_view(statement: Statement, full_name: tuple[str, str, str]) -> str | None:
    """Return the engine's command (with NUL for the name) that defines this view of the information schema."""
    query = information_query(statement, full_name)
    return None if query is None else f"CREATE VIEW \0 AS {query}"


def information_query(statement: Statement, full_name: tuple[str, str, str]) -> str | None:
    """Return the query for this view of the information schema; None when there is no such catalog."""
    catalog, _, name = full_name
    metastore = statement.metastore
    catalogs = _catalogs(metastore, catalog)
    if not catalogs:
        return None
    if name.casefold() not in _VIEWS:
        raise unsupported(f"information_schema.{name}, only {', '.join(_VIEWS)} of it")
    columns, rows_of = _VIEWS[name.casefold()]
    rows = [row for each in catalogs for row in rows_of(metastore, each)]
    values = ", ".join(f"({', '.join(map(_literal, row))})" for row in rows)
    names = ", ".join(columns)
    casts = ", ".join(f"CAST({column} AS {kind}) AS {column}" for column, kind in columns.items())
    empty = ", ".join("NULL" for _ in columns)
    source = f"VALUES {values}" if rows else f"SELECT {empty} WHERE FALSE"
    return f"SELECT {casts} FROM ({source}) AS listed({names})"


def information_fields(metastore: Metastore, full_name: tuple[str, str, str]) -> tuple[Field, ...]:
    """Return the columns of a view of the information schema."""
    catalog, _, name = full_name
    if not _catalogs(metastore, catalog):
        metastore.catalogs.get(catalog)
    if name.casefold() not in _VIEWS:
        raise unsupported(f"information_schema.{name}, only {', '.join(_VIEWS)} of it")
    return tuple(Field(column, parse_type(kind)) for column, kind in _VIEWS[name.casefold()][0].items())


def _catalogs(metastore: Metastore, catalog: str) -> list[str]:
    """Return the catalogs that an information schema describes: ``system`` has that of all."""
    if catalog.casefold() == "system":
        return [each.name for each in metastore.catalogs.list()]
    found = metastore.catalogs.find(catalog)
    return [found.name] if found else []


def _schemata(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    for schema in metastore.schemas.list(catalog):
        yield catalog, schema.name, schema.owner, schema.comment


def _tables(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    for table in _all_tables(metastore, catalog):
        comment = table.comment if table.location is None else read_snapshot(table.location).comment
        source = "VIEW" if table.is_view else "DELTA"
        names = (catalog, table.schema_name, table.name, table.table_type, source, table.owner, comment)
        times = (iso_text(table.created_at), table.created_by, iso_text(table.updated_at), table.updated_by)
        path = table.location.as_uri() if table.location else None
        yield (*names, *times, path)


def _views(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    for view in _all_tables(metastore, catalog):
        is_materialized = view.table_type == "MATERIALIZED_VIEW"
        if view.is_view or is_materialized:
            shown = ("NONE", "NO", "NO", str(is_materialized).lower())
            yield (catalog, view.schema_name, view.name, view.view_definition, *shown)


def _columns(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    for table in _all_tables(metastore, catalog):
        for place, field in enumerate(metastore.tables.fields(table)):
            nullable = "YES" if field.nullable else "NO"
            names = (catalog, table.schema_name, table.name, field.name)
            yield (*names, place, nullable, field.type.simple(), field.type.type_name, field.comment)


def _volumes(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    for schema in metastore.schemas.list(catalog):
        for volume in metastore.volumes.list(catalog, schema.name):
            yield catalog, schema.name, volume.name, volume.volume_type, volume.owner, volume.comment


_VIEWS: Mapping[str, tuple[Mapping[str, str], Callable[[Metastore, str], Iterator[Sequence[object]]]]] = {
    "schemata": (
        {"catalog_name": "STRING", "schema_name": "STRING", "schema_owner": "STRING", "comment": "STRING"},
        _schemata,
    ),
    "tables": (
        {
            "table_catalog": "STRING",
            "table_schema": "STRING",
            "table_name": "STRING",
            "table_type": "STRING",
            "data_source_format": "STRING",
            "table_owner": "STRING",
            "comment": "STRING",
            "created": "TIMESTAMP",
            "created_by": "STRING",
            "last_altered": "TIMESTAMP",
            "last_altered_by": "STRING",
            "storage_path": "STRING",
        },
        _tables,
    ),
    "views": (
        {
            "table_catalog": "STRING",
            "table_schema": "STRING",
            "table_name": "STRING",
            "view_definition": "STRING",
            "check_option": "STRING",
            "is_updatable": "STRING",
            "is_insertable_into": "STRING",
            "is_materialized": "BOOLEAN",
        },
        _views,
    ),
    "columns": (
        {
            "table_catalog": "STRING",
            "table_schema": "STRING",
            "table_name": "STRING",
            "column_name": "STRING",
            "ordinal_position": "INT",
            "is_nullable": "STRING",
            "full_data_type": "STRING",
            "data_type": "STRING",
            "comment": "STRING",
        },
        _columns,
    ),
    "volumes": (
        {
            "volume_catalog": "STRING",
            "volume_schema": "STRING",
            "volume_name": "STRING",
            "volume_type": "STRING",
            "volume_owner": "STRING",
            "comment": "STRING",
        },
        _volumes,
    ),
    **information_keys.VIEWS,
    **information_routines.VIEWS,
}


def _all_tables(metastore: Metastore, catalog: str) -> Iterator[Table]:
    for schema in metastore.schemas.list(catalog):
        yield from metastore.tables.list(catalog, schema.name)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    text = str(value)
    if isinstance(value, int):
        return text
    return f"'{text}'" if _PLAIN.fullmatch(text) else f"CAST(X'{text.encode().hex()}' AS STRING)"
