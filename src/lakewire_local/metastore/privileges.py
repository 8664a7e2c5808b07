"""
Which privileges there are on which kind of object, and what an object is in.

Source: https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire_local.metastore.metastore import Metastore
    from lakewire_local.metastore.securables import Securable

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


def check_privileges(kind: str, privileges: Sequence[str]) -> None:
    """Refuse privileges that there are not on a kind of object."""
    for privilege in privileges:
        if privilege not in _KNOWN[kind]:
            raise invalid_parameter(f"Privilege {privilege} is not applicable to a {kind.lower()}")


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
