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
    from collections.abc import Callable

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
    kept, token = page([*filter(_condition(call), known)], call.arguments, key=_order, unset=100)
    return compact(
        res=[_info(call, statement) | (_metrics(statement) if with_metrics else {}) for statement in kept],
        next_page_token=token,
        has_next_page=token is not None,
    )


def _condition(call: Call) -> Callable[[StatementExecution], bool]:
    """Return whether a statement is asked for, by filters that are read before the first one."""
    ids, statuses, warehouses = (_filter(call, name) for name in ("statement_ids", "statuses", "warehouse_ids"))
    is_here = not warehouses or call.workspace.warehouse.id in warehouses
    start, end = _time(call, "start_time_ms") or 0, _time(call, "end_time_ms") or _NEWEST
    return lambda statement: (
        is_here
        and (not ids or statement.id in ids)
        and (not statuses or _STATUS[statement.state] in statuses)
        and start <= statement.created_at <= end
    )


def _filter(call: Call, name: str) -> list[str]:
    """Return a filter: nested in a JSON body (some clients send one with GET) or as ``filter_by.name`` in the query."""
    return call.arguments.nested("filter_by").texts(name) or call.request.query_params.getlist(f"filter_by.{name}")


def _time(call: Call, name: str) -> int | None:
    nested = call.arguments.nested("filter_by").nested("query_start_time_range")
    return nested.integer(name) or call.arguments.integer(f"filter_by.query_start_time_range.{name}")


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
