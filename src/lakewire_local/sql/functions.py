"""
Functions with wrong results in the engine: replaced by others where that is simple, else refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import unsupported
from lakewire_local.sql.lexer import Kind, matching, rewrite, string_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.sql.lexer import Token
    from lakewire_local.sql.statement import Statement


def correct_functions(statement: Statement) -> Statement:
    """Return *statement* with these functions replaced, or refuse it."""
    changes = list(_changes(statement))
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def _changes(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens, profile = statement.tokens, statement.resources.engine.profile
    end = -1
    for index, token in enumerate(tokens[:-1]):
        if tokens[index + 1].text != "(" or index <= end or _is_part(tokens, index):
            continue
        if token.word in profile.refused_functions:
            raise unsupported(f"the function {token.text.lower()}")
        closing = matching(tokens, index + 1)
        if (
            token.word == "GET_JSON_OBJECT"
            and not profile.json_wildcards
            and _has_wildcard(tokens[index + 2 : closing])
        ):
            raise unsupported("get_json_object with a wildcard path")
        if token.word in profile.functions and closing < len(tokens):
            end = closing
            inner = statement.text[tokens[index + 1].end : tokens[closing].start]
            yield token.start, tokens[closing].end, profile.functions[token.word].format(inner)


def _is_part(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text == "."


def _has_wildcard(tokens: list[Token]) -> bool:
    return any(token.kind is Kind.STRING and "[*]" in string_value(token) for token in tokens)
