"""
CREATE and REFRESH of streaming tables and materialized views by a warehouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements import read_statement
from lakewire_local.front.statements.datasets import CreateDataset
from lakewire_local.sql.datasets.refresh import refresh_view, run_flow
from lakewire_local.sql.datasets.tables import Dataset
from lakewire_local.sql.parameters import ParameterMarkers
from lakewire_local.sql.refusals import existing_table, refuse_refresh, table_exists
from lakewire_local.sql.result import QueryResult, no_result

if TYPE_CHECKING:
    from lakewire_local.front.statements.datasets import CreateFlow
    from lakewire_local.front.statements.upkeep import Refresh
    from lakewire_local.sql.statement import Statement


def create_dataset(statement: Statement, asked: CreateDataset) -> QueryResult:
    """Run CREATE STREAMING TABLE or CREATE MATERIALIZED VIEW, and fill it."""
    if statement.parameters:
        raise unsupported("parameters in a definition")
    name = statement.full_name(asked.table.name)
    existing = statement.metastore.tables.find(*name)
    if existing and asked.table.if_not_exists:
        return no_result()
    if existing and not (asked.refresh or asked.table.replace):
        raise table_exists(*name)
    _run(statement, asked, (statement.text, statement.catalog, statement.schema), full=False)
    return no_result()


def refresh(statement: Statement, asked: Refresh) -> QueryResult:
    """Run a REFRESH; of a table there is nothing to do, as every statement reads the newest version."""
    table = existing_table(statement, asked.table)
    refuse_refresh(table, asked.kind)
    if table.made_by:
        text, catalog, schema = table.made_by
        again = attrs.evolve(statement, text=text, catalog=catalog, schema=schema)
        found = read_statement(text, ParameterMarkers({}, lambda _: None))
        if isinstance(found, CreateDataset):
            _run(again, found, table.made_by, full=asked.full)
    return no_result()


def refuse_flow(_: Statement, asked: CreateFlow) -> QueryResult:
    """Refuse a flow outside of a pipeline."""
    message = f"CREATE FLOW {'.'.join(asked.name)} is a statement of a pipeline, not of a warehouse"
    raise sql_error("UNSUPPORTED_FEATURE", message, "0A000")


def _run(statement: Statement, asked: CreateDataset, made_by: tuple[str, str, str], *, full: bool) -> None:
    flow = asked.flow
    if flow is None:
        raise unsupported("a streaming table without a query outside of pipelines")
    lasting = attrs.evolve(statement, session=None, scope=None)  # no name of a session can be meant
    table = attrs.evolve(asked.table, name=statement.full_name(asked.table.name))
    dataset = Dataset(asked=attrs.evolve(asked, table=table), text=flow.text, made_by=made_by)
    if asked.kind == "MATERIALIZED_VIEW":
        refresh_view(lasting, dataset, flow)
    else:
        run_flow(lasting, dataset, flow, full=full)
