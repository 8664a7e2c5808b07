"""
Clusters, at times that the tests set.
"""

from __future__ import annotations

import pytest

from lakewire_local.definitions import Definitions
from lakewire_local.engine import Engine
from lakewire_local.errors import LocalError
from lakewire_local.jobs.clusters import Clusters
from lakewire_local.jobs.records import Run, TaskRun
from tests.support.waiting import until

MINUTE = 60_000
SETTINGS = {"spark_version": "local"}


class World:
    """Clusters of a workspace, and a clock."""

    def __init__(self, folder, engine) -> None:
        self.now = 1_796_040_000_000  # 2026-11-30T12:00:00Z
        self.kept = Definitions(folder / "definitions.sqlite")
        self.clusters = Clusters(self.kept, engine, lambda: self.now)

    def state(self, cluster_id, *, after=0):
        """Return the state of a cluster, and why it ended, when so many minutes have gone by."""
        self.now += after * MINUTE
        cluster = self.clusters.get(cluster_id)
        return cluster["state"], cluster.get("termination_reason", {}).get("code")


@pytest.fixture
def world(tmp_path, engine):
    engine.begin()
    made = World(tmp_path, engine)
    yield made
    made.kept.close()


def run_of(**task):
    """Return a run, and its one task."""
    run = Run(run_id=7, job_id=3, number_in_job=1, name="r", spec=task.pop("spec", {}), creator="me", created_at=0)
    return run, TaskRun(run_id=8, parent_id=7, position=0, task={"task_key": "t", **task}, created_at=0)


def test_a_cluster_that_nobody_uses_ends_by_itself(world):
    """After autotermination_minutes, at that time, whenever somebody looks."""
    cluster_id = world.clusters.create({**SETTINGS, "autotermination_minutes": 30}, creator="me")
    begun = world.now

    assert ("RUNNING", None) == world.state(cluster_id, after=29)
    assert ("RUNNING", None) == world.state(cluster_id, after=1)
    assert ("TERMINATED", "INACTIVITY") == world.state(cluster_id, after=90)
    assert begun + 30 * MINUTE == world.clusters.get(cluster_id)["terminated_time"]
    assert {"inactivity_duration_min": "30"} == world.clusters.get(cluster_id)["termination_reason"]["parameters"]


def test_a_cluster_without_a_limit_stays(world):
    """Zero minutes are no limit, and it is the default."""
    cluster_id = world.clusters.create(SETTINGS, creator="me")

    assert ("RUNNING", None) == world.state(cluster_id, after=10**6)


def test_a_task_keeps_its_cluster_running(world):
    """What runs on a cluster is no inactivity; a cluster that is terminated meanwhile ends with the task."""
    cluster_id = world.clusters.create({**SETTINGS, "autotermination_minutes": 30}, creator="me")

    with world.clusters.used(*run_of(existing_cluster_id=cluster_id)):
        assert ("RUNNING", None) == world.state(cluster_id, after=120)
        world.clusters.terminate(cluster_id, user="you")
        assert ("TERMINATING", "USER_REQUEST") == world.state(cluster_id)
        with (
            pytest.raises(LocalError, match="unexpected state Terminating"),
            world.clusters.used(*run_of(existing_cluster_id=cluster_id)),
        ):
            raise AssertionError("no other task begins on it")
    assert ("TERMINATED", "USER_REQUEST") == world.state(cluster_id)


def test_a_task_starts_its_cluster(world):
    """A terminated cluster is started for a task, and idle from its end on."""
    cluster_id = world.clusters.create({**SETTINGS, "autotermination_minutes": 30}, creator="me")
    world.clusters.terminate(cluster_id, user="me")
    with world.clusters.used(*run_of(existing_cluster_id=cluster_id)):
        world.now += 120 * MINUTE

    assert ("RUNNING", None) == world.state(cluster_id, after=30)
    assert ("TERMINATED", "INACTIVITY") == world.state(cluster_id, after=1)
    assert ["CREATING", "RUNNING", "TERMINATING", "STARTING", "RUNNING", "TERMINATING"] == [
        event["type"] for event in world.clusters.events(cluster_id)
    ]


def test_tasks_of_a_run_share_a_job_cluster(world):
    """It is made for the first of them, and terminated when the run ends; another task has its own."""
    spec = {"job_clusters": [{"job_cluster_key": "k", "new_cluster": {**SETTINGS, "autotermination_minutes": "x"}}]}
    run, task = run_of(spec=spec, job_cluster_key="k")
    for _ in range(2):
        with world.clusters.used(run, task):
            pass
    with world.clusters.used(*run_of(new_cluster=SETTINGS)):
        pass
    (single, shared) = world.clusters.list_all()
    world.clusters.release(run)

    assert ("job-3-run-7-k", "JOB", "RUNNING") == (shared["cluster_name"], shared["cluster_source"], shared["state"])
    assert ("job-3-run-7-t", "TERMINATED") == (single["cluster_name"], single["state"])
    assert ("TERMINATED", "JOB_FINISHED") == world.state(shared["cluster_id"])


@pytest.mark.parametrize(
    ("task", "message"),
    [
        ({"existing_cluster_id": "nowhere"}, "Cluster nowhere does not exist"),
        ({"job_cluster_key": "k"}, "Task t: there is no job cluster 'k'"),
    ],
)
def test_a_task_whose_cluster_is_not_there_is_refused(world, task, message):
    """The message names the cluster."""
    with pytest.raises(LocalError, match=message), world.clusters.used(*run_of(**task)):
        raise AssertionError("the task must not run")


def test_a_task_may_remove_its_own_cluster(world):
    """Its end finds nothing to note."""
    cluster_id = world.clusters.create(SETTINGS, creator="me")
    with world.clusters.used(*run_of(existing_cluster_id=cluster_id)):
        world.clusters.remove(cluster_id)

    assert [] == world.clusters.list_all()


def test_clusters_end_with_the_server(world, engine):
    """The next server finds them terminated, and says why."""
    cluster_id = world.clusters.create(SETTINGS, creator="me")
    world.clusters = Clusters(world.kept, engine)

    assert ("TERMINATED", "COMMUNICATION_LOST") == world.state(cluster_id)


def test_a_cluster_whose_engine_does_not_start_says_why(tmp_path, monkeypatch):
    """It is pending until the engine is up, and terminated when it does not start."""
    monkeypatch.setenv("SPARK_HOME", str(tmp_path / "nothing"))
    world = World(tmp_path, Engine.start("spark"))
    cluster_id = world.clusters.create(SETTINGS, creator="me")

    until(lambda: world.state(cluster_id) == ("TERMINATED", "SPARK_STARTUP_FAILURE"))
    reason = world.clusters.get(cluster_id)["termination_reason"]
    world.kept.close()
    assert "SERVICE_FAULT" == reason["type"]
    assert str(tmp_path / "nothing") in reason["parameters"]["databricks_error_message"]
