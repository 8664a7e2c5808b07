"""
The logins that the Databricks CLI keeps; read, never written.
"""

from __future__ import annotations

import json
from pathlib import Path

from lakewire.auth.token import Ask, Token
from lakewire.auth.token_cache import as_token
from lakewire.config import CLI_CACHE, cli_cache_keys

__all__ = ["home", "read_cli_cache"]


def home(ask: Ask) -> Path:
    """
    Return the user's home folder.
    """
    return Path(ask.config.env.get("HOME") or "~").expanduser()


def read_cli_cache(ask: Ask) -> Token | None:
    """
    Return the login of this host or profile; None without one.
    """
    try:
        tokens = json.loads((home(ask) / CLI_CACHE).read_text("utf-8"))["tokens"]
        kept = [tokens[key] for key in cli_cache_keys(ask.config) if tokens.get(key)]
        return as_token(kept[0]) if kept else None
    except (OSError, ValueError, LookupError, AttributeError, TypeError):
        return None
