"""
What is written for Spark 4.0, which has no QUALIFY and no paths into values of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.arguments import check_arguments
from lakewire_local.front.nodes import function_name, kind
from lakewire_local.front.paths import path
from lakewire_local.front.rules import Rules

if TYPE_CHECKING:
    from lakewire_local.front.expressions import ExpressionResolver
    from lakewire_local.front.scope import Scope


class SparkRules(Rules):
    """
    Write for Spark.
    """

    names_generators = True

    def expression(self, node: exp.Expr, expressions: ExpressionResolver, scope: Scope) -> exp.Expr | None:
        """Return the function that reads a path; name what IN selects; check ``get``."""
        if function_name(node) == "get":  # of a bare NULL it is an exception of Java
            check_arguments(node, kind)
        if isinstance(node, exp.JSONExtract):
            return path(node, expressions.known_kind(node.this, scope))
        if isinstance(node, exp.In) and (query := node.args.get("query")) is not None:
            _named(query)
        return None


def _named(query: exp.Expr) -> None:
    """
    Name the first value that IN selects: to Spark, SELECT may be a word like others there.

    ``IN (SELECT 'text')`` is a literal of a type of that name, ``IN (SELECT -1)`` a column less one, and
    ``IN (SELECT (1))`` the call of a function.
    """
    select = query.find(exp.Select)
    first = select.expressions[0] if select is not None and select.expressions else None
    if first is not None and not isinstance(first, (exp.Alias, exp.Aliases, exp.Column, exp.Star)):
        first.replace(exp.Alias(this=first.copy(), alias=exp.to_identifier("lakewire_value")))
