"""
What a server puts into settings by itself, or does not give back: no difference between a job and its spec. Pure.

Found in what the official CLI and the Terraform provider leave out of their comparisons, see
https://github.com/databricks/cli/blob/main/bundle/direct/dresources/configs/jobs.yml
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lakewire.jobs.specs.diff import SettingChange, changes_between

__all__ = ["differences", "without_server_values"]

# Places of fields: ``job``, ``task`` (also inside of a for-each), ``cluster`` (of a task or shared), then the name.
# What the server uses for a field that is left out.
_DEFAULTS: Mapping[str, object] = {
    "job.name": "Untitled",
    "job.timeout_seconds": 0,
    "job.max_concurrent_runs": 1,
    "job.schedule.pause_status": "UNPAUSED",
    "job.trigger.pause_status": "UNPAUSED",
    "job.triggers.*.pause_status": "UNPAUSED",
    "job.continuous.pause_status": "UNPAUSED",
    "job.email_notifications.no_alert_for_skipped_runs": False,
    "job.notification_settings.no_alert_for_skipped_runs": False,
    "job.notification_settings.no_alert_for_canceled_runs": False,
    "job.edit_mode": "EDITABLE",
    "job.description": "",
    "task.description": "",
    "task.run_if": "ALL_SUCCESS",
    "task.timeout_seconds": 0,
    "task.max_retries": 0,
    "task.min_retry_interval_millis": 0,
    "task.retry_on_timeout": False,
    "task.disable_auto_optimization": False,
    "task.disabled": False,
    "task.email_notifications.no_alert_for_skipped_runs": False,
    "task.notification_settings.no_alert_for_skipped_runs": False,
    "task.notification_settings.no_alert_for_canceled_runs": False,
    "task.notification_settings.alert_on_last_attempt": False,
    "task.for_each_task.concurrency": 1,
}
# What the server chooses for a field that is left out.
_CHOSEN = re.compile(
    r"(?:job\.(?:format|run_as|budget_policy_id|usage_policy_id|performance_target)"
    r"|task\.(?:notebook_task|spark_python_task|dbt_task|sql_task\.file)\.source"
    r"|cluster\.(?:aws_attributes|azure_attributes|gcp_attributes)"
    r"|cluster\.(?:node_type_id|driver_node_type_id|driver_instance_pool_id|data_security_mode)"
    r"|cluster\.(?:enable_elastic_disk|enable_local_disk_encryption))(?:\..*)?"
)
# What the server takes and does not give back.
_INPUT_ONLY = re.compile(r"job\.trigger(?:s\.\*)?\.table_update\.condition|cluster\.apply_policy_default_values")
_TASK = re.compile(r"job\.tasks\.\*|task\.for_each_task\.task")
_CLUSTER = re.compile(r"(?:task|job\.job_clusters\.\*)\.new_cluster")
_NOT_NOTHING = ("job.continuous", "cluster")  # these say something when they are empty
_KEYED = {"tasks", "depends_on", "job_clusters", "environments", "environment_variables", "parameters"}


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[SettingChange]:
    """
    Return what must change for a job to have the settings that a spec says.

    Args:
        before: What the server says that the job has.
        after: What the spec says. A field that it leaves out may have the server's default or choice.
    """
    changes = changes_between(_comparable(before, ()), _comparable(after, ()))
    return [change for change in changes if not _is_servers(change, before)]


def without_server_values(settings: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return *settings* of a job without the fields that say what the server does anyway.
    """
    made: dict[str, Any] = _pruned(settings, ())
    return made


def _comparable(value: Any, path: tuple[str, ...]) -> Any:
    """Return *value* without defaults inside of lists that are compared as a whole, such as ``triggers``."""
    if isinstance(value, Mapping):
        return {name: _comparable(each, (*path, name)) for name, each in value.items()}
    if not isinstance(value, list):
        return value
    inner = _comparable if path[-1] in _KEYED else _pruned
    return [inner(item, (*path, "*")) for item in value]


def _pruned(value: Any, path: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        inner = {name: (each, (*path, name)) for name, each in value.items()}
        return {name: _pruned(each, at) for name, (each, at) in inner.items() if not _is_default(_place(at), each)}
    if isinstance(value, list):
        return [_pruned(item, (*path, "*")) for item in value]
    return value


def _is_servers(change: SettingChange, before: Mapping[str, Any]) -> bool:
    place = _place(change.path)
    if change.kind == "added":
        return _INPUT_ONLY.fullmatch(place) is not None or _is_default(place, change.after)
    if change.kind == "removed":
        return _is_filled(place, change.before) or (place.startswith("cluster.") and _has_policy(change.path, before))
    return False


def _is_default(place: str, value: Any) -> bool:
    """Return whether a value says no more than that the field is left out."""
    if place in _NOT_NOTHING:
        return False
    if isinstance(value, dict):
        return all(_is_default(f"{place}.{name}", each) for name, each in value.items())
    return value is None or value == [] or (place in _DEFAULTS and _DEFAULTS[place] == value)


def _is_filled(place: str, value: Any) -> bool:
    """Return whether a server may have put the value where a spec says nothing."""
    if _is_default(place, value) or _CHOSEN.fullmatch(place):
        return True
    return (
        bool(value)
        and isinstance(value, dict)
        and all(_is_filled(f"{place}.{name}", each) for name, each in value.items())
    )


def _has_policy(path: tuple[str, ...], settings: Mapping[str, Any]) -> bool:
    """Return whether the cluster at *path* has a policy, which may set any of its fields."""
    value: Any = settings
    for name in path[: path.index("new_cluster") + 1]:
        if isinstance(value, list):
            value = next(item for item in value if name in (item.get("task_key"), item.get("job_cluster_key")))
        else:
            value = value[name]
    return bool(value.get("policy_id"))


def _place(path: tuple[str, ...]) -> str:
    """Return where a field is, whichever task or cluster it is of."""
    names = ["job"]
    for above, name in zip(("", *path), path, strict=False):
        names.append("*" if above in _KEYED else name)
    place = ".".join(names)
    for pattern, short in ((_TASK, "task"), (_TASK, "task"), (_CLUSTER, "cluster")):
        place = pattern.sub(short, place, count=1) if pattern.match(place) else place
    return place
