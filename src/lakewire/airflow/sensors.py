"""
Sensors: tasks that wait for statements, runs, tables, rows and files.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar

from airflow.sdk import BaseSensorOperator, PokeReturnValue

from lakewire.airflow.deferring import asked_or_default
from lakewire.airflow.hook import LakewireHook

__all__ = [
    "LakewireFileSensor",
    "LakewirePartitionSensor",
    "LakewireRunSensor",
    "LakewireSensor",
    "LakewireStatementSensor",
    "LakewireTableSensor",
]


class LakewireSensor(BaseSensorOperator):
    """
    Looks until something is there, here (``mode="poke"`` or ``"reschedule"``) or on the triggerer.

    Args:
        databricks_conn_id: Id of a connection of type ``databricks``.
        warehouse_id: SQL warehouse, where it is needed. Default: that of the connection.
        deferrable: Wait on the triggerer. Default: ``[operators] default_deferrable``.
        kwargs: Those of ``BaseSensorOperator``.
    """

    condition: ClassVar[str]
    template_fields: Sequence[str] = ("databricks_conn_id", "warehouse_id")
    ui_color = "#e8f1fb"

    def __init__(
        self,
        *,
        databricks_conn_id: str = LakewireHook.default_conn_name,
        warehouse_id: str | None = None,
        deferrable: bool | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.databricks_conn_id = databricks_conn_id
        self.warehouse_id = warehouse_id
        self.deferrable = deferrable

    @abstractmethod
    def arguments(self) -> dict[str, Any]:
        """
        Return the arguments of the condition, plain JSON.
        """

    def poke(self, context: Any) -> PokeReturnValue:
        """
        Look once.
        """
        from lakewire.airflow.conditions import CONDITIONS

        del context
        with LakewireHook(self.databricks_conn_id, warehouse_id=self.warehouse_id).client as client:
            found = CONDITIONS[self.condition](client, **self.arguments())
        return PokeReturnValue(found is not None, self.found(found) if found else None)

    def execute(self, context: Any) -> Any:
        """
        Look, and wait where it was asked for. Airflow calls this.
        """
        if not asked_or_default(self.deferrable):
            return super().execute(context)
        first = self.poke(context)
        if first.is_done:
            return first.xcom_value
        from lakewire.airflow.trigger import LakewireTrigger

        trigger = LakewireTrigger(
            self.databricks_conn_id,
            self.condition,
            self.arguments(),
            self.poke_interval,
            settings={"warehouse_id": self.warehouse_id} if self.warehouse_id else {},
        )
        return self.defer(trigger=trigger, method_name="resume", timeout=timedelta(seconds=self.timeout))

    def resume(self, context: Any, event: Any) -> Any:
        """
        Return what the triggerer has seen; look again where it could not. Airflow calls this.
        """
        return self.found(event) if event is not None else self.execute(context)

    def found(self, found: dict[str, Any]) -> dict[str, Any]:
        """
        Return what the task returns of what was found.
        """
        return found


class WorkSensor(LakewireSensor):
    """
    Waits until a statement or a run has ended; one that failed fails the task.
    """

    condition = "work"
    kind: ClassVar[str]
    work_id: Any

    def arguments(self) -> dict[str, Any]:
        """
        Return which work it is.
        """
        from lakewire.airflow.exceptions import NothingRenderedError

        if not str(self.work_id or "").strip():
            raise NothingRenderedError(f"task {self.task_id!r}: {self.kind}_id was rendered to nothing")
        return {"kind": self.kind, "work_id": self.work_id}

    def found(self, found: dict[str, Any]) -> dict[str, Any]:
        """
        Return the state, or raise the error of what failed.
        """
        from lakewire.airflow.work import work_of

        if not found["succeeded"]:
            with LakewireHook(self.databricks_conn_id).client as client:
                work_of(client, self.kind, self.work_id).wait()
        return found


class LakewireStatementSensor(WorkSensor):
    """
    Waits for a statement.

    Args:
        statement_id: Its id. Templated.
        kwargs: Those of ``LakewireSensor``.

    Raises:
        SqlError: It failed.
    """

    kind = "statement"
    template_fields: Sequence[str] = (*LakewireSensor.template_fields, "statement_id")

    def __init__(self, *, statement_id: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.statement_id = statement_id

    @property
    def work_id(self) -> str:
        """
        The id of the statement.
        """
        return self.statement_id


class LakewireRunSensor(WorkSensor):
    """
    Waits for a run of a job.

    Args:
        run_id: Its id. Templated.
        kwargs: Those of ``LakewireSensor``.

    Raises:
        RunError: It did not succeed.
    """

    kind = "run"
    template_fields: Sequence[str] = (*LakewireSensor.template_fields, "run_id")

    def __init__(self, *, run_id: int | str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.run_id = run_id

    @property
    def work_id(self) -> int | str:
        """
        The id of the run.
        """
        return self.run_id


class LakewireTableSensor(LakewireSensor):
    """
    Waits until a table has a version, or a commit that is newer than a moment.

    Args:
        table: Its name; there need not be one yet. Templated.
        version: Number of the commit. Templated.
        newer_than: Moment with its time zone, or ISO text as ``"{{ data_interval_end }}"``. Templated.
        kwargs: Those of ``LakewireSensor``.
    """

    condition = "table"
    template_fields: Sequence[str] = (*LakewireSensor.template_fields, "table", "version", "newer_than")

    def __init__(
        self,
        *,
        table: str,
        version: int | str | None = None,
        newer_than: datetime | str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.table = table
        self.version = version
        self.newer_than = newer_than

    def arguments(self) -> dict[str, Any]:
        """
        Return table, version and moment.
        """
        moment = self.newer_than.isoformat() if isinstance(self.newer_than, datetime) else self.newer_than
        version = None if self.version is None else int(self.version)
        return {"table": self.table, "version": version, "newer_than": moment}


class LakewirePartitionSensor(LakewireSensor):
    """
    Waits until a table has a row with given values, as those of a partition.

    Args:
        table: Its name; there need not be one yet. Templated.
        partition: Column to value, as in ``{"day": "{{ ds }}"}``. Templated.
        kwargs: Those of ``LakewireSensor``.
    """

    condition = "partition"
    template_fields: Sequence[str] = (*LakewireSensor.template_fields, "table", "partition")

    def __init__(self, *, table: str, partition: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.table = table
        self.partition = partition

    def arguments(self) -> dict[str, Any]:
        """
        Return table and values.
        """
        from lakewire.airflow.exceptions import NothingRenderedError

        if not self.partition:
            raise NothingRenderedError(f"task {self.task_id!r}: partition was rendered to nothing")
        return {"table": self.table, "partition": dict(self.partition)}


class LakewireFileSensor(LakewireSensor):
    """
    Waits until there is a file in a volume.

    Args:
        path: ``/Volumes/…``; its last part may be a pattern as ``*.csv``. Templated.
        min_bytes: Smaller ones do not count. Default 0.
        kwargs: Those of ``LakewireSensor``.
    """

    condition = "file"
    template_fields: Sequence[str] = (*LakewireSensor.template_fields, "path")

    def __init__(self, *, path: str, min_bytes: int = 0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.path = path
        self.min_bytes = min_bytes

    def arguments(self) -> dict[str, Any]:
        """
        Return path and size.
        """
        return {"path": self.path, "min_bytes": self.min_bytes}
