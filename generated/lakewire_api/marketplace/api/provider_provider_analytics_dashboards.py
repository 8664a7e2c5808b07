"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_provider_analytics_dashboards")
CREATE = _op("create", "POST", "/api/2.0/marketplace-provider/analytics_dashboard", _m.ProviderAnalyticsDashboard)
GET = _op("get", "GET", "/api/2.0/marketplace-provider/analytics_dashboard", _m.ListProviderAnalyticsDashboardResponse)
GET_LATEST_VERSION = _op(
    "get_latest_version",
    "GET",
    "/api/2.0/marketplace-provider/analytics_dashboard/latest",
    _m.GetLatestVersionProviderAnalyticsDashboardResponse,
)
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/marketplace-provider/analytics_dashboard/{id}",
    _m.UpdateProviderAnalyticsDashboardResponse,
)


class ProviderProviderAnalyticsDashboardsAPI(_rt.Api):
    def create(self) -> _m.ProviderAnalyticsDashboard:
        """POST /api/2.0/marketplace-provider/analytics_dashboard

        https://docs.databricks.com/api/workspace/providerprovideranalyticsdashboards/create
        """
        return self._sender.send(CREATE, "/api/2.0/marketplace-provider/analytics_dashboard", body={})

    def get(self) -> _m.ListProviderAnalyticsDashboardResponse:
        """GET /api/2.0/marketplace-provider/analytics_dashboard

        https://docs.databricks.com/api/workspace/providerprovideranalyticsdashboards/get
        """
        return self._sender.send(GET, "/api/2.0/marketplace-provider/analytics_dashboard")

    def get_latest_version(self) -> _m.GetLatestVersionProviderAnalyticsDashboardResponse:
        """GET /api/2.0/marketplace-provider/analytics_dashboard/latest

        https://docs.databricks.com/api/workspace/providerprovideranalyticsdashboards/getlatestversion
        """
        return self._sender.send(GET_LATEST_VERSION, "/api/2.0/marketplace-provider/analytics_dashboard/latest")

    def update(self, id: str, *, version: int | None = None) -> _m.UpdateProviderAnalyticsDashboardResponse:
        """PUT /api/2.0/marketplace-provider/analytics_dashboard/{id}

        https://docs.databricks.com/api/workspace/providerprovideranalyticsdashboards/update
        """
        _body = {"version": version}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-provider/analytics_dashboard/{_rt.segment('id', id)}",
            body=_rt.given(ProviderProviderAnalyticsDashboardsAPI.update, _body),
        )
