"""
Statements that the engine runs unchanged, above all queries.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lakewire.schema.types import BINARY, STRING, VOID, IntervalType, parse_type
from lakewire_local.engine.connect import EngineError, EngineResult
from lakewire_local.engine.literals import literal
from lakewire_local.errors import sql_error
from lakewire_local.sql.engine_errors import error_of
from lakewire_local.sql.lexer import Kind, rewrite
from lakewire_local.sql.placing import placed
from lakewire_local.sql.result import QueryResult, result_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.sql.result import StatementParameter
    from lakewire_local.sql.statement import Statement


_PLAIN = re.compile(r"[A-Za-z0-9 _.,:+/-]*")


def run_query(statement: Statement) -> QueryResult:
    """Run a statement in the engine with every name it uses registered; rows are streamed."""
    engine, arguments = statement.resources.engine, arguments_of(statement)

    def run() -> EngineResult:
        with engine.session(statement.catalog, statement.schema) as session:
            text = placed(statement, session)
            return engine.execute(session, text, arguments=arguments, operation_id=statement.operation_id)

    try:
        result = engine.retried(run)
    except EngineError as error:
        raise error_of(statement, error) from None
    return result_of(statement, result)


def arguments_of(statement: Statement) -> Mapping[str, Any]:
    """Return the engine's literals for the parameters."""
    return {name: _literal(name, value.value, value.type) for name, value in statement.parameters.items()}


def with_values(statement: Statement) -> Statement:
    """
    Return *statement* with its parameters as literals in the text: the engine takes none in commands.

    A value is checked against its type first and cannot end its literal, so it cannot change the statement.
    """
    changes = [
        (token.start, token.end, _literal_text(statement.parameters[token.text[1:]]))
        for token in statement.tokens
        if token.kind is Kind.PARAMETER and token.text[1:] in statement.parameters
    ]
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def bound(statement: Statement) -> tuple[Statement, Mapping[str, Any]]:
    """Return a statement that writes as the engine takes it, and the parameters that are not in its text."""
    if statement.resources.engine.profile.binds_in_commands:
        return statement, arguments_of(statement)
    return with_values(statement), {}


def _literal_text(parameter: StatementParameter) -> str:
    _literal(parameter.name, parameter.value, parameter.type)
    value, data_type = parameter.value, parse_type(parameter.type)
    if value is None:
        return "NULL" if data_type == VOID else f"CAST(NULL AS {data_type.sql()})"
    if isinstance(data_type, IntervalType):
        return f"INTERVAL '{value}' DAY TO SECOND"
    if data_type == BINARY:
        return f"X'{value.encode().hex()}'"
    text = f"'{value}'" if _PLAIN.fullmatch(value) else f"CAST(X'{value.encode().hex()}' AS STRING)"
    return text if data_type == STRING else f"CAST({text} AS {data_type.sql()})"


def _literal(name: str, value: str | None, type_text: str) -> Any:
    try:
        return literal(value, type_text)
    except ValueError as error:
        raise sql_error(
            "INVALID_PARAMETER_MARKER_VALUE.INVALID_VALUE_FOR_DATA_TYPE",
            f"The value of the parameter {name} is invalid: {error}",
            "22023",
        ) from None
