"""Generated from aisearch (databricks-sdk 0.162.0, spec 776d31fe); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime
from typing import Any as _Any

import lakewire_runtime as _rt


class DataModificationStatus(_rt.OpenEnum):
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


class IndexType(_rt.OpenEnum):
    DELTA_SYNC = "DELTA_SYNC"
    DIRECT_ACCESS = "DIRECT_ACCESS"


class PipelineType(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    TRIGGERED = "TRIGGERED"


class RerankerConfigModelType(_rt.OpenEnum):
    MODEL_TYPE_BASE = "MODEL_TYPE_BASE"
    MODEL_TYPE_FINETUNED = "MODEL_TYPE_FINETUNED"


class ScalingChangeState(_rt.OpenEnum):
    SCALING_CHANGE_APPLIED = "SCALING_CHANGE_APPLIED"
    SCALING_CHANGE_IN_PROGRESS = "SCALING_CHANGE_IN_PROGRESS"
    SCALING_CHANGE_UNSPECIFIED = "SCALING_CHANGE_UNSPECIFIED"


class ThroughputChangeRequestState(_rt.OpenEnum):
    CHANGE_ADJUSTED = "CHANGE_ADJUSTED"
    CHANGE_FAILED = "CHANGE_FAILED"
    CHANGE_IN_PROGRESS = "CHANGE_IN_PROGRESS"
    CHANGE_REACHED_MAXIMUM = "CHANGE_REACHED_MAXIMUM"
    CHANGE_REACHED_MINIMUM = "CHANGE_REACHED_MINIMUM"
    CHANGE_SUCCESS = "CHANGE_SUCCESS"


class ColumnInfo(_rt.Model):
    name: str | None = None
    type_text: str | None = None


class CustomTag(_rt.Model):
    key: str
    value: str | None = None


class DataModificationResult(_rt.Model):
    failed_primary_keys: list[str] | None = None
    success_row_count: int | None = None


class DeltaSyncIndexSpec(_rt.Model):
    pipeline_type: PipelineType
    columns_to_sync: list[str] | None = None
    embedding_source_columns: list[EmbeddingSourceColumn] | None = None
    embedding_vector_columns: list[EmbeddingVectorColumn] | None = None
    embedding_writeback_table: str | None = None
    pipeline_id: str | None = None
    source_table: str | None = None


class DirectAccessIndexSpec(_rt.Model):
    embedding_source_columns: list[EmbeddingSourceColumn] | None = None
    embedding_vector_columns: list[EmbeddingVectorColumn] | None = None
    schema_json: str | None = None


class EmbeddingSourceColumn(_rt.Model):
    embedding_model_endpoint: str | None = None
    model_endpoint_name_for_query: str | None = None
    name: str | None = None


class EmbeddingVectorColumn(_rt.Model):
    embedding_dimension: int | None = None
    name: str | None = None


class Endpoint(_rt.Model):
    endpoint_type: EndpointType
    budget_policy_id: str | None = None
    create_time: _datetime | None = None
    creator: str | None = None
    custom_tags: list[CustomTag] | None = None
    effective_budget_policy_id: str | None = None
    endpoint_status: EndpointStatus | None = None
    id: str | None = None
    index_count: int | None = None
    last_updated_user: str | None = None
    name: str | None = None
    replica_count: int | None = None
    scaling_info: EndpointScalingInfo | None = None
    target_qps: int | None = None
    throughput_info: EndpointThroughputInfo | None = None
    update_time: _datetime | None = None
    usage_policy_id: str | None = None


class EndpointScalingInfo(_rt.Model):
    requested_target_qps: int | None = None
    state: ScalingChangeState | None = None


class EndpointStatus(_rt.Model):
    message: str | None = None
    state: EndpointStatusState | None = None


class EndpointThroughputInfo(_rt.Model):
    change_request_message: str | None = None
    change_request_state: ThroughputChangeRequestState | None = None
    current_concurrency: float | None = None
    current_concurrency_utilization_percentage: float | None = None
    current_num_replicas: int | None = None
    maximum_concurrency_allowed: float | None = None
    minimal_concurrency_allowed: float | None = None
    requested_concurrency: float | None = None
    requested_num_replicas: int | None = None


class FacetResultData(_rt.Model):
    facet_array: list[list[_Any]] | None = None
    facet_row_count: int | None = None


class Index(_rt.Model):
    index_type: IndexType
    primary_key: str
    creator: str | None = None
    delta_sync_index_spec: DeltaSyncIndexSpec | None = None
    direct_access_index_spec: DirectAccessIndexSpec | None = None
    endpoint: str | None = None
    index_subtype: IndexSubtype | None = None
    name: str | None = None
    status: IndexStatus | None = None


class IndexStatus(_rt.Model):
    index_url: str | None = None
    indexed_row_count: int | None = None
    message: str | None = None
    ready: bool | None = None


class ListEndpointsResponse(_rt.Model):
    endpoints: list[Endpoint] | None = None
    next_page_token: str | None = None


class ListIndexesResponse(_rt.Model):
    indexes: list[Index] | None = None
    next_page_token: str | None = None


class QueryIndexResponse(_rt.Model):
    facet_result: FacetResultData | None = None
    manifest: ResultManifest | None = None
    result: ResultData | None = None


class RemoveDataResponse(_rt.Model):
    result: DataModificationResult | None = None
    status: DataModificationStatus | None = None


class RerankerConfig(_rt.Model):
    model: str | None = None
    model_type: RerankerConfigModelType | None = None
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


class ScanIndexResponse(_rt.Model):
    data: list[dict[str, _Any]] | None = None
    next_page_token: str | None = None


class SyncIndexResponse(_rt.Model): ...


class UpsertDataResponse(_rt.Model):
    result: DataModificationResult | None = None
    status: DataModificationStatus | None = None
