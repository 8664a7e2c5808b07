"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("dashboard_widgets")
CREATE = _op("create", "POST", "/api/2.0/preview/sql/widgets", _m.Widget)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/sql/widgets/{id}")
UPDATE = _op("update", "POST", "/api/2.0/preview/sql/widgets/{id}", _m.Widget)


class DashboardWidgetsAPI(_rt.Api):
    def create(
        self,
        dashboard_id: str,
        options: _m.WidgetOptions | _rt.Fields,
        width: int,
        *,
        text: str | None = None,
        visualization_id: str | None = None,
    ) -> _m.Widget:
        """POST /api/2.0/preview/sql/widgets

        https://docs.databricks.com/api/workspace/dashboardwidgets/create
        """
        _body = {
            "dashboard_id": dashboard_id, "options": options, "text": text, "visualization_id": visualization_id,
            "width": width,
        }
        return self._sender.send(
            CREATE, "/api/2.0/preview/sql/widgets", body=_rt.given(DashboardWidgetsAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/sql/widgets/{id}

        https://docs.databricks.com/api/workspace/dashboardwidgets/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/sql/widgets/{_rt.segment('id', id)}")

    def update(
        self,
        id: str,
        dashboard_id: str,
        options: _m.WidgetOptions | _rt.Fields,
        width: int,
        *,
        text: str | None = None,
        visualization_id: str | None = None,
    ) -> _m.Widget:
        """POST /api/2.0/preview/sql/widgets/{id}

        https://docs.databricks.com/api/workspace/dashboardwidgets/update
        """
        _body = {
            "dashboard_id": dashboard_id, "options": options, "text": text, "visualization_id": visualization_id,
            "width": width,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/widgets/{_rt.segment('id', id)}",
            body=_rt.given(DashboardWidgetsAPI.update, _body),
        )
