"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("storage_credentials")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/storage-credentials", _m.StorageCredentialInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/storage-credentials/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/storage-credentials/{name}", _m.StorageCredentialInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/storage-credentials", _m.ListStorageCredentialsResponse)
LIST_PAGING = _rt.Paging(items="storage_credentials", request="page_token", response="next_page_token", initial={"max_results": 0})
UPDATE = _op("update", "PATCH", "/api/2.1/unity-catalog/storage-credentials/{name}", _m.StorageCredentialInfo)
VALIDATE = _op(
    "validate",
    "POST",
    "/api/2.1/unity-catalog/validate-storage-credentials",
    _m.ValidateStorageCredentialResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class StorageCredentialsAPI(_rt.Api):
    def create(
        self,
        name: str,
        *,
        aws_iam_role: _m.AwsIamRoleRequest | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentityRequest | _rt.Fields | None = None,
        azure_service_principal: _m.AzureServicePrincipal | _rt.Fields | None = None,
        cloudflare_api_token: _m.CloudflareApiToken | _rt.Fields | None = None,
        comment: str | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccountRequest | _rt.Fields | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
    ) -> _m.StorageCredentialInfo:
        """POST /api/2.1/unity-catalog/storage-credentials"""
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/storage-credentials", body=_rt.all_given(StorageCredentialsAPI.create, locals())
        )

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/storage-credentials/{name}"""
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}",
            query=_rt.given(StorageCredentialsAPI.delete, force=force),
        )

    def get(self, name: str) -> _m.StorageCredentialInfo:
        """GET /api/2.1/unity-catalog/storage-credentials/{name}"""
        return self._sender.send(GET, f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.StorageCredentialInfo]:
        """GET /api/2.1/unity-catalog/storage-credentials"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/storage-credentials",
            LIST_PAGING,
            query=_rt.all_given(StorageCredentialsAPI.list, locals(), "limit"),
            limit=limit,
        )

    def update(
        self,
        name: str,
        *,
        aws_iam_role: _m.AwsIamRoleRequest | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentityResponse | _rt.Fields | None = None,
        azure_service_principal: _m.AzureServicePrincipal | _rt.Fields | None = None,
        cloudflare_api_token: _m.CloudflareApiToken | _rt.Fields | None = None,
        comment: str | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccountRequest | _rt.Fields | None = None,
        force: bool | None = None,
        isolation_mode: _m.IsolationMode | str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
    ) -> _m.StorageCredentialInfo:
        """PATCH /api/2.1/unity-catalog/storage-credentials/{name}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}",
            body=_rt.all_given(StorageCredentialsAPI.update, locals(), "name"),
        )

    def validate(
        self,
        *,
        aws_iam_role: _m.AwsIamRoleRequest | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentityRequest | _rt.Fields | None = None,
        azure_service_principal: _m.AzureServicePrincipal | _rt.Fields | None = None,
        cloudflare_api_token: _m.CloudflareApiToken | _rt.Fields | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccountRequest | _rt.Fields | None = None,
        external_location_name: str | None = None,
        read_only: bool | None = None,
        storage_credential_name: str | None = None,
        url: str | None = None,
    ) -> _m.ValidateStorageCredentialResponse:
        """POST /api/2.1/unity-catalog/validate-storage-credentials"""
        return self._sender.send(
            VALIDATE,
            "/api/2.1/unity-catalog/validate-storage-credentials",
            body=_rt.all_given(StorageCredentialsAPI.validate, locals()),
        )
