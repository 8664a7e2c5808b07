"""
Users and groups beside the service principals, who is in which group, and what a caller is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.identity.principals import Principals
    from lakewire_local.sqlite import SqliteFile

Kind = Literal["User", "Group"]

SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE UNIQUE
);
CREATE TABLE IF NOT EXISTS member (
    group_id INTEGER NOT NULL, member_id INTEGER NOT NULL, PRIMARY KEY (group_id, member_id)
);
"""
_FIRST = 1_000_000_000  # service principals are counted from 1, and an id means one principal of whatever kind
_ALL = "account users"
_EVERYBODY = (_ALL, "users")
OF_WORKSPACE = frozenset({"admins", "users"})
"""Groups that the account does not know."""


@attrs.frozen
class Entry:
    """A user or a group."""

    id: int
    kind: Kind
    name: str


@attrs.frozen(kw_only=True)
class Caller:
    """
    Hold who calls.

    Attributes:
        name: User, or a service principal by its client id.
        groups: Direct and indirect ones, in lower case.
        is_admin: Administrator of the metastore.
    """

    name: str
    groups: frozenset[str] = frozenset()
    is_admin: bool = False

    def is_one_of(self, principal: str) -> bool:
        """Return whether this is a principal, or in a group of this name."""
        return principal == self.name or principal.casefold() in self.groups


class Directory:
    """
    Keep users and groups. Every workspace has one user and the groups ``admins`` and ``users``.

    Args:
        file: Where they are kept.
        principals: The service principals.
        user: The user, who is in ``admins``.
        admins: Administrators of the metastore.
    """

    def __init__(self, file: SqliteFile, principals: Principals, *, user: str, admins: Sequence[str]) -> None:
        self._file = file
        self._principals = principals
        self._admins = frozenset(admins)
        if not self.list_all("User"):
            with file.transaction():
                file.run("INSERT INTO entry VALUES (?, 'User', ?)", _FIRST, user)
                self.create("Group", "admins", [_FIRST])
                self.create("Group", "users")

    def create(self, kind: Kind, name: str, members: Sequence[int] = ()) -> Entry:
        """Store a user, or a group with its members."""
        if self.spelled(name):
            raise LocalError(409, "RESOURCE_ALREADY_EXISTS", f"{kind} with name {name} already exists.")
        with self._file.transaction():
            made = Entry(self._file.insert("INSERT INTO entry (kind, name) VALUES (?, ?)", kind, name), kind, name)
            self.add_members(made.id, members)
        return made

    def list_all(self, kind: Kind) -> list[Entry]:
        """Return all users or groups, the oldest first."""
        return [
            Entry(**row) for row in map(dict, self._file.run("SELECT * FROM entry WHERE kind = ? ORDER BY id", kind))
        ]

    def get(self, kind: Kind, entry_id: int) -> Entry:
        """Return a user or group; an unknown one is refused."""
        found = [each for each in self.list_all(kind) if each.id == entry_id]
        if not found:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"{kind} with id {entry_id} not found.")
        return found[0]

    def delete(self, kind: Kind, entry_id: int) -> None:
        """Remove a user or group; it is in no group any more."""
        self.get(kind, entry_id)
        with self._file.transaction():
            self._file.run("DELETE FROM entry WHERE id = ?", entry_id)
            self.forget(entry_id)

    def forget(self, member_id: int) -> None:
        """Take a principal out of all groups, and everybody out of a group."""
        self._file.run("DELETE FROM member WHERE member_id = ? OR group_id = ?", member_id, member_id)

    def add_members(self, group_id: int, members: Sequence[int]) -> None:
        """Put principals, by their ids, into a group; unknown ones are refused, and none is added."""
        unknown = [each for each in members if self.name_of(each) is None]
        if unknown:
            raise LocalError(
                404, "RESOURCE_DOES_NOT_EXIST", f"There is no user, group or service principal {unknown[0]}."
            )
        with self._file.transaction():
            for each in members:
                self._file.run("INSERT OR IGNORE INTO member VALUES (?, ?)", group_id, each)

    def remove_members(self, group_id: int, members: Sequence[int]) -> None:
        """Take principals out of a group."""
        with self._file.transaction():
            for each in members:
                self._file.run("DELETE FROM member WHERE group_id = ? AND member_id = ?", group_id, each)

    def members(self, group_id: int) -> list[int]:
        """Return the ids of who is in a group."""
        rows = self._file.run("SELECT member_id FROM member WHERE group_id = ? ORDER BY member_id", group_id)
        return [row["member_id"] for row in rows]

    def groups_of(self, member_id: int) -> list[Entry]:
        """Return the groups that a principal is in directly."""
        text = "SELECT entry.* FROM entry JOIN member ON entry.id = group_id WHERE member_id = ? ORDER BY entry.id"
        return [Entry(**row) for row in map(dict, self._file.run(text, member_id))]

    def name_of(self, principal_id: int) -> str | None:
        """Return the name of the principal that has an id: of a service principal its client id."""
        found = self._file.run(
            "SELECT name FROM entry WHERE id = ? UNION ALL SELECT client_id FROM principal WHERE id = ?",
            principal_id,
            principal_id,
        )
        return found[0]["name"] if found else None

    def kind_of(self, principal_id: int) -> str:
        """Return whether an id is one of a ``User``, a ``Group`` or a ``ServicePrincipal``."""
        found = self._file.run("SELECT kind FROM entry WHERE id = ?", principal_id)
        return found[0]["kind"] if found else "ServicePrincipal"

    def id_of(self, name: str) -> int | None:
        """Return the id of the principal that has a name, whatever its case."""
        found = self._file.run(
            "SELECT id FROM entry WHERE name = ? UNION ALL SELECT id FROM principal WHERE client_id = ?", name, name
        )
        return found[0]["id"] if found else None

    def spelled(self, name: str) -> str | None:
        """Return the name of a principal as it is spelled; None where there is none."""
        if name.casefold() == _ALL:
            return _ALL
        found = self.id_of(name)
        return None if found is None else self.name_of(found)

    def principal(self, name: str) -> str:
        """Return the name of a principal as it is spelled, or refuse it."""
        found = self.spelled(name)
        if found is None:
            raise LocalError(404, "PRINCIPAL_DOES_NOT_EXIST", f"Could not find principal with name {name}.")
        return found

    def caller(self, name: str) -> Caller:
        """Return what somebody is."""
        return Caller(name=name, groups=frozenset(self._all_groups(name)), is_admin=name in self._admins)

    def _all_groups(self, name: str) -> set[str]:
        found: set[str] = set(_EVERYBODY)
        to_see = [self.id_of(name)]
        seen: set[int] = set()
        while to_see:
            member = to_see.pop()
            if member is not None and member not in seen:
                seen.add(member)
                groups = self.groups_of(member)
                found.update(group.name.casefold() for group in groups)
                to_see += [group.id for group in groups]
        return found
