"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("experiments")
CREATE_EXPERIMENT = _op("create_experiment", "POST", "/api/2.0/mlflow/experiments/create", _m.CreateExperimentResponse)
CREATE_ISSUE = _op("create_issue", "POST", "/api/2.0/mlflow/{parent}/issues", _m.Issue)
CREATE_LOGGED_MODEL = _op("create_logged_model", "POST", "/api/2.0/mlflow/logged-models", _m.CreateLoggedModelResponse)
CREATE_RUN = _op("create_run", "POST", "/api/2.0/mlflow/runs/create", _m.CreateRunResponse)
DELETE_EXPERIMENT = _op("delete_experiment", "POST", "/api/2.0/mlflow/experiments/delete")
DELETE_LOGGED_MODEL = _op("delete_logged_model", "DELETE", "/api/2.0/mlflow/logged-models/{model_id}")
DELETE_LOGGED_MODEL_TAG = _op(
    "delete_logged_model_tag", "DELETE", "/api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}"
)
DELETE_RUN = _op("delete_run", "POST", "/api/2.0/mlflow/runs/delete")
DELETE_RUNS = _op("delete_runs", "POST", "/api/2.0/mlflow/databricks/runs/delete-runs", _m.DeleteRunsResponse)
DELETE_TAG = _op("delete_tag", "POST", "/api/2.0/mlflow/runs/delete-tag")
FINALIZE_LOGGED_MODEL = _op(
    "finalize_logged_model", "PATCH", "/api/2.0/mlflow/logged-models/{model_id}", _m.FinalizeLoggedModelResponse
)
GET_BY_NAME = _op("get_by_name", "GET", "/api/2.0/mlflow/experiments/get-by-name", _m.GetExperimentByNameResponse)
GET_EXPERIMENT = _op("get_experiment", "GET", "/api/2.0/mlflow/experiments/get", _m.GetExperimentResponse)
GET_HISTORY = _op("get_history", "GET", "/api/2.0/mlflow/metrics/get-history", _m.GetMetricHistoryResponse)
GET_HISTORY_PAGING = _rt.Paging(items="metrics", request="page_token", response="next_page_token")
GET_ISSUE = _op("get_issue", "GET", "/api/2.0/mlflow/{name}", _m.Issue)
GET_LOGGED_MODEL = _op("get_logged_model", "GET", "/api/2.0/mlflow/logged-models/{model_id}", _m.GetLoggedModelResponse)
GET_PERMISSION_LEVELS = _op(
    "get_permission_levels",
    "GET",
    "/api/2.0/permissions/experiments/{experiment_id}/permissionLevels",
    _m.GetExperimentPermissionLevelsResponse,
)
GET_PERMISSIONS = _op(
    "get_permissions", "GET", "/api/2.0/permissions/experiments/{experiment_id}", _m.ExperimentPermissions
)
GET_RUN = _op("get_run", "GET", "/api/2.0/mlflow/runs/get", _m.GetRunResponse)
LIST_ARTIFACTS = _op("list_artifacts", "GET", "/api/2.0/mlflow/artifacts/list", _m.ListArtifactsResponse)
LIST_ARTIFACTS_PAGING = _rt.Paging(items="files", request="page_token", response="next_page_token")
LIST_EXPERIMENTS = _op("list_experiments", "GET", "/api/2.0/mlflow/experiments/list", _m.ListExperimentsResponse)
LIST_EXPERIMENTS_PAGING = _rt.Paging(items="experiments", request="page_token", response="next_page_token")
LOG_BATCH = _op("log_batch", "POST", "/api/2.0/mlflow/runs/log-batch")
LOG_INPUTS = _op("log_inputs", "POST", "/api/2.0/mlflow/runs/log-inputs")
LOG_LOGGED_MODEL_PARAMS = _op("log_logged_model_params", "POST", "/api/2.0/mlflow/logged-models/{model_id}/params")
LOG_METRIC = _op("log_metric", "POST", "/api/2.0/mlflow/runs/log-metric")
LOG_MODEL = _op("log_model", "POST", "/api/2.0/mlflow/runs/log-model")
LOG_OUTPUTS = _op("log_outputs", "POST", "/api/2.0/mlflow/runs/outputs")
LOG_PARAM = _op("log_param", "POST", "/api/2.0/mlflow/runs/log-parameter")
RESTORE_EXPERIMENT = _op("restore_experiment", "POST", "/api/2.0/mlflow/experiments/restore")
RESTORE_RUN = _op("restore_run", "POST", "/api/2.0/mlflow/runs/restore")
RESTORE_RUNS = _op("restore_runs", "POST", "/api/2.0/mlflow/databricks/runs/restore-runs", _m.RestoreRunsResponse)
SEARCH_EXPERIMENTS = _op(
    "search_experiments",
    "POST",
    "/api/2.0/mlflow/experiments/search",
    _m.SearchExperimentsResponse,
    effect=_rt.Effect.READ,
)
SEARCH_EXPERIMENTS_PAGING = _rt.Paging(
    items="experiments", request="page_token", response="next_page_token", location="body"
)
SEARCH_ISSUES = _op(
    "search_issues", "POST", "/api/2.0/mlflow/{parent}/issues:search", _m.SearchIssuesResponse, effect=_rt.Effect.READ
)
SEARCH_ISSUES_PAGING = _rt.Paging(items="issues", request="page_token", response="next_page_token", location="body")
SEARCH_LOGGED_MODELS = _op(
    "search_logged_models", "POST", "/api/2.0/mlflow/logged-models/search", _m.SearchLoggedModelsResponse
)
SEARCH_RUNS = _op("search_runs", "POST", "/api/2.0/mlflow/runs/search", _m.SearchRunsResponse, effect=_rt.Effect.READ)
SEARCH_RUNS_PAGING = _rt.Paging(items="runs", request="page_token", response="next_page_token", location="body")
SET_EXPERIMENT_TAG = _op("set_experiment_tag", "POST", "/api/2.0/mlflow/experiments/set-experiment-tag")
SET_LOGGED_MODEL_TAGS = _op("set_logged_model_tags", "PATCH", "/api/2.0/mlflow/logged-models/{model_id}/tags")
SET_PERMISSIONS = _op(
    "set_permissions", "PUT", "/api/2.0/permissions/experiments/{experiment_id}", _m.ExperimentPermissions
)
SET_TAG = _op("set_tag", "POST", "/api/2.0/mlflow/runs/set-tag")
UPDATE_EXPERIMENT = _op("update_experiment", "POST", "/api/2.0/mlflow/experiments/update")
UPDATE_ISSUE = _op("update_issue", "PATCH", "/api/2.0/mlflow/{name}", _m.Issue)
UPDATE_PERMISSIONS = _op(
    "update_permissions", "PATCH", "/api/2.0/permissions/experiments/{experiment_id}", _m.ExperimentPermissions
)
UPDATE_RUN = _op("update_run", "POST", "/api/2.0/mlflow/runs/update", _m.UpdateRunResponse)


