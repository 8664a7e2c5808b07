"""Generated from dataquality (databricks-sdk 0.162.0, spec b9f9a939); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.dataquality import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("data_quality")
CANCEL_REFRESH = _op(
    "cancel_refresh",
    "POST",
    "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}/cancel",
    _m.CancelRefreshResponse,
)
CREATE_MONITOR = _op("create_monitor", "POST", "/api/data-quality/v1/monitors", _m.Monitor)
CREATE_REFRESH = _op(
    "create_refresh", "POST", "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes", _m.Refresh
)
DELETE_MONITOR = _op("delete_monitor", "DELETE", "/api/data-quality/v1/monitors/{object_type}/{object_id}")
DELETE_REFRESH = _op(
    "delete_refresh", "DELETE", "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}"
)
GET_MONITOR = _op("get_monitor", "GET", "/api/data-quality/v1/monitors/{object_type}/{object_id}", _m.Monitor)
GET_REFRESH = _op(
    "get_refresh", "GET", "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}", _m.Refresh
)
LIST_MONITOR = _op("list_monitor", "GET", "/api/data-quality/v1/monitors", _m.ListMonitorResponse)
LIST_MONITOR_PAGING = _rt.Paging(items="monitors", request="page_token", response="next_page_token")
LIST_REFRESH = _op(
    "list_refresh", "GET", "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes", _m.ListRefreshResponse
)
LIST_REFRESH_PAGING = _rt.Paging(items="refreshes", request="page_token", response="next_page_token")
UPDATE_MONITOR = _op("update_monitor", "PATCH", "/api/data-quality/v1/monitors/{object_type}/{object_id}", _m.Monitor)
UPDATE_REFRESH = _op(
    "update_refresh",
    "PATCH",
    "/api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}",
    _m.Refresh,
)


class DataQualityAPI(_rt.Api):
    def cancel_refresh(self, object_type: str, object_id: str, refresh_id: int) -> _m.CancelRefreshResponse:
        """POST /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}/cancel

        https://docs.databricks.com/api/workspace/dataquality/cancelrefresh
        """
        return self._sender.send(
            CANCEL_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            f"/refreshes/{_rt.segment('refresh_id', refresh_id)}"
            "/cancel",
            body={},
        )

    def create_monitor(self, monitor: _m.Monitor | _rt.Fields) -> _m.Monitor:
        """POST /api/data-quality/v1/monitors

        https://docs.databricks.com/api/workspace/dataquality/createmonitor
        """
        return self._sender.send(
            CREATE_MONITOR,
            "/api/data-quality/v1/monitors",
            body=_rt.whole(DataQualityAPI.create_monitor, "monitor", monitor),
        )

    def create_refresh(self, object_type: str, object_id: str, refresh: _m.Refresh | _rt.Fields) -> _m.Refresh:
        """POST /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes

        https://docs.databricks.com/api/workspace/dataquality/createrefresh
        """
        return self._sender.send(
            CREATE_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            "/refreshes",
            body=_rt.whole(DataQualityAPI.create_refresh, "refresh", refresh),
        )

    def delete_monitor(self, object_type: str, object_id: str) -> None:
        """DELETE /api/data-quality/v1/monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/dataquality/deletemonitor
        """
        self._sender.send(
            DELETE_MONITOR,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
        )

    def delete_refresh(self, object_type: str, object_id: str, refresh_id: int) -> None:
        """DELETE /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}

        https://docs.databricks.com/api/workspace/dataquality/deleterefresh
        """
        self._sender.send(
            DELETE_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            f"/refreshes/{_rt.segment('refresh_id', refresh_id)}",
        )

    def get_monitor(self, object_type: str, object_id: str) -> _m.Monitor:
        """GET /api/data-quality/v1/monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/dataquality/getmonitor
        """
        return self._sender.send(
            GET_MONITOR,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
        )

    def get_refresh(self, object_type: str, object_id: str, refresh_id: int) -> _m.Refresh:
        """GET /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}

        https://docs.databricks.com/api/workspace/dataquality/getrefresh
        """
        return self._sender.send(
            GET_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            f"/refreshes/{_rt.segment('refresh_id', refresh_id)}",
        )

    def list_monitor(
        self, *, page_size: int | None = None, page_token: str | None = None, limit: int | None = None
    ) -> _rt.Pages[_m.Monitor]:
        """GET /api/data-quality/v1/monitors

        https://docs.databricks.com/api/workspace/dataquality/listmonitor
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_MONITOR,
            "/api/data-quality/v1/monitors",
            LIST_MONITOR_PAGING,
            query=_rt.given(DataQualityAPI.list_monitor, _query),
            limit=limit,
        )

    def list_refresh(
        self,
        object_type: str,
        object_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Refresh]:
        """GET /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes

        https://docs.databricks.com/api/workspace/dataquality/listrefresh
        """
        _query = {"page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            "/refreshes",
            LIST_REFRESH_PAGING,
            query=_rt.given(DataQualityAPI.list_refresh, _query),
            limit=limit,
        )

    def update_monitor(
        self, object_type: str, object_id: str, monitor: _m.Monitor | _rt.Fields, update_mask: str
    ) -> _m.Monitor:
        """PATCH /api/data-quality/v1/monitors/{object_type}/{object_id}

        https://docs.databricks.com/api/workspace/dataquality/updatemonitor
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_MONITOR,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}",
            query=_rt.given(DataQualityAPI.update_monitor, _query),
            body=_rt.whole(DataQualityAPI.update_monitor, "monitor", monitor),
        )

    def update_refresh(
        self, object_type: str, object_id: str, refresh_id: int, refresh: _m.Refresh | _rt.Fields, update_mask: str
    ) -> _m.Refresh:
        """PATCH /api/data-quality/v1/monitors/{object_type}/{object_id}/refreshes/{refresh_id}

        https://docs.databricks.com/api/workspace/dataquality/updaterefresh
        """
        _query = {"update_mask": update_mask}
        return self._sender.send(
            UPDATE_REFRESH,
            "/api/data-quality/v1/monitors/"
            f"{_rt.segment('object_type', object_type)}"
            f"/{_rt.segment('object_id', object_id)}"
            f"/refreshes/{_rt.segment('refresh_id', refresh_id)}",
            query=_rt.given(DataQualityAPI.update_refresh, _query),
            body=_rt.whole(DataQualityAPI.update_refresh, "refresh", refresh),
        )
