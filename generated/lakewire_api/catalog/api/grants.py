"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("grants")
GET = _op("get", "GET", "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}", _m.GetPermissionsResponse)
GET_EFFECTIVE = _op(
    "get_effective", "GET", "/api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}", _m.EffectivePermissionsList
)
LIST = _op(
    "list", "GET", "/api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}", _m.ListPrivilegeAssignmentsResponse
)
LIST_PAGING = _rt.Paging(items="privilege_assignments", request="page_token", response="next_page_token")
LIST_EFFECTIVE = _op(
    "list_effective",
    "GET",
    "/api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}",
    _m.ListEffectivePrivilegeAssignmentsResponse,
)
LIST_EFFECTIVE_PAGING = _rt.Paging(items="effective_privilege_assignments", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}",
    _m.UpdatePermissionsResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class GrantsAPI(_rt.Api):
    def get(
        self,
        securable_type: str,
        full_name: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        principal: str | None = None,
    ) -> _m.GetPermissionsResponse:
        """GET /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}"""
        return self._sender.send(
            GET,
            f"/api/2.1/unity-catalog/permissions/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
            query=_rt.all_given(GrantsAPI.get, locals(), "securable_type", "full_name"),
        )

    def get_effective(
        self,
        securable_type: str,
        full_name: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        principal: str | None = None,
    ) -> _m.EffectivePermissionsList:
        """GET /api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}"""
        return self._sender.send(
            GET_EFFECTIVE,
            f"/api/2.1/unity-catalog/effective-permissions/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
            query=_rt.all_given(GrantsAPI.get_effective, locals(), "securable_type", "full_name"),
        )

    def list(
        self,
        securable_type: str,
        full_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        principal: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.PrivilegeAssignment]:
        """GET /api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}"""
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/unity-catalog/privilege-assignments/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
            LIST_PAGING,
            query=_rt.given(GrantsAPI.list, page_size=page_size, page_token=page_token, principal=principal),
            limit=limit,
        )

    def list_effective(
        self,
        securable_type: str,
        full_name: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        principal: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.EffectivePrivilegeAssignment]:
        """GET /api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}"""
        return _rt.Pages(
            self._sender,
            LIST_EFFECTIVE,
            f"/api/2.1/unity-catalog/effective-privilege-assignments/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
            LIST_EFFECTIVE_PAGING,
            query=_rt.given(GrantsAPI.list_effective, page_size=page_size, page_token=page_token, principal=principal),
            limit=limit,
        )

    def update(
        self,
        securable_type: str,
        full_name: str,
        *,
        changes: _Sequence[_m.PermissionsChange | _rt.Fields] | None = None,
        omit_permissions_in_response: bool | None = None,
    ) -> _m.UpdatePermissionsResponse:
        """PATCH /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/permissions/{_rt.segment('securable_type', securable_type)}/{_rt.segment('full_name', full_name)}",
            body=_rt.given(GrantsAPI.update, changes=changes, omit_permissions_in_response=omit_permissions_in_response),
        )
