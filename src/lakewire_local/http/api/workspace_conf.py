"""
Settings of the workspace by name: remembered and returned, none has an effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.call import StateRoute, endpoint, for_admins

if TYPE_CHECKING:
    from lakewire_local.http.call import Call

_PATH = "/api/2.0/workspace-conf"
_KIND = "workspace_settings"


@for_admins
def get(call: Call) -> dict[str, Any]:
    """Return the settings that *keys* names; null where nothing was set."""
    names = call.arguments.need("keys").split(",")
    return {name: (call.workspace.definitions.find(_KIND, name) or {}).get("value") for name in names}


@for_admins
def update(call: Call) -> None:
    """Set settings to texts."""
    definitions = call.workspace.definitions
    for name, value in call.arguments.values.items():
        if not isinstance(value, str):
            raise invalid_parameter(f"{name}: expected text, got {type(value).__name__}")
    with definitions.transaction():
        for name, value in call.arguments.values.items():
            definitions.put(_KIND, name, {"value": value})


ROUTES = [
    StateRoute(_PATH, endpoint(get), methods=["GET"]),
    StateRoute(_PATH, endpoint(update), methods=["PATCH"]),
]
