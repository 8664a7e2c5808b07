"""
What the pages show.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api import (
    catalogs,
    files,
    history,
    jobs,
    permissions,
    pipelines,
    runs,
    schemas,
    tables,
    volumes,
)
from lakewire_local.http.page.graph import BOX, draw
from lakewire_local.http.page.show import ask, page, render
from lakewire_local.statements.execution import StatementRequest
from lakewire_local.timestamps import iso_text, now_ms

if TYPE_CHECKING:
    from starlette.responses import Response

    from lakewire_local.http.call import Call

_ROWS = 100
_QUERY_S = 60.0
_PREVIEW = 64 << 10
_LATEST = 100


def overview(call: Call) -> Response:
    """Show what the workspace is and what it has done last."""
    workspace = call.workspace
    facts = {
        "address": call.host,
        "folder": workspace.files.root,
        "engine": workspace.engine.url or workspace.engine.profile.name,
        "warehouse": workspace.warehouse.id,
        "clock": iso_text(now_ms()),
        "snapshots": ", ".join(workspace.snapshots.names()) or "none",
        "you are": call.user,
    }
    latest = ask(call, history.list_all, max_results=10)["res"]
    return render("overview.html", call=call, facts=facts, statements=latest, runs=_runs(call, limit=10))


def data(call: Call) -> Response:
    """Show catalogs with their schemas."""
    found = {
        catalog["name"]: ask(call, schemas.list_all, catalog_name=catalog["name"]).get("schemas", [])
        for catalog in ask(call, catalogs.list_all).get("catalogs", [])
    }
    return render("data.html", call=call, catalogs=found)


def schema(call: Call) -> Response:
    """Show the tables and volumes of a schema."""
    place: dict[str, Any] = {"catalog_name": call.path["catalog"], "schema_name": call.path["schema"]}
    return render(
        "schema.html",
        call=call,
        name=".".join(place.values()),
        tables=ask(call, tables.list_all, **place).get("tables", []),
        volumes=ask(call, volumes.list_all, **place).get("volumes", []),
        grants=_grants(call, "schema", ".".join(place.values())),
    )


def table(call: Call) -> Response:
    """Show columns, rows, history, size and privileges of a table or view."""
    parts = [call.path[name] for name in ("catalog", "schema", "table")]
    full_name, quoted = ".".join(parts), ".".join(f"`{part.replace('`', '``')}`" for part in parts)
    info = ask(call, tables.get, {"full_name": full_name})
    is_view = info["table_type"] == "VIEW"
    return render(
        "table.html",
        call=call,
        table=info,
        rows=_tried(call, f"SELECT * FROM {quoted} LIMIT {_ROWS}"),
        detail=None if is_view else _first_row(_tried(call, f"DESCRIBE DETAIL {quoted}")),
        history=None if is_view else _tried(call, f"DESCRIBE HISTORY {quoted}"),
        grants=_grants(call, "table", full_name),
    )


def volume(call: Call) -> Response:
    """Show a folder of a volume, or the beginning of a file."""
    path = f"Volumes/{call.path['path'].rstrip('/')}"
    if call.arguments.flag("file"):
        found = files.file_behind(_at(call, path), "READ VOLUME")
        with found.open("rb") as file:
            text = file.read(_PREVIEW).decode("utf-8", errors="replace")
        return render("file.html", call=call, path=path, text=text, size=found.stat().st_size, shown=_PREVIEW)
    entries = ask(call, files.list_directory, {"path": path}).get("contents", [])
    return render("volume.html", call=call, path=path, entries=entries)


def statements(call: Call) -> Response:
    """Show the latest statements, or one of them."""
    found = ask(call, history.list_all, max_results=_LATEST)["res"]
    key = call.arguments.text("queryId")
    if key is None:
        return render("statements.html", call=call, statements=found)
    one = next((each for each in found if each["query_id"] == key), None)
    if one is None:
        raise LocalError(404, "NOT_FOUND", f"The statement {key} is none of the latest {_LATEST}.")
    is_query = one["statement_type"] == "SELECT" and one["status"] != "FAILED"
    plan = _tried(call, f"EXPLAIN {one['query_text']}") if is_query and call.arguments.flag("plan") else None
    return render("statement.html", call=call, statement=one, plan=plan, is_query=is_query)


def all_jobs(call: Call) -> Response:
    """Show jobs and the latest runs."""
    found = ask(call, jobs.list_all, limit=_LATEST).get("jobs", [])
    return render("jobs.html", call=call, jobs=found, runs=_runs(call, limit=25))


def run(call: Call) -> Response:
    """Show a run with its tasks and their output."""
    found = ask(call, runs.get, run_id=call.path["run_id"])
    tasks = found.get("tasks") or []
    outputs = {task["task_key"]: ask(call, runs.get_output, run_id=task["run_id"]) for task in tasks}
    return render("run.html", call=call, run=found, outputs=outputs, graph=draw(tasks), box=BOX)


def all_pipelines(call: Call) -> Response:
    """Show pipelines with the flows of their last updates, or one of them."""
    found = ask(call, pipelines.list_all, max_results=_LATEST).get("statuses", [])
    chosen = call.path.get("pipeline_id") or [each["pipeline_id"] for each in found]
    shown = [(each, _flows(call, each)) for each in found if each["pipeline_id"] in chosen]
    return render("pipelines.html", call=call, pipelines=shown)


def requests(call: Call) -> Response:
    """Show the latest requests."""
    if not call.metastore.access.caller.is_admin:
        raise LocalError(403, "PERMISSION_DENIED", "Requests are shown to administrators.")
    found = call.request.app.state.log.after(0)[-200:]
    return render("requests.html", call=call, requests=list(reversed(found)))


def editor(call: Call) -> Response:
    """Show a box for SQL, and the rows of a query."""
    text = (call.arguments.text("statement", "") or "").strip()
    found = _tried(call, text) if text else None
    return render("editor.html", call=call, text=text, found=found, most=_ROWS)


def _runs(call: Call, *, limit: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask(call, runs.list_all, limit=limit).get("runs", [])
    return found


def _flows(call: Call, pipeline: dict[str, Any]) -> dict[str, Any]:
    """Return how the flows of the last update of a pipeline stand."""
    last = next(iter(pipeline["latest_updates"]), {"update_id": None})
    events = [event for _, event in call.workspace.pipelines.events(pipeline["pipeline_id"])]
    return {
        event["origin"]["flow_name"]: event["details"]["flow_progress"]
        for event in events
        if event["event_type"] == "flow_progress" and event["origin"]["update_id"] == last["update_id"]
    }


def _grants(call: Call, kind: str, full_name: str) -> list[dict[str, Any]]:
    path = {"securable_type": kind, "full_name": full_name}
    found: list[dict[str, Any]] = ask(call, permissions.get_effective, path)["privilege_assignments"]
    return found


def _at(call: Call, path: str) -> Call:
    found: Call = ask(call, lambda inner: inner, {"path": path})
    return found


def _tried(call: Call, text: str) -> dict[str, Any]:
    """Return columns and rows of a statement that only reads, or why there are none."""
    try:
        return _rows(call, text)
    except LocalError as error:
        return {"error": error.message}


def _first_row(found: dict[str, Any]) -> dict[str, Any] | None:
    rows = found.get("rows")
    return dict(zip(found["columns"], rows[0], strict=True)) if rows else None


def _rows(call: Call, text: str) -> dict[str, Any]:
    if not call.workspace.runner.only_reads(text):
        raise invalid_parameter("This page only reads: a query, SHOW, DESCRIBE or EXPLAIN.")
    call.need("warehouses", call.workspace.warehouse.id, "CAN_USE")
    running = call.workspace.statements.submit(StatementRequest(text=text, user=call.user, row_limit=_ROWS))
    try:
        running.ended.result(_QUERY_S)
    except TimeoutError:
        call.workspace.statements.cancel(running.id)
        raise invalid_parameter(f"The statement did not end in {_QUERY_S:g} s and is canceled.") from None
    if running.error or running.result is None:
        raise running.error or invalid_parameter(f"The statement is {running.state}.")
    chunks = [json.loads(chunk.read()) for chunk in running.result.chunks]
    return {
        "columns": [column.name for column in running.result.columns],
        "rows": [row for chunk in chunks for row in chunk],
    }


ROUTES = [
    Route("/", page(overview)),
    Route("/explore/data", page(data)),
    Route("/explore/data/volumes/{path:path}", page(volume)),
    Route("/explore/data/{catalog}/{schema}", page(schema)),
    Route("/explore/data/{catalog}/{schema}/{table}", page(table)),
    Route("/sql/history", page(statements)),
    Route("/sql/editor", page(editor), methods=["GET", "POST"]),
    Route("/jobs", page(all_jobs)),
    Route("/jobs/runs/{run_id}", page(run)),
    Route("/pipelines", page(all_pipelines)),
    Route("/pipelines/{pipeline_id}", page(all_pipelines)),
    Route("/pipelines/{pipeline_id}/updates/{update_id}", page(all_pipelines)),
    Route("/requests", page(requests)),
]
