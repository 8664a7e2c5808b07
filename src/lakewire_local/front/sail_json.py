"""
Functions of JSON, CSV and VARIANT that Sail answers otherwise than Databricks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import STRING, parse_type, walk
from lakewire_local.errors import parse_error, unsupported_on_sail
from lakewire_local.front.coercion import TIMES
from lakewire_local.front.nodes import function_name, type_name, type_of
from lakewire_local.front.sail_variants import variant_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]


def _json_object(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    path = node.expressions[1] if len(node.expressions) > 1 else None
    if not isinstance(path, exp.Literal):
        raise unsupported_on_sail("get_json_object with a path that is no literal")
    if "*" in path.name:
        raise unsupported_on_sail("get_json_object with a wildcard path")
    return None


def _to_json(node: exp.Expr, ask: Question) -> exp.Expr | None:
    ask.kind(node.expressions[0])
    found = type_of(node.expressions[0])
    names = {inside.type_name for inside in walk(found)} if found is not None else set()
    if names & {"FLOAT", "DOUBLE", "TIMESTAMP", "TIMESTAMP_NTZ"}:
        raise unsupported_on_sail("to_json of FLOAT, DOUBLE and TIMESTAMP; CAST(… AS STRING) of the field works")
    return None


def _to_csv(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    raise unsupported_on_sail("to_csv; concat_ws works")


def _variant_get(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    if len(node.expressions) < 3:
        return None
    variant, path, name = node.expressions
    if not isinstance(path, exp.Literal) or not isinstance(name, exp.Literal):
        raise unsupported_on_sail("variant_get with a path or a type that is no literal")
    try:
        wanted = parse_type(name.name)
    except ValueError:
        raise parse_error(f"'{name.name}'") from None
    if wanted != STRING and type_name(wanted) in TIMES:
        raise unsupported_on_sail("variant_get of a date or time; CAST of it as a string works")
    return variant_part(variant, path, wanted, is_tried=function_name(node).startswith("try_"))


JSON_RULES: Mapping[str, Rule] = {
    "get_json_object": _json_object,
    "to_csv": _to_csv,
    "to_json": _to_json,
    "try_variant_get": _variant_get,
    "variant_get": _variant_get,
}
