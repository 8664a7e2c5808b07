"""
The managed identity of an Azure machine, app or container.

https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
"""

from __future__ import annotations

from urllib.parse import urlencode

from lakewire.auth.azure import azure_recipe
from lakewire.auth.token import Ask, Token, seconds_until
from lakewire.errors import AuthError, one_line

__all__ = ["RECIPE"]

_MACHINE = "http://169.254.169.254"


def _token(ask: Ask, resource: str) -> Token:
    env, client = ask.config.env, ask.config.azure_client_id
    url: str
    headers: dict[str, str]
    chosen = {"client_id": client} if client else {}  # one of several identities
    if env.get("IDENTITY_ENDPOINT") and env.get("IDENTITY_HEADER"):  # App Service, Functions, Container Apps
        url, headers = env["IDENTITY_ENDPOINT"], {"X-IDENTITY-HEADER": env["IDENTITY_HEADER"]}
        query = {"api-version": "2019-08-01", "resource": resource, **chosen}
    else:
        base = env.get("AZURE_POD_IDENTITY_AUTHORITY_HOST") or _MACHINE
        url, headers = f"{base.rstrip('/')}/metadata/identity/oauth2/token", {"Metadata": "true"}
        query = {"api-version": "2018-02-01", "resource": resource, **chosen}
    reply = ask.wire("GET", f"{url}?{urlencode(query)}", deadline=ask.deadline, headers=headers, direct=True)
    fields, value = reply.json(), reply.text("access_token")
    if not value:
        reason = one_line(f"{reply.status} {fields.get('error_description', '')}", 200)
        raise AuthError(
            f"the managed identity gave no token ({reason}): has this machine one, and which (ARM_CLIENT_ID)?"
        )
    return Token(value, "Bearer", seconds_until(fields.get("expires_on"), "the managed identity"))


RECIPE = azure_recipe(_token)
