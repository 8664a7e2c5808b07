# Generated from catalog (databricks-sdk 0.156.0, spec 6e7f9b172fd9f236). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of OnlineTablesAPI."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING as _TYPE_CHECKING, Any as _Any

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

if _TYPE_CHECKING:
    pass

CREATE = _rt.Operation(
    name="online_tables.create", method="POST", path="/api/2.0/online-tables", returns=_m.OnlineTable
)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="unity_catalog_provisioning_state",
    success=("ACTIVE",),
    failure=("FAILED",),
    timeout=1200.0,
)
DELETE = _rt.Operation(
    name="online_tables.delete", method="DELETE", path="/api/2.0/online-tables/{name}", effect=_rt.Effect.IDEMPOTENT
)
GET = _rt.Operation(
    name="online_tables.get",
    method="GET",
    path="/api/2.0/online-tables/{name}",
    returns=_m.OnlineTable,
    effect=_rt.Effect.READ,
)


class OnlineTablesAPI:
    """The operations of OnlineTablesAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def create(self, table: _m.OnlineTable | _Mapping[str, _Any]) -> _m.OnlineTable:
        """POST /api/2.0/online-tables"""
        return self._sender.send(CREATE, "/api/2.0/online-tables", body=table)

    def delete(self, name: str) -> None:
        """DELETE /api/2.0/online-tables/{name}"""
        self._sender.send(DELETE, f"/api/2.0/online-tables/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.OnlineTable:
        """GET /api/2.0/online-tables/{name}"""
        return self._sender.send(GET, f"/api/2.0/online-tables/{_rt.segment('name', name)}")
