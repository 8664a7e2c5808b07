"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("network_connectivity")
CREATE_NETWORK_CONNECTIVITY_CONFIGURATION = _op(
    "create_network_connectivity_configuration",
    "POST",
    "/api/2.0/accounts/{account_id}/network-connectivity-configs",
    _m.NetworkConnectivityConfiguration,
    scope="account",
)
CREATE_PRIVATE_ENDPOINT_RULE = _op(
    "create_private_endpoint_rule",
    "POST",
    "/api/2.0/accounts/{account_id}"
    "/network-connectivity-configs/"
    "{network_connectivity_config_id}"
    "/private-endpoint-rules",
    _m.NccPrivateEndpointRule,
    scope="account",
)
DELETE_NETWORK_CONNECTIVITY_CONFIGURATION = _op(
    "delete_network_connectivity_configuration",
    "DELETE",
    "/api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}",
    scope="account",
)
DELETE_PRIVATE_ENDPOINT_RULE = _op(
    "delete_private_endpoint_rule",
    "DELETE",
    "/api/2.0/accounts/{account_id}"
    "/network-connectivity-configs/"
    "{network_connectivity_config_id}"
    "/private-endpoint-rules/"
    "{private_endpoint_rule_id}",
    _m.NccPrivateEndpointRule,
    scope="account",
)
GET_NETWORK_CONNECTIVITY_CONFIGURATION = _op(
    "get_network_connectivity_configuration",
    "GET",
    "/api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}",
    _m.NetworkConnectivityConfiguration,
    scope="account",
)
GET_PRIVATE_ENDPOINT_RULE = _op(
    "get_private_endpoint_rule",
    "GET",
    "/api/2.0/accounts/{account_id}"
    "/network-connectivity-configs/"
    "{network_connectivity_config_id}"
    "/private-endpoint-rules/"
    "{private_endpoint_rule_id}",
    _m.NccPrivateEndpointRule,
    scope="account",
)
LIST_NETWORK_CONNECTIVITY_CONFIGURATIONS = _op(
    "list_network_connectivity_configurations",
    "GET",
    "/api/2.0/accounts/{account_id}/network-connectivity-configs",
    _m.ListNetworkConnectivityConfigurationsResponse,
    scope="account",
)
LIST_NETWORK_CONNECTIVITY_CONFIGURATIONS_PAGING = _rt.Paging(
    items="items", request="page_token", response="next_page_token"
)
LIST_PRIVATE_ENDPOINT_RULES = _op(
    "list_private_endpoint_rules",
    "GET",
    "/api/2.0/accounts/{account_id}"
    "/network-connectivity-configs/"
    "{network_connectivity_config_id}"
    "/private-endpoint-rules",
    _m.ListPrivateEndpointRulesResponse,
    scope="account",
)
LIST_PRIVATE_ENDPOINT_RULES_PAGING = _rt.Paging(items="items", request="page_token", response="next_page_token")
UPDATE_NETWORK_CONNECTIVITY_CONFIG = _op(
    "update_network_connectivity_config",
    "PATCH",
    "/api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}",
    _m.NetworkConnectivityConfiguration,
    scope="account",
)
UPDATE_PRIVATE_ENDPOINT_RULE = _op(
    "update_private_endpoint_rule",
    "PATCH",
    "/api/2.0/accounts/{account_id}"
    "/network-connectivity-configs/"
    "{network_connectivity_config_id}"
    "/private-endpoint-rules/"
    "{private_endpoint_rule_id}",
    _m.NccPrivateEndpointRule,
    scope="account",
)


