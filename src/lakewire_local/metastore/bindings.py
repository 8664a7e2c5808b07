"""
Workspaces that may use a catalog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakewire_local.metastore.database import Database


class Bindings:
    """Store workspaces and how they may use a catalog, by its id."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, object_id: str, workspace_id: int, kind: str) -> None:
        """Let a workspace use a catalog."""
        self._db.run("INSERT OR REPLACE INTO binding VALUES (?, ?, ?)", object_id, workspace_id, kind)

    def remove(self, object_id: str, workspace_id: int) -> None:
        """Let a workspace use a catalog no more; one that may not does not matter."""
        self._db.run("DELETE FROM binding WHERE object_id = ? AND workspace_id = ?", object_id, workspace_id)

    def of(self, object_id: str) -> list[tuple[int, str]]:
        """Return the workspaces of a catalog, and how they may use it."""
        text = "SELECT workspace_id, kind FROM binding WHERE object_id = ? ORDER BY workspace_id"
        return [(row["workspace_id"], row["kind"]) for row in self._db.run(text, object_id)]
