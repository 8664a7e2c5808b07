"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_providers")
CREATE = _op("create", "POST", "/api/2.0/marketplace-provider/provider", _m.CreateProviderResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/marketplace-provider/providers/{id}")
GET = _op("get", "GET", "/api/2.0/marketplace-provider/providers/{id}", _m.GetProviderResponse)
LIST = _op("list", "GET", "/api/2.0/marketplace-provider/providers", _m.ListProvidersResponse)
LIST_PAGING = _rt.Paging(items="providers", request="page_token", response="next_page_token")
UPDATE = _op("update", "PUT", "/api/2.0/marketplace-provider/providers/{id}", _m.UpdateProviderResponse)


class ProviderProvidersAPI(_rt.Api):
    def create(self, provider: _m.ProviderInfo | _rt.Fields) -> _m.CreateProviderResponse:
        """POST /api/2.0/marketplace-provider/provider

        https://docs.databricks.com/api/workspace/providerproviders/create
        """
        _body = {"provider": provider}
        return self._sender.send(
            CREATE, "/api/2.0/marketplace-provider/provider", body=_rt.given(ProviderProvidersAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/marketplace-provider/providers/{id}

        https://docs.databricks.com/api/workspace/providerproviders/delete
        """
        self._sender.send(DELETE, f"/api/2.0/marketplace-provider/providers/{_rt.segment('id', id)}")

    def get(self, id: str) -> _m.GetProviderResponse:
        """GET /api/2.0/marketplace-provider/providers/{id}

        https://docs.databricks.com/api/workspace/providerproviders/get
        """
        return self._sender.send(GET, f"/api/2.0/marketplace-provider/providers/{_rt.segment('id', id)}")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ProviderInfo]:
        """GET /api/2.0/marketplace-provider/providers

        https://docs.databricks.com/api/workspace/providerproviders/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-provider/providers",
            LIST_PAGING,
            query=_rt.given(ProviderProvidersAPI.list, _query),
            limit=limit,
        )

    def update(self, id: str, provider: _m.ProviderInfo | _rt.Fields) -> _m.UpdateProviderResponse:
        """PUT /api/2.0/marketplace-provider/providers/{id}

        https://docs.databricks.com/api/workspace/providerproviders/update
        """
        _body = {"provider": provider}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-provider/providers/{_rt.segment('id', id)}",
            body=_rt.given(ProviderProvidersAPI.update, _body),
        )
