"""
The statements of a text: a semicolon in a string, a comment or a script ends none.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlglot.tokenizer_core import TokenType

from lakewire_local.errors import LocalError
from lakewire_local.front.dialect import tidied
from lakewire_local.front.reader import Reader
from lakewire_local.front.statements.script_reading import read_script
from lakewire_local.front.tokens import tokens_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot.tokenizer_core import Token


def split_statements(text: str) -> list[str]:
    """Return the statements of *text*; a script that cannot be read ends with the text."""
    tokens, found, start, at = tokens_of(text), list[str](), 0, 0
    while at < len(tokens):
        end = _end(text, tokens[at:]) if words_of(tokens[at]) == ["BEGIN"] else tokens[at].start
        while at < len(tokens) and (tokens[at].start < end or tokens[at].token_type != TokenType.SEMICOLON):
            at += 1
        end = tokens[at].start if at < len(tokens) else len(text)
        at += 1
        if any(start <= token.start < end for token in tokens[:at]):
            found.append(text[start:end].strip())
        start = end + 1
    return found


def _end(text: str, tokens: Sequence[Token]) -> int:
    """Return where a script ends."""
    reader = Reader(text, tidied(tokens), None)
    with suppress(LocalError):
        read_script(reader, text)
        return reader.tokens[reader.at - 1].end
    return len(text)
