"""
Tokens of statements: which are names, where they stand, and constants that stand for names.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from lakewire.schema.names import split_name
from lakewire_local.errors import parse_error, sql_error
from lakewire_local.front.dialect import Lake, like, tidied

from sqlglot.errors import TokenError  # isort: skip  the dialect decides from where it is loaded
from sqlglot.tokenizer_core import Token, TokenType  # isort: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

BRACKETS = {"(", ")"}
_TEXTS = {TokenType.STRING, TokenType.RAW_STRING}
_NO_WORDS = {*_TEXTS, TokenType.HEX_STRING, TokenType.NUMBER}
_WORD = re.compile(r"\w+")
_lake = Lake()


def tokens_of(text: str) -> list[Token]:
    """
    Return the tokens of a text.

    Raises:
        LocalError: A quote or a comment is not closed.
    """
    try:
        return _lake.tokenize(text)
    except TokenError:
        end = position_of(text, len(text))
        raise parse_error("end of input", "a quote or a comment is not closed", at=end) from None


def numbered(tokens: Iterable[Token]) -> list[Token]:
    """Return tokens with ``:_1``, ``:_2``, … for the markers ``?``, from left to right."""
    found, count = list[Token](), 0
    for token in tokens:
        if token.token_type == TokenType.PLACEHOLDER:
            count += 1
            found += [like(token, TokenType.COLON, ":"), like(token, TokenType.VAR, f"_{count}")]
        else:
            found.append(token)
    return found


def marker_kinds(text: str) -> tuple[bool, bool]:
    """Return whether a text has markers ``?``, and whether it may have markers ``:name``."""
    tokens = tokens_of(text)
    kinds = [token.token_type for token in tokens]
    named_ones = any(
        kind == TokenType.COLON and (at == 0 or not _ends_value(tokens[at - 1])) for at, kind in enumerate(kinds)
    )
    return TokenType.PLACEHOLDER in kinds, named_ones


def _ends_value(token: Token) -> bool:
    """Return whether a colon behind a token leads into a value (``raw:a.b``)."""
    return token.text in (")", "]") or (token.token_type in (TokenType.VAR, TokenType.IDENTIFIER, *_TEXTS))


def full_names(text: str) -> Iterator[tuple[int, int, tuple[str, str, str]]]:
    """Yield what may be the name of a table, three parts in backticks, and where it begins and ends."""
    tokens = tokens_of(text)
    form = [TokenType.IDENTIFIER, TokenType.DOT] * 2 + [TokenType.IDENTIFIER]
    for index in range(len(tokens) - 4):
        found = tokens[index : index + 5]
        if [token.token_type for token in found] == form:
            yield found[0].start, found[4].end + 1, (found[0].text, found[2].text, found[4].text)


def named(
    tokens: Sequence[Token], value_of: Callable[[str], str], variable_of: Callable[[Sequence[str]], str | None]
) -> list[Token]:
    """
    Return tidy tokens with the name for every ``IDENTIFIER(constant)``.

    Args:
        tokens: As they come from a text.
        value_of: The text of a marker.
        variable_of: The text of a variable; None where there is none.

    Raises:
        LocalError: What stands between the brackets is no constant, or no name.
    """
    tidy, found, at = tidied(tokens), list[Token](), 0
    while at < len(tidy):
        token = tidy[at]
        called = words_of(token) == ["IDENTIFIER"] and at + 1 < len(tidy) and tidy[at + 1].text == "("
        if not called:
            found.append(token)
            at += 1
            continue
        closing = next((place for place in range(at, len(tidy)) if tidy[place].text == ")"), len(tidy))
        for number, part in enumerate(_name_parts(_constant(tidy[at + 2 : closing], value_of, variable_of))):
            found += [like(token, TokenType.DOT, ".")] if number else []
            found.append(like(token, TokenType.IDENTIFIER, part))
        at = closing + 1
    return found


def is_name(token: Token) -> bool:
    """Return whether a token can be a part of a name."""
    if token.token_type == TokenType.IDENTIFIER:
        return True
    return token.token_type not in _NO_WORDS and _WORD.fullmatch(token.text) is not None


def is_string(token: Token) -> bool:
    """Return whether a token is a string literal."""
    return token.token_type in _TEXTS


def words_of(token: Token) -> list[str]:
    """Return the keywords or the symbol of a token in upper case; none for quoted names and literals."""
    if token.token_type in _NO_WORDS or token.token_type == TokenType.IDENTIFIER:
        return []
    return token.text.upper().split()


def position_of(text: str, start: int) -> tuple[int, int]:
    """Return the line, from 1, and the place in it, from 0, of a character."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start) - 1


def _constant(
    inner: Sequence[Token], value_of: Callable[[str], str], variable_of: Callable[[Sequence[str]], str | None]
) -> str:
    """Return the text of a concatenation of string literals, markers and variables."""
    parts: list[str] = []
    for is_operator, found in groupby(inner, lambda token: token.token_type == TokenType.DPIPE):
        if not is_operator:
            parts.append(_operand([*found], value_of, variable_of))
    return "".join(parts)


def _operand(
    tokens: Sequence[Token], value_of: Callable[[str], str], variable_of: Callable[[Sequence[str]], str | None]
) -> str:
    if len(tokens) == 1 and is_string(tokens[0]):
        return tokens[0].text
    if len(tokens) == 2 and tokens[0].token_type == TokenType.COLON:
        return value_of(tokens[1].text)
    text = "".join(token.text for token in tokens)
    found = variable_of([token.text for token in tokens[::2]]) if all(map(is_name, tokens[::2])) else None
    if found is None:
        raise sql_error(
            "NOT_A_CONSTANT_STRING.NOT_CONSTANT", f"IDENTIFIER takes a constant string, not {text}", "42601"
        )
    return found


def _name_parts(text: str) -> tuple[str, ...]:
    try:
        return split_name(text)
    except ValueError:
        raise sql_error("PARSE_SYNTAX_ERROR", f"Syntax error in the identifier {text!r}", "42601") from None
