"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("automatic_cluster_update")
GET = _op(
    "get", "GET", "/api/2.0/settings/types/automatic_cluster_update/names/default", _m.AutomaticClusterUpdateSetting
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/automatic_cluster_update/names/default",
    _m.AutomaticClusterUpdateSetting,
)


class AutomaticClusterUpdateAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.AutomaticClusterUpdateSetting:
        """GET /api/2.0/settings/types/automatic_cluster_update/names/default

        https://docs.databricks.com/api/workspace/automaticclusterupdate/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/automatic_cluster_update/names/default",
            query=_rt.given(AutomaticClusterUpdateAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.AutomaticClusterUpdateSetting | _rt.Fields, field_mask: str
    ) -> _m.AutomaticClusterUpdateSetting:
        """PATCH /api/2.0/settings/types/automatic_cluster_update/names/default

        https://docs.databricks.com/api/workspace/automaticclusterupdate/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/automatic_cluster_update/names/default",
            body=_rt.given(AutomaticClusterUpdateAPI.update, _body),
        )
