"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime, timedelta as _timedelta
from typing import Any as _Any

import lakewire_runtime as _rt


class ActivityAction(_rt.OpenEnum):
    APPROVE_TRANSITION_REQUEST = "APPROVE_TRANSITION_REQUEST"
    CANCEL_TRANSITION_REQUEST = "CANCEL_TRANSITION_REQUEST"
    DELETE_COMMENT = "DELETE_COMMENT"
    EDIT_COMMENT = "EDIT_COMMENT"
    REJECT_TRANSITION_REQUEST = "REJECT_TRANSITION_REQUEST"


class ActivityType(_rt.OpenEnum):
    APPLIED_TRANSITION = "APPLIED_TRANSITION"
    APPROVED_REQUEST = "APPROVED_REQUEST"
    CANCELLED_REQUEST = "CANCELLED_REQUEST"
    NEW_COMMENT = "NEW_COMMENT"
    REJECTED_REQUEST = "REJECTED_REQUEST"
    REQUESTED_TRANSITION = "REQUESTED_TRANSITION"
    SYSTEM_TRANSITION = "SYSTEM_TRANSITION"


class BackfillOperationMetadataState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"


class CommentActivityAction(_rt.OpenEnum):
    APPROVE_TRANSITION_REQUEST = "APPROVE_TRANSITION_REQUEST"
    CANCEL_TRANSITION_REQUEST = "CANCEL_TRANSITION_REQUEST"
    DELETE_COMMENT = "DELETE_COMMENT"
    EDIT_COMMENT = "EDIT_COMMENT"
    REJECT_TRANSITION_REQUEST = "REJECT_TRANSITION_REQUEST"


class CronScheduleMode(_rt.OpenEnum):
    DERIVED = "DERIVED"
    MANUAL = "MANUAL"


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


