"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("consumer_fulfillments")
GET = _op(
    "get", "GET", "/api/2.1/marketplace-consumer/listings/{listing_id}/content", _m.GetListingContentMetadataResponse
)
GET_PAGING = _rt.Paging(items="shared_data_objects", request="page_token", response="next_page_token")
LIST = _op(
    "list", "GET", "/api/2.1/marketplace-consumer/listings/{listing_id}/fulfillments", _m.ListFulfillmentsResponse
)
LIST_PAGING = _rt.Paging(items="fulfillments", request="page_token", response="next_page_token")


class ConsumerFulfillmentsAPI(_rt.Api):
    def get(
        self, listing_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.SharedDataObject]:
        """GET /api/2.1/marketplace-consumer/listings/{listing_id}/content

        https://docs.databricks.com/api/workspace/consumerfulfillments/get
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            GET,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/content",
            GET_PAGING,
            query=_rt.given(ConsumerFulfillmentsAPI.get, _query),
            limit=limit,
        )

    def list(
        self, listing_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ListingFulfillment]:
        """GET /api/2.1/marketplace-consumer/listings/{listing_id}/fulfillments

        https://docs.databricks.com/api/workspace/consumerfulfillments/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/fulfillments",
            LIST_PAGING,
            query=_rt.given(ConsumerFulfillmentsAPI.list, _query),
            limit=limit,
        )
