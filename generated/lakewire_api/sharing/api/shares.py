"""Generated from sharing (databricks-sdk 0.162.0, spec b2a406c41ec01000); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("shares")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/shares", _m.ShareInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/shares/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/shares/{name}", _m.ShareInfo)
LIST_SHARES = _op("list_shares", "GET", "/api/2.1/unity-catalog/shares", _m.ListSharesResponse)
LIST_SHARES_PAGING = _rt.Paging(items="shares", request="page_token", response="next_page_token", initial={"max_results": 0})
SHARE_PERMISSIONS = _op(
    "share_permissions", "GET", "/api/2.1/unity-catalog/shares/{name}/permissions", _m.GetSharePermissionsResponse
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/shares/{name}", _m.ShareInfo)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.1/unity-catalog/shares/{name}/permissions", _m.UpdateSharePermissionsResponse
)


class SharesAPI(_rt.Api):
    def create(self, name: str, *, comment: str | None = None, storage_root: str | None = None) -> _m.ShareInfo:
        """POST /api/2.1/unity-catalog/shares"""
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/shares", body=_rt.all_given(SharesAPI.create, locals()))

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/shares/{name}"""
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}")

    def get(self, name: str, *, include_shared_data: bool | None = None) -> _m.ShareInfo:
        """GET /api/2.1/unity-catalog/shares/{name}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}",
            query=_rt.given(SharesAPI.get, include_shared_data=include_shared_data),
        )

    def list_shares(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ShareInfo]:
        """GET /api/2.1/unity-catalog/shares"""
        return _rt.Pages(
            self._sender,
            LIST_SHARES,
            "/api/2.1/unity-catalog/shares",
            LIST_SHARES_PAGING,
            query=_rt.all_given(SharesAPI.list_shares, locals(), "limit"),
            limit=limit,
        )

    def share_permissions(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None
    ) -> _m.GetSharePermissionsResponse:
        """GET /api/2.1/unity-catalog/shares/{name}/permissions"""
        return self._sender.send(
            SHARE_PERMISSIONS,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}/permissions",
            query=_rt.all_given(SharesAPI.share_permissions, locals(), "name"),
        )

    def update(
        self,
        name: str,
        *,
        comment: str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        storage_root: str | None = None,
        updates: _Sequence[_m.SharedDataObjectUpdate | _rt.Fields] | None = None,
    ) -> _m.ShareInfo:
        """PATCH /api/2.1/unity-catalog/shares/{name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}",
            body=_rt.all_given(SharesAPI.update, locals(), "name"),
        )

    def update_permissions(
        self,
        name: str,
        *,
        changes: _Sequence[_m.PermissionsChange | _rt.Fields] | None = None,
        omit_permissions_list: bool | None = None,
    ) -> _m.UpdateSharePermissionsResponse:
        """PATCH /api/2.1/unity-catalog/shares/{name}/permissions"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}/permissions",
            body=_rt.all_given(SharesAPI.update_permissions, locals(), "name"),
        )
