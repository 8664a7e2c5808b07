"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

GET = _rt.Operation(
    "automatic_cluster_update.get",
    "GET",
    "/api/2.0/settings/types/automatic_cluster_update/names/default",
    returns=_m.AutomaticClusterUpdateSetting,
)
UPDATE = _rt.Operation(
    "automatic_cluster_update.update",
    "PATCH",
    "/api/2.0/settings/types/automatic_cluster_update/names/default",
    returns=_m.AutomaticClusterUpdateSetting,
)


class AutomaticClusterUpdateAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.AutomaticClusterUpdateSetting:
        """GET /api/2.0/settings/types/automatic_cluster_update/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/automatic_cluster_update/names/default",
            query=_rt.given(AutomaticClusterUpdateAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.AutomaticClusterUpdateSetting | _rt.Fields, field_mask: str
    ) -> _m.AutomaticClusterUpdateSetting:
        """PATCH /api/2.0/settings/types/automatic_cluster_update/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/automatic_cluster_update/names/default",
            body=_rt.given(AutomaticClusterUpdateAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
