"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

import lakewire_runtime as _rt

if _TYPE_CHECKING:
    from lakewire_api.iam import models as _iam


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


class ComplianceStandard(_rt.OpenEnum):
    CANADA_PROTECTED_B = "CANADA_PROTECTED_B"
    CYBER_ESSENTIAL_PLUS = "CYBER_ESSENTIAL_PLUS"
    FEDRAMP_HIGH = "FEDRAMP_HIGH"
    FEDRAMP_IL5 = "FEDRAMP_IL5"
    FEDRAMP_MODERATE = "FEDRAMP_MODERATE"
    GERMANY_C5 = "GERMANY_C5"
    GERMANY_TISAX = "GERMANY_TISAX"
    HIPAA = "HIPAA"
    HITRUST = "HITRUST"
    IRAP_PROTECTED = "IRAP_PROTECTED"
    ISMAP = "ISMAP"
    ITAR_EAR = "ITAR_EAR"
    KSA_ECC_CCC_DCC = "KSA_ECC_CCC_DCC"
    K_FSI = "K_FSI"
    NONE = "NONE"
    PCI_DSS = "PCI_DSS"


class CustomerFacingIngressNetworkPolicyApiScopeQualifier(_rt.OpenEnum):
    API_SCOPE_QUALIFIER_ALL = "API_SCOPE_QUALIFIER_ALL"
    API_SCOPE_QUALIFIER_READ = "API_SCOPE_QUALIFIER_READ"


class CustomerFacingIngressNetworkPolicyAuthenticationIdentityPrincipalType(_rt.OpenEnum):
    PRINCIPAL_TYPE_SERVICE_PRINCIPAL = "PRINCIPAL_TYPE_SERVICE_PRINCIPAL"
    PRINCIPAL_TYPE_USER = "PRINCIPAL_TYPE_USER"


class CustomerFacingIngressNetworkPolicyAuthenticationIdentityType(_rt.OpenEnum):
    IDENTITY_TYPE_ALL_SERVICE_PRINCIPALS = "IDENTITY_TYPE_ALL_SERVICE_PRINCIPALS"
    IDENTITY_TYPE_ALL_USERS = "IDENTITY_TYPE_ALL_USERS"
    IDENTITY_TYPE_SELECTED_IDENTITIES = "IDENTITY_TYPE_SELECTED_IDENTITIES"


class CustomerFacingIngressNetworkPolicyCrossWorkspaceAccessRestrictionMode(_rt.OpenEnum):
    FULL_ACCESS = "FULL_ACCESS"
    LEGACY_MODE = "LEGACY_MODE"
    RESTRICTED_ACCESS = "RESTRICTED_ACCESS"


class CustomerFacingIngressNetworkPolicyPrivateAccessRestrictionMode(_rt.OpenEnum):
    ALLOW_ALL_REGISTERED_ENDPOINTS = "ALLOW_ALL_REGISTERED_ENDPOINTS"
    RESTRICTED_ACCESS = "RESTRICTED_ACCESS"


class CustomerFacingIngressNetworkPolicyPublicAccessRestrictionMode(_rt.OpenEnum):
    FULL_ACCESS = "FULL_ACCESS"
    RESTRICTED_ACCESS = "RESTRICTED_ACCESS"


class CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRulePrivateLinkConnectionState(_rt.OpenEnum):
    CREATE_FAILED = "CREATE_FAILED"
    CREATING = "CREATING"
    DISCONNECTED = "DISCONNECTED"
    ESTABLISHED = "ESTABLISHED"
    EXPIRED = "EXPIRED"
    PENDING = "PENDING"
    REJECTED = "REJECTED"


class DestinationType(_rt.OpenEnum):
    DATABRICKS_APP_SLACK = "DATABRICKS_APP_SLACK"
    DATABRICKS_APP_TEAMS = "DATABRICKS_APP_TEAMS"
    EMAIL = "EMAIL"
    MICROSOFT_TEAMS = "MICROSOFT_TEAMS"
    PAGERDUTY = "PAGERDUTY"
    SLACK = "SLACK"
    WEBHOOK = "WEBHOOK"


class EgressNetworkPolicyInternetAccessPolicyInternetDestinationInternetDestinationFilteringProtocol(_rt.OpenEnum):
    TCP = "TCP"


class EgressNetworkPolicyInternetAccessPolicyInternetDestinationInternetDestinationType(_rt.OpenEnum):
    FQDN = "FQDN"


