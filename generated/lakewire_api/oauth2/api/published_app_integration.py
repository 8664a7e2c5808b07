"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.oauth2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("published_app_integration")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/oauth2/published-app-integrations",
    _m.CreatePublishedAppIntegrationOutput,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}",
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}",
    _m.GetPublishedAppIntegrationOutput,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/oauth2/published-app-integrations",
    _m.GetPublishedAppIntegrationsOutput,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="apps", request="page_token", response="next_page_token")
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}",
    scope="account",
)


class PublishedAppIntegrationAPI(_rt.Api):
    def create(
        self, *, app_id: str | None = None, token_access_policy: _m.TokenAccessPolicy | _rt.Fields | None = None
    ) -> _m.CreatePublishedAppIntegrationOutput:
        """POST /api/2.0/accounts/{account_id}/oauth2/published-app-integrations

        https://docs.databricks.com/api/account/publishedappintegration/create
        """
        _body = {"app_id": app_id, "token_access_policy": token_access_policy}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/published-app-integrations",
            body=_rt.given(PublishedAppIntegrationAPI.create, _body),
        )

    def delete(self, integration_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/publishedappintegration/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/published-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
        )

    def get(self, integration_id: str) -> _m.GetPublishedAppIntegrationOutput:
        """GET /api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/publishedappintegration/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/published-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
        )

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.GetPublishedAppIntegrationOutput]:
        """GET /api/2.0/accounts/{account_id}/oauth2/published-app-integrations

        https://docs.databricks.com/api/account/publishedappintegration/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/published-app-integrations",
            LIST_PAGING,
            query=_rt.given(PublishedAppIntegrationAPI.list, _query),
            limit=limit,
        )

    def update(
        self, integration_id: str, *, token_access_policy: _m.TokenAccessPolicy | _rt.Fields | None = None
    ) -> None:
        """PATCH /api/2.0/accounts/{account_id}/oauth2/published-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/publishedappintegration/update
        """
        _body = {"token_access_policy": token_access_policy}
        self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/published-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
            body=_rt.given(PublishedAppIntegrationAPI.update, _body),
        )
