"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 106a7b67); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.vectorsearch import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("vector_search_endpoints")
CREATE_ENDPOINT = _op("create_endpoint", "POST", "/api/2.0/vector-search/endpoints", _m.EndpointInfo)
CREATE_ENDPOINT_WAITER = _rt.Waiter(
    poll="get_endpoint",
    bind={"endpoint_name": ("response", "name")},
    status="endpoint_status.state",
    success=("ONLINE",),
    failure=("OFFLINE", "STOPPED", "DELETED"),
    message="endpoint_status.message",
)
DELETE_ENDPOINT = _op("delete_endpoint", "DELETE", "/api/2.0/vector-search/endpoints/{endpoint_name}")
GET_ENDPOINT = _op("get_endpoint", "GET", "/api/2.0/vector-search/endpoints/{endpoint_name}", _m.EndpointInfo)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}/permissionLevels",
    _m.GetVectorSearchEndpointPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    _m.VectorSearchEndpointPermissions,
)
LIST_ENDPOINTS = _op("list_endpoints", "GET", "/api/2.0/vector-search/endpoints", _m.ListEndpointResponse)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="endpoints", request="page_token", response="next_page_token")
PATCH_ENDPOINT = _op("patch_endpoint", "PATCH", "/api/2.0/vector-search/endpoints/{endpoint_name}", _m.EndpointInfo)
RETRIEVE_USER_VISIBLE_METRICS = _op(
    "retrieve_user_visible_metrics",
    "POST",
    "/api/2.0/vector-search/endpoints/{name}/metrics",
    _m.RetrieveUserVisibleMetricsResponse,
)
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    _m.VectorSearchEndpointPermissions,
)
START_ENDPOINT = _op(
    "start_endpoint", "POST", "/api/2.0/vector-search/endpoints/{endpoint_name}/start", _m.EndpointInfo
)
STOP_ENDPOINT = _op("stop_endpoint", "POST", "/api/2.0/vector-search/endpoints/{endpoint_name}/stop", _m.EndpointInfo)
UPDATE_ENDPOINT_BUDGET_POLICY = _op(
    "update_endpoint_budget_policy",
    "PATCH",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/budget-policy",
    _m.PatchEndpointBudgetPolicyResponse,
)
UPDATE_ENDPOINT_CUSTOM_TAGS = _op(
    "update_endpoint_custom_tags",
    "PATCH",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/tags",
    _m.UpdateEndpointCustomTagsResponse,
)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    _m.VectorSearchEndpointPermissions,
)


class StartedEndpointInfo(_rt.Started[_m.EndpointInfo, _rt.ResultT, _rt.ResultT]):
    budget_policy_id: str | None
    creation_timestamp: int | None
    creator: str | None
    custom_tags: list[_m.CustomTag] | None
    effective_budget_policy_id: str | None
    endpoint_status: _m.EndpointStatus | None
    endpoint_type: _m.EndpointType | None
    id: str | None
    last_updated_timestamp: int | None
    last_updated_user: str | None
    name: str | None
    num_indexes: int | None
    scaling_info: _m.EndpointScalingInfo | None


