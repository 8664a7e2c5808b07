"""
GRANT, REVOKE and SHOW GRANTS.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-privileges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.metastore.privileges import chain_of, change_grants, granted_on
from lakewire_local.sql.refusals import existing_table
from lakewire_local.sql.result import QueryResult, no_result, text_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.grants import Grant, ShowGrants
    from lakewire_local.metastore.securables import Securable
    from lakewire_local.sql.statement import Statement


def grant_or_revoke(statement: Statement, asked: Grant) -> QueryResult:
    """Run a GRANT or REVOKE."""
    on = _chain(statement, asked.kind, asked.name)[0][1]
    added, removed = ((), asked.privileges) if asked.take else (asked.privileges, ())
    change_grants(statement.metastore, asked.kind, on, [(asked.principal, added, removed)])
    return no_result()


def show_grants(statement: Statement, asked: ShowGrants) -> QueryResult:
    """Run a SHOW GRANTS: those on the object and on what it is in."""
    chain = _chain(statement, asked.kind, asked.name)
    rows = [
        [principal, privilege, kind, found.full_name]
        for principal, privilege, kind, found in granted_on(statement.metastore, chain, asked.principal)
    ]
    return text_result(["Principal", "ActionType", "ObjectType", "ObjectKey"], rows)


def _chain(statement: Statement, kind: str, name: Name) -> Sequence[tuple[str, Securable]]:
    """Return an object and what it is in, with their kinds; the error of one that is not there is that of SQL."""
    if kind == "CATALOG":
        parts: Sequence[str] = [".".join(name)]
    else:
        parts = statement.schema_name(name) if kind == "SCHEMA" else statement.full_name(name)
    if kind == "TABLE":
        existing_table(statement, name)
    return chain_of(statement.metastore, kind, parts)
