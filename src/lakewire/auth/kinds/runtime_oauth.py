"""
The notebook that this runs in, with a token of chosen scopes.
"""

from __future__ import annotations

from lakewire.auth.notebook import notebook
from lakewire.auth.oauth import granted, scope
from lakewire.auth.token import AUTHORIZATION, Ask, Recipe, Token

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    found = notebook()
    form = {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token": found.headers()[AUTHORIZATION].partition(" ")[2],
        "subject_token_type": "urn:databricks:params:oauth:token-type:personal-access-token",
        "requested_token_type": "urn:ietf:params:oauth:token-type:access_token",
        "scope": scope(ask),
    }
    return granted(ask, form, url=f"{ask.config.host or found.host}/oidc/v1/token")


def _host(ask: Ask) -> str:
    del ask
    return notebook().host


RECIPE = Recipe(sources={AUTHORIZATION: _token}, find_host=_host)
