"""
What of a dashboard is published: remembered and returned, shown nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.http.call import StateRoute, endpoint
from lakewire_local.http.shapes import shape_of
from lakewire_local.timestamps import iso_text, now_ms

if TYPE_CHECKING:
    from lakewire_local.http.call import Call

_PATH = "/api/2.0/lakeview/dashboards/{dashboard_id}/published"
_KEY = "published"


def publish(call: Call) -> dict[str, Any]:
    """Publish a dashboard as it is now."""
    definitions = call.workspace.definitions
    given = shape_of("dashboards.lakeview", "POST", _PATH).given(call.arguments.values, but=call.path)
    with definitions.transaction():
        dashboard = definitions.get("dashboards", call.path["dashboard_id"])
        chosen = {name: dashboard[name] for name in ("display_name", "warehouse_id") if name in dashboard} | given
        published = chosen | {"revision_create_time": iso_text(now_ms())}
        definitions.put(_kind(call), _KEY, published)
    return published


def get(call: Call) -> dict[str, Any]:
    """Return what is published."""
    return call.workspace.definitions.get(_kind(call), _KEY)


def unpublish(call: Call) -> None:
    """Take back what is published."""
    call.workspace.definitions.remove(_kind(call), _KEY)


def _kind(call: Call) -> str:
    return f"dashboards/{call.path['dashboard_id']}/published_dashboards"


ROUTES = [
    StateRoute(_PATH, endpoint(publish), methods=["POST"]),
    StateRoute(_PATH, endpoint(get), methods=["GET"]),
    StateRoute(_PATH, endpoint(unpublish), methods=["DELETE"]),
]
