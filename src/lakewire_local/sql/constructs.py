"""
Constructs of Databricks that the engine's parser does not have, recognised by their keywords.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.sql.lexer import Token

# Keywords in sequence -> name of the construct. The first match counts.
_CONSTRUCTS: Sequence[tuple[tuple[str, ...], str]] = (
    (("QUALIFY",), "QUALIFY; a subquery with the window function works"),
    (("|>",), "pipe syntax"),
    (("*", "EXCEPT", "("), "SELECT * EXCEPT; a list of columns works"),
    (("PIVOT",), "PIVOT"),
    (("COLLATE",), "collations"),
    (("DESCRIBE",), "DESCRIBE inside of a query"),
    (("STREAM",), "STREAM"),
    ((":",), "paths into semi-structured values; variant_get and get_json_object work"),
)

# Those that the engine parses as something else: it looks for a table or column with such a name.
_MISREAD: Sequence[tuple[tuple[str, ...], str]] = (
    (("WITH", "RECURSIVE"), "recursive common table expressions"),
    (("BY", "ALL"), "GROUP BY ALL and ORDER BY ALL; a list of columns works"),
)


def unknown_construct(tokens: Sequence[Token], *, misread: bool = False) -> str:
    """
    Return the name of the first construct among *tokens* that the engine cannot parse; empty without one.

    With *misread*, look only for those that the engine takes for a name.
    """
    texts = [token.word or token.text for token in tokens]
    for words, name in _MISREAD if misread else _CONSTRUCTS:
        size = len(words)
        if any(tuple(texts[at : at + size]) == words for at in range(len(texts))):
            return name
    return ""
