"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.1/marketplace-consumer/listings/{listing_id}/installations

        https://docs.databricks.com/api/workspace/consumerinstallations/create
        """
        _body = {
            "accepted_consumer_terms": accepted_consumer_terms, "catalog_name": catalog_name,
            "recipient_type": recipient_type, "repo_detail": repo_detail, "share_name": share_name,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations",
            body=_rt.given(ConsumerInstallationsAPI.create, _body),
        )

    def delete(self, listing_id: str, installation_id: str) -> None:
        """DELETE /api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}

        https://docs.databricks.com/api/workspace/consumerinstallations/delete
        """
        self._sender.send(
            DELETE,
            "/api/2.1/marketplace-consumer/listings/"
            f"{_rt.segment('listing_id', listing_id)}"
            f"/installations/{_rt.segment('installation_id', installation_id)}",
        )

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.InstallationDetail]:
        """GET /api/2.1/marketplace-consumer/installations

        https://docs.databricks.com/api/workspace/consumerinstallations/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/installations",
            LIST_PAGING,
            query=_rt.given(ConsumerInstallationsAPI.list, _query),
            limit=limit,
        )

    def list_listing_installations(
        self, listing_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.InstallationDetail]:
        """GET /api/2.1/marketplace-consumer/listings/{listing_id}/installations

        https://docs.databricks.com/api/workspace/consumerinstallations/listlistinginstallations
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_LISTING_INSTALLATIONS,
            f"/api/2.1/marketplace-consumer/listings/{_rt.segment('listing_id', listing_id)}/installations",
            LIST_LISTING_INSTALLATIONS_PAGING,
            query=_rt.given(ConsumerInstallationsAPI.list_listing_installations, _query),
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
        """PUT /api/2.1/marketplace-consumer/listings/{listing_id}/installations/{installation_id}

        https://docs.databricks.com/api/workspace/consumerinstallations/update
        """
        _body = {"installation": installation, "rotate_token": rotate_token}
        return self._sender.send(
            UPDATE,
            "/api/2.1/marketplace-consumer/listings/"
            f"{_rt.segment('listing_id', listing_id)}"
            f"/installations/{_rt.segment('installation_id', installation_id)}",
            body=_rt.given(ConsumerInstallationsAPI.update, _body),
        )
