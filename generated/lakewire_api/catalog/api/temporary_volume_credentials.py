# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of TemporaryVolumeCredentialsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

GENERATE_TEMPORARY_VOLUME_CREDENTIALS = _rt.Operation(
    name="temporary_volume_credentials.generate_temporary_volume_credentials",
    method="POST",
    path="/api/2.0/unity-catalog/temporary-volume-credentials",
    returns=_m.GenerateTemporaryVolumeCredentialResponse,
)


class TemporaryVolumeCredentialsAPI:
    """The operations of TemporaryVolumeCredentialsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def generate_temporary_volume_credentials(
        self, *, operation: _m.VolumeOperation | str | None = None, volume_id: str | None = None
    ) -> _m.GenerateTemporaryVolumeCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-volume-credentials"""
        return self._sender.send(
            GENERATE_TEMPORARY_VOLUME_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-volume-credentials",
            body=_rt.given({"operation": operation, "volume_id": volume_id}),
        )
