"""
Refusals of the metastore in the words of SQL: the same fact has one code in REST and one class in SQL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

_CLASSES: Mapping[str, tuple[str, str]] = {
    "CATALOG_DOES_NOT_EXIST": ("NO_SUCH_CATALOG_EXCEPTION", "42704"),
    "CATALOG_ALREADY_EXISTS": ("CATALOG_ALREADY_EXISTS", "42710"),
    "SCHEMA_DOES_NOT_EXIST": ("SCHEMA_NOT_FOUND", "42704"),
    "SCHEMA_ALREADY_EXISTS": ("SCHEMA_ALREADY_EXISTS", "42P06"),
    "TABLE_DOES_NOT_EXIST": ("TABLE_OR_VIEW_NOT_FOUND", "42P01"),
    "TABLE_ALREADY_EXISTS": ("TABLE_OR_VIEW_ALREADY_EXISTS", "42P07"),
    "VOLUME_DOES_NOT_EXIST": ("UC_VOLUME_NOT_FOUND", "42704"),
    "VOLUME_ALREADY_EXISTS": ("VOLUME_ALREADY_EXISTS", "42000"),
    "INVALID_STATE": ("SCHEMA_NOT_EMPTY", "2BP01"),
    "INVALID_PARAMETER_VALUE": ("INVALID_PARAMETER_VALUE", "22023"),
}


def in_sql(error: LocalError) -> LocalError:
    """Return *error* with class and SQLSTATE; errors that have them stay."""
    if error.sql_state or error.error_code not in _CLASSES:
        return error
    error_class, sql_state = _CLASSES[error.error_code]
    return sql_error(error_class, error.message, sql_state)


def existing_table(statement: Statement, name: tuple[str, str, str]) -> Table:
    """Return a table or view, or refuse the statement."""
    table = statement.resources.metastore.tables.find(*name)
    if table is None:
        raise table_not_found(*name)
    return table


def table_not_found(*parts: str) -> LocalError:
    """Say that a table or view does not exist."""
    return sql_error(
        "TABLE_OR_VIEW_NOT_FOUND",
        f"The table or view {quoted(*parts)} cannot be found. Verify the spelling and correctness of the schema "
        "and catalog",
        "42P01",
    )


def table_exists(*parts: str) -> LocalError:
    """Say that a table or view exists already."""
    return sql_error(
        "TABLE_OR_VIEW_ALREADY_EXISTS",
        f"Cannot create table or view {quoted(*parts)} because it already exists",
        "42P07",
    )


def column_not_found(name: str, table: str) -> LocalError:
    """Say that a table has no such column."""
    return sql_error(
        "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
        f"A column with name {quoted(name)} cannot be resolved in {table}",
        "42703",
    )
