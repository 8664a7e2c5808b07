"""
Parameters of a statement in its commands: literals as nodes, and texts for names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import BINARY, STRING, VOID, IntervalType, parse_type
from lakewire_local.engine.literals import literal
from lakewire_local.engine.sessions import UTC
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.dialect import Lake

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from lakewire_local.sql.result import StatementParameter
    from lakewire_local.sql.session.state import FoundVariable


@attrs.frozen
class ParameterMarkers:
    """
    Hold the values of the markers of one statement, and the variables that it can name.
    """

    given: Mapping[str, StatementParameter]
    variables: Callable[[Sequence[str]], FoundVariable | None]
    in_queries: bool = False

    def text(self, name: str) -> str:
        """Return the text of a marker that stands for a name."""
        return self._of(name).value or ""

    def variable(self, parts: Sequence[str]) -> str | None:
        """Return the text of a variable that stands for a name; None where there is none."""
        found = self.variables(parts)
        value = found.variable.value if found and not found.inside else None
        return text_of(value)

    def literal(self, marker: exp.Placeholder) -> exp.Expr:
        """Return the literal for a marker: the engine takes no parameters in commands."""
        return _node(self._of(marker.name))

    def _of(self, name: str) -> StatementParameter:
        if name not in self.given:
            raise unbound(name)
        return self.given[name]


def text_of(value: exp.Expr | None) -> str | None:
    """Return the text of a string literal; None for another expression."""
    return value.name if isinstance(value, exp.Literal) and value.is_string else None


def engine_literal(parameter: StatementParameter, zone: str = UTC) -> Any:
    """
    Return the literal of the engine's protocol; *zone* is that of a time without one.

    Raises:
        LocalError: The value is not of the type.
    """
    try:
        return literal(parameter.value, parameter.type, zone)
    except ValueError as error:
        raise sql_error(
            "INVALID_PARAMETER_MARKER_VALUE.INVALID_VALUE_FOR_DATA_TYPE",
            f"The value of the parameter {parameter.name} is invalid: {error}",
            "22023",
        ) from None


def _node(parameter: StatementParameter) -> exp.Expr:
    engine_literal(parameter)
    value, data_type = parameter.value, parse_type(parameter.type)
    if value is None and data_type == VOID:
        return exp.Null()
    if data_type == BINARY and value is not None:
        return exp.HexString(this=value.encode().hex())
    if isinstance(data_type, IntervalType) and value is not None:
        unit = exp.IntervalSpan(this=exp.Var(this="DAY"), expression=exp.Var(this="SECOND"))
        return exp.Interval(this=exp.Literal.string(value), unit=unit)
    plain = exp.Null() if value is None else exp.Literal.string(value)
    if data_type == STRING and value is not None:
        return plain
    return exp.Cast(this=plain, to=exp.DataType.build(data_type.sql(), dialect=Lake))


def unbound(name: str) -> LocalError:
    """Return the error of a marker without a value."""
    return sql_error("UNBOUND_SQL_PARAMETER", f"Found the unbound parameter: {name or '?'}", "42P02")
