"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("policy_compliance_for_clusters")
CANCEL_PENDING_CLUSTER_ENFORCEMENT = _op(
    "cancel_pending_cluster_enforcement",
    "POST",
    "/api/2.0/policies/clusters:cancelPendingClusterEnforcement",
    _m.CancelPendingClusterEnforcementResponse,
)
ENFORCE_COMPLIANCE = _op(
    "enforce_compliance", "POST", "/api/2.0/policies/clusters/enforce-compliance", _m.EnforceClusterComplianceResponse
)
GET_COMPLIANCE = _op(
    "get_compliance", "GET", "/api/2.0/policies/clusters/get-compliance", _m.GetClusterComplianceResponse
)
LIST_COMPLIANCE = _op(
    "list_compliance", "GET", "/api/2.0/policies/clusters/list-compliance", _m.ListClusterCompliancesResponse
)
LIST_COMPLIANCE_PAGING = _rt.Paging(items="clusters", request="page_token", response="next_page_token")


class PolicyComplianceForClustersAPI(_rt.Api):
    def cancel_pending_cluster_enforcement(
        self, cluster_id: str, *, allow_missing: bool | None = None
    ) -> _m.CancelPendingClusterEnforcementResponse:
        """POST /api/2.0/policies/clusters:cancelPendingClusterEnforcement

        https://docs.databricks.com/api/workspace/policycomplianceforclusters/cancelpendingclusterenforcement
        """
        _body = {"allow_missing": allow_missing, "cluster_id": cluster_id}
        return self._sender.send(
            CANCEL_PENDING_CLUSTER_ENFORCEMENT,
            "/api/2.0/policies/clusters:cancelPendingClusterEnforcement",
            body=_rt.given(PolicyComplianceForClustersAPI.cancel_pending_cluster_enforcement, _body),
        )

    def enforce_compliance(
        self,
        cluster_id: str,
        *,
        enforce_mode: _m.EnforcePolicyComplianceForClusterEnforceMode | str | None = None,
        validate_only: bool | None = None,
    ) -> _m.EnforceClusterComplianceResponse:
        """POST /api/2.0/policies/clusters/enforce-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforclusters/enforcecompliance
        """
        _body = {"cluster_id": cluster_id, "enforce_mode": enforce_mode, "validate_only": validate_only}
        return self._sender.send(
            ENFORCE_COMPLIANCE,
            "/api/2.0/policies/clusters/enforce-compliance",
            body=_rt.given(PolicyComplianceForClustersAPI.enforce_compliance, _body),
        )

    def get_compliance(self, cluster_id: str) -> _m.GetClusterComplianceResponse:
        """GET /api/2.0/policies/clusters/get-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforclusters/getcompliance
        """
        _query = {"cluster_id": cluster_id}
        return self._sender.send(
            GET_COMPLIANCE,
            "/api/2.0/policies/clusters/get-compliance",
            query=_rt.given(PolicyComplianceForClustersAPI.get_compliance, _query),
        )

    def list_compliance(
        self, policy_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.ClusterCompliance]:
        """GET /api/2.0/policies/clusters/list-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforclusters/listcompliance
        """
        _query = {"page_size": page_size, "page_token": page_token, "policy_id": policy_id}
        return _rt.Pages(
            self._sender,
            LIST_COMPLIANCE,
            "/api/2.0/policies/clusters/list-compliance",
            LIST_COMPLIANCE_PAGING,
            query=_rt.given(PolicyComplianceForClustersAPI.list_compliance, _query),
            limit=limit,
        )
