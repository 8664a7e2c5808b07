"""Generated from settingsv2 (databricks-sdk 0.162.0, spec 79f9507b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt


class AibiDashboardEmbeddingAccessPolicyAccessPolicyType(_rt.OpenEnum):
    ALLOW_ALL_DOMAINS = "ALLOW_ALL_DOMAINS"
    ALLOW_APPROVED_DOMAINS = "ALLOW_APPROVED_DOMAINS"
    DENY_ALL_DOMAINS = "DENY_ALL_DOMAINS"


class ClusterAutoRestartMessageMaintenanceWindowDayOfWeek(_rt.OpenEnum):
    FRIDAY = "FRIDAY"
    MONDAY = "MONDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    THURSDAY = "THURSDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"


class ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency(_rt.OpenEnum):
    EVERY_WEEK = "EVERY_WEEK"
    FIRST_AND_THIRD_OF_MONTH = "FIRST_AND_THIRD_OF_MONTH"
    FIRST_OF_MONTH = "FIRST_OF_MONTH"
    FOURTH_OF_MONTH = "FOURTH_OF_MONTH"
    SECOND_AND_FOURTH_OF_MONTH = "SECOND_AND_FOURTH_OF_MONTH"
    SECOND_OF_MONTH = "SECOND_OF_MONTH"
    THIRD_OF_MONTH = "THIRD_OF_MONTH"


class CollaborationPlatformConnectivityMessageConnectivity(_rt.OpenEnum):
    ALLOW_ALL = "ALLOW_ALL"
    ALLOW_SLACK = "ALLOW_SLACK"
    ALLOW_TEAMS = "ALLOW_TEAMS"
    DENY_ALL = "DENY_ALL"


class PersonalComputeMessagePersonalComputeMessageEnum(_rt.OpenEnum):
    DELEGATE = "DELEGATE"
    ON = "ON"


class PreviewPhase(_rt.OpenEnum):
    BETA = "BETA"
    GA = "GA"
    GA_SOON = "GA_SOON"
    PRIVATE_PREVIEW = "PRIVATE_PREVIEW"
    PUBLIC_PREVIEW = "PUBLIC_PREVIEW"


class RestrictWorkspaceAdminsMessageStatus(_rt.OpenEnum):
    ALLOW_ALL = "ALLOW_ALL"
    RESTRICT_TOKENS_AND_JOB_RUN_AS = "RESTRICT_TOKENS_AND_JOB_RUN_AS"


class AibiDashboardEmbeddingAccessPolicy(_rt.Model):
    access_policy_type: AibiDashboardEmbeddingAccessPolicyAccessPolicyType


class AibiDashboardEmbeddingApprovedDomains(_rt.Model):
    approved_domains: list[str] | None = None


class AllowedAppsUserApiScopesMessage(_rt.Model):
    allowed_scopes: list[str] | None = None


class BooleanMessage(_rt.Model):
    value: bool | None = None


class ClusterAutoRestartMessage(_rt.Model):
    can_toggle: bool | None = None
    enabled: bool | None = None
    enablement_details: ClusterAutoRestartMessageEnablementDetails | None = None
    maintenance_window: ClusterAutoRestartMessageMaintenanceWindow | None = None
    restart_even_if_no_updates_available: bool | None = None


class ClusterAutoRestartMessageEnablementDetails(_rt.Model):
    forced_for_compliance_mode: bool | None = None
    unavailable_for_disabled_entitlement: bool | None = None
    unavailable_for_non_enterprise_tier: bool | None = None


class ClusterAutoRestartMessageMaintenanceWindow(_rt.Model):
    week_day_based_schedule: ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule | None = None


class ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule(_rt.Model):
    day_of_week: ClusterAutoRestartMessageMaintenanceWindowDayOfWeek | None = None
    frequency: ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency | None = None
    window_start_time: ClusterAutoRestartMessageMaintenanceWindowWindowStartTime | None = None


class ClusterAutoRestartMessageMaintenanceWindowWindowStartTime(_rt.Model):
    hours: int | None = None
    minutes: int | None = None


class CollaborationPlatformConnectivityMessage(_rt.Model):
    connectivity: CollaborationPlatformConnectivityMessageConnectivity


class IntegerMessage(_rt.Model):
    value: int | None = None


class ListAccountSettingsMetadataResponse(_rt.Model):
    next_page_token: str | None = None
    settings_metadata: list[SettingsMetadata] | None = None


class ListAccountUserPreferencesMetadataResponse(_rt.Model):
    next_page_token: str | None = None
    settings_metadata: list[SettingsMetadata] | None = None


class ListWorkspaceSettingsMetadataResponse(_rt.Model):
    next_page_token: str | None = None
    settings_metadata: list[SettingsMetadata] | None = None


class OperationalEmailCustomRecipientMessage(_rt.Model):
    email: str | None = None


class PersonalComputeMessage(_rt.Model):
    value: PersonalComputeMessagePersonalComputeMessageEnum | None = None


class RestrictWorkspaceAdminsMessage(_rt.Model):
    status: RestrictWorkspaceAdminsMessageStatus
    disable_gov_tag_creation: bool | None = None


class Setting(_rt.Model):
    aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy | None = None
    aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains | None = None
    allowed_apps_user_api_scopes: AllowedAppsUserApiScopesMessage | None = None
    automatic_cluster_update_workspace: ClusterAutoRestartMessage | None = None
    boolean_val: BooleanMessage | None = None
    collaboration_platform_connectivity: CollaborationPlatformConnectivityMessage | None = None
    effective_aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy | None = None
    effective_aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains | None = None
    effective_allowed_apps_user_api_scopes: AllowedAppsUserApiScopesMessage | None = None
    effective_automatic_cluster_update_workspace: ClusterAutoRestartMessage | None = None
    effective_boolean_val: BooleanMessage | None = None
    effective_collaboration_platform_connectivity: CollaborationPlatformConnectivityMessage | None = None
    effective_integer_val: IntegerMessage | None = None
    effective_operational_email_custom_recipient: OperationalEmailCustomRecipientMessage | None = None
    effective_personal_compute: PersonalComputeMessage | None = None
    effective_restrict_workspace_admins: RestrictWorkspaceAdminsMessage | None = None
    effective_string_val: StringMessage | None = None
    effective_workspace_label: WorkspaceLabelMessage | None = None
    integer_val: IntegerMessage | None = None
    name: str | None = None
    operational_email_custom_recipient: OperationalEmailCustomRecipientMessage | None = None
    personal_compute: PersonalComputeMessage | None = None
    restrict_workspace_admins: RestrictWorkspaceAdminsMessage | None = None
    string_val: StringMessage | None = None
    workspace_label: WorkspaceLabelMessage | None = None


class SettingsMetadata(_rt.Model):
    description: str | None = None
    display_name: str | None = None
    docs_link: str | None = None
    name: str | None = None
    preview_phase: PreviewPhase | None = None
    type: str | None = None


class StringMessage(_rt.Model):
    value: str | None = None


class UserPreference(_rt.Model):
    boolean_val: BooleanMessage | None = None
    effective_boolean_val: BooleanMessage | None = None
    effective_string_val: StringMessage | None = None
    name: str | None = None
    string_val: StringMessage | None = None
    user_id: str | None = None


class WorkspaceLabelMessage(_rt.Model):
    color: str | None = None
    label: str | None = None
