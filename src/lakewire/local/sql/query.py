"""
Statements the engine runs as they are: queries first of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.local.engine.connect import EngineError
from lakewire.local.engine.errors import local_error
from lakewire.local.engine.literals import literal
from lakewire.local.errors import sql_error
from lakewire.local.sql.registration import register
from lakewire.local.sql.result import QueryResult, result_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire.local.sql.statement import Statement


def run_query(statement: Statement) -> QueryResult:
    """Run a statement in the engine with every name it uses registered; rows are streamed."""
    engine = statement.workspace.engine
    arguments = arguments_of(statement)
    try:
        with engine.session(statement.catalog, statement.schema) as session:
            register(statement, session)
            answer = engine.execute(
                session, statement.text, arguments=arguments, operation_id=statement.operation_id
            )
    except EngineError as error:
        raise local_error(error) from None
    return result_of(answer.fields, answer.batches)


def arguments_of(statement: Statement) -> Mapping[str, Any]:
    """Return the engine's literals for the parameters."""
    return {name: _literal(name, value.value, value.type) for name, value in statement.parameters.items()}


def _literal(name: str, value: str | None, type_text: str) -> Any:
    try:
        return literal(value, type_text)
    except ValueError as error:
        raise sql_error(
            "INVALID_PARAMETER_MARKER_VALUE.INVALID_VALUE_FOR_DATA_TYPE",
            f"The value of the parameter {name} is invalid: {error}",
            "22023",
        ) from None
