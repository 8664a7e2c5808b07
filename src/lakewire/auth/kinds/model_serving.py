"""
The token that model serving puts into the container of an endpoint.
"""

from __future__ import annotations

import json

from lakewire.auth.token import Ask, Recipe, Token
from lakewire.config import serving_token_file
from lakewire.errors import AuthError

__all__ = ["RECIPE"]

_AGAIN_S = 360.0  # read again after five minutes: the file changes, and does not say when


def _token(ask: Ask) -> Token:
    path = serving_token_file(ask.config)
    try:
        value = json.loads(path.read_text("utf-8"))["OAUTH_TOKEN"][0]["oauthTokenValue"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise AuthError(f"{path} cannot be read as a token of model serving: {type(error).__name__}") from None
    return Token(str(value), "Bearer", _AGAIN_S)


RECIPE = Recipe.of(_token)
