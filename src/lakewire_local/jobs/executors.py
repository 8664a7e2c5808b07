"""
How each kind of task is run: SQL through the warehouse, Python as a process that reaches the workspace by HTTP.
"""

from __future__ import annotations

import shutil
import zipfile
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.front.splitting import split_statements
from lakewire_local.jobs.parameters import task_content
from lakewire_local.jobs.records import STOPPED, Status, ended
from lakewire_local.jobs.task_files import task_file
from lakewire_local.jobs.task_process import ProcessResult, Program, read_log, run
from lakewire_local.jobs.tasks import kind_of
from lakewire_local.sql import SqlSession, StatementParameter
from lakewire_local.statements.execution import StatementRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from pathlib import Path

    from lakewire_local.credentials import Credentials
    from lakewire_local.definitions import Definitions
    from lakewire_local.identity import Tokens
    from lakewire_local.jobs.clusters import Clusters
    from lakewire_local.jobs.records import Run, TaskRun
    from lakewire_local.jobs.stop import Reason, Stop
    from lakewire_local.metastore import Metastore
    from lakewire_local.object_rights import ObjectRights
    from lakewire_local.pipelines.pipelines import Pipelines
    from lakewire_local.spark import SparkEndpoint
    from lakewire_local.statements.statements import Statements
    from lakewire_local.workspace_files import WorkspaceFiles
    from lakewire_local.workspace_tree import WorkspaceTree

_WHEELS = "wheels"
_MOST_RESULT = 5 << 20  # Databricks returns the first 5 MB
_OF_UPDATES = ("full_refresh", "full_refresh_selection", "refresh_selection")
_WITH_LOGS = ("spark_python_task", "python_wheel_task")


@attrs.frozen
class Outcome:
    """Hold how an attempt ended, what ``runs/get-output`` shows of it, and the values it has set for other tasks."""

    status: Status
    output: Mapping[str, Any] = attrs.field(factory=dict)
    values: Mapping[str, Any] = attrs.field(factory=dict)
    outcome: str = ""


@attrs.frozen
class Attempt:
    """
    Hold one attempt of a task.

    Attributes:
        content: Of the task, with parameters resolved.
        stop: How it is stopped.
        done: The tasks of its run as they are, by key.
    """

    run: Run
    task: TaskRun
    content: Mapping[str, Any]
    stop: Stop
    done: Mapping[str, TaskRun]


