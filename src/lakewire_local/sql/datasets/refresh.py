"""
Refreshing: a materialized view is computed as a whole, a flow of a streaming table reads what it has not read yet.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import sql_error
from lakewire_local.front.streams import as_batch, refuse_stateful, streams_in
from lakewire_local.sql.columns.features import refuse_unwritable
from lakewire_local.sql.datasets.changes import Changes
from lakewire_local.sql.datasets.positions import read_positions
from lakewire_local.sql.datasets.sources import new_rows
from lakewire_local.sql.datasets.tables import Dataset, Write, existing_dataset, planned, projected, write
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.rows.evolution import evolve, new_fields
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted
from lakewire_local.sql.writing import Target

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.front.statements.datasets import CreateFlow
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.datasets.expectations import Counts
    from lakewire_local.sql.statement import Statement


def refresh_view(statement: Statement, dataset: Dataset, flow: CreateFlow) -> Counts:
    """Compute a materialized view, in one commit."""
    with _locked(statement, dataset) as existing:
        query = query_for_engine(statement, flow.query).text
        plan, fields = planned(statement, dataset, analyze(statement, query))
        rows = Write(
            query=projected(statement, query, fields=fields, columns=plan.spec.fields, name=dataset.name),
            source=flow.query,
            flow=".".join(flow.name),
            plan=plan,
            spec=plan.spec,
            replaces=True,
            operation="DLT REFRESH",
            expectations=dataset.asked.expectations,
        )
        return write(statement, dataset, rows, existing)


def run_flow(statement: Statement, dataset: Dataset, flow: CreateFlow, *, full: bool = False) -> Counts | None:
    """
    Write the rows that a flow has not read into its streaming table, in one commit; return None where there are none.

    With *full* they take the place of all rows, as if no flow had read anything.
    """
    check_flow(flow)
    with _locked(statement, dataset) as existing:
        if flow.cdc is not None:
            return Changes(statement, dataset, flow, flow.cdc).apply(existing, full=full)
        folder = existing.location if existing else None
        read = dict(read_positions(folder).flows) if folder and not full else {}
        name = ".".join(flow.name)
        if flow.once and name in read:
            return None
        fresh = new_rows(statement, flow.query, read.get(name, {}))
        if existing and fresh.is_empty and streams_in(flow.query) and not full:
            return None
        query = query_for_engine(statement, fresh.query).text
        plan, fields = planned(statement, dataset, analyze(statement, query))
        spec = plan.spec if full or existing is None else _evolved(statement, dataset, existing, fields)
        rows = Write(
            query=projected(statement, query, fields=fields, columns=spec.fields, name=dataset.name),
            source=as_batch(flow.query),
            flow=name,
            plan=plan,
            spec=spec,
            replaces=full,
            operation="STREAMING UPDATE",
            flows=read | {name: fresh.position},
            expectations=dataset.asked.expectations,
        )
        return write(statement, dataset, rows, existing)


def check_flow(flow: CreateFlow) -> None:
    """
    Refuse a flow that cannot be run over new rows alone.

    Raises:
        LocalError: It reads no stream, or computes over several rows.
    """
    if not streams_in(flow.query) and not flow.once:
        raise sql_error(
            "STREAMING_TABLE_QUERY_INVALID",
            f"Streaming table {quoted(*flow.target)} can only be created from a streaming query. Please add the STREAM "
            "keyword to your FROM clause to turn this relation into a streaming query",
            "42000",
        )
    refuse_stateful(flow.query)


def fields_of(statement: Statement, query: exp.Expr) -> Sequence[Field]:
    """Return the columns of a query, which may read streams."""
    return analyze(statement, query_for_engine(statement, as_batch(query)).text)


@contextmanager
def _locked(statement: Statement, dataset: Dataset) -> Generator[Table | None]:
    """Yield the table of a dataset, which nobody else writes; None before the first update."""
    locks = statement.resources.locks
    with locks.of(".".join(dataset.name).casefold()):
        existing = existing_dataset(statement, dataset)
        with locks.of(existing.id) if existing else nullcontext():
            yield existing


def _evolved(statement: Statement, dataset: Dataset, table: Table, fields: Sequence[Field]) -> TableSpec:
    """Return the spec of a table with the columns that are new: of its definition, or else of the query."""
    if table.location is None:
        raise FileNotFoundError(table.full_name)
    profile = statement.resources.engine.profile
    snapshot = read_snapshot(table.location)
    refuse_unwritable(snapshot, profile)
    declared = [column.field for column in dataset.asked.table.columns]
    return evolve(Target(table, table.location, snapshot, profile), new_fields(declared or fields, snapshot.fields))
