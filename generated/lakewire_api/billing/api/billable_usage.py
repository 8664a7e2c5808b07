# Generated from billing (databricks-sdk 0.156.0, spec 7633b95a540e3dee). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of BillableUsageAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt

if _TYPE_CHECKING:
    pass

DOWNLOAD = _rt.Operation(
    name="billable_usage.download",
    method="GET",
    path="/api/2.0/accounts/{account_id}/usage/download",
    effect=_rt.Effect.READ,
    accept="text/plain",
    stream=True,
    scope="account",
)


class BillableUsageAPI:
    """The operations of BillableUsageAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def download(self, start_month: str, end_month: str, *, personal_data: bool | None = None) -> _rt.ByteStream:
        """GET /api/2.0/accounts/{account_id}/usage/download"""
        return self._sender.send(
            DOWNLOAD,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/usage/download",
            query={"end_month": end_month, "personal_data": personal_data, "start_month": start_month},
        )
