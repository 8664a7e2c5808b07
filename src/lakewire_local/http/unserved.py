"""
Requests without a route: operations of the Databricks API that are not served here, and unknown paths.

The operations are read from ``lakewire_api`` at the first such request.
"""

from __future__ import annotations

import difflib
import functools
import re
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError
from lakewire_local.http.operations import all_operations, api_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from starlette.routing import Route

    from lakewire_runtime import Operation

_VERSION = re.compile(r"/api/(\d+)\.(\d)/")
_PARAMETER = re.compile(r"(\{[^}]+\})")
_RESOURCE_NAMES = ("{name}", "{parent}")  # such as projects/p/branches/b
_MOST_NAMED = 3


def unserved(method: str, path: str, routes: Sequence[Route]) -> LocalError:
    """Return the error of a request that matches none of *routes*."""
    operation = find_operation(method, path)
    if operation is None:
        return LocalError(404, "ENDPOINT_NOT_FOUND", f"No API found for '{method} {path}'")
    nearest = "; ".join(_nearest(method, path, routes))
    return LocalError(
        501,
        "ENDPOINT_NOT_SERVED_LOCALLY",
        f"The local workspace does not serve {method} {path} (API {api_of(operation)}); "
        f"a Databricks {operation.scope} does. "
        f"{f'Nearest endpoints served here: {nearest}' if nearest else 'Nothing of this API is served here'}.",
    )


def find_operation(method: str, path: str) -> Operation | None:
    """Return the operation of the Databricks API at a path, also in an earlier version of the API."""
    found = [operation for operation, pattern in _patterns() if operation.method == method and pattern.fullmatch(path)]
    return max(found, key=_fixed_length, default=None)


@functools.cache
def _patterns() -> Sequence[tuple[Operation, re.Pattern[str]]]:
    operations = all_operations()
    collections: dict[str, set[str]] = {}
    for operation in operations:
        rest = _VERSION.sub("", operation.path)
        if not rest.startswith("/") and "{" not in rest:
            collections.setdefault(api_of(operation), set()).add(rest.split("/")[0])
    return [(operation, re.compile(_pattern(operation, collections))) for operation in operations]


def _fixed_length(operation: Operation) -> int:
    """Return how specific the path of an operation is."""
    return len(_PARAMETER.sub("", operation.path))


def _pattern(operation: Operation, collections: Mapping[str, Iterable[str]]) -> str:
    """Return the regular expression of the paths of an operation."""
    pattern = ""
    for part in _PARAMETER.split(operation.path):
        if not part.startswith("{"):
            pattern += _VERSION.sub(r"/api/\1\\.[0-\2]/", part) if not pattern else re.escape(part)
        elif pattern.endswith("]/"):  # right behind the version: the whole name of a resource of this API
            pattern += f"(?:{'|'.join(map(re.escape, collections.get(api_of(operation), ['(?!)'])))})/.+"
        elif not pattern.endswith("/"):
            pattern += "/.*"
        else:
            pattern += ".+" if part in _RESOURCE_NAMES else "[^/]+"
    return pattern


def _nearest(method: str, path: str, routes: Sequence[Route]) -> list[str]:
    """Return the endpoints of the same family that are most like a request, newest versions first."""
    served = {
        f"{served_method} {route.path}"
        for route in routes
        for served_method in route.methods or ()
        if served_method != "HEAD" and _family(route.path) == _family(path)
    }
    newest = {_VERSION.sub("", endpoint): endpoint for endpoint in sorted(served)}
    return difflib.get_close_matches(f"{method} {path}", newest.values(), _MOST_NAMED, cutoff=0)


def _family(path: str) -> str:
    return _VERSION.sub("", path).strip("/").partition("/")[0]
