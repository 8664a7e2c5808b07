"""
An OIDC token in a variable of the environment, exchanged for one of Databricks; read again for each refresh.

https://docs.databricks.com/dev-tools/auth/oauth-federation
"""

from __future__ import annotations

from lakewire.auth.oauth import exchanged
from lakewire.auth.token import Ask, Recipe, Token
from lakewire.errors import AuthError

__all__ = ["RECIPE"]


def _subject(ask: Ask) -> Token:
    name = ask.config.oidc_token_env or "DATABRICKS_OIDC_TOKEN"
    value = ask.config.env.get(name, "").strip()
    if not value:
        raise AuthError(f"{name} is not set in the environment any more")
    return Token(value)


RECIPE = Recipe.of(exchanged(_subject))
