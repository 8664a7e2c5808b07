"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.workspace import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("secrets")
CREATE_SCOPE = _op("create_scope", "POST", "/api/2.0/secrets/scopes/create")
DELETE_ACL = _op("delete_acl", "POST", "/api/2.0/secrets/acls/delete", effect=_rt.Effect.IDEMPOTENT)
DELETE_SCOPE = _op("delete_scope", "POST", "/api/2.0/secrets/scopes/delete", effect=_rt.Effect.IDEMPOTENT)
DELETE_SECRET = _op("delete_secret", "POST", "/api/2.0/secrets/delete", effect=_rt.Effect.IDEMPOTENT)
GET_ACL = _op("get_acl", "GET", "/api/2.0/secrets/acls/get", _m.AclItem)
GET_SECRET = _op("get_secret", "GET", "/api/2.0/secrets/get", _m.GetSecretResponse)
LIST_ACLS = _op("list_acls", "GET", "/api/2.0/secrets/acls/list", _m.ListAclsResponse)
LIST_ACLS_PAGING = _rt.Paging(items="items", style="single")
LIST_SCOPES = _op("list_scopes", "GET", "/api/2.0/secrets/scopes/list", _m.ListScopesResponse)
LIST_SCOPES_PAGING = _rt.Paging(items="scopes", style="single")
LIST_SECRETS = _op("list_secrets", "GET", "/api/2.0/secrets/list", _m.ListSecretsResponse)
LIST_SECRETS_PAGING = _rt.Paging(items="secrets", style="single")
PUT_ACL = _op("put_acl", "POST", "/api/2.0/secrets/acls/put", effect=_rt.Effect.IDEMPOTENT)
PUT_SECRET = _op("put_secret", "POST", "/api/2.0/secrets/put", effect=_rt.Effect.IDEMPOTENT)


class SecretsAPI(_rt.Api):
    def create_scope(
        self,
        scope: str,
        *,
        backend_azure_keyvault: _m.AzureKeyVaultSecretScopeMetadata | _rt.Fields | None = None,
        initial_manage_principal: str | None = None,
        scope_backend_type: _m.ScopeBackendType | str | None = None,
    ) -> None:
        """POST /api/2.0/secrets/scopes/create

        https://docs.databricks.com/api/workspace/secrets/createscope
        """
        _body = {
            "backend_azure_keyvault": backend_azure_keyvault, "initial_manage_principal": initial_manage_principal,
            "scope": scope, "scope_backend_type": scope_backend_type,
        }
        self._sender.send(
            CREATE_SCOPE, "/api/2.0/secrets/scopes/create", body=_rt.given(SecretsAPI.create_scope, _body)
        )

    def delete_acl(self, scope: str, principal: str) -> None:
        """POST /api/2.0/secrets/acls/delete

        https://docs.databricks.com/api/workspace/secrets/deleteacl
        """
        _body = {"principal": principal, "scope": scope}
        self._sender.send(DELETE_ACL, "/api/2.0/secrets/acls/delete", body=_rt.given(SecretsAPI.delete_acl, _body))

    def delete_scope(self, scope: str) -> None:
        """POST /api/2.0/secrets/scopes/delete

        https://docs.databricks.com/api/workspace/secrets/deletescope
        """
        _body = {"scope": scope}
        self._sender.send(
            DELETE_SCOPE, "/api/2.0/secrets/scopes/delete", body=_rt.given(SecretsAPI.delete_scope, _body)
        )

    def delete_secret(self, scope: str, key: str) -> None:
        """POST /api/2.0/secrets/delete

        https://docs.databricks.com/api/workspace/secrets/deletesecret
        """
        _body = {"key": key, "scope": scope}
        self._sender.send(DELETE_SECRET, "/api/2.0/secrets/delete", body=_rt.given(SecretsAPI.delete_secret, _body))

    def get_acl(self, scope: str, principal: str) -> _m.AclItem:
        """GET /api/2.0/secrets/acls/get

        https://docs.databricks.com/api/workspace/secrets/getacl
        """
        _query = {"principal": principal, "scope": scope}
        return self._sender.send(GET_ACL, "/api/2.0/secrets/acls/get", query=_rt.given(SecretsAPI.get_acl, _query))

    def get_secret(self, scope: str, key: str) -> _m.GetSecretResponse:
        """GET /api/2.0/secrets/get

        https://docs.databricks.com/api/workspace/secrets/getsecret
        """
        _query = {"key": key, "scope": scope}
        return self._sender.send(GET_SECRET, "/api/2.0/secrets/get", query=_rt.given(SecretsAPI.get_secret, _query))

    def list_acls(self, scope: str, *, limit: int | None = None) -> _rt.Pages[_m.AclItem]:
        """GET /api/2.0/secrets/acls/list

        https://docs.databricks.com/api/workspace/secrets/listacls
        """
        _query = {"scope": scope}
        return _rt.Pages(
            self._sender,
            LIST_ACLS,
            "/api/2.0/secrets/acls/list",
            LIST_ACLS_PAGING,
            query=_rt.given(SecretsAPI.list_acls, _query),
            limit=limit,
        )

    def list_scopes(self, *, limit: int | None = None) -> _rt.Pages[_m.SecretScope]:
        """GET /api/2.0/secrets/scopes/list

        https://docs.databricks.com/api/workspace/secrets/listscopes
        """
        return _rt.Pages(self._sender, LIST_SCOPES, "/api/2.0/secrets/scopes/list", LIST_SCOPES_PAGING, limit=limit)

    def list_secrets(self, scope: str, *, limit: int | None = None) -> _rt.Pages[_m.SecretMetadata]:
        """GET /api/2.0/secrets/list

        https://docs.databricks.com/api/workspace/secrets/listsecrets
        """
        _query = {"scope": scope}
        return _rt.Pages(
            self._sender,
            LIST_SECRETS,
            "/api/2.0/secrets/list",
            LIST_SECRETS_PAGING,
            query=_rt.given(SecretsAPI.list_secrets, _query),
            limit=limit,
        )

    def put_acl(self, scope: str, principal: str, permission: _m.AclPermission | str) -> None:
        """POST /api/2.0/secrets/acls/put

        https://docs.databricks.com/api/workspace/secrets/putacl
        """
        _body = {"permission": permission, "principal": principal, "scope": scope}
        self._sender.send(PUT_ACL, "/api/2.0/secrets/acls/put", body=_rt.given(SecretsAPI.put_acl, _body))

    def put_secret(
        self, scope: str, key: str, *, bytes_value: str | None = None, string_value: str | None = None
    ) -> None:
        """POST /api/2.0/secrets/put

        https://docs.databricks.com/api/workspace/secrets/putsecret
        """
        _body = {"bytes_value": bytes_value, "key": key, "scope": scope, "string_value": string_value}
        self._sender.send(PUT_SECRET, "/api/2.0/secrets/put", body=_rt.given(SecretsAPI.put_secret, _body))
