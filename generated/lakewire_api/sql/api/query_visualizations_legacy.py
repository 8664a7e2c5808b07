"""Generated from sql (databricks-sdk 0.162.0, spec d35dfe59fbf858d7); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.0/preview/sql/visualizations"""
        return self._sender.send(
            CREATE, "/api/2.0/preview/sql/visualizations", body=_rt.all_given(QueryVisualizationsLegacyAPI.create, locals())
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/sql/visualizations/{id}"""
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
        """POST /api/2.0/preview/sql/visualizations/{id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/visualizations/{_rt.segment('id', id)}",
            body=_rt.all_given(QueryVisualizationsLegacyAPI.update, locals()),
        )
