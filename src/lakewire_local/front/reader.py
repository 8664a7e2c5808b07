"""
Reader: walks over the tokens of one statement; expressions and queries in it are read by the parser of the dialect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlglot import exp

from lakewire.schema.types import DataType, OtherType, parse_type
from lakewire_local.errors import LocalError, parse_error, sql_error, unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.parsing import read_aggregates
from lakewire_local.front.tokens import BRACKETS, is_name, is_string, position_of, words_of

from sqlglot.errors import ParseError  # isort: skip  the dialect decides from where it is loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlglot.tokenizer_core import Token

    Name = tuple[str, ...]
    Literals = Callable[[exp.Placeholder], exp.Expr]

T = TypeVar("T")
_TAKES_QUERY = {"IN", "EXISTS", "ANY", "ALL", "SOME", "AND", "OR", "NOT"}
_SPOKEN = {"CAST", "TRY_CAST", "EXTRACT"}  # syntax, not parameters
_NEED_TYPE = ("Expected TYPE after CAST", "Expected type")  # what sqlglot says where a type should be
_UNITS = {"YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO"}
_lake = Lake()


class Reader:
    """
    Read a statement from left to right.

    Args:
        text: The statement as the user gave it; errors name a place in it.
        tokens: Its tokens.
        literals: The literal for a marker; None keeps markers, which the engine then gets values for.
        in_queries: Queries get literals, too.
    """

    def __init__(
        self, text: str, tokens: Sequence[Token], literals: Literals | None, *, in_queries: bool = False
    ) -> None:
        self.tokens = list(tokens)
        self.at = 0
        self.literals = literals
        self._in_queries = in_queries
        self._text = text
        self._parser = Lake.Parser(dialect=_lake)
        self._parser.lw_begin(self.tokens, text)

    @property
    def done(self) -> bool:
        """Return whether every token has been read."""
        return self.at >= len(self.tokens)

    @property
    def token(self) -> Token | None:
        """Return the next token without reading it."""
        return None if self.done else self.tokens[self.at]

    @property
    def sees_string(self) -> bool:
        """Return whether a string literal comes next."""
        return self.token is not None and is_string(self.token)

    def keep_markers(self) -> None:
        """Keep the markers of a query, whose values the engine takes."""
        if not self._in_queries:
            self.literals = None

    def error(self, hint: str = "", *, at: int | None = None) -> LocalError:
        """Return the syntax error for the next token, or for token number *at*."""
        number = self.at if at is None else at
        if number >= len(self.tokens):
            return parse_error("end of input", hint, at=position_of(self._text, len(self._text)))
        token = self.tokens[number]
        return parse_error(f"'{self._source(token)}'", hint, at=position_of(self._text, token.start))

    def refusal(self, what: str) -> LocalError:
        """Return the error of what is not supported, which its first words and the next one name."""
        return self.error() if self.done else unsupported(f"{what} {self.word()}")

    def sees(self, *words: str) -> bool:
        """Return whether the next tokens are these words or symbols."""
        return self._ahead(words) is not None

    def accept(self, *words: str) -> bool:
        """Read these words if they come next."""
        after = self._ahead(words)
        if after is None:
            return False
        self.at = after
        return True

    def expect(self, *words: str) -> None:
        """Read these words or refuse the statement."""
        for word in words:
            if not self.accept(word):
                raise self.error(f"expected {word}")

    def one_of(self, *words: str) -> str:
        """Read one of these words, or return an empty text."""
        return next((word for word in words if self.accept(word)), "")

    def word(self) -> str:
        """Return the next token in upper case without reading it, for refusals by name; empty at the end."""
        return "" if self.token is None else self._source(self.token).upper()

    def end(self) -> None:
        """Refuse further tokens."""
        if not self.done:
            raise self.error("expected end of statement")

    def identifier(self) -> str:
        """Read one part of a name."""
        token = self.token
        if token is None or not is_name(token):
            raise self.error("expected a name")
        self.at += 1
        return token.text

    def name(self) -> Name:
        """Read a dotted name."""
        parts = [self.identifier()]
        while self.accept("."):
            parts.append(self.identifier())
        return tuple(parts)

    def string(self) -> str:
        """Read a string literal, or a marker whose value is one."""
        token = self.token
        if token is not None and token.text == ":" and self.literals:
            return self._text_of(self.expression())
        if token is None or not is_string(token):
            raise self.error("expected a string")
        self.at += 1
        return token.text

    def number(self) -> int:
        """Read a whole number."""
        token = self.token
        if token is None or not token.text.isdecimal() or is_string(token):
            raise self.error("expected a number")
        self.at += 1
        return int(token.text)

    def decimal(self) -> float:
        """Read a number."""
        value = self.expression()
        if not isinstance(value, exp.Literal) or value.is_string:
            raise self.error("expected a number", at=self.at - 1)
        return float(value.name.rstrip("LlSsYyFfDdBb"))

    def value(self) -> str:
        """Read a string, number, TRUE, FALSE or word as text: the value of a property or option."""
        token = self.token
        if token is None or is_string(token) or token.text == ":":
            return self.string()
        sign = "-" if self.accept("-") else ""
        token = self.token
        if token is None or token.text in BRACKETS or token.text == ",":
            raise self.error("expected a value")
        self.at += 1
        return sign + (token.text.lower() if token.text.upper() in ("TRUE", "FALSE") else self._source(token))

    def rest(self) -> str:
        """Read what is left as text; a single string literal as its value."""
        if self.done:
            raise self.error("expected a value")
        first, self.at = self.at, len(self.tokens)
        alone = first == self.at - 1 and is_string(self.tokens[first])
        return self.tokens[first].text if alone else self.text_from(first)

    def text_from(self, number: int) -> str:
        """Return the text from token *number* to the end, without reading."""
        return self._text[self.tokens[number].start : self.tokens[-1].end + 1]

    def items(self, read: Callable[[], T]) -> list[T]:
        """Read ``( a, b, … )``, at least one."""
        self.expect("(")
        found = self.separated(read)
        self.expect(")")
        return found

    def separated(self, read: Callable[[], T]) -> list[T]:
        """Read ``a, b, …``, at least one."""
        found = [read()]
        while self.accept(","):
            found.append(read())
        return found

    def names(self) -> list[str]:
        """Read ``(a, b, …)``: names of columns."""
        return self.items(self.identifier)

    def expression(self) -> exp.Expr:
        """Read an expression."""
        return self._part("expression", "an expression")

    def condition_before(self, *words: str) -> exp.Expr:
        """Read an expression up to a query that begins with one of *words*, in brackets or not."""
        end = self._place_of(words)
        part = Reader(self._text, self.tokens[self.at : end], self.literals)
        found = part.expression()
        part.end()
        self.at = end
        return found

    def table(self) -> exp.Expr:
        """Read a relation with its alias."""
        return self._part("table", "a table")

    def table_before(self, word: str) -> exp.Expr:
        """Read a relation up to a word that would be its alias."""
        end = next((at for at in range(self.at, len(self.tokens)) if words_of(self.tokens[at]) == [word]), self.at)
        part = Reader(self._text, self.tokens[self.at : end], self.literals)
        found = part.table()
        part.end()
        self.at = end
        return found

    def query(self) -> exp.Expr:
        """Read a query up to the end of the statement."""
        found = self._part("query", "a query")
        if not isinstance(found, (exp.Query, exp.Values)):
            raise self.error("expected a query", at=self.at - 1)
        self.end()
        return found

    def subquery(self) -> exp.Expr:
        """Read a query in brackets."""
        self.expect("(")
        found = self._part("query", "a query")
        self.expect(")")
        return found

    def ctes(self) -> exp.Expr:
        """Read WITH and its common table expressions."""
        return self._part("ctes", "WITH")

    def first_of(self, *words: str) -> str:
        """Return which of these words comes first outside of brackets, without reading; empty for none."""
        depth = 0
        for token in self.tokens[self.at :]:
            found = " ".join(words_of(token))
            depth += {"(": 1, ")": -1}.get(found, 0)
            if depth == 0 and found in words:
                return found
        return ""

    def type(self) -> DataType:
        """Read a data type."""
        start = self.at
        self.identifier()
        interval = words_of(self.tokens[start]) == ["INTERVAL"]
        depth = 0
        while token := self.token:
            word = " ".join(words_of(token))
            if not (depth or word in ("(", "<") or (interval and word in _UNITS)):
                break
            depth += {"(": 1, "<": 1, ")": -1, ">": -1}.get(word, 0)
            self.at += 1
        text = self._text[self.tokens[start].start : self.tokens[self.at - 1].end + 1]
        found = parse_type(text)
        if isinstance(found, OtherType):
            raise sql_error("UNSUPPORTED_DATATYPE", f'Unsupported data type "{text.upper()}"', "0A000")
        return found

    def begins_query(self) -> bool:
        """Return whether a query comes next, in brackets or not."""
        first = next((token for token in self.tokens[self.at :] if words_of(token) != ["("]), None)
        return first is not None and words_of(first) in (["SELECT"], ["WITH"], ["VALUES"], ["TABLE"], ["FROM"])

    def _place_of(self, words: Sequence[str]) -> int:
        """Return the number of the token, outside of brackets, at which a query with one of *words* begins."""
        depth, opened = 0, self.at
        for at, token in enumerate(self.tokens[self.at :], self.at):
            found = words_of(token)
            if found == ["("]:
                opened = at if depth == 0 else opened
                depth += 1
            elif found == [")"]:
                depth -= 1
            elif " ".join(found) in words and (depth == 0 or self._begins_apart(opened, at)):
                return at if depth == 0 else opened
        return len(self.tokens)

    def _begins_apart(self, start: int, end: int) -> bool:
        """Return whether only brackets are between, and the first of them is no part of an expression."""
        before = self.tokens[start - 1]
        belongs = " ".join(words_of(before)) in _TAKES_QUERY or not (is_string(before) or before.text[-1:].isalnum())
        nested = all(words_of(token) == ["("] for token in self.tokens[start:end])
        return nested and (not belongs or before.text == ")")

    def _ahead(self, words: Sequence[str]) -> int | None:
        """Return the number of the token behind these words; None when others come."""
        at, wanted = self.at, list(words)
        while wanted:
            found = words_of(self.tokens[at]) if at < len(self.tokens) else []
            if not found or found != wanted[: len(found)]:
                return None
            at, wanted = at + 1, wanted[len(found) :]
        return at

    def _part(self, kind: str, what: str) -> exp.Expr:
        if self.done:
            raise self.error(f"expected {what}")
        start = self.at
        try:
            found, self.at = self._parser.lw_part(kind, start)
        except ParseError as error:
            raise self._failure(error, self._parser.lw_at) from None
        if found is None or self.at == start:
            raise self.error(f"expected {what}")
        return self._bound(found)

    def _failure(self, error: ParseError, at: int) -> LocalError:
        """Return the error of a part that sqlglot cannot read, which has come to token *at*."""
        if ">>>" in self._text:
            return unsupported(">>>; shiftrightunsigned works")
        what = str(error.errors[0].get("description")) if error.errors else ""
        here, before = self.tokens[at : at + 1], self.tokens[max(0, at - 2) : at]
        if what.startswith(_NEED_TYPE) and here and here[0].text.isidentifier():
            return sql_error("UNSUPPORTED_DATATYPE", f'Unsupported data type "{here[0].text.upper()}"', "0A000")
        if [token.text for token in (*before[1:], *here)] == ["(", ")"] and before[0].text.upper() not in _SPOKEN:
            message = f"The `{before[0].text}` requires more parameters but the actual number is 0"
            return sql_error("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", message, "42605")
        return self.error(at=at)

    def _bound(self, tree: exp.Expr) -> exp.Expr:
        """Put literals in the place of markers, in a command."""
        root = exp.Paren(this=tree)
        read_aggregates(root)
        if self.literals:
            for marker in list(root.find_all(exp.Placeholder)):
                marker.replace(self.literals(marker))
        found: exp.Expr = root.this.pop()
        return found

    def _text_of(self, value: exp.Expr) -> str:
        if isinstance(value, exp.Literal) and value.is_string:
            return value.name
        raise self.error("expected a string", at=self.at - 1)

    def _source(self, token: Token) -> str:
        return self._text[token.start : token.end + 1]
