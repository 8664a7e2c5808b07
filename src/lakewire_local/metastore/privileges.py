"""
Which privileges there are on which kind of object, and what an object is in.

Source: https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lakewire_local.metastore.metastore import Metastore
    from lakewire_local.metastore.securables import Securable

    Change = tuple[str, Sequence[str], Sequence[str]]

ALL = "ALL PRIVILEGES"
NOT_OF_OWNERS = frozenset({"EXTERNAL USE SCHEMA"})
"""Owners have every privilege but these, against the loss of data by mistake."""
NOT_IN_ALL = NOT_OF_OWNERS | {"MANAGE"}

_TABLE = {ALL, "APPLY TAG", "MANAGE", "MODIFY", "SELECT"}
_VOLUME = {ALL, "APPLY TAG", "MANAGE", "READ VOLUME", "WRITE VOLUME"}
_SCHEMA = {
    *_TABLE,
    *_VOLUME,
    *(f"CREATE {kind}" for kind in ("FUNCTION", "MATERIALIZED VIEW", "MODEL", "TABLE", "VOLUME")),
    "EXECUTE",
    "EXTERNAL USE SCHEMA",
    "REFRESH",
    "USE SCHEMA",
}
_KNOWN: Mapping[str, Collection[str]] = {
    "TABLE": _TABLE,
    "VOLUME": _VOLUME,
    "FUNCTION": {ALL, "EXECUTE", "MANAGE"},
    "SCHEMA": _SCHEMA,
    "CATALOG": _SCHEMA | {"BROWSE", "CREATE SCHEMA", "USE CATALOG"},
}


def privileges_on(kind: str) -> Collection[str]:
    """Return the privileges that there are on a kind of object."""
    return _KNOWN[kind.upper()]


def check_privileges(kind: str, privileges: Sequence[str]) -> None:
    """Refuse privileges that there are not on a kind of object."""
    for privilege in privileges:
        if privilege not in _KNOWN[kind]:
            raise invalid_parameter(f"Privilege {privilege} is not applicable to a {kind.lower()}")


def change_grants(metastore: Metastore, kind: str, on: Securable, changes: Sequence[Change]) -> None:
    """
    Grant and revoke, all or nothing.

    Args:
        metastore: As a caller sees it who must be allowed to.
        kind: Of the object.
        on: The object.
        changes: Principal, privileges that are granted, privileges that are taken away.
    """
    metastore.access.need_management(on.id)
    for _, added, removed in changes:
        check_privileges(kind, [*added, *removed])
    known = [(metastore.access.principal(name), added, removed) for name, added, removed in changes]
    for principal, added, removed in known:
        metastore.grants.take(on.id, principal, removed)
        metastore.grants.add(on.id, principal, added)


def chain_of(metastore: Metastore, kind: str, parts: Sequence[str]) -> Sequence[tuple[str, Securable]]:
    """Return an object and what it is in, with their kinds; one that is not there is refused."""
    if kind == "CATALOG":
        return [(kind, metastore.catalogs.get(*parts))]
    if kind == "SCHEMA":
        catalog, schema = parts
        return [(kind, metastore.schemas.get(catalog, schema)), *chain_of(metastore, "CATALOG", [catalog])]
    catalog, schema, name = parts
    find = {"TABLE": metastore.tables.get, "VOLUME": metastore.volumes.get, "FUNCTION": metastore.functions.get}[kind]
    found: Securable = find(catalog, schema, name)
    return [(kind, found), *chain_of(metastore, "SCHEMA", [catalog, schema])]


def granted_on(
    metastore: Metastore, chain: Sequence[tuple[str, Securable]], principal: str | None
) -> Iterator[tuple[str, str, str, Securable]]:
    """Yield principal, privilege, kind and object of each grant on an object and on what it is in."""
    for kind, found in chain:
        for holder, privilege in metastore.grants.of(found.id):
            if principal in (None, holder):
                yield holder, privilege, kind, found
