"""
The door to SQL: one statement in, rows or a ``LocalError`` out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.local.engine import Engine
    from lakewire.local.metastore import Metastore
    from lakewire.local.sql.result import QueryResult, StatementParameter


class SqlRunner:
    """
    Run statements against the tables of a metastore, from any number of threads.

    Args:
        metastore: Names and their folders.
        engine: ``Engine.start()`` (Sail in a subprocess) or ``Engine.connect("sc://host:port")``.
    """

    def __init__(self, metastore: Metastore, engine: Engine) -> None:
        self._metastore = metastore
        self._engine = engine

    def run(
        self,
        statement: str,
        *,
        parameters: Sequence[StatementParameter] = (),
        catalog: str = "main",
        schema: str = "default",
        user: str | None = None,
        operation_id: str | None = None,
    ) -> QueryResult:
        """
        Run one statement.

        Args:
            statement: SQL text.
            parameters: Values of ``:name`` markers.
            catalog: What one- and two-part names are completed with.
            schema: What one-part names are completed with.
            user: Who runs it: owner of what is created, ``current_user()``, user in the history.
            operation_id: A uuid text by which ``interrupt`` finds the statement.

        Raises:
            LocalError: The statement failed; ``sql_state`` says why. Nothing was written.
        """
        raise NotImplementedError

    def interrupt(self, operation_id: str) -> None:
        """Stop a running statement; it then raises ``LocalError`` with SQLSTATE HY008. Unknown ids do nothing."""
        raise NotImplementedError
