"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_exchanges")
ADD_LISTING_TO_EXCHANGE = _op(
    "add_listing_to_exchange",
    "POST",
    "/api/2.0/marketplace-exchange/exchanges-for-listing",
    _m.AddExchangeForListingResponse,
)
CREATE = _op("create", "POST", "/api/2.0/marketplace-exchange/exchanges", _m.CreateExchangeResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/marketplace-exchange/exchanges/{id}")
DELETE_LISTING_FROM_EXCHANGE = _op(
    "delete_listing_from_exchange", "DELETE", "/api/2.0/marketplace-exchange/exchanges-for-listing/{id}"
)
GET = _op("get", "GET", "/api/2.0/marketplace-exchange/exchanges/{id}", _m.GetExchangeResponse)
LIST = _op("list", "GET", "/api/2.0/marketplace-exchange/exchanges", _m.ListExchangesResponse)
LIST_PAGING = _rt.Paging(items="exchanges", request="page_token", response="next_page_token")
LIST_EXCHANGES_FOR_LISTING = _op(
    "list_exchanges_for_listing",
    "GET",
    "/api/2.0/marketplace-exchange/exchanges-for-listing",
    _m.ListExchangesForListingResponse,
)
LIST_EXCHANGES_FOR_LISTING_PAGING = _rt.Paging(
    items="exchange_listing", request="page_token", response="next_page_token"
)
LIST_LISTINGS_FOR_EXCHANGE = _op(
    "list_listings_for_exchange",
    "GET",
    "/api/2.0/marketplace-exchange/listings-for-exchange",
    _m.ListListingsForExchangeResponse,
)
LIST_LISTINGS_FOR_EXCHANGE_PAGING = _rt.Paging(
    items="exchange_listings", request="page_token", response="next_page_token"
)
UPDATE = _op("update", "PUT", "/api/2.0/marketplace-exchange/exchanges/{id}", _m.UpdateExchangeResponse)


class ProviderExchangesAPI(_rt.Api):
    def add_listing_to_exchange(self, listing_id: str, exchange_id: str) -> _m.AddExchangeForListingResponse:
        """POST /api/2.0/marketplace-exchange/exchanges-for-listing

        https://docs.databricks.com/api/workspace/providerexchanges/addlistingtoexchange
        """
        _body = {"exchange_id": exchange_id, "listing_id": listing_id}
        return self._sender.send(
            ADD_LISTING_TO_EXCHANGE,
            "/api/2.0/marketplace-exchange/exchanges-for-listing",
            body=_rt.given(ProviderExchangesAPI.add_listing_to_exchange, _body),
        )

    def create(self, exchange: _m.Exchange | _rt.Fields) -> _m.CreateExchangeResponse:
        """POST /api/2.0/marketplace-exchange/exchanges

        https://docs.databricks.com/api/workspace/providerexchanges/create
        """
        _body = {"exchange": exchange}
        return self._sender.send(
            CREATE, "/api/2.0/marketplace-exchange/exchanges", body=_rt.given(ProviderExchangesAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/marketplace-exchange/exchanges/{id}

        https://docs.databricks.com/api/workspace/providerexchanges/delete
        """
        self._sender.send(DELETE, f"/api/2.0/marketplace-exchange/exchanges/{_rt.segment('id', id)}")

    def delete_listing_from_exchange(self, id: str) -> None:
        """DELETE /api/2.0/marketplace-exchange/exchanges-for-listing/{id}

        https://docs.databricks.com/api/workspace/providerexchanges/deletelistingfromexchange
        """
        self._sender.send(
            DELETE_LISTING_FROM_EXCHANGE, f"/api/2.0/marketplace-exchange/exchanges-for-listing/{_rt.segment('id', id)}"
        )

    def get(self, id: str) -> _m.GetExchangeResponse:
        """GET /api/2.0/marketplace-exchange/exchanges/{id}

        https://docs.databricks.com/api/workspace/providerexchanges/get
        """
        return self._sender.send(GET, f"/api/2.0/marketplace-exchange/exchanges/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Exchange]:
        """GET /api/2.0/marketplace-exchange/exchanges

        https://docs.databricks.com/api/workspace/providerexchanges/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-exchange/exchanges",
            LIST_PAGING,
            query=_rt.given(ProviderExchangesAPI.list, _query),
            limit=limit,
        )

    def list_exchanges_for_listing(
        self, listing_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExchangeListing]:
        """GET /api/2.0/marketplace-exchange/exchanges-for-listing

        https://docs.databricks.com/api/workspace/providerexchanges/listexchangesforlisting
        """
        _query = {"listing_id": listing_id, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_EXCHANGES_FOR_LISTING,
            "/api/2.0/marketplace-exchange/exchanges-for-listing",
            LIST_EXCHANGES_FOR_LISTING_PAGING,
            query=_rt.given(ProviderExchangesAPI.list_exchanges_for_listing, _query),
            limit=limit,
        )

    def list_listings_for_exchange(
        self, exchange_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExchangeListing]:
        """GET /api/2.0/marketplace-exchange/listings-for-exchange

        https://docs.databricks.com/api/workspace/providerexchanges/listlistingsforexchange
        """
        _query = {"exchange_id": exchange_id, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_LISTINGS_FOR_EXCHANGE,
            "/api/2.0/marketplace-exchange/listings-for-exchange",
            LIST_LISTINGS_FOR_EXCHANGE_PAGING,
            query=_rt.given(ProviderExchangesAPI.list_listings_for_exchange, _query),
            limit=limit,
        )

    def update(self, id: str, exchange: _m.Exchange | _rt.Fields) -> _m.UpdateExchangeResponse:
        """PUT /api/2.0/marketplace-exchange/exchanges/{id}

        https://docs.databricks.com/api/workspace/providerexchanges/update
        """
        _body = {"exchange": exchange}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-exchange/exchanges/{_rt.segment('id', id)}",
            body=_rt.given(ProviderExchangesAPI.update, _body),
        )
