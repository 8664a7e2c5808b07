"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 3152c295); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.unitycatalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("unity_catalog_users")
CREATE_USER = _op(
    "create_user", "POST", "/api/1.0/unity-control/scim2/Users", _m.UserResource, accept="application/scim+json"
)
DELETE_USER = _op("delete_user", "DELETE", "/api/1.0/unity-control/scim2/Users/{id}")
GET_SELF = _op("get_self", "GET", "/api/1.0/unity-control/scim2/Me", _m.UserResource)
GET_USER = _op(
    "get_user", "GET", "/api/1.0/unity-control/scim2/Users/{id}", _m.UserResource, accept="application/scim+json"
)
LIST_USERS = _op(
    "list_users", "GET", "/api/1.0/unity-control/scim2/Users", _m.UserResourceList, accept="application/scim+json"
)
LIST_USERS_PAGING = _rt.Paging(items="resources", style="offset", request="startIndex")
UPDATE_USER = _op(
    "update_user", "PUT", "/api/1.0/unity-control/scim2/Users/{id}", _m.UserResource, accept="application/scim+json"
)


class UnityCatalogUsersAPI(_rt.Api):
    def create_user(
        self,
        *,
        id: str | None = None,
        display_name: str | None = None,
        external_id: str | None = None,
        emails: _Sequence[_m.Email | _rt.Fields] | None = None,
        active: bool | None = None,
        meta: _m.UserResourceMeta | _rt.Fields | None = None,
        photos: _Sequence[_m.UserResourcePhotosItem | _rt.Fields] | None = None,
    ) -> _m.UserResource:
        """POST /api/1.0/unity-control/scim2/Users"""
        _body = {
            "active": active, "displayName": display_name, "emails": emails, "externalId": external_id, "id": id,
            "meta": meta, "photos": photos,
        }
        return self._sender.send(
            CREATE_USER, "/api/1.0/unity-control/scim2/Users", body=_rt.given(UnityCatalogUsersAPI.create_user, _body)
        )

    def delete_user(self, id: str) -> None:
        """DELETE /api/1.0/unity-control/scim2/Users/{id}"""
        self._sender.send(DELETE_USER, f"/api/1.0/unity-control/scim2/Users/{_rt.segment('id', id)}")

    def get_self(self) -> _m.UserResource:
        """GET /api/1.0/unity-control/scim2/Me"""
        return self._sender.send(GET_SELF, "/api/1.0/unity-control/scim2/Me")

    def get_user(self, id: str) -> _m.UserResource:
        """GET /api/1.0/unity-control/scim2/Users/{id}"""
        return self._sender.send(GET_USER, f"/api/1.0/unity-control/scim2/Users/{_rt.segment('id', id)}")

    def list_users(
        self,
        *,
        filter: str | None = None,
        start_index: int | None = None,
        count: int | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.UserResource]:
        """GET /api/1.0/unity-control/scim2/Users"""
        _query = {"filter": filter, "startIndex": start_index, "count": count}
        return _rt.Pages(
            self._sender,
            LIST_USERS,
            "/api/1.0/unity-control/scim2/Users",
            LIST_USERS_PAGING,
            query=_rt.given(UnityCatalogUsersAPI.list_users, _query),
            limit=limit,
        )

    def update_user(self, id: str, body: _m.UserResource | _rt.Fields) -> _m.UserResource:
        """PUT /api/1.0/unity-control/scim2/Users/{id}"""
        return self._sender.send(
            UPDATE_USER,
            f"/api/1.0/unity-control/scim2/Users/{_rt.segment('id', id)}",
            body=_rt.whole(UnityCatalogUsersAPI.update_user, "body", body),
        )
