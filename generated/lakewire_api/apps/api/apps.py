"""Generated from apps (databricks-sdk 0.162.0, spec 4b6c07f4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.apps import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("apps")
CREATE = _op("create", "POST", "/api/2.0/apps", _m.App)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("ACTIVE",),
    failure=("ERROR", "STOPPED", "DELETING"),
    message="compute_status.message",
)
CREATE_SPACE = _op("create_space", "POST", "/api/2.0/app-spaces", _m.Operation)
CREATE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", result=_m.Space, metadata=_m.Space)
CREATE_UPDATE = _op("create_update", "POST", "/api/2.0/apps/{app_name}/update", _m.AppUpdate)
CREATE_UPDATE_WAITER = _rt.Waiter(
    poll="get_update",
    bind={"app_name": ("request", "app_name")},
    status="status.state",
    success=("SUCCEEDED",),
    failure=("FAILED",),
    message="status.message",
)
DELETE = _op("delete", "DELETE", "/api/2.0/apps/{name}", _m.App)
DELETE_APP_THUMBNAIL = _op("delete_app_thumbnail", "DELETE", "/api/2.0/apps/{name}/thumbnail")
DELETE_SPACE = _op("delete_space", "DELETE", "/api/2.0/app-spaces/{name}", _m.Operation)
DELETE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", metadata=_m.Space)
DEPLOY = _op("deploy", "POST", "/api/2.0/apps/{app_name}/deployments", _m.AppDeployment)
DEPLOY_WAITER = _rt.Waiter(
    poll="get_deployment",
    bind={"app_name": ("request", "app_name"), "deployment_id": ("response", "deployment_id")},
    status="status.state",
    success=("SUCCEEDED",),
    failure=("FAILED", "CANCELLED"),
    message="status.message",
)
GET = _op("get", "GET", "/api/2.0/apps/{name}", _m.App)
GET_DEPLOYMENT = _op("get_deployment", "GET", "/api/2.0/apps/{app_name}/deployments/{deployment_id}", _m.AppDeployment)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/apps/{app_name}/permissionLevels",
    _m.GetAppPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/apps/{app_name}", _m.AppPermissions)
GET_SPACE = _op("get_space", "GET", "/api/2.0/app-spaces/{name}", _m.Space)
GET_SPACE_OPERATION = _op("get_space_operation", "GET", "/api/2.0/app-spaces/{name}/operation", _m.Operation)
GET_UPDATE = _op("get_update", "GET", "/api/2.0/apps/{app_name}/update", _m.AppUpdate)
LIST = _op("list", "GET", "/api/2.0/apps", _m.ListAppsResponse)
LIST_PAGING = _rt.Paging(items="apps", request="page_token", response="next_page_token")
LIST_DEPLOYMENTS = _op("list_deployments", "GET", "/api/2.0/apps/{app_name}/deployments", _m.ListAppDeploymentsResponse)
LIST_DEPLOYMENTS_PAGING = _rt.Paging(items="app_deployments", request="page_token", response="next_page_token")
LIST_SPACES = _op("list_spaces", "GET", "/api/2.0/app-spaces", _m.ListSpacesResponse)
LIST_SPACES_PAGING = _rt.Paging(items="spaces", request="page_token", response="next_page_token")
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/apps/{app_name}", _m.AppPermissions)
START = _op("start", "POST", "/api/2.0/apps/{name}/start", _m.App)
START_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("ACTIVE",),
    failure=("ERROR", "STOPPED", "DELETING"),
    message="compute_status.message",
)
STOP = _op("stop", "POST", "/api/2.0/apps/{name}/stop", _m.App)
STOP_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("STOPPED",),
    failure=("ERROR", "DELETING"),
    message="compute_status.message",
)
UPDATE = _op("update", "PATCH", "/api/2.0/apps/{name}", _m.App)
UPDATE_APP_THUMBNAIL = _op("update_app_thumbnail", "PATCH", "/api/2.0/apps/{name}/thumbnail", _m.AppThumbnail)
UPDATE_PERMISSIONS = _op("update_permissions", "PATCH", "/api/2.0/permissions/apps/{app_name}", _m.AppPermissions)
UPDATE_SPACE = _op("update_space", "PATCH", "/api/2.0/app-spaces/{name}", _m.Operation)
UPDATE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", result=_m.Space, metadata=_m.SpaceUpdate)


class StartedApp(_rt.Started[_m.App, _rt.ResultT, _rt.ResultT]):
    name: str
    active_deployment: _m.AppDeployment | None
    app_status: _m.ApplicationStatus | None
    budget_policy_id: str | None
    compute_max_instances: int | None
    compute_min_instances: int | None
    compute_size: _m.ComputeSize | None
    compute_status: _m.ComputeStatus | None
    create_time: str | None
    creator: str | None
    default_git_source: _m.GitSource | None
    default_source_code_path: str | None
    description: str | None
    effective_budget_policy_id: str | None
    effective_usage_policy_id: str | None
    effective_user_api_scopes: list[str] | None
    forward_user_access_token: bool | None
    git_repository: _m.GitRepository | None
    git_source: _m.GitSource | None
    id: str | None
    oauth2_app_client_id: str | None
    oauth2_app_integration_id: str | None
    pending_deployment: _m.AppDeployment | None
    resources: list[_m.AppResource] | None
    service_principal_client_id: str | None
    service_principal_id: int | None
    service_principal_name: str | None
    source_code_path: str | None
    space: str | None
    telemetry_export_destinations: list[_m.TelemetryExportDestination] | None
    thumbnail_url: str | None
    update_time: str | None
    updater: str | None
    url: str | None
    usage_policy_id: str | None
    user_api_scopes: list[str] | None


class StartedAppDeployment(_rt.Started[_m.AppDeployment, _rt.ResultT, _rt.ResultT]):
    command: list[str] | None
    create_time: str | None
    creator: str | None
    deployment_artifacts: _m.AppDeploymentArtifacts | None
    deployment_id: str | None
    env_vars: list[_m.EnvVar] | None
    git_source: _m.GitSource | None
    health_check: _m.AppHealthCheck | None
    mode: _m.AppDeploymentMode | None
    source_code_path: str | None
    status: _m.AppDeploymentStatus | None
    update_time: str | None


class StartedAppUpdate(_rt.Started[_m.AppUpdate, _rt.ResultT, _rt.ResultT]):
    budget_policy_id: str | None
    compute_max_instances: int | None
    compute_min_instances: int | None
    compute_size: _m.ComputeSize | None
    description: str | None
    forward_user_access_token: bool | None
    git_repository: _m.GitRepository | None
    resources: list[_m.AppResource] | None
    status: _m.AppUpdateUpdateStatus | None
    telemetry_export_destinations: list[_m.TelemetryExportDestination] | None
    usage_policy_id: str | None
    user_api_scopes: list[str] | None


class StartedOperation(_rt.Started[_m.Operation, _rt.ResultT, _m.Operation]):
    done: bool | None
    error: _m.DatabricksServiceExceptionWithDetailsProto | None
    metadata: dict[str, _Any] | None
    name: str | None
    response: dict[str, _Any] | None


class AppsAPI(_rt.Api):
    def create(self, app: _m.App | _rt.Fields, *, no_compute: bool | None = None) -> StartedApp[_m.App]:
        """POST /api/2.0/apps

        https://docs.databricks.com/api/workspace/apps/create
        """
        _query = {"no_compute": no_compute}
        _sent = self._sender.send(
            CREATE, "/api/2.0/apps", query=_rt.given(AppsAPI.create, _query), body=_rt.whole(AppsAPI.create, "app", app)
        )
        return StartedApp(self._sender, AppsAPI, CREATE_WAITER, _sent, request={})

    def create_space(self, space: _m.Space | _rt.Fields) -> StartedOperation[_m.Space]:
        """POST /api/2.0/app-spaces

        https://docs.databricks.com/api/workspace/apps/createspace
        """
        _sent = self._sender.send(
            CREATE_SPACE, "/api/2.0/app-spaces", body=_rt.whole(AppsAPI.create_space, "space", space)
        )
        return StartedOperation(self._sender, AppsAPI, CREATE_SPACE_LRO, _sent, request={})

    def create_update(
        self, app_name: str, update_mask: str, *, app: _m.App | _rt.Fields | None = None
    ) -> StartedAppUpdate[_m.AppUpdate]:
        """POST /api/2.0/apps/{app_name}/update

        https://docs.databricks.com/api/workspace/apps/createupdate
        """
        _body = {"app": app, "update_mask": update_mask}
        _sent = self._sender.send(
            CREATE_UPDATE,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/update",
            body=_rt.given(AppsAPI.create_update, _body),
        )
        return StartedAppUpdate(self._sender, AppsAPI, CREATE_UPDATE_WAITER, _sent, request={"app_name": app_name})

    def delete(self, name: str) -> _m.App:
        """DELETE /api/2.0/apps/{name}

        https://docs.databricks.com/api/workspace/apps/delete
        """
        return self._sender.send(DELETE, f"/api/2.0/apps/{_rt.segment('name', name)}")

    def delete_app_thumbnail(self, name: str) -> None:
        """DELETE /api/2.0/apps/{name}/thumbnail

        https://docs.databricks.com/api/workspace/apps/deleteappthumbnail
        """
        self._sender.send(DELETE_APP_THUMBNAIL, f"/api/2.0/apps/{_rt.segment('name', name)}/thumbnail")

    def delete_space(self, name: str) -> StartedOperation[None]:
        """DELETE /api/2.0/app-spaces/{name}

        https://docs.databricks.com/api/workspace/apps/deletespace
        """
        _sent = self._sender.send(DELETE_SPACE, f"/api/2.0/app-spaces/{_rt.segment('name', name)}")
        return StartedOperation(self._sender, AppsAPI, DELETE_SPACE_LRO, _sent, request={})

    def deploy(
        self, app_name: str, app_deployment: _m.AppDeployment | _rt.Fields
    ) -> StartedAppDeployment[_m.AppDeployment]:
        """POST /api/2.0/apps/{app_name}/deployments

        https://docs.databricks.com/api/workspace/apps/deploy
        """
        _sent = self._sender.send(
            DEPLOY,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/deployments",
            body=_rt.whole(AppsAPI.deploy, "app_deployment", app_deployment),
        )
        return StartedAppDeployment(self._sender, AppsAPI, DEPLOY_WAITER, _sent, request={"app_name": app_name})

    def get(self, name: str) -> _m.App:
        """GET /api/2.0/apps/{name}

        https://docs.databricks.com/api/workspace/apps/get
        """
        return self._sender.send(GET, f"/api/2.0/apps/{_rt.segment('name', name)}")

    def get_deployment(self, app_name: str, deployment_id: str) -> _m.AppDeployment:
        """GET /api/2.0/apps/{app_name}/deployments/{deployment_id}

        https://docs.databricks.com/api/workspace/apps/getdeployment
        """
        return self._sender.send(
            GET_DEPLOYMENT,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}"
            f"/deployments/{_rt.segment('deployment_id', deployment_id)}",
        )

    def get_permission_levels(self, app_name: str) -> _m.GetAppPermissionLevelsResponse:
        """GET /api/2.0/permissions/apps/{app_name}/permissionLevels

        https://docs.databricks.com/api/workspace/apps/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS, f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}/permissionLevels"
        )

    def get_permissions(self, app_name: str) -> _m.AppPermissions:
        """GET /api/2.0/permissions/apps/{app_name}

        https://docs.databricks.com/api/workspace/apps/getpermissions
        """
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}")

    def get_space(self, name: str) -> _m.Space:
        """GET /api/2.0/app-spaces/{name}

        https://docs.databricks.com/api/workspace/apps/getspace
        """
        return self._sender.send(GET_SPACE, f"/api/2.0/app-spaces/{_rt.segment('name', name)}")

    def get_space_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/app-spaces/{name}/operation

        https://docs.databricks.com/api/workspace/apps/getspaceoperation
        """
        return self._sender.send(GET_SPACE_OPERATION, f"/api/2.0/app-spaces/{_rt.segment('name', name)}/operation")

    def get_update(self, app_name: str) -> _m.AppUpdate:
        """GET /api/2.0/apps/{app_name}/update

        https://docs.databricks.com/api/workspace/apps/getupdate
        """
        return self._sender.send(GET_UPDATE, f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/update")

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        space: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.App]:
        """GET /api/2.0/apps

        https://docs.databricks.com/api/workspace/apps/list
        """
        _query = {"page_size": page_size, "page_token": page_token, "space": space}
        return _rt.Pages(
            self._sender, LIST, "/api/2.0/apps", LIST_PAGING, query=_rt.given(AppsAPI.list, _query), limit=limit
        )

    def list_deployments(
        self, app_name: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.AppDeployment]:
        """GET /api/2.0/apps/{app_name}/deployments

        https://docs.databricks.com/api/workspace/apps/listdeployments
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DEPLOYMENTS,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/deployments",
            LIST_DEPLOYMENTS_PAGING,
            query=_rt.given(AppsAPI.list_deployments, _query),
            limit=limit,
        )

    def list_spaces(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Space]:
        """GET /api/2.0/app-spaces

        https://docs.databricks.com/api/workspace/apps/listspaces
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_SPACES,
            "/api/2.0/app-spaces",
            LIST_SPACES_PAGING,
            query=_rt.given(AppsAPI.list_spaces, _query),
            limit=limit,
        )

    def set_permissions(
        self, app_name: str, *, access_control_list: _Sequence[_m.AppAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.AppPermissions:
        """PUT /api/2.0/permissions/apps/{app_name}

        https://docs.databricks.com/api/workspace/apps/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}",
            body=_rt.given(AppsAPI.set_permissions, _body),
        )

    def start(self, name: str) -> StartedApp[_m.App]:
        """POST /api/2.0/apps/{name}/start

        https://docs.databricks.com/api/workspace/apps/start
        """
        _sent = self._sender.send(START, f"/api/2.0/apps/{_rt.segment('name', name)}/start", body={})
        return StartedApp(self._sender, AppsAPI, START_WAITER, _sent, request={})

    def stop(self, name: str) -> StartedApp[_m.App]:
        """POST /api/2.0/apps/{name}/stop

        https://docs.databricks.com/api/workspace/apps/stop
        """
        _sent = self._sender.send(STOP, f"/api/2.0/apps/{_rt.segment('name', name)}/stop", body={})
        return StartedApp(self._sender, AppsAPI, STOP_WAITER, _sent, request={})

    def update(self, name: str, app: _m.App | _rt.Fields) -> _m.App:
        """PATCH /api/2.0/apps/{name}

        https://docs.databricks.com/api/workspace/apps/update
        """
        return self._sender.send(
            UPDATE, f"/api/2.0/apps/{_rt.segment('name', name)}", body=_rt.whole(AppsAPI.update, "app", app)
        )

    def update_app_thumbnail(
        self, name: str, *, app_thumbnail: _m.AppThumbnail | _rt.Fields | None = None
    ) -> _m.AppThumbnail:
        """PATCH /api/2.0/apps/{name}/thumbnail

        https://docs.databricks.com/api/workspace/apps/updateappthumbnail
        """
        _body = {"app_thumbnail": app_thumbnail}
        return self._sender.send(
            UPDATE_APP_THUMBNAIL,
            f"/api/2.0/apps/{_rt.segment('name', name)}/thumbnail",
            body=_rt.given(AppsAPI.update_app_thumbnail, _body),
        )

    def update_permissions(
        self, app_name: str, *, access_control_list: _Sequence[_m.AppAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.AppPermissions:
        """PATCH /api/2.0/permissions/apps/{app_name}

        https://docs.databricks.com/api/workspace/apps/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}",
            body=_rt.given(AppsAPI.update_permissions, _body),
        )

    def update_space(
        self, name: str, space: _m.Space | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> StartedOperation[_m.Space]:
        """PATCH /api/2.0/app-spaces/{name}

        https://docs.databricks.com/api/workspace/apps/updatespace
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        _sent = self._sender.send(
            UPDATE_SPACE,
            f"/api/2.0/app-spaces/{_rt.segment('name', name)}",
            query=_rt.given(AppsAPI.update_space, _query),
            body=_rt.whole(AppsAPI.update_space, "space", space),
        )
        return StartedOperation(self._sender, AppsAPI, UPDATE_SPACE_LRO, _sent, request={})
