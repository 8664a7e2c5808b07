"""
Secrets: ``/api/2.0/secrets``. Permissions are kept and shown; nothing is refused for want of one.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.call import endpoint

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


def create_scope(call: Call) -> None:
    """Make a scope, of the workspace's own secrets."""
    call.arguments.choice("scope_backend_type", ("DATABRICKS",), "DATABRICKS")
    scope, secrets = call.arguments.need("scope"), call.workspace.identity.secrets
    secrets.create(scope)
    secrets.allow(scope, call.arguments.text("initial_manage_principal") or call.user, "MANAGE")


def list_scopes(call: Call) -> dict[str, Any]:
    """List the scopes."""
    found = [{"name": name, "backend_type": "DATABRICKS"} for name in call.workspace.identity.secrets.scopes()]
    return {"scopes": found} if found else {}


def delete_scope(call: Call) -> None:
    """Delete a scope with its secrets."""
    call.workspace.identity.secrets.drop(call.arguments.need("scope"))


def put(call: Call) -> None:
    """Store a secret."""
    text, data = call.arguments.text("string_value"), call.arguments.text("bytes_value")
    if (text is None) == (data is None):
        raise invalid_parameter("Accepted is exactly one of string_value and bytes_value")
    value = text.encode() if text is not None else _decoded(data or "")
    call.workspace.identity.secrets.put(call.arguments.need("scope"), call.arguments.need("key"), value)


def get(call: Call) -> dict[str, Any]:
    """Return a secret, in base64."""
    key = call.arguments.need("key")
    value = call.workspace.identity.secrets.get(call.arguments.need("scope"), key)
    return {"key": key, "value": base64.b64encode(value).decode()}


def list_all(call: Call) -> dict[str, Any]:
    """List the keys of a scope."""
    found = call.workspace.identity.secrets.keys(call.arguments.need("scope"))
    secrets = [{"key": key, "last_updated_timestamp": updated_at} for key, updated_at in found]
    return {"secrets": secrets} if secrets else {}


def delete(call: Call) -> None:
    """Delete a secret."""
    call.workspace.identity.secrets.delete(call.arguments.need("scope"), call.arguments.need("key"))


def put_acl(call: Call) -> None:
    """Give a principal a permission."""
    arguments = call.arguments
    permission = arguments.choice("permission", ("READ", "WRITE", "MANAGE"), "")
    call.workspace.identity.secrets.allow(arguments.need("scope"), arguments.need("principal"), permission)


def delete_acl(call: Call) -> None:
    """Take the permission of a principal away."""
    call.workspace.identity.secrets.disallow(call.arguments.need("scope"), call.arguments.need("principal"))


def get_acl(call: Call) -> dict[str, Any]:
    """Return the permission of a principal."""
    principal = call.arguments.need("principal")
    permission = call.workspace.identity.secrets.permission(call.arguments.need("scope"), principal)
    return {"principal": principal, "permission": permission}


def list_acls(call: Call) -> dict[str, Any]:
    """List who has a permission on a scope."""
    found = call.workspace.identity.secrets.permissions(call.arguments.need("scope"))
    return {"items": [{"principal": who, "permission": what} for who, what in found.items()]} if found else {}


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise invalid_parameter("bytes_value: accepted is base64") from None


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
