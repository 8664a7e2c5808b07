"""
Authentication and identity: OAuth with client credentials, discovery documents, the current user.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

from starlette.routing import Route

from lakewire_local.credentials import OAUTH_SECONDS
from lakewire_local.http.call import endpoint
from lakewire_local.http.responses import json_response

if TYPE_CHECKING:
    from starlette.responses import Response

    from lakewire_local.http.call import Call

_SCIM_USER = "urn:ietf:params:scim:schemas:core:2.0:User"
_MOST_FORM = 1 << 16


async def token(call: Call) -> Response:
    """Return an access token for client credentials."""
    body = await call.request.body()
    form = {name: values[-1] for name, values in parse_qs(body[:_MOST_FORM].decode("latin-1")).items()}
    if form.get("grant_type") != "client_credentials":
        return _oauth_error(400, "unsupported_grant_type", "The local workspace accepts client_credentials only.")
    client_id, client_secret = _basic(call) or (form.get("client_id", ""), form.get("client_secret", ""))
    if not call.workspace.credentials.is_client(client_id, client_secret):
        return _oauth_error(401, "invalid_client", "Client authentication failed.")
    return json_response(
        {
            "access_token": call.workspace.credentials.oauth_token(),
            "token_type": "Bearer",
            "expires_in": OAUTH_SECONDS,
            "scope": form.get("scope", "all-apis"),
        },
        headers={"cache-control": "no-store"},
    )


def workspace_config(call: Call) -> dict[str, Any]:
    """Return the discovery document with the kind of host."""
    return {
        "oidc_endpoint": f"{call.host}/oidc",
        "workspace_id": call.workspace.id,
        "host_type": "workspace",
    }


def authorization_server(call: Call) -> dict[str, Any]:
    """Return the OAuth metadata."""
    return {
        "issuer": f"{call.host}/oidc",
        "authorization_endpoint": f"{call.host}/oidc/v1/authorize",
        "token_endpoint": f"{call.host}/oidc/v1/token",
        "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "scopes_supported": ["all-apis", "sql", "offline_access"],
    }


def current_user(call: Call) -> dict[str, Any]:
    """Return the caller as SCIM describes a user."""
    return {
        "schemas": [_SCIM_USER],
        "id": call.workspace.id,
        "userName": call.user,
        "displayName": call.user,
        "emails": [{"type": "work", "value": call.user, "primary": True}],
        "active": True,
        "groups": [{"display": "admins", "type": "direct", "value": "1"}],
        "entitlements": [{"value": "workspace-access"}, {"value": "databricks-sql-access"}],
    }


def spark_versions(_: Call) -> dict[str, Any]:
    """List the runtimes: one, the local engine (Airflow tests its connection with it)."""
    return {"versions": [{"key": "local", "name": "lakewire local workspace"}]}


def _basic(call: Call) -> tuple[str, str] | None:
    kind, _, given = call.request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        client_id, _, client_secret = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote(client_id), unquote(client_secret)


def _oauth_error(status: int, error: str, description: str) -> Response:
    return json_response({"error": error, "error_description": description}, status)


ROUTES = [
    Route("/oidc/v1/token", endpoint(token, raw_body=True), methods=["POST"]),
    Route("/.well-known/databricks-config", endpoint(workspace_config), methods=["GET"]),
    Route("/oidc/.well-known/oauth-authorization-server", endpoint(authorization_server), methods=["GET"]),
    Route("/oidc/.well-known/openid-configuration", endpoint(authorization_server), methods=["GET"]),
    Route("/api/2.0/preview/scim/v2/Me", endpoint(current_user), methods=["GET"]),
    Route("/api/2.1/clusters/spark-versions", endpoint(spark_versions), methods=["GET"]),
    Route("/api/2.0/clusters/spark-versions", endpoint(spark_versions), methods=["GET"]),
]
