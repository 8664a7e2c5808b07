"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.workspace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace")
DELETE = _op("delete", "POST", "/api/2.0/workspace/delete", effect=_rt.Effect.IDEMPOTENT)
EXPORT = _op("export", "GET", "/api/2.0/workspace/export", _m.ExportResponse)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}/permissionLevels",
    _m.GetWorkspaceObjectPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    _m.WorkspaceObjectPermissions,
)
GET_STATUS = _op("get_status", "GET", "/api/2.0/workspace/get-status", _m.ObjectInfo)
IMPORT_ = _op("import_", "POST", "/api/2.0/workspace/import")
LIST = _op("list", "GET", "/api/2.0/workspace/list", _m.ListResponse)
LIST_PAGING = _rt.Paging(items="objects", style="single")
MKDIRS = _op("mkdirs", "POST", "/api/2.0/workspace/mkdirs", effect=_rt.Effect.IDEMPOTENT)
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    _m.WorkspaceObjectPermissions,
)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/{workspace_object_type}/{workspace_object_id}",
    _m.WorkspaceObjectPermissions,
)


class WorkspaceAPI(_rt.Api):
    def delete(self, path: str, *, recursive: bool | None = None) -> None:
        """POST /api/2.0/workspace/delete

        https://docs.databricks.com/api/workspace/workspace/delete
        """
        _body = {"path": path, "recursive": recursive}
        self._sender.send(DELETE, "/api/2.0/workspace/delete", body=_rt.given(WorkspaceAPI.delete, _body))

    def export(self, path: str, *, format: _m.ExportFormat | str | None = None) -> _m.ExportResponse:
        """GET /api/2.0/workspace/export

        https://docs.databricks.com/api/workspace/workspace/export
        """
        _query = {"format": format, "path": path}
        return self._sender.send(EXPORT, "/api/2.0/workspace/export", query=_rt.given(WorkspaceAPI.export, _query))

    def get_permission_levels(
        self, workspace_object_type: str, workspace_object_id: str
    ) -> _m.GetWorkspaceObjectPermissionLevelsResponse:
        """GET /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}/permissionLevels

        https://docs.databricks.com/api/workspace/workspace/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/"
            f"{_rt.segment('workspace_object_type', workspace_object_type)}"
            f"/{_rt.segment('workspace_object_id', workspace_object_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, workspace_object_type: str, workspace_object_id: str) -> _m.WorkspaceObjectPermissions:
        """GET /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}

        https://docs.databricks.com/api/workspace/workspace/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            "/api/2.0/permissions/"
            f"{_rt.segment('workspace_object_type', workspace_object_type)}"
            f"/{_rt.segment('workspace_object_id', workspace_object_id)}",
        )

    def get_status(self, path: str) -> _m.ObjectInfo:
        """GET /api/2.0/workspace/get-status

        https://docs.databricks.com/api/workspace/workspace/getstatus
        """
        _query = {"path": path}
        return self._sender.send(
            GET_STATUS, "/api/2.0/workspace/get-status", query=_rt.given(WorkspaceAPI.get_status, _query)
        )

    def import_(
        self,
        path: str,
        *,
        content: str | None = None,
        format: _m.ImportFormat | str | None = None,
        language: _m.Language | str | None = None,
        overwrite: bool | None = None,
    ) -> None:
        """POST /api/2.0/workspace/import

        https://docs.databricks.com/api/workspace/workspace/import
        """
        _body = {"content": content, "format": format, "language": language, "overwrite": overwrite, "path": path}
        self._sender.send(IMPORT_, "/api/2.0/workspace/import", body=_rt.given(WorkspaceAPI.import_, _body))

    def list(
        self, path: str, *, notebooks_modified_after: int | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ObjectInfo]:
        """GET /api/2.0/workspace/list

        https://docs.databricks.com/api/workspace/workspace/list
        """
        _query = {"notebooks_modified_after": notebooks_modified_after, "path": path}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/workspace/list",
            LIST_PAGING,
            query=_rt.given(WorkspaceAPI.list, _query),
            limit=limit,
        )

    def mkdirs(self, path: str) -> None:
        """POST /api/2.0/workspace/mkdirs

        https://docs.databricks.com/api/workspace/workspace/mkdirs
        """
        _body = {"path": path}
        self._sender.send(MKDIRS, "/api/2.0/workspace/mkdirs", body=_rt.given(WorkspaceAPI.mkdirs, _body))

    def set_permissions(
        self,
        workspace_object_type: str,
        workspace_object_id: str,
        *,
        access_control_list: _Sequence[_m.WorkspaceObjectAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WorkspaceObjectPermissions:
        """PUT /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}

        https://docs.databricks.com/api/workspace/workspace/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            "/api/2.0/permissions/"
            f"{_rt.segment('workspace_object_type', workspace_object_type)}"
            f"/{_rt.segment('workspace_object_id', workspace_object_id)}",
            body=_rt.given(WorkspaceAPI.set_permissions, _body),
        )

    def update_permissions(
        self,
        workspace_object_type: str,
        workspace_object_id: str,
        *,
        access_control_list: _Sequence[_m.WorkspaceObjectAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WorkspaceObjectPermissions:
        """PATCH /api/2.0/permissions/{workspace_object_type}/{workspace_object_id}

        https://docs.databricks.com/api/workspace/workspace/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            "/api/2.0/permissions/"
            f"{_rt.segment('workspace_object_type', workspace_object_type)}"
            f"/{_rt.segment('workspace_object_id', workspace_object_id)}",
            body=_rt.given(WorkspaceAPI.update_permissions, _body),
        )
