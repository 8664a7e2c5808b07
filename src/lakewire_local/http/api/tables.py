"""
Unity Catalog: tables and views. Columns and properties of a Delta table are read from its log.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire.schema.columns import column_sql
from lakewire.schema.delta_json import to_delta_json
from lakewire.schema.names import quote_identifier, quote_string
from lakewire.schema.types import Field, StructType, parse_type
from lakewire_local.delta_log import is_table, read_snapshot
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.unity_catalog import (
    ROOT,
    by_name,
    changes,
    described,
    fits_pattern,
    local_path,
    name_parts,
)
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import endpoint, resource
from lakewire_local.http.column_info import type_details
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.sql.refusals import refuse_drop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Policy, Table, TableKey

_MOST = 50  # tables on a page, as on Databricks; each brings its columns
_MOST_SUMMARIES = 10_000


def create(call: Call) -> dict[str, Any]:
    """Create a Delta table: managed, or external over a folder that may hold one already."""
    arguments = call.arguments
    parts = [arguments.need(name) for name in ("catalog_name", "schema_name", "name")]
    table_type = arguments.choice("table_type", ("MANAGED", "EXTERNAL"), "MANAGED")
    if arguments.text("data_source_format", "DELTA") != "DELTA":
        raise invalid_parameter("data_source_format: the local workspace stores DELTA tables only")
    if arguments.values.get("row_filter") or any(column.values.get("mask") for column in arguments.objects("columns")):
        raise invalid_parameter(
            "row_filter and mask: the local workspace takes them in SQL, CREATE TABLE or ALTER TABLE"
        )
    location = local_path(arguments, "storage_location") if table_type == "EXTERNAL" else None
    if location and is_table(location):
        call.metastore.tables.create(*parts, table_type="EXTERNAL", location=location)
    else:
        _run(call, _create_sql(arguments, parts, location))
    return _info(call, call.metastore.tables.get(*parts))


def get(call: Call) -> dict[str, Any]:
    """Return a table with its columns."""
    return _info(call, call.metastore.tables.get(*_name(call)))


def exists(call: Call) -> dict[str, Any]:
    """Return whether a table exists."""
    return {"table_exists": call.metastore.tables.find(*_name(call)) is not None}


def list_all(call: Call) -> dict[str, Any]:
    """List the tables of a schema, by name."""
    arguments = call.arguments
    found = call.metastore.tables.list(arguments.need("catalog_name"), arguments.need("schema_name"))
    kept, token = page(found, arguments, key=by_name, most=_MOST)
    left_out = [name for name in ("columns", "properties") if arguments.flag(f"omit_{name}")]
    tables = [_info(call, table) for table in kept]
    for table, name in ((table, name) for table in tables for name in left_out):
        table.pop(name, None)
    return compact(tables=tables, next_page_token=token)


def summaries(call: Call) -> dict[str, Any]:
    """List names and kinds of the tables of a catalog."""
    arguments, metastore = call.arguments, call.metastore
    catalog = arguments.need("catalog_name")
    found = [
        table
        for schema in metastore.schemas.list(catalog)
        if fits_pattern(schema.name, arguments.text("schema_name_pattern"))
        for table in metastore.tables.list(catalog, schema.name)
        if fits_pattern(table.name, arguments.text("table_name_pattern"))
    ]
    ordered = sorted(found, key=_by_full_name)
    kept, token = page(ordered, arguments, key=_by_full_name, most=_MOST_SUMMARIES)
    listed = [{"full_name": table.full_name, "table_type": table.table_type} for table in kept]
    return compact(tables=listed, next_page_token=token)


def update(call: Call) -> None:
    """Change the owner, name, comment or properties of a table."""
    metastore = call.metastore
    table = metastore.tables.get(*_name(call))
    named = changes(call.arguments)
    kept = () if table.is_view else ("comment", "properties")
    in_log = {name: named.pop(name) for name in kept if name in named}
    for text in _alter_sql(table, in_log):
        _run(call, text)
    if named:
        metastore.tables.update(table, **named)


def delete(call: Call) -> None:
    """Delete a table; the files of a managed one go with it."""
    refuse_drop(call.metastore.tables.get(*_name(call)))
    call.metastore.tables.delete(*_name(call))


def _name(call: Call) -> tuple[str, str, str]:
    catalog, schema, name = name_parts(call.path["full_name"], 3)
    return catalog, schema, name


def _by_full_name(table: Table) -> str:
    return table.full_name.casefold()


def _run(call: Call, text: str) -> None:
    for _ in call.workspace.runner.seen_by(call.user).run(text).batches:
        pass


def _create_sql(arguments: Arguments, parts: Sequence[str], location: Path | None) -> str:
    columns = ", ".join(column_sql(_field(column)) for column in arguments.objects("columns"))
    comment, properties = arguments.text("comment"), arguments.mapping("properties")
    return " ".join(
        part
        for part in (
            f"CREATE TABLE {_quoted(parts)} ({columns}) USING DELTA",
            f"COMMENT {quote_string(comment)}" if comment else "",
            f"LOCATION {quote_string(str(location))}" if location else "",
            f"TBLPROPERTIES ({_pairs(properties)})" if properties else "",
        )
        if part
    )


def _field(given: Arguments) -> Field:
    data_type = parse_type(given.text("type_text") or given.need("type_name"))
    return Field(given.need("name"), data_type, given.flag("nullable", default=True), given.text("comment"))


def _alter_sql(table: Table, wanted: Mapping[str, Any]) -> list[str]:
    """Return the statements that change comment and properties in the log of a Delta table."""
    name = _quoted((table.catalog_name, table.schema_name, table.name))
    texts: list[str] = []
    if "comment" in wanted:
        texts.append(f"COMMENT ON TABLE {name} IS {quote_string(wanted['comment'] or '')}")
    if wanted.get("properties"):
        texts.append(f"ALTER TABLE {name} SET TBLPROPERTIES ({_pairs(wanted['properties'])})")
    return texts


def _pairs(properties: Mapping[str, Any]) -> str:
    return ", ".join(f"{quote_string(name)} = {quote_string(str(value))}" for name, value in properties.items())


def _quoted(parts: Sequence[str]) -> str:
    return ".".join(map(quote_identifier, parts))


def _info(call: Call, table: Table) -> dict[str, Any]:
    common = described(call, table) | {
        "catalog_name": table.catalog_name,
        "schema_name": table.schema_name,
        "table_id": table.id,
        "table_type": table.table_type,
    }
    if table.location is None:
        return common | compact(
            columns=_columns(table.view_columns),
            properties=dict(table.properties),
            view_definition=table.view_definition,
        )
    made = compact(view_definition=table.view_definition, pipeline_id=table.pipeline_id)
    return common | made | _log_info(table, table.location)


def _log_info(table: Table, location: Path) -> dict[str, Any]:
    try:
        snapshot = read_snapshot(location)
    except FileNotFoundError:
        raise LocalError(404, "TABLE_DOES_NOT_EXIST", f"The files of table '{table.full_name}' are missing.") from None
    return compact(
        columns=[
            _masked(column, table) | {"type_json": _compact_text(raw)}
            for column, raw in zip(
                _columns(snapshot.fields, snapshot.partition_columns), snapshot.raw_fields, strict=True
            )
        ],
        row_filter=_row_filter(table.row_filter),
        comment=snapshot.comment,
        properties=dict(snapshot.properties),
        data_source_format="DELTA",
        storage_location=location.as_uri(),
        table_constraints=[*map(_constraint, table.keys)] or None,
    )


def _row_filter(policy: Policy | None) -> dict[str, Any] | None:
    if policy is None:
        return None
    return {"function_name": ".".join(policy.function), "input_column_names": list(policy.columns)}


def _masked(column: dict[str, Any], table: Table) -> dict[str, Any]:
    policy = table.masks.get(column["name"])
    if policy is None:
        return column
    using = {"using_column_names": list(policy.columns)} if policy.columns else {}
    return column | {"mask": {"function_name": ".".join(policy.function)} | using}


def _constraint(key: TableKey) -> dict[str, Any]:
    kept = {"name": key.name, "child_columns": list(key.columns)}
    if not key.parent:
        timeseries = {"timeseries_columns": list(key.timeseries)} if key.timeseries else {}
        return {"primary_key_constraint": kept | timeseries}
    parent = {"parent_table": ".".join(key.parent), "parent_columns": list(key.parent_columns)}
    return {"foreign_key_constraint": kept | parent}


def _compact_text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _columns(fields: Sequence[Field], partitions: Sequence[str] = ()) -> list[dict[str, Any]]:
    return [
        compact(
            name=field.name,
            position=position,
            type_name=field.type.type_name,
            type_text=field.type.simple(),
            type_json=_compact_text(to_delta_json(StructType((field,)))["fields"][0]),
            type_precision=0,
            type_scale=0,
            nullable=field.nullable,
            comment=field.comment,
            partition_index=partitions.index(field.name) if field.name in partitions else None,
        )
        | type_details(field.type)
        for position, field in enumerate(fields)
    ]


_ALL = ROOT + "/tables"
ROUTES = [
    Route(ROOT + "/table-summaries", endpoint(summaries), methods=["GET"]),
    Route(_ALL + "/{full_name}/exists", endpoint(exists), methods=["GET"]),
    *resource(_ALL, "full_name", create=create, list_all=list_all, get=get, update=update, delete=delete),
]
