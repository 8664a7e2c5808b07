"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

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
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/cluster-policies/{cluster_policy_id}",
    _m.ClusterPolicyPermissions,
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
        """POST /api/2.0/policies/clusters/create

        https://docs.databricks.com/api/workspace/clusterpolicies/create
        """
        _body = {
            "definition": definition, "description": description, "libraries": libraries,
            "max_clusters_per_user": max_clusters_per_user, "name": name,
            "policy_family_definition_overrides": policy_family_definition_overrides,
            "policy_family_id": policy_family_id,
        }
        return self._sender.send(
            CREATE, "/api/2.0/policies/clusters/create", body=_rt.given(ClusterPoliciesAPI.create, _body)
        )

    def delete(self, policy_id: str) -> None:
        """POST /api/2.0/policies/clusters/delete

        https://docs.databricks.com/api/workspace/clusterpolicies/delete
        """
        _body = {"policy_id": policy_id}
        self._sender.send(DELETE, "/api/2.0/policies/clusters/delete", body=_rt.given(ClusterPoliciesAPI.delete, _body))

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
        """POST /api/2.0/policies/clusters/edit

        https://docs.databricks.com/api/workspace/clusterpolicies/edit
        """
        _body = {
            "definition": definition, "description": description, "libraries": libraries,
            "max_clusters_per_user": max_clusters_per_user, "name": name,
            "policy_family_definition_overrides": policy_family_definition_overrides,
            "policy_family_id": policy_family_id, "policy_id": policy_id,
        }
        self._sender.send(EDIT, "/api/2.0/policies/clusters/edit", body=_rt.given(ClusterPoliciesAPI.edit, _body))

    def get(self, policy_id: str) -> _m.Policy:
        """GET /api/2.0/policies/clusters/get

        https://docs.databricks.com/api/workspace/clusterpolicies/get
        """
        _query = {"policy_id": policy_id}
        return self._sender.send(GET, "/api/2.0/policies/clusters/get", query=_rt.given(ClusterPoliciesAPI.get, _query))

    def get_permission_levels(self, cluster_policy_id: str) -> _m.GetClusterPolicyPermissionLevelsResponse:
        """GET /api/2.0/permissions/cluster-policies/{cluster_policy_id}/permissionLevels

        https://docs.databricks.com/api/workspace/clusterpolicies/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/cluster-policies/"
            f"{_rt.segment('cluster_policy_id', cluster_policy_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, cluster_policy_id: str) -> _m.ClusterPolicyPermissions:
        """GET /api/2.0/permissions/cluster-policies/{cluster_policy_id}

        https://docs.databricks.com/api/workspace/clusterpolicies/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}",
        )

    def list(
        self,
        *,
        sort_column: _m.ListSortColumn | str | None = None,
        sort_order: _m.ListSortOrder | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Policy]:
        """GET /api/2.0/policies/clusters/list

        https://docs.databricks.com/api/workspace/clusterpolicies/list
        """
        _query = {"sort_column": sort_column, "sort_order": sort_order}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/policies/clusters/list",
            LIST_PAGING,
            query=_rt.given(ClusterPoliciesAPI.list, _query),
            limit=limit,
        )

    def set_permissions(
        self,
        cluster_policy_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterPolicyAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPolicyPermissions:
        """PUT /api/2.0/permissions/cluster-policies/{cluster_policy_id}

        https://docs.databricks.com/api/workspace/clusterpolicies/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}",
            body=_rt.given(ClusterPoliciesAPI.set_permissions, _body),
        )

    def update_permissions(
        self,
        cluster_policy_id: str,
        *,
        access_control_list: _Sequence[_m.ClusterPolicyAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ClusterPolicyPermissions:
        """PATCH /api/2.0/permissions/cluster-policies/{cluster_policy_id}

        https://docs.databricks.com/api/workspace/clusterpolicies/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/cluster-policies/{_rt.segment('cluster_policy_id', cluster_policy_id)}",
            body=_rt.given(ClusterPoliciesAPI.update_permissions, _body),
        )
