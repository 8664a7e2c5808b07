"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("alerts_v2")
CREATE_ALERT = _op("create_alert", "POST", "/api/2.0/alerts", _m.AlertV2)
GET_ALERT = _op("get_alert", "GET", "/api/2.0/alerts/{id}", _m.AlertV2)
LIST_ALERTS = _op("list_alerts", "GET", "/api/2.0/alerts", _m.ListAlertsV2Response)
LIST_ALERTS_PAGING = _rt.Paging(items="alerts", request="page_token", response="next_page_token")
TRASH_ALERT = _op("trash_alert", "DELETE", "/api/2.0/alerts/{id}")
UPDATE_ALERT = _op("update_alert", "PATCH", "/api/2.0/alerts/{id}", _m.AlertV2, effect=_rt.Effect.IDEMPOTENT)


class AlertsV2API(_rt.Api):
    def create_alert(self, alert: _m.AlertV2 | _rt.Fields) -> _m.AlertV2:
        """POST /api/2.0/alerts

        https://docs.databricks.com/api/workspace/alertsv2/createalert
        """
        return self._sender.send(
            CREATE_ALERT, "/api/2.0/alerts", body=_rt.whole(AlertsV2API.create_alert, "alert", alert)
        )

    def get_alert(self, id: str) -> _m.AlertV2:
        """GET /api/2.0/alerts/{id}

        https://docs.databricks.com/api/workspace/alertsv2/getalert
        """
        return self._sender.send(GET_ALERT, f"/api/2.0/alerts/{_rt.segment('id', id)}")

    def list_alerts(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.AlertV2]:
        """GET /api/2.0/alerts

        https://docs.databricks.com/api/workspace/alertsv2/listalerts
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ALERTS,
            "/api/2.0/alerts",
            LIST_ALERTS_PAGING,
            query=_rt.given(AlertsV2API.list_alerts, _query),
            limit=limit,
        )

    def trash_alert(self, id: str, *, purge: bool | None = None) -> None:
        """DELETE /api/2.0/alerts/{id}

        https://docs.databricks.com/api/workspace/alertsv2/trashalert
        """
        _query = {"purge": purge}
        self._sender.send(
            TRASH_ALERT, f"/api/2.0/alerts/{_rt.segment('id', id)}", query=_rt.given(AlertsV2API.trash_alert, _query)
        )

    def update_alert(self, id: str, alert: _m.AlertV2 | _rt.Fields, update_mask: str) -> _m.AlertV2:
        """PATCH /api/2.0/alerts/{id}

        https://docs.databricks.com/api/workspace/alertsv2/updatealert
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_ALERT,
            f"/api/2.0/alerts/{_rt.segment('id', id)}",
            query=_rt.given(AlertsV2API.update_alert, _query),
            body=_rt.whole(AlertsV2API.update_alert, "alert", alert),
        )
