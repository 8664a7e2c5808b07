"""
The tokens of a script: which belong to one statement or expression, and the labels around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot.tokenizer_core import TokenType

from lakewire_local.errors import sql_error
from lakewire_local.front.dialect import like
from lakewire_local.front.statements.scripts import Piece
from lakewire_local.front.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from sqlglot.tokenizer_core import Token

    from lakewire_local.front.reader import Reader
    from lakewire_local.front.statements.scripts import Kind


class ScriptTokens:
    """
    Walk over the tokens of a script.

    Args:
        reader: Stands in front of BEGIN.
    """

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.pieces: list[Piece] = []
        self.labels: list[tuple[str, bool]] = []  # of what is around, and whether it is a loop

    def next_is(self, word: str) -> bool:
        """Return whether the token behind the next one is this word or symbol."""
        tokens, at = self.reader.tokens, self.reader.at + 1
        return at < len(tokens) and words_of(tokens[at]) == [word]

    def sees_one(self, *words: str) -> bool:
        """Return whether one of these words comes next."""
        return any(self.reader.sees(word) for word in words)

    def statement(self) -> Piece:
        """Read a statement up to its semicolon; SET means SET VAR in a script."""
        tokens = self._until()
        plain = ("VAR", "VARIABLE", "TIME", "CATALOG", "TAG")
        if words_of(tokens[0]) == ["SET"] and len(tokens) > 1 and words_of(tokens[1]) not in [[one] for one in plain]:
            tokens.insert(1, like(tokens[0], TokenType.VAR, "VAR"))
        return self._piece("statement", tokens)

    def part(self, kind: Kind, end: str) -> Piece:
        """Read an expression or a query up to the word *end*, which is read too; up to a semicolon for no word."""
        piece = self._piece(kind, self._until(end) if end else self._until())
        if end:
            self.reader.expect(end)
        return piece

    def end_statement(self) -> None:
        """Read the semicolon behind a statement."""
        token = self.reader.token
        if token is None or token.token_type != TokenType.SEMICOLON:
            raise self.reader.error("expected ;")
        self.reader.at += 1

    def label(self, words: Container[str]) -> str:
        """Read ``label:`` in front of one of these words; empty without one (``IF :x`` has none)."""
        tokens, at = self.reader.tokens, self.reader.at + 2
        if not self.next_is(":") or at >= len(tokens) or tokens[at].text.upper() not in words:
            return ""
        label = self.reader.identifier()
        self.reader.expect(":")
        self.refuse_taken(label)
        return label

    def refuse_taken(self, label: str) -> None:
        """Refuse the name of a block, loop or FOR that is one of what is around."""
        if any(label.casefold() == taken for taken, _ in self.labels):
            message = f"The label or FOR variable `{label}` already exists. Choose another name"
            raise sql_error("LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS", message, "42K0L")

    def end_label(self, label: str) -> None:
        """Read the label behind END, if there is one."""
        if self.reader.done or self.reader.sees(";"):
            return
        last = self.reader.identifier()
        if not label:
            message = f"End label `{last}` can not exist without begin label"
            raise sql_error("END_LABEL_WITHOUT_BEGIN_LABEL", message, "42K0L")
        if last.casefold() != label.casefold():
            message = f"Begin label `{label}` does not match the end label `{last}`"
            raise sql_error("LABELS_MISMATCH", message, "42K0L")

    def _piece(self, kind: Kind, tokens: Sequence[Token]) -> Piece:
        piece = Piece(kind, tokens)
        self.pieces.append(piece)
        return piece

    def _until(self, *words: str) -> list[Token]:
        """Read up to one of *words* outside of brackets and CASE, or up to a semicolon."""
        reader, nested = self.reader, 0
        start = reader.at
        while token := reader.token:
            word = "" if self._is_part() else " ".join(words_of(token))
            if (nested == 0 and word in words) or token.token_type == TokenType.SEMICOLON:
                break
            nested += {"(": 1, "CASE": 1, ")": -1, "END": -1}.get(word, 0)
            reader.at += 1
        if reader.at == start:
            raise reader.error()
        return reader.tokens[start : reader.at]

    def _is_part(self) -> bool:
        """Return whether the next token is a part of a name, behind a dot."""
        at = self.reader.at
        return at > 0 and self.reader.tokens[at - 1].text == "."
