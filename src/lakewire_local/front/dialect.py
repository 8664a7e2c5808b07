"""
The dialect: Databricks SQL as sqlglot reads it, with function calls kept as written.

sqlglot's own table of functions changes meaning (``datediff``, ``percentile_cont``, ``string_agg``) and names of
columns. Hooks of sqlglot are private and change between its minor versions; methods of ours begin with ``lw_``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.databricks import Databricks
from sqlglot.generators.databricks import DatabricksGenerator
from sqlglot.parsers.databricks import DatabricksParser
from sqlglot.tokenizer_core import Token, TokenType

from lakewire_local.front.aggregates import AGGREGATES
from lakewire_local.front.routine_call import RoutineCall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# Parsed by shape: they have syntax of their own between the brackets.
_SHAPED = {"CAST", "TRY_CAST", "EXTRACT", "TRIM", "SUBSTRING", "SUBSTR", "POSITION", "OVERLAY"}
_PLAIN = {"ARRAY", "STRUCT", "IF"}
_POINT = re.compile(r"v(\d+)|(\d{17})", re.IGNORECASE)


def _aggregate(name: str) -> Callable[[list[exp.Expr]], exp.Expr]:
    return lambda args: exp.AnonymousAggFunc(this=name, expressions=args)


class Lake(Databricks):
    """
    Databricks SQL.
    """

    class Tokenizer(Databricks.Tokenizer):
        """Tokens of Databricks SQL; no statement is one long string to its end."""

        COMMANDS: ClassVar[Any] = set()

    class Parser(DatabricksParser):
        """Trees of Databricks SQL."""

        SUPPORTS_TABLE_QUERY: ClassVar[Any] = True
        FUNCTIONS: ClassVar[Any] = {
            name: build for name, build in DatabricksParser.FUNCTIONS.items() if name in _PLAIN
        } | {name.upper(): _aggregate(name) for name in AGGREGATES}
        FUNCTION_PARSERS: ClassVar[Any] = {
            name: parse for name, parse in DatabricksParser.FUNCTION_PARSERS.items() if name in _SHAPED
        } | {"STRUCT": lambda self: self.lw_struct()}
        NO_PAREN_FUNCTIONS: ClassVar[Any] = {
            kind: build
            for kind, build in DatabricksParser.NO_PAREN_FUNCTIONS.items()
            if kind in (TokenType.CURRENT_DATE, TokenType.CURRENT_TIMESTAMP)
        }
        UNARY_PARSERS: ClassVar[Any] = {
            **DatabricksParser.UNARY_PARSERS,
            TokenType.DASH: lambda self: self.lw_minus(),
            TokenType.PLUS: lambda self: self.expression(
                exp.Anonymous(this="positive", expressions=[self._parse_unary()])
            ),
        }
        PLACEHOLDER_PARSERS: ClassVar[Any] = {
            **DatabricksParser.PLACEHOLDER_PARSERS,
            TokenType.COLON: lambda self: self.lw_marker(),
        }

        def parse(self, raw_tokens: list[Token], sql: str) -> list[exp.Expr | None]:
            """Return one tree per statement."""
            return super().parse(tidied(raw_tokens), sql)

        def lw_begin(self, tokens: list[Token], sql: str) -> None:
            """Stand in front of the tokens of one statement, which are tidy already."""
            self.reset()
            self.sql, self._tokens, self._tokens_size = sql, tokens, len(tokens)

        def lw_part(self, kind: str, at: int) -> tuple[exp.Expr | None, int]:
            """Read an expression, a query or a table at token *at*; return it and the number of the token after it."""
            read = {
                "ctes": self._parse_with,
                "expression": self._parse_disjunction,
                "query": self._parse_statement,
                "table": self._parse_table,
            }
            self._advance(at - self._index)
            return read[kind](), self._index

        @property
        def lw_at(self) -> int:
            """Return the number of the next token, after a syntax error that of the wrong one."""
            return self._index

        def lw_marker(self) -> exp.Expr | None:
            """Read ``:name``; the name may be a keyword."""
            word = self._advance_any(ignore_reserved=True)
            return self.expression(exp.Placeholder(this=word.text)) if word else None

        def lw_minus(self) -> exp.Expr:
            """Read what is behind a minus, which belongs to a number directly behind it: ``-1::STRING`` is a text."""
            is_number = bool(self._curr) and self._curr.token_type == TokenType.NUMBER
            operand = first = self._parse_unary()
            while is_number and isinstance(first, exp.Expr) and not isinstance(first, exp.Literal):
                first = first.this
            if operand is None or first is operand or not isinstance(first, exp.Literal):
                return self.expression(exp.Neg(this=operand))
            first.replace(exp.Neg(this=first.copy()))
            return operand

        def lw_struct(self) -> exp.Expr:
            """Read the fields of ``struct(1 AS a, 2 b, c)``."""
            fields = self._parse_csv(lambda: self._parse_alias(self._parse_lambda(alias=True)))
            return self.expression(exp.Struct(expressions=self._kv_to_prop_eq(fields)))

        def _parse_table_part(self, schema: bool = False) -> exp.Expr | None:  # noqa: FBT001, FBT002
            """Read a part of a name; a path in COPY INTO stays a string."""
            return self._parse_string() or super()._parse_table_part(schema=schema)

        def _parse_table_alias(self, alias_tokens: Any = None) -> exp.TableAlias | None:
            """Read an alias, and of a recursive common table expression how often its step may run."""
            alias = super()._parse_table_alias(alias_tokens)
            if alias is not None and self._match_text_seq("MAX", "RECURSION", "LEVEL"):
                alias.meta["levels"] = self.lw_levels()
            return alias

        def _parse_stream(self) -> exp.Stream | None:
            """Read a relation of which only new rows are read: ``STREAM t``, ``STREAM(t) WITH (…) AS a``."""
            index = self._index
            if not self._match(TokenType.STREAM):
                return None
            in_brackets = self._match(TokenType.L_PAREN)
            if not self._curr or self._curr.token_type not in (TokenType.VAR, TokenType.IDENTIFIER):
                self._retreat(index)  # a table of this name
                return None
            table, options = self._parse_table_parts(), self.lw_options()
            if in_brackets:
                self._match_r_paren()
                options |= self.lw_options()
            if table is not None:
                table.set("alias", self._parse_table_alias(alias_tokens=self.TABLE_ALIAS_TOKENS))
            stream = self.expression(exp.Stream(this=table))
            stream.meta["options"] = options
            return stream

        def lw_options(self) -> dict[str, str]:
            """Read ``WITH (name, name = 'value', …)``."""
            found: dict[str, str] = {}
            if self._match_text_seq("WITH", "("):
                while not self._match(TokenType.R_PAREN):
                    name = self._advance_any(ignore_reserved=True)
                    value = self._advance_any(ignore_reserved=True) if self._match(TokenType.EQ) else None
                    found[name.text.lower() if name else ""] = value.text.lower() if value else "true"
                    if not self._match(TokenType.COMMA) and self._curr.token_type != TokenType.R_PAREN:
                        self.raise_error("Expected )")
            return found

        def lw_levels(self) -> int:
            """Read the number behind MAX RECURSION LEVEL."""
            count = self._parse_number()
            if not isinstance(count, exp.Literal) or not count.name.isdecimal() or not int(count.name):
                self.raise_error("Expected a number from 1")
            if not self._curr or self._curr.token_type not in (TokenType.ALIAS, TokenType.L_PAREN):
                self.raise_error("Expected AS")
            return int(count.name) if count else 0

        def build_cast(self, strict: bool, **parts: Any) -> exp.Expr:  # noqa: FBT001
            """Return a cast, marked as written: ``DATE '…'`` makes the same node."""
            cast = super().build_cast(strict, **parts)
            cast.meta["written"] = True
            return cast

    class Generator(DatabricksGenerator):
        """Text for the engine."""

        NORMALIZE_FUNCTIONS: Any = False

        def where_sql(self, expression: exp.Where) -> str:
            """Write a condition; one that is a single word without brackets."""
            return super().where_sql(exp.Where(this=without_brackets(expression.this).copy()))

        # WITH stays where it stands: in front of the whole query its names could be those of others.
        EXPRESSIONS_WITHOUT_NESTED_CTES: ClassVar[Any] = set()
        TRANSFORMS: ClassVar[Any] = {
            **DatabricksGenerator.TRANSFORMS,
            exp.Array: lambda self, node: f"array({self.expressions(node, flat=True)})",
            exp.NullSafeEQ: lambda self, node: self.binary(node, "<=>"),
            RoutineCall: lambda self, node: f"{node.this}({self.expressions(node, flat=True)})",
        }


def without_brackets(condition: exp.Expr) -> exp.Expr:
    """Return a single word without its brackets: ``FROM t WHERE (a)`` is a table with the alias WHERE to Spark."""
    inner = condition.unnest()
    return inner if isinstance(inner, (exp.Column, exp.Boolean)) else condition


def tidied(tokens: Iterable[Token]) -> list[Token]:
    """Join adjacent strings, write ``t@v3`` as VERSION AS OF, and read the function ``window`` as a name."""
    tidy: list[Token] = []
    suffix = False
    for token in tokens:
        last = tidy[-1] if tidy else None
        if last is None:
            tidy.append(token)
        elif token.token_type == last.token_type == TokenType.STRING:
            tidy[-1] = like(last, TokenType.STRING, last.text + token.text, end=token.end)
        elif token.token_type == TokenType.DCOLON and token.start == last.start:
            suffix = True  # ``1L`` comes as ``1 :: BIGINT``
        elif suffix:
            suffix = False
            tidy[-1] = like(last, TokenType.NUMBER, last.text + token.text)
        elif last.token_type == TokenType.PARAMETER and (point := _POINT.fullmatch(token.text)) and len(tidy) > 1:
            tidy[-1:] = _version(last, token, point)
        elif token.token_type == TokenType.L_PAREN and last.token_type == TokenType.WINDOW:
            tidy[-1:] = [like(last, TokenType.VAR, last.text), token]
        else:
            tidy.append(token)
    return tidy


def _version(at: Token, token: Token, point: re.Match[str]) -> list[Token]:
    """Return the tokens of VERSION AS OF n or TIMESTAMP AS OF '…' for ``@v3`` and ``@20260102030405678``."""
    version, stamp = point.groups()
    kind, text = (TokenType.NUMBER, version) if version else (TokenType.STRING, _moment(stamp))
    words = [(TokenType.VAR, "VERSION" if version else "TIMESTAMP"), (TokenType.ALIAS, "AS"), (TokenType.VAR, "OF")]
    return [*(like(at, kind, word) for kind, word in words), like(token, kind, text)]


def _moment(stamp: str) -> str:
    date, clock = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}", f"{stamp[8:10]}:{stamp[10:12]}:{stamp[12:14]}"
    return f"{date} {clock}.{stamp[14:]}"


def like(token: Token, kind: TokenType, text: str, end: int | None = None) -> Token:
    """Return a token of another kind at the place of *token*."""
    return Token(kind, text, token.line, token.col, token.start, token.end if end is None else end, token.comments)
