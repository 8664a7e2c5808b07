"""Generated from provisioning (databricks-sdk 0.162.0, spec 8efdea02eb8f2984); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.0/accounts/{account_id}/networks"""
        return self._sender.send(
            CREATE, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks", body=_rt.all_given(NetworksAPI.create, locals())
        )

    def delete(self, network_id: str) -> _m.Network:
        """DELETE /api/2.0/accounts/{account_id}/networks/{network_id}"""
        return self._sender.send(
            DELETE, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks/{_rt.segment('network_id', network_id)}"
        )

    def get(self, network_id: str) -> _m.Network:
        """GET /api/2.0/accounts/{account_id}/networks/{network_id}"""
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks/{_rt.segment('network_id', network_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.Network]:
        """GET /api/2.0/accounts/{account_id}/networks"""
        return _rt.Pages(self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/networks", LIST_PAGING, limit=limit)