class EgressNetworkPolicyInternetAccessPolicyLogOnlyModeLogOnlyModeType(_rt.OpenEnum):
    ALL_SERVICES = "ALL_SERVICES"
    SELECTED_SERVICES = "SELECTED_SERVICES"


class EgressNetworkPolicyInternetAccessPolicyLogOnlyModeWorkloadType(_rt.OpenEnum):
    DBSQL = "DBSQL"
    ML_SERVING = "ML_SERVING"


class EgressNetworkPolicyInternetAccessPolicyRestrictionMode(_rt.OpenEnum):
    FULL_ACCESS = "FULL_ACCESS"
    PRIVATE_ACCESS_ONLY = "PRIVATE_ACCESS_ONLY"
    RESTRICTED_ACCESS = "RESTRICTED_ACCESS"


class EgressNetworkPolicyInternetAccessPolicyStorageDestinationStorageDestinationType(_rt.OpenEnum):
    AWS_S3 = "AWS_S3"
    AZURE_STORAGE = "AZURE_STORAGE"
    CLOUDFLARE_R2 = "CLOUDFLARE_R2"
    GOOGLE_CLOUD_STORAGE = "GOOGLE_CLOUD_STORAGE"


class EgressNetworkPolicyNetworkAccessPolicyInternetDestinationInternetDestinationType(_rt.OpenEnum):
    DNS_NAME = "DNS_NAME"


class EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementDryRunModeProductFilter(_rt.OpenEnum):
    DBSQL = "DBSQL"
    ML_SERVING = "ML_SERVING"


class EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementEnforcementMode(_rt.OpenEnum):
    DRY_RUN = "DRY_RUN"
    ENFORCED = "ENFORCED"


class EgressNetworkPolicyNetworkAccessPolicyRestrictionMode(_rt.OpenEnum):
    FULL_ACCESS = "FULL_ACCESS"
    RESTRICTED_ACCESS = "RESTRICTED_ACCESS"


class EgressNetworkPolicyNetworkAccessPolicyStorageDestinationStorageDestinationType(_rt.OpenEnum):
    AWS_S3 = "AWS_S3"
    AZURE_STORAGE = "AZURE_STORAGE"
    GOOGLE_CLOUD_STORAGE = "GOOGLE_CLOUD_STORAGE"


class EgressResourceType(_rt.OpenEnum):
    AZURE_BLOB_STORAGE = "AZURE_BLOB_STORAGE"


class ListType(_rt.OpenEnum):
    ALLOW = "ALLOW"
    BLOCK = "BLOCK"


class NccAzurePrivateEndpointRuleConnectionState(_rt.OpenEnum):
    CREATE_FAILED = "CREATE_FAILED"
    CREATING = "CREATING"
    DISCONNECTED = "DISCONNECTED"
    ESTABLISHED = "ESTABLISHED"
    EXPIRED = "EXPIRED"
    INIT = "INIT"
    PENDING = "PENDING"
    REJECTED = "REJECTED"


class NccPrivateEndpointRulePrivateLinkConnectionState(_rt.OpenEnum):
    CREATE_FAILED = "CREATE_FAILED"
    CREATING = "CREATING"
    DISCONNECTED = "DISCONNECTED"
    ESTABLISHED = "ESTABLISHED"
    EXPIRED = "EXPIRED"
    PENDING = "PENDING"
    REJECTED = "REJECTED"


class PersonalComputeMessageEnum(_rt.OpenEnum):
    DELEGATE = "DELEGATE"
    ON = "ON"


class RestrictWorkspaceAdminsMessageStatus(_rt.OpenEnum):
    ALLOW_ALL = "ALLOW_ALL"
    RESTRICT_TOKENS_AND_JOB_RUN_AS = "RESTRICT_TOKENS_AND_JOB_RUN_AS"


class TokenPermissionLevel(_rt.OpenEnum):
    CAN_USE = "CAN_USE"


class TokenType(_rt.OpenEnum):
    ARCLIGHT_AZURE_EXCHANGE_TOKEN = "ARCLIGHT_AZURE_EXCHANGE_TOKEN"
    ARCLIGHT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY = "ARCLIGHT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY"
    ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN = "ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN"
    ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY = (
        "ARCLIGHT_MULTI_TENANT_AZURE_EXCHANGE_TOKEN_WITH_USER_DELEGATION_KEY"
    )
    AZURE_ACTIVE_DIRECTORY_TOKEN = "AZURE_ACTIVE_DIRECTORY_TOKEN"


