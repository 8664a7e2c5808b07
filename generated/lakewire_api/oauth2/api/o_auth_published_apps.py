"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.oauth2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("o_auth_published_apps")
LIST = _op(
    "list", "GET", "/api/2.0/accounts/{account_id}/oauth2/published-apps", _m.GetPublishedAppsOutput, scope="account"
)
LIST_PAGING = _rt.Paging(items="apps", request="page_token", response="next_page_token")


class OAuthPublishedAppsAPI(_rt.Api):
    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.PublishedAppOutput]:
        """GET /api/2.0/accounts/{account_id}/oauth2/published-apps

        https://docs.databricks.com/api/account/oauthpublishedapps/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/published-apps",
            LIST_PAGING,
            query=_rt.given(OAuthPublishedAppsAPI.list, _query),
            limit=limit,
        )
