"""
Hints in the error of a failed statement: the closest names of tables and columns, and what to do.

Costs at most one request, one statement after a conflict, and only after the failure.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

import attrs

from lakewire.delta.sending.services import Services, shortened
from lakewire.delta.statements.read import history_sql
from lakewire.errors import (
    ChangesNotRecordedError,
    ColumnNotFoundError,
    DeltaConflictError,
    LakewireError,
    SchemaMismatchError,
    SqlError,
    TableNotFoundError,
    listing,
)
from lakewire.http import Deadline
from lakewire.schema.names import TableName
from lakewire.schema.nearest import EVOLVE_HINT, nearest, unknown_column
from lakewire_runtime import Effect

__all__ = ["FEED_HINT", "explaining", "not_recorded"]

FEED_HINT = (
    "it does so from now on after table.set_properties({'delta.enableChangeDataFeed': 'true'}), or "
    "ALTER TABLE … SET TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')"
)

_MISMATCHES = frozenset(
    {
        "COLUMN_NOT_DEFINED_IN_TABLE",
        "COPY_INTO_SCHEMA_MISMATCH_WITH_TARGET_TABLE",
        "DATATYPE_MISMATCH",
        "DELTA_FAILED_TO_MERGE_FIELDS",
        "DELTA_INSERT_COLUMN_ARITY_MISMATCH",
        "DELTA_INSERT_COLUMN_MISMATCH",
        "DELTA_MERGE_INCOMPATIBLE_DATATYPE",
        "DELTA_MERGE_UNRESOLVED_EXPRESSION",
        "DELTA_METADATA_MISMATCH",
        "DELTA_MISSING_COLUMN",
        "DELTA_SCHEMA_NOT_CONSISTENT_WITH_TARGET",
        "INCOMPATIBLE_DATA_FOR_TABLE",
        "INSERT_COLUMN_ARITY_MISMATCH",
    }
)

# Some warehouses name the commit that won, in words alone; see https://docs.databricks.com/optimizations/isolation-level
_NAMES_COMMIT = "onflicting commit: "
_OF_COMMIT = ("version", "operation", "timestamp", "userName")


@contextmanager
def explaining(
    services: Services,
    table: TableName | None,
    deadline: Deadline,
    *,
    columns: Sequence[str] = (),
    writes: bool = False,
    of_data: bool = False,
) -> Generator[None]:
    """
    Add hints to errors about *table* that leave the block: names that are similar, and what to do.

    Args:
        services: Look up the names.
        table: What the statement, or the request, is about; None when that is no one table: then there are no hints.
        deadline: Bounds the request.
        columns: Columns that the statement names, without those in SQL text of the user.
        writes: Data is to be written.
        of_data: No columns but those of the data are named.

    Raises:
        SchemaMismatchError: In place of the warehouse's error that the data does not fit.
    """
    if table is None:
        yield
        return
    try:
        yield
    except TableNotFoundError as error:
        if isinstance(error.__cause__, TableNotFoundError):  # it is explained already
            raise
        found = _missing_table(services, table, deadline, writes=writes)
        raise error.rebuilt(f"{found}{error.message}") from error
    except ChangesNotRecordedError as error:
        raise not_recorded(error) from error
    except DeltaConflictError as error:
        commit = "" if _NAMES_COMMIT in error.message else _latest_commit(services, table, deadline)
        if not commit:
            raise
        raise error.rebuilt(f"{error.message} {commit}") from error
    except SqlError as error:
        no_column = isinstance(error, ColumnNotFoundError)
        mismatch = error.error_class.partition(".")[0] in _MISMATCHES or (no_column and of_data)
        if not mismatch and not (no_column and columns):
            raise
        found = _unknown_column(services, table, deadline, columns)
        if mismatch:
            message = f"{found}; {EVOLVE_HINT}. {error.message}" if found else error.message
            raise SchemaMismatchError(message, outcome=error.outcome) from error
        raise error.rebuilt(f"{found}. {error.message}" if found else error.message) from error


def not_recorded(error: ChangesNotRecordedError) -> ChangesNotRecordedError:
    """
    Return the error with what to do.
    """
    return error.rebuilt(f"the table did not record its changes; {FEED_HINT}. {error.message}")


def _missing_table(services: Services, table: TableName, deadline: Deadline, *, writes: bool) -> str:
    """Return what goes before the server's message."""
    known = services.known_tables(table.schema_name, deadline)
    if known is None or table.name in known:  # then another table is missing, one that the user's SQL names
        return "" if known else f"{table}: "
    close = [str(attrs.evolve(table, name=name)) for name in nearest(table.name, known)]
    hint = f" (did you mean {listing(close)}?)" if close else ""
    create = '; client.delta.create_table(…) or write(…, mode="error_if_exists") creates it' if writes else ""
    return f"there is no table {table}{hint}{create}. "


def _latest_commit(services: Services, table: TableName, deadline: Deadline) -> str:
    """Return what the history says of the latest commit; nothing when it cannot be read."""
    asked = history_sql(table, limit=1)
    try:
        rows = services.sql.execute(asked, timeout=shortened(deadline), result="json", effect=Effect.READ).to_dicts()
    except LakewireError:
        return ""
    said = {name: value for name in _OF_COMMIT if rows and (value := rows[0].get(name)) is not None}
    return f"Latest commit of {table}: {', '.join(f'{name} {value}' for name, value in said.items())}" if said else ""


def _unknown_column(services: Services, table: TableName, deadline: Deadline, columns: Sequence[str]) -> str:
    """Return the message about the first of *columns* that the table lacks; nothing when there is none."""
    try:
        schema = services.schema_of(table, shortened(deadline))
    except LakewireError:
        return ""
    return next((unknown_column(column, schema, table) for column in columns if schema.find(column) is None), "")
