"""
Names and types of expressions: each column is looked up once, each node gets its type from those below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType, DataType, Field, MapType, StructType
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.function_names import CASTS, SYNONYMS
from lakewire_local.front.functions import function_type
from lakewire_local.front.generators import is_generator
from lakewire_local.front.inlining import Inliner
from lakewire_local.front.moments import moment_value
from lakewire_local.front.nodes import BOOLEAN, INT, call, function_name, kind, quoted, text, type_of, typed
from lakewire_local.front.operators import operator_type
from lakewire_local.front.places import placed
from lakewire_local.front.routine_call import RoutineCall
from lakewire_local.front.scope import Column, Match, field_of
from lakewire_local.front.volatile import VOLATILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.rules import Rules
    from lakewire_local.front.scope import Scope

    Query = Callable[[exp.Expr, Scope], Sequence[Column]]

_UNITS = {"datediff", "date_diff", "dateadd", "date_add", "timestampadd", "timestampdiff"}
_LARGEST_COPY = 2_000


class ExpressionResolver:
    """
    Resolve expressions.

    Args:
        lookups: Answers questions about names.
        query: Resolves a query inside of an expression and returns its columns.
        rules: What is written for the engine.
    """

    def __init__(self, lookups: Lookups, query: Query, rules: Rules) -> None:
        self.lookups = lookups
        self._query = query
        self._rules = rules
        self.inliner = Inliner(self, query, lookups, rules)

    def resolve(self, node: exp.Expr, scope: Scope) -> exp.Expr:
        """Resolve *node* in place; return what stands there now."""
        parent, key, index = node.parent, node.arg_key, node.index
        new = self._resolved(node, scope)
        if new is not node and parent is not None and key:
            parent.set(key, new, index)
        return new

    def children(self, node: exp.Expr, scope: Scope) -> None:
        """Resolve what is below *node*."""
        for child in list(node.iter_expressions()):
            self.resolve(child, scope)

    def known_kind(self, node: exp.Expr, scope: Scope) -> str:
        """Return the name of the type of a resolved expression, if need be from the engine; empty if nobody knows."""
        if type_of(node) is None:
            typed(node, self._type_by_engine(node, scope))
        return kind(node)

    def _type_by_engine(self, node: exp.Expr, scope: Scope) -> DataType | None:
        """Return the type of a resolved expression as the engine sees it; None where it cannot say."""
        from lakewire_local.errors import LocalError
        from lakewire_local.front.parsing import written

        if scope.select is None or scope.variables:
            return None
        source = scope.select.args.get("from_")
        question = exp.Select(expressions=[node.copy()])
        if source is not None:
            question.set("from_", source.copy())
        for key in ("with_", "joins", "laterals"):
            found = scope.select.args.get(key)
            question.set(key, [item.copy() for item in found] if isinstance(found, list) else found and found.copy())
        try:
            return self.lookups.analyze(written(question))[0].type
        except LocalError:
            return None

    def _constant(self, node: exp.Expr) -> exp.Expr | None:
        """Return what a function of the session or of the current time is for this statement."""
        name = function_name(node)
        if not name or node.expressions:
            return None
        value = self.lookups.session_value(name)
        return text(value) if value else moment_value(SYNONYMS.get(name, name), self.lookups.moment())

    def _resolved(self, node: exp.Expr, scope: Scope) -> exp.Expr:
        if isinstance(node, exp.Column):
            return node if isinstance(node.this, exp.Star) else self._column(node, scope)
        if isinstance(node, exp.Identifier):
            return typed(node, scope.variables.get(node.name.casefold()))
        if isinstance(node, (exp.Subquery, exp.Exists, exp.Query)):
            return self._subquery(node, scope)
        if isinstance(node, (exp.Star, exp.Var, exp.DataType, exp.TableAlias)):
            return node
        if isinstance(node, RoutineCall):
            return self.inliner.value(node, scope)
        if (value := self._constant(node)) is not None:
            return value
        if (other := _otherwise(node)) is not None:
            node = self._replaced(node, other)
        self._parts(node, scope)
        if isinstance(node, exp.Dot) and isinstance(node.expression, exp.Identifier) and type_of(node.this) is not None:
            return self._field(node.this, node.expression.name)
        typed(node, self._type(node))
        return self._rules.expression(node, self, scope) or node

    @staticmethod
    def _replaced(node: exp.Expr, new: exp.Expr) -> exp.Expr:
        """Put *new* where *node* is."""
        if node.parent is not None and new.parent is None:
            new.parent, new.arg_key, new.index = node.parent, node.arg_key, node.index
        return new

    def _parts(self, node: exp.Expr, scope: Scope) -> None:
        if isinstance(node, exp.Dot):
            self.resolve(node.this, scope)
        elif isinstance(node, exp.Extract):
            self.resolve(node.expression, scope)
        elif isinstance(node, exp.Interval):
            return
        elif isinstance(node, exp.JSONExtract):
            self.resolve(node.this, scope)
        elif isinstance(node, (exp.Struct, exp.PropertyEQ)):
            self._struct(node, scope)
        elif isinstance(node, (exp.Kwarg, exp.Alias, exp.Aliases)):
            self.resolve(node.expression if isinstance(node, exp.Kwarg) else node.this, scope)
        elif function_name(node) and any(isinstance(item, exp.Lambda) for item in node.expressions):
            self._lambdas(node, scope)
        else:
            self._unit(node)
            self.children(node, scope)

    def _struct(self, node: exp.Expr, scope: Scope) -> None:
        for item in list(node.expressions) if isinstance(node, exp.Struct) else [node.expression]:
            self.resolve(item.expression if isinstance(item, exp.PropertyEQ) else item, scope)

    @staticmethod
    def _unit(node: exp.Expr) -> None:
        """Read the unit of ``datediff(MONTH, a, b)`` as a word."""
        arguments = node.expressions
        if function_name(node) in _UNITS and len(arguments) == 3 and isinstance(arguments[0], exp.Column):
            arguments[0].replace(exp.Var(this=arguments[0].name.upper()))

    def _lambdas(self, node: exp.Expr, scope: Scope) -> None:
        plain = [item for item in node.expressions if not isinstance(item, exp.Lambda)]
        for item in plain:
            self.resolve(item, scope)
        types = [type_of(item) for item in node.expressions if not isinstance(item, exp.Lambda)]
        for item in node.expressions:
            if isinstance(item, exp.Lambda):
                names = [variable.name.casefold() for variable in item.expressions]
                given = _variable_types(function_name(node), types, len(names))
                body = self.resolve(item.this, scope.within_lambda(dict(zip(names, given, strict=True))))
                typed(item, type_of(body))

    def _subquery(self, node: exp.Expr, scope: Scope) -> exp.Expr:
        inner = node.this if isinstance(node, exp.Exists) else node
        columns = self._query(inner, scope)
        if isinstance(node, exp.Exists):
            return typed(node, BOOLEAN)
        return typed(node, columns[0].type if len(columns) == 1 else None)

    def _type(self, node: exp.Expr) -> DataType | None:
        if isinstance(node, exp.Placeholder):
            return self.lookups.parameter(node.name) if node.this else None
        if isinstance(node, exp.Dot):
            field = field_of(type_of(node.this), node.expression.name)
            return field.type if field else None
        if isinstance(node, exp.Struct):
            return _struct_type(
                [part for place, item in enumerate(node.expressions, 1) for part in _field(item, place)]
            )
        if name := function_name(node):
            types = [type_of(item) for item in _arguments(node)]
            return _lambda_result(name, node) or function_type(name, types)
        return operator_type(node)

    def _column(self, node: exp.Column, scope: Scope) -> exp.Expr:
        parts = [part.name for part in node.parts]
        if scope.variable(parts[0]):
            return self._below(exp.Identifier(this=parts[0]), scope.variables[parts[0].casefold()], parts[1:])
        found = scope.find(parts)
        if not found:
            return self._other(node, parts, scope)
        if len(found) > 1:
            names = ", ".join(f"`{'`.`'.join((*match.relation.name[-1:], match.column.name))}`" for match in found)
            reference = "`.`".join(parts)
            raise sql_error(
                "AMBIGUOUS_REFERENCE", f"Reference `{reference}` is ambiguous, could be: [{names}]", "42704"
            )
        return self._matched(parts, found[0])

    def _matched(self, parts: list[str], match: Match) -> exp.Expr:
        column = exp.Column(this=quoted(parts[match.qualifier]))
        owner = match.scope
        merged = match.column.name.casefold() in owner.merged
        owner.names_merged = owner.names_merged or (merged and bool(match.qualifier))
        if merged and not match.qualifier:
            owner.merged_nodes.append(column)
        elif match.relation.alias:
            column.set("table", quoted(match.relation.alias))
        if not match.fields:
            return typed(column, match.column.type)
        return self._below(column, match.column.type, match.fields)

    def _below(self, value: exp.Expr, data_type: DataType | None, fields: Sequence[str]) -> exp.Expr:
        """Return the access to fields inside of a value."""
        typed(value, data_type)
        for name in fields:
            value = self._field(value, name)
        return value

    @staticmethod
    def _field(value: exp.Expr, name: str) -> exp.Expr:
        data_type = type_of(value)
        if isinstance(data_type, MapType):
            return typed(exp.Bracket(this=value, expressions=[text(name)]), data_type.value)
        if isinstance(data_type, ArrayType) and (inner := field_of(data_type.element, name)):
            access = exp.Dot(this=exp.Identifier(this="lakewire_item"), expression=quoted(name))
            body = exp.Lambda(this=access, expressions=[exp.Identifier(this="lakewire_item")])
            return call("transform", value, body, data_type=ArrayType(inner.type) if inner.type else None)
        found = field_of(data_type, name)
        if found is None and data_type is not None:
            known = (
                ", ".join(f"`{field.name}`" for field in data_type.fields) if isinstance(data_type, StructType) else ""
            )
            if isinstance(data_type, ArrayType):
                message = f'Cannot take the field `{name}` of "{data_type.simple()}"'
                raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")
            if not known:
                raise sql_error(
                    "INVALID_EXTRACT_BASE_FIELD_TYPE", f'Cannot extract a value from "{data_type.simple()}"', "42000"
                )
            raise sql_error("FIELD_NOT_FOUND", f"No such struct field `{name}` in {known}", "42704")
        return typed(exp.Dot(this=value, expression=quoted(name)), found.type if found else None)

    def _other(self, node: exp.Column, parts: list[str], scope: Scope) -> exp.Expr:
        """Return what a name that is no column stands for: an alias of this SELECT, or a value of the session."""
        alias = scope.aliases.get(parts[0].casefold())
        if alias is not None and self._rules.names_generators and is_generator(alias):
            return typed(node, None)
        if alias is not None:
            return self._below(_copied(alias), type_of(alias), parts[1:])
        value = self.lookups.session_value(parts[0]) if len(parts) == 1 else None
        if value is not None:
            return text(value)
        if (bound := self.inliner.parameter(node, parts, scope)) is not None:
            return self._below(bound[0], type_of(bound[0]), bound[1])
        if (new := self._variable(parts, scope)) is not None:
            return new
        if parts[-1].casefold() == "_metadata" or "_metadata" in (part.casefold() for part in parts[:-1]):
            raise unsupported("the column _metadata")
        if scope.is_open:
            return typed(node, None)
        binding = scope.root.binding
        with placed(node):
            raise self.lookups.unresolved(parts, [*scope.known(), *(binding.values if binding else ())])

    def _variable(self, parts: list[str], scope: Scope) -> exp.Expr | None:
        """Return the value of the session's variable that a name means."""
        found = None if any(one.is_lasting for one in scope.levels()) else self.lookups.variable(parts)
        if found is None:
            return None
        if scope.is_open and not found.qualified:
            raise unsupported(f"the variable {parts[0]} beside columns without known names; session.{parts[0]} works")
        value = self._below(self.resolve(found.value, scope), found.type, found.inside)
        return typed(exp.Paren(this=value), type_of(value)) if found.inside else value


