"""
Clusters: definitions with a state. What runs on one runs as every task does, on the engine of the workspace.

A cluster owns no memory and no process, so its state follows from what is known when somebody reads it: it is RUNNING
once the engine is up, and TERMINATED when nothing that was asked to stop is left on it.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import threading
import uuid
from collections import Counter
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lakewire_local.engine.process import EngineStartError
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from lakewire_local.definitions import Definitions
    from lakewire_local.engine import Engine
    from lakewire_local.jobs.records import Run, TaskRun

KIND = "clusters"
Cluster = dict[str, Any]
_STARTING = ("PENDING", "RESTARTING")
_TYPES = {"COMMUNICATION_LOST": "CLOUD_FAILURE", "SPARK_STARTUP_FAILURE": "SERVICE_FAULT"}
_MINUTE = 60_000
_SIZES = ("num_workers", "autoscale")
_FOREVER = 10**9  # minutes
_SERVER_ENDED = {"databricks_error_message": "The server of the local workspace ended."}


class Clusters:
    """
    Keep clusters and their events.

    Args:
        kept: Where they are kept.
        engine: What a cluster needs to run.
        clock: Returns the time, milliseconds since the epoch.
    """

    def __init__(self, kept: Definitions, engine: Engine, clock: Callable[[], int] = now_ms) -> None:
        self._kept = kept
        self._engine = engine
        self._clock = clock
        self._lock = threading.RLock()
        self._uses: Counter[str] = Counter()
        for _, cluster in kept.list_all(KIND):
            if cluster["state"] != "TERMINATED":
                self._end(cluster, "COMMUNICATION_LOST", _SERVER_ENDED)

    def create(
        self, settings: Mapping[str, Any], *, creator: str, source: str = "API", cluster_id: str | None = None
    ) -> str:
        """Keep a new cluster, start it and return its id."""
        now = self._clock()
        cluster: Cluster = {
            "cluster_id": cluster_id or _new_id(now, secrets.token_hex(4)),
            "creator_user_name": creator,
            "cluster_source": source,
            "start_time": now,
            "state": "TERMINATED",
            "is_pinned": False,
        }
        with self._lock:
            self._kept.add(KIND, cluster["cluster_id"], _set(cluster, settings))
            self._begin(cluster, "CREATING", creator)
        return str(cluster["cluster_id"])

    def get(self, cluster_id: str) -> Cluster:
        """
        Return a cluster as it is now.

        Raises:
            LocalError: It does not exist.
        """
        with self._lock:
            found = self._kept.find(KIND, cluster_id)
            if found is None:
                # With this status and code: https://docs.databricks.com/api/workspace/clusters/get
                raise invalid_parameter(f"Cluster {cluster_id} does not exist")
            return self._settled(found)

    def list_all(self) -> list[Cluster]:
        """Return every cluster as it is now, newest first."""
        with self._lock:
            return [self._settled(cluster) for _, cluster in reversed(self._kept.list_all(KIND))]

    def edit(self, cluster_id: str, settings: Mapping[str, Any], *, user: str) -> None:
        """Replace the settings of a cluster; one that runs is restarted."""
        with self._lock:
            cluster = self._in(cluster_id, "RUNNING", "TERMINATED")
            self._note(cluster, "EDITED", user=user, previous_attributes=cluster["spec"], attributes=dict(settings))
            self._keep(_set(cluster, settings))
            if cluster["state"] == "RUNNING":
                self.restart(cluster_id, user=user)

    def resize(self, cluster_id: str, size: Mapping[str, Any], *, user: str) -> None:
        """Give a cluster that runs another number of workers: ``num_workers`` or ``autoscale``."""
        with self._lock:
            cluster = self._in(cluster_id, "RUNNING")
            settings = {name: value for name, value in cluster["spec"].items() if name not in _SIZES} | dict(size)
            self._note(cluster, "RESIZING", user=user, cause="USER_REQUEST", target_num_workers=_workers(size))
            self._keep(_set(cluster, settings))
            self._note(cluster, "UPSIZE_COMPLETED", current_num_workers=_workers(size))

    def change(self, cluster_id: str, **fields: Any) -> None:
        """Set fields of a cluster that no edit sets."""
        with self._lock:
            self._keep(self.get(cluster_id) | fields)

    def give(self, cluster_id: str, owner: str) -> None:
        """Let somebody else be the owner of a terminated cluster."""
        with self._lock:
            cluster = self._in(cluster_id, "TERMINATED")
            cluster["creator_user_name"] = owner
            self._keep(_set(cluster, cluster["spec"]))

    def start(self, cluster_id: str, *, user: str) -> None:
        """Start a terminated cluster."""
        with self._lock:
            self._begin(self._in(cluster_id, "TERMINATED"), "STARTING", user)

    def restart(self, cluster_id: str, *, user: str) -> None:
        """Restart a cluster that runs."""
        with self._lock:
            cluster = self._in(cluster_id, "RUNNING")
            cluster["last_restarted_time"] = self._clock()
            self._begin(cluster, "RESTARTING", user)

    def terminate(self, cluster_id: str, *, code: str = "USER_REQUEST", user: str = "") -> None:
        """Terminate a cluster, at once or when the last task on it has ended."""
        with self._lock:
            cluster = self.get(cluster_id)
            if cluster["state"] not in ("TERMINATING", "TERMINATED"):
                reason = _reason(code, {"username": user} if user else {})
                self._note(cluster, "TERMINATING", reason=reason)
                self._keep(cluster | {"state": "TERMINATING", "termination_reason": reason})
                self.get(cluster_id)

    def remove(self, cluster_id: str) -> None:
        """Remove a cluster and its events."""
        self.get(cluster_id)
        self._kept.remove(KIND, cluster_id)

    def note(self, cluster_id: str, kind: str, user: str) -> None:
        """Add an event that a user caused."""
        self._note(self.get(cluster_id), kind, user=user)

    def events(self, cluster_id: str) -> list[dict[str, Any]]:
        """Return the events of a cluster, oldest first."""
        self.get(cluster_id)
        return [event for _, event in self._kept.list_all(f"{KIND}/{cluster_id}/events")]

    @contextmanager
    def used(self, run: Run, task: TaskRun) -> Generator[None]:
        """
        Run a block on the cluster of a task, which is started or made if need be.

        Raises:
            LocalError: There is no such cluster.
        """
        cluster_id = self._ready(run, task)
        if cluster_id is None:
            yield
            return
        try:
            yield
        finally:
            self._free(cluster_id, is_done=bool(task.task.get("new_cluster")))

    def release(self, run: Run) -> None:
        """Terminate the clusters that the tasks of a run shared."""
        for key in _shared(run):
            cluster_id = _new_id(run.created_at, f"{run.run_id}/{key}")
            if self._kept.find(KIND, cluster_id):
                self.terminate(cluster_id, code="JOB_FINISHED")

    def _free(self, cluster_id: str, *, is_done: bool) -> None:
        with self._lock:
            is_there = self._kept.find(KIND, cluster_id) is not None  # somebody may have removed it meanwhile
            if is_there:
                self.change(cluster_id, last_activity_time=self._clock())
            self._uses[cluster_id] -= 1
            if is_there and is_done:
                self.terminate(cluster_id, code="JOB_FINISHED")

    def _ready(self, run: Run, task: TaskRun) -> str | None:
        """Return the id of the cluster of a task, which runs and is in use from now on."""
        cluster_id, settings = cluster_of(run, task), _new_settings(run, task)
        if cluster_id is None:
            return None
        with self._lock:
            if settings is not None and self._kept.find(KIND, cluster_id) is None:
                name = f"job-{run.job_id or run.run_id}-run-{run.run_id}-{task.task.get('job_cluster_key') or task.key}"
                # It ends with the run, whatever its settings say.
                settings |= {"cluster_name": name, "autotermination_minutes": 0}
                self.create(settings, creator=run.creator, source="JOB", cluster_id=cluster_id)
            if self._in(cluster_id, *_STARTING, "RUNNING", "TERMINATED")["state"] == "TERMINATED":
                self.start(cluster_id, user=run.creator)
            self._uses[cluster_id] += 1
        self._warm(cluster_id)
        return cluster_id

    def _begin(self, cluster: Cluster, event: str, user: str) -> None:
        """Start a cluster: it runs when the engine does, which is started meanwhile."""
        self._note(cluster, event, user=user)
        state = "RESTARTING" if event == "RESTARTING" else "PENDING"
        for field in ("termination_reason", "terminated_time"):
            cluster.pop(field, None)
        context = secrets.randbelow(2**62)
        self._keep(cluster | {"state": state, "last_state_loss_time": self._clock(), "spark_context_id": context})
        if self.get(cluster["cluster_id"])["state"] in _STARTING:
            threading.Thread(target=self._warm, args=(cluster["cluster_id"],), daemon=True, name="cluster").start()

    def _warm(self, cluster_id: str) -> None:
        with suppress(sqlite3.ProgrammingError, LocalError):  # the server has ended, the cluster is gone
            try:
                self._engine.begin()
                self.get(cluster_id)
            except EngineStartError as error:
                self._end(self.get(cluster_id), "SPARK_STARTUP_FAILURE", {"databricks_error_message": error.text})

    def _settled(self, cluster: Cluster) -> Cluster:
        """Return a cluster in the state that it has come to."""
        used = self._uses[cluster["cluster_id"]] > 0
        if cluster["state"] in _STARTING and (self._engine.pid or self._engine.url):
            cluster |= {"state": "RUNNING", "last_activity_time": self._clock()}
            self._note(cluster, "RUNNING")
            self._keep(cluster)
        elif cluster["state"] == "TERMINATING" and not used:
            self._keep(cluster := cluster | {"state": "TERMINATED", "terminated_time": self._clock()})
        elif cluster["state"] == "RUNNING" and not used and self._clock() > _idle_until(cluster):
            minutes = cluster["autotermination_minutes"]
            self._end(cluster, "INACTIVITY", {"inactivity_duration_min": str(minutes)}, at=_idle_until(cluster))
        return cluster

    def _end(self, cluster: Cluster, code: str, parameters: Mapping[str, str], at: int | None = None) -> None:
        reason = _reason(code, parameters)
        self._note(cluster, "TERMINATING", at=at, reason=reason)
        cluster |= {"state": "TERMINATED", "terminated_time": at or self._clock(), "termination_reason": reason}
        self._keep(cluster)

    def _in(self, cluster_id: str, *states: str) -> Cluster:
        cluster = self.get(cluster_id)
        if cluster["state"] not in states:
            state = cluster["state"].capitalize()
            raise LocalError(400, "INVALID_STATE", f"Cluster {cluster_id} is in unexpected state {state}.")
        return cluster

    def _note(self, cluster: Cluster, kind: str, *, at: int | None = None, **details: Any) -> None:
        event = {
            "cluster_id": cluster["cluster_id"],
            "timestamp": at or self._clock(),
            "type": kind,
            "details": details,
        }
        self._kept.add(f"{KIND}/{cluster['cluster_id']}/events", str(uuid.uuid4()), event)

    def _keep(self, cluster: Cluster) -> None:
        self._kept.change(KIND, cluster["cluster_id"], cluster)


def cluster_of(run: Run, task: TaskRun) -> str | None:
    """Return the id of the cluster of a task; None for a task that names none."""
    if task.task.get("existing_cluster_id"):
        return str(task.task["existing_cluster_id"])
    if task.task.get("job_cluster_key"):
        return _new_id(run.created_at, f"{run.run_id}/{task.task['job_cluster_key']}")
    return _new_id(task.created_at, str(task.run_id)) if task.task.get("new_cluster") else None


def _new_settings(run: Run, task: TaskRun) -> dict[str, Any] | None:
    """Return the settings of the cluster that is made for a task; None when it is there already."""
    key = task.task.get("job_cluster_key")
    if key and key not in _shared(run):
        raise invalid_parameter(f"Task {task.key}: there is no job cluster {key!r}")
    found = _shared(run)[key] if key else task.task.get("new_cluster")
    return None if found is None or task.task.get("existing_cluster_id") else dict(found)


def _shared(run: Run) -> dict[str, Any]:
    return {each.get("job_cluster_key"): each.get("new_cluster") or {} for each in run.spec.get("job_clusters") or ()}


def _new_id(created_at: int, text: str) -> str:
    """Return an id in the form that Databricks gives, ``1130-142501-0a1b2c3d``."""
    moment = datetime.fromtimestamp(created_at / 1000, UTC)
    return f"{moment:%m%d-%H%M%S}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _set(cluster: Cluster, settings: Mapping[str, Any]) -> Cluster:
    """Set the settings of a cluster, and what follows from them."""
    for name in cluster.get("spec", ()):
        cluster.pop(name, None)
    cluster |= {"cluster_name": "", "autotermination_minutes": 0, **settings, "spec": dict(settings)}
    cluster["default_tags"] = {
        "Vendor": "Databricks",
        "Creator": cluster["creator_user_name"],
        "ClusterName": cluster["cluster_name"],
        "ClusterId": cluster["cluster_id"],
    }
    return cluster


def _workers(size: Mapping[str, Any]) -> int:
    return int(size.get("num_workers") or (size.get("autoscale") or {}).get("min_workers") or 0)


def _reason(code: str, parameters: Mapping[str, str]) -> dict[str, Any]:
    return {"code": code, "type": _TYPES.get(code, "SUCCESS"), "parameters": dict(parameters)}


def _idle_until(cluster: Cluster) -> int:
    """Return when a cluster that nobody uses is terminated, milliseconds since the epoch."""
    return int(cluster["last_activity_time"] + (cluster["autotermination_minutes"] or _FOREVER) * _MINUTE)
