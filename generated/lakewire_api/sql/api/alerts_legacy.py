"""Generated from sql (databricks-sdk 0.162.0, spec a67195ee592b4852); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

CREATE = _rt.Operation("alerts_legacy.create", "POST", "/api/2.0/preview/sql/alerts", returns=_m.LegacyAlert)
DELETE = _rt.Operation("alerts_legacy.delete", "DELETE", "/api/2.0/preview/sql/alerts/{alert_id}")
GET = _rt.Operation("alerts_legacy.get", "GET", "/api/2.0/preview/sql/alerts/{alert_id}", returns=_m.LegacyAlert)
LIST = _rt.Operation("alerts_legacy.list", "GET", "/api/2.0/preview/sql/alerts", returns=list[_m.LegacyAlert])
LIST_PAGING = _rt.Paging(items="", style="single")
UPDATE = _rt.Operation("alerts_legacy.update", "PUT", "/api/2.0/preview/sql/alerts/{alert_id}")


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
        return self._sender.send(
            CREATE,
            "/api/2.0/preview/sql/alerts",
            body=_rt.given(AlertsLegacyAPI.create, name=name, options=options, parent=parent, query_id=query_id, rearm=rearm),
        )

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
            body=_rt.given(AlertsLegacyAPI.update, name=name, options=options, query_id=query_id, rearm=rearm),
        )
