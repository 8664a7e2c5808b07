"""Generated from postgres (databricks-sdk 0.162.0, spec 2a3c0022); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime, timedelta as _timedelta
from typing import Any as _Any

import lakewire_runtime as _rt


class BranchStatusState(_rt.OpenEnum):
    ARCHIVED = "ARCHIVED"
    DELETED = "DELETED"
    IMPORTING = "IMPORTING"
    INIT = "INIT"
    READY = "READY"
    RESETTING = "RESETTING"


class CdfState(_rt.OpenEnum):
    CDF_STATE_SKIPPED = "CDF_STATE_SKIPPED"
    CDF_STATE_SNAPSHOTTING = "CDF_STATE_SNAPSHOTTING"
    CDF_STATE_STREAMING = "CDF_STATE_STREAMING"
    CDF_STATE_TERMINATED = "CDF_STATE_TERMINATED"


class DayOfWeek(_rt.OpenEnum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"


class EndpointStatusState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    IDLE = "IDLE"
    INIT = "INIT"


class EndpointType(_rt.OpenEnum):
    ENDPOINT_TYPE_READ_ONLY = "ENDPOINT_TYPE_READ_ONLY"
    ENDPOINT_TYPE_READ_WRITE = "ENDPOINT_TYPE_READ_WRITE"


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


class NewPipelineSpecPipelineChannel(_rt.OpenEnum):
    CURRENT = "CURRENT"
    PREVIEW = "PREVIEW"


class OpenApiMode(_rt.OpenEnum):
    OPEN_API_MODE_DISABLED = "OPEN_API_MODE_DISABLED"
    OPEN_API_MODE_IGNORE_PRIVILEGES = "OPEN_API_MODE_IGNORE_PRIVILEGES"


class ProvisioningInfoState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DEGRADED = "DEGRADED"
    DELETING = "DELETING"
    FAILED = "FAILED"
    PROVISIONING = "PROVISIONING"
    UPDATING = "UPDATING"


class ProvisioningPhase(_rt.OpenEnum):
    PROVISIONING_PHASE_INDEX_SCAN = "PROVISIONING_PHASE_INDEX_SCAN"
    PROVISIONING_PHASE_INDEX_SORT = "PROVISIONING_PHASE_INDEX_SORT"
    PROVISIONING_PHASE_MAIN = "PROVISIONING_PHASE_MAIN"


class RequestedClaimsPermissionSet(_rt.OpenEnum):
    READ_ONLY = "READ_ONLY"


class RoleAuthMethod(_rt.OpenEnum):
    LAKEBASE_OAUTH_V1 = "LAKEBASE_OAUTH_V1"
    NO_LOGIN = "NO_LOGIN"
    PG_PASSWORD_SCRAM_SHA_256 = "PG_PASSWORD_SCRAM_SHA_256"


class RoleIdentityType(_rt.OpenEnum):
    GROUP = "GROUP"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"


class RoleMembershipRole(_rt.OpenEnum):
    DATABRICKS_SUPERUSER = "DATABRICKS_SUPERUSER"


class SyncedTableState(_rt.OpenEnum):
    SYNCED_TABLE_OFFLINE = "SYNCED_TABLE_OFFLINE"
    SYNCED_TABLE_OFFLINE_FAILED = "SYNCED_TABLE_OFFLINE_FAILED"
    SYNCED_TABLE_ONLINE = "SYNCED_TABLE_ONLINE"
    SYNCED_TABLE_ONLINE_CONTINUOUS_UPDATE = "SYNCED_TABLE_ONLINE_CONTINUOUS_UPDATE"
    SYNCED_TABLE_ONLINE_NO_PENDING_UPDATE = "SYNCED_TABLE_ONLINE_NO_PENDING_UPDATE"
    SYNCED_TABLE_ONLINE_PIPELINE_FAILED = "SYNCED_TABLE_ONLINE_PIPELINE_FAILED"
    SYNCED_TABLE_ONLINE_TRIGGERED_UPDATE = "SYNCED_TABLE_ONLINE_TRIGGERED_UPDATE"
    SYNCED_TABLE_ONLINE_UPDATING_PIPELINE_RESOURCES = "SYNCED_TABLE_ONLINE_UPDATING_PIPELINE_RESOURCES"
    SYNCED_TABLE_PROVISIONING = "SYNCED_TABLE_PROVISIONING"
    SYNCED_TABLE_PROVISIONING_INITIAL_SNAPSHOT = "SYNCED_TABLE_PROVISIONING_INITIAL_SNAPSHOT"
    SYNCED_TABLE_PROVISIONING_PIPELINE_RESOURCES = "SYNCED_TABLE_PROVISIONING_PIPELINE_RESOURCES"


class SyncedTableSyncedTableSpecExtraColumnMaintenance(_rt.OpenEnum):
    STORED_GENERATED = "STORED_GENERATED"


class SyncedTableSyncedTableSpecPgSpecificType(_rt.OpenEnum):
    PG_SPECIFIC_TYPE_HALFVEC = "PG_SPECIFIC_TYPE_HALFVEC"
    PG_SPECIFIC_TYPE_VARCHAR = "PG_SPECIFIC_TYPE_VARCHAR"
    PG_SPECIFIC_TYPE_VECTOR = "PG_SPECIFIC_TYPE_VECTOR"


class SyncedTableSyncedTableSpecSyncedTableSchedulingPolicy(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"


class Branch(_rt.Model):
    branch_id: str | None = None
    create_time: _datetime | None = None
    name: str | None = None
    parent: str | None = None
    spec: BranchSpec | None = None
    status: BranchStatus | None = None
    uid: str | None = None
    update_time: _datetime | None = None


class BranchOperationMetadata(_rt.Model): ...


class BranchSpec(_rt.Model):
    expire_time: _datetime | None = None
    is_protected: bool | None = None
    no_expiry: bool | None = None
    source_branch: str | None = None
    source_branch_lsn: str | None = None
    source_branch_time: _datetime | None = None
    source_snapshot: str | None = None
    ttl: _timedelta | None = None


class BranchStatus(_rt.Model):
    branch_id: str | None = None
    current_state: BranchStatusState | None = None
    default: bool | None = None
    delete_time: _datetime | None = None
    expire_time: _datetime | None = None
    is_protected: bool | None = None
    logical_size_bytes: int | None = None
    pending_state: BranchStatusState | None = None
    purge_time: _datetime | None = None
    source_branch: str | None = None
    source_branch_lsn: str | None = None
    source_branch_time: _datetime | None = None
    source_snapshot: str | None = None
    state_change_time: _datetime | None = None


class Catalog(_rt.Model):
    catalog_id: str | None = None
    create_time: _datetime | None = None
    name: str | None = None
    spec: CatalogCatalogSpec | None = None
    status: CatalogCatalogStatus | None = None
    uid: str | None = None
    update_time: _datetime | None = None


class CatalogCatalogSpec(_rt.Model):
    postgres_database: str
    branch: str | None = None
    create_database_if_missing: bool | None = None


class CatalogCatalogStatus(_rt.Model):
    branch: str | None = None
    postgres_database: str | None = None
    project: str | None = None


class CatalogOperationMetadata(_rt.Model): ...


class CdfConfig(_rt.Model):
    catalog: str
    postgres_schema: str
    schema: str
    cdf_config_id: str | None = None
    create_time: _datetime | None = None
    name: str | None = None


class CdfConfigOperationMetadata(_rt.Model): ...


class CdfStatus(_rt.Model):
    committed_lsn: str | None = None
    create_time: _datetime | None = None
    last_sync_time: _datetime | None = None
    name: str | None = None
    postgres_table: str | None = None
    state: CdfState | None = None
    status_detail: str | None = None
    uc_table: str | None = None


class DailySchedule(_rt.Model):
    hour: int | None = None


class DataApi(_rt.Model):
    create_time: _datetime | None = None
    name: str | None = None
    parent: str | None = None
    spec: DataApiDataApiSpec | None = None
    status: DataApiDataApiStatus | None = None
    update_time: _datetime | None = None


class DataApiDataApiSpec(_rt.Model):
    db_aggregates_enabled: bool | None = None
    db_extra_search_path: list[str] | None = None
    db_max_rows: int | None = None
    db_schemas: list[str] | None = None
    jwt_cache_max_lifetime: _timedelta | None = None
    jwt_role_claim_key: str | None = None
    openapi_mode: OpenApiMode | None = None
    server_cors_allowed_origins: list[str] | None = None
    server_timing_enabled: bool | None = None


class DataApiDataApiStatus(_rt.Model):
    available_schemas: list[str] | None = None
    db_aggregates_enabled: bool | None = None
    db_extra_search_path: list[str] | None = None
    db_max_rows: int | None = None
    db_schemas: list[str] | None = None
    jwt_cache_max_lifetime: _timedelta | None = None
    jwt_role_claim_key: str | None = None
    openapi_mode: OpenApiMode | None = None
    server_cors_allowed_origins: list[str] | None = None
    server_timing_enabled: bool | None = None
    url: str | None = None


class DataApiOperationMetadata(_rt.Model): ...


class Database(_rt.Model):
    create_time: _datetime | None = None
    database_id: str | None = None
    name: str | None = None
    parent: str | None = None
    spec: DatabaseDatabaseSpec | None = None
    status: DatabaseDatabaseStatus | None = None
    update_time: _datetime | None = None


class DatabaseCredential(_rt.Model):
    expire_time: _datetime | None = None
    token: str | None = None


class DatabaseDatabaseSpec(_rt.Model):
    role: str
    postgres_database: str | None = None


class DatabaseDatabaseStatus(_rt.Model):
    database_id: str | None = None
    postgres_database: str | None = None
    role: str | None = None


class DatabaseOperationMetadata(_rt.Model): ...


class DatabricksServiceExceptionWithDetailsProto(_rt.Model):
    details: list[dict[str, _Any]] | None = None
    error_code: ErrorCode | None = None
    message: str | None = None
    stack_trace: str | None = None


class DeltaTableSyncInfo(_rt.Model):
    delta_commit_time: _datetime | None = None
    delta_commit_version: int | None = None


class Endpoint(_rt.Model):
    create_time: _datetime | None = None
    endpoint_id: str | None = None
    name: str | None = None
    parent: str | None = None
    spec: EndpointSpec | None = None
    status: EndpointStatus | None = None
    uid: str | None = None
    update_time: _datetime | None = None


class EndpointGroupSpec(_rt.Model):
    max: int
    min: int
    enable_readable_secondaries: bool | None = None


class EndpointGroupStatus(_rt.Model):
    max: int
    min: int
    enable_readable_secondaries: bool | None = None


class EndpointHosts(_rt.Model):
    host: str | None = None
    read_only_host: str | None = None
    read_only_pooled_host: str | None = None
    read_write_pooled_host: str | None = None


class EndpointOperationMetadata(_rt.Model): ...


class EndpointSettings(_rt.Model):
    pg_settings: dict[str, str] | None = None


class EndpointSpec(_rt.Model):
    endpoint_type: EndpointType
    autoscaling_limit_max_cu: float | None = None
    autoscaling_limit_min_cu: float | None = None
    disabled: bool | None = None
    group: EndpointGroupSpec | None = None
    no_suspension: bool | None = None
    settings: EndpointSettings | None = None
    suspend_timeout_duration: _timedelta | None = None


class EndpointStatus(_rt.Model):
    autoscaling_limit_max_cu: float | None = None
    autoscaling_limit_min_cu: float | None = None
    current_state: EndpointStatusState | None = None
    disabled: bool | None = None
    endpoint_id: str | None = None
    endpoint_type: EndpointType | None = None
    group: EndpointGroupStatus | None = None
    hosts: EndpointHosts | None = None
    last_active_time: _datetime | None = None
    pending_state: EndpointStatusState | None = None
    settings: EndpointSettings | None = None
    suspend_timeout_duration: _timedelta | None = None


class InitialBranchSpec(_rt.Model):
    is_protected: bool | None = None


class InitialEndpointSpec(_rt.Model):
    autoscaling_limit_max_cu: float | None = None
    autoscaling_limit_min_cu: float | None = None
    group: EndpointGroupSpec | None = None
    no_suspension: bool | None = None
    suspend_timeout_duration: _timedelta | None = None


class ListBranchesResponse(_rt.Model):
    branches: list[Branch] | None = None
    next_page_token: str | None = None


class ListCdfConfigsResponse(_rt.Model):
    cdf_configs: list[CdfConfig] | None = None
    next_page_token: str | None = None


class ListCdfStatusesResponse(_rt.Model):
    cdf_statuses: list[CdfStatus] | None = None
    next_page_token: str | None = None


class ListDatabasesResponse(_rt.Model):
    databases: list[Database] | None = None
    next_page_token: str | None = None


class ListEndpointsResponse(_rt.Model):
    endpoints: list[Endpoint] | None = None
    next_page_token: str | None = None


class ListProjectsResponse(_rt.Model):
    next_page_token: str | None = None
    projects: list[Project] | None = None


class ListRolesResponse(_rt.Model):
    next_page_token: str | None = None
    roles: list[Role] | None = None


class ListSnapshotsResponse(_rt.Model):
    next_page_token: str | None = None
    snapshots: list[Snapshot] | None = None


class MonthlySchedule(_rt.Model):
    day: int
    hour: int | None = None


class NewPipelineSpec(_rt.Model):
    budget_policy_id: str | None = None
    pipeline_channel: NewPipelineSpecPipelineChannel | None = None
    storage_catalog: str | None = None
    storage_schema: str | None = None


class Operation(_rt.Model):
    done: bool | None = None
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    metadata: dict[str, _Any] | None = None
    name: str | None = None
    response: dict[str, _Any] | None = None


class Project(_rt.Model):
    create_time: _datetime | None = None
    delete_time: _datetime | None = None
    initial_branch_spec: InitialBranchSpec | None = None
    initial_endpoint_spec: InitialEndpointSpec | None = None
    name: str | None = None
    project_id: str | None = None
    purge_time: _datetime | None = None
    spec: ProjectSpec | None = None
    status: ProjectStatus | None = None
    uid: str | None = None
    update_time: _datetime | None = None


class ProjectCustomTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class ProjectDefaultEndpointSettings(_rt.Model):
    autoscaling_limit_max_cu: float | None = None
    autoscaling_limit_min_cu: float | None = None
    no_suspension: bool | None = None
    pg_settings: dict[str, str] | None = None
    suspend_timeout_duration: _timedelta | None = None


class ProjectOperationMetadata(_rt.Model): ...


class ProjectSpec(_rt.Model):
    budget_policy_id: str | None = None
    custom_tags: list[ProjectCustomTag] | None = None
    default_branch: str | None = None
    default_endpoint_settings: ProjectDefaultEndpointSettings | None = None
    display_name: str | None = None
    enable_pg_native_login: bool | None = None
    history_retention_duration: _timedelta | None = None
    pg_version: int | None = None


class ProjectStatus(_rt.Model):
    branch_logical_size_limit_bytes: int | None = None
    budget_policy_id: str | None = None
    compute_last_active_time: _datetime | None = None
    custom_tags: list[ProjectCustomTag] | None = None
    default_branch: str | None = None
    default_endpoint_settings: ProjectDefaultEndpointSettings | None = None
    display_name: str | None = None
    enable_pg_native_login: bool | None = None
    history_retention_duration: _timedelta | None = None
    owner: str | None = None
    pg_version: int | None = None
    project_id: str | None = None
    synthetic_storage_size_bytes: int | None = None


class RequestedClaims(_rt.Model):
    permission_set: RequestedClaimsPermissionSet | None = None
    resources: list[RequestedResource] | None = None


class RequestedResource(_rt.Model):
    table_name: str | None = None


class RevealRolePasswordResponse(_rt.Model):
    password: str | None = None


class Role(_rt.Model):
    create_time: _datetime | None = None
    name: str | None = None
    parent: str | None = None
    role_id: str | None = None
    spec: RoleRoleSpec | None = None
    status: RoleRoleStatus | None = None
    update_time: _datetime | None = None


class RoleAttributes(_rt.Model):
    bypassrls: bool | None = None
    createdb: bool | None = None
    createrole: bool | None = None


class RoleOperationMetadata(_rt.Model): ...


class RoleRoleSpec(_rt.Model):
    attributes: RoleAttributes | None = None
    auth_method: RoleAuthMethod | None = None
    identity_type: RoleIdentityType | None = None
    membership_roles: list[RoleMembershipRole] | None = None
    postgres_role: str | None = None


class RoleRoleStatus(_rt.Model):
    attributes: RoleAttributes | None = None
    auth_method: RoleAuthMethod | None = None
    identity_type: RoleIdentityType | None = None
    membership_roles: list[RoleMembershipRole] | None = None
    postgres_role: str | None = None
    role_id: str | None = None


class ScheduleCadence(_rt.Model):
    retention: _timedelta
    daily_schedule: DailySchedule | None = None
    monthly_schedule: MonthlySchedule | None = None
    weekly_schedule: WeeklySchedule | None = None


class Snapshot(_rt.Model):
    create_time: _datetime | None = None
    name: str | None = None
    snapshot_id: str | None = None
    spec: SnapshotSpec | None = None
    status: SnapshotStatus | None = None
    uid: str | None = None


class SnapshotOperationMetadata(_rt.Model): ...


class SnapshotSchedule(_rt.Model):
    name: str | None = None
    schedule: list[ScheduleCadence] | None = None


class SnapshotScheduleOperationMetadata(_rt.Model): ...


class SnapshotSpec(_rt.Model):
    source_branch: str
    expire_time: _datetime | None = None
    no_expiry: bool | None = None
    source_branch_lsn: str | None = None
    source_branch_time: _datetime | None = None
    ttl: _timedelta | None = None


class SnapshotStatus(_rt.Model):
    diff_size_bytes: int | None = None
    expire_time: _datetime | None = None
    full_size_bytes: int | None = None
    no_expiry: bool | None = None
    source_branch: str | None = None


class SyncedTable(_rt.Model):
    create_time: _datetime | None = None
    name: str | None = None
    spec: SyncedTableSyncedTableSpec | None = None
    status: SyncedTableSyncedTableStatus | None = None
    synced_table_id: str | None = None
    uid: str | None = None


class SyncedTableOperationMetadata(_rt.Model): ...


class SyncedTablePipelineProgress(_rt.Model):
    estimated_completion_time_seconds: float | None = None
    latest_version_currently_processing: int | None = None
    sync_progress_completion: float | None = None
    synced_row_count: int | None = None
    total_row_count: int | None = None


class SyncedTablePosition(_rt.Model):
    delta_table_sync_info: DeltaTableSyncInfo | None = None
    sync_end_time: _datetime | None = None
    sync_start_time: _datetime | None = None


class SyncedTableSyncedTableSpec(_rt.Model):
    accelerated_sync: bool | None = None
    branch: str | None = None
    create_database_objects_if_missing: bool | None = None
    existing_pipeline_id: str | None = None
    extra_columns: list[SyncedTableSyncedTableSpecExtraColumn] | None = None
    new_pipeline_spec: NewPipelineSpec | None = None
    postgres_database: str | None = None
    primary_key_columns: list[str] | None = None
    scheduling_policy: SyncedTableSyncedTableSpecSyncedTableSchedulingPolicy | None = None
    source_table_full_name: str | None = None
    timeseries_key: str | None = None
    type_overrides: list[SyncedTableSyncedTableSpecTypeOverride] | None = None


class SyncedTableSyncedTableSpecExtraColumn(_rt.Model):
    column_name: str
    column_type: str
    compute: str | None = None
    maintenance: SyncedTableSyncedTableSpecExtraColumnMaintenance | None = None


class SyncedTableSyncedTableSpecTypeOverride(_rt.Model):
    column_name: str
    pg_type: SyncedTableSyncedTableSpecPgSpecificType
    size: int | None = None


class SyncedTableSyncedTableStatus(_rt.Model):
    detailed_state: SyncedTableState | None = None
    last_processed_commit_version: int | None = None
    last_sync: SyncedTablePosition | None = None
    last_sync_time: _datetime | None = None
    message: str | None = None
    ongoing_sync_progress: SyncedTablePipelineProgress | None = None
    pipeline_id: str | None = None
    project: str | None = None
    provisioning_phase: ProvisioningPhase | None = None
    unity_catalog_provisioning_state: ProvisioningInfoState | None = None


class WeeklySchedule(_rt.Model):
    day_of_week: DayOfWeek
    hour: int | None = None
