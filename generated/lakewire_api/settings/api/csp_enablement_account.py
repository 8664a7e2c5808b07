"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("csp_enablement_account")
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/shield_csp_enablement_ac/names/default",
    _m.CspEnablementAccountSetting,
    scope="account",
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/shield_csp_enablement_ac/names/default",
    _m.CspEnablementAccountSetting,
    scope="account",
)


class CspEnablementAccountAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.CspEnablementAccountSetting:
        """GET /api/2.0/accounts/{account_id}/settings/types/shield_csp_enablement_ac/names/default

        https://docs.databricks.com/api/account/cspenablementaccount/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/shield_csp_enablement_ac/names/default",
            query=_rt.given(CspEnablementAccountAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.CspEnablementAccountSetting | _rt.Fields, field_mask: str
    ) -> _m.CspEnablementAccountSetting:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/shield_csp_enablement_ac/names/default

        https://docs.databricks.com/api/account/cspenablementaccount/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/shield_csp_enablement_ac/names/default",
            body=_rt.given(CspEnablementAccountAPI.update, _body),
        )
