"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

GET = _rt.Operation(
    "esm_enablement_account.get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/shield_esm_enablement_ac/names/default",
    returns=_m.EsmEnablementAccountSetting,
    scope="account",
)
UPDATE = _rt.Operation(
    "esm_enablement_account.update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/shield_esm_enablement_ac/names/default",
    returns=_m.EsmEnablementAccountSetting,
    scope="account",
)


class EsmEnablementAccountAPI(_rt.Api):
    def get(self, *, etag: str | None = None) -> _m.EsmEnablementAccountSetting:
        """GET /api/2.0/accounts/{account_id}/settings/types/shield_esm_enablement_ac/names/default"""
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/shield_esm_enablement_ac/names/default",
            query=_rt.given(EsmEnablementAccountAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.EsmEnablementAccountSetting | _rt.Fields, field_mask: str
    ) -> _m.EsmEnablementAccountSetting:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/shield_esm_enablement_ac/names/default"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/shield_esm_enablement_ac/names/default",
            body=_rt.given(EsmEnablementAccountAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
