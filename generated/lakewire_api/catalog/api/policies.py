"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("policies")
CREATE_POLICY = _op("create_policy", "POST", "/api/2.1/unity-catalog/policies", _m.PolicyInfo)
DELETE_POLICY = _op(
    "delete_policy",
    "DELETE",
    "/api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}",
    _m.DeletePolicyResponse,
)
GET_POLICY = _op(
    "get_policy",
    "GET",
    "/api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}",
    _m.PolicyInfo,
)
LIST_POLICIES = _op(
    "list_policies",
    "GET",
    "/api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}",
    _m.ListPoliciesResponse,
)
LIST_POLICIES_PAGING = _rt.Paging(items="policies", request="page_token", response="next_page_token")
UPDATE_POLICY = _op(
    "update_policy",
    "PATCH",
    "/api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}",
    _m.PolicyInfo,
)


class PoliciesAPI(_rt.Api):
    def create_policy(self, policy_info: _m.PolicyInfo | _rt.Fields) -> _m.PolicyInfo:
        """POST /api/2.1/unity-catalog/policies

        https://docs.databricks.com/api/workspace/policies/createpolicy
        """
        return self._sender.send(
            CREATE_POLICY,
            "/api/2.1/unity-catalog/policies",
            body=_rt.whole(PoliciesAPI.create_policy, "policy_info", policy_info),
        )

    def delete_policy(self, on_securable_type: str, on_securable_fullname: str, name: str) -> _m.DeletePolicyResponse:
        """DELETE /api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}

        https://docs.databricks.com/api/workspace/policies/deletepolicy
        """
        return self._sender.send(
            DELETE_POLICY,
            "/api/2.1/unity-catalog/policies/"
            f"{_rt.segment('on_securable_type', on_securable_type)}"
            f"/{_rt.segment('on_securable_fullname', on_securable_fullname)}"
            f"/{_rt.segment('name', name)}",
        )

    def get_policy(self, on_securable_type: str, on_securable_fullname: str, name: str) -> _m.PolicyInfo:
        """GET /api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}

        https://docs.databricks.com/api/workspace/policies/getpolicy
        """
        return self._sender.send(
            GET_POLICY,
            "/api/2.1/unity-catalog/policies/"
            f"{_rt.segment('on_securable_type', on_securable_type)}"
            f"/{_rt.segment('on_securable_fullname', on_securable_fullname)}"
            f"/{_rt.segment('name', name)}",
        )

    def list_policies(
        self,
        on_securable_type: str,
        on_securable_fullname: str,
        *,
        include_inherited: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.PolicyInfo]:
        """GET /api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}

        https://docs.databricks.com/api/workspace/policies/listpolicies
        """
        _query = {"include_inherited": include_inherited, "max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_POLICIES,
            "/api/2.1/unity-catalog/policies/"
            f"{_rt.segment('on_securable_type', on_securable_type)}"
            f"/{_rt.segment('on_securable_fullname', on_securable_fullname)}",
            LIST_POLICIES_PAGING,
            query=_rt.given(PoliciesAPI.list_policies, _query),
            limit=limit,
        )

    def update_policy(
        self,
        on_securable_type: str,
        on_securable_fullname: str,
        name: str,
        policy_info: _m.PolicyInfo | _rt.Fields,
        *,
        update_mask: str | None = None,
    ) -> _m.PolicyInfo:
        """PATCH /api/2.1/unity-catalog/policies/{on_securable_type}/{on_securable_fullname}/{name}

        https://docs.databricks.com/api/workspace/policies/updatepolicy
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_POLICY,
            "/api/2.1/unity-catalog/policies/"
            f"{_rt.segment('on_securable_type', on_securable_type)}"
            f"/{_rt.segment('on_securable_fullname', on_securable_fullname)}"
            f"/{_rt.segment('name', name)}",
            query=_rt.given(PoliciesAPI.update_policy, _query),
            body=_rt.whole(PoliciesAPI.update_policy, "policy_info", policy_info),
        )
