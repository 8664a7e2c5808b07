"""
Conditions on the columns of an index, and which rows meet them. NULL meets none, as in SQL.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial, reduce
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.types import ArrayType, DataType
from lakewire_local.errors import invalid_parameter
from lakewire_local.vector.values import is_number, is_text, kept_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

    Column = Callable[[str], pa.Array]

_COMPARISONS = {"<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}


@attrs.frozen
class Comparison:
    """
    Compare a column with values.

    Args:
        column: Its name.
        operator: ``IN``, ``<``, ``<=``, ``>``, ``>=``, ``LIKE`` (whole words), ``SQL LIKE`` or ``IS NULL``.
        values: One, except for ``IN``, which takes one or more, and ``IS NULL``, which takes none.
    """

    column: str
    operator: str
    values: tuple[Any, ...] = ()


@attrs.frozen
class Opposite:
    """Meet what another condition does not."""

    condition: Condition


@attrs.frozen
class Together:
    """Meet all of several conditions, or any of them."""

    conditions: Sequence[Condition]
    is_any: bool = False


Condition = Comparison | Opposite | Together


def meets(condition: Condition, column: Column) -> pa.Array:
    """Return for each row whether it meets a condition; NULL for neither."""
    if isinstance(condition, Opposite):
        return _call("invert", meets(condition.condition, column))
    if isinstance(condition, Together):
        join = partial(_call, "or_kleene" if condition.is_any else "and_kleene")
        return reduce(join, (meets(each, column) for each in condition.conditions))
    values = column(condition.column)
    if condition.operator == "IS NULL":
        return values.is_null()
    return _test(condition, values)


def checked(condition: Condition, types: Mapping[str, DataType]) -> Condition:
    """
    Return a condition with values as the index keeps them.

    Raises:
        LocalError: A column that is not there, or a value that is not one of its type.
    """
    if isinstance(condition, Opposite):
        return Opposite(checked(condition.condition, types))
    if isinstance(condition, Together):
        return attrs.evolve(condition, conditions=[checked(each, types) for each in condition.conditions])
    if condition.column not in types:
        raise invalid_parameter(
            f"filters: {condition.column!r} is no column of the index; there are {', '.join(types)}"
        )
    data_type = types[condition.column]
    if "LIKE" in condition.operator and not is_text(data_type):
        raise invalid_parameter(f"filters: LIKE needs text, and {condition.column!r} is {data_type.simple()}")
    if isinstance(data_type, ArrayType) and condition.operator not in ("IN", "IS NULL"):
        raise invalid_parameter(f"filters: {condition.operator} does not compare {data_type.simple()}")
    return attrs.evolve(condition, values=tuple(_kept(condition.column, data_type, each) for each in condition.values))


def _kept(column: str, data_type: DataType, value: Any) -> Any:
    element = data_type.element if isinstance(data_type, ArrayType) else data_type
    if is_number(element) and type(value) is float:
        return value  # a fraction compares with whole numbers as well
    try:
        return kept_value(element, value)
    except ValueError as error:
        raise invalid_parameter(f"filters: {column!r}: {error}") from None


def _test(condition: Comparison, values: pa.Array) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    first = condition.values[0]
    if condition.operator == "IN":
        if pa.types.is_list(values.type):
            return pa.array([_has_any(each, condition.values) for each in values.to_pylist()], pa.bool_())
        return reduce(
            partial(_call, "or_kleene"), (_call("equal", values, pa.scalar(each)) for each in condition.values)
        )
    if condition.operator == "SQL LIKE":
        return pc.call_function("match_like", [values], pc.MatchSubstringOptions(first))
    if condition.operator == "LIKE":
        phrase = r"\s+".join(map(re.escape, first.split()))
        found = pc.MatchSubstringOptions(rf"(^|\s){phrase}(\s|$)")
        return pc.call_function("match_substring_regex", [values], found)
    return _call(_COMPARISONS[condition.operator], values, pa.scalar(first))


def _call(name: str, *values: Any) -> Any:
    import pyarrow.compute as pc

    return pc.call_function(name, list(values))


def _has_any(items: list[Any] | None, wanted: Sequence[Any]) -> bool | None:
    return None if items is None else any(item in wanted for item in items)
