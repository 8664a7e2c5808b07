"""
Saved queries: ``/api/2.0/sql/queries``, for SQL tasks that name one by id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.timestamps import iso_text

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.jobs.queries import Query


def create(call: Call) -> dict[str, Any]:
    """Store a query."""
    given = Arguments(call.arguments.mapping("query") or {})
    name, text = given.text("display_name") or "New query", given.text("query_text", "") or ""
    return _info(call, call.workspace.queries.create(name=name, text=text, owner=call.user))


def get(call: Call) -> dict[str, Any]:
    """Return a query."""
    return _info(call, call.workspace.queries.get(call.path["id"]))


def list_all(call: Call) -> dict[str, Any]:
    """List queries, oldest first."""
    known = sorted(call.workspace.queries.list_all(), key=_order)
    kept, token = page(known, call.arguments, key=_order, size_field="page_size", unset=20)
    return compact(results=[_info(call, query) for query in kept], next_page_token=token)


def update(call: Call) -> dict[str, Any]:
    """Change a query."""
    given = Arguments(call.arguments.mapping("query") or {})
    changes = compact(name=given.text("display_name"), text=given.text("query_text"))
    return _info(call, call.workspace.queries.update(call.path["id"], **changes))


def delete(call: Call) -> None:
    """Delete a query."""
    call.workspace.queries.delete(call.path["id"])


def _info(call: Call, query: Query) -> dict[str, Any]:
    return {
        "id": query.id,
        "display_name": query.name,
        "query_text": query.text,
        "owner_user_name": query.owner,
        "warehouse_id": call.workspace.warehouse.id,
        "lifecycle_state": "ACTIVE",
        "create_time": iso_text(query.created_at),
        "update_time": iso_text(query.updated_at),
    }


def _order(query: Query) -> str:
    return f"{query.created_at:016}{query.id}"


ROUTES = resource("/api/2.0/sql/queries", "id", create=create, list_all=list_all, get=get, update=update, delete=delete)
