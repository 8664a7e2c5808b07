"""Generated from unitycatalog (unitycatalog c9ed6b1, spec 3152c295); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

import lakewire_runtime as _rt


class ColumnTypeName(_rt.OpenEnum):
    BOOLEAN = "BOOLEAN"
    BYTE = "BYTE"
    SHORT = "SHORT"
    INT = "INT"
    LONG = "LONG"
    FLOAT = "FLOAT"
    DOUBLE = "DOUBLE"
    DATE = "DATE"
    TIMESTAMP = "TIMESTAMP"
    TIMESTAMP_NTZ = "TIMESTAMP_NTZ"
    STRING = "STRING"
    BINARY = "BINARY"
    DECIMAL = "DECIMAL"
    INTERVAL = "INTERVAL"
    ARRAY = "ARRAY"
    STRUCT = "STRUCT"
    MAP = "MAP"
    VARIANT = "VARIANT"
    CHAR = "CHAR"
    NULL = "NULL"
    USER_DEFINED_TYPE = "USER_DEFINED_TYPE"
    TABLE_TYPE = "TABLE_TYPE"


class DeltaCredentialOperation(_rt.OpenEnum):
    READ = "READ"
    READ_WRITE = "READ_WRITE"


class DeltaTableType(_rt.OpenEnum):
    MANAGED = "MANAGED"
    EXTERNAL = "EXTERNAL"


class ModelVersionOperation(_rt.OpenEnum):
    UNKNOWN_MODEL_VERSION_OPERATION = "UNKNOWN_MODEL_VERSION_OPERATION"
    READ_MODEL_VERSION = "READ_MODEL_VERSION"
    READ_WRITE_MODEL_VERSION = "READ_WRITE_MODEL_VERSION"


class ModelVersionStatus(_rt.OpenEnum):
    MODEL_VERSION_STATUS_UNKNOWN = "MODEL_VERSION_STATUS_UNKNOWN"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    READY = "READY"


class PathOperation(_rt.OpenEnum):
    UNKNOWN_PATH_OPERATION = "UNKNOWN_PATH_OPERATION"
    PATH_READ = "PATH_READ"
    PATH_READ_WRITE = "PATH_READ_WRITE"
    PATH_CREATE_TABLE = "PATH_CREATE_TABLE"


class TableOperation(_rt.OpenEnum):
    UNKNOWN_TABLE_OPERATION = "UNKNOWN_TABLE_OPERATION"
    READ = "READ"
    READ_WRITE = "READ_WRITE"


class VolumeOperation(_rt.OpenEnum):
    UNKNOWN_VOLUME_OPERATION = "UNKNOWN_VOLUME_OPERATION"
    READ_VOLUME = "READ_VOLUME"
    WRITE_VOLUME = "WRITE_VOLUME"


class AwsCredentials(_rt.Model):
    access_key_id: str | None = None
    secret_access_key: str | None = None
    session_token: str | None = None


class AzureUserDelegationSAS(_rt.Model):
    sas_token: str | None = None


class ColumnInfo(_rt.Model):
    comment: str | None = None
    name: str | None = None
    nullable: bool | None = None
    partition_index: int | None = None
    position: int | None = None
    type_interval_type: str | None = None
    type_json: str | None = None
    type_name: ColumnTypeName | None = None
    type_precision: int | None = None
    type_scale: int | None = None
    type_text: str | None = None


class ColumnInfos(_rt.Model):
    columns: list[ColumnInfo] | None = None


class DeltaCatalogConfig(_rt.Model):
    __wire__ = {"protocol_version": "protocol-version"}
    endpoints: list[str]
    protocol_version: str


class DeltaClusteringDomainMetadata(_rt.Model):
    __wire__ = {"clustering_columns": "clusteringColumns"}
    clustering_columns: list[list[str]]


class DeltaCommit(_rt.Model):
    __wire__ = {
        "file_modification_timestamp": "file-modification-timestamp",
        "file_name": "file-name",
        "file_size": "file-size",
    }
    file_modification_timestamp: int
    file_name: str
    file_size: int
    timestamp: int
    version: int


class DeltaCommitInfo(_rt.Model):
    file_modification_timestamp: int
    file_name: str
    file_size: int
    timestamp: int
    version: int


class DeltaCommitMetadataProperties(_rt.Model):
    properties: dict[str, str] | None = None


class DeltaCredentialsResponse(_rt.Model):
    __wire__ = {"storage_credentials": "storage-credentials"}
    storage_credentials: list[DeltaStorageCredential]


class DeltaDomainMetadataUpdates(_rt.Model):
    __wire__ = {"delta_clustering": "delta.clustering", "delta_row_tracking": "delta.rowTracking"}
    delta_clustering: DeltaClusteringDomainMetadata | None = None
    delta_row_tracking: DeltaRowTrackingDomainMetadata | None = None


class DeltaGetCommitsResponse(_rt.Model):
    commits: list[DeltaCommitInfo]
    latest_table_version: int


class DeltaLoadTableResponse(_rt.Model):
    __wire__ = {"latest_table_version": "latest-table-version"}
    metadata: DeltaTableMetadata
    commits: list[DeltaCommit] | None = None
    latest_table_version: int | None = None
    uniform: DeltaUniformMetadata | None = None


class DeltaMetadata(_rt.Model):
    description: str | None = None
    properties: DeltaCommitMetadataProperties | None = None
    schema: ColumnInfos | None = None


class DeltaProtocol(_rt.Model):
    __wire__ = {
        "min_reader_version": "min-reader-version",
        "min_writer_version": "min-writer-version",
        "reader_features": "reader-features",
        "writer_features": "writer-features",
    }
    min_reader_version: int
    min_writer_version: int
    reader_features: list[str] | None = None
    writer_features: list[str] | None = None


class DeltaReportMetricsRequestReport(_rt.Model):
    __wire__ = {"commit_report": "commit-report"}
    commit_report: DeltaReportMetricsRequestReportCommitReport | None = None


class DeltaReportMetricsRequestReportCommitReport(_rt.Model):
    __wire__ = {
        "file_size_histogram": "file-size-histogram",
        "num_bytes_added": "num-bytes-added",
        "num_bytes_removed": "num-bytes-removed",
        "num_files_added": "num-files-added",
        "num_files_removed": "num-files-removed",
        "num_rows_inserted": "num-rows-inserted",
        "num_rows_removed": "num-rows-removed",
        "num_rows_updated": "num-rows-updated",
    }
    file_size_histogram: DeltaReportMetricsRequestReportCommitReportFileSizeHistogram | None = None
    num_bytes_added: int | None = None
    num_bytes_removed: int | None = None
    num_files_added: int | None = None
    num_files_removed: int | None = None
    num_rows_inserted: int | None = None
    num_rows_removed: int | None = None
    num_rows_updated: int | None = None


class DeltaReportMetricsRequestReportCommitReportFileSizeHistogram(_rt.Model):
    __wire__ = {
        "commit_version": "commit-version",
        "file_counts": "file-counts",
        "sorted_bin_boundaries": "sorted-bin-boundaries",
        "total_bytes": "total-bytes",
    }
    file_counts: list[int]
    sorted_bin_boundaries: list[int]
    total_bytes: list[int]
    commit_version: int | None = None


class DeltaRowTrackingDomainMetadata(_rt.Model):
    __wire__ = {"row_id_high_water_mark": "rowIdHighWaterMark"}
    row_id_high_water_mark: int


class DeltaStagingTableResponse(_rt.Model):
    __wire__ = {
        "required_properties": "required-properties",
        "required_protocol": "required-protocol",
        "storage_credentials": "storage-credentials",
        "suggested_properties": "suggested-properties",
        "suggested_protocol": "suggested-protocol",
        "table_id": "table-id",
        "table_type": "table-type",
    }
    location: str
    required_properties: dict[str, str]
    required_protocol: DeltaStagingTableResponseRequiredProtocol
    storage_credentials: list[DeltaStorageCredential]
    table_id: str
    table_type: DeltaTableType
    suggested_properties: dict[str, str] | None = None
    suggested_protocol: DeltaStagingTableResponseSuggestedProtocol | None = None


class DeltaStagingTableResponseRequiredProtocol(_rt.Model):
    __wire__ = {
        "min_reader_version": "min-reader-version",
        "min_writer_version": "min-writer-version",
        "reader_features": "reader-features",
        "writer_features": "writer-features",
    }
    min_reader_version: int
    min_writer_version: int
    reader_features: list[str] | None = None
    writer_features: list[str] | None = None


class DeltaStagingTableResponseSuggestedProtocol(_rt.Model):
    __wire__ = {"reader_features": "reader-features", "writer_features": "writer-features"}
    reader_features: list[str] | None = None
    writer_features: list[str] | None = None


class DeltaStorageCredential(_rt.Model):
    __wire__ = {"expiration_time_ms": "expiration-time-ms"}
    config: DeltaStorageCredentialConfig
    expiration_time_ms: int
    operation: DeltaCredentialOperation
    prefix: str


class DeltaStorageCredentialConfig(_rt.Model):
    __wire__ = {
        "azure_sas_token": "azure.sas-token",
        "gcs_oauth_token": "gcs.oauth-token",
        "s3_access_key_id": "s3.access-key-id",
        "s3_secret_access_key": "s3.secret-access-key",
        "s3_session_token": "s3.session-token",
    }
    azure_sas_token: str | None = None
    gcs_oauth_token: str | None = None
    s3_access_key_id: str | None = None
    s3_secret_access_key: str | None = None
    s3_session_token: str | None = None


class DeltaStructField(_rt.Model):
    metadata: dict[str, _Any]
    name: str
    nullable: bool
    type: _Any


class DeltaStructFieldMetadata(_rt.Model):
    __wire__ = {"placeholder": "_placeholder"}
    placeholder: dict[str, _Any] | None = None


class DeltaStructType(_rt.Model):
    fields: list[DeltaStructField]
    type: str


class DeltaTableMetadata(_rt.Model):
    __wire__ = {
        "created_time": "created-time",
        "last_commit_timestamp_ms": "last-commit-timestamp-ms",
        "last_commit_version": "last-commit-version",
        "partition_columns": "partition-columns",
        "table_type": "table-type",
        "table_uuid": "table-uuid",
        "updated_time": "updated-time",
    }
    columns: DeltaStructType
    created_time: int
    etag: str
    location: str
    properties: dict[str, str]
    table_type: DeltaTableType
    table_uuid: str
    updated_time: int
    last_commit_timestamp_ms: int | None = None
    last_commit_version: int | None = None
    partition_columns: list[str] | None = None


class DeltaUniform(_rt.Model):
    iceberg: DeltaUniformIceberg


class DeltaUniformIceberg(_rt.Model):
    converted_delta_timestamp: str
    converted_delta_version: int
    metadata_location: str
    base_converted_delta_version: int | None = None


class DeltaUniformMetadata(_rt.Model):
    iceberg: DeltaUniformMetadataIceberg


class DeltaUniformMetadataIceberg(_rt.Model):
    __wire__ = {
        "base_converted_delta_version": "base-converted-delta-version",
        "converted_delta_timestamp": "converted-delta-timestamp",
        "converted_delta_version": "converted-delta-version",
        "metadata_location": "metadata-location",
    }
    base_converted_delta_version: int | None = None
    converted_delta_timestamp: int | None = None
    converted_delta_version: int | None = None
    metadata_location: str | None = None


class Email(_rt.Model):
    primary: bool | None = None
    value: str | None = None


class FinalizeModelVersion(_rt.Model):
    full_name: str
    version: int


class GcpOauthToken(_rt.Model):
    oauth_token: str | None = None


class ModelVersionInfo(_rt.Model):
    catalog_name: str | None = None
    comment: str | None = None
    created_at: int | None = None
    created_by: str | None = None
    id: str | None = None
    model_name: str | None = None
    run_id: str | None = None
    schema_name: str | None = None
    source: str | None = None
    status: ModelVersionStatus | None = None
    storage_location: str | None = None
    updated_at: int | None = None
    updated_by: str | None = None
    version: int | None = None


class StagingTableInfo(_rt.Model):
    catalog_name: str | None = None
    id: str | None = None
    name: str | None = None
    schema_name: str | None = None
    staging_location: str | None = None


class TemporaryCredentials(_rt.Model):
    aws_temp_credentials: AwsCredentials | None = None
    azure_user_delegation_sas: AzureUserDelegationSAS | None = None
    expiration_time: int | None = None
    gcp_oauth_token: GcpOauthToken | None = None
    url: str | None = None


class UserResource(_rt.Model):
    __wire__ = {"display_name": "displayName", "external_id": "externalId"}
    active: bool | None = None
    display_name: str | None = None
    emails: list[Email] | None = None
    external_id: str | None = None
    id: str | None = None
    meta: UserResourceMeta | None = None
    photos: list[UserResourcePhotosItem] | None = None


class UserResourceList(_rt.Model):
    __wire__ = {
        "resources": "Resources",
        "external_id": "externalId",
        "items_per_page": "itemsPerPage",
        "start_index": "startIndex",
        "total_results": "totalResults",
    }
    resources: list[UserResource] | None = None
    external_id: str | None = None
    id: str | None = None
    items_per_page: int | None = None
    meta: UserResourceListMeta | None = None
    start_index: int | None = None
    total_results: int | None = None


class UserResourceListMeta(_rt.Model):
    __wire__ = {"last_modified": "lastModified", "resource_type": "resourceType"}
    created: str | None = None
    last_modified: str | None = None
    resource_type: str | None = None


class UserResourceMeta(_rt.Model):
    __wire__ = {"last_modified": "lastModified"}
    created: str | None = None
    last_modified: str | None = None


class UserResourcePhotosItem(_rt.Model):
    value: str | None = None