class AccountIpAccessEnable(_rt.Model):
    acct_ip_acl_enable: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class AccountNetworkPolicy(_rt.Model):
    account_id: str | None = None
    egress: NetworkPolicyEgress | None = None
    ingress: CustomerFacingIngressNetworkPolicy | None = None
    ingress_dry_run: CustomerFacingIngressNetworkPolicy | None = None
    network_policy_id: str | None = None


class AibiDashboardEmbeddingAccessPolicy(_rt.Model):
    access_policy_type: AibiDashboardEmbeddingAccessPolicyAccessPolicyType


class AibiDashboardEmbeddingAccessPolicySetting(_rt.Model):
    aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy
    etag: str | None = None
    setting_name: str | None = None


class AibiDashboardEmbeddingApprovedDomains(_rt.Model):
    approved_domains: list[str] | None = None


class AibiDashboardEmbeddingApprovedDomainsSetting(_rt.Model):
    aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains
    etag: str | None = None
    setting_name: str | None = None


class AutomaticClusterUpdateSetting(_rt.Model):
    automatic_cluster_update_workspace: ClusterAutoRestartMessage
    etag: str | None = None
    setting_name: str | None = None


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


class ComplianceSecurityProfile(_rt.Model):
    compliance_standards: list[ComplianceStandard] | None = None
    is_enabled: bool | None = None


class ComplianceSecurityProfileSetting(_rt.Model):
    compliance_security_profile_workspace: ComplianceSecurityProfile
    etag: str | None = None
    setting_name: str | None = None


class Config(_rt.Model):
    databricks_app_slack: DatabricksAppSlackConfig | None = None
    databricks_app_teams: DatabricksAppTeamsConfig | None = None
    email: EmailConfig | None = None
    generic_webhook: GenericWebhookConfig | None = None
    microsoft_teams: MicrosoftTeamsConfig | None = None
    pagerduty: PagerdutyConfig | None = None
    slack: SlackConfig | None = None


class CreateIpAccessListResponse(_rt.Model):
    ip_access_list: IpAccessListInfo | None = None


class CreateNetworkConnectivityConfiguration(_rt.Model):
    name: str
    region: str


class CreateOboTokenResponse(_rt.Model):
    token_info: TokenInfo | None = None
    token_value: str | None = None


class CreatePrivateEndpointRule(_rt.Model):
    domain_names: list[str] | None = None
    endpoint_service: str | None = None
    error_message: str | None = None
    gcp_endpoint: GcpEndpoint | None = None
    group_id: str | None = None
    resource_id: str | None = None
    resource_names: list[str] | None = None


class CreateTokenResponse(_rt.Model):
    token_info: PublicTokenInfo | None = None
    token_value: str | None = None


class CspEnablementAccount(_rt.Model):
    compliance_standards: list[ComplianceStandard] | None = None
    is_enforced: bool | None = None


class CspEnablementAccountSetting(_rt.Model):
    csp_enablement_account: CspEnablementAccount
    etag: str | None = None
    setting_name: str | None = None


class CustomerFacingIngressNetworkPolicy(_rt.Model):
    cross_workspace_access: CustomerFacingIngressNetworkPolicyCrossWorkspaceAccess | None = None
    private_access: CustomerFacingIngressNetworkPolicyPrivateAccess | None = None
    public_access: CustomerFacingIngressNetworkPolicyPublicAccess | None = None


class CustomerFacingIngressNetworkPolicyAccountApiDestination(_rt.Model):
    scope_qualifier: CustomerFacingIngressNetworkPolicyApiScopeQualifier | None = None
    scopes: list[str] | None = None


class CustomerFacingIngressNetworkPolicyAccountDatabricksOneDestination(_rt.Model):
    all_destinations: bool | None = None


class CustomerFacingIngressNetworkPolicyAccountUiDestination(_rt.Model):
    all_destinations: bool | None = None


class CustomerFacingIngressNetworkPolicyAppsRuntimeDestination(_rt.Model):
    all_destinations: bool | None = None


class CustomerFacingIngressNetworkPolicyAuthentication(_rt.Model):
    identities: list[CustomerFacingIngressNetworkPolicyAuthenticationIdentity] | None = None
    identity_type: CustomerFacingIngressNetworkPolicyAuthenticationIdentityType | None = None


class CustomerFacingIngressNetworkPolicyAuthenticationIdentity(_rt.Model):
    principal_id: int | None = None
    principal_type: CustomerFacingIngressNetworkPolicyAuthenticationIdentityPrincipalType | None = None


