"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("aibi_dashboard_embedding_approved_domains")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    _m.DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse,
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    _m.AibiDashboardEmbeddingApprovedDomainsSetting,
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
    _m.AibiDashboardEmbeddingApprovedDomainsSetting,
)


class AibiDashboardEmbeddingApprovedDomainsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse:
        """DELETE /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingapproveddomains/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            query=_rt.given(AibiDashboardEmbeddingApprovedDomainsAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.AibiDashboardEmbeddingApprovedDomainsSetting:
        """GET /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingapproveddomains/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            query=_rt.given(AibiDashboardEmbeddingApprovedDomainsAPI.get, _query),
        )

    def update(
        self,
        allow_missing: bool,
        setting: _m.AibiDashboardEmbeddingApprovedDomainsSetting | _rt.Fields,
        field_mask: str,
    ) -> _m.AibiDashboardEmbeddingApprovedDomainsSetting:
        """PATCH /api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingapproveddomains/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_apprvd_domains/names/default",
            body=_rt.given(AibiDashboardEmbeddingApprovedDomainsAPI.update, _body),
        )
