"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_listings")
CREATE = _op("create", "POST", "/api/2.0/marketplace-provider/listing", _m.CreateListingResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/marketplace-provider/listings/{id}")
GET = _op("get", "GET", "/api/2.0/marketplace-provider/listings/{id}", _m.GetListingResponse)
LIST = _op("list", "GET", "/api/2.0/marketplace-provider/listings", _m.ListListingsResponse)
LIST_PAGING = _rt.Paging(items="listings", request="page_token", response="next_page_token")
UPDATE = _op("update", "PUT", "/api/2.0/marketplace-provider/listings/{id}", _m.UpdateListingResponse)


class ProviderListingsAPI(_rt.Api):
    def create(self, listing: _m.Listing | _rt.Fields) -> _m.CreateListingResponse:
        """POST /api/2.0/marketplace-provider/listing

        https://docs.databricks.com/api/workspace/providerlistings/create
        """
        _body = {"listing": listing}
        return self._sender.send(
            CREATE, "/api/2.0/marketplace-provider/listing", body=_rt.given(ProviderListingsAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/marketplace-provider/listings/{id}

        https://docs.databricks.com/api/workspace/providerlistings/delete
        """
        self._sender.send(DELETE, f"/api/2.0/marketplace-provider/listings/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.GetListingResponse:
        """GET /api/2.0/marketplace-provider/listings/{id}

        https://docs.databricks.com/api/workspace/providerlistings/get
        """
        return self._sender.send(GET, f"/api/2.0/marketplace-provider/listings/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Listing]:
        """GET /api/2.0/marketplace-provider/listings

        https://docs.databricks.com/api/workspace/providerlistings/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-provider/listings",
            LIST_PAGING,
            query=_rt.given(ProviderListingsAPI.list, _query),
            limit=limit,
        )

    def update(self, id: str, listing: _m.Listing | _rt.Fields) -> _m.UpdateListingResponse:
        """PUT /api/2.0/marketplace-provider/listings/{id}

        https://docs.databricks.com/api/workspace/providerlistings/update
        """
        _body = {"listing": listing}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-provider/listings/{_rt.segment('id', id)}",
            body=_rt.given(ProviderListingsAPI.update, _body),
        )
