"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("enable_ip_access_lists")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default",
    _m.DeleteAccountIpAccessEnableResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default",
    _m.AccountIpAccessEnable,
    scope="account",
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default",
    _m.AccountIpAccessEnable,
    scope="account",
)


class EnableIpAccessListsAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteAccountIpAccessEnableResponse:
        """DELETE /api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default

        https://docs.databricks.com/api/account/enableipaccesslists/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/acct_ip_acl_enable/names/default",
            query=_rt.given(EnableIpAccessListsAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.AccountIpAccessEnable:
        """GET /api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default

        https://docs.databricks.com/api/account/enableipaccesslists/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/acct_ip_acl_enable/names/default",
            query=_rt.given(EnableIpAccessListsAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.AccountIpAccessEnable | _rt.Fields, field_mask: str
    ) -> _m.AccountIpAccessEnable:
        """PATCH /api/2.0/accounts/{account_id}/settings/types/acct_ip_acl_enable/names/default

        https://docs.databricks.com/api/account/enableipaccesslists/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/settings/types/acct_ip_acl_enable/names/default",
            body=_rt.given(EnableIpAccessListsAPI.update, _body),
        )
