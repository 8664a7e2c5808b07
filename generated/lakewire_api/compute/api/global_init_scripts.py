"""Generated from compute (databricks-sdk 0.162.0, spec e9529a62); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.compute import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("global_init_scripts")
CREATE = _op("create", "POST", "/api/2.0/global-init-scripts", _m.CreateResponse)
DELETE = _op("delete", "DELETE", "/api/2.0/global-init-scripts/{script_id}")
GET = _op("get", "GET", "/api/2.0/global-init-scripts/{script_id}", _m.GlobalInitScriptDetailsWithContent)
LIST = _op("list", "GET", "/api/2.0/global-init-scripts", _m.ListGlobalInitScriptsResponse)
LIST_PAGING = _rt.Paging(items="scripts", style="single")
UPDATE = _op("update", "PATCH", "/api/2.0/global-init-scripts/{script_id}", effect=_rt.Effect.IDEMPOTENT)


class GlobalInitScriptsAPI(_rt.Api):
    def create(
        self, name: str, script: str, *, enabled: bool | None = None, position: int | None = None
    ) -> _m.CreateResponse:
        """POST /api/2.0/global-init-scripts

        https://docs.databricks.com/api/workspace/globalinitscripts/create
        """
        _body = {"enabled": enabled, "name": name, "position": position, "script": script}
        return self._sender.send(
            CREATE, "/api/2.0/global-init-scripts", body=_rt.given(GlobalInitScriptsAPI.create, _body)
        )

    def delete(self, script_id: str) -> None:
        """DELETE /api/2.0/global-init-scripts/{script_id}

        https://docs.databricks.com/api/workspace/globalinitscripts/delete
        """
        self._sender.send(DELETE, f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}")

    def get(self, script_id: str) -> _m.GlobalInitScriptDetailsWithContent:
        """GET /api/2.0/global-init-scripts/{script_id}

        https://docs.databricks.com/api/workspace/globalinitscripts/get
        """
        return self._sender.send(GET, f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}")

    def list(self, *, limit: int | None = None) -> _rt.Pages[_m.GlobalInitScriptDetails]:
        """GET /api/2.0/global-init-scripts

        https://docs.databricks.com/api/workspace/globalinitscripts/list
        """
        return _rt.Pages(self._sender, LIST, "/api/2.0/global-init-scripts", LIST_PAGING, limit=limit)

    def update(
        self, script_id: str, name: str, script: str, *, enabled: bool | None = None, position: int | None = None
    ) -> None:
        """PATCH /api/2.0/global-init-scripts/{script_id}

        https://docs.databricks.com/api/workspace/globalinitscripts/update
        """
        _body = {"enabled": enabled, "name": name, "position": position, "script": script}
        self._sender.send(
            UPDATE,
            f"/api/2.0/global-init-scripts/{_rt.segment('script_id', script_id)}",
            body=_rt.given(GlobalInitScriptsAPI.update, _body),
        )