def _otherwise(node: exp.Expr) -> exp.Expr | None:
    """Return the same in other words, of which alone there are rules: a function by its usual name, or as a cast."""
    name = function_name(node)
    if isinstance(node, exp.Transform):
        return call("transform", node.this, node.expression)
    if (other := SYNONYMS.get(name)) is not None:
        return call(other, *node.expressions)
    if (wanted := CASTS.get(name)) is None or len(node.expressions) != 1:
        return None
    cast = exp.Cast(this=node.expressions[0], to=exp.DataType.build(wanted, dialect=Lake))
    cast.meta["written"] = True
    return cast


def _copied(alias: exp.Expr) -> exp.Expr:
    """Return the expression behind an alias; what gives another value each time cannot stand twice."""
    for size, node in enumerate(alias.walk()):
        if function_name(node) in VOLATILE or size > _LARGEST_COPY:
            raise unsupported("an alias of such an expression in the same SELECT; a subquery works")
    copy = alias.copy()
    if isinstance(copy, (exp.Column, exp.Literal, exp.Anonymous, exp.AnonymousAggFunc, exp.Cast, exp.Paren)):
        return copy
    return typed(exp.Paren(this=copy), type_of(alias))


def _arguments(node: exp.Expr) -> list[exp.Expr]:
    if isinstance(node, (exp.Anonymous, exp.AnonymousAggFunc, exp.Array, exp.Map)):
        found = [item.expressions[0] if isinstance(item, exp.Distinct) else item for item in node.expressions]
        return [item for item in found if not isinstance(item, exp.Lambda)]
    return [item for item in node.iter_expressions() if not isinstance(item, exp.Lambda)]


