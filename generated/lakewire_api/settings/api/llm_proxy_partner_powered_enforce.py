"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("llm_proxy_partner_powered_enforce")
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/llm_proxy_partner_powered_enforce/names/default",
    _m.LlmProxyPartnerPoweredEnforce,
    scope="account",
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/llm_proxy_partner_powered_enforce/names/default",
    _m.LlmProxyPartnerPoweredEnforce,
    scope="account",
)


class LlmProxyPartnerPoweredEnforceAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.LlmProxyPartnerPoweredEnforce:
        """GET /api/2.0/accounts/{account_id}/settings/types/llm_proxy_partner_powered_enforce/names/default

        https://docs.databricks.com/api/account/llmproxypartnerpoweredenforce/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/settings/types/llm_proxy_partner_powered_enforce/names/default",
            query=_rt.given(LlmProxyPartnerPoweredEnforceAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.LlmProxyPartnerPoweredEnforce | _rt.Fields, field_mask: str
    ) -> _m.LlmProxyPartnerPoweredEnforce:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/llm_proxy_partner_powered_enforce/names/default

        https://docs.databricks.com/api/account/llmproxypartnerpoweredenforce/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/settings/types/llm_proxy_partner_powered_enforce/names/default",
            body=_rt.given(LlmProxyPartnerPoweredEnforceAPI.update, _body),
        )
