"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.billing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("usage_dashboards")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/dashboard",
    _m.CreateBillingUsageDashboardResponse,
    scope="account",
)
GET = _op(
    "get", "GET", "/api/2.0/accounts/{account_id}/dashboard", _m.GetBillingUsageDashboardResponse, scope="account"
)


class UsageDashboardsAPI(_rt.Api):
    def create(
        self,
        *,
        dashboard_type: _m.UsageDashboardType | str | None = None,
        major_version: _m.UsageDashboardMajorVersion | str | None = None,
        workspace_id: int | None = None,
    ) -> _m.CreateBillingUsageDashboardResponse:
        """POST /api/2.0/accounts/{account_id}/dashboard

        https://docs.databricks.com/api/account/usagedashboards/create
        """
        _body = {"dashboard_type": dashboard_type, "major_version": major_version, "workspace_id": workspace_id}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/dashboard",
            body=_rt.given(UsageDashboardsAPI.create, _body),
        )

    def get(
        self, *, dashboard_type: _m.UsageDashboardType | str | None = None, workspace_id: int | None = None
    ) -> _m.GetBillingUsageDashboardResponse:
        """GET /api/2.0/accounts/{account_id}/dashboard

        https://docs.databricks.com/api/account/usagedashboards/get
        """
        _query = {"dashboard_type": dashboard_type, "workspace_id": workspace_id}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/dashboard",
            query=_rt.given(UsageDashboardsAPI.get, _query),
        )
