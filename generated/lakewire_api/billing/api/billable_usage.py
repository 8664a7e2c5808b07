"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""

from __future__ import annotations

import lakewire_runtime as _rt

_op = _rt.operations("billable_usage")
DOWNLOAD = _op(
    "download",
    "GET",
    "/api/2.0/accounts/{account_id}/usage/download",
    accept="text/plain",
    stream=True,
    scope="account",
)


class BillableUsageAPI(_rt.Api):
    def download(self, start_month: str, end_month: str, *, personal_data: bool | None = None) -> _rt.ByteStream:
        """GET /api/2.0/accounts/{account_id}/usage/download

        https://docs.databricks.com/api/account/billableusage/download
        """
        _query = {"end_month": end_month, "personal_data": personal_data, "start_month": start_month}
        return self._sender.send(
            DOWNLOAD,
            f"/api/2.0/accounts/{_rt.account(self._sender)}/usage/download",
            query=_rt.given(BillableUsageAPI.download, _query),
        )
