# Generated from dashboards (databricks-sdk 0.156.0, spec 51803e903c94ad61). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of LakeviewEmbeddedAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.dashboards import models as _m

if _TYPE_CHECKING:
    pass

GET_PUBLISHED_DASHBOARD_TOKEN_INFO = _rt.Operation(
    name="lakeview_embedded.get_published_dashboard_token_info",
    method="GET",
    path="/api/2.0/lakeview/dashboards/{dashboard_id}/published/tokeninfo",
    returns=_m.GetPublishedDashboardTokenInfoResponse,
    effect=_rt.Effect.READ,
)


class LakeviewEmbeddedAPI:
    """The operations of LakeviewEmbeddedAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get_published_dashboard_token_info(
        self, dashboard_id: str, *, external_value: str | None = None, external_viewer_id: str | None = None
    ) -> _m.GetPublishedDashboardTokenInfoResponse:
        """GET /api/2.0/lakeview/dashboards/{dashboard_id}/published/tokeninfo"""
        return self._sender.send(
            GET_PUBLISHED_DASHBOARD_TOKEN_INFO,
            f"/api/2.0/lakeview/dashboards/{_rt.segment('dashboard_id', dashboard_id)}/published/tokeninfo",
            query={"external_value": external_value, "external_viewer_id": external_viewer_id},
        )
