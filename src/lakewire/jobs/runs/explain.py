"""
The requests behind the explanation of a run.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lakewire.jobs.runs.clusters import cluster_id_of, cluster_state, cluster_troubles
from lakewire.jobs.runs.explanation import Facts, explanation, waiting_tasks
from lakewire.jobs.runs.state import read_state
from lakewire.jobs.runs.task_outputs import OutputReader
from lakewire_api.jobs.api.jobs import JobsAPI

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.jobs import models

__all__ = ["explain"]


def explain(sender: Transport, run: models.Run) -> str:
    """
    Return why a run, with all its tasks, waits or has failed. A request for each thing that may be the reason.
    """
    now_ms = datetime.now(UTC).timestamp() * 1000
    if read_state(run).ended:
        failed = OutputReader(JobsAPI(sender)).first_failed(run)
        return explanation(Facts(run=run, now_ms=now_ms, failed=failed, troubles=cluster_troubles(sender, run)))
    waiting = {task.task_key: cluster_id_of(task) for task in waiting_tasks(run)}
    clusters = {key: cluster_state(sender, cluster_id) for key, cluster_id in waiting.items() if cluster_id}
    return explanation(Facts(run=run, now_ms=now_ms, clusters=clusters))
