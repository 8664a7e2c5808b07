"""
Clusters: ``/api/2.0/clusters`` and ``/api/2.1/clusters``. Tasks on them run as all tasks do (``jobs/clusters.py``).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.call import endpoint, for_admins
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.http.shapes import need, shape_of
from lakewire_local.jobs.clusters import cluster_of
from lakewire_local.system import memory_mb

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.http.call import Call

_ROOT = "/api/2.1/clusters"
_NODE = "local"
# What a cluster may name; it runs on the engine of the workspace, whatever it names.
_VERSIONS = {
    "local": "lakewire local workspace",
    "17.3.x-scala2.13": "17.3 LTS (the local workspace runs its engine instead)",
    "16.4.x-scala2.12": "16.4 LTS (the local workspace runs its engine instead)",
}
_OF_CALL = {"cluster_id", "apply_policy_default_values", "clone_from"}
_HIDDEN = {"is_pinned", "last_activity_time"}
_FILTERS = {"cluster_states": "state", "cluster_sources": "cluster_source", "policy_id": "policy_id"}
_MOST = 100
_MOST_EVENTS = 500
_USUAL_EVENTS = 50


def create(call: Call) -> dict[str, Any]:
    """Create a cluster and start it."""
    source = (call.arguments.mapping("clone_from") or {}).get("source_cluster_id")
    if source:
        call.need("clusters", str(source), "CAN_ATTACH_TO")
    cloned = call.workspace.clusters.get(str(source))["spec"] if source else {}
    settings = cloned | _settings(call, "create")
    return {"cluster_id": call.workspace.clusters.create(settings, creator=call.user)}


def edit(call: Call) -> None:
    """Replace the settings of a cluster."""
    call.workspace.clusters.edit(_id(call), _settings(call, "edit"), user=call.user)


def update(call: Call) -> None:
    """Change the settings that ``update_mask`` names."""
    given = _given(call, "update")
    new, names = given.get("cluster") or {}, given["update_mask"].split(",")
    old = call.workspace.clusters.get(_id(call))["spec"]
    kept = {name: value for name, value in old.items() if name not in names}
    settings = kept | {name: value for name, value in new.items() if name in names}
    need(settings, ["spark_version"])
    call.workspace.clusters.edit(_id(call), _existing(call, settings), user=call.user)


def get(call: Call) -> dict[str, Any]:
    """Return a cluster."""
    return _info(call.workspace.clusters.get(_id(call, "CAN_ATTACH_TO")))


def list_all(call: Call) -> dict[str, Any]:
    """List the clusters that the caller may attach to, newest first."""
    found = [
        cluster
        for cluster in call.workspace.clusters.list_all()
        if _fits(call, cluster) and call.may("clusters", cluster["cluster_id"], "CAN_ATTACH_TO")
    ]
    direction = _nested(call, "sort_by", "direction")
    if _nested(call, "sort_by", "field") == ["CLUSTER_NAME"]:
        found.sort(key=lambda cluster: cluster["cluster_name"], reverse=direction == ["DESC"])
    elif direction == ["ASC"]:
        found.reverse()
    numbered = [(f"{place:09}", cluster) for place, cluster in enumerate(found)]
    kept, token = page(numbered, call.arguments, key=lambda each: each[0], size_field="page_size", unset=20, most=_MOST)
    return compact(clusters=[_info(cluster) for _, cluster in kept], next_page_token=token)


def resize(call: Call) -> None:
    """Give a cluster that runs another number of workers."""
    given = {name: value for name, value in _given(call, "resize").items() if name != "cluster_id"}
    if len(given) != 1:
        raise invalid_parameter("num_workers, autoscale: accepted is one of them")
    call.workspace.clusters.resize(_id(call), given, user=call.user)


def start(call: Call) -> None:
    """Start a terminated cluster."""
    call.workspace.clusters.start(_id(call, "CAN_RESTART"), user=call.user)


def restart(call: Call) -> None:
    """Restart a cluster."""
    call.workspace.clusters.restart(_id(call, "CAN_RESTART"), user=call.user)


def terminate(call: Call) -> None:
    """Terminate a cluster; the runs on it are canceled."""
    cluster_id = _id(call, "CAN_RESTART")
    call.workspace.clusters.terminate(cluster_id, user=call.user)
    _cancel_runs(call, cluster_id)


def remove(call: Call) -> None:
    """Terminate a cluster and remove it."""
    cluster_id = _id(call)
    call.workspace.clusters.remove(cluster_id)
    _cancel_runs(call, cluster_id)


@for_admins
def pin(call: Call) -> None:
    """Pin a cluster."""
    call.workspace.clusters.change(_id(call), is_pinned=True)
    call.workspace.clusters.note(_id(call), "PINNED", call.user)


@for_admins
def unpin(call: Call) -> None:
    """Unpin a cluster."""
    call.workspace.clusters.change(_id(call), is_pinned=False)
    call.workspace.clusters.note(_id(call), "UNPINNED", call.user)


@for_admins
def change_owner(call: Call) -> None:
    """Give a terminated cluster to another user."""
    owner = call.arguments.need("owner_username")
    if call.workspace.identity.directory.id_of(owner) is None:
        raise invalid_parameter(f"owner_username: there is no user {owner!r}")
    call.workspace.clusters.give(_id(call), owner)


def events(call: Call) -> dict[str, Any]:
    """List the events of a cluster, latest first."""
    arguments, kinds = call.arguments, _given(call, "events").get("event_types")
    found = [
        event
        for event in call.workspace.clusters.events(_id(call, "CAN_ATTACH_TO"))
        if _is_in_time(call, event) and (not kinds or event["type"] in kinds)
    ]
    if arguments.choice("order", ("ASC", "DESC"), "DESC") == "DESC":
        found.reverse()
    sizes = (arguments.integer(name, low=0, high=_MOST_EVENTS) for name in ("page_size", "limit"))
    size = next(filter(None, sizes), _USUAL_EVENTS)
    begin = arguments.integer("page_token", low=0) or arguments.integer("offset", low=0) or 0
    end = begin + size
    shown = {"events": found[begin:end], "total_count": len(found)}
    if end >= len(found):
        return shown
    asked = {name: value for name, value in arguments.values.items() if name != "page_token"}
    return shown | {"next_page": asked | {"offset": end, "limit": size}, "next_page_token": str(end)}


def spark_versions(_: Call) -> dict[str, Any]:
    """List the runtimes that a cluster may name (Airflow tests its connection with it)."""
    return {"versions": [{"key": key, "name": name} for key, name in _VERSIONS.items()]}


def node_types(_: Call) -> dict[str, Any]:
    """List the machines: the one that the server is on."""
    machine = {
        "node_type_id": _NODE,
        "instance_type_id": _NODE,
        "description": "The machine of the local workspace",
        "category": "General Purpose",
        "memory_mb": memory_mb(),
        "num_cores": float(os.cpu_count() or 1),
        "num_gpus": 0,
        "is_deprecated": False,
        "is_hidden": False,
    }
    return {"node_types": [machine]}


def zones(_: Call) -> dict[str, Any]:
    """List the zones: one."""
    return {"zones": [_NODE], "default_zone": _NODE}


def _settings(call: Call, verb: str) -> dict[str, Any]:
    """Return the settings that a call gives."""
    given = _given(call, verb)
    return _existing(call, {name: value for name, value in given.items() if name not in _OF_CALL})


def _given(call: Call, verb: str) -> dict[str, Any]:
    return shape_of("compute.clusters", "POST", f"{_ROOT}/{verb}").given(call.arguments.values, but=())


def _existing(call: Call, settings: dict[str, Any]) -> dict[str, Any]:
    """Return settings whose policy and pools exist."""
    for kind, field in (
        ("cluster_policies", "policy_id"),
        ("instance_pools", "instance_pool_id"),
        ("instance_pools", "driver_instance_pool_id"),
    ):
        if settings.get(field) and call.workspace.definitions.find(kind, settings[field]) is None:
            raise invalid_parameter(f"{field}: {settings[field]!r} does not exist")
    return settings


def _cancel_runs(call: Call, cluster_id: str) -> None:
    jobs = call.workspace.jobs
    for run in jobs.list_runs(active=True):
        if any(cluster_of(run, task) == cluster_id for task in jobs.tasks(run.run_id)):
            call.workspace.scheduler.cancel(run.run_id)


def _is_in_time(call: Call, event: Mapping[str, Any]) -> bool:
    first, last = call.arguments.integer("start_time"), call.arguments.integer("end_time")
    return (first or 0) <= event["timestamp"] and (not last or event["timestamp"] <= last)


def _fits(call: Call, cluster: Mapping[str, Any]) -> bool:
    """Return whether a cluster passes the filters of a list."""
    pinned = _nested(call, "filter_by", "is_pinned")
    return (not pinned or (pinned[0].lower() == "true") == cluster["is_pinned"]) and all(
        cluster.get(field) in wanted for name, field in _FILTERS.items() if (wanted := _nested(call, "filter_by", name))
    )


def _nested(call: Call, name: str, field: str) -> list[str]:
    """Return a field of an object of the query, given as ``name.field``."""
    return call.request.query_params.getlist(f"{name}.{field}")


def _id(call: Call, level: str = "CAN_MANAGE") -> str:
    """Return the id of the cluster of a call, on which the caller has a level."""
    cluster_id = call.arguments.need("cluster_id")
    call.need("clusters", cluster_id, level)
    return cluster_id


def _info(cluster: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in cluster.items() if name not in _HIDDEN}


_HANDLERS: Mapping[str, tuple[Callable[[Call], Any], str]] = {
    "create": (create, "POST"),
    "edit": (edit, "POST"),
    "update": (update, "POST"),
    "get": (get, "GET"),
    "list": (list_all, "GET"),
    "resize": (resize, "POST"),
    "start": (start, "POST"),
    "restart": (restart, "POST"),
    "delete": (terminate, "POST"),
    "permanent-delete": (remove, "POST"),
    "pin": (pin, "POST"),
    "unpin": (unpin, "POST"),
    "change-owner": (change_owner, "POST"),
    "events": (events, "POST"),
    "spark-versions": (spark_versions, "GET"),
    "list-node-types": (node_types, "GET"),
    "list-zones": (zones, "GET"),
}
ROUTES = [
    Route(f"/api/{version}/clusters/{name}", endpoint(handler), methods=[method])
    for version in ("2.0", "2.1")
    for name, (handler, method) in _HANDLERS.items()
]
