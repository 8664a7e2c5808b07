"""
Folders, notebooks and files of the workspace as objects: their ids, who made them, and who may do what with them.

An id follows from the path: an object that is overwritten keeps it, and with it its permissions.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lakewire_local.definitions import Definitions
    from lakewire_local.object_rights import ObjectRights
    from lakewire_local.workspace_files import WorkspaceFiles

DIRECTORIES = "directories"
_MADE = "workspace_objects"
_DIGITS = 13  # of an id: 52 bits, which JSON keeps in every client
_SHARED = ("Shared",)
_HOMES = ("Users", "Repos")


class WorkspaceTree:
    """
    Know the objects of the workspace folder.

    Args:
        files: The folder.
        definitions: Where it is kept who made them.
        rights: What was granted.
        user: Who made what nobody is known to have made.
    """

    def __init__(self, files: WorkspaceFiles, definitions: Definitions, rights: ObjectRights, user: str) -> None:
        self._root = files.workspace
        self._definitions = definitions
        self._rights = rights
        self._user = user
        self._known: dict[str, Path] = {}

    def shown(self, path: Path) -> str:
        """Return the path of an object in the API."""
        inside = path.relative_to(self._root).as_posix()
        return "/" if inside == "." else f"/{inside}"

    def id_of(self, path: Path) -> int:
        """Return the id of an object."""
        found = int(hashlib.sha256(self.shown(path).encode()).hexdigest()[:_DIGITS], 16)
        self._known[str(found)] = path
        return found

    def find(self, object_id: str) -> Path:
        """Return the path of an object; ``LocalError`` when it is not there."""
        if object_id not in self._known:
            for path in (self._root, *self._root.rglob("*")):
                self.id_of(path)
        found = self._known.get(object_id)
        if found is None or not found.exists():
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no object with the id {object_id!r}.")
        return found

    def note(self, path: Path, user: str) -> None:
        """Note who has made an object; the folder of homes and the shared one are nobody's, whoever comes first."""
        if path.relative_to(self._root).parts in (_SHARED, *((home,) for home in _HOMES)):
            return
        self._definitions.put(_MADE, self.shown(path), {"creator": user})

    def forget(self, path: Path) -> None:
        """Forget who made an object that is going to be deleted, what is in it, and the permissions on these."""
        for each in [path, *path.rglob("*")] if path.is_dir() else [path]:
            self._rights.forget_object(DIRECTORIES, str(self.id_of(each)))
            if self._definitions.find(_MADE, self.shown(each)) is not None:
                self._definitions.remove(_MADE, self.shown(each))

    def maker(self, object_id: str) -> str:
        """Return who made an object; the folder ``/Users/me`` is that of ``me``, whoever made it."""
        path = self.find(object_id)
        parts = path.relative_to(self._root).parts
        if len(parts) == 2 and parts[0] in _HOMES:
            return parts[1]
        kept = self._definitions.find(_MADE, self.shown(path))
        return str(kept["creator"]) if kept else self._user

    def granted(self, object_id: str) -> dict[str, str]:
        """Return what others may do with an object in the beginning: everything in ``/Shared``."""
        is_shared = self.find(object_id).relative_to(self._root).parts == _SHARED
        return {"group_name:users": "CAN_MANAGE"} if is_shared else {}

    def around(self, object_id: str) -> Iterator[tuple[str, str]]:
        """Yield the folder that an object is in, and the repo that it is."""
        path = self.find(object_id)
        if path != self._root:
            yield DIRECTORIES, str(self.id_of(path.parent))
        for _, repo in self._definitions.list_all("repos"):
            if repo["path"].removeprefix("/Workspace") == self.shown(path):
                yield "repos", str(repo["id"])

    def may(self, user: str, path: Path, level: str) -> bool:
        """Return whether somebody has a level on an object, or on the folder in which it would be."""
        parts = path.relative_to(self._root).parts
        is_own = parts[:1] == _SHARED or (parts[:1] and parts[0] in _HOMES and parts[1:2] == (user,))
        while not path.exists():
            path = path.parent
            if is_own and len(path.relative_to(self._root).parts) < 2:
                return True  # the folders of everybody and of each user come with the first object in them
        return self._rights.may(user, DIRECTORIES, self.id_of(path), level)

    def need(self, user: str, path: Path, level: str) -> None:
        """Refuse somebody who has not a level on an object."""
        if not self.may(user, path, level):
            message = f"{user} does not have {level} or a higher permission on {self.shown(path)}."
            raise LocalError(403, "PERMISSION_DENIED", message)

    def sees(self, user: str, path: Path) -> bool:
        """Return whether somebody may read an object, or something in it; everybody sees the folder of homes."""
        if path == self._root or (path.parent == self._root and path.name in _HOMES):
            return True
        return self.may(user, path, "CAN_READ") or (
            path.is_dir() and any(self.may(user, each, "CAN_READ") for each in path.rglob("*"))
        )
