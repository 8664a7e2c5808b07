"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("networks")
CREATE = _op("create", "POST", "/api/2.0/accounts/{account_id}/networks", _m.Network, scope="account")
DELETE = _op("delete", "DELETE", "/api/2.0/accounts/{account_id}/networks/{network_id}", _m.Network, scope="account")
GET = _op("get", "GET", "/api/2.0/accounts/{account_id}/networks/{network_id}", _m.Network, scope="account")
LIST = _op("list", "GET", "/api/2.0/accounts/{account_id}/networks", list[_m.Network], scope="account")
LIST_PAGING = _rt.Paging(items="", style="single")


class NetworksAPI(_rt.Api):
    def create(
        self,
        *,
        gcp_network_info: _m.GcpNetworkInfo | _rt.Fields | None = None,
        network_name: str | None = None,
        security_group_ids: _Sequence[str] | None = None,
        subnet_ids: _Sequence[str] | None = None,
        vpc_endpoints: _m.NetworkVpcEndpoints | _rt.Fields | None = None,
        vpc_id: str | None = None,
    ) -> _m.Network:
        """POST /api/2.0/accounts/{account_id}/networks

        https://docs.databricks.com/api/account/networks/create
        """
        _body = {
            "gcp_network_info": gcp_network_info, "network_name": network_name,
            "security_group_ids": security_group_ids, "subnet_ids": subnet_ids, "vpc_endpoints": vpc_endpoints,
            "vpc_id": vpc_id,
        }
        return self._sender.send(
            CREATE, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks", body=_rt.given(NetworksAPI.create, _body)
        )

    def delete(self, network_id: str) -> _m.Network:
        """DELETE /api/2.0/accounts/{account_id}/networks/{network_id}

        https://docs.databricks.com/api/account/networks/delete
        """
        return self._sender.send(
            DELETE, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks/{_rt.segment('network_id', network_id)}"
        )

    def get(self, network_id: str) -> _m.Network:
        """GET /api/2.0/accounts/{account_id}/networks/{network_id}

        https://docs.databricks.com/api/account/networks/get
        """
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks/{_rt.segment('network_id', network_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.Network]:
        """GET /api/2.0/accounts/{account_id}/networks

        https://docs.databricks.com/api/account/networks/list
        """
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks", LIST_PAGING, limit=limit
        )
