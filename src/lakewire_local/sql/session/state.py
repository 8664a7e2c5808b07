"""
The state of a session: what USE, SET, DECLARE and CREATE TEMPORARY VIEW keep for the statements after them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.engine.sessions import UTC
from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire.schema.types import DataType, Field
    from lakewire_local.engine.sessions import Session
    from lakewire_local.front.routines import Routine


@attrs.frozen(kw_only=True)
class TemporaryView:
    """
    Hold a temporary view.

    Attributes:
        text: Its query, with full names: tables as ``catalog.schema.name``, temporary views by ``reference``.
        fields: Its columns.
        uses: Names of the temporary views in its query.
    """

    name: str
    text: str
    fields: Sequence[Field]
    comment: str | None
    uses: frozenset[str]


@attrs.frozen(kw_only=True)
class Variable:
    """
    Hold a variable.

    Attributes:
        value: The value as an expression of exactly *type*.
        default: What SET … = DEFAULT computes.
    """

    name: str
    type: DataType
    value: exp.Expr
    default: exp.Expr


@attrs.frozen
class FoundVariable:
    """
    Hold the variable that a name means.

    Attributes:
        among: The variables that it is one of, by name in lower case.
        inside: Names of fields in it.
    """

    among: dict[str, Variable]
    variable: Variable
    inside: Sequence[str]

    def set(self, variable: Variable) -> None:
        """Replace it."""
        self.among[variable.name.casefold()] = variable


@attrs.define(eq=False)
class Variables:
    """
    Hold the variables of a block of a script, or the columns of a FOR; *label* qualifies them.
    """

    label: str
    around: Variables | None
    variables: dict[str, Variable] = attrs.field(factory=dict)

    def variable(self, parts: Sequence[str]) -> FoundVariable | None:
        """Return the variable that a name means, of the innermost scope that has it."""
        scope: Variables | None = self
        while scope is not None:
            qualified = len(parts) > 1 and scope.label.casefold() == parts[0].casefold()
            for rest in ([parts[1:]] if qualified else []) + [parts]:
                if found := scope.variables.get(rest[0].casefold()):
                    return FoundVariable(scope.variables, found, rest[1:])
            scope = scope.around
        return None


@attrs.define(eq=False)
class SqlSession:
    """
    Hold the state of one session; its statements may run side by side.

    Attributes:
        catalog, schema: Defaults of shorter names.
        views, variables, functions: By name in lower case.
        settings: Parameters that differ from their defaults, by name in upper case.
        in_engine: The session of the engine that its statements share with plans; None for any one.
        frames: Columns of the temporary views that plans made in that session, by name in lower case.
    """

    catalog: str = "main"
    schema: str = "default"
    views: dict[str, TemporaryView] = attrs.field(factory=dict)
    variables: dict[str, Variable] = attrs.field(factory=dict)
    functions: dict[str, Routine] = attrs.field(factory=dict)
    settings: dict[str, str] = attrs.field(factory=dict)
    in_engine: Session | None = None
    frames: dict[str, Sequence[Field]] = attrs.field(factory=dict)

    @property
    def timeout_s(self) -> int:
        """Return how long a statement may run, 0 for no limit."""
        return int(self.settings.get("STATEMENT_TIMEOUT", 0))

    @property
    def time_zone(self) -> str:
        """Return the time zone in which its statements read and write times without one."""
        return self.settings.get("TIMEZONE", UTC)

    def view(self, parts: Sequence[str]) -> TemporaryView | None:
        """Return the temporary view that a name in a statement, or a reference, means."""
        name = parts[0] if len(parts) == 1 else parts[-1] if tuple(parts[:-1]) == _REFERENCE else None
        return None if name is None else self.views.get(name.casefold())

    def frame(self, parts: Sequence[str]) -> Sequence[Field] | None:
        """Return the columns of the temporary view of the engine that a name means."""
        return self.frames.get(parts[0].casefold()) if len(parts) == 1 else None

    def variable(self, parts: Sequence[str]) -> FoundVariable | None:
        """Return the variable that a name means."""
        for scope in SCOPES:
            inside = parts[len(scope) :]
            if inside and tuple(part.casefold() for part in parts[: len(scope)]) == scope:
                found = self.variables.get(inside[0].casefold())
                if found:
                    return FoundVariable(self.variables, found, inside[1:])
        return None

    def function(self, parts: Sequence[str]) -> Routine | None:
        """Return the temporary function that a name means."""
        scope = tuple(part.casefold() for part in parts[:-1])
        return self.functions.get(parts[-1].casefold()) if scope in SCOPES else None


# What a variable can be qualified with.
SCOPES = (("system", "session"), ("session",), ())
# First parts of the name by which the text of a temporary view refers to another one; no catalog can have a space.
_REFERENCE = ("lakewire session", "views")


def reference(view: TemporaryView) -> tuple[str, str, str]:
    """Return the name of a temporary view that no table can have."""
    return (*_REFERENCE, view.name)


def is_reference(parts: Sequence[str]) -> bool:
    """Return whether a name is that of a temporary view in the text of another one."""
    return tuple(parts[:-1]) == _REFERENCE


def session_of(session: SqlSession | None, what: str) -> SqlSession:
    """Return the session of a statement, or refuse the statement: nothing would remember what it changes."""
    if session is None:
        raise unsupported(f"{what} outside of a session; drivers open one, and so does POST /api/2.0/sql/sessions")
    return session
