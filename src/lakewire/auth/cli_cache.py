"""
The logins that the Databricks CLI keeps; read, never written.
"""

from __future__ import annotations

import json

from lakewire.auth.token import Ask, Token
from lakewire.auth.token_cache import as_token
from lakewire.config import CLI_CACHE, cli_cache_keys, home

__all__ = ["read_cli_cache"]


def read_cli_cache(ask: Ask) -> Token | None:
    """
    Return the login of this host or profile; None without one.
    """
    try:
        tokens = json.loads((home(ask.config.env) / CLI_CACHE).read_text("utf-8"))["tokens"]
        kept = [tokens[key] for key in cli_cache_keys(ask.config) if tokens.get(key)]
        return as_token(kept[0]) if kept else None
    except (OSError, ValueError, LookupError, AttributeError, TypeError):
        return None
