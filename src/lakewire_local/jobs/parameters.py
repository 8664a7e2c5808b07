"""
Parameters of a task: its own, those of the job, those of the call, and ``{{references}}`` to them.

Pure values. Source: https://docs.databricks.com/aws/en/jobs/parameter-use
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lakewire_local.jobs.tasks import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.jobs.records import Run, TaskRun

_REFERENCE = re.compile(r"\{\{\s*([\w.\-]+)\s*\}\}")
# Where a kind keeps the parameters it is given by name, and the argument of run-now that goes before them.
_NAMED = {
    "notebook_task": ("base_parameters", "notebook_params"),
    "python_wheel_task": ("named_parameters", "python_named_params"),
    "sql_task": ("parameters", "sql_params"),
}
_POSITIONAL = ("spark_python_task", "python_wheel_task")


def task_content(run: Run, task: TaskRun) -> dict[str, Any]:
    """
    Return the content of a task (its ``sql_task``, ``notebook_task``, …) with all parameters resolved.

    Named parameters: the task's own, then those of ``run-now``, then those of the job; the last one counts.
    """
    kind = kind_of(task.task)
    content: dict[str, Any] = dict(task.task[kind])
    if kind in _POSITIONAL and run.overriding.get("python_params"):
        content["parameters"] = run.overriding["python_params"]
    if kind in _NAMED:
        field, override = _NAMED[kind]
        named = (content.get(field) or {}) | (run.overriding.get(override) or {})
        takes_names = named or kind != "python_wheel_task"
        content[field] = named | dict(run.job_parameters) if takes_names else {}
    resolved: dict[str, Any] = _resolve(content, _references(run, task))
    return resolved


def job_parameters(settings: Mapping[str, Any], given: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the values of the parameters of a job: as given, or the defaults."""
    defaults = {str(item["name"]): str(item.get("default", "")) for item in settings.get("parameters") or ()}
    return defaults | {name: str(value) for name, value in (given or {}).items()}


def _references(run: Run, task: TaskRun) -> dict[str, str]:
    started = datetime.fromtimestamp(run.created_at / 1000, UTC)
    known = {
        "job.id": run.job_id,
        "job.name": run.name,
        "job.run_id": run.run_id,
        "job.start_time.iso_date": started.date().isoformat(),
        "job.start_time.iso_datetime": started.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "job.start_time.timestamp_ms": run.created_at,
        "task.name": task.key,
        "task.run_id": task.run_id,
        "task.execution_count": task.attempt + 1,
    }
    parameters = {f"job.parameters.{name}": value for name, value in run.job_parameters.items()}
    return {name: str(value) for name, value in known.items() if value is not None} | parameters


def _resolve(value: Any, references: Mapping[str, str]) -> Any:
    """Replace the references in every text of a JSON value; unknown ones stay as they are."""
    if isinstance(value, str):
        return _REFERENCE.sub(lambda found: references.get(found[1], found[0]), value)
    if isinstance(value, list):
        return [_resolve(item, references) for item in value]
    if isinstance(value, dict):
        return {name: _resolve(item, references) for name, item in value.items()}
    return value
