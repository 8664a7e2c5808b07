"""
Lineage of tables: those that one was filled from, and those that were filled from it, by statements that ran here.

Source: https://docs.databricks.com/data-governance/unity-catalog/data-lineage
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.api.unity_catalog import name_parts
from lakewire_local.http.call import endpoint
from lakewire_local.sql.lineage import downstream_columns, upstream_columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Table


def of_table(call: Call) -> dict[str, Any]:
    """Return the tables before and after one, those that the caller may see."""
    lineage, table = call.metastore.lineage, _table(call)
    return {
        "upstreams": [{"tableInfo": _info(found, "name")} for found in _seen(call, lineage.upstream(table.id))],
        "downstreams": [{"tableInfo": _info(found, "name")} for found in _seen(call, lineage.downstream(table.id))],
    }


def of_column(call: Call) -> dict[str, Any]:
    """Return the columns before and after one."""
    metastore, table, column = call.metastore, _table(call), call.arguments.need("column_name")
    if column.casefold() not in (field.name.casefold() for field in metastore.tables.fields(table)):
        raise LocalError(404, "NOT_FOUND", f"Column '{column}' of table '{table.full_name}' does not exist.")
    whole = call.workspace.metastore
    return {
        "upstream_cols": [*_columns(call, upstream_columns(whole, table, column))],
        "downstream_cols": [*_columns(call, downstream_columns(whole, table, column))],
    }


def _columns(call: Call, found: Iterator[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    for table_id, name in found:
        if (table := call.metastore.tables.visible(table_id)) is not None:
            yield _info(table, "table_name") | {"name": name}


def _table(call: Call) -> Table:
    catalog, schema, name = name_parts(call.arguments.need("table_name"), 3)
    return call.metastore.tables.get(catalog, schema, name)


def _seen(call: Call, ids: Sequence[str]) -> Iterator[Table]:
    return (found for found in map(call.metastore.tables.visible, ids) if found is not None)


def _info(table: Table, key: str) -> dict[str, Any]:
    return {
        key: table.name,
        "catalog_name": table.catalog_name,
        "schema_name": table.schema_name,
        "table_type": "VIEW" if table.is_view else "TABLE",
    }


_ROOT = "/api/2.0/lineage-tracking"
ROUTES = [
    Route(f"{_ROOT}/table-lineage", endpoint(of_table), methods=["GET"]),
    Route(f"{_ROOT}/column-lineage", endpoint(of_column), methods=["GET"]),
]
