"""
Statements that read a table, its versions and its history. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import attrs

from lakewire.delta.bindings import parameters_of
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.values import timestamp_text
from lakewire.sql.arguments import condition_sql, names_of
from lakewire.sql.statement import Expression, Statement

__all__ = ["AsOf", "detail_sql", "history_sql", "read_sql"]


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
        if self.version is not None and (type(self.version) is not int or self.version < 0):
            raise InvalidArgumentError(f"version: {self.version!r} is not a version; accepted is an int >= 0")
        if not _is_time(self.timestamp):
            raise InvalidArgumentError(
                f"timestamp: {self.timestamp!r} is not a time; accepted are datetime, date, text and expr('…')"
            )

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
        match self.timestamp:
            case None:
                return "" if self.version is None else f"VERSION AS OF {self.version}"
            case Expression(text):
                return f"TIMESTAMP AS OF {text}"
            case datetime():
                return f"TIMESTAMP AS OF {quote_string(timestamp_text(self.timestamp))}"
            case _:
                return f"TIMESTAMP AS OF {quote_string(str(self.timestamp))}"


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
    parts = [f"SELECT {_columns_sql(columns)} FROM {table.sql()}"]
    if as_of and (place := as_of.sql()):
        parts.append(place)
    if where is not None:
        parts.append(f"WHERE {condition_sql(where, 'where')}")
    if limit is not None:
        parts.append(f"LIMIT {_count(limit, 'limit')}")
    return Statement(" ".join(parts), parameters_of(parameters))


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


def _is_time(value: object) -> bool:
    return value is None or isinstance(value, date | str | Expression)


def _columns_sql(columns: Sequence[str] | None) -> str:
    if columns is None:
        return "*"
    names = names_of(columns, "columns")
    if isinstance(columns, str) or not names:
        raise InvalidArgumentError(f"columns: {columns!r} is not a list of names; accepted is ['id', 'amount']")
    return ", ".join(quote_identifier(check_column_name(name, "columns")) for name in names)


def _count(value: int, argument: str) -> int:
    if type(value) is not int or value < 0:
        raise InvalidArgumentError(f"{argument}: {value!r} is not a count; accepted is an int >= 0")
    return value
