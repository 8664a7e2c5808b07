"""
Types of columns and constructors of values, as PEP 249 names them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lakewire.schema.types import DataType, DecimalType, Field

__all__ = [
    "BINARY",
    "DATETIME",
    "NUMBER",
    "ROWID",
    "STRING",
    "Binary",
    "Date",
    "DateFromTicks",
    "Time",
    "TimeFromTicks",
    "Timestamp",
    "TimestampFromTicks",
    "TypeGroup",
    "description_of",
]

Description = tuple[str, str, None, None, int | None, int | None, None]

Date = dt.date
"""``datetime.date``."""
Time = dt.time
"""``datetime.time``."""
Timestamp = dt.datetime
"""``datetime.datetime``."""
Binary = bytes
"""``bytes``."""
DateFromTicks = dt.date.fromtimestamp
"""``datetime.date.fromtimestamp``."""
TimestampFromTicks = dt.datetime.fromtimestamp
"""``datetime.datetime.fromtimestamp``."""


def TimeFromTicks(ticks: float) -> dt.time:  # noqa: N802  # the name that PEP 249 gives it
    """
    Return the time of day of seconds since 1970, in the zone of this machine.
    """
    return dt.datetime.fromtimestamp(ticks).time()  # noqa: DTZ006  # as PEP 249 has it


class TypeGroup:
    """
    Several types of SQL: it equals the type code of each, as ``description[0][1] == NUMBER``.
    """

    def __init__(self, name: str, *types: str) -> None:
        self.name = name
        self.types = frozenset(types)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return other.partition("(")[0].partition(" ")[0] in self.types
        return self is other

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return self.name


STRING = TypeGroup("STRING", "STRING", "CHAR", "VARCHAR")
"""Equals the type codes of text."""
BINARY = TypeGroup("BINARY", "BINARY")
"""Equals the type code of bytes."""
NUMBER = TypeGroup("NUMBER", "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL")
"""Equals the type codes of numbers."""
DATETIME = TypeGroup("DATETIME", "DATE", "TIMESTAMP_LTZ", "TIMESTAMP_NTZ")
"""Equals the type codes of dates and times."""
ROWID = TypeGroup("ROWID")
"""Equals no type code: rows have no id."""


def description_of(fields: Sequence[Field]) -> list[Description]:
    """
    Return the ``description`` of a cursor: name, type as SQL writes it, precision and scale of decimals.
    """
    return [(field.name, _code(field.type), None, None, *_digits(field.type), None) for field in fields]


def _code(data_type: DataType) -> str:
    """Return the type as SQL writes it; a TIMESTAMP by its other name, as polars drops the zone of the first."""
    text = data_type.sql()
    return "TIMESTAMP_LTZ" if text == "TIMESTAMP" else text


def _digits(data_type: DataType) -> tuple[int | None, int | None]:
    return (data_type.precision, data_type.scale) if isinstance(data_type, DecimalType) else (None, None)
