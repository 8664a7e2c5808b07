"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("restrict_workspace_admins")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/restrict_workspace_admins/names/default",
    _m.DeleteRestrictWorkspaceAdminsSettingResponse,
)
GET = _op(
    "get", "GET", "/api/2.0/settings/types/restrict_workspace_admins/names/default", _m.RestrictWorkspaceAdminsSetting
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/restrict_workspace_admins/names/default",
    _m.RestrictWorkspaceAdminsSetting,
)


class RestrictWorkspaceAdminsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteRestrictWorkspaceAdminsSettingResponse:
        """DELETE /api/2.0/settings/types/restrict_workspace_admins/names/default

        https://docs.databricks.com/api/workspace/restrictworkspaceadmins/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            query=_rt.given(RestrictWorkspaceAdminsAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.RestrictWorkspaceAdminsSetting:
        """GET /api/2.0/settings/types/restrict_workspace_admins/names/default

        https://docs.databricks.com/api/workspace/restrictworkspaceadmins/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            query=_rt.given(RestrictWorkspaceAdminsAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.RestrictWorkspaceAdminsSetting | _rt.Fields, field_mask: str
    ) -> _m.RestrictWorkspaceAdminsSetting:
        """PATCH /api/2.0/settings/types/restrict_workspace_admins/names/default

        https://docs.databricks.com/api/workspace/restrictworkspaceadmins/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/restrict_workspace_admins/names/default",
            body=_rt.given(RestrictWorkspaceAdminsAPI.update, _body),
        )
