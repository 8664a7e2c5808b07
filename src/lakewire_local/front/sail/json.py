"""
Functions of JSON and VARIANT that Sail answers otherwise than Databricks.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, INT, STRING, VARIANT, ArrayType, DataType, Field, StructType, parse_type, walk
from lakewire_local.errors import parse_error, sql_error, unsupported_on_sail
from lakewire_local.front.coercion import TIMES
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import function_name, null, text, type_name, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import failing
from lakewire_local.front.sail.json_numbers import variant_of, variant_text
from lakewire_local.front.sail.json_texts import object_text, read_text
from lakewire_local.front.sail.variants import refuse_as_variant, variant_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]


_SMALL = {"TINYINT", "SMALLINT", "INT"}


def _json_object(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    path = node.expressions[1] if len(node.expressions) > 1 else None
    if not isinstance(path, exp.Literal):
        raise unsupported_on_sail("get_json_object with a path that is no literal")
    if "*" in path.name:
        raise unsupported_on_sail("get_json_object with a wildcard path")
    return object_text(node.expressions[0], path)


def _to_json(node: exp.Expr, ask: Question) -> exp.Expr | None:
    if ask.kind(node.expressions[0]) == "VOID":
        return null(STRING)
    found = type_of(node.expressions[0])
    names = {inside.type_name for inside in walk(found)} if found is not None else set()
    if names & {"FLOAT", "DOUBLE", "TIMESTAMP", "TIMESTAMP_NTZ"}:
        raise unsupported_on_sail("to_json of FLOAT, DOUBLE and TIMESTAMP; CAST(… AS STRING) of the field works")
    if found == VARIANT:
        return typed(filled(variant_text("lakewire_operand"), node.expressions[0]), STRING)
    if "VARIANT" in names:
        raise unsupported_on_sail("to_json of a VARIANT inside of another value; to_json of the VARIANT works")
    return None


def _from_json(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return from_json with whole numbers read as BIGINT: smaller ones that overflow wrap around in Sail."""
    given, schema, *options = node.expressions
    wanted = _schema(schema) if isinstance(schema, exp.Literal) else None
    if wanted is None or options:
        raise unsupported_on_sail("from_json with options, or a schema that is no literal")
    kinds = {type_name(inside) for inside in walk(wanted)}
    if "BINARY" in kinds:
        raise unsupported_on_sail("from_json of BINARY; unbase64 of a STRING works")
    if not kinds & _SMALL:
        return read_text(given, schema, wanted)
    if "MAP" in kinds:
        raise unsupported_on_sail("from_json of a MAP with INT, SMALLINT or TINYINT; BIGINT works")
    wide = _widened(wanted)
    read = read_text(given, text(wide.sql()), wide)
    return typed(exp.TryCast(this=read, to=exp.DataType.build(wanted.sql(), dialect=Lake)), wanted)


def _schema(literal: exp.Expr) -> DataType | None:
    """Return the type that a schema stands for: a type, or the fields of a struct."""
    given = literal.name.strip()
    is_type = given.upper().startswith(("ARRAY<", "MAP<", "STRUCT<"))
    with suppress(ValueError):
        return parse_type(given if is_type else f"STRUCT<{given}>")
    return None


def _widened(data_type: DataType) -> DataType:
    match data_type:
        case ArrayType(element):
            return ArrayType(_widened(element))
        case StructType(fields):
            return StructType(tuple(Field(field.name, _widened(field.type)) for field in fields))
        case _:
            return BIGINT if type_name(data_type) in _SMALL else data_type


def _described(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse the schema of a NULL."""
    operand = node.expressions[0]
    if ask.kind(operand) == "VOID" or (isinstance(operand, exp.Cast) and isinstance(operand.this, exp.Null)):
        message = f"The argument of `{function_name(node)}` must not be NULL"
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_NULL", message, "42K09")
    return None


def _parsed(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return parse_json of a text; one of NULL has no numbers."""
    if ask.kind(node.expressions[0]) != "STRING":
        return None
    return variant_of(function_name(node), node.expressions[0])


def _schema_of(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return the schema of a VARIANT, in which numbers with a fraction are DECIMAL for Spark."""
    failure = failing("schema_of_variant of numbers with a fraction", "STRING")
    rule = f"CASE WHEN s LIKE '%DOUBLE%' THEN {failure} ELSE s END"
    return typed(filled(f"transform(array(lakewire_operand), s -> {rule})[0]", node.copy()), STRING)


def _variant_object(node: exp.Expr, ask: Question) -> exp.Expr | None:
    ask.kind(node.expressions[0])
    refuse_as_variant(type_of(node.expressions[0]))
    return None


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


_SINGLE_QUOTED = r"""regexp_replace(v, '"(?:[^"\\\\]|\\\\.)*"', '') LIKE '%\'%'"""


def _plain(begins: str, data_type: DataType) -> Rule:
    """Return the rule of a function of JSON that begins so, NULL for other; single quotes in it are refused."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr:
        if ask.kind(node.expressions[0]) == "VOID":
            return null(data_type)
        name = function_name(node)
        failed = failing(f"{name} of JSON with single quotes", data_type.sql())
        called = f"CASE WHEN {_SINGLE_QUOTED} THEN {failed} WHEN v RLIKE '^\\\\s*\\\\{begins}' THEN {name}(v) END"
        return typed(filled(f"transform(array(lakewire_operand), v -> {called})[0]", node.expressions[0]), data_type)

    return rule


JSON_RULES: Mapping[str, Rule] = {
    "from_json": _from_json,
    "get_json_object": _json_object,
    "json_array_length": _plain("[", INT),
    "json_object_keys": _plain("{", ArrayType(STRING)),
    "parse_json": _parsed,
    "schema_of_csv": _described,
    "schema_of_json": _described,
    "schema_of_variant": _schema_of,
    "to_json": _to_json,
    "to_variant_object": _variant_object,
    "try_parse_json": _parsed,
    "try_variant_get": _variant_get,
    "variant_get": _variant_get,
}
