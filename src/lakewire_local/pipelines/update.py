"""
One update of a pipeline: read, validate, then run each flow behind those whose tables it reads.
"""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.pipelines.graph import chosen, names_in, read_graph
from lakewire_local.pipelines.sources import statements_of
from lakewire_local.pipelines.validation import FlowError, validate
from lakewire_local.sql.create.views import create_view
from lakewire_local.sql.datasets.expectations import Counts, ExpectationError
from lakewire_local.sql.datasets.refresh import refresh_view, run_flow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from lakewire_local.front.statements.datasets import CreateFlow
    from lakewire_local.pipelines.events import EventLog
    from lakewire_local.pipelines.graph import Name, PipelineGraph
    from lakewire_local.sql import SqlRunner
    from lakewire_local.sql.datasets.tables import Dataset
    from lakewire_local.sql.statement import Statement
    from lakewire_local.workspace_files import WorkspaceFiles

_NO_RESET = "pipelines.reset.allowed"


@attrs.define(eq=False, kw_only=True)
class PipelineUpdate:
    """
    Run an update.

    Args:
        files: Where the source code is.
        may_read: Refuses a file that the one who has made the pipeline may not read.
        runner: Runs statements as the one who has made the pipeline.
        log: Its events.
        pipeline_id: Of the pipeline.
        spec: Of the pipeline.
        asked: The request: what is refreshed, and what of it as a whole.
        moved: Is called with each state that it reaches.
    """

    files: WorkspaceFiles
    may_read: Callable[[Path], None]
    runner: SqlRunner
    log: EventLog
    pipeline_id: str
    spec: Mapping[str, Any]
    asked: Mapping[str, Any]
    moved: Callable[[str], None]
    _stop: threading.Event = attrs.field(factory=threading.Event, init=False)
    _operation: str = attrs.field(default="", init=False)

    @property
    def is_stopped(self) -> bool:
        """Return whether somebody has stopped it."""
        return self._stop.is_set()

    @property
    def place(self) -> dict[str, str]:
        """Return the default catalog and schema."""
        schema = self.spec.get("schema") or self.spec.get("target") or "default"
        return {"catalog": self.spec.get("catalog") or "main", "schema": schema}

    def stop(self) -> None:
        """Ask it to stop; the engine forgets that where it has not begun to run the flow."""
        self._stop.set()
        self.runner.interrupt(self._operation)

    def run(self) -> LocalError | None:
        """Run it to its end; return why it failed, None when it has not."""
        try:
            self.moved("INITIALIZING")
            graph = self._graph()
            if self.asked.get("validate_only"):
                return None
            self.moved("SETTING_UP_TABLES")
            self._refuse_stopped()
            self.moved("RUNNING")
            return self._run(graph)
        except FlowError as error:
            self.log.flow(error.dataset, _named(error.flow), "FAILED", error=error.error)
            return error.error
        except LocalError as error:
            return error

    def _graph(self) -> PipelineGraph:
        graph = read_graph(
            statements_of(self.files, self.spec, self.may_read), pipeline_id=self.pipeline_id, **self.place
        )
        for key, dataset in graph.datasets.items():
            for flow in graph.flows[key]:
                self.log.defined(dataset, _named(flow))
        with self._opened() as statement:
            validate(statement, graph)
        return graph

    def _run(self, graph: PipelineGraph) -> LocalError | None:
        whole, refreshed = self._chosen(graph)
        for key in refreshed:
            for flow in graph.flows[key]:
                self.log.flow(graph.datasets[key], _named(flow), "QUEUED")
        failed: set[Name] = set()
        first: LocalError | None = None
        for key in refreshed:
            if graph.needs[key] & failed:
                self._skip(graph, key)
                failed.add(key)
            elif error := self._fill(graph, key, full=key in whole):
                failed.add(key)
                first = first or error
        if first is None:
            self._publish(graph)
            self._note_active(graph)
        return first

    def _chosen(self, graph: PipelineGraph) -> tuple[set[Name], list[Name]]:
        """Return what is read as a whole, and all that is refreshed, in order."""
        whole = chosen(graph, self.asked.get("full_refresh_selection") or (), **self.place)
        some = whole | chosen(graph, self.asked.get("refresh_selection") or (), **self.place)
        if self.asked.get("full_refresh"):
            whole = some or set(graph.datasets)
        kept = {key for key in whole if graph.datasets[key].asked.table.properties.get(_NO_RESET, "true") == "false"}
        return whole - kept, [key for key in graph.datasets if not some or key in some]

    def _fill(self, graph: PipelineGraph, key: Name, *, full: bool) -> LocalError | None:
        """Run the flows of a dataset; return why one failed."""
        dataset = graph.datasets[key]
        for number, flow in enumerate(graph.flows[key]):
            self._refuse_stopped()
            self.log.flow(dataset, _named(flow), "RUNNING")
            try:
                counts = self._flow(dataset, flow, full=full and number == 0)
            except LocalError as error:
                self._refuse_stopped()
                met = error.counts if isinstance(error, ExpectationError) else None
                self.log.flow(dataset, _named(flow), "FAILED", counts=met, error=error)
                return error
            self.log.flow(dataset, _named(flow), "COMPLETED", counts=counts or Counts(written=0))
        return None

    def _flow(self, dataset: Dataset, flow: CreateFlow, *, full: bool) -> Counts | None:
        with self._opened() as statement:
            if dataset.asked.kind == "MATERIALIZED_VIEW":
                return refresh_view(statement, dataset, flow)
            return run_flow(statement, dataset, flow, full=full)

    def _skip(self, graph: PipelineGraph, key: Name) -> None:
        for flow in graph.flows[key]:
            self.log.flow(graph.datasets[key], _named(flow), "SKIPPED")

    def _publish(self, graph: PipelineGraph) -> None:
        """Create the views that others see, as far as the tables in them have been filled."""
        find = self.runner.metastore.tables.find
        missing = {key for key, dataset in graph.datasets.items() if find(*dataset.name) is None}
        for view in graph.published.values():
            if names_in(view.query) & missing:
                continue
            with self._opened() as statement:
                create_view(statement, view)
                tables = statement.metastore.tables
                tables.update(tables.get(*statement.full_name(view.name)), pipeline_id=self.pipeline_id)

    def _note_active(self, graph: PipelineGraph) -> None:
        """Note which tables and views the source code no longer defines: they stay, and can be dropped."""
        tables = self.runner.metastore.tables
        for table in tables.of_pipeline(self.pipeline_id):
            is_active = tuple(table.full_name.casefold().split(".")) in graph.files
            if is_active != table.is_active:
                tables.update(table, is_active=is_active)

    def _opened(self) -> AbstractContextManager[Statement]:
        self._operation = str(uuid.uuid4())
        self._refuse_stopped()
        return self.runner.opened(operation_id=self._operation, check=self._refuse_stopped, **self.place)

    def _refuse_stopped(self) -> None:
        if self.is_stopped:
            raise LocalError(400, "CANCELLED", "The update was canceled.")


def _named(flow: CreateFlow) -> str:
    return ".".join(flow.name)
