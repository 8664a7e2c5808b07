"""
Schemas of a catalog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.metastore.rows import not_empty, schema_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.metastore.catalogs import Catalogs
    from lakewire_local.metastore.objects import Objects
    from lakewire_local.metastore.securables import Schema


class Schemas:
    """Store schemas."""

    def __init__(self, objects: Objects, catalogs: Catalogs) -> None:
        self._objects = objects
        self._catalogs = catalogs

    def create(
        self,
        catalog: str,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
    ) -> Schema:
        """Create a schema."""
        parent = self._catalogs.get(catalog)
        full_name = f"{parent.name}.{name}"
        row = self._objects.create("Schema", parent.id, name, full_name, comment=comment, properties=properties)
        return schema_of(row, parent.name)

    def get(self, catalog: str, name: str) -> Schema:
        """Return a schema."""
        parent = self._catalogs.get(catalog)
        return schema_of(self._objects.get("Schema", parent.id, name, f"{parent.name}.{name}"), parent.name)

    def find(self, catalog: str, name: str) -> Schema | None:
        """Return a schema, or None when it or its catalog does not exist."""
        parent = self._catalogs.find(catalog)
        row = self._objects.find("Schema", parent.id, name) if parent else None
        return schema_of(row, parent.name) if row and parent else None

    def list(self, catalog: str) -> Sequence[Schema]:
        """Return the schemas of a catalog, by name."""
        parent = self._catalogs.get(catalog)
        return [schema_of(row, parent.name) for row in self._objects.list("Schema", parent.id)]

    def update(self, catalog: str, name: str, **changes: Any) -> Schema:
        """Change ``new_name``, ``comment``, ``owner`` or ``properties`` of a schema."""
        schema = self.get(catalog, name)
        row = self._objects.update(schema.id, (schema.catalog_name,), changes)
        return schema_of(row, schema.catalog_name)

    def delete(self, catalog: str, name: str, *, force: bool = False) -> None:
        """Delete a schema; with *force* also its tables, views, functions and volumes."""
        schema = self.get(catalog, name)
        db = self._objects.db
        tables, volumes, functions = (db.children(kind, schema.id) for kind in ("Table", "Volume", "Function"))
        if (tables or volumes or functions) and not force:
            raise not_empty(
                f"Schema '{schema.full_name}' is not empty. The schema has {len(tables)} table(s), "
                f"{len(functions)} function(s), {len(volumes)} volume(s)"
            )
        self._objects.delete(schema.id)
        self._objects.remove_folders(schema.catalog_name, schema.name)
