"""
Statements that read a table, its versions and its history. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import attrs

from lakewire.delta.statements.bindings import parameters_of
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, VolumePath, check_column_name, quote_identifier, quote_string
from lakewire.schema.values import timestamp_text
from lakewire.sql.arguments import check_type, condition_sql, names_of
from lakewire.sql.statement import Expression, Statement
from lakewire_runtime.text import shown

__all__ = [
    "AsOf",
    "check_time",
    "check_version",
    "columns_sql",
    "detail_sql",
    "history_sql",
    "read_folder_sql",
    "read_sql",
    "time_sql",
]


@attrs.frozen(kw_only=True)
class AsOf:
    """
    A version of a table; the latest when neither is given.

    Attributes:
        version: Number of a commit, >= 0.
        timestamp: The version that was current then: a datetime (without a zone, in that of the session), a date,
            text such as ``"2026-11-01T12:00:00Z"``, or ``expr("current_timestamp() - INTERVAL 1 DAY")``.
    """

    version: int | None = None
    timestamp: datetime | date | str | Expression | None = None

    def __attrs_post_init__(self) -> None:
        """
        Raise for anything that is not a version.
        """
        if self.version is not None and self.timestamp is not None:
            raise InvalidArgumentError("version and timestamp: both are given; accepted is one of them")
        check_version("version", self.version)
        check_time("timestamp", self.timestamp)

    def needed(self) -> AsOf:
        """
        Return itself; raise when it is the latest version.
        """
        if self.version is None and self.timestamp is None:
            raise InvalidArgumentError("version and timestamp: neither is given; accepted is one of them")
        return self

    def sql(self) -> str:
        """
        Return ``VERSION AS OF 3``, ``TIMESTAMP AS OF '…'`` or nothing.
        """
        if self.timestamp is not None:
            return f"TIMESTAMP AS OF {time_sql(self.timestamp)}"
        return "" if self.version is None else f"VERSION AS OF {self.version}"

    def suffix(self) -> str:
        """
        Return what may stand behind a name instead: ``@v3``, ``@20260102030405000`` or nothing.

        Raises:
            InvalidArgumentError: A time that is no datetime without a zone, or has parts of milliseconds.
        """
        if self.timestamp is None:
            return "" if self.version is None else f"@v{self.version}"
        at = self.timestamp
        if not isinstance(at, datetime) or at.tzinfo is not None or at.microsecond % 1000:
            raise InvalidArgumentError(
                f"timestamp: {shown(at)}; accepted is a datetime without a zone, which is that of the session, in "
                "whole milliseconds"
            )
        return f"@{at:%Y%m%d%H%M%S}{at.microsecond // 1000:03}"


def check_version(argument: str, value: object) -> None:
    """
    Raise unless *value* is the number of a commit, or None.
    """
    if value is not None and (type(value) is not int or value < 0):
        raise InvalidArgumentError(f"{argument}: {shown(value)} is not a version; accepted is an int >= 0")


def check_time(argument: str, value: object) -> None:
    """
    Raise unless *value* is a point in time, or None.
    """
    if value is not None and not isinstance(value, date | str | Expression):
        raise InvalidArgumentError(
            f"{argument}: {shown(value)} is not a time; accepted are datetime, date, text and expr('…')"
        )


def time_sql(value: datetime | date | str | Expression) -> str:
    """
    Return a point in time as SQL: a string literal, or the expression.
    """
    if isinstance(value, Expression):
        return value.text
    return quote_string(timestamp_text(value) if isinstance(value, datetime) else str(value))


def read_sql(
    table: TableName,
    *,
    columns: Sequence[str] | None = None,
    where: str | None = None,
    parameters: Mapping[str, object] | None = None,
    as_of: AsOf | None = None,
    limit: int | None = None,
) -> Statement:
    """
    Return ``SELECT … FROM table [VERSION AS OF n] [WHERE …] [LIMIT n]``.

    Raises:
        InvalidArgumentError: No columns, a blank condition or a negative limit.
        InvalidNameError: A column name Delta cannot store.
    """
    parts = [f"SELECT {columns_sql(columns)} FROM {table.sql()}"]
    if as_of and (place := as_of.sql()):
        parts.append(place)
    if where is not None:
        parts.append(f"WHERE {condition_sql(where, 'where')}")
    if limit is not None:
        parts.append(f"LIMIT {_count(limit, 'limit')}")
    return Statement(" ".join(parts), parameters_of(parameters))


def read_folder_sql(folder: str | VolumePath, *, as_of: AsOf | None = None) -> Statement:
    """
    Return ``SELECT * FROM delta.`folder[@v3]```: a table that has no name.

    Raises:
        InvalidArgumentError: No path, or a time that a path cannot have behind it.
    """
    check_type("folder", folder, str | VolumePath, "the path of a folder")
    path = f"{folder}{as_of.suffix() if as_of else ''}".replace("`", "``")
    return Statement(f"SELECT * FROM delta.`{path}`")


def history_sql(table: TableName, *, limit: int | None = None) -> Statement:
    """
    Return ``DESCRIBE HISTORY table [LIMIT n]``.
    """
    end = "" if limit is None else f" LIMIT {_count(limit, 'limit')}"
    return Statement(f"DESCRIBE HISTORY {table.sql()}{end}")


def detail_sql(table: TableName) -> Statement:
    """
    Return ``DESCRIBE DETAIL table``.
    """
    return Statement(f"DESCRIBE DETAIL {table.sql()}")


def columns_sql(columns: Sequence[str] | None, added: Sequence[str] = ()) -> str:
    """
    Return the columns of a SELECT, quoted, and those that are *added* where they are missing; ``*`` for None.
    """
    if columns is None:
        return "*"
    names = names_of(columns, "columns")
    if isinstance(columns, str) or not names:
        raise InvalidArgumentError(f"columns: {columns!r} is not a list of names; accepted is ['id', 'amount']")
    all_names = [*names, *(name for name in added if name not in names)]
    return ", ".join(quote_identifier(check_column_name(name, "columns")) for name in all_names)


def _count(value: int, argument: str) -> int:
    if type(value) is not int or value < 0:
        raise InvalidArgumentError(f"{argument}: {value!r} is not a count; accepted is an int >= 0")
    return value