def _variable_types(name: str, types: Sequence[DataType | None], count: int) -> list[DataType | None]:
    first = types[0] if types else None
    if isinstance(first, MapType):
        return [first.key, first.value, *([None] * count)][:count]
    element = first.element if isinstance(first, ArrayType) else None
    if name in ("aggregate", "reduce"):
        return [types[1] if len(types) > 1 else None, element, *([None] * count)][:count]
    if name == "array_sort":
        return [element] * count
    return [element, INT, *([None] * count)][:count]


def _struct_type(items: Sequence[exp.Expr]) -> DataType | None:
    fields = [Field(name.name, found) for name, value in pairs(items) if (found := type_of(value)) is not None]
    return StructType(tuple(fields)) if 2 * len(fields) == len(items) else None


def _field(item: exp.Expr, place: int) -> tuple[exp.Expr, exp.Expr]:
    """Return name and value of an item of ``struct()``: the name that it has, or one by its place."""
    if isinstance(item, exp.PropertyEQ):
        return item.this, item.expression
    named = item.expression if isinstance(item, exp.Dot) else item
    return named if isinstance(named, (exp.Column, exp.Identifier)) else exp.to_identifier(f"col{place}"), item


def pairs(items: Sequence[exp.Expr]) -> Iterator[tuple[exp.Expr, exp.Expr]]:
    """Yield items two by two."""
    yield from zip(items[::2], items[1::2], strict=False)


def _lambda_result(name: str, node: exp.Expr) -> DataType | None:
    if name == "named_struct":
        return _struct_type(node.expressions)
    if name == "transform" and isinstance(node.expressions[-1], exp.Lambda):
        inside = type_of(node.expressions[-1])
        return inside and ArrayType(inside)
    return None
