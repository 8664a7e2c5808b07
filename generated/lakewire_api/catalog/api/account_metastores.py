"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_metastores")
CREATE = _op(
    "create", "POST", "/api/2.0/accounts/{account_id}/metastores", _m.AccountsCreateMetastoreResponse, scope="account"
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}",
    _m.AccountsDeleteMetastoreResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}",
    _m.AccountsGetMetastoreResponse,
    scope="account",
)
LIST = _op(
    "list", "GET", "/api/2.0/accounts/{account_id}/metastores", _m.AccountsListMetastoresResponse, scope="account"
)
LIST_PAGING = _rt.Paging(items="metastores", style="single")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}",
    _m.AccountsUpdateMetastoreResponse,
    scope="account",
)


class AccountMetastoresAPI(_rt.Api):
    def create(
        self, *, metastore_info: _m.CreateAccountsMetastore | _rt.Fields | None = None
    ) -> _m.AccountsCreateMetastoreResponse:
        """POST /api/2.0/accounts/{account_id}/metastores

        https://docs.databricks.com/api/account/accountmetastores/create
        """
        _body = {"metastore_info": metastore_info}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores",
            body=_rt.given(AccountMetastoresAPI.create, _body),
        )

    def delete(self, metastore_id: str, *, force: bool | None = None) -> _m.AccountsDeleteMetastoreResponse:
        """DELETE /api/2.0/accounts/{account_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastores/delete
        """
        _query = {"force": force}
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores/{_rt.segment('metastore_id', metastore_id)}",
            query=_rt.given(AccountMetastoresAPI.delete, _query),
        )

    def get(self, metastore_id: str) -> _m.AccountsGetMetastoreResponse:
        """GET /api/2.0/accounts/{account_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastores/get
        """
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores/{_rt.segment('metastore_id', metastore_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.MetastoreInfo]:
        """GET /api/2.0/accounts/{account_id}/metastores

        https://docs.databricks.com/api/account/accountmetastores/list
        """
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores", LIST_PAGING, limit=limit
        )

    def update(
        self, metastore_id: str, *, metastore_info: _m.UpdateAccountsMetastore | _rt.Fields | None = None
    ) -> _m.AccountsUpdateMetastoreResponse:
        """PUT /api/2.0/accounts/{account_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastores/update
        """
        _body = {"metastore_info": metastore_info}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores/{_rt.segment('metastore_id', metastore_id)}",
            body=_rt.given(AccountMetastoresAPI.update, _body),
        )
