"""
What starts runs without being asked: schedules, triggers, continuous jobs. Checked before anything is sent. Pure.

Source: https://docs.databricks.com/jobs/triggers
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.cron import check_cron, check_zone
from lakewire.jobs.specs.reading import field_types
from lakewire_api.jobs import models
from lakewire_runtime.text import shown

__all__ = ["as_trigger", "check_starts"]

_LEAST_WAIT_S = 60
_LOCATION = re.compile(r"/Volumes/[^/]+/[^/]+/[^/]+(?:/.*)?|[a-z][a-z0-9+.-]*://.+|\{\{.+\}\}.*")


def as_trigger(value: Any) -> Any:
    """
    Return *value* as the API's trigger: what starts runs, such as a ``FileArrivalTriggerConfiguration``, may be alone.
    """
    fields = field_types(models.TriggerSettings)
    field = next((name for name, declared in fields.items() if type(value) is declared), None)
    return models.TriggerSettings(**{field: value}) if field else value


def check_starts(schedule: object, trigger: object, triggers: Sequence[Any] | None, continuous: object) -> None:
    """
    Refuse what the server would refuse, or what would never start a run.

    Raises:
        InvalidArgumentError: Two ways to start, or one that cannot work.
    """
    ways = {"schedule": schedule, "trigger": trigger, "triggers": triggers, "continuous": continuous}
    given = [name for name, value in ways.items() if value]
    if len(given) > 1:
        raise InvalidArgumentError(f"{' and '.join(given)} exclude each other: runs of a job start in one way")
    if isinstance(schedule, models.CronSchedule):
        _check_schedule(schedule, "schedule")
    if isinstance(trigger, models.TriggerSettings):
        _check_trigger(trigger, "trigger")
    for index, each in enumerate(triggers if isinstance(triggers, list) else ()):
        _check_trigger(each, f"triggers[{index}]")
        if each.schedule is not None:
            _check_schedule(each.schedule, f"triggers[{index}].schedule")


def _check_schedule(schedule: models.CronSchedule | models.CronTriggerConfiguration, where: str) -> None:
    check_cron(schedule.quartz_cron_expression, f"{where}.quartz_cron_expression")
    check_zone(schedule.timezone_id, f"{where}.timezone_id")


def _check_trigger(trigger: models.TriggerSettings | models.TriggerConfiguration, where: str) -> None:
    for field, check in _CHECKS.items():
        value = getattr(trigger, field)
        if value is not None:
            check(value, f"{where}.{field}")


def _check_files(value: models.FileArrivalTriggerConfiguration, where: str) -> None:
    if not _LOCATION.fullmatch(value.url):
        raise InvalidArgumentError(
            f"{where}.url: {shown(value.url)} is neither /Volumes/catalog/schema/volume/… nor a URL of a storage"
        )
    _check_waits(value, where)


def _check_tables(value: models.TableUpdateTriggerConfiguration, where: str) -> None:
    if not value.table_names:
        raise InvalidArgumentError(f"{where}.table_names: no table is given; accepted are 1 or more")
    _check_waits(value, where)


def _check_period(value: models.PeriodicTriggerConfiguration, where: str) -> None:
    if value.interval < 1:
        raise InvalidArgumentError(f"{where}.interval: {shown(value.interval)} given; accepted is 1 or more")


def _check_waits(value: Any, where: str) -> None:
    for name in ("min_time_between_triggers_seconds", "wait_after_last_change_seconds"):
        seconds = getattr(value, name)
        if seconds and seconds < _LEAST_WAIT_S:
            raise InvalidArgumentError(
                f"{where}.{name}: {shown(seconds)} given; accepted are {_LEAST_WAIT_S} seconds or more"
            )


_CHECKS: Mapping[str, Callable[[Any, str], None]] = {
    "file_arrival": _check_files,
    "table_update": _check_tables,
    "periodic": _check_period,
}
