"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

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
GET = _op("get", "GET", "/api/2.0/settings/types/llm_proxy_partner_powered/names/default", _m.LlmProxyPartnerPoweredWorkspace)
UPDATE = _op(
    "update", "PATCH", "/api/2.0/settings/types/llm_proxy_partner_powered/names/default", _m.LlmProxyPartnerPoweredWorkspace
)


class LlmProxyPartnerPoweredWorkspaceAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteLlmProxyPartnerPoweredWorkspaceResponse:
        """DELETE /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.all_given(LlmProxyPartnerPoweredWorkspaceAPI.delete, locals()),
        )

    def get(self, *, etag: str | None = None) -> _m.LlmProxyPartnerPoweredWorkspace:
        """GET /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.all_given(LlmProxyPartnerPoweredWorkspaceAPI.get, locals()),
        )

    def update(
        self, allow_missing: bool, setting: _m.LlmProxyPartnerPoweredWorkspace | _rt.Fields, field_mask: str
    ) -> _m.LlmProxyPartnerPoweredWorkspace:
        """PATCH /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            body=_rt.all_given(LlmProxyPartnerPoweredWorkspaceAPI.update, locals()),
        )
