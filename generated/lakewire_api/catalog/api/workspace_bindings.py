"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("workspace_bindings")
GET = _op(
    "get", "GET", "/api/2.1/unity-catalog/workspace-bindings/catalogs/{name}", _m.GetCatalogWorkspaceBindingsResponse
)
GET_BINDINGS = _op(
    "get_bindings",
    "GET",
    "/api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}",
    _m.GetWorkspaceBindingsResponse,
)
GET_BINDINGS_PAGING = _rt.Paging(
    items="bindings", request="page_token", response="next_page_token", initial={"max_results": 0}
)
UPDATE = _op(
    "update",
    "PATCH",
    "/api/2.1/unity-catalog/workspace-bindings/catalogs/{name}",
    _m.UpdateCatalogWorkspaceBindingsResponse,
    effect=_rt.Effect.IDEMPOTENT,
)
UPDATE_BINDINGS = _op(
    "update_bindings",
    "PATCH",
    "/api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}",
    _m.UpdateWorkspaceBindingsResponse,
    effect=_rt.Effect.IDEMPOTENT,
)


class WorkspaceBindingsAPI(_rt.Api):
    def get(self, name: str) -> _m.GetCatalogWorkspaceBindingsResponse:
        """GET /api/2.1/unity-catalog/workspace-bindings/catalogs/{name}

        https://docs.databricks.com/api/workspace/workspacebindings/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/workspace-bindings/catalogs/{_rt.segment('name', name)}")

    def get_bindings(
        self,
        securable_type: str,
        securable_name: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.WorkspaceBinding]:
        """GET /api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}

        https://docs.databricks.com/api/workspace/workspacebindings/getbindings
        """
        _query = {"max_results": max_results, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            GET_BINDINGS,
            "/api/2.1/unity-catalog/bindings/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('securable_name', securable_name)}",
            GET_BINDINGS_PAGING,
            query=_rt.given(WorkspaceBindingsAPI.get_bindings, _query),
            limit=limit,
        )

    def update(
        self,
        name: str,
        *,
        assign_workspaces: _Sequence[int] | None = None,
        unassign_workspaces: _Sequence[int] | None = None,
    ) -> _m.UpdateCatalogWorkspaceBindingsResponse:
        """PATCH /api/2.1/unity-catalog/workspace-bindings/catalogs/{name}

        https://docs.databricks.com/api/workspace/workspacebindings/update
        """
        _body = {"assign_workspaces": assign_workspaces, "unassign_workspaces": unassign_workspaces}
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/workspace-bindings/catalogs/{_rt.segment('name', name)}",
            body=_rt.given(WorkspaceBindingsAPI.update, _body),
        )

    def update_bindings(
        self,
        securable_type: str,
        securable_name: str,
        *,
        add: _Sequence[_m.WorkspaceBinding | _rt.Fields] | None = None,
        remove: _Sequence[_m.WorkspaceBinding | _rt.Fields] | None = None,
    ) -> _m.UpdateWorkspaceBindingsResponse:
        """PATCH /api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}

        https://docs.databricks.com/api/workspace/workspacebindings/updatebindings
        """
        _body = {"add": add, "remove": remove}
        return self._sender.send(
            UPDATE_BINDINGS,
            "/api/2.1/unity-catalog/bindings/"
            f"{_rt.segment('securable_type', securable_type)}"
            f"/{_rt.segment('securable_name', securable_name)}",
            body=_rt.given(WorkspaceBindingsAPI.update_bindings, _body),
        )
