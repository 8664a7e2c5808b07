"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("warehouses")
CREATE = _op("create", "POST", "/api/2.0/sql/warehouses", _m.CreateWarehouseResponse)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"id": ("response", "id")},
    status="state",
    success=("RUNNING",),
    failure=("STOPPED", "DELETED", "DELETING"),
    message="health.summary",
)
CREATE_DEFAULT_WAREHOUSE_OVERRIDE = _op(
    "create_default_warehouse_override",
    "POST",
    "/api/warehouses/v1/default-warehouse-overrides",
    _m.DefaultWarehouseOverride,
)
DELETE = _op("delete", "DELETE", "/api/2.0/sql/warehouses/{id}")
DELETE_DEFAULT_WAREHOUSE_OVERRIDE = _op("delete_default_warehouse_override", "DELETE", "/api/warehouses/v1/{name}")
EDIT = _op("edit", "POST", "/api/2.0/sql/warehouses/{id}/edit", effect=_rt.Effect.IDEMPOTENT)
EDIT_WAITER = _rt.Waiter(
    poll="get",
    bind={"id": ("request", "id")},
    status="state",
    success=("RUNNING",),
    failure=("STOPPED", "DELETED", "DELETING"),
    message="health.summary",
)
GET = _op("get", "GET", "/api/2.0/sql/warehouses/{id}", _m.GetWarehouseResponse)
GET_DEFAULT_WAREHOUSE_OVERRIDE = _op(
    "get_default_warehouse_override", "GET", "/api/warehouses/v1/{name}", _m.DefaultWarehouseOverride
)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/warehouses/{warehouse_id}/permissionLevels",
    _m.GetWarehousePermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions", "GET", "/api/2.0/permissions/warehouses/{warehouse_id}", _m.WarehousePermissions
)
GET_WORKSPACE_WAREHOUSE_CONFIG = _op(
    "get_workspace_warehouse_config", "GET", "/api/2.0/sql/config/warehouses", _m.GetWorkspaceWarehouseConfigResponse
)
LIST = _op("list", "GET", "/api/2.0/sql/warehouses", _m.ListWarehousesResponse)
LIST_PAGING = _rt.Paging(items="warehouses", request="page_token", response="next_page_token")
LIST_DEFAULT_WAREHOUSE_OVERRIDES = _op(
    "list_default_warehouse_overrides",
    "GET",
    "/api/warehouses/v1/default-warehouse-overrides",
    _m.ListDefaultWarehouseOverridesResponse,
)
LIST_DEFAULT_WAREHOUSE_OVERRIDES_PAGING = _rt.Paging(
    items="default_warehouse_overrides", request="page_token", response="next_page_token"
)
SET_PERMISSIONS = _op(
    "set_permissions", "PUT", "/api/2.0/permissions/warehouses/{warehouse_id}", _m.WarehousePermissions
)
SET_WORKSPACE_WAREHOUSE_CONFIG = _op("set_workspace_warehouse_config", "PUT", "/api/2.0/sql/config/warehouses")
START = _op("start", "POST", "/api/2.0/sql/warehouses/{id}/start", effect=_rt.Effect.IDEMPOTENT)
START_WAITER = _rt.Waiter(
    poll="get",
    bind={"id": ("request", "id")},
    status="state",
    success=("RUNNING",),
    failure=("STOPPED", "DELETED", "DELETING"),
    message="health.summary",
)
STOP = _op("stop", "POST", "/api/2.0/sql/warehouses/{id}/stop", effect=_rt.Effect.IDEMPOTENT)
STOP_WAITER = _rt.Waiter(
    poll="get",
    bind={"id": ("request", "id")},
    status="state",
    success=("STOPPED",),
    failure=("DELETED", "DELETING"),
    message="health.summary",
)
UPDATE_DEFAULT_WAREHOUSE_OVERRIDE = _op(
    "update_default_warehouse_override",
    "PATCH",
    "/api/warehouses/v1/{name}",
    _m.DefaultWarehouseOverride,
    effect=_rt.Effect.IDEMPOTENT,
)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/warehouses/{warehouse_id}", _m.WarehousePermissions
)


class StartedCreateWarehouseResponse(_rt.Started[_m.CreateWarehouseResponse, _rt.ResultT, _rt.ResultT]):
    id: str | None


