"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "disable_legacy_access.delete",
    "DELETE",
    "/api/2.0/settings/types/disable_legacy_access/names/default",
    returns=_m.DeleteDisableLegacyAccessResponse,
)
GET = _rt.Operation(
    "disable_legacy_access.get",
    "GET",
    "/api/2.0/settings/types/disable_legacy_access/names/default",
    returns=_m.DisableLegacyAccess,
)
UPDATE = _rt.Operation(
    "disable_legacy_access.update",
    "PATCH",
    "/api/2.0/settings/types/disable_legacy_access/names/default",
    returns=_m.DisableLegacyAccess,
)


class DisableLegacyAccessAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyAccessResponse:
        """DELETE /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.given(DisableLegacyAccessAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyAccess:
        """GET /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.given(DisableLegacyAccessAPI.get, etag=etag),
        )

    def update(self, allow_missing: bool, setting: _m.DisableLegacyAccess | _rt.Fields, field_mask: str) -> _m.DisableLegacyAccess:
        """PATCH /api/2.0/settings/types/disable_legacy_access/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            body=_rt.given(DisableLegacyAccessAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
