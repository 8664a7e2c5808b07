"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("llm_proxy_partner_powered_workspace")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
    _m.DeleteLlmProxyPartnerPoweredWorkspaceResponse,
)
GET = _op(
    "get", "GET", "/api/2.0/settings/types/llm_proxy_partner_powered/names/default", _m.LlmProxyPartnerPoweredWorkspace
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
    _m.LlmProxyPartnerPoweredWorkspace,
)


class LlmProxyPartnerPoweredWorkspaceAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteLlmProxyPartnerPoweredWorkspaceResponse:
        """DELETE /api/2.0/settings/types/llm_proxy_partner_powered/names/default

        https://docs.databricks.com/api/workspace/llmproxypartnerpoweredworkspace/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.given(LlmProxyPartnerPoweredWorkspaceAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.LlmProxyPartnerPoweredWorkspace:
        """GET /api/2.0/settings/types/llm_proxy_partner_powered/names/default

        https://docs.databricks.com/api/workspace/llmproxypartnerpoweredworkspace/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.given(LlmProxyPartnerPoweredWorkspaceAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.LlmProxyPartnerPoweredWorkspace | _rt.Fields, field_mask: str
    ) -> _m.LlmProxyPartnerPoweredWorkspace:
        """PATCH /api/2.0/settings/types/llm_proxy_partner_powered/names/default

        https://docs.databricks.com/api/workspace/llmproxypartnerpoweredworkspace/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            body=_rt.given(LlmProxyPartnerPoweredWorkspaceAPI.update, _body),
        )
