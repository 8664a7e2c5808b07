"""Generated from environments (databricks-sdk 0.162.0, spec 3da49178); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.environments import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("environments")
CREATE_WORKSPACE_BASE_ENVIRONMENT = _op(
    "create_workspace_base_environment",
    "POST",
    "/api/environments/v1/workspace-base-environments",
    _m.Operation,
    effect=_rt.Effect.IDEMPOTENT,
    token="request_id",
)
CREATE_WORKSPACE_BASE_ENVIRONMENT_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.WorkspaceBaseEnvironment, metadata=_m.WorkspaceBaseEnvironmentOperationMetadata
)
DELETE_WORKSPACE_BASE_ENVIRONMENT = _op("delete_workspace_base_environment", "DELETE", "/api/environments/v1/{name}")
GET_DEFAULT_WORKSPACE_BASE_ENVIRONMENT = _op(
    "get_default_workspace_base_environment", "GET", "/api/environments/v1/{name}", _m.DefaultWorkspaceBaseEnvironment
)
GET_OPERATION = _op("get_operation", "GET", "/api/environments/v1/{name}", _m.Operation)
GET_WORKSPACE_BASE_ENVIRONMENT = _op(
    "get_workspace_base_environment", "GET", "/api/environments/v1/{name}", _m.WorkspaceBaseEnvironment
)
LIST_WORKSPACE_BASE_ENVIRONMENTS = _op(
    "list_workspace_base_environments",
    "GET",
    "/api/environments/v1/workspace-base-environments",
    _m.ListWorkspaceBaseEnvironmentsResponse,
)
LIST_WORKSPACE_BASE_ENVIRONMENTS_PAGING = _rt.Paging(
    items="workspace_base_environments", request="page_token", response="next_page_token"
)
REFRESH_WORKSPACE_BASE_ENVIRONMENT = _op(
    "refresh_workspace_base_environment", "POST", "/api/environments/v1/{name}/refresh", _m.Operation
)
REFRESH_WORKSPACE_BASE_ENVIRONMENT_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.WorkspaceBaseEnvironment, metadata=_m.WorkspaceBaseEnvironmentOperationMetadata
)
UPDATE_DEFAULT_WORKSPACE_BASE_ENVIRONMENT = _op(
    "update_default_workspace_base_environment",
    "PATCH",
    "/api/environments/v1/{name}",
    _m.DefaultWorkspaceBaseEnvironment,
)
UPDATE_WORKSPACE_BASE_ENVIRONMENT = _op(
    "update_workspace_base_environment", "PATCH", "/api/environments/v1/{name}", _m.Operation
)
UPDATE_WORKSPACE_BASE_ENVIRONMENT_LRO = _rt.LongRunning(
    poll="get_operation", result=_m.WorkspaceBaseEnvironment, metadata=_m.WorkspaceBaseEnvironmentOperationMetadata
)


class StartedOperation(_rt.Started[_m.Operation, _rt.ResultT, _m.Operation]):
    done: bool | None
    error: _m.DatabricksServiceExceptionWithDetailsProto | None
    metadata: dict[str, _Any] | None
    name: str | None
    response: dict[str, _Any] | None


class EnvironmentsAPI(_rt.Api):
    def create_workspace_base_environment(
        self,
        workspace_base_environment: _m.WorkspaceBaseEnvironment | _rt.Fields,
        *,
        request_id: str | None = None,
        workspace_base_environment_id: str | None = None,
    ) -> StartedOperation[_m.WorkspaceBaseEnvironment]:
        """POST /api/environments/v1/workspace-base-environments

        https://docs.databricks.com/api/workspace/environments/createworkspacebaseenvironment
        """
        _query = {"request_id": _rt.token(request_id), "workspace_base_environment_id": workspace_base_environment_id}
        _sent = self._sender.send(
            CREATE_WORKSPACE_BASE_ENVIRONMENT,
            "/api/environments/v1/workspace-base-environments",
            query=_rt.given(EnvironmentsAPI.create_workspace_base_environment, _query),
            body=_rt.whole(
                EnvironmentsAPI.create_workspace_base_environment,
                "workspace_base_environment",
                workspace_base_environment,
            ),
        )
        return StartedOperation(self._sender, EnvironmentsAPI, CREATE_WORKSPACE_BASE_ENVIRONMENT_LRO, _sent, request={})

    def delete_workspace_base_environment(self, name: str) -> None:
        """DELETE /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/deleteworkspacebaseenvironment
        """
        self._sender.send(DELETE_WORKSPACE_BASE_ENVIRONMENT, f"/api/environments/v1/{_rt.segments('name', name)}")

    def get_default_workspace_base_environment(self, name: str) -> _m.DefaultWorkspaceBaseEnvironment:
        """GET /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/getdefaultworkspacebaseenvironment
        """
        return self._sender.send(
            GET_DEFAULT_WORKSPACE_BASE_ENVIRONMENT, f"/api/environments/v1/{_rt.segments('name', name)}"
        )

    def get_operation(self, name: str) -> _m.Operation:
        """GET /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/getoperation
        """
        return self._sender.send(GET_OPERATION, f"/api/environments/v1/{_rt.segments('name', name)}")

    def get_workspace_base_environment(self, name: str) -> _m.WorkspaceBaseEnvironment:
        """GET /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/getworkspacebaseenvironment
        """
        return self._sender.send(GET_WORKSPACE_BASE_ENVIRONMENT, f"/api/environments/v1/{_rt.segments('name', name)}")

    def list_workspace_base_environments(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.WorkspaceBaseEnvironment]:
        """GET /api/environments/v1/workspace-base-environments

        https://docs.databricks.com/api/workspace/environments/listworkspacebaseenvironments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_WORKSPACE_BASE_ENVIRONMENTS,
            "/api/environments/v1/workspace-base-environments",
            LIST_WORKSPACE_BASE_ENVIRONMENTS_PAGING,
            query=_rt.given(EnvironmentsAPI.list_workspace_base_environments, _query),
            limit=limit,
        )

    def refresh_workspace_base_environment(self, name: str) -> StartedOperation[_m.WorkspaceBaseEnvironment]:
        """POST /api/environments/v1/{name}/refresh

        https://docs.databricks.com/api/workspace/environments/refreshworkspacebaseenvironment
        """
        _sent = self._sender.send(
            REFRESH_WORKSPACE_BASE_ENVIRONMENT, f"/api/environments/v1/{_rt.segments('name', name)}/refresh", body={}
        )
        return StartedOperation(
            self._sender, EnvironmentsAPI, REFRESH_WORKSPACE_BASE_ENVIRONMENT_LRO, _sent, request={}
        )

    def update_default_workspace_base_environment(
        self,
        name: str,
        default_workspace_base_environment: _m.DefaultWorkspaceBaseEnvironment | _rt.Fields,
        update_mask: str | _Sequence[str],
    ) -> _m.DefaultWorkspaceBaseEnvironment:
        """PATCH /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/updatedefaultworkspacebaseenvironment
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DEFAULT_WORKSPACE_BASE_ENVIRONMENT,
            f"/api/environments/v1/{_rt.segments('name', name)}",
            query=_rt.given(EnvironmentsAPI.update_default_workspace_base_environment, _query),
            body=_rt.whole(
                EnvironmentsAPI.update_default_workspace_base_environment,
                "default_workspace_base_environment",
                default_workspace_base_environment,
            ),
        )

    def update_workspace_base_environment(
        self, name: str, workspace_base_environment: _m.WorkspaceBaseEnvironment | _rt.Fields
    ) -> StartedOperation[_m.WorkspaceBaseEnvironment]:
        """PATCH /api/environments/v1/{name}

        https://docs.databricks.com/api/workspace/environments/updateworkspacebaseenvironment
        """
        _sent = self._sender.send(
            UPDATE_WORKSPACE_BASE_ENVIRONMENT,
            f"/api/environments/v1/{_rt.segments('name', name)}",
            body=_rt.whole(
                EnvironmentsAPI.update_workspace_base_environment,
                "workspace_base_environment",
                workspace_base_environment,
            ),
        )
        return StartedOperation(self._sender, EnvironmentsAPI, UPDATE_WORKSPACE_BASE_ENVIRONMENT_LRO, _sent, request={})
