"""
Definitions that are remembered and returned; most are of things that do not run or are not enforced here.
"""

from __future__ import annotations

from typing import Any

from starlette.routing import Route

from lakewire_local.http.shapes import need
from lakewire_local.http.stored import REST, RPC, Family

_SQL = "/api/2.0/sql"
_LAKEVIEW = "/api/2.0/lakeview/dashboards"
_UC = "/api/2.1/unity-catalog"
_SCHEDULES = "dashboards/{dashboard_id}/schedules"
_PUT = REST | {"update": "PUT {one}"}
_NO_UPDATE = {verb: place for verb, place in REST.items() if verb != "update"}
_IDLE = {"idle_count": 0, "pending_idle_count": 0, "pending_used_count": 0, "used_count": 0}
_NOT_READY = {"ready": "NOT_READY", "config_update": "NOT_UPDATING"}


def _amend_share(share: dict[str, Any], given: dict[str, Any]) -> None:
    """Add, replace and remove objects of a share."""
    objects = {each["name"]: each for each in share.get("objects") or ()}
    for update in given.pop("updates", ()):
        shared = update.get("data_object") or {}
        need(shared, ["name"])
        if update.get("action") == "REMOVE":
            objects.pop(shared["name"], None)
        else:
            objects[shared["name"]] = objects.get(shared["name"], {}) | shared
    share["objects"] = list(objects.values())


FAMILIES = [
    Family(
        "instance_pools",
        "compute.instance_pools",
        "/api/2.0/instance-pools",
        key="instance_pool_id",
        verbs=RPC,
        always={"state": "ACTIVE", "stats": _IDLE, "status": {}},
    ),
    Family(
        "cluster_policies",
        "compute.cluster_policies",
        "/api/2.0/policies/clusters",
        key="policy_id",
        name="name",
        verbs=RPC,
        always={"is_default": False},
    ),
    Family(
        "global_init_scripts",
        "compute.global_init_scripts",
        "/api/2.0/global-init-scripts",
        key="script_id",
        always={"enabled": False},
    ),
    Family(
        "ip_access_lists",
        "settings.ip_access_lists",
        "/api/2.0/ip-access-lists",
        key="list_id",
        parameter="ip_access_list_id",
        verbs=REST | {"replace": "PUT {one}"},
        always={"enabled": True},
    ),
    Family(
        "notification_destinations",
        "settings.notification_destinations",
        "/api/2.0/notification-destinations",
        key="id",
        name="display_name",
    ),
    Family("git_credentials", "workspace.git_credentials", "/api/2.0/git-credentials", key="credential_id"),
    # Tasks of jobs run them.
    Family(
        "queries",
        "sql.queries",
        f"{_SQL}/queries",
        key="id",
        inside="query",
        trashed="TRASHED",
        rights="queries",
        route=Route,
    ),
    Family("alerts", "sql.alerts", f"{_SQL}/alerts", key="id", inside="alert", trashed="TRASHED"),
    Family("alerts_v2", "sql.alerts_v2", "/api/2.0/alerts", key="id", trashed="DELETED"),
    Family("dashboards", "dashboards.lakeview", _LAKEVIEW, key="dashboard_id", trashed="TRASHED"),
    Family(
        _SCHEDULES,
        "dashboards.lakeview",
        f"{_LAKEVIEW}/{{dashboard_id}}/schedules",
        key="schedule_id",
        verbs=_PUT,
        always={"pause_status": "UNPAUSED"},
    ),
    Family(
        f"{_SCHEDULES}/{{schedule_id}}/subscriptions",
        "dashboards.lakeview",
        f"{_LAKEVIEW}/{{dashboard_id}}/schedules/{{schedule_id}}/subscriptions",
        key="subscription_id",
        verbs=_NO_UPDATE,
    ),
    Family(
        "serving_endpoints",
        "serving.serving_endpoints",
        "/api/2.0/serving-endpoints",
        key="name",
        name="name",
        verbs=_NO_UPDATE,
        parts={"config": "PUT", "ai_gateway": "PUT"},
        always={"state": _NOT_READY},
    ),
    Family("shares", "sharing.shares", f"{_UC}/shares", key="name", name="name", amend=_amend_share),
    Family("recipients", "sharing.recipients", f"{_UC}/recipients", key="name", name="name"),
    Family("providers", "sharing.providers", f"{_UC}/providers", key="name", name="name"),
    Family(
        "recipients/{recipient_name}/federation_policies",
        "sharing.recipient_federation_policies",
        "/api/2.0/data-sharing/recipients/{recipient_name}/federation-policies",
        key="name",
        name="name",
        verbs=_NO_UPDATE,
    ),
    Family("connections", "catalog.connections", f"{_UC}/connections", key="name", name="name"),
    Family("storage_credentials", "catalog.storage_credentials", f"{_UC}/storage-credentials", key="name", name="name"),
    Family("external_locations", "catalog.external_locations", f"{_UC}/external-locations", key="name", name="name"),
    Family(
        "external_metadata",
        "catalog.external_metadata",
        "/api/2.0/lineage-tracking/external-metadata",
        key="name",
        name="name",
    ),
    Family(
        "instance_profiles",
        "compute.instance_profiles",
        "/api/2.0/instance-profiles",
        key="instance_profile_arn",
        name="instance_profile_arn",
        verbs={"create": "POST /add", "list": "GET /list", "replace": "POST /edit", "delete": "POST /remove"},
    ),
    Family(
        "visualizations",
        "sql.query_visualizations",
        f"{_SQL}/visualizations",
        key="id",
        inside="visualization",
        verbs={verb: REST[verb] for verb in ("create", "update", "delete")},
    ),
    Family("tag_policies", "tags.tag_policies", "/api/2.1/tag-policies", key="tag_key", name="tag_key"),
]
ROUTES = [route for family in FAMILIES for route in family.routes()]
