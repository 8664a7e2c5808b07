"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("query_visualizations_legacy")
CREATE = _op("create", "POST", "/api/2.0/preview/sql/visualizations", _m.LegacyVisualization)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/sql/visualizations/{id}")
UPDATE = _op("update", "POST", "/api/2.0/preview/sql/visualizations/{id}", _m.LegacyVisualization)


class QueryVisualizationsLegacyAPI(_rt.Api):
    def create(
        self, options: _Any, query_id: str, type: str, *, description: str | None = None, name: str | None = None
    ) -> _m.LegacyVisualization:
        """POST /api/2.0/preview/sql/visualizations

        https://docs.databricks.com/api/workspace/queryvisualizationslegacy/create
        """
        _body = {"description": description, "name": name, "options": options, "query_id": query_id, "type": type}
        return self._sender.send(
            CREATE, "/api/2.0/preview/sql/visualizations", body=_rt.given(QueryVisualizationsLegacyAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/sql/visualizations/{id}

        https://docs.databricks.com/api/workspace/queryvisualizationslegacy/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/sql/visualizations/{_rt.segment('id', id)}")

    def update(
        self,
        *,
        created_at: str | None = None,
        description: str | None = None,
        id: str | None = None,
        name: str | None = None,
        options: _Any | None = None,
        query: _m.LegacyQuery | _rt.Fields | None = None,
        type: str | None = None,
        updated_at: str | None = None,
    ) -> _m.LegacyVisualization:
        """POST /api/2.0/preview/sql/visualizations/{id}

        https://docs.databricks.com/api/workspace/queryvisualizationslegacy/update
        """
        _body = {
            "created_at": created_at, "description": description, "id": id, "name": name, "options": options,
            "query": query, "type": type, "updated_at": updated_at,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/visualizations/{_rt.segment('id', id)}",
            body=_rt.given(QueryVisualizationsLegacyAPI.update, _body),
        )
