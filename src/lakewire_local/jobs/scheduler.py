"""
Carries out runs: starts each task when those it depends on have ended, stops all when asked, records the results.
"""

from __future__ import annotations

import threading
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import structlog

from lakewire_local.disk import full_disk
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.jobs.control import CONTROL, Control
from lakewire_local.jobs.order import is_due, overall, refusal
from lakewire_local.jobs.records import STOPPED, Run, Status, TaskRun, ended
from lakewire_local.jobs.stop import Stop
from lakewire_local.jobs.tasks import kind_of
from lakewire_local.timestamps import now_ms
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.jobs.executors import Executors
    from lakewire_local.jobs.store import JobStore

_RUNS_AT_ONCE = 64
_TASKS_AT_ONCE = 8
_STOP_SECONDS = 5.0
_ROOM_S = 0.5  # between two looks at a full disk
T = TypeVar("T")
_log = structlog.get_logger()


class Scheduler:
    """
    Carry out the runs of a store.

    Args:
        store: Where runs come from and where their states are recorded.
        executors: Runs single tasks.
    """

    def __init__(self, store: JobStore, executors: Executors) -> None:
        self._store = store
        self._executors = executors
        self._lock = threading.Lock()
        self._ends = threading.Event()
        self._stops: dict[int, Stop] = {}
        self._futures: set[Future[None]] = set()
        # By depth: a task may wait for a run that it has started, which must not wait for the thread of the task.
        self._runs: dict[int, ThreadPoolExecutor] = {}
        self._tasks: dict[int, ThreadPoolExecutor] = {}
        self._control = Control(
            store=store,
            rights=executors.rights,
            start=self.start,
            cancel=self.cancel,
            attempts=self._attempts,
            warehouse_id=executors.credentials.warehouse_id,
        )

    def start(self, run: Run) -> None:
        """Start a run; queue or skip it when its job has its maximum of concurrent runs."""
        with self._lock:
            if self._is_full(run):
                self._queue_or_skip(run)
                return
            self._launch(run)

    def repair(
        self,
        run_id: int,
        keys: list[str],
        *,
        latest: int | None,
        overriding: Mapping[str, Any],
        job_parameters: Mapping[str, str],
    ) -> Run:
        """
        Rerun tasks of an ended run, as new attempts.

        Args:
            run_id: The run.
            keys: Its tasks.
            latest: The id of the latest repair, if there was one.
            overriding: What replaces parameters of tasks, for these attempts and later ones.
            job_parameters: What replaces parameters of the run.
        """
        with self._lock:
            run = self._store.get_run(run_id)
            if not run.status.ended:
                raise LocalError(400, "INVALID_STATE", f"Run {run_id} is active.")
            known = run.repairs[-1]["id"] if run.repairs else None
            if latest != known:
                raise invalid_parameter(f"latest_repair_id: {latest} given; the latest repair is {known}")
            changed = self._store.change_run(
                run_id,
                status=Status(),
                ended_at=None,
                repairs=self._repairs(run, keys),
                overriding={**run.overriding, **overriding},
                job_parameters={**run.job_parameters, **job_parameters},
            )
            self._launch(changed)
        return changed

    def _repairs(self, run: Run, keys: list[str]) -> tuple[Mapping[str, Any], ...]:
        """Make the new attempts, and return the repairs of the run with this one."""
        by_key = {task.key: task for task in self._store.tasks(run.run_id)}
        redone = [self._new_attempt(by_key[key]).run_id for key in keys]
        number = max([now_ms(), *(entry["id"] + 1 for entry in run.repairs)])
        return (*run.repairs, {"id": number, "type": "REPAIR", "start_time": now_ms(), "task_run_ids": redone})

    def cancel(self, run_id: int) -> None:
        """Ask a run to stop; one that has ended stays as it is."""
        run = self._store.get_run(run_id)
        stop = self._stops.get(run_id)
        if stop:
            self._store.mark_terminating(run_id)
            stop.ask("CANCELED")
        elif run.status.life_cycle == "QUEUED":
            self._end_all(run, ended("CANCELED", "The run was canceled."))

    def stop(self) -> None:
        """End every process; runs that were active become INTERNAL_ERROR."""
        self._ends.set()
        with self._lock:
            stops, futures = list(self._stops.values()), set(self._futures)
        for stop in stops:
            stop.ask("SERVER_ENDS")
        wait(futures, timeout=_STOP_SECONDS)
        for threads in (*self._runs.values(), *self._tasks.values()):
            threads.shutdown(wait=False, cancel_futures=True)

    # ------------------------------------------------------------------ starting

    def _is_full(self, run: Run) -> bool:
        if run.job_id is None:
            return False
        most = int(run.spec.get("max_concurrent_runs", 1))
        others = [
            other for other in self._store.list_runs(job_id=run.job_id, active=True) if other.run_id != run.run_id
        ]
        return len([other for other in others if other.status.life_cycle != "QUEUED"]) >= most

    def _queue_or_skip(self, run: Run) -> None:
        if (run.spec.get("queue") or {}).get("enabled"):
            self._store.change_run(run.run_id, status=Status("QUEUED"))
            return
        self._end_all(run, ended("MAXIMUM_CONCURRENT_RUNS_REACHED", "The job has as many active runs as it may have."))

    def _launch(self, run: Run) -> None:
        stop = Stop()
        self._stops[run.run_id] = stop
        if run.depth not in self._runs:
            self._runs[run.depth] = ThreadPoolExecutor(_RUNS_AT_ONCE, thread_name_prefix=f"run-{run.depth}")
            self._tasks[run.depth] = ThreadPoolExecutor(_TASKS_AT_ONCE, thread_name_prefix=f"task-{run.depth}")
        future = self._runs[run.depth].submit(self._run, run, stop)
        self._futures.add(future)
        future.add_done_callback(lambda done: self._after(run, done))

    def _after(self, run: Run, future: Future[None]) -> None:
        with self._lock:
            self._stops.pop(run.run_id, None)
            self._futures.discard(future)
        error = None if future.cancelled() else future.exception()
        if error:
            _log.error("run failed with an internal error", run_id=run.run_id, exc_info=error)
            self._change_run(run, status=_internal_error(error), ended_at=now_ms())
        elif not future.cancelled():
            self._start_queued(run)

    def _start_queued(self, run: Run) -> None:
        if run.job_id is None:
            return
        active = self._store.list_runs(job_id=run.job_id, active=True)
        queued = [other for other in reversed(active) if other.status.life_cycle == "QUEUED"]
        for other in queued:
            self.start(other)

    def _end_all(self, run: Run, status: Status) -> None:
        for task in self._store.tasks(run.run_id):
            self._change_task(task, status=status, ended_at=now_ms())
        self._change_run(run, status=status, ended_at=now_ms())

    # ------------------------------------------------------------------ running

    def _run(self, run: Run, stop: Stop) -> None:
        if not stop.reason:
            run = self._change_run(run, status=Status("RUNNING"), started_at=now_ms())
        by_key = {task.key: task for task in self._store.tasks(run.run_id)}
        with stop.within(run.timeout_s):
            self._run_tasks(run, by_key, stop)
        self._executors.clusters.release(run)
        status = _stopped(stop) or overall(list(by_key.values()))
        repairs = run.repairs
        if repairs:
            repairs = (*repairs[:-1], {**repairs[-1], "end_time": now_ms(), "result": attrs.astuple(status)})
        self._change_run(run, status=status, ended_at=now_ms(), repairs=repairs)

    def _run_tasks(self, run: Run, by_key: dict[str, TaskRun], stop: Stop) -> None:
        running: dict[Future[TaskRun], TaskRun] = {}
        while True:
            for task in self._due(by_key, running):
                if stop.reason:
                    by_key[task.key] = self._end_task(task, STOPPED[stop.reason])
                else:
                    running[self._tasks[run.depth].submit(self._attempts, run, task, stop)] = task
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                task = running.pop(future)
                error = future.exception()
                if error:
                    _log.error("task failed with an internal error", run_id=task.run_id, exc_info=error)
                by_key[task.key] = self._end_task(task, _internal_error(error)) if error else future.result()

    def _due(self, by_key: dict[str, TaskRun], running: Mapping[Future[TaskRun], TaskRun]) -> list[TaskRun]:
        """Return the tasks to start; tasks that must not run are ended, which may make others due."""
        started = {task.key for task in running.values()}
        while True:
            waiting = [task for task in by_key.values() if not task.status.ended and task.key not in started]
            due = [task for task in waiting if is_due(task, by_key)]
            refused = [(task, status) for task in due if (status := refusal(task, by_key))]
            for task, status in refused:
                by_key[task.key] = self._end_task(task, status)
            if not refused:
                return due

    def _attempts(self, run: Run, task: TaskRun, stop: Stop) -> TaskRun:
        """Run a task, with retries if it fails; return its last attempt."""
        while True:
            task = self._attempt(run, task, stop)
            if not _retries(task) or stop.reason:
                return task
            stop.wait(float(task.task.get("min_retry_interval_millis") or 0) / 1000)
            task = self._new_attempt(task)

    def _attempt(self, run: Run, task: TaskRun, run_stop: Stop) -> TaskRun:
        done = {other.key: other for other in self._store.tasks(run.run_id)}
        task = self._change_task(task, status=Status("RUNNING"), started_at=now_ms())
        stop = Stop()
        with run_stop.listening(stop.ask), stop.within(task.timeout_s):
            runner = self._control if kind_of(task.task) in CONTROL else self._executors
            result = runner.run(run, task, stop, done)
        return self._change_task(task, **attrs.asdict(result, recurse=False), ended_at=now_ms())

    def _new_attempt(self, task: TaskRun) -> TaskRun:
        return self._store.add_task(task.parent_id, task.position, task.task, task.attempt + 1, given=task.given)

    def _end_task(self, task: TaskRun, status: Status) -> TaskRun:
        return self._change_task(task, status=status, ended_at=now_ms())

    def _change_run(self, run: Run, **changes: Any) -> Run:
        return self._once_there_is_room(lambda: self._store.change_run(run.run_id, **changes))

    def _change_task(self, task: TaskRun, **changes: Any) -> TaskRun:
        return self._once_there_is_room(lambda: self._store.change_task(task.run_id, **changes))

    def _once_there_is_room(self, change: Callable[[], T]) -> T:
        """Record what has happened as soon as the disk takes it: a run whose end is not recorded never ends."""
        for attempt in retrying(Deadline(None), self._until_there_is_room):
            with attempt:
                return change()
        raise AssertionError  # retrying ends with a return or an error

    def _until_there_is_room(self, error: Exception, _: int) -> float | None:
        return _ROOM_S if full_disk(error) and not self._ends.is_set() else None


def _retries(task: TaskRun) -> bool:
    most = int(task.task.get("max_retries") or 0)
    may = task.status.result == "FAILED" or (
        task.status.result == "TIMEDOUT" and bool(task.task.get("retry_on_timeout"))
    )
    return may and (most < 0 or task.attempt < most)


def _stopped(stop: Stop) -> Status | None:
    return STOPPED[stop.reason] if stop.reason else None


def _internal_error(error: BaseException) -> Status:
    return Status("INTERNAL_ERROR", None, f"{type(error).__name__}: {error}", "INTERNAL_ERROR")
