"""
Several statements about one table, one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from lakewire.delta.reading.readable import ReadableTable
from lakewire.errors import LakewireError, SchemaChangeError, SqlError
from lakewire.http import Deadline
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["run_in_order"]


def run_in_order(table: ReadableTable, statements: Sequence[Statement], timeout: float | Deadline | None) -> None:
    """
    Run statements within one deadline, each after the one before it took effect.

    Raises:
        LakewireError: The first one failed.
        SchemaChangeError: A later one failed; it says which took effect.
    """
    deadline = table.services.deadline(timeout)
    for number, statement in enumerate(statements):
        try:
            table.ready(statement, Result.fetchall, deadline).run()
        except LakewireError as error:
            if number == 0:
                raise
            raise _stopped(error, [each.text for each in statements], number) from error


def _stopped(error: LakewireError, texts: Sequence[str], number: int) -> SchemaChangeError:
    cause = error if isinstance(error, SqlError) else SqlError("")
    return SchemaChangeError(
        f"{number} of {len(texts)} statements took effect, and then {texts[number]} failed: {error.message}",
        done=texts[:number],
        left=texts[number:],
        outcome=error.outcome,
        facts=error.facts,
        statement_id=error.statement_id,
        sql_state=cause.sql_state,
        error_class=cause.error_class,
        error_code=cause.error_code,
    )
