"""Generated from provisioning (databricks-sdk 0.162.0, spec 3014467231a7384e); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.provisioning import models as _m

CREATE = _rt.Operation(
    "vpc_endpoints.create", "POST", "/api/2.0/accounts/{account_id}/vpc-endpoints", returns=_m.VpcEndpoint, scope="account"
)
DELETE = _rt.Operation(
    "vpc_endpoints.delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}",
    returns=_m.VpcEndpoint,
    scope="account",
)
GET = _rt.Operation(
    "vpc_endpoints.get",
    "GET",
    "/api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}",
    returns=_m.VpcEndpoint,
    scope="account",
)
LIST = _rt.Operation(
    "vpc_endpoints.list", "GET", "/api/2.0/accounts/{account_id}/vpc-endpoints", returns=list[_m.VpcEndpoint], scope="account"
)
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
        """POST /api/2.0/accounts/{account_id}/vpc-endpoints"""
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints",
            body=_rt.given(
                VpcEndpointsAPI.create,
                aws_vpc_endpoint_id=aws_vpc_endpoint_id,
                gcp_vpc_endpoint_info=gcp_vpc_endpoint_info,
                region=region,
                vpc_endpoint_name=vpc_endpoint_name,
            ),
        )

    def delete(self, vpc_endpoint_id: str) -> _m.VpcEndpoint:
        """DELETE /api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}"""
        return self._sender.send(
            DELETE, f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints/{_rt.segment('vpc_endpoint_id', vpc_endpoint_id)}"
        )

    def get(self, vpc_endpoint_id: str) -> _m.VpcEndpoint:
        """GET /api/2.0/accounts/{account_id}/vpc-endpoints/{vpc_endpoint_id}"""
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints/{_rt.segment('vpc_endpoint_id', vpc_endpoint_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.VpcEndpoint]:
        """GET /api/2.0/accounts/{account_id}/vpc-endpoints"""
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/vpc-endpoints", LIST_PAGING, limit=limit
        )
