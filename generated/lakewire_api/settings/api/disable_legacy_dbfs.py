"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "disable_legacy_dbfs.delete",
    "DELETE",
    "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
    returns=_m.DeleteDisableLegacyDbfsResponse,
)
GET = _rt.Operation(
    "disable_legacy_dbfs.get", "GET", "/api/2.0/settings/types/disable_legacy_dbfs/names/default", returns=_m.DisableLegacyDbfs
)
UPDATE = _rt.Operation(
    "disable_legacy_dbfs.update", "PATCH", "/api/2.0/settings/types/disable_legacy_dbfs/names/default", returns=_m.DisableLegacyDbfs
)


class DisableLegacyDbfsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyDbfsResponse:
        """DELETE /api/2.0/settings/types/disable_legacy_dbfs/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
            query=_rt.given(DisableLegacyDbfsAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyDbfs:
        """GET /api/2.0/settings/types/disable_legacy_dbfs/names/default"""
        return self._sender.send(
            GET, "/api/2.0/settings/types/disable_legacy_dbfs/names/default", query=_rt.given(DisableLegacyDbfsAPI.get, etag=etag)
        )

    def update(self, allow_missing: bool, setting: _m.DisableLegacyDbfs | _rt.Fields, field_mask: str) -> _m.DisableLegacyDbfs:
        """PATCH /api/2.0/settings/types/disable_legacy_dbfs/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/disable_legacy_dbfs/names/default",
            body=_rt.given(DisableLegacyDbfsAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
