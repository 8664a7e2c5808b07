"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("queries_legacy")
CREATE = _op("create", "POST", "/api/2.0/preview/sql/queries", _m.LegacyQuery)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/sql/queries/{query_id}")
GET = _op("get", "GET", "/api/2.0/preview/sql/queries/{query_id}", _m.LegacyQuery)
LIST = _op("list", "GET", "/api/2.0/preview/sql/queries", _m.QueryList)
LIST_PAGING = _rt.Paging(items="results", style="page-number", request="page", initial={"page": 1})
RESTORE = _op("restore", "POST", "/api/2.0/preview/sql/queries/trash/{query_id}")
UPDATE = _op("update", "POST", "/api/2.0/preview/sql/queries/{query_id}", _m.LegacyQuery)


class QueriesLegacyAPI(_rt.Api):
    def create(
        self,
        *,
        data_source_id: str | None = None,
        description: str | None = None,
        name: str | None = None,
        options: _Any | None = None,
        parent: str | None = None,
        query: str | None = None,
        run_as_role: _m.RunAsRole | str | None = None,
        tags: _Sequence[str] | None = None,
    ) -> _m.LegacyQuery:
        """POST /api/2.0/preview/sql/queries

        https://docs.databricks.com/api/workspace/querieslegacy/create
        """
        _body = {
            "data_source_id": data_source_id, "description": description, "name": name, "options": options,
            "parent": parent, "query": query, "run_as_role": run_as_role, "tags": tags,
        }
        return self._sender.send(CREATE, "/api/2.0/preview/sql/queries", body=_rt.given(QueriesLegacyAPI.create, _body))

    def delete(self, query_id: str) -> None:
        """DELETE /api/2.0/preview/sql/queries/{query_id}

        https://docs.databricks.com/api/workspace/querieslegacy/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/sql/queries/{_rt.segment('query_id', query_id)}")

    def get(self, query_id: str) -> _m.LegacyQuery:
        """GET /api/2.0/preview/sql/queries/{query_id}

        https://docs.databricks.com/api/workspace/querieslegacy/get
        """
        return self._sender.send(GET, f"/api/2.0/preview/sql/queries/{_rt.segment('query_id', query_id)}")

    def list(
        self,
        *,
        order: str | None = None,
        page: int | None = None,
        page_size: int | None = None,
        q: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.LegacyQuery]:
        """GET /api/2.0/preview/sql/queries

        https://docs.databricks.com/api/workspace/querieslegacy/list
        """
        _query = {"order": order, "page": page, "page_size": page_size, "q": q}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/preview/sql/queries",
            LIST_PAGING,
            query=_rt.given(QueriesLegacyAPI.list, _query),
            limit=limit,
        )

    def restore(self, query_id: str) -> None:
        """POST /api/2.0/preview/sql/queries/trash/{query_id}

        https://docs.databricks.com/api/workspace/querieslegacy/restore
        """
        self._sender.send(RESTORE, f"/api/2.0/preview/sql/queries/trash/{_rt.segment('query_id', query_id)}")

    def update(
        self,
        query_id: str,
        *,
        data_source_id: str | None = None,
        description: str | None = None,
        name: str | None = None,
        options: _Any | None = None,
        query: str | None = None,
        run_as_role: _m.RunAsRole | str | None = None,
        tags: _Sequence[str] | None = None,
    ) -> _m.LegacyQuery:
        """POST /api/2.0/preview/sql/queries/{query_id}

        https://docs.databricks.com/api/workspace/querieslegacy/update
        """
        _body = {
            "data_source_id": data_source_id, "description": description, "name": name, "options": options,
            "query": query, "run_as_role": run_as_role, "tags": tags,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/queries/{_rt.segment('query_id', query_id)}",
            body=_rt.given(QueriesLegacyAPI.update, _body),
        )
