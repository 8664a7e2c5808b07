"""
The end of the server, as an administrator asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint, for_admins

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


def stop(call: Call) -> None:
    """End the server, after this response."""
    end = call.request.app.state.end
    if end is None:
        raise LocalError(400, "BAD_REQUEST", "This server is part of a program, which ends it.")
    end()


ROUTES = [Route(f"{OWN}stop", endpoint(for_admins(stop)), methods=["POST"])]
