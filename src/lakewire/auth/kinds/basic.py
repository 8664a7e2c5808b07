"""
Name and password, which Databricks has retired and some private gateways still ask for.
"""

from __future__ import annotations

import base64

from lakewire.auth.token import Ask, Recipe, Token

__all__ = ["RECIPE"]


def _token(ask: Ask) -> Token:
    text = f"{ask.config.username}:{ask.secret('password')}"
    return Token(base64.b64encode(text.encode()).decode(), "Basic")


RECIPE = Recipe.of(_token)
