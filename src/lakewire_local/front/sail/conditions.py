"""
Comparisons and choices for Sail: operands are cast to the type in which Spark compares or returns them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import VOID, ArrayType, DataType, DecimalType, IntervalType, Primitive
from lakewire_local.errors import parse_error, sql_error, unsupported_on_sail
from lakewire_local.front.coercion import common
from lakewire_local.front.nodes import (
    BOOLEAN,
    INTEGERS,
    case,
    function_name,
    in_place,
    kind,
    null,
    number,
    quoted,
    type_name,
    type_of,
    typed,
    unseen,
)
from lakewire_local.front.sail.arithmetic import one_zero
from lakewire_local.front.sail.constants import impossible
from lakewire_local.front.sail.truth import as_condition
from lakewire_local.front.signatures import ALL
from lakewire_local.front.volatile import VOLATILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.sail.rules import Question

_FLOATING = {"FLOAT", "DOUBLE"}
_IN = "lakewire_in"


def comparison(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a comparison of two operands of one type."""
    if isinstance(node.expression, (exp.Any, exp.All)):
        raise parse_error(f"'{node.expression.key.upper()}'", "comparisons take one value")
    found = same_type([node.this, node.expression], ask, refuse=False)
    if found is None and _clash(node.this, node.expression):
        raise sql_error(
            "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
            f"Cannot resolve the comparison: the left and right operands have incompatible types "
            f'("{kind(node.this)}" and "{kind(node.expression)}")',
            "42K09",
        )
    _unpruned(node, "this", "expression")
    return None


def same_type(operands: Sequence[exp.Expr], ask: Question, *, refuse: bool = True) -> DataType | None:
    """
    Cast *operands* to their common type, where it is known; return it.

    Raises:
        LocalError: There is none, and *refuse*.
    """
    if all(type_of(operand) is None for operand in operands):
        return None
    for operand in operands:
        ask.kind(operand)
    found = common(map(type_of, operands))
    if found is None and refuse and _clash(*operands):
        names = " or ".join(f'"{name}"' for name in dict.fromkeys(map(kind, operands)))
        raise sql_error(
            "DATATYPE_MISMATCH.DATA_DIFF_TYPES", f"The values should all be of the same type, but are {names}", "42K09"
        )
    if found is not None and found != VOID:
        for operand in operands:
            if type_of(operand) not in (found, VOID, None):
                _cast_in_place(operand, found)
    return found


def _cast_in_place(operand: exp.Expr, wanted: DataType) -> None:
    """Cast an operand where it stands; a constant of which that is known to fail does so when it is reached."""
    failed = impossible(operand, wanted) if isinstance(operand, (exp.Literal, exp.Neg)) else None
    if failed is not None:
        operand.replace(failed)
    else:
        in_place(operand, wanted)


def refuse_texts_beside(node: exp.Expr, ask: Question) -> None:
    """Refuse a function that takes texts or other values, not both."""
    kinds = {ask.kind(operand) for operand in node.expressions} - {"", "VOID"}
    if "STRING" in kinds and len(kinds) > 1:
        names = " or ".join(f'"{name}"' for name in sorted(kinds))
        raise sql_error(
            "DATATYPE_MISMATCH.DATA_DIFF_TYPES", f"The values should all be of the same type, but are {names}", "42K09"
        )


def _clash(*operands: exp.Expr) -> bool:
    """Return whether types that have none in common are known to be so."""
    if len({found.in_months for each in operands if isinstance(found := type_of(each), IntervalType)}) > 1:
        return True
    return _types_clash([type_of(operand) for operand in operands])


def _types_clash(types: Sequence[DataType | None]) -> bool:
    names = set(map(type_name, types)) - {"VOID"}
    if names == {"ARRAY"}:
        return _types_clash([found.element for found in types if isinstance(found, ArrayType)])
    return all(isinstance(found, Primitive) for found in types) or (len(names) > 1 and names <= ALL)


