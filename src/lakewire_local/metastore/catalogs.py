"""
Catalogs of the workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.metastore.rows import catalog_of, not_empty

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.metastore.objects import Objects
    from lakewire_local.metastore.securables import Catalog

_ROOT_ID = ""


class Catalogs:
    """Store catalogs."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects

    def create(
        self,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> Catalog:
        """Create a catalog with an empty schema ``default``, as Databricks does."""
        create = self._objects.create
        with self._objects.db.transaction():
            row = create("Catalog", _ROOT_ID, name, name, comment=comment, properties=properties)
            create("Schema", row.id, "default", f"{name}.default")
        return catalog_of(row)

    def get(self, name: str) -> Catalog:
        """Return a catalog."""
        return catalog_of(self._objects.get("Catalog", _ROOT_ID, name, name))

    def find(self, name: str) -> Catalog | None:
        """Return a catalog, or None when it does not exist."""
        row = self._objects.find("Catalog", _ROOT_ID, name)
        return catalog_of(row) if row else None

    def list(self) -> Sequence[Catalog]:
        """Return every catalog, by name."""
        return [catalog_of(row) for row in self._objects.list("Catalog", _ROOT_ID)]

    def update(self, name: str, **changes: Any) -> Catalog:
        """Change ``new_name``, ``comment``, ``owner`` or ``properties`` (a whole new mapping) of a catalog."""
        return catalog_of(self._objects.update(self.get(name).id, (), changes))

    def delete(self, name: str, *, force: bool = False) -> None:
        """Delete a catalog; with *force* also everything in it."""
        catalog = self.get(name)
        schemas = self._objects.db.children("Schema", catalog.id)
        if schemas and not force:
            raise not_empty(f"Catalog '{catalog.name}' is not empty. The catalog has {len(schemas)} schema(s)")
        self._objects.delete(catalog.id)
        self._objects.remove_folders(catalog.name)
