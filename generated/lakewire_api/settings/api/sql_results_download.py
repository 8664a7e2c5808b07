"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

DELETE = _rt.Operation(
    "sql_results_download.delete",
    "DELETE",
    "/api/2.0/settings/types/sql_results_download/names/default",
    returns=_m.DeleteSqlResultsDownloadResponse,
)
GET = _rt.Operation(
    "sql_results_download.get", "GET", "/api/2.0/settings/types/sql_results_download/names/default", returns=_m.SqlResultsDownload
)
UPDATE = _rt.Operation(
    "sql_results_download.update",
    "PATCH",
    "/api/2.0/settings/types/sql_results_download/names/default",
    returns=_m.SqlResultsDownload,
)


class SqlResultsDownloadAPI(_rt.Api):
    def delete(self, *, etag: str | None = None) -> _m.DeleteSqlResultsDownloadResponse:
        """DELETE /api/2.0/settings/types/sql_results_download/names/default"""
        return self._sender.send(
            DELETE,
            "/api/2.0/settings/types/sql_results_download/names/default",
            query=_rt.given(SqlResultsDownloadAPI.delete, etag=etag),
        )

    def get(self, *, etag: str | None = None) -> _m.SqlResultsDownload:
        """GET /api/2.0/settings/types/sql_results_download/names/default"""
        return self._sender.send(
            GET, "/api/2.0/settings/types/sql_results_download/names/default", query=_rt.given(SqlResultsDownloadAPI.get, etag=etag)
        )

    def update(self, allow_missing: bool, setting: _m.SqlResultsDownload | _rt.Fields, field_mask: str) -> _m.SqlResultsDownload:
        """PATCH /api/2.0/settings/types/sql_results_download/names/default"""
        return self._sender.send(
            UPDATE,
            "/api/2.0/settings/types/sql_results_download/names/default",
            body=_rt.given(SqlResultsDownloadAPI.update, allow_missing=allow_missing, field_mask=field_mask, setting=setting),
        )
