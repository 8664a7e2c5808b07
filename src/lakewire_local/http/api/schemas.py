"""
Unity Catalog: schemas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.http.api.unity_catalog import ROOT, by_name, changes, described, name_parts
from lakewire_local.http.call import resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Schema


def create(call: Call) -> dict[str, Any]:
    """Create a schema."""
    arguments = call.arguments
    created = call.metastore.schemas.create(
        arguments.need("catalog_name"),
        arguments.need("name"),
        comment=arguments.text("comment"),
        properties=arguments.mapping("properties"),
    )
    return _info(call, created)


def get(call: Call) -> dict[str, Any]:
    """Return a schema."""
    return _info(call, call.metastore.schemas.get(*_name(call)))


def list_all(call: Call) -> dict[str, Any]:
    """List the schemas of a catalog, by name."""
    found = call.metastore.schemas.list(call.arguments.need("catalog_name"))
    kept, token = page(found, call.arguments, key=by_name)
    return compact(schemas=[_info(call, schema) for schema in kept], next_page_token=token)


def update(call: Call) -> dict[str, Any]:
    """Change a schema."""
    return _info(call, call.metastore.schemas.update(*_name(call), **changes(call.arguments)))


def delete(call: Call) -> None:
    """Delete a schema."""
    call.metastore.schemas.delete(*_name(call), force=call.arguments.flag("force"))


def _name(call: Call) -> tuple[str, str]:
    catalog, schema = name_parts(call.path["full_name"], 2)
    return catalog, schema


def _info(call: Call, schema: Schema) -> dict[str, Any]:
    return described(call, schema) | {
        "catalog_name": schema.catalog_name,
        "catalog_type": "MANAGED_CATALOG",
        "schema_id": schema.id,
        "properties": dict(schema.properties),
    }


ROUTES = resource(
    ROOT + "/schemas", "full_name", create=create, list_all=list_all, get=get, update=update, delete=delete
)
