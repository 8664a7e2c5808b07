"""
OAuth client of a service principal: id and secret.

https://docs.databricks.com/dev-tools/auth/oauth-m2m
"""

from __future__ import annotations

from lakewire.auth.oauth import granted, scope
from lakewire.auth.token import Ask, Recipe, Token

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    client = (str(ask.config.client_id), ask.secret("client_secret"))
    return granted(ask, {"grant_type": "client_credentials", "scope": scope(ask)}, client=client)


RECIPE = Recipe.of(_token)