class VectorSearchEndpointsAPI(_rt.Api):
    def create_endpoint(
        self,
        name: str,
        endpoint_type: _m.EndpointType | str,
        *,
        budget_policy_id: str | None = None,
        target_qps: int | None = None,
        usage_policy_id: str | None = None,
    ) -> StartedEndpointInfo[_m.EndpointInfo]:
        """POST /api/2.0/vector-search/endpoints

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/createendpoint
        """
        _body = {
            "budget_policy_id": budget_policy_id, "endpoint_type": endpoint_type, "name": name,
            "target_qps": target_qps, "usage_policy_id": usage_policy_id,
        }
        _sent = self._sender.send(
            CREATE_ENDPOINT,
            "/api/2.0/vector-search/endpoints",
            body=_rt.given(VectorSearchEndpointsAPI.create_endpoint, _body),
        )
        return StartedEndpointInfo(self._sender, VectorSearchEndpointsAPI, CREATE_ENDPOINT_WAITER, _sent, request={})

    def delete_endpoint(self, endpoint_name: str) -> None:
        """DELETE /api/2.0/vector-search/endpoints/{endpoint_name}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/deleteendpoint
        """
        self._sender.send(
            DELETE_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}"
        )

    def get_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """GET /api/2.0/vector-search/endpoints/{endpoint_name}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/getendpoint
        """
        return self._sender.send(
            GET_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}"
        )

    def get_permission_levels(self, endpoint_id: str) -> _m.GetVectorSearchEndpointPermissionLevelsResponse:
        """GET /api/2.0/permissions/vector-search-endpoints/{endpoint_id}/permissionLevels

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}/permissionLevels",
        )

    def get_permissions(self, endpoint_id: str) -> _m.VectorSearchEndpointPermissions:
        """GET /api/2.0/permissions/vector-search-endpoints/{endpoint_id}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}"
        )

    def list_endpoints(self, *, page_token: str | None = None, limit: int | None = None) -> _rt.Pages[_m.EndpointInfo]:
        """GET /api/2.0/vector-search/endpoints

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/listendpoints
        """
        _query = {"page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            "/api/2.0/vector-search/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(VectorSearchEndpointsAPI.list_endpoints, _query),
            limit=limit,
        )

    def patch_endpoint(self, endpoint_name: str, *, target_qps: int | None = None) -> _m.EndpointInfo:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/patchendpoint
        """
        _body = {"target_qps": target_qps}
        return self._sender.send(
            PATCH_ENDPOINT,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}",
            body=_rt.given(VectorSearchEndpointsAPI.patch_endpoint, _body),
        )

    def retrieve_user_visible_metrics(
        self,
        name: str,
        *,
        end_time: str | None = None,
        granularity_in_seconds: int | None = None,
        metrics: _Sequence[_m.Metric | _rt.Fields] | None = None,
        page_token: str | None = None,
        start_time: str | None = None,
    ) -> _m.RetrieveUserVisibleMetricsResponse:
        """POST /api/2.0/vector-search/endpoints/{name}/metrics

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/retrieveuservisiblemetrics
        """
        _body = {
            "end_time": end_time, "granularity_in_seconds": granularity_in_seconds, "metrics": metrics,
            "page_token": page_token, "start_time": start_time,
        }
        return self._sender.send(
            RETRIEVE_USER_VISIBLE_METRICS,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('name', name)}/metrics",
            body=_rt.given(VectorSearchEndpointsAPI.retrieve_user_visible_metrics, _body),
        )

    def set_permissions(
        self,
        endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.VectorSearchEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.VectorSearchEndpointPermissions:
        """PUT /api/2.0/permissions/vector-search-endpoints/{endpoint_id}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}",
            body=_rt.given(VectorSearchEndpointsAPI.set_permissions, _body),
        )

    def start_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """POST /api/2.0/vector-search/endpoints/{endpoint_name}/start

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/startendpoint
        """
        return self._sender.send(
            START_ENDPOINT,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/start",
            body={},
        )

    def stop_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """POST /api/2.0/vector-search/endpoints/{endpoint_name}/stop

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/stopendpoint
        """
        return self._sender.send(
            STOP_ENDPOINT,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/stop",
            body={},
        )

    def update_endpoint_budget_policy(
        self, endpoint_name: str, budget_policy_id: str
    ) -> _m.PatchEndpointBudgetPolicyResponse:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}/budget-policy

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/updateendpointbudgetpolicy
        """
        _body = {"budget_policy_id": budget_policy_id}
        return self._sender.send(
            UPDATE_ENDPOINT_BUDGET_POLICY,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/budget-policy",
            body=_rt.given(VectorSearchEndpointsAPI.update_endpoint_budget_policy, _body),
        )

    def update_endpoint_custom_tags(
        self, endpoint_name: str, custom_tags: _Sequence[_m.CustomTag | _rt.Fields]
    ) -> _m.UpdateEndpointCustomTagsResponse:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}/tags

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/updateendpointcustomtags
        """
        _body = {"custom_tags": custom_tags}
        return self._sender.send(
            UPDATE_ENDPOINT_CUSTOM_TAGS,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/tags",
            body=_rt.given(VectorSearchEndpointsAPI.update_endpoint_custom_tags, _body),
        )

    def update_permissions(
        self,
        endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.VectorSearchEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.VectorSearchEndpointPermissions:
        """PATCH /api/2.0/permissions/vector-search-endpoints/{endpoint_id}

        https://docs.databricks.com/api/workspace/vectorsearchendpoints/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}",
            body=_rt.given(VectorSearchEndpointsAPI.update_permissions, _body),
        )
