"""
What a name can mean at one place of a query: columns of the relations in FROM, aliases, variables of lambdas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.schema.types import DataType, StructType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlglot import exp

    from lakewire_local.front.inlining import Binding


@attrs.frozen
class Column:
    """
    Name a column and its type, where that is known.

    Attributes:
        exact: False for a name that the engine derives from an expression, perhaps in another spelling.
        hidden: No star stands for it.
    """

    name: str
    type: DataType | None = None
    exact: bool = True
    hidden: bool = False


@attrs.define(eq=False)
class FromItem:
    """
    Hold what a relation in FROM brings.

    Attributes:
        name: The parts by which its columns can be qualified.
        alias: How the written text refers to it.
        columns: None when they are not known.
        node: What stands in the tree.
    """

    name: tuple[str, ...]
    alias: str
    columns: Sequence[Column] | None
    node: exp.Expr | None = None

    def answers(self, qualifier: Sequence[str]) -> bool:
        """Return whether *qualifier* is the end of its name."""
        ends = self.name[len(self.name) - len(qualifier) :]
        return len(qualifier) <= len(self.name) and all(map(_same, ends, qualifier))

    def named(self, name: str) -> Iterator[Column]:
        """Yield its columns of that name."""
        yield from (column for column in self.columns or () if _same(column.name, name))

    @property
    def is_open(self) -> bool:
        """Return whether it may have columns that are not known by name."""
        return self.columns is None or not all(column.exact for column in self.columns)


@attrs.frozen
class Match:
    """
    Hold what a column reference means: a column of a relation, and fields inside of it.
    """

    relation: FromItem
    column: Column
    fields: tuple[str, ...]
    qualifier: int  # how many parts name the relation
    scope: Scope  # of the query that has it


@attrs.define(eq=False)
class Scope:
    """
    Hold the names that are visible in one query.
    """

    parent: Scope | None = None
    ctes: Mapping[str, Sequence[Column]] = attrs.field(factory=dict)
    relations: list[FromItem] = attrs.field(factory=list)
    aliases: dict[str, exp.Expr] = attrs.field(factory=dict)
    merged: dict[str, Column] = attrs.field(factory=dict)
    variables: dict[str, DataType | None] = attrs.field(factory=dict)
    select: exp.Expr | None = None
    seen: list[FromItem] = attrs.field(factory=list)  # also the right sides of SEMI and ANTI joins
    merged_nodes: list[exp.Expr] = attrs.field(factory=list)
    is_lasting: bool = False  # of a view that outlives sessions
    names_merged: bool = False  # a column of USING is named by its table
    binding: Binding | None = None  # arguments of the routine whose body this is

    def inner(self) -> Scope:
        """Return the scope of a query inside of this one."""
        return Scope(parent=self, ctes=self.ctes)

    def within_lambda(self, variables: Mapping[str, DataType | None]) -> Scope:
        """Return this scope with the variables of a lambda."""
        return attrs.evolve(self, variables={**self.variables, **variables})

    def variable(self, name: str) -> bool:
        """Return whether *name* is a variable of a lambda."""
        return name.casefold() in self.variables

    def levels(self) -> Iterator[Scope]:
        """Yield this scope and those around it."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    @property
    def root(self) -> Scope:
        """Return the outermost scope around this one: of a statement, of a view, or of the body of a routine."""
        return [*self.levels()][-1]

    def find(self, parts: Sequence[str]) -> list[Match]:
        """Return the meanings of a column reference in the innermost query that has one."""
        for scope in self.levels():
            if found := list(scope.matches(parts)):
                return found
        return []

    def matches(self, parts: Sequence[str]) -> Iterator[Match]:
        """Yield the meanings in this query alone, by the longest qualifier."""
        for count in range(len(parts) - 1, -1, -1):
            found = [*self._matches(parts, count)]
            if found:
                yield from found
                return

    def _matches(self, parts: Sequence[str], count: int) -> Iterator[Match]:
        rest = tuple(parts[count + 1 :])
        merged = None if count else self.merged.get(parts[0].casefold())
        for relation in self.relations:
            if relation.answers(parts[:count]):
                for column in relation.named(parts[count]):
                    yield Match(relation, merged or column, rest, count, self)
                    if merged:
                        return

    @property
    def is_open(self) -> bool:
        """Return whether a relation may have columns that are not known here."""
        return any(relation.is_open for scope in self.levels() for relation in scope.relations)

    @property
    def hides(self) -> bool:
        """Return whether a relation of this query has a column that no star stands for."""
        return any(column.hidden for relation in self.relations for column in relation.columns or ())

    def known(self) -> list[str]:
        """Return the names of all visible columns."""
        named = [
            column.name for scope in self.levels() for relation in scope.relations for column in relation.columns or ()
        ]
        return [*dict.fromkeys([*named, *(alias for alias in self.aliases)])]


def field_of(data_type: DataType | None, name: str) -> Column | None:
    """Return a field of a struct."""
    if not isinstance(data_type, StructType):
        return None
    return next((Column(field.name, field.type) for field in data_type.fields if _same(field.name, name)), None)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
