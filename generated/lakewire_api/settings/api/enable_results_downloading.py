# Generated from settings (databricks-sdk 0.156.0, spec 98d5974b1edec122). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of EnableResultsDownloadingAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.settings import models as _m

if _TYPE_CHECKING:
    pass

GET_ENABLE_RESULTS_DOWNLOADING = _rt.Operation(
    name="enable_results_downloading.get_enable_results_downloading",
    method="GET",
    path="/api/2.0/settings/types/enable-results-downloading/names/default",
    returns=_m.EnableResultsDownloading,
    effect=_rt.Effect.READ,
)
PATCH_ENABLE_RESULTS_DOWNLOADING = _rt.Operation(
    name="enable_results_downloading.patch_enable_results_downloading",
    method="PATCH",
    path="/api/2.0/settings/types/enable-results-downloading/names/default",
    returns=_m.EnableResultsDownloading,
)


class EnableResultsDownloadingAPI:
    """The operations of EnableResultsDownloadingAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def get_enable_results_downloading(self) -> _m.EnableResultsDownloading:
        """GET /api/2.0/settings/types/enable-results-downloading/names/default"""
        return self._sender.send(
            GET_ENABLE_RESULTS_DOWNLOADING, "/api/2.0/settings/types/enable-results-downloading/names/default"
        )

    def patch_enable_results_downloading(
        self, allow_missing: bool, setting: _m.EnableResultsDownloading | _Mapping[str, _Any], field_mask: str
    ) -> _m.EnableResultsDownloading:
        """PATCH /api/2.0/settings/types/enable-results-downloading/names/default"""
        return self._sender.send(
            PATCH_ENABLE_RESULTS_DOWNLOADING,
            "/api/2.0/settings/types/enable-results-downloading/names/default",
            body=_rt.given({"allow_missing": allow_missing, "field_mask": field_mask, "setting": setting}),
        )
