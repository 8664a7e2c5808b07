"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("access_control")
CHECK_POLICY = _op("check_policy", "GET", "/api/2.0/access-control/check-policy-v2", _m.CheckPolicyResponse)


class AccessControlAPI(_rt.Api):
    def check_policy(
        self,
        actor: _m.Actor | _rt.Fields,
        permission: str,
        resource: str,
        consistency_token: _m.ConsistencyToken | _rt.Fields,
        authz_identity: _m.RequestAuthzIdentity | str,
        *,
        resource_info: _m.ResourceInfo | _rt.Fields | None = None,
    ) -> _m.CheckPolicyResponse:
        """GET /api/2.0/access-control/check-policy-v2

        https://docs.databricks.com/api/workspace/accesscontrol/checkpolicy
        """
        _query = {
            "actor": actor, "authz_identity": authz_identity, "consistency_token": consistency_token,
            "permission": permission, "resource": resource, "resource_info": resource_info,
        }
        return self._sender.send(
            CHECK_POLICY,
            "/api/2.0/access-control/check-policy-v2",
            query=_rt.given(AccessControlAPI.check_policy, _query),
        )
