"""
SQL statements on a warehouse.
"""

from __future__ import annotations

import re
from typing import Any, Literal, TypedDict, Unpack

from lakewire.config import Config
from lakewire.errors import ConfigError, InvalidArgumentError
from lakewire.http import Deadline, Transport
from lakewire.sql.arguments import check_choice, check_type
from lakewire.sql.failures import retry_once
from lakewire.sql.handle import StatementHandle, has_ended
from lakewire.sql.marker import Marker
from lakewire.sql.parameters import Parameters, bound
from lakewire.sql.query import QueryBuilder, started
from lakewire.sql.result import Result
from lakewire.sql.statement import Expression, Statement
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect
from lakewire_runtime.deadline import Clock
from lakewire_runtime.retrying import retrying

__all__ = ["SqlClient"]

Form = Literal["arrow", "json"]

_MAX_STATEMENT_BYTES = 16 << 20  # https://docs.databricks.com/api/workspace/statementexecution/executestatement
_FORMATS = {"arrow": ("EXTERNAL_LINKS", "ARROW_STREAM"), "json": ("INLINE", "JSON_ARRAY")}
_ROWS_ONLY = re.compile(
    r"(?>\s+|\(|--[^\n]*\n|/\*.*?\*/)*+"
    r"(?:SELECT|WITH|VALUES|INSERT|UPDATE|DELETE|MERGE|COPY|DESC|DESCRIBE|SHOW|EXPLAIN|OPTIMIZE|VACUUM)\b",
    re.IGNORECASE | re.DOTALL,
)
_READ_WAIT = "10s"  # the result of a query is often in the first response
_WRITE_WAIT = "0s"  # the id comes at once: it cancels the statement on Ctrl-C, and finds it after a lost response


class StatementOptions(TypedDict, total=False):
    """
    Options of ``SqlClient.submit``; see ``execute``.
    """

    catalog: str | None
    schema: str | None
    warehouse_id: str | None
    row_limit: int | None
    result: Form


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
            warehouse_id: Warehouse to run on. Default: the client's.
            row_limit: Cut the result after so many rows.
            result: ``"arrow"`` fetches Arrow from storage links, at any size; ``"json"`` brings up to 25 MiB in
                the response itself, which suits DML and single values.
            effect: What running it twice does. With ``Effect.READ``, for a query, it is retried after a lost
                response, and once after a transient failure.

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
        options: StatementOptions = {"catalog": catalog, "schema": schema, "warehouse_id": warehouse_id}
        request = self._request(statement, parameters, {**options, "row_limit": row_limit, "result": result})
        wait = _READ_WAIT if effect is Effect.READ else _WRITE_WAIT
        api = StatementExecutionAPI(self._sender.with_deadline(deadline, effect=effect))
        for attempt in retrying(deadline, retry_once(effect)):
            with attempt:
                marker = Marker(self._sender, request["warehouse_id"])
                with marker:
                    response = api.execute_statement(**request, wait_timeout=wait, query_tags=marker.tags())
                handle = StatementHandle(
                    self._sender, str(response.statement_id), accept_cut=row_limit is not None, effect=effect
                )
                if has_ended(response):
                    return handle.finish(response, timeout=deadline.seconds)
                return handle.wait(deadline)
        raise AssertionError  # retrying ends with a return or an error

    def submit(
        self,
        statement: str | Statement,
        parameters: Parameters | None = None,
        *,
        timeout: float | Deadline | None = None,
        **options: Unpack[StatementOptions],
    ) -> StatementHandle:
        """
        Start a statement and return at once; arguments as for ``execute``.

        Args:
            statement: One statement, at most 16 MiB.
            parameters: Values of its markers.
            timeout: Seconds for the submission, > 0. Default: 300.
            options: Those of ``execute``.

        Raises:
            OutcomeUnknownError: The response to the submission was lost; the statement may run.
                ``reconcile()`` finds it.
        """
        request = self._request(statement, parameters, options)
        marker = Marker(self._sender, request["warehouse_id"])
        api = StatementExecutionAPI(self._sender.with_deadline(timeout))
        with marker:
            response = api.execute_statement(**request, wait_timeout=_WRITE_WAIT, query_tags=marker.tags())
        accept_cut = request["row_limit"] is not None
        return StatementHandle(self._sender, str(response.statement_id), accept_cut=accept_cut)

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

    def select(self, *columns: str | Expression) -> QueryBuilder:
        """
        Start a query: ``client.sql.select("id").from_table("main.sales.orders").where("id > :id", id=7)``.

        Args:
            columns: Column names, quoted as they are; ``col``, ``func`` and ``expr("…")`` for anything else.
                Default: all columns.
        """
        return started(self, columns)

    def _request(
        self, statement: str | Statement, parameters: Parameters | None, options: StatementOptions
    ) -> dict[str, Any]:
        text, items = bound(*_parts(statement, parameters))
        row_limit, form = options.get("row_limit"), options.get("result", "arrow")
        check_choice("result", form, _FORMATS)
        if row_limit is not None and (type(row_limit) is not int or row_limit < 1):
            raise InvalidArgumentError(f"row_limit: {row_limit!r} is not a count; accepted is an int >= 1")
        for name in ("catalog", "schema", "warehouse_id"):
            check_type(name, options.get(name), str | None, "a name, or None for the client's own")
        warehouse = options.get("warehouse_id") or self.config.warehouse_id
        if not warehouse:
            raise ConfigError("no warehouse: give warehouse_id, or set DATABRICKS_WAREHOUSE_ID")
        disposition, result_format = _FORMATS[form]
        self.definitions += not _ROWS_ONLY.match(text)
        return {
            "statement": text,
            "parameters": items or None,
            "warehouse_id": warehouse,
            "catalog": options.get("catalog") or self.config.catalog,
            "schema": options.get("schema") or self.config.schema,
            "disposition": disposition,
            "format": result_format,
            "row_limit": row_limit,
            "on_wait_timeout": "CONTINUE",
        }


def _parts(statement: str | Statement, parameters: Parameters | None) -> tuple[str, Parameters]:
    values: Parameters
    if isinstance(statement, Statement):
        if parameters is not None:
            raise InvalidArgumentError("parameters: the Statement has its own; give them once")
        text, values = statement.text, statement.parameters
    else:
        text, values = statement, {} if parameters is None else parameters
    check_type("statement", text, str, "SQL text or a Statement; read a file with Path(…).read_text()")
    if not text.strip():
        raise InvalidArgumentError("statement: is empty; accepted is one SQL statement")
    if len(text) > _MAX_STATEMENT_BYTES // 4 and len(text.encode()) > _MAX_STATEMENT_BYTES:
        raise InvalidArgumentError(f"statement: has more than {_MAX_STATEMENT_BYTES >> 20} MiB")
    return text, values
