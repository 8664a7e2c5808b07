"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("shares")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/shares", _m.ShareInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/shares/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/shares/{name}", _m.ShareInfo)
LIST_SHARES = _op("list_shares", "GET", "/api/2.1/unity-catalog/shares", _m.ListSharesResponse)
LIST_SHARES_PAGING = _rt.Paging(
    items="shares", request="page_token", response="next_page_token", initial={"max_results": 0}
)
SHARE_PERMISSIONS = _op(
    "share_permissions", "GET", "/api/2.1/unity-catalog/shares/{name}/permissions", _m.GetSharePermissionsResponse
)
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/shares/{name}", _m.ShareInfo)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.1/unity-catalog/shares/{name}/permissions", _m.UpdateSharePermissionsResponse
)


class SharesAPI(_rt.Api):
    def create(self, name: str, *, comment: str | None = None, storage_root: str | None = None) -> _m.ShareInfo:
        """POST /api/2.1/unity-catalog/shares

        https://docs.databricks.com/api/workspace/shares/create
        """
        _body = {"comment": comment, "name": name, "storage_root": storage_root}
        return self._sender.send(CREATE, "/api/2.1/unity-catalog/shares", body=_rt.given(SharesAPI.create, _body))

    def delete(self, name: str) -> None:
        """DELETE /api/2.1/unity-catalog/shares/{name}

        https://docs.databricks.com/api/workspace/shares/delete
        """
        self._sender.send(DELETE, f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}")

    def get(self, name: str, *, include_shared_data: bool | None = None) -> _m.ShareInfo:
        """GET /api/2.1/unity-catalog/shares/{name}

        https://docs.databricks.com/api/workspace/shares/get
        """
        _query = {"include_shared_data": include_shared_data}
        return self._sender.send(
            GET, f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}", query=_rt.given(SharesAPI.get, _query)
        )

    def list_shares(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ShareInfo]:
        """GET /api/2.1/unity-catalog/shares

        https://docs.databricks.com/api/workspace/shares/listshares
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SHARES,
            "/api/2.1/unity-catalog/shares",
            LIST_SHARES_PAGING,
            query=_rt.given(SharesAPI.list_shares, _query),
            limit=limit,
        )

    def share_permissions(
        self, name: str, *, max_results: int | None = None, page_token: str | None = None
    ) -> _m.GetSharePermissionsResponse:
        """GET /api/2.1/unity-catalog/shares/{name}/permissions

        https://docs.databricks.com/api/workspace/shares/sharepermissions
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return self._sender.send(
            SHARE_PERMISSIONS,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}/permissions",
            query=_rt.given(SharesAPI.share_permissions, _query),
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
        """PATCH /api/2.1/unity-catalog/shares/{name}

        https://docs.databricks.com/api/workspace/shares/update
        """
        _body = {
            "comment": comment, "new_name": new_name, "owner": owner, "storage_root": storage_root, "updates": updates,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}",
            body=_rt.given(SharesAPI.update, _body),
        )

    def update_permissions(
        self,
        name: str,
        *,
        changes: _Sequence[_m.PermissionsChange | _rt.Fields] | None = None,
        omit_permissions_list: bool | None = None,
    ) -> _m.UpdateSharePermissionsResponse:
        """PATCH /api/2.1/unity-catalog/shares/{name}/permissions

        https://docs.databricks.com/api/workspace/shares/updatepermissions
        """
        _body = {"changes": changes, "omit_permissions_list": omit_permissions_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.1/unity-catalog/shares/{_rt.segment('name', name)}/permissions",
            body=_rt.given(SharesAPI.update_permissions, _body),
        )
