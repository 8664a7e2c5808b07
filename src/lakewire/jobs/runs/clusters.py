"""
What happened to the cluster of a task: why it did not start, or was lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from lakewire.errors import LakewireError, one_line
from lakewire.jobs.runs.output import first_failed, latest_attempts
from lakewire.jobs.runs.state import read_state
from lakewire.observability import log
from lakewire_api.compute.api.clusters import ClustersAPI

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.compute import models as compute
    from lakewire_api.jobs import models

__all__ = ["cluster_id_of", "cluster_state", "cluster_troubles", "troubles"]

_NEWEST = 50  # events that are asked for: what ended a cluster is among the last
_CODES = frozenset(
    {
        "CLOUD_FAILURE",
        "CLUSTER_ERROR",
        "CLUSTER_REQUEST_LIMIT_EXCEEDED",
        "DRIVER_ERROR",
        "INVALID_CLUSTER_REQUEST",
        "LIBRARY_INSTALLATION_ERROR",
        "MAX_SPARK_CONTEXTS_EXCEEDED",
        "STORAGE_ACCESS_ERROR",
    }
)
# Events that say what went wrong; all others belong to the life of a healthy cluster.
# https://docs.databricks.com/api/workspace/clusters/events
_TROUBLES = frozenset(
    {
        "ADD_NODES_FAILED",
        "AUTOSCALING_FAILED",
        "DBFS_DOWN",
        "DRIVER_NOT_RESPONDING",
        "DRIVER_UNAVAILABLE",
        "FAILED_TO_EXPAND_DISK",
        "METASTORE_DOWN",
        "NODES_LOST",
        "SPARK_EXCEPTION",
        "UC_VOLUME_MISCONFIGURED",
    }
)
_FINE = frozenset({None, "SUCCEEDED", "SKIPPED"})  # of a script that a cluster runs when it starts


def cluster_id_of(task: models.RunTask) -> str:
    """
    Return the cluster that a task runs on; empty for serverless compute, and before there is one.
    """
    known = task.cluster_instance.cluster_id if task.cluster_instance else None
    return known or task.existing_cluster_id or ""


def cluster_troubles(sender: Transport, run: models.Run) -> list[str]:
    """
    Fetch what went wrong with the cluster of the task that failed first, a line each, oldest first.

    One request; none, and no lines, where the code of the failure says that the cluster was fine.
    """
    task = first_failed(latest_attempts(run.tasks or ()))
    if task is None or not cluster_id_of(task) or read_state(task).termination_code not in _CODES:
        return []
    try:
        pages = ClustersAPI(sender).events(cluster_id_of(task), order="DESC", page_size=_NEWEST)
        return list(troubles(islice(pages, _NEWEST)))[::-1]
    except LakewireError as error:  # it is asked for information only
        log().info("cluster events not read", cluster_id=cluster_id_of(task), error=str(error))
        return []


def cluster_state(sender: Transport, cluster_id: str) -> str:
    """
    Fetch the state of a cluster and what Databricks says of it; empty where it is not shown. One request.
    """
    try:
        cluster = ClustersAPI(sender).get(cluster_id)
    except LakewireError as error:  # it is asked for information only
        log().info("cluster not read", cluster_id=cluster_id, error=str(error))
        return ""
    message = one_line(cluster.state_message or "")
    return f"{cluster.state}: {message}" if message else str(cluster.state or "")


def troubles(events: Iterable[compute.ClusterEvent]) -> Iterator[str]:
    """
    Yield a line for each event that says what went wrong.
    """
    for event in events:
        if (what := _trouble(event)) is not None:
            at = datetime.fromtimestamp((event.timestamp or 0) / 1000, UTC)
            yield one_line(f"{at:%Y-%m-%d %H:%M:%S} {event.type} {what}")


def _trouble(event: compute.ClusterEvent) -> str | None:
    """Return what an event says of what went wrong; None for an event of a healthy cluster."""
    details = event.details
    if event.type == "TERMINATING":
        return _reason(details.reason if details else None)
    if event.type == "INIT_SCRIPTS_FINISHED":
        return _failed_scripts(details.init_scripts if details else None)
    if str(event.type) not in _TROUBLES:
        return None
    return (details.driver_state_message if details else None) or ""


def _reason(reason: compute.TerminationReason | None) -> str | None:
    if reason is None or reason.type == "SUCCESS":
        return None
    parameters = (f"{name}={value}" for name, value in (reason.parameters or {}).items())
    return " ".join([f"{reason.code} ({reason.type})", *parameters])


def _failed_scripts(scripts: compute.InitScriptEventDetails | None) -> str | None:
    ran = [*(scripts.cluster or ()), *(scripts.global_ or ())] if scripts else []
    failed = [f"{one.status}: {one.error_message or one.stderr or ''}" for one in ran if one.status not in _FINE]
    return "; ".join(failed) or None
