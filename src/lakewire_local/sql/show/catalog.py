"""
SHOW SCHEMAS, TABLES and COLUMNS of a catalog, or of all: what drivers fill their lists of metadata from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import BOOLEAN, INT, STRING, DataType, DecimalType
from lakewire_local.delta_log import read_snapshot
from lakewire_local.sql.result import QueryResult, rows_result, text_result
from lakewire_local.sql.show.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.front.statements.shows import ShowCatalog
    from lakewire_local.metastore.securables import Schema, Table
    from lakewire_local.sql.statement import Statement

_TABLES = {
    "namespace": STRING,
    "tableName": STRING,
    "isTemporary": BOOLEAN,
    "information": STRING,
    "catalogName": STRING,
    "tableType": STRING,
    "remarks": STRING,
}
_COLUMNS = {
    "col_name": STRING,
    "catalogName": STRING,
    "namespace": STRING,
    "tableName": STRING,
    "columnType": STRING,
    "columnSize": INT,
    "decimalDigits": INT,
    "radix": INT,
    "isNullable": STRING,
    "remarks": STRING,
    "ordinalPosition": INT,
    "isAutoIncrement": STRING,
    "isGenerated": STRING,
}
_SIZES = {"TINYINT": 3, "SMALLINT": 5, "INT": 10, "BIGINT": 19, "FLOAT": 7, "DOUBLE": 15, "DATE": 10, "TIMESTAMP": 29}


def show_catalog(statement: Statement, asked: ShowCatalog) -> QueryResult:
    """Run a SHOW of what is in catalogs."""
    if asked.kind == "SCHEMAS":
        rows = [[schema.name, schema.catalog_name] for schema in _schemas(statement, asked, asked.pattern)]
        return text_result(["databaseName", "catalog"], rows)
    if asked.kind == "TABLES":
        found = [_table_row(table) for table in _tables(statement, asked, asked.pattern)]
        return rows_result(_TABLES, found)
    tables = _tables(statement, asked, asked.tables)
    return rows_result(_COLUMNS, [row for table in tables for row in _column_rows(statement, asked, table)])


def _schemas(statement: Statement, asked: ShowCatalog, pattern: str | None) -> Iterator[Schema]:
    metastore = statement.metastore
    catalogs = [catalog.name for catalog in metastore.catalogs.list()] if asked.catalog is None else [asked.catalog]
    for catalog in catalogs:
        yield from (schema for schema in metastore.schemas.list(catalog) if fits(schema.name, pattern))


def _tables(statement: Statement, asked: ShowCatalog, pattern: str | None) -> Iterator[Table]:
    for schema in _schemas(statement, asked, asked.schemas):
        found = statement.metastore.tables.list(schema.catalog_name, schema.name)
        yield from (table for table in found if fits(table.name, pattern))


def _table_row(table: Table) -> list[object]:
    comment = table.comment if table.location is None else read_snapshot(table.location).comment
    kind = "VIEW" if table.is_view else "TABLE"
    return [table.schema_name, table.name, False, None, table.catalog_name, kind, comment]


def _column_rows(statement: Statement, asked: ShowCatalog, table: Table) -> Iterator[list[object]]:
    for place, field in enumerate(statement.metastore.tables.fields(table)):
        if fits(field.name, asked.pattern):
            size, digits = _size(field.type)
            nullable = "true" if field.nullable else "false"
            name = [field.name, table.catalog_name, table.schema_name, table.name]
            shown = [field.type.simple().upper(), size, digits, None if size is None else 10]
            yield [*name, *shown, nullable, field.comment, place, "NO", "NO"]


def _size(data_type: DataType) -> tuple[int | None, int | None]:
    """Return precision and scale of a number; None where there is none."""
    if isinstance(data_type, DecimalType):
        return data_type.precision, data_type.scale
    return _SIZES.get(data_type.simple().upper()), None
