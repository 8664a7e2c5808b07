"""Generated from qualitymonitorv2 (databricks-sdk 0.162.0, spec cfcb5fc7); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.qualitymonitorv2 import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("quality_monitor_v2")
CREATE_QUALITY_MONITOR = _op("create_quality_monitor", "POST", "/api/2.0/quality-monitors", _m.QualityMonitor)
DELETE_QUALITY_MONITOR = _op("delete_quality_monitor", "DELETE", "/api/2.0/quality-monitors/{object_type}/{object_id}")
GET_QUALITY_MONITOR = _op(
    "get_quality_monitor", "GET", "/api/2.0/quality-monitors/{object_type}/{object_id}", _m.QualityMonitor
)
LIST_QUALITY_MONITOR = _op("list_quality_monitor", "GET", "/api/2.0/quality-monitors", _m.ListQualityMonitorResponse)
LIST_QUALITY_MONITOR_PAGING = _rt.Paging(items="quality_monitors", request="page_token", response="next_page_token")
UPDATE_QUALITY_MONITOR = _op(
    "update_quality_monitor", "PUT", "/api/2.0/quality-monitors/{object_type}/{object_id}", _m.QualityMonitor
)


class QualityMonitorV2API(_rt.Api):
    def create_quality_monitor(self, quality_monitor: _m.QualityMonitor | _rt.Fields) -> _m.QualityMonitor:
        """POST /api/2.0/quality-monitors

        https://docs.databricks.com/api/workspace/qualitymonitorv2/createqualitymonitor
        """
        return self._sender.send(
            CREATE_QUALITY_MONITOR,
            "/api/2.0/quality-monitors",
            body=_rt.whole(QualityMonitorV2API.create_quality_monitor, "quality_monitor", quality_monitor),
        )

    def delete_quality_monitor(self, object_type: str, object_id: str) -> None:
        """DELETE /api/2.0/quality-monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/qualitymonitorv2/deletequalitymonitor
        """
        self._sender.send(
            DELETE_QUALITY_MONITOR,
            f"/api/2.0/quality-monitors/{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
        )

    def get_quality_monitor(self, object_type: str, object_id: str) -> _m.QualityMonitor:
        """GET /api/2.0/quality-monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/qualitymonitorv2/getqualitymonitor
        """
        return self._sender.send(
            GET_QUALITY_MONITOR,
            f"/api/2.0/quality-monitors/{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
        )

    def list_quality_monitor(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.QualityMonitor]:
        """GET /api/2.0/quality-monitors

        https://docs.databricks.com/api/workspace/qualitymonitorv2/listqualitymonitor
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_QUALITY_MONITOR,
            "/api/2.0/quality-monitors",
            LIST_QUALITY_MONITOR_PAGING,
            query=_rt.given(QualityMonitorV2API.list_quality_monitor, _query),
            limit=limit,
        )

    def update_quality_monitor(
        self, object_type: str, object_id: str, quality_monitor: _m.QualityMonitor | _rt.Fields
    ) -> _m.QualityMonitor:
        """PUT /api/2.0/quality-monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/qualitymonitorv2/updatequalitymonitor
        """
        return self._sender.send(
            UPDATE_QUALITY_MONITOR,
            f"/api/2.0/quality-monitors/{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
            body=_rt.whole(QualityMonitorV2API.update_quality_monitor, "quality_monitor", quality_monitor),
        )
