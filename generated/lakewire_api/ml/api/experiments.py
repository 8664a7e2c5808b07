"""Generated from ml (databricks-sdk 0.162.0, spec 909363eac8254eb5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api import runtime as _rt
from lakewire_api.ml import models as _m

CREATE_EXPERIMENT = _rt.Operation(
    "experiments.create_experiment", "POST", "/api/2.0/mlflow/experiments/create", returns=_m.CreateExperimentResponse
)
CREATE_ISSUE = _rt.Operation("experiments.create_issue", "POST", "/api/2.0/mlflow/{parent}/issues", returns=_m.Issue)
CREATE_LOGGED_MODEL = _rt.Operation(
    "experiments.create_logged_model", "POST", "/api/2.0/mlflow/logged-models", returns=_m.CreateLoggedModelResponse
)
CREATE_RUN = _rt.Operation("experiments.create_run", "POST", "/api/2.0/mlflow/runs/create", returns=_m.CreateRunResponse)
DELETE_EXPERIMENT = _rt.Operation("experiments.delete_experiment", "POST", "/api/2.0/mlflow/experiments/delete")
DELETE_LOGGED_MODEL = _rt.Operation("experiments.delete_logged_model", "DELETE", "/api/2.0/mlflow/logged-models/{model_id}")
DELETE_LOGGED_MODEL_TAG = _rt.Operation(
    "experiments.delete_logged_model_tag", "DELETE", "/api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}"
)
DELETE_RUN = _rt.Operation("experiments.delete_run", "POST", "/api/2.0/mlflow/runs/delete")
DELETE_RUNS = _rt.Operation(
    "experiments.delete_runs", "POST", "/api/2.0/mlflow/databricks/runs/delete-runs", returns=_m.DeleteRunsResponse
)
DELETE_TAG = _rt.Operation("experiments.delete_tag", "POST", "/api/2.0/mlflow/runs/delete-tag")
FINALIZE_LOGGED_MODEL = _rt.Operation(
    "experiments.finalize_logged_model", "PATCH", "/api/2.0/mlflow/logged-models/{model_id}", returns=_m.FinalizeLoggedModelResponse
)
GET_BY_NAME = _rt.Operation(
    "experiments.get_by_name", "GET", "/api/2.0/mlflow/experiments/get-by-name", returns=_m.GetExperimentByNameResponse
)
GET_EXPERIMENT = _rt.Operation(
    "experiments.get_experiment", "GET", "/api/2.0/mlflow/experiments/get", returns=_m.GetExperimentResponse
)
GET_HISTORY = _rt.Operation(
    "experiments.get_history", "GET", "/api/2.0/mlflow/metrics/get-history", returns=_m.GetMetricHistoryResponse
)
GET_HISTORY_PAGING = _rt.Paging(items="metrics", request="page_token", response="next_page_token")
GET_ISSUE = _rt.Operation("experiments.get_issue", "GET", "/api/2.0/mlflow/{name}", returns=_m.Issue)
GET_LOGGED_MODEL = _rt.Operation(
    "experiments.get_logged_model", "GET", "/api/2.0/mlflow/logged-models/{model_id}", returns=_m.GetLoggedModelResponse
)
GET_PERMISSION_LEVELS = _rt.Operation(
    "experiments.get_permission_levels",
    "GET",
    "/api/2.0/permissions/experiments/{experiment_id}/permissionLevels",
    returns=_m.GetExperimentPermissionLevelsResponse,
)
GET_PERMISSIONS = _rt.Operation(
    "experiments.get_permissions", "GET", "/api/2.0/permissions/experiments/{experiment_id}", returns=_m.ExperimentPermissions
)
GET_RUN = _rt.Operation("experiments.get_run", "GET", "/api/2.0/mlflow/runs/get", returns=_m.GetRunResponse)
LIST_ARTIFACTS = _rt.Operation(
    "experiments.list_artifacts", "GET", "/api/2.0/mlflow/artifacts/list", returns=_m.ListArtifactsResponse
)
LIST_ARTIFACTS_PAGING = _rt.Paging(items="files", request="page_token", response="next_page_token")
LIST_EXPERIMENTS = _rt.Operation(
    "experiments.list_experiments", "GET", "/api/2.0/mlflow/experiments/list", returns=_m.ListExperimentsResponse
)
LIST_EXPERIMENTS_PAGING = _rt.Paging(items="experiments", request="page_token", response="next_page_token")
LOG_BATCH = _rt.Operation("experiments.log_batch", "POST", "/api/2.0/mlflow/runs/log-batch")
LOG_INPUTS = _rt.Operation("experiments.log_inputs", "POST", "/api/2.0/mlflow/runs/log-inputs")
LOG_LOGGED_MODEL_PARAMS = _rt.Operation(
    "experiments.log_logged_model_params", "POST", "/api/2.0/mlflow/logged-models/{model_id}/params"
)
LOG_METRIC = _rt.Operation("experiments.log_metric", "POST", "/api/2.0/mlflow/runs/log-metric")
LOG_MODEL = _rt.Operation("experiments.log_model", "POST", "/api/2.0/mlflow/runs/log-model")
LOG_OUTPUTS = _rt.Operation("experiments.log_outputs", "POST", "/api/2.0/mlflow/runs/outputs")
LOG_PARAM = _rt.Operation("experiments.log_param", "POST", "/api/2.0/mlflow/runs/log-parameter")
RESTORE_EXPERIMENT = _rt.Operation("experiments.restore_experiment", "POST", "/api/2.0/mlflow/experiments/restore")
RESTORE_RUN = _rt.Operation("experiments.restore_run", "POST", "/api/2.0/mlflow/runs/restore")
RESTORE_RUNS = _rt.Operation(
    "experiments.restore_runs", "POST", "/api/2.0/mlflow/databricks/runs/restore-runs", returns=_m.RestoreRunsResponse
)
SEARCH_EXPERIMENTS = _rt.Operation(
    "experiments.search_experiments",
    "POST",
    "/api/2.0/mlflow/experiments/search",
    returns=_m.SearchExperimentsResponse,
    effect=_rt.Effect.READ,
)
SEARCH_EXPERIMENTS_PAGING = _rt.Paging(items="experiments", request="page_token", response="next_page_token", location="body")
SEARCH_ISSUES = _rt.Operation(
    "experiments.search_issues",
    "POST",
    "/api/2.0/mlflow/{parent}/issues:search",
    returns=_m.SearchIssuesResponse,
    effect=_rt.Effect.READ,
)
SEARCH_ISSUES_PAGING = _rt.Paging(items="issues", request="page_token", response="next_page_token", location="body")
SEARCH_LOGGED_MODELS = _rt.Operation(
    "experiments.search_logged_models", "POST", "/api/2.0/mlflow/logged-models/search", returns=_m.SearchLoggedModelsResponse
)
SEARCH_RUNS = _rt.Operation(
    "experiments.search_runs", "POST", "/api/2.0/mlflow/runs/search", returns=_m.SearchRunsResponse, effect=_rt.Effect.READ
)
SEARCH_RUNS_PAGING = _rt.Paging(items="runs", request="page_token", response="next_page_token", location="body")
SET_EXPERIMENT_TAG = _rt.Operation("experiments.set_experiment_tag", "POST", "/api/2.0/mlflow/experiments/set-experiment-tag")
SET_LOGGED_MODEL_TAGS = _rt.Operation("experiments.set_logged_model_tags", "PATCH", "/api/2.0/mlflow/logged-models/{model_id}/tags")
SET_PERMISSIONS = _rt.Operation(
    "experiments.set_permissions", "PUT", "/api/2.0/permissions/experiments/{experiment_id}", returns=_m.ExperimentPermissions
)
SET_TAG = _rt.Operation("experiments.set_tag", "POST", "/api/2.0/mlflow/runs/set-tag")
UPDATE_EXPERIMENT = _rt.Operation("experiments.update_experiment", "POST", "/api/2.0/mlflow/experiments/update")
UPDATE_ISSUE = _rt.Operation("experiments.update_issue", "PATCH", "/api/2.0/mlflow/{name}", returns=_m.Issue)
UPDATE_PERMISSIONS = _rt.Operation(
    "experiments.update_permissions", "PATCH", "/api/2.0/permissions/experiments/{experiment_id}", returns=_m.ExperimentPermissions
)
UPDATE_RUN = _rt.Operation("experiments.update_run", "POST", "/api/2.0/mlflow/runs/update", returns=_m.UpdateRunResponse)


class ExperimentsAPI(_rt.Api):
    def create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: _Sequence[_m.ExperimentTag | _rt.Fields] | None = None,
        trace_location: _m.ExperimentTraceLocation | _rt.Fields | None = None,
    ) -> _m.CreateExperimentResponse:
        """POST /api/2.0/mlflow/experiments/create"""
        return self._sender.send(
            CREATE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/create",
            body=_rt.given(
                ExperimentsAPI.create_experiment,
                artifact_location=artifact_location,
                name=name,
                tags=tags,
                trace_location=trace_location,
            ),
        )

    def create_issue(self, parent: str, issue: _m.Issue | _rt.Fields, *, issue_id: str | None = None) -> _m.Issue:
        """POST /api/2.0/mlflow/{parent}/issues"""
        return self._sender.send(
            CREATE_ISSUE,
            f"/api/2.0/mlflow/{_rt.segments('parent', parent)}/issues",
            query=_rt.given(ExperimentsAPI.create_issue, issue_id=issue_id),
            body=_rt.whole(ExperimentsAPI.create_issue, "issue", issue),
        )

    def create_logged_model(
        self,
        experiment_id: str,
        *,
        model_type: str | None = None,
        name: str | None = None,
        params: _Sequence[_m.LoggedModelParameter | _rt.Fields] | None = None,
        source_run_id: str | None = None,
        tags: _Sequence[_m.LoggedModelTag | _rt.Fields] | None = None,
    ) -> _m.CreateLoggedModelResponse:
        """POST /api/2.0/mlflow/logged-models"""
        return self._sender.send(
            CREATE_LOGGED_MODEL,
            "/api/2.0/mlflow/logged-models",
            body=_rt.given(
                ExperimentsAPI.create_logged_model,
                experiment_id=experiment_id,
                model_type=model_type,
                name=name,
                params=params,
                source_run_id=source_run_id,
                tags=tags,
            ),
        )

    def create_run(
        self,
        *,
        experiment_id: str | None = None,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: _Sequence[_m.RunTag | _rt.Fields] | None = None,
        user_id: str | None = None,
    ) -> _m.CreateRunResponse:
        """POST /api/2.0/mlflow/runs/create"""
        return self._sender.send(
            CREATE_RUN,
            "/api/2.0/mlflow/runs/create",
            body=_rt.given(
                ExperimentsAPI.create_run,
                experiment_id=experiment_id,
                run_name=run_name,
                start_time=start_time,
                tags=tags,
                user_id=user_id,
            ),
        )

    def delete_experiment(self, experiment_id: str) -> None:
        """POST /api/2.0/mlflow/experiments/delete"""
        self._sender.send(
            DELETE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/delete",
            body=_rt.given(ExperimentsAPI.delete_experiment, experiment_id=experiment_id),
        )

    def delete_logged_model(self, model_id: str) -> None:
        """DELETE /api/2.0/mlflow/logged-models/{model_id}"""
        self._sender.send(DELETE_LOGGED_MODEL, f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}")

    def delete_logged_model_tag(self, model_id: str, tag_key: str) -> None:
        """DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}"""
        self._sender.send(
            DELETE_LOGGED_MODEL_TAG,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def delete_run(self, run_id: str) -> None:
        """POST /api/2.0/mlflow/runs/delete"""
        self._sender.send(DELETE_RUN, "/api/2.0/mlflow/runs/delete", body=_rt.given(ExperimentsAPI.delete_run, run_id=run_id))

    def delete_runs(self, experiment_id: str, max_timestamp_millis: int, *, max_runs: int | None = None) -> _m.DeleteRunsResponse:
        """POST /api/2.0/mlflow/databricks/runs/delete-runs"""
        return self._sender.send(
            DELETE_RUNS,
            "/api/2.0/mlflow/databricks/runs/delete-runs",
            body=_rt.given(
                ExperimentsAPI.delete_runs,
                experiment_id=experiment_id,
                max_runs=max_runs,
                max_timestamp_millis=max_timestamp_millis,
            ),
        )

    def delete_tag(self, run_id: str, key: str) -> None:
        """POST /api/2.0/mlflow/runs/delete-tag"""
        self._sender.send(
            DELETE_TAG, "/api/2.0/mlflow/runs/delete-tag", body=_rt.given(ExperimentsAPI.delete_tag, key=key, run_id=run_id)
        )

    def finalize_logged_model(self, model_id: str, status: _m.LoggedModelStatus | str) -> _m.FinalizeLoggedModelResponse:
        """PATCH /api/2.0/mlflow/logged-models/{model_id}"""
        return self._sender.send(
            FINALIZE_LOGGED_MODEL,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}",
            body=_rt.given(ExperimentsAPI.finalize_logged_model, status=status),
        )

    def get_by_name(self, experiment_name: str) -> _m.GetExperimentByNameResponse:
        """GET /api/2.0/mlflow/experiments/get-by-name"""
        return self._sender.send(
            GET_BY_NAME,
            "/api/2.0/mlflow/experiments/get-by-name",
            query=_rt.given(ExperimentsAPI.get_by_name, experiment_name=experiment_name),
        )

    def get_experiment(self, experiment_id: str) -> _m.GetExperimentResponse:
        """GET /api/2.0/mlflow/experiments/get"""
        return self._sender.send(
            GET_EXPERIMENT,
            "/api/2.0/mlflow/experiments/get",
            query=_rt.given(ExperimentsAPI.get_experiment, experiment_id=experiment_id),
        )

    def get_history(
        self,
        metric_key: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        run_id: str | None = None,
        run_uuid: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Metric]:
        """GET /api/2.0/mlflow/metrics/get-history"""
        return _rt.Pages(
            self._sender,
            GET_HISTORY,
            "/api/2.0/mlflow/metrics/get-history",
            GET_HISTORY_PAGING,
            query=_rt.given(
                ExperimentsAPI.get_history,
                max_results=max_results,
                metric_key=metric_key,
                page_token=page_token,
                run_id=run_id,
                run_uuid=run_uuid,
            ),
            limit=limit,
        )

    def get_issue(self, name: str) -> _m.Issue:
        """GET /api/2.0/mlflow/{name}"""
        return self._sender.send(GET_ISSUE, f"/api/2.0/mlflow/{_rt.segments('name', name)}")

    def get_logged_model(self, model_id: str) -> _m.GetLoggedModelResponse:
        """GET /api/2.0/mlflow/logged-models/{model_id}"""
        return self._sender.send(GET_LOGGED_MODEL, f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}")

    def get_permission_levels(self, experiment_id: str) -> _m.GetExperimentPermissionLevelsResponse:
        """GET /api/2.0/permissions/experiments/{experiment_id}/permissionLevels"""
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}/permissionLevels",
        )

    def get_permissions(self, experiment_id: str) -> _m.ExperimentPermissions:
        """GET /api/2.0/permissions/experiments/{experiment_id}"""
        return self._sender.send(GET_PERMISSIONS, f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}")

    def get_run(self, run_id: str, *, run_uuid: str | None = None) -> _m.GetRunResponse:
        """GET /api/2.0/mlflow/runs/get"""
        return self._sender.send(
            GET_RUN, "/api/2.0/mlflow/runs/get", query=_rt.given(ExperimentsAPI.get_run, run_id=run_id, run_uuid=run_uuid)
        )

    def list_artifacts(
        self,
        *,
        page_token: str | None = None,
        path: str | None = None,
        run_id: str | None = None,
        run_uuid: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/mlflow/artifacts/list"""
        return _rt.Pages(
            self._sender,
            LIST_ARTIFACTS,
            "/api/2.0/mlflow/artifacts/list",
            LIST_ARTIFACTS_PAGING,
            query=_rt.given(ExperimentsAPI.list_artifacts, page_token=page_token, path=path, run_id=run_id, run_uuid=run_uuid),
            limit=limit,
        )

    def list_experiments(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        view_type: _m.ViewType | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Experiment]:
        """GET /api/2.0/mlflow/experiments/list"""
        return _rt.Pages(
            self._sender,
            LIST_EXPERIMENTS,
            "/api/2.0/mlflow/experiments/list",
            LIST_EXPERIMENTS_PAGING,
            query=_rt.given(ExperimentsAPI.list_experiments, max_results=max_results, page_token=page_token, view_type=view_type),
            limit=limit,
        )

    def log_batch(
        self,
        *,
        metrics: _Sequence[_m.Metric | _rt.Fields] | None = None,
        params: _Sequence[_m.Param | _rt.Fields] | None = None,
        run_id: str | None = None,
        tags: _Sequence[_m.RunTag | _rt.Fields] | None = None,
    ) -> None:
        """POST /api/2.0/mlflow/runs/log-batch"""
        self._sender.send(
            LOG_BATCH,
            "/api/2.0/mlflow/runs/log-batch",
            body=_rt.given(ExperimentsAPI.log_batch, metrics=metrics, params=params, run_id=run_id, tags=tags),
        )

    def log_inputs(
        self,
        run_id: str,
        *,
        datasets: _Sequence[_m.DatasetInput | _rt.Fields] | None = None,
        models: _Sequence[_m.ModelInput | _rt.Fields] | None = None,
    ) -> None:
        """POST /api/2.0/mlflow/runs/log-inputs"""
        self._sender.send(
            LOG_INPUTS,
            "/api/2.0/mlflow/runs/log-inputs",
            body=_rt.given(ExperimentsAPI.log_inputs, datasets=datasets, models=models, run_id=run_id),
        )

    def log_logged_model_params(
        self, model_id: str, *, params: _Sequence[_m.LoggedModelParameter | _rt.Fields] | None = None
    ) -> None:
        """POST /api/2.0/mlflow/logged-models/{model_id}/params"""
        self._sender.send(
            LOG_LOGGED_MODEL_PARAMS,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/params",
            body=_rt.given(ExperimentsAPI.log_logged_model_params, params=params),
        )

    def log_metric(
        self,
        key: str,
        value: float,
        timestamp: int,
        *,
        dataset_digest: str | None = None,
        dataset_name: str | None = None,
        model_id: str | None = None,
        run_id: str | None = None,
        run_uuid: str | None = None,
        step: int | None = None,
    ) -> None:
        """POST /api/2.0/mlflow/runs/log-metric"""
        self._sender.send(
            LOG_METRIC,
            "/api/2.0/mlflow/runs/log-metric",
            body=_rt.given(
                ExperimentsAPI.log_metric,
                dataset_digest=dataset_digest,
                dataset_name=dataset_name,
                key=key,
                model_id=model_id,
                run_id=run_id,
                run_uuid=run_uuid,
                step=step,
                timestamp=timestamp,
                value=value,
            ),
        )

    def log_model(self, *, model_json: str | None = None, run_id: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/log-model"""
        self._sender.send(
            LOG_MODEL,
            "/api/2.0/mlflow/runs/log-model",
            body=_rt.given(ExperimentsAPI.log_model, model_json=model_json, run_id=run_id),
        )

    def log_outputs(self, run_id: str, *, models: _Sequence[_m.ModelOutput | _rt.Fields] | None = None) -> None:
        """POST /api/2.0/mlflow/runs/outputs"""
        self._sender.send(
            LOG_OUTPUTS, "/api/2.0/mlflow/runs/outputs", body=_rt.given(ExperimentsAPI.log_outputs, models=models, run_id=run_id)
        )

    def log_param(self, key: str, value: str, *, run_id: str | None = None, run_uuid: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/log-parameter"""
        self._sender.send(
            LOG_PARAM,
            "/api/2.0/mlflow/runs/log-parameter",
            body=_rt.given(ExperimentsAPI.log_param, key=key, run_id=run_id, run_uuid=run_uuid, value=value),
        )

    def restore_experiment(self, experiment_id: str) -> None:
        """POST /api/2.0/mlflow/experiments/restore"""
        self._sender.send(
            RESTORE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/restore",
            body=_rt.given(ExperimentsAPI.restore_experiment, experiment_id=experiment_id),
        )

    def restore_run(self, run_id: str) -> None:
        """POST /api/2.0/mlflow/runs/restore"""
        self._sender.send(RESTORE_RUN, "/api/2.0/mlflow/runs/restore", body=_rt.given(ExperimentsAPI.restore_run, run_id=run_id))

    def restore_runs(self, experiment_id: str, min_timestamp_millis: int, *, max_runs: int | None = None) -> _m.RestoreRunsResponse:
        """POST /api/2.0/mlflow/databricks/runs/restore-runs"""
        return self._sender.send(
            RESTORE_RUNS,
            "/api/2.0/mlflow/databricks/runs/restore-runs",
            body=_rt.given(
                ExperimentsAPI.restore_runs,
                experiment_id=experiment_id,
                max_runs=max_runs,
                min_timestamp_millis=min_timestamp_millis,
            ),
        )

    def search_experiments(
        self,
        *,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        view_type: _m.ViewType | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Experiment]:
        """POST /api/2.0/mlflow/experiments/search"""
        return _rt.Pages(
            self._sender,
            SEARCH_EXPERIMENTS,
            "/api/2.0/mlflow/experiments/search",
            SEARCH_EXPERIMENTS_PAGING,
            body=_rt.given(
                ExperimentsAPI.search_experiments,
                filter=filter,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                view_type=view_type,
            ),
            limit=limit,
        )

    def search_issues(
        self,
        parent: str,
        *,
        categories: _Sequence[str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        query: str | None = None,
        severities: _Sequence[_m.IssueSeverity | str] | None = None,
        sort_key: _m.IssueSortKey | str | None = None,
        sort_order: _m.SortOrder | str | None = None,
        statuses: _Sequence[_m.IssueStatus | str] | None = None,
        tag_filters: _Sequence[_m.IssueTagFilter | _rt.Fields] | None = None,
        view: _m.IssueView | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Issue]:
        """POST /api/2.0/mlflow/{parent}/issues:search"""
        return _rt.Pages(
            self._sender,
            SEARCH_ISSUES,
            f"/api/2.0/mlflow/{_rt.segments('parent', parent)}/issues:search",
            SEARCH_ISSUES_PAGING,
            body=_rt.given(
                ExperimentsAPI.search_issues,
                categories=categories,
                page_size=page_size,
                page_token=page_token,
                query=query,
                severities=severities,
                sort_key=sort_key,
                sort_order=sort_order,
                statuses=statuses,
                tag_filters=tag_filters,
                view=view,
            ),
            limit=limit,
        )

    def search_logged_models(
        self,
        *,
        datasets: _Sequence[_m.SearchLoggedModelsDataset | _rt.Fields] | None = None,
        experiment_ids: _Sequence[str] | None = None,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[_m.SearchLoggedModelsOrderBy | _rt.Fields] | None = None,
        page_token: str | None = None,
    ) -> _m.SearchLoggedModelsResponse:
        """POST /api/2.0/mlflow/logged-models/search"""
        return self._sender.send(
            SEARCH_LOGGED_MODELS,
            "/api/2.0/mlflow/logged-models/search",
            body=_rt.given(
                ExperimentsAPI.search_logged_models,
                datasets=datasets,
                experiment_ids=experiment_ids,
                filter=filter,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
        )

    def search_runs(
        self,
        *,
        experiment_ids: _Sequence[str] | None = None,
        filter: str | None = None,
        max_results: int | None = None,
        order_by: _Sequence[str] | None = None,
        page_token: str | None = None,
        run_view_type: _m.ViewType | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Run]:
        """POST /api/2.0/mlflow/runs/search"""
        return _rt.Pages(
            self._sender,
            SEARCH_RUNS,
            "/api/2.0/mlflow/runs/search",
            SEARCH_RUNS_PAGING,
            body=_rt.given(
                ExperimentsAPI.search_runs,
                experiment_ids=experiment_ids,
                filter=filter,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                run_view_type=run_view_type,
            ),
            limit=limit,
        )

    def set_experiment_tag(self, experiment_id: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/experiments/set-experiment-tag"""
        self._sender.send(
            SET_EXPERIMENT_TAG,
            "/api/2.0/mlflow/experiments/set-experiment-tag",
            body=_rt.given(ExperimentsAPI.set_experiment_tag, experiment_id=experiment_id, key=key, value=value),
        )

    def set_logged_model_tags(self, model_id: str, *, tags: _Sequence[_m.LoggedModelTag | _rt.Fields] | None = None) -> None:
        """PATCH /api/2.0/mlflow/logged-models/{model_id}/tags"""
        self._sender.send(
            SET_LOGGED_MODEL_TAGS,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/tags",
            body=_rt.given(ExperimentsAPI.set_logged_model_tags, tags=tags),
        )

    def set_permissions(
        self, experiment_id: str, *, access_control_list: _Sequence[_m.ExperimentAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.ExperimentPermissions:
        """PUT /api/2.0/permissions/experiments/{experiment_id}"""
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}",
            body=_rt.given(ExperimentsAPI.set_permissions, access_control_list=access_control_list),
        )

    def set_tag(self, key: str, value: str, *, run_id: str | None = None, run_uuid: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/set-tag"""
        self._sender.send(
            SET_TAG,
            "/api/2.0/mlflow/runs/set-tag",
            body=_rt.given(ExperimentsAPI.set_tag, key=key, run_id=run_id, run_uuid=run_uuid, value=value),
        )

    def update_experiment(self, experiment_id: str, *, new_name: str | None = None) -> None:
        """POST /api/2.0/mlflow/experiments/update"""
        self._sender.send(
            UPDATE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/update",
            body=_rt.given(ExperimentsAPI.update_experiment, experiment_id=experiment_id, new_name=new_name),
        )

    def update_issue(self, name: str, issue: _m.Issue | _rt.Fields, update_mask: str | _Sequence[str]) -> _m.Issue:
        """PATCH /api/2.0/mlflow/{name}"""
        return self._sender.send(
            UPDATE_ISSUE,
            f"/api/2.0/mlflow/{_rt.segments('name', name)}",
            query=_rt.given(ExperimentsAPI.update_issue, update_mask=_rt.field_mask(update_mask)),
            body=_rt.whole(ExperimentsAPI.update_issue, "issue", issue),
        )

    def update_permissions(
        self, experiment_id: str, *, access_control_list: _Sequence[_m.ExperimentAccessControlRequest | _rt.Fields] | None = None
    ) -> _m.ExperimentPermissions:
        """PATCH /api/2.0/permissions/experiments/{experiment_id}"""
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}",
            body=_rt.given(ExperimentsAPI.update_permissions, access_control_list=access_control_list),
        )

    def update_run(
        self,
        *,
        end_time: int | None = None,
        run_id: str | None = None,
        run_name: str | None = None,
        run_uuid: str | None = None,
        status: _m.UpdateRunStatus | str | None = None,
    ) -> _m.UpdateRunResponse:
        """POST /api/2.0/mlflow/runs/update"""
        return self._sender.send(
            UPDATE_RUN,
            "/api/2.0/mlflow/runs/update",
            body=_rt.given(
                ExperimentsAPI.update_run, end_time=end_time, run_id=run_id, run_name=run_name, run_uuid=run_uuid, status=status
            ),
        )
