"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.settings import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("enable_results_downloading")
GET_ENABLE_RESULTS_DOWNLOADING = _op(
    "get_enable_results_downloading",
    "GET",
    "/api/2.0/settings/types/enable-results-downloading/names/default",
    _m.EnableResultsDownloading,
)
PATCH_ENABLE_RESULTS_DOWNLOADING = _op(
    "patch_enable_results_downloading",
    "PATCH",
    "/api/2.0/settings/types/enable-results-downloading/names/default",
    _m.EnableResultsDownloading,
)


class EnableResultsDownloadingAPI(_rt.Api):
    def get_enable_results_downloading(self) -> _m.EnableResultsDownloading:
        """GET /api/2.0/settings/types/enable-results-downloading/names/default

        https://docs.databricks.com/api/workspace/enableresultsdownloading/getenableresultsdownloading
        """
        return self._sender.send(
            GET_ENABLE_RESULTS_DOWNLOADING, "/api/2.0/settings/types/enable-results-downloading/names/default"
        )

    def patch_enable_results_downloading(
        self, allow_missing: bool, setting: _m.EnableResultsDownloading | _rt.Fields, field_mask: str
    ) -> _m.EnableResultsDownloading:
        """PATCH /api/2.0/settings/types/enable-results-downloading/names/default

        https://docs.databricks.com/api/workspace/enableresultsdownloading/patchenableresultsdownloading
        """
        _body = {"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}
        return self._sender.send(
            PATCH_ENABLE_RESULTS_DOWNLOADING,
            "/api/2.0/settings/types/enable-results-downloading/names/default",
            body=_rt.given(EnableResultsDownloadingAPI.patch_enable_results_downloading, _body),
        )
