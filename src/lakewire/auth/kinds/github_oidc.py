"""
The identity of a GitHub Actions job, exchanged for a token of Databricks.

https://docs.databricks.com/dev-tools/auth/provider-github
"""

from __future__ import annotations

from urllib.parse import quote

from lakewire.auth.discovery import endpoints
from lakewire.auth.oauth import exchanged
from lakewire.auth.token import AUTHORIZATION, Ask, Recipe, Token
from lakewire.errors import AuthError

__all__ = ["RECIPE", "github_token"]


def github_token(ask: Ask, audience: str) -> Token:
    """
    Ask GitHub for the identity token of the job.

    Raises:
        AuthError: GitHub refused.
    """
    env = ask.config.env
    url = f"{env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience={quote(audience, safe='')}"
    reply = ask.get(url, {AUTHORIZATION: f"Bearer {env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}"})
    value = reply.text("value")
    if not value:
        raise AuthError(f"GitHub responded {reply.status} without a token: has the job `permissions: id-token: write`?")
    return Token(value)


def _subject(ask: Ask) -> Token:
    return github_token(ask, endpoints(ask).audience)


RECIPE = Recipe.of(exchanged(_subject))
