"""Generated from serving (databricks-sdk 0.162.0, spec 71bfbfae); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence
from typing import Any as _Any

from lakewire_api.serving import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("serving_endpoints")
BUILD_LOGS = _op(
    "build_logs",
    "GET",
    "/api/2.0/serving-endpoints/{name}/served-models/{served_model_name}/build-logs",
    _m.BuildLogsResponse,
)
CREATE = _op("create", "POST", "/api/2.0/serving-endpoints", _m.ServingEndpointDetailed)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="state.config_update",
    success=("NOT_UPDATING",),
    failure=("UPDATE_FAILED", "UPDATE_CANCELED"),
)
CREATE_PROVISIONED_THROUGHPUT_ENDPOINT = _op(
    "create_provisioned_throughput_endpoint", "POST", "/api/2.0/serving-endpoints/pt", _m.ServingEndpointDetailed
)
CREATE_PROVISIONED_THROUGHPUT_ENDPOINT_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="state.config_update",
    success=("NOT_UPDATING",),
    failure=("UPDATE_FAILED", "UPDATE_CANCELED"),
)
DELETE = _op("delete", "DELETE", "/api/2.0/serving-endpoints/{name}")
EXPORT_METRICS = _op(
    "export_metrics", "GET", "/api/2.0/serving-endpoints/{name}/metrics", accept="text/plain", stream=True
)
GET = _op("get", "GET", "/api/2.0/serving-endpoints/{name}", _m.ServingEndpointDetailed)
GET_OPEN_API = _op("get_open_api", "GET", "/api/2.0/serving-endpoints/{name}/openapi", accept="text/plain", stream=True)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/serving-endpoints/{serving_endpoint_id}/permissionLevels",
    _m.GetServingEndpointPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions",
    "GET",
    "/api/2.0/permissions/serving-endpoints/{serving_endpoint_id}",
    _m.ServingEndpointPermissions,
)
HTTP_REQUEST = _op("http_request", "POST", "/api/2.0/external-function", accept="text/plain", stream=True)
LIST = _op("list", "GET", "/api/2.0/serving-endpoints", _m.ListEndpointsResponse)
LIST_PAGING = _rt.Paging(items="endpoints", style="single")
LOGS = _op(
    "logs", "GET", "/api/2.0/serving-endpoints/{name}/served-models/{served_model_name}/logs", _m.ServerLogsResponse
)
PATCH = _op("patch", "PATCH", "/api/2.0/serving-endpoints/{name}/tags", _m.EndpointTags)
PATCH_TELEMETRY_CONFIG = _op(
    "patch_telemetry_config", "PATCH", "/api/2.0/serving-endpoints/{name}/telemetry-config", _m.ServingEndpointDetailed
)
PUT = _op("put", "PUT", "/api/2.0/serving-endpoints/{name}/rate-limits", _m.PutResponse)
PUT_AI_GATEWAY = _op("put_ai_gateway", "PUT", "/api/2.0/serving-endpoints/{name}/ai-gateway", _m.PutAiGatewayResponse)
QUERY = _op(
    "query",
    "POST",
    "/serving-endpoints/{name}/invocations",
    _m.QueryEndpointResponse,
    headers={"served_model_name": "served-model-name"},
)
SET_PERMISSIONS = _op(
    "set_permissions",
    "PUT",
    "/api/2.0/permissions/serving-endpoints/{serving_endpoint_id}",
    _m.ServingEndpointPermissions,
)
UPDATE_CONFIG = _op("update_config", "PUT", "/api/2.0/serving-endpoints/{name}/config", _m.ServingEndpointDetailed)
UPDATE_CONFIG_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="state.config_update",
    success=("NOT_UPDATING",),
    failure=("UPDATE_FAILED", "UPDATE_CANCELED"),
)
UPDATE_NOTIFICATIONS = _op(
    "update_notifications",
    "PATCH",
    "/api/2.0/serving-endpoints/{name}/notifications",
    _m.UpdateInferenceEndpointNotificationsResponse,
)
UPDATE_PERMISSIONS = _op(
    "update_permissions",
    "PATCH",
    "/api/2.0/permissions/serving-endpoints/{serving_endpoint_id}",
    _m.ServingEndpointPermissions,
)
UPDATE_PROVISIONED_THROUGHPUT_ENDPOINT_CONFIG = _op(
    "update_provisioned_throughput_endpoint_config",
    "PUT",
    "/api/2.0/serving-endpoints/pt/{name}/config",
    _m.ServingEndpointDetailed,
)
UPDATE_PROVISIONED_THROUGHPUT_ENDPOINT_CONFIG_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="state.config_update",
    success=("NOT_UPDATING",),
    failure=("UPDATE_FAILED", "UPDATE_CANCELED"),
)


class StartedServingEndpointDetailed(_rt.Started[_m.ServingEndpointDetailed, _rt.ResultT, _rt.ResultT]):
    ai_gateway: _m.AiGatewayConfig | None
    budget_policy_id: str | None
    config: _m.EndpointCoreConfigOutput | None
    creation_timestamp: int | None
    creator: str | None
    data_plane_info: _m.ModelDataPlaneInfo | None
    description: str | None
    email_notifications: _m.EmailNotifications | None
    endpoint_url: str | None
    id: str | None
    last_updated_timestamp: int | None
    name: str | None
    pending_config: _m.EndpointPendingConfig | None
    permission_level: _m.ServingEndpointDetailedPermissionLevel | None
    route_optimized: bool | None
    state: _m.EndpointState | None
    tags: list[_m.EndpointTag] | None
    task: str | None
    telemetry_config: _m.TelemetryConfig | None


class ServingEndpointsAPI(_rt.Api):
    def build_logs(self, name: str, served_model_name: str) -> _m.BuildLogsResponse:
        """GET /api/2.0/serving-endpoints/{name}/served-models/{served_model_name}/build-logs

        https://docs.databricks.com/api/workspace/servingendpoints/buildlogs
        """
        return self._sender.send(
            BUILD_LOGS,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}"
            f"/served-models/{_rt.segment('served_model_name', served_model_name)}"
            "/build-logs",
        )

    def create(
        self,
        name: str,
        *,
        ai_gateway: _m.AiGatewayConfig | _rt.Fields | None = None,
        budget_policy_id: str | None = None,
        config: _m.EndpointCoreConfigInput | _rt.Fields | None = None,
        description: str | None = None,
        email_notifications: _m.EmailNotifications | _rt.Fields | None = None,
        rate_limits: _Sequence[_m.RateLimit | _rt.Fields] | None = None,
        route_optimized: bool | None = None,
        tags: _Sequence[_m.EndpointTag | _rt.Fields] | None = None,
        telemetry_config: _m.TelemetryConfig | _rt.Fields | None = None,
    ) -> StartedServingEndpointDetailed[_m.ServingEndpointDetailed]:
        """POST /api/2.0/serving-endpoints

        https://docs.databricks.com/api/workspace/servingendpoints/create
        """
        _body = {
            "ai_gateway": ai_gateway, "budget_policy_id": budget_policy_id, "config": config,
            "description": description, "email_notifications": email_notifications, "name": name,
            "rate_limits": rate_limits, "route_optimized": route_optimized, "tags": tags,
            "telemetry_config": telemetry_config,
        }
        _sent = self._sender.send(
            CREATE, "/api/2.0/serving-endpoints", body=_rt.given(ServingEndpointsAPI.create, _body)
        )
        return StartedServingEndpointDetailed(self._sender, ServingEndpointsAPI, CREATE_WAITER, _sent, request={})

    def create_provisioned_throughput_endpoint(
        self,
        name: str,
        config: _m.PtEndpointCoreConfig | _rt.Fields,
        *,
        ai_gateway: _m.AiGatewayConfig | _rt.Fields | None = None,
        budget_policy_id: str | None = None,
        email_notifications: _m.EmailNotifications | _rt.Fields | None = None,
        tags: _Sequence[_m.EndpointTag | _rt.Fields] | None = None,
    ) -> StartedServingEndpointDetailed[_m.ServingEndpointDetailed]:
        """POST /api/2.0/serving-endpoints/pt

        https://docs.databricks.com/api/workspace/servingendpoints/createprovisionedthroughputendpoint
        """
        _body = {
            "ai_gateway": ai_gateway, "budget_policy_id": budget_policy_id, "config": config,
            "email_notifications": email_notifications, "name": name, "tags": tags,
        }
        _sent = self._sender.send(
            CREATE_PROVISIONED_THROUGHPUT_ENDPOINT,
            "/api/2.0/serving-endpoints/pt",
            body=_rt.given(ServingEndpointsAPI.create_provisioned_throughput_endpoint, _body),
        )
        return StartedServingEndpointDetailed(
            self._sender, ServingEndpointsAPI, CREATE_PROVISIONED_THROUGHPUT_ENDPOINT_WAITER, _sent, request={}
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.0/serving-endpoints/{name}

        https://docs.databricks.com/api/workspace/servingendpoints/delete
        """
        self._sender.send(DELETE, f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}")

    def export_metrics(self, name: str) -> _rt.ByteStream:
        """GET /api/2.0/serving-endpoints/{name}/metrics

        https://docs.databricks.com/api/workspace/servingendpoints/exportmetrics
        """
        return self._sender.send(EXPORT_METRICS, f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/metrics")

    def get(self, name: str) -> _m.ServingEndpointDetailed:
        """GET /api/2.0/serving-endpoints/{name}

        https://docs.databricks.com/api/workspace/servingendpoints/get
        """
        return self._sender.send(GET, f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}")

    def get_open_api(self, name: str) -> _rt.ByteStream:
        """GET /api/2.0/serving-endpoints/{name}/openapi

        https://docs.databricks.com/api/workspace/servingendpoints/getopenapi
        """
        return self._sender.send(GET_OPEN_API, f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/openapi")

    def get_permission_levels(self, serving_endpoint_id: str) -> _m.GetServingEndpointPermissionLevelsResponse:
        """GET /api/2.0/permissions/serving-endpoints/{serving_endpoint_id}/permissionLevels

        https://docs.databricks.com/api/workspace/servingendpoints/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            "/api/2.0/permissions/serving-endpoints/"
            f"{_rt.segment('serving_endpoint_id', serving_endpoint_id)}"
            "/permissionLevels",
        )

    def get_permissions(self, serving_endpoint_id: str) -> _m.ServingEndpointPermissions:
        """GET /api/2.0/permissions/serving-endpoints/{serving_endpoint_id}

        https://docs.databricks.com/api/workspace/servingendpoints/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS,
            f"/api/2.0/permissions/serving-endpoints/{_rt.segment('serving_endpoint_id', serving_endpoint_id)}",
        )

    def http_request(
        self,
        connection_name: str,
        method: _m.ExternalFunctionRequestHttpMethod | str,
        path: str,
        *,
        headers: str | None = None,
        json: str | None = None,
        params: str | None = None,
        sub_domain: str | None = None,
    ) -> _rt.ByteStream:
        """POST /api/2.0/external-function

        https://docs.databricks.com/api/workspace/servingendpoints/httprequest
        """
        _body = {
            "connection_name": connection_name, "headers": headers, "json": json, "method": method, "params": params,
            "path": path, "sub_domain": sub_domain,
        }
        return self._sender.send(
            HTTP_REQUEST, "/api/2.0/external-function", body=_rt.given(ServingEndpointsAPI.http_request, _body)
        )

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.ServingEndpoint]:
        """GET /api/2.0/serving-endpoints

        https://docs.databricks.com/api/workspace/servingendpoints/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/serving-endpoints", LIST_PAGING, limit=limit)

    def logs(self, name: str, served_model_name: str) -> _m.ServerLogsResponse:
        """GET /api/2.0/serving-endpoints/{name}/served-models/{served_model_name}/logs

        https://docs.databricks.com/api/workspace/servingendpoints/logs
        """
        return self._sender.send(
            LOGS,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}"
            f"/served-models/{_rt.segment('served_model_name', served_model_name)}"
            "/logs",
        )

    def patch(
        self,
        name: str,
        *,
        add_tags: _Sequence[_m.EndpointTag | _rt.Fields] | None = None,
        delete_tags: _Sequence[str] | None = None,
    ) -> _m.EndpointTags:
        """PATCH /api/2.0/serving-endpoints/{name}/tags

        https://docs.databricks.com/api/workspace/servingendpoints/patch
        """
        _body = {"add_tags": add_tags, "delete_tags": delete_tags}
        return self._sender.send(
            PATCH,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/tags",
            body=_rt.given(ServingEndpointsAPI.patch, _body),
        )

    def patch_telemetry_config(
        self, name: str, *, telemetry_config: _m.TelemetryConfig | _rt.Fields | None = None
    ) -> _m.ServingEndpointDetailed:
        """PATCH /api/2.0/serving-endpoints/{name}/telemetry-config

        https://docs.databricks.com/api/workspace/servingendpoints/patchtelemetryconfig
        """
        _body = {"telemetry_config": telemetry_config}
        return self._sender.send(
            PATCH_TELEMETRY_CONFIG,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/telemetry-config",
            body=_rt.given(ServingEndpointsAPI.patch_telemetry_config, _body),
        )

    def put(self, name: str, *, rate_limits: _Sequence[_m.RateLimit | _rt.Fields] | None = None) -> _m.PutResponse:
        """PUT /api/2.0/serving-endpoints/{name}/rate-limits

        https://docs.databricks.com/api/workspace/servingendpoints/put
        """
        _body = {"rate_limits": rate_limits}
        return self._sender.send(
            PUT,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/rate-limits",
            body=_rt.given(ServingEndpointsAPI.put, _body),
        )

    def put_ai_gateway(
        self,
        name: str,
        *,
        fallback_config: _m.FallbackConfig | _rt.Fields | None = None,
        guardrails: _m.AiGatewayGuardrails | _rt.Fields | None = None,
        inference_table_config: _m.AiGatewayInferenceTableConfig | _rt.Fields | None = None,
        rate_limits: _Sequence[_m.AiGatewayRateLimit | _rt.Fields] | None = None,
        usage_tracking_config: _m.AiGatewayUsageTrackingConfig | _rt.Fields | None = None,
    ) -> _m.PutAiGatewayResponse:
        """PUT /api/2.0/serving-endpoints/{name}/ai-gateway

        https://docs.databricks.com/api/workspace/servingendpoints/putaigateway
        """
        _body = {
            "fallback_config": fallback_config, "guardrails": guardrails,
            "inference_table_config": inference_table_config, "rate_limits": rate_limits,
            "usage_tracking_config": usage_tracking_config,
        }
        return self._sender.send(
            PUT_AI_GATEWAY,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/ai-gateway",
            body=_rt.given(ServingEndpointsAPI.put_ai_gateway, _body),
        )

    def query(
        self,
        name: str,
        *,
        client_request_id: str | None = None,
        dataframe_records: _Sequence[_Any] | None = None,
        dataframe_split: _m.DataframeSplitInput | _rt.Fields | None = None,
        extra_params: _Mapping[str, str] | None = None,
        input: _Any | None = None,
        inputs: _Any | None = None,
        instances: _Sequence[_Any] | None = None,
        max_tokens: int | None = None,
        messages: _Sequence[_m.ChatMessage | _rt.Fields] | None = None,
        n: int | None = None,
        prompt: _Any | None = None,
        stop: _Sequence[str] | None = None,
        stream: bool | None = None,
        temperature: float | None = None,
        usage_context: _Mapping[str, str] | None = None,
    ) -> _m.QueryEndpointResponse:
        """POST /serving-endpoints/{name}/invocations

        https://docs.databricks.com/api/workspace/servingendpoints/query
        """
        _body = {
            "client_request_id": client_request_id, "dataframe_records": dataframe_records,
            "dataframe_split": dataframe_split, "extra_params": extra_params, "input": input, "inputs": inputs,
            "instances": instances, "max_tokens": max_tokens, "messages": messages, "n": n, "prompt": prompt,
            "stop": stop, "stream": stream, "temperature": temperature, "usage_context": usage_context,
        }
        return self._sender.send(
            QUERY,
            f"/serving-endpoints/{_rt.segment('name', name)}/invocations",
            body=_rt.given(ServingEndpointsAPI.query, _body),
        )

    def set_permissions(
        self,
        serving_endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.ServingEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ServingEndpointPermissions:
        """PUT /api/2.0/permissions/serving-endpoints/{serving_endpoint_id}

        https://docs.databricks.com/api/workspace/servingendpoints/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/serving-endpoints/{_rt.segment('serving_endpoint_id', serving_endpoint_id)}",
            body=_rt.given(ServingEndpointsAPI.set_permissions, _body),
        )

    def update_config(
        self,
        name: str,
        *,
        auto_capture_config: _m.AutoCaptureConfigInput | _rt.Fields | None = None,
        served_entities: _Sequence[_m.ServedEntityInput | _rt.Fields] | None = None,
        served_models: _Sequence[_m.ServedModelInput | _rt.Fields] | None = None,
        traffic_config: _m.TrafficConfig | _rt.Fields | None = None,
    ) -> StartedServingEndpointDetailed[_m.ServingEndpointDetailed]:
        """PUT /api/2.0/serving-endpoints/{name}/config

        https://docs.databricks.com/api/workspace/servingendpoints/updateconfig
        """
        _body = {
            "auto_capture_config": auto_capture_config, "served_entities": served_entities,
            "served_models": served_models, "traffic_config": traffic_config,
        }
        _sent = self._sender.send(
            UPDATE_CONFIG,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/config",
            body=_rt.given(ServingEndpointsAPI.update_config, _body),
        )
        return StartedServingEndpointDetailed(
            self._sender, ServingEndpointsAPI, UPDATE_CONFIG_WAITER, _sent, request={}
        )

    def update_notifications(
        self, name: str, *, email_notifications: _m.EmailNotifications | _rt.Fields | None = None
    ) -> _m.UpdateInferenceEndpointNotificationsResponse:
        """PATCH /api/2.0/serving-endpoints/{name}/notifications

        https://docs.databricks.com/api/workspace/servingendpoints/updatenotifications
        """
        _body = {"email_notifications": email_notifications}
        return self._sender.send(
            UPDATE_NOTIFICATIONS,
            f"/api/2.0/serving-endpoints/{_rt.segment('name', name)}/notifications",
            body=_rt.given(ServingEndpointsAPI.update_notifications, _body),
        )

    def update_permissions(
        self,
        serving_endpoint_id: str,
        *,
        access_control_list: _Sequence[_m.ServingEndpointAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ServingEndpointPermissions:
        """PATCH /api/2.0/permissions/serving-endpoints/{serving_endpoint_id}

        https://docs.databricks.com/api/workspace/servingendpoints/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/serving-endpoints/{_rt.segment('serving_endpoint_id', serving_endpoint_id)}",
            body=_rt.given(ServingEndpointsAPI.update_permissions, _body),
        )

    def update_provisioned_throughput_endpoint_config(
        self, name: str, config: _m.PtEndpointCoreConfig | _rt.Fields
    ) -> StartedServingEndpointDetailed[_m.ServingEndpointDetailed]:
        """PUT /api/2.0/serving-endpoints/pt/{name}/config

        https://docs.databricks.com/api/workspace/servingendpoints/updateprovisionedthroughputendpointconfig
        """
        _body = {"config": config}
        _sent = self._sender.send(
            UPDATE_PROVISIONED_THROUGHPUT_ENDPOINT_CONFIG,
            f"/api/2.0/serving-endpoints/pt/{_rt.segment('name', name)}/config",
            body=_rt.given(ServingEndpointsAPI.update_provisioned_throughput_endpoint_config, _body),
        )
        return StartedServingEndpointDetailed(
            self._sender, ServingEndpointsAPI, UPDATE_PROVISIONED_THROUGHPUT_ENDPOINT_CONFIG_WAITER, _sent, request={}
        )
