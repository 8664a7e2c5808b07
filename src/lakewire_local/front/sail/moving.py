"""
Windows whose frame leaves rows behind, for Sail: it takes them out of its sums again, so digits are lost and NaN stays.

The values of the frame are collected and added for each row, as Spark does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DOUBLE, ArrayType
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.nodes import call, cast, function_name, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.arithmetic import one_nan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.front.sail.rules import Question

_LISTS = {"array_agg", "collect_list", "collect_set"}
_FLOATING = {"FLOAT", "DOUBLE"}
_ADDED = "aggregate(v, 0D, (s, w) -> s + w)"
# The sum of squares of the distances from the mean, by Welford as in Spark.
_SQUARES = (
    "aggregate(v, named_struct('n', 0D, 'm', 0D, 'q', 0D), (s, w) -> named_struct('n', s.n + 1D, "
    "'m', s.m + (w - s.m) / (s.n + 1D), 'q', s.q + (w - s.m) * ((w - s.m) - (w - s.m) / (s.n + 1D)))).q"
)
# Function -> what it is of the values v, of which there is one.
_OF_VALUES: Mapping[str, str] = {
    **dict.fromkeys(("sum", "try_sum"), _ADDED),
    **dict.fromkeys(("avg", "mean", "try_avg"), f"{_ADDED} / size(v)"),
    "var_pop": f"{_SQUARES} / size(v)",
    "stddev_pop": f"sqrt({_SQUARES} / size(v))",
    **dict.fromkeys(("var_samp", "variance"), f"CASE WHEN size(v) > 1 THEN {_SQUARES} / (size(v) - 1) END"),
    **dict.fromkeys(
        ("std", "stddev", "stddev_samp"), f"CASE WHEN size(v) > 1 THEN sqrt({_SQUARES} / (size(v) - 1)) END"
    ),
}
_OF_FLOATING = {"sum", "try_sum", "avg", "mean", "try_avg"}
_NOT_MOVED = ("bit_", "covar_", "regr_")
_WHOLE = {"median", "percentile_cont", "percentile_disc"}


def moving(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a window function over the values of its frame; None where nothing is taken out of a sum."""
    found = node.this.this if isinstance(node.this, exp.Filter) else node.this
    name, spec = function_name(found), node.args.get("spec")
    if name in _LISTS:
        return _listed(node)
    if name in _WHOLE and (spec is not None or node.args.get("order") is not None):
        message = f"Cannot specify ORDER BY or a window frame for `{name}`"
        raise sql_error("INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC", message, "42601")
    if spec is None or spec.args.get("start") in (None, "UNBOUNDED"):
        return None
    if name.startswith(_NOT_MOVED):
        raise unsupported_on_sail(f"{name} over a frame that does not begin with UNBOUNDED PRECEDING")
    if name not in _OF_VALUES or (ask.kind(found.expressions[0]) not in _FLOATING and name in _OF_FLOATING):
        return None
    if spec.args.get("end") == "UNBOUNDED":
        hint = "ORDER BY … DESC ROWS BETWEEN UNBOUNDED PRECEDING AND … works"
        raise unsupported_on_sail(f"{name} over a frame that ends with UNBOUNDED FOLLOWING; {hint}")
    found.set("this", "collect_list")
    found.set("expressions", [cast(found.expressions[0], DOUBLE)])
    values = typed(call("array_compact", node.copy()), ArrayType(DOUBLE))
    rule = f"transform(array(lakewire_operand), v -> CASE WHEN size(v) > 0 THEN {_OF_VALUES[name]} END)[0]"
    return one_nan(typed(filled(rule, values), DOUBLE))


def _listed(node: exp.Expr) -> exp.Expr:
    """Return a list of a window without its NULLs, which is empty where there is no value."""
    return call("coalesce", call("array_compact", node.copy()), exp.Array(expressions=[]), data_type=type_of(node))
