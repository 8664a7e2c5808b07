"""Generated from marketplace (databricks-sdk 0.162.0, spec 01f7b3f7e2530bbe); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_personalization_requests")
LIST = _op("list", "GET", "/api/2.0/marketplace-provider/personalization-requests", _m.ListAllPersonalizationRequestsResponse)
LIST_PAGING = _rt.Paging(items="personalization_requests", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/marketplace-provider/listings/{listing_id}/personalization-requests/{request_id}/request-status",
    _m.UpdatePersonalizationRequestResponse,
)


class ProviderPersonalizationRequestsAPI(_rt.Api):
    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PersonalizationRequest]:
        """GET /api/2.0/marketplace-provider/personalization-requests"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-provider/personalization-requests",
            LIST_PAGING,
            query=_rt.all_given(ProviderPersonalizationRequestsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def update(
        self,
        listing_id: str,
        request_id: str,
        status: _m.PersonalizationRequestStatus | str,
        *,
        reason: str | None = None,
        share: _m.ShareInfo | _rt.Fields | None = None,
    ) -> _m.UpdatePersonalizationRequestResponse:
        """PUT /api/2.0/marketplace-provider/listings/{listing_id}/personalization-requests/{request_id}/request-status"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-provider/listings/{_rt.segment('listing_id', listing_id)}/personalization-requests/{_rt.segment('request_id', request_id)}/request-status",
            body=_rt.all_given(ProviderPersonalizationRequestsAPI.update, locals(), "listing_id", "request_id"),
        )
