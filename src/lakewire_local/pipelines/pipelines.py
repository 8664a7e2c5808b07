"""
The pipelines of a workspace: what is known of them, and their updates, one at a time for each.
"""

from __future__ import annotations

import threading
import uuid
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.pipelines.events import EventLog
from lakewire_local.pipelines.update import PipelineUpdate
from lakewire_local.timestamps import iso_text, now_ms
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.definitions import Definitions
    from lakewire_local.sql import SqlRunner
    from lakewire_local.workspace_files import WorkspaceFiles
    from lakewire_local.workspace_tree import WorkspaceTree

KIND = "pipelines"
_AT_ONCE = 16
_STOP_SECONDS = 5.0
_PACE_S = (0.05, 1.0)  # between two interrupts
_INTERRUPT_S = 60.0
_ENDED = frozenset({"COMPLETED", "FAILED", "CANCELED"})
_LOST = LocalError(500, "INTERNAL_ERROR", "The local workspace ended while the update was active.")
_NOT_SERVED = ("ingestion_definition", "gateway_definition", "trigger")
_log = structlog.get_logger()

Record = dict[str, Any]


class Pipelines:
    """
    Keep pipelines and run their updates.

    Args:
        files: Where their source code is.
        runner: Runs statements.
        definitions: Where pipelines, updates and events are kept.
        tree: Knows who may read which file.
    """

    def __init__(self, files: WorkspaceFiles, runner: SqlRunner, definitions: Definitions, tree: WorkspaceTree) -> None:
        self._files = files
        self._tree = tree
        self._runner = runner
        self._definitions = definitions
        self._lock = threading.Lock()
        self._active: dict[str, tuple[PipelineUpdate, Future[None]]] = {}  # by pipeline
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="pipeline")
        self._fail_lost()

    def create(self, spec: Mapping[str, Any], user: str, *, run_as: str, allow_twice: bool) -> Record:
        """
        Keep a new pipeline, which has the rights of *run_as*.

        Raises:
            LocalError: Something of it is not served, or its name is taken.
        """
        _check(spec)
        self._refuse_taken(spec, None, allow_twice=allow_twice)
        pipeline_id = str(uuid.uuid4())
        record = {
            "pipeline_id": pipeline_id,
            "spec": {**spec, "id": pipeline_id},
            "creator_user_name": user,
            "run_as_user_name": run_as,
            "last_modified": now_ms(),
        }
        self._definitions.add(KIND, pipeline_id, record)
        return record

    def get(self, pipeline_id: str) -> Record:
        """Return a pipeline; ``LocalError`` when it is not there."""
        found = self._definitions.find(KIND, pipeline_id)
        if found is None:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"The specified pipeline {pipeline_id} was not found.")
        return found

    def list_all(self) -> list[Record]:
        """Return all pipelines, the oldest first."""
        return [record for _, record in self._definitions.list_all(KIND)]

    def edit(
        self,
        pipeline_id: str,
        spec: Mapping[str, Any],
        *,
        allow_twice: bool,
        run_as: str | None = None,
        expected: int | None = None,
    ) -> None:
        """Replace the definition of a pipeline; the next update goes by it."""
        _check(spec)
        self._refuse_taken(spec, pipeline_id, allow_twice=allow_twice)
        with self._definitions.transaction():
            record = self.get(pipeline_id)
            if expected is not None and expected != record["last_modified"]:
                raise LocalError(409, "RESOURCE_CONFLICT", f"The pipeline {pipeline_id} was changed meanwhile.")
            changed = {
                "spec": {**spec, "id": pipeline_id},
                "last_modified": max(now_ms(), record["last_modified"] + 1),
                "run_as_user_name": run_as or record["run_as_user_name"],
            }
            self._definitions.change(KIND, pipeline_id, record | changed)

    def delete(self, pipeline_id: str, *, cascade: bool) -> None:
        """Stop and remove a pipeline, with its tables and views where *cascade* says so."""
        self.get(pipeline_id)
        self.stop(pipeline_id, wait_s=_INTERRUPT_S)
        tables = self._runner.metastore.tables
        for table in tables.of_pipeline(pipeline_id):
            if cascade:
                tables.delete(table.catalog_name, table.schema_name, table.name)
            else:
                tables.update(table, pipeline_id=None)
        self._definitions.remove(KIND, pipeline_id)

    # ------------------------------------------------------------------ updates

    def start(self, pipeline_id: str, asked: Mapping[str, Any], *, cause: str) -> Record:
        """
        Start an update.

        Raises:
            LocalError: There is no such pipeline, or it is being updated.
        """
        record = self.get(pipeline_id)
        with self._lock:
            if active := next((each for each in self.updates(pipeline_id) if each["state"] not in _ENDED), None):
                message = f"An active update {active['update_id']} already exists for pipeline '{pipeline_id}'."
                raise LocalError(409, "CONFLICT", message)
            update: Record = {
                **asked,
                "pipeline_id": pipeline_id,
                "update_id": str(uuid.uuid4()),
                "state": "CREATED",
                "cause": cause,
                "creation_time": now_ms(),
                "config": record["spec"],
            }
            self._definitions.add(_updates(pipeline_id), update["update_id"], update)
            log = self._event_log(record, update["update_id"])
            log.created(update)
            running = PipelineUpdate(
                files=self._files,
                may_read=partial(self._tree.need, record["run_as_user_name"], level="CAN_READ"),
                runner=self._runner.seen_by(record["run_as_user_name"]),
                log=log,
                pipeline_id=pipeline_id,
                spec=record["spec"],
                asked=asked,
                moved=lambda state: self._moved(log, update, state),
            )
            future = self._threads.submit(self._run, running, update)
            self._active[pipeline_id] = (running, future)
        future.add_done_callback(lambda done: self._after(running, update, done))
        return update

    def stop(self, pipeline_id: str, *, wait_s: float = 0.0) -> None:
        """Cancel the update that runs, if one does; wait so long for its end."""
        self.get(pipeline_id)
        if active := self._active.get(pipeline_id):
            threading.Thread(target=_interrupt, args=active, daemon=True).start()
            wait([active[1]], timeout=wait_s)

    def wait_for(self, pipeline_id: str, update_id: str) -> Record:
        """Return an update once it has ended."""
        active = self._active.get(pipeline_id)
        if active and active[0].log.origin["update_id"] == update_id:
            wait([active[1]])
        return self.update(pipeline_id, update_id)

    def updates(self, pipeline_id: str) -> list[Record]:
        """Return the updates of a pipeline, the latest first."""
        self.get(pipeline_id)
        return [update for _, update in reversed(self._definitions.list_all(_updates(pipeline_id)))]

    def update(self, pipeline_id: str, update_id: str) -> Record:
        """Return an update; ``LocalError`` when it is not there."""
        self.get(pipeline_id)
        return self._definitions.get(_updates(pipeline_id), update_id)

    def events(self, pipeline_id: str) -> Sequence[tuple[int, Record]]:
        """Return the events of a pipeline with their numbers, the oldest first."""
        self.get(pipeline_id)
        return self._definitions.list_all(f"{KIND}/{pipeline_id}/events")

    def active(self) -> list[str]:
        """Return the pipelines that are being updated."""
        return list(self._active)

    def close(self) -> None:
        """Stop all updates."""
        active = list(self._active.values())
        for each in active:
            threading.Thread(target=_interrupt, args=each, daemon=True).start()
        wait([future for _, future in active], timeout=_STOP_SECONDS)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _run(self, running: PipelineUpdate, update: Record) -> None:
        error = running.run()
        if error is None:
            running.moved("COMPLETED")
        else:
            self._failed(running.log, update, "CANCELED" if running.is_stopped else "FAILED", error)

    def _moved(self, log: EventLog, update: Record, state: str) -> None:
        self._definitions.change(_updates(update["pipeline_id"]), update["update_id"], update | {"state": state})
        log.update(state)

    def _failed(self, log: EventLog, update: Record, state: str, error: LocalError) -> None:
        record = update | {"state": state, "error": error.message}
        self._definitions.change(_updates(update["pipeline_id"]), update["update_id"], record)
        log.update(state, error if state == "FAILED" else None)

    def _after(self, running: PipelineUpdate, update: Record, future: Future[None]) -> None:
        with self._lock:
            if self._active.get(update["pipeline_id"], (None,))[0] is running:
                del self._active[update["pipeline_id"]]
        error = None if future.cancelled() else future.exception()
        if error:
            _log.error("update failed with an internal error", update_id=update["update_id"], exc_info=error)
            internal = LocalError(500, "INTERNAL_ERROR", f"{type(error).__name__}: {error}")
            self._failed(running.log, update, "FAILED", internal)

    def _event_log(self, record: Record, update_id: str) -> EventLog:
        origin = {
            "pipeline_id": record["pipeline_id"],
            "pipeline_name": record["spec"].get("name"),
            "update_id": update_id,
        }
        return EventLog(definitions=self._definitions, origin=origin)

    def _refuse_taken(self, spec: Mapping[str, Any], pipeline_id: str | None, *, allow_twice: bool) -> None:
        taken = [
            each
            for each in self.list_all()
            if each["spec"].get("name") == spec.get("name") and each["pipeline_id"] != pipeline_id
        ]
        if taken and not allow_twice:
            message = f"The pipeline name '{spec.get('name')}' is already used by another pipeline."
            raise LocalError(409, "RESOURCE_CONFLICT", message)

    def _fail_lost(self) -> None:
        """End the updates that a killed server has left."""
        for record in self.list_all():
            for update in self.updates(record["pipeline_id"]):
                if update["state"] not in _ENDED:
                    self._failed(self._event_log(record, update["update_id"]), update, "FAILED", _LOST)


