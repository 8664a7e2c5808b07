"""
CREATE [OR REPLACE] TEMPORARY VIEW: a view of the session, which hides tables of its name.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import sql_error
from lakewire_local.sql.create.views import full_name, resolved
from lakewire_local.sql.result import QueryResult, no_result
from lakewire_local.sql.session.state import SqlSession, TemporaryView, reference, session_of
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.front.statements.sessions import CreateTemporaryView
    from lakewire_local.sql.statement import Statement


def create_temporary_view(statement: Statement, asked: CreateTemporaryView) -> QueryResult:
    """Create or replace a temporary view."""
    session, view = session_of(statement.session, "CREATE TEMPORARY VIEW"), asked.view
    statement = attrs.evolve(statement, scope=None)  # it may outlive the script that it is in
    *place, name = view.name
    if place:
        message = f"CREATE TEMPORARY VIEW only accepts single-part view names, but got {quoted(*view.name)}"
        raise sql_error("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", message, "428EK")
    if (name.casefold() in session.views or session.frame((name,))) and not view.replace:
        if view.if_not_exists:
            return no_result()
        message = f"Cannot create the temporary view {quoted(name)} because it already exists"
        raise sql_error("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", message, "42P07")
    uses = set[str]()
    text, fields = resolved(statement, view.query, view.columns, partial(completed, statement, session, uses))
    _refuse_cycle(session, name, uses)
    session.frames.pop(name.casefold(), None)
    session.views[name.casefold()] = TemporaryView(
        name=name, text=text, fields=fields, comment=view.comment, uses=frozenset(uses)
    )
    return no_result()


def drop_temporary_view(session: SqlSession, view: TemporaryView) -> QueryResult:
    """Drop a temporary view."""
    session.views.pop(view.name.casefold(), None)
    return no_result()


def completed(statement: Statement, session: SqlSession, uses: set[str], parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the full name of a relation, and note the temporary views."""
    if found := session.view(parts):
        uses.add(found.name.casefold())
        return reference(found)
    if session.frame(parts):
        uses.add(parts[0].casefold())
        return parts
    return full_name(statement, parts)


def _refuse_cycle(session: SqlSession, name: str, uses: set[str]) -> None:
    seen, left = set[str](), set(uses)
    while left:
        used = left.pop()
        if used == name.casefold():
            raise sql_error("RECURSIVE_VIEW", f"Recursive view {quoted(name)} detected", "42K0H")
        seen.add(used)
        left |= (session.views[used].uses if used in session.views else set()) - seen
