"""
What the passes understand: a node of any other class is refused, so that nothing goes to the engine unread.
"""

from __future__ import annotations

import re

from sqlglot import exp

from lakewire_local.front.routine_call import RoutineCall

_QUERIES = (
    exp.Alias, exp.Aliases, exp.CTE, exp.Except, exp.From, exp.Intersect, exp.Join, exp.Lateral, exp.Pivot,
    exp.PivotAlias, exp.Select, exp.Subquery, exp.Table, exp.TableAlias, exp.TableSample, exp.Tuple, exp.Union,
    exp.UnpivotColumns, exp.Values, exp.Version, exp.With, exp.Hint, exp.JoinHint,
)  # fmt: skip
_CLAUSES = (
    exp.Cluster, exp.Cube, exp.Distinct, exp.Distribute, exp.Group, exp.GroupingSets, exp.Having, exp.Limit, exp.Offset,
    exp.Order, exp.Ordered, exp.Qualify, exp.Rollup, exp.Sort, exp.Where, exp.Window, exp.WindowSpec, exp.WithinGroup,
)  # fmt: skip
_OPERATORS = (
    exp.Add, exp.All, exp.And, exp.Any, exp.Between, exp.BitwiseAnd, exp.BitwiseLeftShift, exp.BitwiseNot,
    exp.BitwiseOr, exp.BitwiseRightShift, exp.BitwiseXor, exp.Div, exp.DPipe, exp.EQ, exp.Escape, exp.Exists, exp.GT,
    exp.GTE, exp.ILike, exp.In, exp.IntDiv, exp.Is, exp.LT, exp.LTE, exp.Like, exp.Mod, exp.Mul, exp.NEQ, exp.Neg,
    exp.Not, exp.NullSafeEQ, exp.NullSafeNEQ, exp.Or, exp.RegexpILike, exp.RegexpLike, exp.Sub,
)  # fmt: skip
_EXPRESSIONS = (
    exp.Boolean, exp.Bracket, exp.Case, exp.Cast, exp.Column, exp.DataType, exp.DataTypeParam, exp.Dot, exp.HexString,
    exp.Identifier, exp.If, exp.Interval, exp.IntervalSpan, exp.JSONExtract, exp.JSONPath, exp.JSONPathKey,
    exp.JSONPathRoot, exp.JSONPathSubscript, exp.JSONPathWildcard, exp.Kwarg, exp.Lambda, exp.Literal, exp.Null,
    exp.Paren, exp.Placeholder, exp.PropertyEQ, exp.RawString, exp.Star, exp.TryCast, exp.Var,
)  # fmt: skip
_CALLS = (
    exp.Anonymous, exp.AnonymousAggFunc, exp.Array, exp.ColumnDef, exp.CurrentDate, exp.CurrentTimestamp, exp.Extract,
    exp.Filter, exp.IgnoreNulls, exp.Map, exp.Overlay, exp.RespectNulls, exp.StrPosition, exp.Struct, exp.Substring,
    exp.Transform, exp.Trim,
)  # fmt: skip
KNOWN = {
    *_QUERIES,
    *_CLAUSES,
    *_OPERATORS,
    *_EXPRESSIONS,
    *_CALLS,
    exp.Collate,
    exp.Delete,
    exp.QueryTransform,
    exp.Update,
    RoutineCall,
}
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def shown(kind: type[exp.Expr]) -> str:
    """Return the words for a class of nodes."""
    return _WORD.sub(" ", kind.__name__).upper()
