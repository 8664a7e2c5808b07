"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "aibi_dashboard_embedding_approved_domains.delete",
    "DELETE",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    returns=_m.DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse,
)
GET = _rt.Operation(
    "aibi_dashboard_embedding_approved_domains.get",
    "GET",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    returns=_m.AibiDashboardEmbeddingApprovedDomainsSetting,
)
UPDATE = _rt.Operation(
    "aibi_dashboard_embedding_approved_domains.update",
    "PATCH",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    returns=_m.AibiDashboardEmbeddingApprovedDomainsSetting,
)


class AibiDashboardEmbeddingApprovedDomainsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse:
        """DELETE /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            query=_rt.given(AibiDashboardEmbeddingApprovedDomainsAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.AibiDashboardEmbeddingApprovedDomainsSetting:
        """GET /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            query=_rt.given(AibiDashboardEmbeddingApprovedDomainsAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.AibiDashboardEmbeddingApprovedDomainsSetting | _rt.Fields, field_mask: str
    ) -> _m.AibiDashboardEmbeddingApprovedDomainsSetting:
        """PATCH /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            body=_rt.given(
                AibiDashboardEmbeddingApprovedDomainsAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting
            ),
        )
