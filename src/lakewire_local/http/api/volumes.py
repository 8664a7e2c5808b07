"""
Unity Catalog: volumes. Their files are served by the Files API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.api.unity_catalog import ROOT, by_name, changes, described, name_parts
from lakewire_local.http.call import resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Volume


def create(call: Call) -> dict[str, Any]:
    """Create a managed volume."""
    arguments = call.arguments
    if arguments.need("volume_type") != "MANAGED":
        raise invalid_parameter("volume_type: the local workspace has MANAGED volumes only")
    created = call.metastore.volumes.create(
        arguments.need("catalog_name"),
        arguments.need("schema_name"),
        arguments.need("name"),
        comment=arguments.text("comment"),
    )
    return _info(call, created)


def get(call: Call) -> dict[str, Any]:
    """Return a volume."""
    return _info(call, call.metastore.volumes.get(*_name(call)))


def list_all(call: Call) -> dict[str, Any]:
    """List the volumes of a schema, by name."""
    arguments = call.arguments
    found = call.metastore.volumes.list(arguments.need("catalog_name"), arguments.need("schema_name"))
    kept, token = page(found, arguments, key=by_name)
    return compact(volumes=[_info(call, volume) for volume in kept], next_page_token=token)


def update(call: Call) -> dict[str, Any]:
    """Change a volume."""
    named = changes(call.arguments)
    named.pop("properties", None)
    return _info(call, call.metastore.volumes.update(*_name(call), **named))


def delete(call: Call) -> None:
    """Delete a volume with its files."""
    call.metastore.volumes.delete(*_name(call))


def _name(call: Call) -> tuple[str, str, str]:
    catalog, schema, name = name_parts(call.path["full_name"], 3)
    return catalog, schema, name


def _info(call: Call, volume: Volume) -> dict[str, Any]:
    return described(call, volume) | {
        "catalog_name": volume.catalog_name,
        "schema_name": volume.schema_name,
        "volume_id": volume.id,
        "volume_type": volume.volume_type,
        "storage_location": volume.location.as_uri(),
    }


ROUTES = resource(
    ROOT + "/volumes", "full_name", create=create, list_all=list_all, get=get, update=update, delete=delete
)
