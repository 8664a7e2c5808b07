"""
CREATE TABLE and ALTER TABLE statements. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType
from lakewire.sql.arguments import check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = [
    "COLUMN_MAPPING",
    "TYPE_WIDENING",
    "add_columns_sql",
    "create_table_sql",
    "drop_column_sql",
    "path_sql",
    "properties_sql",
    "rename_column_sql",
    "set_properties_sql",
    "widen_column_sql",
]

COLUMN_MAPPING = {"delta.columnMapping.mode": "name"}
TYPE_WIDENING = {"delta.enableTypeWidening": "true"}

Path = str | Sequence[str]


def create_table_sql(
    table: TableName,
    schema: TableSchema,
    *,
    partitioned_by: Sequence[str] = (),
    cluster_by: str | Sequence[str] = (),
    properties: Mapping[str, str] | None = None,
    comment: str | None = None,
    if_not_exists: bool = False,
) -> Statement:
    """
    Return ``CREATE TABLE [IF NOT EXISTS] table (…) USING DELTA …``.

    A column name that only column mapping can store sets ``delta.columnMapping.mode`` to ``name``.

    Raises:
        InvalidArgumentError: Partitions and clusters, or by a column that is not in the schema.
    """
    check_flags(if_not_exists=if_not_exists)
    partitions, clusters = names_of(partitioned_by, "partitioned_by"), names_of(cluster_by, "cluster_by")
    if partitions and clusters:
        raise InvalidArgumentError("partitioned_by and cluster_by: both are given; accepted is one of them")
    parts = [f"CREATE TABLE {'IF NOT EXISTS ' if if_not_exists else ''}{table.sql()} ({schema.sql()}) USING DELTA"]
    if partitions:
        parts.append(f"PARTITIONED BY ({_known_columns(partitions, schema, 'partitioned_by')})")
    if isinstance(cluster_by, str) and cluster_by in ("AUTO", "NONE"):
        parts.append(f"CLUSTER BY {cluster_by}")
    elif clusters:
        parts.append(f"CLUSTER BY ({_known_columns(clusters, schema, 'cluster_by')})")
    if comment is not None:
        parts.append(f"COMMENT {quote_string(comment)}")
    wanted = (COLUMN_MAPPING if schema.needs_column_mapping else {}) | _texts(properties)
    if wanted:
        parts.append(f"TBLPROPERTIES ({properties_sql(wanted)})")
    return Statement(" ".join(parts))


def add_columns_sql(table: TableName, columns: Sequence[tuple[Path, DataType, str | None]]) -> Statement:
    """
    Return ``ALTER TABLE table ADD COLUMNS (…)`` for paths, types and comments; every column is nullable.
    """
    added = ", ".join(
        f"{path_sql(path)} {data_type.sql()}" + ("" if comment is None else f" COMMENT {quote_string(comment)}")
        for path, data_type, comment in columns
    )
    return Statement(f"ALTER TABLE {table.sql()} ADD COLUMNS ({added})")


def widen_column_sql(table: TableName, path: Path, data_type: DataType) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … TYPE …``; the table needs ``TYPE_WIDENING``.
    """
    return Statement(f"ALTER TABLE {table.sql()} ALTER COLUMN {path_sql(path)} TYPE {data_type.sql()}")


def rename_column_sql(table: TableName, path: Path, new_name: str) -> Statement:
    """
    Return ``ALTER TABLE table RENAME COLUMN … TO …``; the table needs ``COLUMN_MAPPING``.
    """
    name = quote_identifier(check_column_name(new_name, "new_name"))
    return Statement(f"ALTER TABLE {table.sql()} RENAME COLUMN {path_sql(path)} TO {name}")


def drop_column_sql(table: TableName, path: Path) -> Statement:
    """
    Return ``ALTER TABLE table DROP COLUMN …``; the table needs ``COLUMN_MAPPING``.
    """
    return Statement(f"ALTER TABLE {table.sql()} DROP COLUMN {path_sql(path)}")


def set_properties_sql(table: TableName, properties: Mapping[str, str]) -> Statement:
    """
    Return ``ALTER TABLE table SET TBLPROPERTIES (…)``.
    """
    return Statement(f"ALTER TABLE {table.sql()} SET TBLPROPERTIES ({properties_sql(properties)})")


def properties_sql(properties: Mapping[str, str]) -> str:
    """
    Return ``'key' = 'value', …``.
    """
    return ", ".join(f"{quote_string(key)} = {quote_string(value)}" for key, value in _texts(properties).items())


def path_sql(path: Path) -> str:
    """
    Return the place of a column, or of a field inside one, quoted part by part.

    Args:
        path: A column name, or the names from the column inwards.
    """
    parts = names_of(path, "column")
    if not parts:
        raise InvalidArgumentError("column: is empty; accepted is a name, or the names from the column inwards")
    return ".".join(quote_identifier(check_column_name(part)) for part in parts)


def _texts(properties: Mapping[str, str] | None) -> dict[str, str]:
    if properties is None:
        return {}
    check_type("properties", properties, Mapping, "{'key': 'value', …}")
    for key, value in properties.items():
        check_type(f"properties[{key!r}]", value, str, "text, such as 'true' or '7'")
    return dict(properties)


def _known_columns(names: list[str], schema: TableSchema, argument: str) -> str:
    for name in names:
        if schema.find(name) is None:
            raise InvalidArgumentError(
                f"{argument}: {name!r} is not a column of the schema; it has {', '.join(schema.names)}"
            )
    return ", ".join(map(quote_identifier, names))
