"""
Pages from templates, for who is known; everybody else gets the login.
"""

from __future__ import annotations

import functools
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import attrs
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response

from lakewire_local.errors import LocalError
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import Call, read_body

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jinja2 import Environment
    from starlette.requests import Request

_HERE = Path(__file__).parent
_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
HEADERS = {"content-security-policy": _POLICY, "x-content-type-options": "nosniff", "referrer-policy": "same-origin"}
STATIC = _HERE / "static"


def render(template: str, status: int = 200, **values: Any) -> Response:
    """Return a page."""
    return HTMLResponse(_templates().get_template(template).render(**values), status, HEADERS)


def page(handler: Callable[[Call], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint of a handler that shows a page to somebody who is known."""

    async def respond(request: Request) -> Response:
        user = request.app.state.visitors.of(request)
        if user is None:
            return RedirectResponse("/login", 303, HEADERS)
        values: dict[str, Any] = dict(request.query_params)
        if request.method == "POST":
            _refuse_strangers(request)
            values |= await form(request)
        request.state.user = user
        call = Call(
            workspace=request.app.state.workspace,
            user=user,
            path=request.path_params,
            arguments=Arguments(values),
            request=request,
        )
        try:
            return await run_in_threadpool(handler, call)
        except LocalError as error:
            return render("error.html", error.status, call=call, error=error)

    return respond


async def form(request: Request) -> dict[str, str]:
    """Return the fields of a form."""
    return dict(parse_qsl((await read_body(request)).decode(), keep_blank_values=True))


def ask(call: Call, handler: Callable[[Call], Any], path: dict[str, str] | None = None, **arguments: Any) -> Any:
    """Return what a handler of the API says to the same person."""
    return handler(attrs.evolve(call, path=path or {}, arguments=Arguments(arguments)))


def _refuse_strangers(request: Request) -> None:
    """Refuse a form of another site; browsers say where a form is from."""
    origin = request.headers.get("origin")
    if origin not in (None, f"{request.url.scheme}://{request.url.netloc}"):
        raise LocalError(403, "PERMISSION_DENIED", "The form is one of another site.")


@functools.cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader  # here: most servers show no page

    made = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True, trim_blocks=True)
    made.filters |= {"moment": _moment, "duration": _duration, "size": _size}
    return made


def _moment(milliseconds: int | None) -> str:
    if not milliseconds:
        return ""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _duration(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    return f"{milliseconds} ms" if milliseconds < 10_000 else f"{milliseconds / 1000:.1f} s"


def _size(count: int | None) -> str:
    size, units = float(count or 0), ["B", "KiB", "MiB", "GiB"]
    while size >= 1024 and len(units) > 1:
        size, units = size / 1024, units[1:]
    return f"{size:.0f} {units[0]}" if units[0] == "B" else f"{size:.1f} {units[0]}"
