# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of TemporaryPathCredentialsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

GENERATE_TEMPORARY_PATH_CREDENTIALS = _rt.Operation(
    name="temporary_path_credentials.generate_temporary_path_credentials",
    method="POST",
    path="/api/2.0/unity-catalog/temporary-path-credentials",
    returns=_m.GenerateTemporaryPathCredentialResponse,
)


class TemporaryPathCredentialsAPI:
    """The operations of TemporaryPathCredentialsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def generate_temporary_path_credentials(
        self, url: str, operation: _m.PathOperation | str, *, dry_run: bool | None = None
    ) -> _m.GenerateTemporaryPathCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-path-credentials"""
        return self._sender.send(
            GENERATE_TEMPORARY_PATH_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-path-credentials",
            body=_rt.given({"dry_run": dry_run, "operation": operation, "url": url}),
        )
