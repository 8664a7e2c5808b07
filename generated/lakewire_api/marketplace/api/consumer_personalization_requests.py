"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("consumer_personalization_requests")
CREATE = _op(
    "create",
    "POST",
    "/api/2.1/marketplace-consumer/listings/{listing_id}/personalization-requests",
    _m.CreatePersonalizationRequestResponse,
)
GET = _op(
    "get",
    "GET",
    "/api/2.1/marketplace-consumer/listings/{listing_id}/personalization-requests",
    _m.GetPersonalizationRequestResponse,
)
LIST = _op(
    "list", "GET", "/api/2.1/marketplace-consumer/personalization-requests", _m.ListAllPersonalizationRequestsResponse
)
LIST_PAGING = _rt.Paging(items="personalization_requests", request="page_token", response="next_page_token")


class ConsumerPersonalizationRequestsAPI(_rt.Api):
    def create(
        self,
        listing_id: str,
        intended_use: str,
        accepted_consumer_terms: _m.ConsumerTerms | _rt.Fields,
        *,
        comment: str | None = None,
        company: str | None = None,
        first_name: str | None = None,
        is_from_lighthouse: bool | None = None,
        last_name: str | None = None,
        recipient_type: _m.DeltaSharingRecipientType | str | None = None,
    ) -> _m.CreatePersonalizationRequestResponse:
        """POST /api/2.1/marketplace-consumer/listings/{listing_id}/personalization-requests

        https://docs.databricks.com/api/workspace/consumerpersonalizationrequests/create
        """
        _body = {
            "accepted_consumer_terms": accepted_consumer_terms, "comment": comment, "company": company,
            "first_name": first_name, "intended_use": intended_use, "is_from_lighthouse": is_from_lighthouse,
            "last_name": last_name, "recipient_type": recipient_type,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/personalization-requests",
            body=_rt.given(ConsumerPersonalizationRequestsAPI.create, _body),
        )

    def get(self, listing_id: str) -> _m.GetPersonalizationRequestResponse:
        """GET /api/2.1/marketplace-consumer/listings/{listing_id}/personalization-requests

        https://docs.databricks.com/api/workspace/consumerpersonalizationrequests/get
        """
        return self._sender.send(
            GET,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/personalization-requests",
        )

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PersonalizationRequest]:
        """GET /api/2.1/marketplace-consumer/personalization-requests

        https://docs.databricks.com/api/workspace/consumerpersonalizationrequests/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/personalization-requests",
            LIST_PAGING,
            query=_rt.given(ConsumerPersonalizationRequestsAPI.list, _query),
            limit=limit,
        )
