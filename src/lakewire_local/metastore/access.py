"""
What a caller may do with an object: by its owner, by grants on it, and by grants on what it is in.

Sources: https://docs.databricks.com/data-governance/unity-catalog/access-control/permissions-concepts,
https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/ownership
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError
from lakewire_local.metastore.privileges import ALL, NOT_IN_ALL, NOT_OF_OWNERS, privileges_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lakewire_local.identity import Directory
    from lakewire_local.metastore.database import Database, Row
    from lakewire_local.metastore.grants import Grants

    Chain = Sequence[Row]
    Lacking = tuple[str, Chain]

_USE = {"Catalog": "USE CATALOG", "Schema": "USE SCHEMA"}
_SEEN_BY = _USE | {"Table": "SELECT", "Volume": "READ VOLUME", "Function": "EXECUTE"}  # what a caller most likely needs


class Access:
    """
    Answer what a caller may do with objects, which are given by their ids.

    An administrator of the metastore may do everything. A refusal is a ``LocalError`` that names the first privilege
    that lacks.
    """

    def __init__(self, db: Database, grants: Grants, directory: Directory, caller: str) -> None:
        self._db = db
        self._grants = grants
        self._directory = directory
        self.caller = directory.caller(caller)

    def principal(self, name: str) -> str:
        """Return the name of a user, group or service principal as it is spelled; an unknown one is refused."""
        return self._directory.principal(name)

    def need(self, privilege: str, object_id: str) -> None:
        """Refuse a caller who lacks a privilege on an object, or the use of what it is in."""
        if not self.caller.is_admin and (lacking := self._lacking(privilege, self._chain(object_id))):
            raise _denied(lacking)

    def need_creation(self, kind: str, parent_id: str) -> None:
        """Refuse a caller who may not create objects of a kind in a catalog or schema."""
        if parent_id:
            self.need_use(parent_id)
            self.need(f"CREATE {kind.upper()}", parent_id)
        elif not self.caller.is_admin:
            raise LocalError(403, "PERMISSION_DENIED", "User does not have CREATE CATALOG on Metastore.")

    def need_use(self, object_id: str) -> None:
        """Refuse a caller who may not use a catalog or schema."""
        self.need(_USE[self._db.get(object_id).kind], object_id)

    def need_location(self, location: Path) -> None:
        """Refuse a caller who may not have tables outside of the workspace, for which nothing can be granted."""
        if not self.caller.is_admin:
            message = f"User does not have CREATE EXTERNAL TABLE on External Location '{location}'."
            raise LocalError(403, "PERMISSION_DENIED", message)

    def need_management(self, object_id: str) -> None:
        """Refuse a caller who may not change, grant or drop an object."""
        if not self.manages(object_id):
            raise _denied(("MANAGE", self._chain(object_id)))

    def need_sight(self, object_id: str) -> None:
        """Refuse a caller who may not know of an object."""
        if not self.sees(object_id):
            chain = self._chain(object_id)
            raise _denied(next(self._unusable(chain), (_SEEN_BY[chain[0].kind], chain)))

    def manages(self, object_id: str) -> bool:
        """Return whether the caller owns what an object is in, or owns or manages the object itself."""
        if self.caller.is_admin:
            return True
        chain = self._chain(object_id)
        return any(map(self._owns, chain[1:])) or self._lacking("MANAGE", chain) is None

    def sees(self, object_id: str) -> bool:
        """Return whether the caller manages an object, may browse its catalog, or has a privilege on it."""
        if self.manages(object_id):
            return True
        chain = self._chain(object_id)
        if self._is_granted("BROWSE", chain):
            return True
        held = any(self._is_granted(privilege, chain) for privilege in privileges_on(chain[0].kind))
        return held and next(self._unusable(chain), None) is None

    def _lacking(self, privilege: str, chain: Chain) -> Lacking | None:
        """Return the first privilege that lacks and where: the use of what is around comes first."""
        if unusable := next(self._unusable(chain), None):
            return unusable
        return None if self._holds(privilege, chain) else (privilege, chain)

    def _unusable(self, chain: Chain) -> Iterator[Lacking]:
        """Yield what lacks to reach an object, from the catalog down."""
        for place in range(len(chain) - 1, 0, -1):
            around = chain[place:]
            if not self._holds(_USE[around[0].kind], around):
                yield _USE[around[0].kind], around

    def _holds(self, privilege: str, chain: Chain) -> bool:
        is_owner = self._owns(chain[0]) and privilege not in NOT_OF_OWNERS
        return is_owner or self._is_granted(privilege, chain)

    def _is_granted(self, privilege: str, chain: Chain) -> bool:
        wanted = {privilege} if privilege in NOT_IN_ALL else {privilege, ALL}
        return any(
            held in wanted and self.caller.is_one_of(principal)
            for row in chain
            for principal, held in self._grants.of(row.id)
        )

    def _owns(self, row: Row) -> bool:
        return self.caller.is_one_of(row.owner)

    def _chain(self, object_id: str) -> Chain:
        """Return an object and what it is in."""
        chain = [self._db.get(object_id)]
        while chain[-1].parent_id:
            chain.append(self._db.get(chain[-1].parent_id))
        return chain


def _denied(lacking: Lacking) -> LocalError:
    privilege, chain = lacking
    name = ".".join(row.name for row in reversed(chain))
    return LocalError(403, "PERMISSION_DENIED", f"User does not have {privilege} on {chain[0].kind} '{name}'.")
