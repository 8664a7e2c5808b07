"""Generated from catalog (databricks-sdk 0.162.0, spec 2f158010); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.catalog import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("online_tables")
CREATE = _op("create", "POST", "/api/2.0/online-tables", _m.OnlineTable)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="unity_catalog_provisioning_state",
    success=("ACTIVE",),
    failure=("FAILED", "DELETING"),
)
DELETE = _op("delete", "DELETE", "/api/2.0/online-tables/{name}")
GET = _op("get", "GET", "/api/2.0/online-tables/{name}", _m.OnlineTable)


class StartedOnlineTable(_rt.Started[_m.OnlineTable, _rt.ResultT, _rt.ResultT]):
    name: str | None
    spec: _m.OnlineTableSpec | None
    status: _m.OnlineTableStatus | None
    table_serving_url: str | None
    unity_catalog_provisioning_state: _m.ProvisioningInfoState | None


class OnlineTablesAPI(_rt.Api):
    def create(self, table: _m.OnlineTable | _rt.Fields) -> StartedOnlineTable[_m.OnlineTable]:
        """POST /api/2.0/online-tables

        https://docs.databricks.com/api/workspace/onlinetables/create
        """
        _sent = self._sender.send(
            CREATE, "/api/2.0/online-tables", body=_rt.whole(OnlineTablesAPI.create, "table", table)
        )
        return StartedOnlineTable(self._sender, OnlineTablesAPI, CREATE_WAITER, _sent, request={})

    def delete(self, name: str) -> None:
        """DELETE /api/2.0/online-tables/{name}

        https://docs.databricks.com/api/workspace/onlinetables/delete
        """
        self._sender.send(DELETE, f"/api/2.0/online-tables/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.OnlineTable:
        """GET /api/2.0/online-tables/{name}

        https://docs.databricks.com/api/workspace/onlinetables/get
        """
        return self._sender.send(GET, f"/api/2.0/online-tables/{_rt.segment('name', name)}")
