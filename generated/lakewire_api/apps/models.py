"""Generated from apps (databricks-sdk 0.162.0, spec 4b6c07f4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime, timedelta as _timedelta
from typing import Any as _Any

import lakewire_runtime as _rt


class AppDeploymentMode(_rt.OpenEnum):
    AUTO_SYNC = "AUTO_SYNC"
    SNAPSHOT = "SNAPSHOT"


class AppDeploymentState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCEEDED = "SUCCEEDED"


class ApplicationState(_rt.OpenEnum):
    CRASHED = "CRASHED"
    DEPLOYING = "DEPLOYING"
    RUNNING = "RUNNING"
    UNAVAILABLE = "UNAVAILABLE"


class AppManifestAppResourceExperimentSpecExperimentPermission(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"


class AppManifestAppResourceJobSpecJobPermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"


class AppManifestAppResourceSecretSpecSecretPermission(_rt.OpenEnum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"


class AppManifestAppResourceServingEndpointSpecServingEndpointPermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"


class AppManifestAppResourceSqlWarehouseSpecSqlWarehousePermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"
    IS_OWNER = "IS_OWNER"


class AppManifestAppResourceUcSecurableSpecUcSecurablePermission(_rt.OpenEnum):
    EXECUTE = "EXECUTE"
    MANAGE = "MANAGE"
    READ_VOLUME = "READ_VOLUME"
    SELECT = "SELECT"
    USE_CONNECTION = "USE_CONNECTION"
    WRITE_VOLUME = "WRITE_VOLUME"


class AppManifestAppResourceUcSecurableSpecUcSecurableType(_rt.OpenEnum):
    CONNECTION = "CONNECTION"
    FUNCTION = "FUNCTION"
    MODEL_SERVICE = "MODEL_SERVICE"
    TABLE = "TABLE"
    VOLUME = "VOLUME"


class AppPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"


class AppResourceAppAppPermission(_rt.OpenEnum):
    CAN_USE = "CAN_USE"


class AppResourceDatabaseDatabasePermission(_rt.OpenEnum):
    CAN_CONNECT_AND_CREATE = "CAN_CONNECT_AND_CREATE"


class AppResourceExperimentExperimentPermission(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"


class AppResourceGenieSpaceGenieSpacePermission(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"


class AppResourceJobJobPermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"


class AppResourcePostgresPostgresPermission(_rt.OpenEnum):
    CAN_CONNECT_AND_CREATE = "CAN_CONNECT_AND_CREATE"


class AppResourceSecretSecretPermission(_rt.OpenEnum):
    MANAGE = "MANAGE"
    READ = "READ"
    WRITE = "WRITE"


class AppResourceServingEndpointServingEndpointPermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_QUERY = "CAN_QUERY"
    CAN_VIEW = "CAN_VIEW"


class AppResourceSqlWarehouseSqlWarehousePermission(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"
    IS_OWNER = "IS_OWNER"


class AppResourceUcSecurableUcSecurablePermission(_rt.OpenEnum):
    EXECUTE = "EXECUTE"
    MODIFY = "MODIFY"
    READ_VOLUME = "READ_VOLUME"
    SELECT = "SELECT"
    USE_CONNECTION = "USE_CONNECTION"
    WRITE_VOLUME = "WRITE_VOLUME"


class AppResourceUcSecurableUcSecurableType(_rt.OpenEnum):
    CONNECTION = "CONNECTION"
    FUNCTION = "FUNCTION"
    MODEL_SERVICE = "MODEL_SERVICE"
    TABLE = "TABLE"
    VOLUME = "VOLUME"


class AppUpdateUpdateStatusUpdateState(_rt.OpenEnum):
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATED = "NOT_UPDATED"
    SUCCEEDED = "SUCCEEDED"


class ComputeSize(_rt.OpenEnum):
    LARGE = "LARGE"
    MEDIUM = "MEDIUM"
    XLARGE = "XLARGE"


class ComputeState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DELETING = "DELETING"
    ERROR = "ERROR"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"
    UPDATING = "UPDATING"


class ErrorCode(_rt.OpenEnum):
    ABORTED = "ABORTED"
    ALREADY_EXISTS = "ALREADY_EXISTS"
    BAD_REQUEST = "BAD_REQUEST"
    CANCELLED = "CANCELLED"
    CATALOG_ALREADY_EXISTS = "CATALOG_ALREADY_EXISTS"
    CATALOG_DOES_NOT_EXIST = "CATALOG_DOES_NOT_EXIST"
    CATALOG_NOT_EMPTY = "CATALOG_NOT_EMPTY"
    COULD_NOT_ACQUIRE_LOCK = "COULD_NOT_ACQUIRE_LOCK"
    CUSTOMER_UNAUTHORIZED = "CUSTOMER_UNAUTHORIZED"
    DAC_ALREADY_EXISTS = "DAC_ALREADY_EXISTS"
    DAC_DOES_NOT_EXIST = "DAC_DOES_NOT_EXIST"
    DATA_LOSS = "DATA_LOSS"
    DEADLINE_EXCEEDED = "DEADLINE_EXCEEDED"
    DEPLOYMENT_TIMEOUT = "DEPLOYMENT_TIMEOUT"
    DIRECTORY_NOT_EMPTY = "DIRECTORY_NOT_EMPTY"
    DIRECTORY_PROTECTED = "DIRECTORY_PROTECTED"
    DRY_RUN_FAILED = "DRY_RUN_FAILED"
    ENDPOINT_NOT_FOUND = "ENDPOINT_NOT_FOUND"
    EXTERNAL_LOCATION_ALREADY_EXISTS = "EXTERNAL_LOCATION_ALREADY_EXISTS"
    EXTERNAL_LOCATION_DOES_NOT_EXIST = "EXTERNAL_LOCATION_DOES_NOT_EXIST"
    FEATURE_DISABLED = "FEATURE_DISABLED"
    GIT_CONFLICT = "GIT_CONFLICT"
    GIT_REMOTE_ERROR = "GIT_REMOTE_ERROR"
    GIT_SENSITIVE_TOKEN_DETECTED = "GIT_SENSITIVE_TOKEN_DETECTED"
    GIT_UNKNOWN_REF = "GIT_UNKNOWN_REF"
    GIT_URL_NOT_ON_ALLOW_LIST = "GIT_URL_NOT_ON_ALLOW_LIST"
    INSECURE_PARTNER_RESPONSE = "INSECURE_PARTNER_RESPONSE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_PARAMETER_VALUE = "INVALID_PARAMETER_VALUE"
    INVALID_STATE = "INVALID_STATE"
    INVALID_STATE_TRANSITION = "INVALID_STATE_TRANSITION"
    IO_ERROR = "IO_ERROR"
    IPYNB_FILE_IN_REPO = "IPYNB_FILE_IN_REPO"
    MALFORMED_PARTNER_RESPONSE = "MALFORMED_PARTNER_RESPONSE"
    MALFORMED_REQUEST = "MALFORMED_REQUEST"
    MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST = "MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST"
    MAX_BLOCK_SIZE_EXCEEDED = "MAX_BLOCK_SIZE_EXCEEDED"
    MAX_CHILD_NODE_SIZE_EXCEEDED = "MAX_CHILD_NODE_SIZE_EXCEEDED"
    MAX_LIST_SIZE_EXCEEDED = "MAX_LIST_SIZE_EXCEEDED"
    MAX_NOTEBOOK_SIZE_EXCEEDED = "MAX_NOTEBOOK_SIZE_EXCEEDED"
    MAX_READ_SIZE_EXCEEDED = "MAX_READ_SIZE_EXCEEDED"
    METASTORE_ALREADY_EXISTS = "METASTORE_ALREADY_EXISTS"
    METASTORE_DOES_NOT_EXIST = "METASTORE_DOES_NOT_EXIST"
    METASTORE_NOT_EMPTY = "METASTORE_NOT_EMPTY"
    NOT_FOUND = "NOT_FOUND"
    NOT_IMPLEMENTED = "NOT_IMPLEMENTED"
    PARTIAL_DELETE = "PARTIAL_DELETE"
    PERMISSION_DENIED = "PERMISSION_DENIED"
    PERMISSION_NOT_PROPAGATED = "PERMISSION_NOT_PROPAGATED"
    PRINCIPAL_DOES_NOT_EXIST = "PRINCIPAL_DOES_NOT_EXIST"
    PROJECTS_OPERATION_TIMEOUT = "PROJECTS_OPERATION_TIMEOUT"
    PROVIDER_ALREADY_EXISTS = "PROVIDER_ALREADY_EXISTS"
    PROVIDER_DOES_NOT_EXIST = "PROVIDER_DOES_NOT_EXIST"
    PROVIDER_SHARE_NOT_ACCESSIBLE = "PROVIDER_SHARE_NOT_ACCESSIBLE"
    QUOTA_EXCEEDED = "QUOTA_EXCEEDED"
    RECIPIENT_ALREADY_EXISTS = "RECIPIENT_ALREADY_EXISTS"
    RECIPIENT_DOES_NOT_EXIST = "RECIPIENT_DOES_NOT_EXIST"
    REQUEST_LIMIT_EXCEEDED = "REQUEST_LIMIT_EXCEEDED"
    RESOURCE_ALREADY_EXISTS = "RESOURCE_ALREADY_EXISTS"
    RESOURCE_CONFLICT = "RESOURCE_CONFLICT"
    RESOURCE_DOES_NOT_EXIST = "RESOURCE_DOES_NOT_EXIST"
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    RESOURCE_LIMIT_EXCEEDED = "RESOURCE_LIMIT_EXCEEDED"
    SCHEMA_ALREADY_EXISTS = "SCHEMA_ALREADY_EXISTS"
    SCHEMA_DOES_NOT_EXIST = "SCHEMA_DOES_NOT_EXIST"
    SCHEMA_NOT_EMPTY = "SCHEMA_NOT_EMPTY"
    SEARCH_QUERY_TOO_LONG = "SEARCH_QUERY_TOO_LONG"
    SEARCH_QUERY_TOO_SHORT = "SEARCH_QUERY_TOO_SHORT"
    SERVICE_UNDER_MAINTENANCE = "SERVICE_UNDER_MAINTENANCE"
    SHARE_ALREADY_EXISTS = "SHARE_ALREADY_EXISTS"
    SHARE_DOES_NOT_EXIST = "SHARE_DOES_NOT_EXIST"
    STORAGE_CREDENTIAL_ALREADY_EXISTS = "STORAGE_CREDENTIAL_ALREADY_EXISTS"
    STORAGE_CREDENTIAL_DOES_NOT_EXIST = "STORAGE_CREDENTIAL_DOES_NOT_EXIST"
    TABLE_ALREADY_EXISTS = "TABLE_ALREADY_EXISTS"
    TABLE_DOES_NOT_EXIST = "TABLE_DOES_NOT_EXIST"
    TEMPORARILY_UNAVAILABLE = "TEMPORARILY_UNAVAILABLE"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    UNAVAILABLE = "UNAVAILABLE"
    UNKNOWN = "UNKNOWN"
    UNPARSEABLE_HTTP_ERROR = "UNPARSEABLE_HTTP_ERROR"
    WORKSPACE_TEMPORARILY_UNAVAILABLE = "WORKSPACE_TEMPORARILY_UNAVAILABLE"


class SpaceStatusSpaceState(_rt.OpenEnum):
    SPACE_ACTIVE = "SPACE_ACTIVE"
    SPACE_CREATING = "SPACE_CREATING"
    SPACE_DELETED = "SPACE_DELETED"
    SPACE_DELETING = "SPACE_DELETING"
    SPACE_ERROR = "SPACE_ERROR"
    SPACE_UPDATING = "SPACE_UPDATING"


class SpaceUpdateState(_rt.OpenEnum):
    FAILED = "FAILED"
    IN_PROGRESS = "IN_PROGRESS"
    NOT_UPDATED = "NOT_UPDATED"
    SUCCEEDED = "SUCCEEDED"


class App(_rt.Model):
    name: str
    active_deployment: AppDeployment | None = None
    app_status: ApplicationStatus | None = None
    budget_policy_id: str | None = None
    compute_max_instances: int | None = None
    compute_min_instances: int | None = None
    compute_size: ComputeSize | None = None
    compute_status: ComputeStatus | None = None
    create_time: str | None = None
    creator: str | None = None
    default_git_source: GitSource | None = None
    default_source_code_path: str | None = None
    description: str | None = None
    effective_budget_policy_id: str | None = None
    effective_usage_policy_id: str | None = None
    effective_user_api_scopes: list[str] | None = None
    forward_user_access_token: bool | None = None
    git_repository: GitRepository | None = None
    git_source: GitSource | None = None
    id: str | None = None
    oauth2_app_client_id: str | None = None
    oauth2_app_integration_id: str | None = None
    pending_deployment: AppDeployment | None = None
    resources: list[AppResource] | None = None
    service_principal_client_id: str | None = None
    service_principal_id: int | None = None
    service_principal_name: str | None = None
    source_code_path: str | None = None
    space: str | None = None
    telemetry_export_destinations: list[TelemetryExportDestination] | None = None
    thumbnail_url: str | None = None
    update_time: str | None = None
    updater: str | None = None
    url: str | None = None
    usage_policy_id: str | None = None
    user_api_scopes: list[str] | None = None


class AppAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: AppPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class AppAccessControlResponse(_rt.Model):
    all_permissions: list[AppPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class AppDeployment(_rt.Model):
    command: list[str] | None = None
    create_time: str | None = None
    creator: str | None = None
    deployment_artifacts: AppDeploymentArtifacts | None = None
    deployment_id: str | None = None
    env_vars: list[EnvVar] | None = None
    git_source: GitSource | None = None
    health_check: AppHealthCheck | None = None
    mode: AppDeploymentMode | None = None
    source_code_path: str | None = None
    status: AppDeploymentStatus | None = None
    update_time: str | None = None


class AppDeploymentArtifacts(_rt.Model):
    source_code_path: str | None = None


class AppDeploymentStatus(_rt.Model):
    message: str | None = None
    state: AppDeploymentState | None = None


class AppHealthCheck(_rt.Model):
    path: str | None = None
    timeout: _timedelta | None = None


class ApplicationStatus(_rt.Model):
    message: str | None = None
    running_instances: int | None = None
    state: ApplicationState | None = None


class AppManifest(_rt.Model):
    name: str
    version: int
    description: str | None = None
    resource_specs: list[AppManifestAppResourceSpec] | None = None


class AppManifestAppResourceExperimentSpec(_rt.Model):
    permission: AppManifestAppResourceExperimentSpecExperimentPermission


class AppManifestAppResourceJobSpec(_rt.Model):
    permission: AppManifestAppResourceJobSpecJobPermission


class AppManifestAppResourceSecretSpec(_rt.Model):
    permission: AppManifestAppResourceSecretSpecSecretPermission


class AppManifestAppResourceServingEndpointSpec(_rt.Model):
    permission: AppManifestAppResourceServingEndpointSpecServingEndpointPermission


class AppManifestAppResourceSpec(_rt.Model):
    name: str
    description: str | None = None
    experiment_spec: AppManifestAppResourceExperimentSpec | None = None
    job_spec: AppManifestAppResourceJobSpec | None = None
    secret_spec: AppManifestAppResourceSecretSpec | None = None
    serving_endpoint_spec: AppManifestAppResourceServingEndpointSpec | None = None
    sql_warehouse_spec: AppManifestAppResourceSqlWarehouseSpec | None = None
    uc_securable_spec: AppManifestAppResourceUcSecurableSpec | None = None


class AppManifestAppResourceSqlWarehouseSpec(_rt.Model):
    permission: AppManifestAppResourceSqlWarehouseSpecSqlWarehousePermission


class AppManifestAppResourceUcSecurableSpec(_rt.Model):
    permission: AppManifestAppResourceUcSecurableSpecUcSecurablePermission
    securable_type: AppManifestAppResourceUcSecurableSpecUcSecurableType


class AppPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: AppPermissionLevel | None = None


class AppPermissions(_rt.Model):
    access_control_list: list[AppAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class AppPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: AppPermissionLevel | None = None


class AppResource(_rt.Model):
    name: str
    app: AppResourceApp | None = None
    database: AppResourceDatabase | None = None
    description: str | None = None
    experiment: AppResourceExperiment | None = None
    genie_space: AppResourceGenieSpace | None = None
    job: AppResourceJob | None = None
    postgres: AppResourcePostgres | None = None
    secret: AppResourceSecret | None = None
    serving_endpoint: AppResourceServingEndpoint | None = None
    sql_warehouse: AppResourceSqlWarehouse | None = None
    uc_securable: AppResourceUcSecurable | None = None


class AppResourceApp(_rt.Model):
    name: str | None = None
    permission: AppResourceAppAppPermission | None = None


class AppResourceDatabase(_rt.Model):
    database_name: str
    instance_name: str
    permission: AppResourceDatabaseDatabasePermission


class AppResourceExperiment(_rt.Model):
    experiment_id: str
    permission: AppResourceExperimentExperimentPermission


class AppResourceGenieSpace(_rt.Model):
    name: str
    permission: AppResourceGenieSpaceGenieSpacePermission
    space_id: str


class AppResourceJob(_rt.Model):
    id: str
    permission: AppResourceJobJobPermission


class AppResourcePostgres(_rt.Model):
    branch: str | None = None
    database: str | None = None
    permission: AppResourcePostgresPostgresPermission | None = None


class AppResourceSecret(_rt.Model):
    key: str
    permission: AppResourceSecretSecretPermission
    scope: str


class AppResourceServingEndpoint(_rt.Model):
    name: str
    permission: AppResourceServingEndpointServingEndpointPermission


class AppResourceSqlWarehouse(_rt.Model):
    id: str
    permission: AppResourceSqlWarehouseSqlWarehousePermission


class AppResourceUcSecurable(_rt.Model):
    permission: AppResourceUcSecurableUcSecurablePermission
    securable_full_name: str
    securable_type: AppResourceUcSecurableUcSecurableType
    securable_kind: str | None = None


class AppThumbnail(_rt.Model):
    thumbnail: str | None = None


class AppUpdate(_rt.Model):
    budget_policy_id: str | None = None
    compute_max_instances: int | None = None
    compute_min_instances: int | None = None
    compute_size: ComputeSize | None = None
    description: str | None = None
    forward_user_access_token: bool | None = None
    git_repository: GitRepository | None = None
    resources: list[AppResource] | None = None
    status: AppUpdateUpdateStatus | None = None
    telemetry_export_destinations: list[TelemetryExportDestination] | None = None
    usage_policy_id: str | None = None
    user_api_scopes: list[str] | None = None


class AppUpdateUpdateStatus(_rt.Model):
    message: str | None = None
    state: AppUpdateUpdateStatusUpdateState | None = None


class ComputeStatus(_rt.Model):
    active_instances: int | None = None
    message: str | None = None
    state: ComputeState | None = None


class CustomTemplate(_rt.Model):
    git_provider: str
    git_repo: str
    manifest: AppManifest
    name: str
    path: str
    creator: str | None = None
    description: str | None = None


class DatabricksServiceExceptionWithDetailsProto(_rt.Model):
    details: list[dict[str, _Any]] | None = None
    error_code: ErrorCode | None = None
    message: str | None = None
    stack_trace: str | None = None


class EnvVar(_rt.Model):
    name: str | None = None
    value: str | None = None
    value_from: str | None = None


class GetAppPermissionLevelsResponse(_rt.Model):
    permission_levels: list[AppPermissionsDescription] | None = None


class GitRepository(_rt.Model):
    provider: str
    url: str
    auto_deploy: bool | None = None
    caller_credential_id: int | None = None


class GitSource(_rt.Model):
    branch: str | None = None
    commit: str | None = None
    git_repository: GitRepository | None = None
    resolved_commit: str | None = None
    source_code_path: str | None = None
    tag: str | None = None


class ListAppDeploymentsResponse(_rt.Model):
    app_deployments: list[AppDeployment] | None = None
    next_page_token: str | None = None


class ListAppsResponse(_rt.Model):
    apps: list[App] | None = None
    next_page_token: str | None = None


class ListCustomTemplatesResponse(_rt.Model):
    next_page_token: str | None = None
    templates: list[CustomTemplate] | None = None


class ListSpacesResponse(_rt.Model):
    next_page_token: str | None = None
    spaces: list[Space] | None = None


class Operation(_rt.Model):
    done: bool | None = None
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    metadata: dict[str, _Any] | None = None
    name: str | None = None
    response: dict[str, _Any] | None = None


class Space(_rt.Model):
    name: str
    assume_group_id: str | None = None
    create_time: _datetime | None = None
    creator: str | None = None
    description: str | None = None
    effective_usage_policy_id: str | None = None
    effective_user_api_scopes: list[str] | None = None
    id: str | None = None
    resources: list[AppResource] | None = None
    service_principal_client_id: str | None = None
    service_principal_id: int | None = None
    service_principal_name: str | None = None
    status: SpaceStatus | None = None
    update_time: _datetime | None = None
    updater: str | None = None
    usage_policy_id: str | None = None
    user_api_scopes: list[str] | None = None


class SpaceStatus(_rt.Model):
    message: str | None = None
    state: SpaceStatusSpaceState | None = None


class SpaceUpdate(_rt.Model):
    description: str | None = None
    resources: list[AppResource] | None = None
    status: SpaceUpdateStatus | None = None
    usage_policy_id: str | None = None
    user_api_scopes: list[str] | None = None


class SpaceUpdateStatus(_rt.Model):
    message: str | None = None
    state: SpaceUpdateState | None = None


class TelemetryExportDestination(_rt.Model):
    unity_catalog: UnityCatalog | None = None


class UnityCatalog(_rt.Model):
    logs_table: str
    metrics_table: str
    traces_table: str
