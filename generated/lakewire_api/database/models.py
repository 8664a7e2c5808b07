"""Generated from database (databricks-sdk 0.162.0, spec 0bd950e9); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class DatabaseInstanceRoleIdentityType(_rt.OpenEnum):
    GROUP = "GROUP"
    PG_ONLY = "PG_ONLY"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    USER = "USER"


class DatabaseInstanceRoleMembershipRole(_rt.OpenEnum):
    DATABRICKS_SUPERUSER = "DATABRICKS_SUPERUSER"


class DatabaseInstanceState(_rt.OpenEnum):
    AVAILABLE = "AVAILABLE"
    DELETING = "DELETING"
    FAILING_OVER = "FAILING_OVER"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    UPDATING = "UPDATING"


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


class SyncedTableSchedulingPolicy(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"


class SyncedTableSpecPgSpecificType(_rt.OpenEnum):
    PG_SPECIFIC_TYPE_HALFVEC = "PG_SPECIFIC_TYPE_HALFVEC"
    PG_SPECIFIC_TYPE_VARCHAR = "PG_SPECIFIC_TYPE_VARCHAR"
    PG_SPECIFIC_TYPE_VECTOR = "PG_SPECIFIC_TYPE_VECTOR"


class SyncedTableState(_rt.OpenEnum):
    SYNCED_TABLED_OFFLINE = "SYNCED_TABLED_OFFLINE"
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


class CustomTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class DatabaseCatalog(_rt.Model):
    database_instance_name: str
    database_name: str
    name: str
    create_database_if_not_exists: bool | None = None
    uid: str | None = None


class DatabaseCredential(_rt.Model):
    expiration_time: str | None = None
    token: str | None = None


class DatabaseInstance(_rt.Model):
    name: str
    capacity: str | None = None
    child_instance_refs: list[DatabaseInstanceRef] | None = None
    creation_time: str | None = None
    creator: str | None = None
    custom_tags: list[CustomTag] | None = None
    effective_capacity: str | None = None
    effective_custom_tags: list[CustomTag] | None = None
    effective_enable_pg_native_login: bool | None = None
    effective_enable_readable_secondaries: bool | None = None
    effective_node_count: int | None = None
    effective_retention_window_in_days: int | None = None
    effective_stopped: bool | None = None
    effective_usage_policy_id: str | None = None
    enable_pg_native_login: bool | None = None
    enable_readable_secondaries: bool | None = None
    node_count: int | None = None
    parent_instance_ref: DatabaseInstanceRef | None = None
    pg_version: str | None = None
    read_only_dns: str | None = None
    read_write_dns: str | None = None
    retention_window_in_days: int | None = None
    state: DatabaseInstanceState | None = None
    stopped: bool | None = None
    uid: str | None = None
    usage_policy_id: str | None = None


class DatabaseInstanceRef(_rt.Model):
    branch_time: str | None = None
    effective_lsn: str | None = None
    lsn: str | None = None
    name: str | None = None
    uid: str | None = None


class DatabaseInstanceRole(_rt.Model):
    name: str
    attributes: DatabaseInstanceRoleAttributes | None = None
    effective_attributes: DatabaseInstanceRoleAttributes | None = None
    identity_type: DatabaseInstanceRoleIdentityType | None = None
    instance_name: str | None = None
    membership_role: DatabaseInstanceRoleMembershipRole | None = None


class DatabaseInstanceRoleAttributes(_rt.Model):
    bypassrls: bool | None = None
    createdb: bool | None = None
    createrole: bool | None = None


class DatabaseTable(_rt.Model):
    name: str
    database_instance_name: str | None = None
    logical_database_name: str | None = None


class DeltaTableSyncInfo(_rt.Model):
    delta_commit_timestamp: str | None = None
    delta_commit_version: int | None = None


class ListDatabaseCatalogsResponse(_rt.Model):
    database_catalogs: list[DatabaseCatalog] | None = None
    next_page_token: str | None = None


class ListDatabaseInstanceRolesResponse(_rt.Model):
    database_instance_roles: list[DatabaseInstanceRole] | None = None
    next_page_token: str | None = None


class ListDatabaseInstancesResponse(_rt.Model):
    database_instances: list[DatabaseInstance] | None = None
    next_page_token: str | None = None


class ListSyncedDatabaseTablesResponse(_rt.Model):
    next_page_token: str | None = None
    synced_tables: list[SyncedDatabaseTable] | None = None


class NewPipelineSpec(_rt.Model):
    budget_policy_id: str | None = None
    storage_catalog: str | None = None
    storage_schema: str | None = None


class RequestedClaims(_rt.Model):
    permission_set: RequestedClaimsPermissionSet | None = None
    resources: list[RequestedResource] | None = None


class RequestedResource(_rt.Model):
    table_name: str | None = None
    unspecified_resource_name: str | None = None


class SyncedDatabaseTable(_rt.Model):
    name: str
    data_synchronization_status: SyncedTableStatus | None = None
    database_instance_name: str | None = None
    effective_database_instance_name: str | None = None
    effective_logical_database_name: str | None = None
    logical_database_name: str | None = None
    spec: SyncedTableSpec | None = None
    unity_catalog_provisioning_state: ProvisioningInfoState | None = None


class SyncedTableContinuousUpdateStatus(_rt.Model):
    initial_pipeline_sync_progress: SyncedTablePipelineProgress | None = None
    last_processed_commit_version: int | None = None
    timestamp: str | None = None


class SyncedTableFailedStatus(_rt.Model):
    last_processed_commit_version: int | None = None
    timestamp: str | None = None


class SyncedTablePipelineProgress(_rt.Model):
    estimated_completion_time_seconds: float | None = None
    latest_version_currently_processing: int | None = None
    provisioning_phase: ProvisioningPhase | None = None
    sync_progress_completion: float | None = None
    synced_row_count: int | None = None
    total_row_count: int | None = None


class SyncedTablePosition(_rt.Model):
    delta_table_sync_info: DeltaTableSyncInfo | None = None
    sync_end_timestamp: str | None = None
    sync_start_timestamp: str | None = None


class SyncedTableProvisioningStatus(_rt.Model):
    initial_pipeline_sync_progress: SyncedTablePipelineProgress | None = None


class SyncedTableSpec(_rt.Model):
    accelerated_sync: bool | None = None
    create_database_objects_if_missing: bool | None = None
    existing_pipeline_id: str | None = None
    new_pipeline_spec: NewPipelineSpec | None = None
    primary_key_columns: list[str] | None = None
    scheduling_policy: SyncedTableSchedulingPolicy | None = None
    source_table_full_name: str | None = None
    timeseries_key: str | None = None
    type_overrides: list[SyncedTableSpecTypeOverride] | None = None


class SyncedTableSpecTypeOverride(_rt.Model):
    column_name: str
    pg_type: SyncedTableSpecPgSpecificType
    size: int | None = None


class SyncedTableStatus(_rt.Model):
    continuous_update_status: SyncedTableContinuousUpdateStatus | None = None
    detailed_state: SyncedTableState | None = None
    failed_status: SyncedTableFailedStatus | None = None
    last_sync: SyncedTablePosition | None = None
    message: str | None = None
    pipeline_id: str | None = None
    provisioning_status: SyncedTableProvisioningStatus | None = None
    triggered_update_status: SyncedTableTriggeredUpdateStatus | None = None


class SyncedTableTriggeredUpdateStatus(_rt.Model):
    last_processed_commit_version: int | None = None
    timestamp: str | None = None
    triggered_update_progress: SyncedTablePipelineProgress | None = None
