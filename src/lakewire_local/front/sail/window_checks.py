"""
Windows that Spark does not have, and Sail takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.nodes import function_name
from lakewire_local.front.operators import operator_type

if TYPE_CHECKING:
    from lakewire_local.front.sail.rules import Question

_RANKS = {"cume_dist", "dense_rank", "lag", "lead", "ntile", "percent_rank", "rank", "row_number"}
OF_WINDOWS = frozenset({*_RANKS, "nth_value"})
_AROUND = (exp.Filter, exp.IgnoreNulls, exp.RespectNulls)
_WITHOUT_DISTANCE = {"STRING", "BINARY", "BOOLEAN", "ARRAY", "MAP", "STRUCT"}
_OPEN = ("UNBOUNDED", "CURRENT ROW", None)


def refuse_outside_of_windows(call: exp.Expr) -> None:
    """Refuse a function of windows without OVER."""
    around = call.parent
    while isinstance(around, _AROUND):
        around = around.parent
    if not isinstance(around, exp.Window):
        message = f"Window function {function_name(call)}() requires an OVER clause"
        raise sql_error("WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", message, "42601")


def check_window(node: exp.Expr, ask: Question) -> None:
    """
    Check the order and the frame of a window.

    Raises:
        LocalError: The function needs another one, or there are no distances in this order.
    """
    function, spec, order = node.this, node.args.get("spec"), node.args.get("order")
    while isinstance(function, _AROUND):
        function = function.this
    if function_name(function) in _RANKS:
        _check_rank(function_name(function), spec, order)
    if spec is None:
        return
    bounds = [spec.args.get("start"), spec.args.get("end")]
    if any(isinstance(bound, exp.Neg) for bound in bounds):
        raise unsupported_on_sail("a frame with a negative distance")
    if spec.args.get("kind") == "RANGE" and order is not None and any(bound not in _OPEN for bound in bounds):
        _check_range(bounds, ask.kind(order.expressions[0].this))


def _check_rank(name: str, spec: exp.Expr | None, order: exp.Expr | None) -> None:
    if order is None:
        message = f"Window function {name}() requires window to be ordered, please add ORDER BY clause"
        raise sql_error("WINDOW_FUNCTION_AND_FRAME_MISMATCH", message, "42K0E")
    if spec is None or (spec.args.get("kind"), spec.args.get("start"), spec.args.get("end")) == _OF_RANKS:
        return
    message = f"The frame of {name}() must be ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    raise sql_error("WINDOW_FUNCTION_AND_FRAME_MISMATCH", message, "42K0E")


_OF_RANKS = ("ROWS", "UNBOUNDED", "CURRENT ROW")


def _check_range(bounds: list[exp.Expr], key: str) -> None:
    intervals = [bound for bound in bounds if isinstance(bound, exp.Interval)]
    if len({str(operator_type(interval)) for interval in intervals}) > 1:
        message = "Window frame bounds do not have the same type"
        raise sql_error("DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES", message, "42K09")
    if key in _WITHOUT_DISTANCE:
        message = f'The data type of the order of a RANGE frame is "{key}", where a number or a time is expected'
        raise sql_error("DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE", message, "42K09")
