"""Generated from jobs (databricks-sdk 0.162.0, spec 7511a2a98e83ae0b); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.jobs import models as _m

ENFORCE_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_jobs.enforce_compliance",
    "POST",
    "/api/2.0/policies/jobs/enforce-compliance",
    returns=_m.EnforcePolicyComplianceResponse,
)
GET_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_jobs.get_compliance",
    "GET",
    "/api/2.0/policies/jobs/get-compliance",
    returns=_m.GetPolicyComplianceResponse,
)
LIST_COMPLIANCE = _rt.Operation(
    "policy_compliance_for_jobs.list_compliance",
    "GET",
    "/api/2.0/policies/jobs/list-compliance",
    returns=_m.ListJobComplianceForPolicyResponse,
)
LIST_COMPLIANCE_PAGING = _rt.Paging(items="jobs", request="page_token", response="next_page_token")


class PolicyComplianceForJobsAPI(_rt.Api):
    def enforce_compliance(self, job_id: int, *, validate_only: bool | None = None) -> _m.EnforcePolicyComplianceResponse:
        """POST /api/2.0/policies/jobs/enforce-compliance"""
        return self._sender.send(
            ENFORCE_COMPLIANCE,
            "/api/2.0/policies/jobs/enforce-compliance",
            body=_rt.given(PolicyComplianceForJobsAPI.enforce_compliance, job_id=job_id, validate_only=validate_only),
        )

    def get_compliance(self, job_id: int) -> _m.GetPolicyComplianceResponse:
        """GET /api/2.0/policies/jobs/get-compliance"""
        return self._sender.send(
            GET_COMPLIANCE,
            "/api/2.0/policies/jobs/get-compliance",
            query=_rt.given(PolicyComplianceForJobsAPI.get_compliance, job_id=job_id),
        )

    def list_compliance(
        self, policy_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.JobCompliance]:
        """GET /api/2.0/policies/jobs/list-compliance"""
        return _rt.Pages(
            self._sender,
            LIST_COMPLIANCE,
            "/api/2.0/policies/jobs/list-compliance",
            LIST_COMPLIANCE_PAGING,
            query=_rt.given(
                PolicyComplianceForJobsAPI.list_compliance, page_size=page_size, page_token=page_token, policy_id=policy_id
            ),
            limit=limit,
        )
