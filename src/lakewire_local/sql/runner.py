"""
Entry point: runs one statement and returns its result.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.front.statements import read_statement
from lakewire_local.front.statements.queries import QueryStatement
from lakewire_local.sql.engine_check import check_engine
from lakewire_local.sql.parameters import ParameterMarkers
from lakewire_local.sql.query import arguments_of
from lakewire_local.sql.refusals import failures_in_sql
from lakewire_local.sql.relations.placing import placed
from lakewire_local.sql.relations.statistics_guard import forget_tables
from lakewire_local.sql.rewrites import query_for_engine
from lakewire_local.sql.router import only_reads, run_value
from lakewire_local.sql.session.state import SqlSession
from lakewire_local.sql.statement import Resources, Statement, TableLocks

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence

    import pyarrow as pa

    from lakewire_local.engine import Engine
    from lakewire_local.engine.sessions import Session
    from lakewire_local.metastore import Metastore
    from lakewire_local.sql.result import QueryResult, StatementParameter


@attrs.frozen
class PlannedQuery:
    """Hold the text of a query for the engine, and the engine's literals for its parameters."""

    text: str
    arguments: Mapping[str, Any]


class SqlRunner:
    """
    Run statements against the tables of a metastore, from any number of threads.

    The caller is the one who sees the metastore: owner of what is created, ``current_user()``, user in the history.

    Args:
        metastore: Tables and volumes.
        engine: ``Engine.start()``, with the name of an engine.

    Attributes:
        metastore: Tables and volumes, as the caller sees them.
    """

    def __init__(self, metastore: Metastore, engine: Engine) -> None:
        aliases = Path(tempfile.gettempdir()) / f"lakewire-{metastore.id}"
        self._resources = Resources(metastore, engine, TableLocks(), aliases)
        self.metastore = metastore

    @property
    def engine(self) -> Engine:
        """Return the engine."""
        return self._resources.engine

    def seen_by(self, caller: str) -> SqlRunner:
        """Return one that runs statements for somebody."""
        seen = copy(self)
        seen.metastore = self._resources.metastore.seen_by(caller)
        return seen

    def check_engine(self) -> None:
        """Check that the engine runs and reads and writes the folder, as far as that is not certain."""
        check_engine(self._resources)

    def forget_tables(self) -> None:
        """
        Forget what is known of tables beside the metastore, as their logs are going to be other ones.

        Raises:
            EngineError: The engine is a server of somebody else, which keeps it.
        """
        self.engine.forget_tables()
        forget_tables()

    def only_reads(self, text: str) -> bool:
        """
        Return whether a statement changes nothing.

        Raises:
            LocalError: It is no statement.
        """
        with failures_in_sql(self.metastore):
            return only_reads(read_statement(text, ParameterMarkers({}, lambda _: None)))

    def run(
        self,
        statement: str,
        *,
        parameters: Sequence[StatementParameter] = (),
        catalog: str | None = None,
        schema: str | None = None,
        session: SqlSession | None = None,
        operation_id: str | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> QueryResult:
        """
        Run one statement.

        Args:
            statement: SQL text.
            parameters: Values of ``:name`` markers.
            catalog: Default catalog of one- and two-part names; None for that of the session, or ``main``.
            schema: Default schema of one-part names; None for that of the session, or ``default``.
            session: What the statements before this one have left, and where this one leaves its own.
            operation_id: A uuid text by which ``interrupt`` finds the statement.
            check: Raises the error of a statement that was canceled; a script calls it between its statements.

        Raises:
            LocalError: The statement failed; ``sql_state`` has the reason. Nothing was written.
        """
        current = session or SqlSession()
        given = Statement(
            text=statement,
            parameters={parameter.name: parameter for parameter in parameters},
            catalog=catalog or current.catalog,
            schema=schema or ("default" if catalog else current.schema),
            session=session,
            metastore=self.metastore,
            operation_id=operation_id,
            resources=self._resources,
            check=check,
        )
        with ExitStack() as failed, failures_in_sql(self.metastore):
            failed.push(given.cleanup)
            result = run_value(given, read_statement(statement, ParameterMarkers(given.parameters, given.variable)))
            failed.pop_all()
        batches = _then(result.batches, given.cleanup)
        next(batches)  # begun, so that it cleans up even if nobody reads it
        return attrs.evolve(result, batches=batches)

    @contextmanager
    def opened(
        self, *, catalog: str, schema: str, operation_id: str, check: Callable[[], None]
    ) -> Generator[Statement]:
        """
        Yield a statement for what runs in parts; what these leave behind goes at the end.

        Args:
            catalog: Default catalog.
            schema: Default schema.
            operation_id: A uuid text by which ``interrupt`` finds it.
            check: Raises the error of what was canceled.

        Raises:
            LocalError: It failed.
        """
        given = Statement(
            text="",
            parameters={},
            catalog=catalog,
            schema=schema,
            metastore=self.metastore,
            operation_id=operation_id,
            resources=self._resources,
            check=check,
        )
        with given.cleanup, failures_in_sql(self.metastore):
            yield given

    def plan(
        self,
        query: str,
        *,
        session: SqlSession,
        engine_session: Session,
        cleanup: ExitStack,
        parameters: Sequence[StatementParameter] = (),
    ) -> PlannedQuery | None:
        """
        Return a query as a plan of the engine can hold it; None for a statement that is no query.

        Args:
            query: SQL text.
            session: What the statements before this one have left.
            engine_session: Where its tables are made known.
            cleanup: What is to be done once the plan is no longer needed.
            parameters: Values of the markers.

        Raises:
            LocalError: The query is not one that the engine runs as Databricks does.
        """
        given = Statement(
            text=query,
            parameters={parameter.name: parameter for parameter in parameters},
            catalog=session.catalog,
            schema=session.schema,
            session=session,
            metastore=self.metastore,
            operation_id=None,
            resources=self._resources,
            cleanup=cleanup,
        )
        with failures_in_sql(self.metastore):
            asked = read_statement(query, ParameterMarkers(given.parameters, given.variable))
            if not isinstance(asked, QueryStatement):
                return None
            ready = query_for_engine(given, asked.tree)
            return PlannedQuery(placed(ready, engine_session), arguments_of(ready))

    def interrupt(self, operation_id: str) -> None:
        """Stop a running statement; it then raises ``LocalError`` with SQLSTATE HY008. Unknown ids do nothing."""
        self._resources.engine.interrupt(operation_id)


def _then(batches: Iterator[pa.RecordBatch], cleanup: ExitStack) -> Iterator[Any]:
    """Yield None, then the batches."""
    with cleanup:
        yield None
        yield from batches
