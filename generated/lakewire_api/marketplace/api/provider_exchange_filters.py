"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("provider_exchange_filters")
CREATE = _op("create", "POST", "/api/2.0/marketplace-exchange/filters", _m.CreateExchangeFilterResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/marketplace-exchange/filters/{id}")
LIST = _op("list", "GET", "/api/2.0/marketplace-exchange/filters", _m.ListExchangeFiltersResponse)
LIST_PAGING = _rt.Paging(items="filters", request="page_token", response="next_page_token")
UPDATE = _op("update", "PUT", "/api/2.0/marketplace-exchange/filters/{id}", _m.UpdateExchangeFilterResponse)


class ProviderExchangeFiltersAPI(_rt.Api):
    def create(self, filter: _m.ExchangeFilter | _rt.Fields) -> _m.CreateExchangeFilterResponse:
        """POST /api/2.0/marketplace-exchange/filters

        https://docs.databricks.com/api/workspace/providerexchangefilters/create
        """
        _body = {"filter": filter}
        return self._sender.send(
            CREATE, "/api/2.0/marketplace-exchange/filters", body=_rt.given(ProviderExchangeFiltersAPI.create, _body)
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/marketplace-exchange/filters/{id}

        https://docs.databricks.com/api/workspace/providerexchangefilters/delete
        """
        self._sender.send(DELETE, f"/api/2.0/marketplace-exchange/filters/{_rt.segment('id', id)}")

    def list(
        self, exchange_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ExchangeFilter]:
        """GET /api/2.0/marketplace-exchange/filters

        https://docs.databricks.com/api/workspace/providerexchangefilters/list
        """
        _query = {"exchange_id": exchange_id, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/marketplace-exchange/filters",
            LIST_PAGING,
            query=_rt.given(ProviderExchangeFiltersAPI.list, _query),
            limit=limit,
        )

    def update(self, id: str, filter: _m.ExchangeFilter | _rt.Fields) -> _m.UpdateExchangeFilterResponse:
        """PUT /api/2.0/marketplace-exchange/filters/{id}

        https://docs.databricks.com/api/workspace/providerexchangefilters/update
        """
        _body = {"filter": filter}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/marketplace-exchange/filters/{_rt.segment('id', id)}",
            body=_rt.given(ProviderExchangeFiltersAPI.update, _body),
        )
