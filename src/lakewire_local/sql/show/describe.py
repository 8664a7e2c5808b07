"""
DESCRIBE TABLE, DESCRIBE SCHEMA, DESCRIBE CATALOG, DESCRIBE VOLUME, DESCRIBE QUERY.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lakewire_local.delta_log import read_snapshot
from lakewire_local.sql.create.keys import key_text
from lakewire_local.sql.refusals import column_not_found, existing_table
from lakewire_local.sql.relations.policies import mask_text, policy_text
from lakewire_local.sql.result import QueryResult, text_result
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.staging import analyze

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.shows import DescribeObject, DescribeQuery, DescribeTable
    from lakewire_local.metastore.securables import Securable, Table
    from lakewire_local.sql.statement import Statement

_COLUMNS = ("col_name", "data_type", "comment")


def describe_query(statement: Statement, asked: DescribeQuery) -> QueryResult:
    """Run a DESCRIBE QUERY."""
    query = query_for_engine(statement, asked.query)
    return _of_fields(analyze(query, query.text))


def describe_table(statement: Statement, asked: DescribeTable) -> QueryResult:
    """Run a DESCRIBE TABLE."""
    if statement.session and (view := statement.session.view(asked.table)):
        return _column(view.fields, asked.column, view.name) if asked.column else _of_fields(view.fields)
    table = existing_table(statement, asked.table)
    fields = statement.metastore.tables.fields(table)
    if asked.column:
        return _column(fields, asked.column, table.full_name)
    rows = _field_rows(fields)
    partitions = () if table.location is None else read_snapshot(table.location).partition_columns
    if partitions:
        rows += [["# Partition Information", "", ""], ["# col_name", "data_type", "comment"]]
        rows += _field_rows([field for field in fields if field.name in partitions])
    if table.cluster_by:
        rows += [["# Clustering Information", "", ""], ["# col_name", "data_type", "comment"]]
        rows += _field_rows([field for field in fields if field.name in table.cluster_by])
    if asked.extended:
        rows += [["", "", ""], ["# Detailed Table Information", "", ""], *_details(table)]
        rows += [["", "", ""], ["# Constraints", "", ""]] if table.keys else []
        rows += [[key.name, key_text(key), ""] for key in table.keys]
        rows += _policies(table)
    return text_result(_COLUMNS, rows)


def _policies(table: Table) -> list[list[str | None]]:
    """Return the lines about the row filter and the masks."""
    rows: list[list[str | None]] = []
    if table.row_filter is not None:
        rows += _section("# Row Filter", {"Function": policy_text(table.row_filter)})
    if table.masks:
        rows += _section("# Column Masks", {column: mask_text(policy) for column, policy in table.masks.items()})
    return rows


def _section(title: str, facts: Mapping[str, str]) -> list[list[str | None]]:
    lines: list[list[str | None]] = [[name, value, ""] for name, value in facts.items()]
    return [["", "", ""], [title, "", ""], *lines]


def _of_fields(fields: Sequence[Field]) -> QueryResult:
    return text_result(_COLUMNS, _field_rows(fields))


def _column(fields: Sequence[Field], column: str, table: str) -> QueryResult:
    found = next((field for field in fields if field.name.casefold() == column.casefold()), None)
    if found is None:
        raise column_not_found([column], (field.name for field in fields), table)
    rows = [["col_name", found.name], ["data_type", found.type.simple()], ["comment", found.comment or "NULL"]]
    return text_result(("info_name", "info_value"), rows)


def _field_rows(fields: Sequence[Field]) -> list[list[str | None]]:
    return [[field.name, field.type.simple(), field.comment] for field in fields]


def _details(table: Table) -> list[list[str | None]]:
    return [[name, value, ""] for name, value in table_facts(table).items()]


def table_facts(table: Table) -> dict[str, str]:
    """Return what is known of a table or view, by the names that DESCRIBE EXTENDED has for it."""
    snapshot = None if table.location is None else read_snapshot(table.location)
    properties = snapshot.properties if snapshot else table.properties
    facts = {
        "Catalog": table.catalog_name,
        "Database": table.schema_name,
        "Table": table.name,
        "Created Time": _time(table.created_at),
        "Created By": table.created_by,
        "Type": table.table_type,
        "Comment": snapshot.comment if snapshot else table.comment,
        "Location": table.location.as_uri() if table.location else None,
        "Provider": "delta" if snapshot else None,
        "View Text": table.view_definition,
        "Pipeline ID": table.pipeline_id,
        "Owner": table.owner,
        "Table Properties": "[" + ",".join(f"{key}={value}" for key, value in sorted(properties.items())) + "]",
    }
    return {name: value for name, value in facts.items() if value is not None}


def describe_object(statement: Statement, asked: DescribeObject) -> QueryResult:
    """Run a DESCRIBE of a catalog, schema or volume."""
    metastore, kind, parts = statement.metastore, asked.kind, asked.name
    if kind == "CATALOG":
        catalog = metastore.catalogs.get(parts[0])
        return text_result(("info_name", "info_value"), [["Catalog Name", catalog.name], *_common(catalog)])
    if kind == "VOLUME":
        volume = metastore.volumes.get(*statement.full_name(parts))
        return text_result(
            ("name", "catalog", "database", "owner", "storageLocation", "volumeType", "comment"),
            [
                [
                    volume.name,
                    volume.catalog_name,
                    volume.schema_name,
                    volume.owner,
                    volume.location.as_uri(),
                    volume.volume_type,
                    volume.comment,
                ]
            ],
        )
    schema = metastore.schemas.get(*statement.schema_name(parts))
    names = [["Catalog Name", schema.catalog_name], ["Namespace Name", schema.name]]
    return text_result(("database_description_item", "database_description_value"), [*names, *_common(schema)])


def _common(found: Securable) -> list[list[str | None]]:
    return [["Comment", found.comment or ""], ["Owner", found.owner], ["Created At", _time(found.created_at)]]


def _time(milliseconds: int) -> str:
    return str(dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).replace(tzinfo=None, microsecond=0))
