"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.sql import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("data_sources")
LIST = _op("list", "GET", "/api/2.0/preview/sql/data_sources", list[_m.DataSource])
LIST_PAGING = _rt.Paging(items="", style="single")


class DataSourcesAPI(_rt.Api):
    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.DataSource]:
        """GET /api/2.0/preview/sql/data_sources

        https://docs.databricks.com/api/workspace/datasources/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/preview/sql/data_sources", LIST_PAGING, limit=limit)
