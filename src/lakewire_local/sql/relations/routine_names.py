"""
The function that a name means: a temporary one of the session, or one of the catalog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.routine_call import SESSION
from lakewire_local.sql.refusals import refers_to_temporary
from lakewire_local.sql.session.state import SCOPES
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.routines import Routine
    from lakewire_local.sql.statement import Statement


def routine_of(statement: Statement, parts: Sequence[str], making: Routine | None = None) -> Routine | None:
    """
    Return the function that a name which is none of Databricks' own means; None where there is none.

    Args:
        statement: Where it stands.
        parts: Of the name.
        making: The function that the statement makes: it cannot call itself.
    """
    if making is not None and making.is_temporary and _same(_in_session(parts), making.name):
        return making
    found = statement.session.function(parts) if statement.session else None
    if found is not None and statement.is_lasting:
        raise refers_to_temporary("function", found.name[-1])
    if found is None and len(parts) <= len(("catalog", "schema", "name")):
        found = _of_catalog(statement, statement.full_name(tuple(parts)), making)
    return found


def _in_session(parts: Sequence[str]) -> Sequence[str]:
    """Return the full name of the temporary function that a name can mean."""
    scope = tuple(part.casefold() for part in parts[:-1])
    return (*SESSION, parts[-1]) if scope in SCOPES else ()


def _of_catalog(statement: Statement, name: tuple[str, str, str], making: Routine | None) -> Routine | None:
    if making is not None and _same(making.name, name):
        return making
    entry = statement.resources.metastore.functions.find(*name)
    return entry.routine if entry else None


def unresolved_routine(statement: Statement, parts: Sequence[str]) -> LocalError:
    """Return the error of a call of a function that does not exist."""
    path = f"`system`.`builtin`, `system`.`session`, {quoted(statement.catalog, statement.schema)}"
    return sql_error("UNRESOLVED_ROUTINE", f"Cannot resolve routine {quoted(*parts)} on search path [{path}]", "42883")


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    return [part.casefold() for part in one] == [part.casefold() for part in other]
