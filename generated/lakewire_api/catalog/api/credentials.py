"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

CREATE_CREDENTIAL = _rt.Operation(
    "credentials.create_credential", "POST", "/api/2.1/unity-catalog/credentials", returns=_m.CredentialInfo
)
DELETE_CREDENTIAL = _rt.Operation("credentials.delete_credential", "DELETE", "/api/2.1/unity-catalog/credentials/{name_arg}")
GENERATE_TEMPORARY_SERVICE_CREDENTIAL = _rt.Operation(
    "credentials.generate_temporary_service_credential",
    "POST",
    "/api/2.1/unity-catalog/temporary-service-credentials",
    returns=_m.TemporaryCredentials,
    effect=_rt.Effect.IDEMPOTENT,
)
GET_CREDENTIAL = _rt.Operation(
    "credentials.get_credential", "GET", "/api/2.1/unity-catalog/credentials/{name_arg}", returns=_m.CredentialInfo
)
LIST_CREDENTIALS = _rt.Operation(
    "credentials.list_credentials", "GET", "/api/2.1/unity-catalog/credentials", returns=_m.ListCredentialsResponse
)
LIST_CREDENTIALS_PAGING = _rt.Paging(items="credentials", request="page_token", response="next_page_token")
UPDATE_CREDENTIAL = _rt.Operation(
    "credentials.update_credential", "PATCH", "/api/2.1/unity-catalog/credentials/{name_arg}", returns=_m.CredentialInfo
)
VALIDATE_CREDENTIAL = _rt.Operation(
    "credentials.validate_credential",
    "POST",
    "/api/2.1/unity-catalog/validate-credentials",
    returns=_m.ValidateCredentialResponse,
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
        """POST /api/2.1/unity-catalog/credentials"""
        return self._sender.send(
            CREATE_CREDENTIAL,
            "/api/2.1/unity-catalog/credentials",
            body=_rt.given(
                CredentialsAPI.create_credential,
                aws_iam_role=aws_iam_role,
                azure_managed_identity=azure_managed_identity,
                azure_service_principal=azure_service_principal,
                comment=comment,
                databricks_gcp_service_account=databricks_gcp_service_account,
                name=name,
                purpose=purpose,
                read_only=read_only,
                skip_validation=skip_validation,
            ),
        )

    def delete_credential(self, name_arg: str, *, force: bool | None = None) -> None:
        """DELETE /api/2.1/unity-catalog/credentials/{name_arg}"""
        self._sender.send(
            DELETE_CREDENTIAL,
            f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}",
            query=_rt.given(CredentialsAPI.delete_credential, force=force),
        )

    def generate_temporary_service_credential(
        self,
        credential_name: str,
        *,
        azure_options: _m.GenerateTemporaryServiceCredentialAzureOptions | _rt.Fields | None = None,
        gcp_options: _m.GenerateTemporaryServiceCredentialGcpOptions | _rt.Fields | None = None,
    ) -> _m.TemporaryCredentials:
        """POST /api/2.1/unity-catalog/temporary-service-credentials"""
        return self._sender.send(
            GENERATE_TEMPORARY_SERVICE_CREDENTIAL,
            "/api/2.1/unity-catalog/temporary-service-credentials",
            body=_rt.given(
                CredentialsAPI.generate_temporary_service_credential,
                azure_options=azure_options,
                credential_name=credential_name,
                gcp_options=gcp_options,
            ),
        )

    def get_credential(self, name_arg: str) -> _m.CredentialInfo:
        """GET /api/2.1/unity-catalog/credentials/{name_arg}"""
        return self._sender.send(GET_CREDENTIAL, f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}")

    def list_credentials(
        self,
        *,
        include_unbound: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        purpose: _m.CredentialPurpose | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CredentialInfo]:
        """GET /api/2.1/unity-catalog/credentials"""
        return _rt.Pages(
            self._sender,
            LIST_CREDENTIALS,
            "/api/2.1/unity-catalog/credentials",
            LIST_CREDENTIALS_PAGING,
            query=_rt.given(
                CredentialsAPI.list_credentials,
                include_unbound=include_unbound,
                max_results=max_results,
                page_token=page_token,
                purpose=purpose,
            ),
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
        """PATCH /api/2.1/unity-catalog/credentials/{name_arg}"""
        return self._sender.send(
            UPDATE_CREDENTIAL,
            f"/api/2.1/unity-catalog/credentials/{_rt.segment('name_arg', name_arg)}",
            body=_rt.given(
                CredentialsAPI.update_credential,
                aws_iam_role=aws_iam_role,
                azure_managed_identity=azure_managed_identity,
                azure_service_principal=azure_service_principal,
                comment=comment,
                databricks_gcp_service_account=databricks_gcp_service_account,
                force=force,
                isolation_mode=isolation_mode,
                new_name=new_name,
                owner=owner,
                read_only=read_only,
                skip_validation=skip_validation,
            ),
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
        """POST /api/2.1/unity-catalog/validate-credentials"""
        return self._sender.send(
            VALIDATE_CREDENTIAL,
            "/api/2.1/unity-catalog/validate-credentials",
            body=_rt.given(
                CredentialsAPI.validate_credential,
                aws_iam_role=aws_iam_role,
                azure_managed_identity=azure_managed_identity,
                credential_name=credential_name,
                databricks_gcp_service_account=databricks_gcp_service_account,
                external_location_name=external_location_name,
                purpose=purpose,
                read_only=read_only,
                url=url,
            ),
        )