class CustomerFacingIngressNetworkPolicyCrossWorkspaceAccess(_rt.Model):
    restriction_mode: CustomerFacingIngressNetworkPolicyCrossWorkspaceAccessRestrictionMode
    allow_rules: list[CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule] | None = None
    deny_rules: list[CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule] | None = None


class CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule(_rt.Model):
    authentication: CustomerFacingIngressNetworkPolicyAuthentication | None = None
    destination: CustomerFacingIngressNetworkPolicyRequestDestination | None = None
    label: str | None = None
    origin: CustomerFacingIngressNetworkPolicyCrossWorkspaceRequestOrigin | None = None


class CustomerFacingIngressNetworkPolicyCrossWorkspaceRequestOrigin(_rt.Model):
    all_source_workspaces: bool | None = None
    selected_workspaces: CustomerFacingIngressNetworkPolicyWorkspaceIdList | None = None


class CustomerFacingIngressNetworkPolicyEndpoints(_rt.Model):
    endpoint_ids: list[str] | None = None


class CustomerFacingIngressNetworkPolicyIpRanges(_rt.Model):
    ip_ranges: list[str] | None = None


class CustomerFacingIngressNetworkPolicyLakebaseRuntimeDestination(_rt.Model):
    all_destinations: bool | None = None


class CustomerFacingIngressNetworkPolicyPrivateAccess(_rt.Model):
    restriction_mode: CustomerFacingIngressNetworkPolicyPrivateAccessRestrictionMode
    allow_rules: list[CustomerFacingIngressNetworkPolicyPrivateIngressRule] | None = None
    deny_rules: list[CustomerFacingIngressNetworkPolicyPrivateIngressRule] | None = None


class CustomerFacingIngressNetworkPolicyPrivateIngressRule(_rt.Model):
    authentication: CustomerFacingIngressNetworkPolicyAuthentication | None = None
    destination: CustomerFacingIngressNetworkPolicyRequestDestination | None = None
    label: str | None = None
    origin: CustomerFacingIngressNetworkPolicyPrivateRequestOrigin | None = None


class CustomerFacingIngressNetworkPolicyPrivateRequestOrigin(_rt.Model):
    all_private_access: bool | None = None
    all_registered_endpoints: bool | None = None
    azure_workspace_private_link: bool | None = None
    endpoints: CustomerFacingIngressNetworkPolicyEndpoints | None = None


class CustomerFacingIngressNetworkPolicyPublicAccess(_rt.Model):
    restriction_mode: CustomerFacingIngressNetworkPolicyPublicAccessRestrictionMode
    allow_rules: list[CustomerFacingIngressNetworkPolicyPublicIngressRule] | None = None
    deny_rules: list[CustomerFacingIngressNetworkPolicyPublicIngressRule] | None = None


class CustomerFacingIngressNetworkPolicyPublicIngressRule(_rt.Model):
    authentication: CustomerFacingIngressNetworkPolicyAuthentication | None = None
    destination: CustomerFacingIngressNetworkPolicyRequestDestination | None = None
    label: str | None = None
    origin: CustomerFacingIngressNetworkPolicyPublicRequestOrigin | None = None


class CustomerFacingIngressNetworkPolicyPublicRequestOrigin(_rt.Model):
    all_ip_ranges: bool | None = None
    excluded_ip_ranges: CustomerFacingIngressNetworkPolicyIpRanges | None = None
    included_ip_ranges: CustomerFacingIngressNetworkPolicyIpRanges | None = None


class CustomerFacingIngressNetworkPolicyRequestDestination(_rt.Model):
    account_api: CustomerFacingIngressNetworkPolicyAccountApiDestination | None = None
    account_databricks_one: CustomerFacingIngressNetworkPolicyAccountDatabricksOneDestination | None = None
    account_ui: CustomerFacingIngressNetworkPolicyAccountUiDestination | None = None
    all_destinations: bool | None = None
    apps_runtime: CustomerFacingIngressNetworkPolicyAppsRuntimeDestination | None = None
    lakebase_runtime: CustomerFacingIngressNetworkPolicyLakebaseRuntimeDestination | None = None
    workspace_api: CustomerFacingIngressNetworkPolicyWorkspaceApiDestination | None = None
    workspace_ui: CustomerFacingIngressNetworkPolicyWorkspaceUiDestination | None = None


class CustomerFacingIngressNetworkPolicyWorkspaceApiDestination(_rt.Model):
    excluded_scopes: list[str] | None = None
    scope_qualifier: CustomerFacingIngressNetworkPolicyApiScopeQualifier | None = None
    scopes: list[str] | None = None


