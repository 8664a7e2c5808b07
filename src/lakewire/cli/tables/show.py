"""
``lakewire tables show``: what one table or view is.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.output import print_record, print_rows, prints
from lakewire.cli.units import size_text
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire import DatabricksClient
    from lakewire_api.catalog.models import ColumnInfo, TableInfo

__all__ = ["show"]


@click.command("show")
@click.argument("table")
@prints
@connects
def show(workspace: WorkspaceOptions, table: str, *, as_json: bool) -> None:
    """
    Show what one table or view is.

    Columns, properties, and of a Delta table its size and version.

    \b
    lakewire tables show main.sales.orders
    lakewire tables show orders --schema sales --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        info = client.catalog.tables.get(table)
        facts = _facts(info) | (_of_delta(client, table) if str(info.data_source_format) == "DELTA" else {})
    columns = [_column(column) for column in info.columns or ()]
    properties = info.properties or {}
    if as_json:
        print_record({**facts, "columns": columns, "properties": properties}, as_json=True)
        return
    if "size_bytes" in facts:
        facts["size"] = size_text(facts.pop("size_bytes"))
    print_record({name: _text(fact) for name, fact in facts.items() if fact not in (None, [])}, as_json=False)
    for rows in (columns, [{"property": name, "value": value} for name, value in sorted(properties.items())]):
        if rows:
            click.echo()
            print_rows(rows, as_json=False)


def _facts(info: TableInfo) -> dict[str, Any]:
    """Return what Unity Catalog knows."""
    row_filter = info.row_filter
    return {
        "name": info.full_name,
        "type": info.table_type,
        "format": info.data_source_format,
        "owner": info.owner,
        "comment": info.comment,
        "location": info.storage_location,
        "query": info.view_definition,
        "row_filter": row_filter and f"{row_filter.function_name}({', '.join(row_filter.input_column_names)})",
    }


def _of_delta(client: DatabricksClient, table: str) -> dict[str, Any]:
    """Return what the warehouse knows of a Delta table. Two statements."""
    found = client.delta.table(table)
    detail = found.detail().to_dict()
    return {
        "version": found.version(),
        "modified": detail.get("lastModified"),
        "partitioned_by": detail.get("partitionColumns"),
        "clustered_by": detail.get("clusteringColumns"),
        "files": detail.get("numFiles"),
        "size_bytes": detail.get("sizeInBytes"),
    }


def _column(column: ColumnInfo) -> dict[str, Any]:
    return {
        "column": column.name,
        "type": column.type_text,
        "nullable": column.nullable,
        "mask": column.mask and column.mask.function_name,
        "comment": column.comment,
    }


def _text(fact: Any) -> Any:
    if isinstance(fact, list):
        return ", ".join(fact)
    return f"{fact:%Y-%m-%d %H:%M:%SZ}" if isinstance(fact, datetime) else fact
