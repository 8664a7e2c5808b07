"""
Middleware for every request: its id and its place in the log, and authentication.

Faults that tests inject go between the two: ``create_app(workspace, middleware=[…])``.
"""

from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

from lakewire_local.errors import LocalError
from lakewire_local.http.addresses import OWN, is_page
from lakewire_local.http.responses import error_response, json_response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from lakewire_local.http.gate import Gate
    from lakewire_local.http.latest_requests import LatestRequests
    from lakewire_local.identity import Identity

# Open to all: how to log in, and storage links, which carry their own signature.
_PUBLIC = ("/oidc/", "/.well-known/", "/storage/")


class Arrivals:
    """
    Give every response, also that of a fault, its ``x-request-id``; log the request, and let it through the gate.
    """

    def __init__(self, app: ASGIApp, *, workspace_id: str, log: LatestRequests, gate: Gate) -> None:
        self._app = app
        self._workspace_id = workspace_id
        self._log = log
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id, begun, status = str(uuid.uuid4()), time.monotonic(), 0

        async def stamped(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                headers["x-databricks-org-id"] = self._workspace_id
            await send(message)

        try:
            if scope["path"].startswith(OWN):
                await self._app(scope, receive, stamped)
            else:
                await self._gate.pass_on(self._app, scope, receive, stamped)
        finally:
            self._log.add(scope, request_id=request_id, status=status, seconds=time.monotonic() - begun)


class Authenticate:
    """Require the access token or an OAuth token; pass the name of the caller on."""

    def __init__(self, app: ASGIApp, *, identity: Identity) -> None:
        self._app = app
        self._identity = identity

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope.setdefault("state", {})["user"] = ""
        if not scope["path"].startswith(_PUBLIC) and not is_page(scope["path"]):
            try:
                scope["state"]["user"] = self._identity.caller(Headers(scope=scope).get("authorization", ""))
            except LocalError as error:
                await _refusal(error)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _refusal(error: LocalError) -> ASGIApp:
    """Respond as Databricks does before it knows the caller: the error code is the status, as a number."""
    if not error.error_code.isdecimal():
        return error_response(error)
    headers = {"www-authenticate": 'Bearer realm="DatabricksRealm"'} if error.status == 401 else None
    return json_response({"error_code": error.status, "message": error.message}, error.status, headers)
