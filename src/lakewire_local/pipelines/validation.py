"""
Validation of a graph: each query is analyzed, with empty tables in the place of datasets, before anything is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlglot import exp

from lakewire.schema.compare import with_new_fields
from lakewire.schema.types import StructType
from lakewire_local.errors import LocalError, unsupported
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.front.parsing import written
from lakewire_local.front.streams import streams_in
from lakewire_local.sql.datasets.changes import spec_of, table_query
from lakewire_local.sql.datasets.refresh import check_flow, fields_of
from lakewire_local.sql.datasets.sources import stream_table
from lakewire_local.sql.datasets.tables import existing_dataset, planned, projected
from lakewire_local.sql.refusals import table_exists
from lakewire_local.sql.relations.linked import linked_table
from lakewire_local.sql.rewrites import condition_for_engine
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.datasets import CreateFlow
    from lakewire_local.pipelines.graph import Name, PipelineGraph
    from lakewire_local.sql.datasets.tables import Dataset
    from lakewire_local.sql.statement import Statement

Place = tuple[str, str, str]


class FlowError(Exception):
    """
    A flow cannot run.
    """

    def __init__(self, dataset: Dataset, flow: CreateFlow, error: LocalError) -> None:
        super().__init__(error.message)
        self.dataset = dataset
        self.flow = flow
        self.error = error


def validate(statement: Statement, graph: PipelineGraph) -> None:
    """
    Analyze all flows of a graph.

    Raises:
        FlowError: One of them cannot run.
        LocalError: A name is taken by what the pipeline has not made.
    """
    places: dict[Name, Place] = {}
    for key, dataset in graph.datasets.items():
        existing = existing_dataset(statement, dataset)
        fields: Sequence[Field] = statement.metastore.tables.fields(existing) if existing else ()
        for flow in graph.flows[key]:
            try:
                found = _fields(statement, dataset, flow, places)
            except LocalError as error:
                raise FlowError(dataset, flow, error) from error
            fields = cast("StructType", with_new_fields(StructType(fields), StructType(found))).fields
        places[key] = linked_table(statement, spec_of(fields), [])
    for view in graph.published.values():
        known = statement.metastore.tables.find(*cast("Place", view.name))
        if known and (not known.is_view or known.pipeline_id != next(iter(graph.datasets.values())).pipeline_id):
            raise table_exists(*view.name)
        fields_of(statement, _placed(view.query, places))


def _fields(statement: Statement, dataset: Dataset, flow: CreateFlow, places: Mapping[Name, Place]) -> Sequence[Field]:
    """Return the columns that a flow gives its table."""
    if dataset.asked.kind == "STREAMING_TABLE":
        check_flow(flow)
    elif streams_in(flow.query):
        raise unsupported("STREAM in a materialized view")
    for stream in streams_in(flow.query):
        parts = tuple(part.name for part in stream.this.parts)
        if not isinstance(stream.this.this, exp.Func) and tuple(map(str.casefold, parts)) not in places:
            stream_table(statement, parts)
    fields = fields_of(statement, _placed(flow.query, places))
    _check_expectations(statement, dataset, fields if flow.cdc else planned(statement, dataset, fields)[0].spec.fields)
    if flow.cdc:
        changes = linked_table(statement, spec_of(fields), [])
        fields = fields_of(statement, table_query(flow.cdc, changes, [field.name for field in fields]))
    plan, fields = planned(statement, dataset, fields)
    source = linked_table(statement, spec_of(fields), [])
    everything = f"SELECT * FROM {quoted(*source)}"
    text = projected(statement, everything, fields=fields, columns=plan.spec.fields, name=dataset.name)
    analyze(statement, text)
    return plan.spec.fields


def _check_expectations(statement: Statement, dataset: Dataset, fields: Sequence[Field]) -> None:
    if not dataset.asked.expectations:
        return
    place = linked_table(statement, spec_of(fields), [])
    for expectation in dataset.asked.expectations:
        condition = condition_for_engine(statement, written(expectation.condition), place)
        analyze(statement, f"SELECT 1 AS n FROM {quoted(*place)} WHERE {condition}")


def _placed(query: exp.Expr, places: Mapping[Name, Place]) -> exp.Expr:
    """Return a query that reads the tables at *places* instead of datasets."""
    root = exp.Paren(this=query.copy())
    for table in list(root.find_all(exp.Table)):
        parts = tuple(part.name for part in table.parts)
        place = places.get(tuple(map(str.casefold, parts)))
        if place and not isinstance(table.this, exp.Func):
            if not table.args.get("alias"):
                table.set("alias", exp.TableAlias(this=identifier(parts[-1])))
            for key, part in zip(("catalog", "db", "this"), place, strict=True):
                table.set(key, identifier(part))
    found: exp.Expr = root.this.pop()
    return found
