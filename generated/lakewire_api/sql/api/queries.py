"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("queries")
CREATE = _op("create", "POST", "/api/2.0/sql/queries", _m.Query)
DELETE = _op("delete", "DELETE", "/api/2.0/sql/queries/{id}")
GET = _op("get", "GET", "/api/2.0/sql/queries/{id}", _m.Query)
LIST = _op("list", "GET", "/api/2.0/sql/queries", _m.ListQueryObjectsResponse)
LIST_PAGING = _rt.Paging(items="results", request="page_token", response="next_page_token")
LIST_VISUALIZATIONS = _op(
    "list_visualizations", "GET", "/api/2.0/sql/queries/{id}/visualizations", _m.ListVisualizationsForQueryResponse
)
LIST_VISUALIZATIONS_PAGING = _rt.Paging(items="results", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.0/sql/queries/{id}", _m.Query, effect=_rt.Effect.IDEMPOTENT)


class QueriesAPI(_rt.Api):
    def create(
        self,
        *,
        auto_resolve_display_name: bool | None = None,
        query: _m.CreateQueryRequestQuery | _rt.Fields | None = None,
    ) -> _m.Query:
        """POST /api/2.0/sql/queries

        https://docs.databricks.com/api/workspace/queries/create
        """
        _body = {"auto_resolve_display_name": auto_resolve_display_name, "query": query}
        return self._sender.send(CREATE, "/api/2.0/sql/queries", body=_rt.given(QueriesAPI.create, _body))

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/sql/queries/{id}

        https://docs.databricks.com/api/workspace/queries/delete
        """
        self._sender.send(DELETE, f"/api/2.0/sql/queries/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.Query:
        """GET /api/2.0/sql/queries/{id}

        https://docs.databricks.com/api/workspace/queries/get
        """
        return self._sender.send(GET, f"/api/2.0/sql/queries/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ListQueryObjectsResponseQuery]:
        """GET /api/2.0/sql/queries

        https://docs.databricks.com/api/workspace/queries/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/sql/queries",
            LIST_PAGING,
            query=_rt.given(QueriesAPI.list, _query),
            limit=limit,
        )

    def list_visualizations(
        self, id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Visualization]:
        """GET /api/2.0/sql/queries/{id}/visualizations

        https://docs.databricks.com/api/workspace/queries/listvisualizations
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_VISUALIZATIONS,
            f"/api/2.0/sql/queries/{_rt.segment('id', id)}/visualizations",
            LIST_VISUALIZATIONS_PAGING,
            query=_rt.given(QueriesAPI.list_visualizations, _query),
            limit=limit,
        )

    def update(
        self,
        id: str,
        update_mask: str,
        *,
        auto_resolve_display_name: bool | None = None,
        query: _m.UpdateQueryRequestQuery | _rt.Fields | None = None,
    ) -> _m.Query:
        """PATCH /api/2.0/sql/queries/{id}

        https://docs.databricks.com/api/workspace/queries/update
        """
        _body = {"auto_resolve_display_name": auto_resolve_display_name, "query": query, "update_mask": update_mask}
        return self._sender.send(
            UPDATE, f"/api/2.0/sql/queries/{_rt.segment('id', id)}", body=_rt.given(QueriesAPI.update, _body)
        )
