"""
The latest requests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint, for_admins
from lakewire_local.http.latest_requests import LatestRequests

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


def list_all(call: Call) -> dict[str, Any]:
    """Return the requests kept, or those that came after the one of a number."""
    log: LatestRequests = call.request.app.state.log
    return {"requests": log.after(call.arguments.integer("after", 0, low=0) or 0)}


ROUTES = [Route(f"{OWN}requests", endpoint(for_admins(list_all)), methods=["GET"])]
