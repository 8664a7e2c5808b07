"""Generated from marketplace (databricks-sdk 0.162.0, spec 01f7b3f7e2530bbe); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("consumer_installations")
CREATE = _op("create", "POST", "/api/2.1/marketplace-consumer/listings/{listing_id}/installations", _m.Installation)
DELETE = _op("delete", "DELETE", "/api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}")
LIST = _op("list", "GET", "/api/2.1/marketplace-consumer/installations", _m.ListInstallationsResponse)
LIST_PAGING = _rt.Paging(items="installations", request="page_token", response="next_page_token")
LIST_LISTING_INSTALLATIONS = _op(
    "list_listing_installations",
    "GET",
    "/api/2.1/marketplace-consumer/listings/{listing_id}/installations",
    _m.ListInstallationsResponse,
)
LIST_LISTING_INSTALLATIONS_PAGING = _rt.Paging(items="installations", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}",
    _m.UpdateInstallationResponse,
)


class ConsumerInstallationsAPI(_rt.Api):
    def create(
        self,
        listing_id: str,
        *,
        accepted_consumer_terms: _m.ConsumerTerms | _rt.Fields | None = None,
        catalog_name: str | None = None,
        recipient_type: _m.DeltaSharingRecipientType | str | None = None,
        repo_detail: _m.RepoInstallation | _rt.Fields | None = None,
        share_name: str | None = None,
    ) -> _m.Installation:
        """POST /api/2.1/marketplace-consumer/listings/{listing_id}/installations"""
        return self._sender.send(
            CREATE,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations",
            body=_rt.all_given(ConsumerInstallationsAPI.create, locals(), "listing_id"),
        )

    def delete(self, listing_id: str, installation_id: str) -> None:
        """DELETE /api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}"""
        self._sender.send(
            DELETE,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations/{_rt.segment('installation_id', installation_id)}",
        )

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.InstallationDetail]:
        """GET /api/2.1/marketplace-consumer/installations"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/installations",
            LIST_PAGING,
            query=_rt.all_given(ConsumerInstallationsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def list_listing_installations(
        self, listing_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.InstallationDetail]:
        """GET /api/2.1/marketplace-consumer/listings/{listing_id}/installations"""
        return _rt.Pages(
            self._sender,
            LIST_LISTING_INSTALLATIONS,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations",
            LIST_LISTING_INSTALLATIONS_PAGING,
            query=_rt.given(ConsumerInstallationsAPI.list_listing_installations, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def update(
        self,
        listing_id: str,
        installation_id: str,
        installation: _m.InstallationDetail | _rt.Fields,
        *,
        rotate_token: bool | None = None,
    ) -> _m.UpdateInstallationResponse:
        """PUT /api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations/{_rt.segment('installation_id', installation_id)}",
            body=_rt.given(ConsumerInstallationsAPI.update, installation=installation, rotate_token=rotate_token),
        )
