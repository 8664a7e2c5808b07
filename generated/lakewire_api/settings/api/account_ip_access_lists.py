"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_ip_access_lists")
CREATE = _op(
    "create", "POST", "/api/2.0/accounts/{account_id}/ip-access-lists", _m.CreateIpAccessListResponse, scope="account"
)
DELETE = _op("delete", "DELETE", "/api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}", scope="account")
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}",
    _m.GetIpAccessListResponse,
    scope="account",
)
LIST = _op(
    "list", "GET", "/api/2.0/accounts/{account_id}/ip-access-lists", _m.GetIpAccessListsResponse, scope="account"
)
LIST_PAGING = _rt.Paging(items="ip_access_lists", style="single")
REPLACE = _op("replace", "PUT", "/api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}", scope="account")
UPDATE = _op("update", "PATCH", "/api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}", scope="account")


class AccountIpAccessListsAPI(_rt.Api):
    def create(
        self, label: str, list_type: _m.ListType | str, *, ip_addresses: _Sequence[str] | None = None
    ) -> _m.CreateIpAccessListResponse:
        """POST /api/2.0/accounts/{account_id}/ip-access-lists

        https://docs.databricks.com/api/account/accountipaccesslists/create
        """
        _body = {"ip_addresses": ip_addresses, "label": label, "list_type": list_type}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/ip-access-lists",
            body=_rt.given(AccountIpAccessListsAPI.create, _body),
        )

    def delete(self, ip_access_list_id: str) -> None:
        """DELETE /api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}

        https://docs.databricks.com/api/account/accountipaccesslists/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/ip-access-lists/{_rt.segment('ip_access_list_id', ip_access_list_id)}",
        )

    def get(self, ip_access_list_id: str) -> _m.GetIpAccessListResponse:
        """GET /api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}

        https://docs.databricks.com/api/account/accountipaccesslists/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/ip-access-lists/{_rt.segment('ip_access_list_id', ip_access_list_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.IpAccessListInfo]:
        """GET /api/2.0/accounts/{account_id}/ip-access-lists

        https://docs.databricks.com/api/account/accountipaccesslists/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/ip-access-lists",
            LIST_PAGING,
            limit=limit,
        )

    def replace(
        self,
        ip_access_list_id: str,
        label: str,
        list_type: _m.ListType | str,
        enabled: bool,
        *,
        ip_addresses: _Sequence[str] | None = None,
    ) -> None:
        """PUT /api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}

        https://docs.databricks.com/api/account/accountipaccesslists/replace
        """
        _body = {"enabled": enabled, "ip_addresses": ip_addresses, "label": label, "list_type": list_type}
        self._sender.send(
            REPLACE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/ip-access-lists/{_rt.segment('ip_access_list_id', ip_access_list_id)}",
            body=_rt.given(AccountIpAccessListsAPI.replace, _body),
        )

    def update(
        self,
        ip_access_list_id: str,
        *,
        enabled: bool | None = None,
        ip_addresses: _Sequence[str] | None = None,
        label: str | None = None,
        list_type: _m.ListType | str | None = None,
    ) -> None:
        """PATCH /api/2.0/accounts/{account_id}/ip-access-lists/{ip_access_list_id}

        https://docs.databricks.com/api/account/accountipaccesslists/update
        """
        _body = {"enabled": enabled, "ip_addresses": ip_addresses, "label": label, "list_type": list_type}
        self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/ip-access-lists/{_rt.segment('ip_access_list_id', ip_access_list_id)}",
            body=_rt.given(AccountIpAccessListsAPI.update, _body),
        )
