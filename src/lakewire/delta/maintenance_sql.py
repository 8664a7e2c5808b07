"""
Statements that maintain a table. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier
from lakewire.sql.arguments import check_choice, check_flags, condition_sql, names_of
from lakewire.sql.statement import Statement

__all__ = ["optimize_sql", "vacuum_sql"]

_MOST_HOURS = 1e9  # longer than there has been Delta


def optimize_sql(
    table: TableName, *, where: str | None = None, zorder_by: str | Sequence[str] = (), full: bool = False
) -> Statement:
    """
    Return ``OPTIMIZE table [FULL] [WHERE …] [ZORDER BY (…)]``.

    Raises:
        InvalidArgumentError: *full*, which is for clustered tables, with *where* or *zorder_by*.
    """
    check_flags(full=full)
    columns = names_of(zorder_by, "zorder_by")
    if full and (where is not None or columns):
        raise InvalidArgumentError("full: goes with neither where nor zorder_by; it is for clustered tables")
    parts = [f"OPTIMIZE {table.sql()}"]
    if full:
        parts.append("FULL")
    if where is not None:
        parts.append(f"WHERE {condition_sql(where, 'where')}")
    if columns:
        names = (check_column_name(name, "zorder_by") for name in columns)
        parts.append(f"ZORDER BY ({', '.join(map(quote_identifier, names))})")
    return Statement(" ".join(parts))


def vacuum_sql(
    table: TableName,
    *,
    retain_hours: float | None = None,
    mode: Literal["full", "lite"] | None = None,
    list_only: bool = False,
) -> Statement:
    """
    Return ``VACUUM table [FULL | LITE] [RETAIN n HOURS] [DRY RUN]``.

    Raises:
        InvalidArgumentError: Negative hours or an unknown mode.
    """
    check_flags(list_only=list_only)
    if mode is not None:
        check_choice("mode", mode, ("full", "lite"))
    parts = [f"VACUUM {table.sql()}"]
    if mode:
        parts.append(mode.upper())
    if retain_hours is not None:
        if not isinstance(retain_hours, int | float) or not 0 <= retain_hours <= _MOST_HOURS:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"retain_hours: {retain_hours!r} is not a time; accepted are hours >= 0")
        parts.append(f"RETAIN {retain_hours:g} HOURS")
    return Statement(" ".join([*parts, "DRY RUN"] if list_only else parts))
