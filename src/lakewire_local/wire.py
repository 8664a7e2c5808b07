"""
The border between HTTP and the handlers: what a handler is given, how its answer and its errors go out.

Handlers are plain functions from a ``Call`` to JSON-able data; they run in the thread pool, so they may block.
"""

from __future__ import annotations

import base64
import inspect
import json
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

    from starlette.requests import Request

    from lakewire_local.workspace import Workspace

T = TypeVar("T")
_WORDS = {"true": True, "false": False}
_MOST_BODY = 64 << 20  # a statement has at most 16 MiB; anything far above is a mistake


@attrs.frozen
class Arguments:
    """Read the arguments of a call, from the query and the JSON body alike, refusing what does not fit by name."""

    values: Mapping[str, Any]

    def text(self, name: str, default: str | None = None) -> str | None:
        """Return a text, or *default* when it is absent or null."""
        value = self.values.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise _does_not_fit(name, value, "a string")
        return value

    def need(self, name: str) -> str:
        """Return a text that must be there."""
        value = self.text(name)
        if not value:
            raise invalid_parameter(f"Missing required field: {name}")
        return value

    def integer(
        self, name: str, default: int | None = None, *, low: int | None = None, high: int | None = None
    ) -> int | None:
        """Return a whole number; some clients send them as text."""
        value = self.values.get(name)
        if value is None:
            return default
        try:
            number = int(value)
        except (TypeError, ValueError):
            raise _does_not_fit(name, value, "an integer") from None
        if (low is not None and number < low) or (high is not None and number > high):
            raise _does_not_fit(name, value, f"an integer from {low} to {high}" if high else f">= {low}")
        return number

    def need_integer(self, name: str) -> int:
        """Return a whole number that must be there."""
        number = self.integer(name)
        if number is None:
            raise invalid_parameter(f"Missing required field: {name}")
        return number

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a truth value."""
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            value = _WORDS.get(value.lower(), value)
        if not isinstance(value, bool):
            raise _does_not_fit(name, value, "true or false")
        return value

    def choice(self, name: str, accepted: Sequence[str], default: str) -> str:
        """Return one of the texts accepted."""
        value = self.text(name, default) or default
        if value not in accepted:
            raise _does_not_fit(name, value, f"one of {', '.join(accepted)}")
        return value

    def mapping(self, name: str) -> dict[str, Any] | None:
        """Return an object."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            raise _does_not_fit(name, value, "an object")
        return value

    def items(self, name: str) -> list[dict[str, Any]]:
        """Return a list of objects, empty when absent."""
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise _does_not_fit(name, value, "a list of objects")
        return value


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
    def host(self) -> str:
        """Return ``http://host:port`` as the caller sees it."""
        return f"{self.request.url.scheme}://{self.request.url.netloc}"


def endpoint(handler: Callable[[Call], Any], *, raw_body: bool = False) -> Callable[[Request], Awaitable[Response]]:
    """
    Make a Starlette endpoint of a handler.

    Args:
        handler: Takes a ``Call``; returns JSON-able data, None for ``{}``, or a ready response.
        raw_body: Leave the body unread; the handler streams it.
    """

    async def answer(request: Request) -> Response:
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
        return found if isinstance(found, Response) else json_answer(found or {})

    return answer


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
    return [Route(place, answer, methods=[method]) for method, place, answer in routes]


def json_answer(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with JSON."""
    return Response(json_text(body), status, headers, "application/json")


def json_text(body: Any) -> bytes:
    """Return compact JSON."""
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def error_answer(error: LocalError) -> Response:
    """Answer with an error as the REST API words it."""
    return json_answer({"error_code": error.error_code, "message": error.message}, error.status)


def compact(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value: the REST API leaves out what is not set."""
    return {name: value for name, value in fields.items() if value is not None}


def page(
    items: Iterable[T],
    arguments: Arguments,
    *,
    key: Callable[[T], str],
    size_field: str = "max_results",
    unset: int | None = None,
    most: int = 1000,
) -> tuple[list[T], str | None]:
    """
    Cut one page from a list.

    The token says after which key to go on, so objects that come and go do not shift the pages.

    Args:
        items: All of them, in ascending order of *key*.
        arguments: Of the call; *size_field* and ``page_token`` are read.
        key: Text that orders the items; no two have the same.
        size_field: Argument that holds the page size.
        unset: Page size when the caller names none; None for all.
        most: Page size at most, and the one that 0 stands for.

    Returns:
        The items of the page and the token of the next one, None at the end.
    """
    size = arguments.integer(size_field, unset, low=0)
    after = _decode_token(arguments.text("page_token"))
    rest = [item for item in items if after is None or key(item) > after]
    size = len(rest) if size is None else min(size or most, most)
    if len(rest) <= size:
        return rest, None
    return rest[:size], base64.urlsafe_b64encode(key(rest[size - 1]).encode()).decode()


async def _json_body(request: Request) -> dict[str, Any]:
    if int(request.headers.get("content-length") or 0) > _MOST_BODY:
        raise LocalError(413, "REQUEST_TOO_LARGE", f"The request body is larger than {_MOST_BODY} bytes")
    body = await request.body()
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


def _decode_token(token: str | None) -> str | None:
    if not token:
        return None
    try:
        return base64.b64decode(token, altchars=b"-_", validate=True).decode()
    except ValueError:
        raise invalid_parameter(f"page_token: {token!r} is not a token of this list") from None


def _does_not_fit(name: str, value: object, accepted: str) -> LocalError:
    return invalid_parameter(f"{name}: {str(value)[:200]!r} is not accepted; accepted is {accepted}")
