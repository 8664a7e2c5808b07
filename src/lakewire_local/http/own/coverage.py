"""
``/_local/coverage``: what the local workspace makes of each operation of the Databricks API.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


def show(call: Call) -> dict[str, Any]:
    """Return how many operations are of each kind, and each operation with its kind."""
    from lakewire_local.http.operations import coverage  # imports every module of the bindings

    found = list(coverage(route for route in call.request.app.routes if isinstance(route, Route)))
    return {
        "counts": Counter(served for _, served in found),
        "operations": [
            {"name": each.name, "method": each.method, "path": each.path, "served": served} for each, served in found
        ],
    }


ROUTES = [Route(f"{OWN}coverage", endpoint(show), methods=["GET"])]
