"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sharing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("recipient_federation_policies")
CREATE = _op(
    "create", "POST", "/api/2.0/data-sharing/recipients/{recipient_name}/federation-policies", _m.FederationPolicy
)
DELETE = _op("delete", "DELETE", "/api/2.0/data-sharing/recipients/{recipient_name}/federation-policies/{name}")
GET_FEDERATION_POLICY = _op(
    "get_federation_policy",
    "GET",
    "/api/2.0/data-sharing/recipients/{recipient_name}/federation-policies/{name}",
    _m.FederationPolicy,
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/data-sharing/recipients/{recipient_name}/federation-policies",
    _m.ListFederationPoliciesResponse,
)
LIST_PAGING = _rt.Paging(items="policies", request="page_token", response="next_page_token")


class RecipientFederationPoliciesAPI(_rt.Api):
    def create(self, recipient_name: str, policy: _m.FederationPolicy | _rt.Fields) -> _m.FederationPolicy:
        """POST /api/2.0/data-sharing/recipients/{recipient_name}/federation-policies

        https://docs.databricks.com/api/workspace/recipientfederationpolicies/create
        """
        return self._sender.send(
            CREATE,
            f"/api/2.0/data-sharing/recipients/{_rt.segment('recipient_name', recipient_name)}/federation-policies",
            body=_rt.whole(RecipientFederationPoliciesAPI.create, "policy", policy),
        )

    def delete(self, recipient_name: str, name: str) -> None:
        """DELETE /api/2.0/data-sharing/recipients/{recipient_name}/federation-policies/{name}

        https://docs.databricks.com/api/workspace/recipientfederationpolicies/delete
        """
        self._sender.send(
            DELETE,
            "/api/2.0/data-sharing/recipients/"
            f"{_rt.segment('recipient_name', recipient_name)}"
            f"/federation-policies/{_rt.segment('name', name)}",
        )

    def get_federation_policy(self, recipient_name: str, name: str) -> _m.FederationPolicy:
        """GET /api/2.0/data-sharing/recipients/{recipient_name}/federation-policies/{name}

        https://docs.databricks.com/api/workspace/recipientfederationpolicies/getfederationpolicy
        """
        return self._sender.send(
            GET_FEDERATION_POLICY,
            "/api/2.0/data-sharing/recipients/"
            f"{_rt.segment('recipient_name', recipient_name)}"
            f"/federation-policies/{_rt.segment('name', name)}",
        )

    def list(
        self,
        recipient_name: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FederationPolicy]:
        """GET /api/2.0/data-sharing/recipients/{recipient_name}/federation-policies

        https://docs.databricks.com/api/workspace/recipientfederationpolicies/list
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/data-sharing/recipients/{_rt.segment('recipient_name', recipient_name)}/federation-policies",
            LIST_PAGING,
            query=_rt.given(RecipientFederationPoliciesAPI.list, _query),
            limit=limit,
        )
