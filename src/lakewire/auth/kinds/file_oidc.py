"""
An OIDC token in a file, exchanged for one of Databricks; read again for each refresh.

https://docs.databricks.com/dev-tools/auth/oauth-federation
"""

from __future__ import annotations

from pathlib import Path

from lakewire.auth.oauth import exchanged
from lakewire.auth.token import Ask, Recipe, Token
from lakewire.errors import AuthError

__all__ = ["RECIPE", "from_file"]


def from_file(path: str) -> Token:
    """
    Read a token from a file.

    Raises:
        AuthError: It is not there, or empty.
    """
    try:
        value = Path(path).expanduser().read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise AuthError(f"the OIDC token in {path} cannot be read: {type(error).__name__}") from None
    if not value:
        raise AuthError(f"the OIDC token in {path} is empty")
    return Token(value)


def _subject(ask: Ask) -> Token:
    return from_file(str(ask.config.oidc_token_filepath))


RECIPE = Recipe.of(exchanged(_subject))
