"""
SQL statements on a warehouse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from lakewire.config import Config
from lakewire.errors import InvalidArgumentError
from lakewire.http import Deadline, Transport
from lakewire.observability import Work
from lakewire.reporting import reporter
from lakewire.sql.arguments import check_type
from lakewire.sql.failures import retry_once
from lakewire.sql.handle import StatementHandle, has_ended
from lakewire.sql.many import affected_rows, statements_for
from lakewire.sql.marker import Marker, tagged_statement
from lakewire.sql.parameters import Parameters
from lakewire.sql.progress import OnProgress, Watch, bar
from lakewire.sql.query import QueryBuilder, started
from lakewire.sql.request import Form, StatementOptions, defines, note_statement, request_of
from lakewire.sql.result import Result
from lakewire.sql.script import parts_of, reported, script_text
from lakewire.sql.statement import Expression, Statement
from lakewire.sql.warehouses import find_warehouse
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect
from lakewire_runtime.deadline import Clock
from lakewire_runtime.pace import load_waits
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from lakewire_api.sql.models import StatementResponse

__all__ = ["SqlClient"]

_READ_WAIT = "10s"  # the result of a query is often in the first response
_WRITE_WAIT = "0s"  # the id comes at once: it cancels the statement on Ctrl-C, and finds it after a lost response


class SqlClient:
    """
    Run SQL on a warehouse: ``client.sql``.

    Args:
        sender: Sends the requests.
        config: Gives warehouse, catalog and schema where a call does not.

    Attributes:
        definitions: How many statements were sent that may have changed a table beyond its rows.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self.config = config
        self.definitions = 0
        self._found: str | None = None  # the warehouse that runs what names none
        self._awaited: dict[str, StatementHandle] = {}  # by their ids

    @property
    def clock(self) -> Clock:
        """
        What measures and waits.
        """
        return self._sender.clock

    def execute(
        self,
        statement: str | Statement,
        parameters: Parameters | None = None,
        *,
        timeout: float | Deadline | None = 600.0,
        catalog: str | None = None,
        schema: str | None = None,
        warehouse_id: str | None = None,
        row_limit: int | None = None,
        result: Form = "arrow",
        effect: Effect = Effect.ONCE,
        query_tags: Mapping[str, str | None] | None = None,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Result:
        """
        Run one statement, wait for it and return its result.

        Costs one request, one more for each poll, and one for each chunk of the result that is read.

        Args:
            statement: One statement, at most 16 MiB.
            parameters: Values of its ``:name`` markers, or a list for ``?``; bound by the server, at most 256. None,
                bool, int, float, Decimal, str, bytes, date, datetime, timedelta, UUID, scalars of numpy and pandas;
                lists and dicts of them as ARRAY and STRUCT: ``IN (:ids)`` takes a list of any length.
            timeout: Seconds for everything up to the result, > 0; None for no bound. Default 600. Each call that
                reads rows from the result has as much again, see ``Result``.
            catalog: Catalog of unqualified names. Default: the client's.
            schema: Schema of unqualified names. Default: the client's.
            warehouse_id: Warehouse to run on. Default: the client's, else one that runs, else the smallest; which one
                is asked once, and logged.
            row_limit: Cut the result after so many rows.
            result: ``"arrow"`` fetches Arrow from storage links, at any size; ``"json"`` brings up to 25 MiB in
                the response itself, which suits DML and single values.
            effect: What running it twice does. With ``Effect.READ``, for a query, it is retried after a lost
                response, and once after a transient failure.
            query_tags: Keys and values that the query history shows and can be searched for; None for no value.
            on_progress: Called with a ``StatementProgress`` after each poll, and for each chunk of rows fetched later.
            progress: Show a bar; needs ``pip install "lakewire[progress]"``. Without either, one line a minute is
                logged.

        Raises:
            SqlError: The statement failed; nothing was written unless ``outcome`` says so.
            StatementTimeoutError: Time is up and the statement was canceled.
            OutcomeUnknownError: The response to the submission was lost; the statement may run.
                ``reconcile()`` finds it.
            InvalidArgumentError: An argument cannot be used. Nothing was sent.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/executestatement
        """
        deadline = Deadline.of(timeout, self.clock)
        check_type("effect", effect, Effect, "Effect.READ, Effect.IDEMPOTENT or Effect.ONCE")
        report = reporter(on_progress, progress=progress, screen=bar)
        options: StatementOptions = {"catalog": catalog, "schema": schema, "warehouse_id": warehouse_id}
        options |= {"row_limit": row_limit, "result": result, "query_tags": query_tags}
        request = self._request(statement, parameters, options, deadline)
        wait = _READ_WAIT if effect is Effect.READ else _WRITE_WAIT
        if wait == _WRITE_WAIT:
            load_waits()  # before the statement runs: Ctrl-C within an import would leave no way to wait for its end
        api = StatementExecutionAPI(self._sender.with_deadline(deadline, effect=effect))
        with self._sender.work("databricks.sql.execute") as work:
            note_statement(work, request)
            for attempt in retrying(deadline, retry_once(effect)):
                with attempt:
                    marker = Marker(self._sender, request["warehouse_id"])
                    with marker:
                        response = api.execute_statement(**marker.tagged(request), wait_timeout=wait)
                    handle = self._handle(response, request, effect, report, work=work)
                    if has_ended(response):
                        return handle.finish(response, timeout=deadline.seconds)
                    self._awaited[handle.statement_id] = handle
                    try:
                        return handle.wait(deadline)
                    finally:
                        del self._awaited[handle.statement_id]
        raise AssertionError  # retrying ends with a return or an error

    def execute_script(
        self,
        script: str | Path,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float | Deadline | None = 3600.0,
        progress: bool = False,
        **options: Unpack[StatementOptions],
    ) -> list[Result]:
        """
        Run the statements of a script one after the other and return the result of each.

        A semicolon in a string, a comment or a BEGIN … END block ends no statement. USE holds for the statements
        after it, as it is passed on with them; SET, DECLARE and temporary views belong into a BEGIN … END block.

        Args:
            script: SQL text, or the path of a file with it in UTF-8.
            parameters: Values of ``:name`` markers; each statement gets those it has.
            timeout: Seconds for all of it, > 0; None for no bound. Default 3600.
            progress: Show a bar for each statement, as ``execute`` does.
            options: As for ``execute``.

        Raises:
            ScriptError: A statement failed. Those before it took effect; ``done``, ``left`` and ``line`` say where.
            InvalidArgumentError: The script cannot be split, or a value has no marker. Nothing was sent.
        """
        deadline = Deadline.of(timeout, self.clock)
        check_type("script", script, str | Path, "SQL text or a Path")
        check_type("parameters", parameters, Mapping | None, "{'name': value} for the markers :name")
        given = parameters or {}
        parts = parts_of(script_text(script), given)
        results = list[Result]()
        for number, part in enumerate(parts):
            values = {name: given[name] for name in part.names if name in given}
            with reported(f"statement {number + 1} of {len(parts)}, line {part.line}", number, parts[number:]):
                chosen = part.options(options)
                results.append(self.execute(part.text, values, timeout=deadline, progress=progress, **chosen))
        return results

    def execute_many(
        self,
        statement: str,
        rows: Iterable[Parameters],
        *,
        timeout: float | Deadline | None = 600.0,
        **options: Unpack[StatementOptions],
    ) -> int:
        """
        Run one statement for many rows of values, and return the number of rows that it affected.

        ``INSERT INTO t (…) VALUES (:id, :name)`` writes up to 10,000 rows at a time, each time in one commit. Any
        other statement runs once for each row. To write a frame or a table, ``DeltaTable.write`` is faster.

        Args:
            statement: A statement with markers ``:name`` or ``?``.
            rows: For each row a dict, or a list in the order of the markers.
            timeout: Seconds for all of it, > 0; None for no bound. Default 600.
            options: As for ``execute``.

        Raises:
            ScriptError: A statement failed. Those for the ``done`` rows before it took effect.
            InvalidArgumentError: A row has other values than there are markers. Rows before it may be written, as
                *rows* is read as it is sent.
        """
        deadline = Deadline.of(timeout, self.clock)
        check_type("statement", statement, str, "SQL text")
        chosen: StatementOptions = {**options, "result": "json"}
        done = affected = 0
        for batch in statements_for(statement, rows):
            with reported(f"rows {done} to {done + batch.rows - 1}", done):
                result = self.execute(batch.text, batch.values, timeout=deadline, **chosen)
                done, affected = done + batch.rows, affected + affected_rows(result)
        return affected

    def submit(
        self,
        statement: str | Statement,
        parameters: Parameters | None = None,
        *,
        op_id: str | None = None,
        timeout: float | Deadline | None = None,
        **options: Unpack[StatementOptions],
    ) -> StatementHandle:
        """
        Start a statement and return at once; arguments as for ``execute``.

        Args:
            statement: One statement, at most 16 MiB.
            parameters: Values of its markers.
            op_id: A name of the caller's, by which ``find`` finds it from another process. Default: a new one.
            timeout: Seconds for the submission, > 0. Default: 300.
            options: Those of ``execute``.

        Raises:
            OutcomeUnknownError: The response to the submission was lost; the statement may run.
                ``reconcile()`` finds it.
        """
        check_type("op_id", op_id, str | None, "a name, or None for a new one")
        request = self._request(statement, parameters, options, Deadline.of(timeout, self.clock))
        api = StatementExecutionAPI(self._sender.with_deadline(timeout))
        marker = Marker(self._sender, request["warehouse_id"], op_id)
        load_waits()  # as in execute
        with self._sender.work("databricks.sql.submit") as work:
            note_statement(work, request)
            with marker:
                response = api.execute_statement(**marker.tagged(request), wait_timeout=_WRITE_WAIT)
            work["statement_id"] = str(response.statement_id)
            return self._handle(response, request)

    def attach(self, statement_id: str) -> StatementHandle:
        """
        Take up a statement submitted earlier, by any process, while the server keeps it. No request.

        Args:
            statement_id: Letters, digits, ``-`` and ``_``.
        """
        check_type("statement_id", statement_id, str, "the id that the server returned")
        if not statement_id.replace("-", "").replace("_", "").isalnum():
            raise InvalidArgumentError(f"statement_id is {statement_id!r}: give the id that the server returned")
        return StatementHandle(self._sender, statement_id)

    def find(
        self,
        op_ids: str | Collection[str],
        *,
        since: datetime,
        warehouse_id: str | None = None,
        timeout: float | Deadline | None = None,
    ) -> StatementHandle | None:
        """
        Look for a statement that was submitted under one of these names, by any process; the newest, or None.

        The query history has it some seconds after it was submitted. One request for each 100 statements that the
        warehouse ran.

        Args:
            op_ids: One name or several, as given to ``submit``.
            since: Since when to look, with its time zone.
            warehouse_id: Warehouse that it was submitted to. Default: the client's.
            timeout: Seconds, > 0. Default: 300.

        Source:
            https://docs.databricks.com/api/workspace/queryhistory/list
        """
        deadline = Deadline.of(timeout, self.clock)
        warehouse = self._warehouse(warehouse_id or self.config.warehouse_id, deadline)
        since_ms = int(since.timestamp() * 1000)
        names = {op_ids} if isinstance(op_ids, str) else set(op_ids)
        return tagged_statement(self._sender, warehouse, names, since_ms=since_ms, deadline=deadline)

    def cancel(self) -> None:
        """
        Cancel the statements that ``execute``, and what calls it, waits for at the moment, on any thread.

        Takes no lock, so it may be called from a signal handler: ``with client.cancel_on_exit(client.sql): …``.
        """
        for handle in list(self._awaited.values()):
            handle.cancel()

    def select(self, *columns: str | Expression) -> QueryBuilder:
        """
        Start a query: ``client.sql.select("id").from_table("main.sales.orders").where("id > :id", id=7)``.

        Args:
            columns: Column names, quoted as they are; ``col``, ``func`` and ``expr("…")`` for anything else.
                Default: all columns.
        """
        return started(self, columns)

    def _request(
        self,
        statement: str | Statement,
        parameters: Parameters | None,
        options: StatementOptions,
        deadline: Deadline,
    ) -> dict[str, Any]:
        request = request_of(statement, parameters, options, self.config)
        request["warehouse_id"] = self._warehouse(request["warehouse_id"], deadline)
        self.definitions += defines(request["statement"])
        return request

    def _warehouse(self, named: str | None, deadline: Deadline) -> str:
        """Return the warehouse that was named, or one that is looked up once."""
        if named is not None:
            return named
        self._found = self._found or find_warehouse(self._sender.with_deadline(deadline))
        return self._found

    def _handle(
        self,
        response: StatementResponse,
        request: Mapping[str, Any],
        effect: Effect = Effect.ONCE,
        report: OnProgress | None = None,
        *,
        work: Work | None = None,
    ) -> StatementHandle:
        statement_id = str(response.statement_id)
        return StatementHandle(
            self._sender,
            statement_id,
            work=work,
            accept_cut=request["row_limit"] is not None,
            effect=effect,
            watch=Watch(self._sender, statement_id, request["warehouse_id"], report),
            text=request["statement"],
        )
