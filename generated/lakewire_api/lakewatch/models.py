"""Generated from lakewatch (databricks-sdk 0.162.0, spec 5f4df700); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class AutoLoaderFormat(_rt.OpenEnum):
    AUTOLOADER_FORMAT_CSV = "AUTOLOADER_FORMAT_CSV"
    AUTOLOADER_FORMAT_JSON = "AUTOLOADER_FORMAT_JSON"
    AUTOLOADER_FORMAT_JSONL = "AUTOLOADER_FORMAT_JSONL"
    AUTOLOADER_FORMAT_PARQUET = "AUTOLOADER_FORMAT_PARQUET"
    AUTOLOADER_FORMAT_XML = "AUTOLOADER_FORMAT_XML"


class DatasourceComputeMode(_rt.OpenEnum):
    DS_COMPUTE_PERFORMANCE_OPTIMIZED = "DS_COMPUTE_PERFORMANCE_OPTIMIZED"
    DS_COMPUTE_STANDARD = "DS_COMPUTE_STANDARD"


class DatasourceView(_rt.OpenEnum):
    DATASOURCE_VIEW_BASIC = "DATASOURCE_VIEW_BASIC"
    DATASOURCE_VIEW_FULL = "DATASOURCE_VIEW_FULL"


class PrincipalType(_rt.OpenEnum):
    REGULAR_USER = "REGULAR_USER"
    SERVICE_PRINCIPAL = "SERVICE_PRINCIPAL"
    SYSTEM_USER = "SYSTEM_USER"


class ResourceStatusLifecycle(_rt.OpenEnum):
    DELETED = "DELETED"
    SCHEDULED = "SCHEDULED"
    STOPPED = "STOPPED"
    UNSCHEDULED = "UNSCHEDULED"


class ResourceStatusRunState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    FAILED = "FAILED"
    RUNNING = "RUNNING"
    SUCCEEDED = "SUCCEEDED"


class RuleDeduplication(_rt.OpenEnum):
    DEDUPLICATION_DEFAULT = "DEDUPLICATION_DEFAULT"
    DEDUPLICATION_DISABLED = "DEDUPLICATION_DISABLED"
    DEDUPLICATION_ENABLED = "DEDUPLICATION_ENABLED"


class RuleFidelity(_rt.OpenEnum):
    FIDELITY_DEVELOPMENT = "FIDELITY_DEVELOPMENT"
    FIDELITY_HIGH = "FIDELITY_HIGH"
    FIDELITY_INVESTIGATIVE = "FIDELITY_INVESTIGATIVE"
    FIDELITY_MEDIUM = "FIDELITY_MEDIUM"


class RuleView(_rt.OpenEnum):
    RULE_VIEW_BASIC = "RULE_VIEW_BASIC"
    RULE_VIEW_FULL = "RULE_VIEW_FULL"


class AlertConfig(_rt.Model):
    default_security_alert_collation_window: str | None = None
    default_system_alert_collation_window: str | None = None
    effective_default_security_alert_collation_window: str | None = None
    effective_default_system_alert_collation_window: str | None = None
    etag: str | None = None
    name: str | None = None
    security_alert_export_config: ExportConfig | None = None
    system_alert_export_config: ExportConfig | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class AutoLoader(_rt.Model):
    format: AutoLoaderFormat
    location: str
    raw_table: TableName
    aws_secret_scope: str | None = None
    effective_include_existing_files: bool | None = None
    effective_raw_table: TableName | None = None
    envelope: Envelope | None = None
    format_options: dict[str, str] | None = None
    include_existing_files: bool | None = None
    override_partition_columns: list[str] | None = None
    queue_url: str | None = None
    service_credentials: str | None = None


class CloudWatchLogsEnvelope(_rt.Model):
    header_retention: bool | None = None


class CommonConfig(_rt.Model):
    custom_content_pack_path: str | None = None
    custom_presets_path: str | None = None
    etag: str | None = None
    name: str | None = None
    per_resource_permissions_enabled: bool | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class ContentPackReference(_rt.Model):
    uuid: str | None = None
    version: str | None = None


class Datasource(_rt.Model):
    catalog_name: str
    datasource_name: str
    schedule: Schedule
    schema_name: str
    warehouse_id: str
    annotations: dict[str, str] | None = None
    autoloader: AutoLoader | None = None
    compute_mode: DatasourceComputeMode | None = None
    compute_workspace_id: str | None = None
    create_time: _datetime | None = None
    created_by: Principal | None = None
    datasource_id: str | None = None
    description: str | None = None
    effective_catalog_name: str | None = None
    effective_datasource_name: str | None = None
    effective_run_as_principal: str | None = None
    effective_schema_name: str | None = None
    etag: str | None = None
    existing_table: ExistingTable | None = None
    name: str | None = None
    owner: Principal | None = None
    parsers: list[ParserRef] | None = None
    run_as_principal: str | None = None
    status: DatasourceStatus | None = None
    unity_catalog_connection: UnityCatalogConnection | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class DatasourceConfig(_rt.Model):
    default_compute_mode: DatasourceComputeMode | None = None
    default_folder: str | None = None
    effective_default_folder: str | None = None
    etag: str | None = None
    name: str | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class DatasourceStatus(_rt.Model):
    ingestion_job: ResourceStatus | None = None
    ingestion_pipeline: ResourceStatus | None = None


class Envelope(_rt.Model):
    cloud_watch_logs: CloudWatchLogsEnvelope | None = None
    json_array: JsonArrayEnvelope | None = None


class ExistingTable(_rt.Model):
    name: str
    catalog: str | None = None
    effective_catalog: str | None = None
    effective_name: str | None = None
    effective_schema: str | None = None
    include_existing_rows: bool | None = None
    schema: str | None = None


class ExportConfig(_rt.Model):
    enabled: bool | None = None
    jira: JiraExportConfig | None = None
    service_now: ServiceNowExportConfig | None = None
    slack: SlackExportConfig | None = None
    tines: TinesExportConfig | None = None
    webhook: WebhookExportConfig | None = None
    workspace_id: str | None = None


class JiraExportConfig(_rt.Model):
    api_token_uc_secret: str
    default_issue_type: str
    instance_url: str
    project_key: str
    user_email: str


class JsonArrayEnvelope(_rt.Model):
    path: str


class ListDatasourcesResponse(_rt.Model):
    datasources: list[Datasource] | None = None
    next_page_token: str | None = None


class ListRulesResponse(_rt.Model):
    next_page_token: str | None = None
    rules: list[Rule] | None = None


class ParserRef(_rt.Model):
    id: str
    version: str
    effective_target_table: TableName | None = None
    target_table: TableName | None = None


class Principal(_rt.Model):
    display_name: str | None = None
    email: str | None = None
    id: str | None = None
    principal_type: PrincipalType | None = None


class ResourceStatus(_rt.Model):
    create_time: _datetime | None = None
    job_id: str | None = None
    last_complete_time: _datetime | None = None
    last_error_message: str | None = None
    last_start_time: _datetime | None = None
    last_status_change_time: _datetime | None = None
    lifecycle_state: ResourceStatusLifecycle | None = None
    pipeline_id: str | None = None
    run_state: ResourceStatusRunState | None = None


class Rule(_rt.Model):
    catalog_name: str
    fidelity: RuleFidelity
    output: RuleOutput
    rule_name: str
    schedule: RuleSchedule
    schema_name: str
    severity: str
    annotations: dict[str, str] | None = None
    batch: RuleInputBatch | None = None
    category: str | None = None
    compute_workspace_id: str | None = None
    content_resource_id: str | None = None
    create_time: _datetime | None = None
    created_by: Principal | None = None
    deduplication: RuleDeduplication | None = None
    deduplication_time_window: str | None = None
    description: str | None = None
    effective_catalog_name: str | None = None
    effective_rule_name: str | None = None
    effective_run_as_principal: str | None = None
    effective_schema_name: str | None = None
    etag: str | None = None
    mitre: list[RuleMitreMapping] | None = None
    name: str | None = None
    objective: str | None = None
    original_content_pack: ContentPackReference | None = None
    owner: Principal | None = None
    references: list[str] | None = None
    rule_id: str | None = None
    run_as_principal: str | None = None
    runbook: str | None = None
    status: ResourceStatus | None = None
    suppress_until_time: _datetime | None = None
    timerange: RuleTimeRange | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class RuleConfig(_rt.Model):
    default_folder: str | None = None
    default_schedule: RuleSchedule | None = None
    default_signal_collation_window: str | None = None
    detection_categories: list[str] | None = None
    effective_default_folder: str | None = None
    effective_detection_categories: list[str] | None = None
    etag: str | None = None
    name: str | None = None
    update_time: _datetime | None = None
    updated_by: Principal | None = None
    version: int | None = None


class RuleInputBatch(_rt.Model):
    custom: RuleInputCustomNotebook | None = None
    sql: RuleInputBatchSql | None = None
    warehouse_id: str | None = None


class RuleInputBatchSql(_rt.Model):
    query: str
    default_catalog_name: str | None = None
    default_schema_name: str | None = None


class RuleInputCustomNotebook(_rt.Model):
    notebook: str
    options: dict[str, str] | None = None


class RuleMitreMapping(_rt.Model):
    sub_technique: str | None = None
    sub_technique_id: str | None = None
    tactic: str | None = None
    taxonomy: str | None = None
    technique: str | None = None
    technique_id: str | None = None


class RuleOutput(_rt.Model):
    context: dict[str, str] | None = None
    default_context: bool | None = None
    event_time_column: str | None = None
    summary: str | None = None


class RuleSchedule(_rt.Model):
    at_least_every: str | None = None
    continuous: bool | None = None
    cron_expression: str | None = None
    enabled: bool | None = None


class RuleTimeRange(_rt.Model):
    extend_lookback: str | None = None


class Schedule(_rt.Model):
    at_least_every: str | None = None
    compute_group: str | None = None
    continuous: bool | None = None
    cron_expression: str | None = None
    enabled: bool | None = None


class ServiceNowExportConfig(_rt.Model):
    client_id: str
    client_secret_uc_secret: str
    instance_id: str


class SlackExportConfig(_rt.Model):
    bot_token_uc_secret: str
    channel: str


class TableName(_rt.Model):
    table_name: str
    catalog_name: str | None = None
    schema_name: str | None = None


class TinesExportConfig(_rt.Model):
    webhook_secret_uc_secret: str
    webhook_uri: str
    export_updates: bool | None = None


class UnityCatalogConnection(_rt.Model):
    connection_name: str
    configuration: dict[str, str] | None = None
    connector: str | None = None
    effective_start_time: _datetime | None = None
    start_time: _datetime | None = None


class WebhookExportConfig(_rt.Model):
    export_updates: bool | None = None
    url: str | None = None
