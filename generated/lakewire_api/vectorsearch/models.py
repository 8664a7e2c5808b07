"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 106a7b67); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import Any as _Any

import lakewire_runtime as _rt


class DeleteDataStatus(_rt.OpenEnum):
    FAILURE = "FAILURE"
    PARTIAL_SUCCESS = "PARTIAL_SUCCESS"
    SUCCESS = "SUCCESS"


class EndpointStatusState(_rt.OpenEnum):
    DELETED = "DELETED"
    OFFLINE = "OFFLINE"
    ONLINE = "ONLINE"
    PROVISIONING = "PROVISIONING"
    RED_STATE = "RED_STATE"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"
    YELLOW_STATE = "YELLOW_STATE"


class EndpointType(_rt.OpenEnum):
    STANDARD = "STANDARD"
    STORAGE_OPTIMIZED = "STORAGE_OPTIMIZED"


class IndexSubtype(_rt.OpenEnum):
    FULL_TEXT = "FULL_TEXT"
    HYBRID = "HYBRID"
    VECTOR = "VECTOR"


class PipelineType(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    TRIGGERED = "TRIGGERED"


class ScalingChangeState(_rt.OpenEnum):
    SCALING_CHANGE_APPLIED = "SCALING_CHANGE_APPLIED"
    SCALING_CHANGE_IN_PROGRESS = "SCALING_CHANGE_IN_PROGRESS"
    SCALING_CHANGE_UNSPECIFIED = "SCALING_CHANGE_UNSPECIFIED"


class UpsertDataStatus(_rt.OpenEnum):
    FAILURE = "FAILURE"
    PARTIAL_SUCCESS = "PARTIAL_SUCCESS"
    SUCCESS = "SUCCESS"


class VectorIndexType(_rt.OpenEnum):
    DELTA_SYNC = "DELTA_SYNC"
    DIRECT_ACCESS = "DIRECT_ACCESS"


class VectorSearchEndpointPermissionLevel(_rt.OpenEnum):
    CAN_CREATE = "CAN_CREATE"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_USE = "CAN_USE"


class ColumnInfo(_rt.Model):
    name: str | None = None
    type_text: str | None = None


class CustomTag(_rt.Model):
    key: str
    value: str | None = None


class DeleteDataResult(_rt.Model):
    failed_primary_keys: list[str] | None = None
    success_row_count: int | None = None


class DeleteDataVectorIndexResponse(_rt.Model):
    result: DeleteDataResult | None = None
    status: DeleteDataStatus | None = None


class DeleteEndpointResponse(_rt.Model): ...


class DeleteIndexResponse(_rt.Model): ...


class DeltaSyncVectorIndexSpecRequest(_rt.Model):
    columns_to_index: list[str] | None = None
    columns_to_sync: list[str] | None = None
    embedding_source_columns: list[EmbeddingSourceColumn] | None = None
    embedding_vector_columns: list[EmbeddingVectorColumn] | None = None
    embedding_writeback_table: str | None = None
    pipeline_type: PipelineType | None = None
    source_table: str | None = None


class DeltaSyncVectorIndexSpecResponse(_rt.Model):
    columns_to_index: list[str] | None = None
    columns_to_sync: list[str] | None = None
    embedding_source_columns: list[EmbeddingSourceColumn] | None = None
    embedding_vector_columns: list[EmbeddingVectorColumn] | None = None
    embedding_writeback_table: str | None = None
    pipeline_id: str | None = None
    pipeline_type: PipelineType | None = None
    source_table: str | None = None


class DirectAccessVectorIndexSpec(_rt.Model):
    embedding_source_columns: list[EmbeddingSourceColumn] | None = None
    embedding_vector_columns: list[EmbeddingVectorColumn] | None = None
    schema_json: str | None = None


class EmbeddingSourceColumn(_rt.Model):
    embedding_model_endpoint_name: str | None = None
    model_endpoint_name_for_query: str | None = None
    name: str | None = None


class EmbeddingVectorColumn(_rt.Model):
    embedding_dimension: int | None = None
    name: str | None = None


class EndpointInfo(_rt.Model):
    budget_policy_id: str | None = None
    creation_timestamp: int | None = None
    creator: str | None = None
    custom_tags: list[CustomTag] | None = None
    effective_budget_policy_id: str | None = None
    endpoint_status: EndpointStatus | None = None
    endpoint_type: EndpointType | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None
    last_updated_user: str | None = None
    name: str | None = None
    num_indexes: int | None = None
    scaling_info: EndpointScalingInfo | None = None


class EndpointScalingInfo(_rt.Model):
    requested_target_qps: int | None = None
    state: ScalingChangeState | None = None


class EndpointStatus(_rt.Model):
    message: str | None = None
    state: EndpointStatusState | None = None


class FacetResultData(_rt.Model):
    facet_array: list[list[str]] | None = None
    facet_row_count: int | None = None


class GetVectorSearchEndpointPermissionLevelsResponse(_rt.Model):
    permission_levels: list[VectorSearchEndpointPermissionsDescription] | None = None


class ListEndpointResponse(_rt.Model):
    endpoints: list[EndpointInfo] | None = None
    next_page_token: str | None = None


class ListValue(_rt.Model):
    values: list[Value] | None = None


class ListVectorIndexesResponse(_rt.Model):
    next_page_token: str | None = None
    vector_indexes: list[MiniVectorIndex] | None = None


class MapStringValueEntry(_rt.Model):
    key: str | None = None
    value: Value | None = None


class Metric(_rt.Model):
    labels: list[MetricLabel] | None = None
    name: str | None = None
    percentile: float | None = None


class MetricLabel(_rt.Model):
    name: str | None = None
    value: str | None = None


class MetricValue(_rt.Model):
    timestamp: int | None = None  # epoch milliseconds
    value: float | None = None


class MetricValues(_rt.Model):
    metric: Metric | None = None
    values: list[MetricValue] | None = None


class MiniVectorIndex(_rt.Model):
    creator: str | None = None
    endpoint_id: str | None = None
    endpoint_name: str | None = None
    index_subtype: IndexSubtype | None = None
    index_type: VectorIndexType | None = None
    name: str | None = None
    primary_key: str | None = None


class PatchEndpointBudgetPolicyResponse(_rt.Model):
    budget_policy_id: str | None = None
    effective_budget_policy_id: str | None = None


class QueryVectorIndexResponse(_rt.Model):
    facet_result: FacetResultData | None = None
    manifest: ResultManifest | None = None
    next_page_token: str | None = None
    result: ResultData | None = None


class RerankerConfig(_rt.Model):
    model: str | None = None
    parameters: RerankerConfigRerankerParameters | None = None


class RerankerConfigRerankerParameters(_rt.Model):
    columns_to_rerank: list[str] | None = None


class ResultData(_rt.Model):
    data_array: list[list[_Any]] | None = None
    row_count: int | None = None


class ResultManifest(_rt.Model):
    column_count: int | None = None
    columns: list[ColumnInfo] | None = None
    facet_column_count: int | None = None
    facet_columns: list[ColumnInfo] | None = None


class RetrieveUserVisibleMetricsResponse(_rt.Model):
    metric_values: list[MetricValues] | None = None
    next_page_token: str | None = None


class ScanVectorIndexResponse(_rt.Model):
    data: list[Struct] | None = None
    last_primary_key: str | None = None


class Struct(_rt.Model):
    fields: list[MapStringValueEntry] | None = None


class SyncIndexResponse(_rt.Model): ...


class UpdateEndpointCustomTagsResponse(_rt.Model):
    custom_tags: list[CustomTag] | None = None
    name: str | None = None


class UpsertDataResult(_rt.Model):
    failed_primary_keys: list[str] | None = None
    success_row_count: int | None = None


class UpsertDataVectorIndexResponse(_rt.Model):
    result: UpsertDataResult | None = None
    status: UpsertDataStatus | None = None


class Value(_rt.Model):
    bool_value: bool | None = None
    list_value: ListValue | None = None
    number_value: float | None = None
    string_value: str | None = None
    struct_value: Struct | None = None


class VectorIndex(_rt.Model):
    creator: str | None = None
    delta_sync_index_spec: DeltaSyncVectorIndexSpecResponse | None = None
    direct_access_index_spec: DirectAccessVectorIndexSpec | None = None
    endpoint_id: str | None = None
    endpoint_name: str | None = None
    index_subtype: IndexSubtype | None = None
    index_type: VectorIndexType | None = None
    name: str | None = None
    primary_key: str | None = None
    status: VectorIndexStatus | None = None


class VectorIndexStatus(_rt.Model):
    index_url: str | None = None
    indexed_row_count: int | None = None
    message: str | None = None
    ready: bool | None = None
    detailed_state: str | None = None


class VectorSearchEndpointAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: VectorSearchEndpointPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class VectorSearchEndpointAccessControlResponse(_rt.Model):
    all_permissions: list[VectorSearchEndpointPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class VectorSearchEndpointPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: VectorSearchEndpointPermissionLevel | None = None


class VectorSearchEndpointPermissions(_rt.Model):
    access_control_list: list[VectorSearchEndpointAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class VectorSearchEndpointPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: VectorSearchEndpointPermissionLevel | None = None
