"""Generated from iam (databricks-sdk 0.162.0, spec 2b07dc1f); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.iam import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_access_control_proxy")
GET_ASSIGNABLE_ROLES_FOR_RESOURCE = _op(
    "get_assignable_roles_for_resource",
    "GET",
    "/api/2.0/preview/accounts/access-control/assignable-roles",
    _m.GetAssignableRolesForResourceResponse,
)
GET_RULE_SET = _op("get_rule_set", "GET", "/api/2.0/preview/accounts/access-control/rule-sets", _m.RuleSetResponse)
UPDATE_RULE_SET = _op(
    "update_rule_set", "PUT", "/api/2.0/preview/accounts/access-control/rule-sets", _m.RuleSetResponse
)


class AccountAccessControlProxyAPI(_rt.Api):
    def get_assignable_roles_for_resource(self, resource: str) -> _m.GetAssignableRolesForResourceResponse:
        """GET /api/2.0/preview/accounts/access-control/assignable-roles

        https://docs.databricks.com/api/workspace/accountaccesscontrolproxy/getassignablerolesforresource
        """
        _query = {"resource": resource}
        return self._sender.send(
            GET_ASSIGNABLE_ROLES_FOR_RESOURCE,
            "/api/2.0/preview/accounts/access-control/assignable-roles",
            query=_rt.given(AccountAccessControlProxyAPI.get_assignable_roles_for_resource, _query),
        )

    def get_rule_set(self, name: str, etag: str) -> _m.RuleSetResponse:
        """GET /api/2.0/preview/accounts/access-control/rule-sets

        https://docs.databricks.com/api/workspace/accountaccesscontrolproxy/getruleset
        """
        _query = {"etag": etag, "name": name}
        return self._sender.send(
            GET_RULE_SET,
            "/api/2.0/preview/accounts/access-control/rule-sets",
            query=_rt.given(AccountAccessControlProxyAPI.get_rule_set, _query),
        )

    def update_rule_set(self, name: str, rule_set: _m.RuleSetUpdateRequest | _rt.Fields) -> _m.RuleSetResponse:
        """PUT /api/2.0/preview/accounts/access-control/rule-sets

        https://docs.databricks.com/api/workspace/accountaccesscontrolproxy/updateruleset
        """
        _body = {"name": name, "rule_set": rule_set}
        return self._sender.send(
            UPDATE_RULE_SET,
            "/api/2.0/preview/accounts/access-control/rule-sets",
            body=_rt.given(AccountAccessControlProxyAPI.update_rule_set, _body),
        )
