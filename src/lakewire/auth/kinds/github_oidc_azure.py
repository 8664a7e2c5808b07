"""
The identity of a GitHub Actions job as an application of Microsoft Entra ID.

https://learn.microsoft.com/entra/workload-id/workload-identity-federation
"""

from __future__ import annotations

from lakewire.auth.azure import DATABRICKS, cloud, tenant
from lakewire.auth.kinds.github_oidc import github_token
from lakewire.auth.oauth import post_form, scope
from lakewire.auth.token import Ask, Recipe, Token

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    form = {
        "grant_type": "client_credentials",
        "client_id": str(ask.config.azure_client_id),
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": github_token(ask, "api://AzureADTokenExchange").value,
        "resource": DATABRICKS,
        "scope": scope(ask),
    }
    return post_form(ask, f"{cloud(ask).login}{tenant(ask)}/oauth2/token", form)


RECIPE = Recipe.of(_token)
