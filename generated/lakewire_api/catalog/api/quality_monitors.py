"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("quality_monitors")
CANCEL_REFRESH = _op(
    "cancel_refresh", "POST", "/api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes/{refresh_id}/cancel"
)
CREATE = _op("create", "POST", "/api/2.1/unity-catalog/tables/{table_name}/monitor", _m.MonitorInfo)
DELETE = _op("delete", "DELETE", "/api/2.1/unity-catalog/tables/{table_name}/monitor", _m.DeleteMonitorResponse)
GET = _op("get", "GET", "/api/2.1/unity-catalog/tables/{table_name}/monitor", _m.MonitorInfo)
GET_REFRESH = _op(
    "get_refresh",
    "GET",
    "/api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes/{refresh_id}",
    _m.MonitorRefreshInfo,
)
LIST_REFRESHES = _op(
    "list_refreshes",
    "GET",
    "/api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes",
    _m.MonitorRefreshListResponse,
)
REGENERATE_DASHBOARD = _op(
    "regenerate_dashboard",
    "POST",
    "/api/2.1/quality-monitoring/tables/{table_name}/monitor/dashboard",
    _m.RegenerateDashboardResponse,
)
RUN_REFRESH = _op(
    "run_refresh", "POST", "/api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes", _m.MonitorRefreshInfo
)
UPDATE = _op("update", "PUT", "/api/2.1/unity-catalog/tables/{table_name}/monitor", _m.MonitorInfo)


