"""Generated from sql (databricks-sdk 0.162.0, spec a67195ee592b4852); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

CREATE = _rt.Operation("query_visualizations.create", "POST", "/api/2.0/sql/visualizations", returns=_m.Visualization)
DELETE = _rt.Operation("query_visualizations.delete", "DELETE", "/api/2.0/sql/visualizations/{id}")
UPDATE = _rt.Operation(
    "query_visualizations.update",
    "PATCH",
    "/api/2.0/sql/visualizations/{id}",
    returns=_m.Visualization,
    effect=_rt.Effect.IDEMPOTENT,
)


class QueryVisualizationsAPI(_rt.Api):
    def create(self, *, visualization: _m.CreateVisualizationRequestVisualization | _rt.Fields | None = None) -> _m.Visualization:
        """POST /api/2.0/sql/visualizations"""
        return self._sender.send(
            CREATE, "/api/2.0/sql/visualizations", body=_rt.given(QueryVisualizationsAPI.create, visualization=visualization)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/sql/visualizations/{id}"""
        self._sender.send(DELETE, f"/api/2.0/sql/visualizations/{_rt.segment('id', id)}")

    def update(
        self, id: str, update_mask: str, *, visualization: _m.UpdateVisualizationRequestVisualization | _rt.Fields | None = None
    ) -> _m.Visualization:
        """PATCH /api/2.0/sql/visualizations/{id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/sql/visualizations/{_rt.segment('id', id)}",
            body=_rt.given(QueryVisualizationsAPI.update, update_mask=update_mask, visualization=visualization),
        )
