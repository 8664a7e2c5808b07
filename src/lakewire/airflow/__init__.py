"""
Databricks in tasks of Airflow: operators, sensors, and a hook that gives a client. See ``docs/airflow.md``.

Each name is loaded when it is first used; none of them loads the client, let alone data libraries, while a DAG is
read. Airflow looks into this package before it is loaded itself.
"""

from typing import TYPE_CHECKING

from lakewire._lazy import loader

if TYPE_CHECKING:
    from lakewire.airflow.assets import table_asset
    from lakewire.airflow.folders import LakewireVolumeSyncOperator
    from lakewire.airflow.hook import LakewireHook
    from lakewire.airflow.jobs import LakewireJobEnsureOperator, LakewireJobRunOperator
    from lakewire.airflow.sensors import (
        LakewireFileSensor,
        LakewirePartitionSensor,
        LakewireRunSensor,
        LakewireStatementSensor,
        LakewireTableSensor,
    )
    from lakewire.airflow.sql import LakewireSqlOperator
    from lakewire.airflow.streams import LakewireStreamOperator
    from lakewire.airflow.tables import LakewireUpsertOperator, LakewireWriteOperator

__all__ = [
    "LakewireFileSensor",
    "LakewireHook",
    "LakewireJobEnsureOperator",
    "LakewireJobRunOperator",
    "LakewirePartitionSensor",
    "LakewireRunSensor",
    "LakewireSqlOperator",
    "LakewireStatementSensor",
    "LakewireStreamOperator",
    "LakewireTableSensor",
    "LakewireUpsertOperator",
    "LakewireVolumeSyncOperator",
    "LakewireWriteOperator",
    "table_asset",
]

_PLACES = {
    "LakewireFileSensor": "sensors",
    "LakewireHook": "hook",
    "LakewireJobEnsureOperator": "jobs",
    "LakewireJobRunOperator": "jobs",
    "LakewirePartitionSensor": "sensors",
    "LakewireRunSensor": "sensors",
    "LakewireSqlOperator": "sql",
    "LakewireStatementSensor": "sensors",
    "LakewireStreamOperator": "streams",
    "LakewireTableSensor": "sensors",
    "LakewireUpsertOperator": "tables",
    "LakewireVolumeSyncOperator": "folders",
    "LakewireWriteOperator": "tables",
    "table_asset": "assets",
}

__getattr__ = loader(__name__, _PLACES, extras=dict.fromkeys(_PLACES.values(), "airflow"))
