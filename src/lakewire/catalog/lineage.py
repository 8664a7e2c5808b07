"""
Lineage: which tables one was filled from, and which were filled from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.names import TableName, check_column_name
from lakewire_runtime import Operation

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Transport

__all__ = ["Lineage", "LineageNode", "TableLineage"]

# In no specification: https://docs.databricks.com/data-governance/unity-catalog/data-lineage
_TABLE = Operation("lineage.table", "GET", "/api/2.0/lineage-tracking/table-lineage", dict[str, Any])
_COLUMN = Operation("lineage.column", "GET", "/api/2.0/lineage-tracking/column-lineage", dict[str, Any])


@attrs.frozen(kw_only=True)
class LineageNode:
    """
    A table, a view or a path, or a column of one.

    Attributes:
        name: Full name of the table; the path of files.
        kind: As in ``TABLE``, ``VIEW``, ``PATH``; empty where Databricks does not say it.
        column: Name of the column, None for the whole table.
    """

    name: str
    kind: str
    column: str | None = None

    def __str__(self) -> str:
        return self.name if self.column is None else f"{self.name}.{self.column}"


@attrs.frozen(kw_only=True)
class TableLineage:
    """
    What is before and after a table or a column.

    Attributes:
        upstream: What it was filled from.
        downstream: What was filled from it.
    """

    upstream: tuple[LineageNode, ...]
    downstream: tuple[LineageNode, ...]


class Lineage:
    """
    Lineage of tables and columns, as Unity Catalog has seen statements and runs. Reached as ``client.catalog.lineage``.

    What the caller may not see is left out.

    Source:
        https://docs.databricks.com/data-governance/unity-catalog/data-lineage
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self._config = config

    def table(self, name: str | TableName) -> TableLineage:
        """
        Return the tables, views and paths before and after a table. One request.

        Args:
            name: One to three parts.

        Raises:
            NotFoundError: There is no such table, or the caller may not see it.
        """
        found = self._get(_TABLE, name, include_entity_lineage=True)
        before, after = (tuple(_tables(found.get(side))) for side in ("upstreams", "downstreams"))
        return TableLineage(upstream=before, downstream=after)

    def column(self, name: str | TableName, column: str) -> TableLineage:
        """
        Return the columns before and after a column. One request.

        Args:
            name: Of the table, one to three parts.
            column: Of the column.

        Raises:
            NotFoundError: There is no such table or column, or the caller may not see it.
        """
        found = self._get(_COLUMN, name, column_name=check_column_name(column, "column"))
        before, after = (tuple(_columns(found.get(side))) for side in ("upstream_cols", "downstream_cols"))
        return TableLineage(upstream=before, downstream=after)

    def _get(self, operation: Operation, name: str | TableName, **asked: object) -> Mapping[str, Any]:
        table = TableName.parse(name, catalog=self._config.catalog, schema=self._config.schema)
        query = {"table_name": table.full_name, **asked}
        found: Mapping[str, Any] = self._sender.send(operation, operation.path, query=query) or {}
        return found


def _tables(given: Any) -> Iterator[LineageNode]:
    for each in given or ():
        if info := each.get("tableInfo"):
            yield LineageNode(name=_full_name(info, "name"), kind=str(info.get("table_type") or ""))
        elif info := each.get("fileInfo"):
            yield LineageNode(name=str(info.get("path")), kind="PATH")


def _columns(given: Any) -> Iterator[LineageNode]:
    for each in given or ():
        yield LineageNode(
            name=_full_name(each, "table_name"), kind=str(each.get("table_type") or ""), column=str(each.get("name"))
        )


def _full_name(info: Mapping[str, Any], last: str) -> str:
    return ".".join(str(info.get(part)) for part in ("catalog_name", "schema_name", last))
