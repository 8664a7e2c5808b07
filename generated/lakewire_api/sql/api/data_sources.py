# Generated from sql (databricks-sdk 0.156.0, spec 20973dfac33ba5c3). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of DataSourcesAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

if _TYPE_CHECKING:
    pass

LIST = _rt.Operation(
    name="data_sources.list",
    method="GET",
    path="/api/2.0/preview/sql/data_sources",
    returns=list[_m.DataSource],
    effect=_rt.Effect.READ,
)
LIST_PAGING = _rt.Paging(items="", style="single")


class DataSourcesAPI:
    """The operations of DataSourcesAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.DataSource]:
        """GET /api/2.0/preview/sql/data_sources"""
        return _rt.Pages(self._sender, LIST, "/api/2.0/preview/sql/data_sources", LIST_PAGING, limit=limit)
