"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings.api.aibi_dashboard_embedding_access_policy import (
    AibiDashboardEmbeddingAccessPolicyAPI as _AibiDashboardEmbeddingAccessPolicyAPI,
)
from lakewire_api.settings.api.aibi_dashboard_embedding_approved_domains import (
    AibiDashboardEmbeddingApprovedDomainsAPI as _AibiDashboardEmbeddingApprovedDomainsAPI,
)
from lakewire_api.settings.api.automatic_cluster_update import AutomaticClusterUpdateAPI as _AutomaticClusterUpdateAPI
from lakewire_api.settings.api.compliance_security_profile import (
    ComplianceSecurityProfileAPI as _ComplianceSecurityProfileAPI,
)
from lakewire_api.settings.api.dashboard_email_subscriptions import (
    DashboardEmailSubscriptionsAPI as _DashboardEmailSubscriptionsAPI,
)
from lakewire_api.settings.api.default_namespace import DefaultNamespaceAPI as _DefaultNamespaceAPI
from lakewire_api.settings.api.default_warehouse_id import DefaultWarehouseIdAPI as _DefaultWarehouseIdAPI
from lakewire_api.settings.api.disable_legacy_access import DisableLegacyAccessAPI as _DisableLegacyAccessAPI
from lakewire_api.settings.api.disable_legacy_dbfs import DisableLegacyDbfsAPI as _DisableLegacyDbfsAPI
from lakewire_api.settings.api.enable_export_notebook import EnableExportNotebookAPI as _EnableExportNotebookAPI
from lakewire_api.settings.api.enable_notebook_table_clipboard import (
    EnableNotebookTableClipboardAPI as _EnableNotebookTableClipboardAPI,
)
from lakewire_api.settings.api.enable_results_downloading import (
    EnableResultsDownloadingAPI as _EnableResultsDownloadingAPI,
)
from lakewire_api.settings.api.enhanced_security_monitoring import (
    EnhancedSecurityMonitoringAPI as _EnhancedSecurityMonitoringAPI,
)
from lakewire_api.settings.api.llm_proxy_partner_powered_workspace import (
    LlmProxyPartnerPoweredWorkspaceAPI as _LlmProxyPartnerPoweredWorkspaceAPI,
)
from lakewire_api.settings.api.restrict_workspace_admins import (
    RestrictWorkspaceAdminsAPI as _RestrictWorkspaceAdminsAPI,
)
from lakewire_api.settings.api.sql_results_download import SqlResultsDownloadAPI as _SqlResultsDownloadAPI

import lakewire_runtime as _rt


class SettingsAPI(_rt.Api):
    @property
    def aibi_dashboard_embedding_access_policy(self) -> _AibiDashboardEmbeddingAccessPolicyAPI:
        return _AibiDashboardEmbeddingAccessPolicyAPI(self._sender)

    @property
    def aibi_dashboard_embedding_approved_domains(self) -> _AibiDashboardEmbeddingApprovedDomainsAPI:
        return _AibiDashboardEmbeddingApprovedDomainsAPI(self._sender)

    @property
    def automatic_cluster_update(self) -> _AutomaticClusterUpdateAPI:
        return _AutomaticClusterUpdateAPI(self._sender)

    @property
    def compliance_security_profile(self) -> _ComplianceSecurityProfileAPI:
        return _ComplianceSecurityProfileAPI(self._sender)

    @property
    def dashboard_email_subscriptions(self) -> _DashboardEmailSubscriptionsAPI:
        return _DashboardEmailSubscriptionsAPI(self._sender)

    @property
    def default_namespace(self) -> _DefaultNamespaceAPI:
        return _DefaultNamespaceAPI(self._sender)

    @property
    def default_warehouse_id(self) -> _DefaultWarehouseIdAPI:
        return _DefaultWarehouseIdAPI(self._sender)

    @property
    def disable_legacy_access(self) -> _DisableLegacyAccessAPI:
        return _DisableLegacyAccessAPI(self._sender)

    @property
    def disable_legacy_dbfs(self) -> _DisableLegacyDbfsAPI:
        return _DisableLegacyDbfsAPI(self._sender)

    @property
    def enable_export_notebook(self) -> _EnableExportNotebookAPI:
        return _EnableExportNotebookAPI(self._sender)

    @property
    def enable_notebook_table_clipboard(self) -> _EnableNotebookTableClipboardAPI:
        return _EnableNotebookTableClipboardAPI(self._sender)

    @property
    def enable_results_downloading(self) -> _EnableResultsDownloadingAPI:
        return _EnableResultsDownloadingAPI(self._sender)

    @property
    def enhanced_security_monitoring(self) -> _EnhancedSecurityMonitoringAPI:
        return _EnhancedSecurityMonitoringAPI(self._sender)

    @property
    def llm_proxy_partner_powered_workspace(self) -> _LlmProxyPartnerPoweredWorkspaceAPI:
        return _LlmProxyPartnerPoweredWorkspaceAPI(self._sender)

    @property
    def restrict_workspace_admins(self) -> _RestrictWorkspaceAdminsAPI:
        return _RestrictWorkspaceAdminsAPI(self._sender)

    @property
    def sql_results_download(self) -> _SqlResultsDownloadAPI:
        return _SqlResultsDownloadAPI(self._sender)
