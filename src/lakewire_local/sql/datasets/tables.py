"""
Streaming tables and materialized views as tables: what they are to be, and the commits that fill them.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.types import VOID
from lakewire_local.delta_log import (
    active_files,
    latest_version,
    metadata_action,
    read_snapshot,
    remove_actions,
    write_commit,
)
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.columns.assignment import Value, numbered, projection
from lakewire_local.sql.columns.definitions import raw_column, raw_fields
from lakewire_local.sql.create.definition import definition_of, table_folder
from lakewire_local.sql.create.table import checked_plan
from lakewire_local.sql.datasets.expectations import expected_rows
from lakewire_local.sql.datasets.positions import Positions, forget_positions, keep_positions, read_positions
from lakewire_local.sql.lineage import filling
from lakewire_local.sql.refusals import column_not_found, table_exists
from lakewire_local.sql.statement import quoted
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.delta_log import TableSpec
    from lakewire_local.front.statements.datasets import CreateDataset, Expectation
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.create.table import Plan
    from lakewire_local.sql.datasets.expectations import Counts
    from lakewire_local.sql.staging import StagedRows
    from lakewire_local.sql.statement import Statement


@attrs.frozen(kw_only=True)
class Dataset:
    """
    Hold a streaming table or materialized view as it is defined.

    Attributes:
        asked: Its statement, with full names.
        text: Of its query, for who looks at it.
        pipeline_id: Of the pipeline that makes it.
        made_by: The statement that makes it outside of pipelines, its catalog and its schema.
    """

    asked: CreateDataset
    text: str = ""
    pipeline_id: str | None = None
    made_by: tuple[str, str, str] | None = None

    @property
    def name(self) -> tuple[str, str, str]:
        """Return the three parts of the name."""
        catalog, schema, name = self.asked.table.name
        return catalog, schema, name


def existing_dataset(statement: Statement, dataset: Dataset) -> Table | None:
    """
    Return the table of a dataset as it is; None before the first update.

    Raises:
        LocalError: Something else has its name.
    """
    found = statement.metastore.tables.find(*dataset.name)
    if found and (found.table_type != dataset.asked.kind or found.pipeline_id != dataset.pipeline_id):
        raise table_exists(*dataset.name)
    if found:
        statement.metastore.access.need_management(found.id)
    else:
        statement.metastore.access.need_creation("Table", statement.metastore.schemas.get(*dataset.name[:2]).id)
    return found


def planned(statement: Statement, dataset: Dataset, fields: Sequence[Field]) -> tuple[Plan, Sequence[Field]]:
    """Return what a table is to be whose query has *fields*, and these under their names in the table."""
    asked = dataset.asked
    if asked.labels:
        if len(asked.labels) != len(fields):
            message = f"{len(asked.labels)} columns, the query has {len(fields)}"
            raise sql_error("CREATE_VIEW_COLUMN_ARITY_MISMATCH", message, "21S01")
        pairs = zip(asked.labels, fields, strict=True)
        fields = [attrs.evolve(field, name=name, comment=comment) for (name, comment), field in pairs]
    columns = asked.table.columns
    if any(column.default or column.generated or column.identity or column.mask for column in columns):
        raise unsupported("DEFAULT, GENERATED and MASK in streaming tables and materialized views")
    raws = [*map(raw_column, columns)] or raw_fields(attrs.evolve(field, nullable=True) for field in fields)
    return checked_plan(statement, definition_of(statement, asked.table), raws), fields


def projected(
    statement: Statement, query: str, *, fields: Sequence[Field], columns: Sequence[Field], name: Sequence[str]
) -> str:
    """Return the rows of a query with the columns of a table, which are found by their names."""
    relation, values = numbered(query, fields)
    found = {field.name.casefold(): value for field, value in zip(fields, values, strict=True)}
    known = [column.name for column in columns]
    for field in fields:
        if field.name.casefold() not in map(str.casefold, known):
            raise column_not_found([field.name], known, quoted(*name))
    chosen = [found.get(column.name.casefold(), Value("NULL", VOID)) for column in columns]
    return projection(relation, chosen, columns, statement.resources.engine.profile.rules, by_name=True)


@attrs.frozen(kw_only=True)
class Write:
    """
    Hold rows that are written in one commit.

    Attributes:
        query: Of the rows, for the engine, with the columns of *spec*.
        source: The query as it was written.
        flow: Its name.
        plan: What the table is to be; None where only its columns change.
        spec: The columns.
        replaces: They take the place of all rows.
        operation: In the history.
        flows: What the flows of the table have read with these rows; None for a table without flows.
        expectations: On the rows.
    """

    query: str
    source: exp.Expr
    flow: str
    plan: Plan | None
    spec: TableSpec
    replaces: bool
    operation: str
    flows: dict[str, Any] | None = None
    expectations: Sequence[Expectation] = ()


def expected(statement: Statement, rows: Write) -> AbstractContextManager[tuple[StagedRows, Counts]]:
    """Compute rows into files that are not those of a table yet, and check the expectations on them."""
    return expected_rows(statement, rows.query, rows.spec, expectations=rows.expectations, flow=rows.flow)


def write(statement: Statement, dataset: Dataset, rows: Write, existing: Table | None) -> Counts:
    """Write rows of a dataset in one commit, and enter what is new."""
    with (
        expected(statement, rows) as (staged, counts),
        table_folder(statement, dataset.asked.table, existing) as folder,
    ):
        staged.move_to(folder)
        commit_rows(statement, folder, rows, adds=staged.adds, counts=counts, comment=dataset.asked.table.comment)
        _enter(statement, dataset, rows, existing)
    return counts


def commit_rows(
    statement: Statement, folder: Path, rows: Write, *, adds: Sequence[Any], counts: Counts, comment: str | None = None
) -> None:
    """Make the commit: rows that are in the folder already, and how far their sources are read, as one."""
    version, old = latest_version(folder), read_positions(folder) if rows.flows is not None else Positions()
    removed = remove_actions(active_files(folder)) if rows.replaces and version >= 0 else []
    kept = [] if rows.flows is None else [keep_positions(folder, Positions(old.number + 1, rows.flows))]
    write_commit(
        folder,
        version + 1,
        operation=rows.operation if version >= 0 else "DLT SETUP",
        parameters={"outputMode": "Complete" if rows.replaces else "Append"},
        user=statement.user,
        actions=[*_spec_actions(folder, version, rows, comment), *kept, *removed, *adds],
        metrics={"numOutputRows": counts.written, "numAddedFiles": len(adds), "numRemovedFiles": len(removed)},
    )
    if rows.flows is not None:
        forget_positions(folder, old)


def _spec_actions(folder: Path, version: int, rows: Write, comment: str | None) -> list[dict[str, Any]]:
    """Return what makes the table what it is to be; none where it is so."""
    spec = rows.spec
    if version < 0:
        metadata = metadata_action(
            table_id=str(uuid.uuid4()),
            comment=comment,
            raw_fields=spec.raw_fields,
            partition_columns=spec.partition_columns,
            properties=spec.properties,
            created_at=now_ms(),
        )
        return [spec.protocol.action(), metadata]
    snapshot = read_snapshot(folder)
    after = attrs.evolve(
        snapshot,
        raw_fields=spec.raw_fields,
        partition_columns=spec.partition_columns,
        properties=spec.properties,
        protocol=spec.protocol,
        comment=comment,
    )
    upgrade = [spec.protocol.action()] if spec.protocol != snapshot.protocol else []
    return [*upgrade, after.metadata()] if after != snapshot else upgrade


def _enter(statement: Statement, dataset: Dataset, rows: Write, existing: Table | None) -> None:
    metastore = statement.metastore
    made: dict[str, Any] = {"view_definition": dataset.text, "made_by": dataset.made_by}
    table = existing
    if table is None:
        kind = dataset.asked.kind
        table = metastore.tables.create(*dataset.name, table_type=kind, pipeline_id=dataset.pipeline_id, **made)
    if rows.plan is not None:
        metastore.tables.update(table, **made, cluster_by=rows.plan.cluster_by, keys=rows.plan.keys)
    fields = [field.name for field in rows.spec.fields]
    if sources := statement.reads - {table.id}:
        metastore.lineage.note(table.id, sources, filling(statement, rows.source, fields))
