"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "personal_compute.delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    returns=_m.DeletePersonalComputeSettingResponse,
    scope="account",
)
GET = _rt.Operation(
    "personal_compute.get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    returns=_m.PersonalComputeSetting,
    scope="account",
)
UPDATE = _rt.Operation(
    "personal_compute.update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    returns=_m.PersonalComputeSetting,
    scope="account",
)


class PersonalComputeAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeletePersonalComputeSettingResponse:
        """DELETE /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.given(PersonalComputeAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.PersonalComputeSetting:
        """GET /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.given(PersonalComputeAPI.get, etag=etag),
        )

    def update(
        self, allow_missing: bool, setting: _m.PersonalComputeSetting | _rt.Fields, field_mask: str
    ) -> _m.PersonalComputeSetting:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            body=_rt.given(PersonalComputeAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
