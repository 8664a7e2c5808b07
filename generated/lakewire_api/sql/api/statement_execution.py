"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("statement_execution")
CANCEL_EXECUTION = _op(
    "cancel_execution", "POST", "/api/2.0/sql/statements/{statement_id}/cancel", effect=_rt.Effect.IDEMPOTENT
)
EXECUTE_STATEMENT = _op("execute_statement", "POST", "/api/2.0/sql/statements", _m.StatementResponse)
GET_STATEMENT = _op("get_statement", "GET", "/api/2.0/sql/statements/{statement_id}", _m.StatementResponse)
GET_STATEMENT_RESULT_CHUNK_N = _op(
    "get_statement_result_chunk_n",
    "GET",
    "/api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}",
    _m.ResultData,
)


class StatementExecutionAPI(_rt.Api):
    def cancel_execution(self, statement_id: str) -> None:
        """POST /api/2.0/sql/statements/{statement_id}/cancel

        https://docs.databricks.com/api/workspace/statementexecution/cancelexecution
        """
        self._sender.send(
            CANCEL_EXECUTION, f"/api/2.0/sql/statements/{_rt.segment('statement_id', statement_id)}/cancel", body={}
        )

    def execute_statement(
        self,
        statement: str,
        warehouse_id: str,
        *,
        byte_limit: int | None = None,
        catalog: str | None = None,
        disposition: _m.Disposition | str | None = None,
        format: _m.Format | str | None = None,
        on_wait_timeout: _m.ExecuteStatementRequestOnWaitTimeout | str | None = None,
        parameters: _Sequence[_m.StatementParameterListItem | _rt.Fields] | None = None,
        query_tags: _Sequence[_m.QueryTag | _rt.Fields] | None = None,
        row_limit: int | None = None,
        schema: str | None = None,
        wait_timeout: str | None = None,
        result_compression: str | None = None,
    ) -> _m.StatementResponse:
        """POST /api/2.0/sql/statements

        https://docs.databricks.com/api/workspace/statementexecution/executestatement
        """
        _body = {
            "byte_limit": byte_limit, "catalog": catalog, "disposition": disposition, "format": format,
            "on_wait_timeout": on_wait_timeout, "parameters": parameters, "query_tags": query_tags,
            "row_limit": row_limit, "schema": schema, "statement": statement, "wait_timeout": wait_timeout,
            "warehouse_id": warehouse_id, "result_compression": result_compression,
        }
        return self._sender.send(
            EXECUTE_STATEMENT, "/api/2.0/sql/statements", body=_rt.given(StatementExecutionAPI.execute_statement, _body)
        )

    def get_statement(self, statement_id: str) -> _m.StatementResponse:
        """GET /api/2.0/sql/statements/{statement_id}

        https://docs.databricks.com/api/workspace/statementexecution/getstatement
        """
        return self._sender.send(GET_STATEMENT, f"/api/2.0/sql/statements/{_rt.segment('statement_id', statement_id)}")

    def get_statement_result_chunk_n(self, statement_id: str, chunk_index: int) -> _m.ResultData:
        """GET /api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}

        https://docs.databricks.com/api/workspace/statementexecution/getstatementresultchunkn
        """
        return self._sender.send(
            GET_STATEMENT_RESULT_CHUNK_N,
            f"/api/2.0/sql/statements/{_rt.segment('statement_id', statement_id)}"
            f"/result/chunks/{_rt.segment('chunk_index', chunk_index)}",
        )
