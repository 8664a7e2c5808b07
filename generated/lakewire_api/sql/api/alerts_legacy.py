"""Generated from sql (databricks-sdk 0.162.0, spec d35dfe59fbf858d7); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("alerts_legacy")
CREATE = _op("create", "POST", "/api/2.0/preview/sql/alerts", _m.LegacyAlert)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/sql/alerts/{alert_id}")
GET = _op("get", "GET", "/api/2.0/preview/sql/alerts/{alert_id}", _m.LegacyAlert)
LIST = _op("list", "GET", "/api/2.0/preview/sql/alerts", list[_m.LegacyAlert])
LIST_PAGING = _rt.Paging(items="", style="single")
UPDATE = _op("update", "PUT", "/api/2.0/preview/sql/alerts/{alert_id}")


class AlertsLegacyAPI(_rt.Api):
    def create(
        self,
        name: str,
        options: _m.AlertOptions | _rt.Fields,
        query_id: str,
        *,
        parent: str | None = None,
        rearm: int | None = None,
    ) -> _m.LegacyAlert:
        """POST /api/2.0/preview/sql/alerts"""
        return self._sender.send(CREATE, "/api/2.0/preview/sql/alerts", body=_rt.all_given(AlertsLegacyAPI.create, locals()))

    def delete(self, alert_id: str) -> None:
        """DELETE /api/2.0/preview/sql/alerts/{alert_id}"""
        self._sender.send(DELETE, f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}")

    def get(self, alert_id: str) -> _m.LegacyAlert:
        """GET /api/2.0/preview/sql/alerts/{alert_id}"""
        return self._sender.send(GET, f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}")

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.LegacyAlert]:
        """GET /api/2.0/preview/sql/alerts"""
        return _rt.Pages(self._sender, LIST, "/api/2.0/preview/sql/alerts", LIST_PAGING, limit=limit)

    def update(
        self, alert_id: str, name: str, options: _m.AlertOptions | _rt.Fields, query_id: str, *, rearm: int | None = None
    ) -> None:
        """PUT /api/2.0/preview/sql/alerts/{alert_id}"""
        self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}",
            body=_rt.all_given(AlertsLegacyAPI.update, locals(), "alert_id"),
        )