def _unpruned(node: exp.Expr, *keys: str) -> None:
    """
    Keep floating numbers from the statistics of their files, which leave NaN out.

    A cast is taken off and the column below it compared with them, so casts are kept from them as well.
    """
    for key in keys:
        _opaque(node.args[key])
        operand = node.args[key]
        if kind(operand) in _FLOATING and isinstance(operand.unnest(), (exp.Column, exp.Cast)):
            node.set(key, one_zero(operand))


def _opaque(operand: exp.Expr) -> None:
    """Keep a cast that cuts digits of a DECIMAL, or fails, from being taken off before it is compared."""
    bare = below = operand.unnest()
    while isinstance(below, exp.Cast) and kind(below) in {*INTEGERS, "DECIMAL"}:
        inside = below.this.unnest()
        if _cuts(inside, below):
            bare.replace(unseen(bare.copy()))
            return
        below = inside


def _cuts(inside: exp.Expr, outside: exp.Expr) -> bool:
    """Return whether a cast may lose digits of a fraction, or overflow; arithmetic has no type of its own."""
    given, wanted = type_of(inside), type_of(outside)
    kept = wanted.scale if isinstance(wanted, DecimalType) else 0
    if given is None:
        return isinstance(wanted, DecimalType) or isinstance(inside, (exp.Add, exp.Sub, exp.Mul))
    return isinstance(given, DecimalType) and given.scale > kept and not isinstance(inside, exp.Literal)


