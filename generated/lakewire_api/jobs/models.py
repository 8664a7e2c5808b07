"""Generated from jobs (databricks-sdk 0.162.0, spec 528fb2b0); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime, timedelta as _timedelta
from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.compute import models as _compute


class AiExtractFunctionMode(_rt.OpenEnum):
    MODE_PRECISION = "MODE_PRECISION"


class AiParseDocumentFunctionDescriptionElementType(_rt.OpenEnum):
    DESCRIPTION_ELEMENT_TYPE_ALL = "DESCRIPTION_ELEMENT_TYPE_ALL"
    DESCRIPTION_ELEMENT_TYPE_FIGURE = "DESCRIPTION_ELEMENT_TYPE_FIGURE"


class AiRuntimeTaskPriorityClass(_rt.OpenEnum):
    BEST_EFFORT = "BEST_EFFORT"
    NORMAL = "NORMAL"
    CRITICAL = "CRITICAL"


class AlertEvaluationState(_rt.OpenEnum):
    ERROR = "ERROR"
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"


class AuthenticationMethod(_rt.OpenEnum):
    OAUTH = "OAUTH"
    PAT = "PAT"


class CleanRoomTaskRunLifeCycleState(_rt.OpenEnum):
    BLOCKED = "BLOCKED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    RUN_LIFE_CYCLE_STATE_UNSPECIFIED = "RUN_LIFE_CYCLE_STATE_UNSPECIFIED"
    SKIPPED = "SKIPPED"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING_FOR_RETRY = "WAITING_FOR_RETRY"


class CleanRoomTaskRunResultState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    DISABLED = "DISABLED"
    EVICTED = "EVICTED"
    EXCLUDED = "EXCLUDED"
    FAILED = "FAILED"
    MAXIMUM_CONCURRENT_RUNS_REACHED = "MAXIMUM_CONCURRENT_RUNS_REACHED"
    RUN_RESULT_STATE_UNSPECIFIED = "RUN_RESULT_STATE_UNSPECIFIED"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    TIMEDOUT = "TIMEDOUT"
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED"
    UPSTREAM_EVICTED = "UPSTREAM_EVICTED"
    UPSTREAM_FAILED = "UPSTREAM_FAILED"


class ComputeSpecAcceleratorType(_rt.OpenEnum):
    GPU_1X_A10 = "GPU_1xA10"
    GPU_1X_H100 = "GPU_1xH100"
    GPU_8X_B300 = "GPU_8xB300"
    GPU_8X_H100 = "GPU_8xH100"


class Condition(_rt.OpenEnum):
    ALL_UPDATED = "ALL_UPDATED"
    ANY_UPDATED = "ANY_UPDATED"


class ConditionTaskOp(_rt.OpenEnum):
    EQUAL_TO = "EQUAL_TO"
    GREATER_THAN = "GREATER_THAN"
    GREATER_THAN_OR_EQUAL = "GREATER_THAN_OR_EQUAL"
    LESS_THAN = "LESS_THAN"
    LESS_THAN_OR_EQUAL = "LESS_THAN_OR_EQUAL"
    NOT_EQUAL = "NOT_EQUAL"


class DayOfWeek(_rt.OpenEnum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"


class DbtPlatformRunStatus(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    ERROR = "ERROR"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    STARTING = "STARTING"
    SUCCESS = "SUCCESS"


class Format(_rt.OpenEnum):
    MULTI_TASK = "MULTI_TASK"
    SINGLE_TASK = "SINGLE_TASK"


class GitProvider(_rt.OpenEnum):
    AWS_CODE_COMMIT = "awsCodeCommit"
    AZURE_DEV_OPS_SERVICES = "azureDevOpsServices"
    BITBUCKET_CLOUD = "bitbucketCloud"
    BITBUCKET_SERVER = "bitbucketServer"
    GIT_HUB = "gitHub"
    GIT_HUB_ENTERPRISE = "gitHubEnterprise"
    GIT_LAB = "gitLab"
    GIT_LAB_ENTERPRISE_EDITION = "gitLabEnterpriseEdition"


class JobCompletionTriggerConfigurationIfStatus(_rt.OpenEnum):
    DONE = "DONE"
    FAILED = "FAILED"
    SUCCESS = "SUCCESS"


class JobDeploymentKind(_rt.OpenEnum):
    BUNDLE = "BUNDLE"
    SYSTEM_MANAGED = "SYSTEM_MANAGED"


class JobEditMode(_rt.OpenEnum):
    EDITABLE = "EDITABLE"
    UI_LOCKED = "UI_LOCKED"


class JobPermissionLevel(_rt.OpenEnum):
    CAN_MANAGE = "CAN_MANAGE"
    CAN_MANAGE_RUN = "CAN_MANAGE_RUN"
    CAN_VIEW = "CAN_VIEW"
    IS_OWNER = "IS_OWNER"


class JobsHealthMetric(_rt.OpenEnum):
    RUN_DURATION_SECONDS = "RUN_DURATION_SECONDS"
    STREAMING_BACKLOG_BYTES = "STREAMING_BACKLOG_BYTES"
    STREAMING_BACKLOG_FILES = "STREAMING_BACKLOG_FILES"
    STREAMING_BACKLOG_RECORDS = "STREAMING_BACKLOG_RECORDS"
    STREAMING_BACKLOG_SECONDS = "STREAMING_BACKLOG_SECONDS"


class JobsHealthOperator(_rt.OpenEnum):
    GREATER_THAN = "GREATER_THAN"


class JobSourceDirtyState(_rt.OpenEnum):
    DISCONNECTED = "DISCONNECTED"
    NOT_SYNCED = "NOT_SYNCED"


class ModelTriggerConfigurationCondition(_rt.OpenEnum):
    MODEL_ALIAS_SET = "MODEL_ALIAS_SET"
    MODEL_CREATED = "MODEL_CREATED"
    MODEL_VERSION_READY = "MODEL_VERSION_READY"


class PauseStatus(_rt.OpenEnum):
    PAUSED = "PAUSED"
    UNPAUSED = "UNPAUSED"


class PerformanceTarget(_rt.OpenEnum):
    PERFORMANCE_OPTIMIZED = "PERFORMANCE_OPTIMIZED"
    STANDARD = "STANDARD"


class PeriodicTriggerConfigurationTimeUnit(_rt.OpenEnum):
    DAYS = "DAYS"
    HOURS = "HOURS"
    MINUTES = "MINUTES"
    WEEKS = "WEEKS"


class QueueDetailsCodeCode(_rt.OpenEnum):
    ACTIVE_RUNS_LIMIT_REACHED = "ACTIVE_RUNS_LIMIT_REACHED"
    ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED = "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED"
    MAX_CONCURRENT_RUNS_REACHED = "MAX_CONCURRENT_RUNS_REACHED"


class RepairHistoryItemType(_rt.OpenEnum):
    ORIGINAL = "ORIGINAL"
    REPAIR = "REPAIR"


class RunIf(_rt.OpenEnum):
    ALL_DONE = "ALL_DONE"
    ALL_FAILED = "ALL_FAILED"
    ALL_SUCCESS = "ALL_SUCCESS"
    AT_LEAST_ONE_FAILED = "AT_LEAST_ONE_FAILED"
    AT_LEAST_ONE_SUCCESS = "AT_LEAST_ONE_SUCCESS"
    NONE_FAILED = "NONE_FAILED"


class RunLifeCycleState(_rt.OpenEnum):
    BLOCKED = "BLOCKED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    SKIPPED = "SKIPPED"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING_FOR_RETRY = "WAITING_FOR_RETRY"


class RunLifecycleStateV2State(_rt.OpenEnum):
    BLOCKED = "BLOCKED"
    PENDING = "PENDING"
    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    TERMINATED = "TERMINATED"
    TERMINATING = "TERMINATING"
    WAITING = "WAITING"


class RunResultState(_rt.OpenEnum):
    CANCELED = "CANCELED"
    DISABLED = "DISABLED"
    EXCLUDED = "EXCLUDED"
    FAILED = "FAILED"
    MAXIMUM_CONCURRENT_RUNS_REACHED = "MAXIMUM_CONCURRENT_RUNS_REACHED"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    TIMEDOUT = "TIMEDOUT"
    UPSTREAM_CANCELED = "UPSTREAM_CANCELED"
    UPSTREAM_FAILED = "UPSTREAM_FAILED"


class RunType(_rt.OpenEnum):
    JOB_RUN = "JOB_RUN"
    SUBMIT_RUN = "SUBMIT_RUN"
    WORKFLOW_RUN = "WORKFLOW_RUN"


class Source(_rt.OpenEnum):
    GIT = "GIT"
    WORKSPACE = "WORKSPACE"


class SqlAlertState(_rt.OpenEnum):
    OK = "OK"
    TRIGGERED = "TRIGGERED"
    UNKNOWN = "UNKNOWN"


class SqlConditionTriggerMode(_rt.OpenEnum):
    QUERY_RETURNS_ROWS = "QUERY_RETURNS_ROWS"
    RESULT_VALUE_CHANGES = "RESULT_VALUE_CHANGES"


class SqlDashboardWidgetOutputStatus(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"


class StorageMode(_rt.OpenEnum):
    DIRECT_QUERY = "DIRECT_QUERY"
    DUAL = "DUAL"
    IMPORT = "IMPORT"


class SubscriptionAttachmentDataAttachmentFileFormat(_rt.OpenEnum):
    FILE_FORMAT_CSV = "FILE_FORMAT_CSV"
    FILE_FORMAT_EXCEL = "FILE_FORMAT_EXCEL"
    FILE_FORMAT_TSV = "FILE_FORMAT_TSV"


class SubscriptionAttachmentPageAttachmentPageSelection(_rt.OpenEnum):
    PAGE_SELECTION_ALL = "PAGE_SELECTION_ALL"
    PAGE_SELECTION_SUBSET = "PAGE_SELECTION_SUBSET"


class TaskRetryMode(_rt.OpenEnum):
    NEVER = "NEVER"
    ON_FAILURE = "ON_FAILURE"


class TerminationCodeCode(_rt.OpenEnum):
    BREAKING_CHANGE = "BREAKING_CHANGE"
    BUDGET_POLICY_LIMIT_EXCEEDED = "BUDGET_POLICY_LIMIT_EXCEEDED"
    CANCELED = "CANCELED"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    CLUSTER_ERROR = "CLUSTER_ERROR"
    CLUSTER_REQUEST_LIMIT_EXCEEDED = "CLUSTER_REQUEST_LIMIT_EXCEEDED"
    DISABLED = "DISABLED"
    DRIVER_ERROR = "DRIVER_ERROR"
    FEATURE_DISABLED = "FEATURE_DISABLED"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    INVALID_CLUSTER_REQUEST = "INVALID_CLUSTER_REQUEST"
    INVALID_RUN_CONFIGURATION = "INVALID_RUN_CONFIGURATION"
    LIBRARY_INSTALLATION_ERROR = "LIBRARY_INSTALLATION_ERROR"
    MAX_CONCURRENT_RUNS_EXCEEDED = "MAX_CONCURRENT_RUNS_EXCEEDED"
    MAX_JOB_QUEUE_SIZE_EXCEEDED = "MAX_JOB_QUEUE_SIZE_EXCEEDED"
    MAX_SPARK_CONTEXTS_EXCEEDED = "MAX_SPARK_CONTEXTS_EXCEEDED"
    REPOSITORY_CHECKOUT_FAILED = "REPOSITORY_CHECKOUT_FAILED"
    RESOURCE_NOT_FOUND = "RESOURCE_NOT_FOUND"
    RUN_EXECUTION_ERROR = "RUN_EXECUTION_ERROR"
    SKIPPED = "SKIPPED"
    STORAGE_ACCESS_ERROR = "STORAGE_ACCESS_ERROR"
    SUCCESS = "SUCCESS"
    SUCCESS_WITH_FAILURES = "SUCCESS_WITH_FAILURES"
    UNAUTHORIZED_ERROR = "UNAUTHORIZED_ERROR"
    USER_CANCELED = "USER_CANCELED"
    WORKSPACE_RUN_LIMIT_EXCEEDED = "WORKSPACE_RUN_LIMIT_EXCEEDED"


class TerminationTypeType(_rt.OpenEnum):
    CLIENT_ERROR = "CLIENT_ERROR"
    CLOUD_FAILURE = "CLOUD_FAILURE"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    SUCCESS = "SUCCESS"


class TriggerType(_rt.OpenEnum):
    CONTINUOUS = "CONTINUOUS"
    CONTINUOUS_RESTART = "CONTINUOUS_RESTART"
    FILE_ARRIVAL = "FILE_ARRIVAL"
    JOB_COMPLETION = "JOB_COMPLETION"
    ONE_TIME = "ONE_TIME"
    PERIODIC = "PERIODIC"
    RETRY = "RETRY"
    RUN_JOB_TASK = "RUN_JOB_TASK"
    TABLE = "TABLE"


class ViewsToExport(_rt.OpenEnum):
    ALL = "ALL"
    CODE = "CODE"
    DASHBOARDS = "DASHBOARDS"


class ViewType(_rt.OpenEnum):
    DASHBOARD = "DASHBOARD"
    NOTEBOOK = "NOTEBOOK"


class AiClassifyFunction(_rt.Model):
    version: str
    enable_confidence_scores: bool | None = None
    enable_rationales: bool | None = None
    inline_labels: AiClassifyFunctionInlineLabels | None = None
    instructions: str | None = None
    multilabel: bool | None = None


class AiClassifyFunctionInlineLabels(_rt.Model):
    labels: list[AiClassifyFunctionLabel]


class AiClassifyFunctionLabel(_rt.Model):
    name: str
    description: str | None = None


class AiExtractFunction(_rt.Model):
    version: str
    enable_citations: bool | None = None
    enable_confidence_scores: bool | None = None
    instructions: str | None = None
    mode: AiExtractFunctionMode | None = None
    schema: str | None = None


class AiFunctionTask(_rt.Model):
    output: QualifiedName
    ai_classify: AiClassifyFunction | None = None
    ai_extract: AiExtractFunction | None = None
    ai_parse_document: AiParseDocumentFunction | None = None
    delta_table: DeltaTableSource | None = None
    volume: VolumeSource | None = None


class AiFunctionTaskOutput(_rt.Model):
    estimated_time_remaining: _timedelta | None = None
    failed_row_count: int | None = None
    output_table: QualifiedName | None = None
    succeeded_row_count: int | None = None
    total_row_count: int | None = None


class AiParseDocumentFunction(_rt.Model):
    version: str
    description_element_types: list[AiParseDocumentFunctionDescriptionElementType] | None = None
    image_output_path: str | None = None
    page_range: str | None = None


class AiRuntimeTask(_rt.Model):
    deployments: list[DeploymentSpec]
    experiment: str
    code_source_path: str | None = None
    docker_image_url: str | None = None
    mlflow_artifact_location: str | None = None
    mlflow_experiment_directory: str | None = None
    mlflow_run: str | None = None
    priority_class: AiRuntimeTaskPriorityClass | None = None
    unity_catalog_image_path: str | None = None


class AiRuntimeTaskOutput(_rt.Model):
    mlflow_experiment_id: str | None = None
    mlflow_run_id: str | None = None
    status_message: str | None = None


class AlertTask(_rt.Model):
    alert_id: str | None = None
    parameters: dict[str, str] | None = None
    subscribers: list[AlertTaskSubscriber] | None = None
    warehouse_id: str | None = None
    workspace_path: str | None = None


class AlertTaskOutput(_rt.Model):
    alert_state: AlertEvaluationState | None = None


class AlertTaskSubscriber(_rt.Model):
    destination_id: str | None = None
    user_name: str | None = None


class BaseJob(_rt.Model):
    created_time: int | None = None  # epoch milliseconds
    creator_user_name: str | None = None
    effective_budget_policy_id: str | None = None
    effective_usage_policy_id: str | None = None
    has_more: bool | None = None
    job_id: int | None = None
    settings: JobSettings | None = None
    trigger_details: list[TriggerDetails] | None = None
    trigger_state: TriggerStateProto | None = None


class BaseRun(_rt.Model):
    attempt_number: int | None = None
    cleanup_duration: int | None = None  # milliseconds
    cluster_instance: ClusterInstance | None = None
    cluster_spec: ClusterSpec | None = None
    creator_user_name: str | None = None
    deployment_id: str | None = None
    description: str | None = None
    duration_target: str | None = None
    effective_performance_target: PerformanceTarget | None = None
    effective_usage_policy_id: str | None = None
    end_time: int | None = None  # epoch milliseconds
    environment_variables: list[JobEnvironmentVariables] | None = None
    execution_duration: int | None = None  # milliseconds
    git_source: GitSource | None = None
    has_more: bool | None = None
    job_clusters: list[JobCluster] | None = None
    job_id: int | None = None
    job_parameters: list[JobParameter] | None = None
    job_run_id: int | None = None
    number_in_job: int | None = None
    original_attempt_run_id: int | None = None
    overriding_parameters: RunParameters | None = None
    queue_duration: int | None = None  # milliseconds
    repair_history: list[RepairHistoryItem] | None = None
    run_duration: int | None = None  # milliseconds
    run_id: int | None = None
    run_name: str | None = None
    run_page_url: str | None = None
    run_type: RunType | None = None
    schedule: CronSchedule | None = None
    setup_duration: int | None = None  # milliseconds
    start_time: int | None = None  # epoch milliseconds
    state: RunState | None = None
    status: RunStatus | None = None
    tasks: list[RunTask] | None = None
    trigger: TriggerType | None = None
    trigger_info: TriggerInfo | None = None
    version_id: str | None = None


class CleanRoomsNotebookTask(_rt.Model):
    clean_room_name: str
    notebook_name: str
    etag: str | None = None
    notebook_base_parameters: dict[str, str] | None = None


class CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput(_rt.Model):
    clean_room_job_run_state: CleanRoomTaskRunState | None = None
    notebook_output: NotebookOutput | None = None
    output_schema_info: OutputSchemaInfo | None = None


class CleanRoomTaskRunState(_rt.Model):
    life_cycle_state: CleanRoomTaskRunLifeCycleState | None = None
    result_state: CleanRoomTaskRunResultState | None = None


class ClusterInstance(_rt.Model):
    cluster_id: str | None = None
    spark_context_id: str | None = None


class ClusterSpec(_rt.Model):
    existing_cluster_id: str | None = None
    job_cluster_key: str | None = None
    libraries: list[_compute.Library] | None = None
    new_cluster: _compute.ClusterSpec | None = None


class CompletedJob(_rt.Model):
    completion_time: _datetime | None = None
    job_id: str | None = None
    run_id: str | None = None
    termination_code: TerminationCodeCode | None = None
    workspace_id: str | None = None


class Compute(_rt.Model):
    hardware_accelerator: _compute.HardwareAcceleratorType | None = None


class ComputeConfig(_rt.Model):
    num_gpus: int
    gpu_node_pool_id: str | None = None
    gpu_type: str | None = None


class ComputeSpec(_rt.Model):
    accelerator_count: int
    accelerator_type: ComputeSpecAcceleratorType
    provisioned_capacity_id: str | None = None


class ConditionTask(_rt.Model):
    left: str
    op: ConditionTaskOp
    right: str


class Continuous(_rt.Model):
    maintenance_window: MaintenanceWindow | None = None
    pause_status: PauseStatus | None = None
    task_retry_mode: TaskRetryMode | None = None


class ContinuousTriggerConfiguration(_rt.Model):
    maintenance_window: MaintenanceWindow | None = None
    task_retry_mode: TaskRetryMode | None = None


class ContinuousTriggerState(_rt.Model):
    consecutive_failures: int | None = None
    is_backing_off: bool | None = None
    next_attempt_ms: int | None = None


class CreateResponse(_rt.Model):
    job_id: int | None = None


class CronSchedule(_rt.Model):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: PauseStatus | None = None
    sql_condition: SqlConditionConfiguration | None = None


class CronTriggerConfiguration(_rt.Model):
    quartz_cron_expression: str
    timezone_id: str


class DashboardPageSnapshot(_rt.Model):
    page_display_name: str | None = None
    widget_error_details: list[WidgetErrorDetail] | None = None


class DashboardTask(_rt.Model):
    dashboard_id: str | None = None
    filters: dict[str, str] | None = None
    subscription: Subscription | None = None
    warehouse_id: str | None = None


class DashboardTaskOutput(_rt.Model):
    page_snapshots: list[DashboardPageSnapshot] | None = None


class DbtCloudJobRunStep(_rt.Model):
    index: int | None = None
    logs: str | None = None
    name: str | None = None
    status: DbtPlatformRunStatus | None = None


class DbtCloudTask(_rt.Model):
    connection_resource_name: str | None = None
    dbt_cloud_job_id: int | None = None


class DbtCloudTaskOutput(_rt.Model):
    dbt_cloud_job_run_id: int | None = None
    dbt_cloud_job_run_output: list[DbtCloudJobRunStep] | None = None
    dbt_cloud_job_run_url: str | None = None


class DbtOutput(_rt.Model):
    artifacts_headers: dict[str, str] | None = None
    artifacts_link: str | None = None


class DbtPlatformJobRunStep(_rt.Model):
    index: int | None = None
    logs: str | None = None
    logs_truncated: bool | None = None
    name: str | None = None
    name_truncated: bool | None = None
    status: DbtPlatformRunStatus | None = None


class DbtPlatformTask(_rt.Model):
    connection_resource_name: str | None = None
    dbt_platform_job_id: str | None = None


class DbtPlatformTaskOutput(_rt.Model):
    dbt_platform_job_run_id: str | None = None
    dbt_platform_job_run_output: list[DbtPlatformJobRunStep] | None = None
    dbt_platform_job_run_url: str | None = None
    steps_truncated: bool | None = None


class DbtTask(_rt.Model):
    commands: list[str]
    catalog: str | None = None
    profiles_directory: str | None = None
    project_directory: str | None = None
    schema: str | None = None
    source: Source | None = None
    warehouse_id: str | None = None


class DeltaTableSource(_rt.Model):
    input_column: str
    table_name: str
    merge_key_columns: list[str] | None = None


class DeploymentSpec(_rt.Model):
    compute: ComputeSpec
    command_path: str | None = None
    name: str | None = None


class EnforcePolicyComplianceForJobResponseJobClusterSettingsChange(_rt.Model):
    field: str | None = None
    new_value: str | None = None
    previous_value: str | None = None


class EnforcePolicyComplianceResponse(_rt.Model):
    has_changes: bool | None = None
    job_cluster_changes: list[EnforcePolicyComplianceForJobResponseJobClusterSettingsChange] | None = None
    settings: JobSettings | None = None


class ExportRunOutput(_rt.Model):
    views: list[ViewItem] | None = None


class FileArrivalTriggerConfiguration(_rt.Model):
    url: str
    min_time_between_triggers_seconds: int | None = None
    wait_after_last_change_seconds: int | None = None


class FileArrivalTriggerState(_rt.Model):
    using_file_events: bool | None = None


class ForEachStats(_rt.Model):
    error_message_stats: list[ForEachTaskErrorMessageStats] | None = None
    task_run_stats: ForEachTaskTaskRunStats | None = None


class ForEachTask(_rt.Model):
    inputs: str
    task: Task
    concurrency: int | None = None


class ForEachTaskErrorMessageStats(_rt.Model):
    count: int | None = None
    error_message: str | None = None
    termination_category: str | None = None


class ForEachTaskTaskRunStats(_rt.Model):
    active_iterations: int | None = None
    completed_iterations: int | None = None
    failed_iterations: int | None = None
    scheduled_iterations: int | None = None
    succeeded_iterations: int | None = None
    total_iterations: int | None = None


class GenAiComputeTask(_rt.Model):
    dl_runtime_image: str
    command: str | None = None
    compute: ComputeConfig | None = None
    mlflow_experiment_name: str | None = None
    source: Source | None = None
    training_script_path: str | None = None
    yaml_parameters: str | None = None
    yaml_parameters_file_path: str | None = None


class GetJobPermissionLevelsResponse(_rt.Model):
    permission_levels: list[JobPermissionsDescription] | None = None


class GetPolicyComplianceResponse(_rt.Model):
    is_compliant: bool | None = None
    violations: dict[str, str] | None = None


class GitSnapshot(_rt.Model):
    used_commit: str | None = None


class GitSource(_rt.Model):
    git_provider: GitProvider
    git_url: str
    git_branch: str | None = None
    git_commit: str | None = None
    git_snapshot: GitSnapshot | None = None
    git_tag: str | None = None
    job_source: JobSource | None = None
    sparse_checkout: SparseCheckout | None = None


class Job(_rt.Model):
    created_time: int | None = None  # epoch milliseconds
    creator_user_name: str | None = None
    effective_budget_policy_id: str | None = None
    effective_usage_policy_id: str | None = None
    has_more: bool | None = None
    job_id: int | None = None
    next_page_token: str | None = None
    run_as_user_name: str | None = None
    settings: JobSettings | None = None
    trigger_details: list[TriggerDetails] | None = None
    trigger_state: TriggerStateProto | None = None


class JobAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: JobPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class JobAccessControlResponse(_rt.Model):
    all_permissions: list[JobPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class JobCluster(_rt.Model):
    job_cluster_key: str
    new_cluster: _compute.ClusterSpec | None = None
    serverless_compute: JobClusterServerlessCompute | None = None
    serverless_compute_id: str | None = None


class JobClusterServerlessCompute(_rt.Model):
    policy_id: str | None = None


class JobCompletionTriggerConfiguration(_rt.Model):
    jobs: list[JobCompletionTriggerConfigurationMonitoredJob]
    if_status: JobCompletionTriggerConfigurationIfStatus | None = None


class JobCompletionTriggerConfigurationMonitoredJob(_rt.Model):
    job_id: str
    workspace_id: str


class JobCompletionTriggerRunInfoDetails(_rt.Model):
    completed_jobs: list[CompletedJob] | None = None


class JobCompletionTriggerState(_rt.Model):
    monitored_job_states: list[JobCompletionTriggerStateMonitoredJobState] | None = None


class JobCompletionTriggerStateMonitoredJobState(_rt.Model):
    has_seen_completion: bool | None = None
    is_deleted: bool | None = None
    job_id: str | None = None
    last_seen_completion_time: _datetime | None = None
    last_seen_result: TerminationCodeCode | None = None
    last_seen_run_id: str | None = None
    latest_non_matching_result: TerminationCodeCode | None = None
    workspace_id: str | None = None


class JobCompliance(_rt.Model):
    job_id: int
    is_compliant: bool | None = None
    violations: dict[str, str] | None = None


class JobDeployment(_rt.Model):
    kind: JobDeploymentKind
    deployment_id: str | None = None
    metadata_file_path: str | None = None
    version_id: str | None = None


class JobEmailNotifications(_rt.Model):
    no_alert_for_skipped_runs: bool | None = None
    on_duration_warning_threshold_exceeded: list[str] | None = None
    on_failure: list[str] | None = None
    on_maintenance_complete: list[str] | None = None
    on_maintenance_start: list[str] | None = None
    on_start: list[str] | None = None
    on_streaming_backlog_exceeded: list[str] | None = None
    on_success: list[str] | None = None


class JobEnvironment(_rt.Model):
    environment_key: str
    spec: _compute.Environment | None = None


class JobEnvironmentVariables(_rt.Model):
    environment_variables_key: str
    spec: JobEnvironmentVariablesSpec | None = None


class JobEnvironmentVariablesSpec(_rt.Model):
    files: list[str] | None = None
    variables: dict[str, str] | None = None


class JobNotificationSettings(_rt.Model):
    no_alert_for_canceled_runs: bool | None = None
    no_alert_for_skipped_runs: bool | None = None


class JobParameter(_rt.Model):
    default: str | None = None
    name: str | None = None
    value: str | None = None


class JobParameterDefinition(_rt.Model):
    default: str
    name: str


class JobPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: JobPermissionLevel | None = None


class JobPermissions(_rt.Model):
    access_control_list: list[JobAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class JobPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: JobPermissionLevel | None = None


class JobRunAs(_rt.Model):
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class JobSettings(_rt.Model):
    budget_policy_id: str | None = None
    continuous: Continuous | None = None
    deployment: JobDeployment | None = None
    description: str | None = None
    duration_target: str | None = None
    edit_mode: JobEditMode | None = None
    email_notifications: JobEmailNotifications | None = None
    environment_variables: list[JobEnvironmentVariables] | None = None
    environments: list[JobEnvironment] | None = None
    format: Format | None = None
    git_source: GitSource | None = None
    health: JobsHealthRules | None = None
    job_clusters: list[JobCluster] | None = None
    max_concurrent_runs: int | None = None
    name: str | None = None
    notification_settings: JobNotificationSettings | None = None
    parameters: list[JobParameterDefinition] | None = None
    parent_path: str | None = None
    performance_target: PerformanceTarget | None = None
    queue: QueueSettings | None = None
    run_as: JobRunAs | None = None
    schedule: CronSchedule | None = None
    tags: dict[str, str] | None = None
    tasks: list[Task] | None = None
    timeout_seconds: int | None = None
    trigger: TriggerSettings | None = None
    triggers: list[TriggerConfiguration] | None = None
    usage_policy_id: str | None = None
    webhook_notifications: WebhookNotifications | None = None


class JobsHealthRule(_rt.Model):
    metric: JobsHealthMetric
    op: JobsHealthOperator
    value: int


class JobsHealthRules(_rt.Model):
    rules: list[JobsHealthRule] | None = None


class JobSource(_rt.Model):
    import_from_git_branch: str
    job_config_path: str
    dirty_state: JobSourceDirtyState | None = None


class ListJobComplianceForPolicyResponse(_rt.Model):
    jobs: list[JobCompliance] | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None


class ListJobsResponse(_rt.Model):
    has_more: bool | None = None
    jobs: list[BaseJob] | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None


class ListRunsResponse(_rt.Model):
    has_more: bool | None = None
    next_page_token: str | None = None
    prev_page_token: str | None = None
    runs: list[BaseRun] | None = None


class MaintenanceWindow(_rt.Model):
    day_of_week: DayOfWeek
    start_hour: int
    timezone_id: str


class ModelTriggerConfiguration(_rt.Model):
    condition: ModelTriggerConfigurationCondition
    aliases: list[str] | None = None
    min_time_between_triggers_seconds: int | None = None
    securable_name: str | None = None
    wait_after_last_change_seconds: int | None = None


class ModelTriggerState(_rt.Model): ...


class NotebookOutput(_rt.Model):
    result: str | None = None
    truncated: bool | None = None


class NotebookTask(_rt.Model):
    notebook_path: str
    base_parameters: dict[str, str] | None = None
    source: Source | None = None
    warehouse_id: str | None = None


class OutputSchemaInfo(_rt.Model):
    catalog_name: str | None = None
    expiration_time: int | None = None  # epoch milliseconds
    schema_name: str | None = None


class PeriodicTriggerConfiguration(_rt.Model):
    interval: int
    unit: PeriodicTriggerConfigurationTimeUnit


class PeriodicTriggerState(_rt.Model):
    next_run_time: int | None = None


class PerTriggerState(_rt.Model):
    continuous: ContinuousTriggerState | None = None
    file_arrival: FileArrivalTriggerState | None = None
    job_completion: JobCompletionTriggerState | None = None
    model: ModelTriggerState | None = None
    pause_status: PauseStatus | None = None
    periodic: PeriodicTriggerState | None = None
    schedule: ScheduleTriggerState | None = None
    sql_condition: SqlConditionState | None = None
    table_update: TableTriggerState | None = None


class PipelineParams(_rt.Model):
    full_refresh: bool | None = None
    full_refresh_selection: list[str] | None = None
    refresh_flow_selection: list[str] | None = None
    refresh_selection: list[str] | None = None
    reset_checkpoint_selection: list[str] | None = None


class PipelineTask(_rt.Model):
    pipeline_id: str
    full_refresh: bool | None = None
    full_refresh_selection: list[str] | None = None
    parameters: dict[str, str] | None = None
    refresh_flow_selection: list[str] | None = None
    refresh_selection: list[str] | None = None
    reset_checkpoint_selection: list[str] | None = None


class PowerBiModel(_rt.Model):
    authentication_method: AuthenticationMethod | None = None
    model_name: str | None = None
    overwrite_existing: bool | None = None
    storage_mode: StorageMode | None = None
    workspace_name: str | None = None


class PowerBiTable(_rt.Model):
    catalog: str | None = None
    name: str | None = None
    schema: str | None = None
    storage_mode: StorageMode | None = None


class PowerBiTask(_rt.Model):
    connection_resource_name: str | None = None
    power_bi_model: PowerBiModel | None = None
    refresh_after_update: bool | None = None
    tables: list[PowerBiTable] | None = None
    warehouse_id: str | None = None


class PythonOperatorTask(_rt.Model):
    main: str | None = None
    parameters: list[PythonOperatorTaskParameter] | None = None


class PythonOperatorTaskParameter(_rt.Model):
    name: str | None = None
    value: str | None = None


class PythonWheelTask(_rt.Model):
    entry_point: str
    package_name: str
    named_parameters: dict[str, str] | None = None
    parameters: list[str] | None = None


class QualifiedName(_rt.Model):
    catalog: str | None = None
    schema: str | None = None
    table: str | None = None


class QueueDetails(_rt.Model):
    code: QueueDetailsCodeCode | None = None
    message: str | None = None


class QueueSettings(_rt.Model):
    enabled: bool


class RepairHistoryItem(_rt.Model):
    effective_performance_target: PerformanceTarget | None = None
    end_time: int | None = None  # epoch milliseconds
    id: int | None = None
    start_time: int | None = None  # epoch milliseconds
    state: RunState | None = None
    status: RunStatus | None = None
    task_run_ids: list[int] | None = None
    type: RepairHistoryItemType | None = None


class RepairRunResponse(_rt.Model):
    repair_id: int | None = None


class ResolvedConditionTaskValues(_rt.Model):
    left: str | None = None
    right: str | None = None


class ResolvedDbtTaskValues(_rt.Model):
    commands: list[str] | None = None


class ResolvedNotebookTaskValues(_rt.Model):
    base_parameters: dict[str, str] | None = None


class ResolvedParamPairValues(_rt.Model):
    parameters: dict[str, str] | None = None


class ResolvedPipelineTaskValues(_rt.Model):
    parameters: dict[str, str] | None = None


class ResolvedPythonWheelTaskValues(_rt.Model):
    named_parameters: dict[str, str] | None = None
    parameters: list[str] | None = None


class ResolvedRunJobTaskValues(_rt.Model):
    job_parameters: dict[str, str] | None = None
    parameters: dict[str, str] | None = None


class ResolvedStringParamsValues(_rt.Model):
    parameters: list[str] | None = None


class ResolvedValues(_rt.Model):
    ai_function_task: ResolvedValuesAiFunctionTaskResolvedValues | None = None
    ai_runtime_task: ResolvedValuesAiRuntimeTaskResolvedValues | None = None
    condition_task: ResolvedConditionTaskValues | None = None
    dbt_task: ResolvedDbtTaskValues | None = None
    notebook_task: ResolvedNotebookTaskValues | None = None
    pipeline_task: ResolvedPipelineTaskValues | None = None
    python_wheel_task: ResolvedPythonWheelTaskValues | None = None
    run_job_task: ResolvedRunJobTaskValues | None = None
    simulation_task: ResolvedParamPairValues | None = None
    spark_jar_task: ResolvedStringParamsValues | None = None
    spark_python_task: ResolvedStringParamsValues | None = None
    spark_submit_task: ResolvedStringParamsValues | None = None
    sql_task: ResolvedParamPairValues | None = None


class ResolvedValuesAiFunctionTaskResolvedValues(_rt.Model): ...


class ResolvedValuesAiRuntimeTaskResolvedValues(_rt.Model): ...


class Run(_rt.Model):
    attempt_number: int | None = None
    cleanup_duration: int | None = None  # milliseconds
    cluster_instance: ClusterInstance | None = None
    cluster_spec: ClusterSpec | None = None
    creator_user_name: str | None = None
    deployment_id: str | None = None
    description: str | None = None
    duration_target: str | None = None
    effective_performance_target: PerformanceTarget | None = None
    effective_usage_policy_id: str | None = None
    end_time: int | None = None  # epoch milliseconds
    environment_variables: list[JobEnvironmentVariables] | None = None
    execution_duration: int | None = None  # milliseconds
    git_source: GitSource | None = None
    has_more: bool | None = None
    iterations: list[RunTask] | None = None
    job_clusters: list[JobCluster] | None = None
    job_id: int | None = None
    job_parameters: list[JobParameter] | None = None
    job_run_id: int | None = None
    next_page_token: str | None = None
    number_in_job: int | None = None
    original_attempt_run_id: int | None = None
    overriding_parameters: RunParameters | None = None
    queue_duration: int | None = None  # milliseconds
    repair_history: list[RepairHistoryItem] | None = None
    run_duration: int | None = None  # milliseconds
    run_id: int | None = None
    run_name: str | None = None
    run_page_url: str | None = None
    run_type: RunType | None = None
    schedule: CronSchedule | None = None
    setup_duration: int | None = None  # milliseconds
    start_time: int | None = None  # epoch milliseconds
    state: RunState | None = None
    status: RunStatus | None = None
    tasks: list[RunTask] | None = None
    trigger: TriggerType | None = None
    trigger_info: TriggerInfo | None = None
    version_id: str | None = None


class RunConditionTask(_rt.Model):
    left: str
    op: ConditionTaskOp
    right: str
    outcome: str | None = None


class RunForEachTask(_rt.Model):
    inputs: str
    task: Task
    concurrency: int | None = None
    stats: ForEachStats | None = None


class RunJobOutput(_rt.Model):
    run_id: int | None = None


class RunJobTask(_rt.Model):
    job_id: int
    dbt_commands: list[str] | None = None
    jar_params: list[str] | None = None
    job_parameters: dict[str, str] | None = None
    notebook_params: dict[str, str] | None = None
    pipeline_params: PipelineParams | None = None
    python_named_params: dict[str, str] | None = None
    python_params: list[str] | None = None
    spark_submit_params: list[str] | None = None
    sql_params: dict[str, str] | None = None


class RunNowResponse(_rt.Model):
    number_in_job: int | None = None
    run_id: int | None = None


class RunOutput(_rt.Model):
    ai_function_task_output: AiFunctionTaskOutput | None = None
    ai_runtime_task_output: AiRuntimeTaskOutput | None = None
    alert_output: AlertTaskOutput | None = None
    clean_rooms_notebook_output: CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput | None = None
    dashboard_output: DashboardTaskOutput | None = None
    dbt_cloud_output: DbtCloudTaskOutput | None = None
    dbt_output: DbtOutput | None = None
    dbt_platform_output: DbtPlatformTaskOutput | None = None
    error: str | None = None
    error_trace: str | None = None
    info: str | None = None
    logs: str | None = None
    logs_truncated: bool | None = None
    metadata: Run | None = None
    notebook_output: NotebookOutput | None = None
    run_job_output: RunJobOutput | None = None
    sql_output: SqlOutput | None = None


class RunParameters(_rt.Model):
    dbt_commands: list[str] | None = None
    jar_params: list[str] | None = None
    notebook_params: dict[str, str] | None = None
    pipeline_params: PipelineParams | None = None
    python_named_params: dict[str, str] | None = None
    python_params: list[str] | None = None
    spark_submit_params: list[str] | None = None
    sql_params: dict[str, str] | None = None


class RunState(_rt.Model):
    life_cycle_state: RunLifeCycleState | None = None
    queue_reason: str | None = None
    result_state: RunResultState | None = None
    state_message: str | None = None
    user_cancelled_or_timedout: bool | None = None


class RunStatus(_rt.Model):
    queue_details: QueueDetails | None = None
    state: RunLifecycleStateV2State | None = None
    termination_details: TerminationDetails | None = None


class RunTask(_rt.Model):
    task_key: str
    ai_function_task: AiFunctionTask | None = None
    ai_runtime_task: AiRuntimeTask | None = None
    alert_task: AlertTask | None = None
    attempt_number: int | None = None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None = None
    cleanup_duration: int | None = None  # milliseconds
    cluster_instance: ClusterInstance | None = None
    compute: Compute | None = None
    condition_task: RunConditionTask | None = None
    dashboard_task: DashboardTask | None = None
    dbt_cloud_task: DbtCloudTask | None = None
    dbt_platform_task: DbtPlatformTask | None = None
    dbt_task: DbtTask | None = None
    depends_on: list[TaskDependency] | None = None
    description: str | None = None
    disable_auto_optimization: bool | None = None
    disabled: bool | None = None
    effective_performance_target: PerformanceTarget | None = None
    email_notifications: JobEmailNotifications | None = None
    end_time: int | None = None  # epoch milliseconds
    environment_key: str | None = None
    environment_variables_key: str | None = None
    execution_duration: int | None = None  # milliseconds
    existing_cluster_id: str | None = None
    for_each_task: RunForEachTask | None = None
    gen_ai_compute_task: GenAiComputeTask | None = None
    git_source: GitSource | None = None
    job_cluster_key: str | None = None
    libraries: list[_compute.Library] | None = None
    max_retries: int | None = None
    min_retry_interval_millis: int | None = None
    new_cluster: _compute.ClusterSpec | None = None
    notebook_task: NotebookTask | None = None
    notification_settings: TaskNotificationSettings | None = None
    pipeline_task: PipelineTask | None = None
    power_bi_task: PowerBiTask | None = None
    python_operator_task: PythonOperatorTask | None = None
    python_wheel_task: PythonWheelTask | None = None
    queue_duration: int | None = None  # milliseconds
    resolved_values: ResolvedValues | None = None
    retry_on_timeout: bool | None = None
    run_duration: int | None = None  # milliseconds
    run_id: int | None = None
    run_if: RunIf | None = None
    run_job_task: RunJobTask | None = None
    run_page_url: str | None = None
    setup_duration: int | None = None  # milliseconds
    spark_jar_task: SparkJarTask | None = None
    spark_python_task: SparkPythonTask | None = None
    spark_submit_task: SparkSubmitTask | None = None
    sql_task: SqlTask | None = None
    start_time: int | None = None  # epoch milliseconds
    state: RunState | None = None
    status: RunStatus | None = None
    timeout_seconds: int | None = None
    webhook_notifications: WebhookNotifications | None = None


class ScheduleTriggerState(_rt.Model): ...


class SparkJarTask(_rt.Model):
    jar_uri: str | None = None
    main_class_name: str | None = None
    parameters: list[str] | None = None
    run_as_repl: bool | None = None


class SparkPythonTask(_rt.Model):
    python_file: str
    parameters: list[str] | None = None
    source: Source | None = None


class SparkSubmitTask(_rt.Model):
    parameters: list[str] | None = None


class SparseCheckout(_rt.Model):
    patterns: list[str] | None = None


class SqlAlertOutput(_rt.Model):
    alert_state: SqlAlertState | None = None
    output_link: str | None = None
    query_text: str | None = None
    sql_statements: list[SqlStatementOutput] | None = None
    warehouse_id: str | None = None


class SqlConditionConfiguration(_rt.Model):
    sql_query_id: str
    warehouse_id: str
    trigger_mode: SqlConditionTriggerMode | None = None


class SqlConditionRunInfoDetails(_rt.Model):
    condition_evaluation_satisfied: bool | None = None
    condition_evaluation_sql_session_id: str | None = None
    condition_evaluation_sql_statement_id: str | None = None


class SqlConditionState(_rt.Model):
    latest_condition_evaluation_satisfied: bool | None = None
    latest_condition_evaluation_sql_session_id: str | None = None
    latest_condition_evaluation_sql_statement_id: str | None = None


class SqlDashboardOutput(_rt.Model):
    warehouse_id: str | None = None
    widgets: list[SqlDashboardWidgetOutput] | None = None


class SqlDashboardWidgetOutput(_rt.Model):
    end_time: int | None = None  # epoch milliseconds
    error: SqlOutputError | None = None
    output_link: str | None = None
    start_time: int | None = None  # epoch milliseconds
    status: SqlDashboardWidgetOutputStatus | None = None
    widget_id: str | None = None
    widget_title: str | None = None


class SqlOutput(_rt.Model):
    alert_output: SqlAlertOutput | None = None
    dashboard_output: SqlDashboardOutput | None = None
    file_output: SqlTaskSqlFileOutput | None = None
    query_output: SqlQueryOutput | None = None


class SqlOutputError(_rt.Model):
    message: str | None = None


class SqlQueryOutput(_rt.Model):
    endpoint_id: str | None = None
    output_link: str | None = None
    query_text: str | None = None
    sql_statements: list[SqlStatementOutput] | None = None
    warehouse_id: str | None = None


class SqlStatementOutput(_rt.Model):
    lookup_key: str | None = None


class SqlStatementQueryResult(_rt.Model):
    columns: list[SqlStatementQueryResultColumn] | None = None
    rows: list[SqlStatementQueryResultRow] | None = None
    truncated: bool | None = None


class SqlStatementQueryResultColumn(_rt.Model):
    name: str | None = None


class SqlStatementQueryResultRow(_rt.Model):
    values: list[SqlStatementQueryResultRowRowValue] | None = None


class SqlStatementQueryResultRowRowValue(_rt.Model):
    string_value: str | None = None


class SqlTask(_rt.Model):
    warehouse_id: str
    alert: SqlTaskAlert | None = None
    dashboard: SqlTaskDashboard | None = None
    file: SqlTaskFile | None = None
    parameters: dict[str, str] | None = None
    query: SqlTaskQuery | None = None


class SqlTaskAlert(_rt.Model):
    alert_id: str
    pause_subscriptions: bool | None = None
    subscriptions: list[SqlTaskSubscription] | None = None


class SqlTaskDashboard(_rt.Model):
    dashboard_id: str
    custom_subject: str | None = None
    pause_subscriptions: bool | None = None
    subscriptions: list[SqlTaskSubscription] | None = None


class SqlTaskFile(_rt.Model):
    path: str
    source: Source | None = None


class SqlTaskQuery(_rt.Model):
    query_id: str


class SqlTaskSqlFileOutput(_rt.Model):
    query_result: SqlStatementQueryResult | None = None
    query_text: str | None = None
    sql_statements: list[SqlStatementOutput] | None = None
    warehouse_id: str | None = None


class SqlTaskSubscription(_rt.Model):
    destination_id: str | None = None
    user_name: str | None = None


class SubmitRunResponse(_rt.Model):
    run_id: int | None = None


class SubmitTask(_rt.Model):
    task_key: str
    ai_function_task: AiFunctionTask | None = None
    ai_runtime_task: AiRuntimeTask | None = None
    alert_task: AlertTask | None = None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None = None
    compute: Compute | None = None
    condition_task: ConditionTask | None = None
    dashboard_task: DashboardTask | None = None
    dbt_cloud_task: DbtCloudTask | None = None
    dbt_platform_task: DbtPlatformTask | None = None
    dbt_task: DbtTask | None = None
    depends_on: list[TaskDependency] | None = None
    description: str | None = None
    disable_auto_optimization: bool | None = None
    disabled: bool | None = None
    email_notifications: JobEmailNotifications | None = None
    environment_key: str | None = None
    environment_variables_key: str | None = None
    existing_cluster_id: str | None = None
    for_each_task: ForEachTask | None = None
    gen_ai_compute_task: GenAiComputeTask | None = None
    health: JobsHealthRules | None = None
    libraries: list[_compute.Library] | None = None
    max_retries: int | None = None
    min_retry_interval_millis: int | None = None
    new_cluster: _compute.ClusterSpec | None = None
    notebook_task: NotebookTask | None = None
    notification_settings: TaskNotificationSettings | None = None
    pipeline_task: PipelineTask | None = None
    power_bi_task: PowerBiTask | None = None
    python_operator_task: PythonOperatorTask | None = None
    python_wheel_task: PythonWheelTask | None = None
    retry_on_timeout: bool | None = None
    run_if: RunIf | None = None
    run_job_task: RunJobTask | None = None
    spark_jar_task: SparkJarTask | None = None
    spark_python_task: SparkPythonTask | None = None
    spark_submit_task: SparkSubmitTask | None = None
    sql_task: SqlTask | None = None
    timeout_seconds: int | None = None
    webhook_notifications: WebhookNotifications | None = None


class Subscription(_rt.Model):
    attachment: SubscriptionAttachment | None = None
    custom_subject: str | None = None
    paused: bool | None = None
    subscribers: list[SubscriptionSubscriber] | None = None


class SubscriptionAttachment(_rt.Model):
    data_attachment: SubscriptionAttachmentDataAttachment | None = None
    page_attachment: SubscriptionAttachmentPageAttachment | None = None


class SubscriptionAttachmentDataAttachment(_rt.Model):
    file_format: SubscriptionAttachmentDataAttachmentFileFormat
    widgets: list[SubscriptionAttachmentDataAttachmentWidget]
    include_applied_filters: bool | None = None


class SubscriptionAttachmentDataAttachmentWidget(_rt.Model):
    page_id: str
    widget_id: str


class SubscriptionAttachmentPageAttachment(_rt.Model):
    page_ids: list[str] | None = None
    page_selection: SubscriptionAttachmentPageAttachmentPageSelection | None = None


class SubscriptionSubscriber(_rt.Model):
    destination_id: str | None = None
    user_name: str | None = None


class TableState(_rt.Model):
    has_seen_updates: bool | None = None
    table_name: str | None = None


class TableTriggerState(_rt.Model):
    last_seen_table_states: list[TableState] | None = None
    using_scalable_monitoring: bool | None = None


class TableUpdateTriggerConfiguration(_rt.Model):
    table_names: list[str]
    condition: Condition | None = None
    min_time_between_triggers_seconds: int | None = None
    wait_after_last_change_seconds: int | None = None


class Task(_rt.Model):
    task_key: str
    ai_function_task: AiFunctionTask | None = None
    ai_runtime_task: AiRuntimeTask | None = None
    alert_task: AlertTask | None = None
    clean_rooms_notebook_task: CleanRoomsNotebookTask | None = None
    compute: Compute | None = None
    condition_task: ConditionTask | None = None
    dashboard_task: DashboardTask | None = None
    dbt_cloud_task: DbtCloudTask | None = None
    dbt_platform_task: DbtPlatformTask | None = None
    dbt_task: DbtTask | None = None
    depends_on: list[TaskDependency] | None = None
    description: str | None = None
    disable_auto_optimization: bool | None = None
    disabled: bool | None = None
    email_notifications: TaskEmailNotifications | None = None
    environment_key: str | None = None
    environment_variables_key: str | None = None
    existing_cluster_id: str | None = None
    for_each_task: ForEachTask | None = None
    gen_ai_compute_task: GenAiComputeTask | None = None
    health: JobsHealthRules | None = None
    job_cluster_key: str | None = None
    libraries: list[_compute.Library] | None = None
    max_retries: int | None = None
    min_retry_interval_millis: int | None = None
    new_cluster: _compute.ClusterSpec | None = None
    notebook_task: NotebookTask | None = None
    notification_settings: TaskNotificationSettings | None = None
    pipeline_task: PipelineTask | None = None
    power_bi_task: PowerBiTask | None = None
    python_operator_task: PythonOperatorTask | None = None
    python_wheel_task: PythonWheelTask | None = None
    retry_on_timeout: bool | None = None
    run_if: RunIf | None = None
    run_job_task: RunJobTask | None = None
    spark_jar_task: SparkJarTask | None = None
    spark_python_task: SparkPythonTask | None = None
    spark_submit_task: SparkSubmitTask | None = None
    sql_task: SqlTask | None = None
    timeout_seconds: int | None = None
    webhook_notifications: WebhookNotifications | None = None


class TaskDependency(_rt.Model):
    task_key: str
    outcome: str | None = None


class TaskEmailNotifications(_rt.Model):
    no_alert_for_skipped_runs: bool | None = None
    on_duration_warning_threshold_exceeded: list[str] | None = None
    on_failure: list[str] | None = None
    on_maintenance_complete: list[str] | None = None
    on_maintenance_start: list[str] | None = None
    on_start: list[str] | None = None
    on_streaming_backlog_exceeded: list[str] | None = None
    on_success: list[str] | None = None


class TaskNotificationSettings(_rt.Model):
    alert_on_last_attempt: bool | None = None
    no_alert_for_canceled_runs: bool | None = None
    no_alert_for_skipped_runs: bool | None = None


class TerminationDetails(_rt.Model):
    code: TerminationCodeCode | None = None
    message: str | None = None
    type: TerminationTypeType | None = None


class TriggerConfiguration(_rt.Model):
    continuous: ContinuousTriggerConfiguration | None = None
    file_arrival: FileArrivalTriggerConfiguration | None = None
    job_completion: JobCompletionTriggerConfiguration | None = None
    model: ModelTriggerConfiguration | None = None
    pause_status: PauseStatus | None = None
    periodic: PeriodicTriggerConfiguration | None = None
    schedule: CronTriggerConfiguration | None = None
    sql_condition: SqlConditionConfiguration | None = None
    table_update: TableUpdateTriggerConfiguration | None = None


class TriggerDetails(_rt.Model):
    history: TriggerHistory | None = None
    state: PerTriggerState | None = None


class TriggerEvaluation(_rt.Model):
    description: str | None = None
    run_id: int | None = None
    timestamp: int | None = None


class TriggerHistory(_rt.Model):
    last_failed: TriggerEvaluation | None = None
    last_not_triggered: TriggerEvaluation | None = None
    last_triggered: TriggerEvaluation | None = None


class TriggerInfo(_rt.Model):
    job_completion: JobCompletionTriggerRunInfoDetails | None = None
    run_id: int | None = None
    sql_condition: SqlConditionRunInfoDetails | None = None


class TriggerSettings(_rt.Model):
    file_arrival: FileArrivalTriggerConfiguration | None = None
    job_completion: JobCompletionTriggerConfiguration | None = None
    model: ModelTriggerConfiguration | None = None
    pause_status: PauseStatus | None = None
    periodic: PeriodicTriggerConfiguration | None = None
    sql_condition: SqlConditionConfiguration | None = None
    table_update: TableUpdateTriggerConfiguration | None = None


class TriggerStateProto(_rt.Model):
    file_arrival: FileArrivalTriggerState | None = None
    job_completion: JobCompletionTriggerState | None = None
    pause_status: PauseStatus | None = None
    sql_condition: SqlConditionState | None = None
    table: TableTriggerState | None = None


class ViewItem(_rt.Model):
    content: str | None = None
    name: str | None = None
    type: ViewType | None = None


class VolumeSource(_rt.Model):
    volume_path: str


class Webhook(_rt.Model):
    id: str


class WebhookNotifications(_rt.Model):
    on_duration_warning_threshold_exceeded: list[Webhook] | None = None
    on_failure: list[Webhook] | None = None
    on_maintenance_complete: list[Webhook] | None = None
    on_maintenance_start: list[Webhook] | None = None
    on_start: list[Webhook] | None = None
    on_streaming_backlog_exceeded: list[Webhook] | None = None
    on_success: list[Webhook] | None = None


class WidgetErrorDetail(_rt.Model):
    message: str | None = None