class ExperimentPermissionLevel(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_READ = "CAN_READ"


class ForecastingExperimentState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"


class FunctionFunctionType(_rt.OpenEnum):
    APPROX_COUNT_DISTINCT = "APPROX_COUNT_DISTINCT"
    APPROX_PERCENTILE = "APPROX_PERCENTILE"
    AVG = "AVG"
    COUNT = "COUNT"
    FIRST = "FIRST"
    FUNCTION_TYPE_UNSPECIFIED = "FUNCTION_TYPE_UNSPECIFIED"
    LAST = "LAST"
    MAX = "MAX"
    MIN = "MIN"
    STDDEV_POP = "STDDEV_POP"
    STDDEV_SAMP = "STDDEV_SAMP"
    SUM = "SUM"
    VAR_POP = "VAR_POP"
    VAR_SAMP = "VAR_SAMP"


class IssueSeverity(_rt.OpenEnum):
    HIGH = "HIGH"
    LOW = "LOW"
    MEDIUM = "MEDIUM"


class IssueSortKey(_rt.OpenEnum):
    CREATE_TIME = "CREATE_TIME"
    LAST_SEEN_TIME = "LAST_SEEN_TIME"
    SEVERITY = "SEVERITY"
    UPDATE_TIME = "UPDATE_TIME"


class IssueSourceType(_rt.OpenEnum):
    ADHOC_RUN = "ADHOC_RUN"
    MANUAL = "MANUAL"
    SCHEDULED_RUN = "SCHEDULED_RUN"
    SINGLE_TRACE_ANALYSIS = "SINGLE_TRACE_ANALYSIS"


class IssueStatus(_rt.OpenEnum):
    PENDING = "PENDING"
    REJECTED = "REJECTED"
    RESOLVED = "RESOLVED"


class IssueView(_rt.OpenEnum):
    BASIC = "BASIC"
    FULL = "FULL"


class LoggedModelStatus(_rt.OpenEnum):
    LOGGED_MODEL_PENDING = "LOGGED_MODEL_PENDING"
    LOGGED_MODEL_READY = "LOGGED_MODEL_READY"
    LOGGED_MODEL_UPLOAD_FAILED = "LOGGED_MODEL_UPLOAD_FAILED"


class MaterializationSetOperationMetadataState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"


class MaterializedFeaturePipelineScheduleState(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    SNAPSHOT = "SNAPSHOT"


class ModelVersionStatus(_rt.OpenEnum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"


class OnlineStoreState(_rt.OpenEnum):
    AVAILABLE = "AVAILABLE"
    DELETING = "DELETING"
    FAILING_OVER = "FAILING_OVER"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    UPDATING = "UPDATING"


class PermissionLevel(_rt.OpenEnum):
    CAN_CREATE_REGISTERED_MODEL = "CAN_CREATE_REGISTERED_MODEL"
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_READ = "CAN_READ"


class PublishSpecPublishMode(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    SNAPSHOT = "SNAPSHOT"
    TRIGGERED = "TRIGGERED"


class PurgeFeatureEntitiesMetadataState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    PENDING_CLEANUP = "PENDING_CLEANUP"
    PENDING_PURGE = "PENDING_PURGE"
    RUNNING = "RUNNING"
    RUNNING_CLEANUP = "RUNNING_CLEANUP"
    RUNNING_PURGE = "RUNNING_PURGE"
    SUCCEEDED = "SUCCEEDED"


class PurgeFeatureEntitiesResultState(_rt.OpenEnum):
    FAILED = "FAILED"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    SUCCEEDED = "SUCCEEDED"


class RegisteredModelPermissionLevel(_rt.OpenEnum):
    CAN_EDIT = "CAN_EDIT"
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_PRODUCTION_VERSIONS = "CAN_MANAGE_PRODUCTION_VERSIONS"
    CAN_MANAGE_STAGING_VERSIONS = "CAN_MANAGE_STAGING_VERSIONS"
    CAN_READ = "CAN_READ"


class RegistryEmailSubscriptionType(_rt.OpenEnum):
    ALL_EVENTS = "ALL_EVENTS"
    DEFAULT = "DEFAULT"
    SUBSCRIBED = "SUBSCRIBED"
    UNSUBSCRIBED = "UNSUBSCRIBED"


class RegistryWebhookEvent(_rt.OpenEnum):
    COMMENT_CREATED = "COMMENT_CREATED"
    MODEL_VERSION_CREATED = "MODEL_VERSION_CREATED"
    MODEL_VERSION_TAG_SET = "MODEL_VERSION_TAG_SET"
    MODEL_VERSION_TRANSITIONED_STAGE = "MODEL_VERSION_TRANSITIONED_STAGE"
    MODEL_VERSION_TRANSITIONED_TO_ARCHIVED = "MODEL_VERSION_TRANSITIONED_TO_ARCHIVED"
    MODEL_VERSION_TRANSITIONED_TO_PRODUCTION = "MODEL_VERSION_TRANSITIONED_TO_PRODUCTION"
    MODEL_VERSION_TRANSITIONED_TO_STAGING = "MODEL_VERSION_TRANSITIONED_TO_STAGING"
    REGISTERED_MODEL_CREATED = "REGISTERED_MODEL_CREATED"
    TRANSITION_REQUEST_CREATED = "TRANSITION_REQUEST_CREATED"
    TRANSITION_REQUEST_TO_ARCHIVED_CREATED = "TRANSITION_REQUEST_TO_ARCHIVED_CREATED"
    TRANSITION_REQUEST_TO_PRODUCTION_CREATED = "TRANSITION_REQUEST_TO_PRODUCTION_CREATED"
    TRANSITION_REQUEST_TO_STAGING_CREATED = "TRANSITION_REQUEST_TO_STAGING_CREATED"


class RegistryWebhookStatus(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DISABLED = "DISABLED"
    TEST_MODE = "TEST_MODE"


class RunInfoStatus(_rt.OpenEnum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    KILLED = "KILLED"
    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"


class ScalarDataType(_rt.OpenEnum):
    BINARY = "BINARY"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    DECIMAL = "DECIMAL"
    DOUBLE = "DOUBLE"
    FLOAT = "FLOAT"
    INTEGER = "INTEGER"
    LONG = "LONG"
    SHORT = "SHORT"
    STRING = "STRING"
    TIMESTAMP = "TIMESTAMP"


class SchemaLocatorFormat(_rt.OpenEnum):
    FORMAT_AVRO = "FORMAT_AVRO"
    FORMAT_JSON = "FORMAT_JSON"
    FORMAT_PROTOBUF = "FORMAT_PROTOBUF"


class SdpSourceState(_rt.OpenEnum):
    ERROR = "ERROR"
    PENDING = "PENDING"
    RESOLVED = "RESOLVED"


class SortOrder(_rt.OpenEnum):
    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


class Status(_rt.OpenEnum):
    FAILED_REGISTRATION = "FAILED_REGISTRATION"
    PENDING_REGISTRATION = "PENDING_REGISTRATION"
    READY = "READY"


class StreamingModeStreamingModeType(_rt.OpenEnum):
    STREAMING_MODE_TYPE_MBM = "STREAMING_MODE_TYPE_MBM"
    STREAMING_MODE_TYPE_RTM = "STREAMING_MODE_TYPE_RTM"


class TableTriggerTableTriggerCondition(_rt.OpenEnum):
    TABLE_TRIGGER_CONDITION_ALL_UPDATED = "TABLE_TRIGGER_CONDITION_ALL_UPDATED"
    TABLE_TRIGGER_CONDITION_ANY_UPDATED = "TABLE_TRIGGER_CONDITION_ANY_UPDATED"


class UpdateRunStatus(_rt.OpenEnum):
    FAILED = "FAILED"
    FINISHED = "FINISHED"
    KILLED = "KILLED"
    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"


class ViewType(_rt.OpenEnum):
    ACTIVE_ONLY = "ACTIVE_ONLY"
    ALL = "ALL"
    DELETED_ONLY = "DELETED_ONLY"


class Activity(_rt.Model):
    activity_type: ActivityType | None = None
    comment: str | None = None
    creation_timestamp: int | None = None  # epoch milliseconds
    from_stage: str | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    system_comment: str | None = None
    to_stage: str | None = None
    user_id: str | None = None


class AggregationFunction(_rt.Model):
    approx_count_distinct: ApproxCountDistinctFunction | None = None
    approx_percentile: ApproxPercentileFunction | None = None
    avg: AvgFunction | None = None
    count_function: CountFunction | None = None
    first: FirstFunction | None = None
    first_distinct: FirstDistinctFunction | None = None
    first_n: FirstNFunction | None = None
    last: LastFunction | None = None
    last_distinct: LastDistinctFunction | None = None
    last_n: LastNFunction | None = None
    max: MaxFunction | None = None
    min: MinFunction | None = None
    stddev_pop: StddevPopFunction | None = None
    stddev_samp: StddevSampFunction | None = None
    sum: SumFunction | None = None
    time_window: TimeWindow | None = None
    var_pop: VarPopFunction | None = None
    var_samp: VarSampFunction | None = None


class ApproveTransitionRequestResponse(_rt.Model):
    activity: Activity | None = None


class ApproxCountDistinctFunction(_rt.Model):
    input: str
    relative_error: float | None = None
    relative_sd: float | None = None


class ApproxPercentileFunction(_rt.Model):
    input: str
    percentile: float
    accuracy: int | None = None
    relative_error: float | None = None


class AuthConfig(_rt.Model):
    mtls_config: MtlsConfig | None = None
    uc_service_credential_name: str | None = None


class AvgFunction(_rt.Model):
    input: str


class BackfillFeaturesResponse(_rt.Model): ...


class BackfillOperationMetadata(_rt.Model):
    backfill_ranges: list[BackfillRange] | None = None
    feature_full_names: list[str] | None = None
    state: BackfillOperationMetadataState | None = None


class BackfillRange(_rt.Model):
    end_time: _datetime | None = None
    start_time: _datetime | None = None


class BackfillSource(_rt.Model):
    delta_table_name: str | None = None
    delta_table_source: DeltaTableSource | None = None


class BatchCreateMaterializedFeaturesResponse(_rt.Model):
    materialized_features: list[MaterializedFeature] | None = None


class ColumnIdentifier(_rt.Model):
    variant_expr_path: str


class ColumnSelection(_rt.Model):
    column: str


class CommentObject(_rt.Model):
    available_actions: list[CommentActivityAction] | None = None
    comment: str | None = None
    creation_timestamp: int | None = None  # epoch milliseconds
    id: str | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    user_id: str | None = None


class ContinuousWindow(_rt.Model):
    window_duration: str
    offset: str | None = None


class CountFunction(_rt.Model):
    input: str


class CreateCommentResponse(_rt.Model):
    comment: CommentObject | None = None


class CreateExperimentResponse(_rt.Model):
    experiment_id: str | None = None


class CreateForecastingExperimentResponse(_rt.Model):
    experiment_id: str | None = None


class CreateLoggedModelResponse(_rt.Model):
    model: LoggedModel | None = None


class CreateMaterializedFeatureRequest(_rt.Model):
    materialized_feature: MaterializedFeature


class CreateModelResponse(_rt.Model):
    registered_model: Model | None = None


class CreateModelVersionResponse(_rt.Model):
    model_version: ModelVersion | None = None


class CreateRunResponse(_rt.Model):
    run: Run | None = None


class CreateTransitionRequestResponse(_rt.Model):
    request: TransitionRequest | None = None


class CreateWebhookResponse(_rt.Model):
    webhook: RegistryWebhook | None = None


class CronSchedule(_rt.Model):
    cron_expression: str | None = None
    mode: CronScheduleMode | None = None
    timezone_id: str | None = None


class CustomUdf(_rt.Model):
    function_path: str
    input_bindings: list[InputBinding] | None = None


class DatabricksServiceExceptionWithDetailsProto(_rt.Model):
    details: list[dict[str, _Any]] | None = None
    error_code: ErrorCode | None = None
    message: str | None = None
    stack_trace: str | None = None


class Dataset(_rt.Model):
    digest: str
    name: str
    source: str
    source_type: str
    profile: str | None = None
    schema: str | None = None


class DatasetInput(_rt.Model):
    dataset: Dataset
    tags: list[InputTag] | None = None


class DataSource(_rt.Model):
    delta_table_source: DeltaTableSource | None = None
    feature_view_source: FeatureViewSource | None = None
    kafka_source: KafkaSource | None = None
    lateness: SourceLateness | None = None
    request_source: RequestSource | None = None
    sdp_source: SdpSource | None = None
    stream_source: StreamSource | None = None


class DeclarativeFeature(_rt.Model):
    feature: str


class DefaultValue(_rt.Model):
    feature: str
    default_value: str | None = None


class DeleteCommentResponse(_rt.Model): ...


class DeleteExperimentResponse(_rt.Model): ...


class DeleteLoggedModelResponse(_rt.Model): ...


class DeleteLoggedModelTagResponse(_rt.Model): ...


class DeleteModelResponse(_rt.Model): ...


class DeleteModelTagResponse(_rt.Model): ...


class DeleteModelVersionResponse(_rt.Model): ...


class DeleteModelVersionTagResponse(_rt.Model): ...


class DeleteRunResponse(_rt.Model): ...


class DeleteRunsResponse(_rt.Model):
    runs_deleted: int | None = None


class DeleteTagResponse(_rt.Model): ...


class DeleteTransitionRequestResponse(_rt.Model):
    activity: Activity | None = None


class DeleteWebhookResponse(_rt.Model): ...


class DeltaTableSource(_rt.Model):
    full_name: str
    dataframe_schema: str | None = None
    entity_columns: list[str] | None = None
    filter_condition: str | None = None
    timeseries_column: str | None = None
    transformation_sql: str | None = None


class DirectMtlsConfig(_rt.Model):
    bootstrap_servers: str
    mtls_config: MtlsConfig


class DirectSchemas(_rt.Model):
    key_schema: SchemaConfig | None = None
    payload_schema: SchemaConfig | None = None


class EntityColumn(_rt.Model):
    name: str


class Experiment(_rt.Model):
    artifact_location: str | None = None
    creation_time: int | None = None
    experiment_id: str | None = None
    last_update_time: int | None = None
    lifecycle_stage: str | None = None
    name: str | None = None
    tags: list[ExperimentTag] | None = None
    trace_location: ExperimentTraceLocation | None = None


class ExperimentAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: ExperimentPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ExperimentAccessControlResponse(_rt.Model):
    all_permissions: list[ExperimentPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class ExperimentPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: ExperimentPermissionLevel | None = None


class ExperimentPermissions(_rt.Model):
    access_control_list: list[ExperimentAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class ExperimentPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: ExperimentPermissionLevel | None = None


class ExperimentTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class ExperimentTraceLocation(_rt.Model):
    uc_trace_location: UcTraceLocation | None = None


class Feature(_rt.Model):
    full_name: str
    function: Function
    source: DataSource
    catalog_name: str | None = None
    created_at: _datetime | None = None
    created_by: str | None = None
    description: str | None = None
    entities: list[EntityColumn] | None = None
    filter_condition: str | None = None
    inputs: list[str] | None = None
    lineage_context: LineageContext | None = None
    name: str | None = None
    schema_name: str | None = None
    time_window: TimeWindow | None = None
    timeseries_column: TimeseriesColumn | None = None


class FeatureFunction(_rt.Model):
    udf: str
    input_bindings: list[FeatureFunctionInputBinding] | None = None
    output: str | None = None


class FeatureFunctionInputBinding(_rt.Model):
    bound_feature: str
    parameter: str


class FeatureLineage(_rt.Model):
    feature_specs: list[FeatureLineageFeatureSpec] | None = None
    models: list[FeatureLineageModel] | None = None
    online_features: list[FeatureLineageOnlineFeature] | None = None


class FeatureLineageFeatureSpec(_rt.Model):
    name: str | None = None


class FeatureLineageModel(_rt.Model):
    name: str | None = None
    version: int | None = None


class FeatureLineageOnlineFeature(_rt.Model):
    feature_name: str | None = None
    table_name: str | None = None


class FeatureList(_rt.Model):
    features: list[LinkedFeature] | None = None


class FeatureLookup(_rt.Model):
    lookup_keys: list[str]
    table: str
    default_values: list[DefaultValue] | None = None
    feature_names: list[str] | None = None
    lookback_window: _timedelta | None = None
    rename_outputs: list[RenameOutput] | None = None
    timestamp_lookup_keys: list[str] | None = None


class FeatureReference(_rt.Model):
    feature: str


class Features(_rt.Model):
    declarative_feature: DeclarativeFeature | None = None
    feature_function: FeatureFunction | None = None
    feature_lookup: FeatureLookup | None = None


class FeatureSpec(_rt.Model):
    name: str
    exclude_columns: list[str] | None = None
    extra_pip_requirements: PipRequirements | None = None
    features: list[Features] | None = None


class FeatureTag(_rt.Model):
    key: str
    value: str | None = None


class FeatureViewSource(_rt.Model):
    feature_references: list[FeatureReference] | None = None


class FieldDefinition(_rt.Model):
    data_type: ScalarDataType
    name: str


class FileInfo(_rt.Model):
    file_size: int | None = None
    is_dir: bool | None = None
    path: str | None = None


class FinalizeLoggedModelResponse(_rt.Model):
    model: LoggedModel | None = None


class FirstDistinctFunction(_rt.Model):
    input: str
    n: int


class FirstFunction(_rt.Model):
    input: str


class FirstNFunction(_rt.Model):
    input: str
    n: int


class FlatSchema(_rt.Model):
    fields: list[FieldDefinition]


class ForecastingExperiment(_rt.Model):
    experiment_id: str | None = None
    experiment_page_url: str | None = None
    state: ForecastingExperimentState | None = None


class Function(_rt.Model):
    aggregation_function: AggregationFunction | None = None
    column_selection: ColumnSelection | None = None
    custom_udf: CustomUdf | None = None
    extra_parameters: list[FunctionExtraParameter] | None = None
    function_type: FunctionFunctionType | None = None


class FunctionExtraParameter(_rt.Model):
    key: str
    value: str


class GetExperimentByNameResponse(_rt.Model):
    experiment: Experiment | None = None


class GetExperimentPermissionLevelsResponse(_rt.Model):
    permission_levels: list[ExperimentPermissionsDescription] | None = None


class GetExperimentResponse(_rt.Model):
    experiment: Experiment | None = None


class GetLatestVersionsResponse(_rt.Model):
    model_versions: list[ModelVersion] | None = None


class GetLoggedModelResponse(_rt.Model):
    model: LoggedModel | None = None


class GetMetricHistoryResponse(_rt.Model):
    metrics: list[Metric] | None = None
    next_page_token: str | None = None


class GetModelResponse(_rt.Model):
    registered_model_databricks: ModelDatabricks | None = None


class GetModelVersionDownloadUriResponse(_rt.Model):
    artifact_uri: str | None = None


class GetModelVersionResponse(_rt.Model):
    model_version: ModelVersion | None = None


class GetRegisteredModelPermissionLevelsResponse(_rt.Model):
    permission_levels: list[RegisteredModelPermissionsDescription] | None = None


class GetRunResponse(_rt.Model):
    run: Run | None = None


class HttpUrlSpec(_rt.Model):
    url: str
    authorization: str | None = None
    enable_ssl_verification: bool | None = None
    secret: str | None = None


class HttpUrlSpecWithoutSecret(_rt.Model):
    enable_ssl_verification: bool | None = None
    url: str | None = None


class IngestionConfig(_rt.Model):
    ingestion_destination: IngestionDestination
    backfill_job_id: int | None = None
    backfill_source: BackfillSource | None = None
    budget_policy_id: str | None = None
    deduplication_columns: list[str] | None = None
    ingestion_job_id: int | None = None
    ingestion_pipeline_id: str | None = None
    tags: dict[str, str] | None = None


class IngestionDestination(_rt.Model):
    delta_table_name: str | None = None
    view_name: str | None = None


class InputBinding(_rt.Model):
    column: str
    parameter: str


class InputTag(_rt.Model):
    key: str
    value: str


class Issue(_rt.Model):
    severity: IssueSeverity
    title: str
    categories: list[str] | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    description: str | None = None
    issue_id: str | None = None
    last_seen_time: _datetime | None = None
    last_updated_by: str | None = None
    metadata: dict[str, str] | None = None
    name: str | None = None
    source_id: str | None = None
    source_type: IssueSourceType | None = None
    status: IssueStatus | None = None
    tags: dict[str, str] | None = None
    update_time: _datetime | None = None


class IssueTagFilter(_rt.Model):
    key: str
    values: list[str] | None = None


class JobContext(_rt.Model):
    job_id: int | None = None
    job_run_id: int | None = None


class JobSpec(_rt.Model):
    access_token: str
    job_id: str
    workspace_url: str | None = None


class JobSpecWithoutSecret(_rt.Model):
    job_id: str | None = None
    workspace_url: str | None = None


class KafkaConfig(_rt.Model):
    auth_config: AuthConfig
    bootstrap_servers: str
    name: str
    subscription_mode: SubscriptionMode
    backfill_source: BackfillSource | None = None
    extra_options: dict[str, str] | None = None
    ingestion_config: IngestionConfig | None = None
    key_schema: SchemaConfig | None = None
    value_schema: SchemaConfig | None = None


class KafkaSource(_rt.Model):
    name: str
    entity_column_identifiers: list[ColumnIdentifier] | None = None
    filter_condition: str | None = None
    timeseries_column_identifier: ColumnIdentifier | None = None


class KafkaStreamConfig(_rt.Model):
    subscription_mode: KafkaSubscriptionMode
    extra_options: dict[str, str] | None = None


class KafkaSubscriptionMode(_rt.Model):
    assign: str | None = None
    subscribe: str | None = None
    subscribe_pattern: str | None = None


class KinesisStreamConfig(_rt.Model):
    extra_options: dict[str, str] | None = None
    stream_arns: StreamArnList | None = None
    stream_names: StreamNameList | None = None


class LastDistinctFunction(_rt.Model):
    input: str
    n: int


class LastFunction(_rt.Model):
    input: str


class LastNFunction(_rt.Model):
    input: str
    n: int


class LineageContext(_rt.Model):
    job_context: JobContext | None = None
    notebook_id: int | None = None


class LinkedFeature(_rt.Model):
    feature_name: str | None = None
    feature_table_id: str | None = None
    feature_table_name: str | None = None


class ListArtifactsResponse(_rt.Model):
    files: list[FileInfo] | None = None
    next_page_token: str | None = None
    root_uri: str | None = None


class ListExperimentsResponse(_rt.Model):
    experiments: list[Experiment] | None = None
    next_page_token: str | None = None


class ListFeaturesResponse(_rt.Model):
    features: list[Feature] | None = None
    next_page_token: str | None = None


class ListFeatureTagsResponse(_rt.Model):
    feature_tags: list[FeatureTag] | None = None
    next_page_token: str | None = None


class ListKafkaConfigsResponse(_rt.Model):
    kafka_configs: list[KafkaConfig]
    next_page_token: str | None = None


class ListMaterializedFeaturesResponse(_rt.Model):
    materialized_features: list[MaterializedFeature] | None = None
    next_page_token: str | None = None


class ListModelsResponse(_rt.Model):
    next_page_token: str | None = None
    registered_models: list[Model] | None = None


class ListOnlineStoresResponse(_rt.Model):
    next_page_token: str | None = None
    online_stores: list[OnlineStore] | None = None


class ListRegistryWebhooks(_rt.Model):
    next_page_token: str | None = None
    webhooks: list[RegistryWebhook] | None = None


class ListStreamsResponse(_rt.Model):
    next_page_token: str | None = None
    streams: list[Stream] | None = None


class ListTransitionRequestsResponse(_rt.Model):
    requests: list[Activity] | None = None


class LogBatchResponse(_rt.Model): ...


class LoggedModel(_rt.Model):
    data: LoggedModelData | None = None
    info: LoggedModelInfo | None = None


class LoggedModelData(_rt.Model):
    metrics: list[Metric] | None = None
    params: list[LoggedModelParameter] | None = None


class LoggedModelInfo(_rt.Model):
    artifact_uri: str | None = None
    creation_timestamp_ms: int | None = None
    creator_id: int | None = None
    experiment_id: str | None = None
    last_updated_timestamp_ms: int | None = None
    model_id: str | None = None
    model_type: str | None = None
    name: str | None = None
    source_run_id: str | None = None
    status: LoggedModelStatus | None = None
    status_message: str | None = None
    tags: list[LoggedModelTag] | None = None


class LoggedModelParameter(_rt.Model):
    key: str | None = None
    value: str | None = None


class LoggedModelTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class LogInputsResponse(_rt.Model): ...


class LogLoggedModelParamsRequestResponse(_rt.Model): ...


class LogMetricResponse(_rt.Model): ...


class LogModelResponse(_rt.Model): ...


class LogOutputsResponse(_rt.Model): ...


class LogParamResponse(_rt.Model): ...


class MaterializationFailureNotification(_rt.Model):
    destination_ids: list[str] | None = None
    email_addresses: list[str] | None = None
    final_attempt_only: bool | None = None


class MaterializationNotifications(_rt.Model):
    on_failure: MaterializationFailureNotification | None = None
    on_success: MaterializationSuccessNotification | None = None


class MaterializationSet(_rt.Model):
    materialization_set_id: str | None = None
    materialized_features: list[MaterializedFeature] | None = None
    notifications: MaterializationNotifications | None = None


class MaterializationSetDeletionProgress(_rt.Model):
    deleted_materialized_feature_ids: list[str] | None = None
    failed_materialized_features: list[MaterializedFeatureChangeFailure] | None = None


class MaterializationSetOperationMetadata(_rt.Model):
    create_time: _datetime | None = None
    deletion_progress: MaterializationSetDeletionProgress | None = None
    feature_full_names: list[str] | None = None
    materialization_set_id: str | None = None
    state: MaterializationSetOperationMetadataState | None = None
    update_progress: MaterializationSetUpdateProgress | None = None


class MaterializationSetUpdateProgress(_rt.Model):
    deleted_materialized_feature_ids: list[str] | None = None
    failed_materialized_features: list[MaterializedFeatureChangeFailure] | None = None
    updated_materialized_feature_ids: list[str] | None = None


class MaterializationSuccessNotification(_rt.Model):
    destination_ids: list[str] | None = None
    email_addresses: list[str] | None = None


class MaterializedFeature(_rt.Model):
    feature_name: str
    budget_policy_id: str | None = None
    cron_schedule: str | None = None
    cron_schedule_trigger: CronSchedule | None = None
    is_online: bool | None = None
    job_id: int | None = None
    last_materialization_time: str | None = None
    latest_backfill_operation: str | None = None
    materialization_set_id: str | None = None
    materialized_feature_id: str | None = None
    notifications: MaterializationNotifications | None = None
    offline_store_config: OfflineStoreConfig | None = None
    online_store_config: OnlineStoreConfig | None = None
    pipeline_id: str | None = None
    pipeline_schedule_state: MaterializedFeaturePipelineScheduleState | None = None
    streaming_mode: StreamingMode | None = None
    table_name: str | None = None
    table_trigger: TableTrigger | None = None
    tags: dict[str, str] | None = None


class MaterializedFeatureChangeFailure(_rt.Model):
    error_code: str | None = None
    materialized_feature_id: str | None = None
    message: str | None = None


class MaxFunction(_rt.Model):
    input: str


class Metric(_rt.Model):
    dataset_digest: str | None = None
    dataset_name: str | None = None
    key: str | None = None
    model_id: str | None = None
    run_id: str | None = None
    step: int | None = None
    timestamp: int | None = None
    value: float | None = None


class MinFunction(_rt.Model):
    input: str


class Model(_rt.Model):
    creation_timestamp: int | None = None
    description: str | None = None
    last_updated_timestamp: int | None = None
    latest_versions: list[ModelVersion] | None = None
    name: str | None = None
    tags: list[ModelTag] | None = None
    user_id: str | None = None


class ModelDatabricks(_rt.Model):
    creation_timestamp: int | None = None  # epoch milliseconds
    description: str | None = None
    id: str | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    latest_versions: list[ModelVersion] | None = None
    name: str | None = None
    permission_level: PermissionLevel | None = None
    tags: list[ModelTag] | None = None
    user_id: str | None = None


class ModelInput(_rt.Model):
    model_id: str


class ModelOutput(_rt.Model):
    model_id: str
    step: int


class ModelTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class ModelVersion(_rt.Model):
    creation_timestamp: int | None = None
    current_stage: str | None = None
    description: str | None = None
    last_updated_timestamp: int | None = None
    name: str | None = None
    run_id: str | None = None
    run_link: str | None = None
    source: str | None = None
    status: ModelVersionStatus | None = None
    status_message: str | None = None
    tags: list[ModelVersionTag] | None = None
    user_id: str | None = None
    version: str | None = None


class ModelVersionDatabricks(_rt.Model):
    creation_timestamp: int | None = None  # epoch milliseconds
    current_stage: str | None = None
    description: str | None = None
    email_subscription_status: RegistryEmailSubscriptionType | None = None
    feature_list: FeatureList | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    name: str | None = None
    open_requests: list[Activity] | None = None
    permission_level: PermissionLevel | None = None
    run_id: str | None = None
    run_link: str | None = None
    source: str | None = None
    status: Status | None = None
    status_message: str | None = None
    tags: list[ModelVersionTag] | None = None
    user_id: str | None = None
    version: str | None = None


class ModelVersionTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class MtlsConfig(_rt.Model):
    key_password_ref: SecretScopeReference
    keystore_location: str
    keystore_password_ref: SecretScopeReference
    truststore_location: str
    truststore_password_ref: SecretScopeReference
    disable_hostname_verification: bool | None = None


class OfflineStoreConfig(_rt.Model):
    catalog_name: str
    schema_name: str
    table_name_prefix: str


class OnlineStore(_rt.Model):
    capacity: str
    name: str
    creation_time: str | None = None
    creator: str | None = None
    read_replica_count: int | None = None
    state: OnlineStoreState | None = None
    usage_policy_id: str | None = None


class OnlineStoreConfig(_rt.Model):
    catalog_name: str
    online_store_name: str
    schema_name: str
    table_name_prefix: str


class Operation(_rt.Model):
    done: bool | None = None
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    metadata: dict[str, _Any] | None = None
    name: str | None = None
    response: dict[str, _Any] | None = None


class Param(_rt.Model):
    key: str | None = None
    value: str | None = None


class PipRequirements(_rt.Model):
    requirements: list[str]


class ProtoSchemaSpec(_rt.Model):
    message_name: str
    schema_text: str


class PublishSpec(_rt.Model):
    online_store: str
    online_table_name: str
    publish_mode: PublishSpecPublishMode
    budget_policy_id: str | None = None
    full_feature_name: str | None = None
    tags: dict[str, str] | None = None


class PublishTableResponse(_rt.Model):
    online_table_name: str | None = None
    pipeline_id: str | None = None


class PurgeFeatureEntitiesMetadata(_rt.Model):
    create_time: _datetime | None = None
    delete_rows: bool | None = None
    entities_table: str | None = None
    entities_table_version: str | None = None
    features: list[str] | None = None
    job_id: int | None = None
    state: PurgeFeatureEntitiesMetadataState | None = None


class PurgeFeatureEntitiesResponse(_rt.Model):
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    metadata: PurgeFeatureEntitiesMetadata | None = None
    results: list[PurgeFeatureEntitiesResult] | None = None
    state: PurgeFeatureEntitiesMetadataState | None = None


class PurgeFeatureEntitiesResult(_rt.Model):
    error: DatabricksServiceExceptionWithDetailsProto | None = None
    feature: str | None = None
    offline_state: PurgeFeatureEntitiesResultState | None = None
    online_state: PurgeFeatureEntitiesResultState | None = None


class RegisteredModelAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: RegisteredModelPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class RegisteredModelAccessControlResponse(_rt.Model):
    all_permissions: list[RegisteredModelPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class RegisteredModelPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: RegisteredModelPermissionLevel | None = None


class RegisteredModelPermissions(_rt.Model):
    access_control_list: list[RegisteredModelAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class RegisteredModelPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: RegisteredModelPermissionLevel | None = None


class RegistryWebhook(_rt.Model):
    creation_timestamp: int | None = None  # epoch milliseconds
    description: str | None = None
    events: list[RegistryWebhookEvent] | None = None
    http_url_spec: HttpUrlSpecWithoutSecret | None = None
    id: str | None = None
    job_spec: JobSpecWithoutSecret | None = None
    last_updated_timestamp: int | None = None  # epoch milliseconds
    model_name: str | None = None
    status: RegistryWebhookStatus | None = None


class RejectTransitionRequestResponse(_rt.Model):
    activity: Activity | None = None


class RenameModelResponse(_rt.Model):
    registered_model: Model | None = None


class RenameOutput(_rt.Model):
    feature: str
    output: str


class RequestSource(_rt.Model):
    dataframe_schema: str | None = None
    flat_schema: FlatSchema | None = None


class RestoreExperimentResponse(_rt.Model): ...


class RestoreRunResponse(_rt.Model): ...


class RestoreRunsResponse(_rt.Model):
    runs_restored: int | None = None


class RollingWindow(_rt.Model):
    delay: _timedelta | None = None
    window_duration: _timedelta | None = None


class Run(_rt.Model):
    data: RunData | None = None
    info: RunInfo | None = None
    inputs: RunInputs | None = None


class RunData(_rt.Model):
    metrics: list[Metric] | None = None
    params: list[Param] | None = None
    tags: list[RunTag] | None = None


class RunInfo(_rt.Model):
    artifact_uri: str | None = None
    end_time: int | None = None  # epoch milliseconds
    experiment_id: str | None = None
    lifecycle_stage: str | None = None
    run_id: str | None = None
    run_name: str | None = None
    run_uuid: str | None = None
    start_time: int | None = None  # epoch milliseconds
    status: RunInfoStatus | None = None
    user_id: str | None = None


class RunInputs(_rt.Model):
    dataset_inputs: list[DatasetInput] | None = None
    model_inputs: list[ModelInput] | None = None


class RunTag(_rt.Model):
    key: str | None = None
    value: str | None = None


class SawtoothWindow(_rt.Model):
    delay: _timedelta | None = None
    window_duration: _timedelta | None = None


class SchemaConfig(_rt.Model):
    avro_schema: str | None = None
    json_schema: str | None = None
    proto_schema: ProtoSchemaSpec | None = None


class SchemaLocator(_rt.Model):
    format: SchemaLocatorFormat
    confluent_schema: SchemaLocatorConfluentSchema | None = None


class SchemaLocatorConfluentSchema(_rt.Model):
    subject: str


class SchemaRegistryConfig(_rt.Model):
    api_secret_ref: SecretScopeReference | None = None
    key_schema_locator: SchemaLocator | None = None
    payload_schema_locator: SchemaLocator | None = None
    uc_connection: str | None = None


class SdpSource(_rt.Model):
    dataframe_schema: str | None = None
    filter_condition: str | None = None
    input_tables: list[str] | None = None
    output_table: str | None = None
    pipeline_id: str | None = None
    pipeline_state: SdpSourceState | None = None
    transformation_sql: str | None = None


class SearchExperimentsResponse(_rt.Model):
    experiments: list[Experiment] | None = None
    next_page_token: str | None = None


class SearchIssuesResponse(_rt.Model):
    issues: list[Issue] | None = None
    next_page_token: str | None = None
    total_size: int | None = None


class SearchLoggedModelsDataset(_rt.Model):
    dataset_name: str
    dataset_digest: str | None = None


class SearchLoggedModelsOrderBy(_rt.Model):
    field_name: str
    ascending: bool | None = None
    dataset_digest: str | None = None
    dataset_name: str | None = None


class SearchLoggedModelsResponse(_rt.Model):
    models: list[LoggedModel] | None = None
    next_page_token: str | None = None


class SearchModelsResponse(_rt.Model):
    next_page_token: str | None = None
    registered_models: list[Model] | None = None


class SearchModelVersionsResponse(_rt.Model):
    model_versions: list[ModelVersion] | None = None
    next_page_token: str | None = None


class SearchRunsResponse(_rt.Model):
    next_page_token: str | None = None
    runs: list[Run] | None = None


class SecretScopeReference(_rt.Model):
    key: str
    scope: str


class SetExperimentTagResponse(_rt.Model): ...


class SetLoggedModelTagsResponse(_rt.Model): ...


class SetModelTagResponse(_rt.Model): ...


class SetModelVersionTagResponse(_rt.Model): ...


class SetTagResponse(_rt.Model): ...


class SlidingWindow(_rt.Model):
    slide_duration: str
    delay: _timedelta | None = None
    offset: _timedelta | None = None
    window_duration: str | None = None


class SourceLateness(_rt.Model):
    settling_delay: _timedelta | None = None


class StddevPopFunction(_rt.Model):
    input: str


class StddevSampFunction(_rt.Model):
    input: str


class Stream(_rt.Model):
    connection_config: StreamConnectionConfig
    ingestion_config: IngestionConfig
    name: str
    schema_config: StreamSchemaConfig
    source_config: StreamSourceConfig
    browse_only: bool | None = None
    create_time: _datetime | None = None
    created_by: str | None = None
    description: str | None = None
    excluded_columns: list[str] | None = None
    record_type_filter: str | None = None
    update_time: _datetime | None = None
    updated_by: str | None = None


class StreamArnList(_rt.Model):
    arns: list[str] | None = None


class StreamConnectionConfig(_rt.Model):
    direct_mtls_config: DirectMtlsConfig | None = None
    uc_connection_name: str | None = None


class StreamingMode(_rt.Model):
    freshness_target: str | None = None
    mode: StreamingModeStreamingModeType | None = None
    shuffle_partitions: int | None = None


class StreamNameList(_rt.Model):
    names: list[str] | None = None


class StreamSchemaConfig(_rt.Model):
    direct_schemas: DirectSchemas | None = None
    schema_registry_config: SchemaRegistryConfig | None = None


class StreamSource(_rt.Model):
    full_name: str
    dataframe_schema: str | None = None
    filter_condition: str | None = None
    transformation_sql: str | None = None


class StreamSourceConfig(_rt.Model):
    kafka_stream_config: KafkaStreamConfig | None = None
    kinesis_stream_config: KinesisStreamConfig | None = None


class SubscriptionMode(_rt.Model):
    assign: str | None = None
    subscribe: str | None = None
    subscribe_pattern: str | None = None


class SumFunction(_rt.Model):
    input: str


class TableTrigger(_rt.Model):
    condition: TableTriggerTableTriggerCondition | None = None
    min_time_between_triggers: _timedelta | None = None
    wait_after_last_change: _timedelta | None = None


class TestRegistryWebhookResponse(_rt.Model):
    body: str | None = None
    status_code: int | None = None


class TimeseriesColumn(_rt.Model):
    name: str


class TimeWindow(_rt.Model):
    continuous: ContinuousWindow | None = None
    rolling: RollingWindow | None = None
    sawtooth: SawtoothWindow | None = None
    sliding: SlidingWindow | None = None
    start_time: _datetime | None = None
    tumbling: TumblingWindow | None = None


class TransitionRequest(_rt.Model):
    available_actions: list[ActivityAction] | None = None
    comment: str | None = None
    creation_timestamp: int | None = None  # epoch milliseconds
    to_stage: str | None = None
    user_id: str | None = None


class TransitionStageResponse(_rt.Model):
    model_version_databricks: ModelVersionDatabricks | None = None


class TumblingWindow(_rt.Model):
    window_duration: str
    delay: _timedelta | None = None
    offset: _timedelta | None = None


class UcTraceLocation(_rt.Model):
    catalog: str
    schema: str
    effective_table_prefix: str | None = None
    table_prefix: str | None = None


class UpdateCommentResponse(_rt.Model):
    comment: CommentObject | None = None


class UpdateExperimentResponse(_rt.Model): ...


class UpdateModelResponse(_rt.Model):
    registered_model: Model | None = None


class UpdateModelVersionResponse(_rt.Model):
    model_version: ModelVersion | None = None


class UpdateRunResponse(_rt.Model):
    run_info: RunInfo | None = None


class UpdateWebhookResponse(_rt.Model):
    webhook: RegistryWebhook | None = None


class VarPopFunction(_rt.Model):
    input: str


class VarSampFunction(_rt.Model):
    input: str
