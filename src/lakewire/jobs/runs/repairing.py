"""
Repairs of a run: those there were, and one more, once.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lakewire.errors import LakewireError
from lakewire.jobs.runs.waiting import whole_run
from lakewire.observability import log

if TYPE_CHECKING:
    from lakewire_api.jobs import models
    from lakewire_api.jobs.api.jobs import JobsAPI

__all__ = ["repair", "repairs"]


def repairs(api: JobsAPI, run_id: int) -> list[models.RepairHistoryItem]:
    """
    Fetch the repairs of a run, oldest first. One request for 100 tasks.
    """
    history = whole_run(api, run_id, history=True).repair_history or ()
    known = {item.id: item for item in history if item.id}  # each page may show them
    return sorted(known.values(), key=lambda item: item.start_time or 0)


def repair(api: JobsAPI, run_id: int, **fields: Any) -> None:
    """
    Start a repair. It is never sent twice: when its response is lost, the history says whether it has begun.

    The server takes a repair only from who knows the latest one, so two callers cannot both start one.

    Raises:
        OutcomeUnknownError: The response was lost, and the history does not show the repair.
    """
    latest = _latest(api, run_id)
    try:
        api.repair_run(run_id, latest_repair_id=latest, **fields)
    except LakewireError as error:
        if error.outcome != "unknown" or not _has_begun(api, run_id, latest):
            raise
        log().info("the repair has begun, though its response was lost", databricks_run_id=run_id)


def _has_begun(api: JobsAPI, run_id: int, latest: int | None) -> bool:
    with suppress(LakewireError):  # the lost response is the error then
        return _latest(api, run_id) != latest
    return False


def _latest(api: JobsAPI, run_id: int) -> int | None:
    known = repairs(api, run_id)
    return known[-1].id if known else None
