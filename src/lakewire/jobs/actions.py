"""
What a task can run, as values, and how each reads on the wire. Pure: nothing here sends or waits.

Where a task runs and in which order is ``tasks.py``.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Literal

import attrs

from lakewire.errors import InvalidArgumentError

__all__ = [
    "Action",
    "NotebookTask",
    "OtherTask",
    "PythonWheelTask",
    "SparkJarTask",
    "SparkPythonTask",
    "SparkSubmitTask",
    "SqlTask",
    "text_list",
    "text_map",
]

Source = Literal["WORKSPACE", "GIT"]
_ID = re.compile(r"[A-Za-z0-9_-]+")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:/")


def text_map(value: Mapping[str, str], argument: str) -> dict[str, str]:
    """
    Return *value* as a dict of texts, which is what the API takes; else refuse it, naming *argument*.
    """
    if not isinstance(value, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
        raise InvalidArgumentError(f"{argument}: {value!r} is not a mapping of names to texts")
    for name, text in value.items():
        if not isinstance(name, str) or not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"{argument}: {name!r} is {text!r}; jobs take texts, so give str(value)")
    return dict(value)


def text_list(value: Sequence[str], argument: str) -> list[str]:
    """
    Return *value* as a list of texts; else refuse it, naming *argument*. One text is not a list of its letters.
    """
    listed = isinstance(value, Iterable) and not isinstance(value, str | bytes)  # pyright: ignore[reportUnnecessaryIsInstance]
    if not listed or not all(isinstance(text, str) for text in value):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"{argument}: {value!r} is not a list of texts")
    return list(value)


@attrs.frozen
class Action(ABC):
    """
    What one task runs; base of the task values.
    """

    needs_environment: ClassVar[bool] = False  # on serverless compute
    needs_new_cluster: ClassVar[bool] = False

    @abstractmethod
    def wire(self) -> dict[str, object]:
        """
        Return the field of a task that says what it runs.
        """

    def libraries(self) -> list[dict[str, str]]:
        """
        Return what a cluster must install first.
        """
        return []

    def packages(self) -> dict[str, list[str]]:
        """
        Return what a serverless environment must hold, by field of the environment.
        """
        return {}


@attrs.frozen
class OtherTask(Action):
    """
    Run a kind of task that has no value here, given as the API takes it: ``{"pipeline_task": {…}}``.
    """

    fields: Mapping[str, object]

    def wire(self) -> dict[str, object]:
        """
        Return the fields as given.
        """
        return dict(self.fields)


@attrs.frozen
class NotebookTask(Action):
    """
    Run a notebook; its ``dbutils.notebook.exit`` value is the task's result.

    Args:
        path: ``/Workspace/…``, or relative with ``source="GIT"``.
        parameters: Widget values.
        source: ``"GIT"`` for a notebook of the job's Git source. Default: the workspace.
        warehouse_id: Run its SQL cells on this warehouse instead of a cluster.

    Raises:
        InvalidArgumentError: A path that is not absolute, or a parameter that is not a text.

    Source:
        https://docs.databricks.com/jobs/notebook
    """

    path: str
    parameters: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)
    warehouse_id: str | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_path(self.path, self.source, "NotebookTask: path")
        text_map(self.parameters, "NotebookTask: parameters")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"notebook_task": …}``.
        """
        return _field(
            "notebook_task",
            notebook_path=self.path,
            base_parameters=dict(self.parameters),
            source=self.source,
            warehouse_id=self.warehouse_id,
        )


@attrs.frozen
class SparkPythonTask(Action):
    """
    Run a Python file; what it prints is the task's log, an uncaught exception its error.

    Args:
        path: ``/Volumes/…``, ``/Workspace/…``, a URI such as ``s3://…``, or relative with ``source="GIT"``.
        parameters: Command line arguments.
        source: ``"GIT"`` for a file of the job's Git source. Default: the workspace.

    Raises:
        InvalidArgumentError: A path that is neither absolute nor a URI, or a parameter that is not a text.

    Source:
        https://docs.databricks.com/jobs/python-script
    """

    path: str
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)
    needs_environment: ClassVar[bool] = True

    def __attrs_post_init__(self) -> None:
        if not _URI.match(str(self.path)):
            _check_path(self.path, self.source, "SparkPythonTask: path")
        text_list(self.parameters, "SparkPythonTask: parameters")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"spark_python_task": …}``.
        """
        return _field("spark_python_task", python_file=self.path, parameters=list(self.parameters), source=self.source)


@attrs.frozen
class SqlTask(Action):
    """
    Run a file of SQL statements or a saved query on a SQL warehouse.

    Jobs take no SQL text: upload it first, or run it with ``client.sql.execute``.

    Args:
        file: Absolute path of a ``.sql`` file, or relative with ``source="GIT"``; this or *query_id*.
        query_id: A saved query.
        warehouse_id: Default: the client's own.
        parameters: Values of the ``:name`` or ``{{name}}`` markers.
        source: ``"GIT"`` for a file of the job's Git source. Default: the workspace.

    Raises:
        InvalidArgumentError: Not exactly one of *file* and *query_id*, SQL text in place of either, or a parameter
            that is not a text.

    Source:
        https://docs.databricks.com/jobs/sql
    """

    file: str | None = None
    query_id: str | None = attrs.field(default=None, kw_only=True)
    warehouse_id: str | None = attrs.field(default=None, kw_only=True)
    parameters: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    source: Source | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        text_map(self.parameters, "SqlTask: parameters")
        if (self.file is None) == (self.query_id is None):
            raise InvalidArgumentError("SqlTask: give either file or query_id")
        hint = "a job runs a file or a saved query; run SQL text with client.sql.execute"
        if self.query_id is not None and not (isinstance(self.query_id, str) and _ID.fullmatch(self.query_id)):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"SqlTask: query_id {self.query_id!r} is not an id: {hint}")
        if self.file is not None and self.source != "GIT" and not str(self.file).startswith("/"):
            raise InvalidArgumentError(f"SqlTask: file {self.file!r} is not an absolute path: {hint}")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"sql_task": …}``.

        Raises:
            InvalidArgumentError: Neither the task nor the client names a warehouse.
        """
        if not self.warehouse_id:
            raise InvalidArgumentError("SqlTask: no warehouse_id, neither here nor in the client's settings")
        file = None if self.file is None else _present(path=self.file, source=self.source or "WORKSPACE")
        query = None if self.query_id is None else {"query_id": self.query_id}
        return _field(
            "sql_task",
            warehouse_id=self.warehouse_id,
            file=file,
            query=query,
            parameters=dict(self.parameters),
        )


