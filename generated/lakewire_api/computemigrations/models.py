"""Generated from computemigrations (databricks-sdk 0.162.0, spec c16dfb3a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from datetime import datetime as _datetime

import lakewire_runtime as _rt


class MigrationAssetType(_rt.OpenEnum):
    FILE = "FILE"
    INTERACTIVE = "INTERACTIVE"
    JOB = "JOB"


class MigrationInitiatorRole(_rt.OpenEnum):
    ACCOUNT_ADMIN = "ACCOUNT_ADMIN"
    JOB_ADMIN = "JOB_ADMIN"
    SYSTEM = "SYSTEM"
    WORKSPACE_ADMIN = "WORKSPACE_ADMIN"


class MigrationState(_rt.OpenEnum):
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"
    MIGRATION_COMPLETE = "MIGRATION_COMPLETE"
    MIGRATION_OBSERVATION = "MIGRATION_OBSERVATION"
    MIGRATION_PENDING = "MIGRATION_PENDING"
    MIGRATION_REVIEW = "MIGRATION_REVIEW"
    MIGRATION_RUNNING = "MIGRATION_RUNNING"
    NOT_SUPPORTED = "NOT_SUPPORTED"
    PLANNING_PENDING = "PLANNING_PENDING"
    PLANNING_REVIEW = "PLANNING_REVIEW"
    PLANNING_RUNNING = "PLANNING_RUNNING"
    REVISION_PENDING = "REVISION_PENDING"
    TRANSLATION_CREATING = "TRANSLATION_CREATING"
    TRANSLATION_PENDING = "TRANSLATION_PENDING"
    TRANSLATION_READY = "TRANSLATION_READY"
    VALIDATION_RUNNING = "VALIDATION_RUNNING"
    VALIDATION_SCHEDULING = "VALIDATION_SCHEDULING"


class BakingConfig(_rt.Model):
    run_count: int | None = None
    time_window_hours: int | None = None


class BakingReport(_rt.Model):
    successful_runs: int | None = None
    total_runs: int | None = None


class ListMigrationsResponse(_rt.Model):
    migrations: list[Migration] | None = None
    next_page_token: str | None = None


class Migration(_rt.Model):
    asset_type: MigrationAssetType
    asset_uri: str
    auto_approve: bool | None = None
    baking_config: BakingConfig | None = None
    baking_report: BakingReport | None = None
    create_time: _datetime | None = None
    etag: str | None = None
    initiator: MigrationInitiator | None = None
    migration_id: str | None = None
    migration_report: MigrationReport | None = None
    run_validation: bool | None = None
    state: MigrationState | None = None
    state_history: list[MigrationStateTransition] | None = None
    validation_report: ValidationReport | None = None


class MigrationAsset(_rt.Model):
    asset_type: MigrationAssetType | None = None
    id: str | None = None
    uri: str | None = None


class MigrationInitiator(_rt.Model):
    role: MigrationInitiatorRole | None = None
    user_id: int | None = None


class MigrationReport(_rt.Model):
    primary_asset: MigrationAsset | None = None
    secondary_assets: list[MigrationAsset] | None = None


class MigrationStateTransition(_rt.Model):
    internal_comment: str | None = None
    state: MigrationState | None = None
    transition_time: _datetime | None = None
    user_comment: str | None = None


class ValidationReport(_rt.Model):
    duration_ms: int | None = None
    passed: bool | None = None
    run_status: str | None = None
    run_url: str | None = None
    start_time: _datetime | None = None
