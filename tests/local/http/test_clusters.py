"""
Clusters, through the client's own typed operations and those of other clients.
"""

from __future__ import annotations

import pytest

from lakewire import errors
from tests.support.waiting import until

ROOT = "/api/2.1/clusters"
SETTINGS = {"spark_version": "local", "num_workers": 1}


@pytest.fixture
def cluster_id(client):
    """The id of a cluster that runs, removed afterwards."""
    made = client.api.clusters.create(**SETTINGS).cluster_id
    until(lambda: client.api.clusters.get(made).state == "RUNNING")
    yield made
    if any(each.cluster_id == made for each in client.api.clusters.list()):
        client.api.clusters.permanent_delete(made)


def kinds(client, cluster_id):
    return [event.type for event in client.api.clusters.events(cluster_id, order="ASC")]


def test_a_cluster_lives_as_on_databricks(client, cluster_id):
    """It is created, edited, restarted, terminated, started and removed, with an event for each."""
    clusters = client.api.clusters
    clusters.edit(cluster_id, "local", cluster_name="c", num_workers=2)
    clusters.restart(cluster_id)
    clusters.delete(cluster_id)
    ended = clusters.get(cluster_id)
    clusters.edit(cluster_id, "local", cluster_name="d")
    clusters.start(cluster_id)
    begun = clusters.get(cluster_id)

    assert ("c", 2, "TERMINATED", "USER_REQUEST") == (
        ended.cluster_name,
        ended.num_workers,
        ended.state,
        ended.termination_reason.code,
    )
    assert ended.start_time <= ended.last_restarted_time <= ended.terminated_time
    assert ("d", None, "RUNNING", None) == (begun.cluster_name, begun.num_workers, begun.state, begun.terminated_time)
    first = ["CREATING", "RUNNING", "EDITED", "RESTARTING", "RUNNING", "RESTARTING", "RUNNING"]
    assert [*first, "TERMINATING", "EDITED", "STARTING", "RUNNING"] == kinds(client, cluster_id)
    clusters.permanent_delete(cluster_id)
    with pytest.raises(errors.NotFoundError, match=f"Cluster {cluster_id} does not exist"):
        clusters.get(cluster_id)


def test_what_the_state_of_a_cluster_forbids_is_refused(client, cluster_id):
    """One that runs is not started, one that is terminated not restarted; terminating it twice is no error."""
    clusters = client.api.clusters
    with pytest.raises(errors.InvalidStateError, match="unexpected state Running"):
        clusters.start(cluster_id)
    clusters.delete(cluster_id)
    clusters.delete(cluster_id)
    with pytest.raises(errors.InvalidStateError, match="unexpected state Terminated"):
        clusters.restart(cluster_id)


def test_a_cluster_that_runs_is_resized(client, cluster_id):
    """To a number of workers or a range, without a restart; another one is refused."""
    clusters = client.api.clusters
    clusters.resize(cluster_id, num_workers=5)
    fixed = clusters.get(cluster_id)
    clusters.resize(cluster_id, autoscale={"min_workers": 2, "max_workers": 8})
    ranged = clusters.get(cluster_id)

    assert (5, None, "RUNNING") == (fixed.num_workers, fixed.autoscale, fixed.state)
    assert (None, 8, "RUNNING") == (ranged.num_workers, ranged.autoscale.max_workers, ranged.state)
    assert ["RESIZING", "UPSIZE_COMPLETED"] * 2 == kinds(client, cluster_id)[2:]
    with pytest.raises(errors.InvalidParameterError, match="accepted is one of them"):
        clusters.resize(cluster_id)
    clusters.delete(cluster_id)
    with pytest.raises(errors.InvalidStateError, match="unexpected state Terminated"):
        clusters.resize(cluster_id, num_workers=1)


