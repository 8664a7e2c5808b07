"""
The login: by the link that the server prints, or by a token.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint
from lakewire_local.http.page.show import HEADERS, STATIC, form, render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from lakewire_local.http.call import Call
    from lakewire_local.http.page.visitors import Visitors


async def login(request: Request) -> Response:
    """Let somebody in who has a code or a token; ask for a token otherwise."""
    visitors: Visitors = request.app.state.visitors
    given = dict(request.query_params)
    if request.method == "POST":
        given = await form(request)
    user = visitors.by_code(given["code"]) if "code" in given else None
    if user is None and request.method == "POST":
        user = visitors.by_token(given.get("token", ""))
    if user is None:
        return render("login.html", 403 if given else 200, refused=bool(given), files=request.app.state.workspace.files)
    response = RedirectResponse("/", 303, HEADERS)
    visitors.remember(response, user)
    return response


def link(call: Call) -> dict[str, Any]:
    """Return an address that lets the caller in once."""
    return {"url": f"{call.host}/login?code={call.request.app.state.visitors.code_for(call.user)}"}


ROUTES = [
    Route("/login", login, methods=["GET", "POST"]),
    Mount("/static", StaticFiles(directory=STATIC)),
    Route(f"{OWN}login", endpoint(link), methods=["POST"]),
]
