"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("network_policies")
CREATE_NETWORK_POLICY_RPC = _op(
    "create_network_policy_rpc",
    "POST",
    "/api/2.0/accounts/{account_id}/network-policies",
    _m.AccountNetworkPolicy,
    scope="account",
)
DELETE_NETWORK_POLICY_RPC = _op(
    "delete_network_policy_rpc",
    "DELETE",
    "/api/2.0/accounts/{account_id}/network-policies/{network_policy_id}",
    scope="account",
)
GET_NETWORK_POLICY_RPC = _op(
    "get_network_policy_rpc",
    "GET",
    "/api/2.0/accounts/{account_id}/network-policies/{network_policy_id}",
    _m.AccountNetworkPolicy,
    scope="account",
)
LIST_NETWORK_POLICIES_RPC = _op(
    "list_network_policies_rpc",
    "GET",
    "/api/2.0/accounts/{account_id}/network-policies",
    _m.ListNetworkPoliciesResponse,
    scope="account",
)
LIST_NETWORK_POLICIES_RPC_PAGING = _rt.Paging(items="items", request="page_token", response="next_page_token")
UPDATE_NETWORK_POLICY_RPC = _op(
    "update_network_policy_rpc",
    "PUT",
    "/api/2.0/accounts/{account_id}/network-policies/{network_policy_id}",
    _m.AccountNetworkPolicy,
    scope="account",
)


class NetworkPoliciesAPI(_rt.Api):
    def create_network_policy_rpc(
        self, network_policy: _m.AccountNetworkPolicy | _rt.Fields
    ) -> _m.AccountNetworkPolicy:
        """POST /api/2.0/accounts/{account_id}/network-policies

        https://docs.databricks.com/api/account/networkpolicies/createnetworkpolicyrpc
        """
        return self._sender.send(
            CREATE_NETWORK_POLICY_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/network-policies",
            body=_rt.whole(NetworkPoliciesAPI.create_network_policy_rpc, "network_policy", network_policy),
        )

    def delete_network_policy_rpc(self, network_policy_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/network-policies/{network_policy_id}

        https://docs.databricks.com/api/account/networkpolicies/deletenetworkpolicyrpc
        """
        self._sender.send(
            DELETE_NETWORK_POLICY_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/network-policies/{_rt.segment('network_policy_id', network_policy_id)}",
        )

    def get_network_policy_rpc(self, network_policy_id: str) -> _m.AccountNetworkPolicy:
        """GET /api/2.0/accounts/{account_id}/network-policies/{network_policy_id}

        https://docs.databricks.com/api/account/networkpolicies/getnetworkpolicyrpc
        """
        return self._sender.send(
            GET_NETWORK_POLICY_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/network-policies/{_rt.segment('network_policy_id', network_policy_id)}",
        )

    def list_network_policies_rpc(
        self, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.AccountNetworkPolicy]:
        """GET /api/2.0/accounts/{account_id}/network-policies

        https://docs.databricks.com/api/account/networkpolicies/listnetworkpoliciesrpc
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_NETWORK_POLICIES_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/network-policies",
            LIST_NETWORK_POLICIES_RPC_PAGING,
            query=_rt.given(NetworkPoliciesAPI.list_network_policies_rpc, _query),
            limit=limit,
        )

    def update_network_policy_rpc(
        self, network_policy_id: str, network_policy: _m.AccountNetworkPolicy | _rt.Fields
    ) -> _m.AccountNetworkPolicy:
        """PUT /api/2.0/accounts/{account_id}/network-policies/{network_policy_id}

        https://docs.databricks.com/api/account/networkpolicies/updatenetworkpolicyrpc
        """
        return self._sender.send(
            UPDATE_NETWORK_POLICY_RPC,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/network-policies/{_rt.segment('network_policy_id', network_policy_id)}",
            body=_rt.whole(NetworkPoliciesAPI.update_network_policy_rpc, "network_policy", network_policy),
        )
