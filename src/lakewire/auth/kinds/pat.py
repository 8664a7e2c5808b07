"""
A personal access token.

https://docs.databricks.com/dev-tools/auth/pat
"""

from __future__ import annotations

from lakewire.auth.token import Ask, Recipe, Token

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    return Token(ask.secret("token"))


RECIPE = Recipe.of(_token)
