"""
What the operators share: start once, attach in a retry, wait here or on the triggerer, cancel when the task is killed.
"""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from airflow.sdk import BaseOperator

from lakewire.airflow.assets import event_facts, table_of
from lakewire.airflow.deferring import asked_or_default
from lakewire.airflow.hook import LakewireHook
from lakewire.airflow.links import DatabricksLink

if TYPE_CHECKING:
    from lakewire.airflow.not_resumable import ResumableJobMixin
    from lakewire.airflow.work import RemoteWork
    from lakewire.client import DatabricksClient
else:
    try:
        from airflow.sdk import ResumableJobMixin
    except ImportError:  # before Airflow 3.3
        from lakewire.airflow.not_resumable import ResumableJobMixin

__all__ = ["ClientOperator", "RemoteOperator"]

MOST_XCOM_BYTES = 256 * 1024


class ClientOperator(BaseOperator):
    """
    Has a client while it runs. Making one costs nothing: it reads no connection and sends nothing.

    Args:
        databricks_conn_id: Id of a connection of type ``databricks``.
        warehouse_id: SQL warehouse. Default: that of the connection.
        catalog: Catalog of one- and two-part names. Default: that of the connection, else ``main``.
        schema: Schema of one-part names. Default: that of the connection, else ``default``.
        max_xcom_bytes: How large the value that the task returns may be. Default 256 KiB.
    """

    template_fields: Sequence[str] = ("databricks_conn_id", "warehouse_id", "catalog", "schema")
    ui_color = "#e8f1fb"

    def __init__(
        self,
        *,
        databricks_conn_id: str = LakewireHook.default_conn_name,
        warehouse_id: str | None = None,
        catalog: str | None = None,
        schema: str | None = None,
        max_xcom_bytes: int = MOST_XCOM_BYTES,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.databricks_conn_id = databricks_conn_id
        self.warehouse_id = warehouse_id
        self.catalog = catalog
        self.schema = schema
        self.max_xcom_bytes = max_xcom_bytes
        self._made: DatabricksClient | None = None
        self._cancel: Callable[[], None] | None = None
        self._is_killed = False

    @property
    def client(self) -> DatabricksClient:
        """
        The client of this task.
        """
        if self._made is None:
            self._made = LakewireHook(self.databricks_conn_id, **self.places()).client
        return self._made

    def places(self) -> dict[str, Any]:
        """
        Return the settings that beat those of the connection.
        """
        return {"warehouse_id": self.warehouse_id, "catalog": self.catalog, "schema": self.schema}

    def execute(self, context: Any) -> Any:
        """
        Do it, and close the client. Airflow calls this.
        """
        return self._closing(lambda: self.act(context))

    @abstractmethod
    def act(self, context: Any) -> Any:
        """
        Do it, and return plain JSON.
        """

    def on_kill(self) -> None:
        """
        Cancel what runs: one request, by a canceler that was made before. Airflow calls this in a signal handler.
        """
        self._is_killed = True
        if self._cancel is not None:
            from lakewire.errors import LakewireError

            try:
                self._cancel()
            except LakewireError:  # nobody may be waited for here, and the wait that goes on says more
                return

    def report(self, context: Any, facts: dict[str, Any]) -> None:
        """
        Say in the event of each outlet that is a table what was done, and its version.
        """
        for outlet in self.outlets or ():
            if table := table_of(outlet):
                context["outlet_events"][outlet].extra.update(event_facts(self.client, table, facts))

    def returned(self, value: Any) -> Any:
        """
        Return the value as plain JSON, if it is small enough for an XCom.
        """
        from lakewire.airflow.values import bounded, plain

        return bounded(plain(value), self.max_xcom_bytes)

    def _closing(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        finally:
            if self._made is not None:
                self._made.close()
                self._made = None


class RemoteOperator(ResumableJobMixin, ClientOperator):
    """
    Starts a statement or a run at Databricks, exactly once, and waits for it.

    A retry, on whatever worker, attaches to what its predecessor started, unless that has failed. A task that is
    killed cancels it; one that was cleared by a person starts again.

    Args:
        deferrable: Wait on the triggerer, without a worker. Default: ``[operators] default_deferrable``.
        poll_interval: Longest pause between two looks, seconds. The first are shorter.
    """

    kind: ClassVar[str]
    operator_extra_links = (DatabricksLink(),)

    def __init__(self, *, deferrable: bool | None = None, poll_interval: float = 30.0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.deferrable = deferrable
        self.poll_interval = poll_interval
        self.databricks_url = ""
        self.facts: dict[str, Any] = {}
        self._part = 0
        self._done: list[Any] = []
        self._work: RemoteWork | None = None
        self._result: Any = None

    @abstractmethod
    def begin(self, names: Sequence[str], context: Any) -> RemoteWork:
        """
        Start the present part, or find what an earlier try has started of it.

        Args:
            names: One for each try so far, the last for this one.
            context: Of the task.
        """

    @abstractmethod
    def outcome(self, result: Any) -> Any:
        """
        Return what the task returns of a part that succeeded, and keep the facts of it.
        """

    @property
    def parts(self) -> int:
        """
        How many there are, one after the other.
        """
        return 1

    def work_options(self) -> dict[str, Any]:
        """
        Return how the work is looked at, beside its id; plain JSON.
        """
        return {}

    def conclude(self, work: RemoteWork, context: Any) -> Any:
        """
        Return the result of work that has ended, or wait for that here; raise its error.
        """
        del context
        return work.wait()

    def act(self, context: Any) -> Any:
        """
        Do all parts.
        """
        self._done = []
        return self._from(0, context)

    def resume(self, context: Any, event: Any, *, part: int, done: list[Any], work_id: str | int) -> Any:
        """
        Go on where the triggerer has waited. Airflow calls this.
        """
        del event  # the server is asked again: it says more

        def rest() -> Any:
            self._part, self._done = part, done
            done.append(self.poll_until_complete(work_id, context))
            return self._from(part + 1, context)

        return self._closing(rest)

    def _from(self, first: int, context: Any) -> Any:
        for part in range(first, self.parts):
            self._part, self._work, self._result = part, None, None
            self.external_id_key = f"lakewire_{self._names(context)[0]}"  # not that of a run before, or before a clear
            self._done.append(self.execute_resumable(context))
        self.report(context, self.facts)
        return self.returned(self._done[0] if self.parts == 1 else self._done)

    def submit_job(self, context: Any) -> str | int:
        """
        Start the work, once, and return its id.
        """
        names = self._names(context)
        work = self.begin(names if self.durable else names[-1:], context)
        self._take(work, context)
        return work.work_id

    def get_job_status(self, external_id: Any, context: Any) -> str:
        """
        Return how the work of an earlier try stands.
        """
        from lakewire.airflow.work import work_of

        work = work_of(self.client, self.kind, external_id, **self.work_options())
        standing = work.look()
        if standing != "failed":
            self._take(work, context)
        return standing

    def is_job_active(self, status: str) -> bool:
        """
        Return whether it goes on.
        """
        return status == "active"

    def is_job_succeeded(self, status: str) -> bool:
        """
        Return whether it succeeded.
        """
        return status == "succeeded"

    def poll_until_complete(self, external_id: Any, context: Any) -> Any:
        """
        Wait for the end, here or on the triggerer, and return the outcome.
        """
        from lakewire.airflow.work import work_of

        work = self._work or work_of(self.client, self.kind, external_id, **self.work_options())
        if self._work is None:
            self._take(work, context)
        if self.defers() and work.look() == "active":
            self._check_time(work, context)
            self.put_off(work, context)
        result = self.conclude(work, context)
        self.log.info("succeeded", work=self.kind, databricks_id=str(work.work_id))
        self._result = self.outcome(result)
        return self._result

    def get_job_result(self, external_id: Any, context: Any) -> Any:
        """
        Return the outcome of work that has succeeded.
        """
        return self.poll_until_complete(external_id, context) if self._result is None else self._result

    def lineage(self) -> dict[str, Any]:
        """
        Return what OpenLineage hears beside the assets: ``sql``, and the ``tables`` that are written.
        """
        return {"sql": "", "tables": ()}

    def get_openlineage_facets_on_complete(self, task_instance: Any) -> Any:
        """
        Return what OpenLineage hears. Its provider calls this, where it is installed.
        """
        from lakewire.airflow.lineage import lineage_of

        del task_instance
        outlets, inlets = self.outlets or (), self.inlets or ()
        return lineage_of(self.facts, url=self.databricks_url, inlets=inlets, outlets=outlets, **self.lineage())

    def put_off(self, work: RemoteWork, context: Any) -> None:
        """
        Free the worker until the work has ended.

        Raises:
            TaskDeferred: Always.
        """
        from lakewire.airflow.trigger import LakewireTrigger

        trigger = LakewireTrigger(
            self.databricks_conn_id,
            "work",
            {"kind": self.kind, "work_id": work.work_id},
            self.poll_interval,
            end_s=self._end_s(context),
            cancel=True,
            settings={name: value for name, value in self.places().items() if value},
        )
        kept = {"part": self._part, "done": self._done, "work_id": work.work_id}
        self.defer(trigger=trigger, method_name="resume", kwargs=kept)

    def _names(self, context: Any) -> list[str]:
        from lakewire.airflow.tries import names_of_tries

        return names_of_tries(context, self.retries, self._part)

    def _take(self, work: RemoteWork, context: Any) -> None:
        """Keep what is waited for, first of all how to cancel it."""
        self._work, self._cancel = work, work.cancel
        if self._is_killed:  # while it was being submitted
            work.cancel()
        if not work.url:
            work.look()
        self.show(work.work_id, work.url, context)
        facts = {"databricks_id": str(work.work_id), "url": work.url, "databricks_state": work.state}
        self.log.info("waiting", work=self.kind, **facts)

    def show(self, work_id: str | int, url: str, context: Any) -> None:
        """
        Keep id and link of the work as XComs.
        """
        self.databricks_url = url
        context["ti"].xcom_push(key=DatabricksLink().xcom_key, value=url)
        context["ti"].xcom_push(key=f"databricks_{self.kind}_id", value=work_id)

    def defers(self) -> bool:
        """
        Return whether to wait on the triggerer.
        """
        return asked_or_default(self.deferrable)

    def _end_s(self, context: Any) -> float | None:
        """Return when execution_timeout is over, which Airflow does not look at while a task is deferred."""
        if self.execution_timeout is None:
            return None
        began = context["ti"].start_date
        return float(began.timestamp() + self.execution_timeout.total_seconds())

    def _check_time(self, work: RemoteWork, context: Any) -> None:
        end_s = self._end_s(context)
        if end_s is not None and time.time() >= end_s:
            from lakewire.airflow.exceptions import timed_out

            work.cancel()
            raise timed_out(f"{self.kind} {work.work_id} took longer than {self.execution_timeout}")
