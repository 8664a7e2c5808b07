"""Generated from jobs (databricks-sdk 0.162.0, spec 81af1dfa07e877b0); do not edit, see docs/regenerating.md."""

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
    "get_permission_levels", "GET", "/api/2.0/permissions/jobs/{job_id}/permissionLevels", _m.GetJobPermissionLevelsResponse
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
        """POST /api/2.2/jobs/runs/cancel-all"""
        self._sender.send(CANCEL_ALL_RUNS, "/api/2.2/jobs/runs/cancel-all", body=_rt.all_given(JobsAPI.cancel_all_runs, locals()))

    def cancel_run(self, run_id: int) -> _rt.Started[None, _m.Run, _m.Run]:
        """POST /api/2.2/jobs/runs/cancel"""
        return _rt.Started(
            self._sender,
            JobsAPI,
            CANCEL_RUN_WAITER,
            self._sender.send(CANCEL_RUN, "/api/2.2/jobs/runs/cancel", body=_rt.all_given(JobsAPI.cancel_run, locals())),
            request={"run_id": run_id},
        )

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
        """POST /api/2.2/jobs/create"""
        return self._sender.send(CREATE, "/api/2.2/jobs/create", body=_rt.all_given(JobsAPI.create, locals()))

    def delete(self, job_id: int) -> None:
        """POST /api/2.2/jobs/delete"""
        self._sender.send(DELETE, "/api/2.2/jobs/delete", body=_rt.all_given(JobsAPI.delete, locals()))

    def delete_run(self, run_id: int) -> None:
        """POST /api/2.2/jobs/runs/delete"""
        self._sender.send(DELETE_RUN, "/api/2.2/jobs/runs/delete", body=_rt.all_given(JobsAPI.delete_run, locals()))

    def export_run(self, run_id: int, *, views_to_export: _m.ViewsToExport | str | None = None) -> _m.ExportRunOutput:
        """GET /api/2.2/jobs/runs/export"""
        return self._sender.send(EXPORT_RUN, "/api/2.2/jobs/runs/export", query=_rt.all_given(JobsAPI.export_run, locals()))

    def get(self, job_id: int, *, include_trigger_state: bool | None = None, page_token: str | None = None) -> _m.Job:
        """GET /api/2.2/jobs/get"""
        return self._sender.send(GET, "/api/2.2/jobs/get", query=_rt.all_given(JobsAPI.get, locals()))

    def get_permission_levels(self, job_id: str) -> _m.GetJobPermissionLevelsResponse:
        """GET /api/2.0/permissions/jobs/{job_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS, f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}/permissionLevels"
        )

    def get_permissions(self, job_id: str) -> _m.JobPermissions:
        """GET /api/2.0/permissions/jobs/{job_id}"""
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}")

    def get_run(
        self,
        run_id: int,
        *,
        include_history: bool | None = None,
        include_resolved_values: bool | None = None,
        page_token: str | None = None,
    ) -> _m.Run:
        """GET /api/2.2/jobs/runs/get"""
        return self._sender.send(GET_RUN, "/api/2.2/jobs/runs/get", query=_rt.all_given(JobsAPI.get_run, locals()))

    def get_run_output(self, run_id: int) -> _m.RunOutput:
        """GET /api/2.2/jobs/runs/get-output"""
        return self._sender.send(
            GET_RUN_OUTPUT, "/api/2.2/jobs/runs/get-output", query=_rt.all_given(JobsAPI.get_run_output, locals())
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
        """GET /api/2.2/jobs/list"""
        return _rt.Pages(
            self._sender, LIST, "/api/2.2/jobs/list", LIST_PAGING, query=_rt.all_given(JobsAPI.list, locals()), limit=limit
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
        """GET /api/2.2/jobs/runs/list"""
        return _rt.Pages(
            self._sender,
            LIST_RUNS,
            "/api/2.2/jobs/runs/list",
            LIST_RUNS_PAGING,
            query=_rt.all_given(JobsAPI.list_runs, locals()),
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
        """POST /api/2.2/jobs/runs/repair"""
        return StartedRepairRunResponse(
            self._sender,
            JobsAPI,
            REPAIR_RUN_WAITER,
            self._sender.send(REPAIR_RUN, "/api/2.2/jobs/runs/repair", body=_rt.all_given(JobsAPI.repair_run, locals())),
            request={"run_id": run_id},
        )

    def reset(self, job_id: int, new_settings: _m.JobSettings | _rt.Fields) -> None:
        """POST /api/2.2/jobs/reset"""
        self._sender.send(RESET, "/api/2.2/jobs/reset", body=_rt.all_given(JobsAPI.reset, locals()))

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
        """POST /api/2.2/jobs/run-now"""
        return StartedRunNowResponse(
            self._sender,
            JobsAPI,
            RUN_NOW_WAITER,
            self._sender.send(RUN_NOW, "/api/2.2/jobs/run-now", body=_rt.all_given(JobsAPI.run_now, locals())),
            request={},
        )

    def set_permissions(
        self, job_id: str, *, access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.JobPermissions:
        """PUT /api/2.0/permissions/jobs/{job_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}",
            body=_rt.given(JobsAPI.set_permissions, access_control_list=access_control_list),
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
        """POST /api/2.2/jobs/runs/submit"""
        return StartedSubmitRunResponse(
            self._sender,
            JobsAPI,
            SUBMIT_WAITER,
            self._sender.send(SUBMIT, "/api/2.2/jobs/runs/submit", body=_rt.all_given(JobsAPI.submit, locals())),
            request={},
        )

    def update(
        self,
        job_id: int,
        *,
        fields_to_remove: _Sequence[str] | None = None,
        new_settings: _m.JobSettings | _rt.Fields | None = None,
    ) -> None:
        """POST /api/2.2/jobs/update"""
        self._sender.send(UPDATE, "/api/2.2/jobs/update", body=_rt.all_given(JobsAPI.update, locals()))

    def update_permissions(
        self, job_id: str, *, access_control_list: _Sequence[_m.JobAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.JobPermissions:
        """PATCH /api/2.0/permissions/jobs/{job_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/jobs/{_rt.segment('job_id', job_id)}",
            body=_rt.given(JobsAPI.update_permissions, access_control_list=access_control_list),
        )
