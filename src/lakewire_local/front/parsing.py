"""
Text to tree and back, in a thread whose stack suffices for deeply nested statements.
"""

from __future__ import annotations

import logging
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from sqlglot import exp

from lakewire_local.errors import parse_error, unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.places import without_places

from sqlglot.errors import ParseError, TokenError  # isort: skip  the dialect decides from where it is loaded

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_STACK = 256 << 20
_DEPTH = 60_000
_BRACKETS = 30  # below this depth the caller's own stack is enough
_LONG = 20_000

logging.getLogger("sqlglot").setLevel(logging.CRITICAL)  # what it cannot read is refused here
_lake = Lake()


def parsed(text: str) -> exp.Expr:
    """
    Return the tree of one statement.

    Raises:
        LocalError: It is no statement of SQL.
    """
    try:
        trees = [tree for tree in _lake.parse(text) if tree is not None]
    except ParseError as error:
        raise _syntax_error(error, text) from None
    except TokenError as error:
        raise parse_error("end of input", str(error).splitlines()[0]) from None
    if len(trees) != 1:
        raise parse_error("end of input", "one statement expected")
    read_aggregates(trees[0])
    without_places(trees[0])
    return trees[0]


def read_aggregates(tree: exp.Expr) -> None:
    """Read ``any(x)`` as the aggregate, where it is no operand of a comparison."""
    for node in list(tree.find_all(exp.Any)):
        if not isinstance(node.parent, exp.Binary) and node.parent is not None:
            operand = node.this.this if isinstance(node.this, exp.Paren) else node.this
            node.replace(exp.AnonymousAggFunc(this="any", expressions=[operand]))


def expression_of(text: str) -> exp.Expr:
    """Return the tree of an expression, as a table keeps it."""
    found: exp.Expr = parsed(f"SELECT {text}").expressions[0].pop()
    return found


def columns_in(text: str) -> list[exp.Column]:
    """Return the columns that an expression names."""
    return list(exp.Paren(this=expression_of(text)).find_all(exp.Column))


def written(tree: exp.Expr) -> str:
    """Return the text of a tree."""
    return _lake.generate(tree, normalize_functions=False, comments=False, copy=False)


def deep(text: str, run: Callable[[], T]) -> T:
    """
    Return the result of *run*, which walks the tree of *text*.

    Raises:
        LocalError: The statement is nested too deeply.
    """
    if len(text) < _LONG and text.count("(") < _BRACKETS:
        with suppress(RecursionError):  # a chain of some hundred terms is deep, too
            return run()
    try:
        return _in_thread(run)
    except RecursionError:
        raise unsupported("statements that are nested so deeply") from None


@lru_cache(maxsize=64)
def _template(text: str) -> exp.Expr:
    found: exp.Expr = parsed(f"SELECT {text}").expressions[0]
    return found


def filled(text: str, operand: exp.Expr) -> exp.Expr:
    """Return the expression *text* with *operand* in the place of ``lakewire_operand``."""
    tree: exp.Expr = _template(text).copy()
    place = next(column for column in tree.find_all(exp.Column) if column.name == "lakewire_operand")
    place.replace(operand)
    return tree


_one_at_a_time = threading.Lock()


def _in_thread(run: Callable[[], T]) -> T:
    # The limit and the size are those of the process: with this limit, another thread's endless recursion would
    # run over the end of its small stack.
    with _one_at_a_time, ThreadPoolExecutor(1, "lakewire-front") as threads:
        limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
        sys.setrecursionlimit(_DEPTH)
        try:
            running = threads.submit(run)
            threading.stack_size(size)
            return running.result()
        finally:
            threading.stack_size(size)
            sys.setrecursionlimit(limit)


def _syntax_error(error: ParseError, text: str) -> Exception:
    details = error.errors[0] if error.errors else {}
    near = details.get("highlight") or ""
    if near == ">" and ">>>" in text:
        return unsupported(">>>; shiftrightunsigned works")
    return parse_error(f"'{near}'" if near else "end of input")
