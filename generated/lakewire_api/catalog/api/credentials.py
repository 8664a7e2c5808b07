"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("credentials")
CREATE_CREDENTIAL = _op("create_credential", "POST", "/api/2.1/unity-catalog/credentials", _m.CredentialInfo)
DELETE_CREDENTIAL = _op("delete_credential", "DELETE", "/api/2.1/unity-catalog/credentials/{name_arg}")
GENERATE_TEMPORARY_SERVICE_CREDENTIAL = _op(
    "generate_temporary_service_credential",
    "POST",
    "/api/2.1/unity-catalog/temporary-service-credentials",
    _m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GET_CREDENTIAL = _op("get_credential", "GET", "/api/2.1/unity-catalog/credentials/{name_arg}", _m.CredentialInfo)
LIST_CREDENTIALS = _op("list_credentials", "GET", "/api/2.1/unity-catalog/credentials", _m.ListCredentialsResponse)
LIST_CREDENTIALS_PAGING = _rt.Paging(items="credentials", request="page_token", response="next_page_token")
UPDATE_CREDENTIAL = _op(
    "update_credential", "PATCH", "/api/2.1/unity-catalog/credentials/{name_arg}", _m.CredentialInfo
)
VALIDATE_CREDENTIAL = _op(
    "validate_credential",
    "POST",
    "/api/2.1/unity-catalog/validate-credentials",
    _m.ValidateCredentialResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class CredentialsAPI(_rt.Api):
    def create_credential(
        self,
        name: str,
        *,
        aws_iam_role: _m.AwsIamRole | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentity | _rt.Fields | None = None,
        azure_service_principal: _m.AzureServicePrincipal | _rt.Fields | None = None,
        comment: str | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccount | _rt.Fields | None = None,
        purpose: _m.CredentialPurpose | str | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
    ) -> _m.CredentialInfo:
        """POST /api/2.1/unity-catalog/credentials

        https://docs.databricks.com/api/workspace/credentials/createcredential
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "azure_service_principal": azure_service_principal, "comment": comment,
            "databricks_gcp_service_account": databricks_gcp_service_account, "name": name, "purpose": purpose,
            "read_only": read_only, "skip_validation": skip_validation,
        }
        return self._sender.send(
            CREATE_CREDENTIAL,
            "/api/2.1/unity-catalog/credentials",
            body=_rt.given(CredentialsAPI.create_credential, _body),
        )

    def delete_credential(self, name_arg: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/credentials/{name_arg}

        https://docs.databricks.com/api/workspace/credentials/deletecredential
        """
        _query = {"force": force}
        self._sender.send(
            DELETE_CREDENTIAL,
            f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}",
            query=_rt.given(CredentialsAPI.delete_credential, _query),
        )

    def generate_temporary_service_credential(
        self,
        credential_name: str,
        *,
        azure_options: _m.GenerateTemporaryServiceCredentialAzureOptions | _rt.Fields | None = None,
        gcp_options: _m.GenerateTemporaryServiceCredentialGcpOptions | _rt.Fields | None = None,
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-service-credentials

        https://docs.databricks.com/api/workspace/credentials/generatetemporaryservicecredential
        """
        _body = {"azure_options": azure_options, "credential_name": credential_name, "gcp_options": gcp_options}
        return self._sender.send(
            GENERATE_TEMPORARY_SERVICE_CREDENTIAL,
            "/api/2.1/unity-catalog/temporary-service-credentials",
            body=_rt.given(CredentialsAPI.generate_temporary_service_credential, _body),
        )

    def get_credential(self, name_arg: str) -> _m.CredentialInfo:
        """GET /api/2.1/unity-catalog/credentials/{name_arg}

        https://docs.databricks.com/api/workspace/credentials/getcredential
        """
        return self._sender.send(
            GET_CREDENTIAL, f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}"
        )

    def list_credentials(
        self,
        *,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        purpose: _m.CredentialPurpose | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CredentialInfo]:
        """GET /api/2.1/unity-catalog/credentials

        https://docs.databricks.com/api/workspace/credentials/listcredentials
        """
        _query = {
            "include_unbound": include_unbound, "max_results": max_results, "page_token": page_token,
            "purpose": purpose,
        }
        return _rt.Pages(
            self._sender,
            LIST_CREDENTIALS,
            "/api/2.1/unity-catalog/credentials",
            LIST_CREDENTIALS_PAGING,
            query=_rt.given(CredentialsAPI.list_credentials, _query),
            limit=limit,
        )

    def update_credential(
        self,
        name_arg: str,
        *,
        aws_iam_role: _m.AwsIamRole | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentity | _rt.Fields | None = None,
        azure_service_principal: _m.AzureServicePrincipal | _rt.Fields | None = None,
        comment: str | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccount | _rt.Fields | None = None,
        force: bool | None = None,
        isolation_mode: _m.IsolationMode | str | None = None,
        new_name: str | None = None,
        owner: str | None = None,
        read_only: bool | None = None,
        skip_validation: bool | None = None,
    ) -> _m.CredentialInfo:
        """PATCH /api/2.1/unity-catalog/credentials/{name_arg}

        https://docs.databricks.com/api/workspace/credentials/updatecredential
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "azure_service_principal": azure_service_principal, "comment": comment,
            "databricks_gcp_service_account": databricks_gcp_service_account, "force": force,
            "isolation_mode": isolation_mode, "new_name": new_name, "owner": owner, "read_only": read_only,
            "skip_validation": skip_validation,
        }
        return self._sender.send(
            UPDATE_CREDENTIAL,
            f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}",
            body=_rt.given(CredentialsAPI.update_credential, _body),
        )

    def validate_credential(
        self,
        *,
        aws_iam_role: _m.AwsIamRole | _rt.Fields | None = None,
        azure_managed_identity: _m.AzureManagedIdentity | _rt.Fields | None = None,
        credential_name: str | None = None,
        databricks_gcp_service_account: _m.DatabricksGcpServiceAccount | _rt.Fields | None = None,
        external_location_name: str | None = None,
        purpose: _m.CredentialPurpose | str | None = None,
        read_only: bool | None = None,
        url: str | None = None,
    ) -> _m.ValidateCredentialResponse:
        """POST /api/2.1/unity-catalog/validate-credentials

        https://docs.databricks.com/api/workspace/credentials/validatecredential
        """
        _body = {
            "aws_iam_role": aws_iam_role, "azure_managed_identity": azure_managed_identity,
            "credential_name": credential_name, "databricks_gcp_service_account": databricks_gcp_service_account,
            "external_location_name": external_location_name, "purpose": purpose, "read_only": read_only, "url": url,
        }
        return self._sender.send(
            VALIDATE_CREDENTIAL,
            "/api/2.1/unity-catalog/validate-credentials",
            body=_rt.given(CredentialsAPI.validate_credential, _body),
        )
