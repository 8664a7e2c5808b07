"""
SQL files of several statements, cut into statements.
"""

from __future__ import annotations

from lakewire_local.sql.lexer import lex


def split_statements(text: str) -> list[str]:
    """Return the statements of *text*; a semicolon in a string or a comment ends none."""
    tokens = lex(text)
    ends = [token.start for token in tokens if token.text == ";"]
    starts = [0, *(end + 1 for end in ends)]
    pieces = [text[start:end].strip() for start, end in zip(starts, [*ends, len(text)], strict=True)]
    return [piece for piece in pieces if lex(piece)]
