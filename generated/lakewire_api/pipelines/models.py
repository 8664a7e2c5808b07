"""Generated from pipelines (databricks-sdk 0.162.0, spec 60f1a1ce); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.compute import models as _compute


class CloneMode(_rt.OpenEnum):
    MIGRATE_TO_UC = "MIGRATE_TO_UC"


class ConnectorType(_rt.OpenEnum):
    CDC = "CDC"
    QUERY_BASED = "QUERY_BASED"


class DayOfWeek(_rt.OpenEnum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"


class DeploymentKind(_rt.OpenEnum):
    BUNDLE = "BUNDLE"


class EventLevel(_rt.OpenEnum):
    ERROR = "ERROR"
    INFO = "INFO"
    METRICS = "METRICS"
    WARN = "WARN"


class FileIngestionOptionsFileFormat(_rt.OpenEnum):
    AVRO = "AVRO"
    BINARYFILE = "BINARYFILE"
    CSV = "CSV"
    EXCEL = "EXCEL"
    JSON = "JSON"
    ORC = "ORC"
    PARQUET = "PARQUET"
    XML = "XML"


class FileIngestionOptionsSchemaEvolutionMode(_rt.OpenEnum):
    ADD_NEW_COLUMNS = "ADD_NEW_COLUMNS"
    ADD_NEW_COLUMNS_WITH_TYPE_WIDENING = "ADD_NEW_COLUMNS_WITH_TYPE_WIDENING"
    FAIL_ON_NEW_COLUMNS = "FAIL_ON_NEW_COLUMNS"
    NONE = "NONE"
    RESCUE = "RESCUE"


class GetPipelineResponseHealth(_rt.OpenEnum):
    HEALTHY = "HEALTHY"
    UNHEALTHY = "UNHEALTHY"


class GoogleDriveOptionsGoogleDriveEntityType(_rt.OpenEnum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"
    PERMISSION = "PERMISSION"


class IngestionSourceType(_rt.OpenEnum):
    BIGQUERY = "BIGQUERY"
    CONFLUENCE = "CONFLUENCE"
    DYNAMICS365 = "DYNAMICS365"
    FOREIGN_CATALOG = "FOREIGN_CATALOG"
    GA4_RAW_DATA = "GA4_RAW_DATA"
    GOOGLE_DRIVE = "GOOGLE_DRIVE"
    JIRA = "JIRA"
    MANAGED_POSTGRESQL = "MANAGED_POSTGRESQL"
    META_MARKETING = "META_MARKETING"
    MYSQL = "MYSQL"
    NETSUITE = "NETSUITE"
    ONEDRIVE = "ONEDRIVE"
    ORACLE = "ORACLE"
    POSTGRESQL = "POSTGRESQL"
    RABBITMQ = "RABBITMQ"
    SALESFORCE = "SALESFORCE"
    SERVICENOW = "SERVICENOW"
    SHAREPOINT = "SHAREPOINT"
    SMARTSHEET = "SMARTSHEET"
    SQLSERVER = "SQLSERVER"
    TERADATA = "TERADATA"
    TIKTOK_ADS = "TIKTOK_ADS"
    WORKDAY_RAAS = "WORKDAY_RAAS"
    ZENDESK = "ZENDESK"


class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity(_rt.OpenEnum):
    CAMPAIGN = "CAMPAIGN"
    CAMPAIGN_GROUP = "CAMPAIGN_GROUP"
    CREATIVE = "CREATIVE"


class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder(_rt.OpenEnum):
    ANALYTICS = "ANALYTICS"
    ATTRIBUTED_REVENUE_METRICS = "ATTRIBUTED_REVENUE_METRICS"
    STATISTICS = "STATISTICS"


class LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity(_rt.OpenEnum):
    ALL = "ALL"
    DAILY = "DAILY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class MaturityLevel(_rt.OpenEnum):
    DEPRECATED = "DEPRECATED"
    EVOLVING = "EVOLVING"
    STABLE = "STABLE"


class OneDriveOptionsOneDriveEntityType(_rt.OpenEnum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"


class OutlookAttachmentMode(_rt.OpenEnum):
    ALL = "ALL"
    INLINE_ONLY = "INLINE_ONLY"
    NONE = "NONE"
    NON_INLINE_ONLY = "NON_INLINE_ONLY"


class OutlookBodyFormat(_rt.OpenEnum):
    TEXT_HTML = "TEXT_HTML"
    TEXT_PLAIN = "TEXT_PLAIN"


class ParseMode(_rt.OpenEnum):
    FAILFAST = "FAILFAST"
    PERMISSIVE = "PERMISSIVE"


class PipelineClusterAutoscaleMode(_rt.OpenEnum):
    ENHANCED = "ENHANCED"
    LEGACY = "LEGACY"


class PipelinePermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_RUN = "CAN_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"


class PipelineState(_rt.OpenEnum):
    DELETED = "DELETED"
    DEPLOYING = "DEPLOYING"
    FAILED = "FAILED"
    IDLE = "IDLE"
    RECOVERING = "RECOVERING"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    STOPPING = "STOPPING"


class PipelineStateInfoHealth(_rt.OpenEnum):
    HEALTHY = "HEALTHY"
    UNHEALTHY = "UNHEALTHY"


class PublishingMode(_rt.OpenEnum):
    DEFAULT_PUBLISHING_MODE = "DEFAULT_PUBLISHING_MODE"
    LEGACY_PUBLISHING_MODE = "LEGACY_PUBLISHING_MODE"


class SharepointOptionsSharepointEntityType(_rt.OpenEnum):
    FILE = "FILE"
    FILE_METADATA = "FILE_METADATA"
    LIST = "LIST"
    PERMISSION = "PERMISSION"


class StartUpdateCause(_rt.OpenEnum):
    API_CALL = "API_CALL"
    INFRASTRUCTURE_MAINTENANCE = "INFRASTRUCTURE_MAINTENANCE"
    JOB_TASK = "JOB_TASK"
    RETRY_ON_FAILURE = "RETRY_ON_FAILURE"
    SCHEMA_CHANGE = "SCHEMA_CHANGE"
    SERVICE_UPGRADE = "SERVICE_UPGRADE"
    USER_ACTION = "USER_ACTION"


class TableSpecificConfigScdType(_rt.OpenEnum):
    APPEND_ONLY = "APPEND_ONLY"
    SCD_TYPE_1 = "SCD_TYPE_1"
    SCD_TYPE_2 = "SCD_TYPE_2"


class TikTokAdsOptionsTikTokDataLevel(_rt.OpenEnum):
    AUCTION_AD = "AUCTION_AD"
    AUCTION_ADGROUP = "AUCTION_ADGROUP"
    AUCTION_ADVERTISER = "AUCTION_ADVERTISER"
    AUCTION_CAMPAIGN = "AUCTION_CAMPAIGN"


class TikTokAdsOptionsTikTokReportType(_rt.OpenEnum):
    AUDIENCE = "AUDIENCE"
    BASIC = "BASIC"
    BUSINESS_CENTER = "BUSINESS_CENTER"
    DSA = "DSA"
    GMV_MAX = "GMV_MAX"
    PLAYABLE_AD = "PLAYABLE_AD"


class TransformerFormat(_rt.OpenEnum):
    AVRO = "AVRO"
    JSON = "JSON"
    PROTOBUF = "PROTOBUF"
    STRING = "STRING"


class UpdateInfoCause(_rt.OpenEnum):
    API_CALL = "API_CALL"
    INFRASTRUCTURE_MAINTENANCE = "INFRASTRUCTURE_MAINTENANCE"
    JOB_TASK = "JOB_TASK"
    RETRY_ON_FAILURE = "RETRY_ON_FAILURE"
    SCHEMA_CHANGE = "SCHEMA_CHANGE"
    SERVICE_UPGRADE = "SERVICE_UPGRADE"
    USER_ACTION = "USER_ACTION"


class UpdateInfoState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    FAILED = "FAILED"
    INITIALIZING = "INITIALIZING"
    QUEUED = "QUEUED"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    SETTING_UP_TABLES = "SETTING_UP_TABLES"
    STOPPING = "STOPPING"
    WAITING_FOR_RESOURCES = "WAITING_FOR_RESOURCES"


class UpdateMode(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    DEFAULT = "DEFAULT"


class UpdateStateInfoState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    FAILED = "FAILED"
    INITIALIZING = "INITIALIZING"
    QUEUED = "QUEUED"
    RESETTING = "RESETTING"
    RUNNING = "RUNNING"
    SETTING_UP_TABLES = "SETTING_UP_TABLES"
    STOPPING = "STOPPING"
    WAITING_FOR_RESOURCES = "WAITING_FOR_RESOURCES"


class ApiSourceConnectorConfig(_rt.Model):
    configs: dict[str, str] | None = None


class ApiSourceConnectorOptions(_rt.Model):
    options: dict[str, str] | None = None


class ApplyEnvironmentRequestResponse(_rt.Model): ...


class AutoFullRefreshPolicy(_rt.Model):
    enabled: bool
    min_interval_hours: int | None = None


class AvroTransformerOptions(_rt.Model):
    parse_mode: ParseMode | None = None
    schema: str | None = None
    schema_file_path: str | None = None
    schema_registry: SchemaRegistryConfig | None = None


class ClonePipelineResponse(_rt.Model):
    pipeline_id: str | None = None


class ConfluenceConnectorOptions(_rt.Model):
    include_confluence_spaces: list[str] | None = None


class ConfluentSchemaRegistryOptions(_rt.Model):
    subject: str | None = None


class ConnectionParameters(_rt.Model):
    source_catalog: str | None = None


class ConnectorOptions(_rt.Model):
    api_source_connector_options: ApiSourceConnectorOptions | None = None
    confluence_options: ConfluenceConnectorOptions | None = None
    gdrive_options: GoogleDriveOptions | None = None
    google_ads_options: GoogleAdsOptions | None = None
    jira_options: JiraConnectorOptions | None = None
    kafka_options: KafkaOptions | None = None
    linkedin_ads_options: LinkedInAdsOptions | None = None
    marketo_options: MarketoOptions | None = None
    meta_ads_options: MetaMarketingOptions | None = None
    onedrive_options: OneDriveOptions | None = None
    outlook_options: OutlookOptions | None = None
    rabbitmq_options: RabbitmqOptions | None = None
    reddit_ads_options: RedditAdsOptions | None = None
    sharepoint_options: SharepointOptions | None = None
    smartsheet_options: SmartsheetOptions | None = None
    tiktok_ads_options: TikTokAdsOptions | None = None
    zendesk_support_options: ZendeskSupportOptions | None = None


class CreatePipelineResponse(_rt.Model):
    effective_settings: PipelineSpec | None = None
    pipeline_id: str | None = None


class CronTrigger(_rt.Model):
    quartz_cron_schedule: str | None = None
    timezone_id: str | None = None


class DataPlaneId(_rt.Model):
    instance: str | None = None
    seq_no: int | None = None


class DataStagingOptions(_rt.Model):
    catalog_name: str
    schema_name: str
    volume_name: str | None = None


class DeletePipelineResponse(_rt.Model): ...


class EditPipelineResponse(_rt.Model): ...


class ErrorDetail(_rt.Model):
    exceptions: list[SerializedException] | None = None
    fatal: bool | None = None


class EventLogSpec(_rt.Model):
    catalog: str | None = None
    name: str | None = None
    schema: str | None = None


class FileFilter(_rt.Model):
    modified_after: str | None = None
    modified_before: str | None = None
    path_filter: str | None = None


class FileIngestionOptions(_rt.Model):
    corrupt_record_column: str | None = None
    file_filters: list[FileFilter] | None = None
    format: FileIngestionOptionsFileFormat | None = None
    format_options: dict[str, str] | None = None
    ignore_corrupt_files: bool | None = None
    infer_column_types: bool | None = None
    reader_case_sensitive: bool | None = None
    rescued_data_column: str | None = None
    schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | None = None
    schema_hints: str | None = None
    single_variant_column: str | None = None


class FileLibrary(_rt.Model):
    path: str | None = None


class Filters(_rt.Model):
    exclude: list[str] | None = None
    include: list[str] | None = None


class GetPipelinePermissionLevelsResponse(_rt.Model):
    permission_levels: list[PipelinePermissionsDescription] | None = None


class GetPipelineResponse(_rt.Model):
    cause: str | None = None
    cluster_id: str | None = None
    creator_user_name: str | None = None
    effective_budget_policy_id: str | None = None
    effective_publishing_mode: PublishingMode | None = None
    effective_serverless_compute_id: str | None = None
    health: GetPipelineResponseHealth | None = None
    last_modified: int | None = None
    latest_updates: list[UpdateStateInfo] | None = None
    name: str | None = None
    parameters: dict[str, str] | None = None
    pipeline_id: str | None = None
    run_as: RunAs | None = None
    run_as_user_name: str | None = None
    spec: PipelineSpec | None = None
    state: PipelineState | None = None


class GetUpdateResponse(_rt.Model):
    update: UpdateInfo | None = None


class GoogleAdsConfig(_rt.Model):
    manager_account_id: str | None = None


class GoogleAdsCustomReportOptions(_rt.Model):
    resource: str
    metrics: list[str] | None = None
    resource_fields: list[str] | None = None
    segments: list[str] | None = None


class GoogleAdsOptions(_rt.Model):
    manager_account_id: str
    custom_report_options: GoogleAdsCustomReportOptions | None = None
    lookback_window_days: int | None = None
    sync_start_date: str | None = None


class GoogleDriveOptions(_rt.Model):
    entity_type: GoogleDriveOptionsGoogleDriveEntityType | None = None
    file_ingestion_options: FileIngestionOptions | None = None
    url: str | None = None


class IngestionConfig(_rt.Model):
    report: ReportSpec | None = None
    schema: SchemaSpec | None = None
    table: TableSpec | None = None


class IngestionGatewayPipelineDefinition(_rt.Model):
    connection_name: str
    gateway_storage_catalog: str
    gateway_storage_schema: str
    connection_id: str | None = None
    connection_parameters: ConnectionParameters | None = None
    gateway_storage_name: str | None = None


class IngestionPipelineDefinition(_rt.Model):
    connection_name: str | None = None
    connector_type: ConnectorType | None = None
    data_staging_options: DataStagingOptions | None = None
    full_refresh_window: OperationTimeWindow | None = None
    ingest_from_uc_foreign_catalog: bool | None = None
    ingestion_gateway_id: str | None = None
    netsuite_jar_path: str | None = None
    objects: list[IngestionConfig] | None = None
    source_configurations: list[SourceConfig] | None = None
    source_type: IngestionSourceType | None = None
    table_configuration: TableSpecificConfig | None = None


class IngestionPipelineDefinitionFanoutOptions(_rt.Model):
    fanout_by: str | None = None
    transforms: list[Transformer] | None = None


class IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig(_rt.Model):
    cursor_columns: list[str] | None = None
    deletion_condition: str | None = None
    hard_deletion_sync_min_interval_in_seconds: int | None = None


class IngestionPipelineDefinitionWorkdayReportParameters(_rt.Model):
    incremental: bool | None = None
    parameters: dict[str, str] | None = None
    report_parameters: list[IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue] | None = None


class IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue(_rt.Model):
    key: str | None = None
    value: str | None = None


class JiraConnectorOptions(_rt.Model):
    include_jira_spaces: list[str] | None = None


class JsonTransformerOptions(_rt.Model):
    as_variant: bool | None = None
    schema: str | None = None
    schema_evolution_mode: FileIngestionOptionsSchemaEvolutionMode | None = None
    schema_file_path: str | None = None
    schema_hints: str | None = None


class KafkaOptions(_rt.Model):
    client_config: dict[str, str] | None = None
    key_transformer: Transformer | None = None
    max_offsets_per_trigger: int | None = None
    starting_offset: str | None = None
    topic_pattern: str | None = None
    topics: list[str] | None = None
    value_transformer: Transformer | None = None


class LinkedInAdsOptions(_rt.Model):
    custom_report_options: LinkedInAdsOptionsLinkedInAdsCustomReportOptions | None = None
    lookback_window_days: int | None = None
    sync_start_date: str | None = None


class LinkedInAdsOptionsLinkedInAdsCustomReportOptions(_rt.Model):
    finder: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder
    entity_granularity: list[LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity] | None = None
    metrics: list[str] | None = None
    time_granularity: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity | None = None


class ListPipelineEventsResponse(_rt.Model):
    events: list[PipelineEvent] | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None


class ListPipelinesResponse(_rt.Model):
    next_page_token: str | None = None
    statuses: list[PipelineStateInfo] | None = None


class ListUpdatesResponse(_rt.Model):
    next_page_token: str | None = None
    prev_page_token: str | None = None
    updates: list[UpdateInfo] | None = None


class ManualTrigger(_rt.Model): ...


class MarketoOptions(_rt.Model):
    sync_start_date: str | None = None


class MetaMarketingOptions(_rt.Model):
    action_attribution_windows: list[str] | None = None
    action_breakdowns: list[str] | None = None
    action_report_time: str | None = None
    breakdowns: list[str] | None = None
    custom_insights_lookback_window: int | None = None
    custom_report_options: MetaMarketingOptionsMetaMarketingCustomReportOptions | None = None
    level: str | None = None
    start_date: str | None = None
    time_increment: str | None = None


class MetaMarketingOptionsMetaMarketingCustomReportOptions(_rt.Model):
    action_attribution_windows: list[str] | None = None
    action_breakdowns: list[str] | None = None
    action_report_time: str | None = None
    breakdowns: list[str] | None = None
    level: str | None = None
    time_increment: str | None = None


class NotebookLibrary(_rt.Model):
    path: str | None = None


class Notifications(_rt.Model):
    alerts: list[str] | None = None
    email_recipients: list[str] | None = None


class OneDriveOptions(_rt.Model):
    entity_type: OneDriveOptionsOneDriveEntityType | None = None
    file_ingestion_options: FileIngestionOptions | None = None
    url: str | None = None


class OperationTimeWindow(_rt.Model):
    start_hour: int
    days_of_week: list[DayOfWeek] | None = None
    time_zone_id: str | None = None


class Origin(_rt.Model):
    batch_id: int | None = None
    cloud: str | None = None
    cluster_id: str | None = None
    dataset_name: str | None = None
    flow_id: str | None = None
    flow_name: str | None = None
    host: str | None = None
    ingestion_source_catalog_name: str | None = None
    ingestion_source_connection_name: str | None = None
    ingestion_source_schema_name: str | None = None
    ingestion_source_table_name: str | None = None
    ingestion_source_table_version: str | None = None
    maintenance_id: str | None = None
    materialization_name: str | None = None
    org_id: int | None = None
    pipeline_id: str | None = None
    pipeline_name: str | None = None
    region: str | None = None
    request_id: str | None = None
    table_id: str | None = None
    uc_resource_id: str | None = None
    update_id: str | None = None


class OutlookOptions(_rt.Model):
    attachment_mode: OutlookAttachmentMode | None = None
    body_format: OutlookBodyFormat | None = None
    folder_filter: list[str] | None = None
    include_folders: list[str] | None = None
    include_mailboxes: list[str] | None = None
    include_senders: list[str] | None = None
    include_subjects: list[str] | None = None
    sender_filter: list[str] | None = None
    start_date: str | None = None
    subject_filter: list[str] | None = None


class PathPattern(_rt.Model):
    include: str | None = None


class PipelineAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: PipelinePermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class PipelineAccessControlResponse(_rt.Model):
    all_permissions: list[PipelinePermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class PipelineCluster(_rt.Model):
    apply_policy_default_values: bool | None = None
    autoscale: PipelineClusterAutoscale | None = None
    aws_attributes: _compute.AwsAttributes | None = None
    azure_attributes: _compute.AzureAttributes | None = None
    cluster_log_conf: _compute.ClusterLogConf | None = None
    custom_tags: dict[str, str] | None = None
    driver_instance_pool_id: str | None = None
    driver_node_type_id: str | None = None
    enable_local_disk_encryption: bool | None = None
    gcp_attributes: _compute.GcpAttributes | None = None
    init_scripts: list[_compute.InitScriptInfo] | None = None
    instance_pool_id: str | None = None
    label: str | None = None
    node_type_id: str | None = None
    num_workers: int | None = None
    policy_id: str | None = None
    spark_conf: dict[str, str] | None = None
    spark_env_vars: dict[str, str] | None = None
    ssh_public_keys: list[str] | None = None


class PipelineClusterAutoscale(_rt.Model):
    max_workers: int
    min_workers: int
    mode: PipelineClusterAutoscaleMode | None = None


class PipelineDeployment(_rt.Model):
    kind: DeploymentKind
    deployment_id: str | None = None
    metadata_file_path: str | None = None
    version_id: str | None = None


class PipelineEvent(_rt.Model):
    error: ErrorDetail | None = None
    event_type: str | None = None
    id: str | None = None
    level: EventLevel | None = None
    maturity_level: MaturityLevel | None = None
    message: str | None = None
    origin: Origin | None = None
    sequence: Sequencing | None = None
    timestamp: str | None = None
    truncation: Truncation | None = None


class PipelineLibrary(_rt.Model):
    file: FileLibrary | None = None
    glob: PathPattern | None = None
    jar: str | None = None
    maven: _compute.MavenLibrary | None = None
    notebook: NotebookLibrary | None = None
    whl: str | None = None


class PipelinePermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: PipelinePermissionLevel | None = None


class PipelinePermissions(_rt.Model):
    access_control_list: list[PipelineAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class PipelinePermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: PipelinePermissionLevel | None = None


class PipelinesEnvironment(_rt.Model):
    dependencies: list[str] | None = None
    environment_version: str | None = None


class PipelineSpec(_rt.Model):
    budget_policy_id: str | None = None
    catalog: str | None = None
    channel: str | None = None
    clusters: list[PipelineCluster] | None = None
    configuration: dict[str, str] | None = None
    continuous: bool | None = None
    deployment: PipelineDeployment | None = None
    development: bool | None = None
    edition: str | None = None
    environment: PipelinesEnvironment | None = None
    event_log: EventLogSpec | None = None
    filters: Filters | None = None
    gateway_definition: IngestionGatewayPipelineDefinition | None = None
    id: str | None = None
    ingestion_definition: IngestionPipelineDefinition | None = None
    libraries: list[PipelineLibrary] | None = None
    name: str | None = None
    notifications: list[Notifications] | None = None
    parent_path: str | None = None
    photon: bool | None = None
    restart_window: RestartWindow | None = None
    root_path: str | None = None
    schema: str | None = None
    serverless: bool | None = None
    serverless_compute_id: str | None = None
    storage: str | None = None
    tags: dict[str, str] | None = None
    target: str | None = None
    trigger: PipelineTrigger | None = None
    usage_policy_id: str | None = None


class PipelineStateInfo(_rt.Model):
    cluster_id: str | None = None
    creator_user_name: str | None = None
    health: PipelineStateInfoHealth | None = None
    latest_updates: list[UpdateStateInfo] | None = None
    name: str | None = None
    pipeline_id: str | None = None
    run_as_user_name: str | None = None
    state: PipelineState | None = None


class PipelineTrigger(_rt.Model):
    cron: CronTrigger | None = None
    manual: ManualTrigger | None = None


class PostgresCatalogConfig(_rt.Model):
    slot_config: PostgresSlotConfig | None = None


class PostgresSlotConfig(_rt.Model):
    publication_name: str | None = None
    slot_name: str | None = None


class ProtobufTransformerOptions(_rt.Model):
    desc_file_path: str | None = None
    message_name: str | None = None
    parse_mode: ParseMode | None = None
    recursive_fields_max_depth: int | None = None
    schema_registry: SchemaRegistryConfig | None = None


class RabbitmqOptions(_rt.Model):
    queue: str


class RedditAdsOptions(_rt.Model):
    custom_report_options: RedditAdsOptionsRedditAdsCustomReportOptions | None = None
    lookback_window_days: int | None = None
    sync_start_date: str | None = None


class RedditAdsOptionsRedditAdsCustomReportOptions(_rt.Model):
    breakdowns: list[str] | None = None
    fields: list[str] | None = None


class ReplaceWhereOverride(_rt.Model):
    flow_name: str | None = None
    predicate_override: str | None = None


class ReportSpec(_rt.Model):
    destination_catalog: str
    destination_schema: str
    source_url: str
    destination_table: str | None = None
    table_configuration: TableSpecificConfig | None = None


class RestartWindow(_rt.Model):
    start_hour: int
    days_of_week: list[DayOfWeek] | None = None
    time_zone_id: str | None = None


class RewindDatasetSpec(_rt.Model):
    cascade: bool | None = None
    identifier: str | None = None
    reset_checkpoints: bool | None = None


class RewindSpec(_rt.Model):
    datasets: list[RewindDatasetSpec] | None = None
    dry_run: bool | None = None
    rewind_timestamp: str | None = None


class RunAs(_rt.Model):
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class SchemaRegistryConfig(_rt.Model):
    confluent_options: ConfluentSchemaRegistryOptions | None = None
    connection_name: str | None = None
    protobuf_message_name: str | None = None


class SchemaSpec(_rt.Model):
    destination_catalog: str
    destination_schema: str
    connector_options: ConnectorOptions | None = None
    fanout_options: IngestionPipelineDefinitionFanoutOptions | None = None
    source_catalog: str | None = None
    source_schema: str | None = None
    table_configuration: TableSpecificConfig | None = None


class Sequencing(_rt.Model):
    control_plane_seq_no: int | None = None
    data_plane_id: DataPlaneId | None = None


class SerializedException(_rt.Model):
    class_name: str | None = None
    message: str | None = None
    stack: list[StackFrame] | None = None


class SharepointOptions(_rt.Model):
    entity_type: SharepointOptionsSharepointEntityType | None = None
    file_ingestion_options: FileIngestionOptions | None = None
    url: str | None = None


class SmartsheetOptions(_rt.Model):
    enforce_schema: bool | None = None


class SourceCatalogConfig(_rt.Model):
    postgres: PostgresCatalogConfig | None = None
    source_catalog: str | None = None


class SourceConfig(_rt.Model):
    api_source_connector_config: ApiSourceConnectorConfig | None = None
    catalog: SourceCatalogConfig | None = None
    google_ads_config: GoogleAdsConfig | None = None


class StackFrame(_rt.Model):
    declaring_class: str | None = None
    file_name: str | None = None
    line_number: int | None = None
    method_name: str | None = None


class StartUpdateResponse(_rt.Model):
    update_id: str | None = None


class StopPipelineResponse(_rt.Model): ...


class TableSpec(_rt.Model):
    destination_catalog: str
    destination_schema: str
    connector_options: ConnectorOptions | None = None
    destination_table: str | None = None
    source_catalog: str | None = None
    source_schema: str | None = None
    source_table: str | None = None
    table_configuration: TableSpecificConfig | None = None


class TableSpecificConfig(_rt.Model):
    auto_full_refresh_policy: AutoFullRefreshPolicy | None = None
    clustering_columns: list[str] | None = None
    enable_auto_clustering: bool | None = None
    exclude_columns: list[str] | None = None
    include_columns: list[str] | None = None
    primary_keys: list[str] | None = None
    query_based_connector_config: IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig | None = None
    row_filter: str | None = None
    salesforce_include_formula_fields: bool | None = None
    scd_type: TableSpecificConfigScdType | None = None
    sequence_by: list[str] | None = None
    source_metadata_column: str | None = None
    table_properties: dict[str, str] | None = None
    workday_report_parameters: IngestionPipelineDefinitionWorkdayReportParameters | None = None


class TikTokAdsOptions(_rt.Model):
    custom_report_options: TikTokAdsOptionsTikTokAdsCustomReportOptions | None = None
    data_level: TikTokAdsOptionsTikTokDataLevel | None = None
    dimensions: list[str] | None = None
    lookback_window_days: int | None = None
    metrics: list[str] | None = None
    query_lifetime: bool | None = None
    report_type: TikTokAdsOptionsTikTokReportType | None = None
    sync_start_date: str | None = None


class TikTokAdsOptionsTikTokAdsCustomReportOptions(_rt.Model):
    data_level: TikTokAdsOptionsTikTokDataLevel | None = None
    dimensions: list[str] | None = None
    metrics: list[str] | None = None
    query_lifetime: bool | None = None
    report_type: TikTokAdsOptionsTikTokReportType | None = None


class Transformer(_rt.Model):
    avro_options: AvroTransformerOptions | None = None
    format: TransformerFormat | None = None
    input_column: str | None = None
    json_options: JsonTransformerOptions | None = None
    output_column: str | None = None
    protobuf_options: ProtobufTransformerOptions | None = None


class Truncation(_rt.Model):
    truncated_fields: list[TruncationTruncationDetail] | None = None


class TruncationTruncationDetail(_rt.Model):
    field_name: str | None = None


class UpdateInfo(_rt.Model):
    cause: UpdateInfoCause | None = None
    cluster_id: str | None = None
    config: PipelineSpec | None = None
    creation_time: int | None = None
    full_refresh: bool | None = None
    full_refresh_selection: list[str] | None = None
    full_refresh_selection_by_path: list[str] | None = None
    mode: UpdateMode | None = None
    parameters: dict[str, str] | None = None
    pipeline_id: str | None = None
    refresh_selection: list[str] | None = None
    refresh_selection_by_path: list[str] | None = None
    state: UpdateInfoState | None = None
    update_id: str | None = None
    validate_only: bool | None = None


class UpdateStateInfo(_rt.Model):
    creation_time: str | None = None
    state: UpdateStateInfoState | None = None
    update_id: str | None = None


class ZendeskSupportOptions(_rt.Model):
    start_date: str | None = None
