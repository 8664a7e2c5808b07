"""
VALUES of literals alone: rows of them need no names and no types, and there may be many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot.tokenizer_core import TokenType

from lakewire.schema.names import quote_string
from lakewire_local.front.tokens import is_string, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlglot.tokenizer_core import Token

    from lakewire_local.front.reader import Reader

_WORDS = {"TRUE": "BOOLEAN", "FALSE": "BOOLEAN", "NULL": ""}
_TYPED = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
_SMALL = 9  # digits that every INT has
_COMMA, _OPENING, _CLOSING = TokenType.COMMA, TokenType.L_PAREN, TokenType.R_PAREN


@attrs.frozen
class LiteralRows:
    """Rows whose columns each hold literals of one kind, and NULLs."""

    text: str
    width: int


def literal_rows(reader: Reader) -> LiteralRows | None:
    """Read VALUES up to the end of the statement, if they are such rows; else read nothing."""
    tokens = reader.tokens[reader.at :]
    if not tokens or words_of(tokens[0]) != ["VALUES"] or tokens[-1].token_type != _CLOSING:
        return None
    kinds: dict[int, set[str]] = {}
    texts: list[str] = []
    width = 0
    for row in _rows(tokens[1:]):
        cells = list(map(_literal, row))
        if width and len(cells) != width:
            return None
        width = len(cells)
        for place, cell in enumerate(cells):
            if cell is None:
                return None
            kinds.setdefault(place, set()).add(cell[0])
        texts.append(f"({', '.join(cell[1] for cell in cells if cell)})")
    if not width or any(len(found - {""}) > 1 for found in kinds.values()):
        return None
    reader.at = len(reader.tokens)
    return LiteralRows(f"VALUES {', '.join(texts)}", width)


def _rows(tokens: Sequence[Token]) -> Iterator[list[list[Token]]]:
    """Yield the cells of each row; what is no list of rows gives a row that is none."""
    at = 0
    while at < len(tokens):
        closing = next((place for place in range(at, len(tokens)) if tokens[place].token_type == _CLOSING), len(tokens))
        opens = tokens[at].token_type == _OPENING and closing < len(tokens)
        inside = tokens[at + 1 : closing] if opens else []
        yield list(_cells(inside))
        at = closing + 1
        if at < len(tokens):
            if tokens[at].token_type != _COMMA or at + 1 == len(tokens):
                yield [[]]
            at += 1


def _cells(inside: Sequence[Token]) -> Iterator[list[Token]]:
    cell: list[Token] = []
    for token in inside:
        if token.token_type == _COMMA:
            yield cell
            cell = []
        else:
            cell.append(token)
    yield cell


def _literal(cell: Sequence[Token]) -> tuple[str, str] | None:
    """Return the kind of a literal, empty for NULL, and its text; None for any other expression."""
    if len(cell) == 2:
        return _pair(*cell)
    if len(cell) != 1:
        return None
    token = cell[0]
    if is_string(token):
        return None if "\0" in token.text else ("STRING", quote_string(token.text))
    if token.token_type == TokenType.HEX_STRING:
        return "BINARY", f"X'{token.text}'"
    if token.token_type == TokenType.NUMBER:
        return _number(token.text.upper())
    word = token.text.upper()
    return (_WORDS[word], word) if word in _WORDS and words_of(token) else None


def _pair(first: Token, second: Token) -> tuple[str, str] | None:
    """Return a number with its sign, or a date or time."""
    if first.text == "-" and second.token_type == TokenType.NUMBER:
        found = _number(second.text.upper())
        return (found[0], f"-{found[1]}") if found else None
    word = first.text.upper()
    if word in _TYPED and words_of(first) and is_string(second):
        return word, f"{word} {quote_string(second.text)}"
    return None


def _number(text: str) -> tuple[str, str] | None:
    if text.isdecimal():
        return ("INT", text) if len(text) <= _SMALL else None
    whole, _, fraction = text.partition(".")
    if whole.isdecimal() and fraction.isdecimal():
        return (f"DECIMAL {len(fraction)}", text) if len(whole) + len(fraction) <= 18 else None
    return (text[-1], text) if text[-1] in "LD" and "E" not in text[:-1] else None
