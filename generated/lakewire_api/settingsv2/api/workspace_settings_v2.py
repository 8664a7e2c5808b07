"""Generated from settingsv2 (databricks-sdk 0.162.0, spec 79f9507b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settingsv2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_settings_v2")
GET_PUBLIC_WORKSPACE_SETTING = _op("get_public_workspace_setting", "GET", "/api/2.1/settings/{name}", _m.Setting)
LIST_WORKSPACE_SETTINGS_METADATA = _op(
    "list_workspace_settings_metadata", "GET", "/api/2.1/settings-metadata", _m.ListWorkspaceSettingsMetadataResponse
)
LIST_WORKSPACE_SETTINGS_METADATA_PAGING = _rt.Paging(
    items="settings_metadata", request="page_token", response="next_page_token"
)
PATCH_PUBLIC_WORKSPACE_SETTING = _op("patch_public_workspace_setting", "PATCH", "/api/2.1/settings/{name}", _m.Setting)


class WorkspaceSettingsV2API(_rt.Api):
    def get_public_workspace_setting(self, name: str) -> _m.Setting:
        """GET /api/2.1/settings/{name}

        https://docs.databricks.com/api/workspace/workspacesettingsv2/getpublicworkspacesetting
        """
        return self._sender.send(GET_PUBLIC_WORKSPACE_SETTING, f"/api/2.1/settings/{_rt.segment('name', name)}")

    def list_workspace_settings_metadata(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SettingsMetadata]:
        """GET /api/2.1/settings-metadata

        https://docs.databricks.com/api/workspace/workspacesettingsv2/listworkspacesettingsmetadata
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_SETTINGS_METADATA,
            "/api/2.1/settings-metadata",
            LIST_WORKSPACE_SETTINGS_METADATA_PAGING,
            query=_rt.given(WorkspaceSettingsV2API.list_workspace_settings_metadata, _query),
            limit=limit,
        )

    def patch_public_workspace_setting(self, name: str, setting: _m.Setting | _rt.Fields) -> _m.Setting:
        """PATCH /api/2.1/settings/{name}

        https://docs.databricks.com/api/workspace/workspacesettingsv2/patchpublicworkspacesetting
        """
        return self._sender.send(
            PATCH_PUBLIC_WORKSPACE_SETTING,
            f"/api/2.1/settings/{_rt.segment('name', name)}",
            body=_rt.whole(WorkspaceSettingsV2API.patch_public_workspace_setting, "setting", setting),
        )