@attrs.frozen(kw_only=True)
class Executors:
    """
    Run tasks.

    Args:
        host: Where task processes reach the workspace.
    """

    files: WorkspaceFiles
    metastore: Metastore
    tokens: Tokens
    statements: Statements
    definitions: Definitions
    clusters: Clusters
    pipelines: Pipelines
    rights: ObjectRights
    tree: WorkspaceTree
    credentials: Credentials
    host: str
    spark: SparkEndpoint
    authority: Path | None = None

    def run(self, parent: Run, task: TaskRun, stop: Stop, done: Mapping[str, TaskRun]) -> Outcome:
        """
        Run one attempt of a task to its end; a failure of the task is in the outcome.

        *done* are the tasks of its run as they are, by key.
        """
        try:
            attempt = Attempt(parent, task, task_content(parent, task, done), stop, done)
            if cluster_id := task.task.get("existing_cluster_id"):
                self.rights.need(parent.creator, "clusters", cluster_id, "CAN_RESTART")
            with self.clusters.used(parent, task):
                return self._kinds[kind_of(task.task)](attempt)
        except LocalError as error:
            code = "RESOURCE_NOT_FOUND" if error.status == 404 else None
            return Outcome(ended("FAILED", error.message, code), {"error": error.message})

    def logs(self, task: TaskRun) -> dict[str, Any]:
        """Return the output of a Python task, for ``runs/get-output``."""
        if kind_of(task.task) not in _WITH_LOGS or not task.status.ended:
            return {}
        text, truncated = read_log(self._folder(task))
        return {"logs": text, "logs_truncated": truncated}

    def forget(self, task_run_id: int) -> None:
        """Remove the files of a task process."""
        shutil.rmtree(self.files.runs / str(task_run_id), ignore_errors=True)

    @property
    def _kinds(self) -> Mapping[str, Callable[[Attempt], Outcome]]:
        return {
            "sql_task": self._sql,
            "spark_python_task": self._file,
            "python_wheel_task": self._wheel,
            "notebook_task": self._notebook,
            "pipeline_task": self._pipeline,
        }

    # ------------------------------------------------------------------ pipelines

    def _pipeline(self, attempt: Attempt) -> Outcome:
        """Run an update, and wait for its end."""
        pipeline_id = str(attempt.content["pipeline_id"])
        self.rights.need(attempt.run.creator, "pipelines", pipeline_id, "CAN_RUN")
        asked = {name: attempt.content[name] for name in _OF_UPDATES if attempt.content.get(name)}
        started = self.pipelines.start(pipeline_id, asked, cause="JOB_TASK")
        with attempt.stop.listening(lambda _: self.pipelines.stop(pipeline_id)):
            update = self.pipelines.wait_for(pipeline_id, started["update_id"])
        if update["state"] == "COMPLETED":
            return Outcome(ended("SUCCESS"))
        message = f"Update {update['update_id']} of pipeline {pipeline_id} is {update['state']}: {update['error']}"
        return Outcome(_unsuccessful(attempt.stop, message), {"error": message})

    # ------------------------------------------------------------------ SQL

    def _sql(self, attempt: Attempt) -> Outcome:
        self.rights.need(attempt.run.creator, "warehouses", self.credentials.warehouse_id, "CAN_USE")
        text, stop = self._sql_text(attempt), attempt.stop
        given = attempt.content["parameters"].items()
        parameters = tuple(StatementParameter(name, str(value)) for name, value in given)
        output: dict[str, Any] = {
            "query_text": text,
            "warehouse_id": self.credentials.warehouse_id,
            "endpoint_id": self.credentials.warehouse_id,
            "sql_statements": [],
        }
        shown = {"sql_output": {"query_output": output}}
        session = SqlSession()
        for statement_text in split_statements(text):
            if stop.reason:
                return Outcome(_unsuccessful(stop, ""), shown)
            request = StatementRequest(
                text=statement_text,
                user=attempt.run.creator,
                parameters=parameters,
                session=session,
                disposition="EXTERNAL_LINKS",
            )
            statement = self.statements.submit(request)
            output["sql_statements"].append({"lookup_key": statement.id})
            with stop.listening(partial(self._cancel, statement.id)):
                statement.ended.result()
            if statement.state != "SUCCEEDED":
                message = statement.error.message if statement.error else "The statement was canceled."
                return Outcome(_unsuccessful(stop, message), shown | {"error": message})
        return Outcome(ended("SUCCESS"), shown)

    def _cancel(self, statement_id: str, _: Reason) -> None:
        self.statements.cancel(statement_id)

    def _sql_text(self, attempt: Attempt) -> str:
        content = attempt.content
        if content.get("query"):
            query_id = str(content["query"].get("query_id"))
            query = self.definitions.get("queries", query_id)
            self.rights.need(attempt.run.creator, "queries", query_id, "CAN_RUN")
            return str(query.get("query_text") or "")
        return self._find(attempt, content["file"]["path"]).read_text("utf-8")

    # ------------------------------------------------------------------ Python

    def _file(self, attempt: Attempt) -> Outcome:
        file = self._find(attempt, attempt.content["python_file"])
        program = Program(
            kind="file",
            file=str(file),
            arguments=[str(value) for value in attempt.content.get("parameters") or ()],
            path=[str(file.parent), *self._unpacked(attempt)],
        )
        return self._process(attempt, program)

    def _wheel(self, attempt: Attempt) -> Outcome:
        content = attempt.content
        named = [f"--{name}={value}" for name, value in content["named_parameters"].items()]
        program = Program(
            kind="wheel",
            file=str(content["entry_point"]),
            arguments=named or [str(value) for value in content.get("parameters") or ()],
            path=self._unpacked(attempt),
            details={"package": content["package_name"], "entry_point": content["entry_point"]},
        )
        return self._process(attempt, program)

    def _notebook(self, attempt: Attempt) -> Outcome:
        file = self._find(attempt, attempt.content["notebook_path"])
        program = Program(
            kind="notebook",
            file=str(file),
            path=[str(file.parent), *self._unpacked(attempt)],
            details={
                "widgets": {name: str(value) for name, value in attempt.content["base_parameters"].items()},
                "values": {key: dict(task.values) for key, task in attempt.done.items() if task.values},
                "workspace": str(self.files.workspace),
                "libraries": str(self._folder(attempt.task) / "libraries"),
            },
        )
        return self._process(attempt, program)

    def _process(self, attempt: Attempt, program: Program) -> Outcome:
        env = {
            "DATABRICKS_HOST": self.host,
            "DATABRICKS_WAREHOUSE_ID": self.credentials.warehouse_id,
            "LAKEWIRE_TASK_RUN_ID": str(attempt.task.run_id),
            **({"REQUESTS_CA_BUNDLE": str(self.authority)} if self.authority else {}),
        }
        with self._signed_in(attempt.run.creator) as signed_in:
            process = run(program, folder=self._folder(attempt.task), env={**env, **signed_in}, stop=attempt.stop)
        shutil.rmtree(self._folder(attempt.task) / _WHEELS, ignore_errors=True)
        output: dict[str, Any] = {}
        if program.kind == "notebook":
            result = process.result or ""
            output["notebook_output"] = {"result": result[:_MOST_RESULT], "truncated": len(result) > _MOST_RESULT}
        if process.error is None and attempt.stop.reason is None:
            return Outcome(ended("SUCCESS"), output, process.values)
        status = _unsuccessful(attempt.stop, process.error or "")
        return Outcome(status, output | dict(_error_fields(process)), process.values)

    @contextmanager
    def _signed_in(self, creator: str) -> Generator[Mapping[str, str]]:
        """Yield the environment in which a program acts as who has started it; only the user has ``spark``."""
        if creator == self.metastore.user:
            yield {"DATABRICKS_TOKEN": self.credentials.token, "SPARK_REMOTE": self.spark.url}
            return
        text, token = self.tokens.issue("access", creator)
        try:
            yield {"DATABRICKS_TOKEN": text}
        finally:
            self.tokens.revoke(token.id)

    def _find(self, attempt: Attempt, path: str) -> Path:
        found = task_file(self.files, self.metastore.seen_by(attempt.run.creator), path)
        if found.is_relative_to(self.files.workspace):
            self.tree.need(attempt.run.creator, found, "CAN_RUN")
        return found

    def _folder(self, task: TaskRun) -> Path:
        return self.files.runs / str(task.run_id)

    def _unpacked(self, attempt: Attempt) -> list[str]:
        """Unpack the wheels a task asks for and return where they can be imported from."""
        folders: list[str] = []
        for path in _wheels(attempt):
            wheel = self._find(attempt, path)
            folder = self._folder(attempt.task) / _WHEELS / wheel.stem
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
            folders.append(str(folder))
        return folders


def _wheels(attempt: Attempt) -> list[str]:
    """Return the wheels of a task: its libraries, and the files among the dependencies of its environment."""
    task, environments = attempt.task.task, attempt.run.spec.get("environments") or ()
    key = task.get("environment_key")
    specs = [entry.get("spec") or {} for entry in environments if key and entry.get("environment_key") == key]
    named = [name for spec in specs for name in spec.get("dependencies") or () if name.endswith(".whl")]
    return [library["whl"] for library in task.get("libraries") or () if library.get("whl")] + named


def _unsuccessful(stop: Stop, message: str) -> Status:
    return STOPPED[stop.reason] if stop.reason else ended("FAILED", message)


def _error_fields(result: ProcessResult) -> Iterator[tuple[str, str]]:
    if result.error is not None:
        yield "error", result.error
    if result.trace is not None:
        yield "error_trace", result.trace
