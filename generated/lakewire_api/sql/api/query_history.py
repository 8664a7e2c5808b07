# Generated from sql (databricks-sdk 0.156.0, spec 20973dfac33ba5c3). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of QueryHistoryAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

if _TYPE_CHECKING:
    pass

LIST = _rt.Operation(
    name="query_history.list",
    method="GET",
    path="/api/2.0/sql/history/queries",
    returns=_m.ListQueriesResponse,
    effect=_rt.Effect.READ,
)


class QueryHistoryAPI:
    """The operations of QueryHistoryAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def list(
        self,
        *,
        filter_by: _m.QueryFilter | _Mapping[str, _Any] | None = None,
        include_metrics: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> _m.ListQueriesResponse:
        """GET /api/2.0/sql/history/queries"""
        return self._sender.send(
            LIST,
            "/api/2.0/sql/history/queries",
            query={
                "filter_by": filter_by,
                "include_metrics": include_metrics,
                "max_results": max_results,
                "page_token": page_token,
            },
        )
