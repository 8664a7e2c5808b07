"""Generated from jobs (databricks-sdk 0.162.0, spec 528fb2b0); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping, Sequence as _Sequence

from lakewire_api.jobs import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("jobs")
CANCEL_ALL_RUNS = _op("cancel_all_runs", "POST", "/api/2.2/jobs/runs/cancel-all", effect=_rt.Effect.IDEMPOTENT)
CANCEL_RUN = _op("cancel_run", "POST", "/api/2.2/jobs/runs/cancel", effect=_rt.Effect.IDEMPOTENT)
CANCEL_RUN_WAITER = _rt.Waiter(
    poll="get_run",
    bind={"run_id": ("request", "run_id")},
    status="state.life_cycle_state",
    success=("TERMINATED", "SKIPPED"),
    failure=("INTERNAL_ERROR",),
    message="state.state_message",
)
CREATE = _op("create", "POST", "/api/2.2/jobs/create", _m.CreateResponse)
DELETE = _op("delete", "POST", "/api/2.2/jobs/delete", effect=_rt.Effect.IDEMPOTENT)
DELETE_RUN = _op("delete_run", "POST", "/api/2.2/jobs/runs/delete", effect=_rt.Effect.IDEMPOTENT)
EXPORT_RUN = _op("export_run", "GET", "/api/2.2/jobs/runs/export", _m.ExportRunOutput)
GET = _op("get", "GET", "/api/2.2/jobs/get", _m.Job)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/jobs/{job_id}/permissionLevels",
    _m.GetJobPermissionLevelsResponse,
)
GET_PERMISSIONS = _op("get_permissions", "GET", "/api/2.0/permissions/jobs/{job_id}", _m.JobPermissions)
GET_RUN = _op("get_run", "GET", "/api/2.2/jobs/runs/get", _m.Run)
GET_RUN_OUTPUT = _op("get_run_output", "GET", "/api/2.2/jobs/runs/get-output", _m.RunOutput)
LIST = _op("list", "GET", "/api/2.2/jobs/list", _m.ListJobsResponse)
LIST_PAGING = _rt.Paging(items="jobs", request="page_token", response="next_page_token", most=100)
LIST_RUNS = _op("list_runs", "GET", "/api/2.2/jobs/runs/list", _m.ListRunsResponse)
LIST_RUNS_PAGING = _rt.Paging(items="runs", request="page_token", response="next_page_token", most=24)
REPAIR_RUN = _op("repair_run", "POST", "/api/2.2/jobs/runs/repair", _m.RepairRunResponse)
REPAIR_RUN_WAITER = _rt.Waiter(
    poll="get_run",
    bind={"run_id": ("request", "run_id")},
    status="state.life_cycle_state",
    success=("TERMINATED",),
    failure=("INTERNAL_ERROR", "SKIPPED"),
    message="state.state_message",
    result="state.result_state",
    good_results=("SUCCESS",),
)
RESET = _op("reset", "POST", "/api/2.2/jobs/reset", effect=_rt.Effect.IDEMPOTENT)
RUN_NOW = _op("run_now", "POST", "/api/2.2/jobs/run-now", _m.RunNowResponse, token="idempotency_token")
RUN_NOW_WAITER = _rt.Waiter(
    poll="get_run",
    bind={"run_id": ("response", "run_id")},
    status="state.life_cycle_state",
    success=("TERMINATED",),
    failure=("INTERNAL_ERROR", "SKIPPED"),
    message="state.state_message",
    result="state.result_state",
    good_results=("SUCCESS",),
)
SET_PERMISSIONS = _op("set_permissions", "PUT", "/api/2.0/permissions/jobs/{job_id}", _m.JobPermissions)
SUBMIT = _op("submit", "POST", "/api/2.2/jobs/runs/submit", _m.SubmitRunResponse, token="idempotency_token")
SUBMIT_WAITER = _rt.Waiter(
    poll="get_run",
    bind={"run_id": ("response", "run_id")},
    status="state.life_cycle_state",
    success=("TERMINATED",),
    failure=("INTERNAL_ERROR", "SKIPPED"),
    message="state.state_message",
    result="state.result_state",
    good_results=("SUCCESS",),
)
UPDATE = _op("update", "POST", "/api/2.2/jobs/update", effect=_rt.Effect.IDEMPOTENT)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/jobs/{job_id}", _m.JobPermissions, effect=_rt.Effect.IDEMPOTENT
)


class StartedRepairRunResponse(_rt.Started[_m.RepairRunResponse, _rt.ResultT, _rt.ResultT]):
    repair_id: int | None


class StartedRunNowResponse(_rt.Started[_m.RunNowResponse, _rt.ResultT, _rt.ResultT]):
    number_in_job: int | None
    run_id: int | None


class StartedSubmitRunResponse(_rt.Started[_m.SubmitRunResponse, _rt.ResultT, _rt.ResultT]):
    run_id: int | None


class JobsAPI(_rt.Api):
    def cancel_all_runs(self, *, all_queued_runs: bool | None = None, job_id: int | None = None) -> None:
        """POST /api/2.2/jobs/runs/cancel-all

        https://docs.databricks.com/api/workspace/jobs/cancelallruns
        """
        _body = {"all_queued_runs": all_queued_runs, "job_id": job_id}
        self._sender.send(
            CANCEL_ALL_RUNS, "/api/2.2/jobs/runs/cancel-all", body=_rt.given(JobsAPI.cancel_all_runs, _body)
        )

    def cancel_run(self, run_id: int) -> _rt.Started[None, _m.Run, _m.Run]:
        """POST /api/2.2/jobs/runs/cancel

        https://docs.databricks.com/api/workspace/jobs/cancelrun
        """
        _body = {"run_id": run_id}
        _sent = self._sender.send(CANCEL_RUN, "/api/2.2/jobs/runs/cancel", body=_rt.given(JobsAPI.cancel_run, _body))
        return _rt.Started(self._sender, JobsAPI, CANCEL_RUN_WAITER, _sent, request={"run_id": run_id})

    def create(
        self,
        *,
        access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None,
        budget_policy_id: str | None = None,
        continuous: _m.Continuous | _rt.Fields | None = None,
        deployment: _m.JobDeployment | _rt.Fields | None = None,
        description: str | None = None,
        duration_target: str | None = None,
        edit_mode: _m.JobEditMode | str | None = None,
        email_notifications: _m.JobEmailNotifications | _rt.Fields | None = None,
        environment_variables: _Sequence[_m.JobEnvironmentVariables | _rt.Fields] | None = None,
        environments: _Sequence[_m.JobEnvironment | _rt.Fields] | None = None,
        format: _m.Format | str | None = None,
        git_source: _m.GitSource | _rt.Fields | None = None,
        health: _m.JobsHealthRules | _rt.Fields | None = None,
        job_clusters: _Sequence[_m.JobCluster | _rt.Fields] | None = None,
        max_concurrent_runs: int | None = None,
        name: str | None = None,
        notification_settings: _m.JobNotificationSettings | _rt.Fields | None = None,
        parameters: _Sequence[_m.JobParameterDefinition | _rt.Fields] | None = None,
        parent_path: str | None = None,
        performance_target: _m.PerformanceTarget | str | None = None,
        queue: _m.QueueSettings | _rt.Fields | None = None,
        run_as: _m.JobRunAs | _rt.Fields | None = None,
        schedule: _m.CronSchedule | _rt.Fields | None = None,
        tags: _Mapping[str, str] | None = None,
        tasks: _Sequence[_m.Task | _rt.Fields] | None = None,
        timeout_seconds: int | None = None,
        trigger: _m.TriggerSettings | _rt.Fields | None = None,
        triggers: _Sequence[_m.TriggerConfiguration | _rt.Fields] | None = None,
        usage_policy_id: str | None = None,
        webhook_notifications: _m.WebhookNotifications | _rt.Fields | None = None,
    ) -> _m.CreateResponse:
        """POST /api/2.2/jobs/create

        https://docs.databricks.com/api/workspace/jobs/create
        """
        _body = {
            "access_control_list": access_control_list, "budget_policy_id": budget_policy_id, "continuous": continuous,
            "deployment": deployment, "description": description, "duration_target": duration_target,
            "edit_mode": edit_mode, "email_notifications": email_notifications,
            "environment_variables": environment_variables, "environments": environments, "format": format,
            "git_source": git_source, "health": health, "job_clusters": job_clusters,
            "max_concurrent_runs": max_concurrent_runs, "name": name, "notification_settings": notification_settings,
            "parameters": parameters, "parent_path": parent_path, "performance_target": performance_target,
            "queue": queue, "run_as": run_as, "schedule": schedule, "tags": tags, "tasks": tasks,
            "timeout_seconds": timeout_seconds, "trigger": trigger, "triggers": triggers,
            "usage_policy_id": usage_policy_id, "webhook_notifications": webhook_notifications,
        }
        return self._sender.send(CREATE, "/api/2.2/jobs/create", body=_rt.given(JobsAPI.create, _body))

    def delete(self, job_id: int) -> None:
        """POST /api/2.2/jobs/delete

        https://docs.databricks.com/api/workspace/jobs/delete
        """
        _body = {"job_id": job_id}
        self._sender.send(DELETE, "/api/2.2/jobs/delete", body=_rt.given(JobsAPI.delete, _body))

    def delete_run(self, run_id: int) -> None:
        """POST /api/2.2/jobs/runs/delete

        https://docs.databricks.com/api/workspace/jobs/deleterun
        """
        _body = {"run_id": run_id}
        self._sender.send(DELETE_RUN, "/api/2.2/jobs/runs/delete", body=_rt.given(JobsAPI.delete_run, _body))

    def export_run(self, run_id: int, *, views_to_export: _m.ViewsToExport | str | None = None) -> _m.ExportRunOutput:
        """GET /api/2.2/jobs/runs/export

        https://docs.databricks.com/api/workspace/jobs/exportrun
        """
        _query = {"run_id": run_id, "views_to_export": views_to_export}
        return self._sender.send(EXPORT_RUN, "/api/2.2/jobs/runs/export", query=_rt.given(JobsAPI.export_run, _query))

    def get(self, job_id: int, *, include_trigger_state: bool | None = None, page_token: str | None = None) -> _m.Job:
        """GET /api/2.2/jobs/get

        https://docs.databricks.com/api/workspace/jobs/get
        """
        _query = {"include_trigger_state": include_trigger_state, "job_id": job_id, "page_token": page_token}
        return self._sender.send(GET, "/api/2.2/jobs/get", query=_rt.given(JobsAPI.get, _query))

    def get_permission_levels(self, job_id: str) -> _m.GetJobPermissionLevelsResponse:
        """GET /api/2.0/permissions/jobs/{job_id}/permissionLevels

        https://docs.databricks.com/api/workspace/jobs/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS, f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}/permissionLevels"
        )

    def get_permissions(self, job_id: str) -> _m.JobPermissions:
        """GET /api/2.0/permissions/jobs/{job_id}

        https://docs.databricks.com/api/workspace/jobs/getpermissions
        """
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}")

    def get_run(
        self,
        run_id: int,
        *,
        include_history: bool | None = None,
        include_resolved_values: bool | None = None,
        page_token: str | None = None,
    ) -> _m.Run:
        """GET /api/2.2/jobs/runs/get

        https://docs.databricks.com/api/workspace/jobs/getrun
        """
        _query = {
            "include_history": include_history, "include_resolved_values": include_resolved_values,
            "page_token": page_token, "run_id": run_id,
        }
        return self._sender.send(GET_RUN, "/api/2.2/jobs/runs/get", query=_rt.given(JobsAPI.get_run, _query))

    def get_run_output(self, run_id: int) -> _m.RunOutput:
        """GET /api/2.2/jobs/runs/get-output

        https://docs.databricks.com/api/workspace/jobs/getrunoutput
        """
        _query = {"run_id": run_id}
        return self._sender.send(
            GET_RUN_OUTPUT, "/api/2.2/jobs/runs/get-output", query=_rt.given(JobsAPI.get_run_output, _query)
        )

    def list(
        self,
        *,
        expand_tasks: bool | None = None,
        limit: int | None = None,
        name: str | None = None,
        offset: int | None = None,
        page_token: str | None = None,
    ) -> _rt.Pages[_m.BaseJob]:
        """GET /api/2.2/jobs/list

        https://docs.databricks.com/api/workspace/jobs/list
        """
        _query = {
            "expand_tasks": expand_tasks, "limit": limit, "name": name, "offset": offset, "page_token": page_token,
        }
        return _rt.Pages(
            self._sender, LIST, "/api/2.2/jobs/list", LIST_PAGING, query=_rt.given(JobsAPI.list, _query), limit=limit
        )

    def list_runs(
        self,
        *,
        active_only: bool | None = None,
        completed_only: bool | None = None,
        expand_tasks: bool | None = None,
        job_id: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        page_token: str | None = None,
        run_type: _m.RunType | str | None = None,
        start_time_from: int | None = None,
        start_time_to: int | None = None,
    ) -> _rt.Pages[_m.BaseRun]:
        """GET /api/2.2/jobs/runs/list

        https://docs.databricks.com/api/workspace/jobs/listruns
        """
        _query = {
            "active_only": active_only, "completed_only": completed_only, "expand_tasks": expand_tasks,
            "job_id": job_id, "limit": limit, "offset": offset, "page_token": page_token, "run_type": run_type,
            "start_time_from": start_time_from, "start_time_to": start_time_to,
        }
        return _rt.Pages(
            self._sender,
            LIST_RUNS,
            "/api/2.2/jobs/runs/list",
            LIST_RUNS_PAGING,
            query=_rt.given(JobsAPI.list_runs, _query),
            limit=limit,
        )

    def repair_run(
        self,
        run_id: int,
        *,
        dbt_commands: _Sequence[str] | None = None,
        duration_target: str | None = None,
        jar_params: _Sequence[str] | None = None,
        job_parameters: _Mapping[str, str] | None = None,
        latest_repair_id: int | None = None,
        notebook_params: _Mapping[str, str] | None = None,
        performance_target: _m.PerformanceTarget | str | None = None,
        pipeline_params: _m.PipelineParams | _rt.Fields | None = None,
        python_named_params: _Mapping[str, str] | None = None,
        python_params: _Sequence[str] | None = None,
        rerun_all_failed_tasks: bool | None = None,
        rerun_dependent_tasks: bool | None = None,
        rerun_tasks: _Sequence[str] | None = None,
        spark_submit_params: _Sequence[str] | None = None,
        sql_params: _Mapping[str, str] | None = None,
    ) -> StartedRepairRunResponse[_m.Run]:
        """POST /api/2.2/jobs/runs/repair

        https://docs.databricks.com/api/workspace/jobs/repairrun
        """
        _body = {
            "dbt_commands": dbt_commands, "duration_target": duration_target, "jar_params": jar_params,
            "job_parameters": job_parameters, "latest_repair_id": latest_repair_id, "notebook_params": notebook_params,
            "performance_target": performance_target, "pipeline_params": pipeline_params,
            "python_named_params": python_named_params, "python_params": python_params,
            "rerun_all_failed_tasks": rerun_all_failed_tasks, "rerun_dependent_tasks": rerun_dependent_tasks,
            "rerun_tasks": rerun_tasks, "run_id": run_id, "spark_submit_params": spark_submit_params,
            "sql_params": sql_params,
        }
        _sent = self._sender.send(REPAIR_RUN, "/api/2.2/jobs/runs/repair", body=_rt.given(JobsAPI.repair_run, _body))
        return StartedRepairRunResponse(self._sender, JobsAPI, REPAIR_RUN_WAITER, _sent, request={"run_id": run_id})

    def reset(self, job_id: int, new_settings: _m.JobSettings | _rt.Fields) -> None:
        """POST /api/2.2/jobs/reset

        https://docs.databricks.com/api/workspace/jobs/reset
        """
        _body = {"job_id": job_id, "new_settings": new_settings}
        self._sender.send(RESET, "/api/2.2/jobs/reset", body=_rt.given(JobsAPI.reset, _body))

    def run_now(
        self,
        job_id: int,
        *,
        dbt_commands: _Sequence[str] | None = None,
        duration_target: str | None = None,
        idempotency_token: str | None = None,
        jar_params: _Sequence[str] | None = None,
        job_parameters: _Mapping[str, str] | None = None,
        notebook_params: _Mapping[str, str] | None = None,
        only: _Sequence[str] | None = None,
        performance_target: _m.PerformanceTarget | str | None = None,
        pipeline_params: _m.PipelineParams | _rt.Fields | None = None,
        python_named_params: _Mapping[str, str] | None = None,
        python_params: _Sequence[str] | None = None,
        queue: _m.QueueSettings | _rt.Fields | None = None,
        spark_submit_params: _Sequence[str] | None = None,
        sql_params: _Mapping[str, str] | None = None,
    ) -> StartedRunNowResponse[_m.Run]:
        """POST /api/2.2/jobs/run-now

        https://docs.databricks.com/api/workspace/jobs/runnow
        """
        _body = {
            "dbt_commands": dbt_commands, "duration_target": duration_target, "idempotency_token": idempotency_token,
            "jar_params": jar_params, "job_id": job_id, "job_parameters": job_parameters,
            "notebook_params": notebook_params, "only": only, "performance_target": performance_target,
            "pipeline_params": pipeline_params, "python_named_params": python_named_params,
            "python_params": python_params, "queue": queue, "spark_submit_params": spark_submit_params,
            "sql_params": sql_params,
        }
        _sent = self._sender.send(RUN_NOW, "/api/2.2/jobs/run-now", body=_rt.given(JobsAPI.run_now, _body))
        return StartedRunNowResponse(self._sender, JobsAPI, RUN_NOW_WAITER, _sent, request={})

    def set_permissions(
        self, job_id: str, *, access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.JobPermissions:
        """PUT /api/2.0/permissions/jobs/{job_id}

        https://docs.databricks.com/api/workspace/jobs/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}",
            body=_rt.given(JobsAPI.set_permissions, _body),
        )

    def submit(
        self,
        *,
        access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None,
        budget_policy_id: str | None = None,
        duration_target: str | None = None,
        email_notifications: _m.JobEmailNotifications | _rt.Fields | None = None,
        environment_variables: _Sequence[_m.JobEnvironmentVariables | _rt.Fields] | None = None,
        environments: _Sequence[_m.JobEnvironment | _rt.Fields] | None = None,
        git_source: _m.GitSource | _rt.Fields | None = None,
        health: _m.JobsHealthRules | _rt.Fields | None = None,
        idempotency_token: str | None = None,
        notification_settings: _m.JobNotificationSettings | _rt.Fields | None = None,
        performance_target: _m.PerformanceTarget | str | None = None,
        queue: _m.QueueSettings | _rt.Fields | None = None,
        run_as: _m.JobRunAs | _rt.Fields | None = None,
        run_name: str | None = None,
        tasks: _Sequence[_m.SubmitTask | _rt.Fields] | None = None,
        timeout_seconds: int | None = None,
        usage_policy_id: str | None = None,
        webhook_notifications: _m.WebhookNotifications | _rt.Fields | None = None,
    ) -> StartedSubmitRunResponse[_m.Run]:
        """POST /api/2.2/jobs/runs/submit

        https://docs.databricks.com/api/workspace/jobs/submit
        """
        _body = {
            "access_control_list": access_control_list, "budget_policy_id": budget_policy_id,
            "duration_target": duration_target, "email_notifications": email_notifications,
            "environment_variables": environment_variables, "environments": environments, "git_source": git_source,
            "health": health, "idempotency_token": idempotency_token, "notification_settings": notification_settings,
            "performance_target": performance_target, "queue": queue, "run_as": run_as, "run_name": run_name,
            "tasks": tasks, "timeout_seconds": timeout_seconds, "usage_policy_id": usage_policy_id,
            "webhook_notifications": webhook_notifications,
        }
        _sent = self._sender.send(SUBMIT, "/api/2.2/jobs/runs/submit", body=_rt.given(JobsAPI.submit, _body))
        return StartedSubmitRunResponse(self._sender, JobsAPI, SUBMIT_WAITER, _sent, request={})

    def update(
        self,
        job_id: int,
        *,
        fields_to_remove: _Sequence[str] | None = None,
        new_settings: _m.JobSettings | _rt.Fields | None = None,
    ) -> None:
        """POST /api/2.2/jobs/update

        https://docs.databricks.com/api/workspace/jobs/update
        """
        _body = {"fields_to_remove": fields_to_remove, "job_id": job_id, "new_settings": new_settings}
        self._sender.send(UPDATE, "/api/2.2/jobs/update", body=_rt.given(JobsAPI.update, _body))

    def update_permissions(
        self, job_id: str, *, access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.JobPermissions:
        """PATCH /api/2.0/permissions/jobs/{job_id}

        https://docs.databricks.com/api/workspace/jobs/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}",
            body=_rt.given(JobsAPI.update_permissions, _body),
        )
