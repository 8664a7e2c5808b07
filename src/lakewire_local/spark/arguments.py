"""
Arguments of ``spark.sql``: literals of the protocol as parameters of a statement.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakewire_local.engine.types import PRIMITIVES
from lakewire_local.errors import unsupported
from lakewire_local.sql import StatementParameter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def arguments_of_sql(sql: Any) -> Sequence[StatementParameter]:
    """Return the parameters of a query, those without a name as ``_1``, ``_2``, …."""
    named = {name: expression.literal for name, expression in sql.named_arguments.items()} | dict(sql.args)
    in_order = [expression.literal for expression in sql.pos_arguments] or list(sql.pos_args)
    return [
        *(_parameter(name, value) for name, value in named.items()),
        *(_parameter(f"_{number}", value) for number, value in enumerate(in_order, start=1)),
    ]


def _parameter(name: str, literal: Any) -> StatementParameter:
    kind = literal.WhichOneof("literal_type")
    if kind == "null":
        return StatementParameter(name, None, "VOID")
    if kind == "decimal":
        value = Decimal(literal.decimal.value)
        scale = max(0, -int(value.as_tuple().exponent))
        precision = literal.decimal.precision or max(len(value.as_tuple().digits), scale)
        return StatementParameter(name, str(value), f"DECIMAL({precision},{literal.decimal.scale or scale})")
    if kind not in _TEXTS:
        raise unsupported(f"an argument of spark.sql of the kind {kind or 'expression'}; a literal works")
    return StatementParameter(name, _TEXTS[kind](getattr(literal, kind)), PRIMITIVES[kind])


def _date(days: int) -> str:
    return (_EPOCH + dt.timedelta(days=days)).date().isoformat()


def _timestamp(microseconds: int) -> str:
    return (_EPOCH + dt.timedelta(microseconds=microseconds)).isoformat(sep=" ")


_TEXTS: Mapping[str, Callable[[Any], str]] = {
    **dict.fromkeys(("byte", "short", "integer", "long", "string"), str),
    "boolean": lambda value: str(value).lower(),
    "float": repr,
    "double": repr,
    "date": _date,
    "timestamp": _timestamp,
    "timestamp_ntz": lambda value: _timestamp(value).removesuffix("+00:00"),
}
