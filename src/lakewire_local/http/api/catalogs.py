"""
Unity Catalog: catalogs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.http.api.unity_catalog import ROOT, by_name, changes, described
from lakewire_local.http.call import resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Catalog


def create(call: Call) -> dict[str, Any]:
    """Create a catalog."""
    arguments = call.arguments
    created = call.metastore.catalogs.create(
        arguments.need("name"),
        comment=arguments.text("comment"),
        properties=arguments.mapping("properties"),
    )
    return _info(call, created)


def get(call: Call) -> dict[str, Any]:
    """Return a catalog."""
    return _info(call, call.metastore.catalogs.get(call.path["name"]))


def list_all(call: Call) -> dict[str, Any]:
    """List catalogs, by name."""
    kept, token = page(call.metastore.catalogs.list(), call.arguments, key=by_name)
    return compact(catalogs=[_info(call, catalog) for catalog in kept], next_page_token=token)


def update(call: Call) -> dict[str, Any]:
    """Change a catalog."""
    return _info(call, call.metastore.catalogs.update(call.path["name"], **changes(call.arguments)))


def delete(call: Call) -> None:
    """Delete a catalog."""
    call.metastore.catalogs.delete(call.path["name"], force=call.arguments.flag("force"))


def _info(call: Call, catalog: Catalog) -> dict[str, Any]:
    return described(call, catalog) | {
        "id": catalog.id,
        "catalog_type": "MANAGED_CATALOG",
        "isolation_mode": "OPEN",
        "securable_type": "CATALOG",
        "properties": dict(catalog.properties),
    }


ROUTES = resource(ROOT + "/catalogs", "name", create=create, list_all=list_all, get=get, update=update, delete=delete)
