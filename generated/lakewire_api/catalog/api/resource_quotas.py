# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of ResourceQuotasAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

GET_QUOTA = _rt.Operation(
    name="resource_quotas.get_quota",
    method="GET",
    path="/api/2.1/unity-catalog/resource-quotas/{parent_securable_type}/{parent_full_name}/{quota_name}",
    returns=_m.GetQuotaResponse,
    effect=_rt.Effect.READ,
)
LIST_QUOTAS = _rt.Operation(
    name="resource_quotas.list_quotas",
    method="GET",
    path="/api/2.1/unity-catalog/resource-quotas/all-resource-quotas",
    returns=_m.ListQuotasResponse,
    effect=_rt.Effect.READ,
)
LIST_QUOTAS_PAGING = _rt.Paging(items="quotas", style="token", request="page_token", response="next_page_token")


class ResourceQuotasAPI:
    """The operations of ResourceQuotasAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get_quota(self, parent_securable_type: str, parent_full_name: str, quota_name: str) -> _m.GetQuotaResponse:
        """GET /api/2.1/unity-catalog/resource-quotas/{parent_securable_type}/{parent_full_name}/{quota_name}"""
        return self._sender.send(
            GET_QUOTA,
            f"/api/2.1/unity-catalog/resource-quotas/{_rt.segment('parent_securable_type', parent_securable_type)}/{_rt.segment('parent_full_name', parent_full_name)}/{_rt.segment('quota_name', quota_name)}",
        )

    def list_quotas(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.QuotaInfo]:
        """GET /api/2.1/unity-catalog/resource-quotas/all-resource-quotas"""
        return _rt.Pages(
            self._sender,
            LIST_QUOTAS,
            "/api/2.1/unity-catalog/resource-quotas/all-resource-quotas",
            LIST_QUOTAS_PAGING,
            query={"max_results": max_results, "page_token": page_token},
            limit=limit,
        )
