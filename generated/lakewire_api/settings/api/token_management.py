"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("token_management")
CREATE_OBO_TOKEN = _op(
    "create_obo_token", "POST", "/api/2.0/token-management/on-behalf-of/tokens", _m.CreateOboTokenResponse
)
DELETE = _op("delete", "DELETE", "/api/2.0/token-management/tokens/{token_id}")
GET = _op("get", "GET", "/api/2.0/token-management/tokens/{token_id}", _m.GetTokenResponse)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/authorization/tokens/permissionLevels",
    _m.GetTokenPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/authorization/tokens", _m.TokenPermissions)
LIST = _op("list", "GET", "/api/2.0/token-management/tokens", _m.ListTokensResponse)
LIST_PAGING = _rt.Paging(items="token_infos", style="single")
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/authorization/tokens", _m.TokenPermissions)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/authorization/tokens", _m.TokenPermissions
)
UPDATE_TOKEN_MANAGEMENT = _op(
    "update_token_management", "PATCH", "/api/2.0/token-management/tokens/{token_id}", _m.TokenInfo
)


class TokenManagementAPI(_rt.Api):
    def create_obo_token(
        self,
        application_id: str,
        *,
        autoscope_enabled: bool | None = None,
        comment: str | None = None,
        lifetime_seconds: int | None = None,
        scopes: _Sequence[str] | None = None,
    ) -> _m.CreateOboTokenResponse:
        """POST /api/2.0/token-management/on-behalf-of/tokens

        https://docs.databricks.com/api/workspace/tokenmanagement/createobotoken
        """
        _body = {
            "application_id": application_id, "autoscope_enabled": autoscope_enabled, "comment": comment,
            "lifetime_seconds": lifetime_seconds, "scopes": scopes,
        }
        return self._sender.send(
            CREATE_OBO_TOKEN,
            "/api/2.0/token-management/on-behalf-of/tokens",
            body=_rt.given(TokenManagementAPI.create_obo_token, _body),
        )

    def delete(self, token_id: str) -> None:
        """DELETE /api/2.0/token-management/tokens/{token_id}

        https://docs.databricks.com/api/workspace/tokenmanagement/delete
        """
        self._sender.send(DELETE, f"/api/2.0/token-management/tokens/{_rt.segment('token_id', token_id)}")

    def get(self, token_id: str) -> _m.GetTokenResponse:
        """GET /api/2.0/token-management/tokens/{token_id}

        https://docs.databricks.com/api/workspace/tokenmanagement/get
        """
        return self._sender.send(GET, f"/api/2.0/token-management/tokens/{_rt.segment('token_id', token_id)}")

    def get_permission_levels(self) -> _m.GetTokenPermissionLevelsResponse:
        """GET /api/2.0/permissions/authorization/tokens/permissionLevels

        https://docs.databricks.com/api/workspace/tokenmanagement/getpermissionlevels
        """
        return self._sender.send(GET_PERMISSION_LEVELS, "/api/2.0/permissions/authorization/tokens/permissionLevels")

    def get_permissions(self) -> _m.TokenPermissions:
        """GET /api/2.0/permissions/authorization/tokens

        https://docs.databricks.com/api/workspace/tokenmanagement/getpermissions
        """
        return self._sender.send(GET_PERMISSIONS, "/api/2.0/permissions/authorization/tokens")

    def list(
        self, *, created_by_id: int | None = None, created_by_username: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.TokenInfo]:
        """GET /api/2.0/token-management/tokens

        https://docs.databricks.com/api/workspace/tokenmanagement/list
        """
        _query = {"created_by_id": created_by_id, "created_by_username": created_by_username}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/token-management/tokens",
            LIST_PAGING,
            query=_rt.given(TokenManagementAPI.list, _query),
            limit=limit,
        )

    def set_permissions(
        self, *, access_control_list: _Sequence[_m.TokenAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.TokenPermissions:
        """PUT /api/2.0/permissions/authorization/tokens

        https://docs.databricks.com/api/workspace/tokenmanagement/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            "/api/2.0/permissions/authorization/tokens",
            body=_rt.given(TokenManagementAPI.set_permissions, _body),
        )

    def update_permissions(
        self, *, access_control_list: _Sequence[_m.TokenAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.TokenPermissions:
        """PATCH /api/2.0/permissions/authorization/tokens

        https://docs.databricks.com/api/workspace/tokenmanagement/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            "/api/2.0/permissions/authorization/tokens",
            body=_rt.given(TokenManagementAPI.update_permissions, _body),
        )

    def update_token_management(
        self, token_id: str, token: _m.TokenInfo | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _m.TokenInfo:
        """PATCH /api/2.0/token-management/tokens/{token_id}

        https://docs.databricks.com/api/workspace/tokenmanagement/updatetokenmanagement
        """
        _body = {"token": token, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_TOKEN_MANAGEMENT,
            f"/api/2.0/token-management/tokens/{_rt.segment('token_id', token_id)}",
            body=_rt.given(TokenManagementAPI.update_token_management, _body),
        )
