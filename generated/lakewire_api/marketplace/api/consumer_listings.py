"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("consumer_listings")
BATCH_GET = _op("batch_get", "GET", "/api/2.1/marketplace-consumer/listings:batchGet", _m.BatchGetListingsResponse)
GET = _op("get", "GET", "/api/2.1/marketplace-consumer/listings/{id}", _m.GetListingResponse)
LIST = _op("list", "GET", "/api/2.1/marketplace-consumer/listings", _m.ListListingsResponse)
LIST_PAGING = _rt.Paging(items="listings", request="page_token", response="next_page_token")
SEARCH = _op("search", "GET", "/api/2.1/marketplace-consumer/search-listings", _m.SearchListingsResponse)
SEARCH_PAGING = _rt.Paging(items="listings", request="page_token", response="next_page_token")


class ConsumerListingsAPI(_rt.Api):
    def batch_get(self, *, ids: _Sequence[str] | None = None) -> _m.BatchGetListingsResponse:
        """GET /api/2.1/marketplace-consumer/listings:batchGet

        https://docs.databricks.com/api/workspace/consumerlistings/batchget
        """
        _query = {"ids": ids}
        return self._sender.send(
            BATCH_GET,
            "/api/2.1/marketplace-consumer/listings:batchGet",
            query=_rt.given(ConsumerListingsAPI.batch_get, _query),
        )

    def get(self, id: str) -> _m.GetListingResponse:
        """GET /api/2.1/marketplace-consumer/listings/{id}

        https://docs.databricks.com/api/workspace/consumerlistings/get
        """
        return self._sender.send(GET, f"/api/2.1/marketplace-consumer/listings/{_rt.segment('id', id)}")

    def list(
        self,
        *,
        assets: _Sequence[_m.AssetType | str] | None = None,
        categories: _Sequence[_m.Category | str] | None = None,
        is_free: bool | None = None,
        is_private_exchange: bool | None = None,
        is_staff_pick: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        provider_ids: _Sequence[str] | None = None,
        tags: _m.ListingTag | _rt.Fields | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Listing]:
        """GET /api/2.1/marketplace-consumer/listings

        https://docs.databricks.com/api/workspace/consumerlistings/list
        """
        _query = {
            "assets": assets, "categories": categories, "is_free": is_free, "is_private_exchange": is_private_exchange,
            "is_staff_pick": is_staff_pick, "page_size": page_size, "page_token": page_token,
            "provider_ids": provider_ids, "tags": tags,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/listings",
            LIST_PAGING,
            query=_rt.given(ConsumerListingsAPI.list, _query),
            limit=limit,
        )

    def search(
        self,
        query: str,
        *,
        assets: _Sequence[_m.AssetType | str] | None = None,
        categories: _Sequence[_m.Category | str] | None = None,
        is_free: bool | None = None,
        is_private_exchange: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        provider_ids: _Sequence[str] | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Listing]:
        """GET /api/2.1/marketplace-consumer/search-listings

        https://docs.databricks.com/api/workspace/consumerlistings/search
        """
        _query = {
            "assets": assets, "categories": categories, "is_free": is_free, "is_private_exchange": is_private_exchange,
            "page_size": page_size, "page_token": page_token, "provider_ids": provider_ids, "query": query,
        }
        return _rt.Pages(
            self._sender,
            SEARCH,
            "/api/2.1/marketplace-consumer/search-listings",
            SEARCH_PAGING,
            query=_rt.given(ConsumerListingsAPI.search, _query),
            limit=limit,
        )
