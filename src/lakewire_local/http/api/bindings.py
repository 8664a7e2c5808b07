"""
Unity Catalog: workspaces that may use a catalog. They are kept and shown; here there is one workspace, which may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.api.unity_catalog import ROOT
from lakewire_local.http.call import StateRoute, endpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Catalog

_KINDS = ("BINDING_TYPE_READ_WRITE", "BINDING_TYPE_READ_ONLY")


def get(call: Call) -> dict[str, Any]:
    """List the workspaces of a catalog."""
    return _shown(call, _catalog(call))


def update(call: Call) -> dict[str, Any]:
    """Add and remove workspaces."""
    catalog, bindings = _catalog(call), call.metastore.bindings
    call.metastore.access.need_management(catalog.id)
    added, removed = dict(_bindings(call, "add")), dict(_bindings(call, "remove"))
    for workspace_id in removed:
        bindings.remove(catalog.id, workspace_id)
    for workspace_id, kind in added.items():
        bindings.add(catalog.id, workspace_id, kind)
    return _shown(call, catalog)


def _shown(call: Call, catalog: Catalog) -> dict[str, Any]:
    found = call.metastore.bindings.of(catalog.id)
    return {"bindings": [{"workspace_id": key, "binding_type": kind} for key, kind in found]}


def _bindings(call: Call, part: str) -> Iterator[tuple[int, str]]:
    for binding in call.arguments.objects(part):
        yield binding.need_integer("workspace_id"), binding.choice("binding_type", _KINDS, _KINDS[0])


def _catalog(call: Call) -> Catalog:
    if call.path["securable_type"].lower() != "catalog":
        raise invalid_parameter("securable_type: the local workspace has bindings of catalogs only")
    return call.metastore.catalogs.get(call.path["securable_name"])


_ONE = f"{ROOT}/bindings/{{securable_type}}/{{securable_name}}"
ROUTES = [
    StateRoute(_ONE, endpoint(get), methods=["GET"]),
    StateRoute(_ONE, endpoint(update), methods=["PATCH"]),
]
