"""
Secrets: ``/api/2.0/secrets``, for callers who have a permission on their scope.

Source: https://docs.databricks.com/security/auth/access-control/secret-acl
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.call import endpoint

if TYPE_CHECKING:
    from lakewire_local.http.call import Call

_PERMISSIONS = ("READ", "WRITE", "MANAGE")


def create_scope(call: Call) -> None:
    """Make a scope, of the workspace's own secrets."""
    call.arguments.choice("scope_backend_type", ("DATABRICKS",), "DATABRICKS")
    scope, secrets = call.arguments.need("scope"), call.workspace.identity.secrets
    secrets.create(scope)
    secrets.allow(scope, call.arguments.text("initial_manage_principal") or call.user, "MANAGE")


def list_scopes(call: Call) -> dict[str, Any]:
    """List the scopes that the caller may read."""
    names = [name for name in call.workspace.identity.secrets.scopes() if _may(call, name, "READ")]
    found = [{"name": name, "backend_type": "DATABRICKS"} for name in names]
    return {"scopes": found} if found else {}


def delete_scope(call: Call) -> None:
    """Delete a scope with its secrets."""
    call.workspace.identity.secrets.drop(_scope(call, "MANAGE"))


def put(call: Call) -> None:
    """Store a secret."""
    text, is_binary = call.arguments.text("string_value"), call.arguments.text("bytes_value") is not None
    if (text is not None) == is_binary:
        raise invalid_parameter("Accepted is exactly one of string_value and bytes_value")
    value = call.arguments.decoded("bytes_value") if text is None else text.encode()
    call.workspace.identity.secrets.put(_scope(call, "WRITE"), call.arguments.need("key"), value)


def get(call: Call) -> dict[str, Any]:
    """Return a secret, in base64."""
    key = call.arguments.need("key")
    value = call.workspace.identity.secrets.get(_scope(call, "READ"), key)
    return {"key": key, "value": base64.b64encode(value).decode()}


def list_all(call: Call) -> dict[str, Any]:
    """List the keys of a scope."""
    found = call.workspace.identity.secrets.keys(_scope(call, "READ"))
    secrets = [{"key": key, "last_updated_timestamp": updated_at} for key, updated_at in found]
    return {"secrets": secrets} if secrets else {}


def delete(call: Call) -> None:
    """Delete a secret."""
    call.workspace.identity.secrets.delete(_scope(call, "WRITE"), call.arguments.need("key"))


def put_acl(call: Call) -> None:
    """Give a principal a permission."""
    arguments = call.arguments
    permission = arguments.choice("permission", _PERMISSIONS, "")
    call.workspace.identity.secrets.allow(_scope(call, "MANAGE"), _principal(call), permission)


def delete_acl(call: Call) -> None:
    """Take the permission of a principal away."""
    call.workspace.identity.secrets.disallow(_scope(call, "MANAGE"), call.arguments.need("principal"))


def get_acl(call: Call) -> dict[str, Any]:
    """Return the permission of a principal."""
    principal = call.arguments.need("principal")
    permission = call.workspace.identity.secrets.permission(_scope(call, "MANAGE"), principal)
    return {"principal": principal, "permission": permission}


def list_acls(call: Call) -> dict[str, Any]:
    """List who has a permission on a scope."""
    found = call.workspace.identity.secrets.permissions(_scope(call, "MANAGE"))
    return {"items": [{"principal": who, "permission": what} for who, what in found.items()]} if found else {}


def _scope(call: Call, wanted: str) -> str:
    """Return the scope of a call; a caller without a permission on it is refused."""
    scope = call.arguments.need("scope")
    if not _may(call, scope, wanted):
        raise LocalError(
            403, "PERMISSION_DENIED", f"User {call.user} does not have {wanted} permission on scope {scope}"
        )
    return scope


def _may(call: Call, scope: str, wanted: str) -> bool:
    """Return whether the caller has a permission: each one brings those below it."""
    caller = call.metastore.access.caller
    enough = _PERMISSIONS[_PERMISSIONS.index(wanted) :]
    found = call.workspace.identity.secrets.permissions(scope)
    return caller.is_admin or any(what in enough and caller.is_one_of(who) for who, what in found.items())


def _principal(call: Call) -> str:
    return call.metastore.access.principal(call.arguments.need("principal"))


ROUTES = [
    Route(f"/api/2.0/secrets/{name}", endpoint(handler), methods=[method])
    for name, handler, method in (
        ("scopes/create", create_scope, "POST"),
        ("scopes/list", list_scopes, "GET"),
        ("scopes/delete", delete_scope, "POST"),
        ("put", put, "POST"),
        ("get", get, "GET"),
        ("list", list_all, "GET"),
        ("delete", delete, "POST"),
        ("acls/put", put_acl, "POST"),
        ("acls/get", get_acl, "GET"),
        ("acls/list", list_acls, "GET"),
        ("acls/delete", delete_acl, "POST"),
    )
]
