"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("disable_legacy_access")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/disable_legacy_access/names/default",
    _m.DeleteDisableLegacyAccessResponse,
)
GET = _op("get", "GET", "/api/2.0/settings/types/disable_legacy_access/names/default", _m.DisableLegacyAccess)
UPDATE = _op("update", "PATCH", "/api/2.0/settings/types/disable_legacy_access/names/default", _m.DisableLegacyAccess)


class DisableLegacyAccessAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteDisableLegacyAccessResponse:
        """DELETE /api/2.0/settings/types/disable_legacy_access/names/default

        https://docs.databricks.com/api/workspace/disablelegacyaccess/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.given(DisableLegacyAccessAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.DisableLegacyAccess:
        """GET /api/2.0/settings/types/disable_legacy_access/names/default

        https://docs.databricks.com/api/workspace/disablelegacyaccess/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            query=_rt.given(DisableLegacyAccessAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.DisableLegacyAccess | _rt.Fields, field_mask: str
    ) -> _m.DisableLegacyAccess:
        """PATCH /api/2.0/settings/types/disable_legacy_access/names/default

        https://docs.databricks.com/api/workspace/disablelegacyaccess/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/disable_legacy_access/names/default",
            body=_rt.given(DisableLegacyAccessAPI.update, _body),
        )
