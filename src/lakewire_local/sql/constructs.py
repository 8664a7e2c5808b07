"""
Constructs of Databricks that the engine's parser does not have, recognised by their keywords.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.sql.lexer import Token


def unknown_construct(tokens: Sequence[Token], constructs: Sequence[tuple[tuple[str, ...], str]]) -> str:
    """Return the name of the first of *constructs* (keywords in sequence -> name) in *tokens*; empty without one."""
    texts = [token.word or token.text for token in tokens]
    for words, name in constructs:
        size = len(words)
        if any(tuple(texts[at : at + size]) == words for at in range(len(texts))):
            return name
    return ""
