"""
Keys by which tasks name what the job has: each is there, and each only once. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.reading import refuse_unknown
from lakewire.jobs.specs.tasks import Task

__all__ = ["check_references"]


def check_references(
    tasks: Iterable[Task],
    *,
    clusters: Sequence[str],
    environments: Sequence[str],
    variables: Sequence[str],
    parameters: Sequence[str],
) -> None:
    """
    Refuse a key that a task names and the job does not have, and two of one key.

    Raises:
        InvalidArgumentError: With the nearest key that there is.
    """
    known: Mapping[str, Sequence[str]] = {
        "job_cluster_key": clusters,
        "environment_key": environments,
        "environment_variables_key": variables,
    }
    for field, keys in {**known, "parameter": parameters}.items():
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise InvalidArgumentError(f"JobSettings: two have the {field} {twice[0]!r}")
    for task in tasks:
        _check_task(task, known)


def _check_task(task: Task, known: Mapping[str, Sequence[str]]) -> None:
    for field, keys in known.items():
        key = getattr(task, field)
        if isinstance(key, str) and key not in keys:
            if not keys:
                raise InvalidArgumentError(f"Task {task.key!r}: {field} {key!r}: the job has none")
            refuse_unknown(key, keys, f"Task {task.key!r}: {field}")
    if task.repeated:
        _check_task(task.repeated, known)
