"""
Statements that the engine runs unchanged, above all queries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.engine.connect import EngineError, EngineResult
from lakewire_local.sql.engine_errors import error_of
from lakewire_local.sql.parameters import engine_literal
from lakewire_local.sql.relations.placing import placed
from lakewire_local.sql.result import QueryResult, result_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.sql.statement import Statement


def run_query(statement: Statement) -> QueryResult:
    """Run a statement in the engine with every name it uses registered; rows are streamed."""
    engine, arguments = statement.resources.engine, arguments_of(statement)

    def run() -> EngineResult:
        with statement.in_engine() as session:
            text = placed(statement, session)
            return engine.execute(session, text, arguments=arguments, operation_id=statement.operation_id)

    try:
        result = engine.retried(run)
    except EngineError as error:
        raise error_of(statement, error) from None
    return result_of(statement, result)


def arguments_of(statement: Statement) -> Mapping[str, Any]:
    """Return the engine's literals for the parameters."""
    return {name: engine_literal(value, statement.time_zone) for name, value in statement.parameters.items()}
