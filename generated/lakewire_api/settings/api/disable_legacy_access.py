"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("disable_legacy_access")
DELETE = _op(
    "delete", "DELETE", "/api/2.0/settings/types/disable_legacy_access/names/default", _m.DeleteDisableLegacyAccessResponse
)
GET = _op("get", "GET", "/api/2.0/settings/types/disable_legacy_access/names/default", _m.DisableLegacyAccess)
UPDATE = _op("update", "PATCH", "/api/2.0/settings/types/disable_legacy_access/names/default", _m.DisableLegacyAccess)


class DisableLegacyAccessAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyAccessResponse:
        """DELETE /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.all_given(DisableLegacyAccessAPI.delete, locals()),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyAccess:
        """GET /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.all_given(DisableLegacyAccessAPI.get, locals()),
        )

    def update(self, allow_missing: bool, setting: _m.DisableLegacyAccess | _rt.Fields, field_mask: str) -> _m.DisableLegacyAccess:
        """PATCH /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            body=_rt.all_given(DisableLegacyAccessAPI.update, locals()),
        )
