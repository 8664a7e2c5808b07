"""
OAuth: discovery documents, the login page, the token endpoint, revocation.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from starlette.responses import RedirectResponse
from starlette.routing import Route

from lakewire_local.http.call import endpoint, read_body
from lakewire_local.http.responses import json_response
from lakewire_local.identity import OAuthError
from lakewire_local.identity.grants import PUBLIC_CLIENTS

if TYPE_CHECKING:
    from starlette.responses import Response

    from lakewire_local.http.call import Call

_MOST_FORM = 1 << 16
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_NO_STORE = {"cache-control": "no-store"}
_GRANTS = (
    "client_credentials",
    "authorization_code",
    "refresh_token",
    "urn:ietf:params:oauth:grant-type:token-exchange",
)


async def token(call: Call) -> Response:
    """Exchange a form for tokens."""
    form = await _form(call)
    try:
        return json_response(call.workspace.identity.grants.grant(form, _basic(call)), headers=_NO_STORE)
    except OAuthError as error:
        return _refused(error)


async def revoke(call: Call) -> Response:
    """Revoke a token; an unknown one is no error."""
    call.workspace.identity.grants.revoke((await _form(call)).get("token", ""))
    return json_response({})


def authorize(call: Call) -> Response:
    """Send the browser back with a code: there is one user, who agrees."""
    query = dict(call.request.query_params)
    redirect = query.get("redirect_uri", "")
    if query.get("client_id") not in PUBLIC_CLIENTS or not _is_loopback(redirect):
        text = f"client_id has to be {PUBLIC_CLIENTS[0]}, and redirect_uri a port of this machine."
        return _refused(OAuthError("invalid_request", text))  # to nobody else: a redirect is only for whom is known
    try:
        outcome = {"code": call.workspace.identity.grants.authorize(query)}
    except OAuthError as error:
        outcome = {"error": error.error, "error_description": error.description}
    state = {"state": query["state"]} if "state" in query else {}
    return RedirectResponse(f"{redirect}{'&' if '?' in redirect else '?'}{urlencode(outcome | state)}", 302, _NO_STORE)


def workspace_config(call: Call) -> dict[str, Any]:
    """Return the discovery document with the kind of host."""
    return {
        "oidc_endpoint": f"{call.host}/oidc",
        "account_id": call.workspace.identity.account_id,
        "workspace_id": call.workspace.id,
        "host_type": "workspace",
    }


def authorization_server(call: Call) -> dict[str, Any]:
    """Return the OAuth metadata."""
    root = f"{call.host}/oidc"
    return {
        "issuer": root,
        "authorization_endpoint": f"{root}/v1/authorize",
        "token_endpoint": f"{root}/v1/token",
        "revocation_endpoint": f"{root}/v1/revoke",
        "response_types_supported": ["code"],
        "grant_types_supported": list(_GRANTS),
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
        "scopes_supported": ["all-apis", "sql", "offline_access"],
    }


async def _form(call: Call) -> dict[str, str]:
    body = await read_body(call.request, _MOST_FORM)
    return dict(parse_qsl(body.decode("latin-1")))


def _basic(call: Call) -> tuple[str, str] | None:
    kind, _, given = call.request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        client_id, _, client_secret = base64.b64decode(given, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return unquote(client_id), unquote(client_secret)


def _is_loopback(redirect: str) -> bool:
    parts = urlsplit(redirect)
    return parts.scheme == "http" and parts.hostname in _LOOPBACK


def _refused(error: OAuthError) -> Response:
    return json_response({"error": error.error, "error_description": error.description}, error.status, _NO_STORE)


ROUTES = [
    Route("/oidc/v1/token", endpoint(token, raw_body=True), methods=["POST"]),
    Route("/oidc/v1/revoke", endpoint(revoke, raw_body=True), methods=["POST"]),
    Route("/oidc/v1/authorize", endpoint(authorize), methods=["GET"]),
    Route("/.well-known/databricks-config", endpoint(workspace_config), methods=["GET"]),
    Route("/oidc/.well-known/oauth-authorization-server", endpoint(authorization_server), methods=["GET"]),
    Route("/oidc/.well-known/openid-configuration", endpoint(authorization_server), methods=["GET"]),
]
