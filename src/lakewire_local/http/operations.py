"""
Every operation of the Databricks API, and what the local workspace makes of each.

They are read from ``lakewire_api``, which takes seconds: only requests that need all of them ask for this.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
from typing import TYPE_CHECKING, Literal

import lakewire_api
from lakewire_local.http.call import StateRoute
from lakewire_runtime import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from starlette.routing import Route

Served = Literal["real", "state", "501"]
_PARAMETER = re.compile(r"/?\{[^}]+\}")  # some begin with a slash, which is then not before it


@functools.cache
def all_operations() -> Sequence[Operation]:
    """Return the operations, in the order of their names."""
    return sorted(_read(), key=lambda operation: operation.name)


def api_of(operation: Operation) -> str:
    """Return the API that an operation belongs to, ``jobs``."""
    return operation.name.partition(".")[0]


def coverage(routes: Iterable[Route]) -> Iterator[tuple[Operation, Served]]:
    """Yield each operation, and whether it is real, remembers and returns, or is not served."""
    kinds: dict[tuple[str, str], Served] = {
        (method, _template(route.path)): "state" if isinstance(route, StateRoute) else "real"
        for route in routes
        for method in route.methods or ()
    }
    for operation in all_operations():
        yield operation, kinds.get((operation.method, _template(operation.path)), "501")


def _template(path: str) -> str:
    return _PARAMETER.sub("/{}", path)


def _read() -> Iterator[Operation]:
    for module in pkgutil.walk_packages(lakewire_api.__path__, "lakewire_api."):
        if ".api." in module.name:
            members = vars(importlib.import_module(module.name)).values()
            yield from (member for member in members if isinstance(member, Operation))
