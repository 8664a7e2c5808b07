"""
Jobs and runs in SQLite: they survive the server, and so do idempotency tokens.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.jobs.records import LOST, Job, Run, Status, TaskRun
from lakewire_local.sqlite import SqliteFile
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_FIRST_ID = 1000
_SCHEMA = """
CREATE TABLE IF NOT EXISTS ids (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE IF NOT EXISTS job (job_id INTEGER PRIMARY KEY, name TEXT, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS run (
    run_id INTEGER PRIMARY KEY, job_id INTEGER, created_at INTEGER NOT NULL, active INTEGER NOT NULL,
    document TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS run_of_job ON run (job_id, run_id);
CREATE INDEX IF NOT EXISTS run_active ON run (active);
CREATE TABLE IF NOT EXISTS task_run (
    run_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL, active INTEGER NOT NULL, document TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS task_of_run ON task_run (parent_id, run_id);
CREATE TABLE IF NOT EXISTS token (token TEXT PRIMARY KEY, run_id INTEGER NOT NULL);
"""


class JobStore:
    """
    Keep jobs, runs and task runs.

    A run that was active when the last server ended becomes INTERNAL_ERROR.
    """

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA)
        self._fail_lost()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    # ------------------------------------------------------------------ jobs

    def create_job(self, settings: Mapping[str, Any], creator: str) -> Job:
        """Store a new job."""
        job = Job(job_id=self._new_id(), settings=settings, creator=creator, created_at=now_ms())
        self._file.run("INSERT INTO job VALUES (?, ?, ?)", job.job_id, _name_of(settings), _text(job))
        return job

    def get_job(self, job_id: int) -> Job:
        """Return a job."""
        found = self._file.run("SELECT document FROM job WHERE job_id = ?", job_id)
        if not found:
            raise invalid_parameter(f"Job {job_id} does not exist.")
        return Job(**json.loads(found[0]["document"]))

    def list_jobs(self, name: str | None = None) -> list[Job]:
        """Return the jobs, latest first; with *name* only those of that name."""
        rows = self._file.run(
            "SELECT document FROM job WHERE ?1 IS NULL OR name = ?1 ORDER BY job_id DESC", name and name.casefold()
        )
        return [Job(**json.loads(row["document"])) for row in rows]

    def triggered_jobs(self) -> list[Job]:
        """Return the jobs that have a schedule or a trigger."""
        rows = self._file.run(
            "SELECT document FROM job WHERE coalesce(json_extract(document, '$.settings.schedule'), "
            "json_extract(document, '$.settings.trigger')) IS NOT NULL"
        )
        return [Job(**json.loads(row["document"])) for row in rows]

    def change_job(self, job_id: int, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> Job:
        """Replace the settings of a job by what *change* returns for them."""
        with self._file.transaction():
            job = self.get_job(job_id)
            job = attrs.evolve(job, settings=change(job.settings))
            values = (_name_of(job.settings), _text(job), job_id)
            self._file.run("UPDATE job SET name = ?, document = ? WHERE job_id = ?", *values)
        return job

    def delete_job(self, job_id: int) -> None:
        """Delete a job; its runs stay."""
        self.get_job(job_id)
        self._file.run("DELETE FROM job WHERE job_id = ?", job_id)

    # ------------------------------------------------------------------ runs

    def create_run(
        self,
        *,
        job_id: int | None,
        name: str,
        spec: Mapping[str, Any],
        tasks: Sequence[Mapping[str, Any]],
        creator: str,
        job_parameters: Mapping[str, str],
        overriding: Mapping[str, Any],
        token: str | None,
        trigger: str = "ONE_TIME",
        parent: TaskRun | None = None,
        depth: int = 0,
    ) -> tuple[Run, bool]:
        """
        Store a new run with its tasks, unless one was made with the same *token* before.

        Returns:
            The run, and whether it is new.
        """
        with self._file.transaction():
            known = self._file.run("SELECT run_id FROM token WHERE token = ?", token) if token else []
            if known:
                return self.get_run(known[0]["run_id"]), False
            run_id = self._new_id()
            run = Run(
                run_id=run_id,
                job_id=job_id,
                number_in_job=run_id,
                name=name,
                spec=spec,
                job_parameters=job_parameters,
                overriding=overriding,
                creator=creator,
                trigger=trigger,
                parent_task=parent.run_id if parent else None,
                depth=depth,
                created_at=now_ms(),
            )
            values = (run_id, job_id, run.created_at, _text(run))
            self._file.run("INSERT INTO run VALUES (?, ?, ?, 1, ?)", *values)
            for position, task in enumerate(tasks):
                self.add_task(run_id, position, task)
            if token:
                self._file.run("INSERT INTO token VALUES (?, ?)", token, run_id)
        return run, True

    def get_run(self, run_id: int) -> Run:
        """Return a run."""
        found = self._file.run("SELECT document FROM run WHERE run_id = ?", run_id)
        if not found:
            raise invalid_parameter(f"Run {run_id} does not exist.")
        return _run(found[0]["document"])

    def list_runs(self, *, job_id: int | None = None, active: bool | None = None) -> list[Run]:
        """Return runs, latest first."""
        rows = self._file.run(
            "SELECT document FROM run WHERE (?1 IS NULL OR job_id = ?1) AND (?2 IS NULL OR active = ?2) "
            "ORDER BY run_id DESC",
            job_id,
            active,
        )
        return [_run(row["document"]) for row in rows]

    def change_run(self, run_id: int, **changes: Any) -> Run:
        """Change fields of a run."""
        with self._file.transaction():
            run = attrs.evolve(self.get_run(run_id), **changes)
            values = (not run.status.ended, _text(run), run_id)
            self._file.run("UPDATE run SET active = ?, document = ? WHERE run_id = ?", *values)
        return run

    def mark_terminating(self, run_id: int) -> None:
        """Set a run to TERMINATING, unless it has ended meanwhile."""
        with self._file.transaction():
            run = self.get_run(run_id)
            if not run.status.ended:
                run = attrs.evolve(run, status=Status("TERMINATING"))
                self._file.run("UPDATE run SET document = ? WHERE run_id = ?", _text(run), run_id)

    def delete_run(self, run_id: int) -> list[int]:
        """Delete a run that has ended, with its tasks; return the ids of their attempts."""
        if not self.get_run(run_id).status.ended:
            raise LocalError(400, "INVALID_STATE", f"Run {run_id} is active; cancel it first.")
        with self._file.transaction():
            self._file.run("DELETE FROM run WHERE run_id = ?", run_id)
            return self._delete_tasks(run_id)

    def _delete_tasks(self, parent_id: int) -> list[int]:
        rows = self._file.run("DELETE FROM task_run WHERE parent_id = ? RETURNING run_id", parent_id)
        gone = [row["run_id"] for row in rows]
        return [*gone, *(inner for task_id in gone for inner in self._delete_tasks(task_id))]

    # ------------------------------------------------------------------ task runs

    def add_task(
        self, parent_id: int, position: int, task: Mapping[str, Any], attempt: int = 0, *, given: Any = None
    ) -> TaskRun:
        """Store a new attempt of a task, or of an iteration of the loop *parent_id* with an input."""
        status = Status("BLOCKED") if task.get("depends_on") else Status()
        found = TaskRun(
            run_id=self._new_id(),
            parent_id=parent_id,
            position=position,
            task=task,
            attempt=attempt,
            created_at=now_ms(),
            status=status,
            given=given,
        )
        self._file.run("INSERT INTO task_run VALUES (?, ?, 1, ?)", found.run_id, parent_id, _text(found))
        return found

    def get_task(self, run_id: int) -> TaskRun | None:
        """Return a task run; None when no task run has the id."""
        found = self._file.run("SELECT document FROM task_run WHERE run_id = ?", run_id)
        return _task_run(found[0]["document"]) if found else None

    def run_of(self, task: TaskRun) -> Run:
        """Return the run of a task run, which may be an iteration of a loop in it."""
        loop = self.get_task(task.parent_id)
        return self.get_run(loop.parent_id if loop else task.parent_id)

    def tasks(self, parent_id: int) -> list[TaskRun]:
        """Return the latest attempt of every task of a run, or iteration of a loop, in the order of the definition."""
        rows = self._file.run("SELECT document FROM task_run WHERE parent_id = ? ORDER BY run_id", parent_id)
        latest = {task.position: task for task in (_task_run(row["document"]) for row in rows)}
        return sorted(latest.values(), key=lambda task: task.position)

    def change_task(self, run_id: int, **changes: Any) -> TaskRun:
        """Change fields of a task run."""
        with self._file.transaction():
            task = self.get_task(run_id)
            if task is None:
                raise invalid_parameter(f"Run {run_id} does not exist.")
            task = attrs.evolve(task, **changes)
            values = (not task.status.ended, _text(task), run_id)
            self._file.run("UPDATE task_run SET active = ?, document = ? WHERE run_id = ?", *values)
        return task

    def _new_id(self) -> int:
        return _FIRST_ID + self._file.insert("INSERT INTO ids DEFAULT VALUES")

    def _fail_lost(self) -> None:
        for row in self._file.run("SELECT run_id FROM task_run WHERE active"):
            self.change_task(row["run_id"], status=LOST, ended_at=now_ms())
        for row in self._file.run("SELECT run_id FROM run WHERE active"):
            self.change_run(row["run_id"], status=LOST, ended_at=now_ms())


def _name_of(settings: Mapping[str, Any]) -> str:
    return str(settings.get("name") or "").casefold()


def _text(record: attrs.AttrsInstance) -> str:
    return json.dumps(attrs.asdict(record))


def _run(text: str) -> Run:
    document = json.loads(text)
    return Run(**document | {"status": Status(**document["status"])})


def _task_run(text: str) -> TaskRun:
    document = json.loads(text)
    return TaskRun(**document | {"status": Status(**document["status"])})
