"""
What the front end asks of the workspace: relations by name, parameters, and types that only the engine knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import attrs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire.schema.types import DataType, Field
    from lakewire_local.front.recursion import Recursion
    from lakewire_local.front.routines import Routine


@attrs.frozen
class Found:
    """
    Hold what the name of a relation stands for.

    Attributes:
        name: Its parts, by which columns can be qualified.
        node: What takes the place of the name: a table, or the query of a view.
        fields: The columns; None where only the engine knows them.
        is_lasting: It is the query of a view that outlives sessions: no variable can be meant in it.
        hidden: Columns that no star stands for.
    """

    name: tuple[str, ...]
    node: exp.Expr
    fields: Sequence[Field] | None
    is_lasting: bool = False
    hidden: frozenset[str] = frozenset()


@attrs.frozen
class Meaning:
    """
    Hold the variable of a session that a name means.

    Attributes:
        value: An expression of exactly *type*.
        inside: Names of fields in it.
        qualified: The name says that it is a variable.
    """

    value: exp.Expr
    type: DataType
    inside: Sequence[str]
    qualified: bool


class Lookups(Protocol):
    """
    Answer the questions of the front end.
    """

    def relation(self, table: exp.Table) -> Found:
        """Return what a table, view, path or function in FROM is; raises ``LocalError`` where there is none."""
        ...

    def session_value(self, name: str) -> str | None:
        """Return the value of ``current_user`` and the like; None for another name."""
        ...

    def moment(self) -> dt.datetime | None:
        """Return the time of the statement, in UTC; None where the engine is to say it, in another time zone."""
        ...

    def variable(self, parts: Sequence[str]) -> Meaning | None:
        """Return the variable that a name which is no column means."""
        ...

    def routine(self, parts: Sequence[str]) -> Routine:
        """Return the function of a full name."""
        ...

    def called(self, parts: Sequence[str], rights: str | None, *, in_from: bool) -> Routine:
        """
        Return the function that a name which is none of Databricks' own means.

        Args:
            parts: Of the name.
            rights: Whose rights the call has; None for those of the caller.
            in_from: The call stands in FROM; this only changes the error.

        Raises:
            LocalError: There is none, or it must not be called.
        """
        ...

    def groups(self, *, of_account: bool) -> Sequence[str]:
        """Return the groups of the caller, of the account alone or of the workspace as well, in lower case."""
        ...

    def parameter(self, name: str) -> DataType | None:
        """Return the type of a parameter."""
        ...

    def analyze(self, query: str) -> Sequence[Field]:
        """Return the columns of a query as the engine sees them."""
        ...

    def repeated(self, recursion: Recursion) -> exp.Expr:
        """Run a recursive query; return a query of its rows, with the names of its base."""
        ...

    def unresolved(self, parts: Sequence[str], known: Sequence[str]) -> Exception:
        """Return the error of a column that does not exist."""
        ...
