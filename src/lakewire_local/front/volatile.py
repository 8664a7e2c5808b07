"""
What gives another value each time that it is computed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sqlglot.tokenizer_core import TokenType

from lakewire_local.errors import sql_error
from lakewire_local.front.nodes import function_name
from lakewire_local.front.tokens import tokens_of

if TYPE_CHECKING:
    from sqlglot import exp

VOLATILE = {"rand", "randn", "random", "uuid", "shuffle", "monotonically_increasing_id", "randstr", "uniform"}


def is_volatile(query: str) -> bool:
    """Return whether a query, written for the engine, may have other rows when it runs again."""
    tokens = tokens_of(query)
    return any(token.token_type == TokenType.LIMIT for token in tokens) or any(
        token.text.lower() in VOLATILE and following.token_type == TokenType.L_PAREN
        for token, following in pairwise(tokens)
    )


def refuse_volatile(condition: exp.Expr | None, operation: str) -> None:
    """Refuse a condition of a change of rows that has no lasting value."""
    if condition is not None and any(function_name(node) in VOLATILE for node in condition.walk()):
        raise sql_error(
            "DELTA_NON_DETERMINISTIC_FUNCTION_NOT_SUPPORTED",
            f"Non-deterministic functions are not supported in the {operation} (condition = {condition.sql()})",
            "0AKDC",
        )
