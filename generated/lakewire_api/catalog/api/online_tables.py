"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api import runtime as _rt
from lakewire_api.catalog import models as _m

CREATE = _rt.Operation("online_tables.create", "POST", "/api/2.0/online-tables", returns=_m.OnlineTable)
CREATE_WAITER = _rt.Waiter(
    poll="get",
    bind={"name": ("response", "name")},
    status="unity_catalog_provisioning_state",
    success=("ACTIVE",),
    failure=("FAILED",),
)
DELETE = _rt.Operation("online_tables.delete", "DELETE", "/api/2.0/online-tables/{name}")
GET = _rt.Operation("online_tables.get", "GET", "/api/2.0/online-tables/{name}", returns=_m.OnlineTable)


class OnlineTablesAPI(_rt.Api):
    def create(self, table: _m.OnlineTable | _rt.Fields) -> _rt.Started[_m.OnlineTable, _m.OnlineTable]:
        """POST /api/2.0/online-tables"""
        return _rt.Started(
            self._sender,
            OnlineTablesAPI,
            CREATE_WAITER,
            self._sender.send(CREATE, "/api/2.0/online-tables", body=_rt.whole(OnlineTablesAPI.create, "table", table)),
            request={},
        )

    def delete(self, name: str) -> None:
        """DELETE /api/2.0/online-tables/{name}"""
        self._sender.send(DELETE, f"/api/2.0/online-tables/{_rt.segment('name', name)}")

    def get(self, name: str) -> _m.OnlineTable:
        """GET /api/2.0/online-tables/{name}"""
        return self._sender.send(GET, f"/api/2.0/online-tables/{_rt.segment('name', name)}")
