"""
Whoever is signed in to the Azure CLI, ``az login``.

https://learn.microsoft.com/azure/databricks/dev-tools/auth/azure-cli
"""

from __future__ import annotations

from lakewire.auth.azure import DATABRICKS, azure_recipe, cloud
from lakewire.auth.commands import executable, run_json
from lakewire.auth.token import Ask, Token, claims, seconds_until
from lakewire.errors import AuthError, NotSignedInError

__all__ = ["RECIPE"]

_REMEDY = "az login"
_IDENTITIES = {"systemAssignedIdentity", "userAssignedIdentity"}


def _token(ask: Ask, resource: str) -> Token:
    if resource == cloud(ask).management and ask.facts.get("is_person"):
        raise NotSignedInError("people need no token for the management of Azure")
    subscription = (ask.config.azure_workspace_resource_id or "").split("/")[2:3]
    try:
        token = _of(ask, resource, ["--subscription", *subscription] if subscription else [])
    except NotSignedInError:
        if not subscription:
            raise
        token = _of(ask, resource, [])  # a member of the workspace need not be one of its subscription
    if resource == DATABRICKS:
        ask.facts["is_person"] = "upn" in claims(token.value)
    return token


def _of(ask: Ask, resource: str, more: list[str]) -> Token:
    command = [executable(ask, "az"), "account", "get-access-token", "--resource", resource, "--output", "json"]
    fields = run_json(ask, [*command, *more, *_tenant(ask)], _REMEDY)
    value = fields.get("accessToken")
    if not isinstance(value, str) or not value:
        raise AuthError("az gave no token")
    moment = fields.get("expires_on") or fields.get("expiresOn")  # the second one is in local time, without a zone
    return Token(value, str(fields.get("tokenType") or "Bearer"), seconds_until(moment, "az"))


def _tenant(ask: Ask) -> list[str]:
    given = ask.config.azure_tenant_id
    return ["--tenant", given] if given and not ask.once("is_identity", lambda: _is_identity(ask)) else []


def _is_identity(ask: Ask) -> bool:
    """Return whether az is signed in by a managed identity, with which it accepts no tenant."""
    user = run_json(ask, [executable(ask, "az"), "account", "show", "--output", "json"], _REMEDY).get("user")
    return isinstance(user, dict) and user.get("name") in _IDENTITIES


RECIPE = azure_recipe(_token, is_optional=True)
