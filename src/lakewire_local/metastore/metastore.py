"""
The state of a workspace: one file, one folder, and one store for each kind of object.

Names compare without regard to case and keep their spelling, as in Unity Catalog. What a Delta table is
(columns, properties, comment) lives in its log, not here. Every refusal is a ``LocalError`` with Databricks' code.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from lakewire_local.metastore.access import Access
from lakewire_local.metastore.bindings import Bindings
from lakewire_local.metastore.catalogs import Catalogs
from lakewire_local.metastore.commits import Commits
from lakewire_local.metastore.database import Database
from lakewire_local.metastore.functions import Functions
from lakewire_local.metastore.grants import Grants
from lakewire_local.metastore.lineage import Lineage
from lakewire_local.metastore.objects import Objects
from lakewire_local.metastore.schemas import Schemas
from lakewire_local.metastore.tables import Tables
from lakewire_local.metastore.volumes import Volumes

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.identity import Directory


class Metastore:
    """
    Keep the objects of a workspace under one folder.

    Layout: ``metastore.sqlite``, ``tables/<catalog>/<schema>/<table>/``, ``volumes/<catalog>/<schema>/<volume>/``.
    A new workspace has the catalog ``main`` with the schema ``default``. Safe to use from several threads;
    one process at a time.

    Args:
        root: Folder of the workspace; made when it is not there.
        directory: Knows who is in which group.

    Attributes:
        user: The first user of the workspace, who may do everything.
        access: What the caller may do: ``user``, or who was given to ``seen_by``.
    """

    user = "local@lakewire"

    def __init__(self, root: Path, directory: Directory) -> None:
        self.root = root.resolve()
        self.directory = directory
        for part in ("tables", "volumes", "scratch"):
            (self.root / part).mkdir(parents=True, exist_ok=True)
        self._db = Database(self.root / "metastore.sqlite")
        self.id = self._db.identity()
        self.commits = Commits(self._db)
        self.grants = Grants(self._db)
        self.bindings = Bindings(self._db)
        self.lineage = Lineage(self._db)
        self.bind(self.user)
        if not self.catalogs.list():
            self.catalogs.create("main")

    def seen_by(self, caller: str) -> Metastore:
        """Return the same metastore as somebody sees it, who may do in it what was granted."""
        seen = copy(self)
        seen.bind(caller)
        return seen

    def close(self) -> None:
        """Close the file; calls after this fail."""
        self._db.close()

    def bind(self, caller: str) -> None:
        """Let this be what somebody sees."""
        self.access = Access(self._db, self.grants, self.directory, caller)
        objects = Objects(self._db, self.root, self.access)
        self.catalogs = Catalogs(objects)
        self.schemas = Schemas(objects, self.catalogs)
        self.tables = Tables(objects, self.schemas)
        self.volumes = Volumes(objects, self.schemas)
        self.functions = Functions(objects, self.schemas)
