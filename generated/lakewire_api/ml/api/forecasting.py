"""Generated from ml (databricks-sdk 0.162.0, spec 909363eac8254eb5); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.ml import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("forecasting")
CREATE_EXPERIMENT = _op(
    "create_experiment", "POST", "/api/2.0/automl/create-forecasting-experiment", _m.CreateForecastingExperimentResponse
)
CREATE_EXPERIMENT_WAITER = _rt.Waiter(
    poll="get_experiment",
    bind={"experiment_id": ("response", "experiment_id")},
    status="state",
    success=("SUCCEEDED",),
    failure=("FAILED", "CANCELLED"),
    timeout_s=7200.0,
)
GET_EXPERIMENT = _op(
    "get_experiment", "GET", "/api/2.0/automl/get-forecasting-experiment/{experiment_id}", _m.ForecastingExperiment
)


class StartedCreateForecastingExperimentResponse(_rt.Started[_m.CreateForecastingExperimentResponse, _rt.ResultT, _rt.ResultT]):
    experiment_id: str | None


class ForecastingAPI(_rt.Api):
    def create_experiment(
        self,
        train_data_path: str,
        target_column: str,
        time_column: str,
        forecast_granularity: str,
        forecast_horizon: int,
        *,
        custom_weights_column: str | None = None,
        experiment_path: str | None = None,
        future_feature_data_path: str | None = None,
        holiday_regions: _Sequence[str] | None = None,
        include_features: _Sequence[str] | None = None,
        max_runtime: int | None = None,
        prediction_data_path: str | None = None,
        primary_metric: str | None = None,
        register_to: str | None = None,
        split_column: str | None = None,
        timeseries_identifier_columns: _Sequence[str] | None = None,
        training_frameworks: _Sequence[str] | None = None,
    ) -> StartedCreateForecastingExperimentResponse[_m.ForecastingExperiment]:
        """POST /api/2.0/automl/create-forecasting-experiment"""
        return StartedCreateForecastingExperimentResponse(
            self._sender,
            ForecastingAPI,
            CREATE_EXPERIMENT_WAITER,
            self._sender.send(
                CREATE_EXPERIMENT,
                "/api/2.0/automl/create-forecasting-experiment",
                body=_rt.all_given(ForecastingAPI.create_experiment, locals()),
            ),
            request={},
        )

    def get_experiment(self, experiment_id: str) -> _m.ForecastingExperiment:
        """GET /api/2.0/automl/get-forecasting-experiment/{experiment_id}"""
        return self._sender.send(
            GET_EXPERIMENT, f"/api/2.0/automl/get-forecasting-experiment/{_rt.segment('experiment_id', experiment_id)}"
        )
