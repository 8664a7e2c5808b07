"""
Errors of the metastore as errors of SQL: each has an error code in REST and an error class in SQL.

The error of a name that does not exist suggests similar ones.
"""

from __future__ import annotations

from contextlib import contextmanager
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lakewire_local.delta_log import CommitConflictError
from lakewire_local.errors import LocalError, NotFoundError, invalid_parameter, sql_error
from lakewire_local.sql.statement import quoted
from lakewire_runtime import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

_NOT_ALLOWED = "42501"
_CLASSES: Mapping[str, tuple[str, str]] = {
    "CATALOG_ALREADY_EXISTS": ("CATALOG_ALREADY_EXISTS", "42710"),
    "SCHEMA_ALREADY_EXISTS": ("SCHEMA_ALREADY_EXISTS", "42P06"),
    "TABLE_ALREADY_EXISTS": ("TABLE_OR_VIEW_ALREADY_EXISTS", "42P07"),
    "VOLUME_DOES_NOT_EXIST": ("UC_VOLUME_NOT_FOUND", "42704"),
    "FUNCTION_ALREADY_EXISTS": ("ROUTINE_ALREADY_EXISTS", "42723"),
    "VOLUME_ALREADY_EXISTS": ("VOLUME_ALREADY_EXISTS", "42000"),
    "PERMISSION_DENIED": ("INSUFFICIENT_PERMISSIONS", _NOT_ALLOWED),
    "PRINCIPAL_DOES_NOT_EXIST": ("PRINCIPAL_DOES_NOT_EXIST", "42704"),
    "INVALID_STATE": ("SCHEMA_NOT_EMPTY", "2BP01"),
    "INVALID_PARAMETER_VALUE": ("INVALID_PARAMETER_VALUE", "22023"),
}
_MOST_NAMED = 5
CLOSE = 0.6  # similarity from which a name is suggested where there may be many; 1 is equal


@contextmanager
def failures_in_sql(metastore: Metastore) -> Generator[None]:
    """Raise every failure of a statement as one that has a class and a SQLSTATE."""
    try:
        yield
    except LocalError as error:
        raise in_sql(error, metastore) from error
    except InvalidArgumentError as error:
        raise in_sql(invalid_parameter(str(error)), metastore) from error
    except CommitConflictError as error:
        raise sql_error("DELTA_CONCURRENT_WRITE", f"Another writer made the commit {error}", "2D521") from error


def in_sql(error: LocalError, metastore: Metastore) -> LocalError:
    """Return *error* with class and SQLSTATE; errors that have them stay as they are."""
    if error.sql_state:
        return error
    if isinstance(error, NotFoundError) and error.kind in _NOT_FOUND:
        return _NOT_FOUND[error.kind](metastore, *error.full_name.split("."))
    if error.error_code not in _CLASSES:
        return error
    error_class, sql_state = _CLASSES[error.error_code]
    lead = "Insufficient privileges: " if sql_state == _NOT_ALLOWED else ""
    return sql_error(error_class, lead + error.message, sql_state)


def refuse_temporary(statement: Statement, parts: Sequence[str]) -> None:
    """Refuse a command whose object is a temporary view: it hides the table that the command would take."""
    if statement.session and (found := statement.session.view(parts)):
        message = f"{quoted(found.name)} is a temporary view, not a table"
        raise sql_error("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", message, "42809")


def refers_to_temporary(kind: str, name: str) -> LocalError:
    """Return the error of something lasting that refers to a temporary view or variable."""
    message = f"Cannot create the persistent object because it references to the temporary object {quoted(name)}"
    return sql_error("INVALID_TEMP_OBJ_REFERENCE", f"{message} of the type {kind.upper()}", "42K0F")


def existing_table(statement: Statement, parts: tuple[str, ...]) -> Table:
    """Return a table or view, or refuse the statement."""
    refuse_temporary(statement, parts)
    metastore, name = statement.metastore, statement.full_name(parts)
    table = metastore.tables.find(*name)
    if table is None:
        raise table_not_found(metastore, *name)
    return table


def table_not_found(metastore: Metastore, *parts: str) -> LocalError:
    """Return the error of a table or view that does not exist."""
    return sql_error(
        "TABLE_OR_VIEW_NOT_FOUND",
        f"The table or view {quoted(*parts)} cannot be found. Verify the spelling and correctness of the schema "
        f"and catalog.{_suggested(_close_tables(metastore, parts))}",
        "42P01",
    )


def table_exists(*parts: str) -> LocalError:
    """Return the error of a table or view that exists already."""
    return sql_error(
        "TABLE_OR_VIEW_ALREADY_EXISTS",
        f"Cannot create table or view {quoted(*parts)} because it already exists",
        "42P07",
    )


def refuse_change(table: Table, right: str) -> None:
    """Refuse to change the rows of a materialized view, and otherwise than by its definition what a pipeline makes."""
    if table.table_type == "MATERIALIZED_VIEW" and right != "SELECT":
        raise _of_dataset(table, "UNSUPPORTED_OPERATION", f"{table.full_name} has the rows of its query")
    if table.table_type == "STREAMING_TABLE" and right == "ALTER":
        raise _of_dataset(
            table,
            "INVALID_ALTER",
            "To alter the schema or properties of streaming tables, please use the CREATE OR REFRESH command",
        )


