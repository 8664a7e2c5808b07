"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.provisioning import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("credentials")
CREATE = _op("create", "POST", "/api/2.0/accounts/{account_id}/credentials", _m.Credential, scope="account")
DELETE = _op(
    "delete", "DELETE", "/api/2.0/accounts/{account_id}/credentials/{credentials_id}", _m.Credential, scope="account"
)
GET = _op("get", "GET", "/api/2.0/accounts/{account_id}/credentials/{credentials_id}", _m.Credential, scope="account")
LIST = _op("list", "GET", "/api/2.0/accounts/{account_id}/credentials", list[_m.Credential], scope="account")
LIST_PAGING = _rt.Paging(items="", style="single")


class CredentialsAPI(_rt.Api):
    def create(
        self, credentials_name: str, aws_credentials: _m.CreateCredentialAwsCredentials | _rt.Fields
    ) -> _m.Credential:
        """POST /api/2.0/accounts/{account_id}/credentials

        https://docs.databricks.com/api/account/credentials/create
        """
        _body = {"aws_credentials": aws_credentials, "credentials_name": credentials_name}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/credentials",
            body=_rt.given(CredentialsAPI.create, _body),
        )

    def delete(self, credentials_id: str) -> _m.Credential:
        """DELETE /api/2.0/accounts/{account_id}/credentials/{credentials_id}

        https://docs.databricks.com/api/account/credentials/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/credentials/{_rt.segment('credentials_id', credentials_id)}",
        )

    def get(self, credentials_id: str) -> _m.Credential:
        """GET /api/2.0/accounts/{account_id}/credentials/{credentials_id}

        https://docs.databricks.com/api/account/credentials/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/credentials/{_rt.segment('credentials_id', credentials_id)}",
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.Credential]:
        """GET /api/2.0/accounts/{account_id}/credentials

        https://docs.databricks.com/api/account/credentials/list
        """
        return _rt.Pages(
            self._sender, LIST, f"/api/2.0/accounts/{_rt.account(self._sender)}/credentials", LIST_PAGING, limit=limit
        )
