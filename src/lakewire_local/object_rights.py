"""
What principals may do with jobs, clusters, folders and other objects of the workspace.

That follows from levels, which are granted on objects and on what they are in, and from who made them. Administrators,
and members of the group ``admins``, may do everything.

Source: https://docs.databricks.com/security/auth/access-control
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lakewire_local.definitions import Definitions
    from lakewire_local.identity import Directory

Holders = dict[str, str]
"""Levels by who has them, ``user_name:me@x``."""
WHO = {"user_name": "User", "group_name": "Group", "service_principal_name": "ServicePrincipal"}
EDITED = ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE")
"""Levels on what has content."""
_KEPT = "permissions"


def _nothing(_: str) -> Mapping[str, str]:
    return {}


def _nowhere(_: str) -> Iterable[tuple[str, str]]:
    return ()


@attrs.frozen
class ObjectKind:
    """
    Hold what is known of the permissions on one kind of object.

    Args:
        path: What the paths and ids of such objects begin with.
        name: The ``object_type`` of a response.
        levels: What may be granted, from the least to the most.
        owner: Returns who made the object with an id; ``LocalError`` when it is not there.
        kept_as: Path of the kind under which levels are kept; that of the kind itself when empty.
        granted: Returns what others have in the beginning.
        around: Returns paths of kinds and ids of what an object is in, whose levels hold for it as well.
    """

    path: str
    name: str
    levels: tuple[str, ...]
    owner: Callable[[str], str]
    kept_as: str = attrs.field(default="", kw_only=True)
    granted: Callable[[str], Mapping[str, str]] = attrs.field(default=_nothing, kw_only=True)
    around: Callable[[str], Iterable[tuple[str, str]]] = attrs.field(default=_nowhere, kw_only=True)

    @property
    def owned(self) -> str:
        """Return the level that the maker of an object has."""
        return self.levels[-1]

    def key(self, object_id: str) -> str:
        """Return under what the levels on an object are kept."""
        return f"{self.kept_as or self.path}/{object_id}"


class ObjectRights:
    """
    Keep levels, and answer what somebody may do.

    Args:
        definitions: Where they are kept.
        directory: Knows who is in which group.

    Attributes:
        kinds: By path.
    """

    def __init__(self, definitions: Definitions, directory: Directory) -> None:
        self._definitions = definitions
        self._directory = directory
        self.kinds: dict[str, ObjectKind] = {}

    def know(self, *kinds: ObjectKind) -> None:
        """Take these kinds of objects for known."""
        self.kinds |= {kind.path: kind for kind in kinds}

    def holders(self, kind: ObjectKind, object_id: str) -> Holders:
        """Return who has which level on an object: as it was set, or as it is in the beginning."""
        owner = kind.owner(object_id)
        kept = self._definitions.find(_KEPT, kind.key(object_id))
        if kept is not None:
            return dict(kept["holders"])
        made_by = self._directory.kind_of(self._directory.id_of(owner) or 0)
        field = next((field for field, word in WHO.items() if word == made_by), "user_name")
        return {f"{field}:{owner}": kind.owned, **kind.granted(object_id)}

    def keep(self, kind: ObjectKind, object_id: str, holders: Holders) -> None:
        """Replace who has which level on an object."""
        key = kind.key(object_id)
        self._definitions.put(_KEPT, key, {"object": key, "holders": holders})

    def forget_object(self, path: str, object_id: str) -> None:
        """Forget the levels on an object that is no more: another one may get its id."""
        if self._definitions.find(_KEPT, key := f"{path}/{object_id}") is not None:
            self._definitions.remove(_KEPT, key)

    def forget_principal(self, principal: str) -> None:
        """Take every level away from a principal that is no more: another one may get its name."""
        for _, kept in self._definitions.list_all(_KEPT):
            left = {who: level for who, level in kept["holders"].items() if who.partition(":")[2] != principal}
            if left != kept["holders"]:
                self._definitions.put(_KEPT, kept["object"], {"object": kept["object"], "holders": left})

    def may(self, user: str, path: str, object_id: str | int, level: str) -> bool:
        """Return whether somebody has a level, or a higher one, on an object."""
        caller = self._directory.caller(user)
        if caller.is_admin or "admins" in caller.groups:
            return True
        kind, key = self.kinds[path], str(object_id)
        enough = kind.levels[kind.levels.index(level) :]
        held = self.holders(kind, key).items()
        if any(each in enough and caller.is_one_of(who.partition(":")[2]) for who, each in held):
            return True
        return any(self.may(user, *place, level) for place in kind.around(key))

    def need(self, user: str, path: str, object_id: str | int, level: str) -> None:
        """Refuse somebody who has neither a level nor a higher one on an object, and an object that is not there."""
        self.kinds[path].owner(str(object_id))
        if not self.may(user, path, object_id, level):
            name = self.kinds[path].name
            message = f"{user} does not have {level} or a higher permission on {name} {object_id}."
            raise LocalError(403, "PERMISSION_DENIED", message)
