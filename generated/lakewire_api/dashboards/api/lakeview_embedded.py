"""Generated from dashboards (databricks-sdk 0.162.0, spec 1f20a39f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.dashboards import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("lakeview_embedded")
GET_PUBLISHED_DASHBOARD_TOKEN_INFO = _op(
    "get_published_dashboard_token_info",
    "GET",
    "/api/2.0/lakeview/dashboards/{dashboard_id}/published/tokeninfo",
    _m.GetPublishedDashboardTokenInfoResponse,
)


class LakeviewEmbeddedAPI(_rt.Api):
    def get_published_dashboard_token_info(
        self, dashboard_id: str, *, external_value: str | None = None, external_viewer_id: str | None = None
    ) -> _m.GetPublishedDashboardTokenInfoResponse:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/published/tokeninfo

        https://docs.databricks.com/api/workspace/lakeviewembedded/getpublisheddashboardtokeninfo
        """
        _query = {"external_value": external_value, "external_viewer_id": external_viewer_id}
        return self._sender.send(
            GET_PUBLISHED_DASHBOARD_TOKEN_INFO,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/published/tokeninfo",
            query=_rt.given(LakeviewEmbeddedAPI.get_published_dashboard_token_info, _query),
        )
