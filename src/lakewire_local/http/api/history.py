"""
The query history: ``/api/2.0/sql/history/queries``, with the statements that this server has run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.call import endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.statements.execution import StatementExecution

_STATUS = {
    "PENDING": "QUEUED",
    "RUNNING": "RUNNING",
    "SUCCEEDED": "FINISHED",
    "CLOSED": "FINISHED",
    "FAILED": "FAILED",
    "CANCELED": "CANCELED",
}
_TYPE = re.compile(
    r"\W*(ALTER|ANALYZE|COPY|CREATE|DELETE|DESCRIBE|DROP|EXPLAIN|GRANT|INSERT|MERGE|OPTIMIZE|REFRESH|REPLACE|REVOKE"
    r"|SELECT|SET|SHOW|TRUNCATE|UPDATE|USE)\b",
    re.IGNORECASE,
)
_NEWEST = 10**15  # orders descending times as ascending texts


def list_all(call: Call) -> dict[str, Any]:
    """List statements, latest first; who may not monitor the warehouse sees its own."""
    with_metrics = call.arguments.flag("include_metrics")
    everybody = call.may("warehouses", call.workspace.warehouse.id, "CAN_MONITOR")
    latest = call.workspace.statements.latest()
    known = sorted((each for each in latest if everybody or each.request.user == call.user), key=_order)
    chosen = [statement for statement in known if _fits(call, statement)]
    kept, token = page(chosen, call.arguments, key=_order, unset=100)
    return compact(
        res=[_info(call, statement) | (_metrics(statement) if with_metrics else {}) for statement in kept],
        next_page_token=token,
        has_next_page=token is not None,
    )


def _fits(call: Call, statement: StatementExecution) -> bool:
    ids, statuses, warehouses = (_filter(call, name) for name in ("statement_ids", "statuses", "warehouse_ids"))
    return (
        (not ids or statement.id in ids)
        and (not statuses or _STATUS[statement.state] in statuses)
        and (not warehouses or call.workspace.warehouse.id in warehouses)
        and _in_range(call, statement)
    )


def _filter(call: Call, name: str) -> list[str]:
    """Return a filter: nested in a JSON body (some clients send one with GET) or as ``filter_by.name`` in the query."""
    nested = (call.arguments.mapping("filter_by") or {}).get(name)
    return nested if isinstance(nested, list) else call.request.query_params.getlist(f"filter_by.{name}")


def _in_range(call: Call, statement: StatementExecution) -> bool:
    nested = (call.arguments.mapping("filter_by") or {}).get("query_start_time_range") or {}
    query = call.request.query_params
    prefix = "filter_by.query_start_time_range"
    start = int(nested.get("start_time_ms") or query.get(f"{prefix}.start_time_ms") or 0)
    end = int(nested.get("end_time_ms") or query.get(f"{prefix}.end_time_ms") or _NEWEST)
    return start <= statement.created_at <= end


def _info(call: Call, statement: StatementExecution) -> dict[str, Any]:
    request, result = statement.request, statement.result
    kind = _TYPE.match(request.text)
    ended = statement.ended_at
    return compact(
        query_id=statement.id,
        status=_STATUS[statement.state],
        query_text=request.text,
        statement_type=kind[1].upper() if kind else "OTHER",
        query_tags=[compact(**tag) for tag in request.query_tags] or None,
        query_start_time_ms=statement.created_at,
        query_end_time_ms=ended,
        execution_end_time_ms=ended,
        duration=ended - statement.created_at if ended else None,
        rows_produced=result.row_count if result else None,
        error_message=statement.error.message if statement.error else None,
        is_final=ended is not None,
        user_name=request.user,
        executed_as_user_name=request.user,
        warehouse_id=call.workspace.warehouse.id,
        endpoint_id=call.workspace.warehouse.id,
    )


def _metrics(statement: StatementExecution) -> dict[str, Any]:
    """Return what was measured; how much the engine read, and how, is not known."""
    started, ended = statement.started_at, statement.ended_at
    metrics = compact(
        total_time_ms=ended - statement.created_at if ended else None,
        execution_time_ms=ended - started if ended and started else None,
        rows_produced_count=statement.result.row_count if statement.result else None,
        result_from_cache=False,
    )
    return {"metrics": metrics}


def _order(statement: StatementExecution) -> str:
    return f"{_NEWEST - statement.created_at:016}{statement.id}"


ROUTES = [Route("/api/2.0/sql/history/queries", endpoint(list_all), methods=["GET"])]
