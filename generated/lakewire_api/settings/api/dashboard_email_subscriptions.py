"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

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
GET = _op("get", "GET", "/api/2.0/settings/types/dashboard_email_subscriptions/names/default", _m.DashboardEmailSubscriptions)
UPDATE = _op(
    "update", "PATCH", "/api/2.0/settings/types/dashboard_email_subscriptions/names/default", _m.DashboardEmailSubscriptions
)


class DashboardEmailSubscriptionsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDashboardEmailSubscriptionsResponse:
        """DELETE /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.all_given(DashboardEmailSubscriptionsAPI.delete, locals()),
        )

    def get(self, *, etag: str | None = None) -> _m.DashboardEmailSubscriptions:
        """GET /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.all_given(DashboardEmailSubscriptionsAPI.get, locals()),
        )

    def update(
        self, allow_missing: bool, setting: _m.DashboardEmailSubscriptions | _rt.Fields, field_mask: str
    ) -> _m.DashboardEmailSubscriptions:
        """PATCH /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            body=_rt.all_given(DashboardEmailSubscriptionsAPI.update, locals()),
        )
