"""Generated from networking (databricks-sdk 0.162.0, spec 7e779727); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.networking import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("endpoints")
CREATE_ENDPOINT = _op("create_endpoint", "POST", "/api/networking/v1/{parent}/endpoints", _m.Endpoint, scope="account")
DELETE_ENDPOINT = _op("delete_endpoint", "DELETE", "/api/networking/v1/{name}", scope="account")
GET_ENDPOINT = _op("get_endpoint", "GET", "/api/networking/v1/{name}", _m.Endpoint, scope="account")
LIST_ENDPOINTS = _op(
    "list_endpoints", "GET", "/api/networking/v1/{parent}/endpoints", _m.ListEndpointsResponse, scope="account"
)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="items", request="page_token", response="next_page_token")


class EndpointsAPI(_rt.Api):
    def create_endpoint(self, parent: str, endpoint: _m.Endpoint | _rt.Fields) -> _m.Endpoint:
        """POST /api/networking/v1/{parent}/endpoints

        https://docs.databricks.com/api/account/endpoints/createendpoint
        """
        return self._sender.send(
            CREATE_ENDPOINT,
            f"/api/networking/v1/{_rt.segments('parent', parent)}/endpoints",
            body=_rt.whole(EndpointsAPI.create_endpoint, "endpoint", endpoint),
        )

    def delete_endpoint(self, name: str) -> None:
        """DELETE /api/networking/v1/{name}

        https://docs.databricks.com/api/account/endpoints/deleteendpoint
        """
        self._sender.send(DELETE_ENDPOINT, f"/api/networking/v1/{_rt.segments('name', name)}")

    def get_endpoint(self, name: str) -> _m.Endpoint:
        """GET /api/networking/v1/{name}

        https://docs.databricks.com/api/account/endpoints/getendpoint
        """
        return self._sender.send(GET_ENDPOINT, f"/api/networking/v1/{_rt.segments('name', name)}")

    def list_endpoints(
        self, parent: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Endpoint]:
        """GET /api/networking/v1/{parent}/endpoints

        https://docs.databricks.com/api/account/endpoints/listendpoints
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            f"/api/networking/v1/{_rt.segments('parent', parent)}/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(EndpointsAPI.list_endpoints, _query),
            limit=limit,
        )
