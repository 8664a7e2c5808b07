"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("grants")
GET = _op("get", "GET", "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}", _m.GetPermissionsResponse)
GET_EFFECTIVE = _op(
    "get_effective",
    "GET",
    "/api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}",
    _m.EffectivePermissionsList,
)
LIST = _op(
    "list",
    "GET",
    "/api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}",
    _m.ListPrivilegeAssignmentsResponse,
)
LIST_PAGING = _rt.Paging(items="privilege_assignments", request="page_token", response="next_page_token")
LIST_EFFECTIVE = _op(
    "list_effective",
    "GET",
    "/api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}",
    _m.ListEffectivePrivilegeAssignmentsResponse,
)
LIST_EFFECTIVE_PAGING = _rt.Paging(
    items="effective_privilege_assignments", request="page_token", response="next_page_token"
)
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
        """GET /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/grants/get
        """
        _query = {"max_results": max_results, "page_token": page_token, "principal": principal}
        return self._sender.send(
            GET,
            "/api/2.1/unity-catalog/permissions/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
            query=_rt.given(GrantsAPI.get, _query),
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
        """GET /api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/grants/geteffective
        """
        _query = {"max_results": max_results, "page_token": page_token, "principal": principal}
        return self._sender.send(
            GET_EFFECTIVE,
            "/api/2.1/unity-catalog/effective-permissions/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
            query=_rt.given(GrantsAPI.get_effective, _query),
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
        """GET /api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/grants/list
        """
        _query = {"page_size": page_size, "page_token": page_token, "principal": principal}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/privilege-assignments/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
            LIST_PAGING,
            query=_rt.given(GrantsAPI.list, _query),
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
        """GET /api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/grants/listeffective
        """
        _query = {"page_size": page_size, "page_token": page_token, "principal": principal}
        return _rt.Pages(
            self._sender,
            LIST_EFFECTIVE,
            "/api/2.1/unity-catalog/effective-privilege-assignments/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
            LIST_EFFECTIVE_PAGING,
            query=_rt.given(GrantsAPI.list_effective, _query),
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
        """PATCH /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}

        https://docs.databricks.com/api/workspace/grants/update
        """
        _body = {"changes": changes, "omit_permissions_in_response": omit_permissions_in_response}
        return self._sender.send(
            UPDATE,
            "/api/2.1/unity-catalog/permissions/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('full_name', full_name)}",
            body=_rt.given(GrantsAPI.update, _body),
        )
