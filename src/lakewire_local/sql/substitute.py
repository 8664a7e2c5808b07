"""
Replaces IDENTIFIER(…), the current user, catalog and schema in every statement before it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.names import quote_string, split_name
from lakewire_local.errors import sql_error
from lakewire_local.sql.lexer import Kind, Token, matching, rewrite, string_value
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.sql.statement import Statement

_QUERIES = {"SELECT", "FROM", "TABLE", "UPDATE", "DELETE", "MERGE", "("}
_NOT_CONSTANT = "NOT_A_CONSTANT_STRING.NOT_CONSTANT"


def substitute(statement: Statement) -> Statement:
    """Return *statement* with names and session values replaced."""
    changes = list(_changes(statement))
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def _changes(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    in_tree = tokens[0].word in _QUERIES or tokens[0].text in _QUERIES  # those look values of the session up themselves
    index = 0
    while index < len(tokens):
        called = index + 1 < len(tokens) and tokens[index + 1].text == "("
        closing = matching(tokens, index + 1) if called else index
        text = _replacement(statement, tokens[index].word, tokens[index + 2 : closing]) if called else None
        if text is not None and in_tree and tokens[index].word != "IDENTIFIER":
            text = None
        if text is not None and closing < len(tokens) and not _follows_dot(tokens, index):
            yield tokens[index].start, tokens[closing].end, text
            index = closing
        index += 1


def _replacement(statement: Statement, word: str, inner: list[Token]) -> str | None:
    if word == "IDENTIFIER":
        return quoted(*_name_parts(_constant(statement, inner)))
    values = {
        "CURRENT_USER": statement.user,
        "SESSION_USER": statement.user,
        "USER": statement.user,
        "CURRENT_CATALOG": statement.catalog,
        "CURRENT_SCHEMA": statement.schema,
        "CURRENT_DATABASE": statement.schema,
    }
    return quote_string(values[word]) if word in values and not inner else None


def _follows_dot(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text == "."


def _constant(statement: Statement, inner: list[Token]) -> str:
    """Return the text of a concatenation of string literals and parameters."""
    parts: list[str] = []
    for token in inner:
        if token.kind is Kind.STRING:
            parts.append(string_value(token))
        elif token.kind is Kind.PARAMETER and token.text[1:] in statement.parameters:
            parts.append(statement.parameters[token.text[1:]].value or "")
        elif token.kind is Kind.PARAMETER:
            raise sql_error("UNBOUND_SQL_PARAMETER", f"Found the unbound parameter: {token.text}", "42P02")
        elif token.text != "||":
            raise sql_error(_NOT_CONSTANT, f"IDENTIFIER takes a constant string, not {token.text}", "42601")
    return "".join(parts)


def _name_parts(text: str) -> tuple[str, ...]:
    try:
        return split_name(text)
    except ValueError:
        raise sql_error("PARSE_SYNTAX_ERROR", f"Syntax error in the identifier {text!r}", "42601") from None
