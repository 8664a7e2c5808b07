"""Generated from compute (databricks-sdk 0.162.0, spec 0e48774a830d4c13); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("cluster_policies")
CREATE = _op("create", "POST", "/api/2.0/policies/clusters/create", _m.CreatePolicyResponse)
DELETE = _op("delete", "POST", "/api/2.0/policies/clusters/delete", effect=_rt.Effect.IDEMPOTENT)
EDIT = _op("edit", "POST", "/api/2.0/policies/clusters/edit", effect=_rt.Effect.IDEMPOTENT)
GET = _op("get", "GET", "/api/2.0/policies/clusters/get", _m.Policy)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/cluster-policies/{cluster_policy_id}/permissionLevels",
    _m.GetClusterPolicyPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions", "GET", "/api/2.0/permissions/cluster-policies/{cluster_policy_id}", _m.ClusterPolicyPermissions
)
LIST = _op("list", "GET", "/api/2.0/policies/clusters/list", _m.ListPoliciesResponse)
LIST_PAGING = _rt.Paging(items="policies", style="single")
SET_PERMISSIONS = _op(
    "set_permissions", "PUT", "/api/2.0/permissions/cluster-policies/{cluster_policy_id}", _m.ClusterPolicyPermissions
)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/cluster-policies/{cluster_policy_id}", _m.ClusterPolicyPermissions
)


class ClusterPoliciesAPI(_rt.Api):
    def create(
        self,
        *,
        definition: str | None = None,
        description: str | None = None,
        libraries: _Sequence[_m.Library | _rt.Fields] | None = None,
        max_clusters_per_user: int | None = None,
        name: str | None = None,
        policy_family_definition_overrides: str | None = None,
        policy_family_id: str | None = None,
    ) -> _m.CreatePolicyResponse:
        """POST /api/2.0/policies/clusters/create"""
        return self._sender.send(
            CREATE, "/api/2.0/policies/clusters/create", body=_rt.all_given(ClusterPoliciesAPI.create, locals())
        )

    def delete(self, policy_id: str) -> None:
        """POST /api/2.0/policies/clusters/delete"""
        self._sender.send(DELETE, "/api/2.0/policies/clusters/delete", body=_rt.all_given(ClusterPoliciesAPI.delete, locals()))

    def edit(
        self,
        policy_id: str,
        *,
        definition: str | None = None,
        description: str | None = None,
        libraries: _Sequence[_m.Library | _rt.Fields] | None = None,
        max_clusters_per_user: int | None = None,
        name: str | None = None,
        policy_family_definition_overrides: str | None = None,
        policy_family_id: str | None = None,
    ) -> None:
        """POST /api/2.0/policies/clusters/edit"""
        self._sender.send(EDIT, "/api/2.0/policies/clusters/edit", body=_rt.all_given(ClusterPoliciesAPI.edit, locals()))

    def get(self, policy_id: str) -> _m.Policy:
        """GET /api/2.0/policies/clusters/get"""
        return self._sender.send(GET, "/api/2.0/policies/clusters/get", query=_rt.all_given(ClusterPoliciesAPI.get, locals()))

    def get_permission_levels(self, cluster_policy_id: str) -> _m.GetClusterPolicyPermissionLevelsResponse:
        """GET /api/2.0/permissions/cluster-policies/{cluster_policy_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}/permissionLevels",
        )

    def get_permissions(self, cluster_policy_id: str) -> _m.ClusterPolicyPermissions:
        """GET /api/2.0/permissions/cluster-policies/{cluster_policy_id}"""
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}"
        )

    def list(
        self,
        *,
        sort_column: _m.ListSortColumn | str | None = None,
        sort_order: _m.ListSortOrder | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Policy]:
        """GET /api/2.0/policies/clusters/list"""
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/policies/clusters/list",
            LIST_PAGING,
            query=_rt.all_given(ClusterPoliciesAPI.list, locals(), "limit"),
            limit=limit,
        )

    def set_permissions(
        self,
        cluster_policy_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterPolicyAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPolicyPermissions:
        """PUT /api/2.0/permissions/cluster-policies/{cluster_policy_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}",
            body=_rt.given(ClusterPoliciesAPI.set_permissions, access_control_list=access_control_list),
        )

    def update_permissions(
        self,
        cluster_policy_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterPolicyAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPolicyPermissions:
        """PATCH /api/2.0/permissions/cluster-policies/{cluster_policy_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}",
            body=_rt.given(ClusterPoliciesAPI.update_permissions, access_control_list=access_control_list),
        )
