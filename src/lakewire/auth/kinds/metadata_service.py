"""
A service on this machine that gives tokens, as the extension of an editor runs it.
"""

from __future__ import annotations

from lakewire.auth.token import Ask, Recipe, Token, seconds_until
from lakewire.errors import AuthError

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    headers = {"X-Databricks-Metadata-Version": "1", "X-Databricks-Host": ask.host}
    url = ask.secret("metadata_service_url")
    reply = ask.wire("GET", url, deadline=ask.deadline, headers=headers, direct=True)
    fields = reply.json()
    value = fields.get("access_token")
    if reply.status != 200 or not isinstance(value, str) or not value:
        raise AuthError(f"the metadata service responded {reply.status} without a token: is the editor signed in?")
    lifetime = seconds_until(fields.get("expires_on"), "the metadata service")
    return Token(value, str(fields.get("token_type") or "Bearer"), lifetime)


RECIPE = Recipe.of(_token)
