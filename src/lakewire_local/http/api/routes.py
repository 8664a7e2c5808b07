"""
Every route of the server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.http.api import (
    ai_search,
    bindings,
    catalogs,
    clusters,
    definitions,
    embeddings,
    files,
    functions,
    history,
    identity,
    jobs,
    lineage,
    multipart,
    oauth,
    object_permissions,
    permissions,
    pipelines,
    principals,
    published,
    repos,
    runs,
    schemas,
    scim,
    secrets,
    statements,
    storage,
    tables,
    temporary_credentials,
    vector_search,
    volumes,
    warehouses,
    workspace_conf,
    workspace_objects,
)
from lakewire_local.http.own import clock, coverage, ending, requests, snapshots
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
    secrets,
    workspace_objects,
    clusters,
    embeddings,  # before the definitions, which know those that were created
    pipelines,
    definitions,
    object_permissions,
    published,
    workspace_conf,
    repos,
    vector_search,
    ai_search,
    clock,
    coverage,
    ending,
    requests,
    snapshots,
)
ROUTES: list[Route] = [route for family in _FAMILIES for route in family.ROUTES]
PAGES = [*entrance.ROUTES, *views.ROUTES]
