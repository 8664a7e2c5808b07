"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_assignment")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/principals/{principal_id}",
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/permissions",
    _m.WorkspacePermissions,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments",
    _m.PermissionAssignments,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="permission_assignments", style="single")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/principals/{principal_id}",
    _m.PermissionAssignment,
    scope="account",
)


class WorkspaceAssignmentAPI(_rt.Api):
    def delete(self, workspace_id: int, principal_id: int) -> None:
        """DELETE /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/principals
            /{principal_id}

        https://docs.databricks.com/api/account/workspaceassignment/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/permissionassignments/principals/"
            f"{_rt.segment('principal_id', principal_id)}",
        )

    def get(self, workspace_id: int) -> _m.WorkspacePermissions:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/permissions

        https://docs.databricks.com/api/account/workspaceassignment/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/permissionassignments/permissions",
        )

    def list(self, workspace_id: int, *, limit: int | None = None) -> _rt.Pages[_m.PermissionAssignment]:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments

        https://docs.databricks.com/api/account/workspaceassignment/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/permissionassignments",
            LIST_PAGING,
            limit=limit,
        )

    def update(
        self,
        workspace_id: int,
        principal_id: int,
        *,
        permissions: _Sequence[_m.WorkspacePermission | str] | None = None,
    ) -> _m.PermissionAssignment:
        """PUT /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/permissionassignments/principals
            /{principal_id}

        https://docs.databricks.com/api/account/workspaceassignment/update
        """
        _body = {"permissions": permissions}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/permissionassignments/principals/"
            f"{_rt.segment('principal_id', principal_id)}",
            body=_rt.given(WorkspaceAssignmentAPI.update, _body),
        )
