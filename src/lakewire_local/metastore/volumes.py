"""
Volumes of a schema, and the files behind their paths.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from lakewire.schema.names import VolumePath
from lakewire_local.errors import invalid_parameter
from lakewire_local.metastore.rows import schema_of, volume_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lakewire_local.metastore.database import Row
    from lakewire_local.metastore.objects import Objects
    from lakewire_local.metastore.schemas import Schemas
    from lakewire_local.metastore.securables import Schema, Volume


class Volumes:
    """Store managed volumes."""

    def __init__(self, objects: Objects, schemas: Schemas) -> None:
        self._objects = objects
        self._schemas = schemas

    def create(self, catalog: str, schema: str, name: str, *, comment: str | None = None) -> Volume:
        """Create a managed volume and its folder."""
        parent = self._schemas.get(catalog, schema)
        row = self._objects.create("Volume", parent.id, name, f"{parent.full_name}.{name}", comment=comment)
        volume = self._volume(row, parent)
        volume.location.mkdir(parents=True, exist_ok=True)
        return volume

    def get(self, catalog: str, schema: str, name: str) -> Volume:
        """Return a volume."""
        parent = self._schemas.get(catalog, schema)
        return self._volume(self._objects.get("Volume", parent.id, name, f"{parent.full_name}.{name}"), parent)

    def find(self, catalog: str, schema: str, name: str) -> Volume | None:
        """Return a volume, or None when it, its schema or its catalog does not exist."""
        parent = self._schemas.find(catalog, schema)
        row = self._objects.find("Volume", parent.id, name) if parent else None
        return self._volume(row, parent) if row and parent else None

    def of_id(self, volume_id: str) -> Volume:
        """Return the volume of an id."""
        row, schema, catalog = self._objects.by_id("Volume", volume_id)
        return self._volume(row, schema_of(schema, catalog))

    def list(self, catalog: str, schema: str) -> Sequence[Volume]:
        """Return the volumes of a schema, by name."""
        parent = self._schemas.get(catalog, schema)
        return [self._volume(row, parent) for row in self._objects.list("Volume", parent.id)]

    def update(self, catalog: str, schema: str, name: str, **changes: Any) -> Volume:
        """Change ``new_name``, ``comment`` or ``owner`` of a volume."""
        volume = self.get(catalog, schema, name)
        row = self._objects.update(volume.id, (volume.catalog_name, volume.schema_name), changes)
        return self._volume(row, self._schemas.get(catalog, schema))

    def delete(self, catalog: str, schema: str, name: str) -> None:
        """Delete a volume with its files."""
        volume = self.get(catalog, schema, name)
        self._objects.delete(volume.id)
        shutil.rmtree(volume.location, ignore_errors=True)

    def path(self, text: str, privilege: str = "READ VOLUME") -> Path:
        """
        Return the local file or folder behind ``/Volumes/catalog/schema/volume/…``; it need not exist.

        Raises:
            LocalError: Not a volume path, leaves the volume (also by a symbolic link), no such volume, or the caller
                lacks the privilege.
        """
        try:
            parsed = VolumePath.parse(text)
        except ValueError as error:
            raise invalid_parameter(str(error)) from None
        volume = self.get(parsed.volume.catalog, parsed.volume.schema, parsed.volume.name)
        self._objects.access.need(privilege, volume.id)
        local = volume.location / parsed.relative
        if not local.resolve().is_relative_to(volume.location.resolve()):
            raise invalid_parameter(f"path: {text!r} leaves its volume")
        return local

    def _volume(self, row: Row, schema: Schema) -> Volume:
        return volume_of(row, schema, self._objects.folder("volumes", schema.catalog_name, schema.name, row.name))
