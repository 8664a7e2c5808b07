"""
The graph of a pipeline: its datasets, the flows that fill them, and the order in which they depend on each other.
"""

from __future__ import annotations

from functools import partial
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.front.statements import objects, read_statement, sessions, tables
from lakewire_local.front.statements.datasets import CreateDataset, CreateFlow
from lakewire_local.front.stored import completed
from lakewire_local.front.streams import as_batch, streams_in
from lakewire_local.sql.datasets.tables import Dataset
from lakewire_local.sql.parameters import ParameterMarkers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lakewire_local.pipelines.sources import SourceStatement

Name = tuple[str, ...]
_TEMPORARY = ("lakewire pipeline", "views")  # no catalog has a blank in its name
_LIVE = "live"


@attrs.define
class PipelineGraph:
    """
    Hold what the source code of a pipeline defines, by full names in lower case.

    Attributes:
        datasets: In the order in which they can be filled.
        flows: Of each dataset.
        views: The queries of views.
        published: The views that others see.
        needs: What each dataset reads of the others.
        files: The paths of the files that define them.
    """

    datasets: dict[Name, Dataset] = attrs.field(factory=dict)
    flows: dict[Name, list[CreateFlow]] = attrs.field(factory=dict)
    views: dict[Name, exp.Expr] = attrs.field(factory=dict)
    published: dict[Name, tables.CreateView] = attrs.field(factory=dict)
    needs: dict[Name, set[Name]] = attrs.field(factory=dict)
    files: dict[Name, str] = attrs.field(factory=dict)


def read_graph(statements: Iterable[SourceStatement], *, pipeline_id: str, catalog: str, schema: str) -> PipelineGraph:
    """
    Return the graph of a pipeline.

    Args:
        statements: Of its source code.
        pipeline_id: Its id.
        catalog: Default catalog.
        schema: Default schema.

    Raises:
        LocalError: A statement has no place in a pipeline, a name is taken twice, or datasets depend on each other in
            a circle.
    """
    reading = _Reading(pipeline_id, catalog, schema)
    for statement in statements:
        reading.take(statement)
    return reading.graph()


class _Reading:
    """
    Collect the statements of a pipeline.
    """

    def __init__(self, pipeline_id: str, catalog: str, schema: str) -> None:
        self._pipeline_id = pipeline_id
        self._default = (catalog, schema)
        self._place = (catalog, schema)  # of the file that is read
        self._path = ""
        self._graph = PipelineGraph()
        self._loose: list[CreateFlow] = []
        self._queries: list[tuple[exp.Expr, tuple[str, str]]] = []  # whose names are not complete yet

    def take(self, statement: SourceStatement) -> None:
        """Take one statement."""
        if statement.path != self._path:
            self._path, self._place = statement.path, self._default
        asked = read_statement(statement.text, ParameterMarkers({}, lambda _: None))
        match asked:
            case CreateDataset():
                self._dataset(asked)
            case CreateFlow():
                self._flow(attrs.evolve(asked, name=self._full(asked.name), target=self._full(asked.target)))
            case sessions.CreateTemporaryView(view=view):
                self._view((*_TEMPORARY, view.name[-1]), view)
            case tables.CreateView():
                name = self._full(asked.name)
                self._view(name, asked)
                self._graph.published[_key(name)] = attrs.evolve(asked, name=name, replace=True)
            case objects.Use(kind="CATALOG"):
                self._place = (asked.name[0], "default")
            case objects.Use():
                catalog, schema = (self._place[0], *asked.name)[-2:]
                self._place = (catalog, schema)
            case _:
                raise unsupported(f"{' '.join(statement.text.split()[:2])} in a pipeline ({statement.path})")

    def graph(self) -> PipelineGraph:
        """Return what was taken, with full names, in order."""
        graph = self._graph
        for flow in self._loose:
            self._attach(flow)
        for query, place in self._queries:
            completed(exp.Paren(this=query), partial(self._complete, place))
        if not graph.datasets:
            message = (
                "Pipelines are expected to have at least one table defined but no tables were found in your pipeline"
            )
            raise sql_error("NO_TABLES_IN_PIPELINE", message, "42617")
        for key, flows in graph.flows.items():
            graph.flows[key] = [attrs.evolve(flow, query=self._inlined(flow.query, ())) for flow in flows]
            graph.needs[key] = {
                name for flow in graph.flows[key] for name in names_in(flow.query)
            } & graph.datasets.keys()
        _check(graph)
        graph.datasets = {key: graph.datasets[key] for key in _ordered(graph.needs)}
        return graph

    def _dataset(self, asked: CreateDataset) -> None:
        name = self._full(asked.table.name)
        self._define(name)
        table = attrs.evolve(asked.table, name=name)
        text = asked.flow.text if asked.flow else ""
        full = attrs.evolve(asked, table=table)
        self._graph.datasets[_key(name)] = Dataset(asked=full, text=text, pipeline_id=self._pipeline_id)
        self._graph.flows[_key(name)] = []
        if asked.flow:
            self._flow(attrs.evolve(asked.flow, name=name, target=name))

    def _flow(self, flow: CreateFlow) -> None:
        self._loose.append(flow)
        self._queries.append((flow.query, self._place))

    def _attach(self, flow: CreateFlow) -> None:
        target = self._graph.datasets.get(_key(flow.target))
        if target is None or (target.asked.kind != "STREAMING_TABLE" and flow.name != flow.target):
            raise unsupported(
                f"the flow {'.'.join(flow.name)} into {'.'.join(flow.target)}, no streaming table of its pipeline"
            )
        flows = self._graph.flows[_key(flow.target)]
        if any(_key(other.name) == _key(flow.name) for other in flows):
            raise _twice("FLOW", flow.name)
        flows.append(flow)

    def _view(self, name: Name, view: tables.CreateView) -> None:
        self._define(name)
        query = view.query
        if view.columns:
            columns = [exp.Identifier(this=column, quoted=True) for column, _ in view.columns]
            alias = exp.TableAlias(this=identifier("lakewire_view"), columns=columns)
            query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=exp.Subquery(this=query, alias=alias)))
        self._graph.views[_key(name)] = query
        self._queries.append((query, self._place))

    def _define(self, name: Name) -> None:
        key = _key(name)
        if key in self._graph.datasets or key in self._graph.views:
            raise _twice("DATASET", name)
        self._graph.files[key] = self._path

    def _full(self, parts: Name) -> Name:
        if len(parts) == 2 and parts[0].casefold() == _LIVE:
            parts = parts[1:]
        return (*self._place[: max(0, 3 - len(parts))], *parts)

    def _complete(self, place: tuple[str, str], parts: Name) -> Name:
        """Return the full name of a relation; a view of the pipeline goes before a table."""
        if len(parts) == 2 and parts[0].casefold() == _LIVE:
            parts = parts[1:]
        temporary = (*_TEMPORARY, parts[-1])
        if len(parts) == 1 and _key(temporary) in self._graph.views:
            return temporary
        return (*place[: max(0, 3 - len(parts))], *parts) if len(parts) <= 3 else parts

    def _inlined(self, query: exp.Expr, around: tuple[Name, ...]) -> exp.Expr:
        """Return a query with those of views in the place of their names."""
        root = exp.Paren(this=query.copy())
        for table in list(root.find_all(exp.Table)):
            key = _key(tuple(part.name for part in table.parts))
            if isinstance(table.this, exp.Func) or key not in self._graph.views:
                continue
            if key in around:
                raise _circle([*around, key])
            inner = self._inlined(self._graph.views[key], (*around, key))
            stream = table.parent if isinstance(table.parent, exp.Stream) else None
            if stream and not streams_in(inner):
                raise unsupported(f"STREAM of the view {key[-1]}, whose query has no STREAM")
            alias = table.args.get("alias") or exp.TableAlias(this=identifier(table.name))
            (stream or table).replace(exp.Subquery(this=inner if stream else as_batch(inner), alias=alias.copy()))
        found: exp.Expr = root.this.pop()
        return found


