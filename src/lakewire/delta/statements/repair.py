"""
Statements that bring a table into being, back, or into step with its files. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from lakewire.delta.statements.read import columns_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, VolumePath, quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_choice, check_flags, check_type, condition_sql
from lakewire.sql.statement import Statement

__all__ = [
    "cache_sql",
    "convert_sql",
    "drop_sql",
    "fsck_sql",
    "manifest_sql",
    "refresh_sql",
    "sync_metadata_sql",
    "undrop_sql",
]


def drop_sql(table: TableName, *, if_exists: bool = False) -> Statement:
    """
    Return ``DROP TABLE [IF EXISTS] table``.
    """
    check_flags(if_exists=if_exists)
    return Statement(f"DROP TABLE {'IF EXISTS ' if if_exists else ''}{table.sql()}")


def undrop_sql(table: TableName, *, table_id: str | None = None) -> Statement:
    """
    Return ``UNDROP TABLE {table | WITH ID '…'}``, which brings back a table that was dropped within seven days.

    Args:
        table: Its name; without *table_id* the one that was dropped last.
        table_id: Its id in Unity Catalog.
    """
    if table_id is None:
        return Statement(f"UNDROP TABLE {table.sql()}")
    check_type("table_id", table_id, str, "the id of a table in Unity Catalog")
    return Statement(f"UNDROP TABLE WITH ID {quote_string(table_id)}")


def fsck_sql(table: TableName, *, list_only: bool = False) -> Statement:
    """
    Return ``FSCK REPAIR TABLE table [DRY RUN]``, which forgets files that are no longer there.
    """
    check_flags(list_only=list_only)
    return Statement(f"FSCK REPAIR TABLE {table.sql()}{' DRY RUN' if list_only else ''}")


def convert_sql(
    source: TableName | VolumePath | str,
    *,
    kind: str = "parquet",
    partitions: TableSchema | None = None,
    statistics: bool = True,
) -> Statement:
    """
    Return ``CONVERT TO DELTA {table | parquet.`path`} [NO STATISTICS] [PARTITIONED BY (…)]``.

    Args:
        source: A table, or a folder of files.
        kind: ``"parquet"`` or ``"iceberg"``, of a folder.
        partitions: Columns of the folders, for Parquet by path.
        statistics: Collect statistics, which reads every file.
    """
    check_choice("kind", kind, ("parquet", "iceberg"))
    check_flags(statistics=statistics)
    if isinstance(source, TableName):
        if partitions is not None:
            raise InvalidArgumentError("partitions: are known of a table; give them for a folder")
        place = source.sql()
    else:
        check_type("source", source, str | VolumePath, "a table or the path of a folder")
        path = str(source).replace("`", "``")
        place = f"{kind}.`{path}`"
    parts = [f"CONVERT TO DELTA {place}", *([] if statistics else ["NO STATISTICS"])]
    if partitions is not None:
        columns = ", ".join(f"{quote_identifier(field.name)} {field.type.sql()}" for field in partitions)
        parts.append(f"PARTITIONED BY ({columns})")
    return Statement(" ".join(parts))


def cache_sql(table: TableName, columns: Sequence[str] | None = None, *, where: str | None = None) -> Statement:
    """
    Return ``CACHE SELECT … FROM table [WHERE …]``, after which the nodes of the warehouse have the files.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-cache
    """
    condition = "" if where is None else f" WHERE {condition_sql(where, 'where')}"
    return Statement(f"CACHE SELECT {columns_sql(columns)} FROM {table.sql()}{condition}")


def manifest_sql(table: TableName) -> Statement:
    """
    Return ``GENERATE symlink_format_manifest FOR TABLE table``, for engines that cannot read Delta.
    """
    return Statement(f"GENERATE symlink_format_manifest FOR TABLE {table.sql()}")


def refresh_sql(table: TableName) -> Statement:
    """
    Return ``REFRESH TABLE table``, after which the warehouse reads its files again.
    """
    return Statement(f"REFRESH TABLE {table.sql()}")


def sync_metadata_sql(table: TableName) -> Statement:
    """
    Return ``MSCK REPAIR TABLE table SYNC METADATA``, which brings the catalog into step with the log.
    """
    return Statement(f"MSCK REPAIR TABLE {table.sql()} SYNC METADATA")
