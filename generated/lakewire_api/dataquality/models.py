"""Generated from dataquality (databricks-sdk 0.162.0, spec b9f9a939); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AggregationGranularity(_rt.OpenEnum):
    AGGREGATION_GRANULARITY_1_DAY = "AGGREGATION_GRANULARITY_1_DAY"
    AGGREGATION_GRANULARITY_1_HOUR = "AGGREGATION_GRANULARITY_1_HOUR"
    AGGREGATION_GRANULARITY_1_MONTH = "AGGREGATION_GRANULARITY_1_MONTH"
    AGGREGATION_GRANULARITY_1_WEEK = "AGGREGATION_GRANULARITY_1_WEEK"
    AGGREGATION_GRANULARITY_1_YEAR = "AGGREGATION_GRANULARITY_1_YEAR"
    AGGREGATION_GRANULARITY_2_WEEKS = "AGGREGATION_GRANULARITY_2_WEEKS"
    AGGREGATION_GRANULARITY_30_MINUTES = "AGGREGATION_GRANULARITY_30_MINUTES"
    AGGREGATION_GRANULARITY_3_WEEKS = "AGGREGATION_GRANULARITY_3_WEEKS"
    AGGREGATION_GRANULARITY_4_WEEKS = "AGGREGATION_GRANULARITY_4_WEEKS"
    AGGREGATION_GRANULARITY_5_MINUTES = "AGGREGATION_GRANULARITY_5_MINUTES"


class CronSchedulePauseStatus(_rt.OpenEnum):
    CRON_SCHEDULE_PAUSE_STATUS_PAUSED = "CRON_SCHEDULE_PAUSE_STATUS_PAUSED"
    CRON_SCHEDULE_PAUSE_STATUS_UNPAUSED = "CRON_SCHEDULE_PAUSE_STATUS_UNPAUSED"


class DataProfilingCustomMetricType(_rt.OpenEnum):
    DATA_PROFILING_CUSTOM_METRIC_TYPE_AGGREGATE = "DATA_PROFILING_CUSTOM_METRIC_TYPE_AGGREGATE"
    DATA_PROFILING_CUSTOM_METRIC_TYPE_DERIVED = "DATA_PROFILING_CUSTOM_METRIC_TYPE_DERIVED"
    DATA_PROFILING_CUSTOM_METRIC_TYPE_DRIFT = "DATA_PROFILING_CUSTOM_METRIC_TYPE_DRIFT"


class DataProfilingStatus(_rt.OpenEnum):
    DATA_PROFILING_STATUS_ACTIVE = "DATA_PROFILING_STATUS_ACTIVE"
    DATA_PROFILING_STATUS_DELETE_PENDING = "DATA_PROFILING_STATUS_DELETE_PENDING"
    DATA_PROFILING_STATUS_ERROR = "DATA_PROFILING_STATUS_ERROR"
    DATA_PROFILING_STATUS_FAILED = "DATA_PROFILING_STATUS_FAILED"
    DATA_PROFILING_STATUS_PENDING = "DATA_PROFILING_STATUS_PENDING"


class InferenceProblemType(_rt.OpenEnum):
    INFERENCE_PROBLEM_TYPE_CLASSIFICATION = "INFERENCE_PROBLEM_TYPE_CLASSIFICATION"
    INFERENCE_PROBLEM_TYPE_REGRESSION = "INFERENCE_PROBLEM_TYPE_REGRESSION"


class RefreshState(_rt.OpenEnum):
    MONITOR_REFRESH_STATE_CANCELED = "MONITOR_REFRESH_STATE_CANCELED"
    MONITOR_REFRESH_STATE_FAILED = "MONITOR_REFRESH_STATE_FAILED"
    MONITOR_REFRESH_STATE_PENDING = "MONITOR_REFRESH_STATE_PENDING"
    MONITOR_REFRESH_STATE_RUNNING = "MONITOR_REFRESH_STATE_RUNNING"
    MONITOR_REFRESH_STATE_SUCCESS = "MONITOR_REFRESH_STATE_SUCCESS"
    MONITOR_REFRESH_STATE_UNKNOWN = "MONITOR_REFRESH_STATE_UNKNOWN"


class RefreshTrigger(_rt.OpenEnum):
    MONITOR_REFRESH_TRIGGER_DATA_CHANGE = "MONITOR_REFRESH_TRIGGER_DATA_CHANGE"
    MONITOR_REFRESH_TRIGGER_MANUAL = "MONITOR_REFRESH_TRIGGER_MANUAL"
    MONITOR_REFRESH_TRIGGER_SCHEDULE = "MONITOR_REFRESH_TRIGGER_SCHEDULE"
    MONITOR_REFRESH_TRIGGER_UNKNOWN = "MONITOR_REFRESH_TRIGGER_UNKNOWN"


class AnomalyDetectionConfig(_rt.Model):
    excluded_table_full_names: list[str] | None = None
    notification_settings: NotificationSettings | None = None


class CancelRefreshResponse(_rt.Model):
    refresh: Refresh | None = None


class CronSchedule(_rt.Model):
    quartz_cron_expression: str
    timezone_id: str
    pause_status: CronSchedulePauseStatus | None = None


class DataProfilingConfig(_rt.Model):
    output_schema_id: str
    assets_dir: str | None = None
    baseline_table_name: str | None = None
    custom_metrics: list[DataProfilingCustomMetric] | None = None
    dashboard_id: str | None = None
    drift_metrics_table_name: str | None = None
    effective_warehouse_id: str | None = None
    inference_log: InferenceLogConfig | None = None
    latest_monitor_failure_message: str | None = None
    monitor_version: int | None = None
    monitored_table_name: str | None = None
    notification_settings: NotificationSettings | None = None
    profile_metrics_table_name: str | None = None
    schedule: CronSchedule | None = None
    skip_builtin_dashboard: bool | None = None
    slicing_exprs: list[str] | None = None
    snapshot: SnapshotConfig | None = None
    status: DataProfilingStatus | None = None
    time_series: TimeSeriesConfig | None = None
    warehouse_id: str | None = None


class DataProfilingCustomMetric(_rt.Model):
    definition: str
    input_columns: list[str]
    name: str
    output_data_type: str
    type: DataProfilingCustomMetricType


class InferenceLogConfig(_rt.Model):
    granularities: list[AggregationGranularity]
    model_id_column: str
    prediction_column: str
    problem_type: InferenceProblemType
    timestamp_column: str
    label_column: str | None = None


class ListMonitorResponse(_rt.Model):
    monitors: list[Monitor] | None = None
    next_page_token: str | None = None


class ListRefreshResponse(_rt.Model):
    next_page_token: str | None = None
    refreshes: list[Refresh] | None = None


class Monitor(_rt.Model):
    object_id: str
    object_type: str
    anomaly_detection_config: AnomalyDetectionConfig | None = None
    data_profiling_config: DataProfilingConfig | None = None


class NotificationDestination(_rt.Model):
    destination_ids: list[str] | None = None
    destination_user_ids: list[int] | None = None
    email_addresses: list[str] | None = None


class NotificationSettings(_rt.Model):
    on_failure: NotificationDestination | None = None
    on_unhealthy_table: NotificationDestination | None = None


class Refresh(_rt.Model):
    object_id: str
    object_type: str
    end_time_ms: int | None = None
    message: str | None = None
    refresh_id: int | None = None
    start_time_ms: int | None = None
    state: RefreshState | None = None
    trigger: RefreshTrigger | None = None


class SnapshotConfig(_rt.Model): ...


class TimeSeriesConfig(_rt.Model):
    granularities: list[AggregationGranularity]
    timestamp_column: str
