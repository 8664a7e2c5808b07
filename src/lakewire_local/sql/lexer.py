"""
Tokens of a statement: words, strings, quoted names and symbols with their positions in the text.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(Enum):
    """Kind of a token."""

    WORD = "word"
    QUOTED = "quoted"  # in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SYMBOL = "symbol"


@attrs.frozen
class Token:
    """Hold one token: ``text`` is ``statement[start:end]``."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """Return a keyword in upper case; empty for anything but a bare word."""
        return self.text.upper() if self.kind is Kind.WORD else ""

    @property
    def is_name(self) -> bool:
        """Return whether the token can be a part of a name."""
        return self.kind in (Kind.WORD, Kind.QUOTED)

    @property
    def name(self) -> str:
        """Return the name that a bare or quoted word stands for."""
        return self.text[1:-1].replace("``", "`") if self.kind is Kind.QUOTED else self.text


_TOKEN = re.compile(
    r"""
      (?P<skip>\s+|--[^\n]*|/\*)
    | (?P<string>[rR]'[^']*'|[rR]"[^"]*"|[xX]?'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*")
    | (?P<quoted>`(?:[^`]|``)+`)
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?:BD|[LSYFD])?(?!\w)|\.\d+(?:[eE][+-]?\d+)?(?:BD|[FD])?(?!\w))
    | (?P<word>\w+)
    | (?P<parameter>:[A-Za-z_]\w*|\?)
    | (?P<symbol>::|=>|->|<=>|<=|>=|<>|!=|\|\||\|>|==|.)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_COMMENT_EDGE = re.compile(r"/\*|\*/")


def lex(text: str) -> list[Token]:
    """
    Split a statement; white space and comments (bracketed ones nest) are left out.

    A quote or backtick that is not closed becomes a symbol, which the engine refuses.
    """
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            break
        position = found.end()
        if found.lastgroup != "skip":
            tokens.append(Token(Kind(found.lastgroup), found.group(), found.start(), found.end()))
        elif found.group() == "/*":
            position = _comment_end(text, position)
    return _without_casts(tokens)


def string_value(token: Token) -> str:
    """Return the text a string token stands for."""
    text = token.text
    if text[0] in "rR":
        return text[2:-1]
    if text[0] in "xX":
        return bytes.fromhex(text[2:-1]).decode()
    quote = text[0]
    inner = text[1:-1].replace(quote * 2, "")
    return _ESCAPE.sub(_unescaped, inner)


def matching(tokens: list[Token], opening: int) -> int:
    """Return the index of the bracket that closes the one at *opening*; ``len(tokens)`` when none does."""
    depth = 0
    for index in range(opening, len(tokens)):
        if tokens[index].text in ("(", "["):
            depth += 1
        elif tokens[index].text in (")", "]"):
            depth -= 1
            if depth == 0:
                return index
    return len(tokens)


def matching_end(tokens: list[Token], case: int) -> int:
    """Return the index of the END that closes the CASE at *case*; *case* itself when none does."""
    depth, index = 0, case
    while index < len(tokens):
        if tokens[index].text in ("(", "["):
            index = matching(tokens, index)
        elif index == 0 or tokens[index - 1].text != ".":
            word = tokens[index].word if index < len(tokens) else ""
            depth += {"CASE": 1, "END": -1}.get(word, 0)
            if depth == 0:
                return index
        index += 1
    return case


def rewrite(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return *text* with pieces ``[start, end)`` replaced; pieces do not overlap."""
    parts: list[str] = []
    position = 0
    for start, end, replacement in sorted(changes):
        parts += (text[position:start], replacement)
        position = end
    return "".join((*parts, text[position:]))


_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-3][0-7]{2}|.)", re.DOTALL)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "0": "\0", "Z": "\x1a"}


def _unescaped(match: re.Match[str]) -> str:
    code = match.group(1)
    if code[0] in "uU" and len(code) > 1:
        return chr(int(code[1:], 16))
    if len(code) == 3:
        return chr(int(code, 8))
    return "\\" + code if code in "%_" else _SHORT.get(code, code)


def _comment_end(text: str, position: int) -> int:
    depth = 1
    while depth and (edge := _COMMENT_EDGE.search(text, position)):
        depth += 1 if edge.group() == "/*" else -1
        position = edge.end()
    return position if depth == 0 else len(text)


def _without_casts(tokens: list[Token]) -> list[Token]:
    """Split ``c:path``: a colon directly behind a name, bracket or string is not a parameter marker."""
    result: list[Token] = []
    for token in tokens:
        before = result[-1] if result else None
        glued = before is not None and before.end == token.start
        if token.kind is Kind.PARAMETER and len(token.text) > 1 and glued and _ends_value(before):
            result.append(Token(Kind.SYMBOL, ":", token.start, token.start + 1))
            result.append(Token(Kind.WORD, token.text[1:], token.start + 1, token.end))
        else:
            result.append(token)
    return result


def _ends_value(token: Token | None) -> bool:
    return token is not None and (token.is_name or token.text in (")", "]"))
