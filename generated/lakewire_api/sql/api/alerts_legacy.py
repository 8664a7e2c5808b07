"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.0/preview/sql/alerts

        https://docs.databricks.com/api/workspace/alertslegacy/create
        """
        _body = {"name": name, "options": options, "parent": parent, "query_id": query_id, "rearm": rearm}
        return self._sender.send(CREATE, "/api/2.0/preview/sql/alerts", body=_rt.given(AlertsLegacyAPI.create, _body))

    def delete(self, alert_id: str) -> None:
        """DELETE /api/2.0/preview/sql/alerts/{alert_id}

        https://docs.databricks.com/api/workspace/alertslegacy/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}")

    def get(self, alert_id: str) -> _m.LegacyAlert:
        """GET /api/2.0/preview/sql/alerts/{alert_id}

        https://docs.databricks.com/api/workspace/alertslegacy/get
        """
        return self._sender.send(GET, f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}")

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.LegacyAlert]:
        """GET /api/2.0/preview/sql/alerts

        https://docs.databricks.com/api/workspace/alertslegacy/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/preview/sql/alerts", LIST_PAGING, limit=limit)

    def update(
        self,
        alert_id: str,
        name: str,
        options: _m.AlertOptions | _rt.Fields,
        query_id: str,
        *,
        rearm: int | None = None,
    ) -> None:
        """PUT /api/2.0/preview/sql/alerts/{alert_id}

        https://docs.databricks.com/api/workspace/alertslegacy/update
        """
        _body = {"name": name, "options": options, "query_id": query_id, "rearm": rearm}
        self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/alerts/{_rt.segment('alert_id', alert_id)}",
            body=_rt.given(AlertsLegacyAPI.update, _body),
        )
