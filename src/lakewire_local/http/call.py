"""
Calls: what a handler gets, and how an endpoint is made of a handler.

Handlers are plain functions from a ``Call`` to JSON-able data; they run in the thread pool, so they may block.
"""

from __future__ import annotations

import base64
import functools
import inspect
import json
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.responses import json_response

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from lakewire_local.metastore import Metastore
    from lakewire_local.workspace import Workspace

T = TypeVar("T")
_MOST_BODY = 64 << 20  # a statement has at most 16 MiB; anything far above is a mistake


@attrs.frozen(kw_only=True)
class Call:
    """
    Hold one authenticated call.

    Attributes:
        user: Who calls.
        path: Values of the path template, percent-decoded.
        arguments: Query and body together; the body wins.
        request: For headers and streams.
    """

    workspace: Workspace
    user: str
    path: Mapping[str, str]
    arguments: Arguments
    request: Request

    @property
    def metastore(self) -> Metastore:
        """Return the metastore as the caller sees it."""
        return self.workspace.metastore.seen_by(self.user)

    def need(self, path: str, object_id: str | int, level: str) -> None:
        """Refuse a caller who has not a level on an object of the workspace."""
        self.workspace.rights.need(self.user, path, object_id, level)

    def may(self, path: str, object_id: str | int, level: str) -> bool:
        """Return whether the caller has a level on an object of the workspace."""
        return self.workspace.rights.may(self.user, path, object_id, level)

    @property
    def host(self) -> str:
        """Return ``http://host:port``, as the caller addresses the server."""
        return f"{self.request.url.scheme}://{self.request.url.netloc}"


class StateRoute(Route):
    """Serve an operation that remembers and returns; nothing runs, and nothing is enforced. Other routes are real."""


def endpoint(handler: Callable[[Call], Any], *, raw_body: bool = False) -> Callable[[Request], Awaitable[Response]]:
    """
    Make a Starlette endpoint of a handler.

    Args:
        handler: Takes a ``Call``; returns JSON-able data, None for ``{}``, or a ready response.
        raw_body: The body is left for the handler to stream.
    """

    async def respond(request: Request) -> Response:
        values: dict[str, Any] = dict(request.query_params)
        if not raw_body:
            values |= await _json_body(request)
        call = Call(
            workspace=request.app.state.workspace,
            user=request.state.user,
            path=request.path_params,
            arguments=Arguments(values),
            request=request,
        )
        found = await handler(call) if inspect.iscoroutinefunction(handler) else await run_in_threadpool(handler, call)
        return found if isinstance(found, Response) else json_response(found or {})

    return respond


def for_admins(handler: Callable[[Call], T]) -> Callable[[Call], T]:
    """Refuse a caller of a handler who is no administrator."""

    @functools.wraps(handler)
    def allowed(call: Call) -> T:
        require_admin(call)
        return handler(call)

    return allowed


def require_admin(call: Call) -> None:
    """Refuse a caller who is no administrator."""
    if not call.metastore.access.caller.is_admin:
        raise LocalError(403, "PERMISSION_DENIED", f"{call.user} is not an administrator.")


def resource(path: str, key: str, **handlers: Callable[[Call], Any]) -> list[Route]:
    """
    Return the routes of one kind of object.

    Args:
        path: Where they are listed and created.
        key: Name of the value that stands below *path* for one of them.
        handlers: ``create``, ``list_all``, ``get``, ``update``, ``delete``.
    """
    one = f"{path}/{{{key}}}"
    places = {
        "create": ("POST", path),
        "list_all": ("GET", path),
        "get": ("GET", one),
        "update": ("PATCH", one),
        "delete": ("DELETE", one),
    }
    routes = [(*places[name], endpoint(handler)) for name, handler in handlers.items()]
    return [Route(place, respond, methods=[method]) for method, place, respond in routes]


async def read_body(request: Request, most: int = _MOST_BODY) -> bytes:
    """
    Return the body of a request.

    Raises:
        LocalError: It has more bytes than *most*.
    """
    refuse_body(int(request.headers.get("content-length") or 0), most)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        refuse_body(len(body), most)
    return bytes(body)


def refuse_body(size: int, most: int) -> None:
    """Refuse a body of more bytes than *most*."""
    if size > most:
        raise LocalError(413, "REQUEST_TOO_LARGE", f"The request body is larger than {most} bytes")


async def _json_body(request: Request) -> dict[str, Any]:
    body = await read_body(request)
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return _form(body, request.headers["content-type"])
    if not body.strip():
        return {}
    try:
        found = json.loads(body)
    except ValueError:
        raise LocalError(400, "MALFORMED_REQUEST", "The request body is not JSON") from None
    if not isinstance(found, dict):
        raise LocalError(400, "MALFORMED_REQUEST", "The request body is not a JSON object")
    return cast("dict[str, Any]", found)


def _form(body: bytes, content_type: str) -> dict[str, Any]:
    """Return the fields of a form; a file is base64, as it would be in JSON."""
    message = BytesParser().parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    values: dict[str, Any] = {}
    for part in message.walk():
        name, content = part.get_param("name", header="content-disposition"), part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            values[name] = base64.b64encode(content).decode() if part.get_filename() else content.decode()
    return values
