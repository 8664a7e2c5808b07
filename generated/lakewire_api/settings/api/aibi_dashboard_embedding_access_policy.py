"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("aibi_dashboard_embedding_access_policy")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
    _m.DeleteAibiDashboardEmbeddingAccessPolicySettingResponse,
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
    _m.AibiDashboardEmbeddingAccessPolicySetting,
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
    _m.AibiDashboardEmbeddingAccessPolicySetting,
)


class AibiDashboardEmbeddingAccessPolicyAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteAibiDashboardEmbeddingAccessPolicySettingResponse:
        """DELETE /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            query=_rt.all_given(AibiDashboardEmbeddingAccessPolicyAPI.delete, locals()),
        )

    def get(self, *, etag: str | None = None) -> _m.AibiDashboardEmbeddingAccessPolicySetting:
        """GET /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            query=_rt.all_given(AibiDashboardEmbeddingAccessPolicyAPI.get, locals()),
        )

    def update(
        self, allow_missing: bool, setting: _m.AibiDashboardEmbeddingAccessPolicySetting | _rt.Fields, field_mask: str
    ) -> _m.AibiDashboardEmbeddingAccessPolicySetting:
        """PATCH /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            body=_rt.all_given(AibiDashboardEmbeddingAccessPolicyAPI.update, locals()),
        )
