"""
Small helpers over nodes: their types, calls, casts and literals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import (
    BIGINT,
    BOOLEAN,
    DOUBLE,
    FLOAT,
    INT,
    STRING,
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    IntervalType,
    MapType,
    Primitive,
    StructType,
    parse_type,
)
from lakewire_local.front.dialect import Lake

if TYPE_CHECKING:
    from collections.abc import Iterable

INTEGERS = {"TINYINT": 3, "SMALLINT": 5, "INT": 10, "BIGINT": 20}
_NESTED: dict[type[DataType], str] = {
    ArrayType: "ARRAY",
    DecimalType: "DECIMAL",
    IntervalType: "INTERVAL",
    MapType: "MAP",
    StructType: "STRUCT",
}
_TYPE = "lakewire type"
_NAMED = (exp.Anonymous, exp.AnonymousAggFunc)


def type_of(node: exp.Expr | None) -> DataType | None:
    """Return the type of a resolved node; None where it is not known."""
    return node.meta.get(_TYPE) if node is not None else None


def typed(node: exp.Expr, data_type: DataType | None) -> exp.Expr:
    """Set the type of *node* and return it."""
    node.meta[_TYPE] = data_type
    return node


def type_name(data_type: DataType | None) -> str:
    """Return ``INT``, ``DECIMAL``, ``ARRAY``, …; empty for no type."""
    if isinstance(data_type, Primitive):
        return data_type.name
    if isinstance(data_type, CharType):
        return "STRING"
    return "" if data_type is None else _NESTED.get(type(data_type), "OTHER")


def kind(node: exp.Expr | None) -> str:
    """Return the name of the type of *node*; empty where it is not known."""
    return type_name(type_of(node))


def function_name(node: exp.Expr | None) -> str:
    """Return the lower-case name of a called function; empty for anything else."""
    if isinstance(node, _NAMED):
        return node.name.lower()
    if isinstance(node, exp.Func) and not isinstance(node, (exp.Cast, exp.Case, exp.Connector, exp.Binary)):
        return node.sql_name().lower()
    return ""


def call(name: str, *arguments: exp.Expr, data_type: DataType | None = None) -> exp.Expr:
    """Return a call of a function."""
    return typed(exp.Anonymous(this=name, expressions=list(arguments)), data_type)


def cast(node: exp.Expr, data_type: DataType) -> exp.Expr:
    """Return *node* cast to a type; itself when it has that type."""
    return node if type_of(node) == data_type else always_cast(node, data_type)


def always_cast(node: exp.Expr, data_type: DataType) -> exp.Expr:
    """Return *node* cast to a type, also where it has it: an engine's own type may differ in what may be NULL."""
    return typed(exp.Cast(this=node, to=exp.DataType.build(data_type.sql(), dialect=Lake)), data_type)


def in_place(node: exp.Expr, data_type: DataType) -> None:
    """Cast *node* where it stands."""
    parent, key, index = node.parent, node.arg_key, node.index
    new = cast(node, data_type)
    if new is not node and parent is not None and key:
        parent.set(key, new, index)


def unseen(node: exp.Expr) -> exp.Expr:
    """Return *node* as ``nullif(node, NULL)``: an engine that makes expressions simpler does not look into it."""
    return typed(exp.Anonymous(this="nullif", expressions=[node, exp.Null()]), type_of(node))


def number(value: int) -> exp.Expr:
    """Return an integer literal."""
    return typed(exp.Literal.number(value), INT)


def text(value: str) -> exp.Expr:
    """Return a string literal."""
    return typed(exp.Literal.string(value), STRING)


def null(data_type: DataType) -> exp.Expr:
    """Return NULL of a type."""
    return cast(exp.Null(), data_type)


def quoted(name: str) -> exp.Expr:
    """Return an identifier in backticks."""
    return exp.Identifier(this=name, quoted=True)


def case(whens: Iterable[tuple[exp.Expr, exp.Expr]], otherwise: exp.Expr | None) -> exp.Expr:
    """Return a CASE with conditions."""
    ifs = [exp.If(this=condition, true=value) for condition, value in whens]
    return exp.Case(ifs=ifs, default=otherwise)


def written_type(node: exp.Expr) -> DataType | None:
    """Return the type that a node of a type stands for; None where it is none of ours."""
    from sqlglot.errors import SqlglotError

    try:
        found = parse_type(node.sql(Lake))
    except (ValueError, SqlglotError):
        return None
    return found


__all__ = [
    "BIGINT", "BOOLEAN", "DOUBLE", "FLOAT", "INT", "INTEGERS", "STRING", "call", "case", "cast", "function_name",
    "in_place", "kind", "null", "number", "quoted", "text", "type_name", "type_of",
    "typed", "unseen", "written_type",
]  # fmt: skip
