"""
GRANT, REVOKE and SHOW GRANTS: the metastore keeps grants; nothing is refused for want of one.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-privileges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.metastore.privileges import chain_of, check_privileges, granted_on
from lakewire_local.sql.refusals import existing_table
from lakewire_local.sql.result import QueryResult, no_result, text_result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.grants import Grant, ShowGrants
    from lakewire_local.metastore.securables import Securable
    from lakewire_local.sql.statement import Statement


def change_grants(statement: Statement, asked: Grant) -> QueryResult:
    """Run a GRANT or REVOKE."""
    check_privileges(asked.kind, asked.privileges)
    on, grants = _chain(statement, asked.kind, asked.name)[0][1], statement.resources.metastore.grants
    (grants.take if asked.take else grants.add)(on.id, asked.principal, asked.privileges)
    return no_result()


def show_grants(statement: Statement, asked: ShowGrants) -> QueryResult:
    """Run a SHOW GRANTS: those on the object and on what it is in."""
    chain = _chain(statement, asked.kind, asked.name)
    rows = [
        [principal, privilege, kind, found.full_name]
        for principal, privilege, kind, found in granted_on(statement.resources.metastore, chain, asked.principal)
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
    return chain_of(statement.resources.metastore, kind, parts)
