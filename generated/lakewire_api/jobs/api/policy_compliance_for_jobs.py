"""Generated from jobs (databricks-sdk 0.162.0, spec 528fb2b0); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.jobs import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("policy_compliance_for_jobs")
ENFORCE_COMPLIANCE = _op(
    "enforce_compliance", "POST", "/api/2.0/policies/jobs/enforce-compliance", _m.EnforcePolicyComplianceResponse
)
GET_COMPLIANCE = _op("get_compliance", "GET", "/api/2.0/policies/jobs/get-compliance", _m.GetPolicyComplianceResponse)
LIST_COMPLIANCE = _op(
    "list_compliance", "GET", "/api/2.0/policies/jobs/list-compliance", _m.ListJobComplianceForPolicyResponse
)
LIST_COMPLIANCE_PAGING = _rt.Paging(items="jobs", request="page_token", response="next_page_token")


class PolicyComplianceForJobsAPI(_rt.Api):
    def enforce_compliance(
        self, job_id: int, *, validate_only: bool | None = None
    ) -> _m.EnforcePolicyComplianceResponse:
        """POST /api/2.0/policies/jobs/enforce-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforjobs/enforcecompliance
        """
        _body = {"job_id": job_id, "validate_only": validate_only}
        return self._sender.send(
            ENFORCE_COMPLIANCE,
            "/api/2.0/policies/jobs/enforce-compliance",
            body=_rt.given(PolicyComplianceForJobsAPI.enforce_compliance, _body),
        )

    def get_compliance(self, job_id: int) -> _m.GetPolicyComplianceResponse:
        """GET /api/2.0/policies/jobs/get-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforjobs/getcompliance
        """
        _query = {"job_id": job_id}
        return self._sender.send(
            GET_COMPLIANCE,
            "/api/2.0/policies/jobs/get-compliance",
            query=_rt.given(PolicyComplianceForJobsAPI.get_compliance, _query),
        )

    def list_compliance(
        self, policy_id: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.JobCompliance]:
        """GET /api/2.0/policies/jobs/list-compliance

        https://docs.databricks.com/api/workspace/policycomplianceforjobs/listcompliance
        """
        _query = {"page_size": page_size, "page_token": page_token, "policy_id": policy_id}
        return _rt.Pages(
            self._sender,
            LIST_COMPLIANCE,
            "/api/2.0/policies/jobs/list-compliance",
            LIST_COMPLIANCE_PAGING,
            query=_rt.given(PolicyComplianceForJobsAPI.list_compliance, _query),
            limit=limit,
        )
