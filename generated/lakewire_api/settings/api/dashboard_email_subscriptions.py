"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "dashboard_email_subscriptions.delete",
    "DELETE",
    "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
    returns=_m.DeleteDashboardEmailSubscriptionsResponse,
)
GET = _rt.Operation(
    "dashboard_email_subscriptions.get",
    "GET",
    "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
    returns=_m.DashboardEmailSubscriptions,
)
UPDATE = _rt.Operation(
    "dashboard_email_subscriptions.update",
    "PATCH",
    "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
    returns=_m.DashboardEmailSubscriptions,
)


class DashboardEmailSubscriptionsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDashboardEmailSubscriptionsResponse:
        """DELETE /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.given(DashboardEmailSubscriptionsAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.DashboardEmailSubscriptions:
        """GET /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            query=_rt.given(DashboardEmailSubscriptionsAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.DashboardEmailSubscriptions | _rt.Fields, field_mask: str
    ) -> _m.DashboardEmailSubscriptions:
        """PATCH /api/2.0/settings/types/dashboard_email_subscriptions/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/dashboard_email_subscriptions/names/default",
            body=_rt.given(
                DashboardEmailSubscriptionsAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting
            ),
        )
