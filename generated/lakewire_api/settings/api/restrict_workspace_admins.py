"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "restrict_workspace_admins.delete",
    "DELETE",
    "/api/2.0/settings/types/restrict_workspace_admins/names/default",
    returns=_m.DeleteRestrictWorkspaceAdminsSettingResponse,
)
GET = _rt.Operation(
    "restrict_workspace_admins.get",
    "GET",
    "/api/2.0/settings/types/restrict_workspace_admins/names/default",
    returns=_m.RestrictWorkspaceAdminsSetting,
)
UPDATE = _rt.Operation(
    "restrict_workspace_admins.update",
    "PATCH",
    "/api/2.0/settings/types/restrict_workspace_admins/names/default",
    returns=_m.RestrictWorkspaceAdminsSetting,
)


class RestrictWorkspaceAdminsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteRestrictWorkspaceAdminsSettingResponse:
        """DELETE /api/2.0/settings/types/restrict_workspace_admins/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            query=_rt.given(RestrictWorkspaceAdminsAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.RestrictWorkspaceAdminsSetting:
        """GET /api/2.0/settings/types/restrict_workspace_admins/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            query=_rt.given(RestrictWorkspaceAdminsAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.RestrictWorkspaceAdminsSetting | _rt.Fields, field_mask: str
    ) -> _m.RestrictWorkspaceAdminsSetting:
        """PATCH /api/2.0/settings/types/restrict_workspace_admins/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            body=_rt.given(RestrictWorkspaceAdminsAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
