"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_groups")
CREATE = _op("create", "POST", "/api/2.0/accounts/{account_id}/scim/v2/Groups", _m.Group, scope="account")
DELETE = _op("delete", "DELETE", "/api/2.0/accounts/{account_id}/scim/v2/Groups/{id}", scope="account")
GET = _op("get", "GET", "/api/2.0/accounts/{account_id}/scim/v2/Groups/{id}", _m.Group, scope="account")
LIST = _op("list", "GET", "/api/2.0/accounts/{account_id}/scim/v2/Groups", _m.ListGroupsResponse, scope="account")
LIST_PAGING = _rt.Paging(
    items="resources", style="offset", request="startIndex", dedupe="id", initial={"count": 10000, "startIndex": 1}
)
PATCH = _op("patch", "PATCH", "/api/2.0/accounts/{account_id}/scim/v2/Groups/{id}", scope="account")
UPDATE = _op("update", "PUT", "/api/2.0/accounts/{account_id}/scim/v2/Groups/{id}", scope="account")


class AccountGroupsAPI(_rt.Api):
    def create(
        self,
        *,
        display_name: str | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        id: str | None = None,
        members: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        meta: _m.ResourceMeta | _rt.Fields | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.GroupSchema | str] | None = None,
    ) -> _m.Group:
        """POST /api/2.0/accounts/{account_id}/scim/v2/Groups

        https://docs.databricks.com/api/account/accountgroups/create
        """
        _body = {
            "displayName": display_name, "entitlements": entitlements, "externalId": external_id, "groups": groups,
            "id": id, "members": members, "meta": meta, "roles": roles, "schemas": schemas,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups",
            body=_rt.given(AccountGroupsAPI.create, _body),
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/scim/v2/Groups/{id}

        https://docs.databricks.com/api/account/accountgroups/delete
        """
        self._sender.send(
            DELETE, f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups/{_rt.segment('id', id)}"
        )

    def get(self, id: str) -> _m.Group:
        """GET /api/2.0/accounts/{account_id}/scim/v2/Groups/{id}

        https://docs.databricks.com/api/account/accountgroups/get
        """
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups/{_rt.segment('id', id)}"
        )

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
    ) -> _rt.Pages[_m.Group]:
        """GET /api/2.0/accounts/{account_id}/scim/v2/Groups

        https://docs.databricks.com/api/account/accountgroups/list
        """
        _query = {
            "attributes": attributes, "count": count, "excludedAttributes": excluded_attributes, "filter": filter,
            "sortBy": sort_by, "sortOrder": sort_order, "startIndex": start_index,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups",
            LIST_PAGING,
            query=_rt.given(AccountGroupsAPI.list, _query),
            limit=limit,
        )

    def patch(
        self,
        id: str,
        *,
        operations: _Sequence[_m.Patch | _rt.Fields] | None = None,
        schemas: _Sequence[_m.PatchSchema | str] | None = None,
    ) -> None:
        """PATCH /api/2.0/accounts/{account_id}/scim/v2/Groups/{id}

        https://docs.databricks.com/api/account/accountgroups/patch
        """
        _body = {"Operations": operations, "schemas": schemas}
        self._sender.send(
            PATCH,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups/{_rt.segment('id', id)}",
            body=_rt.given(AccountGroupsAPI.patch, _body),
        )

    def update(
        self,
        id: str,
        *,
        display_name: str | None = None,
        entitlements: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        external_id: str | None = None,
        groups: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        members: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        meta: _m.ResourceMeta | _rt.Fields | None = None,
        roles: _Sequence[_m.ComplexValue | _rt.Fields] | None = None,
        schemas: _Sequence[_m.GroupSchema | str] | None = None,
    ) -> None:
        """PUT /api/2.0/accounts/{account_id}/scim/v2/Groups/{id}

        https://docs.databricks.com/api/account/accountgroups/update
        """
        _body = {
            "displayName": display_name, "entitlements": entitlements, "externalId": external_id, "groups": groups,
            "members": members, "meta": meta, "roles": roles, "schemas": schemas,
        }
        self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/scim/v2/Groups/{_rt.segment('id', id)}",
            body=_rt.given(AccountGroupsAPI.update, _body),
        )
