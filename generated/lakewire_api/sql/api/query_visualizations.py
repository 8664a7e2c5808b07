"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("query_visualizations")
CREATE = _op("create", "POST", "/api/2.0/sql/visualizations", _m.Visualization)
DELETE = _op("delete", "DELETE", "/api/2.0/sql/visualizations/{id}")
UPDATE = _op("update", "PATCH", "/api/2.0/sql/visualizations/{id}", _m.Visualization, effect=_rt.Effect.IDEMPOTENT)


class QueryVisualizationsAPI(_rt.Api):
    def create(
        self, *, visualization: _m.CreateVisualizationRequestVisualization | _rt.Fields | None = None
    ) -> _m.Visualization:
        """POST /api/2.0/sql/visualizations

        https://docs.databricks.com/api/workspace/queryvisualizations/create
        """
        _body = {"visualization": visualization}
        return self._sender.send(
            CREATE, "/api/2.0/sql/visualizations", body=_rt.given(QueryVisualizationsAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/sql/visualizations/{id}

        https://docs.databricks.com/api/workspace/queryvisualizations/delete
        """
        self._sender.send(DELETE, f"/api/2.0/sql/visualizations/{_rt.segment('id', id)}")

    def update(
        self,
        id: str,
        update_mask: str,
        *,
        visualization: _m.UpdateVisualizationRequestVisualization | _rt.Fields | None = None,
    ) -> _m.Visualization:
        """PATCH /api/2.0/sql/visualizations/{id}

        https://docs.databricks.com/api/workspace/queryvisualizations/update
        """
        _body = {"update_mask": update_mask, "visualization": visualization}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/sql/visualizations/{_rt.segment('id', id)}",
            body=_rt.given(QueryVisualizationsAPI.update, _body),
        )
