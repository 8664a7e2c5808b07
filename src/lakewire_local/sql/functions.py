"""
Functions with wrong results in the engine: replaced by others where that is simple, else refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import unsupported
from lakewire_local.sql.lexer import Kind, matching, rewrite, string_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lakewire_local.sql.lexer import Token
    from lakewire_local.sql.statement import Statement

# Sail 0.7.2: weekday(Sunday) is -1, timestamp_seconds drops the fraction of a decimal.
_WRITTEN: Mapping[str, str] = {
    "WEEKDAY": "((dayofweek({0}) + 5) % 7)",
    "TIMESTAMP_SECONDS": "CAST(({0}) AS TIMESTAMP)",
}
# Sail 0.7.2: percentiles are interpolated, half-even rounding is half-up, listagg of NULLs adds a row.
_REFUSED = {"PERCENTILE_APPROX", "APPROX_PERCENTILE", "BROUND", "LISTAGG", "TRY_SUBTRACT"}


def correct_functions(statement: Statement) -> Statement:
    """Return *statement* with these functions replaced, or refuse it."""
    changes = list(_changes(statement))
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def _changes(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    end = -1
    for index, token in enumerate(tokens[:-1]):
        if tokens[index + 1].text != "(" or index <= end or _is_part(tokens, index):
            continue
        if token.word in _REFUSED:
            raise unsupported(f"the function {token.text.lower()}")
        closing = matching(tokens, index + 1)
        if token.word == "GET_JSON_OBJECT" and _has_wildcard(tokens[index + 2 : closing]):
            raise unsupported("get_json_object with a wildcard path")
        if token.word in _WRITTEN and closing < len(tokens):
            end = closing
            inner = statement.text[tokens[index + 1].end : tokens[closing].start]
            yield token.start, tokens[closing].end, _WRITTEN[token.word].format(inner)


def _is_part(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text == "."


def _has_wildcard(tokens: list[Token]) -> bool:
    return any(token.kind is Kind.STRING and "[*]" in string_value(token) for token in tokens)
