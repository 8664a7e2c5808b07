"""
A service principal of Microsoft Entra ID: id and secret.

https://learn.microsoft.com/azure/databricks/dev-tools/auth/azure-sp
"""

from __future__ import annotations

from lakewire.auth.azure import azure_recipe, cloud, tenant
from lakewire.auth.oauth import post_form, scope
from lakewire.auth.token import Ask, Token

__all__ = ["RECIPE"]


def _token(ask: Ask, resource: str) -> Token:
    form = {
        "grant_type": "client_credentials",
        "client_id": str(ask.config.azure_client_id),
        "client_secret": ask.secret("azure_client_secret"),
        "resource": resource,
        "scope": scope(ask),
    }
    return post_form(ask, f"{cloud(ask).login}{tenant(ask)}/oauth2/token", form)


RECIPE = azure_recipe(_token)
