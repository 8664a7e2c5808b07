"""
What the sign-ins of Azure have in common: resources, tenants, workspaces that are named by their resource.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

from lakewire.auth.token import AUTHORIZATION, Ask, Fetch, Recipe, Token
from lakewire.config import AZURE_CLOUDS, AzureCloud
from lakewire.errors import AuthError, NotSignedInError

__all__ = ["DATABRICKS", "azure_recipe", "cloud", "tenant"]

DATABRICKS = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
"""Databricks' application in every tenant of Azure."""

ForResource = Callable[[Ask, str], Token]
_MANAGEMENT = "X-Databricks-Azure-SP-Management-Token"
_RESOURCE = "X-Databricks-Azure-Workspace-Resource-Id"


def azure_recipe(fetch: ForResource, *, is_optional: bool = False) -> Recipe:
    """
    Return the recipe of a sign-in by Azure: a token for Databricks and one that lets it look up the service principal.

    Args:
        fetch: Fetches a token for a resource.
        is_optional: The second is left out where it cannot be had: people do without.
    """

    def databricks(ask: Ask) -> Token:
        return fetch(ask, DATABRICKS)

    def management(ask: Ask) -> Token:
        try:
            return fetch(ask, cloud(ask).management)
        except (AuthError, NotSignedInError):
            if is_optional:
                return Token("", lifetime=3600.0)
            raise

    def find_host(ask: Ask) -> str:
        return _workspace_url(ask, fetch)

    sources: Mapping[str, Fetch] = {AUTHORIZATION: databricks, _MANAGEMENT: _bare(management), _RESOURCE: _resource}
    return Recipe(sources=sources, find_host=find_host)


def cloud(ask: Ask) -> AzureCloud:
    """
    Return the cloud of the workspace; the public one where a private name does not say.
    """
    return ask.config.azure or AZURE_CLOUDS["PUBLIC"]


def tenant(ask: Ask) -> str:
    """
    Return the tenant of the workspace: as set, else as its login page says.
    """
    return ask.config.azure_tenant_id or ask.once("tenant", lambda: _tenant_of(ask))


def _tenant_of(ask: Ask) -> str:
    for path in ("/aad/auth", "/oidc/oauth2/v2.0/authorize"):
        reply = ask.get(ask.host + path)
        parts = urlsplit(reply.headers.get("Location", ""))
        login = urlsplit(cloud(ask).login).hostname
        if 300 <= reply.status < 400 and parts.hostname == login and (found := parts.path.split("/")[1:2]) and found[0]:
            return quote(found[0], safe="")
    raise AuthError(f"{ask.host} does not name its tenant: set azure_tenant_id (ARM_TENANT_ID)")


def _workspace_url(ask: Ask, fetch: ForResource) -> str:
    manager = cloud(ask).resource_manager
    token = fetch(ask, manager)
    url = f"{manager.rstrip('/')}{ask.config.azure_workspace_resource_id}?api-version=2018-04-01"
    reply = ask.get(url, {AUTHORIZATION: f"Bearer {token.value}"})
    properties = reply.json().get("properties")
    name = properties.get("workspaceUrl") if isinstance(properties, dict) else None
    if reply.status != 200 or not isinstance(name, str) or not name:
        raise AuthError(
            f"Azure does not name the workspace (it responded {reply.status}): set host besides its resource"
        )
    return f"https://{name}"


def _bare(fetch: Fetch) -> Fetch:
    """Return what fetches the same token for a header that has no scheme."""

    def bare(ask: Ask) -> Token:
        token = fetch(ask)
        return Token(token.value, "", token.lifetime)

    return bare


def _resource(ask: Ask) -> Token:
    return Token(ask.config.azure_workspace_resource_id or "", "")
