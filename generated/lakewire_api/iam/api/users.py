"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("users")
CREATE = _op("create", "POST", "/api/2.0/preview/scim/v2/Users", _m.User)
DELETE = _op("delete", "DELETE", "/api/2.0/preview/scim/v2/Users/{id}")
GET = _op("get", "GET", "/api/2.0/preview/scim/v2/Users/{id}", _m.User)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/authorization/passwords/permissionLevels",
    _m.GetPasswordPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/authorization/passwords", _m.PasswordPermissions)
LIST = _op("list", "GET", "/api/2.0/preview/scim/v2/Users", _m.ListUsersResponse)
LIST_PAGING = _rt.Paging(
    items="resources", style="offset", request="startIndex", dedupe="id", initial={"count": 10000, "startIndex": 1}
)
PATCH = _op("patch", "PATCH", "/api/2.0/preview/scim/v2/Users/{id}")
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/authorization/passwords", _m.PasswordPermissions)
UPDATE = _op("update", "PUT", "/api/2.0/preview/scim/v2/Users/{id}")
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/authorization/passwords", _m.PasswordPermissions
)


class UsersAPI(_rt.Api):
    def create(
        self,
        *,
        active: bool | None = None,
        display_name: str | None = None,
        emails: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        id: str | None = None,
        name: _m.Name | _rt.Fields | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.UserSchema | str] | None = None,
        user_name: str | None = None,
    ) -> _m.User:
        """POST /api/2.0/preview/scim/v2/Users

        https://docs.databricks.com/api/workspace/users/create
        """
        _body = {
            "active": active, "displayName": display_name, "emails": emails, "entitlements": entitlements,
            "externalId": external_id, "groups": groups, "id": id, "name": name, "roles": roles, "schemas": schemas,
            "userName": user_name,
        }
        return self._sender.send(CREATE, "/api/2.0/preview/scim/v2/Users", body=_rt.given(UsersAPI.create, _body))

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/scim/v2/Users/{id}

        https://docs.databricks.com/api/workspace/users/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/scim/v2/Users/{_rt.segment('id', id)}")

    def get(
        self,
        id: str,
        *,
        attributes: str | None = None,
        count: int | None = None,
        excluded_attributes: str | None = None,
        filter: str | None = None,
        sort_by: str | None = None,
        sort_order: _m.GetSortOrder | str | None = None,
        start_index: int | None = None,
    ) -> _m.User:
        """GET /api/2.0/preview/scim/v2/Users/{id}

        https://docs.databricks.com/api/workspace/users/get
        """
        _query = {
            "attributes": attributes, "count": count, "excludedAttributes": excluded_attributes, "filter": filter,
            "sortBy": sort_by, "sortOrder": sort_order, "startIndex": start_index,
        }
        return self._sender.send(
            GET, f"/api/2.0/preview/scim/v2/Users/{_rt.segment('id', id)}", query=_rt.given(UsersAPI.get, _query)
        )

    def get_permission_levels(self) -> _m.GetPasswordPermissionLevelsResponse:
        """GET /api/2.0/permissions/authorization/passwords/permissionLevels

        https://docs.databricks.com/api/workspace/users/getpermissionlevels
        """
        return self._sender.send(GET_PERMISSION_LEVELS, "/api/2.0/permissions/authorization/passwords/permissionLevels")

    def get_permissions(self) -> _m.PasswordPermissions:
        """GET /api/2.0/permissions/authorization/passwords

        https://docs.databricks.com/api/workspace/users/getpermissions
        """
        return self._sender.send(GET_PERMISSIONS, "/api/2.0/permissions/authorization/passwords")

    def list(
        self,
        *,
        attributes: str | None = None,
        count: int | None = None,
        excluded_attributes: str | None = None,
        filter: str | None = None,
        sort_by: str | None = None,
        sort_order: _m.ListSortOrder | str | None = None,
        start_index: int | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.User]:
        """GET /api/2.0/preview/scim/v2/Users

        https://docs.databricks.com/api/workspace/users/list
        """
        _query = {
            "attributes": attributes, "count": count, "excludedAttributes": excluded_attributes, "filter": filter,
            "sortBy": sort_by, "sortOrder": sort_order, "startIndex": start_index,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/preview/scim/v2/Users",
            LIST_PAGING,
            query=_rt.given(UsersAPI.list, _query),
            limit=limit,
        )

    def patch(
        self,
        id: str,
        *,
        operations: _Sequence[_m.Patch | _rt.Fields] | None = None,
        schemas: _Sequence[_m.PatchSchema | str] | None = None,
    ) -> None:
        """PATCH /api/2.0/preview/scim/v2/Users/{id}

        https://docs.databricks.com/api/workspace/users/patch
        """
        _body = {"Operations": operations, "schemas": schemas}
        self._sender.send(
            PATCH, f"/api/2.0/preview/scim/v2/Users/{_rt.segment('id', id)}", body=_rt.given(UsersAPI.patch, _body)
        )

    def set_permissions(
        self, *, access_control_list: _Sequence[_m.PasswordAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.PasswordPermissions:
        """PUT /api/2.0/permissions/authorization/passwords

        https://docs.databricks.com/api/workspace/users/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            "/api/2.0/permissions/authorization/passwords",
            body=_rt.given(UsersAPI.set_permissions, _body),
        )

    def update(
        self,
        id: str,
        *,
        active: bool | None = None,
        display_name: str | None = None,
        emails: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        name: _m.Name | _rt.Fields | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.UserSchema | str] | None = None,
        user_name: str | None = None,
    ) -> None:
        """PUT /api/2.0/preview/scim/v2/Users/{id}

        https://docs.databricks.com/api/workspace/users/update
        """
        _body = {
            "active": active, "displayName": display_name, "emails": emails, "entitlements": entitlements,
            "externalId": external_id, "groups": groups, "name": name, "roles": roles, "schemas": schemas,
            "userName": user_name,
        }
        self._sender.send(
            UPDATE, f"/api/2.0/preview/scim/v2/Users/{_rt.segment('id', id)}", body=_rt.given(UsersAPI.update, _body)
        )

    def update_permissions(
        self, *, access_control_list: _Sequence[_m.PasswordAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.PasswordPermissions:
        """PATCH /api/2.0/permissions/authorization/passwords

        https://docs.databricks.com/api/workspace/users/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            "/api/2.0/permissions/authorization/passwords",
            body=_rt.given(UsersAPI.update_permissions, _body),
        )
