"""
Permissions of the objects of a workspace.
"""

from __future__ import annotations

import pytest

from lakewire import errors

ROOT = "/api/2.0/permissions"
ME = "local@lakewire"
RUN = {"name": "j", "tasks": [{"task_key": "t", "condition_task": {"left": "1", "op": "EQUAL_TO", "right": "1"}}]}


@pytest.fixture
def group(api, name):
    """The name of a group."""
    made = api.post("/api/2.0/preview/scim/v2/Groups", displayName=name)
    yield name
    api.delete(f"/api/2.0/preview/scim/v2/Groups/{made['id']}")


def shown(found):
    """Return who has which level directly."""
    return {
        (entry.user_name or entry.group_name or entry.service_principal_name): [
            permission.permission_level for permission in entry.all_permissions if not permission.inherited
        ]
        for entry in found.access_control_list
    }


def test_permissions_are_granted_replaced_and_shown(client, api, group):
    """The maker owns a job; an update adds to what there is, and a set replaces it."""
    jobs, job_id = client.api.jobs, api.post("/api/2.2/jobs/create", **RUN)["job_id"]
    first = jobs.get_permissions(str(job_id))
    added = jobs.update_permissions(
        str(job_id), access_control_list=[{"group_name": group, "permission_level": "CAN_VIEW"}]
    )
    owner = {"user_name": ME, "permission_level": "IS_OWNER"}
    replaced = jobs.set_permissions(str(job_id), access_control_list=[owner])

    assert (f"/jobs/{job_id}", "job") == (first.object_id, first.object_type)
    assert {ME: ["IS_OWNER"], "admins": []} == shown(first)
    assert {ME: ["IS_OWNER"], group: ["CAN_VIEW"], "admins": []} == shown(added)
    assert shown(first) == shown(replaced) == shown(client.api.permissions.get("jobs", str(job_id)))


def test_a_job_has_one_owner(client, api, principal):
    """Another owner takes the place of the one there was; a job without an owner is refused."""
    job_id = str(api.post("/api/2.2/jobs/create", **RUN)["job_id"])
    owner = {"service_principal_name": principal[1], "permission_level": "IS_OWNER"}
    found = client.api.jobs.update_permissions(job_id, access_control_list=[owner])

    assert {principal[1]: ["IS_OWNER"], "admins": []} == shown(found)
    with pytest.raises(errors.InvalidParameterError, match="exactly one owner"):
        client.api.jobs.set_permissions(job_id, access_control_list=[])


def test_every_kind_has_its_levels(client, api, name):
    """Levels are those that can be granted; what is not there is not found."""
    clusters = client.api.clusters
    ids = {
        "jobs": api.post("/api/2.2/jobs/create", **RUN)["job_id"],
        "clusters": clusters.create("local").cluster_id,
        "cluster-policies": client.api.cluster_policies.create(name=name).policy_id,
        "instance-pools": client.api.instance_pools.create(name, "t").instance_pool_id,
        "serving-endpoints": client.api.serving_endpoints.create(name).id,
        "alerts": client.api.alerts.create(alert={"display_name": name}).id,
        "dashboards": client.api.lakeview.create({"display_name": name}).dashboard_id,
        "queries": client.api.queries.create(query={"display_name": name}).id,
        "warehouses": api.workspace.warehouse_id,
        "sql/warehouses": api.workspace.warehouse_id,
        "directories": api.post("/api/2.0/workspace/mkdirs", path=f"/Shared/{name}")
        or api.get("/api/2.0/workspace/get-status", path=f"/Shared/{name}")["object_id"],
    }
    for kind, object_id in ids.items():
        levels = api.get(f"{ROOT}/{kind}/{object_id}/permissionLevels")["permission_levels"]
        level = levels[-1]["permission_level"]
        body = {"access_control_list": [{"user_name": ME, "permission_level": level}]}
        found = api.patch(f"{ROOT}/{kind}/{object_id}", **body)

        assert level in [each["all_permissions"][0]["permission_level"] for each in found["access_control_list"]], kind
        for other in ("0", "x", "9" * 30):
            assert api.call("GET", f"{ROOT}/{kind}/{other}").status_code in (400, 404), (kind, other)


@pytest.mark.parametrize(
    ("entry", "status", "message"),
    [
        ({"user_name": ME}, 400, "Missing required field: access_control_list[0].permission_level"),
        (
            {"user_name": ME, "permission_level": "CAN_FLY"},
            400,
            "permission_level: 'CAN_FLY' is not accepted",
        ),
        ({"permission_level": "CAN_VIEW"}, 400, "access_control_list: each entry has exactly one of user_name"),
        ({"user_name": "nobody", "permission_level": "CAN_VIEW"}, 404, "Principal: user_name 'nobody' does not exist"),
        ({"group_name": ME, "permission_level": "CAN_VIEW"}, 404, "Principal: group_name"),
    ],
)
def test_what_cannot_be_granted_is_refused(api, entry, status, message):
    """The error names what is wrong, and nothing is changed."""
    place = f"{ROOT}/jobs/{api.post('/api/2.2/jobs/create', **RUN)['job_id']}"
    before = api.get(place)
    response = api.call("PATCH", place, json={"access_control_list": [entry]})

    assert (status, True) == (response.status_code, response.json()["message"].startswith(message))
    assert before == api.get(place)


def test_who_cannot_manage_an_object_does_not_change_its_permissions(api, principal):
    """A principal that may view a job grants nothing; one that manages it does."""
    _, client_id, secret = principal
    form = {"grant_type": "client_credentials", "scope": "all-apis"}
    token = api.session.post(f"{api.host}/oidc/v1/token", data=form, auth=(client_id, secret)).json()["access_token"]
    other = {"Authorization": f"Bearer {token}"}
    place = f"{ROOT}/jobs/{api.post('/api/2.2/jobs/create', **RUN)['job_id']}"

    def grant(level, **options):
        entry = {"service_principal_name": client_id, "permission_level": level}
        return api.call("PATCH", place, json={"access_control_list": [entry]}, **options).status_code

    assert [200, 403] == [grant("CAN_VIEW"), grant("CAN_MANAGE", headers=other)]
    assert [200, 200] == [grant("CAN_MANAGE"), grant("CAN_VIEW", headers=other)]


def test_who_takes_the_name_of_another_has_none_of_its_permissions(client, api, name):
    """Permissions go with the principal that had them."""
    groups, job_id = "/api/2.0/preview/scim/v2/Groups", str(api.post("/api/2.2/jobs/create", **RUN)["job_id"])
    first = api.post(groups, displayName=name)["id"]
    entry = {"group_name": name, "permission_level": "CAN_MANAGE"}
    granted = client.api.jobs.update_permissions(job_id, access_control_list=[entry])
    api.delete(f"{groups}/{first}")
    second = api.post(groups, displayName=name)["id"]
    found = client.api.jobs.get_permissions(job_id)
    api.delete(f"{groups}/{second}")

    assert {ME: ["IS_OWNER"], name: ["CAN_MANAGE"], "admins": []} == shown(granted)
    assert {ME: ["IS_OWNER"], "admins": []} == shown(found)
