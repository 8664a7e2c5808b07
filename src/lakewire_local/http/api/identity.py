"""
Identity: the current user.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.call import endpoint
from lakewire_local.identity.groups import groups_of

if TYPE_CHECKING:
    from lakewire_local.http.call import Call

_SCIM_USER = "urn:ietf:params:scim:schemas:core:2.0:User"


def current_user(call: Call) -> dict[str, Any]:
    """Return the caller as SCIM describes a user."""
    return {
        "schemas": [_SCIM_USER],
        "id": call.workspace.id,
        "userName": call.user,
        "displayName": call.user,
        "emails": [{"type": "work", "value": call.user, "primary": True}],
        "active": True,
        "groups": [
            {"display": name, "type": "direct", "value": str(place)}
            for place, name in enumerate(groups_of(call.user, call.workspace.metastore.user), 1)
        ],
        "entitlements": [{"value": "workspace-access"}, {"value": "databricks-sql-access"}],
    }


def spark_versions(_: Call) -> dict[str, Any]:
    """List the runtimes: one, the local engine (Airflow tests its connection with it)."""
    return {"versions": [{"key": "local", "name": "lakewire local workspace"}]}


ROUTES = [
    Route("/api/2.0/preview/scim/v2/Me", endpoint(current_user), methods=["GET"]),
    Route("/api/2.1/clusters/spark-versions", endpoint(spark_versions), methods=["GET"]),
    Route("/api/2.0/clusters/spark-versions", endpoint(spark_versions), methods=["GET"]),
]
