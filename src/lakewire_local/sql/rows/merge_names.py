"""
Names in a MERGE that no column has, or two of one kind: Delta has classes of its own for them.

Source: https://docs.databricks.com/error-messages/error-classes
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

_UNRESOLVED = re.compile(
    r"\A\[UNRESOLVED_COLUMN\.\w+\] A column, variable, or function parameter with name (.+?) cannot be resolved"
)


@contextmanager
def names_of_merge() -> Generator[None]:
    """Raise what names no column inside of the ``with`` as the error of a MERGE."""
    try:
        yield
    except LocalError as error:
        text, found = _UNRESOLVED.subn(r"[DELTA_MERGE_UNRESOLVED_EXPRESSION] Cannot resolve \1 in MERGE", error.message)
        if not found:
            raise
        message = text.replace("SQLSTATE: 42703", "SQLSTATE: 42601")
        raise LocalError(error.status, error.error_code, message, "42601") from None


def refuse_twice(kind: str, names: Collection[tuple[str, ...]]) -> None:
    """Refuse a clause that gives a column two values."""
    folded = [tuple(part.casefold() for part in name) for name in names]
    for name in folded:
        if folded.count(name) > 1:
            error_class = "DELTA_DUPLICATE_COLUMNS_ON_INSERT" if kind == "INSERT" else "DELTA_CONFLICT_SET_COLUMN"
            raise sql_error(error_class, f"{quoted(*name)} is set more than once in the {kind} clause", "42701")
