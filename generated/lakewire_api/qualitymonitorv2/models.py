"""Generated from qualitymonitorv2 (databricks-sdk 0.162.0, spec cfcb5fc7); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AnomalyDetectionRunStatus(_rt.OpenEnum):
    ANOMALY_DETECTION_RUN_STATUS_CANCELED = "ANOMALY_DETECTION_RUN_STATUS_CANCELED"
    ANOMALY_DETECTION_RUN_STATUS_FAILED = "ANOMALY_DETECTION_RUN_STATUS_FAILED"
    ANOMALY_DETECTION_RUN_STATUS_JOB_DELETED = "ANOMALY_DETECTION_RUN_STATUS_JOB_DELETED"
    ANOMALY_DETECTION_RUN_STATUS_PENDING = "ANOMALY_DETECTION_RUN_STATUS_PENDING"
    ANOMALY_DETECTION_RUN_STATUS_RUNNING = "ANOMALY_DETECTION_RUN_STATUS_RUNNING"
    ANOMALY_DETECTION_RUN_STATUS_SUCCESS = "ANOMALY_DETECTION_RUN_STATUS_SUCCESS"
    ANOMALY_DETECTION_RUN_STATUS_UNKNOWN = "ANOMALY_DETECTION_RUN_STATUS_UNKNOWN"
    ANOMALY_DETECTION_RUN_STATUS_WORKSPACE_MISMATCH_ERROR = "ANOMALY_DETECTION_RUN_STATUS_WORKSPACE_MISMATCH_ERROR"


class AnomalyDetectionConfig(_rt.Model):
    excluded_table_full_names: list[str] | None = None
    last_run_id: str | None = None
    latest_run_status: AnomalyDetectionRunStatus | None = None


class ListQualityMonitorResponse(_rt.Model):
    next_page_token: str | None = None
    quality_monitors: list[QualityMonitor] | None = None


class PercentNullValidityCheck(_rt.Model):
    column_names: list[str] | None = None
    upper_bound: float | None = None


class QualityMonitor(_rt.Model):
    object_id: str
    object_type: str
    anomaly_detection_config: AnomalyDetectionConfig | None = None
    validity_check_configurations: list[ValidityCheckConfiguration] | None = None


class RangeValidityCheck(_rt.Model):
    column_names: list[str] | None = None
    lower_bound: float | None = None
    upper_bound: float | None = None


class UniquenessValidityCheck(_rt.Model):
    column_names: list[str] | None = None


class ValidityCheckConfiguration(_rt.Model):
    name: str | None = None
    percent_null_validity_check: PercentNullValidityCheck | None = None
    range_validity_check: RangeValidityCheck | None = None
    uniqueness_validity_check: UniquenessValidityCheck | None = None
