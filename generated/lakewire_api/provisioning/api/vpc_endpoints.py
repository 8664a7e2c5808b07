"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("vpc_endpoints")
CREATE = _op("create", "POST", "/api/2.0/accounts/{account_id}/vpc-endpoints", _m.VpcEndpoint, scope="account")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}",
    _m.VpcEndpoint,
    scope="account",
)
GET = _op(
    "get", "GET", "/api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}", _m.VpcEndpoint, scope="account"
)
LIST = _op("list", "GET", "/api/2.0/accounts/{account_id}/vpc-endpoints", list[_m.VpcEndpoint], scope="account")
LIST_PAGING = _rt.Paging(items="", style="single")


class VpcEndpointsAPI(_rt.Api):
    def create(
        self,
        *,
        aws_vpc_endpoint_id: str | None = None,
        gcp_vpc_endpoint_info: _m.GcpVpcEndpointInfo | _rt.Fields | None = None,
        region: str | None = None,
        vpc_endpoint_name: str | None = None,
    ) -> _m.VpcEndpoint:
        """POST /api/2.0/accounts/{account_id}/vpc-endpoints

        https://docs.databricks.com/api/account/vpcendpoints/create
        """
        _body = {
            "aws_vpc_endpoint_id": aws_vpc_endpoint_id, "gcp_vpc_endpoint_info": gcp_vpc_endpoint_info,
            "region": region, "vpc_endpoint_name": vpc_endpoint_name,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints",
            body=_rt.given(VpcEndpointsAPI.create, _body),
        )

    def delete(self, vpc_endpoint_id: str) -> _m.VpcEndpoint:
        """DELETE /api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}

        https://docs.databricks.com/api/account/vpcendpoints/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/vpc-endpoints/{_rt.segment('vpc_endpoint_id', vpc_endpoint_id)}",
        )

    def get(self, vpc_endpoint_id: str) -> _m.VpcEndpoint:
        """GET /api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}

        https://docs.databricks.com/api/account/vpcendpoints/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/vpc-endpoints/{_rt.segment('vpc_endpoint_id', vpc_endpoint_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.VpcEndpoint]:
        """GET /api/2.0/accounts/{account_id}/vpc-endpoints

        https://docs.databricks.com/api/account/vpcendpoints/list
        """
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints", LIST_PAGING, limit=limit
        )
