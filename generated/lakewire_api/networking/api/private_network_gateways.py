"""Generated from networking (databricks-sdk 0.162.0, spec 7e779727); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.networking import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("private_network_gateways")
CREATE_PRIVATE_NETWORK_GATEWAY = _op(
    "create_private_network_gateway",
    "POST",
    "/api/networking/v1/{parent}/private-network-gateways",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
    scope="account",
)
CREATE_PRIVATE_NETWORK_GATEWAY_LRO = _rt.LongRunning(
    poll="get_private_network_gateway_operation",
    result=_m.PrivateNetworkGateway,
    metadata=_m.PrivateNetworkGatewayOperationMetadata,
)
DELETE_PRIVATE_NETWORK_GATEWAY = _op(
    "delete_private_network_gateway", "DELETE", "/api/networking/v1/{name}", scope="account"
)
GET_PRIVATE_NETWORK_GATEWAY = _op(
    "get_private_network_gateway", "GET", "/api/networking/v1/{name}", _m.PrivateNetworkGateway, scope="account"
)
GET_PRIVATE_NETWORK_GATEWAY_OPERATION = _op(
    "get_private_network_gateway_operation", "GET", "/api/networking/v1/{name}", _m.Operation, scope="account"
)
LIST_PRIVATE_NETWORK_GATEWAYS = _op(
    "list_private_network_gateways",
    "GET",
    "/api/networking/v1/{parent}/private-network-gateways",
    _m.ListPrivateNetworkGatewaysResponse,
    scope="account",
)
LIST_PRIVATE_NETWORK_GATEWAYS_PAGING = _rt.Paging(
    items="private_network_gateways", request="page_token", response="next_page_token"
)
UPDATE_PRIVATE_NETWORK_GATEWAY = _op(
    "update_private_network_gateway", "PATCH", "/api/networking/v1/{name}", _m.PrivateNetworkGateway, scope="account"
)


class StartedOperation(_rt.Started[_m.Operation, _rt.ResultT, _m.Operation]):
    done: bool | None
    error: _m.DatabricksServiceExceptionWithDetailsProto | None
    metadata: dict[str, _Any] | None
    name: str | None
    response: dict[str, _Any] | None


class PrivateNetworkGatewaysAPI(_rt.Api):
    def create_private_network_gateway(
        self,
        parent: str,
        private_network_gateway: _m.PrivateNetworkGateway | _rt.Fields,
        *,
        request_id: str | None = None,
    ) -> StartedOperation[_m.PrivateNetworkGateway]:
        """POST /api/networking/v1/{parent}/private-network-gateways

        https://docs.databricks.com/api/account/privatenetworkgateways/createprivatenetworkgateway
        """
        _query = {"request_id": _rt.token(request_id)}
        _sent = self._sender.send(
            CREATE_PRIVATE_NETWORK_GATEWAY,
            f"/api/networking/v1/{_rt.segments('parent', parent)}/private-network-gateways",
            query=_rt.given(PrivateNetworkGatewaysAPI.create_private_network_gateway, _query),
            body=_rt.whole(
                PrivateNetworkGatewaysAPI.create_private_network_gateway,
                "private_network_gateway",
                private_network_gateway,
            ),
        )
        return StartedOperation(
            self._sender, PrivateNetworkGatewaysAPI, CREATE_PRIVATE_NETWORK_GATEWAY_LRO, _sent, request={}
        )

    def delete_private_network_gateway(self, name: str) -> None:
        """DELETE /api/networking/v1/{name}

        https://docs.databricks.com/api/account/privatenetworkgateways/deleteprivatenetworkgateway
        """
        self._sender.send(DELETE_PRIVATE_NETWORK_GATEWAY, f"/api/networking/v1/{_rt.segments('name', name)}")

    def get_private_network_gateway(self, name: str) -> _m.PrivateNetworkGateway:
        """GET /api/networking/v1/{name}

        https://docs.databricks.com/api/account/privatenetworkgateways/getprivatenetworkgateway
        """
        return self._sender.send(GET_PRIVATE_NETWORK_GATEWAY, f"/api/networking/v1/{_rt.segments('name', name)}")

    def get_private_network_gateway_operation(self, name: str) -> _m.Operation:
        """GET /api/networking/v1/{name}

        https://docs.databricks.com/api/account/privatenetworkgateways/getprivatenetworkgatewayoperation
        """
        return self._sender.send(
            GET_PRIVATE_NETWORK_GATEWAY_OPERATION, f"/api/networking/v1/{_rt.segments('name', name)}"
        )

    def list_private_network_gateways(
        self, parent: str, *, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PrivateNetworkGateway]:
        """GET /api/networking/v1/{parent}/private-network-gateways

        https://docs.databricks.com/api/account/privatenetworkgateways/listprivatenetworkgateways
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_PRIVATE_NETWORK_GATEWAYS,
            f"/api/networking/v1/{_rt.segments('parent', parent)}/private-network-gateways",
            LIST_PRIVATE_NETWORK_GATEWAYS_PAGING,
            query=_rt.given(PrivateNetworkGatewaysAPI.list_private_network_gateways, _query),
            limit=limit,
        )

    def update_private_network_gateway(
        self,
        name: str,
        private_network_gateway: _m.PrivateNetworkGateway | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.PrivateNetworkGateway:
        """PATCH /api/networking/v1/{name}

        https://docs.databricks.com/api/account/privatenetworkgateways/updateprivatenetworkgateway
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_PRIVATE_NETWORK_GATEWAY,
            f"/api/networking/v1/{_rt.segments('name', name)}",
            query=_rt.given(PrivateNetworkGatewaysAPI.update_private_network_gateway, _query),
            body=_rt.whole(
                PrivateNetworkGatewaysAPI.update_private_network_gateway,
                "private_network_gateway",
                private_network_gateway,
            ),
        )
