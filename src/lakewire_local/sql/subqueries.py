"""
A guard against ``IN (SELECT …)`` where the engine returns FALSE instead of NULL.

Sail 0.7.2 does that wherever IN is not a plain condition of WHERE or ON: under a function, before IS or ``=``, and
together with NOT and OR. There its rows would differ from those of Databricks, so it is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from lakewire_local.sql.lexer import Token

_QUERY_WORDS = {"SELECT", "WITH", "VALUES", "TABLE", "FROM"}
_CLAUSE_WORDS = {
    "SELECT", "FROM", "WHERE", "ON", "HAVING", "GROUP", "ORDER", "LIMIT", "QUALIFY", "UNION", "EXCEPT", "INTERSECT",
    "JOIN", "WHEN", "THEN", "SET", "USING",
}  # fmt: skip
# Keywords that may precede a bracket and are not a function.
_NOT_FUNCTIONS = _CLAUSE_WORDS | {
    "AND",
    "OR",
    "NOT",
    "IN",
    "EXISTS",
    "AS",
    "ALL",
    "ANY",
    "SOME",
    "BY",
    "LATERAL",
    "ELSE",
}
_COMPARISONS = {"=", "==", "<=>", "<>", "!=", "<", ">", "<=", ">="}


@attrs.define
class _Region:
    """Hold the state of one clause inside of one pair of brackets."""

    has_and: bool = False
    has_or: bool = False
    starts_with_not: bool = False
    fresh: bool = True  # at the start of a condition


@attrs.define(eq=False)
class _Frame:
    """Hold one pair of brackets."""

    is_query: bool
    is_function: bool
    negated: bool
    parent: _Frame | None
    outer: _Region
    compared: bool = False  # the content is used as a value
    region: _Region = attrs.field(factory=_Region)


def refuse_lossy_in(tokens: list[Token]) -> None:
    """Refuse a statement with an IN over a subquery whose result in the engine differs from Databricks."""
    frame = _Frame(is_query=True, is_function=False, negated=False, parent=None, outer=_Region())
    found: list[tuple[_Frame, bool]] = []
    for index, token in enumerate(tokens):
        if token.text == "(":
            outer, frame = frame, _opened(tokens, index, frame)
            if _is_in_subquery(tokens, index):
                found.append((frame, _negated(tokens, index, outer.region)))
        elif token.text == ")" and frame.parent is not None:
            frame.compared = _is_compared(tokens, index)
            frame = frame.parent
        else:
            _note(frame, token)
    if any(_is_lossy(subquery, negated=negated) for subquery, negated in found):
        raise unsupported("IN (SELECT …) together with NOT and OR, in a function or compared; NOT EXISTS works")


def _is_in_subquery(tokens: list[Token], index: int) -> bool:
    ahead = tokens[index + 1 : index + 2]
    return index > 0 and tokens[index - 1].word == "IN" and bool(ahead) and ahead[0].word in _QUERY_WORDS


def _negated(tokens: list[Token], index: int, region: _Region) -> bool:
    return tokens[index - 2].word == "NOT" or region.starts_with_not


def _opened(tokens: list[Token], index: int, frame: _Frame) -> _Frame:
    before = tokens[index - 1] if index else None
    first = tokens[index + 1].word if index + 1 < len(tokens) else ""
    called = before is not None and before.is_name and before.word not in _NOT_FUNCTIONS
    return _Frame(
        is_query=first in _QUERY_WORDS,
        is_function=called,
        negated=before is not None and before.word == "NOT",
        parent=frame,
        outer=frame.region,
    )


def _is_compared(tokens: list[Token], index: int) -> bool:
    """Return whether the bracket that closes at *index* is used as a value."""
    ahead = tokens[index + 1 : index + 2]
    return bool(ahead) and (ahead[0].word == "IS" or ahead[0].text in _COMPARISONS)


def _note(frame: _Frame, token: Token) -> None:
    if token.word in _CLAUSE_WORDS:
        frame.region = _Region(has_or=token.word in ("WHEN", "THEN"))
        return
    region = frame.region
    region.has_and = region.has_and or token.word == "AND"
    region.has_or = region.has_or or token.word in ("OR", "CASE")
    if region.fresh:
        region.starts_with_not = token.word == "NOT"
    region.fresh = token.word in ("AND", "OR")


def _is_lossy(subquery: _Frame, *, negated: bool) -> bool:
    """Climb from the subquery of an IN to the query around it; *negated*: a NOT applies to the IN."""
    mixed, compared = False, subquery.compared
    region, frame = subquery.outer, subquery.parent
    while frame is not None and not compared:
        mixed = mixed or region.has_or
        if frame.is_query:
            return negated and mixed
        if frame.is_function:
            return True
        negated = negated or frame.negated
        mixed = mixed or (frame.negated and region.has_and)
        compared = frame.compared
        region, frame = frame.outer, frame.parent
    return compared or (negated and mixed)
