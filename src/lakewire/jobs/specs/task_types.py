"""
What a task can run, as values, and the field of the API's task that each becomes. Pure: nothing here sends or waits.

What has no class here is a model of the bindings, such as ``PipelineTask``. Where a task runs and in which order is in
``tasks.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.checks import check_fields

__all__ = [
    "NotebookTask",
    "PythonWheelTask",
    "SparkJarTask",
    "SparkPythonTask",
    "SparkSubmitTask",
    "SqlTask",
    "TaskType",
]

Source = Literal["WORKSPACE", "GIT"]
_ID = re.compile(r"[A-Za-z0-9_-]+")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:/")
_SAVED = ("query_id", "alert_id", "dashboard_id")  # what a SQL task may run besides a file


@attrs.frozen
class TaskType:
    """
    What one task runs; base of the task values.

    The metadata of a field may say its name in the API (``wire``), or that it lists packages: what a cluster calls one
    of them (``library``), and which field of a serverless environment lists them (``environment``).
    """

    api_field: ClassVar[str]  # of a task
    needs_environment: ClassVar[bool] = False  # on serverless compute
    needs_new_cluster: ClassVar[bool] = False

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def wire(self) -> dict[str, object]:
        """
        Return the field of a task that says what it runs.
        """
        return {self.api_field: self._arguments()}

    def libraries(self) -> list[dict[str, str]]:
        """
        Return what a cluster must install first.
        """
        return [{field.metadata["library"]: path} for field, paths in self._packages() for path in paths]

    def packages(self) -> dict[str, list[str]]:
        """
        Return what a serverless environment must install, by field of the environment.
        """
        return {field.metadata["environment"]: list(paths) for field, paths in self._packages()}

    def _arguments(self) -> dict[str, Any]:
        return {
            field.metadata.get("wire", field.name): value
            for field in attrs.fields(type(self))
            if (value := getattr(self, field.name)) and "library" not in field.metadata
        }

    def _packages(self) -> list[tuple[Any, Sequence[str]]]:
        fields = [field for field in attrs.fields(type(self)) if "library" in field.metadata]
        return [(field, getattr(self, field.name)) for field in fields]


@attrs.frozen
class NotebookTask(TaskType):
    """
    Run a notebook; the value that it passes to ``dbutils.notebook.exit`` is the task's result.

    Args:
        path: ``/Workspace/…``, or relative with ``source="GIT"``.
        parameters: Widget values.
        source: ``"GIT"`` for a notebook of the job's Git source. Default: the workspace.
        warehouse_id: Run its SQL cells on this warehouse instead of a cluster.

    Raises:
        InvalidArgumentError: A path that is not absolute, or a parameter that is not text.

    Source:
        https://docs.databricks.com/jobs/notebook
    """

    api_field: ClassVar[str] = "notebook_task"
    path: str = attrs.field(metadata={"wire": "notebook_path"})
    parameters: Mapping[str, str] = attrs.field(
        factory=dict[str, str], kw_only=True, metadata={"wire": "base_parameters"}
    )
    source: Source | None = attrs.field(default=None, kw_only=True)
    warehouse_id: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _check_path("NotebookTask: path", self.path, self.source)


@attrs.frozen
class SparkPythonTask(TaskType):
    """
    Run a Python file; what it prints is the task's log, an uncaught exception its error.

    Args:
        path: ``/Volumes/…``, ``/Workspace/…``, a URI such as ``s3://…``, or relative with ``source="GIT"``.
        parameters: Command line arguments.
        source: ``"GIT"`` for a file of the job's Git source. Default: the workspace.

    Raises:
        InvalidArgumentError: A path that is neither absolute nor a URI, or a parameter that is not text.

    Source:
        https://docs.databricks.com/jobs/python-script
    """

    api_field: ClassVar[str] = "spark_python_task"
    needs_environment: ClassVar[bool] = True
    path: str = attrs.field(metadata={"wire": "python_file"})
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not _URI.match(self.path):
            _check_path("SparkPythonTask: path", self.path, self.source)


@attrs.frozen
class SqlTask(TaskType):
    """
    Run a file of SQL statements, a saved query, an alert, or a dashboard of the old kind on a SQL warehouse.

    Jobs take no SQL text: upload it first, or run it with ``client.sql.execute``.

    Args:
        file: Absolute path of a ``.sql`` file, or relative with ``source="GIT"``; one of these four.
        query_id, alert_id, dashboard_id: Something saved. Dashboards of the new kind: ``DashboardTask(…)``.
        warehouse_id: Default: the client's.
        parameters: Values of the ``:name`` or ``{{name}}`` markers.
        source: ``"GIT"`` for a file of the job's Git source. Default: the workspace.
        subscribers: E-mail addresses that get the alert or the dashboard.

    Raises:
        InvalidArgumentError: Not exactly one of the four, SQL text in place of one, or a parameter that is not text.

    Source:
        https://docs.databricks.com/jobs/sql
    """

    api_field: ClassVar[str] = "sql_task"
    file: str | None = None
    query_id: str | None = attrs.field(default=None, kw_only=True)
    alert_id: str | None = attrs.field(default=None, kw_only=True)
    dashboard_id: str | None = attrs.field(default=None, kw_only=True)
    warehouse_id: str | None = attrs.field(default=None, kw_only=True)
    parameters: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)
    subscribers: Sequence[str] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if sum(getattr(self, name) is not None for name in ("file", *_SAVED)) != 1:
            raise InvalidArgumentError(f"SqlTask: give exactly one of file, {', '.join(_SAVED)}")
        hint = "a job runs a file or something saved; run SQL text with client.sql.execute"
        for name in _SAVED:
            if not _ID.fullmatch(getattr(self, name) or "x"):
                raise InvalidArgumentError(f"SqlTask: {name} {getattr(self, name)!r} is not an id: {hint}")
        if self.file is not None and self.source != "GIT" and not self.file.startswith("/"):
            raise InvalidArgumentError(f"SqlTask: file {self.file!r} is not an absolute path: {hint}")
        if self.subscribers and not (self.alert_id or self.dashboard_id):
            raise InvalidArgumentError("SqlTask: only an alert or a dashboard has subscribers")

    def _arguments(self) -> dict[str, Any]:
        if not self.warehouse_id:
            raise InvalidArgumentError("SqlTask: no warehouse_id, neither here nor in the client's settings")
        arguments: dict[str, Any] = {"warehouse_id": self.warehouse_id, **self._what()}
        return {**arguments, "parameters": self.parameters} if self.parameters else arguments

    def _what(self) -> dict[str, Any]:
        if self.file is not None:
            return {"file": {"path": self.file, "source": self.source or "WORKSPACE"}}
        name, saved = next((name, getattr(self, name)) for name in _SAVED if getattr(self, name) is not None)
        content: dict[str, Any] = {name: saved}
        if self.subscribers:
            content["subscriptions"] = [{"user_name": address} for address in self.subscribers]
        return {name.removesuffix("_id"): content}


@attrs.frozen
class SparkJarTask(TaskType):
    """
    Run the main method of a class; what it prints is the task's log.

    Args:
        main_class_name: Full name, as in ``com.example.Main``.
        jars: Paths of the JARs that hold it, ``/Volumes/…`` or a URI.
        parameters: Arguments of the main method.

    Source:
        https://docs.databricks.com/jobs/jar
    """

    api_field: ClassVar[str] = "spark_jar_task"
    needs_environment: ClassVar[bool] = True
    main_class_name: str
    jars: Sequence[str] = attrs.field(
        default=(), kw_only=True, metadata={"library": "jar", "environment": "java_dependencies"}
    )
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)


@attrs.frozen
class SparkSubmitTask(TaskType):
    """
    Run ``spark-submit`` with these arguments, on a new cluster.

    Args:
        parameters: Arguments, as in ``["--class", "com.example.Main", "dbfs:/main.jar"]``.

    Source:
        https://docs.databricks.com/jobs/spark-submit
    """

    api_field: ClassVar[str] = "spark_submit_task"
    needs_new_cluster: ClassVar[bool] = True
    parameters: Sequence[str]


@attrs.frozen
class PythonWheelTask(TaskType):
    """
    Call an entry point of a Python wheel.

    Args:
        package_name: Distribution name.
        entry_point: Name in its metadata, else a function of the package.
        wheels: Paths of the wheels to install, ``/Volumes/…`` or a URI.
        parameters: Command line arguments; this or *named_parameters*.
        named_parameters: Arguments passed as ``--name=value``.

    Source:
        https://docs.databricks.com/jobs/python-wheel
    """

    api_field: ClassVar[str] = "python_wheel_task"
    needs_environment: ClassVar[bool] = True
    package_name: str
    entry_point: str
    wheels: Sequence[str] = attrs.field(
        default=(), kw_only=True, metadata={"library": "whl", "environment": "dependencies"}
    )
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)
    named_parameters: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.parameters and self.named_parameters:
            raise InvalidArgumentError("PythonWheelTask: give either parameters or named_parameters")


def _check_path(argument: str, path: str, source: Source | None) -> None:
    if not path or (source != "GIT" and not path.startswith("/")):
        raise InvalidArgumentError(f"{argument}: {path!r} is not an absolute path (relative ones: source='GIT')")
