"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AclPermission(_rt.OpenEnum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"


class ExportFormat(_rt.OpenEnum):
    AUTO = "AUTO"
    DBC = "DBC"
    HTML = "HTML"
    JUPYTER = "JUPYTER"
    RAW = "RAW"
    R_MARKDOWN = "R_MARKDOWN"
    SOURCE = "SOURCE"


class ImportFormat(_rt.OpenEnum):
    AUTO = "AUTO"
    DBC = "DBC"
    HTML = "HTML"
    JUPYTER = "JUPYTER"
    RAW = "RAW"
    R_MARKDOWN = "R_MARKDOWN"
    SOURCE = "SOURCE"


class Language(_rt.OpenEnum):
    PYTHON = "PYTHON"
    R = "R"
    SCALA = "SCALA"
    SQL = "SQL"


class ObjectType(_rt.OpenEnum):
    DASHBOARD = "DASHBOARD"
    DIRECTORY = "DIRECTORY"
    FILE = "FILE"
    LIBRARY = "LIBRARY"
    NOTEBOOK = "NOTEBOOK"
    REPO = "REPO"


class RepoPermissionLevel(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"
    CAN_RUN = "CAN_RUN"


class ScopeBackendType(_rt.OpenEnum):
    AZURE_KEYVAULT = "AZURE_KEYVAULT"
    DATABRICKS = "DATABRICKS"


class WorkspaceObjectPermissionLevel(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"
    CAN_RUN = "CAN_RUN"


class AclItem(_rt.Model):
    permission: AclPermission
    principal: str


class AzureKeyVaultSecretScopeMetadata(_rt.Model):
    dns_name: str
    resource_id: str


class CreateCredentialsResponse(_rt.Model):
    credential_id: int
    git_provider: str
    git_email: str | None = None
    git_username: str | None = None
    is_default_for_provider: bool | None = None
    name: str | None = None


class CreateRepoResponse(_rt.Model):
    branch: str | None = None
    head_commit_id: str | None = None
    id: int | None = None
    path: str | None = None
    provider: str | None = None
    sparse_checkout: SparseCheckout | None = None
    url: str | None = None


class CredentialInfo(_rt.Model):
    credential_id: int
    git_email: str | None = None
    git_provider: str | None = None
    git_username: str | None = None
    is_default_for_provider: bool | None = None
    name: str | None = None


class DeleteCredentialsResponse(_rt.Model): ...


class DeleteRepoResponse(_rt.Model): ...


class DeleteResponse(_rt.Model): ...


class DeleteSecretResponse(_rt.Model): ...


class DirectoryInfo(_rt.Model):
    is_git_folder: bool | None = None


class ExportResponse(_rt.Model):
    content: str | None = None
    file_type: str | None = None


class GetCredentialsResponse(_rt.Model):
    credential_id: int
    git_email: str | None = None
    git_provider: str | None = None
    git_username: str | None = None
    is_default_for_provider: bool | None = None
    name: str | None = None


class GetRepoPermissionLevelsResponse(_rt.Model):
    permission_levels: list[RepoPermissionsDescription] | None = None


class GetRepoResponse(_rt.Model):
    branch: str | None = None
    git_cli_enabled: bool | None = None
    head_commit_id: str | None = None
    id: int | None = None
    path: str | None = None
    provider: str | None = None
    sparse_checkout: SparseCheckout | None = None
    url: str | None = None


class GetSecretResponse(_rt.Model):
    key: str | None = None
    value: str | None = None


class GetWorkspaceObjectPermissionLevelsResponse(_rt.Model):
    permission_levels: list[WorkspaceObjectPermissionsDescription] | None = None


class ImportResponse(_rt.Model): ...


class ListAclsResponse(_rt.Model):
    items: list[AclItem] | None = None


class ListCredentialsResponse(_rt.Model):
    credentials: list[CredentialInfo] | None = None


class ListReposResponse(_rt.Model):
    next_page_token: str | None = None
    repos: list[RepoInfo] | None = None


class ListResponse(_rt.Model):
    objects: list[ObjectInfo] | None = None


class ListScopesResponse(_rt.Model):
    scopes: list[SecretScope] | None = None


class ListSecretsResponse(_rt.Model):
    secrets: list[SecretMetadata] | None = None


class MkdirsResponse(_rt.Model): ...


class ObjectInfo(_rt.Model):
    created_at: int | None = None  # epoch milliseconds
    directory_info: DirectoryInfo | None = None
    language: Language | None = None
    modified_at: int | None = None  # epoch milliseconds
    object_id: int | None = None
    object_type: ObjectType | None = None
    path: str | None = None
    resource_id: str | None = None
    size: int | None = None


class RepoAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: RepoPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class RepoAccessControlResponse(_rt.Model):
    all_permissions: list[RepoPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class RepoInfo(_rt.Model):
    branch: str | None = None
    head_commit_id: str | None = None
    id: int | None = None
    path: str | None = None
    provider: str | None = None
    sparse_checkout: SparseCheckout | None = None
    url: str | None = None


class RepoPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: RepoPermissionLevel | None = None


class RepoPermissions(_rt.Model):
    access_control_list: list[RepoAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class RepoPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: RepoPermissionLevel | None = None


class SecretMetadata(_rt.Model):
    key: str | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds


class SecretScope(_rt.Model):
    backend_type: ScopeBackendType | None = None
    keyvault_metadata: AzureKeyVaultSecretScopeMetadata | None = None
    name: str | None = None


class SparseCheckout(_rt.Model):
    patterns: list[str] | None = None


class SparseCheckoutUpdate(_rt.Model):
    patterns: list[str] | None = None


class UpdateCredentialsResponse(_rt.Model): ...


class UpdateRepoResponse(_rt.Model): ...


class WorkspaceObjectAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: WorkspaceObjectPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class WorkspaceObjectAccessControlResponse(_rt.Model):
    all_permissions: list[WorkspaceObjectPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class WorkspaceObjectPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: WorkspaceObjectPermissionLevel | None = None


class WorkspaceObjectPermissions(_rt.Model):
    access_control_list: list[WorkspaceObjectAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class WorkspaceObjectPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: WorkspaceObjectPermissionLevel | None = None