class CustomerFacingIngressNetworkPolicyWorkspaceIdList(_rt.Model):
    workspace_ids: list[int] | None = None


class CustomerFacingIngressNetworkPolicyWorkspaceUiDestination(_rt.Model):
    all_destinations: bool | None = None


class CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRule(_rt.Model):
    account_id: str | None = None
    connection_state: CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRulePrivateLinkConnectionState | None = (
        None
    )
    creation_time: int | None = None  # epoch milliseconds
    deactivated: bool | None = None
    deactivated_at: int | None = None  # epoch milliseconds
    domain_names: list[str] | None = None
    enabled: bool | None = None
    endpoint_service: str | None = None
    error_message: str | None = None
    network_connectivity_config_id: str | None = None
    resource_names: list[str] | None = None
    rule_id: str | None = None
    updated_time: int | None = None  # epoch milliseconds
    vpc_endpoint_id: str | None = None


class DashboardEmailSubscriptions(_rt.Model):
    boolean_val: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class DatabricksAppSlackConfig(_rt.Model):
    channel_id: str | None = None
    channel_id_set: bool | None = None
    team_id: str | None = None
    team_id_set: bool | None = None


class DatabricksAppTeamsConfig(_rt.Model):
    channel_id: str | None = None
    channel_id_set: bool | None = None
    team_id: str | None = None
    team_id_set: bool | None = None
    tenant_id: str | None = None
    tenant_id_set: bool | None = None


class DefaultNamespaceSetting(_rt.Model):
    namespace: StringMessage
    etag: str | None = None
    setting_name: str | None = None


class DefaultWarehouseId(_rt.Model):
    string_val: StringMessage
    etag: str | None = None
    setting_name: str | None = None


class DeleteAccountIpAccessEnableResponse(_rt.Model):
    etag: str


class DeleteAibiDashboardEmbeddingAccessPolicySettingResponse(_rt.Model):
    etag: str


class DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse(_rt.Model):
    etag: str


class DeleteDashboardEmailSubscriptionsResponse(_rt.Model):
    etag: str


class DeleteDefaultNamespaceSettingResponse(_rt.Model):
    etag: str


class DeleteDefaultWarehouseIdResponse(_rt.Model):
    etag: str


class DeleteDisableLegacyAccessResponse(_rt.Model):
    etag: str


class DeleteDisableLegacyDbfsResponse(_rt.Model):
    etag: str


class DeleteDisableLegacyFeaturesResponse(_rt.Model):
    etag: str


class DeleteLlmProxyPartnerPoweredWorkspaceResponse(_rt.Model):
    etag: str


class DeletePersonalComputeSettingResponse(_rt.Model):
    etag: str


class DeleteRestrictWorkspaceAdminsSettingResponse(_rt.Model):
    etag: str


class DeleteSqlResultsDownloadResponse(_rt.Model):
    etag: str


class DisableLegacyAccess(_rt.Model):
    disable_legacy_access: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class DisableLegacyDbfs(_rt.Model):
    disable_legacy_dbfs: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class DisableLegacyFeatures(_rt.Model):
    disable_legacy_features: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class EgressNetworkPolicy(_rt.Model):
    internet_access: EgressNetworkPolicyInternetAccessPolicy | None = None


class EgressNetworkPolicyInternetAccessPolicy(_rt.Model):
    allowed_internet_destinations: list[EgressNetworkPolicyInternetAccessPolicyInternetDestination] | None = None
    allowed_storage_destinations: list[EgressNetworkPolicyInternetAccessPolicyStorageDestination] | None = None
    log_only_mode: EgressNetworkPolicyInternetAccessPolicyLogOnlyMode | None = None
    restriction_mode: EgressNetworkPolicyInternetAccessPolicyRestrictionMode | None = None


class EgressNetworkPolicyInternetAccessPolicyInternetDestination(_rt.Model):
    destination: str | None = None
    protocol: EgressNetworkPolicyInternetAccessPolicyInternetDestinationInternetDestinationFilteringProtocol | None = (
        None
    )
    type: EgressNetworkPolicyInternetAccessPolicyInternetDestinationInternetDestinationType | None = None


class EgressNetworkPolicyInternetAccessPolicyLogOnlyMode(_rt.Model):
    log_only_mode_type: EgressNetworkPolicyInternetAccessPolicyLogOnlyModeLogOnlyModeType | None = None
    workloads: list[EgressNetworkPolicyInternetAccessPolicyLogOnlyModeWorkloadType] | None = None


