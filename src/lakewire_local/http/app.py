"""
The web application: every route behind authentication, every error in the shape of the REST API.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect

from lakewire_local.disk import full_disk, request_refused
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.routes import PAGES, ROUTES
from lakewire_local.http.gate import Gate
from lakewire_local.http.latest_requests import LatestRequests
from lakewire_local.http.middleware import Arrivals, Authenticate
from lakewire_local.http.page.visitors import Visitors
from lakewire_local.http.responses import error_response
from lakewire_runtime import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from lakewire_local.workspace import Workspace

_NO_ROUTE = (404, 405)
_log = structlog.get_logger()


def create_app(
    workspace: Workspace,
    *,
    middleware: Sequence[Middleware] = (),
    visitors: Visitors | None = None,
    end: Callable[[], None] | None = None,
) -> ASGIApp:
    """
    Build the application of a workspace.

    Args:
        workspace: What the handlers work on; it is not closed with the application.
        middleware: Runs between the request id and authentication, outermost first; faults of tests go here.
        visitors: Who may look at the pages.
        end: Ends the server; None where nobody may.
    """
    authenticate = Middleware(Authenticate, identity=workspace.identity)
    routed = Starlette(
        routes=[*ROUTES, *PAGES],
        middleware=[authenticate],
        exception_handlers=_HANDLERS,
    )
    log, gate = LatestRequests(), Gate()
    routed.state.workspace, routed.state.log, routed.state.gate = workspace, log, gate
    routed.state.visitors = visitors or Visitors(workspace.identity)
    routed.state.end = end
    app: ASGIApp = routed
    for layer in reversed(middleware):
        app = layer.cls(app, *layer.args, **layer.kwargs)
    return Arrivals(app, workspace_id=workspace.id, log=log, gate=gate)


async def _local_error(_: Request, error: Exception) -> Response:
    return error_response(error if isinstance(error, LocalError) else _internal(error))


async def _invalid_argument(_: Request, error: Exception) -> Response:
    return error_response(invalid_parameter(str(error)))


async def _http_error(request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException) and error.status_code not in _NO_ROUTE:
        return error_response(LocalError(error.status_code, "BAD_REQUEST", str(error.detail)))
    # The first such request imports every module of the bindings: seconds, which other requests do not wait for.
    return error_response(await run_in_threadpool(_unserved, request.method, request.scope["path"]))


def _unserved(method: str, path: str) -> LocalError:
    from lakewire_local.http.unserved import unserved

    return unserved(method, path, ROUTES)


async def _system_error(request: Request, error: Exception) -> Response:
    reason = full_disk(error)
    return error_response(request_refused(reason)) if reason else await _internal_error(request, error)


async def _internal_error(request: Request, error: Exception) -> Response:
    _log.error("request failed with an internal error", method=request.method, path=request.url.path, exc_info=error)
    return error_response(_internal(error))


async def _disconnected(_: Request, error: Exception) -> Response:
    return error_response(LocalError(499, "CANCELLED", f"The client disconnected: {error}"))


_HANDLERS = {
    LocalError: _local_error,
    InvalidArgumentError: _invalid_argument,
    HTTPException: _http_error,
    ClientDisconnect: _disconnected,
    OSError: _system_error,
    sqlite3.Error: _system_error,
    Exception: _internal_error,
}


def _internal(error: Exception) -> LocalError:
    return LocalError(500, "INTERNAL_ERROR", f"{type(error).__name__}: {error}")
