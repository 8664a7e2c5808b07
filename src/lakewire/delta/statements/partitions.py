"""
ALTER TABLE statements about partitions. Pure.

They are for tables of other formats, whose folders the catalog lists; a Delta table knows its partitions.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.delta.statements.clauses import listed, partition_sql
from lakewire.delta.statements.create import location_sql
from lakewire.schema.names import TableName
from lakewire.sql.arguments import check_flags
from lakewire.sql.statement import Statement

__all__ = [
    "add_partition_sql",
    "drop_partitions_sql",
    "move_partition_sql",
    "recover_partitions_sql",
    "rename_partition_sql",
]

Values = Mapping[str, object]


def add_partition_sql(
    table: TableName, values: Values, *, location: str | None = None, if_not_exists: bool = False
) -> Statement:
    """
    Return ``ALTER TABLE table ADD [IF NOT EXISTS] PARTITION (…) [LOCATION 'url']``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-add-partition
    """
    check_flags(if_not_exists=if_not_exists)
    place = "" if location is None else f" {location_sql(location)}"
    return _table(table, f"ADD {'IF NOT EXISTS ' if if_not_exists else ''}{partition_sql(values, 'values')}{place}")


def drop_partitions_sql(table: TableName, *values: Values, if_exists: bool = False, purge: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP [IF EXISTS] PARTITION (…)[, …] [PURGE]``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-drop-partition
    """
    check_flags(if_exists=if_exists, purge=purge)
    dropped = listed([partition_sql(each, "values") for each in values], "values")
    return _table(table, f"DROP {'IF EXISTS ' if if_exists else ''}{dropped}{' PURGE' if purge else ''}")


def rename_partition_sql(table: TableName, old: Values, new: Values) -> Statement:
    """
    Return ``ALTER TABLE table PARTITION (…) RENAME TO PARTITION (…)``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-rename-partition
    """
    return _table(table, f"{partition_sql(old, 'old')} RENAME TO {partition_sql(new, 'new')}")


def move_partition_sql(table: TableName, values: Values, location: str) -> Statement:
    """
    Return ``ALTER TABLE table PARTITION (…) SET LOCATION 'url'``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
    """
    return _table(table, f"{partition_sql(values, 'values')} SET {location_sql(location)}")


def recover_partitions_sql(table: TableName) -> Statement:
    """
    Return ``ALTER TABLE table RECOVER PARTITIONS``, which lists the folders again.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-recover-partitions
    """
    return _table(table, "RECOVER PARTITIONS")


def _table(table: TableName, action: str) -> Statement:
    return Statement(f"ALTER TABLE {table.sql()} {action}")
