"""
Endpoints that serve indexes: here there is nothing to provision, so they are online from the start.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.definitions import Definitions

KIND = "vector_search_endpoints"
_TYPES = ("STANDARD", "STORAGE_OPTIMIZED")


class VectorEndpoints:
    """Keep endpoints by name."""

    def __init__(self, definitions: Definitions) -> None:
        self._definitions = definitions

    def create(self, name: str, endpoint_type: str, user: str, settings: Mapping[str, Any]) -> dict[str, Any]:
        """Make an endpoint."""
        if endpoint_type not in _TYPES:
            raise invalid_parameter(f"endpoint_type: {endpoint_type!r} is not accepted; accepted: {', '.join(_TYPES)}")
        _check_target(endpoint_type, settings.get("target_qps"))
        made = {
            "id": str(uuid.uuid4()),
            "name": name,
            "endpoint_type": endpoint_type,
            "creator": user,
            "creation_timestamp": now_ms(),
            "last_updated_timestamp": now_ms(),
            "last_updated_user": user,
            "endpoint_status": {"state": "ONLINE"},
        }
        made |= _shown_settings(settings)
        self._definitions.add(KIND, name, made, name=name)
        return made

    def get(self, name: str) -> dict[str, Any]:
        """Return an endpoint."""
        found = self._definitions.find(KIND, name)
        if found is None:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Vector search endpoint {name!r} does not exist.")
        return found

    def list_all(self) -> list[dict[str, Any]]:
        """Return the endpoints, by name."""
        return sorted((value for _, value in self._definitions.list_all(KIND)), key=lambda each: each["name"])

    def update(self, name: str, user: str, settings: Mapping[str, Any]) -> dict[str, Any]:
        """Change ``target_qps``, ``budget_policy_id`` or ``custom_tags``."""

        def change(found: dict[str, Any]) -> None:
            _check_target(found["endpoint_type"], settings.get("target_qps"))
            found |= _shown_settings(settings)

        return self._change(name, user, change)

    def set_state(self, name: str, user: str, state: str) -> dict[str, Any]:
        """Start or stop an endpoint; one that is stopped serves nothing."""
        return self._change(name, user, lambda found: found.update(endpoint_status={"state": state}))

    def delete(self, name: str) -> None:
        """Delete an endpoint."""
        self.get(name)
        self._definitions.remove(KIND, name)

    def need_online(self, name: str) -> None:
        """Refuse what a stopped endpoint does not do."""
        state = self.get(name)["endpoint_status"]["state"]
        if state != "ONLINE":
            raise LocalError(400, "INVALID_STATE", f"Vector search endpoint {name!r} is {state}.")

    def _change(self, name: str, user: str, change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        with self._definitions.transaction():
            found = self.get(name)
            change(found)
            found |= {"last_updated_timestamp": now_ms(), "last_updated_user": user}
            self._definitions.change(KIND, name, found, name=name)
        return found


def _check_target(endpoint_type: str, target: Any) -> None:
    if target is not None and endpoint_type != "STANDARD":
        raise invalid_parameter(f"target_qps: an endpoint of type {endpoint_type} has none")


def _shown_settings(settings: Mapping[str, Any]) -> dict[str, Any]:
    shown = {name: settings[name] for name in ("budget_policy_id", "custom_tags") if settings.get(name)}
    if policy := settings.get("usage_policy_id") or settings.get("budget_policy_id"):
        shown |= {"budget_policy_id": policy, "effective_budget_policy_id": policy}
    if target := settings.get("target_qps"):
        shown["scaling_info"] = {"requested_target_qps": target, "state": "SCALING_CHANGE_APPLIED"}
    return shown
