"""
``information_schema``: keys and tags of tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table, TableKey

Columns = dict[str, str]


def _texts(*names: str) -> Columns:
    return dict.fromkeys(names, "STRING")


_CONSTRAINT = _texts("constraint_catalog", "constraint_schema", "constraint_name")
_TABLE = _texts("table_catalog", "table_schema", "table_name")


def table_constraints(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each key."""
    for table, key in _keys(metastore, catalog):
        kind = "FOREIGN KEY" if key.parent else "PRIMARY KEY"
        yield (*_of(table), key.name, *_of(table), table.name, kind, "YES", "YES", "NO")


def key_column_usage(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each column of a key."""
    for table, key in _keys(metastore, catalog):
        for place, column in enumerate(key.columns, 1):
            yield (*_of(table), key.name, *_of(table), table.name, column, place, place if key.parent else None)


def referential_constraints(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each FOREIGN KEY, with the PRIMARY KEY that it refers to."""
    for table, key in _keys(metastore, catalog):
        if key.parent:
            parent = metastore.tables.find(key.parent[0], key.parent[1], key.parent[2])
            primary = next((other.name for other in parent.keys if not other.parent), None) if parent else None
            yield (*_of(table), key.name, *key.parent[:2], primary, "FULL", "NO ACTION", "NO ACTION")


def table_tags(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each tag of a table."""
    for table, column, name, value in _tags(metastore, catalog):
        if not column:
            yield (*_of(table), table.name, name, value)


def column_tags(metastore: Metastore, catalog: str) -> Iterator[Sequence[object]]:
    """Yield a row for each tag of a column."""
    for table, column, name, value in _tags(metastore, catalog):
        if column:
            yield (*_of(table), table.name, column, name, value)


def no_rows(_: Metastore, __: str) -> Iterator[Sequence[object]]:
    """Yield nothing: only tables and columns have tags here."""
    return iter(())


def _of(table: Table) -> tuple[str, str]:
    return table.catalog_name, table.schema_name


def _tables(metastore: Metastore, catalog: str) -> Iterator[Table]:
    for schema in metastore.schemas.list(catalog):
        yield from metastore.tables.list(catalog, schema.name)


def _keys(metastore: Metastore, catalog: str) -> Iterator[tuple[Table, TableKey]]:
    for table in _tables(metastore, catalog):
        yield from ((table, key) for key in table.keys)


def _tags(metastore: Metastore, catalog: str) -> Iterator[tuple[Table, str, str, str]]:
    for table in _tables(metastore, catalog):
        for column, tags in table.tags.items():
            yield from ((table, column, name, value) for name, value in tags.items())


_OF_TABLE = _texts("catalog_name", "schema_name", "table_name")
_TAG = _texts("tag_name", "tag_value")
VIEWS: Mapping[str, tuple[Columns, Callable[[Metastore, str], Iterator[Sequence[object]]]]] = {
    "table_constraints": (
        _CONSTRAINT | _TABLE | _texts("constraint_type", "is_deferrable", "initially_deferred", "enforced"),
        table_constraints,
    ),
    "key_column_usage": (
        _CONSTRAINT
        | _TABLE
        | {"column_name": "STRING", "ordinal_position": "INT", "position_in_unique_constraint": "INT"},
        key_column_usage,
    ),
    "referential_constraints": (
        _CONSTRAINT
        | _texts("unique_constraint_catalog", "unique_constraint_schema", "unique_constraint_name")
        | _texts("match_option", "update_rule", "delete_rule"),
        referential_constraints,
    ),
    "catalog_tags": (_texts("catalog_name") | _TAG, no_rows),
    "schema_tags": (_texts("catalog_name", "schema_name") | _TAG, no_rows),
    "volume_tags": (_texts("catalog_name", "schema_name", "volume_name") | _TAG, no_rows),
    "table_tags": (_OF_TABLE | _TAG, table_tags),
    "column_tags": (_OF_TABLE | {"column_name": "STRING"} | _TAG, column_tags),
}
