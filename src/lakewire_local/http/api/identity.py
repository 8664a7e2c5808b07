"""
Identity: the current user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.api.scim import user_of
from lakewire_local.http.call import endpoint
from lakewire_local.identity.directory import Entry

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


def current_user(call: Call) -> dict[str, Any]:
    """Return the caller as SCIM describes a user."""
    directory = call.workspace.identity.directory
    caller = Entry(directory.id_of(call.user) or 0, "User", call.user)
    return user_of(directory, caller) | {
        "entitlements": [{"value": "workspace-access"}, {"value": "databricks-sql-access"}],
    }


ROUTES = [Route("/api/2.0/preview/scim/v2/Me", endpoint(current_user), methods=["GET"])]
