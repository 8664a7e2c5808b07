"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("resource_quotas")
GET_QUOTA = _op(
    "get_quota",
    "GET",
    "/api/2.1/unity-catalog/resource-quotas/{parent_securable_type}/{parent_full_name}/{quota_name}",
    _m.GetQuotaResponse,
)
LIST_QUOTAS = _op(
    "list_quotas", "GET", "/api/2.1/unity-catalog/resource-quotas/all-resource-quotas", _m.ListQuotasResponse
)
LIST_QUOTAS_PAGING = _rt.Paging(items="quotas", request="page_token", response="next_page_token")


class ResourceQuotasAPI(_rt.Api):
    def get_quota(self, parent_securable_type: str, parent_full_name: str, quota_name: str) -> _m.GetQuotaResponse:
        """GET /api/2.1/unity-catalog/resource-quotas/{parent_securable_type}/{parent_full_name}/{quota_name}

        https://docs.databricks.com/api/workspace/resourcequotas/getquota
        """
        return self._sender.send(
            GET_QUOTA,
            "/api/2.1/unity-catalog/resource-quotas/"
            f"{_rt.segment('parent_securable_type', parent_securable_type)}"
            f"/{_rt.segment('parent_full_name', parent_full_name)}"
            f"/{_rt.segment('quota_name', quota_name)}",
        )

    def list_quotas(
        self, *, max_results: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.QuotaInfo]:
        """GET /api/2.1/unity-catalog/resource-quotas/all-resource-quotas

        https://docs.databricks.com/api/workspace/resourcequotas/listquotas
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_QUOTAS,
            "/api/2.1/unity-catalog/resource-quotas/all-resource-quotas",
            LIST_QUOTAS_PAGING,
            query=_rt.given(ResourceQuotasAPI.list_quotas, _query),
            limit=limit,
        )
