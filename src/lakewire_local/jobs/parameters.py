"""
Parameters of a task: its own, those of the job, those of the call, and ``{{references}}`` to them.

Pure values. Source: https://docs.databricks.com/aws/en/jobs/parameter-use
"""

from __future__ import annotations

import difflib
import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.jobs.tasks import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.jobs.records import Run, TaskRun

_REFERENCE = re.compile(r"\{\{\s*([\w.\-]+)\s*\}\}")
# Where a kind keeps the parameters it is given by name, and the argument of run-now that goes before them.
_NAMED = {
    "notebook_task": ("base_parameters", "notebook_params"),
    "python_wheel_task": ("named_parameters", "python_named_params"),
    "sql_task": ("parameters", "sql_params"),
}
# Arguments of run-now and repair, and the kinds of tasks that take them.
OVERRIDES: Mapping[str, Sequence[str]] = {
    "notebook_params": ("notebook_task",),
    "python_params": ("spark_python_task", "python_wheel_task"),
    "python_named_params": ("python_wheel_task",),
    "sql_params": ("sql_task",),
    "jar_params": ("spark_jar_task",),
    "spark_submit_params": ("spark_submit_task",),
    "dbt_commands": ("dbt_task",),
    "pipeline_params": ("pipeline_task",),
}
_FAMILIES = ("job.", "task.", "tasks.", "input")  # a name of these that has no value is a mistake
_SATURDAY = 6
_POSITIONAL = ("spark_python_task", "python_wheel_task")


def task_content(run: Run, task: TaskRun, done: Mapping[str, TaskRun]) -> dict[str, Any]:
    """
    Return the content of a task (its ``sql_task``, ``notebook_task``, …) with all parameters resolved.

    References to other tasks find them in *done*.

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
    if kind == "pipeline_task":
        content |= run.overriding.get("pipeline_params") or {}
    references = _references(run, task, done)
    if kind == "for_each_task":
        return content | {"inputs": _resolve(content["inputs"], references)}
    resolved: dict[str, Any] = _resolve(content, references)
    return resolved


def job_parameters(settings: Mapping[str, Any], given: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the values of the parameters of a job: as given, or the defaults."""
    defaults = {str(item["name"]): str(item.get("default", "")) for item in settings.get("parameters") or ()}
    return defaults | {name: str(value) for name, value in (given or {}).items()}


def _references(run: Run, task: TaskRun, done: Mapping[str, TaskRun]) -> dict[str, str]:
    started = datetime.fromtimestamp(run.created_at / 1000, UTC)
    known = {
        "job.id": run.job_id or run.run_id,
        "job.name": run.name,
        "job.run_id": run.run_id,
        "job.repair_count": len(run.repairs),
        "job.trigger.type": run.trigger.lower(),
        "job.start_time.iso_date": started.date().isoformat(),
        "job.start_time.iso_datetime": started.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "job.start_time.iso_weekday": started.isoweekday(),
        "job.start_time.is_weekday": str(started.isoweekday() < _SATURDAY).lower(),
        "job.start_time.year": started.year,
        "job.start_time.month": started.month,
        "job.start_time.day": started.day,
        "job.start_time.hour": started.hour,
        "job.start_time.minute": started.minute,
        "job.start_time.second": started.second,
        "job.start_time.timestamp_ms": run.created_at,
        "task.name": task.key,
        "task.run_id": task.run_id,
        "task.execution_count": task.attempt + 1,
        # The names of before, which jobs still have.
        "job_id": run.job_id or run.run_id,
        "job_name": run.name,
        "parent_run_id": run.run_id,
        "run_id": task.run_id,
        "start_date": started.date().isoformat(),
        "start_time": run.created_at,
        "task_key": task.key,
        "task_retry_count": task.attempt,
    }
    found = {name: _text(value) for name, value in known.items()}
    found |= {f"job.parameters.{name}": value for name, value in run.job_parameters.items()}
    if task.given is not None:
        found |= _fields("input", task.given)
    for key, other in done.items():
        found |= {f"tasks.{key}.{name}": _text(value) for name, value in _facts(other).items()}
    return found


def _fields(name: str, value: Any) -> dict[str, str]:
    """Return the fields of an input by their names, those inside of fields as well."""
    if not isinstance(value, dict):
        return {name: _text(value)}
    inner = (_fields(f"{name}.{key}", item) for key, item in value.items())
    return {name: _text(value)} | {key: text for found in inner for key, text in found.items()}


def _facts(task: TaskRun) -> dict[str, Any]:
    """Return what other tasks can ask of a task that has ended."""
    if not task.status.ended:
        return {}
    facts = {
        "run_id": task.run_id,
        "execution_count": task.attempt + 1,
        "result_state": (task.status.result or "failed").lower(),
        "error_code": "" if task.status.succeeded else task.status.termination_code,
    }
    return facts | {f"values.{name}": value for name, value in task.values.items()}


def _text(value: Any) -> str:
    """Return a value as text: what is no text as JSON."""
    return value if isinstance(value, str) else json.dumps(value)


def _resolve(value: Any, references: Mapping[str, str]) -> Any:
    """Replace the references in every text of a JSON value; names outside of the known families stay as they are."""
    if isinstance(value, str):
        return _REFERENCE.sub(lambda found: _referenced(found, references), value)
    if isinstance(value, list):
        return [_resolve(item, references) for item in value]
    if isinstance(value, dict):
        return {name: _resolve(item, references) for name, item in value.items()}
    return value


def _referenced(found: re.Match[str], references: Mapping[str, str]) -> str:
    if found[1] in references:
        return references[found[1]]
    if found[1].startswith(_FAMILIES):
        raise invalid_parameter(f"The reference {found[0]} has no value; {_nearest(found[1], references)}")
    return found[0]


def _nearest(name: str, references: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(name, references, 3, cutoff=0)
    return f"the nearest that have one are {', '.join(near)}"
