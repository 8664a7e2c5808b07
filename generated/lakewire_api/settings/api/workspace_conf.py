"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from collections.abc import Mapping as _Mapping

import lakewire_runtime as _rt

_op = _rt.operations("workspace_conf")
GET_STATUS = _op("get_status", "GET", "/api/2.0/workspace-conf", dict[str, str])
SET_STATUS = _op("set_status", "PATCH", "/api/2.0/workspace-conf")


class WorkspaceConfAPI(_rt.Api):
    def get_status(self, keys: str) -> dict[str, str]:
        """GET /api/2.0/workspace-conf

        https://docs.databricks.com/api/workspace/workspaceconf/getstatus
        """
        _query = {"keys": keys}
        return self._sender.send(
            GET_STATUS, "/api/2.0/workspace-conf", query=_rt.given(WorkspaceConfAPI.get_status, _query)
        )

    def set_status(self, contents: _Mapping[str, str]) -> None:
        """PATCH /api/2.0/workspace-conf

        https://docs.databricks.com/api/workspace/workspaceconf/setstatus
        """
        self._sender.send(
            SET_STATUS, "/api/2.0/workspace-conf", body=_rt.whole(WorkspaceConfAPI.set_status, "contents", contents)
        )
