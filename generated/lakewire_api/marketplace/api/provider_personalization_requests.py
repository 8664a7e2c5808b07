"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_personalization_requests")
LIST = _op(
    "list", "GET", "/api/2.0/marketplace-provider/personalization-requests", _m.ListAllPersonalizationRequestsResponse
)
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
        """GET /api/2.0/marketplace-provider/personalization-requests

        https://docs.databricks.com/api/workspace/providerpersonalizationrequests/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-provider/personalization-requests",
            LIST_PAGING,
            query=_rt.given(ProviderPersonalizationRequestsAPI.list, _query),
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
        """PUT /api/2.0/marketplace-provider/listings/{listing_id}/personalization-requests/{request_id}
            /request-status

        https://docs.databricks.com/api/workspace/providerpersonalizationrequests/update
        """
        _body = {"reason": reason, "share": share, "status": status}
        return self._sender.send(
            UPDATE,
            "/api/2.0/marketplace-provider/listings/"
            f"{_rt.segment('listing_id', listing_id)}"
            f"/personalization-requests/{_rt.segment('request_id', request_id)}"
            "/request-status",
            body=_rt.given(ProviderPersonalizationRequestsAPI.update, _body),
        )
