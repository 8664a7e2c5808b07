"""
Shared by all kinds of objects: rows under checked, unique names, and their folders.
"""

from __future__ import annotations

import shutil
import uuid
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import NotFoundError, already_exists
from lakewire_local.metastore.database import Database, Row, key_of
from lakewire_local.metastore.folders import folder_name
from lakewire_local.metastore.rows import checked_name, move_folder, plain_changes
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.metastore.access import Access

_PARTS = ("tables", "volumes")


class Objects:
    """
    Find, create and change objects of any kind.

    Args:
        db: The file.
        root: Folder of the workspace.
        access: What the caller may do.
    """

    def __init__(self, db: Database, root: Path, access: Access) -> None:
        self.db = db
        self.access = access
        self._root = root
        self._user = access.caller.name

    def get(self, kind: str, parent_id: str, name: str, full_name: str) -> Row:
        """Return the object of this name in a parent, or raise ``NotFoundError``."""
        row = self.find(kind, parent_id, name)
        if row is None:
            raise NotFoundError(kind, full_name)
        return row

    def find(self, kind: str, parent_id: str, name: str) -> Row | None:
        """Return the object of this name in a parent, None where there is none; the caller must be allowed to know."""
        row = self.db.child(kind, parent_id, name)
        if row is not None:
            self.access.need_sight(row.id)
        return row

    def by_id(self, kind: str, row_id: str) -> tuple[Row, Row, str]:
        """Return an object of an id, its schema, and the name of its catalog; the caller must be allowed to know."""
        row = self.db.find(row_id)
        if row is None or row.kind != kind:
            raise NotFoundError(kind, row_id)
        self.access.need_sight(row.id)
        schema = self.db.get(row.parent_id)
        return row, schema, self.db.get(schema.parent_id).name

    def list(self, kind: str, parent_id: str) -> Sequence[Row]:
        """Return the objects in a parent that the caller may see, by name."""
        return [row for row in self.db.children(kind, parent_id) if self.access.sees(row.id)]

    def create(
        self,
        kind: str,
        parent_id: str,
        name: str,
        full_name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> Row:
        """Create an object of the caller's under a new name."""
        self.access.need_creation(kind, parent_id)
        now, user = now_ms(), self._user
        row = Row(
            id=str(uuid.uuid4()),
            kind=kind,
            parent_id=parent_id,
            key=key_of(checked_name(name)),
            name=name,
            owner=user,
            comment=comment,
            properties=properties or {},
            details=details or {},
            created_at=now,
            created_by=user,
            updated_at=now,
            updated_by=user,
        )
        with self.db.transaction():
            self.refuse_taken(kind, parent_id, name, full_name)
            self.db.add(row)
        return row

    def update(self, row_id: str, parents: tuple[str, ...], changes: Mapping[str, object]) -> Row:
        """Apply *changes*; a new name moves the folders of everything inside."""
        self.access.need_management(row_id)
        changes = self.with_owner(changes)
        row = self.db.get(row_id)
        name = str(changes.get("new_name", row.name))
        with self.db.transaction():
            self.refuse_taken(row.kind, row.parent_id, name, ".".join((*parents, name)), allowed=row.id)
            self.db.update(row.id, name=checked_name(name), **plain_changes(changes), **self.touched())
            for part in _PARTS:
                move_folder(self.folder(part, *parents, row.name), self.folder(part, *parents, name))
        return self.db.get(row.id)

    def with_owner(self, changes: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return changes with the owner as it is spelled; one who is no principal is refused."""
        return {**changes, "owner": self.access.principal(changes["owner"])} if "owner" in changes else changes

    def delete(self, row_id: str) -> None:
        """Delete an object and everything in it."""
        self.access.need_management(row_id)
        self.db.delete(row_id)

    def refuse_taken(self, kind: str, parent_id: str, name: str, full_name: str, *, allowed: str | None = None) -> None:
        """Refuse a name that an object other than *allowed* has."""
        taken = self.db.child(kind, parent_id, name)
        if taken and taken.id != allowed:
            raise already_exists(kind, full_name)

    def touched(self) -> dict[str, object]:
        """Return the columns that record a change."""
        return {"updated_at": now_ms(), "updated_by": self._user}

    def folder(self, part: str, *names: str) -> Path:
        """Return the folder of an object below ``tables`` or ``volumes``."""
        return self._root.joinpath(part, *map(folder_name, names))

    def remove_folders(self, *names: str) -> None:
        """Delete the files of everything in a catalog or schema."""
        for part in _PARTS:
            shutil.rmtree(self.folder(part, *names), ignore_errors=True)
