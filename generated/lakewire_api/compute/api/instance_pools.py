"""Generated from compute (databricks-sdk 0.162.0, spec 0e48774a830d4c13); do not edit, see docs/regenerating.md."""

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
        """POST /api/2.0/instance-pools/create"""
        return self._sender.send(CREATE, "/api/2.0/instance-pools/create", body=_rt.all_given(InstancePoolsAPI.create, locals()))

    def delete(self, instance_pool_id: str) -> None:
        """POST /api/2.0/instance-pools/delete"""
        self._sender.send(DELETE, "/api/2.0/instance-pools/delete", body=_rt.all_given(InstancePoolsAPI.delete, locals()))

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
        """POST /api/2.0/instance-pools/edit"""
        self._sender.send(EDIT, "/api/2.0/instance-pools/edit", body=_rt.all_given(InstancePoolsAPI.edit, locals()))

    def get(self, instance_pool_id: str) -> _m.GetInstancePool:
        """GET /api/2.0/instance-pools/get"""
        return self._sender.send(GET, "/api/2.0/instance-pools/get", query=_rt.all_given(InstancePoolsAPI.get, locals()))

    def get_permission_levels(self, instance_pool_id: str) -> _m.GetInstancePoolPermissionLevelsResponse:
        """GET /api/2.0/permissions/instance-pools/{instance_pool_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}/permissionLevels",
        )

    def get_permissions(self, instance_pool_id: str) -> _m.InstancePoolPermissions:
        """GET /api/2.0/permissions/instance-pools/{instance_pool_id}"""
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}"
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.InstancePoolAndStats]:
        """GET /api/2.0/instance-pools/list"""
        return _rt.Pages(self._sender, LIST, "/api/2.0/instance-pools/list", LIST_PAGING, limit=limit)

    def set_permissions(
        self,
        instance_pool_id: str,
        *,
        access_control_list: _Sequence[_m.InstancePoolAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.InstancePoolPermissions:
        """PUT /api/2.0/permissions/instance-pools/{instance_pool_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}",
            body=_rt.given(InstancePoolsAPI.set_permissions, access_control_list=access_control_list),
        )

    def update_permissions(
        self,
        instance_pool_id: str,
        *,
        access_control_list: _Sequence[_m.InstancePoolAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.InstancePoolPermissions:
        """PATCH /api/2.0/permissions/instance-pools/{instance_pool_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/instance-pools/{_rt.segment('instance_pool_id', instance_pool_id)}",
            body=_rt.given(InstancePoolsAPI.update_permissions, access_control_list=access_control_list),
        )
