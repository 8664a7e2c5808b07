"""
VALUES of literals alone: rows of them need no names and no types, and there may be many.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lakewire_local.sql.lexer import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire_local.sql.lexer import Token

_WORDS = {"TRUE": "BOOLEAN", "FALSE": "BOOLEAN", "NULL": ""}
_TYPED = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
_SMALL = 9  # digits that every INT has


def are_plain_rows(tokens: Sequence[Token]) -> bool:
    """Return whether *tokens* are VALUES whose columns each hold literals of one kind, and NULLs."""
    if tokens[0].word != "VALUES" or tokens[-1].text != ")":
        return False
    kinds: dict[int, set[str]] = {}
    width = 0
    for row in _rows(tokens[1:]):
        cells = list(map(_kind, row))
        if None in cells or (width and len(cells) != width):
            return False
        width = len(cells)
        for place, kind in enumerate(cells):
            kinds.setdefault(place, set()).add(kind or "")
    return width > 0 and all(len(found - {""}) <= 1 for found in kinds.values())


def _rows(tokens: Sequence[Token]) -> Iterator[list[list[Token]]]:
    """Yield the cells of each row; what is no list of rows gives a row that is none."""
    at = 0
    while at < len(tokens):
        closing = next((index for index in range(at, len(tokens)) if tokens[index].text in (")", "")), len(tokens))
        opens = tokens[at].text == "(" and closing < len(tokens)
        inside = tokens[at + 1 : closing] if opens else []
        yield [list(cell) for comma, cell in groupby(inside, lambda token: token.text == ",") if not comma] or [[]]
        at = closing + 1
        if at < len(tokens):
            if tokens[at].text != ",":
                yield [[]]
            at += 1


def _kind(cell: Sequence[Token]) -> str | None:
    """Return the kind of a literal, empty for NULL; None for any other expression."""
    if cell and cell[0].text == "-":
        cell = cell[1:] if len(cell) > 1 and cell[1].kind is Kind.NUMBER else []
    if len(cell) == 2:
        return cell[0].word if cell[0].word in _TYPED and cell[1].kind is Kind.STRING else None
    if len(cell) != 1:
        return None
    token = cell[0]
    if token.kind is Kind.STRING:
        return "BINARY" if token.text[0] in "xX" else "STRING"
    return _WORDS.get(token.word) if token.kind is Kind.WORD else _number(token)


def _number(token: Token) -> str | None:
    text = token.text.upper()
    if token.kind is not Kind.NUMBER:
        return None
    if text.isdigit():
        return "INT" if len(text) <= _SMALL else None
    whole, _, fraction = text.partition(".")
    if whole.isdigit() and fraction.isdigit():
        return f"DECIMAL {len(fraction)}" if len(whole) + len(fraction) <= 18 else None
    return text[-1] if text[-1] in "LD" and "E" not in text[:-1] else None
