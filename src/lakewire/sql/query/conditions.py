"""
Conditions of a query, and what of it must be there for another part to make sense. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lakewire.errors import InvalidArgumentError
from lakewire.sql.arguments import condition_sql
from lakewire.sql.expressions import Expression, Marked, expr
from lakewire.sql.expressions.pieces import in_parentheses
from lakewire_runtime.text import shown

__all__ = ["condition_of", "has_function", "has_window"]

_WINDOW = re.compile(r"\bOVER\b", re.IGNORECASE)
_CALL = re.compile(r"\b(?!(?:AND|OR|NOT|IN|LIKE|BETWEEN|CAST)\b)\w+\s*\(|`\s*\(", re.IGNORECASE)


def condition_of(given: str | Expression, argument: str, values: Mapping[str, object]) -> Expression:
    """
    Return a condition, in parentheses where it needs them.

    Raises:
        InvalidArgumentError: Blank, or neither text nor an expression; or *values* for an expression.
    """
    if not isinstance(given, Expression):
        condition_sql(given, argument)
        given = expr(given, **values)
    elif values:
        raise InvalidArgumentError(
            f"{argument}: {shown(next(iter(values)))} is given for an expression, which has its own"
        )
    if given.form == "item":
        raise InvalidArgumentError(f"{argument}: {given!r} has an alias or a direction; accepted is a condition")
    return given if given.form == "term" else Expression(in_parentheses(given.pieces), "term")


def has_window(pieces: Iterable[object]) -> bool:
    """
    Return whether there may be a window function. Text is searched, not parsed, so it errs on the side of yes.
    """
    return _WINDOW.search(_text(pieces)) is not None


def has_function(pieces: Iterable[object]) -> bool:
    """
    Return whether there may be a call of a function, such as an aggregate.
    """
    return _CALL.search(_text(pieces)) is not None


def _text(pieces: Iterable[object]) -> str:
    return "".join(
        piece.text if isinstance(piece, Marked) else piece for piece in pieces if isinstance(piece, str | Marked)
    )
