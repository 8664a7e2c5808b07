"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

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
        """DELETE /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingaccesspolicy/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            query=_rt.given(AibiDashboardEmbeddingAccessPolicyAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.AibiDashboardEmbeddingAccessPolicySetting:
        """GET /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingaccesspolicy/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            query=_rt.given(AibiDashboardEmbeddingAccessPolicyAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.AibiDashboardEmbeddingAccessPolicySetting | _rt.Fields, field_mask: str
    ) -> _m.AibiDashboardEmbeddingAccessPolicySetting:
        """PATCH /api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default

        https://docs.databricks.com/api/workspace/aibidashboardembeddingaccesspolicy/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/aibi_dash_embed_ws_acc_policy/names/default",
            body=_rt.given(AibiDashboardEmbeddingAccessPolicyAPI.update, _body),
        )