@attrs.frozen
class SparkJarTask(Action):
    """
    Run the main method of a class; what it prints is the task's log.

    Args:
        main_class_name: Full name, as in ``com.example.Main``.
        jars: Paths of the JARs that hold it, ``/Volumes/…`` or a URI.
        parameters: Arguments of the main method.

    Source:
        https://docs.databricks.com/jobs/jar
    """

    main_class_name: str
    jars: Sequence[str] = attrs.field(default=(), kw_only=True)
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)
    needs_environment: ClassVar[bool] = True

    def __attrs_post_init__(self) -> None:
        text_list(self.jars, "SparkJarTask: jars")
        text_list(self.parameters, "SparkJarTask: parameters")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"spark_jar_task": …}``.
        """
        return _field("spark_jar_task", main_class_name=self.main_class_name, parameters=list(self.parameters))

    def libraries(self) -> list[dict[str, str]]:
        """
        Return the JARs as libraries of a cluster.
        """
        return [{"jar": jar} for jar in self.jars]

    def packages(self) -> dict[str, list[str]]:
        """
        Return the JARs as Java dependencies of an environment.
        """
        return {"java_dependencies": list(self.jars)}


@attrs.frozen
class SparkSubmitTask(Action):
    """
    Run ``spark-submit`` with these arguments, on a new cluster of its own.

    Args:
        parameters: Arguments, as in ``["--class", "com.example.Main", "dbfs:/main.jar"]``.

    Source:
        https://docs.databricks.com/jobs/spark-submit
    """

    parameters: Sequence[str]
    needs_new_cluster: ClassVar[bool] = True

    def __attrs_post_init__(self) -> None:
        text_list(self.parameters, "SparkSubmitTask: parameters")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"spark_submit_task": …}``.
        """
        return _field("spark_submit_task", parameters=list(self.parameters))


@attrs.frozen
class PythonWheelTask(Action):
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

    package_name: str
    entry_point: str
    wheels: Sequence[str] = attrs.field(default=(), kw_only=True)
    parameters: Sequence[str] = attrs.field(default=(), kw_only=True)
    named_parameters: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    needs_environment: ClassVar[bool] = True

    def __attrs_post_init__(self) -> None:
        text_list(self.wheels, "PythonWheelTask: wheels")
        text_list(self.parameters, "PythonWheelTask: parameters")
        text_map(self.named_parameters, "PythonWheelTask: named_parameters")
        if self.parameters and self.named_parameters:
            raise InvalidArgumentError("PythonWheelTask: give either parameters or named_parameters")

    def wire(self) -> dict[str, object]:
        """
        Return ``{"python_wheel_task": …}``.
        """
        return _field(
            "python_wheel_task",
            package_name=self.package_name,
            entry_point=self.entry_point,
            parameters=list(self.parameters),
            named_parameters=dict(self.named_parameters),
        )

    def libraries(self) -> list[dict[str, str]]:
        """
        Return the wheels as libraries of a cluster.
        """
        return [{"whl": wheel} for wheel in self.wheels]

    def packages(self) -> dict[str, list[str]]:
        """
        Return the wheels as dependencies of an environment.
        """
        return {"dependencies": list(self.wheels)}


def _check_path(path: str, source: Source | None, argument: str) -> None:
    if source not in {None, "WORKSPACE", "GIT"}:
        raise InvalidArgumentError(f"{argument}: source is {source!r}; accepted are 'WORKSPACE' and 'GIT'")
    if not isinstance(path, str) or not path or (source != "GIT" and not path.startswith("/")):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"{argument}: {path!r} is not an absolute path (relative ones: source='GIT')")


def _field(name: str, **values: object) -> dict[str, object]:
    return {name: _present(**values)}


def _present(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None and value not in ([], {})}
