"""
Conditions on the columns of an index, and which rows meet them. NULL meets none, as in SQL.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import reduce
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
class Test:
    """
    Compare a column with values.

    Args:
        column: Its name.
        operator: ``IN``, ``<``, ``<=``, ``>``, ``>=``, ``LIKE`` (whole words), ``SQL LIKE`` or ``IS NULL``.
        values: One, except for ``IN``, which takes any number, and ``IS NULL``, which takes none.
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


Condition = Test | Opposite | Together


def meets(condition: Condition, column: Column) -> pa.Array:
    """Return for each row whether it meets a condition; NULL for neither."""
    import pyarrow.compute as pc

    if isinstance(condition, Opposite):
        return pc.invert(meets(condition.condition, column))
    if isinstance(condition, Together):
        join = pc.or_kleene if condition.is_any else pc.and_kleene
        return reduce(join, (meets(each, column) for each in condition.conditions))
    values = column(condition.column)
    if condition.operator == "IS NULL":
        return pc.is_null(values)
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


def _test(condition: Test, values: pa.Array) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    if condition.operator == "IN":
        if pa.types.is_list(values.type):
            return pa.array([_has_any(each, condition.values) for each in values.to_pylist()], pa.bool_())
        found = [pc.equal(values, pa.scalar(value)) for value in condition.values if value is not None]
        return reduce(pc.or_kleene, found, pc.and_kleene(pc.is_null(values), pa.scalar(None, pa.bool_())))
    if condition.operator == "SQL LIKE":
        return pc.match_like(values, condition.values[0])
    if condition.operator == "LIKE":
        phrase = r"\s+".join(map(re.escape, condition.values[0].split()))
        return pc.match_substring_regex(values, rf"(^|\s){phrase}(\s|$)")
    return getattr(pc, _COMPARISONS[condition.operator])(values, pa.scalar(condition.values[0]))


def _has_any(items: list[Any] | None, wanted: Sequence[Any]) -> bool | None:
    return None if items is None else any(item in wanted for item in items)
