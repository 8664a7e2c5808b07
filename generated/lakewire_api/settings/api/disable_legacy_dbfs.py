"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("disable_legacy_dbfs")
DELETE = _op(
    "delete", "DELETE", "/api/2.0/settings/types/disable_legacy_dbfs/names/default", _m.DeleteDisableLegacyDbfsResponse
)
GET = _op("get", "GET", "/api/2.0/settings/types/disable_legacy_dbfs/names/default", _m.DisableLegacyDbfs)
UPDATE = _op("update", "PATCH", "/api/2.0/settings/types/disable_legacy_dbfs/names/default", _m.DisableLegacyDbfs)


class DisableLegacyDbfsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyDbfsResponse:
        """DELETE /api/2.0/settings/types/disable_legacy_dbfs/names/default

        https://docs.databricks.com/api/workspace/disablelegacydbfs/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
            query=_rt.given(DisableLegacyDbfsAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyDbfs:
        """GET /api/2.0/settings/types/disable_legacy_dbfs/names/default

        https://docs.databricks.com/api/workspace/disablelegacydbfs/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
            query=_rt.given(DisableLegacyDbfsAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DisableLegacyDbfs | _rt.Fields, field_mask: str
    ) -> _m.DisableLegacyDbfs:
        """PATCH /api/2.0/settings/types/disable_legacy_dbfs/names/default

        https://docs.databricks.com/api/workspace/disablelegacydbfs/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
            body=_rt.given(DisableLegacyDbfsAPI.update, _body),
        )
