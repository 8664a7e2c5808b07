"""Generated from workspace (databricks-sdk 0.162.0, spec 06a90ff8abf58b46); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.workspace import models as _m

DELETE = _rt.Operation("workspace.delete", "POST", "/api/2.0/workspace/delete", effect=_rt.Effect.IDEMPOTENT)
EXPORT = _rt.Operation("workspace.export", "GET", "/api/2.0/workspace/export", returns=_m.ExportResponse)
GET_PERMISSION_LEVELS = _rt.Operation(
    "workspace.get_permission_levels",
    "GET",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}/permissionLevels",
    returns=_m.GetWorkspaceObjectPermissionLevelsResponse,
)
GET_PERMISSIONS = _rt.Operation(
    "workspace.get_permissions",
    "GET",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    returns=_m.WorkspaceObjectPermissions,
)
GET_STATUS = _rt.Operation("workspace.get_status", "GET", "/api/2.0/workspace/get-status", returns=_m.ObjectInfo)
IMPORT_ = _rt.Operation("workspace.import_", "POST", "/api/2.0/workspace/import")
LIST = _rt.Operation("workspace.list", "GET", "/api/2.0/workspace/list", returns=_m.ListResponse)
LIST_PAGING = _rt.Paging(items="objects", style="single")
MKDIRS = _rt.Operation("workspace.mkdirs", "POST", "/api/2.0/workspace/mkdirs", effect=_rt.Effect.IDEMPOTENT)
SET_PERMISSIONS = _rt.Operation(
    "workspace.set_permissions",
    "PUT",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    returns=_m.WorkspaceObjectPermissions,
)
UPDATE_PERMISSIONS = _rt.Operation(
    "workspace.update_permissions",
    "PATCH",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    returns=_m.WorkspaceObjectPermissions,
)


class WorkspaceAPI(_rt.Api):
    def delete(self, path: str, *, recursive: bool | None = None) -> None:
        """POST /api/2.0/workspace/delete"""
        self._sender.send(DELETE, "/api/2.0/workspace/delete", body=_rt.given(WorkspaceAPI.delete, path=path, recursive=recursive))

    def export(self, path: str, *, format: _m.ExportFormat | str | None = None) -> _m.ExportResponse:
        """GET /api/2.0/workspace/export"""
        return self._sender.send(
            EXPORT, "/api/2.0/workspace/export", query=_rt.given(WorkspaceAPI.export, format=format, path=path)
        )

    def get_permission_levels(
        self, workspace_object_type: str, workspace_object_id: str
    ) -> _m.GetWorkspaceObjectPermissionLevelsResponse:
        """GET /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/{_rt.segment('workspace_object_type', workspace_object_type)}/{_rt.segment('workspace_object_id', workspace_object_id)}/permissionLevels",
        )

    def get_permissions(self, workspace_object_type: str, workspace_object_id: str) -> _m.WorkspaceObjectPermissions:
        """GET /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}"""
        return self._sender.send(
            GET_PERMISSIONS,
            f"/api/2.0/permissions/{_rt.segment('workspace_object_type', workspace_object_type)}/{_rt.segment('workspace_object_id', workspace_object_id)}",
        )

    def get_status(self, path: str) -> _m.ObjectInfo:
        """GET /api/2.0/workspace/get-status"""
        return self._sender.send(GET_STATUS, "/api/2.0/workspace/get-status", query=_rt.given(WorkspaceAPI.get_status, path=path))

    def import_(
        self,
        path: str,
        *,
        content: str | None = None,
        format: _m.ImportFormat | str | None = None,
        language: _m.Language | str | None = None,
        overwrite: bool | None = None,
    ) -> None:
        """POST /api/2.0/workspace/import"""
        self._sender.send(
            IMPORT_,
            "/api/2.0/workspace/import",
            body=_rt.given(WorkspaceAPI.import_, content=content, format=format, language=language, overwrite=overwrite, path=path),
        )

    def list(self, path: str, *, notebooks_modified_after: int | None = None, limit: int | None = None) -> _rt.Pages[_m.ObjectInfo]:
        """GET /api/2.0/workspace/list"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/workspace/list",
            LIST_PAGING,
            query=_rt.given(WorkspaceAPI.list, notebooks_modified_after=notebooks_modified_after, path=path),
            limit=limit,
        )

    def mkdirs(self, path: str) -> None:
        """POST /api/2.0/workspace/mkdirs"""
        self._sender.send(MKDIRS, "/api/2.0/workspace/mkdirs", body=_rt.given(WorkspaceAPI.mkdirs, path=path))

    def set_permissions(
        self,
        workspace_object_type: str,
        workspace_object_id: str,
        *,
        access_control_list: _Sequence[_m.WorkspaceObjectAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WorkspaceObjectPermissions:
        """PUT /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/{_rt.segment('workspace_object_type', workspace_object_type)}/{_rt.segment('workspace_object_id', workspace_object_id)}",
            body=_rt.given(WorkspaceAPI.set_permissions, access_control_list=access_control_list),
        )

    def update_permissions(
        self,
        workspace_object_type: str,
        workspace_object_id: str,
        *,
        access_control_list: _Sequence[_m.WorkspaceObjectAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WorkspaceObjectPermissions:
        """PATCH /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/{_rt.segment('workspace_object_type', workspace_object_type)}/{_rt.segment('workspace_object_id', workspace_object_id)}",
            body=_rt.given(WorkspaceAPI.update_permissions, access_control_list=access_control_list),
        )
