"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

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
        """DELETE /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default

        https://docs.databricks.com/api/account/personalcompute/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.given(PersonalComputeAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.PersonalComputeSetting:
        """GET /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default

        https://docs.databricks.com/api/account/personalcompute/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            query=_rt.given(PersonalComputeAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.PersonalComputeSetting | _rt.Fields, field_mask: str
    ) -> _m.PersonalComputeSetting:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/dcp_acct_enable/names/default

        https://docs.databricks.com/api/account/personalcompute/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/dcp_acct_enable/names/default",
            body=_rt.given(PersonalComputeAPI.update, _body),
        )
