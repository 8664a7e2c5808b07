# Generated from sql (databricks-sdk 0.156.0, spec 20973dfac33ba5c3). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of DashboardWidgetsAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.sql import models as _m

if _TYPE_CHECKING:
    pass

CREATE = _rt.Operation(
    name="dashboard_widgets.create", method="POST", path="/api/2.0/preview/sql/widgets", returns=_m.Widget
)
DELETE = _rt.Operation(
    name="dashboard_widgets.delete",
    method="DELETE",
    path="/api/2.0/preview/sql/widgets/{id}",
    effect=_rt.Effect.IDEMPOTENT,
)
UPDATE = _rt.Operation(
    name="dashboard_widgets.update", method="POST", path="/api/2.0/preview/sql/widgets/{id}", returns=_m.Widget
)


class DashboardWidgetsAPI:
    """The operations of DashboardWidgetsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def create(
        self,
        dashboard_id: str,
        options: _m.WidgetOptions | _Mapping[str, _Any],
        width: int,
        *,
        text: str | None = None,
        visualization_id: str | None = None,
    ) -> _m.Widget:
        """POST /api/2.0/preview/sql/widgets"""
        return self._sender.send(
            CREATE,
            "/api/2.0/preview/sql/widgets",
            body=_rt.given(
                {
                    "dashboard_id": dashboard_id,
                    "options": options,
                    "text": text,
                    "visualization_id": visualization_id,
                    "width": width,
                }
            ),
        )

    def delete(self, id: str) -> None:
        """DELETE /api/2.0/preview/sql/widgets/{id}"""
        self._sender.send(DELETE, f"/api/2.0/preview/sql/widgets/{_rt.segment('id', id)}")

    def update(
        self,
        id: str,
        dashboard_id: str,
        options: _m.WidgetOptions | _Mapping[str, _Any],
        width: int,
        *,
        text: str | None = None,
        visualization_id: str | None = None,
    ) -> _m.Widget:
        """POST /api/2.0/preview/sql/widgets/{id}"""
        return self._sender.send(
            UPDATE,
            f"/api/2.0/preview/sql/widgets/{_rt.segment('id', id)}",
            body=_rt.given(
                {
                    "dashboard_id": dashboard_id,
                    "options": options,
                    "text": text,
                    "visualization_id": visualization_id,
                    "width": width,
                }
            ),
        )
