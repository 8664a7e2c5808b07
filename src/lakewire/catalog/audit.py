"""
Who can do what with an object: every principal that holds something on it, each member of groups by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.catalog.access import Level, Permission, decide, levels_of
from lakewire.catalog.principals import ALL_USERS, Principals
from lakewire.catalog.securables import Securable
from lakewire_api.catalog.api.tables import TablesAPI

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["Audit", "audit"]

_READ_WRITE = ("SELECT", "MODIFY")
_FILES = ("READ VOLUME", "WRITE VOLUME")
_NEW = tuple(f"CREATE {kind}" for kind in ("TABLE", "VOLUME", "FUNCTION", "MODEL"))
_LOOKED_AT: Mapping[str, Sequence[str]] = {
    "catalog": ("BROWSE", "USE CATALOG", "USE SCHEMA", "CREATE SCHEMA", *_NEW, *_READ_WRITE, *_FILES, "EXECUTE"),
    "schema": ("BROWSE", "USE SCHEMA", *_NEW, *_READ_WRITE, *_FILES, "EXECUTE", "EXTERNAL USE SCHEMA"),
    "table": ("BROWSE", *_READ_WRITE, "APPLY TAG"),
    "volume": ("BROWSE", *_FILES),
    "function": ("BROWSE", "EXECUTE"),
    "model": ("BROWSE", "EXECUTE"),
}
_HEADINGS = ("principal", "privilege", "allowed", "because", "lacking")


@attrs.frozen(kw_only=True)
class Audit:
    """
    Who can do what with an object.

    Iterates over its permissions; ``str`` is a table of them, and ``to_dicts`` is for data frames.

    Attributes:
        securable: The object.
        owner: Who owns it.
        permissions: One for each principal and privilege of which anything is held: those that lack the use of what
            the object is in are among them, and False.
        row_filter: Function that says which rows of a table each caller sees; None for all.
        masks: Column to the function that says what each caller sees of it.
    """

    securable: Securable
    owner: str | None
    permissions: tuple[Permission, ...]
    row_filter: str | None = None
    masks: Mapping[str, str] = attrs.field(factory=dict)

    def __iter__(self) -> Iterator[Permission]:
        return iter(self.permissions)

    def __len__(self) -> int:
        return len(self.permissions)

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        Return a mapping for each permission: ``principal``, ``privilege``, ``allowed``, ``because``, ``lacking``.
        """
        return [
            {
                "principal": each.principal,
                "privilege": each.privilege,
                "allowed": bool(each),
                "because": "; ".join(map(str, each.because)),
                "lacking": "; ".join(each.lacking),
            }
            for each in self.permissions
        ]

    def __str__(self) -> str:
        """
        Show the permissions as a table of text.
        """
        rows = [_HEADINGS, *(tuple(_cell(each[name]) for name in _HEADINGS) for each in self.to_dicts())]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        policies = [f"masked: {column} by {function}" for column, function in self.masks.items()]
        policies += [f"rows filtered by {self.row_filter}"] if self.row_filter else []
        return "\n".join([f"{self.securable}, owned by {self.owner}", *policies, *lines])


def audit(sender: Transport, of: Securable, *, members: bool) -> Audit:
    """
    Look at an object and at who holds something on it; see ``Grants.audit``.
    """
    levels, principals = levels_of(sender, of), Principals(sender)
    holders = sorted({each.principal for level in levels for each in level.grants} | _owners(levels))
    within = {holder: principals.members_of(holder) if members else frozenset([holder]) for holder in holders}
    people = sorted({person for group in within.values() for person in group})
    found = [each for person in people for each in _permissions(levels, person, _names(person, within))]
    row_filter, masks = _policies(sender, of)
    return Audit(securable=of, owner=levels[0].owner, permissions=tuple(found), row_filter=row_filter, masks=masks)


def _owners(levels: Sequence[Level]) -> set[str]:
    return {level.owner for level in levels if level.owner}


def _names(person: str, within: Mapping[str, frozenset[str]]) -> set[str]:
    return {person, ALL_USERS, *(group for group, members in within.items() if person in members)}


def _permissions(levels: Sequence[Level], person: str, names: set[str]) -> Iterator[Permission]:
    """Yield what somebody holds, also where it brings nothing because the use of something around lacks."""
    for privilege in (*_LOOKED_AT.get(levels[0].of.kind, ()), "MANAGE"):
        found = decide(levels, person, names, privilege)
        if found or any(each.privilege in (privilege, "ALL PRIVILEGES") for each in found.because):
            yield found


def _policies(sender: Transport, of: Securable) -> tuple[str | None, dict[str, str]]:
    if of.kind != "table":
        return None, {}
    info = TablesAPI(sender).get(of.full_name)
    masked = [(column.name, column.mask.function_name) for column in info.columns or () if column.mask]
    row_filter = info.row_filter.function_name if info.row_filter else None
    return row_filter, {str(column): str(function) for column, function in masked}


def _cell(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
