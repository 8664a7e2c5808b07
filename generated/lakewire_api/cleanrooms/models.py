"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.catalog import models as _catalog
    from lakewire_api.jobs import models as _jobs
    from lakewire_api.settings import models as _settings
    from lakewire_api.sharing import models as _sharing


class CleanRoomAccessRestricted(_rt.OpenEnum):
    CSP_MISMATCH = "CSP_MISMATCH"
    NO_RESTRICTION = "NO_RESTRICTION"


class CleanRoomAssetAssetType(_rt.OpenEnum):
    FOREIGN_TABLE = "FOREIGN_TABLE"
    JAR_ANALYSIS = "JAR_ANALYSIS"
    NOTEBOOK_FILE = "NOTEBOOK_FILE"
    TABLE = "TABLE"
    VIEW = "VIEW"
    VOLUME = "VOLUME"


class CleanRoomAssetStatusEnum(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    PENDING = "PENDING"
    PERMISSION_DENIED = "PERMISSION_DENIED"


class CleanRoomAutoApprovalRuleAuthorScope(_rt.OpenEnum):
    ANY_AUTHOR = "ANY_AUTHOR"


class CleanRoomJarAnalysisReviewJarAnalysisReviewState(_rt.OpenEnum):
    APPROVED = "APPROVED"
    PENDING = "PENDING"
    REJECTED = "REJECTED"


class CleanRoomJarAnalysisReviewJarAnalysisReviewSubReason(_rt.OpenEnum):
    AUTO_APPROVED = "AUTO_APPROVED"


class CleanRoomNotebookReviewNotebookReviewState(_rt.OpenEnum):
    APPROVED = "APPROVED"
    PENDING = "PENDING"
    REJECTED = "REJECTED"


class CleanRoomNotebookReviewNotebookReviewSubReason(_rt.OpenEnum):
    AUTO_APPROVED = "AUTO_APPROVED"
    BACKFILLED = "BACKFILLED"


class CleanRoomOutputCatalogOutputCatalogStatus(_rt.OpenEnum):
    CREATED = "CREATED"
    NOT_CREATED = "NOT_CREATED"
    NOT_ELIGIBLE = "NOT_ELIGIBLE"


class CleanRoomStatusEnum(_rt.OpenEnum):
    ACTIVE = "ACTIVE"
    DELETED = "DELETED"
    FAILED = "FAILED"
    PROVISIONING = "PROVISIONING"


class CleanRoomTaskType(_rt.OpenEnum):
    JAR = "JAR"
    NOTEBOOK = "NOTEBOOK"


class CleanRoom(_rt.Model):
    access_restricted: CleanRoomAccessRestricted | None = None
    comment: str | None = None
    created_at: int | None = None  # epoch milliseconds
    enable_shared_output: bool | None = None
    local_collaborator_alias: str | None = None
    name: str | None = None
    output_catalog: CleanRoomOutputCatalog | None = None
    owner: str | None = None
    remote_detailed_info: CleanRoomRemoteDetail | None = None
    status: CleanRoomStatusEnum | None = None
    updated_at: int | None = None  # epoch milliseconds


class CleanRoomAsset(_rt.Model):
    asset_type: CleanRoomAssetAssetType
    name: str
    added_at: int | None = None  # epoch milliseconds
    clean_room_name: str | None = None
    foreign_table: CleanRoomAssetForeignTable | None = None
    foreign_table_local_details: CleanRoomAssetForeignTableLocalDetails | None = None
    jar_analysis: CleanRoomAssetJarAnalysis | None = None
    notebook: CleanRoomAssetNotebook | None = None
    owner_collaborator_alias: str | None = None
    status: CleanRoomAssetStatusEnum | None = None
    table: CleanRoomAssetTable | None = None
    table_local_details: CleanRoomAssetTableLocalDetails | None = None
    view: CleanRoomAssetView | None = None
    view_local_details: CleanRoomAssetViewLocalDetails | None = None
    volume_local_details: CleanRoomAssetVolumeLocalDetails | None = None


class CleanRoomAssetForeignTable(_rt.Model):
    columns: list[_catalog.ColumnInfo] | None = None


class CleanRoomAssetForeignTableLocalDetails(_rt.Model):
    local_name: str


class CleanRoomAssetJarAnalysis(_rt.Model):
    central_jar_file_paths: list[str] | None = None
    description: str | None = None
    environment_version: str | None = None
    etag: str | None = None
    main_class_name: str | None = None
    review_state: CleanRoomJarAnalysisReviewJarAnalysisReviewState | None = None
    reviews: list[CleanRoomJarAnalysisReview] | None = None
    runner_collaborator_aliases: list[str] | None = None


class CleanRoomAssetNotebook(_rt.Model):
    notebook_content: str
    description: str | None = None
    environment_version: str | None = None
    etag: str | None = None
    review_state: CleanRoomNotebookReviewNotebookReviewState | None = None
    reviews: list[CleanRoomNotebookReview] | None = None
    runner_collaborator_aliases: list[str] | None = None


class CleanRoomAssetTable(_rt.Model):
    columns: list[_catalog.ColumnInfo] | None = None


class CleanRoomAssetTableLocalDetails(_rt.Model):
    local_name: str
    partitions: list[_sharing.Partition] | None = None


class CleanRoomAssetView(_rt.Model):
    columns: list[_catalog.ColumnInfo] | None = None


class CleanRoomAssetViewLocalDetails(_rt.Model):
    local_name: str


class CleanRoomAssetVolumeLocalDetails(_rt.Model):
    local_name: str


class CleanRoomAutoApprovalRule(_rt.Model):
    author_collaborator_alias: str | None = None
    author_scope: CleanRoomAutoApprovalRuleAuthorScope | None = None
    clean_room_name: str | None = None
    created_at: int | None = None  # epoch milliseconds
    rule_id: str | None = None
    rule_owner_collaborator_alias: str | None = None
    runner_collaborator_alias: str | None = None


class CleanRoomCollaborator(_rt.Model):
    collaborator_alias: str
    display_name: str | None = None
    global_metastore_id: str | None = None
    invite_recipient_email: str | None = None
    invite_recipient_workspace_id: int | None = None
    organization_name: str | None = None


class CleanRoomJarAnalysisReview(_rt.Model):
    comment: str | None = None
    created_at_millis: int | None = None
    review_state: CleanRoomJarAnalysisReviewJarAnalysisReviewState | None = None
    review_sub_reason: CleanRoomJarAnalysisReviewJarAnalysisReviewSubReason | None = None
    reviewer_collaborator_alias: str | None = None


class CleanRoomNotebookReview(_rt.Model):
    comment: str | None = None
    created_at_millis: int | None = None
    review_state: CleanRoomNotebookReviewNotebookReviewState | None = None
    review_sub_reason: CleanRoomNotebookReviewNotebookReviewSubReason | None = None
    reviewer_collaborator_alias: str | None = None


class CleanRoomNotebookTaskRun(_rt.Model):
    collaborator_job_run_info: CollaboratorJobRunInfo | None = None
    notebook_etag: str | None = None
    notebook_job_run_state: _jobs.CleanRoomTaskRunState | None = None
    notebook_name: str | None = None
    notebook_updated_at: int | None = None
    output_schema_expiration_time: int | None = None  # epoch milliseconds
    output_schema_name: str | None = None
    run_duration: int | None = None  # milliseconds
    shared_output_schema_expiration_time: int | None = None  # epoch milliseconds
    shared_output_schema_name: str | None = None
    start_time: int | None = None  # epoch milliseconds


class CleanRoomOutputCatalog(_rt.Model):
    catalog_name: str | None = None
    status: CleanRoomOutputCatalogOutputCatalogStatus | None = None


class CleanRoomRemoteDetail(_rt.Model):
    central_clean_room_id: str | None = None
    cloud_vendor: str | None = None
    collaborators: list[CleanRoomCollaborator] | None = None
    compliance_security_profile: ComplianceSecurityProfile | None = None
    creator: CleanRoomCollaborator | None = None
    egress_network_policy: _settings.EgressNetworkPolicy | None = None
    enable_shared_output: bool | None = None
    package_provider_collaborator_alias: str | None = None
    region: str | None = None


class CleanRoomTaskRun(_rt.Model):
    analysis_details: CleanRoomTaskRunCleanRoomTaskAnalysisDetails | None = None
    collaborator_job_run_info: CollaboratorJobRunInfo | None = None
    name: str | None = None
    output_info: CleanRoomTaskRunOutputInfo | None = None
    run_duration: int | None = None  # milliseconds
    shared_output_info: CleanRoomTaskRunOutputInfo | None = None
    start_time: int | None = None  # epoch milliseconds
    task_run_state: _jobs.CleanRoomTaskRunState | None = None
    task_type: CleanRoomTaskType | None = None


class CleanRoomTaskRunCleanRoomTaskAnalysisDetails(_rt.Model):
    etag: str | None = None
    updated_at: int | None = None


class CleanRoomTaskRunOutputInfo(_rt.Model):
    output_schema_expiration_time: int | None = None  # epoch milliseconds
    output_schema_name: str | None = None


class CollaboratorJobRunInfo(_rt.Model):
    collaborator_alias: str | None = None
    collaborator_job_id: int | None = None
    collaborator_job_run_id: int | None = None
    collaborator_task_run_id: int | None = None
    collaborator_workspace_id: int | None = None


class ComplianceSecurityProfile(_rt.Model):
    compliance_standards: list[_settings.ComplianceStandard] | None = None
    is_enabled: bool | None = None


class CreateCleanRoomAssetReviewResponse(_rt.Model):
    jar_analysis_review_state: CleanRoomJarAnalysisReviewJarAnalysisReviewState | None = None
    jar_analysis_reviews: list[CleanRoomJarAnalysisReview] | None = None
    notebook_review_state: CleanRoomNotebookReviewNotebookReviewState | None = None
    notebook_reviews: list[CleanRoomNotebookReview] | None = None


class CreateCleanRoomOutputCatalogResponse(_rt.Model):
    output_catalog: CleanRoomOutputCatalog


class DeleteCleanRoomAssetResponse(_rt.Model): ...


class JarAnalysisVersionReview(_rt.Model):
    etag: str
    review_state: CleanRoomJarAnalysisReviewJarAnalysisReviewState
    comment: str | None = None


class ListCleanRoomAssetRevisionsResponse(_rt.Model):
    next_page_token: str | None = None
    revisions: list[CleanRoomAsset] | None = None


class ListCleanRoomAssetsResponse(_rt.Model):
    assets: list[CleanRoomAsset] | None = None
    next_page_token: str | None = None


class ListCleanRoomAutoApprovalRulesResponse(_rt.Model):
    next_page_token: str | None = None
    rules: list[CleanRoomAutoApprovalRule] | None = None


class ListCleanRoomNotebookTaskRunsResponse(_rt.Model):
    next_page_token: str | None = None
    runs: list[CleanRoomNotebookTaskRun] | None = None


class ListCleanRoomsResponse(_rt.Model):
    clean_rooms: list[CleanRoom] | None = None
    next_page_token: str | None = None


class ListCleanRoomTaskRunsResponse(_rt.Model):
    next_page_token: str | None = None
    runs: list[CleanRoomTaskRun] | None = None


class NotebookVersionReview(_rt.Model):
    etag: str
    review_state: CleanRoomNotebookReviewNotebookReviewState
    comment: str | None = None
