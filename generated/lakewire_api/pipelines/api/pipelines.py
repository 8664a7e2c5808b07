"""Generated from pipelines (databricks-sdk 0.162.0, spec 60f1a1ce); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.pipelines import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("pipelines")
APPLY_ENVIRONMENT = _op(
    "apply_environment",
    "POST",
    "/api/2.0/pipelines/{pipeline_id}/environment/apply",
    _m.ApplyEnvironmentRequestResponse,
)
CLONE = _op("clone", "POST", "/api/2.0/pipelines/{pipeline_id}/clone", _m.ClonePipelineResponse)
CREATE = _op("create", "POST", "/api/2.0/pipelines", _m.CreatePipelineResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/pipelines/{pipeline_id}")
GET = _op("get", "GET", "/api/2.0/pipelines/{pipeline_id}", _m.GetPipelineResponse)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/pipelines/{pipeline_id}/permissionLevels",
    _m.GetPipelinePermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/pipelines/{pipeline_id}", _m.PipelinePermissions)
GET_UPDATE = _op("get_update", "GET", "/api/2.0/pipelines/{pipeline_id}/updates/{update_id}", _m.GetUpdateResponse)
LIST_PIPELINE_EVENTS = _op(
    "list_pipeline_events", "GET", "/api/2.0/pipelines/{pipeline_id}/events", _m.ListPipelineEventsResponse
)
LIST_PIPELINE_EVENTS_PAGING = _rt.Paging(items="events", request="page_token", response="next_page_token")
LIST_PIPELINES = _op("list_pipelines", "GET", "/api/2.0/pipelines", _m.ListPipelinesResponse)
LIST_PIPELINES_PAGING = _rt.Paging(items="statuses", request="page_token", response="next_page_token")
LIST_UPDATES = _op("list_updates", "GET", "/api/2.0/pipelines/{pipeline_id}/updates", _m.ListUpdatesResponse)
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/pipelines/{pipeline_id}", _m.PipelinePermissions)
START_UPDATE = _op("start_update", "POST", "/api/2.0/pipelines/{pipeline_id}/updates", _m.StartUpdateResponse)
STOP = _op("stop", "POST", "/api/2.0/pipelines/{pipeline_id}/stop")
STOP_WAITER = _rt.Waiter(
    poll="get",
    bind={"pipeline_id": ("request", "pipeline_id")},
    status="state",
    success=("IDLE",),
    failure=("FAILED", "DELETED"),
    message="cause",
)
UPDATE = _op("update", "PUT", "/api/2.0/pipelines/{pipeline_id}")
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/pipelines/{pipeline_id}", _m.PipelinePermissions
)


class PipelinesAPI(_rt.Api):
    def apply_environment(self, pipeline_id: str) -> _m.ApplyEnvironmentRequestResponse:
        """POST /api/2.0/pipelines/{pipeline_id}/environment/apply

        https://docs.databricks.com/api/workspace/pipelines/applyenvironment
        """
        return self._sender.send(
            APPLY_ENVIRONMENT, f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/environment/apply"
        )

    def clone(
        self,
        pipeline_id: str,
        *,
        allow_duplicate_names: bool | None = None,
        budget_policy_id: str | None = None,
        catalog: str | None = None,
        channel: str | None = None,
        clone_mode: _m.CloneMode | str | None = None,
        clusters: _Sequence[_m.PipelineCluster | _rt.Fields] | None = None,
        configuration: _Mapping[str, str] | None = None,
        continuous: bool | None = None,
        deployment: _m.PipelineDeployment | _rt.Fields | None = None,
        development: bool | None = None,
        edition: str | None = None,
        environment: _m.PipelinesEnvironment | _rt.Fields | None = None,
        event_log: _m.EventLogSpec | _rt.Fields | None = None,
        expected_last_modified: int | None = None,
        filters: _m.Filters | _rt.Fields | None = None,
        gateway_definition: _m.IngestionGatewayPipelineDefinition | _rt.Fields | None = None,
        id: str | None = None,
        ingestion_definition: _m.IngestionPipelineDefinition | _rt.Fields | None = None,
        libraries: _Sequence[_m.PipelineLibrary | _rt.Fields] | None = None,
        name: str | None = None,
        notifications: _Sequence[_m.Notifications | _rt.Fields] | None = None,
        parent_path: str | None = None,
        photon: bool | None = None,
        restart_window: _m.RestartWindow | _rt.Fields | None = None,
        root_path: str | None = None,
        schema: str | None = None,
        serverless: bool | None = None,
        serverless_compute_id: str | None = None,
        storage: str | None = None,
        tags: _Mapping[str, str] | None = None,
        target: str | None = None,
        trigger: _m.PipelineTrigger | _rt.Fields | None = None,
        usage_policy_id: str | None = None,
    ) -> _m.ClonePipelineResponse:
        """POST /api/2.0/pipelines/{pipeline_id}/clone

        https://docs.databricks.com/api/workspace/pipelines/clone
        """
        _body = {
            "allow_duplicate_names": allow_duplicate_names, "budget_policy_id": budget_policy_id, "catalog": catalog,
            "channel": channel, "clone_mode": clone_mode, "clusters": clusters, "configuration": configuration,
            "continuous": continuous, "deployment": deployment, "development": development, "edition": edition,
            "environment": environment, "event_log": event_log, "expected_last_modified": expected_last_modified,
            "filters": filters, "gateway_definition": gateway_definition, "id": id,
            "ingestion_definition": ingestion_definition, "libraries": libraries, "name": name,
            "notifications": notifications, "parent_path": parent_path, "photon": photon,
            "restart_window": restart_window, "root_path": root_path, "schema": schema, "serverless": serverless,
            "serverless_compute_id": serverless_compute_id, "storage": storage, "tags": tags, "target": target,
            "trigger": trigger, "usage_policy_id": usage_policy_id,
        }
        return self._sender.send(
            CLONE,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/clone",
            body=_rt.given(PipelinesAPI.clone, _body),
        )

    def create(
        self,
        *,
        allow_duplicate_names: bool | None = None,
        budget_policy_id: str | None = None,
        catalog: str | None = None,
        channel: str | None = None,
        clusters: _Sequence[_m.PipelineCluster | _rt.Fields] | None = None,
        configuration: _Mapping[str, str] | None = None,
        continuous: bool | None = None,
        deployment: _m.PipelineDeployment | _rt.Fields | None = None,
        development: bool | None = None,
        dry_run: bool | None = None,
        edition: str | None = None,
        environment: _m.PipelinesEnvironment | _rt.Fields | None = None,
        event_log: _m.EventLogSpec | _rt.Fields | None = None,
        filters: _m.Filters | _rt.Fields | None = None,
        gateway_definition: _m.IngestionGatewayPipelineDefinition | _rt.Fields | None = None,
        id: str | None = None,
        ingestion_definition: _m.IngestionPipelineDefinition | _rt.Fields | None = None,
        libraries: _Sequence[_m.PipelineLibrary | _rt.Fields] | None = None,
        name: str | None = None,
        notifications: _Sequence[_m.Notifications | _rt.Fields] | None = None,
        parameters: _Mapping[str, str] | None = None,
        parent_path: str | None = None,
        photon: bool | None = None,
        restart_window: _m.RestartWindow | _rt.Fields | None = None,
        root_path: str | None = None,
        run_as: _m.RunAs | _rt.Fields | None = None,
        schema: str | None = None,
        serverless: bool | None = None,
        serverless_compute_id: str | None = None,
        storage: str | None = None,
        tags: _Mapping[str, str] | None = None,
        target: str | None = None,
        trigger: _m.PipelineTrigger | _rt.Fields | None = None,
        usage_policy_id: str | None = None,
    ) -> _m.CreatePipelineResponse:
        """POST /api/2.0/pipelines

        https://docs.databricks.com/api/workspace/pipelines/create
        """
        _body = {
            "allow_duplicate_names": allow_duplicate_names, "budget_policy_id": budget_policy_id, "catalog": catalog,
            "channel": channel, "clusters": clusters, "configuration": configuration, "continuous": continuous,
            "deployment": deployment, "development": development, "dry_run": dry_run, "edition": edition,
            "environment": environment, "event_log": event_log, "filters": filters,
            "gateway_definition": gateway_definition, "id": id, "ingestion_definition": ingestion_definition,
            "libraries": libraries, "name": name, "notifications": notifications, "parameters": parameters,
            "parent_path": parent_path, "photon": photon, "restart_window": restart_window, "root_path": root_path,
            "run_as": run_as, "schema": schema, "serverless": serverless,
            "serverless_compute_id": serverless_compute_id, "storage": storage, "tags": tags, "target": target,
            "trigger": trigger, "usage_policy_id": usage_policy_id,
        }
        return self._sender.send(CREATE, "/api/2.0/pipelines", body=_rt.given(PipelinesAPI.create, _body))

    def delete(self, pipeline_id: str, *, cascade: bool | None = None, force: bool | None = None) -> None:
        """DELETE /api/2.0/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/delete
        """
        _query = {"cascade": cascade, "force": force}
        self._sender.send(
            DELETE,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}",
            query=_rt.given(PipelinesAPI.delete, _query),
        )

    def get(self, pipeline_id: str) -> _m.GetPipelineResponse:
        """GET /api/2.0/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/get
        """
        return self._sender.send(GET, f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}")

    def get_permission_levels(self, pipeline_id: str) -> _m.GetPipelinePermissionLevelsResponse:
        """GET /api/2.0/permissions/pipelines/{pipeline_id}/permissionLevels

        https://docs.databricks.com/api/workspace/pipelines/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/permissionLevels",
        )

    def get_permissions(self, pipeline_id: str) -> _m.PipelinePermissions:
        """GET /api/2.0/permissions/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/pipelines/{_rt.segment('pipeline_id', pipeline_id)}"
        )

    def get_update(self, pipeline_id: str, update_id: str) -> _m.GetUpdateResponse:
        """GET /api/2.0/pipelines/{pipeline_id}/updates/{update_id}

        https://docs.databricks.com/api/workspace/pipelines/getupdate
        """
        return self._sender.send(
            GET_UPDATE,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}"
            f"/updates/{_rt.segment('update_id', update_id)}",
        )

    def list_pipeline_events(
        self,
        pipeline_id: str,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.PipelineEvent]:
        """GET /api/2.0/pipelines/{pipeline_id}/events

        https://docs.databricks.com/api/workspace/pipelines/listpipelineevents
        """
        _query = {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_PIPELINE_EVENTS,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/events",
            LIST_PIPELINE_EVENTS_PAGING,
            query=_rt.given(PipelinesAPI.list_pipeline_events, _query),
            limit=limit,
        )

    def list_pipelines(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.PipelineStateInfo]:
        """GET /api/2.0/pipelines

        https://docs.databricks.com/api/workspace/pipelines/listpipelines
        """
        _query = {"filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_PIPELINES,
            "/api/2.0/pipelines",
            LIST_PIPELINES_PAGING,
            query=_rt.given(PipelinesAPI.list_pipelines, _query),
            limit=limit,
        )

    def list_updates(
        self,
        pipeline_id: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        until_update_id: str | None = None,
    ) -> _m.ListUpdatesResponse:
        """GET /api/2.0/pipelines/{pipeline_id}/updates

        https://docs.databricks.com/api/workspace/pipelines/listupdates
        """
        _query = {"max_results": max_results, "page_token": page_token, "until_update_id": until_update_id}
        return self._sender.send(
            LIST_UPDATES,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/updates",
            query=_rt.given(PipelinesAPI.list_updates, _query),
        )

    def set_permissions(
        self,
        pipeline_id: str,
        *,
        access_control_list: _Sequence[_m.PipelineAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.PipelinePermissions:
        """PUT /api/2.0/permissions/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/pipelines/{_rt.segment('pipeline_id', pipeline_id)}",
            body=_rt.given(PipelinesAPI.set_permissions, _body),
        )

    def start_update(
        self,
        pipeline_id: str,
        *,
        cause: _m.StartUpdateCause | str | None = None,
        development: bool | None = None,
        full_refresh: bool | None = None,
        full_refresh_selection: _Sequence[str] | None = None,
        full_refresh_selection_by_path: _Sequence[str] | None = None,
        parameters: _Mapping[str, str] | None = None,
        refresh_selection: _Sequence[str] | None = None,
        refresh_selection_by_path: _Sequence[str] | None = None,
        replace_where_overrides: _Sequence[_m.ReplaceWhereOverride | _rt.Fields] | None = None,
        reset_checkpoint_selection: _Sequence[str] | None = None,
        rewind_spec: _m.RewindSpec | _rt.Fields | None = None,
        validate_only: bool | None = None,
    ) -> _m.StartUpdateResponse:
        """POST /api/2.0/pipelines/{pipeline_id}/updates

        https://docs.databricks.com/api/workspace/pipelines/startupdate
        """
        _body = {
            "cause": cause, "development": development, "full_refresh": full_refresh,
            "full_refresh_selection": full_refresh_selection,
            "full_refresh_selection_by_path": full_refresh_selection_by_path, "parameters": parameters,
            "refresh_selection": refresh_selection, "refresh_selection_by_path": refresh_selection_by_path,
            "replace_where_overrides": replace_where_overrides,
            "reset_checkpoint_selection": reset_checkpoint_selection, "rewind_spec": rewind_spec,
            "validate_only": validate_only,
        }
        return self._sender.send(
            START_UPDATE,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/updates",
            body=_rt.given(PipelinesAPI.start_update, _body),
        )

    def stop(self, pipeline_id: str) -> _rt.Started[None, _m.GetPipelineResponse, _m.GetPipelineResponse]:
        """POST /api/2.0/pipelines/{pipeline_id}/stop

        https://docs.databricks.com/api/workspace/pipelines/stop
        """
        _sent = self._sender.send(STOP, f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}/stop")
        return _rt.Started(self._sender, PipelinesAPI, STOP_WAITER, _sent, request={"pipeline_id": pipeline_id})

    def update(
        self,
        pipeline_id: str,
        *,
        allow_duplicate_names: bool | None = None,
        budget_policy_id: str | None = None,
        catalog: str | None = None,
        channel: str | None = None,
        clusters: _Sequence[_m.PipelineCluster | _rt.Fields] | None = None,
        configuration: _Mapping[str, str] | None = None,
        continuous: bool | None = None,
        deployment: _m.PipelineDeployment | _rt.Fields | None = None,
        development: bool | None = None,
        edition: str | None = None,
        environment: _m.PipelinesEnvironment | _rt.Fields | None = None,
        event_log: _m.EventLogSpec | _rt.Fields | None = None,
        expected_last_modified: int | None = None,
        filters: _m.Filters | _rt.Fields | None = None,
        gateway_definition: _m.IngestionGatewayPipelineDefinition | _rt.Fields | None = None,
        id: str | None = None,
        ingestion_definition: _m.IngestionPipelineDefinition | _rt.Fields | None = None,
        libraries: _Sequence[_m.PipelineLibrary | _rt.Fields] | None = None,
        name: str | None = None,
        notifications: _Sequence[_m.Notifications | _rt.Fields] | None = None,
        parameters: _Mapping[str, str] | None = None,
        parent_path: str | None = None,
        photon: bool | None = None,
        restart_window: _m.RestartWindow | _rt.Fields | None = None,
        root_path: str | None = None,
        run_as: _m.RunAs | _rt.Fields | None = None,
        schema: str | None = None,
        serverless: bool | None = None,
        serverless_compute_id: str | None = None,
        storage: str | None = None,
        tags: _Mapping[str, str] | None = None,
        target: str | None = None,
        trigger: _m.PipelineTrigger | _rt.Fields | None = None,
        usage_policy_id: str | None = None,
    ) -> None:
        """PUT /api/2.0/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/update
        """
        _body = {
            "allow_duplicate_names": allow_duplicate_names, "budget_policy_id": budget_policy_id, "catalog": catalog,
            "channel": channel, "clusters": clusters, "configuration": configuration, "continuous": continuous,
            "deployment": deployment, "development": development, "edition": edition, "environment": environment,
            "event_log": event_log, "expected_last_modified": expected_last_modified, "filters": filters,
            "gateway_definition": gateway_definition, "id": id, "ingestion_definition": ingestion_definition,
            "libraries": libraries, "name": name, "notifications": notifications, "parameters": parameters,
            "parent_path": parent_path, "photon": photon, "restart_window": restart_window, "root_path": root_path,
            "run_as": run_as, "schema": schema, "serverless": serverless,
            "serverless_compute_id": serverless_compute_id, "storage": storage, "tags": tags, "target": target,
            "trigger": trigger, "usage_policy_id": usage_policy_id,
        }
        self._sender.send(
            UPDATE,
            f"/api/2.0/pipelines/{_rt.segment('pipeline_id', pipeline_id)}",
            body=_rt.given(PipelinesAPI.update, _body),
        )

    def update_permissions(
        self,
        pipeline_id: str,
        *,
        access_control_list: _Sequence[_m.PipelineAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.PipelinePermissions:
        """PATCH /api/2.0/permissions/pipelines/{pipeline_id}

        https://docs.databricks.com/api/workspace/pipelines/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/pipelines/{_rt.segment('pipeline_id', pipeline_id)}",
            body=_rt.given(PipelinesAPI.update_permissions, _body),
        )
