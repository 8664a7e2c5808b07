"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 76d3607599f5abf3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.vectorsearch import models as _m

CREATE_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.create_endpoint", "POST", "/api/2.0/vector-search/endpoints", returns=_m.EndpointInfo
)
CREATE_ENDPOINT_WAITER = _rt.Waiter(
    poll="get_endpoint",
    bind={"endpoint_name": ("response", "name")},
    status="endpoint_status.state",
    success=("ONLINE",),
    failure=("OFFLINE",),
    message="endpoint_status.message",
)
DELETE_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.delete_endpoint", "DELETE", "/api/2.0/vector-search/endpoints/{endpoint_name}"
)
GET_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.get_endpoint", "GET", "/api/2.0/vector-search/endpoints/{endpoint_name}", returns=_m.EndpointInfo
)
GET_PERMISSION_LEVELS = _rt.Operation(
    "vector_search_endpoints.get_permission_levels",
    "GET",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}/permissionLevels",
    returns=_m.GetVectorSearchEndpointPermissionLevelsResponse,
)
GET_PERMISSIONS = _rt.Operation(
    "vector_search_endpoints.get_permissions",
    "GET",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    returns=_m.VectorSearchEndpointPermissions,
)
LIST_ENDPOINTS = _rt.Operation(
    "vector_search_endpoints.list_endpoints", "GET", "/api/2.0/vector-search/endpoints", returns=_m.ListEndpointResponse
)
LIST_ENDPOINTS_PAGING = _rt.Paging(items="endpoints", request="page_token", response="next_page_token")
PATCH_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.patch_endpoint", "PATCH", "/api/2.0/vector-search/endpoints/{endpoint_name}", returns=_m.EndpointInfo
)
RETRIEVE_USER_VISIBLE_METRICS = _rt.Operation(
    "vector_search_endpoints.retrieve_user_visible_metrics",
    "POST",
    "/api/2.0/vector-search/endpoints/{name}/metrics",
    returns=_m.RetrieveUserVisibleMetricsResponse,
)
SET_PERMISSIONS = _rt.Operation(
    "vector_search_endpoints.set_permissions",
    "PUT",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    returns=_m.VectorSearchEndpointPermissions,
)
START_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.start_endpoint",
    "POST",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/start",
    returns=_m.EndpointInfo,
)
STOP_ENDPOINT = _rt.Operation(
    "vector_search_endpoints.stop_endpoint",
    "POST",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/stop",
    returns=_m.EndpointInfo,
)
UPDATE_ENDPOINT_BUDGET_POLICY = _rt.Operation(
    "vector_search_endpoints.update_endpoint_budget_policy",
    "PATCH",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/budget-policy",
    returns=_m.PatchEndpointBudgetPolicyResponse,
)
UPDATE_ENDPOINT_CUSTOM_TAGS = _rt.Operation(
    "vector_search_endpoints.update_endpoint_custom_tags",
    "PATCH",
    "/api/2.0/vector-search/endpoints/{endpoint_name}/tags",
    returns=_m.UpdateEndpointCustomTagsResponse,
)
UPDATE_PERMISSIONS = _rt.Operation(
    "vector_search_endpoints.update_permissions",
    "PATCH",
    "/api/2.0/permissions/vector-search-endpoints/{endpoint_id}",
    returns=_m.VectorSearchEndpointPermissions,
)