class EgressNetworkPolicyInternetAccessPolicyStorageDestination(_rt.Model):
    allowed_paths: list[str] | None = None
    azure_container: str | None = None
    azure_dns_zone: str | None = None
    azure_storage_account: str | None = None
    azure_storage_service: str | None = None
    bucket_name: str | None = None
    region: str | None = None
    type: EgressNetworkPolicyInternetAccessPolicyStorageDestinationStorageDestinationType | None = None


class EgressNetworkPolicyNetworkAccessPolicy(_rt.Model):
    restriction_mode: EgressNetworkPolicyNetworkAccessPolicyRestrictionMode
    allowed_databricks_destinations: list[EgressNetworkPolicyNetworkAccessPolicyDatabricksDestination] | None = None
    allowed_internet_destinations: list[EgressNetworkPolicyNetworkAccessPolicyInternetDestination] | None = None
    allowed_storage_destinations: list[EgressNetworkPolicyNetworkAccessPolicyStorageDestination] | None = None
    blocked_internet_destinations: list[EgressNetworkPolicyNetworkAccessPolicyInternetDestination] | None = None
    policy_enforcement: EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcement | None = None


class EgressNetworkPolicyNetworkAccessPolicyDatabricksDestination(_rt.Model):
    workspace_ids: list[int] | None = None


class EgressNetworkPolicyNetworkAccessPolicyInternetDestination(_rt.Model):
    destination: str | None = None
    internet_destination_type: (
        EgressNetworkPolicyNetworkAccessPolicyInternetDestinationInternetDestinationType | None
    ) = None


class EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcement(_rt.Model):
    dry_run_mode_product_filter: (
        list[EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementDryRunModeProductFilter] | None
    ) = None
    enforcement_mode: EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementEnforcementMode | None = None


class EgressNetworkPolicyNetworkAccessPolicyStorageDestination(_rt.Model):
    azure_storage_account: str | None = None
    azure_storage_service: str | None = None
    bucket_name: str | None = None
    region: str | None = None
    storage_destination_type: EgressNetworkPolicyNetworkAccessPolicyStorageDestinationStorageDestinationType | None = (
        None
    )


class EmailConfig(_rt.Model):
    addresses: list[str] | None = None


class Empty(_rt.Model): ...


class EnableExportNotebook(_rt.Model):
    boolean_val: BooleanMessage | None = None
    setting_name: str | None = None


class EnableNotebookTableClipboard(_rt.Model):
    boolean_val: BooleanMessage | None = None
    setting_name: str | None = None


class EnableResultsDownloading(_rt.Model):
    boolean_val: BooleanMessage | None = None
    setting_name: str | None = None


class EnhancedSecurityMonitoring(_rt.Model):
    is_enabled: bool | None = None


class EnhancedSecurityMonitoringSetting(_rt.Model):
    enhanced_security_monitoring_workspace: EnhancedSecurityMonitoring
    etag: str | None = None
    setting_name: str | None = None


class EsmEnablementAccount(_rt.Model):
    is_enforced: bool | None = None


class EsmEnablementAccountSetting(_rt.Model):
    esm_enablement_account: EsmEnablementAccount
    etag: str | None = None
    setting_name: str | None = None


class ExchangeToken(_rt.Model):
    __wire__ = {"credential_eol_time": "credentialEolTime", "owner_id": "ownerId", "token_type": "tokenType"}
    credential: str | None = None
    credential_eol_time: int | None = None  # epoch milliseconds
    owner_id: int | None = None
    scopes: list[str] | None = None
    token_type: TokenType | None = None


class ExchangeTokenResponse(_rt.Model):
    values: list[ExchangeToken] | None = None


class FetchIpAccessListResponse(_rt.Model):
    ip_access_list: IpAccessListInfo | None = None


class GcpEndpoint(_rt.Model):
    all_vpc_sc_services: bool | None = None
    google_api_endpoints: GoogleApiEndpoints | None = None
    psc_endpoint_uri: str | None = None
    service_attachment: str | None = None


class GenericWebhookConfig(_rt.Model):
    password: str | None = None
    password_set: bool | None = None
    url: str | None = None
    url_set: bool | None = None
    username: str | None = None
    username_set: bool | None = None


class GetIpAccessListResponse(_rt.Model):
    ip_access_list: IpAccessListInfo | None = None


