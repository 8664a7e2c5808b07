"""
ALTER TABLE statements about masks and row filters. Pure.
"""

from __future__ import annotations

from lakewire.delta.statements.columns import path_sql
from lakewire.schema.names import TableName
from lakewire.schema.policies import Mask, RowFilter
from lakewire.sql.statement import Statement

__all__ = ["drop_mask_sql", "drop_row_filter_sql", "set_mask_sql", "set_row_filter_sql"]


def set_mask_sql(table: TableName, column: str, mask: Mask) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … SET MASK function [USING COLUMNS (…)]``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
    """
    return Statement(f"ALTER TABLE {table.sql()} ALTER COLUMN {path_sql(column)} SET {mask.sql()}")


def drop_mask_sql(table: TableName, column: str) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … DROP MASK``.
    """
    return Statement(f"ALTER TABLE {table.sql()} ALTER COLUMN {path_sql(column)} DROP MASK")


def set_row_filter_sql(table: TableName, row_filter: RowFilter) -> Statement:
    """
    Return ``ALTER TABLE table SET ROW FILTER function ON (…)``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
    """
    return Statement(f"ALTER TABLE {table.sql()} SET {row_filter.sql()}")


def drop_row_filter_sql(table: TableName) -> Statement:
    """
    Return ``ALTER TABLE table DROP ROW FILTER``.
    """
    return Statement(f"ALTER TABLE {table.sql()} DROP ROW FILTER")
