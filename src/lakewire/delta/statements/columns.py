"""
ALTER TABLE statements that change columns, and what statements about tables share. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType
from lakewire.sql.arguments import check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = [
    "COLUMN_DEFAULTS",
    "COLUMN_MAPPING",
    "TYPE_WIDENING",
    "AddedColumn",
    "Path",
    "add_columns_sql",
    "drop_column_sql",
    "features_of",
    "missing_features",
    "path_sql",
    "place_sql",
    "properties_sql",
    "rename_column_sql",
    "set_properties_sql",
    "texts",
    "widen_column_sql",
]

COLUMN_MAPPING = {"delta.columnMapping.mode": "name"}
TYPE_WIDENING = {"delta.enableTypeWidening": "true"}
COLUMN_DEFAULTS = {"delta.feature.allowColumnDefaults": "supported"}

Path = str | Sequence[str]


def features_of(schema: TableSchema) -> dict[str, str]:
    """
    Return the properties without which Delta refuses a table of these columns.
    """
    mapping = COLUMN_MAPPING if schema.needs_column_mapping else {}
    return mapping | (COLUMN_DEFAULTS if schema.has_defaults else {})


def missing_features(wanted: Mapping[str, str], properties: Mapping[str, str]) -> dict[str, str]:
    """
    Return those of the *wanted* features that a table of these *properties* lacks.
    """
    modes = ("name", "id")  # either does what columns need, and one cannot be changed to the other
    if properties.get("delta.columnMapping.mode") in modes:
        properties = {**properties, **COLUMN_MAPPING}
    return {key: value for key, value in wanted.items() if properties.get(key) != value}


@attrs.frozen(kw_only=True)
class AddedColumn:
    """
    A column, or field of a struct, that a table is to get, nullable.

    Attributes:
        path: Its name, or the names from the column inwards.
        type: Its type.
        comment: Free text.
        place: ``FIRST``, ``AFTER …`` or nothing, as ``place_sql`` returns it.
    """

    path: Path
    type: DataType
    comment: str | None = None
    place: str = ""

    def sql(self) -> str:
        """
        Return it as ADD COLUMNS wants it.
        """
        comment = "" if self.comment is None else f" COMMENT {quote_string(self.comment)}"
        return f"{path_sql(self.path)} {self.type.sql()}{comment}{self.place and f' {self.place}'}"


def add_columns_sql(table: TableName, columns: Sequence[AddedColumn]) -> Statement:
    """
    Return ``ALTER TABLE table ADD COLUMNS (…)``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-manage-column
    """
    return Statement(f"ALTER TABLE {table.sql()} ADD COLUMNS ({', '.join(column.sql() for column in columns)})")


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
    return ", ".join(f"{quote_string(key)} = {quote_string(value)}" for key, value in texts(properties).items())


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


def place_sql(*, first: bool = False, after: str | None = None) -> str:
    """
    Return ``FIRST``, ``AFTER column`` or nothing.

    Raises:
        InvalidArgumentError: Both.
    """
    check_flags(first=first)
    if first and after is not None:
        raise InvalidArgumentError("first and after: both are given; accepted is one of them")
    return "FIRST" if first else "" if after is None else f"AFTER {quote_identifier(check_column_name(after, 'after'))}"


def texts(properties: Mapping[str, str] | None) -> dict[str, str]:
    """
    Return properties that are text, each checked.

    Raises:
        InvalidArgumentError: No mapping of text to text.
    """
    if properties is None:
        return {}
    check_type("properties", properties, Mapping, "{'key': 'value', …}")
    for key, value in properties.items():
        check_type(f"properties[{key!r}]", value, str, "text, such as 'true' or '7'")
    return dict(properties)
