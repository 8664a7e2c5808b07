"""
Filters of a query: an object with operators in its keys, or text as after WHERE.

Source: https://docs.databricks.com/aws/en/ai-search/filtering-guide
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

from lakewire_local.errors import invalid_parameter
from lakewire_local.vector.conditions import Comparison, Condition, Opposite, Together

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_IN_KEYS = ("NOT", "LIKE", "<=", ">=", "<", ">")
_COMPARED: dict[type[exp.Expr], str] = {exp.LT: "<", exp.LTE: "<=", exp.GT: ">", exp.GTE: ">="}
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def read_object(text: str, columns: Collection[str]) -> Condition | None:
    """Return the condition of a JSON object, or of a list of them that all count; None for an empty one."""
    try:
        found = json.loads(text)
    except ValueError:
        raise invalid_parameter(f"filters_json: {text[:200]!r} is not JSON") from None
    objects = found if isinstance(found, list) else [found]
    if not all(isinstance(each, dict) for each in objects):
        raise invalid_parameter(f"filters_json: {text[:200]!r} is not a JSON object")
    tests = [_entry(key, value, columns) for each in objects for key, value in each.items()]
    return Together(tests) if tests else None


def read_text(text: str) -> Condition:
    """Return the condition of a text as after WHERE."""
    try:
        tree = parse_one(text, read="databricks")
    except SqlglotError:
        raise invalid_parameter(f"filter_string: {text[:200]!r} is not a condition") from None
    return _condition(tree)


def _entry(key: str, value: Any, columns: Collection[str]) -> Condition:
    """Return the condition of one key and its value; a column whose name has spaces is found first."""
    if key in columns:
        return Comparison(key, "IN", _listed(value))
    if " OR " in key:
        return _any_of(key, key.split(" OR "), value, columns)
    column, _, operator = key.rpartition(" ")
    if not column or operator not in _IN_KEYS:
        accepted = f"{', '.join(columns)}, with {', '.join(_IN_KEYS)} behind it or OR between several"
        raise invalid_parameter(f"filters: {key!r} is not accepted; accepted is a column of the index: {accepted}")
    if operator == "NOT":
        return Opposite(Comparison(column, "IN", _listed(value)))
    if operator == "LIKE" and isinstance(value, str) and "%" in value:
        operator = "SQL LIKE"
    if isinstance(value, list | dict) or value is None:
        raise invalid_parameter(f"filters: {key!r} takes one value, not {value!r:.100}")
    return Comparison(column, operator, (value,))


def _any_of(key: str, parts: list[str], value: Any, columns: Collection[str]) -> Condition:
    if not isinstance(value, list) or len(value) != len(parts):
        raise invalid_parameter(f"filters: {key!r} takes a list of {len(parts)} values, one for each column")
    return Together([_entry(*each, columns) for each in zip(parts, value, strict=True)], is_any=True)


def _listed(value: Any) -> tuple[Any, ...]:
    values = tuple(value) if isinstance(value, list) else (value,)
    if not values or any(each is None or isinstance(each, list | dict) for each in values):
        raise invalid_parameter(f"filters: {value!r:.100} is not accepted; accepted are values, and lists of them")
    return values


def _condition(tree: exp.Expr) -> Condition:
    if isinstance(tree, exp.Paren):
        return _condition(tree.this)
    if isinstance(tree, exp.Not):
        return Opposite(_condition(tree.this))
    if isinstance(tree, exp.And | exp.Or):
        return Together([_condition(tree.left), _condition(tree.right)], is_any=isinstance(tree, exp.Or))
    if isinstance(tree, exp.Is) and isinstance(tree.expression, exp.Null):
        return Comparison(_column(tree.this), "IS NULL")
    if isinstance(tree, exp.In) and tree.expressions:
        return Comparison(_column(tree.this), "IN", tuple(map(_value, tree.expressions)))
    if isinstance(tree, exp.Between):
        low, high = (_value(tree.args[name]) for name in ("low", "high"))
        column = _column(tree.this)
        return Together([Comparison(column, ">=", (low,)), Comparison(column, "<=", (high,))])
    if isinstance(tree, exp.Like):
        return Comparison(_column(tree.this), "SQL LIKE", (_value(tree.expression),))
    return _comparison(tree)


def _comparison(tree: exp.Expr) -> Condition:
    if isinstance(tree, exp.Column):  # a column of booleans
        return Comparison(_column(tree), "IN", (True,))
    if not isinstance(tree, exp.Binary):
        raise _unknown(tree)
    turned = not isinstance(tree.left, exp.Column)
    one, other = (tree.right, tree.left) if turned else (tree.left, tree.right)
    column, value = _column(one), _value(other)
    if isinstance(tree, exp.EQ):
        return Comparison(column, "IN", (value,))
    if isinstance(tree, exp.NEQ):
        return Opposite(Comparison(column, "IN", (value,)))
    operator = _COMPARED.get(type(tree))
    if operator is None:
        raise _unknown(tree)
    return Comparison(column, _TURNED[operator] if turned else operator, (value,))


def _column(tree: Any) -> str:
    if isinstance(tree, exp.Column) and not tree.table:
        return tree.name
    raise _unknown(tree)


def _value(tree: Any) -> Any:
    if isinstance(tree, exp.Literal):
        return tree.this if tree.is_string else _number(tree.this)
    if isinstance(tree, exp.Neg) and isinstance(tree.this, exp.Literal) and not tree.this.is_string:
        return -_number(tree.this.this)
    if isinstance(tree, exp.Boolean):
        return bool(tree.this)
    if isinstance(
        tree, exp.Cast | exp.StrToTime | exp.TsOrDsToTimestamp | exp.Anonymous
    ):  # DATE '…', to_timestamp('…')
        inside = tree.expressions[0] if isinstance(tree, exp.Anonymous) and tree.expressions else tree.this
        if isinstance(inside, exp.Literal) and inside.is_string:
            return inside.this
    raise _unknown(tree)


def _number(text: str) -> int | float:
    return float(text) if any(character in text for character in ".eE") else int(text)


def _unknown(tree: Any) -> Exception:
    shown = tree.sql("databricks") if isinstance(tree, exp.Expr) else str(tree)
    return invalid_parameter(
        f"filter_string: {shown[:200]} is not accepted; accepted are columns compared with values by "
        "=, !=, <, <=, >, >=, IN, BETWEEN, LIKE and IS NULL, joined by AND, OR and NOT"
    )


def read_filters(values: Mapping[str, Any], columns: Collection[str], *, as_text: bool) -> Condition | None:
    """
    Return the condition of a query; None without filters.

    Args:
        values: Of the request: ``filters_json`` or ``filter_string``.
        columns: Of the index.
        as_text: Whether the endpoint takes filters as text, as those of type STORAGE_OPTIMIZED do.
    """
    given, text = values.get("filters_json"), values.get("filter_string")
    if as_text and given and not text and not str(given).lstrip().startswith(("{", "[")):
        given, text = None, given  # the newer API has one field for both
    if given and as_text:
        raise invalid_parameter('filters: an endpoint of type STORAGE_OPTIMIZED takes a text, such as "price < 200"')
    if text and not as_text:
        raise invalid_parameter('filters: an endpoint of type STANDARD takes an object, such as {"price <": 200}')
    if given:
        return read_object(str(given), columns)
    return read_text(str(text)) if text else None