def between(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return BETWEEN over operands of one type."""
    same_type([node.this, node.args["low"], node.args["high"]], ask)
    _unpruned(node, "this")
    return None


def case_fix(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return CASE whose branches have one type."""
    branches = [branch.args["true"] for branch in node.args["ifs"]]
    default = node.args.get("default")
    found = same_type([*branches, *([default] if default is not None else [])], ask)
    if node.this is not None:
        same_type([node.this, *(branch.this for branch in node.args["ifs"])], ask)
        _opaque(node.this)
    else:
        for branch in node.args["ifs"]:
            as_condition(branch, "this")
    typed(node, found or type_of(node))
    return None


def if_fix(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``if(…)`` whose branches have one type."""
    if isinstance(node.parent, exp.Case):
        return None
    if node.args.get("false") is None:
        message = "The `if` requires 3 parameters but the actual number is 2"
        raise sql_error("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", message, "42605")
    found = same_type([item for key in ("true", "false") if (item := node.args.get(key)) is not None], ask)
    typed(node, found or type_of(node))
    return None


def array_fix(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``array(…)`` whose elements have one type."""
    found = same_type(node.expressions, ask) if node.expressions else None
    if found is not None:
        typed(node, ArrayType(found))
    return None


def null_if(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``nullif(a, b)``, which has the type of a, whatever type they are compared in."""
    value: exp.Expr
    value, other = node.expressions
    found, given = type_of(value), value.copy()
    kinds = {ask.kind(value), ask.kind(other)}
    if found == VOID:
        return value
    if found is None or (found == type_of(other) and not kinds & _FLOATING):
        return None
    if any(function_name(call) in VOLATILE for call in value.find_all(exp.Anonymous)):
        raise unsupported_on_sail("nullif of rand() and the like with another type")
    same = typed(exp.EQ(this=value.copy(), expression=other.copy()), BOOLEAN)
    comparison(same, ask)
    return typed(case([(same, null(found))], given), found)


def membership(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``x IN (…)`` over one type, and IN over a subquery as the existence join that Spark plans."""
    query = node.args.get("query")
    if query is None:
        if not node.expressions:
            raise parse_error("')'", "IN has no values")
        same_type([node.this, *node.expressions], ask)
        _unpruned(node, "this")
        return _without_null(node) or _by_itself(node)
    if _is_condition(node) and _columns(node.this):
        _compare_one_zero(node, query)
        return None  # a left side that is NULL for all rows would be lost
    return _existence(node, query)


def _compare_one_zero(node: exp.Expr, query: exp.Expr) -> None:
    """Compare floating numbers without the sign of zero, which a join takes for another number."""
    if kind(node.this) not in _FLOATING:
        return
    inner = exp.Subquery(this=query.this if isinstance(query, exp.Subquery) else query)
    inner.set("alias", exp.TableAlias(this=quoted(_IN), columns=[quoted("c0")]))
    found = exp.Column(this=quoted("c0"), table=quoted(_IN))
    values = exp.Select(expressions=[one_zero(found)], from_=exp.From(this=inner))
    node.set("query", exp.Subquery(this=values))
    node.set("this", one_zero(node.this))


def _without_null(node: exp.Expr) -> exp.Expr | None:
    """Return ``x IN (a, NULL)`` as ``x IN (a) OR NULL``: Sail loses the NULL when it joins two lists."""
    listed = [item for item in node.expressions if not isinstance(item, exp.Null)]
    if len(listed) == len(node.expressions):
        return None
    if not listed:
        return null(BOOLEAN)
    node.set("expressions", listed)
    return typed(exp.Paren(this=exp.Or(this=node, expression=null(BOOLEAN))), BOOLEAN)


def _by_itself(node: exp.Expr) -> exp.Expr | None:
    """Return ``x IN (…)`` beside other lists of x: Sail takes two without a common element for FALSE, also of NULL."""
    root, named = node, _columns(node.this)
    while isinstance(root.parent, (exp.Paren, exp.And, exp.Or, exp.Not)):
        root = root.parent
    others = (other for other in root.find_all(exp.In) if other is not node and not other.args.get("query"))
    if not named or all(_columns(other.this) != named for other in others):
        return None
    given = exp.Not(this=exp.Is(this=node.this.copy(), expression=exp.Null()))
    return typed(case([(given, node.copy())], None), BOOLEAN)


def _columns(operand: exp.Expr) -> list[str]:
    return sorted(column.name.casefold() for column in operand.find_all(exp.Column))


def _is_condition(node: exp.Expr) -> bool:
    """Return whether IN is a whole condition of WHERE, HAVING or ON, perhaps under one NOT."""
    place, negated = node.parent, False
    while isinstance(place, (exp.Paren, exp.And, exp.Not)):
        if negated and isinstance(place, exp.And):
            return False
        negated = negated or isinstance(place, exp.Not)
        place = place.parent
    return isinstance(place, (exp.Where, exp.Join, exp.Having))


def _existence(node: exp.Expr, query: exp.Expr) -> exp.Expr:
    left = node.this.expressions if isinstance(node.this, exp.Tuple) else [node.this]
    negated = _under_not(node)
    inner = query if isinstance(query, exp.Subquery) else exp.Subquery(this=query)
    names = [f"c{place}" for place in range(len(left))]
    inner.set("alias", exp.TableAlias(this=quoted(_IN), columns=[quoted(name) for name in names]))
    tests = [
        _equal(exp.Column(this=quoted(name), table=quoted(_IN)), value) for name, value in zip(names, left, strict=True)
    ]
    test = exp.and_(*tests, copy=False)
    if negated:
        test = exp.Or(this=test, expression=exp.Is(this=exp.Paren(this=test.copy()), expression=exp.Null()))
    where = exp.Where(this=test)
    found = typed(
        exp.Exists(this=exp.Select(expressions=[number(1)], from_=exp.From(this=inner), where=where)), BOOLEAN
    )
    if isinstance(node.this, exp.Tuple) or _columns(node.this):
        return found
    given = exp.Not(this=exp.Is(this=exp.Paren(this=node.this.copy()), expression=exp.Null()))
    rows = exp.Exists(this=exp.Select(expressions=[number(1)], from_=exp.From(this=inner.copy())))
    return typed(case([(given, found), (rows, null(BOOLEAN))], exp.false()), BOOLEAN)  # for a constant as it should be


def _equal(found: exp.Expr, value: exp.Expr) -> exp.Expr:
    """Return the comparison of a join, which takes a zero with a sign for another number."""
    if kind(value) in _FLOATING:
        return exp.EQ(this=one_zero(found), expression=one_zero(value))
    return exp.EQ(this=found, expression=value)


def _under_not(node: exp.Expr) -> bool:
    place = node.parent
    while isinstance(place, exp.Paren):
        place = place.parent
    return isinstance(place, exp.Not)
