"""
What the passes understand: a node of any other class is refused, so that nothing goes to the engine unread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_KNOWN = {*_QUERIES, *_CLAUSES, *_OPERATORS, *_EXPRESSIONS, *_CALLS, exp.Delete, exp.Update}
_NAMES: Mapping[type[exp.Expr], str] = {
    exp.Collate: "collations",
    exp.Describe: "DESCRIBE inside of a query",
    exp.JSONExtractScalar: "->> over JSON",
    exp.MatchRecognize: "MATCH_RECOGNIZE",
    exp.QueryTransform: "TRANSFORM … USING",
}
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def refuse_unknown(tree: exp.Expr) -> None:
    """Refuse a tree that has a node which no pass understands."""
    for node in tree.walk():
        kind = type(node)
        if kind not in _KNOWN:
            raise unsupported(_NAMES.get(kind) or _WORD.sub(" ", kind.__name__).upper())
