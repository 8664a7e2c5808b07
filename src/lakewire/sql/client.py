"""
SQL statements on a warehouse.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from lakewire.config import Config
from lakewire.errors import ConfigError, InvalidArgumentError
from lakewire.http import Deadline, Transport
from lakewire.sql.failures import retry_once
from lakewire.sql.handle import StatementHandle, has_ended
from lakewire.sql.marker import Marker
from lakewire.sql.parameters import parameter_items
from lakewire.sql.query import QueryBuilder
from lakewire.sql.result import Result
from lakewire.sql.statement import Expression, Statement
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect
from lakewire_runtime.deadline import Clock
from lakewire_runtime.retrying import retrying

__all__ = ["SqlClient"]

_MAX_STATEMENT_BYTES = 16 << 20  # https://docs.databricks.com/api/workspace/statementexecution/executestatement
_FORMATS = {"arrow": ("EXTERNAL_LINKS", "ARROW_STREAM"), "json": ("INLINE", "JSON_ARRAY")}
_READ_WAIT = "10s"  # a query's answer often fits into the first response
_WRITE_WAIT = "0s"  # have the id at once: it is what a lost answer and a Ctrl-C are settled with


class SqlClient:
    """
    Run SQL on a warehouse: ``client.sql``.

    Args:
        sender: Sends the requests.
        config: Gives warehouse, catalog and schema where a call does not.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self.config = config

    @property
    def clock(self) -> Clock:
        """
        What measures and waits.
        """
        return self._sender.clock

    def execute(
        self,
        statement: str | Statement,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float | Deadline | None = 600.0,
        catalog: str | None = None,
        schema: str | None = None,
        warehouse_id: str | None = None,
        row_limit: int | None = None,
        result: Literal["arrow", "json"] = "arrow",
        effect: Effect = Effect.ONCE,
    ) -> Result:
        """
        Run one statement, wait for it and return its result.

        Costs one request, one more for each poll, and one for each chunk of the result that is read.

        Args:
            statement: One statement, at most 16 MiB.
            parameters: Values of its ``:name`` markers: None, bool, int, float, Decimal, str, bytes, date,
                datetime, timedelta. Bound by the server; at most 256.
            timeout: Seconds for everything up to the result, > 0; None waits as long as it takes. Default 600.
            catalog: Catalog of unqualified names. Default: the client's.
            schema: Schema of unqualified names. Default: the client's.
            warehouse_id: Warehouse to run on. Default: the client's.
            row_limit: Cut the result after so many rows.
            result: ``"arrow"`` fetches Arrow from storage links, at any size; ``"json"`` brings up to 25 MiB in
                the answer itself, which suits DML and single values.
            effect: What a repeat does. ``Effect.READ`` for a query lets a lost answer be asked for again, and a
                query that failed in passing run once more.

        Raises:
            SqlError: The statement failed; nothing was written unless ``outcome`` says so.
            StatementTimeoutError: Time is up and the statement was canceled.
            OutcomeUnknownError: The answer to the submission was lost; the statement may run. ``reconcile()`` looks.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/executestatement
        """
        deadline = Deadline.of(timeout, self.clock)
        request = self._request(statement, parameters, result=result, row_limit=row_limit)
        request |= self._place(warehouse_id, catalog, schema)
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
        parameters: Mapping[str, object] | None = None,
        *,
        catalog: str | None = None,
        schema: str | None = None,
        warehouse_id: str | None = None,
        row_limit: int | None = None,
        result: Literal["arrow", "json"] = "arrow",
    ) -> StatementHandle:
        """
        Start a statement and return at once; arguments as for ``execute``.

        Raises:
            OutcomeUnknownError: The answer to the submission was lost; the statement may run. ``reconcile()`` looks.
        """
        request = self._request(statement, parameters, result=result, row_limit=row_limit)
        request |= self._place(warehouse_id, catalog, schema)
        marker = Marker(self._sender, request["warehouse_id"])
        api = StatementExecutionAPI(self._sender)
        with marker:
            response = api.execute_statement(**request, wait_timeout=_WRITE_WAIT, query_tags=marker.tags())
        return StatementHandle(self._sender, str(response.statement_id), accept_cut=row_limit is not None)

    def attach(self, statement_id: str) -> StatementHandle:
        """
        Take up a statement submitted earlier, by any process, while the server keeps it. No request.

        Args:
            statement_id: Letters, digits, ``-`` and ``_``.
        """
        if not statement_id or not statement_id.replace("-", "").replace("_", "").isalnum():
            raise InvalidArgumentError(f"statement_id is {statement_id!r}: give the id that the server returned")
        return StatementHandle(self._sender, statement_id)

    def select(self, *columns: str | Expression) -> QueryBuilder:
        """
        Start a query: ``client.sql.select("id").from_table("main.sales.orders").where("id > :id", id=7)``.

        Args:
            columns: Column names, quoted as they are; ``expr("…")`` for anything else. None means all.
        """
        return QueryBuilder(client=self, columns=columns)

    def _request(
        self,
        statement: str | Statement,
        parameters: Mapping[str, object] | None,
        *,
        result: str,
        row_limit: int | None,
    ) -> dict[str, Any]:
        text, values = _parts(statement, parameters)
        if result not in _FORMATS:
            raise InvalidArgumentError(f"result is {result!r}: give 'arrow' or 'json'")
        if row_limit is not None and row_limit < 1:
            raise InvalidArgumentError(f"row_limit is {row_limit!r}: give a number >= 1")
        disposition, result_format = _FORMATS[result]
        return {
            "statement": text,
            "parameters": parameter_items(values) or None,
            "disposition": disposition,
            "format": result_format,
            "row_limit": row_limit,
            "on_wait_timeout": "CONTINUE",
        }

    def _place(self, warehouse_id: str | None, catalog: str | None, schema: str | None) -> dict[str, str]:
        warehouse = warehouse_id or self.config.warehouse_id
        if not warehouse:
            raise ConfigError("no warehouse: give warehouse_id, or set DATABRICKS_WAREHOUSE_ID")
        return {
            "warehouse_id": warehouse,
            "catalog": catalog or self.config.catalog,
            "schema": schema or self.config.schema,
        }


def _parts(statement: str | Statement, parameters: Mapping[str, object] | None) -> tuple[str, Mapping[str, object]]:
    if isinstance(statement, Statement):
        if parameters:
            raise InvalidArgumentError("parameters: the Statement brings its own; give them once")
        return _checked(statement.text), statement.parameters
    return _checked(statement), parameters or {}


def _checked(text: str) -> str:
    if not text.strip():
        raise InvalidArgumentError("statement is empty")
    if len(text) > _MAX_STATEMENT_BYTES // 4 and len(text.encode()) > _MAX_STATEMENT_BYTES:
        raise InvalidArgumentError(f"statement has more than {_MAX_STATEMENT_BYTES >> 20} MiB")
    return text
