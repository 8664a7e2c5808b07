"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("query_history")
LIST = _op("list", "GET", "/api/2.0/sql/history/queries", _m.ListQueriesResponse)


class QueryHistoryAPI(_rt.Api):
    def list(
        self,
        *,
        filter_by: _m.QueryFilter | _rt.Fields | None = None,
        include_metrics: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> _m.ListQueriesResponse:
        """GET /api/2.0/sql/history/queries

        https://docs.databricks.com/api/workspace/queryhistory/list
        """
        _query = {
            "filter_by": filter_by, "include_metrics": include_metrics, "max_results": max_results,
            "page_token": page_token,
        }
        return self._sender.send(LIST, "/api/2.0/sql/history/queries", query=_rt.given(QueryHistoryAPI.list, _query))
