"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("encryption_keys")
CREATE = _op(
    "create", "POST", "/api/2.0/accounts/{account_id}/customer-managed-keys", _m.CustomerManagedKey, scope="account"
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/customer-managed-keys/{customer_managed_key_id}",
    _m.CustomerManagedKey,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/customer-managed-keys/{customer_managed_key_id}",
    _m.CustomerManagedKey,
    scope="account",
)
LIST = _op(
    "list", "GET", "/api/2.0/accounts/{account_id}/customer-managed-keys", list[_m.CustomerManagedKey], scope="account"
)
LIST_PAGING = _rt.Paging(items="", style="single")


class EncryptionKeysAPI(_rt.Api):
    def create(
        self,
        use_cases: _Sequence[_m.KeyUseCase | str],
        *,
        aws_key_info: _m.CreateAwsKeyInfo | _rt.Fields | None = None,
        azure_key_info: _m.CreateAzureKeyInfo | _rt.Fields | None = None,
        gcp_key_info: _m.CreateGcpKeyInfo | _rt.Fields | None = None,
    ) -> _m.CustomerManagedKey:
        """POST /api/2.0/accounts/{account_id}/customer-managed-keys

        https://docs.databricks.com/api/account/encryptionkeys/create
        """
        _body = {
            "aws_key_info": aws_key_info, "azure_key_info": azure_key_info, "gcp_key_info": gcp_key_info,
            "use_cases": use_cases,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/customer-managed-keys",
            body=_rt.given(EncryptionKeysAPI.create, _body),
        )

    def delete(self, customer_managed_key_id: str) -> _m.CustomerManagedKey:
        """DELETE /api/2.0/accounts/{account_id}/customer-managed-keys/{customer_managed_key_id}

        https://docs.databricks.com/api/account/encryptionkeys/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/customer-managed-keys/"
            f"{_rt.segment('customer_managed_key_id', customer_managed_key_id)}",
        )

    def get(self, customer_managed_key_id: str) -> _m.CustomerManagedKey:
        """GET /api/2.0/accounts/{account_id}/customer-managed-keys/{customer_managed_key_id}

        https://docs.databricks.com/api/account/encryptionkeys/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            "/customer-managed-keys/"
            f"{_rt.segment('customer_managed_key_id', customer_managed_key_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.CustomerManagedKey]:
        """GET /api/2.0/accounts/{account_id}/customer-managed-keys

        https://docs.databricks.com/api/account/encryptionkeys/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/customer-managed-keys",
            LIST_PAGING,
            limit=limit,
        )
