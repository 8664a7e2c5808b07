"""
A login in the browser, kept on disk: the only kind that keeps anything.

https://docs.databricks.com/dev-tools/auth/oauth-u2m
"""

from __future__ import annotations

from lakewire.auth.login import kept_login
from lakewire.auth.token import Recipe

__all__ = ["RECIPE"]

_PATIENCE_S = 180.0  # a person types a password and looks for a telephone

RECIPE = Recipe(sources=Recipe.of(kept_login).sources, patience_s=_PATIENCE_S)
