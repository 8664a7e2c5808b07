"""
Unity Catalog: who was granted what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.api.unity_catalog import ROOT, name_parts
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import endpoint
from lakewire_local.metastore.privileges import chain_of, change_grants, granted_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Securable

_PARTS = {"CATALOG": 1, "SCHEMA": 2, "TABLE": 3, "VOLUME": 3, "FUNCTION": 3}


def get(call: Call) -> dict[str, Any]:
    """List the grants on an object itself."""
    found: dict[str, list[str]] = {}
    for principal, privilege, *_ in granted_on(call.metastore, _chain(call)[:1], _principal(call)):
        found.setdefault(principal, []).append(_word(privilege))
    return {"privilege_assignments": [{"principal": who, "privileges": what} for who, what in found.items()]}


def get_effective(call: Call) -> dict[str, Any]:
    """List the grants on an object and on what it is in, which it inherits."""
    chain = _chain(call)
    found: dict[str, list[dict[str, str]]] = {}
    for principal, privilege, kind, on in granted_on(call.metastore, chain, _principal(call)):
        inherited = {} if on is chain[0][1] else {"inherited_from_type": kind, "inherited_from_name": on.full_name}
        found.setdefault(principal, []).append({"privilege": _word(privilege)} | inherited)
    return {"privilege_assignments": [{"principal": who, "privileges": what} for who, what in found.items()]}


def update(call: Call) -> dict[str, Any]:
    """Grant and revoke, all at once, and list the grants on the object."""
    kind, on = _chain(call)[0]
    change_grants(call.metastore, kind, on, [*map(_change, call.arguments.objects("changes"))])
    return get(call)


def _change(change: Arguments) -> tuple[str, Sequence[str], Sequence[str]]:
    added, removed = ([*map(_spaced, change.texts(part))] for part in ("add", "remove"))
    return change.need("principal"), added, removed


def _chain(call: Call) -> Sequence[tuple[str, Securable]]:
    kind = call.path["securable_type"].upper()
    if kind not in _PARTS:
        raise invalid_parameter(f"securable_type: the local workspace has no grants on {kind}")
    return chain_of(call.metastore, kind, name_parts(call.path["full_name"], _PARTS[kind]))


def _principal(call: Call) -> str | None:
    return call.arguments.text("principal")


def _word(privilege: str) -> str:
    return privilege.replace(" ", "_")


def _spaced(name: str) -> str:
    return name.upper().replace("_", " ")


_ONE = "/{securable_type}/{full_name}"
ROUTES = [
    Route(f"{ROOT}/permissions{_ONE}", endpoint(get), methods=["GET"]),
    Route(f"{ROOT}/permissions{_ONE}", endpoint(update), methods=["PATCH"]),
    Route(f"{ROOT}/effective-permissions{_ONE}", endpoint(get_effective), methods=["GET"]),
]
