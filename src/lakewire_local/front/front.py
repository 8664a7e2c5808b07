"""
The order of the passes: a statement in, the text that the engine runs right out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.dialect import without_brackets
from lakewire_local.front.lens import changed, condition
from lakewire_local.front.marking import marked
from lakewire_local.front.nodes import typed
from lakewire_local.front.parsing import deep, parsed, written
from lakewire_local.front.queries import QueryResolver
from lakewire_local.front.scope import Scope

if TYPE_CHECKING:
    from lakewire.schema.types import DataType
    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.rules import Rules


class Front:
    """
    Write statements for an engine.

    Args:
        rules: What is written for the engine.
        lookups: Answers the questions about one statement.
    """

    def __init__(self, rules: Rules, lookups: Lookups) -> None:
        self._rules = rules
        self._lookups = lookups

    def query(self, text: str) -> str:
        """
        Return the text of a query for the engine.

        Raises:
            LocalError: A name does not exist or is ambiguous, or the engine could not answer as Databricks does.
        """
        return deep(text, lambda: written(self._resolved(parsed(text))))

    def part(self, text: str, query: exp.Expr) -> str:
        """Return the text of a query, which is a part of the statement *text*, for the engine."""
        return deep(text, lambda: written(self._resolved(query)))

    def constant(self, text: str, value: exp.Expr) -> str:
        """Return an expression without columns, which is a part of the statement *text*, for the engine."""
        query = exp.Select(expressions=[value.copy()])
        return deep(text, lambda: written(self._resolved(query).expressions[0].unalias()))

    def change(self, text: str) -> str:
        """Return the text of an UPDATE or DELETE for the engine."""
        return deep(text, lambda: self._change(text))

    def condition(self, text: str, table: str) -> str:
        """Return a condition over the columns of *table*, a quoted name, for the engine."""
        return deep(text, lambda: self._condition(text, table))

    def _change(self, text: str) -> str:
        tree = parsed(text)
        marked(tree, self._lookups)
        self._rules.refuse(tree)
        return written(changed(tree, self._resolved))

    def _condition(self, text: str, table: str) -> str:
        query = parsed(f"SELECT 1 FROM {table} WHERE {text}")
        tree, relation = query.args["where"].this.pop(), query.args["from_"].this.pop()
        return written(without_brackets(condition(tree, relation, self._resolved)))

    def _resolved(self, tree: exp.Expr) -> exp.Expr:
        """Return the tree of a query with names resolved, for the engine."""
        root = exp.Subquery(this=tree)  # so that the query itself can be replaced
        marked(root, self._lookups)
        self._rules.refuse(root.this)
        QueryResolver(self._lookups, self._rules).query(root.this, Scope())
        found: exp.Expr = root.this.pop()
        return found


def cast_text(text: str, given: DataType, wanted: DataType, rules: Rules) -> str:
    """Return the cast of an expression that is written for the engine already."""
    operand = typed(parsed(f"SELECT {text}").expressions[0].pop(), given)
    return written(rules.cast(operand, wanted))
