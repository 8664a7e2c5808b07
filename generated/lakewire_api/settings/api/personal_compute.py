"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("personal_compute")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    _m.DeletePersonalComputeSettingResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    _m.PersonalComputeSetting,
    scope="account",
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default",
    _m.PersonalComputeSetting,
    scope="account",
)


class PersonalComputeAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeletePersonalComputeSettingResponse:
        """DELETE /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.all_given(PersonalComputeAPI.delete, locals()),
        )

    def get(self, *, etag: str | None = None) -> _m.PersonalComputeSetting:
        """GET /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.all_given(PersonalComputeAPI.get, locals()),
        )

    def update(
        self, allow_missing: bool, setting: _m.PersonalComputeSetting | _rt.Fields, field_mask: str
    ) -> _m.PersonalComputeSetting:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            body=_rt.all_given(PersonalComputeAPI.update, locals()),
        )
