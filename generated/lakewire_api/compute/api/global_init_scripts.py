# Generated from compute (databricks-sdk 0.156.0, spec 4c3c112c1f3fb16f). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of GlobalInitScriptsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.compute import models as _m

if _TYPE_CHECKING:
    pass

CREATE = _rt.Operation(
    name="global_init_scripts.create", method="POST", path="/api/2.0/global-init-scripts", returns=_m.CreateResponse
)
DELETE = _rt.Operation(
    name="global_init_scripts.delete",
    method="DELETE",
    path="/api/2.0/global-init-scripts/{script_id}",
    effect=_rt.Effect.IDEMPOTENT,
)
GET = _rt.Operation(
    name="global_init_scripts.get",
    method="GET",
    path="/api/2.0/global-init-scripts/{script_id}",
    returns=_m.GlobalInitScriptDetailsWithContent,
    effect=_rt.Effect.READ,
)
LIST = _rt.Operation(
    name="global_init_scripts.list",
    method="GET",
    path="/api/2.0/global-init-scripts",
    returns=_m.ListGlobalInitScriptsResponse,
    effect=_rt.Effect.READ,
)
LIST_PAGING = _rt.Paging(items="scripts", style="single")
UPDATE = _rt.Operation(
    name="global_init_scripts.update", method="PATCH", path="/api/2.0/global-init-scripts/{script_id}"
)


class GlobalInitScriptsAPI:
    """The operations of GlobalInitScriptsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def create(
        self, name: str, script: str, *, enabled: bool | None = None, position: int | None = None
    ) -> _m.CreateResponse:
        """POST /api/2.0/global-init-scripts"""
        return self._sender.send(
            CREATE,
            "/api/2.0/global-init-scripts",
            body=_rt.given({"enabled": enabled, "name": name, "position": position, "script": script}),
        )

    def delete(self, script_id: str) -> None:
        """DELETE /api/2.0/global-init-scripts/{script_id}"""
        self._sender.send(DELETE, f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}")

    def get(self, script_id: str) -> _m.GlobalInitScriptDetailsWithContent:
        """GET /api/2.0/global-init-scripts/{script_id}"""
        return self._sender.send(GET, f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}")

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.GlobalInitScriptDetails]:
        """GET /api/2.0/global-init-scripts"""
        return _rt.Pages(self._sender, LIST, "/api/2.0/global-init-scripts", LIST_PAGING, limit=limit)

    def update(
        self, script_id: str, name: str, script: str, *, enabled: bool | None = None, position: int | None = None
    ) -> None:
        """PATCH /api/2.0/global-init-scripts/{script_id}"""
        self._sender.send(
            UPDATE,
            f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}",
            body=_rt.given({"enabled": enabled, "name": name, "position": position, "script": script}),
        )