class ExperimentsAPI(_rt.Api):
    def create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: _Sequence[_m.ExperimentTag | _rt.Fields] | None = None,
        trace_location: _m.ExperimentTraceLocation | _rt.Fields | None = None,
    ) -> _m.CreateExperimentResponse:
        """POST /api/2.0/mlflow/experiments/create

        https://docs.databricks.com/api/workspace/experiments/createexperiment
        """
        _body = {"artifact_location": artifact_location, "name": name, "tags": tags, "trace_location": trace_location}
        return self._sender.send(
            CREATE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/create",
            body=_rt.given(ExperimentsAPI.create_experiment, _body),
        )

    def create_issue(self, parent: str, issue: _m.Issue | _rt.Fields, *, issue_id: str | None = None) -> _m.Issue:
        """POST /api/2.0/mlflow/{parent}/issues

        https://docs.databricks.com/api/workspace/experiments/createissue
        """
        _query = {"issue_id": issue_id}
        return self._sender.send(
            CREATE_ISSUE,
            f"/api/2.0/mlflow/{_rt.segments('parent', parent)}/issues",
            query=_rt.given(ExperimentsAPI.create_issue, _query),
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
        """POST /api/2.0/mlflow/logged-models

        https://docs.databricks.com/api/workspace/experiments/createloggedmodel
        """
        _body = {
            "experiment_id": experiment_id, "model_type": model_type, "name": name, "params": params,
            "source_run_id": source_run_id, "tags": tags,
        }
        return self._sender.send(
            CREATE_LOGGED_MODEL,
            "/api/2.0/mlflow/logged-models",
            body=_rt.given(ExperimentsAPI.create_logged_model, _body),
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
        """POST /api/2.0/mlflow/runs/create

        https://docs.databricks.com/api/workspace/experiments/createrun
        """
        _body = {
            "experiment_id": experiment_id, "run_name": run_name, "start_time": start_time, "tags": tags,
            "user_id": user_id,
        }
        return self._sender.send(
            CREATE_RUN, "/api/2.0/mlflow/runs/create", body=_rt.given(ExperimentsAPI.create_run, _body)
        )

    def delete_experiment(self, experiment_id: str) -> None:
        """POST /api/2.0/mlflow/experiments/delete

        https://docs.databricks.com/api/workspace/experiments/deleteexperiment
        """
        _body = {"experiment_id": experiment_id}
        self._sender.send(
            DELETE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/delete",
            body=_rt.given(ExperimentsAPI.delete_experiment, _body),
        )

    def delete_logged_model(self, model_id: str) -> None:
        """DELETE /api/2.0/mlflow/logged-models/{model_id}

        https://docs.databricks.com/api/workspace/experiments/deleteloggedmodel
        """
        self._sender.send(DELETE_LOGGED_MODEL, f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}")

    def delete_logged_model_tag(self, model_id: str, tag_key: str) -> None:
        """DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}

        https://docs.databricks.com/api/workspace/experiments/deleteloggedmodeltag
        """
        self._sender.send(
            DELETE_LOGGED_MODEL_TAG,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/tags/{_rt.segment('tag_key', tag_key)}",
        )

    def delete_run(self, run_id: str) -> None:
        """POST /api/2.0/mlflow/runs/delete

        https://docs.databricks.com/api/workspace/experiments/deleterun
        """
        _body = {"run_id": run_id}
        self._sender.send(DELETE_RUN, "/api/2.0/mlflow/runs/delete", body=_rt.given(ExperimentsAPI.delete_run, _body))

    def delete_runs(
        self, experiment_id: str, max_timestamp_millis: int, *, max_runs: int | None = None
    ) -> _m.DeleteRunsResponse:
        """POST /api/2.0/mlflow/databricks/runs/delete-runs

        https://docs.databricks.com/api/workspace/experiments/deleteruns
        """
        _body = {"experiment_id": experiment_id, "max_runs": max_runs, "max_timestamp_millis": max_timestamp_millis}
        return self._sender.send(
            DELETE_RUNS,
            "/api/2.0/mlflow/databricks/runs/delete-runs",
            body=_rt.given(ExperimentsAPI.delete_runs, _body),
        )

    def delete_tag(self, run_id: str, key: str) -> None:
        """POST /api/2.0/mlflow/runs/delete-tag

        https://docs.databricks.com/api/workspace/experiments/deletetag
        """
        _body = {"key": key, "run_id": run_id}
        self._sender.send(
            DELETE_TAG, "/api/2.0/mlflow/runs/delete-tag", body=_rt.given(ExperimentsAPI.delete_tag, _body)
        )

    def finalize_logged_model(
        self, model_id: str, status: _m.LoggedModelStatus | str
    ) -> _m.FinalizeLoggedModelResponse:
        """PATCH /api/2.0/mlflow/logged-models/{model_id}

        https://docs.databricks.com/api/workspace/experiments/finalizeloggedmodel
        """
        _body = {"status": status}
        return self._sender.send(
            FINALIZE_LOGGED_MODEL,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}",
            body=_rt.given(ExperimentsAPI.finalize_logged_model, _body),
        )

    def get_by_name(self, experiment_name: str) -> _m.GetExperimentByNameResponse:
        """GET /api/2.0/mlflow/experiments/get-by-name

        https://docs.databricks.com/api/workspace/experiments/getbyname
        """
        _query = {"experiment_name": experiment_name}
        return self._sender.send(
            GET_BY_NAME, "/api/2.0/mlflow/experiments/get-by-name", query=_rt.given(ExperimentsAPI.get_by_name, _query)
        )

    def get_experiment(self, experiment_id: str) -> _m.GetExperimentResponse:
        """GET /api/2.0/mlflow/experiments/get

        https://docs.databricks.com/api/workspace/experiments/getexperiment
        """
        _query = {"experiment_id": experiment_id}
        return self._sender.send(
            GET_EXPERIMENT, "/api/2.0/mlflow/experiments/get", query=_rt.given(ExperimentsAPI.get_experiment, _query)
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
        """GET /api/2.0/mlflow/metrics/get-history

        https://docs.databricks.com/api/workspace/experiments/gethistory
        """
        _query = {
            "max_results": max_results, "metric_key": metric_key, "page_token": page_token, "run_id": run_id,
            "run_uuid": run_uuid,
        }
        return _rt.Pages(
            self._sender,
            GET_HISTORY,
            "/api/2.0/mlflow/metrics/get-history",
            GET_HISTORY_PAGING,
            query=_rt.given(ExperimentsAPI.get_history, _query),
            limit=limit,
        )

    def get_issue(self, name: str) -> _m.Issue:
        """GET /api/2.0/mlflow/{name}

        https://docs.databricks.com/api/workspace/experiments/getissue
        """
        return self._sender.send(GET_ISSUE, f"/api/2.0/mlflow/{_rt.segments('name', name)}")

    def get_logged_model(self, model_id: str) -> _m.GetLoggedModelResponse:
        """GET /api/2.0/mlflow/logged-models/{model_id}

        https://docs.databricks.com/api/workspace/experiments/getloggedmodel
        """
        return self._sender.send(GET_LOGGED_MODEL, f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}")

    def get_permission_levels(self, experiment_id: str) -> _m.GetExperimentPermissionLevelsResponse:
        """GET /api/2.0/permissions/experiments/{experiment_id}/permissionLevels

        https://docs.databricks.com/api/workspace/experiments/getpermissionlevels
        """
        return self._sender.send(
            GET_PERMISSION_LEVELS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}/permissionLevels",
        )

    def get_permissions(self, experiment_id: str) -> _m.ExperimentPermissions:
        """GET /api/2.0/permissions/experiments/{experiment_id}

        https://docs.databricks.com/api/workspace/experiments/getpermissions
        """
        return self._sender.send(
            GET_PERMISSIONS, f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}"
        )

    def get_run(self, run_id: str, *, run_uuid: str | None = None) -> _m.GetRunResponse:
        """GET /api/2.0/mlflow/runs/get

        https://docs.databricks.com/api/workspace/experiments/getrun
        """
        _query = {"run_id": run_id, "run_uuid": run_uuid}
        return self._sender.send(GET_RUN, "/api/2.0/mlflow/runs/get", query=_rt.given(ExperimentsAPI.get_run, _query))

    def list_artifacts(
        self,
        *,
        page_token: str | None = None,
        path: str | None = None,
        run_id: str | None = None,
        run_uuid: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.FileInfo]:
        """GET /api/2.0/mlflow/artifacts/list

        https://docs.databricks.com/api/workspace/experiments/listartifacts
        """
        _query = {"page_token": page_token, "path": path, "run_id": run_id, "run_uuid": run_uuid}
        return _rt.Pages(
            self._sender,
            LIST_ARTIFACTS,
            "/api/2.0/mlflow/artifacts/list",
            LIST_ARTIFACTS_PAGING,
            query=_rt.given(ExperimentsAPI.list_artifacts, _query),
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
        """GET /api/2.0/mlflow/experiments/list

        https://docs.databricks.com/api/workspace/experiments/listexperiments
        """
        _query = {"max_results": max_results, "page_token": page_token, "view_type": view_type}
        return _rt.Pages(
            self._sender,
            LIST_EXPERIMENTS,
            "/api/2.0/mlflow/experiments/list",
            LIST_EXPERIMENTS_PAGING,
            query=_rt.given(ExperimentsAPI.list_experiments, _query),
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
        """POST /api/2.0/mlflow/runs/log-batch

        https://docs.databricks.com/api/workspace/experiments/logbatch
        """
        _body = {"metrics": metrics, "params": params, "run_id": run_id, "tags": tags}
        self._sender.send(LOG_BATCH, "/api/2.0/mlflow/runs/log-batch", body=_rt.given(ExperimentsAPI.log_batch, _body))

    def log_inputs(
        self,
        run_id: str,
        *,
        datasets: _Sequence[_m.DatasetInput | _rt.Fields] | None = None,
        models: _Sequence[_m.ModelInput | _rt.Fields] | None = None,
    ) -> None:
        """POST /api/2.0/mlflow/runs/log-inputs

        https://docs.databricks.com/api/workspace/experiments/loginputs
        """
        _body = {"datasets": datasets, "models": models, "run_id": run_id}
        self._sender.send(
            LOG_INPUTS, "/api/2.0/mlflow/runs/log-inputs", body=_rt.given(ExperimentsAPI.log_inputs, _body)
        )

    def log_logged_model_params(
        self, model_id: str, *, params: _Sequence[_m.LoggedModelParameter | _rt.Fields] | None = None
    ) -> None:
        """POST /api/2.0/mlflow/logged-models/{model_id}/params

        https://docs.databricks.com/api/workspace/experiments/logloggedmodelparams
        """
        _body = {"params": params}
        self._sender.send(
            LOG_LOGGED_MODEL_PARAMS,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/params",
            body=_rt.given(ExperimentsAPI.log_logged_model_params, _body),
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
        """POST /api/2.0/mlflow/runs/log-metric

        https://docs.databricks.com/api/workspace/experiments/logmetric
        """
        _body = {
            "dataset_digest": dataset_digest, "dataset_name": dataset_name, "key": key, "model_id": model_id,
            "run_id": run_id, "run_uuid": run_uuid, "step": step, "timestamp": timestamp, "value": value,
        }
        self._sender.send(
            LOG_METRIC, "/api/2.0/mlflow/runs/log-metric", body=_rt.given(ExperimentsAPI.log_metric, _body)
        )

    def log_model(self, *, model_json: str | None = None, run_id: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/log-model

        https://docs.databricks.com/api/workspace/experiments/logmodel
        """
        _body = {"model_json": model_json, "run_id": run_id}
        self._sender.send(LOG_MODEL, "/api/2.0/mlflow/runs/log-model", body=_rt.given(ExperimentsAPI.log_model, _body))

    def log_outputs(self, run_id: str, *, models: _Sequence[_m.ModelOutput | _rt.Fields] | None = None) -> None:
        """POST /api/2.0/mlflow/runs/outputs

        https://docs.databricks.com/api/workspace/experiments/logoutputs
        """
        _body = {"models": models, "run_id": run_id}
        self._sender.send(
            LOG_OUTPUTS, "/api/2.0/mlflow/runs/outputs", body=_rt.given(ExperimentsAPI.log_outputs, _body)
        )

    def log_param(self, key: str, value: str, *, run_id: str | None = None, run_uuid: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/log-parameter

        https://docs.databricks.com/api/workspace/experiments/logparam
        """
        _body = {"key": key, "run_id": run_id, "run_uuid": run_uuid, "value": value}
        self._sender.send(
            LOG_PARAM, "/api/2.0/mlflow/runs/log-parameter", body=_rt.given(ExperimentsAPI.log_param, _body)
        )

    def restore_experiment(self, experiment_id: str) -> None:
        """POST /api/2.0/mlflow/experiments/restore

        https://docs.databricks.com/api/workspace/experiments/restoreexperiment
        """
        _body = {"experiment_id": experiment_id}
        self._sender.send(
            RESTORE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/restore",
            body=_rt.given(ExperimentsAPI.restore_experiment, _body),
        )

    def restore_run(self, run_id: str) -> None:
        """POST /api/2.0/mlflow/runs/restore

        https://docs.databricks.com/api/workspace/experiments/restorerun
        """
        _body = {"run_id": run_id}
        self._sender.send(
            RESTORE_RUN, "/api/2.0/mlflow/runs/restore", body=_rt.given(ExperimentsAPI.restore_run, _body)
        )

    def restore_runs(
        self, experiment_id: str, min_timestamp_millis: int, *, max_runs: int | None = None
    ) -> _m.RestoreRunsResponse:
        """POST /api/2.0/mlflow/databricks/runs/restore-runs

        https://docs.databricks.com/api/workspace/experiments/restoreruns
        """
        _body = {"experiment_id": experiment_id, "max_runs": max_runs, "min_timestamp_millis": min_timestamp_millis}
        return self._sender.send(
            RESTORE_RUNS,
            "/api/2.0/mlflow/databricks/runs/restore-runs",
            body=_rt.given(ExperimentsAPI.restore_runs, _body),
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
        """POST /api/2.0/mlflow/experiments/search

        https://docs.databricks.com/api/workspace/experiments/searchexperiments
        """
        _body = {
            "filter": filter, "max_results": max_results, "order_by": order_by, "page_token": page_token,
            "view_type": view_type,
        }
        return _rt.Pages(
            self._sender,
            SEARCH_EXPERIMENTS,
            "/api/2.0/mlflow/experiments/search",
            SEARCH_EXPERIMENTS_PAGING,
            body=_rt.given(ExperimentsAPI.search_experiments, _body),
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
        """POST /api/2.0/mlflow/{parent}/issues:search

        https://docs.databricks.com/api/workspace/experiments/searchissues
        """
        _body = {
            "categories": categories, "page_size": page_size, "page_token": page_token, "query": query,
            "severities": severities, "sort_key": sort_key, "sort_order": sort_order, "statuses": statuses,
            "tag_filters": tag_filters, "view": view,
        }
        return _rt.Pages(
            self._sender,
            SEARCH_ISSUES,
            f"/api/2.0/mlflow/{_rt.segments('parent', parent)}/issues:search",
            SEARCH_ISSUES_PAGING,
            body=_rt.given(ExperimentsAPI.search_issues, _body),
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
        """POST /api/2.0/mlflow/logged-models/search

        https://docs.databricks.com/api/workspace/experiments/searchloggedmodels
        """
        _body = {
            "datasets": datasets, "experiment_ids": experiment_ids, "filter": filter, "max_results": max_results,
            "order_by": order_by, "page_token": page_token,
        }
        return self._sender.send(
            SEARCH_LOGGED_MODELS,
            "/api/2.0/mlflow/logged-models/search",
            body=_rt.given(ExperimentsAPI.search_logged_models, _body),
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
        """POST /api/2.0/mlflow/runs/search

        https://docs.databricks.com/api/workspace/experiments/searchruns
        """
        _body = {
            "experiment_ids": experiment_ids, "filter": filter, "max_results": max_results, "order_by": order_by,
            "page_token": page_token, "run_view_type": run_view_type,
        }
        return _rt.Pages(
            self._sender,
            SEARCH_RUNS,
            "/api/2.0/mlflow/runs/search",
            SEARCH_RUNS_PAGING,
            body=_rt.given(ExperimentsAPI.search_runs, _body),
            limit=limit,
        )

    def set_experiment_tag(self, experiment_id: str, key: str, value: str) -> None:
        """POST /api/2.0/mlflow/experiments/set-experiment-tag

        https://docs.databricks.com/api/workspace/experiments/setexperimenttag
        """
        _body = {"experiment_id": experiment_id, "key": key, "value": value}
        self._sender.send(
            SET_EXPERIMENT_TAG,
            "/api/2.0/mlflow/experiments/set-experiment-tag",
            body=_rt.given(ExperimentsAPI.set_experiment_tag, _body),
        )

    def set_logged_model_tags(
        self, model_id: str, *, tags: _Sequence[_m.LoggedModelTag | _rt.Fields] | None = None
    ) -> None:
        """PATCH /api/2.0/mlflow/logged-models/{model_id}/tags

        https://docs.databricks.com/api/workspace/experiments/setloggedmodeltags
        """
        _body = {"tags": tags}
        self._sender.send(
            SET_LOGGED_MODEL_TAGS,
            f"/api/2.0/mlflow/logged-models/{_rt.segment('model_id', model_id)}/tags",
            body=_rt.given(ExperimentsAPI.set_logged_model_tags, _body),
        )

    def set_permissions(
        self,
        experiment_id: str,
        *,
        access_control_list: _Sequence[_m.ExperimentAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ExperimentPermissions:
        """PUT /api/2.0/permissions/experiments/{experiment_id}

        https://docs.databricks.com/api/workspace/experiments/setpermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            SET_PERMISSIONS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}",
            body=_rt.given(ExperimentsAPI.set_permissions, _body),
        )

    def set_tag(self, key: str, value: str, *, run_id: str | None = None, run_uuid: str | None = None) -> None:
        """POST /api/2.0/mlflow/runs/set-tag

        https://docs.databricks.com/api/workspace/experiments/settag
        """
        _body = {"key": key, "run_id": run_id, "run_uuid": run_uuid, "value": value}
        self._sender.send(SET_TAG, "/api/2.0/mlflow/runs/set-tag", body=_rt.given(ExperimentsAPI.set_tag, _body))

    def update_experiment(self, experiment_id: str, *, new_name: str | None = None) -> None:
        """POST /api/2.0/mlflow/experiments/update

        https://docs.databricks.com/api/workspace/experiments/updateexperiment
        """
        _body = {"experiment_id": experiment_id, "new_name": new_name}
        self._sender.send(
            UPDATE_EXPERIMENT,
            "/api/2.0/mlflow/experiments/update",
            body=_rt.given(ExperimentsAPI.update_experiment, _body),
        )

    def update_issue(self, name: str, issue: _m.Issue | _rt.Fields, update_mask: str | _Sequence[str]) -> _m.Issue:
        """PATCH /api/2.0/mlflow/{name}

        https://docs.databricks.com/api/workspace/experiments/updateissue
        """
        _query = {"update_mask": _rt.field_mask(update_mask)}
        return self._sender.send(
            UPDATE_ISSUE,
            f"/api/2.0/mlflow/{_rt.segments('name', name)}",
            query=_rt.given(ExperimentsAPI.update_issue, _query),
            body=_rt.whole(ExperimentsAPI.update_issue, "issue", issue),
        )

    def update_permissions(
        self,
        experiment_id: str,
        *,
        access_control_list: _Sequence[_m.ExperimentAccessControlRequest | _rt.Fields] | None = None,
    ) -> _m.ExperimentPermissions:
        """PATCH /api/2.0/permissions/experiments/{experiment_id}

        https://docs.databricks.com/api/workspace/experiments/updatepermissions
        """
        _body = {"access_control_list": access_control_list}
        return self._sender.send(
            UPDATE_PERMISSIONS,
            f"/api/2.0/permissions/experiments/{_rt.segment('experiment_id', experiment_id)}",
            body=_rt.given(ExperimentsAPI.update_permissions, _body),
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
        """POST /api/2.0/mlflow/runs/update

        https://docs.databricks.com/api/workspace/experiments/updaterun
        """
        _body = {"end_time": end_time, "run_id": run_id, "run_name": run_name, "run_uuid": run_uuid, "status": status}
        return self._sender.send(
            UPDATE_RUN, "/api/2.0/mlflow/runs/update", body=_rt.given(ExperimentsAPI.update_run, _body)
        )
