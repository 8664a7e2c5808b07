"""
AUTO CDC: a streaming table whose rows are the last state, or every state, that a stream of changes tells of.

All changes are kept beside the log of the table, and the table is computed from all of them: so they may come in any
order. A change and how far its source is read are one commit there; the table says in each of its own which of them
it was computed from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from lakewire.schema.compare import with_new_fields
from lakewire.schema.types import StructType
from lakewire_local.delta_log import TableSpec, active_files, is_table, latest_version, read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.front.parsing import parsed, written
from lakewire_local.front.streams import as_batch
from lakewire_local.metastore.folders import folder_name
from lakewire_local.sql.columns.definitions import raw_fields
from lakewire_local.sql.columns.features import protocol_for
from lakewire_local.sql.datasets.expectations import expected_rows
from lakewire_local.sql.datasets.positions import FOLDER, read_positions
from lakewire_local.sql.datasets.sources import new_rows
from lakewire_local.sql.datasets.tables import Write, commit_rows, planned, projected, write
from lakewire_local.sql.refusals import column_not_found
from lakewire_local.sql.relations.linked import LinkedFile, linked_table
from lakewire_local.sql.rewrites import condition_for_engine, query_for_engine
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.datasets import AutoCdc, CreateFlow
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.datasets.expectations import Counts
    from lakewire_local.sql.datasets.tables import Dataset
    from lakewire_local.sql.staging import StagedRows
    from lakewire_local.sql.statement import Statement


def apply_changes(
    statement: Statement, dataset: Dataset, flow: CreateFlow, cdc: AutoCdc, existing: Table | None, *, full: bool
) -> Counts | None:
    """Keep the changes that have not been read, and compute the table from all; return None where nothing is new."""
    name = ".".join(flow.name)
    if existing is None or existing.location is None:
        fields = analyze(statement, query_for_engine(statement, as_batch(flow.query)).text)
        _compute(statement, dataset, flow, table_query(statement, cdc, fields, spec_of(fields)), None, -1)
        existing = statement.metastore.tables.get(*dataset.name)
    folder = existing.location or statement.metastore.root
    journal = folder / FOLDER / "changes" / folder_name(name)
    counts = _keep(statement, dataset, flow, cdc, journal, full=full)
    version = latest_version(journal)
    if read_positions(folder).flows.get(name, {}).get("changes", -1) != version:
        spec = read_snapshot(journal)
        files = [LinkedFile(folder=journal, content=add) for add in active_files(journal)]
        query = table_query(statement, cdc, spec.fields, spec, files)
        _compute(statement, dataset, flow, query, existing, version)
    return counts


def spec_of(fields: Sequence[Field]) -> TableSpec:
    """Return the spec of a plain table of these columns."""
    raws = raw_fields(attrs.evolve(field, nullable=True) for field in fields)
    return TableSpec(raw_fields=raws, partition_columns=(), properties={}, protocol=protocol_for(raws, {}))


def table_query(
    statement: Statement, cdc: AutoCdc, fields: Sequence[Field], spec: TableSpec, files: Sequence[LinkedFile] = ()
) -> exp.Expr:
    """
    Return the query that computes a table from its changes.

    Raises:
        LocalError: The changes lack a column.
    """
    known = [field.name for field in fields]
    for name in (*cdc.keys, *(cdc.columns or ()), *cdc.without):
        if name.casefold() not in map(str.casefold, known):
            raise column_not_found([name], known)
    hidden = {name.casefold() for name in cdc.without}
    chosen = cdc.columns or [name for name in known if name.casefold() not in hidden]
    columns, keys, sequence = ", ".join(map(quoted, chosen)), ", ".join(map(quoted, cdc.keys)), written(cdc.sequence)
    deletes = f"coalesce(({written(cdc.deletes)}), FALSE)" if cdc.deletes else "FALSE"
    changes = f"{deletes} AS lakewire_deletes FROM {quoted(*linked_table(statement, spec, files))}"
    if cdc.scd_type == 1:
        place = f"row_number() OVER (PARTITION BY {keys} ORDER BY ({sequence}) DESC)"
        return parsed(
            f"SELECT {columns} FROM (SELECT {columns}, {place} AS lakewire_place, {changes}) AS changes "
            "WHERE lakewire_place = 1 AND NOT lakewire_deletes"
        )
    following = f"lead(({sequence})) OVER (PARTITION BY {keys} ORDER BY ({sequence}))"
    return parsed(
        f"SELECT {columns}, lakewire_start AS __START_AT, lakewire_end AS __END_AT FROM (SELECT {columns}, "
        f"({sequence}) AS lakewire_start, {following} AS lakewire_end, {changes}) AS changes WHERE NOT lakewire_deletes"
    )


def _keep(
    statement: Statement, dataset: Dataset, flow: CreateFlow, cdc: AutoCdc, journal: Path, *, full: bool
) -> Counts | None:
    """Write the changes that have not been read."""
    name, is_there = ".".join(flow.name), is_table(journal)
    read = read_positions(journal).flows if is_there and not full else {}
    if flow.once and name in read:
        return None
    fresh = new_rows(statement, flow.query, read.get(name, {}))
    if fresh.is_empty and is_there and not full:
        return None
    query = query_for_engine(statement, fresh.query).text
    fields = analyze(statement, query)
    old = StructType(() if full or not is_there else read_snapshot(journal).fields)
    spec = spec_of(cast("StructType", with_new_fields(old, StructType(fields))).fields)
    rows = Write(
        query=projected(statement, query, fields, spec.fields, dataset.name),
        source=flow.query,
        flow=name,
        plan=None,
        spec=spec,
        replaces=full,
        operation="STREAMING UPDATE",
        flows={name: fresh.position},
        expectations=dataset.asked.expectations,
    )
    with expected_rows(statement, rows.query, spec, rows.expectations, name) as (staged, counts):
        _refuse_null(statement, cdc, staged)
        staged.move_to(journal)
        commit_rows(statement, journal, rows, staged.adds, counts, comment=None)
    return counts


def _refuse_null(statement: Statement, cdc: AutoCdc, rows: StagedRows) -> None:
    """Refuse changes without a place in the order."""
    condition = condition_for_engine(statement, f"({written(cdc.sequence)}) IS NULL", rows.name)
    if row_count(statement, f"SELECT 1 FROM {quoted(*rows.name)} WHERE {condition}"):
        raise unsupported("NULL as a sequence of AUTO CDC")


def _compute(
    statement: Statement, dataset: Dataset, flow: CreateFlow, query: exp.Expr, existing: Table | None, version: int
) -> None:
    """Write the rows that follow from the changes up to a version of these."""
    text = query_for_engine(statement, query).text
    plan, fields = planned(statement, dataset, analyze(statement, text))
    rows = Write(
        query=projected(statement, text, fields, plan.spec.fields, dataset.name),
        source=as_batch(flow.query),
        flow=".".join(flow.name),
        plan=plan,
        spec=plan.spec,
        replaces=True,
        operation="STREAMING UPDATE",
        flows={".".join(flow.name): {"changes": version}},
    )
    write(statement, dataset, rows, existing)
