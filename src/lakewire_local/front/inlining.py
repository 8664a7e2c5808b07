"""
Calls of routines become their bodies, with the arguments where the parameters stand.

A body is resolved by itself: its names are those of the time it was made, and only its own parameters are visible in
it. An argument is resolved where the call stands. Relations of a body get names that no argument can refer to.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-name-resolution
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.marking import marked
from lakewire_local.front.nodes import function_name, quoted, type_of, typed
from lakewire_local.front.parsing import expression_of, parsed
from lakewire_local.front.rights import give_rights
from lakewire_local.front.routines import defaults
from lakewire_local.front.scope import Scope
from lakewire_local.front.volatile import VOLATILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.front.expressions import ExpressionResolver, Query
    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.routine_call import RoutineCall
    from lakewire_local.front.routines import Routine
    from lakewire_local.front.rules import Rules
    from lakewire_local.front.scope import Column

_LARGEST = 20_000  # nodes of the arguments of one call, all their uses together
_PLAIN = (exp.Column, exp.Literal, exp.Anonymous, exp.AnonymousAggFunc, exp.Cast, exp.Paren, exp.Null, exp.Boolean)


@attrs.define(eq=False)
class Binding:
    """
    Hold the arguments of one call while its body is resolved.

    Attributes:
        values: By the name of the parameter in lower case, each of the type of its parameter.
        caller: What is visible where the call stands.
        depth: How many bodies are around, this one included.
    """

    routine: Routine
    values: dict[str, exp.Expr]
    caller: Scope
    depth: int
    used: dict[str, int] = attrs.field(factory=dict)

    def meaning(self, parts: Sequence[str]) -> tuple[str, Sequence[str]] | None:
        """Return the parameter that a name means, and the fields inside of it."""
        for count in range(len(parts)):
            around, name = [part.casefold() for part in parts[:count]], parts[count].casefold()
            ends = [part.casefold() for part in self.routine.name[len(self.routine.name) - count :]]
            if around == ends and name in self.values:
                return name, parts[count + 1 :]
        return None


class Inliner:
    """
    Replace calls by bodies.
    """

    def __init__(self, expressions: ExpressionResolver, query: Query, lookups: Lookups, rules: Rules) -> None:
        self._expressions = expressions
        self._query = query
        self._lookups = lookups
        self._rules = rules

    def value(self, call: RoutineCall, scope: Scope) -> exp.Expr:
        """Return the value of a call, resolved."""
        routine = self._lookups.routine(call.parts)
        if routine.columns:
            message = f"{routine.shown} appears as a scalar expression here, but is defined as a table function"
            raise sql_error("NOT_A_SCALAR_FUNCTION", message, "42887")
        body = exp.Paren(this=expression_of(routine.body))
        inside = self._inside(routine, call, scope, body)
        inside.select = None if scope.variables else scope.select
        self._expressions.resolve(body.this, inside)
        found = typed(body, type_of(body.this))
        wanted = routine.returns
        return found if wanted is None or type_of(found) == wanted else self._cast(found, wanted, inside)

    def rows(self, call: RoutineCall, around: Scope) -> tuple[exp.Subquery, Sequence[Column]]:
        """Return the query of a call in FROM, resolved, and its columns; *around* is what its arguments see."""
        routine = self._lookups.routine(call.parts)
        if routine.returns is not None:
            message = f"{routine.shown} appears as a table function here, but is defined as a scalar function"
            raise sql_error("NOT_A_TABLE_FUNCTION", message, "42887")
        tree = exp.Subquery(this=self._table(routine) if routine.columns else parsed(routine.body))
        inside = self._inside(routine, call, around, tree)
        return tree, self._query(tree.this, inside)

    @staticmethod
    def _table(routine: Routine) -> exp.Expr:
        """Return the query of a table function, with the columns that it was declared with."""
        names = [quoted(f"c{place}") for place in range(len(routine.columns))]
        source = exp.Subquery(
            this=parsed(routine.body), alias=exp.TableAlias(this=quoted("lakewire_body"), columns=names)
        )
        items = [
            exp.Alias(this=_written_cast(exp.Column(this=name.copy()), field.type), alias=quoted(field.name))
            for name, field in zip(names, routine.columns, strict=True)
        ]
        return exp.Select(expressions=items, from_=exp.From(this=source))

    def parameter(self, node: exp.Expr, parts: Sequence[str], scope: Scope) -> tuple[exp.Expr, Sequence[str]] | None:
        """Return the argument for the parameter that a name in a body means, and the fields inside of it."""
        binding = scope.root.binding
        found = binding.meaning(parts) if binding else None
        if binding is None or found is None:
            return None
        if scope.is_open:
            raise unsupported(f"the parameter {parts[0]} beside columns without known names")
        name, fields = found
        count = binding.used[name] = binding.used.get(name, 0) + 1
        value = binding.values[name]
        _refuse_use(binding, value, scope, count)
        bare = value.this if isinstance(value, exp.Cast) and takes_literals(node.parent) else value
        bare = bare if isinstance(bare, exp.Literal) else value
        return _copied(bare, binding.caller), fields

    def _inside(self, routine: Routine, call: RoutineCall, around: Scope, body: exp.Expr) -> Scope:
        """Return what the body sees, and refuse what it cannot have."""
        outer = around.root.binding
        _refuse_cycle(routine, outer)
        depth = 1 + (outer.depth if outer else 0)
        give_rights(body, routine.definer)
        marked(body, self._lookups)
        self._rules.refuse(body)
        given = [(item, around) for item in call.expressions]
        for item in defaults(routine, len(given)):
            self._rules.refuse(item)
            given.append((item, Scope(is_lasting=True)))
        if around.variables and body.find(exp.Lambda):
            raise unsupported("a function with a lambda that is called in a lambda")
        values = {
            parameter.name.casefold(): self._argument(item, parameter.type, origin)
            for parameter, (item, origin) in zip(routine.parameters, given, strict=True)
        }
        if body.find(exp.CTE) and any(value.find(exp.Query) for value in values.values()):
            raise unsupported("an argument with a subquery for a function with common table expressions")
        binding = Binding(routine=routine, values=values, caller=around, depth=depth)
        return Scope(is_lasting=not routine.is_temporary, binding=binding)

    def _argument(self, item: exp.Expr, wanted: DataType, scope: Scope) -> exp.Expr:
        """Return an argument in the type of its parameter: a number as a value, not as a literal."""
        found = self._expressions.resolve(item, scope)
        if type_of(found) == wanted and not (isinstance(found, exp.Literal) and not found.is_string):
            return found if isinstance(found, _PLAIN) else typed(exp.Paren(this=found), wanted)
        return self._cast(found, wanted, scope)

    def _cast(self, value: exp.Expr, wanted: DataType, scope: Scope) -> exp.Expr:
        tree = typed(_written_cast(value, wanted), wanted)
        return self._rules.expression(tree, self._expressions, scope) or tree


def takes_literals(node: exp.Expr | None) -> bool:
    """Return whether an engine takes literals only below *node*: LIMIT, OFFSET, the function ``range`` in FROM."""
    return isinstance(node, (exp.Limit, exp.Offset)) or (
        function_name(node) == "range" and node is not None and isinstance(node.parent, exp.Table)
    )


def hidden_alias(alias: str, scope: Scope) -> str:
    """Return the name of a relation in the body of a routine; that of another one stays."""
    binding = scope.root.binding
    return f"lakewire_f{binding.depth}_{alias}" if binding else alias


def _written_cast(value: exp.Expr, wanted: DataType) -> exp.Expr:
    return exp.Cast(this=value, to=exp.DataType.build(wanted.sql(), dialect=Lake))


def _refuse_cycle(routine: Routine, binding: Binding | None) -> None:
    chain = [routine]
    while binding is not None:
        chain.append(binding.routine)
        binding = binding.caller.root.binding
    if routine.name in [other.name for other in chain[1:]]:
        path = " -> ".join(one.shown for one in reversed(chain))
        raise sql_error("CYCLIC_FUNCTION_REFERENCE", f"Cyclic function reference detected: {path}", "42887")


def _refuse_use(binding: Binding, value: exp.Expr, scope: Scope, count: int) -> None:
    """Refuse an argument that would be evaluated more than once, or mean something else where the parameter stands."""
    shown = f"the function {binding.routine.shown} with such an argument"
    nested = scope is not scope.root or bool(scope.variables)
    nodes = [*value.walk()]
    for node in nodes:
        if function_name(node) in VOLATILE and (nested or count > 1):
            raise unsupported(f"{shown}: it must be evaluated once, and {function_name(node)} has no lasting value")
        if nested and isinstance(node, exp.Column) and not node.table:
            raise unsupported(f"{shown}: a column of it needs the name of its table in front")
    own = value.walk(prune=lambda node: isinstance(node, exp.Query))  # not those of its subqueries
    if nested and any(isinstance(node, (exp.AggFunc, exp.Window)) for node in own):
        raise unsupported(f"{shown}: a subquery of the function cannot have an aggregate of the query around")
    if count > 1 and len(nodes) * count > _LARGEST:
        raise unsupported(f"{shown}: it is too large to be used {count} times")


def _copied(value: exp.Expr, caller: Scope) -> exp.Expr:
    """Return a copy of an argument; columns of USING stay known as such."""
    new = value.copy()
    merged = {id(node): scope for scope in caller.levels() for node in scope.merged_nodes}
    for before, after in zip(value.walk(), new.walk(), strict=True):
        if (owner := merged.get(id(before))) is not None:
            owner.merged_nodes.append(after)
    return new