def test_an_update_changes_the_settings_of_its_mask(client, cluster_id):
    """Settings that the mask does not name stay; one that it names without a value goes."""
    client.api.clusters.update(cluster_id, "num_workers,cluster_name", cluster={"cluster_name": "c"})
    found = client.api.clusters.get(cluster_id)

    assert ("local", "c", None) == (found.spark_version, found.cluster_name, found.num_workers)


@pytest.mark.parametrize(
    ("mask", "cluster", "message"),
    [
        ("spark_version", {}, "Missing required field: spark_version"),
        ("policy_id", {"policy_id": "x"}, "policy_id: 'x'"),
    ],
)
def test_an_update_leaves_a_cluster_that_can_be(client, cluster_id, mask, cluster, message):
    """What it needs cannot be taken away, and what it names must be there."""
    before = client.api.clusters.get(cluster_id)
    with pytest.raises(errors.InvalidParameterError, match=message):
        client.api.clusters.update(cluster_id, mask, cluster=cluster)

    assert before == client.api.clusters.get(cluster_id)


def test_a_terminated_cluster_is_given_to_somebody(client, cluster_id, principal):
    """Its owner is a principal that there is."""
    clusters = client.api.clusters
    with pytest.raises(errors.InvalidStateError, match="unexpected state Running"):
        clusters.change_owner(cluster_id, principal[1])
    clusters.delete(cluster_id)
    clusters.change_owner(cluster_id, principal[1])
    found = clusters.get(cluster_id)

    assert [principal[1]] * 2 == [found.creator_user_name, found.default_tags["Creator"]]
    with pytest.raises(errors.InvalidParameterError, match="owner_username: there is no user 'nobody'"):
        clusters.change_owner(cluster_id, "nobody")


def test_clusters_are_listed_by_state_name_and_pin(api, client, cluster_id, name):
    """Filters are those of the API, and pages go on where the last one ended."""
    clusters = client.api.clusters
    other = clusters.create("local", cluster_name=name, clone_from={"source_cluster_id": cluster_id}).cluster_id
    clusters.pin(other)
    clusters.delete(cluster_id)
    pinned = [each.cluster_id for each in clusters.list(filter_by={"is_pinned": True})]
    ended = [each.cluster_id for each in clusters.list(filter_by={"cluster_states": ["TERMINATED"]})]
    by_name = [each.cluster_name for each in clusters.list(sort_by={"field": "CLUSTER_NAME", "direction": "DESC"})]
    first = api.get(f"{ROOT}/list", page_size=1)
    second = api.get(f"{ROOT}/list", page_size=1, page_token=first["next_page_token"])
    found = clusters.get(other)
    clusters.unpin(other)

    assert [(True, False), (False, True)] == [(each in pinned, each in ended) for each in (other, cluster_id)]
    assert sorted(by_name, reverse=True) == by_name
    assert [other, cluster_id] == [page["clusters"][0]["cluster_id"] for page in (first, second)]
    assert (1, name) == (found.num_workers, found.default_tags["ClusterName"])
    assert ["CREATING", "RUNNING", "PINNED", "UNPINNED"] == kinds(client, other)


def test_events_have_pages(api, cluster_id):
    """Latest first; the next page is asked for by the body or the token that the last one gave."""
    asked = {"cluster_id": cluster_id, "limit": 1}
    first = api.post(f"{ROOT}/events", **asked)
    by_body = api.post(f"{ROOT}/events", **first["next_page"])
    by_token = api.post(f"{ROOT}/events", **asked, page_token=first["next_page_token"])
    chosen = api.post(f"{ROOT}/events", cluster_id=cluster_id, event_types=["CREATING"])

    assert [["RUNNING"], ["CREATING"]] == [[event["type"] for event in page["events"]] for page in (first, by_body)]
    assert (2, by_body["events"]) == (by_body["total_count"], by_token["events"])
    assert "next_page" not in by_body
    assert ["CREATING"] == [event["type"] for event in chosen["events"]]
    assert 0 == api.post(f"{ROOT}/events", cluster_id=cluster_id, end_time=1)["total_count"]
    refused = api.call("POST", f"{ROOT}/events", json={"cluster_id": cluster_id, "event_types": 5})
    assert (400, "event_types: expected a list, got int 5") == (refused.status_code, refused.json()["message"])


