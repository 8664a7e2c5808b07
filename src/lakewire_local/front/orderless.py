"""
Values without an order: a MAP, a VARIANT, and whatever holds one. Spark does not compare, sort, group or hash them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import walk
from lakewire_local.errors import sql_error
from lakewire_local.front.nodes import function_name, type_name, type_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.front.scope import Column

_COMPARISONS = (
    exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ, exp.NullSafeNEQ, exp.Between, exp.In,
)  # fmt: skip
_COMPARING = """
array_contains array_distinct array_except array_intersect array_max array_min array_position array_remove array_sort
array_union arrays_overlap decode greatest least max min nullif sort_array
"""
_WITH_ORDER = frozenset(_COMPARING.split())
_KEYED = frozenset(["max_by", "min_by"])
_HASHES = frozenset(["hash", "xxhash64"])


def refuse_orderless(node: exp.Expr) -> None:
    """
    Check that a resolved expression compares, sorts and hashes only what has an order.

    Raises:
        LocalError: It is given a MAP or a VARIANT, or what holds one.
    """
    if isinstance(node, exp.Window):
        _refuse(node.args.get("partition_by") or (), "EXPRESSION_TYPE_IS_NOT_ORDERABLE", "42822", "PARTITION BY")
    elif name := _comparing(node):
        _refuse(_compared(node), "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", "42K09", name)
    elif (name := function_name(node)) in _HASHES:
        found = _orderless(node.expressions)
        if found:
            _refuse(node.expressions, f"DATATYPE_MISMATCH.HASH_{found}_TYPE", "42K09", name)
    elif name == "map":
        _refuse(node.expressions[::2], "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE", "42K09", "a key of map")
    elif name == "collect_set" and type_name(type_of(node.expressions[0])) == "MAP":
        _refuse(node.expressions, "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE", "42K09", name)


def refuse_orderless_rows(node: exp.Expr, columns: Sequence[Column]) -> None:
    """Refuse to compare rows of a query that have such a column: DISTINCT, and set operations but UNION ALL."""
    if node.args.get("distinct") and (found := _inside(column.type for column in columns)):
        raise _refusal(f"UNSUPPORTED_FEATURE.SET_OPERATION_ON_{found}_TYPE", "0A000", "DISTINCT", found)


def refuse_orderless_groups(keys: Iterable[exp.Expr]) -> None:
    """Refuse a VARIANT as a key of GROUP BY; Spark groups by a MAP."""
    found = [key for key in keys if _orderless([key]) == "VARIANT"]
    _refuse(found, "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE", "42822", "GROUP BY")


def refuse_orderless_types(types: Iterable[DataType | None], what: str) -> None:
    """Refuse to sort or to join by values of such a type."""
    if found := _inside(types):
        raise _refusal("DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", "42K09", what, found)


def _comparing(node: exp.Expr) -> str:
    if isinstance(node, _COMPARISONS):
        return "a comparison"
    if isinstance(node, exp.Case) and node.this is not None:
        return "CASE"
    name = function_name(node)
    return name if name in _WITH_ORDER or name in _KEYED else ""


def _compared(node: exp.Expr) -> Sequence[exp.Expr]:
    if function_name(node) in _KEYED:
        return node.expressions[1:2]
    if isinstance(node, (*_COMPARISONS, exp.Case)):
        return [node.this]
    return node.expressions


def _refuse(operands: Sequence[exp.Expr], error_class: str, sql_state: str, what: str) -> None:
    if found := _orderless(operands):
        raise _refusal(error_class, sql_state, what, found)


def _refusal(error_class: str, sql_state: str, what: str, found: str) -> Exception:
    return sql_error(error_class, f"{what} does not take values of {found}, which have no order", sql_state)


def _orderless(operands: Iterable[exp.Expr]) -> str:
    return _inside(map(type_of, operands))


def _inside(types: Iterable[DataType | None]) -> str:
    """Return MAP or VARIANT where one of *types* is or holds one; else nothing."""
    names = {type_name(inside) for found in types if found is not None for inside in walk(found)}
    return next((name for name in ("VARIANT", "MAP") if name in names), "")
