"""
The error of a value that is too large for its column.

Casts to the types of columns are written out, so an engine reports them as any other overflow. What is stored is
computed once more, without the cast: a value that then exists and cannot be cast has the class of a store assignment.

Source: https://docs.databricks.com/error-messages/error-classes.html#cast_overflow_in_table_insert
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.nodes import type_name
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from lakewire.schema.types import DataType, Field
    from lakewire_local.sql.columns.assignment import Value
    from lakewire_local.sql.statement import Statement

# Spark reports what fails in a task by the task.
_OVERFLOWS = (
    "[ARITHMETIC_OVERFLOW]",
    "[BINARY_ARITHMETIC_OVERFLOW]",
    "[CAST_OVERFLOW]",
    "[NUMERIC_VALUE_OUT_OF_RANGE",
    "[TASK_WRITE_FAILED]",
)
INSERTED, CHANGED = "CAST_OVERFLOW_IN_TABLE_INSERT", "DELTA_CAST_OVERFLOW_IN_TABLE_WRITE"


@attrs.frozen
class Stored:
    """
    Hold a value, the column that it is for, and what follows FROM in a query for it.
    """

    value: Value
    field: Field
    origin: str


@contextmanager
def storing(
    statement: Statement, stored: Iterable[Stored], error_class: str, ready: Callable[[str], str] = str
) -> Generator[None]:
    """Name an overflow *error_class* if a value does not fit its column; *ready* writes a query for the engine."""
    try:
        yield
    except LocalError as error:
        if not error.message.startswith(_OVERFLOWS):
            raise
        for each in stored:
            if found := _misfit(statement, each, ready):
                raise _overflow(each.field, found, error_class) from None
        raise


def _misfit(statement: Statement, stored: Stored, ready: Callable[[str], str]) -> DataType | None:
    """Return the type of the value if it can be computed and is a number that the column cannot hold."""
    wanted, query = stored.field.type, f"SELECT {stored.value.expression} AS v FROM {stored.origin}"
    question = f"SELECT 1 FROM ({query}) AS stored WHERE v IS NOT NULL AND try_cast(v AS {wanted.sql()}) IS NULL"
    if type_name(wanted) not in NUMBERS:
        return None
    try:
        given = analyze(statement, ready(query))[0].type
        return given if type_name(given) in NUMBERS and row_count(statement, ready(question)) else None
    except LocalError:
        return None


def _overflow(field: Field, given: DataType, error_class: str) -> LocalError:
    return sql_error(
        error_class,
        f'Fail to assign a value of "{given.sql()}" type to the "{field.type.sql()}" type column or variable '
        f"{quoted(field.name)} due to an overflow. Use `try_cast` on the input value to tolerate overflow and "
        "return NULL instead",
        "22003",
    )
