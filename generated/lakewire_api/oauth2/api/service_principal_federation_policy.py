"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.oauth2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("service_principal_federation_policy")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies",
    _m.FederationPolicy,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies/{policy_id}",
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies/{policy_id}",
    _m.FederationPolicy,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies",
    _m.ListFederationPoliciesResponse,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="policies", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies/{policy_id}",
    _m.FederationPolicy,
    scope="account",
)


class ServicePrincipalFederationPolicyAPI(_rt.Api):
    def create(
        self, service_principal_id: int, policy: _m.FederationPolicy | _rt.Fields, *, policy_id: str | None = None
    ) -> _m.FederationPolicy:
        """POST /api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies

        https://docs.databricks.com/api/account/serviceprincipalfederationpolicy/create
        """
        _query = {"policy_id": policy_id}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            "/federationPolicies",
            query=_rt.given(ServicePrincipalFederationPolicyAPI.create, _query),
            body=_rt.whole(ServicePrincipalFederationPolicyAPI.create, "policy", policy),
        )

    def delete(self, service_principal_id: int, policy_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies
            /{policy_id}

        https://docs.databricks.com/api/account/serviceprincipalfederationpolicy/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            f"/federationPolicies/{_rt.segment('policy_id', policy_id)}",
        )

    def get(self, service_principal_id: int, policy_id: str) -> _m.FederationPolicy:
        """GET /api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies
            /{policy_id}

        https://docs.databricks.com/api/account/serviceprincipalfederationpolicy/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            f"/federationPolicies/{_rt.segment('policy_id', policy_id)}",
        )

    def list(
        self,
        service_principal_id: int,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FederationPolicy]:
        """GET /api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies

        https://docs.databricks.com/api/account/serviceprincipalfederationpolicy/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            "/federationPolicies",
            LIST_PAGING,
            query=_rt.given(ServicePrincipalFederationPolicyAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        service_principal_id: int,
        policy_id: str,
        policy: _m.FederationPolicy | _rt.Fields,
        *,
        update_mask: str | None = None,
    ) -> _m.FederationPolicy:
        """PATCH /api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/federationPolicies
            /{policy_id}

        https://docs.databricks.com/api/account/serviceprincipalfederationpolicy/update
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            f"/federationPolicies/{_rt.segment('policy_id', policy_id)}",
            query=_rt.given(ServicePrincipalFederationPolicyAPI.update, _query),
            body=_rt.whole(ServicePrincipalFederationPolicyAPI.update, "policy", policy),
        )
