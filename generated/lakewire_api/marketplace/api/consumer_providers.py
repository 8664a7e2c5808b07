"""Generated from marketplace (databricks-sdk 0.162.0, spec 01f7b3f7e2530bbe); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.marketplace import models as _m

BATCH_GET = _rt.Operation(
    "consumer_providers.batch_get", "GET", "/api/2.1/marketplace-consumer/providers:batchGet", returns=_m.BatchGetProvidersResponse
)
GET = _rt.Operation("consumer_providers.get", "GET", "/api/2.1/marketplace-consumer/providers/{id}", returns=_m.GetProviderResponse)
LIST = _rt.Operation("consumer_providers.list", "GET", "/api/2.1/marketplace-consumer/providers", returns=_m.ListProvidersResponse)
LIST_PAGING = _rt.Paging(items="providers", request="page_token", response="next_page_token")


class ConsumerProvidersAPI(_rt.Api):
    def batch_get(self, *, ids: _Sequence[str] | None = None) -> _m.BatchGetProvidersResponse:
        """GET /api/2.1/marketplace-consumer/providers:batchGet"""
        return self._sender.send(
            BATCH_GET, "/api/2.1/marketplace-consumer/providers:batchGet", query=_rt.given(ConsumerProvidersAPI.batch_get, ids=ids)
        )

    def get(self, id: str) -> _m.GetProviderResponse:
        """GET /api/2.1/marketplace-consumer/providers/{id}"""
        return self._sender.send(GET, f"/api/2.1/marketplace-consumer/providers/{_rt.segment('id', id)}")

    def list(
        self,
        *,
        is_featured: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ProviderInfo]:
        """GET /api/2.1/marketplace-consumer/providers"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/marketplace-consumer/providers",
            LIST_PAGING,
            query=_rt.given(ConsumerProvidersAPI.list, is_featured=is_featured, page_size=page_size, page_token=page_token),
            limit=limit,
        )
