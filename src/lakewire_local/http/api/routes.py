"""
Every route of the server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.http.api import (
    bindings,
    catalogs,
    files,
    functions,
    history,
    identity,
    jobs,
    lineage,
    multipart,
    oauth,
    permissions,
    principals,
    queries,
    runs,
    schemas,
    scim,
    secrets,
    statements,
    storage,
    tables,
    temporary_credentials,
    volumes,
    warehouses,
    workspace_objects,
)
from lakewire_local.http.own import clock, requests, snapshots
from lakewire_local.http.page import entrance, views

if TYPE_CHECKING:
    from starlette.routing import Route

_FAMILIES = (
    statements,
    storage,
    multipart,
    files,
    catalogs,
    bindings,
    schemas,
    tables,
    temporary_credentials,
    functions,
    volumes,
    warehouses,
    history,
    identity,
    oauth,
    permissions,
    lineage,
    principals,
    scim,
    jobs,
    runs,
    queries,
    secrets,
    workspace_objects,
    clock,
    requests,
    snapshots,
)
ROUTES: list[Route] = [route for family in _FAMILIES for route in family.ROUTES]
PAGES = [*entrance.ROUTES, *views.ROUTES]
