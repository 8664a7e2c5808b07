"""
What an engine needs written otherwise: every question that the passes ask about one engine.

A pass that depends on the engine asks here; the answers of ``Rules`` are those of an engine that takes the SQL of
Databricks as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import VOID
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.counts import check_count
from lakewire_local.front.function_names import SYNONYMS, is_of_databricks, is_of_spark
from lakewire_local.front.generators import is_generator, refuse_nested
from lakewire_local.front.literals import check_number, check_time
from lakewire_local.front.nodes import cast, function_name, type_of
from lakewire_local.front.places import placed
from lakewire_local.front.refusals import KNOWN, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire.schema.types import DataType
    from lakewire_local.front.expressions import ExpressionResolver
    from lakewire_local.front.scope import Scope


class Rules:
    """
    Write trees as they are.
    """

    refused: Mapping[type[exp.Expr], str] = {
        exp.JSONExtractScalar: "->> over JSON",
        exp.MatchRecognize: "MATCH_RECOGNIZE",
    }

    # What a warehouse does not let users call.
    closed_functions = frozenset({"input_file_name", "java_method", "reflect", "try_reflect"})
    # Whether ORDER BY may have aggregates that the SELECT list has not.
    sorts_by_aggregates = True
    # Whether the alias of a generator may be used in the same SELECT.
    names_generators = False

    def refuse(self, tree: exp.Expr) -> None:
        """Refuse what the engine cannot be given, or would give a wrong result for."""
        for node in tree.walk():
            kind = type(node)
            if kind in self.refused or kind not in KNOWN:
                raise unsupported(self.refused.get(kind) or shown(kind))
            if isinstance(node, (exp.Anonymous, exp.AnonymousAggFunc)) and not isinstance(node.parent, exp.Table):
                with placed(node):
                    self._known(SYNONYMS.get(function_name(node), function_name(node)))
                    check_count(node)
                if is_generator(node):
                    refuse_nested(node)
            elif isinstance(node, exp.Literal) and not node.is_string:
                check_number(node)
            elif isinstance(node, exp.Cast):
                with placed(node):
                    check_time(node)

    def _known(self, name: str) -> None:
        if not is_of_databricks(name):
            raise sql_error("UNRESOLVED_ROUTINE", f"Cannot resolve routine `{name}`", "42883")
        if name in self.closed_functions or not is_of_spark(name):
            raise unsupported(f"the function {name}")
        self.function(name)

    def function(self, name: str) -> None:
        """Refuse a function that the engine gets wrong."""

    def expression(self, node: exp.Expr, expressions: ExpressionResolver, scope: Scope) -> exp.Expr | None:
        """Return what is written for an expression whose operands are done; None for the expression itself."""

    def cast(self, node: exp.Expr, wanted: DataType) -> exp.Expr:
        """Return the cast of a typed expression."""
        return cast(node, wanted)

    def cell(self, node: exp.Expr, wanted: DataType) -> exp.Expr:
        """Return a cell of VALUES whose column has the type *wanted*."""
        return node if type_of(node) in (wanted, VOID) else cast(node, wanted)

    def generator(self, node: exp.Expr) -> exp.Expr | None:
        """Return what is written for a generator in FROM; None for itself."""

    def lateral_view(self, select: exp.Select, view: exp.Lateral) -> None:
        """Write a LATERAL VIEW."""

    def lateral_join(self, select: exp.Select, join: exp.Join) -> None:
        """Write a join with a generator."""

    def sample(self, sample: exp.Expr) -> None:
        """Refuse a TABLESAMPLE that the engine takes otherwise."""

    def sort_key(self, key: exp.Expr, data_type: DataType | None) -> exp.Expr:  # noqa: ARG002
        """Return a key of ORDER BY that another one follows."""
        return key

    def joined_columns(self, select: exp.Select, scope: Scope) -> None:
        """Write the columns that USING or NATURAL makes one."""