class VectorSearchEndpointsAPI(_rt.Api):
    def create_endpoint(
        self,
        name: str,
        endpoint_type: _m.EndpointType | str,
        *,
        budget_policy_id: str | None = None,
        target_qps: int | None = None,
        usage_policy_id: str | None = None,
    ) -> _rt.Started[_m.EndpointInfo, _m.EndpointInfo]:
        """POST /api/2.0/vector-search/endpoints"""
        return _rt.Started(
            self._sender,
            VectorSearchEndpointsAPI,
            CREATE_ENDPOINT_WAITER,
            self._sender.send(
                CREATE_ENDPOINT,
                "/api/2.0/vector-search/endpoints",
                body=_rt.given(
                    VectorSearchEndpointsAPI.create_endpoint,
                    budget_policy_id=budget_policy_id,
                    endpoint_type=endpoint_type,
                    name=name,
                    target_qps=target_qps,
                    usage_policy_id=usage_policy_id,
                ),
            ),
            request={},
        )

    def delete_endpoint(self, endpoint_name: str) -> None:
        """DELETE /api/2.0/vector-search/endpoints/{endpoint_name}"""
        self._sender.send(DELETE_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}")

    def get_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """GET /api/2.0/vector-search/endpoints/{endpoint_name}"""
        return self._sender.send(GET_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}")

    def get_permission_levels(self, endpoint_id: str) -> _m.GetVectorSearchEndpointPermissionLevelsResponse:
        """GET /api/2.0/permissions/vector-search-endpoints/{endpoint_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}/permissionLevels",
        )

    def get_permissions(self, endpoint_id: str) -> _m.VectorSearchEndpointPermissions:
        """GET /api/2.0/permissions/vector-search-endpoints/{endpoint_id}"""
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}"
        )

    def list_endpoints(self, *, page_token: str | None = None, limit: int | None = None) -> _rt.Pages[_m.EndpointInfo]:
        """GET /api/2.0/vector-search/endpoints"""
        return _rt.Pages(
            self._sender,
            LIST_ENDPOINTS,
            "/api/2.0/vector-search/endpoints",
            LIST_ENDPOINTS_PAGING,
            query=_rt.given(VectorSearchEndpointsAPI.list_endpoints, page_token=page_token),
            limit=limit,
        )

    def patch_endpoint(self, endpoint_name: str, *, target_qps: int | None = None) -> _m.EndpointInfo:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}"""
        return self._sender.send(
            PATCH_ENDPOINT,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}",
            body=_rt.given(VectorSearchEndpointsAPI.patch_endpoint, target_qps=target_qps),
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
        """POST /api/2.0/vector-search/endpoints/{name}/metrics"""
        return self._sender.send(
            RETRIEVE_USER_VISIBLE_METRICS,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('name', name)}/metrics",
            body=_rt.given(
                VectorSearchEndpointsAPI.retrieve_user_visible_metrics,
                end_time=end_time,
                granularity_in_seconds=granularity_in_seconds,
                metrics=metrics,
                page_token=page_token,
                start_time=start_time,
            ),
        )

    def set_permissions(
        self,
        endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.VectorSearchEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.VectorSearchEndpointPermissions:
        """PUT /api/2.0/permissions/vector-search-endpoints/{endpoint_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}",
            body=_rt.given(VectorSearchEndpointsAPI.set_permissions, access_control_list=access_control_list),
        )

    def start_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """POST /api/2.0/vector-search/endpoints/{endpoint_name}/start"""
        return self._sender.send(
            START_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/start", body={}
        )

    def stop_endpoint(self, endpoint_name: str) -> _m.EndpointInfo:
        """POST /api/2.0/vector-search/endpoints/{endpoint_name}/stop"""
        return self._sender.send(
            STOP_ENDPOINT, f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/stop", body={}
        )

    def update_endpoint_budget_policy(self, endpoint_name: str, budget_policy_id: str) -> _m.PatchEndpointBudgetPolicyResponse:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}/budget-policy"""
        return self._sender.send(
            UPDATE_ENDPOINT_BUDGET_POLICY,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/budget-policy",
            body=_rt.given(VectorSearchEndpointsAPI.update_endpoint_budget_policy, budget_policy_id=budget_policy_id),
        )

    def update_endpoint_custom_tags(
        self, endpoint_name: str, custom_tags: _Sequence[_m.CustomTag | _rt.Fields]
    ) -> _m.UpdateEndpointCustomTagsResponse:
        """PATCH /api/2.0/vector-search/endpoints/{endpoint_name}/tags"""
        return self._sender.send(
            UPDATE_ENDPOINT_CUSTOM_TAGS,
            f"/api/2.0/vector-search/endpoints/{_rt.segment('endpoint_name', endpoint_name)}/tags",
            body=_rt.given(VectorSearchEndpointsAPI.update_endpoint_custom_tags, custom_tags=custom_tags),
        )

    def update_permissions(
        self,
        endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.VectorSearchEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.VectorSearchEndpointPermissions:
        """PATCH /api/2.0/permissions/vector-search-endpoints/{endpoint_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/vector-search-endpoints/{_rt.segment('endpoint_id', endpoint_id)}",
            body=_rt.given(VectorSearchEndpointsAPI.update_permissions, access_control_list=access_control_list),
        )
