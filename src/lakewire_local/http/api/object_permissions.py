"""
Permissions of jobs, clusters and other objects of the workspace: who may set them is enforced, what they allow is not.

Source: https://docs.databricks.com/api/workspace/permissions
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import attrs
from starlette.exceptions import HTTPException

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import StateRoute, endpoint

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.routing import Route

    from lakewire_local.http.call import Call

_PERMISSIONS = "permissions"
_WHO = {"user_name": "User", "group_name": "Group", "service_principal_name": "ServicePrincipal"}
_EDITED = ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE")
_MANAGING = ("IS_OWNER", "CAN_MANAGE")
Holders = dict[str, str]
"""Levels by who has them, ``user_name:me@x``."""


@attrs.frozen
class _Kind:
    """
    Hold what is known of the permissions on one kind of object.

    Args:
        path: What the paths and ids of such objects begin with.
        name: The ``object_type`` of a response.
        levels: What may be granted.
        owner: Returns who made the object with an id; ``LocalError`` when it is not there.
    """

    path: str
    name: str
    levels: tuple[str, ...]
    owner: Callable[[Call, str], str]

    @property
    def owned(self) -> str:
        """Return the level that the maker of an object has."""
        return "IS_OWNER" if "IS_OWNER" in self.levels else self.levels[-1]


def _stored(kind: str, field: str) -> Callable[[Call, str], str]:
    """Return what finds the maker of a definition, which *field* names; the user of the workspace where none does."""
    return lambda call, object_id: str(
        call.workspace.definitions.get(kind, object_id).get(field, call.workspace.metastore.user)
    )


def _endpoint(call: Call, object_id: str) -> str:
    """Find the maker of a serving endpoint, whose permissions go by its id; everything else goes by its name."""
    found = [each for _, each in call.workspace.definitions.list_all("serving_endpoints") if each["id"] == object_id]
    return str(found[0]["creator"]) if found else _missing("serving endpoint", object_id)


def _cluster(call: Call, object_id: str) -> str:
    return str(call.workspace.clusters.get(object_id)["creator_user_name"])


def _missing(kind: str, object_id: str) -> str:
    raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no {kind} with the id {object_id!r}.")


def _job(call: Call, object_id: str) -> str:
    return call.workspace.jobs.get_job(Arguments({"job_id": object_id}).need_integer("job_id")).creator


def _pipeline(call: Call, object_id: str) -> str:
    return str(call.workspace.pipelines.get(object_id)["creator_user_name"])


def _warehouse(call: Call, object_id: str) -> str:
    known = object_id == call.workspace.warehouse.id
    return call.workspace.metastore.user if known else _missing("warehouse", object_id)


def _workspace_object(call: Call, object_id: str) -> str:
    ids = (str(path.stat().st_ino) for path in call.workspace.files.workspace.rglob("*"))
    return call.workspace.metastore.user if object_id in ids else _missing("object", object_id)


_LEVELS_OF_WAREHOUSES = ("CAN_VIEW", "CAN_MONITOR", "CAN_USE", "CAN_MANAGE", "IS_OWNER")
_KINDS = (
    _Kind("jobs", "job", ("CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"), _job),
    _Kind("pipelines", "pipelines", ("CAN_VIEW", "CAN_RUN", "CAN_MANAGE", "IS_OWNER"), _pipeline),
    _Kind("clusters", "cluster", ("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE"), _cluster),
    _Kind("cluster-policies", "cluster-policy", ("CAN_USE",), _stored("cluster_policies", "creator_user_name")),
    _Kind("instance-pools", "instance-pool", ("CAN_ATTACH_TO", "CAN_MANAGE"), _stored("instance_pools", "")),
    _Kind("serving-endpoints", "serving-endpoint", ("CAN_VIEW", "CAN_QUERY", "CAN_MANAGE"), _endpoint),
    _Kind("alerts", "alert", _EDITED, _stored("alerts", "owner_user_name")),
    _Kind("alertsv2", "alertv2", _EDITED, _stored("alerts_v2", "owner_user_name")),
    _Kind("dashboards", "dashboard", _EDITED, _stored("dashboards", "")),
    _Kind("queries", "query", _EDITED, _stored("queries", "owner_user_name")),
    _Kind("warehouses", "warehouses", _LEVELS_OF_WAREHOUSES, _warehouse),
    _Kind("sql/warehouses", "warehouses", _LEVELS_OF_WAREHOUSES, _warehouse),
    _Kind("repos", "repo", _EDITED, _stored("repos", "creator")),
    _Kind("directories", "directory", _EDITED, _workspace_object),
    _Kind("notebooks", "notebook", _EDITED, _workspace_object),
    _Kind("files", "file", _EDITED, _workspace_object),
)


def get(call: Call, kind: _Kind) -> dict[str, Any]:
    """Return who may do what with an object."""
    return _shown(call, kind, _holders(call, kind))


def levels(call: Call, kind: _Kind) -> dict[str, Any]:
    """Return what can be granted on an object."""
    kind.owner(call, call.path["object_id"])
    return {"permission_levels": [{"permission_level": level} for level in kind.levels]}


def replace(call: Call, kind: _Kind) -> dict[str, Any]:
    """Replace the permissions of an object."""
    return _set(call, kind, {})


def update(call: Call, kind: _Kind) -> dict[str, Any]:
    """Grant permissions; who had another one has the new one."""
    return _set(call, kind, _holders(call, kind))


def forget(call: Call, principal: str) -> None:
    """Take every permission away from a principal that is no more: another one may get its name."""
    for _, kept in call.workspace.definitions.list_all(_PERMISSIONS):
        left = {who: level for who, level in kept["holders"].items() if who.partition(":")[2] != principal}
        if left != kept["holders"]:
            _keep(call, kept["object"], left)


def _keep(call: Call, key: str, holders: Holders) -> None:
    call.workspace.definitions.put(_PERMISSIONS, key, {"object": key, "holders": holders})


def _set(call: Call, kind: _Kind, holders: Holders) -> dict[str, Any]:
    _need_management(call, _holders(call, kind))
    given = [_granted(call, kind, Arguments(each)) for each in call.arguments.items("access_control_list")]
    owners = [who for who, level in given if level == "IS_OWNER"]
    if owners:  # there is one at a time
        holders = {who: level for who, level in holders.items() if level != "IS_OWNER"}
    holders |= dict(given)
    if "IS_OWNER" in kind.levels and list(holders.values()).count("IS_OWNER") != 1:
        raise invalid_parameter(f"The {kind.name} must have exactly one owner.")
    _keep(call, _key(call, kind), holders)
    return _shown(call, kind, holders)


def _granted(call: Call, kind: _Kind, given: Arguments) -> tuple[str, str]:
    """Return whom an entry of a request means, and the level."""
    named = [(field, given.need(field)) for field in _WHO if given.values.get(field)]
    if len(named) != 1:
        raise invalid_parameter(f"access_control_list: each entry has exactly one of {', '.join(_WHO)}")
    level = given.need("permission_level")
    if level not in kind.levels:
        raise invalid_parameter(f"permission_level: {level!r} is not accepted; accepted is one of {kind.levels}")
    ((field, name),) = named
    directory = call.workspace.identity.directory
    principal_id = directory.id_of(name)
    if principal_id is None or directory.kind_of(principal_id) != _WHO[field]:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Principal: {field} {name!r} does not exist")
    return f"{field}:{name}", level


def _need_management(call: Call, holders: Holders) -> None:
    """Refuse a caller who can neither manage the object nor is an administrator."""
    caller = call.metastore.access.caller
    managing = [who.partition(":")[2] for who, level in holders.items() if level in _MANAGING]
    if not caller.is_admin and not any(map(caller.is_one_of, managing)):
        raise LocalError(403, "PERMISSION_DENIED", f"{call.user} may not change these permissions.")


def _holders(call: Call, kind: _Kind) -> Holders:
    """Return who has which level: as it was set, or as it is in the beginning."""
    owner = kind.owner(call, call.path["object_id"])
    kept = call.workspace.definitions.find(_PERMISSIONS, _key(call, kind))
    if kept is not None:
        return dict(kept["holders"])
    directory = call.workspace.identity.directory
    made_by = directory.kind_of(directory.id_of(owner) or 0)
    field = next((field for field, word in _WHO.items() if word == made_by), "user_name")
    return {f"{field}:{owner}": kind.owned}


def _shown(call: Call, kind: _Kind, holders: Holders) -> dict[str, Any]:
    inherited = {"permission_level": kind.levels[-1], "inherited": True, "inherited_from_object": [f"/{kind.path}/"]}
    entries: list[tuple[str, str, dict[str, Any]]] = [("group_name", "admins", inherited)]
    for who, level in holders.items():
        field, _, name = who.partition(":")
        entries.append((field, name, {"permission_level": level, "inherited": False}))
    return {
        "object_id": f"/{_key(call, kind)}",
        "object_type": kind.name,
        "access_control_list": [
            {field: name, "display_name": name, "all_permissions": [permission]} for field, name, permission in entries
        ],
    }


def _key(call: Call, kind: _Kind) -> str:
    return f"{kind.path}/{call.path['object_id']}"


def _unknown_kind(_: Call) -> None:
    raise HTTPException(404)  # an operation of the API that is not served, or none at all


def _routes(kind: _Kind) -> list[Route]:
    one = f"/api/2.0/permissions/{kind.path}/{{object_id}}"
    handlers = (
        ("GET", one, get),
        ("PUT", one, replace),
        ("PATCH", one, update),
        ("GET", f"{one}/permissionLevels", levels),
    )
    return [
        StateRoute(place, endpoint(functools.partial(handler, kind=kind)), methods=[method])
        for method, place, handler in handlers
    ]


_ANY = "/api/2.0/permissions/{object_type}/{object_id}"
ROUTES = [
    *(route for kind in _KINDS for route in _routes(kind)),
    # What the operations of any object share is served for these kinds.
    StateRoute(_ANY, endpoint(_unknown_kind), methods=["GET", "PUT", "PATCH"]),
    StateRoute(f"{_ANY}/permissionLevels", endpoint(_unknown_kind), methods=["GET"]),
]
