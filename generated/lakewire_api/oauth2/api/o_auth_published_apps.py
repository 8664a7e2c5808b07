# Generated from oauth2 (databricks-sdk 0.156.0, spec 0e98e85c628441d1). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of OAuthPublishedAppsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.oauth2 import models as _m

if _TYPE_CHECKING:
    pass

LIST = _rt.Operation(
    name="o_auth_published_apps.list",
    method="GET",
    path="/api/2.0/accounts/{account_id}/oauth2/published-apps",
    returns=_m.GetPublishedAppsOutput,
    effect=_rt.Effect.READ,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="apps", style="token", request="page_token", response="next_page_token")


class OAuthPublishedAppsAPI:
    """The operations of OAuthPublishedAppsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PublishedAppOutput]:
        """GET /api/2.0/accounts/{account_id}/oauth2/published-apps"""
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/published-apps",
            LIST_PAGING,
            query={"page_size": page_size, "page_token": page_token},
            limit=limit,
        )
