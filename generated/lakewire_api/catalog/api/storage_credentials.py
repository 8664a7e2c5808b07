"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("storage_credentials")
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/storage-credentials", _m.StorageCredentialInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/storage-credentials/{name}")
GET = _op("get", "GET", "/api/2.1/unity-catalog/storage-credentials/{name}", _m.StorageCredentialInfo)
LIST = _op("list", "GET", "/api/2.1/unity-catalog/storage-credentials", _m.ListStorageCredentialsResponse)
LIST_PAGING = _rt.Paging(
    items="storage_credentials", request="page_token", response="next_page_token", initial={"max_results": 0}
)
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
        """POST /api/2.1/unity-catalog/storage-credentials

        https://docs.databricks.com/api/workspace/storagecredentials/create
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "azure_service_principal": azure_service_principal, "cloudflare_api_token": cloudflare_api_token,
            "comment": comment, "databricks_gcp_service_account": databricks_gcp_service_account, "name": name,
            "read_only": read_only, "skip_validation": skip_validation,
        }
        return self._sender.send(
            CREATE, "/api/2.1/unity-catalog/storage-credentials", body=_rt.given(StorageCredentialsAPI.create, _body)
        )

    def delete(self, name: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/storage-credentials/{name}

        https://docs.databricks.com/api/workspace/storagecredentials/delete
        """
        _query = {"force": force}
        self._sender.send(
            DELETE,
            f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}",
            query=_rt.given(StorageCredentialsAPI.delete, _query),
        )

    def get(self, name: str) -> _m.StorageCredentialInfo:
        """GET /api/2.1/unity-catalog/storage-credentials/{name}

        https://docs.databricks.com/api/workspace/storagecredentials/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}")

    def list(
        self,
        *,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.StorageCredentialInfo]:
        """GET /api/2.1/unity-catalog/storage-credentials

        https://docs.databricks.com/api/workspace/storagecredentials/list
        """
        _query = {"include_unbound": include_unbound, "max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/unity-catalog/storage-credentials",
            LIST_PAGING,
            query=_rt.given(StorageCredentialsAPI.list, _query),
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
        """PATCH /api/2.1/unity-catalog/storage-credentials/{name}

        https://docs.databricks.com/api/workspace/storagecredentials/update
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "azure_service_principal": azure_service_principal, "cloudflare_api_token": cloudflare_api_token,
            "comment": comment, "databricks_gcp_service_account": databricks_gcp_service_account, "force": force,
            "isolation_mode": isolation_mode, "new_name": new_name, "owner": owner, "read_only": read_only,
            "skip_validation": skip_validation,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/storage-credentials/{_rt.segment('name', name)}",
            body=_rt.given(StorageCredentialsAPI.update, _body),
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
        """POST /api/2.1/unity-catalog/validate-storage-credentials

        https://docs.databricks.com/api/workspace/storagecredentials/validate
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "azure_service_principal": azure_service_principal, "cloudflare_api_token": cloudflare_api_token,
            "databricks_gcp_service_account": databricks_gcp_service_account,
            "external_location_name": external_location_name, "read_only": read_only,
            "storage_credential_name": storage_credential_name, "url": url,
        }
        return self._sender.send(
            VALIDATE,
            "/api/2.1/unity-catalog/validate-storage-credentials",
            body=_rt.given(StorageCredentialsAPI.validate, _body),
        )
