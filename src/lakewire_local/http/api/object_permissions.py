"""
Permissions of jobs, clusters and other objects of the workspace; what they allow is in ``object_rights.py``.

Source: https://docs.databricks.com/api/workspace/permissions
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import StateRoute, endpoint, require_admin
from lakewire_local.object_rights import WHO

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_local.http.call import Call
    from lakewire_local.object_rights import Holders, ObjectKind

_ENFORCED = (
    "jobs", "pipelines", "clusters", "queries", "warehouses", "sql/warehouses",
    "repos", "directories", "notebooks", "files",
)  # fmt: skip
_KEPT = (
    "cluster-policies", "instance-pools", "serving-endpoints", "vector-search-endpoints", "alerts", "alertsv2",
    "dashboards",
)  # fmt: skip


def get(call: Call, kind: ObjectKind) -> dict[str, Any]:
    """Return who may do what with an object."""
    if kind.path in _ENFORCED:
        call.need(kind.path, call.path["object_id"], kind.levels[0])
    return _shown(call, kind, _holders(call, kind))


def levels(call: Call, kind: ObjectKind) -> dict[str, Any]:
    """Return what can be granted on an object."""
    kind.owner(call.path["object_id"])
    return {"permission_levels": [{"permission_level": level} for level in kind.levels]}


def replace(call: Call, kind: ObjectKind) -> dict[str, Any]:
    """Replace the permissions of an object."""
    return _set(call, kind, {})


def update(call: Call, kind: ObjectKind) -> dict[str, Any]:
    """Grant permissions; who had another one has the new one."""
    return _set(call, kind, _holders(call, kind))


def _set(call: Call, kind: ObjectKind, holders: Holders) -> dict[str, Any]:
    _need_management(call, kind)
    given = [_granted(call, kind, each) for each in call.arguments.objects("access_control_list")]
    owners = [who for who, level in given if level == "IS_OWNER"]
    if owners:  # there is one at a time
        holders = {who: level for who, level in holders.items() if level != "IS_OWNER"}
    holders |= dict(given)
    if "IS_OWNER" in kind.levels and list(holders.values()).count("IS_OWNER") != 1:
        raise invalid_parameter(f"The {kind.name} must have exactly one owner.")
    call.workspace.rights.keep(kind, call.path["object_id"], holders)
    return _shown(call, kind, holders)


def _granted(call: Call, kind: ObjectKind, given: Arguments) -> tuple[str, str]:
    """Return whom an entry of a request means, and the level."""
    named = [(field, given.need(field)) for field in WHO if given.values.get(field)]
    if len(named) != 1:
        raise invalid_parameter(f"access_control_list: each entry has exactly one of {', '.join(WHO)}")
    level = given.need("permission_level")
    if level not in kind.levels:
        raise invalid_parameter(f"permission_level: {level!r} is not accepted; accepted is one of {kind.levels}")
    ((field, name),) = named
    directory = call.workspace.identity.directory
    principal_id = directory.id_of(name)
    if principal_id is None or directory.kind_of(principal_id) != WHO[field]:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Principal: {field} {name!r} does not exist")
    return f"{field}:{name}", level


def _need_management(call: Call, kind: ObjectKind) -> None:
    """Refuse a caller who can neither manage the object nor is an administrator."""
    if "CAN_MANAGE" in kind.levels:
        call.workspace.rights.need(call.user, kind.path, call.path["object_id"], "CAN_MANAGE")
    else:
        require_admin(call)


def _holders(call: Call, kind: ObjectKind) -> Holders:
    return call.workspace.rights.holders(kind, call.path["object_id"])


def _shown(call: Call, kind: ObjectKind, holders: Holders) -> dict[str, Any]:
    inherited = {"permission_level": kind.levels[-1], "inherited": True, "inherited_from_object": [f"/{kind.path}/"]}
    entries: list[tuple[str, str, dict[str, Any]]] = [("group_name", "admins", inherited)]
    for who, level in holders.items():
        field, _, name = who.partition(":")
        entries.append((field, name, {"permission_level": level, "inherited": False}))
    return {
        "object_id": f"/{kind.path}/{call.path['object_id']}",
        "object_type": kind.name,
        "access_control_list": [
            {field: name, "display_name": name, "all_permissions": [permission]} for field, name, permission in entries
        ],
    }


def _of_kind(handler: Callable[[Call, ObjectKind], Any], path: str, call: Call) -> Any:
    return handler(call, call.workspace.rights.kinds[path])


def _unknown_kind(_: Call) -> None:
    raise HTTPException(404)  # an operation of the API that is not served, or none at all


def _routes(path: str, route: type[Route]) -> list[Route]:
    one = f"/api/2.0/permissions/{path}/{{object_id}}"
    handlers = (
        ("GET", one, get),
        ("PUT", one, replace),
        ("PATCH", one, update),
        ("GET", f"{one}/permissionLevels", levels),
    )
    return [
        route(place, endpoint(functools.partial(_of_kind, handler, path)), methods=[method])
        for method, place, handler in handlers
    ]


_ANY = "/api/2.0/permissions/{object_type}/{object_id}"
ROUTES = [
    *(each for path in _ENFORCED for each in _routes(path, Route)),
    *(each for path in _KEPT for each in _routes(path, StateRoute)),
    # What the operations of any object share is served for these kinds.
    StateRoute(_ANY, endpoint(_unknown_kind), methods=["GET", "PUT", "PATCH"]),
    StateRoute(f"{_ANY}/permissionLevels", endpoint(_unknown_kind), methods=["GET"]),
]
