"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.billing import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("budgets")
CREATE = _op(
    "create", "POST", "/api/2.1/accounts/{account_id}/budgets", _m.CreateBudgetConfigurationResponse, scope="account"
)
DELETE = _op("delete", "DELETE", "/api/2.1/accounts/{account_id}/budgets/{budget_id}", scope="account")
GET = _op(
    "get",
    "GET",
    "/api/2.1/accounts/{account_id}/budgets/{budget_id}",
    _m.GetBudgetConfigurationResponse,
    scope="account",
)
GET_BUDGET_SPEND_STATUS = _op(
    "get_budget_spend_status", "GET", "/api/2.1/{name}", _m.BudgetSpendStatus, scope="account"
)
LIST = _op(
    "list", "GET", "/api/2.1/accounts/{account_id}/budgets", _m.ListBudgetConfigurationsResponse, scope="account"
)
LIST_PAGING = _rt.Paging(items="budgets", request="page_token", response="next_page_token")
LIST_BUDGET_SPEND_STATUSES = _op(
    "list_budget_spend_statuses",
    "GET",
    "/api/2.1/{parent}/budget-spend-statuses",
    _m.ListBudgetSpendStatusesResponse,
    scope="account",
)
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.1/accounts/{account_id}/budgets/{budget_id}",
    _m.UpdateBudgetConfigurationResponse,
    scope="account",
)


class BudgetsAPI(_rt.Api):
    def create(self, budget: _m.CreateBudgetConfigurationBudget | _rt.Fields) -> _m.CreateBudgetConfigurationResponse:
        """POST /api/2.1/accounts/{account_id}/budgets

        https://docs.databricks.com/api/account/budgets/create
        """
        _body = {"budget": budget}
        return self._sender.send(
            CREATE, f"/api/2.1/accounts/{_rt.account(self._sender)}/budgets", body=_rt.given(BudgetsAPI.create, _body)
        )

    def delete(self, budget_id: str) -> None:
        """DELETE /api/2.1/accounts/{account_id}/budgets/{budget_id}

        https://docs.databricks.com/api/account/budgets/delete
        """
        self._sender.send(
            DELETE, f"/api/2.1/accounts/{_rt.account(self._sender)}/budgets/{_rt.segment('budget_id', budget_id)}"
        )

    def get(self, budget_id: str) -> _m.GetBudgetConfigurationResponse:
        """GET /api/2.1/accounts/{account_id}/budgets/{budget_id}

        https://docs.databricks.com/api/account/budgets/get
        """
        return self._sender.send(
            GET, f"/api/2.1/accounts/{_rt.account(self._sender)}/budgets/{_rt.segment('budget_id', budget_id)}"
        )

    def get_budget_spend_status(self, name: str) -> _m.BudgetSpendStatus:
        """GET /api/2.1/{name}

        https://docs.databricks.com/api/account/budgets/getbudgetspendstatus
        """
        return self._sender.send(GET_BUDGET_SPEND_STATUS, f"/api/2.1/{_rt.segments('name', name)}")

    def list(self, *, page_token: str | None = None, limit: int | None = None) -> _rt.Pages[_m.BudgetConfiguration]:
        """GET /api/2.1/accounts/{account_id}/budgets

        https://docs.databricks.com/api/account/budgets/list
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budgets",
            LIST_PAGING,
            query=_rt.given(BudgetsAPI.list, _query),
            limit=limit,
        )

    def list_budget_spend_statuses(
        self, parent: str, *, filter: str | None = None, page_size: int | None = None, page_token: str | None = None
    ) -> _m.ListBudgetSpendStatusesResponse:
        """GET /api/2.1/{parent}/budget-spend-statuses

        https://docs.databricks.com/api/account/budgets/listbudgetspendstatuses
        """
        _query = {"filter": filter, "page_size": page_size, "page_token": page_token}
        return self._sender.send(
            LIST_BUDGET_SPEND_STATUSES,
            f"/api/2.1/{_rt.segments('parent', parent)}/budget-spend-statuses",
            query=_rt.given(BudgetsAPI.list_budget_spend_statuses, _query),
        )

    def update(
        self, budget_id: str, budget: _m.UpdateBudgetConfigurationBudget | _rt.Fields
    ) -> _m.UpdateBudgetConfigurationResponse:
        """PUT /api/2.1/accounts/{account_id}/budgets/{budget_id}

        https://docs.databricks.com/api/account/budgets/update
        """
        _body = {"budget": budget}
        return self._sender.send(
            UPDATE,
            f"/api/2.1/accounts/{_rt.account(self._sender)}/budgets/{_rt.segment('budget_id', budget_id)}",
            body=_rt.given(BudgetsAPI.update, _body),
        )
