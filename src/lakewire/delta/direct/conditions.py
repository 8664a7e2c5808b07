"""
Which rows of a table: the same condition for Arrow and as SQL.

The two differ for NaN, which SQL takes for equal to itself and larger than any number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import ColumnNotFoundError, InvalidArgumentError, listing
from lakewire.rows.exact import exactly
from lakewire.rows.misfit import MisfitError
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.names import quote_identifier
from lakewire.schema.nearest import unknown_column
from lakewire.schema.types import (
    BIGINT,
    BINARY,
    BOOLEAN,
    DATE,
    DOUBLE,
    FLOAT,
    INT,
    SMALLINT,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    TINYINT,
    CharType,
    DecimalType,
)
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pyarrow.compute as pc

    from lakewire.schema.table_schema import TableSchema
    from lakewire.schema.types import Field

__all__ = ["Condition", "Where", "conditions_of", "where_sql"]

Where = Sequence[tuple[str, str, object]]
"""Conditions, all of which a row meets: column, operator, value."""

_COMPARED = ("=", "!=", "<", "<=", ">", ">=")
_LISTED = {"in": "=", "not in": "!="}
_NULLS = ("is null", "is not null")
_OPERATORS = (*_COMPARED, *_LISTED, *_NULLS)
_FLOATS = (FLOAT, DOUBLE)
_TYPES = (TINYINT, SMALLINT, INT, BIGINT, *_FLOATS, STRING, BINARY, BOOLEAN, DATE, TIMESTAMP, TIMESTAMP_NTZ)
_MOST = 100  # values of "in", each of which is a parameter in SQL
_ACCEPTED = "accepted is a list such as [('day', '>=', date(2026, 1, 1)), ('kind', 'in', ['a', 'b'])]"


@attrs.frozen
class Condition:
    """
    A condition on one column; *values* are of its type, several for ``in``.
    """

    field: Field
    operator: str
    values: tuple[Any, ...]

    @property
    def is_pushed(self) -> bool:
        """
        Whether Parquet files may be skipped by it: not by what they note of numbers, which leaves NaN out.
        """
        return self.field.type not in _FLOATS or self.operator in _NULLS

    def expression(self) -> pc.Expression:
        """
        Return it for pyarrow.
        """
        import pyarrow.compute as pc

        column = pc.field(self.field.name)
        if self.operator in _NULLS:
            return column.is_null() if self.operator == "is null" else column.is_valid()
        comparison = _LISTED.get(self.operator, self.operator)
        join = and_ if self.operator == "not in" else or_
        return reduce(join, (_compared(column, comparison, value, self.field) for value in self.values))

    def sql(self, bind: Any) -> str:
        """
        Return it as SQL, where *bind* gives the marker of a value.
        """
        column = quote_identifier(self.field.name)
        if self.operator in _NULLS:
            return f"{column} {self.operator.upper()}"
        if self.field.type == BINARY:  # whose values are bound as text
            markers = ", ".join(f"unhex({bind(value.hex())})" for value in self.values)
        else:
            markers = ", ".join(f"CAST({bind(value)} AS {self.field.type.sql()})" for value in self.values)
        return f"{column} {self.operator.upper()} ({markers})"


def conditions_of(where: Where | None, schema: TableSchema, table: object) -> list[Condition]:
    """
    Return the conditions of a caller.

    Raises:
        InvalidArgumentError: They cannot be read, or a value is none of its column's type.
        ColumnNotFoundError: There is no such column.
    """
    given: Any = () if where is None else where
    if not isinstance(given, list | tuple) or not all(isinstance(one, list | tuple) for one in given):
        raise InvalidArgumentError(f"where: {shown(given)} cannot be used; {_ACCEPTED}")
    return [_condition(one, schema, table) for one in given]


def where_sql(conditions: Sequence[Condition]) -> tuple[str | None, dict[str, Any]]:
    """
    Return conditions as SQL, None for none, and its parameters.
    """
    values: dict[str, Any] = {}

    def bind(value: Any) -> str:
        values[f"w{len(values)}"] = value
        return f":w{len(values) - 1}"

    return " AND ".join(condition.sql(bind) for condition in conditions) or None, values


def _condition(given: Sequence[Any], schema: TableSchema, table: object) -> Condition:
    name, operator, *rest = given if len(given) > 1 else (None, None)
    if not isinstance(name, str) or not isinstance(operator, str) or operator.lower() not in _OPERATORS:
        operators = listing([repr(each) for each in _OPERATORS])
        raise InvalidArgumentError(f"where: {shown(given)} cannot be used; {_ACCEPTED}, with one of {operators}")
    field, operator = schema.find(name), operator.lower()
    if field is None:
        raise ColumnNotFoundError(unknown_column(name, schema, table), sql_state="42703")
    if isinstance(field.type, CharType):  # is compared as any text
        field = attrs.evolve(field, type=STRING)
    if len(rest) != (operator not in _NULLS):
        raise InvalidArgumentError(f"where: {shown(given)} has {len(rest)} values; {_ACCEPTED}")
    if rest and not (field.type in _TYPES or isinstance(field.type, DecimalType)):
        raise InvalidArgumentError(f"where: column {field.name!r} is {field.type.simple()}, which is not compared")
    return Condition(field, operator, _values(field, operator, rest))


def _values(field: Field, operator: str, rest: Sequence[Any]) -> tuple[Any, ...]:
    listed: Any = rest[0] if operator in _LISTED else rest
    if not isinstance(listed, list | tuple | set | frozenset) or not len(rest) <= len(listed) <= _MOST:
        accepted = f"accepted is a list of 1 to {_MOST} values"
        raise InvalidArgumentError(f"where: {shown(listed)} for {operator!r} of column {field.name!r}; {accepted}")
    exact = exactly(field.type)
    try:
        found = tuple(exact(value) for value in listed)
    except MisfitError as error:
        raise InvalidArgumentError(f"where: column {field.name!r}: {error.reason}") from None
    if None in found:
        raise InvalidArgumentError(f"where: column {field.name!r}: NULL equals nothing; accepted is 'is null'")
    return found


def _compared(column: pc.Expression, operator: str, value: Any, field: Field) -> pc.Expression:
    import pyarrow as pa

    nan = column.is_nan() if field.type in _FLOATS else None
    if nan is not None and math.isnan(value):
        never = column.is_null() & column.is_valid()
        return {"=": nan, "!=": ~nan, "<": ~nan, "<=": column.is_valid(), ">": never, ">=": nan}[operator]
    scalar = pa.scalar(value, to_arrow_type(field.type))
    compared = {
        "=": column == scalar,
        "!=": column != scalar,
        "<": column < scalar,
        "<=": column <= scalar,
        ">": column > scalar,
        ">=": column >= scalar,
    }[operator]
    return compared | nan if nan is not None and operator in (">", ">=") else compared
