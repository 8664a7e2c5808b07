"""
EXECUTE IMMEDIATE: a statement from a text, with values for its markers.

https://docs.databricks.com/sql/language-manual/sql-ref-syntax-aux-execute-immediate.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.types import STRING, VOID
from lakewire_local.errors import sql_error
from lakewire_local.front.statements import read_statement
from lakewire_local.front.statements.immediate import ExecuteImmediate
from lakewire_local.front.statements.queries import QueryStatement
from lakewire_local.front.statements.scripts import Script
from lakewire_local.front.statements.sessions import SetVariables
from lakewire_local.front.tokens import marker_kinds
from lakewire_local.sql.parameters import text_of, unbound
from lakewire_local.sql.session.variables import computed, literal_of, select, set_variables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.sql.result import QueryResult
    from lakewire_local.sql.session.state import FoundVariable
    from lakewire_local.sql.statement import Statement

    Run = Callable[[Statement, object], QueryResult]


def execute_immediate(statement: Statement, asked: ExecuteImmediate, run: Run) -> QueryResult:
    """Run an EXECUTE IMMEDIATE; *run* runs the statement that it stands for."""
    text = _text(statement, asked.text)
    arguments = _arguments(statement, text, asked)
    # Variables of a script around are not visible in the text.
    inner = attrs.evolve(statement, text=text, parameters={}, scope=None)
    found = read_statement(text, _Arguments(arguments, inner.variable))
    if isinstance(found, Script):
        message = "SQL scripts in EXECUTE IMMEDIATE commands are not allowed"
        raise sql_error("SQL_SCRIPT_IN_EXECUTE_IMMEDIATE", message, "07501")
    if not asked.targets:
        return run(inner, found)
    if not isinstance(found, QueryStatement):
        message = (
            "The INTO clause of EXECUTE IMMEDIATE is only valid for queries but the given statement is not a query"
        )
        raise sql_error("INVALID_STATEMENT_FOR_EXECUTE_INTO", message, "07501")
    row = computed(inner, found.tree)
    if len(row) != len(asked.targets):
        message = (
            f"The number of columns or variables assigned or aliased: {len(asked.targets)} does not match the number "
            f"of source expressions: {len(row)}"
        )
        raise sql_error("ASSIGNMENT_ARITY_MISMATCH", message, "42802")
    values = [literal_of(value, data_type) for data_type, value in row]
    return set_variables(statement, SetVariables(names=asked.targets, values=values))


@attrs.frozen
class _Arguments:
    """
    Hold the values for the markers of the text.
    """

    values: Mapping[str, exp.Expr]
    variables: Callable[[Sequence[str]], FoundVariable | None]
    in_queries: bool = True

    def text(self, name: str) -> str:
        return text_of(self._of(name)) or ""

    def variable(self, parts: Sequence[str]) -> str | None:
        found = self.variables(parts)
        return text_of(found.variable.value) if found and not found.inside else None

    def literal(self, marker: exp.Placeholder) -> exp.Expr:
        return self._of(marker.name).copy()

    def _of(self, name: str) -> exp.Expr:
        if name not in self.values:
            raise unbound(name)
        return self.values[name]


def _text(statement: Statement, value: exp.Expr) -> str:
    _refuse_subquery(value)
    (data_type, text), *_ = computed(statement, select([value], [None]))
    if data_type not in (STRING, VOID):
        message = f'Variable type must be string type but got "{data_type.sql()}"'
        raise sql_error("INVALID_VARIABLE_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE", message, "42K09")
    if text is None:
        message = "Execute immediate requires a non-null variable as the query string"
        raise sql_error("NULL_QUERY_STRING_EXECUTE_IMMEDIATE", message, "22004")
    return str(text)


def _arguments(statement: Statement, text: str, asked: ExecuteImmediate) -> Mapping[str, exp.Expr]:
    """Return a literal for each marker of the text, by its name or its number."""
    if not asked.arguments:
        return {}
    for value, _ in asked.arguments:
        _refuse_subquery(value)
    row = computed(statement, select([value for value, _ in asked.arguments], [None] * len(asked.arguments)))
    literals = [literal_of(value, data_type) for data_type, value in row]
    positions, names = marker_kinds(text)
    if positions and names:
        message = "Parameterized query must either use positional, or named parameters, but not both"
        raise sql_error("INVALID_QUERY_MIXED_QUERY_PARAMETERS", message, "42613")
    if not names:
        return {f"_{number}": literal for number, literal in enumerate(literals, 1)}
    given = [alias or _own_name(value) for value, alias in asked.arguments]
    if missing := [value for (value, _), name in zip(asked.arguments, given, strict=True) if not name]:
        message = f"Using name parameterized queries requires all parameters to be named. {len(missing)} have none"
        raise sql_error("ALL_PARAMETERS_MUST_BE_NAMED", message, "07001")
    if len(set(given)) < len(given):
        message = "The USING clause of this EXECUTE IMMEDIATE command contained multiple arguments with same alias"
        raise sql_error("EXEC_IMMEDIATE_DUPLICATE_ARGUMENT_ALIASES", message, "42701")
    return dict(zip(given, literals, strict=True))


def _own_name(value: exp.Expr) -> str:
    """Return the name of a variable; empty for another value."""
    return value.name if isinstance(value, exp.Column) else ""


def _refuse_subquery(value: exp.Expr) -> None:
    if exp.Paren(this=value.copy()).find(exp.Query) is not None:
        message = "A query parameter contains an unsupported expression: it can be no subquery"
        raise sql_error("UNSUPPORTED_EXPR_FOR_PARAMETER", message, "42K0E")
