"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("dashboards")
DELETE = _op("delete", "DELETE", "/api/2.0/preview/sql/dashboards/{dashboard_id}")
GET = _op("get", "GET", "/api/2.0/preview/sql/dashboards/{dashboard_id}", _m.Dashboard)
LIST = _op("list", "GET", "/api/2.0/preview/sql/dashboards", _m.ListResponse)
LIST_PAGING = _rt.Paging(items="results", style="page-number", request="page", initial={"page": 1})
RESTORE = _op("restore", "POST", "/api/2.0/preview/sql/dashboards/trash/{dashboard_id}")
UPDATE = _op("update", "POST", "/api/2.0/preview/sql/dashboards/{dashboard_id}", _m.Dashboard)


class DashboardsAPI(_rt.Api):
    def delete(self, dashboard_id: str) -> None:
        """DELETE /api/2.0/preview/sql/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/dashboards/delete
        """
        self._sender.send(DELETE, f"/api/2.0/preview/sql/dashboards/{_rt.segment('dashboard_id', dashboard_id)}")

    def get(self, dashboard_id: str) -> _m.Dashboard:
        """GET /api/2.0/preview/sql/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/dashboards/get
        """
        return self._sender.send(GET, f"/api/2.0/preview/sql/dashboards/{_rt.segment('dashboard_id', dashboard_id)}")

    def list(
        self,
        *,
        order: _m.ListOrder | str | None = None,
        page: int | None = None,
        page_size: int | None = None,
        q: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.Dashboard]:
        """GET /api/2.0/preview/sql/dashboards

        https://docs.databricks.com/api/workspace/dashboards/list
        """
        _query = {"order": order, "page": page, "page_size": page_size, "q": q}
        return _rt.Pages(
            self._sender,
            LIST,
            "/api/2.0/preview/sql/dashboards",
            LIST_PAGING,
            query=_rt.given(DashboardsAPI.list, _query),
            limit=limit,
        )

    def restore(self, dashboard_id: str) -> None:
        """POST /api/2.0/preview/sql/dashboards/trash/{dashboard_id}

        https://docs.databricks.com/api/workspace/dashboards/restore
        """
        self._sender.send(RESTORE, f"/api/2.0/preview/sql/dashboards/trash/{_rt.segment('dashboard_id', dashboard_id)}")

    def update(
        self,
        dashboard_id: str,
        *,
        name: str | None = None,
        run_as_role: _m.RunAsRole | str | None = None,
        tags: _Sequence[str] | None = None,
    ) -> _m.Dashboard:
        """POST /api/2.0/preview/sql/dashboards/{dashboard_id}

        https://docs.databricks.com/api/workspace/dashboards/update
        """
        _body = {"name": name, "run_as_role": run_as_role, "tags": tags}
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/dashboards/{_rt.segment('dashboard_id', dashboard_id)}",
            body=_rt.given(DashboardsAPI.update, _body),
        )
