"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""

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


class StartedCreateForecastingExperimentResponse(
    _rt.Started[_m.CreateForecastingExperimentResponse, _rt.ResultT, _rt.ResultT]
):
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
        """POST /api/2.0/automl/create-forecasting-experiment

        https://docs.databricks.com/api/workspace/forecasting/createexperiment
        """
        _body = {
            "custom_weights_column": custom_weights_column, "experiment_path": experiment_path,
            "forecast_granularity": forecast_granularity, "forecast_horizon": forecast_horizon,
            "future_feature_data_path": future_feature_data_path, "holiday_regions": holiday_regions,
            "include_features": include_features, "max_runtime": max_runtime,
            "prediction_data_path": prediction_data_path, "primary_metric": primary_metric, "register_to": register_to,
            "split_column": split_column, "target_column": target_column, "time_column": time_column,
            "timeseries_identifier_columns": timeseries_identifier_columns, "train_data_path": train_data_path,
            "training_frameworks": training_frameworks,
        }
        _sent = self._sender.send(
            CREATE_EXPERIMENT,
            "/api/2.0/automl/create-forecasting-experiment",
            body=_rt.given(ForecastingAPI.create_experiment, _body),
        )
        return StartedCreateForecastingExperimentResponse(
            self._sender, ForecastingAPI, CREATE_EXPERIMENT_WAITER, _sent, request={}
        )

    def get_experiment(self, experiment_id: str) -> _m.ForecastingExperiment:
        """GET /api/2.0/automl/get-forecasting-experiment/{experiment_id}

        https://docs.databricks.com/api/workspace/forecasting/getexperiment
        """
        return self._sender.send(
            GET_EXPERIMENT, f"/api/2.0/automl/get-forecasting-experiment/{_rt.segment('experiment_id', experiment_id)}"
        )
