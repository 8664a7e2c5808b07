"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.workspace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("repos")
CREATE = _op("create", "POST", "/api/2.0/repos", _m.CreateRepoResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/repos/{repo_id}")
GET = _op("get", "GET", "/api/2.0/repos/{repo_id}", _m.GetRepoResponse)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/repos/{repo_id}/permissionLevels",
    _m.GetRepoPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/repos/{repo_id}", _m.RepoPermissions)
LIST = _op("list", "GET", "/api/2.0/repos", _m.ListReposResponse)
LIST_PAGING = _rt.Paging(items="repos", request="next_page_token", response="next_page_token")
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/repos/{repo_id}", _m.RepoPermissions)
UPDATE = _op("update", "PATCH", "/api/2.0/repos/{repo_id}")
UPDATE_PERMISSIONS = _op("update_permissions", "PATCH", "/api/2.0/permissions/repos/{repo_id}", _m.RepoPermissions)


class ReposAPI(_rt.Api):
    def create(
        self,
        url: str,
        provider: str,
        *,
        git_credential_id: int | None = None,
        path: str | None = None,
        sparse_checkout: _m.SparseCheckout | _rt.Fields | None = None,
    ) -> _m.CreateRepoResponse:
        """POST /api/2.0/repos

        https://docs.databricks.com/api/workspace/repos/create
        """
        _body = {
            "git_credential_id": git_credential_id, "path": path, "provider": provider,
            "sparse_checkout": sparse_checkout, "url": url,
        }
        return self._sender.send(CREATE, "/api/2.0/repos", body=_rt.given(ReposAPI.create, _body))

    def delete(self, repo_id: int) -> None:
        """DELETE /api/2.0/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/delete
        """
        self._sender.send(DELETE, f"/api/2.0/repos/{_rt.segment('repo_id', repo_id)}")

    def get(self, repo_id: int) -> _m.GetRepoResponse:
        """GET /api/2.0/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/get
        """
        return self._sender.send(GET, f"/api/2.0/repos/{_rt.segment('repo_id', repo_id)}")

    def get_permission_levels(self, repo_id: str) -> _m.GetRepoPermissionLevelsResponse:
        """GET /api/2.0/permissions/repos/{repo_id}/permissionLevels

        https://docs.databricks.com/api/workspace/repos/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS, f"/api/2.0/permissions/repos/{_rt.segment('repo_id', repo_id)}/permissionLevels"
        )

    def get_permissions(self, repo_id: str) -> _m.RepoPermissions:
        """GET /api/2.0/permissions/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/getpermissions
        """
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/repos/{_rt.segment('repo_id', repo_id)}")

    def list(
        self, *, next_page_token: str | None = None, path_prefix: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.RepoInfo]:
        """GET /api/2.0/repos

        https://docs.databricks.com/api/workspace/repos/list
        """
        _query = {"next_page_token": next_page_token, "path_prefix": path_prefix}
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/repos", LIST_PAGING, query=_rt.given(ReposAPI.list, _query), limit=limit
        )

    def set_permissions(
        self, repo_id: str, *, access_control_list: _Sequence[_m.RepoAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.RepoPermissions:
        """PUT /api/2.0/permissions/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/repos/{_rt.segment('repo_id', repo_id)}",
            body=_rt.given(ReposAPI.set_permissions, _body),
        )

    def update(
        self,
        repo_id: int,
        *,
        branch: str | None = None,
        dangerously_force_discard_all: bool | None = None,
        git_credential_id: int | None = None,
        sparse_checkout: _m.SparseCheckoutUpdate | _rt.Fields | None = None,
        tag: str | None = None,
    ) -> None:
        """PATCH /api/2.0/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/update
        """
        _body = {
            "branch": branch, "dangerously_force_discard_all": dangerously_force_discard_all,
            "git_credential_id": git_credential_id, "sparse_checkout": sparse_checkout, "tag": tag,
        }
        self._sender.send(
            UPDATE, f"/api/2.0/repos/{_rt.segment('repo_id', repo_id)}", body=_rt.given(ReposAPI.update, _body)
        )

    def update_permissions(
        self, repo_id: str, *, access_control_list: _Sequence[_m.RepoAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.RepoPermissions:
        """PATCH /api/2.0/permissions/repos/{repo_id}

        https://docs.databricks.com/api/workspace/repos/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/repos/{_rt.segment('repo_id', repo_id)}",
            body=_rt.given(ReposAPI.update_permissions, _body),
        )
