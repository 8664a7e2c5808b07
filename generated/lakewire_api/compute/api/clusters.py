"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clusters")
CHANGE_OWNER = _op("change_owner", "POST", "/api/2.1/clusters/change-owner", effect=_rt.Effect.IDEMPOTENT)
CREATE = _op("create", "POST", "/api/2.1/clusters/create", _m.CreateClusterResponse)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("response", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
DELETE = _op("delete", "POST", "/api/2.1/clusters/delete", effect=_rt.Effect.IDEMPOTENT)
DELETE_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("TERMINATED",),
    failure=("ERROR",),
    message="state_message",
)
EDIT = _op("edit", "POST", "/api/2.1/clusters/edit", effect=_rt.Effect.IDEMPOTENT)
EDIT_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
EVENTS = _op("events", "POST", "/api/2.1/clusters/events", _m.GetEventsResponse, effect=_rt.Effect.READ)
EVENTS_PAGING = _rt.Paging(items="events", style="next-request", response="next_page", location="body", most=500)
GET = _op("get", "GET", "/api/2.1/clusters/get", _m.ClusterDetails)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/clusters/{cluster_id}/permissionLevels",
    _m.GetClusterPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/clusters/{cluster_id}", _m.ClusterPermissions)
LIST = _op("list", "GET", "/api/2.1/clusters/list", _m.ListClustersResponse)
LIST_PAGING = _rt.Paging(items="clusters", request="page_token", response="next_page_token")
LIST_NODE_TYPES = _op("list_node_types", "GET", "/api/2.1/clusters/list-node-types", _m.ListNodeTypesResponse)
LIST_ZONES = _op("list_zones", "GET", "/api/2.1/clusters/list-zones", _m.ListAvailableZonesResponse)
PERMANENT_DELETE = _op("permanent_delete", "POST", "/api/2.1/clusters/permanent-delete", effect=_rt.Effect.IDEMPOTENT)
PIN = _op("pin", "POST", "/api/2.1/clusters/pin", effect=_rt.Effect.IDEMPOTENT)
RESIZE = _op("resize", "POST", "/api/2.1/clusters/resize", effect=_rt.Effect.IDEMPOTENT)
RESIZE_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
RESTART = _op("restart", "POST", "/api/2.1/clusters/restart")
RESTART_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/clusters/{cluster_id}", _m.ClusterPermissions)
SPARK_VERSIONS = _op("spark_versions", "GET", "/api/2.1/clusters/spark-versions", _m.GetSparkVersionsResponse)
START = _op("start", "POST", "/api/2.1/clusters/start", effect=_rt.Effect.IDEMPOTENT)
START_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
UNPIN = _op("unpin", "POST", "/api/2.1/clusters/unpin", effect=_rt.Effect.IDEMPOTENT)
UPDATE = _op("update", "POST", "/api/2.1/clusters/update", effect=_rt.Effect.IDEMPOTENT)
UPDATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"cluster_id": ("request", "cluster_id")},
    status="state",
    success=("RUNNING",),
    failure=("ERROR", "TERMINATED"),
    message="state_message",
)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/clusters/{cluster_id}", _m.ClusterPermissions
)


class StartedCreateClusterResponse(_rt.Started[_m.CreateClusterResponse, _rt.ResultT, _rt.ResultT]):
    cluster_id: str | None