def names_in(query: exp.Expr) -> set[Name]:
    """Return the full names of relations in a query, in lower case."""
    found = (table for table in query.find_all(exp.Table) if not isinstance(table.this, exp.Func))
    return {_key(tuple(part.name for part in table.parts)) for table in found}


def chosen(graph: PipelineGraph, names: Sequence[str], *, catalog: str, schema: str) -> set[Name]:
    """
    Return the datasets that a request names.

    Raises:
        LocalError: There is no such dataset.
    """
    found = set[Name]()
    for name in names:
        parts = tuple(name.replace("`", "").split("."))
        key = _key((*(catalog, schema)[: max(0, 3 - len(parts))], *parts))
        if key not in graph.datasets:
            known = ", ".join(".".join(dataset.name) for dataset in graph.datasets.values())
            message = f"The dataset {name} is none of the pipeline, which has {known}"
            raise sql_error("TABLE_OR_VIEW_NOT_FOUND", message, "42P01")
        found.add(key)
    return found


def _key(name: Sequence[str]) -> Name:
    return tuple(part.casefold() for part in name)


def _check(graph: PipelineGraph) -> None:
    for key, flows in graph.flows.items():
        name = ".".join(graph.datasets[key].name)
        if not flows:
            raise sql_error(
                "PIPELINE_DATASET_WITHOUT_FLOW", f"Pipeline dataset {name} does not have any defined flows", "0A000"
            )
        if len(flows) > 1 and any(flow.cdc for flow in flows):
            raise unsupported(f"several flows into {name}, one of which is AUTO CDC")


def _ordered(needs: Mapping[Name, set[Name]]) -> list[Name]:
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise _circle(error.args[1]) from None


def _circle(names: Sequence[Name]) -> Exception:
    path = " -> ".join(".".join(name) for name in names)
    message = f"Circular dependencies are detected in the graph of the pipeline: {path}"
    return sql_error("PIPELINE_GRAPH_NOT_TOPOLOGICALLY_SORTABLE", message, "42000")


def _twice(kind: str, name: Name) -> Exception:
    what = f"Found duplicate {kind.lower()} '{'.'.join(name)}' in the pipeline. Each name can be defined once"
    return sql_error(f"PIPELINE_DUPLICATE_IDENTIFIERS.{kind}", what, "42710")
