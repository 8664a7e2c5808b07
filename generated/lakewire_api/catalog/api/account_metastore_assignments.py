"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("account_metastore_assignments")
CREATE = _op(
    "create",
    "POST",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}",
    _m.AccountsCreateMetastoreAssignmentResponse,
    scope="account",
)
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}",
    _m.AccountsDeleteMetastoreAssignmentResponse,
    scope="account",
)
GET = _op(
    "get",
    "GET",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastore",
    _m.AccountsMetastoreAssignment,
    scope="account",
)
LIST = _op(
    "list",
    "GET",
    "/api/2.0/accounts/{account_id}/metastores/{metastore_id}/workspaces",
    _m.ListAccountMetastoreAssignmentsResponse,
    scope="account",
)
LIST_PAGING = _rt.Paging(items="workspace_ids", style="single")
UPDATE = _op(
    "update",
    "PUT",
    "/api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}",
    _m.AccountsUpdateMetastoreAssignmentResponse,
    scope="account",
)


class AccountMetastoreAssignmentsAPI(_rt.Api):
    def create(
        self,
        workspace_id: int,
        metastore_id: str,
        *,
        metastore_assignment: _m.CreateMetastoreAssignment | _rt.Fields | None = None,
    ) -> _m.AccountsCreateMetastoreAssignmentResponse:
        """POST /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastoreassignments/create
        """
        _body = {"metastore_assignment": metastore_assignment}
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}",
            body=_rt.given(AccountMetastoreAssignmentsAPI.create, _body),
        )

    def delete(self, workspace_id: int, metastore_id: str) -> _m.AccountsDeleteMetastoreAssignmentResponse:
        """DELETE /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastoreassignments/delete
        """
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}",
        )

    def get(self, workspace_id: int) -> _m.AccountsMetastoreAssignment:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastore

        https://docs.databricks.com/api/account/accountmetastoreassignments/get
        """
        return self._sender.send(
            GET,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            "/metastore",
        )

    def list(self, metastore_id: str, *, limit: int | None = None) -> _rt.Pages[int]:
        """GET /api/2.0/accounts/{account_id}/metastores/{metastore_id}/workspaces

        https://docs.databricks.com/api/account/accountmetastoreassignments/list
        """
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}"
            "/workspaces",
            LIST_PAGING,
            limit=limit,
        )

    def update(
        self,
        workspace_id: int,
        metastore_id: str,
        *,
        metastore_assignment: _m.UpdateMetastoreAssignment | _rt.Fields | None = None,
    ) -> _m.AccountsUpdateMetastoreAssignmentResponse:
        """PUT /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}

        https://docs.databricks.com/api/account/accountmetastoreassignments/update
        """
        _body = {"metastore_assignment": metastore_assignment}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}"
            f"/workspaces/{_rt.segment('workspace_id', workspace_id)}"
            f"/metastores/{_rt.segment('metastore_id', metastore_id)}",
            body=_rt.given(AccountMetastoreAssignmentsAPI.update, _body),
        )
