"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("alerts")
CREATE = _op("create", "POST", "/api/2.0/sql/alerts", _m.Alert)
DELETE = _op("delete", "DELETE", "/api/2.0/sql/alerts/{id}")
GET = _op("get", "GET", "/api/2.0/sql/alerts/{id}", _m.Alert)
LIST = _op("list", "GET", "/api/2.0/sql/alerts", _m.ListAlertsResponse)
LIST_PAGING = _rt.Paging(items="results", request="page_token", response="next_page_token")
UPDATE = _op("update", "PATCH", "/api/2.0/sql/alerts/{id}", _m.Alert, effect=_rt.Effect.IDEMPOTENT)


class AlertsAPI(_rt.Api):
    def create(
        self,
        *,
        alert: _m.CreateAlertRequestAlert | _rt.Fields | None = None,
        auto_resolve_display_name: bool | None = None,
    ) -> _m.Alert:
        """POST /api/2.0/sql/alerts

        https://docs.databricks.com/api/workspace/alerts/create
        """
        _body = {"alert": alert, "auto_resolve_display_name": auto_resolve_display_name}
        return self._sender.send(CREATE, "/api/2.0/sql/alerts", body=_rt.given(AlertsAPI.create, _body))

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/sql/alerts/{id}

        https://docs.databricks.com/api/workspace/alerts/delete
        """
        self._sender.send(DELETE, f"/api/2.0/sql/alerts/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.Alert:
        """GET /api/2.0/sql/alerts/{id}

        https://docs.databricks.com/api/workspace/alerts/get
        """
        return self._sender.send(GET, f"/api/2.0/sql/alerts/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ListAlertsResponseAlert]:
        """GET /api/2.0/sql/alerts

        https://docs.databricks.com/api/workspace/alerts/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/sql/alerts", LIST_PAGING, query=_rt.given(AlertsAPI.list, _query), limit=limit
        )

    def update(
        self,
        id: str,
        update_mask: str,
        *,
        alert: _m.UpdateAlertRequestAlert | _rt.Fields | None = None,
        auto_resolve_display_name: bool | None = None,
    ) -> _m.Alert:
        """PATCH /api/2.0/sql/alerts/{id}

        https://docs.databricks.com/api/workspace/alerts/update
        """
        _body = {"alert": alert, "auto_resolve_display_name": auto_resolve_display_name, "update_mask": update_mask}
        return self._sender.send(
            UPDATE, f"/api/2.0/sql/alerts/{_rt.segment('id', id)}", body=_rt.given(AlertsAPI.update, _body)
        )
