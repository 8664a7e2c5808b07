"""
``dbutils``: the parts of it that make sense without a cluster. Another part is refused by its name.

Source: https://docs.databricks.com/aws/en/dev-tools/databricks-utils
"""

from __future__ import annotations

import base64
import builtins
import json
import time
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from lakewire_local.jobs.program.calls import call
from lakewire_local.jobs.program.filesystem import FileSystem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST_VALUE = 48 << 10  # bytes of JSON
_LONGEST_KEY = 100
_NONE: Any = object()
_POLL_S = 0.2
_SUCCEEDED = ("SUCCESS", "SUCCESS_WITH_FAILURES")


class NotebookExit(BaseException):
    """End a notebook with a result."""


class PythonRestart(BaseException):
    """Forget the variables of a notebook."""


class _Part:
    """Refuse what is not here by its name."""

    name = "dbutils"

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"{self.name}.{name}: the local workspace does not have it; a Databricks cluster does")


class DbUtils(_Part):
    """
    Offer ``dbutils`` to a notebook.

    Args:
        plan: ``widgets``, and ``values`` of other tasks.
        find: Returns the file of a notebook that the notebook names.
    """

    def __init__(self, plan: Mapping[str, Any], find: Callable[[str], str]) -> None:
        self.widgets = Widgets(plan["widgets"])
        self.notebook = NotebookControl(find)
        self.fs = FileSystem()
        self.jobs = JobUtils(plan["values"])
        self.secrets = SecretUtils()
        self.library = LibraryUtils()


class Widgets(_Part):
    """Return the parameters of the task, or the declared default of one that was not given."""

    name = "dbutils.widgets"

    def __init__(self, given: dict[str, str]) -> None:
        self._given = dict(given)
        self._defaults: dict[str, str] = {}

    def give(self, values: Mapping[str, str]) -> None:
        """Set parameters, for a notebook that another one runs."""
        self._given.update(values)

    def text(self, name: str, defaultValue: str = "", *_: object, **__: object) -> None:  # noqa: N803  Databricks' name
        """Declare a parameter."""
        self._defaults[name] = defaultValue

    dropdown = combobox = multiselect = text

    def get(self, name: str) -> str:
        """Return a parameter."""
        values = self.getAll()
        if name not in values:
            raise ValueError(f"InputWidgetNotDefined: there is no parameter {name!r}; declared are {sorted(values)}")
        return values[name]

    def getArgument(self, name: str, default: str = _NONE) -> str:  # noqa: N802  Databricks' name
        """Return a parameter, or the default."""
        return self.get(name) if default is _NONE else self.getAll().get(name, default)

    def getAll(self) -> dict[str, str]:  # noqa: N802  Databricks' name
        """Return every parameter."""
        return self._defaults | self._given

    def remove(self, name: str) -> None:
        """Forget a parameter."""
        self._defaults.pop(name, None)
        self._given.pop(name, None)

    def removeAll(self) -> None:  # noqa: N802  Databricks' name
        """Forget every parameter."""
        self._defaults.clear()
        self._given.clear()


class NotebookControl(_Part):
    """End the notebook, or run another one as a run of its own."""

    name = "dbutils.notebook"

    def __init__(self, find: Callable[[str], str]) -> None:
        self._find = find

    def exit(self, value: object) -> NoReturn:
        """End with a result."""
        raise NotebookExit(value)

    def run(self, path: str, timeout_seconds: int, arguments: Mapping[str, Any] | None = None) -> str:
        """Run a notebook to its end, and return its result."""
        given = {name: str(value) for name, value in (arguments or {}).items()}
        task = {
            "task_key": "main",
            "notebook_task": {"notebook_path": self._find(path), "base_parameters": given},
        }
        body = {"run_name": path, "tasks": [task], "timeout_seconds": timeout_seconds}
        run_id = call("POST", "/api/2.2/jobs/runs/submit", body)["run_id"]
        while (run := call("GET", "/api/2.2/jobs/runs/get", run_id=run_id))["status"]["state"] != "TERMINATED":
            time.sleep(_POLL_S)
        if run["state"].get("result_state") not in _SUCCEEDED:
            raise RuntimeError(f"The notebook {path} (run {run_id}) failed: {run['state'].get('state_message')}")
        output = call("GET", "/api/2.2/jobs/runs/get-output", run_id=run_id)
        return str((output.get("notebook_output") or {}).get("result", ""))


class JobUtils(_Part):
    """Offer the values of tasks."""

    name = "dbutils.jobs"

    def __init__(self, values: Mapping[str, Mapping[str, Any]]) -> None:
        self.taskValues = TaskValues(values)


class TaskValues(_Part):
    """
    Pass small values from task to task.

    Args:
        others: Values of tasks that have ended, by task and key.
    """

    name = "dbutils.jobs.taskValues"

    def __init__(self, others: Mapping[str, Mapping[str, Any]]) -> None:
        self._others = others
        self.own: dict[str, Any] = {}

    def set(self, key: str, value: Any) -> None:
        """Set a value for the tasks after this one."""
        if not 0 < len(key) <= _LONGEST_KEY:
            raise ValueError(f"key: accepted is text of 1 to {_LONGEST_KEY} characters")
        size = len(json.dumps(value).encode())  # TypeError for what is no JSON
        if size > _MOST_VALUE:
            raise ValueError(f"value: {size} bytes of JSON; accepted are at most {_MOST_VALUE}")
        self.own[key] = value

    def get(self, taskKey: str, key: str, default: Any = _NONE, debugValue: Any = None) -> Any:  # noqa: ARG002, N803
        """Return a value that a task has set, or the default; *debugValue* is for runs outside of jobs."""
        values = self._others.get(taskKey, {})
        if key in values:
            return values[key]
        if default is not _NONE:
            return default
        raise ValueError(f"The task {taskKey!r} has set no value {key!r}; it has set {sorted(values)}.")


class SecretUtils(_Part):
    """Read the secrets of the workspace."""

    name = "dbutils.secrets"

    def get(self, scope: str, key: str) -> str:
        """Return a secret as text."""
        return self.getBytes(scope, key).decode()

    def getBytes(self, scope: str, key: str) -> bytes:  # noqa: N802  Databricks' name
        """Return a secret."""
        return base64.b64decode(call("GET", "/api/2.0/secrets/get", scope=scope, key=key)["value"])

    def list(self, scope: str) -> builtins.list[SecretMetadata]:
        """List the keys of a scope."""
        found = call("GET", "/api/2.0/secrets/list", scope=scope).get("secrets") or ()
        return [SecretMetadata(entry["key"]) for entry in found]

    def listScopes(self) -> builtins.list[SecretScope]:  # noqa: N802  Databricks' name
        """List the scopes."""
        found = call("GET", "/api/2.0/secrets/scopes/list").get("scopes") or ()
        return [SecretScope(entry["name"]) for entry in found]


class SecretMetadata(NamedTuple):
    """Name a secret."""

    key: str


class SecretScope(NamedTuple):
    """Name a scope."""

    name: str

    def getName(self) -> str:  # noqa: N802  Databricks' name
        """Return the name."""
        return self.name


class LibraryUtils(_Part):
    """Restart Python."""

    name = "dbutils.library"

    def restartPython(self) -> NoReturn:  # noqa: N802  Databricks' name
        """Forget the variables of the notebook, and go on with its next cell."""
        raise PythonRestart