def refuse_drop(table: Table) -> None:
    """Refuse to drop what a pipeline defines."""
    if table.pipeline_id and table.is_active:
        message = (
            f"{table.full_name} is made by the pipeline {table.pipeline_id}; remove it from its definition instead"
        )
        raise _of_dataset(table, "DROP_DELTA_LIVE_TABLE", message)


def refuse_refresh(table: Table, kind: str) -> None:
    """Refuse to refresh what is not of a kind, or what a pipeline refreshes."""
    if kind not in ("TABLE", table.table_type):
        error_class, sql_state = _DATASETS[kind]
        message = f"{table.full_name} is not a {kind.lower().replace('_', ' ')}"
        raise sql_error(f"{error_class}.NON_{kind}", message, sql_state)
    if table.pipeline_id:
        message = f"{table.full_name} is made by the pipeline {table.pipeline_id}; start an update of it instead"
        raise _of_dataset(table, "REFRESH_DELTA_LIVE_TABLE", message)


def _of_dataset(table: Table, reason: str, message: str) -> LocalError:
    error_class, sql_state = _DATASETS.get(table.table_type, _DATASETS["MATERIALIZED_VIEW"])
    return sql_error(f"{error_class}.{reason}", message, sql_state)


_DATASETS = {
    "STREAMING_TABLE": ("STREAMING_TABLE_OPERATION_NOT_ALLOWED", "42601"),
    "MATERIALIZED_VIEW": ("MATERIALIZED_VIEW_OPERATION_NOT_ALLOWED", "56038"),
}


def routine_not_found(*parts: str) -> LocalError:
    """Return the error of a function that a command names and that does not exist."""
    return sql_error(
        "ROUTINE_NOT_FOUND",
        f"The routine {quoted(*parts)} cannot be found. Verify the spelling and correctness of the schema and catalog. "
        "To tolerate the error on drop use DROP ... IF EXISTS",
        "42883",
    )


def routine_exists(*parts: str) -> LocalError:
    """Return the error of a function that exists already."""
    return sql_error(
        "ROUTINE_ALREADY_EXISTS",
        f"Cannot create the routine {quoted(*parts)} because a routine of that name already exists. Choose a different "
        "name, drop or replace the existing routine, or add the IF NOT EXISTS clause",
        "42723",
    )


def column_not_found(name: Sequence[str], known: Iterable[str], table: str = "") -> LocalError:
    """
    Return the error of a column that does not exist.

    Args:
        name: Its parts, as written.
        known: Names of the existing columns.
        table: The table, for the message.
    """
    suggested = _suggested((other,) for other in _by_similarity(name[-1], known))
    return sql_error(
        f"UNRESOLVED_COLUMN.WITH{'' if suggested else 'OUT'}_SUGGESTION",
        f"A column, variable, or function parameter with name {quoted(*name)} cannot be resolved"
        f"{f' in {table}' if table else ''}.{suggested}",
        "42703",
    )


def _schema_not_found(metastore: Metastore, catalog: str, schema: str) -> LocalError:
    known = [found.name for found in metastore.schemas.list(catalog)]
    suggested = _suggested((catalog, other) for other in _by_similarity(schema, known))
    return sql_error(
        "SCHEMA_NOT_FOUND",
        f"The schema {quoted(catalog, schema)} cannot be found. Verify the spelling and correctness of the schema "
        f"and catalog.{suggested}",
        "42704",
    )


def _catalog_not_found(metastore: Metastore, catalog: str) -> LocalError:
    known = [found.name for found in metastore.catalogs.list()]
    suggested = _suggested((other,) for other in _by_similarity(catalog, known))
    return sql_error("NO_SUCH_CATALOG_EXCEPTION", f"Catalog '{catalog}' was not found.{suggested}", "42704")


_NOT_FOUND: Mapping[str, Callable[..., LocalError]] = {
    "Catalog": _catalog_not_found,
    "Schema": _schema_not_found,
    "Table": table_not_found,
    "Function": lambda _, *parts: routine_not_found(*parts),
}


def _close_tables(metastore: Metastore, parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the names of tables that are similar in each part, the most similar first."""
    known = [
        (table.catalog_name, table.schema_name, table.name)
        for catalog in metastore.catalogs.list()
        if similarity(catalog.name, parts[0]) >= CLOSE
        for schema in metastore.schemas.list(catalog.name)
        if similarity(schema.name, parts[1]) >= CLOSE
        for table in metastore.tables.list(catalog.name, schema.name)
        if similarity(table.name, parts[2]) >= CLOSE
    ]
    yield from sorted(known, key=lambda name: -sum(map(similarity, name, parts)))


def _by_similarity(name: str, known: Iterable[str]) -> list[str]:
    return sorted(known, key=lambda other: -similarity(other, name))


def similarity(one: str, other: str) -> float:
    """Return the similarity of two names, from 0 to 1."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _suggested(names: Iterable[Sequence[str]]) -> str:
    listed = [quoted(*name) for name in names][:_MOST_NAMED]
    return f" Did you mean one of the following? [{', '.join(listed)}]" if listed else ""