class QualityMonitorsAPI(_rt.Api):
    def cancel_refresh(self, table_name: str, refresh_id: int) -> None:
        """POST /api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes/{refresh_id}/cancel

        https://docs.databricks.com/api/workspace/qualitymonitors/cancelrefresh
        """
        self._sender.send(
            CANCEL_REFRESH,
            "/api/2.1/unity-catalog/tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/monitor/refreshes/{_rt.segment('refresh_id', refresh_id)}"
            "/cancel",
            body={},
        )

    def create(
        self,
        table_name: str,
        output_schema_name: str,
        assets_dir: str,
        *,
        baseline_table_name: str | None = None,
        custom_metrics: _Sequence[_m.MonitorMetric | _rt.Fields] | None = None,
        data_classification_config: _m.MonitorDataClassificationConfig | _rt.Fields | None = None,
        inference_log: _m.MonitorInferenceLog | _rt.Fields | None = None,
        latest_monitor_failure_msg: str | None = None,
        notifications: _m.MonitorNotifications | _rt.Fields | None = None,
        schedule: _m.MonitorCronSchedule | _rt.Fields | None = None,
        skip_builtin_dashboard: bool | None = None,
        slicing_exprs: _Sequence[str] | None = None,
        snapshot: _m.MonitorSnapshot | _rt.Fields | None = None,
        time_series: _m.MonitorTimeSeries | _rt.Fields | None = None,
        warehouse_id: str | None = None,
    ) -> _m.MonitorInfo:
        """POST /api/2.1/unity-catalog/tables/{table_name}/monitor

        https://docs.databricks.com/api/workspace/qualitymonitors/create
        """
        _body = {
            "assets_dir": assets_dir, "baseline_table_name": baseline_table_name, "custom_metrics": custom_metrics,
            "data_classification_config": data_classification_config, "inference_log": inference_log,
            "latest_monitor_failure_msg": latest_monitor_failure_msg, "notifications": notifications,
            "output_schema_name": output_schema_name, "schedule": schedule,
            "skip_builtin_dashboard": skip_builtin_dashboard, "slicing_exprs": slicing_exprs, "snapshot": snapshot,
            "time_series": time_series, "warehouse_id": warehouse_id,
        }
        return self._sender.send(
            CREATE,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor",
            body=_rt.given(QualityMonitorsAPI.create, _body),
        )

    def delete(self, table_name: str) -> _m.DeleteMonitorResponse:
        """DELETE /api/2.1/unity-catalog/tables/{table_name}/monitor

        https://docs.databricks.com/api/workspace/qualitymonitors/delete
        """
        return self._sender.send(
            DELETE, f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor"
        )

    def get(self, table_name: str) -> _m.MonitorInfo:
        """GET /api/2.1/unity-catalog/tables/{table_name}/monitor

        https://docs.databricks.com/api/workspace/qualitymonitors/get
        """
        return self._sender.send(GET, f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor")

    def get_refresh(self, table_name: str, refresh_id: int) -> _m.MonitorRefreshInfo:
        """GET /api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes/{refresh_id}

        https://docs.databricks.com/api/workspace/qualitymonitors/getrefresh
        """
        return self._sender.send(
            GET_REFRESH,
            "/api/2.1/unity-catalog/tables/"
            f"{_rt.segment('table_name', table_name)}"
            f"/monitor/refreshes/{_rt.segment('refresh_id', refresh_id)}",
        )

    def list_refreshes(self, table_name: str) -> _m.MonitorRefreshListResponse:
        """GET /api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes

        https://docs.databricks.com/api/workspace/qualitymonitors/listrefreshes
        """
        return self._sender.send(
            LIST_REFRESHES, f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor/refreshes"
        )

    def regenerate_dashboard(
        self, table_name: str, *, warehouse_id: str | None = None
    ) -> _m.RegenerateDashboardResponse:
        """POST /api/2.1/quality-monitoring/tables/{table_name}/monitor/dashboard

        https://docs.databricks.com/api/workspace/qualitymonitors/regeneratedashboard
        """
        _body = {"warehouse_id": warehouse_id}
        return self._sender.send(
            REGENERATE_DASHBOARD,
            f"/api/2.1/quality-monitoring/tables/{_rt.segment('table_name', table_name)}/monitor/dashboard",
            body=_rt.given(QualityMonitorsAPI.regenerate_dashboard, _body),
        )

    def run_refresh(self, table_name: str) -> _m.MonitorRefreshInfo:
        """POST /api/2.1/unity-catalog/tables/{table_name}/monitor/refreshes

        https://docs.databricks.com/api/workspace/qualitymonitors/runrefresh
        """
        return self._sender.send(
            RUN_REFRESH,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor/refreshes",
            body={},
        )

    def update(
        self,
        table_name: str,
        output_schema_name: str,
        *,
        baseline_table_name: str | None = None,
        custom_metrics: _Sequence[_m.MonitorMetric | _rt.Fields] | None = None,
        dashboard_id: str | None = None,
        data_classification_config: _m.MonitorDataClassificationConfig | _rt.Fields | None = None,
        inference_log: _m.MonitorInferenceLog | _rt.Fields | None = None,
        latest_monitor_failure_msg: str | None = None,
        notifications: _m.MonitorNotifications | _rt.Fields | None = None,
        schedule: _m.MonitorCronSchedule | _rt.Fields | None = None,
        slicing_exprs: _Sequence[str] | None = None,
        snapshot: _m.MonitorSnapshot | _rt.Fields | None = None,
        time_series: _m.MonitorTimeSeries | _rt.Fields | None = None,
    ) -> _m.MonitorInfo:
        """PUT /api/2.1/unity-catalog/tables/{table_name}/monitor

        https://docs.databricks.com/api/workspace/qualitymonitors/update
        """
        _body = {
            "baseline_table_name": baseline_table_name, "custom_metrics": custom_metrics, "dashboard_id": dashboard_id,
            "data_classification_config": data_classification_config, "inference_log": inference_log,
            "latest_monitor_failure_msg": latest_monitor_failure_msg, "notifications": notifications,
            "output_schema_name": output_schema_name, "schedule": schedule, "slicing_exprs": slicing_exprs,
            "snapshot": snapshot, "time_series": time_series,
        }
        return self._sender.send(
            UPDATE,
            f"/api/2.1/unity-catalog/tables/{_rt.segment('table_name', table_name)}/monitor",
            body=_rt.given(QualityMonitorsAPI.update, _body),
        )
