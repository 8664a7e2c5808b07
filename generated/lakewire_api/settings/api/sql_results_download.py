"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("sql_results_download")
DELETE = _op(
    "delete",
    "DELETE",
    "/api/2.0/settings/types/sql_results_download/names/default",
    _m.DeleteSqlResultsDownloadResponse,
)
GET = _op("get", "GET", "/api/2.0/settings/types/sql_results_download/names/default", _m.SqlResultsDownload)
UPDATE = _op("update", "PATCH", "/api/2.0/settings/types/sql_results_download/names/default", _m.SqlResultsDownload)


class SqlResultsDownloadAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteSqlResultsDownloadResponse:
        """DELETE /api/2.0/settings/types/sql_results_download/names/default

        https://docs.databricks.com/api/workspace/sqlresultsdownload/delete
        """
        _query = {"etag": etag}
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/sql_results_download/names/default",
            query=_rt.given(SqlResultsDownloadAPI.delete, _query),
        )

    def get(self, *, etag: str | None = None) -> _m.SqlResultsDownload:
        """GET /api/2.0/settings/types/sql_results_download/names/default

        https://docs.databricks.com/api/workspace/sqlresultsdownload/get
        """
        _query = {"etag": etag}
        return self._sender.send(
            GET,
            "/api/2.0/settings/types/sql_results_download/names/default",
            query=_rt.given(SqlResultsDownloadAPI.get, _query),
        )

    def update(
        self, allow_missing: bool, setting: _m.SqlResultsDownload | _rt.Fields, field_mask: str
    ) -> _m.SqlResultsDownload:
        """PATCH /api/2.0/settings/types/sql_results_download/names/default

        https://docs.databricks.com/api/workspace/sqlresultsdownload/update
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/sql_results_download/names/default",
            body=_rt.given(SqlResultsDownloadAPI.update, _body),
        )