class GetIpAccessListsResponse(_rt.Model):
    ip_access_lists: list[IpAccessListInfo] | None = None


class GetTokenPermissionLevelsResponse(_rt.Model):
    permission_levels: list[TokenPermissionsDescription] | None = None


class GetTokenResponse(_rt.Model):
    token_info: TokenInfo | None = None


class GoogleApiEndpoints(_rt.Model):
    endpoints: list[str] | None = None


class IpAccessListInfo(_rt.Model):
    address_count: int | None = None
    created_at: int | None = None  # epoch milliseconds
    created_by: int | None = None
    enabled: bool | None = None
    ip_addresses: list[str] | None = None
    label: str | None = None
    list_id: str | None = None
    list_type: ListType | None = None
    updated_at: int | None = None  # epoch milliseconds
    updated_by: int | None = None


class ListIpAccessListResponse(_rt.Model):
    ip_access_lists: list[IpAccessListInfo] | None = None


class ListNetworkConnectivityConfigurationsResponse(_rt.Model):
    items: list[NetworkConnectivityConfiguration] | None = None
    next_page_token: str | None = None


class ListNetworkPoliciesResponse(_rt.Model):
    items: list[AccountNetworkPolicy] | None = None
    next_page_token: str | None = None


class ListNotificationDestinationsResponse(_rt.Model):
    next_page_token: str | None = None
    results: list[ListNotificationDestinationsResult] | None = None


class ListNotificationDestinationsResult(_rt.Model):
    destination_type: DestinationType | None = None
    display_name: str | None = None
    id: str | None = None


class ListPrivateEndpointRulesResponse(_rt.Model):
    items: list[NccPrivateEndpointRule] | None = None
    next_page_token: str | None = None


class ListPublicTokensResponse(_rt.Model):
    token_infos: list[PublicTokenInfo] | None = None


class ListTokensResponse(_rt.Model):
    token_infos: list[TokenInfo] | None = None


class LlmProxyPartnerPoweredAccount(_rt.Model):
    boolean_val: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class LlmProxyPartnerPoweredEnforce(_rt.Model):
    boolean_val: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class LlmProxyPartnerPoweredWorkspace(_rt.Model):
    boolean_val: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class MicrosoftTeamsConfig(_rt.Model):
    app_id: str | None = None
    app_id_set: bool | None = None
    auth_secret: str | None = None
    auth_secret_set: bool | None = None
    channel_url: str | None = None
    channel_url_set: bool | None = None
    tenant_id: str | None = None
    tenant_id_set: bool | None = None
    url: str | None = None
    url_set: bool | None = None


class NccAwsStableIpRule(_rt.Model):
    cidr_blocks: list[str] | None = None


class NccAzurePrivateEndpointRule(_rt.Model):
    connection_state: NccAzurePrivateEndpointRuleConnectionState | None = None
    creation_time: int | None = None  # epoch milliseconds
    deactivated: bool | None = None
    deactivated_at: int | None = None  # epoch milliseconds
    domain_names: list[str] | None = None
    endpoint_name: str | None = None
    error_message: str | None = None
    group_id: str | None = None
    network_connectivity_config_id: str | None = None
    resource_id: str | None = None
    rule_id: str | None = None
    updated_time: int | None = None  # epoch milliseconds


class NccAzureServiceEndpointRule(_rt.Model):
    subnets: list[str] | None = None
    target_region: str | None = None
    target_services: list[EgressResourceType] | None = None


class NccEgressConfig(_rt.Model):
    default_rules: NccEgressDefaultRules | None = None
    target_rules: NccEgressTargetRules | None = None


class NccEgressDefaultRules(_rt.Model):
    aws_stable_ip_rule: NccAwsStableIpRule | None = None
    azure_service_endpoint_rule: NccAzureServiceEndpointRule | None = None


class NccEgressTargetRules(_rt.Model):
    aws_private_endpoint_rules: list[CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRule] | None = None
    azure_private_endpoint_rules: list[NccAzurePrivateEndpointRule] | None = None


class NccPrivateEndpointRule(_rt.Model):
    account_id: str | None = None
    connection_state: NccPrivateEndpointRulePrivateLinkConnectionState | None = None
    creation_time: int | None = None  # epoch milliseconds
    deactivated: bool | None = None
    deactivated_at: int | None = None  # epoch milliseconds
    domain_names: list[str] | None = None
    enabled: bool | None = None
    endpoint_name: str | None = None
    endpoint_service: str | None = None
    error_message: str | None = None
    gcp_endpoint: GcpEndpoint | None = None
    group_id: str | None = None
    network_connectivity_config_id: str | None = None
    resource_id: str | None = None
    resource_names: list[str] | None = None
    rule_id: str | None = None
    updated_time: int | None = None  # epoch milliseconds
    vpc_endpoint_id: str | None = None


