"""Generated from compute (databricks-sdk 0.162.0, spec a76c3d4b82ebe983); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.compute import models as _m

CANCEL_PENDING_CLUSTER_ENFORCEMENT = _rt.Operation(
    "policy_compliance_for_clusters.cancel_pending_cluster_enforcement",
    "POST",
    "/api/2.0/policies/clusters:cancelPendingClusterEnforcement",
    returns=_m.CancelPendingClusterEnforcementResponse,
)
ENFORCE_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_clusters.enforce_compliance",
    "POST",
    "/api/2.0/policies/clusters/enforce-compliance",
    returns=_m.EnforceClusterComplianceResponse,
)
GET_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_clusters.get_compliance",
    "GET",
    "/api/2.0/policies/clusters/get-compliance",
    returns=_m.GetClusterComplianceResponse,
)
LIST_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_clusters.list_compliance",
    "GET",
    "/api/2.0/policies/clusters/list-compliance",
    returns=_m.ListClusterCompliancesResponse,
)
LIST_COMPLIANCE_PAGING = _rt.Paging(items="clusters", request="page_token", response="next_page_token")


class PolicyComplianceForClustersAPI(_rt.Api):
    def cancel_pending_cluster_enforcement(
        self, cluster_id: str, *, allow_missing: bool | None = None
    ) -> _m.CancelPendingClusterEnforcementResponse:
        """POST /api/2.0/policies/clusters:cancelPendingClusterEnforcement"""
        return self._sender.send(
            CANCEL_PENDING_CLUSTER_ENFORCEMENT,
            "/api/2.0/policies/clusters:cancelPendingClusterEnforcement",
            body=_rt.given(
                PolicyComplianceForClustersAPI.cancel_pending_cluster_enforcement,
                allow_missing=allow_missing,
                cluster_id=cluster_id,
            ),
        )

    def enforce_compliance(
        self,
        cluster_id: str,
        *,
        enforce_mode: _m.EnforcePolicyComplianceForClusterEnforceMode | str | None = None,
        validate_only: bool | None = None,
    ) -> _m.EnforceClusterComplianceResponse:
        """POST /api/2.0/policies/clusters/enforce-compliance"""
        return self._sender.send(
            ENFORCE_COMPLIANCE,
            "/api/2.0/policies/clusters/enforce-compliance",
            body=_rt.given(
                PolicyComplianceForClustersAPI.enforce_compliance,
                cluster_id=cluster_id,
                enforce_mode=enforce_mode,
                validate_only=validate_only,
            ),
        )

    def get_compliance(self, cluster_id: str) -> _m.GetClusterComplianceResponse:
        """GET /api/2.0/policies/clusters/get-compliance"""
        return self._sender.send(
            GET_COMPLIANCE,
            "/api/2.0/policies/clusters/get-compliance",
            query=_rt.given(PolicyComplianceForClustersAPI.get_compliance, cluster_id=cluster_id),
        )

    def list_compliance(
        self, policy_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ClusterCompliance]:
        """GET /api/2.0/policies/clusters/list-compliance"""
        return _rt.Pages(
            self._sender,
            LIST_COMPLIANCE,
            "/api/2.0/policies/clusters/list-compliance",
            LIST_COMPLIANCE_PAGING,
            query=_rt.given(
                PolicyComplianceForClustersAPI.list_compliance, page_size=page_size, page_token=page_token, policy_id=policy_id
            ),
            limit=limit,
        )
