"""
A cursor over the tokens of a statement: the recursive-descent reader of every handler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, parse_error
from lakewire_local.sql.lexer import Kind, Token, matching, matching_end, string_value

if TYPE_CHECKING:
    from collections.abc import Callable


class Cursor:
    """
    Walk over the tokens of one statement.

    Args:
        text: The statement.
        tokens: Its tokens.
    """

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0

    @property
    def done(self) -> bool:
        """Return whether every token has been read."""
        return self.at >= len(self.tokens)

    @property
    def token(self) -> Token | None:
        """Return the next token without reading it."""
        return None if self.done else self.tokens[self.at]

    @property
    def position(self) -> int:
        """Return where the next token begins in the text."""
        return len(self.text) if self.done else self.tokens[self.at].start

    def error(self, hint: str = "") -> LocalError:
        """Return the syntax error for the next token."""
        near = f"'{self.tokens[self.at].text}'" if not self.done else "end of input"
        return parse_error(near, hint)

    def sees(self, *words: str) -> bool:
        """Return whether the next tokens are these words or symbols."""
        ahead = self.tokens[self.at : self.at + len(words)]
        return len(ahead) == len(words) and all(
            word in (token.word, token.text) for token, word in zip(ahead, words, strict=True)
        )

    def accept(self, *words: str) -> bool:
        """Read these words if they come next."""
        if not self.sees(*words):
            return False
        self.at += len(words)
        return True

    def expect(self, *words: str) -> None:
        """Read these words or refuse the statement."""
        for word in words:
            if not self.accept(word):
                raise self.error(f"expected {word}")

    def one_of(self, *words: str) -> str:
        """Read one of these words, or return an empty text."""
        return next((word for word in words if self.accept(word)), "")

    def end(self) -> None:
        """Refuse further tokens."""
        if not self.done:
            raise self.error("expected end of statement")

    def identifier(self) -> str:
        """Read one part of a name."""
        token = self.token
        if token is None or not token.is_name:
            raise self.error("expected a name")
        self.at += 1
        return token.name

    def name(self) -> tuple[str, ...]:
        """Read a dotted name."""
        parts = [self.identifier()]
        while self.accept("."):
            parts.append(self.identifier())
        return tuple(parts)

    def string(self) -> str:
        """Read a string literal; adjacent ones are joined."""
        token = self.token
        if token is None or token.kind is not Kind.STRING:
            raise self.error("expected a string")
        value = ""
        while (token := self.token) and token.kind is Kind.STRING:
            value += string_value(token)
            self.at += 1
        return value

    def number(self) -> int:
        """Read a whole number."""
        token = self.token
        if token is None or not token.text.isdigit():
            raise self.error("expected a number")
        self.at += 1
        return int(token.text)

    def decimal(self) -> float:
        """Read a number."""
        token = self.token
        if token is None or token.kind is not Kind.NUMBER:
            raise self.error("expected a number")
        self.at += 1
        return float(token.text.rstrip("LlSsYyFfDdBb"))

    def bracketed(self) -> Cursor:
        """Read ``( … )`` and return a cursor over its content."""
        if not self.sees("("):
            raise self.error("expected (")
        closing = matching(self.tokens, self.at)
        if closing == len(self.tokens):
            raise parse_error("end of input", "a bracket is not closed")
        inner = self._part(self.at + 1, closing)
        self.at = closing + 1
        return inner

    def items(self) -> list[Cursor]:
        """Read ``( a, b, … )`` and return one cursor per item."""
        return self.bracketed().split()

    def split(self) -> list[Cursor]:
        """Split the rest at its commas outside of brackets."""
        items, start = [], self.at
        for index in self._top_level():
            if self.tokens[index].text == ",":
                items.append(self._part(start, index))
                start = index + 1
        if start < len(self.tokens):
            items.append(self._part(start, len(self.tokens)))
        self.at = len(self.tokens)
        return items

    def until(self, *words: str) -> Cursor:
        """Read up to the first of *words* outside of brackets, or to the end."""
        return self.while_not(lambda token: token.word in words or token.text in words)

    def while_not(self, stop: Callable[[Token], bool]) -> Cursor:
        """Read up to the first token outside of brackets for which *stop* holds, or to the end."""
        start = self.at
        found = next((index for index in self._top_level() if stop(self.tokens[index])), len(self.tokens))
        self.at = found
        return self._part(start, found)

    def skip(self) -> None:
        """Read one token, or a whole bracket with its content."""
        opens = self.tokens[self.at].text in ("(", "[")
        self.at = min(matching(self.tokens, self.at) + 1, len(self.tokens)) if opens else self.at + 1

    def text_since(self, start: int) -> str:
        """Return the text of the tokens from number *start* up to the last one read."""
        return self.text[self.tokens[start].start : self.tokens[self.at - 1].end] if self.at > start else ""

    def rest(self) -> str:
        """Read the rest, as text."""
        text = self.text[self.position :].strip() if not self.done else ""
        self.at = len(self.tokens)
        return text

    def all_text(self) -> str:
        """Return the text under this cursor from its first to its last token, without moving."""
        return self.text[self.tokens[0].start : self.tokens[-1].end] if self.tokens else ""

    def _part(self, start: int, stop: int) -> Cursor:
        part = self.tokens[start:stop]
        end = part[-1].end if part else 0
        return Cursor(self.text[:end], part)

    def _top_level(self) -> list[int]:
        """Return the indexes of the tokens outside of brackets and of CASE … END."""
        indexes, index = [], self.at
        while index < len(self.tokens):
            indexes.append(index)
            token = self.tokens[index]
            if token.text in ("(", "["):
                index = matching(self.tokens, index)
            elif token.word == "CASE":
                index = matching_end(self.tokens, index)
            index += 1
        return indexes
