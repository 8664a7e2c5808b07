"""
What starts runs by itself: schedules, periods, files that arrive, tables that are written.

Only what happens while the server runs counts: what would have started before is not made up for.
Source: https://docs.databricks.com/aws/en/jobs/triggers
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs
import structlog

from lakewire_local.delta_log import is_table, latest_version
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.jobs.quartz import read_cron
from lakewire_local.jobs.starting import new_job_run
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from lakewire_local.jobs.records import Job, Run
    from lakewire_local.jobs.store import JobStore
    from lakewire_local.metastore import Metastore

_TICK_S = 1.0
_UNITS_MS = {"MINUTES": 60_000, "HOURS": 3_600_000, "DAYS": 86_400_000, "WEEKS": 604_800_000}
_log = structlog.get_logger()


def check_triggers(settings: Mapping[str, Any]) -> None:
    """
    Make sure that the schedule and the trigger of a job are sound.

    Raises:
        LocalError: Names what is not accepted.
    """
    if schedule := settings.get("schedule"):
        _cron(schedule)
    if periodic := (settings.get("trigger") or {}).get("periodic"):
        _period_ms(periodic)


@attrs.define
class _Watch:
    """
    Hold what is known of the trigger of one job.

    Attributes:
        definition: As the job has it.
        due_at: When it starts the next run; None for a trigger that looks for changes.
        seen: What has changed last: files and their times, versions of tables.
        changed_at: When *seen* last changed and no run was started for it; None without such a change.
        started_at: When it started its last run.
    """

    definition: Any
    due_at: int | None = None
    seen: Mapping[str, Any] = attrs.field(factory=dict)
    changed_at: int | None = None
    started_at: int = 0


class Triggers:
    """
    Start the runs of jobs that have a schedule or a trigger.

    Args:
        store: The jobs.
        metastore: Volumes and tables that triggers watch.
        start: Starts a new run.
        warehouse_id: The SQL warehouse that there is.
        clock: Returns the time, in milliseconds since the epoch.
    """

    def __init__(
        self,
        store: JobStore,
        metastore: Metastore,
        start: Callable[[Run], None],
        *,
        warehouse_id: str,
        clock: Callable[[], int] = now_ms,
    ) -> None:
        self._store = store
        self._metastore = metastore
        self._start = start
        self._warehouse_id = warehouse_id
        self._clock = clock
        self._watches: dict[int, _Watch] = {}
        self._looking = threading.Lock()
        self._ended = threading.Event()

    def begin(self) -> None:
        """Look every second, in the background."""
        threading.Thread(target=self._loop, daemon=True, name="triggers").start()

    def stop(self) -> None:
        """Start no more runs."""
        self._ended.set()

    def tick(self) -> None:
        """Start the runs that are due."""
        with self._looking:
            self._look_at_all()

    @contextmanager
    def paused(self) -> Generator[None]:
        """Start no runs meanwhile."""
        with self._looking:
            yield

    def pass_time(self, until_ms: int, move_to: Callable[[int], None], settle: Callable[[Run], None]) -> None:
        """
        Move the clock, and start on the way every run that is due, at its time.

        Args:
            until_ms: The time to reach.
            move_to: Moves the clock.
            settle: Waits for the end of a run; the clock stands meanwhile, so that a run has the time that it is for.
        """
        with self._looking:
            self._look_at_all()  # a job that is new begins now
            while (due := self._next_due()) is not None and due <= until_ms:
                move_to(due)
                for run in self._look_at_all():
                    settle(run)
            move_to(until_ms)
            self._look_at_all()

    def _next_due(self) -> int | None:
        return min((watch.due_at for watch in self._watches.values() if watch.due_at is not None), default=None)

    def _look_at_all(self) -> list[Run]:
        """Start the runs that are due, and return them."""
        started: list[Run] = []
        jobs = {job.job_id: job for job in self._store.triggered_jobs()}
        for gone in self._watches.keys() - jobs.keys():
            del self._watches[gone]
        for job in jobs.values():
            try:
                started += self._look(job)
            except (LocalError, OSError, sqlite3.Error) as error:  # at a full disk the next one has to start
                _log.warning("trigger started no run", job_id=job.job_id, error=str(error))
        return started

    def _loop(self) -> None:
        while not self._ended.wait(_TICK_S):
            self.tick()

    def _look(self, job: Job) -> list[Run]:
        definition = {name: job.settings.get(name) for name in ("schedule", "trigger")}
        watch = self._watches.get(job.job_id)
        if watch is None or watch.definition != definition:
            watch = self._watches[job.job_id] = _Watch(definition, due_at=self._next(definition))
            watch.seen = self._seen(definition["trigger"])
            return []
        kind = self._due(watch)
        if not kind:
            return []
        watch.started_at, watch.changed_at, watch.due_at = self._clock(), None, self._next(definition)
        run, _ = new_job_run(self._store, job, {}, creator=job.creator, warehouse_id=self._warehouse_id, trigger=kind)
        self._start(run)
        return [run]

    def _due(self, watch: _Watch) -> str | None:
        """Return the kind of trigger that is due."""
        now, trigger = self._clock(), watch.definition["trigger"] or {}
        if watch.due_at is not None:
            return "PERIODIC" if watch.due_at <= now else None
        seen = self._seen(trigger)
        if _has_news(watch.seen, seen, trigger):
            watch.changed_at = now
            watch.seen = seen
        elif "file_arrival" in trigger:
            watch.seen = seen  # files that went
        if watch.changed_at is None:
            return None
        options = trigger.get("file_arrival") or trigger.get("table_update") or {}
        calm = now - watch.changed_at >= 1000 * int(options.get("wait_after_last_change_seconds") or 0)
        apart = now - watch.started_at >= 1000 * int(options.get("min_time_between_triggers_seconds") or 0)
        return ("FILE_ARRIVAL" if "file_arrival" in trigger else "TABLE") if calm and apart else None

    def _next(self, definition: Mapping[str, Any]) -> int | None:
        """Return when the next run is due; None for no time."""
        now = self._clock()
        if (schedule := definition["schedule"]) and _is_on(schedule):
            found = _cron(schedule).next_after(dt.datetime.fromtimestamp(now / 1000, dt.UTC))
            return int(found.timestamp() * 1000) if found else None
        trigger = definition["trigger"] or {}
        if trigger.get("periodic") and _is_on(trigger):
            return now + _period_ms(trigger["periodic"])
        return None

    def _seen(self, trigger: Mapping[str, Any] | None) -> Mapping[str, Any]:
        """Return the state of what a trigger watches."""
        if not trigger or not _is_on(trigger):
            return {}
        if files := trigger.get("file_arrival"):
            folder = self._metastore.volumes.path(str(files["url"]))
            return {str(file): file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()}
        names = (trigger.get("table_update") or {}).get("table_names") or ()
        return {name: self._version(name) for name in names}

    def _version(self, name: str) -> int:
        table = self._metastore.tables.find(*name.split(".")) if name.count(".") == 2 else None
        return latest_version(table.location) if table and table.location and is_table(table.location) else -1


def _has_news(before: Mapping[str, Any], after: Mapping[str, Any], trigger: Mapping[str, Any]) -> bool:
    changed = [name for name, state in after.items() if before.get(name) != state]
    condition = (trigger.get("table_update") or {}).get("condition")
    return bool(changed) and (condition != "ALL_UPDATED" or len(changed) == len(after))


def _is_on(definition: Mapping[str, Any]) -> bool:
    return definition.get("pause_status") != "PAUSED"


def _cron(schedule: Mapping[str, Any]) -> Any:
    return read_cron(str(schedule.get("quartz_cron_expression")), str(schedule.get("timezone_id") or "UTC"))


def _period_ms(periodic: Mapping[str, Any]) -> int:
    interval, unit = periodic.get("interval"), periodic.get("unit")
    if not isinstance(interval, int) or interval < 1 or unit not in _UNITS_MS:
        raise invalid_parameter(f"trigger.periodic: accepted are an interval from 1 and one of {', '.join(_UNITS_MS)}")
    return interval * _UNITS_MS[unit]
