"""Generated from 45 services (databricks-sdk 0.162.0); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_runtime import Accessors

if TYPE_CHECKING:
    from lakewire_api.agentbricks.api.agent_bricks import AgentBricksAPI as _agentbricks_AgentBricksAPI
    from lakewire_api.agentkit.api.agent_kit import AgentKitAPI as _agentkit_AgentKitAPI
    from lakewire_api.aifunctions.api.ai_functions import AiFunctionsAPI as _aifunctions_AiFunctionsAPI
    from lakewire_api.aisearch.api.ai_search import AiSearchAPI as _aisearch_AiSearchAPI
    from lakewire_api.apps.api.apps import AppsAPI as _apps_AppsAPI
    from lakewire_api.apps.api.apps_settings import AppsSettingsAPI as _apps_AppsSettingsAPI
    from lakewire_api.billing.api.billable_usage import BillableUsageAPI as _billing_BillableUsageAPI
    from lakewire_api.billing.api.budget_policy import BudgetPolicyAPI as _billing_BudgetPolicyAPI
    from lakewire_api.billing.api.budgets import BudgetsAPI as _billing_BudgetsAPI
    from lakewire_api.billing.api.log_delivery import LogDeliveryAPI as _billing_LogDeliveryAPI
    from lakewire_api.billing.api.usage_dashboards import UsageDashboardsAPI as _billing_UsageDashboardsAPI
    from lakewire_api.bundledeployments.api.bundle_deployments import (
        BundleDeploymentsAPI as _bundledeployments_BundleDeploymentsAPI,
    )
    from lakewire_api.catalog.api.account_metastore_assignments import (
        AccountMetastoreAssignmentsAPI as _catalog_AccountMetastoreAssignmentsAPI,
    )
    from lakewire_api.catalog.api.account_metastores import AccountMetastoresAPI as _catalog_AccountMetastoresAPI
    from lakewire_api.catalog.api.account_storage_credentials import (
        AccountStorageCredentialsAPI as _catalog_AccountStorageCredentialsAPI,
    )
    from lakewire_api.catalog.api.ai_gateway import AiGatewayAPI as _catalog_AiGatewayAPI
    from lakewire_api.catalog.api.artifact_allowlists import ArtifactAllowlistsAPI as _catalog_ArtifactAllowlistsAPI
    from lakewire_api.catalog.api.catalogs import CatalogsAPI as _catalog_CatalogsAPI
    from lakewire_api.catalog.api.connections import ConnectionsAPI as _catalog_ConnectionsAPI
    from lakewire_api.catalog.api.credentials import CredentialsAPI as _catalog_CredentialsAPI
    from lakewire_api.catalog.api.entity_tag_assignments import (
        EntityTagAssignmentsAPI as _catalog_EntityTagAssignmentsAPI,
    )
    from lakewire_api.catalog.api.external_lineage import ExternalLineageAPI as _catalog_ExternalLineageAPI
    from lakewire_api.catalog.api.external_locations import ExternalLocationsAPI as _catalog_ExternalLocationsAPI
    from lakewire_api.catalog.api.external_metadata import ExternalMetadataAPI as _catalog_ExternalMetadataAPI
    from lakewire_api.catalog.api.functions import FunctionsAPI as _catalog_FunctionsAPI
    from lakewire_api.catalog.api.grants import GrantsAPI as _catalog_GrantsAPI
    from lakewire_api.catalog.api.metastores import MetastoresAPI as _catalog_MetastoresAPI
    from lakewire_api.catalog.api.model_versions import ModelVersionsAPI as _catalog_ModelVersionsAPI
    from lakewire_api.catalog.api.online_tables import OnlineTablesAPI as _catalog_OnlineTablesAPI
    from lakewire_api.catalog.api.policies import PoliciesAPI as _catalog_PoliciesAPI
    from lakewire_api.catalog.api.quality_monitors import QualityMonitorsAPI as _catalog_QualityMonitorsAPI
    from lakewire_api.catalog.api.registered_models import RegisteredModelsAPI as _catalog_RegisteredModelsAPI
    from lakewire_api.catalog.api.resource_quotas import ResourceQuotasAPI as _catalog_ResourceQuotasAPI
    from lakewire_api.catalog.api.rfa import RfaAPI as _catalog_RfaAPI
    from lakewire_api.catalog.api.schemas import SchemasAPI as _catalog_SchemasAPI
    from lakewire_api.catalog.api.secrets_uc import SecretsUcAPI as _catalog_SecretsUcAPI
    from lakewire_api.catalog.api.storage_credentials import StorageCredentialsAPI as _catalog_StorageCredentialsAPI
    from lakewire_api.catalog.api.system_schemas import SystemSchemasAPI as _catalog_SystemSchemasAPI
    from lakewire_api.catalog.api.table_constraints import TableConstraintsAPI as _catalog_TableConstraintsAPI
    from lakewire_api.catalog.api.tables import TablesAPI as _catalog_TablesAPI
    from lakewire_api.catalog.api.temporary_path_credentials import (
        TemporaryPathCredentialsAPI as _catalog_TemporaryPathCredentialsAPI,
    )
    from lakewire_api.catalog.api.temporary_table_credentials import (
        TemporaryTableCredentialsAPI as _catalog_TemporaryTableCredentialsAPI,
    )
    from lakewire_api.catalog.api.temporary_volume_credentials import (
        TemporaryVolumeCredentialsAPI as _catalog_TemporaryVolumeCredentialsAPI,
    )
    from lakewire_api.catalog.api.volumes import VolumesAPI as _catalog_VolumesAPI
    from lakewire_api.catalog.api.workspace_bindings import WorkspaceBindingsAPI as _catalog_WorkspaceBindingsAPI
    from lakewire_api.cleanrooms.api.clean_room_asset_revisions import (
        CleanRoomAssetRevisionsAPI as _cleanrooms_CleanRoomAssetRevisionsAPI,
    )
    from lakewire_api.cleanrooms.api.clean_room_assets import CleanRoomAssetsAPI as _cleanrooms_CleanRoomAssetsAPI
    from lakewire_api.cleanrooms.api.clean_room_auto_approval_rules import (
        CleanRoomAutoApprovalRulesAPI as _cleanrooms_CleanRoomAutoApprovalRulesAPI,
    )
    from lakewire_api.cleanrooms.api.clean_room_task_runs import (
        CleanRoomTaskRunsAPI as _cleanrooms_CleanRoomTaskRunsAPI,
    )
    from lakewire_api.cleanrooms.api.clean_rooms import CleanRoomsAPI as _cleanrooms_CleanRoomsAPI
    from lakewire_api.compute.api.cluster_policies import ClusterPoliciesAPI as _compute_ClusterPoliciesAPI
    from lakewire_api.compute.api.clusters import ClustersAPI as _compute_ClustersAPI
    from lakewire_api.compute.api.command_execution import CommandExecutionAPI as _compute_CommandExecutionAPI
    from lakewire_api.compute.api.global_init_scripts import GlobalInitScriptsAPI as _compute_GlobalInitScriptsAPI
    from lakewire_api.compute.api.instance_pools import InstancePoolsAPI as _compute_InstancePoolsAPI
    from lakewire_api.compute.api.instance_profiles import InstanceProfilesAPI as _compute_InstanceProfilesAPI
    from lakewire_api.compute.api.libraries import LibrariesAPI as _compute_LibrariesAPI
    from lakewire_api.compute.api.policy_compliance_for_clusters import (
        PolicyComplianceForClustersAPI as _compute_PolicyComplianceForClustersAPI,
    )
    from lakewire_api.compute.api.policy_families import PolicyFamiliesAPI as _compute_PolicyFamiliesAPI
    from lakewire_api.computemigrations.api.compute_migrations import (
        ComputeMigrationsAPI as _computemigrations_ComputeMigrationsAPI,
    )
    from lakewire_api.dashboards.api.genie import GenieAPI as _dashboards_GenieAPI
    from lakewire_api.dashboards.api.lakeview import LakeviewAPI as _dashboards_LakeviewAPI
    from lakewire_api.dashboards.api.lakeview_embedded import LakeviewEmbeddedAPI as _dashboards_LakeviewEmbeddedAPI
    from lakewire_api.database.api.database import DatabaseAPI as _database_DatabaseAPI
    from lakewire_api.dataclassification.api.data_classification import (
        DataClassificationAPI as _dataclassification_DataClassificationAPI,
    )
    from lakewire_api.dataquality.api.data_quality import DataQualityAPI as _dataquality_DataQualityAPI
    from lakewire_api.disasterrecovery.api.disaster_recovery import (
        DisasterRecoveryAPI as _disasterrecovery_DisasterRecoveryAPI,
    )
    from lakewire_api.domains.api.domains import DomainsAPI as _domains_DomainsAPI
    from lakewire_api.environments.api.environments import EnvironmentsAPI as _environments_EnvironmentsAPI
    from lakewire_api.files.api.dbfs import DbfsAPI as _files_DbfsAPI
    from lakewire_api.files.api.files import FilesAPI as _files_FilesAPI
    from lakewire_api.genieagents.api.genie_agents import GenieAgentsAPI as _genieagents_GenieAgentsAPI
    from lakewire_api.iam.api.access_control import AccessControlAPI as _iam_AccessControlAPI
    from lakewire_api.iam.api.account_access_control import AccountAccessControlAPI as _iam_AccountAccessControlAPI
    from lakewire_api.iam.api.account_access_control_proxy import (
        AccountAccessControlProxyAPI as _iam_AccountAccessControlProxyAPI,
    )
    from lakewire_api.iam.api.account_groups import AccountGroupsAPI as _iam_AccountGroupsAPI
    from lakewire_api.iam.api.account_groups_v2 import AccountGroupsV2API as _iam_AccountGroupsV2API
    from lakewire_api.iam.api.account_service_principals import (
        AccountServicePrincipalsAPI as _iam_AccountServicePrincipalsAPI,
    )
    from lakewire_api.iam.api.account_service_principals_v2 import (
        AccountServicePrincipalsV2API as _iam_AccountServicePrincipalsV2API,
    )
    from lakewire_api.iam.api.account_users import AccountUsersAPI as _iam_AccountUsersAPI
    from lakewire_api.iam.api.account_users_v2 import AccountUsersV2API as _iam_AccountUsersV2API
    from lakewire_api.iam.api.current_user import CurrentUserAPI as _iam_CurrentUserAPI
    from lakewire_api.iam.api.groups import GroupsAPI as _iam_GroupsAPI
    from lakewire_api.iam.api.groups_v2 import GroupsV2API as _iam_GroupsV2API
    from lakewire_api.iam.api.permission_migration import PermissionMigrationAPI as _iam_PermissionMigrationAPI
    from lakewire_api.iam.api.permissions import PermissionsAPI as _iam_PermissionsAPI
    from lakewire_api.iam.api.service_principals import ServicePrincipalsAPI as _iam_ServicePrincipalsAPI
    from lakewire_api.iam.api.service_principals_v2 import ServicePrincipalsV2API as _iam_ServicePrincipalsV2API
    from lakewire_api.iam.api.users import UsersAPI as _iam_UsersAPI
    from lakewire_api.iam.api.users_v2 import UsersV2API as _iam_UsersV2API
    from lakewire_api.iam.api.workspace_assignment import WorkspaceAssignmentAPI as _iam_WorkspaceAssignmentAPI
    from lakewire_api.iamv2.api.account_iam_v2 import AccountIamV2API as _iamv2_AccountIamV2API
    from lakewire_api.iamv2.api.workspace_iam_v2 import WorkspaceIamV2API as _iamv2_WorkspaceIamV2API
    from lakewire_api.jobs.api.jobs import JobsAPI as _jobs_JobsAPI
    from lakewire_api.jobs.api.policy_compliance_for_jobs import (
        PolicyComplianceForJobsAPI as _jobs_PolicyComplianceForJobsAPI,
    )
    from lakewire_api.knowledgeassistants.api.knowledge_assistants import (
        KnowledgeAssistantsAPI as _knowledgeassistants_KnowledgeAssistantsAPI,
    )
    from lakewire_api.lakewatch.api.lakewatch import LakewatchAPI as _lakewatch_LakewatchAPI
    from lakewire_api.marketplace.api.consumer_fulfillments import (
        ConsumerFulfillmentsAPI as _marketplace_ConsumerFulfillmentsAPI,
    )
    from lakewire_api.marketplace.api.consumer_installations import (
        ConsumerInstallationsAPI as _marketplace_ConsumerInstallationsAPI,
    )
    from lakewire_api.marketplace.api.consumer_listings import ConsumerListingsAPI as _marketplace_ConsumerListingsAPI
    from lakewire_api.marketplace.api.consumer_personalization_requests import (
        ConsumerPersonalizationRequestsAPI as _marketplace_ConsumerPersonalizationRequestsAPI,
    )
    from lakewire_api.marketplace.api.consumer_providers import (
        ConsumerProvidersAPI as _marketplace_ConsumerProvidersAPI,
    )
    from lakewire_api.marketplace.api.provider_exchange_filters import (
        ProviderExchangeFiltersAPI as _marketplace_ProviderExchangeFiltersAPI,
    )
    from lakewire_api.marketplace.api.provider_exchanges import (
        ProviderExchangesAPI as _marketplace_ProviderExchangesAPI,
    )
    from lakewire_api.marketplace.api.provider_files import ProviderFilesAPI as _marketplace_ProviderFilesAPI
    from lakewire_api.marketplace.api.provider_listings import ProviderListingsAPI as _marketplace_ProviderListingsAPI
    from lakewire_api.marketplace.api.provider_personalization_requests import (
        ProviderPersonalizationRequestsAPI as _marketplace_ProviderPersonalizationRequestsAPI,
    )
    from lakewire_api.marketplace.api.provider_provider_analytics_dashboards import (
        ProviderProviderAnalyticsDashboardsAPI as _marketplace_ProviderProviderAnalyticsDashboardsAPI,
    )
    from lakewire_api.marketplace.api.provider_providers import (
        ProviderProvidersAPI as _marketplace_ProviderProvidersAPI,
    )
    from lakewire_api.ml.api.experiments import ExperimentsAPI as _ml_ExperimentsAPI
    from lakewire_api.ml.api.feature_engineering import FeatureEngineeringAPI as _ml_FeatureEngineeringAPI
    from lakewire_api.ml.api.feature_store import FeatureStoreAPI as _ml_FeatureStoreAPI
    from lakewire_api.ml.api.forecasting import ForecastingAPI as _ml_ForecastingAPI
    from lakewire_api.ml.api.materialized_features import MaterializedFeaturesAPI as _ml_MaterializedFeaturesAPI
    from lakewire_api.ml.api.model_registry import ModelRegistryAPI as _ml_ModelRegistryAPI
    from lakewire_api.networking.api.endpoints import EndpointsAPI as _networking_EndpointsAPI
    from lakewire_api.networking.api.private_network_gateways import (
        PrivateNetworkGatewaysAPI as _networking_PrivateNetworkGatewaysAPI,
    )
    from lakewire_api.oauth2.api.account_federation_policy import (
        AccountFederationPolicyAPI as _oauth2_AccountFederationPolicyAPI,
    )
    from lakewire_api.oauth2.api.custom_app_integration import (
        CustomAppIntegrationAPI as _oauth2_CustomAppIntegrationAPI,
    )
    from lakewire_api.oauth2.api.o_auth_published_apps import OAuthPublishedAppsAPI as _oauth2_OAuthPublishedAppsAPI
    from lakewire_api.oauth2.api.published_app_integration import (
        PublishedAppIntegrationAPI as _oauth2_PublishedAppIntegrationAPI,
    )
    from lakewire_api.oauth2.api.service_principal_federation_policy import (
        ServicePrincipalFederationPolicyAPI as _oauth2_ServicePrincipalFederationPolicyAPI,
    )
    from lakewire_api.oauth2.api.service_principal_secrets import (
        ServicePrincipalSecretsAPI as _oauth2_ServicePrincipalSecretsAPI,
    )
    from lakewire_api.oauth2.api.service_principal_secrets_proxy import (
        ServicePrincipalSecretsProxyAPI as _oauth2_ServicePrincipalSecretsProxyAPI,
    )
    from lakewire_api.pipelines.api.pipelines import PipelinesAPI as _pipelines_PipelinesAPI
    from lakewire_api.postgres.api.postgres import PostgresAPI as _postgres_PostgresAPI
    from lakewire_api.provisioning.api.credentials import CredentialsAPI as _provisioning_CredentialsAPI
    from lakewire_api.provisioning.api.encryption_keys import EncryptionKeysAPI as _provisioning_EncryptionKeysAPI
    from lakewire_api.provisioning.api.networks import NetworksAPI as _provisioning_NetworksAPI
    from lakewire_api.provisioning.api.private_access import PrivateAccessAPI as _provisioning_PrivateAccessAPI
    from lakewire_api.provisioning.api.storage import StorageAPI as _provisioning_StorageAPI
    from lakewire_api.provisioning.api.vpc_endpoints import VpcEndpointsAPI as _provisioning_VpcEndpointsAPI
    from lakewire_api.provisioning.api.workspaces import WorkspacesAPI as _provisioning_WorkspacesAPI
    from lakewire_api.qualitymonitorv2.api.quality_monitor_v2 import (
        QualityMonitorV2API as _qualitymonitorv2_QualityMonitorV2API,
    )
    from lakewire_api.sandbox.api.sandbox import SandboxAPI as _sandbox_SandboxAPI
    from lakewire_api.serving.api.serving_endpoints import ServingEndpointsAPI as _serving_ServingEndpointsAPI
    from lakewire_api.serving.api.serving_endpoints_data_plane import (
        ServingEndpointsDataPlaneAPI as _serving_ServingEndpointsDataPlaneAPI,
    )
    from lakewire_api.settings.api.account_ip_access_lists import (
        AccountIpAccessListsAPI as _settings_AccountIpAccessListsAPI,
    )
    from lakewire_api.settings.api.account_settings import AccountSettingsAPI as _settings_AccountSettingsAPI
    from lakewire_api.settings.api.credentials_manager import CredentialsManagerAPI as _settings_CredentialsManagerAPI
    from lakewire_api.settings.api.ip_access_lists import IpAccessListsAPI as _settings_IpAccessListsAPI
    from lakewire_api.settings.api.network_connectivity import (
        NetworkConnectivityAPI as _settings_NetworkConnectivityAPI,
    )
    from lakewire_api.settings.api.network_policies import NetworkPoliciesAPI as _settings_NetworkPoliciesAPI
    from lakewire_api.settings.api.notification_destinations import (
        NotificationDestinationsAPI as _settings_NotificationDestinationsAPI,
    )
    from lakewire_api.settings.api.settings import SettingsAPI as _settings_SettingsAPI
    from lakewire_api.settings.api.token_management import TokenManagementAPI as _settings_TokenManagementAPI
    from lakewire_api.settings.api.tokens import TokensAPI as _settings_TokensAPI
    from lakewire_api.settings.api.workspace_conf import WorkspaceConfAPI as _settings_WorkspaceConfAPI
    from lakewire_api.settings.api.workspace_network_configuration import (
        WorkspaceNetworkConfigurationAPI as _settings_WorkspaceNetworkConfigurationAPI,
    )
    from lakewire_api.settingsv2.api.account_settings_v2 import AccountSettingsV2API as _settingsv2_AccountSettingsV2API
    from lakewire_api.settingsv2.api.workspace_settings_v2 import (
        WorkspaceSettingsV2API as _settingsv2_WorkspaceSettingsV2API,
    )
    from lakewire_api.sharing.api.providers import ProvidersAPI as _sharing_ProvidersAPI
    from lakewire_api.sharing.api.recipient_activation import RecipientActivationAPI as _sharing_RecipientActivationAPI
    from lakewire_api.sharing.api.recipient_federation_policies import (
        RecipientFederationPoliciesAPI as _sharing_RecipientFederationPoliciesAPI,
    )
    from lakewire_api.sharing.api.recipients import RecipientsAPI as _sharing_RecipientsAPI
    from lakewire_api.sharing.api.shares import SharesAPI as _sharing_SharesAPI
    from lakewire_api.sql.api.alerts import AlertsAPI as _sql_AlertsAPI
    from lakewire_api.sql.api.alerts_legacy import AlertsLegacyAPI as _sql_AlertsLegacyAPI
    from lakewire_api.sql.api.alerts_v2 import AlertsV2API as _sql_AlertsV2API
    from lakewire_api.sql.api.dashboard_widgets import DashboardWidgetsAPI as _sql_DashboardWidgetsAPI
    from lakewire_api.sql.api.dashboards import DashboardsAPI as _sql_DashboardsAPI
    from lakewire_api.sql.api.data_sources import DataSourcesAPI as _sql_DataSourcesAPI
    from lakewire_api.sql.api.dbsql_permissions import DbsqlPermissionsAPI as _sql_DbsqlPermissionsAPI
    from lakewire_api.sql.api.queries import QueriesAPI as _sql_QueriesAPI
    from lakewire_api.sql.api.queries_legacy import QueriesLegacyAPI as _sql_QueriesLegacyAPI
    from lakewire_api.sql.api.query_history import QueryHistoryAPI as _sql_QueryHistoryAPI
    from lakewire_api.sql.api.query_visualizations import QueryVisualizationsAPI as _sql_QueryVisualizationsAPI
    from lakewire_api.sql.api.query_visualizations_legacy import (
        QueryVisualizationsLegacyAPI as _sql_QueryVisualizationsLegacyAPI,
    )
    from lakewire_api.sql.api.redash_config import RedashConfigAPI as _sql_RedashConfigAPI
    from lakewire_api.sql.api.statement_execution import StatementExecutionAPI as _sql_StatementExecutionAPI
    from lakewire_api.sql.api.warehouses import WarehousesAPI as _sql_WarehousesAPI
    from lakewire_api.supervisoragents.api.supervisor_agents import (
        SupervisorAgentsAPI as _supervisoragents_SupervisorAgentsAPI,
    )
    from lakewire_api.tags.api.tag_policies import TagPoliciesAPI as _tags_TagPoliciesAPI
    from lakewire_api.tags.api.workspace_entity_tag_assignments import (
        WorkspaceEntityTagAssignmentsAPI as _tags_WorkspaceEntityTagAssignmentsAPI,
    )
    from lakewire_api.unitycatalog.api.unity_catalog import UnityCatalogAPI as _unitycatalog_UnityCatalogAPI
    from lakewire_api.vectorsearch.api.vector_search_endpoints import (
        VectorSearchEndpointsAPI as _vectorsearch_VectorSearchEndpointsAPI,
    )
    from lakewire_api.vectorsearch.api.vector_search_indexes import (
        VectorSearchIndexesAPI as _vectorsearch_VectorSearchIndexesAPI,
    )
    from lakewire_api.workspace.api.git_credentials import GitCredentialsAPI as _workspace_GitCredentialsAPI
    from lakewire_api.workspace.api.repos import ReposAPI as _workspace_ReposAPI
    from lakewire_api.workspace.api.secrets import SecretsAPI as _workspace_SecretsAPI
    from lakewire_api.workspace.api.workspace import WorkspaceAPI as _workspace_WorkspaceAPI


class WorkspaceApi(Accessors):
    """The operations of the workspace level."""

    _targets = {
        "access_control": ("lakewire_api.iam.api.access_control", "AccessControlAPI"),
        "account_access_control_proxy": (
            "lakewire_api.iam.api.account_access_control_proxy",
            "AccountAccessControlProxyAPI",
        ),
        "agent_bricks": ("lakewire_api.agentbricks.api.agent_bricks", "AgentBricksAPI"),
        "agent_kit": ("lakewire_api.agentkit.api.agent_kit", "AgentKitAPI"),
        "ai_functions": ("lakewire_api.aifunctions.api.ai_functions", "AiFunctionsAPI"),
        "ai_gateway": ("lakewire_api.catalog.api.ai_gateway", "AiGatewayAPI"),
        "ai_search": ("lakewire_api.aisearch.api.ai_search", "AiSearchAPI"),
        "alerts": ("lakewire_api.sql.api.alerts", "AlertsAPI"),
        "alerts_legacy": ("lakewire_api.sql.api.alerts_legacy", "AlertsLegacyAPI"),
        "alerts_v2": ("lakewire_api.sql.api.alerts_v2", "AlertsV2API"),
        "apps": ("lakewire_api.apps.api.apps", "AppsAPI"),
        "apps_settings": ("lakewire_api.apps.api.apps_settings", "AppsSettingsAPI"),
        "artifact_allowlists": ("lakewire_api.catalog.api.artifact_allowlists", "ArtifactAllowlistsAPI"),
        "bundle_deployments": ("lakewire_api.bundledeployments.api.bundle_deployments", "BundleDeploymentsAPI"),
        "catalogs": ("lakewire_api.catalog.api.catalogs", "CatalogsAPI"),
        "clean_room_asset_revisions": (
            "lakewire_api.cleanrooms.api.clean_room_asset_revisions",
            "CleanRoomAssetRevisionsAPI",
        ),
        "clean_room_assets": ("lakewire_api.cleanrooms.api.clean_room_assets", "CleanRoomAssetsAPI"),
        "clean_room_auto_approval_rules": (
            "lakewire_api.cleanrooms.api.clean_room_auto_approval_rules",
            "CleanRoomAutoApprovalRulesAPI",
        ),
        "clean_room_task_runs": ("lakewire_api.cleanrooms.api.clean_room_task_runs", "CleanRoomTaskRunsAPI"),
        "clean_rooms": ("lakewire_api.cleanrooms.api.clean_rooms", "CleanRoomsAPI"),
        "cluster_policies": ("lakewire_api.compute.api.cluster_policies", "ClusterPoliciesAPI"),
        "clusters": ("lakewire_api.compute.api.clusters", "ClustersAPI"),
        "command_execution": ("lakewire_api.compute.api.command_execution", "CommandExecutionAPI"),
        "compute_migrations": ("lakewire_api.computemigrations.api.compute_migrations", "ComputeMigrationsAPI"),
        "connections": ("lakewire_api.catalog.api.connections", "ConnectionsAPI"),
        "consumer_fulfillments": ("lakewire_api.marketplace.api.consumer_fulfillments", "ConsumerFulfillmentsAPI"),
        "consumer_installations": ("lakewire_api.marketplace.api.consumer_installations", "ConsumerInstallationsAPI"),
        "consumer_listings": ("lakewire_api.marketplace.api.consumer_listings", "ConsumerListingsAPI"),
        "consumer_personalization_requests": (
            "lakewire_api.marketplace.api.consumer_personalization_requests",
            "ConsumerPersonalizationRequestsAPI",
        ),
        "consumer_providers": ("lakewire_api.marketplace.api.consumer_providers", "ConsumerProvidersAPI"),
        "credentials": ("lakewire_api.catalog.api.credentials", "CredentialsAPI"),
        "credentials_manager": ("lakewire_api.settings.api.credentials_manager", "CredentialsManagerAPI"),
        "current_user": ("lakewire_api.iam.api.current_user", "CurrentUserAPI"),
        "dashboard_widgets": ("lakewire_api.sql.api.dashboard_widgets", "DashboardWidgetsAPI"),
        "dashboards": ("lakewire_api.sql.api.dashboards", "DashboardsAPI"),
        "data_classification": ("lakewire_api.dataclassification.api.data_classification", "DataClassificationAPI"),
        "data_quality": ("lakewire_api.dataquality.api.data_quality", "DataQualityAPI"),
        "data_sources": ("lakewire_api.sql.api.data_sources", "DataSourcesAPI"),
        "database": ("lakewire_api.database.api.database", "DatabaseAPI"),
        "dbfs": ("lakewire_api.files.api.dbfs", "DbfsAPI"),
        "dbsql_permissions": ("lakewire_api.sql.api.dbsql_permissions", "DbsqlPermissionsAPI"),
        "domains": ("lakewire_api.domains.api.domains", "DomainsAPI"),
        "entity_tag_assignments": ("lakewire_api.catalog.api.entity_tag_assignments", "EntityTagAssignmentsAPI"),
        "environments": ("lakewire_api.environments.api.environments", "EnvironmentsAPI"),
        "experiments": ("lakewire_api.ml.api.experiments", "ExperimentsAPI"),
        "external_lineage": ("lakewire_api.catalog.api.external_lineage", "ExternalLineageAPI"),
        "external_locations": ("lakewire_api.catalog.api.external_locations", "ExternalLocationsAPI"),
        "external_metadata": ("lakewire_api.catalog.api.external_metadata", "ExternalMetadataAPI"),
        "feature_engineering": ("lakewire_api.ml.api.feature_engineering", "FeatureEngineeringAPI"),
        "feature_store": ("lakewire_api.ml.api.feature_store", "FeatureStoreAPI"),
        "files": ("lakewire_api.files.api.files", "FilesAPI"),
        "forecasting": ("lakewire_api.ml.api.forecasting", "ForecastingAPI"),
        "functions": ("lakewire_api.catalog.api.functions", "FunctionsAPI"),
        "genie": ("lakewire_api.dashboards.api.genie", "GenieAPI"),
        "genie_agents": ("lakewire_api.genieagents.api.genie_agents", "GenieAgentsAPI"),
        "git_credentials": ("lakewire_api.workspace.api.git_credentials", "GitCredentialsAPI"),
        "global_init_scripts": ("lakewire_api.compute.api.global_init_scripts", "GlobalInitScriptsAPI"),
        "grants": ("lakewire_api.catalog.api.grants", "GrantsAPI"),
        "groups": ("lakewire_api.iam.api.groups", "GroupsAPI"),
        "groups_v2": ("lakewire_api.iam.api.groups_v2", "GroupsV2API"),
        "instance_pools": ("lakewire_api.compute.api.instance_pools", "InstancePoolsAPI"),
        "instance_profiles": ("lakewire_api.compute.api.instance_profiles", "InstanceProfilesAPI"),
        "ip_access_lists": ("lakewire_api.settings.api.ip_access_lists", "IpAccessListsAPI"),
        "jobs": ("lakewire_api.jobs.api.jobs", "JobsAPI"),
        "knowledge_assistants": ("lakewire_api.knowledgeassistants.api.knowledge_assistants", "KnowledgeAssistantsAPI"),
        "lakeview": ("lakewire_api.dashboards.api.lakeview", "LakeviewAPI"),
        "lakeview_embedded": ("lakewire_api.dashboards.api.lakeview_embedded", "LakeviewEmbeddedAPI"),
        "lakewatch": ("lakewire_api.lakewatch.api.lakewatch", "LakewatchAPI"),
        "libraries": ("lakewire_api.compute.api.libraries", "LibrariesAPI"),
        "materialized_features": ("lakewire_api.ml.api.materialized_features", "MaterializedFeaturesAPI"),
        "metastores": ("lakewire_api.catalog.api.metastores", "MetastoresAPI"),
        "model_registry": ("lakewire_api.ml.api.model_registry", "ModelRegistryAPI"),
        "model_versions": ("lakewire_api.catalog.api.model_versions", "ModelVersionsAPI"),
        "notification_destinations": (
            "lakewire_api.settings.api.notification_destinations",
            "NotificationDestinationsAPI",
        ),
        "online_tables": ("lakewire_api.catalog.api.online_tables", "OnlineTablesAPI"),
        "permission_migration": ("lakewire_api.iam.api.permission_migration", "PermissionMigrationAPI"),
        "permissions": ("lakewire_api.iam.api.permissions", "PermissionsAPI"),
        "pipelines": ("lakewire_api.pipelines.api.pipelines", "PipelinesAPI"),
        "policies": ("lakewire_api.catalog.api.policies", "PoliciesAPI"),
        "policy_compliance_for_clusters": (
            "lakewire_api.compute.api.policy_compliance_for_clusters",
            "PolicyComplianceForClustersAPI",
        ),
        "policy_compliance_for_jobs": (
            "lakewire_api.jobs.api.policy_compliance_for_jobs",
            "PolicyComplianceForJobsAPI",
        ),
        "policy_families": ("lakewire_api.compute.api.policy_families", "PolicyFamiliesAPI"),
        "postgres": ("lakewire_api.postgres.api.postgres", "PostgresAPI"),
        "provider_exchange_filters": (
            "lakewire_api.marketplace.api.provider_exchange_filters",
            "ProviderExchangeFiltersAPI",
        ),
        "provider_exchanges": ("lakewire_api.marketplace.api.provider_exchanges", "ProviderExchangesAPI"),
        "provider_files": ("lakewire_api.marketplace.api.provider_files", "ProviderFilesAPI"),
        "provider_listings": ("lakewire_api.marketplace.api.provider_listings", "ProviderListingsAPI"),
        "provider_personalization_requests": (
            "lakewire_api.marketplace.api.provider_personalization_requests",
            "ProviderPersonalizationRequestsAPI",
        ),
        "provider_provider_analytics_dashboards": (
            "lakewire_api.marketplace.api.provider_provider_analytics_dashboards",
            "ProviderProviderAnalyticsDashboardsAPI",
        ),
        "provider_providers": ("lakewire_api.marketplace.api.provider_providers", "ProviderProvidersAPI"),
        "providers": ("lakewire_api.sharing.api.providers", "ProvidersAPI"),
        "quality_monitor_v2": ("lakewire_api.qualitymonitorv2.api.quality_monitor_v2", "QualityMonitorV2API"),
        "quality_monitors": ("lakewire_api.catalog.api.quality_monitors", "QualityMonitorsAPI"),
        "queries": ("lakewire_api.sql.api.queries", "QueriesAPI"),
        "queries_legacy": ("lakewire_api.sql.api.queries_legacy", "QueriesLegacyAPI"),
        "query_history": ("lakewire_api.sql.api.query_history", "QueryHistoryAPI"),
        "query_visualizations": ("lakewire_api.sql.api.query_visualizations", "QueryVisualizationsAPI"),
        "query_visualizations_legacy": (
            "lakewire_api.sql.api.query_visualizations_legacy",
            "QueryVisualizationsLegacyAPI",
        ),
        "recipient_activation": ("lakewire_api.sharing.api.recipient_activation", "RecipientActivationAPI"),
        "recipient_federation_policies": (
            "lakewire_api.sharing.api.recipient_federation_policies",
            "RecipientFederationPoliciesAPI",
        ),
        "recipients": ("lakewire_api.sharing.api.recipients", "RecipientsAPI"),
        "redash_config": ("lakewire_api.sql.api.redash_config", "RedashConfigAPI"),
        "registered_models": ("lakewire_api.catalog.api.registered_models", "RegisteredModelsAPI"),
        "repos": ("lakewire_api.workspace.api.repos", "ReposAPI"),
        "resource_quotas": ("lakewire_api.catalog.api.resource_quotas", "ResourceQuotasAPI"),
        "rfa": ("lakewire_api.catalog.api.rfa", "RfaAPI"),
        "sandbox": ("lakewire_api.sandbox.api.sandbox", "SandboxAPI"),
        "schemas": ("lakewire_api.catalog.api.schemas", "SchemasAPI"),
        "secrets": ("lakewire_api.workspace.api.secrets", "SecretsAPI"),
        "secrets_uc": ("lakewire_api.catalog.api.secrets_uc", "SecretsUcAPI"),
        "service_principal_secrets_proxy": (
            "lakewire_api.oauth2.api.service_principal_secrets_proxy",
            "ServicePrincipalSecretsProxyAPI",
        ),
        "service_principals": ("lakewire_api.iam.api.service_principals", "ServicePrincipalsAPI"),
        "service_principals_v2": ("lakewire_api.iam.api.service_principals_v2", "ServicePrincipalsV2API"),
        "serving_endpoints": ("lakewire_api.serving.api.serving_endpoints", "ServingEndpointsAPI"),
        "serving_endpoints_data_plane": (
            "lakewire_api.serving.api.serving_endpoints_data_plane",
            "ServingEndpointsDataPlaneAPI",
        ),
        "settings": ("lakewire_api.settings.api.settings", "SettingsAPI"),
        "shares": ("lakewire_api.sharing.api.shares", "SharesAPI"),
        "statement_execution": ("lakewire_api.sql.api.statement_execution", "StatementExecutionAPI"),
        "storage_credentials": ("lakewire_api.catalog.api.storage_credentials", "StorageCredentialsAPI"),
        "supervisor_agents": ("lakewire_api.supervisoragents.api.supervisor_agents", "SupervisorAgentsAPI"),
        "system_schemas": ("lakewire_api.catalog.api.system_schemas", "SystemSchemasAPI"),
        "table_constraints": ("lakewire_api.catalog.api.table_constraints", "TableConstraintsAPI"),
        "tables": ("lakewire_api.catalog.api.tables", "TablesAPI"),
        "tag_policies": ("lakewire_api.tags.api.tag_policies", "TagPoliciesAPI"),
        "temporary_path_credentials": (
            "lakewire_api.catalog.api.temporary_path_credentials",
            "TemporaryPathCredentialsAPI",
        ),
        "temporary_table_credentials": (
            "lakewire_api.catalog.api.temporary_table_credentials",
            "TemporaryTableCredentialsAPI",
        ),
        "temporary_volume_credentials": (
            "lakewire_api.catalog.api.temporary_volume_credentials",
            "TemporaryVolumeCredentialsAPI",
        ),
        "token_management": ("lakewire_api.settings.api.token_management", "TokenManagementAPI"),
        "tokens": ("lakewire_api.settings.api.tokens", "TokensAPI"),
        "unitycatalog": ("lakewire_api.unitycatalog.api.unity_catalog", "UnityCatalogAPI"),
        "users": ("lakewire_api.iam.api.users", "UsersAPI"),
        "users_v2": ("lakewire_api.iam.api.users_v2", "UsersV2API"),
        "vector_search_endpoints": (
            "lakewire_api.vectorsearch.api.vector_search_endpoints",
            "VectorSearchEndpointsAPI",
        ),
        "vector_search_indexes": ("lakewire_api.vectorsearch.api.vector_search_indexes", "VectorSearchIndexesAPI"),
        "volumes": ("lakewire_api.catalog.api.volumes", "VolumesAPI"),
        "warehouses": ("lakewire_api.sql.api.warehouses", "WarehousesAPI"),
        "workspace": ("lakewire_api.workspace.api.workspace", "WorkspaceAPI"),
        "workspace_bindings": ("lakewire_api.catalog.api.workspace_bindings", "WorkspaceBindingsAPI"),
        "workspace_conf": ("lakewire_api.settings.api.workspace_conf", "WorkspaceConfAPI"),
        "workspace_entity_tag_assignments": (
            "lakewire_api.tags.api.workspace_entity_tag_assignments",
            "WorkspaceEntityTagAssignmentsAPI",
        ),
        "workspace_iam_v2": ("lakewire_api.iamv2.api.workspace_iam_v2", "WorkspaceIamV2API"),
        "workspace_settings_v2": ("lakewire_api.settingsv2.api.workspace_settings_v2", "WorkspaceSettingsV2API"),
    }

    access_control: _iam_AccessControlAPI
    account_access_control_proxy: _iam_AccountAccessControlProxyAPI
    agent_bricks: _agentbricks_AgentBricksAPI
    agent_kit: _agentkit_AgentKitAPI
    ai_functions: _aifunctions_AiFunctionsAPI
    ai_gateway: _catalog_AiGatewayAPI
    ai_search: _aisearch_AiSearchAPI
    alerts: _sql_AlertsAPI
    alerts_legacy: _sql_AlertsLegacyAPI
    alerts_v2: _sql_AlertsV2API
    apps: _apps_AppsAPI
    apps_settings: _apps_AppsSettingsAPI
    artifact_allowlists: _catalog_ArtifactAllowlistsAPI
    bundle_deployments: _bundledeployments_BundleDeploymentsAPI
    catalogs: _catalog_CatalogsAPI
    clean_room_asset_revisions: _cleanrooms_CleanRoomAssetRevisionsAPI
    clean_room_assets: _cleanrooms_CleanRoomAssetsAPI
    clean_room_auto_approval_rules: _cleanrooms_CleanRoomAutoApprovalRulesAPI
    clean_room_task_runs: _cleanrooms_CleanRoomTaskRunsAPI
    clean_rooms: _cleanrooms_CleanRoomsAPI
    cluster_policies: _compute_ClusterPoliciesAPI
    clusters: _compute_ClustersAPI
    command_execution: _compute_CommandExecutionAPI
    compute_migrations: _computemigrations_ComputeMigrationsAPI
    connections: _catalog_ConnectionsAPI
    consumer_fulfillments: _marketplace_ConsumerFulfillmentsAPI
    consumer_installations: _marketplace_ConsumerInstallationsAPI
    consumer_listings: _marketplace_ConsumerListingsAPI
    consumer_personalization_requests: _marketplace_ConsumerPersonalizationRequestsAPI
    consumer_providers: _marketplace_ConsumerProvidersAPI
    credentials: _catalog_CredentialsAPI
    credentials_manager: _settings_CredentialsManagerAPI
    current_user: _iam_CurrentUserAPI
    dashboard_widgets: _sql_DashboardWidgetsAPI
    dashboards: _sql_DashboardsAPI
    data_classification: _dataclassification_DataClassificationAPI
    data_quality: _dataquality_DataQualityAPI
    data_sources: _sql_DataSourcesAPI
    database: _database_DatabaseAPI
    dbfs: _files_DbfsAPI
    dbsql_permissions: _sql_DbsqlPermissionsAPI
    domains: _domains_DomainsAPI
    entity_tag_assignments: _catalog_EntityTagAssignmentsAPI
    environments: _environments_EnvironmentsAPI
    experiments: _ml_ExperimentsAPI
    external_lineage: _catalog_ExternalLineageAPI
    external_locations: _catalog_ExternalLocationsAPI
    external_metadata: _catalog_ExternalMetadataAPI
    feature_engineering: _ml_FeatureEngineeringAPI
    feature_store: _ml_FeatureStoreAPI
    files: _files_FilesAPI
    forecasting: _ml_ForecastingAPI
    functions: _catalog_FunctionsAPI
    genie: _dashboards_GenieAPI
    genie_agents: _genieagents_GenieAgentsAPI
    git_credentials: _workspace_GitCredentialsAPI
    global_init_scripts: _compute_GlobalInitScriptsAPI
    grants: _catalog_GrantsAPI
    groups: _iam_GroupsAPI
    groups_v2: _iam_GroupsV2API
    instance_pools: _compute_InstancePoolsAPI
    instance_profiles: _compute_InstanceProfilesAPI
    ip_access_lists: _settings_IpAccessListsAPI
    jobs: _jobs_JobsAPI
    knowledge_assistants: _knowledgeassistants_KnowledgeAssistantsAPI
    lakeview: _dashboards_LakeviewAPI
    lakeview_embedded: _dashboards_LakeviewEmbeddedAPI
    lakewatch: _lakewatch_LakewatchAPI
    libraries: _compute_LibrariesAPI
    materialized_features: _ml_MaterializedFeaturesAPI
    metastores: _catalog_MetastoresAPI
    model_registry: _ml_ModelRegistryAPI
    model_versions: _catalog_ModelVersionsAPI
    notification_destinations: _settings_NotificationDestinationsAPI
    online_tables: _catalog_OnlineTablesAPI
    permission_migration: _iam_PermissionMigrationAPI
    permissions: _iam_PermissionsAPI
    pipelines: _pipelines_PipelinesAPI
    policies: _catalog_PoliciesAPI
    policy_compliance_for_clusters: _compute_PolicyComplianceForClustersAPI
    policy_compliance_for_jobs: _jobs_PolicyComplianceForJobsAPI
    policy_families: _compute_PolicyFamiliesAPI
    postgres: _postgres_PostgresAPI
    provider_exchange_filters: _marketplace_ProviderExchangeFiltersAPI
    provider_exchanges: _marketplace_ProviderExchangesAPI
    provider_files: _marketplace_ProviderFilesAPI
    provider_listings: _marketplace_ProviderListingsAPI
    provider_personalization_requests: _marketplace_ProviderPersonalizationRequestsAPI
    provider_provider_analytics_dashboards: _marketplace_ProviderProviderAnalyticsDashboardsAPI
    provider_providers: _marketplace_ProviderProvidersAPI
    providers: _sharing_ProvidersAPI
    quality_monitor_v2: _qualitymonitorv2_QualityMonitorV2API
    quality_monitors: _catalog_QualityMonitorsAPI
    queries: _sql_QueriesAPI
    queries_legacy: _sql_QueriesLegacyAPI
    query_history: _sql_QueryHistoryAPI
    query_visualizations: _sql_QueryVisualizationsAPI
    query_visualizations_legacy: _sql_QueryVisualizationsLegacyAPI
    recipient_activation: _sharing_RecipientActivationAPI
    recipient_federation_policies: _sharing_RecipientFederationPoliciesAPI
    recipients: _sharing_RecipientsAPI
    redash_config: _sql_RedashConfigAPI
    registered_models: _catalog_RegisteredModelsAPI
    repos: _workspace_ReposAPI
    resource_quotas: _catalog_ResourceQuotasAPI
    rfa: _catalog_RfaAPI
    sandbox: _sandbox_SandboxAPI
    schemas: _catalog_SchemasAPI
    secrets: _workspace_SecretsAPI
    secrets_uc: _catalog_SecretsUcAPI
    service_principal_secrets_proxy: _oauth2_ServicePrincipalSecretsProxyAPI
    service_principals: _iam_ServicePrincipalsAPI
    service_principals_v2: _iam_ServicePrincipalsV2API
    serving_endpoints: _serving_ServingEndpointsAPI
    serving_endpoints_data_plane: _serving_ServingEndpointsDataPlaneAPI
    settings: _settings_SettingsAPI
    shares: _sharing_SharesAPI
    statement_execution: _sql_StatementExecutionAPI
    storage_credentials: _catalog_StorageCredentialsAPI
    supervisor_agents: _supervisoragents_SupervisorAgentsAPI
    system_schemas: _catalog_SystemSchemasAPI
    table_constraints: _catalog_TableConstraintsAPI
    tables: _catalog_TablesAPI
    tag_policies: _tags_TagPoliciesAPI
    temporary_path_credentials: _catalog_TemporaryPathCredentialsAPI
    temporary_table_credentials: _catalog_TemporaryTableCredentialsAPI
    temporary_volume_credentials: _catalog_TemporaryVolumeCredentialsAPI
    token_management: _settings_TokenManagementAPI
    tokens: _settings_TokensAPI
    unitycatalog: _unitycatalog_UnityCatalogAPI
    users: _iam_UsersAPI
    users_v2: _iam_UsersV2API
    vector_search_endpoints: _vectorsearch_VectorSearchEndpointsAPI
    vector_search_indexes: _vectorsearch_VectorSearchIndexesAPI
    volumes: _catalog_VolumesAPI
    warehouses: _sql_WarehousesAPI
    workspace: _workspace_WorkspaceAPI
    workspace_bindings: _catalog_WorkspaceBindingsAPI
    workspace_conf: _settings_WorkspaceConfAPI
    workspace_entity_tag_assignments: _tags_WorkspaceEntityTagAssignmentsAPI
    workspace_iam_v2: _iamv2_WorkspaceIamV2API
    workspace_settings_v2: _settingsv2_WorkspaceSettingsV2API


class AccountApi(Accessors):
    """The operations of the account level."""

    _targets = {
        "access_control": ("lakewire_api.iam.api.account_access_control", "AccountAccessControlAPI"),
        "billable_usage": ("lakewire_api.billing.api.billable_usage", "BillableUsageAPI"),
        "budget_policy": ("lakewire_api.billing.api.budget_policy", "BudgetPolicyAPI"),
        "budgets": ("lakewire_api.billing.api.budgets", "BudgetsAPI"),
        "credentials": ("lakewire_api.provisioning.api.credentials", "CredentialsAPI"),
        "custom_app_integration": ("lakewire_api.oauth2.api.custom_app_integration", "CustomAppIntegrationAPI"),
        "disaster_recovery": ("lakewire_api.disasterrecovery.api.disaster_recovery", "DisasterRecoveryAPI"),
        "encryption_keys": ("lakewire_api.provisioning.api.encryption_keys", "EncryptionKeysAPI"),
        "endpoints": ("lakewire_api.networking.api.endpoints", "EndpointsAPI"),
        "federation_policy": ("lakewire_api.oauth2.api.account_federation_policy", "AccountFederationPolicyAPI"),
        "groups": ("lakewire_api.iam.api.account_groups", "AccountGroupsAPI"),
        "groups_v2": ("lakewire_api.iam.api.account_groups_v2", "AccountGroupsV2API"),
        "iam_v2": ("lakewire_api.iamv2.api.account_iam_v2", "AccountIamV2API"),
        "ip_access_lists": ("lakewire_api.settings.api.account_ip_access_lists", "AccountIpAccessListsAPI"),
        "log_delivery": ("lakewire_api.billing.api.log_delivery", "LogDeliveryAPI"),
        "metastore_assignments": (
            "lakewire_api.catalog.api.account_metastore_assignments",
            "AccountMetastoreAssignmentsAPI",
        ),
        "metastores": ("lakewire_api.catalog.api.account_metastores", "AccountMetastoresAPI"),
        "network_connectivity": ("lakewire_api.settings.api.network_connectivity", "NetworkConnectivityAPI"),
        "network_policies": ("lakewire_api.settings.api.network_policies", "NetworkPoliciesAPI"),
        "networks": ("lakewire_api.provisioning.api.networks", "NetworksAPI"),
        "o_auth_published_apps": ("lakewire_api.oauth2.api.o_auth_published_apps", "OAuthPublishedAppsAPI"),
        "private_access": ("lakewire_api.provisioning.api.private_access", "PrivateAccessAPI"),
        "private_network_gateways": (
            "lakewire_api.networking.api.private_network_gateways",
            "PrivateNetworkGatewaysAPI",
        ),
        "published_app_integration": (
            "lakewire_api.oauth2.api.published_app_integration",
            "PublishedAppIntegrationAPI",
        ),
        "service_principal_federation_policy": (
            "lakewire_api.oauth2.api.service_principal_federation_policy",
            "ServicePrincipalFederationPolicyAPI",
        ),
        "service_principal_secrets": (
            "lakewire_api.oauth2.api.service_principal_secrets",
            "ServicePrincipalSecretsAPI",
        ),
        "service_principals": ("lakewire_api.iam.api.account_service_principals", "AccountServicePrincipalsAPI"),
        "service_principals_v2": (
            "lakewire_api.iam.api.account_service_principals_v2",
            "AccountServicePrincipalsV2API",
        ),
        "settings": ("lakewire_api.settings.api.account_settings", "AccountSettingsAPI"),
        "settings_v2": ("lakewire_api.settingsv2.api.account_settings_v2", "AccountSettingsV2API"),
        "storage": ("lakewire_api.provisioning.api.storage", "StorageAPI"),
        "storage_credentials": ("lakewire_api.catalog.api.account_storage_credentials", "AccountStorageCredentialsAPI"),
        "usage_dashboards": ("lakewire_api.billing.api.usage_dashboards", "UsageDashboardsAPI"),
        "users": ("lakewire_api.iam.api.account_users", "AccountUsersAPI"),
        "users_v2": ("lakewire_api.iam.api.account_users_v2", "AccountUsersV2API"),
        "vpc_endpoints": ("lakewire_api.provisioning.api.vpc_endpoints", "VpcEndpointsAPI"),
        "workspace_assignment": ("lakewire_api.iam.api.workspace_assignment", "WorkspaceAssignmentAPI"),
        "workspace_network_configuration": (
            "lakewire_api.settings.api.workspace_network_configuration",
            "WorkspaceNetworkConfigurationAPI",
        ),
        "workspaces": ("lakewire_api.provisioning.api.workspaces", "WorkspacesAPI"),
    }

    access_control: _iam_AccountAccessControlAPI
    billable_usage: _billing_BillableUsageAPI
    budget_policy: _billing_BudgetPolicyAPI
    budgets: _billing_BudgetsAPI
    credentials: _provisioning_CredentialsAPI
    custom_app_integration: _oauth2_CustomAppIntegrationAPI
    disaster_recovery: _disasterrecovery_DisasterRecoveryAPI
    encryption_keys: _provisioning_EncryptionKeysAPI
    endpoints: _networking_EndpointsAPI
    federation_policy: _oauth2_AccountFederationPolicyAPI
    groups: _iam_AccountGroupsAPI
    groups_v2: _iam_AccountGroupsV2API
    iam_v2: _iamv2_AccountIamV2API
    ip_access_lists: _settings_AccountIpAccessListsAPI
    log_delivery: _billing_LogDeliveryAPI
    metastore_assignments: _catalog_AccountMetastoreAssignmentsAPI
    metastores: _catalog_AccountMetastoresAPI
    network_connectivity: _settings_NetworkConnectivityAPI
    network_policies: _settings_NetworkPoliciesAPI
    networks: _provisioning_NetworksAPI
    o_auth_published_apps: _oauth2_OAuthPublishedAppsAPI
    private_access: _provisioning_PrivateAccessAPI
    private_network_gateways: _networking_PrivateNetworkGatewaysAPI
    published_app_integration: _oauth2_PublishedAppIntegrationAPI
    service_principal_federation_policy: _oauth2_ServicePrincipalFederationPolicyAPI
    service_principal_secrets: _oauth2_ServicePrincipalSecretsAPI
    service_principals: _iam_AccountServicePrincipalsAPI
    service_principals_v2: _iam_AccountServicePrincipalsV2API
    settings: _settings_AccountSettingsAPI
    settings_v2: _settingsv2_AccountSettingsV2API
    storage: _provisioning_StorageAPI
    storage_credentials: _catalog_AccountStorageCredentialsAPI
    usage_dashboards: _billing_UsageDashboardsAPI
    users: _iam_AccountUsersAPI
    users_v2: _iam_AccountUsersV2API
    vpc_endpoints: _provisioning_VpcEndpointsAPI
    workspace_assignment: _iam_WorkspaceAssignmentAPI
    workspace_network_configuration: _settings_WorkspaceNetworkConfigurationAPI
    workspaces: _provisioning_WorkspacesAPI