class WarehousesAPI(_rt.Api):
    def create(
        self,
        *,
        auto_stop_mins: int | None = None,
        channel: _m.Channel | _rt.Fields | None = None,
        cluster_size: str | None = None,
        creator_name: str | None = None,
        customer_version_label: str | None = None,
        enable_photon: bool | None = None,
        enable_serverless_compute: bool | None = None,
        instance_profile_arn: str | None = None,
        max_dbu: int | None = None,
        max_num_clusters: int | None = None,
        min_num_clusters: int | None = None,
        name: str | None = None,
        reyden_cluster_size_multiplier: float | None = None,
        spot_instance_policy: _m.SpotInstancePolicy | str | None = None,
        statement_timeout: int | None = None,
        tags: _m.EndpointTags | _rt.Fields | None = None,
        warehouse_type: _m.CreateWarehouseRequestWarehouseType | str | None = None,
    ) -> StartedCreateWarehouseResponse[_m.GetWarehouseResponse]:
        """POST /api/2.0/sql/warehouses

        https://docs.databricks.com/api/workspace/warehouses/create
        """
        _body = {
            "auto_stop_mins": auto_stop_mins, "channel": channel, "cluster_size": cluster_size,
            "creator_name": creator_name, "customer_version_label": customer_version_label,
            "enable_photon": enable_photon, "enable_serverless_compute": enable_serverless_compute,
            "instance_profile_arn": instance_profile_arn, "max_dbu": max_dbu, "max_num_clusters": max_num_clusters,
            "min_num_clusters": min_num_clusters, "name": name,
            "reyden_cluster_size_multiplier": reyden_cluster_size_multiplier,
            "spot_instance_policy": spot_instance_policy, "statement_timeout": statement_timeout, "tags": tags,
            "warehouse_type": warehouse_type,
        }
        _sent = self._sender.send(CREATE, "/api/2.0/sql/warehouses", body=_rt.given(WarehousesAPI.create, _body))
        return StartedCreateWarehouseResponse(self._sender, WarehousesAPI, CREATE_WAITER, _sent, request={})

    def create_default_warehouse_override(
        self, default_warehouse_override: _m.DefaultWarehouseOverride | _rt.Fields, default_warehouse_override_id: str
    ) -> _m.DefaultWarehouseOverride:
        """POST /api/warehouses/v1/default-warehouse-overrides

        https://docs.databricks.com/api/workspace/warehouses/createdefaultwarehouseoverride
        """
        _query = {"default_warehouse_override_id": default_warehouse_override_id}
        return self._sender.send(
            CREATE_DEFAULT_WAREHOUSE_OVERRIDE,
            "/api/warehouses/v1/default-warehouse-overrides",
            query=_rt.given(WarehousesAPI.create_default_warehouse_override, _query),
            body=_rt.whole(
                WarehousesAPI.create_default_warehouse_override,
                "default_warehouse_override",
                default_warehouse_override,
            ),
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/sql/warehouses/{id}

        https://docs.databricks.com/api/workspace/warehouses/delete
        """
        self._sender.send(DELETE, f"/api/2.0/sql/warehouses/{_rt.segment('id', id)}")

    def delete_default_warehouse_override(self, name: str) -> None:
        """DELETE /api/warehouses/v1/{name}

        https://docs.databricks.com/api/workspace/warehouses/deletedefaultwarehouseoverride
        """
        self._sender.send(DELETE_DEFAULT_WAREHOUSE_OVERRIDE, f"/api/warehouses/v1/{_rt.segments('name', name)}")

    def edit(
        self,
        id: str,
        *,
        auto_stop_mins: int | None = None,
        channel: _m.Channel | _rt.Fields | None = None,
        cluster_size: str | None = None,
        creator_name: str | None = None,
        customer_version_label: str | None = None,
        enable_photon: bool | None = None,
        enable_serverless_compute: bool | None = None,
        instance_profile_arn: str | None = None,
        max_dbu: int | None = None,
        max_num_clusters: int | None = None,
        min_num_clusters: int | None = None,
        name: str | None = None,
        reyden_cluster_size_multiplier: float | None = None,
        spot_instance_policy: _m.SpotInstancePolicy | str | None = None,
        statement_timeout: int | None = None,
        tags: _m.EndpointTags | _rt.Fields | None = None,
        warehouse_type: _m.EditWarehouseRequestWarehouseType | str | None = None,
    ) -> _rt.Started[None, _m.GetWarehouseResponse, _m.GetWarehouseResponse]:
        """POST /api/2.0/sql/warehouses/{id}/edit

        https://docs.databricks.com/api/workspace/warehouses/edit
        """
        _body = {
            "auto_stop_mins": auto_stop_mins, "channel": channel, "cluster_size": cluster_size,
            "creator_name": creator_name, "customer_version_label": customer_version_label,
            "enable_photon": enable_photon, "enable_serverless_compute": enable_serverless_compute,
            "instance_profile_arn": instance_profile_arn, "max_dbu": max_dbu, "max_num_clusters": max_num_clusters,
            "min_num_clusters": min_num_clusters, "name": name,
            "reyden_cluster_size_multiplier": reyden_cluster_size_multiplier,
            "spot_instance_policy": spot_instance_policy, "statement_timeout": statement_timeout, "tags": tags,
            "warehouse_type": warehouse_type,
        }
        _sent = self._sender.send(
            EDIT, f"/api/2.0/sql/warehouses/{_rt.segment('id', id)}/edit", body=_rt.given(WarehousesAPI.edit, _body)
        )
        return _rt.Started(self._sender, WarehousesAPI, EDIT_WAITER, _sent, request={"id": id})

    def get(self, id: str) -> _m.GetWarehouseResponse:
        """GET /api/2.0/sql/warehouses/{id}

        https://docs.databricks.com/api/workspace/warehouses/get
        """
        return self._sender.send(GET, f"/api/2.0/sql/warehouses/{_rt.segment('id', id)}")

    def get_default_warehouse_override(self, name: str) -> _m.DefaultWarehouseOverride:
        """GET /api/warehouses/v1/{name}

        https://docs.databricks.com/api/workspace/warehouses/getdefaultwarehouseoverride
        """
        return self._sender.send(GET_DEFAULT_WAREHOUSE_OVERRIDE, f"/api/warehouses/v1/{_rt.segments('name', name)}")

    def get_permission_levels(self, warehouse_id: str) -> _m.GetWarehousePermissionLevelsResponse:
        """GET /api/2.0/permissions/warehouses/{warehouse_id}/permissionLevels

        https://docs.databricks.com/api/workspace/warehouses/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/warehouses/{_rt.segment('warehouse_id', warehouse_id)}/permissionLevels",
        )

    def get_permissions(self, warehouse_id: str) -> _m.WarehousePermissions:
        """GET /api/2.0/permissions/warehouses/{warehouse_id}

        https://docs.databricks.com/api/workspace/warehouses/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/warehouses/{_rt.segment('warehouse_id', warehouse_id)}"
        )

    def get_workspace_warehouse_config(self) -> _m.GetWorkspaceWarehouseConfigResponse:
        """GET /api/2.0/sql/config/warehouses

        https://docs.databricks.com/api/workspace/warehouses/getworkspacewarehouseconfig
        """
        return self._sender.send(GET_WORKSPACE_WAREHOUSE_CONFIG, "/api/2.0/sql/config/warehouses")

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        run_as_user_id: int | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.EndpointInfo]:
        """GET /api/2.0/sql/warehouses

        https://docs.databricks.com/api/workspace/warehouses/list
        """
        _query = {"page_size": page_size, "page_token": page_token, "run_as_user_id": run_as_user_id}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/sql/warehouses",
            LIST_PAGING,
            query=_rt.given(WarehousesAPI.list, _query),
            limit=limit,
        )

    def list_default_warehouse_overrides(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.DefaultWarehouseOverride]:
        """GET /api/warehouses/v1/default-warehouse-overrides

        https://docs.databricks.com/api/workspace/warehouses/listdefaultwarehouseoverrides
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_DEFAULT_WAREHOUSE_OVERRIDES,
            "/api/warehouses/v1/default-warehouse-overrides",
            LIST_DEFAULT_WAREHOUSE_OVERRIDES_PAGING,
            query=_rt.given(WarehousesAPI.list_default_warehouse_overrides, _query),
            limit=limit,
        )

    def set_permissions(
        self,
        warehouse_id: str,
        *,
        access_control_list: _Sequence[_m.WarehouseAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WarehousePermissions:
        """PUT /api/2.0/permissions/warehouses/{warehouse_id}

        https://docs.databricks.com/api/workspace/warehouses/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/warehouses/{_rt.segment('warehouse_id', warehouse_id)}",
            body=_rt.given(WarehousesAPI.set_permissions, _body),
        )

    def set_workspace_warehouse_config(
        self,
        *,
        channel: _m.Channel | _rt.Fields | None = None,
        config_param: _m.RepeatedEndpointConfPairs | _rt.Fields | None = None,
        data_access_config: _Sequence[_m.EndpointConfPair | _rt.Fields] | None = None,
        enable_serverless_compute: bool | None = None,
        enabled_warehouse_types: _Sequence[_m.WarehouseTypePair | _rt.Fields] | None = None,
        global_param: _m.RepeatedEndpointConfPairs | _rt.Fields | None = None,
        google_service_account: str | None = None,
        instance_profile_arn: str | None = None,
        security_policy: _m.SetWorkspaceWarehouseConfigRequestSecurityPolicy | str | None = None,
        sql_configuration_parameters: _m.RepeatedEndpointConfPairs | _rt.Fields | None = None,
    ) -> None:
        """PUT /api/2.0/sql/config/warehouses

        https://docs.databricks.com/api/workspace/warehouses/setworkspacewarehouseconfig
        """
        _body = {
            "channel": channel, "config_param": config_param, "data_access_config": data_access_config,
            "enable_serverless_compute": enable_serverless_compute, "enabled_warehouse_types": enabled_warehouse_types,
            "global_param": global_param, "google_service_account": google_service_account,
            "instance_profile_arn": instance_profile_arn, "security_policy": security_policy,
            "sql_configuration_parameters": sql_configuration_parameters,
        }
        self._sender.send(
            SET_WORKSPACE_WAREHOUSE_CONFIG,
            "/api/2.0/sql/config/warehouses",
            body=_rt.given(WarehousesAPI.set_workspace_warehouse_config, _body),
        )

    def start(self, id: str) -> _rt.Started[None, _m.GetWarehouseResponse, _m.GetWarehouseResponse]:
        """POST /api/2.0/sql/warehouses/{id}/start

        https://docs.databricks.com/api/workspace/warehouses/start
        """
        _sent = self._sender.send(START, f"/api/2.0/sql/warehouses/{_rt.segment('id', id)}/start", body={})
        return _rt.Started(self._sender, WarehousesAPI, START_WAITER, _sent, request={"id": id})

    def stop(self, id: str) -> _rt.Started[None, _m.GetWarehouseResponse, _m.GetWarehouseResponse]:
        """POST /api/2.0/sql/warehouses/{id}/stop

        https://docs.databricks.com/api/workspace/warehouses/stop
        """
        _sent = self._sender.send(STOP, f"/api/2.0/sql/warehouses/{_rt.segment('id', id)}/stop", body={})
        return _rt.Started(self._sender, WarehousesAPI, STOP_WAITER, _sent, request={"id": id})

    def update_default_warehouse_override(
        self,
        name: str,
        default_warehouse_override: _m.DefaultWarehouseOverride | _rt.Fields,
        update_mask: str | _Sequence[str],
        *,
        allow_missing: bool | None = None,
    ) -> _m.DefaultWarehouseOverride:
        """PATCH /api/warehouses/v1/{name}

        https://docs.databricks.com/api/workspace/warehouses/updatedefaultwarehouseoverride
        """
        _query = {"allow_missing": allow_missing, "update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_DEFAULT_WAREHOUSE_OVERRIDE,
            f"/api/warehouses/v1/{_rt.segments('name', name)}",
            query=_rt.given(WarehousesAPI.update_default_warehouse_override, _query),
            body=_rt.whole(
                WarehousesAPI.update_default_warehouse_override,
                "default_warehouse_override",
                default_warehouse_override,
            ),
        )

    def update_permissions(
        self,
        warehouse_id: str,
        *,
        access_control_list: _Sequence[_m.WarehouseAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.WarehousePermissions:
        """PATCH /api/2.0/permissions/warehouses/{warehouse_id}

        https://docs.databricks.com/api/workspace/warehouses/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/warehouses/{_rt.segment('warehouse_id', warehouse_id)}",
            body=_rt.given(WarehousesAPI.update_permissions, _body),
        )
