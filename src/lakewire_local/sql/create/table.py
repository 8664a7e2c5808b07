"""
CREATE [OR REPLACE] TABLE: with columns, AS a query, LIKE another. The log is written here, the rows by the engine.

A table that is created with rows, or replaced, appears in one commit.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING

import attrs

from lakewire_local.delta_log import (
    Protocol,
    TableSpec,
    active_files,
    fields_of,
    is_table,
    latest_version,
    metadata_action,
    read_snapshot,
    remove_actions,
    write_commit,
)
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.columns.assignment import numbered, projection
from lakewire_local.sql.columns.definitions import (
    find_column,
    raw_column,
    raw_fields,
    refuse_twice,
    with_column_mapping,
)
from lakewire_local.sql.columns.features import (
    asked_features,
    check_feed,
    check_fields,
    check_partitions,
    checked_properties,
    protocol_for,
)
from lakewire_local.sql.columns.identity import identities, refuse_partition
from lakewire_local.sql.create.clone import clone_table
from lakewire_local.sql.create.definition import create_entry, definition_of, replaced_entry, table_folder
from lakewire_local.sql.create.keys import table_keys
from lakewire_local.sql.refusals import column_not_found, table_exists
from lakewire_local.sql.relations.policies import column_mask, refuse_policies, row_filter
from lakewire_local.sql.result import QueryResult, counts_result, no_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.staging import StagedRows, analyze, stage
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.tables import CreateTable
    from lakewire_local.metastore.securables import Policy, Table, TableKey
    from lakewire_local.sql.columns.definitions import RawField
    from lakewire_local.sql.statement import Statement


@attrs.frozen(kw_only=True)
class Plan:
    """
    Hold a definition with all that the log needs.
    """

    definition: CreateTable
    spec: TableSpec
    cluster_by: Sequence[str]
    keys: Sequence[TableKey]
    row_filter: Policy | None
    masks: Mapping[str, Policy]
    source: str = ""  # the query whose rows fill the table


def create_table(statement: Statement, asked: CreateTable) -> QueryResult:
    """Create or replace a table."""
    definition = definition_of(statement, asked)
    metastore, name = statement.metastore, definition.name
    schema = metastore.schemas.get(*name[:2])
    if definition.location is not None:
        metastore.access.need_location(definition.location)
    with statement.resources.locks.of(".".join(name).casefold()):
        existing = metastore.tables.find(*name)
        if existing and definition.if_not_exists:
            return no_result()
        if existing and (existing.is_view or not definition.replace):
            raise table_exists(*name)
        if existing:
            metastore.access.need_management(existing.id)
            refuse_policies(existing, "CREATE OR REPLACE TABLE")
        else:
            metastore.access.need_creation("Table", schema.id)
        has_policies = definition.row_filter is not None or any(column.mask for column in definition.columns)
        if has_policies and (existing or definition.clone is not None or _adopts(definition)):
            raise unsupported("ROW FILTER and MASK of a table that exists already; ALTER TABLE … SET works")
        if definition.clone is not None:
            return clone_table(statement, definition, definition.clone, existing)
        if _adopts(definition):
            return _register(statement, definition)
        return _create(statement, _plan(statement, definition), existing)


def _plan(statement: Statement, definition: CreateTable) -> Plan:
    raws = list(map(raw_column, definition.columns))
    source = ""
    if definition.query is not None:
        if raws:
            raise sql_error("SPECIFY_COLUMNS_WITH_QUERY", "A CREATE TABLE AS takes no column list", "42601")
        asked = query_for_engine(statement, definition.query)
        fields = analyze(asked, asked.text)
        raws = raw_fields(attrs.evolve(field, nullable=True) for field in fields)
        relation, values = numbered(asked.text, fields)
        source = projection(relation, values, fields, statement.resources.engine.profile.rules)
    return checked_plan(statement, definition, raws, source)


def checked_plan(statement: Statement, definition: CreateTable, raws: list[RawField], source: str = "") -> Plan:
    """Return a definition with all that the log needs; *raws* are its columns, *source* the query of its rows."""
    refuse_twice(raws)
    keys = _keys(statement, definition, raws)
    properties = checked_properties(definition.properties, statement.resources.engine.profile)
    check_fields(raws, properties)
    partitions = tuple(_existing(raws, name) for name in definition.partition_columns)
    check_partitions(fields_of(raws), partitions)
    refuse_partition(identities(raws), partitions)
    cluster_by = [_existing(raws, name) for name in definition.cluster_by]
    features = asked_features(definition.properties)
    if any("CURRENT_DEFAULT" in raw["metadata"] for raw in raws) and "allowColumnDefaults" not in features:
        raise sql_error(
            "WRONG_COLUMN_DEFAULTS_FOR_DELTA_FEATURE_NOT_ENABLED",
            "A column has a DEFAULT, but the table feature allowColumnDefaults is not enabled: set the table "
            "property 'delta.feature.allowColumnDefaults' to 'supported'",
            "0AKDE",
        )
    if properties.get("delta.columnMapping.mode", "none") != "none":
        properties = with_column_mapping(raws, properties)
    base = Protocol(reader_features=features & {"columnMapping", "deletionVectors"}, writer_features=features)
    protocol = protocol_for(raws, properties, base=base)
    spec = TableSpec(raw_fields=raws, partition_columns=partitions, properties=properties, protocol=protocol)
    check_feed(spec)
    return Plan(
        definition=definition,
        spec=spec,
        cluster_by=cluster_by,
        keys=keys,
        row_filter=row_filter(statement, spec.fields, definition.row_filter) if definition.row_filter else None,
        masks=_masks(statement, definition, spec.fields),
        source=source,
    )


def _masks(statement: Statement, definition: CreateTable, fields: Sequence[Field]) -> dict[str, Policy]:
    given = {column.field.name: column.mask for column in definition.columns if column.mask is not None}
    if given and definition.checks:
        raise unsupported("CHECK and MASK in one table")
    return {
        field.name: column_mask(statement, fields, field, given[field.name]) for field in fields if field.name in given
    }


def _keys(statement: Statement, definition: CreateTable, raws: list[RawField]) -> Sequence[TableKey]:
    """Return the keys; the columns of a PRIMARY KEY are NOT NULL."""
    keys = table_keys(statement, definition.name, fields_of(raws), definition.keys)
    for raw in raws:
        raw["nullable"] = raw["nullable"] and not any(raw["name"] in key.columns for key in keys if not key.parent)
    return keys


def _existing(raws: list[RawField], name: str) -> str:
    """Return the name of a column as it is stored, or refuse the statement."""
    found = find_column(raws, name)
    if found is None:
        raise column_not_found([name], (str(raw["name"]) for raw in raws), "the new table")
    return str(found["name"])


def _create(statement: Statement, plan: Plan, existing: Table | None) -> QueryResult:
    if not plan.source:
        _put(statement, plan, existing, None)
        return no_result()
    with stage(statement, plan.source, plan.spec) as rows:
        _put(statement, plan, existing, rows)
    count = rows.metrics.get("numOutputRows", 0)
    return counts_result(num_affected_rows=count, num_inserted_rows=count)


def _put(statement: Statement, plan: Plan, existing: Table | None, rows: StagedRows | None) -> None:
    """Make the table and enter it, or neither."""
    definition, cluster_by, keys = plan.definition, plan.cluster_by, plan.keys
    with table_folder(statement, definition, existing) as folder:
        if rows:
            rows.move_to(folder)
        with replaced_entry(statement, existing, cluster_by=cluster_by, keys=keys):
            _commit(statement, plan, folder, existing=existing, rows=rows)
        if not existing:
            create_entry(
                statement, definition, cluster_by=cluster_by, keys=keys, row_filter=plan.row_filter, masks=plan.masks
            )


def _commit(statement: Statement, plan: Plan, folder: Path, *, existing: Table | None, rows: StagedRows | None) -> None:
    definition, spec = plan.definition, plan.spec
    removed = remove_actions(active_files(folder)) if existing else []
    table_id = read_snapshot(folder).table_id if existing else str(uuid.uuid4())
    metadata = metadata_action(
        table_id=table_id,
        comment=definition.comment,
        raw_fields=spec.raw_fields,
        partition_columns=spec.partition_columns,
        properties=spec.properties,
        created_at=now_ms(),
    )
    write_commit(
        folder,
        latest_version(folder) + 1,
        operation=_operation(definition),
        parameters={
            "partitionBy": json.dumps(spec.partition_columns),
            "clusterBy": json.dumps(plan.cluster_by),
            "description": definition.comment,
            "isManaged": json.dumps(definition.location is None),
            "properties": json.dumps(spec.properties),
        },
        user=statement.user,
        actions=[spec.protocol.action(), metadata, *removed, *(rows.adds if rows else ())],
        metrics=rows.metrics if rows else None,
    )


def _adopts(definition: CreateTable) -> bool:
    """Return whether the statement only registers an existing Delta table."""
    return bool(definition.location and definition.query is None and is_table(definition.location))


def _register(statement: Statement, definition: CreateTable) -> QueryResult:
    wanted = [column.field for column in definition.columns]
    folder = definition.location
    if folder and wanted and fields_of(read_snapshot(folder).raw_fields) != tuple(wanted):
        raise sql_error(
            "DELTA_CREATE_TABLE_SCHEME_MISMATCH",
            f"The specified schema does not match the existing schema at {folder}",
            "42KD7",
        )
    create_entry(statement, definition, cluster_by=definition.cluster_by)
    return no_result()


def _operation(definition: CreateTable) -> str:
    head = "CREATE OR REPLACE TABLE" if definition.replace else "CREATE TABLE"
    return head if definition.query is None else f"{head} AS SELECT"
