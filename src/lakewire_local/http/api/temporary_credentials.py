"""
Unity Catalog: access to the files of tables, volumes and external paths for who reads them without the workspace.

The files are on the local disk, so there is a URL and a time when the permission ends, and no keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.unity_catalog import ROOT, local_path
from lakewire_local.http.call import endpoint
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Table, Volume

_GOOD_MS = 3_600_000  # as long as those of the clouds
_OF_TABLES = {"READ": ("SELECT",), "READ_WRITE": ("SELECT", "MODIFY")}
_OF_VOLUMES = {"READ_VOLUME": ("READ VOLUME",), "WRITE_VOLUME": ("READ VOLUME", "WRITE VOLUME")}
_OF_PATHS = {
    "PATH_READ": _OF_TABLES["READ"],
    "PATH_READ_WRITE": _OF_TABLES["READ_WRITE"],
    "PATH_CREATE_TABLE": _OF_TABLES["READ_WRITE"],
}


def of_table(call: Call) -> dict[str, Any]:
    """Give access to the files of a table."""
    arguments = call.arguments
    table = call.metastore.tables.of_id(arguments.need("table_id"))
    location, operation = _readable(table), arguments.choice("operation", [*_OF_TABLES], "READ")
    _need(call, table, _OF_TABLES[operation])
    if operation != "READ" and table.table_type not in ("MANAGED", "EXTERNAL"):
        raise invalid_parameter(f"operation: {operation!r} is not accepted for a {table.table_type}")
    return _given(location)


def of_volume(call: Call) -> dict[str, Any]:
    """Give access to the files of a volume."""
    arguments = call.arguments
    volume = call.metastore.volumes.of_id(arguments.need("volume_id"))
    _need(call, volume, _OF_VOLUMES[arguments.choice("operation", [*_OF_VOLUMES], "READ_VOLUME")])
    return _given(volume.location)


def of_path(call: Call) -> dict[str, Any]:
    """Give access to a folder outside of the workspace; where tables have their files, as to these."""
    arguments, metastore = call.arguments, call.metastore
    location, operation = local_path(arguments, "url"), arguments.need("operation")
    privileges = _OF_PATHS[arguments.choice("operation", [*_OF_PATHS], operation)]
    if location.resolve().is_relative_to(metastore.root) or metastore.root.is_relative_to(location.resolve()):
        raise invalid_parameter(f"url: {str(location)!r} has files of managed tables and volumes")
    tables = metastore.tables.over(location)
    for table in tables:
        _readable(table)
        _need(call, table, privileges)
    if not tables:
        metastore.access.need_location(location)
    return _given(location)


def _readable(table: Table) -> Path:
    """Return where a table is, unless its files show more than the caller may see."""
    if table.location is None or table.is_protected:
        what = "a view" if table.location is None else "protected by a row filter or column masks"
        message = f"Table '{table.full_name}' is {what}, and cannot be read from its storage."
        raise LocalError(403, "PERMISSION_DENIED", message)
    return table.location


def _need(call: Call, found: Table | Volume, privileges: Sequence[str]) -> None:
    metastore = call.metastore
    schema = metastore.schemas.get(found.catalog_name, found.schema_name)
    metastore.access.need("EXTERNAL USE SCHEMA", schema.id)
    for privilege in privileges:
        metastore.access.need(privilege, found.id)


def _given(location: Path) -> dict[str, Any]:
    return {"url": location.as_uri(), "expiration_time": now_ms() + _GOOD_MS}


_PLACES = {"table": of_table, "volume": of_volume, "path": of_path}
ROUTES = [
    Route(f"{root}/temporary-{kind}-credentials", endpoint(handler), methods=["POST"])
    for root in ("/api/2.0/unity-catalog", ROOT)
    for kind, handler in _PLACES.items()
]
