"""
Store assignment: which value may go into which column, and the query that turns source columns into table columns.

Casts are written out: what an engine casts by itself may come out otherwise than on Databricks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.schema.names import quote_string
from lakewire.schema.types import (
    DOUBLE,
    FLOAT,
    STRING,
    VOID,
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    MapType,
    Primitive,
    StructType,
)
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.front import cast_text
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.rules import Rules

_NUMBERS = {"TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL"}
_TIMES = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}


@attrs.frozen
class Value:
    """
    Hold an expression and its type.
    """

    expression: str
    type: DataType


def assigned(value: Value, target: Field, rules: Rules, *, by_name: bool = False) -> str:
    """
    Return the expression that stores *value* in the column *target*.

    Args:
        value: What is stored.
        target: The column.
        rules: What is written for the engine.
        by_name: Match the fields of structs by name, as UPDATE, MERGE and INSERT BY NAME do, not by position.

    Raises:
        LocalError: Databricks does not store it either.
    """
    value, wanted = Value(value.expression, stored_type(value.type)), stored_type(target.type)
    if _same(value.type, wanted):
        return value.expression
    ordered = _ordered(value.expression, value.type, wanted) if by_name else value
    if not _assignable(ordered.type, wanted):
        raise sql_error(
            "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
            f"Cannot write incompatible data for the table: cannot safely cast {quoted(target.name)} "
            f'"{value.type.simple().upper()}" to "{target.type.simple().upper()}"',
            "KD000",
        )
    if value.type in (DOUBLE, FLOAT) and (wanted == STRING or isinstance(wanted, DecimalType)):
        return cast_text(value.expression, value.type, wanted, rules)
    return ordered.expression if _same(ordered.type, wanted) else f"CAST({ordered.expression} AS {wanted.sql()})"


def _ordered(expression: str, given: DataType, wanted: DataType) -> Value:
    """Return the value with the fields of its structs in the order and spelling of *wanted*, where it has the same."""
    match given, wanted:
        case StructType(fields), StructType(others):
            return _ordered_struct(Value(expression, given), fields, others)
        case ArrayType(element), ArrayType(other):
            inner = _ordered("x", element, other)
            if inner.expression == "x":
                return Value(expression, given)
            return Value(f"transform({expression}, x -> {inner.expression})", ArrayType(inner.type))
        case MapType(), MapType() if _ordered("x", given.value, wanted.value).expression != "x":
            raise unsupported("values of a MAP whose fields are in another order than the table's")
        case _:
            return Value(expression, given)


def _ordered_struct(value: Value, fields: Sequence[Field], wanted: Sequence[Field]) -> Value:
    known = {field.name.casefold(): field for field in fields}
    if len(fields) != len(wanted) or set(known) != {field.name.casefold() for field in wanted}:
        return value
    parts: list[tuple[str, Value]] = []
    same = True
    for field in wanted:
        found = known[field.name.casefold()]
        plain = f"({value.expression}).{quoted(found.name)}"
        parts.append((field.name, _ordered(plain, found.type, field.type)))
        same = same and parts[-1][1].expression == plain
    if same and [field.name for field in fields] == [name for name, _ in parts]:
        return value
    made = ", ".join(f"{quote_string(name)}, {part.expression}" for name, part in parts)
    return Value(
        f"CASE WHEN ({value.expression}) IS NOT NULL THEN named_struct({made}) END",
        StructType(Field(name, part.type) for name, part in parts),
    )


def projection(
    source: str, values: Sequence[Value], targets: Sequence[Field], rules: Rules, *, by_name: bool = False
) -> str:
    """
    Return a query over the relation *source* that assigns to every target the value at the same position.
    """
    columns = ", ".join(
        f"{assigned(value, target, rules, by_name=by_name)} AS {quoted(target.name)}"
        for value, target in zip(values, targets, strict=True)
    )
    return f"SELECT {columns} FROM {source}"


def numbered(query: str, fields: Sequence[Field]) -> tuple[str, list[Value]]:
    """Return *query* as a relation with columns numbered, and those columns."""
    names = [f"c{index}" for index in range(len(fields))]
    # The line break ends a comment at the end of the query.
    source = f"({query}\n) AS lakewire_source({', '.join(names)})"
    values = [Value(f"lakewire_source.{name}", field.type) for name, field in zip(names, fields, strict=True)]
    return source, values


def stored_type(data_type: DataType) -> DataType:
    """Return the type of values of a column: VARCHAR is STRING with a constraint."""
    return STRING if isinstance(data_type, CharType) else data_type


def _same(source: DataType, target: DataType) -> bool:
    """Return whether no cast is needed; the nullability of nested values does not count."""
    match source, target:
        case ArrayType(given), ArrayType(wanted):
            return _same(given, wanted)
        case MapType(key, value), MapType(wanted_key, wanted_value):
            return _same(key, wanted_key) and _same(value, wanted_value)
        case StructType(given_fields), StructType(wanted_fields):
            return len(given_fields) == len(wanted_fields) and all(
                given.name == wanted.name and _same(given.type, wanted.type)
                for given, wanted in zip(given_fields, wanted_fields, strict=True)
            )
        case _:
            return source == target


def _assignable(source: DataType, target: DataType) -> bool:
    match source, target:
        case ArrayType(given), ArrayType(wanted):
            return _assignable(given, wanted)
        case MapType(key, value), MapType(wanted_key, wanted_value):
            return _assignable(key, wanted_key) and _assignable(value, wanted_value)
        case StructType(given_fields), StructType(wanted_fields):
            return len(given_fields) == len(wanted_fields) and all(
                _assignable(given.type, wanted.type) for given, wanted in zip(given_fields, wanted_fields, strict=True)
            )
        case _:
            return source == VOID or _same(source, target) or _simple_assignable(_family(source), _family(target))


def _simple_assignable(source: str, target: str) -> bool:
    if "" in (source, target):
        return False
    if (source in _NUMBERS and target in _NUMBERS) or (source in _TIMES and target in _TIMES):
        return True
    if {source, target} & {"BOOLEAN"} and {source, target} & _NUMBERS:
        return True
    if target == "STRING":
        return source != "VARIANT"
    return source == "STRING" and target not in ("VARIANT", "BINARY")


def _family(data_type: DataType) -> str:
    if isinstance(data_type, DecimalType):
        return "DECIMAL"
    return data_type.name if isinstance(data_type, Primitive) else ""
