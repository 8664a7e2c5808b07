"""
GRANT, REVOKE and SHOW GRANTS: the metastore keeps grants; nothing is refused for want of one.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-privileges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import invalid_parameter
from lakewire_local.sql.refusals import existing_table
from lakewire_local.sql.result import QueryResult, no_result, text_result

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.grants import Grant, ShowGrants
    from lakewire_local.metastore.securables import Securable
    from lakewire_local.sql.statement import Statement

_TABLE = {"ALL PRIVILEGES", "APPLY TAG", "MANAGE", "MODIFY", "SELECT"}
_VOLUME = {"ALL PRIVILEGES", "APPLY TAG", "MANAGE", "READ VOLUME", "WRITE VOLUME"}
_SCHEMA = {
    *_TABLE,
    *_VOLUME,
    *(f"CREATE {kind}" for kind in ("FUNCTION", "MATERIALIZED VIEW", "MODEL", "TABLE", "VOLUME")),
    "EXECUTE",
    "EXTERNAL USE SCHEMA",
    "REFRESH",
    "USE SCHEMA",
}
_KNOWN: Mapping[str, set[str]] = {
    "TABLE": _TABLE,
    "VOLUME": _VOLUME,
    "FUNCTION": {"ALL PRIVILEGES", "EXECUTE", "MANAGE"},
    "SCHEMA": _SCHEMA,
    "CATALOG": _SCHEMA | {"BROWSE", "CREATE SCHEMA", "USE CATALOG"},
}


def change_grants(statement: Statement, asked: Grant) -> QueryResult:
    """Run a GRANT or REVOKE."""
    for privilege in asked.privileges:
        if privilege not in _KNOWN[asked.kind]:
            raise invalid_parameter(f"Privilege {privilege} is not applicable to a {asked.kind.lower()}")
    on, grants = _chain(statement, asked.kind, asked.name)[0][1], statement.resources.metastore.grants
    (grants.take if asked.take else grants.add)(on.id, asked.principal, asked.privileges)
    return no_result()


def show_grants(statement: Statement, asked: ShowGrants) -> QueryResult:
    """Run a SHOW GRANTS: those on the object and on what it is in."""
    rows = [
        [principal, privilege, kind, found.full_name]
        for kind, found in _chain(statement, asked.kind, asked.name)
        for principal, privilege in statement.resources.metastore.grants.of(found.id)
        if asked.principal in (None, principal)
    ]
    return text_result(["Principal", "ActionType", "ObjectType", "ObjectKey"], rows)


def _chain(statement: Statement, kind: str, name: Name) -> Sequence[tuple[str, Securable]]:
    """Return an object and what it is in, with their kinds."""
    metastore = statement.resources.metastore
    if kind == "CATALOG":
        return [(kind, metastore.catalogs.get(".".join(name)))]
    if kind == "SCHEMA":
        schema = metastore.schemas.get(*statement.schema_name(name))
        return [(kind, schema), ("CATALOG", metastore.catalogs.get(schema.catalog_name))]
    full = statement.full_name(name)
    found: Securable
    if kind == "TABLE":
        found = existing_table(statement, name)
    else:
        found = (metastore.functions if kind == "FUNCTION" else metastore.volumes).get(*full)
    return [(kind, found), *_chain(statement, "SCHEMA", full[:2])]