def test_policies_and_pools_of_a_cluster_exist(client):
    """A cluster that names one which is not there is refused."""
    for field in ("policy_id", "instance_pool_id", "driver_instance_pool_id"):
        with pytest.raises(errors.InvalidParameterError, match=f"{field}: 'nowhere' does not exist"):
            client.api.clusters.create("local", **{field: "nowhere"})


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "Missing required field: spark_version"),
        (SETTINGS | {"num_workers": "many"}, "num_workers: expected a whole number, got str 'many'"),
        (SETTINGS | {"autoscale": {"min_workers": []}}, "autoscale.min_workers: expected a whole number"),
    ],
)
def test_a_cluster_that_does_not_fit_the_api_is_refused(api, body, message):
    """The error names the field."""
    response = api.call("POST", f"{ROOT}/create", json=body)

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
    assert response.json()["message"].startswith(message)


def test_a_job_runs_on_its_cluster(api, client, cluster_id, script):
    """A terminated cluster is started for a task, and its id is in the run; job clusters end with the run."""
    client.api.clusters.delete(cluster_id)
    task = {"spark_python_task": {"python_file": script("print('hello')")}}
    tasks = [
        {"task_key": "there", "existing_cluster_id": cluster_id} | task,
        {"task_key": "shared", "job_cluster_key": "k"} | task,
        {"task_key": "own", "new_cluster": SETTINGS} | task,
    ]
    shared = {"job_cluster_key": "k", "new_cluster": SETTINGS}
    job_id = api.post("/api/2.2/jobs/create", tasks=tasks, job_clusters=[shared])["job_id"]
    run = api.finished(api.post("/api/2.2/jobs/run-now", job_id=job_id)["run_id"])
    found = {each["task_key"]: client.api.clusters.get(each["cluster_instance"]["cluster_id"]) for each in run["tasks"]}

    assert "SUCCESS" == run["state"]["result_state"]
    assert {"there": "RUNNING", "shared": "TERMINATED", "own": "TERMINATED"} == {
        key: cluster.state for key, cluster in found.items()
    }
    assert (cluster_id, "JOB", "JOB_FINISHED") == (
        found["there"].cluster_id,
        found["shared"].cluster_source,
        found["own"].termination_reason.code,
    )


def test_a_task_on_a_cluster_that_is_not_there_fails(api, script):
    """The run says which cluster."""
    task = {"task_key": "t", "spark_python_task": {"python_file": script("print(1)")}}
    run = api.finished(api.submit(task | {"existing_cluster_id": "nowhere"}))

    assert ("FAILED", "Cluster nowhere does not exist") == (
        run["state"]["result_state"],
        run["tasks"][0]["state"]["state_message"],
    )


def test_terminating_a_cluster_cancels_what_runs_on_it(api, client, cluster_id, script):
    """Runs on other clusters go on."""
    task = {"task_key": "t", "spark_python_task": {"python_file": script("import time\ntime.sleep(300)")}}
    run_id = api.submit(task | {"existing_cluster_id": cluster_id})
    until(lambda: "cluster_instance" in api.get("/api/2.2/jobs/runs/get", run_id=run_id)["tasks"][0])
    client.api.clusters.delete(cluster_id)
    run = api.finished(run_id)

    assert "CANCELED" == run["state"]["result_state"]
    until(lambda: client.api.clusters.get(cluster_id).state == "TERMINATED")


def test_the_machine_is_the_node_type(client):
    """There is one, with the memory and cores of the machine, and a zone."""
    (machine,) = client.api.clusters.list_node_types().node_types
    zones = client.api.clusters.list_zones()

    assert ("local", True, True) == (machine.node_type_id, machine.memory_mb > 256, machine.num_cores >= 1)
    assert ("local", ["local"]) == (zones.default_zone, zones.zones)