class NetworkConnectivityAPI(_rt.Api):
    def create_network_connectivity_configuration(
        self, network_connectivity_config: _m.CreateNetworkConnectivityConfiguration | _rt.Fields
    ) -> _m.NetworkConnectivityConfiguration:
        """POST /api/2.0/accounts/{account_id}/network-connectivity-configs

        https://docs.databricks.com/api/account/networkconnectivity/createnetworkconnectivityconfiguration
        """
        return self._sender.send(
            CREATE_NETWORK_CONNECTIVITY_CONFIGURATION,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/network-connectivity-configs",
            body=_rt.whole(
                NetworkConnectivityAPI.create_network_connectivity_configuration,
                "network_connectivity_config",
                network_connectivity_config,
            ),
        )

    def create_private_endpoint_rule(
        self, network_connectivity_config_id: str, private_endpoint_rule: _m.CreatePrivateEndpointRule | _rt.Fields
    ) -> _m.NccPrivateEndpointRule:
        """POST /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}
            /private-endpoint-rules

        https://docs.databricks.com/api/account/networkconnectivity/createprivateendpointrule
        """
        return self._sender.send(
            CREATE_PRIVATE_ENDPOINT_RULE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}"
            "/private-endpoint-rules",
            body=_rt.whole(
                NetworkConnectivityAPI.create_private_endpoint_rule, "private_endpoint_rule", private_endpoint_rule
            ),
        )

    def delete_network_connectivity_configuration(self, network_connectivity_config_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}

        https://docs.databricks.com/api/account/networkconnectivity/deletenetworkconnectivityconfiguration
        """
        self._sender.send(
            DELETE_NETWORK_CONNECTIVITY_CONFIGURATION,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}",
        )

    def delete_private_endpoint_rule(
        self, network_connectivity_config_id: str, private_endpoint_rule_id: str
    ) -> _m.NccPrivateEndpointRule:
        """DELETE /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}
            /private-endpoint-rules/{private_endpoint_rule_id}

        https://docs.databricks.com/api/account/networkconnectivity/deleteprivateendpointrule
        """
        return self._sender.send(
            DELETE_PRIVATE_ENDPOINT_RULE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}"
            "/private-endpoint-rules/"
            f"{_rt.segment('private_endpoint_rule_id', private_endpoint_rule_id)}",
        )

    def get_network_connectivity_configuration(
        self, network_connectivity_config_id: str
    ) -> _m.NetworkConnectivityConfiguration:
        """GET /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}

        https://docs.databricks.com/api/account/networkconnectivity/getnetworkconnectivityconfiguration
        """
        return self._sender.send(
            GET_NETWORK_CONNECTIVITY_CONFIGURATION,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}",
        )

    def get_private_endpoint_rule(
        self, network_connectivity_config_id: str, private_endpoint_rule_id: str
    ) -> _m.NccPrivateEndpointRule:
        """GET /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}
            /private-endpoint-rules/{private_endpoint_rule_id}

        https://docs.databricks.com/api/account/networkconnectivity/getprivateendpointrule
        """
        return self._sender.send(
            GET_PRIVATE_ENDPOINT_RULE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}"
            "/private-endpoint-rules/"
            f"{_rt.segment('private_endpoint_rule_id', private_endpoint_rule_id)}",
        )

    def list_network_connectivity_configurations(
        self, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.NetworkConnectivityConfiguration]:
        """GET /api/2.0/accounts/{account_id}/network-connectivity-configs

        https://docs.databricks.com/api/account/networkconnectivity/listnetworkconnectivityconfigurations
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_NETWORK_CONNECTIVITY_CONFIGURATIONS,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/network-connectivity-configs",
            LIST_NETWORK_CONNECTIVITY_CONFIGURATIONS_PAGING,
            query=_rt.given(NetworkConnectivityAPI.list_network_connectivity_configurations, _query),
            limit=limit,
        )

    def list_private_endpoint_rules(
        self, network_connectivity_config_id: str, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.NccPrivateEndpointRule]:
        """GET /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}
            /private-endpoint-rules

        https://docs.databricks.com/api/account/networkconnectivity/listprivateendpointrules
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_PRIVATE_ENDPOINT_RULES,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}"
            "/private-endpoint-rules",
            LIST_PRIVATE_ENDPOINT_RULES_PAGING,
            query=_rt.given(NetworkConnectivityAPI.list_private_endpoint_rules, _query),
            limit=limit,
        )

    def update_network_connectivity_config(
        self,
        network_connectivity_config_id: str,
        network_connectivity_config: _m.NetworkConnectivityConfiguration | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.NetworkConnectivityConfiguration:
        """PATCH /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}

        https://docs.databricks.com/api/account/networkconnectivity/updatenetworkconnectivityconfig
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_NETWORK_CONNECTIVITY_CONFIG,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}",
            query=_rt.given(NetworkConnectivityAPI.update_network_connectivity_config, _query),
            body=_rt.whole(
                NetworkConnectivityAPI.update_network_connectivity_config,
                "network_connectivity_config",
                network_connectivity_config,
            ),
        )

    def update_private_endpoint_rule(
        self,
        network_connectivity_config_id: str,
        private_endpoint_rule_id: str,
        private_endpoint_rule: _m.UpdatePrivateEndpointRule | _rt.Fields,
        update_mask: str,
    ) -> _m.NccPrivateEndpointRule:
        """PATCH /api/2.0/accounts/{account_id}/network-connectivity-configs/{network_connectivity_config_id}
            /private-endpoint-rules/{private_endpoint_rule_id}

        https://docs.databricks.com/api/account/networkconnectivity/updateprivateendpointrule
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_PRIVATE_ENDPOINT_RULE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/network-connectivity-configs/"
            f"{_rt.segment('network_connectivity_config_id', network_connectivity_config_id)}"
            "/private-endpoint-rules/"
            f"{_rt.segment('private_endpoint_rule_id', private_endpoint_rule_id)}",
            query=_rt.given(NetworkConnectivityAPI.update_private_endpoint_rule, _query),
            body=_rt.whole(
                NetworkConnectivityAPI.update_private_endpoint_rule, "private_endpoint_rule", private_endpoint_rule
            ),
        )
