"""
Conditions for Sail: AND, OR and NOT over what Spark takes for TRUE or FALSE, and LIKE.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.nodes import BOOLEAN, cast, kind, typed

if TYPE_CHECKING:
    from lakewire_local.front.sail.rules import Question


def logical(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return AND, OR and NOT over conditions, which texts become."""
    for key in ("this", "expression"):
        if node.args.get(key) is not None:
            as_condition(node, key)
    return None


def as_condition(node: exp.Expr, key: str) -> None:
    """Cast a text to the condition that it is, and refuse what is none; a bare NULL is one for NOT, not for CASE."""
    given = kind(node.args[key])
    if given == "STRING":
        node.set(key, cast(node.args[key], BOOLEAN))
    elif given == "VOID" and isinstance(node, exp.Not):
        return
    elif given not in ("BOOLEAN", "") and not isinstance(node, (exp.And, exp.Or)):
        message = f'A condition is of the type "{given}", not "BOOLEAN"'
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")


def like(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return LIKE ANY and LIKE ALL as conditions, and LIKE over texts."""
    from lakewire_local.front.sail.texts import as_text

    choice = node.expression
    if isinstance(node.parent, exp.Escape):
        _check_escaped(choice, node.parent.expression)
    if isinstance(choice, exp.Literal) and not isinstance(node.parent, exp.Escape):
        _check_escapes(choice.name)
    if not isinstance(choice, (exp.Any, exp.All)):
        if ask.kind(node.this) not in ("STRING", ""):
            node.set("this", as_text(node.this))
        return None
    patterns = choice.this.unnest()
    listed = patterns.expressions if isinstance(patterns, exp.Tuple) else [patterns]
    parts = [exp.Paren(this=type(node)(this=node.this.copy(), expression=pattern)) for pattern in listed]
    joined = exp.or_(*parts, copy=False) if isinstance(choice, exp.Any) else exp.and_(*parts, copy=False)
    return typed(exp.Paren(this=joined), BOOLEAN)


def like_call(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return like and ilike as calls, which may have an escape."""
    if len(node.expressions) > 2:
        _check_escaped(node.expressions[1], node.expressions[2])
    return None


def _check_escaped(pattern: exp.Expr, sign: exp.Expr) -> None:
    """Refuse an escape that is no literal, or in such a pattern: Sail does not look at what it stands in front of."""
    if not (isinstance(pattern, exp.Literal) and isinstance(sign, exp.Literal)):
        raise unsupported_on_sail("LIKE with an escape where it, or the pattern, is no literal")
    _check_escapes(pattern.name, sign.name)


def _check_escapes(pattern: str, sign: str = "\\") -> None:
    """Check that a sign escapes something, which it has to in Spark."""
    escape = re.escape(sign)
    if found := re.search(rf"(?<!{escape})(?:{escape}{escape})*{escape}(?:$|([^_%{escape}]))", pattern):
        where = "IN_THE_MIDDLE" if found[1] else "AT_THE_END"
        message = f"The pattern '{pattern}' of LIKE has {sign} in front of neither _, % nor {sign}"
        raise sql_error(f"INVALID_FORMAT.ESC_{where}", message, "42601")
