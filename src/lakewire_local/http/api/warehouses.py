"""
SQL warehouses, and the sessions of connectors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.call import endpoint
from lakewire_local.http.responses import compact, error_json, json_response
from lakewire_local.sql import SqlSession, configure
from lakewire_local.statements.warehouse import NAME

if TYPE_CHECKING:
    from starlette.responses import Response

    from lakewire_local.http.call import Call


def show(call: Call) -> dict[str, Any]:
    """Return the warehouse."""
    _check(call, "CAN_VIEW")
    return _info(call)


def list_all(call: Call) -> dict[str, Any]:
    """Return the one warehouse."""
    seen = call.may("warehouses", call.workspace.warehouse.id, "CAN_VIEW")
    return {"warehouses": [_info(call)] if seen else []}


def start(call: Call) -> None:
    """Start the warehouse."""
    _check(call, "CAN_USE")
    call.workspace.warehouse.start()


def stop(call: Call) -> None:
    """Stop the warehouse."""
    _check(call, "CAN_MANAGE")
    call.workspace.warehouse.stop()


def open_session(call: Call) -> dict[str, Any]:
    """Open a session; return its id."""
    arguments = call.arguments
    call.workspace.warehouse.use(call.path.get("warehouse_id") or arguments.need("warehouse_id"))
    call.need("warehouses", call.workspace.warehouse.id, "CAN_USE")
    session = SqlSession(arguments.text("catalog") or "main", arguments.text("schema") or "default")
    for name, value in (arguments.mapping("session_confs") or {}).items():
        configure(session, name, str(value), call.workspace.engine.profile)
    return {"session_id": call.workspace.sessions.add(session)}


def close_session(call: Call) -> None:
    """Close a session; one that is not open is no error."""
    call.workspace.sessions.close(call.path["session_id"])


def _check(call: Call, level: str) -> None:
    warehouse_id = call.path["warehouse_id"]
    if warehouse_id != call.workspace.warehouse.id:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"SQL warehouse {warehouse_id} does not exist")
    call.need("warehouses", warehouse_id, level)


def _info(call: Call) -> dict[str, Any]:
    warehouse = call.workspace.warehouse
    url = call.request.url
    return compact(
        id=warehouse.id,
        name=NAME,
        state=warehouse.state,
        size="XXSMALL",
        cluster_size="2X-Small",
        min_num_clusters=1,
        max_num_clusters=1,
        num_clusters=1,
        num_active_sessions=len(call.workspace.sessions),
        auto_stop_mins=0,
        creator_name=call.workspace.metastore.user,
        warehouse_type="PRO",
        enable_serverless_compute=True,
        enable_photon=False,
        channel={"name": "CHANNEL_NAME_CURRENT"},
        health={"status": "HEALTHY"},
        odbc_params={
            "hostname": url.hostname,
            "path": f"/sql/1.0/warehouses/{warehouse.id}",
            "protocol": url.scheme,
            "port": url.port,
        },
    )


def refuse_thrift(_: Call) -> Response:
    """Tell a connector that speaks Thrift which of its forms works, in the header that it shows."""
    text = (
        "The local workspace serves the Statement Execution API, not Thrift: databricks-sql-connector connects with "
        "use_kernel=True or use_sea=True, the JDBC driver with UseThriftClient=0"
    )
    error = LocalError(501, "ENDPOINT_NOT_SERVED_LOCALLY", text)
    return json_response(error_json(error), error.status, {"x-thriftserver-error-message": text})


_ROOT = "/api/2.0/sql/warehouses"
_ONE = _ROOT + "/{warehouse_id}"
_SESSIONS = "/api/2.0/sql/sessions"
ROUTES = [
    Route(_ROOT, endpoint(list_all), methods=["GET"]),
    Route(_ONE, endpoint(show), methods=["GET"]),
    Route(_ONE + "/start", endpoint(start), methods=["POST"]),
    Route(_ONE + "/stop", endpoint(stop), methods=["POST"]),
    Route(_ONE + "/sessions", endpoint(open_session), methods=["POST"]),
    Route(_SESSIONS, endpoint(open_session), methods=["POST"]),
    Route(_SESSIONS + "/", endpoint(open_session), methods=["POST"]),
    Route(_SESSIONS + "/{session_id}", endpoint(close_session), methods=["DELETE"]),
    Route("/sql/1.0/warehouses/{warehouse_id}", endpoint(refuse_thrift, raw_body=True), methods=["POST"]),
    Route("/sql/1.0/endpoints/{warehouse_id}", endpoint(refuse_thrift, raw_body=True), methods=["POST"]),
]
