"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("policy_families")
GET = _op("get", "GET", "/api/2.0/policy-families/{policy_family_id}", _m.PolicyFamily)
LIST = _op("list", "GET", "/api/2.0/policy-families", _m.ListPolicyFamiliesResponse)
LIST_PAGING = _rt.Paging(items="policy_families", request="page_token", response="next_page_token")


class PolicyFamiliesAPI(_rt.Api):
    def get(self, policy_family_id: str, *, version: int | None = None) -> _m.PolicyFamily:
        """GET /api/2.0/policy-families/{policy_family_id}

        https://docs.databricks.com/api/workspace/policyfamilies/get
        """
        _query = {"version": version}
        return self._sender.send(
            GET,
            f"/api/2.0/policy-families/{_rt.segment('policy_family_id', policy_family_id)}",
            query=_rt.given(PolicyFamiliesAPI.get, _query),
        )

    def list(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PolicyFamily]:
        """GET /api/2.0/policy-families

        https://docs.databricks.com/api/workspace/policyfamilies/list
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/policy-families",
            LIST_PAGING,
            query=_rt.given(PolicyFamiliesAPI.list, _query),
            limit=limit,
        )
