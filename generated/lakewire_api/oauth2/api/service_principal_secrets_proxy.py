"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee8); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.oauth2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("service_principal_secrets_proxy")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets",
    _m.CreateServicePrincipalSecretResponse,
)
DELETE = _op(
    "delete", "DELETE", "/api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets/{secret_id}"
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets",
    _m.ListServicePrincipalSecretsResponse,
)
LIST_PAGING = _rt.Paging(items="secrets", request="page_token", response="next_page_token")


class ServicePrincipalSecretsProxyAPI(_rt.Api):
    def create(
        self, service_principal_id: str, *, lifetime: str | None = None, scopes: _Sequence[str] | None = None
    ) -> _m.CreateServicePrincipalSecretResponse:
        """POST /api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets

        https://docs.databricks.com/api/workspace/serviceprincipalsecretsproxy/create
        """
        _body = {"lifetime": lifetime, "scopes": scopes}
        return self._sender.send(
            CREATE,
            "/api/2.0/accounts/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            "/credentials/secrets",
            body=_rt.given(ServicePrincipalSecretsProxyAPI.create, _body),
        )

    def delete(self, service_principal_id: str, secret_id: str) -> None:
        """DELETE /api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets/{secret_id}

        https://docs.databricks.com/api/workspace/serviceprincipalsecretsproxy/delete
        """
        self._sender.send(
            DELETE,
            "/api/2.0/accounts/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            f"/credentials/secrets/{_rt.segment('secret_id', secret_id)}",
        )

    def list(
        self,
        service_principal_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.SecretInfo]:
        """GET /api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets

        https://docs.databricks.com/api/workspace/serviceprincipalsecretsproxy/list
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/accounts/servicePrincipals/"
            f"{_rt.segment('service_principal_id', service_principal_id)}"
            "/credentials/secrets",
            LIST_PAGING,
            query=_rt.given(ServicePrincipalSecretsProxyAPI.list, _query),
            limit=limit,
        )
