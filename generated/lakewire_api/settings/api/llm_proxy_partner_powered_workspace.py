"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "llm_proxy_partner_powered_workspace.delete",
    "DELETE",
    "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
    returns=_m.DeleteLlmProxyPartnerPoweredWorkspaceResponse,
)
GET = _rt.Operation(
    "llm_proxy_partner_powered_workspace.get",
    "GET",
    "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
    returns=_m.LlmProxyPartnerPoweredWorkspace,
)
UPDATE = _rt.Operation(
    "llm_proxy_partner_powered_workspace.update",
    "PATCH",
    "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
    returns=_m.LlmProxyPartnerPoweredWorkspace,
)


class LlmProxyPartnerPoweredWorkspaceAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteLlmProxyPartnerPoweredWorkspaceResponse:
        """DELETE /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.given(LlmProxyPartnerPoweredWorkspaceAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.LlmProxyPartnerPoweredWorkspace:
        """GET /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            query=_rt.given(LlmProxyPartnerPoweredWorkspaceAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.LlmProxyPartnerPoweredWorkspace | _rt.Fields, field_mask: str
    ) -> _m.LlmProxyPartnerPoweredWorkspace:
        """PATCH /api/2.0/settings/types/llm_proxy_partner_powered/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/llm_proxy_partner_powered/names/default",
            body=_rt.given(
                LlmProxyPartnerPoweredWorkspaceAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting
            ),
        )