class ClustersAPI(_rt.Api):
    def change_owner(self, cluster_id: str, owner_username: str) -> None:
        """POST /api/2.1/clusters/change-owner

        https://docs.databricks.com/api/workspace/clusters/changeowner
        """
        _body = {"cluster_id": cluster_id, "owner_username": owner_username}
        self._sender.send(
            CHANGE_OWNER, "/api/2.1/clusters/change-owner", body=_rt.given(ClustersAPI.change_owner, _body)
        )

    def create(
        self,
        spark_version: str,
        *,
        apply_policy_default_values: bool | None = None,
        autoscale: _m.AutoScale | _rt.Fields | None = None,
        autotermination_minutes: int | None = None,
        aws_attributes: _m.AwsAttributes | _rt.Fields | None = None,
        azure_attributes: _m.AzureAttributes | _rt.Fields | None = None,
        clone_from: _m.CloneCluster | _rt.Fields | None = None,
        cluster_log_conf: _m.ClusterLogConf | _rt.Fields | None = None,
        cluster_name: str | None = None,
        custom_tags: _Mapping[str, str] | None = None,
        data_security_mode: _m.DataSecurityMode | str | None = None,
        dependency_mode: _m.DependencyMode | str | None = None,
        docker_image: _m.DockerImage | _rt.Fields | None = None,
        driver_instance_pool_id: str | None = None,
        driver_node_type_flexibility: _m.NodeTypeFlexibility | _rt.Fields | None = None,
        driver_node_type_id: str | None = None,
        enable_elastic_disk: bool | None = None,
        enable_local_disk_encryption: bool | None = None,
        gcp_attributes: _m.GcpAttributes | _rt.Fields | None = None,
        init_scripts: _Sequence[_m.InitScriptInfo | _rt.Fields] | None = None,
        instance_pool_id: str | None = None,
        is_single_node: bool | None = None,
        kind: _m.Kind | str | None = None,
        node_type_id: str | None = None,
        num_workers: int | None = None,
        policy_id: str | None = None,
        remote_disk_throughput: int | None = None,
        runtime_engine: _m.RuntimeEngine | str | None = None,
        single_user_name: str | None = None,
        spark_conf: _Mapping[str, str] | None = None,
        spark_env_vars: _Mapping[str, str] | None = None,
        ssh_public_keys: _Sequence[str] | None = None,
        total_initial_remote_disk_size: int | None = None,
        use_ml_runtime: bool | None = None,
        worker_node_type_flexibility: _m.NodeTypeFlexibility | _rt.Fields | None = None,
        workload_type: _m.WorkloadType | _rt.Fields | None = None,
    ) -> StartedCreateClusterResponse[_m.ClusterDetails]:
        """POST /api/2.1/clusters/create

        https://docs.databricks.com/api/workspace/clusters/create
        """
        _body = {
            "apply_policy_default_values": apply_policy_default_values, "autoscale": autoscale,
            "autotermination_minutes": autotermination_minutes, "aws_attributes": aws_attributes,
            "azure_attributes": azure_attributes, "clone_from": clone_from, "cluster_log_conf": cluster_log_conf,
            "cluster_name": cluster_name, "custom_tags": custom_tags, "data_security_mode": data_security_mode,
            "dependency_mode": dependency_mode, "docker_image": docker_image,
            "driver_instance_pool_id": driver_instance_pool_id,
            "driver_node_type_flexibility": driver_node_type_flexibility, "driver_node_type_id": driver_node_type_id,
            "enable_elastic_disk": enable_elastic_disk, "enable_local_disk_encryption": enable_local_disk_encryption,
            "gcp_attributes": gcp_attributes, "init_scripts": init_scripts, "instance_pool_id": instance_pool_id,
            "is_single_node": is_single_node, "kind": kind, "node_type_id": node_type_id, "num_workers": num_workers,
            "policy_id": policy_id, "remote_disk_throughput": remote_disk_throughput, "runtime_engine": runtime_engine,
            "single_user_name": single_user_name, "spark_conf": spark_conf, "spark_env_vars": spark_env_vars,
            "spark_version": spark_version, "ssh_public_keys": ssh_public_keys,
            "total_initial_remote_disk_size": total_initial_remote_disk_size, "use_ml_runtime": use_ml_runtime,
            "worker_node_type_flexibility": worker_node_type_flexibility, "workload_type": workload_type,
        }
        _sent = self._sender.send(CREATE, "/api/2.1/clusters/create", body=_rt.given(ClustersAPI.create, _body))
        return StartedCreateClusterResponse(self._sender, ClustersAPI, CREATE_WAITER, _sent, request={})

    def delete(self, cluster_id: str) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/delete

        https://docs.databricks.com/api/workspace/clusters/delete
        """
        _body = {"cluster_id": cluster_id}
        _sent = self._sender.send(DELETE, "/api/2.1/clusters/delete", body=_rt.given(ClustersAPI.delete, _body))
        return _rt.Started(self._sender, ClustersAPI, DELETE_WAITER, _sent, request={"cluster_id": cluster_id})

    def edit(
        self,
        cluster_id: str,
        spark_version: str,
        *,
        apply_policy_default_values: bool | None = None,
        autoscale: _m.AutoScale | _rt.Fields | None = None,
        autotermination_minutes: int | None = None,
        aws_attributes: _m.AwsAttributes | _rt.Fields | None = None,
        azure_attributes: _m.AzureAttributes | _rt.Fields | None = None,
        cluster_log_conf: _m.ClusterLogConf | _rt.Fields | None = None,
        cluster_name: str | None = None,
        custom_tags: _Mapping[str, str] | None = None,
        data_security_mode: _m.DataSecurityMode | str | None = None,
        dependency_mode: _m.DependencyMode | str | None = None,
        docker_image: _m.DockerImage | _rt.Fields | None = None,
        driver_instance_pool_id: str | None = None,
        driver_node_type_flexibility: _m.NodeTypeFlexibility | _rt.Fields | None = None,
        driver_node_type_id: str | None = None,
        enable_elastic_disk: bool | None = None,
        enable_local_disk_encryption: bool | None = None,
        gcp_attributes: _m.GcpAttributes | _rt.Fields | None = None,
        init_scripts: _Sequence[_m.InitScriptInfo | _rt.Fields] | None = None,
        instance_pool_id: str | None = None,
        is_single_node: bool | None = None,
        kind: _m.Kind | str | None = None,
        node_type_id: str | None = None,
        num_workers: int | None = None,
        policy_id: str | None = None,
        remote_disk_throughput: int | None = None,
        runtime_engine: _m.RuntimeEngine | str | None = None,
        single_user_name: str | None = None,
        spark_conf: _Mapping[str, str] | None = None,
        spark_env_vars: _Mapping[str, str] | None = None,
        ssh_public_keys: _Sequence[str] | None = None,
        total_initial_remote_disk_size: int | None = None,
        use_ml_runtime: bool | None = None,
        worker_node_type_flexibility: _m.NodeTypeFlexibility | _rt.Fields | None = None,
        workload_type: _m.WorkloadType | _rt.Fields | None = None,
    ) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/edit

        https://docs.databricks.com/api/workspace/clusters/edit
        """
        _body = {
            "apply_policy_default_values": apply_policy_default_values, "autoscale": autoscale,
            "autotermination_minutes": autotermination_minutes, "aws_attributes": aws_attributes,
            "azure_attributes": azure_attributes, "cluster_id": cluster_id, "cluster_log_conf": cluster_log_conf,
            "cluster_name": cluster_name, "custom_tags": custom_tags, "data_security_mode": data_security_mode,
            "dependency_mode": dependency_mode, "docker_image": docker_image,
            "driver_instance_pool_id": driver_instance_pool_id,
            "driver_node_type_flexibility": driver_node_type_flexibility, "driver_node_type_id": driver_node_type_id,
            "enable_elastic_disk": enable_elastic_disk, "enable_local_disk_encryption": enable_local_disk_encryption,
            "gcp_attributes": gcp_attributes, "init_scripts": init_scripts, "instance_pool_id": instance_pool_id,
            "is_single_node": is_single_node, "kind": kind, "node_type_id": node_type_id, "num_workers": num_workers,
            "policy_id": policy_id, "remote_disk_throughput": remote_disk_throughput, "runtime_engine": runtime_engine,
            "single_user_name": single_user_name, "spark_conf": spark_conf, "spark_env_vars": spark_env_vars,
            "spark_version": spark_version, "ssh_public_keys": ssh_public_keys,
            "total_initial_remote_disk_size": total_initial_remote_disk_size, "use_ml_runtime": use_ml_runtime,
            "worker_node_type_flexibility": worker_node_type_flexibility, "workload_type": workload_type,
        }
        _sent = self._sender.send(EDIT, "/api/2.1/clusters/edit", body=_rt.given(ClustersAPI.edit, _body))
        return _rt.Started(self._sender, ClustersAPI, EDIT_WAITER, _sent, request={"cluster_id": cluster_id})

    def events(
        self,
        cluster_id: str,
        *,
        end_time: int | None = None,
        event_types: _Sequence[_m.EventType | str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order: _m.GetEventsOrder | str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        start_time: int | None = None,
    ) -> _rt.Pages[_m.ClusterEvent]:
        """POST /api/2.1/clusters/events

        https://docs.databricks.com/api/workspace/clusters/events
        """
        _body = {
            "cluster_id": cluster_id, "end_time": end_time, "event_types": event_types, "limit": limit,
            "offset": offset, "order": order, "page_size": page_size, "page_token": page_token,
            "start_time": start_time,
        }
        return _rt.Pages(
            self._sender,
            EVENTS,
            "/api/2.1/clusters/events",
            EVENTS_PAGING,
            body=_rt.given(ClustersAPI.events, _body),
            limit=limit,
        )

    def get(self, cluster_id: str) -> _m.ClusterDetails:
        """GET /api/2.1/clusters/get

        https://docs.databricks.com/api/workspace/clusters/get
        """
        _query = {"cluster_id": cluster_id}
        return self._sender.send(GET, "/api/2.1/clusters/get", query=_rt.given(ClustersAPI.get, _query))

    def get_permission_levels(self, cluster_id: str) -> _m.GetClusterPermissionLevelsResponse:
        """GET /api/2.0/permissions/clusters/{cluster_id}/permissionLevels

        https://docs.databricks.com/api/workspace/clusters/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/clusters/{_rt.segment('cluster_id', cluster_id)}/permissionLevels",
        )

    def get_permissions(self, cluster_id: str) -> _m.ClusterPermissions:
        """GET /api/2.0/permissions/clusters/{cluster_id}

        https://docs.databricks.com/api/workspace/clusters/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/clusters/{_rt.segment('cluster_id', cluster_id)}"
        )

    def list(
        self,
        *,
        filter_by: _m.ListClustersFilterBy | _rt.Fields | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        sort_by: _m.ListClustersSortBy | _rt.Fields | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.ClusterDetails]:
        """GET /api/2.1/clusters/list

        https://docs.databricks.com/api/workspace/clusters/list
        """
        _query = {"filter_by": filter_by, "page_size": page_size, "page_token": page_token, "sort_by": sort_by}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.1/clusters/list",
            LIST_PAGING,
            query=_rt.given(ClustersAPI.list, _query),
            limit=limit,
        )

    def list_node_types(self) -> _m.ListNodeTypesResponse:
        """GET /api/2.1/clusters/list-node-types

        https://docs.databricks.com/api/workspace/clusters/listnodetypes
        """
        return self._sender.send(LIST_NODE_TYPES, "/api/2.1/clusters/list-node-types")

    def list_zones(self) -> _m.ListAvailableZonesResponse:
        """GET /api/2.1/clusters/list-zones

        https://docs.databricks.com/api/workspace/clusters/listzones
        """
        return self._sender.send(LIST_ZONES, "/api/2.1/clusters/list-zones")

    def permanent_delete(self, cluster_id: str) -> None:
        """POST /api/2.1/clusters/permanent-delete

        https://docs.databricks.com/api/workspace/clusters/permanentdelete
        """
        _body = {"cluster_id": cluster_id}
        self._sender.send(
            PERMANENT_DELETE, "/api/2.1/clusters/permanent-delete", body=_rt.given(ClustersAPI.permanent_delete, _body)
        )

    def pin(self, cluster_id: str) -> None:
        """POST /api/2.1/clusters/pin

        https://docs.databricks.com/api/workspace/clusters/pin
        """
        _body = {"cluster_id": cluster_id}
        self._sender.send(PIN, "/api/2.1/clusters/pin", body=_rt.given(ClustersAPI.pin, _body))

    def resize(
        self, cluster_id: str, *, autoscale: _m.AutoScale | _rt.Fields | None = None, num_workers: int | None = None
    ) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/resize

        https://docs.databricks.com/api/workspace/clusters/resize
        """
        _body = {"autoscale": autoscale, "cluster_id": cluster_id, "num_workers": num_workers}
        _sent = self._sender.send(RESIZE, "/api/2.1/clusters/resize", body=_rt.given(ClustersAPI.resize, _body))
        return _rt.Started(self._sender, ClustersAPI, RESIZE_WAITER, _sent, request={"cluster_id": cluster_id})

    def restart(
        self, cluster_id: str, *, restart_user: str | None = None
    ) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/restart

        https://docs.databricks.com/api/workspace/clusters/restart
        """
        _body = {"cluster_id": cluster_id, "restart_user": restart_user}
        _sent = self._sender.send(RESTART, "/api/2.1/clusters/restart", body=_rt.given(ClustersAPI.restart, _body))
        return _rt.Started(self._sender, ClustersAPI, RESTART_WAITER, _sent, request={"cluster_id": cluster_id})

    def set_permissions(
        self,
        cluster_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPermissions:
        """PUT /api/2.0/permissions/clusters/{cluster_id}

        https://docs.databricks.com/api/workspace/clusters/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/clusters/{_rt.segment('cluster_id', cluster_id)}",
            body=_rt.given(ClustersAPI.set_permissions, _body),
        )

    def spark_versions(self) -> _m.GetSparkVersionsResponse:
        """GET /api/2.1/clusters/spark-versions

        https://docs.databricks.com/api/workspace/clusters/sparkversions
        """
        return self._sender.send(SPARK_VERSIONS, "/api/2.1/clusters/spark-versions")

    def start(self, cluster_id: str) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/start

        https://docs.databricks.com/api/workspace/clusters/start
        """
        _body = {"cluster_id": cluster_id}
        _sent = self._sender.send(START, "/api/2.1/clusters/start", body=_rt.given(ClustersAPI.start, _body))
        return _rt.Started(self._sender, ClustersAPI, START_WAITER, _sent, request={"cluster_id": cluster_id})

    def unpin(self, cluster_id: str) -> None:
        """POST /api/2.1/clusters/unpin

        https://docs.databricks.com/api/workspace/clusters/unpin
        """
        _body = {"cluster_id": cluster_id}
        self._sender.send(UNPIN, "/api/2.1/clusters/unpin", body=_rt.given(ClustersAPI.unpin, _body))

    def update(
        self, cluster_id: str, update_mask: str, *, cluster: _m.UpdateClusterResource | _rt.Fields | None = None
    ) -> _rt.Started[None, _m.ClusterDetails, _m.ClusterDetails]:
        """POST /api/2.1/clusters/update

        https://docs.databricks.com/api/workspace/clusters/update
        """
        _body = {"cluster": cluster, "cluster_id": cluster_id, "update_mask": update_mask}
        _sent = self._sender.send(UPDATE, "/api/2.1/clusters/update", body=_rt.given(ClustersAPI.update, _body))
        return _rt.Started(self._sender, ClustersAPI, UPDATE_WAITER, _sent, request={"cluster_id": cluster_id})

    def update_permissions(
        self,
        cluster_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPermissions:
        """PATCH /api/2.0/permissions/clusters/{cluster_id}

        https://docs.databricks.com/api/workspace/clusters/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/clusters/{_rt.segment('cluster_id', cluster_id)}",
            body=_rt.given(ClustersAPI.update_permissions, _body),
        )
