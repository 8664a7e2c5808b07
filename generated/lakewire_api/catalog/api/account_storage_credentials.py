"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_storage_credentials")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials",
    _m.AccountsCreateStorageCredentialInfo,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials/{storage_credential_name}",
    _m.AccountsDeleteStorageCredentialResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials/{storage_credential_name}",
    _m.AccountsStorageCredentialInfo,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials",
    _m.ListAccountStorageCredentialsResponse,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="storage_credentials", style="single")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials/{storage_credential_name}",
    _m.AccountsUpdateStorageCredentialResponse,
    scope="account",
)


class AccountStorageCredentialsAPI(_rt.Api):
    def create(
        self,
        metastore_id: str,
        *,
        credential_info: _m.CreateAccountsStorageCredential | _rt.Fields | None = None,
        skip_validation: bool | None = None,
    ) -> _m.AccountsCreateStorageCredentialInfo:
        """POST /api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials

        https://docs.databricks.com/api/account/accountstoragecredentials/create
        """
        _body = {"credential_info": credential_info, "skip_validation": skip_validation}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/storage-credentials",
            body=_rt.given(AccountStorageCredentialsAPI.create, _body),
        )

    def delete(
        self, metastore_id: str, storage_credential_name: str, *, force: bool | None = None
    ) -> _m.AccountsDeleteStorageCredentialResponse:
        """DELETE /api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials
            /{storage_credential_name}

        https://docs.databricks.com/api/account/accountstoragecredentials/delete
        """
        _query = {"force": force}
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/storage-credentials/"
            f"{_rt.segment('storage_credential_name', storage_credential_name)}",
            query=_rt.given(AccountStorageCredentialsAPI.delete, _query),
        )

    def get(self, metastore_id: str, storage_credential_name: str) -> _m.AccountsStorageCredentialInfo:
        """GET /api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials
            /{storage_credential_name}

        https://docs.databricks.com/api/account/accountstoragecredentials/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/storage-credentials/"
            f"{_rt.segment('storage_credential_name', storage_credential_name)}",
        )

    def list(self, metastore_id: str, *, limit: int | None = None) -> _rt.Pages[_m.StorageCredentialInfo]:
        """GET /api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials

        https://docs.databricks.com/api/account/accountstoragecredentials/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/storage-credentials",
            LIST_PAGING,
            limit=limit,
        )

    def update(
        self,
        metastore_id: str,
        storage_credential_name: str,
        *,
        credential_info: _m.UpdateAccountsStorageCredential | _rt.Fields | None = None,
        skip_validation: bool | None = None,
    ) -> _m.AccountsUpdateStorageCredentialResponse:
        """PUT /api/2.0/accounts/{account_id}/metastores/{metastore_id}/storage-credentials
            /{storage_credential_name}

        https://docs.databricks.com/api/account/accountstoragecredentials/update
        """
        _body = {"credential_info": credential_info, "skip_validation": skip_validation}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/storage-credentials/"
            f"{_rt.segment('storage_credential_name', storage_credential_name)}",
            body=_rt.given(AccountStorageCredentialsAPI.update, _body),
        )