class NetworkConnectivityConfiguration(_rt.Model):
    account_id: str | None = None
    billing_workspace_id: int | None = None
    creation_time: int | None = None  # epoch milliseconds
    egress_config: NccEgressConfig | None = None
    name: str | None = None
    network_connectivity_config_id: str | None = None
    region: str | None = None
    updated_time: int | None = None  # epoch milliseconds


class NetworkPolicyEgress(_rt.Model):
    network_access: EgressNetworkPolicyNetworkAccessPolicy | None = None


class NotificationDestination(_rt.Model):
    config: Config | None = None
    destination_type: DestinationType | None = None
    display_name: str | None = None
    id: str | None = None


class PagerdutyConfig(_rt.Model):
    integration_key: str | None = None
    integration_key_set: bool | None = None


class PartitionId(_rt.Model):
    __wire__ = {"workspace_id": "workspaceId"}
    workspace_id: int | None = None


class PersonalComputeMessage(_rt.Model):
    value: PersonalComputeMessageEnum


class PersonalComputeSetting(_rt.Model):
    personal_compute: PersonalComputeMessage
    etag: str | None = None
    setting_name: str | None = None


class PublicTokenInfo(_rt.Model):
    autoscope_state: _iam.AutoscopeState | None = None
    backfill_scopes: list[str] | None = None
    comment: str | None = None
    creation_time: int | None = None  # epoch milliseconds
    expiry_time: int | None = None  # epoch milliseconds
    inferred_scopes: list[str] | None = None
    scopes: list[str] | None = None
    token_id: str | None = None


class RestrictWorkspaceAdminsMessage(_rt.Model):
    status: RestrictWorkspaceAdminsMessageStatus
    disable_gov_tag_creation: bool | None = None


class RestrictWorkspaceAdminsSetting(_rt.Model):
    restrict_workspace_admins: RestrictWorkspaceAdminsMessage
    etag: str | None = None
    setting_name: str | None = None


class RevokeTokenResponse(_rt.Model): ...


class SlackConfig(_rt.Model):
    channel_id: str | None = None
    channel_id_set: bool | None = None
    oauth_token: str | None = None
    oauth_token_set: bool | None = None
    url: str | None = None
    url_set: bool | None = None


class SqlResultsDownload(_rt.Model):
    boolean_val: BooleanMessage
    etag: str | None = None
    setting_name: str | None = None


class StringMessage(_rt.Model):
    value: str | None = None


class TokenAccessControlRequest(_rt.Model):
    group_name: str | None = None
    permission_level: TokenPermissionLevel | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class TokenAccessControlResponse(_rt.Model):
    all_permissions: list[TokenPermission] | None = None
    display_name: str | None = None
    group_name: str | None = None
    service_principal_name: str | None = None
    user_name: str | None = None


class TokenInfo(_rt.Model):
    autoscope_state: _iam.AutoscopeState | None = None
    backfill_scopes: list[str] | None = None
    comment: str | None = None
    created_by_id: int | None = None
    created_by_username: str | None = None
    creation_time: int | None = None
    expiry_time: int | None = None
    inferred_scopes: list[str] | None = None
    last_used_day: int | None = None
    owner_id: int | None = None
    scopes: list[str] | None = None
    token_id: str | None = None
    workspace_id: int | None = None


class TokenPermission(_rt.Model):
    inherited: bool | None = None
    inherited_from_object: list[str] | None = None
    permission_level: TokenPermissionLevel | None = None


class TokenPermissions(_rt.Model):
    access_control_list: list[TokenAccessControlResponse] | None = None
    object_id: str | None = None
    object_type: str | None = None


class TokenPermissionsDescription(_rt.Model):
    description: str | None = None
    permission_level: TokenPermissionLevel | None = None


class UpdatePrivateEndpointRule(_rt.Model):
    domain_names: list[str] | None = None
    enabled: bool | None = None
    error_message: str | None = None
    gcp_endpoint: GcpEndpoint | None = None
    resource_names: list[str] | None = None


class UpdateTokenResponse(_rt.Model): ...


class WorkspaceNetworkOption(_rt.Model):
    network_policy_id: str | None = None
    workspace_id: int | None = None
