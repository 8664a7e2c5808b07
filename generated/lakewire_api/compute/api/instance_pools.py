"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("instance_pools")
CREATE = _op("create", "POST", "/api/2.0/instance-pools/create", _m.CreateInstancePoolResponse)
DELETE = _op("delete", "POST", "/api/2.0/instance-pools/delete", effect=_rt.Effect.IDEMPOTENT)
EDIT = _op("edit", "POST", "/api/2.0/instance-pools/edit", effect=_rt.Effect.IDEMPOTENT)
GET = _op("get", "GET", "/api/2.0/instance-pools/get", _m.GetInstancePool)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/instance-pools/{instance_pool_id}/permissionLevels",
    _m.GetInstancePoolPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions", "GET", "/api/2.0/permissions/instance-pools/{instance_pool_id}", _m.InstancePoolPermissions
)
LIST = _op("list", "GET", "/api/2.0/instance-pools/list", _m.ListInstancePools)
LIST_PAGING = _rt.Paging(items="instance_pools", style="single")
SET_PERMISSIONS = _op(
    "set_permissions", "PUT", "/api/2.0/permissions/instance-pools/{instance_pool_id}", _m.InstancePoolPermissions
)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/instance-pools/{instance_pool_id}", _m.InstancePoolPermissions
)


class InstancePoolsAPI(_rt.Api):
    def create(
        self,
        instance_pool_name: str,
        node_type_id: str,
        *,
        aws_attributes: _m.InstancePoolAwsAttributes | _rt.Fields | None = None,
        azure_attributes: _m.InstancePoolAzureAttributes | _rt.Fields | None = None,
        custom_tags: _Mapping[str, str] | None = None,
        disk_spec: _m.DiskSpec | _rt.Fields | None = None,
        enable_elastic_disk: bool | None = None,
        gcp_attributes: _m.InstancePoolGcpAttributes | _rt.Fields | None = None,
        idle_instance_autotermination_minutes: int | None = None,
        max_capacity: int | None = None,
        min_idle_instances: int | None = None,
        node_type_flexibility: _m.NodeTypeFlexibility | _rt.Fields | None = None,
        preloaded_docker_images: _Sequence[_m.DockerImage | _rt.Fields] | None = None,
        preloaded_spark_versions: _Sequence[str] | None = None,
        remote_disk_throughput: int | None = None,
        total_initial_remote_disk_size: int | None = None,
    ) -> _m.CreateInstancePoolResponse:
        """POST /api/2.0/instance-pools/create

        https://docs.databricks.com/api/workspace/instancepools/create
        """
        _body = {
            "aws_attributes": aws_attributes, "azure_attributes": azure_attributes, "custom_tags": custom_tags,
            "disk_spec": disk_spec, "enable_elastic_disk": enable_elastic_disk, "gcp_attributes": gcp_attributes,
            "idle_instance_autotermination_minutes": idle_instance_autotermination_minutes,
            "instance_pool_name": instance_pool_name, "max_capacity": max_capacity,
            "min_idle_instances": min_idle_instances, "node_type_flexibility": node_type_flexibility,
            "node_type_id": node_type_id, "preloaded_docker_images": preloaded_docker_images,
            "preloaded_spark_versions": preloaded_spark_versions, "remote_disk_throughput": remote_disk_throughput,
            "total_initial_remote_disk_size": total_initial_remote_disk_size,
        }
        return self._sender.send(
            CREATE, "/api/2.0/instance-pools/create", body=_rt.given(InstancePoolsAPI.create, _body)
        )

    def delete(self, instance_pool_id: str) -> None:
        """POST /api/2.0/instance-pools/delete

        https://docs.databricks.com/api/workspace/instancepools/delete
        """
        _body = {"instance_pool_id": instance_pool_id}
        self._sender.send(DELETE, "/api/2.0/instance-pools/delete", body=_rt.given(InstancePoolsAPI.delete, _body))

    def edit(
        self,
        instance_pool_id: str,
        instance_pool_name: str,
        node_type_id: str,
        *,
        custom_tags: _Mapping[str, str] | None = None,
        idle_instance_autotermination_minutes: int | None = None,
        max_capacity: int | None = None,
        min_idle_instances: int | None = None,
        remote_disk_throughput: int | None = None,
        total_initial_remote_disk_size: int | None = None,
    ) -> None:
        """POST /api/2.0/instance-pools/edit

        https://docs.databricks.com/api/workspace/instancepools/edit
        """
        _body = {
            "custom_tags": custom_tags, "idle_instance_autotermination_minutes": idle_instance_autotermination_minutes,
            "instance_pool_id": instance_pool_id, "instance_pool_name": instance_pool_name,
            "max_capacity": max_capacity, "min_idle_instances": min_idle_instances, "node_type_id": node_type_id,
            "remote_disk_throughput": remote_disk_throughput,
            "total_initial_remote_disk_size": total_initial_remote_disk_size,
        }
        self._sender.send(EDIT, "/api/2.0/instance-pools/edit", body=_rt.given(InstancePoolsAPI.edit, _body))

    def get(self, instance_pool_id: str) -> _m.GetInstancePool:
        """GET /api/2.0/instance-pools/get

        https://docs.databricks.com/api/workspace/instancepools/get
        """
        _query = {"instance_pool_id": instance_pool_id}
        return self._sender.send(GET, "/api/2.0/instance-pools/get", query=_rt.given(InstancePoolsAPI.get, _query))

    def get_permission_levels(self, instance_pool_id: str) -> _m.GetInstancePoolPermissionLevelsResponse:
        """GET /api/2.0/permissions/instance-pools/{instance_pool_id}/permissionLevels

        https://docs.databricks.com/api/workspace/instancepools/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}/permissionLevels",
        )

    def get_permissions(self, instance_pool_id: str) -> _m.InstancePoolPermissions:
        """GET /api/2.0/permissions/instance-pools/{instance_pool_id}

        https://docs.databricks.com/api/workspace/instancepools/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.InstancePoolAndStats]:
        """GET /api/2.0/instance-pools/list

        https://docs.databricks.com/api/workspace/instancepools/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/instance-pools/list", LIST_PAGING, limit=limit)

    def set_permissions(
        self,
        instance_pool_id: str,
        *,
        access_control_list: _Sequence[_m.InstancePoolAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.InstancePoolPermissions:
        """PUT /api/2.0/permissions/instance-pools/{instance_pool_id}

        https://docs.databricks.com/api/workspace/instancepools/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}",
            body=_rt.given(InstancePoolsAPI.set_permissions, _body),
        )

    def update_permissions(
        self,
        instance_pool_id: str,
        *,
        access_control_list: _Sequence[_m.InstancePoolAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.InstancePoolPermissions:
        """PATCH /api/2.0/permissions/instance-pools/{instance_pool_id}

        https://docs.databricks.com/api/workspace/instancepools/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}",
            body=_rt.given(InstancePoolsAPI.update_permissions, _body),
        )
