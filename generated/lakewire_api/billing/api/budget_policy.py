"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.billing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("budget_policy")
CREATE = _op(
    "create",
    "POST",
    "/api/2.1/accounts/{account_id}/budget-policies",
    _m.BudgetPolicy,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
    scope="account",
)
DELETE = _op("delete", "DELETE", "/api/2.1/accounts/{account_id}/budget-policies/{policy_id}", scope="account")
GET = _op("get", "GET", "/api/2.1/accounts/{account_id}/budget-policies/{policy_id}", _m.BudgetPolicy, scope="account")
LIST = _op(
    "list", "GET", "/api/2.1/accounts/{account_id}/budget-policies", _m.ListBudgetPoliciesResponse, scope="account"
)
LIST_PAGING = _rt.Paging(items="policies", request="page_token", response="next_page_token")
UPDATE = _op(
    "update", "PATCH", "/api/2.1/accounts/{account_id}/budget-policies/{policy_id}", _m.BudgetPolicy, scope="account"
)


class BudgetPolicyAPI(_rt.Api):
    def create(
        self, *, policy: _m.BudgetPolicy | _rt.Fields | None = None, request_id: str | None = None
    ) -> _m.BudgetPolicy:
        """POST /api/2.1/accounts/{account_id}/budget-policies

        https://docs.databricks.com/api/account/budgetpolicy/create
        """
        _body = {"policy": policy, "request_id": _rt.token(request_id)}
        return self._sender.send(
            CREATE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budget-policies",
            body=_rt.given(BudgetPolicyAPI.create, _body),
        )

    def delete(self, policy_id: str) -> None:
        """DELETE /api/2.1/accounts/{account_id}/budget-policies/{policy_id}

        https://docs.databricks.com/api/account/budgetpolicy/delete
        """
        self._sender.send(
            DELETE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budget-policies/{_rt.segment('policy_id', policy_id)}",
        )

    def get(self, policy_id: str) -> _m.BudgetPolicy:
        """GET /api/2.1/accounts/{account_id}/budget-policies/{policy_id}

        https://docs.databricks.com/api/account/budgetpolicy/get
        """
        return self._sender.send(
            GET, f"/api/2.1/accounts/{_rt.account(self._sender)}/budget-policies/{_rt.segment('policy_id', policy_id)}"
        )

    def list(
        self,
        *,
        filter_by: _m.Filter | _rt.Fields | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        sort_spec: _m.SortSpec | _rt.Fields | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.BudgetPolicy]:
        """GET /api/2.1/accounts/{account_id}/budget-policies

        https://docs.databricks.com/api/account/budgetpolicy/list
        """
        _query = {"filter_by": filter_by, "page_size": page_size, "page_token": page_token, "sort_spec": sort_spec}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budget-policies",
            LIST_PAGING,
            query=_rt.given(BudgetPolicyAPI.list, _query),
            limit=limit,
        )

    def update(
        self,
        policy_id: str,
        policy: _m.BudgetPolicy | _rt.Fields,
        *,
        limit_config: _m.LimitConfig | _rt.Fields | None = None,
    ) -> _m.BudgetPolicy:
        """PATCH /api/2.1/accounts/{account_id}/budget-policies/{policy_id}

        https://docs.databricks.com/api/account/budgetpolicy/update
        """
        _query = {"limit_config": limit_config}
        return self._sender.send(
            UPDATE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budget-policies/{_rt.segment('policy_id', policy_id)}",
            query=_rt.given(BudgetPolicyAPI.update, _query),
            body=_rt.whole(BudgetPolicyAPI.update, "policy", policy),
        )
