"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""

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
        self, workspace_id: int, metastore_id: str, *, metastore_assignment: _m.CreateMetastoreAssignment | _rt.Fields | None = None
    ) -> _m.AccountsCreateMetastoreAssignmentResponse:
        """POST /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}"""
        return self._sender.send(
            CREATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastores/{_rt.segment('metastore_id', metastore_id)}",
            body=_rt.given(AccountMetastoreAssignmentsAPI.create, metastore_assignment=metastore_assignment),
        )

    def delete(self, workspace_id: int, metastore_id: str) -> _m.AccountsDeleteMetastoreAssignmentResponse:
        """DELETE /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}"""
        return self._sender.send(
            DELETE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastores/{_rt.segment('metastore_id', metastore_id)}",
        )

    def get(self, workspace_id: int) -> _m.AccountsMetastoreAssignment:
        """GET /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastore"""
        return self._sender.send(
            GET, f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastore"
        )

    def list(self, metastore_id: str, *, limit: int | None = None) -> _rt.Pages[int]:
        """GET /api/2.0/accounts/{account_id}/metastores/{metastore_id}/workspaces"""
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/metastores/{_rt.segment('metastore_id', metastore_id)}/workspaces",
            LIST_PAGING,
            limit=limit,
        )

    def update(
        self, workspace_id: int, metastore_id: str, *, metastore_assignment: _m.UpdateMetastoreAssignment | _rt.Fields | None = None
    ) -> _m.AccountsUpdateMetastoreAssignmentResponse:
        """PUT /api/2.0/accounts/{account_id}/workspaces/{workspace_id}/metastores/{metastore_id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/workspaces/{_rt.segment('workspace_id', workspace_id)}/metastores/{_rt.segment('metastore_id', metastore_id)}",
            body=_rt.given(AccountMetastoreAssignmentsAPI.update, metastore_assignment=metastore_assignment),
        )