def shown_state(update: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a pipeline shows of one of its updates."""
    return {
        "update_id": update["update_id"],
        "state": update["state"],
        "creation_time": iso_text(update["creation_time"]),
    }


def _interrupt(running: PipelineUpdate, future: Future[None]) -> None:
    """Stop an update, again and again until it has ended."""

    def has_ended() -> bool:
        running.stop()
        return future.done()

    try:
        poll(has_ended, bool, Deadline(_INTERRUPT_S), pace=poll_pace(*_PACE_S), what="stopping an update")
    except DeadlineExceededError:
        _log.warning("update does not react to interrupts", update_id=running.log.origin["update_id"])


def _updates(pipeline_id: str) -> str:
    return f"{KIND}/{pipeline_id}/updates"


def _check(spec: Mapping[str, Any]) -> None:
    """Refuse what is not served, by name."""
    if spec.get("continuous"):
        raise invalid_parameter(
            "continuous: the local workspace runs pipelines as batches; continuous pipelines are not served"
        )
    if refused := next((name for name in _NOT_SERVED if spec.get(name)), ""):
        raise invalid_parameter(f"{refused}: not served here")
    if not spec.get("libraries"):
        raise invalid_parameter("Missing required field: libraries")
    if spec.get("schema") and spec.get("target"):
        raise invalid_parameter("schema and target exclude each other")
