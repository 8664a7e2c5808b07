"""Generated from apps (databricks-sdk 0.162.0, spec 0863ece1e4c88414); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.apps import models as _m

CREATE = _rt.Operation("apps.create", "POST", "/api/2.0/apps", returns=_m.App)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("ACTIVE",),
    failure=("ERROR", "STOPPED"),
    message="compute_status.message",
)
CREATE_SPACE = _rt.Operation("apps.create_space", "POST", "/api/2.0/app-spaces", returns=_m.Operation)
CREATE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", result=_m.Space, metadata=_m.Space)
CREATE_UPDATE = _rt.Operation("apps.create_update", "POST", "/api/2.0/apps/{app_name}/update", returns=_m.AppUpdate)
CREATE_UPDATE_WAITER = _rt.Waiter(
    poll="get_update",
    bind={"app_name": ("request", "app_name")},
    status="status.state",
    success=("SUCCEEDED",),
    failure=("FAILED",),
    message="status.message",
)
DELETE = _rt.Operation("apps.delete", "DELETE", "/api/2.0/apps/{name}", returns=_m.App)
DELETE_APP_THUMBNAIL = _rt.Operation("apps.delete_app_thumbnail", "DELETE", "/api/2.0/apps/{name}/thumbnail")
DELETE_SPACE = _rt.Operation("apps.delete_space", "DELETE", "/api/2.0/app-spaces/{name}", returns=_m.Operation)
DELETE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", metadata=_m.Space)
DEPLOY = _rt.Operation("apps.deploy", "POST", "/api/2.0/apps/{app_name}/deployments", returns=_m.AppDeployment)
DEPLOY_WAITER = _rt.Waiter(
    poll="get_deployment",
    bind={"app_name": ("request", "app_name"), "deployment_id": ("response", "deployment_id")},
    status="status.state",
    success=("SUCCEEDED",),
    failure=("FAILED",),
    message="status.message",
)
GET = _rt.Operation("apps.get", "GET", "/api/2.0/apps/{name}", returns=_m.App)
GET_DEPLOYMENT = _rt.Operation(
    "apps.get_deployment", "GET", "/api/2.0/apps/{app_name}/deployments/{deployment_id}", returns=_m.AppDeployment
)
GET_PERMISSION_LEVELS = _rt.Operation(
    "apps.get_permission_levels",
    "GET",
    "/api/2.0/permissions/apps/{app_name}/permissionLevels",
    returns=_m.GetAppPermissionLevelsResponse,
)
GET_PERMISSIONS = _rt.Operation("apps.get_permissions", "GET", "/api/2.0/permissions/apps/{app_name}", returns=_m.AppPermissions)
GET_SPACE = _rt.Operation("apps.get_space", "GET", "/api/2.0/app-spaces/{name}", returns=_m.Space)
GET_SPACE_OPERATION = _rt.Operation("apps.get_space_operation", "GET", "/api/2.0/app-spaces/{name}/operation", returns=_m.Operation)
GET_UPDATE = _rt.Operation("apps.get_update", "GET", "/api/2.0/apps/{app_name}/update", returns=_m.AppUpdate)
LIST = _rt.Operation("apps.list", "GET", "/api/2.0/apps", returns=_m.ListAppsResponse)
LIST_PAGING = _rt.Paging(items="apps", request="page_token", response="next_page_token")
LIST_DEPLOYMENTS = _rt.Operation(
    "apps.list_deployments", "GET", "/api/2.0/apps/{app_name}/deployments", returns=_m.ListAppDeploymentsResponse
)
LIST_DEPLOYMENTS_PAGING = _rt.Paging(items="app_deployments", request="page_token", response="next_page_token")
LIST_SPACES = _rt.Operation("apps.list_spaces", "GET", "/api/2.0/app-spaces", returns=_m.ListSpacesResponse)
LIST_SPACES_PAGING = _rt.Paging(items="spaces", request="page_token", response="next_page_token")
SET_PERMISSIONS = _rt.Operation("apps.set_permissions", "PUT", "/api/2.0/permissions/apps/{app_name}", returns=_m.AppPermissions)
START = _rt.Operation("apps.start", "POST", "/api/2.0/apps/{name}/start", returns=_m.App)
START_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("ACTIVE",),
    failure=("ERROR", "STOPPED"),
    message="compute_status.message",
)
STOP = _rt.Operation("apps.stop", "POST", "/api/2.0/apps/{name}/stop", returns=_m.App)
STOP_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="compute_status.state",
    success=("STOPPED",),
    failure=("ERROR",),
    message="compute_status.message",
)
UPDATE = _rt.Operation("apps.update", "PATCH", "/api/2.0/apps/{name}", returns=_m.App)
UPDATE_APP_THUMBNAIL = _rt.Operation(
    "apps.update_app_thumbnail", "PATCH", "/api/2.0/apps/{name}/thumbnail", returns=_m.AppThumbnail
)
UPDATE_PERMISSIONS = _rt.Operation(
    "apps.update_permissions", "PATCH", "/api/2.0/permissions/apps/{app_name}", returns=_m.AppPermissions
)
UPDATE_SPACE = _rt.Operation("apps.update_space", "PATCH", "/api/2.0/app-spaces/{name}", returns=_m.Operation)
UPDATE_SPACE_LRO = _rt.LongRunning(poll="get_space_operation", result=_m.Space, metadata=_m.SpaceUpdate)


class AppsAPI(_rt.Api):
    def create(self, app: _m.App | _rt.Fields, *, no_compute: bool | None = None) -> _rt.Started[_m.App, _m.App]:
        """POST /api/2.0/apps"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            CREATE_WAITER,
            self._sender.send(
                CREATE,
                "/api/2.0/apps",
                query=_rt.given(AppsAPI.create, no_compute=no_compute),
                body=_rt.whole(AppsAPI.create, "app", app),
            ),
            request={},
        )

    def create_space(self, space: _m.Space | _rt.Fields) -> _rt.Started[_m.Operation, _m.Space]:
        """POST /api/2.0/app-spaces"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            CREATE_SPACE_LRO,
            self._sender.send(CREATE_SPACE, "/api/2.0/app-spaces", body=_rt.whole(AppsAPI.create_space, "space", space)),
            request={},
        )

    def create_update(
        self, app_name: str, update_mask: str, *, app: _m.App | _rt.Fields | None = None
    ) -> _rt.Started[_m.AppUpdate, _m.AppUpdate]:
        """POST /api/2.0/apps/{app_name}/update"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            CREATE_UPDATE_WAITER,
            self._sender.send(
                CREATE_UPDATE,
                f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/update",
                body=_rt.given(AppsAPI.create_update, app=app, update_mask=update_mask),
            ),
            request={"app_name": app_name},
        )

    def delete(self, name: str) -> _m.App:
        """DELETE /api/2.0/apps/{name}"""
        return self._sender.send(DELETE, f"/api/2.0/apps/{_rt.segment('name', name)}")

    def delete_app_thumbnail(self, name: str) -> None:
        """DELETE /api/2.0/apps/{name}/thumbnail"""
        self._sender.send(DELETE_APP_THUMBNAIL, f"/api/2.0/apps/{_rt.segment('name', name)}/thumbnail")

    def delete_space(self, name: str) -> _rt.Started[_m.Operation, None]:
        """DELETE /api/2.0/app-spaces/{name}"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            DELETE_SPACE_LRO,
            self._sender.send(DELETE_SPACE, f"/api/2.0/app-spaces/{_rt.segment('name', name)}"),
            request={},
        )

    def deploy(
        self, app_name: str, app_deployment: _m.AppDeployment | _rt.Fields
    ) -> _rt.Started[_m.AppDeployment, _m.AppDeployment]:
        """POST /api/2.0/apps/{app_name}/deployments"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            DEPLOY_WAITER,
            self._sender.send(
                DEPLOY,
                f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/deployments",
                body=_rt.whole(AppsAPI.deploy, "app_deployment", app_deployment),
            ),
            request={"app_name": app_name},
        )

    def get(self, name: str) -> _m.App:
        """GET /api/2.0/apps/{name}"""
        return self._sender.send(GET, f"/api/2.0/apps/{_rt.segment('name', name)}")

    def get_deployment(self, app_name: str, deployment_id: str) -> _m.AppDeployment:
        """GET /api/2.0/apps/{app_name}/deployments/{deployment_id}"""
        return self._sender.send(
            GET_DEPLOYMENT,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/deployments/{_rt.segment('deployment_id', deployment_id)}",
        )

    def get_permission_levels(self, app_name: str) -> _m.GetAppPermissionLevelsResponse:
        """GET /api/2.0/permissions/apps/{app_name}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS, f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}/permissionLevels"
        )

    def get_permissions(self, app_name: str) -> _m.AppPermissions:
        """GET /api/2.0/permissions/apps/{app_name}"""
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}")

    def get_space(self, name: str) -> _m.Space:
        """GET /api/2.0/app-spaces/{name}"""
        return self._sender.send(GET_SPACE, f"/api/2.0/app-spaces/{_rt.segment('name', name)}")

    def get_space_operation(self, name: str) -> _m.Operation:
        """GET /api/2.0/app-spaces/{name}/operation"""
        return self._sender.send(GET_SPACE_OPERATION, f"/api/2.0/app-spaces/{_rt.segment('name', name)}/operation")

    def get_update(self, app_name: str) -> _m.AppUpdate:
        """GET /api/2.0/apps/{app_name}/update"""
        return self._sender.send(GET_UPDATE, f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/update")

    def list(
        self, *, page_size: int | None = None, page_token: str | None = None, space: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.App]:
        """GET /api/2.0/apps"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/apps",
            LIST_PAGING,
            query=_rt.given(AppsAPI.list, page_size=page_size, page_token=page_token, space=space),
            limit=limit,
        )

    def list_deployments(
        self, app_name: str, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.AppDeployment]:
        """GET /api/2.0/apps/{app_name}/deployments"""
        return _rt.Pages(
            self._sender,
            LIST_DEPLOYMENTS,
            f"/api/2.0/apps/{_rt.segment('app_name', app_name)}/deployments",
            LIST_DEPLOYMENTS_PAGING,
            query=_rt.given(AppsAPI.list_deployments, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def list_spaces(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Space]:
        """GET /api/2.0/app-spaces"""
        return _rt.Pages(
            self._sender,
            LIST_SPACES,
            "/api/2.0/app-spaces",
            LIST_SPACES_PAGING,
            query=_rt.given(AppsAPI.list_spaces, page_size=page_size, page_token=page_token),
            limit=limit,
        )

    def set_permissions(
        self, app_name: str, *, access_control_list: _Sequence[_m.AppAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.AppPermissions:
        """PUT /api/2.0/permissions/apps/{app_name}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}",
            body=_rt.given(AppsAPI.set_permissions, access_control_list=access_control_list),
        )

    def start(self, name: str) -> _rt.Started[_m.App, _m.App]:
        """POST /api/2.0/apps/{name}/start"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            START_WAITER,
            self._sender.send(START, f"/api/2.0/apps/{_rt.segment('name', name)}/start", body={}),
            request={},
        )

    def stop(self, name: str) -> _rt.Started[_m.App, _m.App]:
        """POST /api/2.0/apps/{name}/stop"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            STOP_WAITER,
            self._sender.send(STOP, f"/api/2.0/apps/{_rt.segment('name', name)}/stop", body={}),
            request={},
        )

    def update(self, name: str, app: _m.App | _rt.Fields) -> _m.App:
        """PATCH /api/2.0/apps/{name}"""
        return self._sender.send(UPDATE, f"/api/2.0/apps/{_rt.segment('name', name)}", body=_rt.whole(AppsAPI.update, "app", app))

    def update_app_thumbnail(self, name: str, *, app_thumbnail: _m.AppThumbnail | _rt.Fields | None = None) -> _m.AppThumbnail:
        """PATCH /api/2.0/apps/{name}/thumbnail"""
        return self._sender.send(
            UPDATE_APP_THUMBNAIL,
            f"/api/2.0/apps/{_rt.segment('name', name)}/thumbnail",
            body=_rt.given(AppsAPI.update_app_thumbnail, app_thumbnail=app_thumbnail),
        )

    def update_permissions(
        self, app_name: str, *, access_control_list: _Sequence[_m.AppAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.AppPermissions:
        """PATCH /api/2.0/permissions/apps/{app_name}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/apps/{_rt.segment('app_name', app_name)}",
            body=_rt.given(AppsAPI.update_permissions, access_control_list=access_control_list),
        )

    def update_space(
        self, name: str, space: _m.Space | _rt.Fields, update_mask: str | _Sequence[str]
    ) -> _rt.Started[_m.Operation, _m.Space]:
        """PATCH /api/2.0/app-spaces/{name}"""
        return _rt.Started(
            self._sender,
            AppsAPI,
            UPDATE_SPACE_LRO,
            self._sender.send(
                UPDATE_SPACE,
                f"/api/2.0/app-spaces/{_rt.segment('name', name)}",
                query=_rt.given(AppsAPI.update_space, update_mask=_rt.field_mask(update_mask)),
                body=_rt.whole(AppsAPI.update_space, "space", space),
            ),
            request={},
        )
