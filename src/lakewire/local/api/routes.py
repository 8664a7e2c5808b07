"""
Every route of the server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.local.api import (
    catalogs,
    files,
    history,
    identity,
    schemas,
    statements,
    storage,
    tables,
    volumes,
    warehouses,
)

if TYPE_CHECKING:
    from starlette.routing import Route

_FAMILIES = (statements, storage, files, catalogs, schemas, tables, volumes, warehouses, history, identity)
ROUTES: list[Route] = [route for family in _FAMILIES for route in family.ROUTES]
