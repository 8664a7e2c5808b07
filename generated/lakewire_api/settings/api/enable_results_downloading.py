"""Generated from settings (databricks-sdk 0.162.0, spec 70d64c58b3b3a3e4); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

GET_ENABLE_RESULTS_DOWNLOADING = _rt.Operation(
    "enable_results_downloading.get_enable_results_downloading",
    "GET",
    "/api/2.0/settings/types/enable-results-downloading/names/default",
    returns=_m.EnableResultsDownloading,
)
PATCH_ENABLE_RESULTS_DOWNLOADING = _rt.Operation(
    "enable_results_downloading.patch_enable_results_downloading",
    "PATCH",
    "/api/2.0/settings/types/enable-results-downloading/names/default",
    returns=_m.EnableResultsDownloading,
)


class EnableResultsDownloadingAPI(_rt.Api):
    def get_enable_results_downloading(self) -> _m.EnableResultsDownloading:
        """GET /api/2.0/settings/types/enable-results-downloading/names/default"""
        return self._sender.send(GET_ENABLE_RESULTS_DOWNLOADING, "/api/2.0/settings/types/enable-results-downloading/names/default")

    def patch_enable_results_downloading(
        self, allow_missing: bool, setting: _m.EnableResultsDownloading | _rt.Fields, field_mask: str
    ) -> _m.EnableResultsDownloading:
        """PATCH /api/2.0/settings/types/enable-results-downloading/names/default"""
        return self._sender.send(
            PATCH_ENABLE_RESULTS_DOWNLOADING,
            "/api/2.0/settings/types/enable-results-downloading/names/default",
            body=_rt.given(
                EnableResultsDownloadingAPI.patch_enable_results_downloading,
                allow_missing=allow_missing,
                field_mask=field_mask,
                setting=setting,
            ),
        )
