"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("dashboard_email_subscriptions")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
    _m.DeleteDashboardEmailSubscriptionsResponse,
)
GET = _op(
    "get", "GET", "/api/2.0/settings/types/dashboard_email_subscriptions/names/default", _m.DashboardEmailSubscriptions
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
    _m.DashboardEmailSubscriptions,
)


class DashboardEmailSubscriptionsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDashboardEmailSubscriptionsResponse:
        """DELETE /api/2.0/settings/types/dashboard_email_subscriptions/names/default

        https://docs.databricks.com/api/workspace/dashboardemailsubscriptions/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.given(DashboardEmailSubscriptionsAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DashboardEmailSubscriptions:
        """GET /api/2.0/settings/types/dashboard_email_subscriptions/names/default

        https://docs.databricks.com/api/workspace/dashboardemailsubscriptions/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.given(DashboardEmailSubscriptionsAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DashboardEmailSubscriptions | _rt.Fields, field_mask: str
    ) -> _m.DashboardEmailSubscriptions:
        """PATCH /api/2.0/settings/types/dashboard_email_subscriptions/names/default

        https://docs.databricks.com/api/workspace/dashboardemailsubscriptions/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            body=_rt.given(DashboardEmailSubscriptionsAPI.update, _body),
        )
