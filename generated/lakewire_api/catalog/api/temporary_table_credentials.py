# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of TemporaryTableCredentialsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

GENERATE_TEMPORARY_TABLE_CREDENTIALS = _rt.Operation(
    name="temporary_table_credentials.generate_temporary_table_credentials",
    method="POST",
    path="/api/2.0/unity-catalog/temporary-table-credentials",
    returns=_m.GenerateTemporaryTableCredentialResponse,
)


class TemporaryTableCredentialsAPI:
    """The operations of TemporaryTableCredentialsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def generate_temporary_table_credentials(
        self, *, operation: _m.TableOperation | str | None = None, table_id: str | None = None
    ) -> _m.GenerateTemporaryTableCredentialResponse:
        """POST /api/2.0/unity-catalog/temporary-table-credentials"""
        return self._sender.send(
            GENERATE_TEMPORARY_TABLE_CREDENTIALS,
            "/api/2.0/unity-catalog/temporary-table-credentials",
            body=_rt.given({"operation": operation, "table_id": table_id}),
        )
