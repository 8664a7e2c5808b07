"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.oauth2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("custom_app_integration")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/oauth2/custom-app-integrations",
    _m.CreateCustomAppIntegrationOutput,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}",
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}",
    _m.GetCustomAppIntegrationOutput,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/oauth2/custom-app-integrations",
    _m.GetCustomAppIntegrationsOutput,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="apps", request="page_token", response="next_page_token")
UPDATE = _op(
    "update", "PATCH", "/api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}", scope="account"
)


class CustomAppIntegrationAPI(_rt.Api):
    def create(
        self,
        *,
        confidential: bool | None = None,
        name: str | None = None,
        redirect_urls: _Sequence[str] | None = None,
        scopes: _Sequence[str] | None = None,
        token_access_policy: _m.TokenAccessPolicy | _rt.Fields | None = None,
        user_authorized_scopes: _Sequence[str] | None = None,
    ) -> _m.CreateCustomAppIntegrationOutput:
        """POST /api/2.0/accounts/{account_id}/oauth2/custom-app-integrations

        https://docs.databricks.com/api/account/customappintegration/create
        """
        _body = {
            "confidential": confidential, "name": name, "redirect_urls": redirect_urls, "scopes": scopes,
            "token_access_policy": token_access_policy, "user_authorized_scopes": user_authorized_scopes,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/custom-app-integrations",
            body=_rt.given(CustomAppIntegrationAPI.create, _body),
        )

    def delete(self, integration_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/customappintegration/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/custom-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
        )

    def get(self, integration_id: str) -> _m.GetCustomAppIntegrationOutput:
        """GET /api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/customappintegration/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/custom-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
        )

    def list(
        self,
        *,
        include_creator_username: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.GetCustomAppIntegrationOutput]:
        """GET /api/2.0/accounts/{account_id}/oauth2/custom-app-integrations

        https://docs.databricks.com/api/account/customappintegration/list
        """
        _query = {
            "include_creator_username": include_creator_username, "page_size": page_size, "page_token": page_token,
        }
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/oauth2/custom-app-integrations",
            LIST_PAGING,
            query=_rt.given(CustomAppIntegrationAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        integration_id: str,
        *,
        redirect_urls: _Sequence[str] | None = None,
        scopes: _Sequence[str] | None = None,
        token_access_policy: _m.TokenAccessPolicy | _rt.Fields | None = None,
        user_authorized_scopes: _Sequence[str] | None = None,
    ) -> None:
        """PATCH /api/2.0/accounts/{account_id}/oauth2/custom-app-integrations/{integration_id}

        https://docs.databricks.com/api/account/customappintegration/update
        """
        _body = {
            "redirect_urls": redirect_urls, "scopes": scopes, "token_access_policy": token_access_policy,
            "user_authorized_scopes": user_authorized_scopes,
        }
        self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/oauth2/custom-app-integrations/"
            f"{_rt.segment('integration_id', integration_id)}",
            body=_rt.given(CustomAppIntegrationAPI.update, _body),
        )
