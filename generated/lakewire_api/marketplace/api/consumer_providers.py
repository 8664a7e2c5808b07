"""Generated from marketplace (databricks-sdk 0.162.0, spec f189e618); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.marketplace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("consumer_providers")
BATCH_GET = _op("batch_get", "GET", "/api/2.1/marketplace-consumer/providers:batchGet", _m.BatchGetProvidersResponse)
GET = _op("get", "GET", "/api/2.1/marketplace-consumer/providers/{id}", _m.GetProviderResponse)
LIST = _op("list", "GET", "/api/2.1/marketplace-consumer/providers", _m.ListProvidersResponse)
LIST_PAGING = _rt.Paging(items="providers", request="page_token", response="next_page_token")


class ConsumerProvidersAPI(_rt.Api):
    def batch_get(self, *, ids: _Sequence[str] | None = None) -> _m.BatchGetProvidersResponse:
        """GET /api/2.1/marketplace-consumer/providers:batchGet

        https://docs.databricks.com/api/workspace/consumerproviders/batchget
        """
        _query = {"ids": ids}
        return self._sender.send(
            BATCH_GET,
            "/api/2.1/marketplace-consumer/providers:batchGet",
            query=_rt.given(ConsumerProvidersAPI.batch_get, _query),
        )

    def get(self, id: str) -> _m.GetProviderResponse:
        """GET /api/2.1/marketplace-consumer/providers/{id}

        https://docs.databricks.com/api/workspace/consumerproviders/get
        """
        return self._sender.send(GET, f"/api/2.1/marketplace-consumer/providers/{_rt.segment('id', id)}")

    def list(
        self,
        *,
        is_featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ProviderInfo]:
        """GET /api/2.1/marketplace-consumer/providers

        https://docs.databricks.com/api/workspace/consumerproviders/list
        """
        _query = {"is_featured": is_featured, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/providers",
            LIST_PAGING,
            query=_rt.given(ConsumerProvidersAPI.list, _query),
            limit=limit,
        )
