"""
SQL scripts: ``BEGIN … END`` with declarations, flow of control and handlers, as values.

A script is read to its end before anything runs. What stands in it, statements, queries and expressions, is kept as
tokens: each is read when its turn comes, because a name in ``IDENTIFIER(x)`` depends on variables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot.tokenizer_core import Token

Kind = Literal["statement", "expression", "query"]


@attrs.frozen
class Piece:
    """Hold the tokens of a statement, expression or query in a script."""

    kind: Kind
    tokens: Sequence[Token]


@attrs.frozen(kw_only=True)
class Handler:
    """DECLARE EXIT HANDLER: for errors of these classes, SQLSTATEs and kinds (SQLEXCEPTION, NOT FOUND)."""

    classes: Sequence[str]
    states: Sequence[str]
    kinds: Sequence[str]
    body: Node


@attrs.frozen(kw_only=True)
class Block:
    """BEGIN … END."""

    label: str
    variables: Sequence[Piece]
    handlers: Sequence[Handler]
    body: Sequence[Node]


@attrs.frozen(kw_only=True)
class Choice:
    """IF, or CASE, with its *operand* if it has one: the first branch that holds, or *otherwise*."""

    operand: Piece | None
    branches: Sequence[tuple[Piece, Sequence[Node]]]
    otherwise: Sequence[Node]


@attrs.frozen(kw_only=True)
class Loop:
    """LOOP, WHILE with a condition *before* each turn, REPEAT with one *after* it that ends the loop."""

    label: str
    before: Piece | None
    body: Sequence[Node]
    after: Piece | None


@attrs.frozen(kw_only=True)
class ForEach:
    """FOR over the rows of a query; *name* qualifies its columns."""

    label: str
    name: str
    query: Piece
    body: Sequence[Node]


@attrs.frozen
class Jump:
    """LEAVE a block or loop, or go on with the next turn of a loop: *again* is for ITERATE."""

    label: str
    again: bool


@attrs.frozen(kw_only=True)
class Signal:
    """SIGNAL or RESIGNAL; without *name* and *state* the error that is being handled is raised again."""

    name: str = ""
    state: str = ""
    message: Piece | None = None
    arguments: Piece | None = None


@attrs.frozen
class Diagnostics:
    """GET DIAGNOSTICS CONDITION 1: an item of the error that is being handled for each variable."""

    items: Sequence[tuple[tuple[str, ...], str]]


Node: TypeAlias = Piece | Block | Choice | Loop | ForEach | Jump | Signal | Diagnostics


@attrs.frozen
class Script:
    """Hold a script: its text, its outermost block, and every piece of it."""

    text: str
    block: Block
    pieces: Sequence[Piece]
