"""
Statements that maintain a table: its files, its layout and its statistics. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from lakewire.delta.statements.clauses import partition_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import SchemaName, TableName, check_column_name, quote_identifier
from lakewire.sql.arguments import check_choice, check_flags, condition_sql, names_of
from lakewire.sql.statement import Statement
from lakewire_runtime.text import shown

__all__ = [
    "PREDICTIVE",
    "analyze_schema_sql",
    "analyze_sql",
    "optimize_sql",
    "predictive_optimization_sql",
    "reorg_sql",
    "vacuum_sql",
]

PREDICTIVE = ("enable", "disable", "inherit")
_MOST_HOURS = 1e9  # longer than there has been Delta
_ICEBERG_VERSIONS = (1, 2, 3)


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
        parts.append(f"ZORDER BY ({_listed(columns, 'zorder_by')})")
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


def analyze_sql(
    table: TableName,
    *,
    columns: str | Sequence[str] = (),
    all_columns: bool = False,
    delta: bool = False,
    size_only: bool = False,
    partition: Mapping[str, object] | None = None,
) -> Statement:
    """
    Return ``ANALYZE TABLE table [PARTITION …] COMPUTE [DELTA] STATISTICS [NOSCAN | FOR COLUMNS … | FOR ALL COLUMNS]``.

    A *partition* is of tables that are not Delta's, which has statistics of whole tables.

    Raises:
        InvalidArgumentError: More than one of *columns*, *all_columns*, *delta* and *size_only*.
    """
    check_flags(all_columns=all_columns, delta=delta, size_only=size_only)
    names = names_of(columns, "columns")
    given = {"columns": bool(names), "all_columns": all_columns, "delta": delta, "size_only": size_only}
    if len(several := [name for name, is_given in given.items() if is_given]) > 1:
        raise InvalidArgumentError(f"{several[0]} and {several[1]}: both are given; accepted is one of them")
    place = "" if partition is None else f" {partition_sql(partition)}"
    parts = [f"ANALYZE TABLE {table.sql()}{place} COMPUTE{' DELTA' if delta else ''} STATISTICS"]
    if size_only:
        parts.append("NOSCAN")
    if names:
        parts.append(f"FOR COLUMNS {_listed(names, 'columns')}")
    if all_columns:
        parts.append("FOR ALL COLUMNS")
    return Statement(" ".join(parts))


def analyze_schema_sql(schema: SchemaName, *, size_only: bool = False) -> Statement:
    """
    Return ``ANALYZE TABLES IN schema COMPUTE STATISTICS [NOSCAN]``.
    """
    check_flags(size_only=size_only)
    return Statement(f"ANALYZE TABLES IN {schema.sql()} COMPUTE STATISTICS{' NOSCAN' if size_only else ''}")


def reorg_sql(table: TableName, *, where: str | None = None, iceberg: int | None = None) -> Statement:
    """
    Return ``REORG TABLE table [WHERE …] APPLY (PURGE | UPGRADE UNIFORM (ICEBERG_COMPAT_VERSION = n))``.

    Raises:
        InvalidArgumentError: *where* with *iceberg*, or an unknown version of it.
    """
    condition = "" if where is None else f" WHERE {condition_sql(where, 'where')}"
    if iceberg is None:
        return Statement(f"REORG TABLE {table.sql()}{condition} APPLY (PURGE)")
    if where is not None:
        raise InvalidArgumentError("where: goes with a purge, not with iceberg, which is for the whole table")
    if type(iceberg) is not int or iceberg not in _ICEBERG_VERSIONS:
        raise InvalidArgumentError(f"iceberg: {shown(iceberg)}; accepted are the compatibility versions 1, 2 and 3")
    return Statement(f"REORG TABLE {table.sql()} APPLY (UPGRADE UNIFORM (ICEBERG_COMPAT_VERSION = {iceberg}))")


def predictive_optimization_sql(table: TableName, setting: Literal["enable", "disable", "inherit"]) -> Statement:
    """
    Return ``ALTER TABLE table {ENABLE | DISABLE | INHERIT} PREDICTIVE OPTIMIZATION``.
    """
    check_choice("setting", setting, PREDICTIVE)
    return Statement(f"ALTER TABLE {table.sql()} {setting.upper()} PREDICTIVE OPTIMIZATION")


def _listed(columns: Iterable[str], argument: str) -> str:
    return ", ".join(quote_identifier(check_column_name(name, argument)) for name in columns)
