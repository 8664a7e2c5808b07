"""
The state of the local workspace: catalogs, schemas, tables, views and volumes in one SQLite file.

Names compare without regard to case and keep their spelling, as in Unity Catalog. What a Delta table is
(columns, properties, comment) lives in its log, not here. Every refusal is a ``LocalError`` with Databricks' code.
"""

from __future__ import annotations

import json
import shutil
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.local.delta_log import now_ms, read_snapshot
from lakewire.local.errors import LocalError, already_exists, invalid_parameter, not_found
from lakewire.local.folders import folder_name
from lakewire.local.metastore_db import Database, Row, key_of
from lakewire.local.metastore_rows import (
    catalog_of,
    changed_details,
    checked_name,
    move_folder,
    not_empty,
    plain_changes,
    schema_of,
    table_details,
    table_of,
    volume_of,
)
from lakewire.local.securables import Catalog, LoadedFile, Schema, Table, TableType, Volume
from lakewire.schema.names import VolumePath

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire.schema.types import Field

_ROOT_ID = ""


class Metastore:
    """
    Keep the objects of a workspace under one folder.

    Layout: ``metastore.sqlite``, ``tables/<catalog>/<schema>/<table>/``, ``volumes/<catalog>/<schema>/<volume>/``.
    A new workspace has the catalog ``main`` with the schema ``default``. Safe to use from several threads;
    one process at a time.

    Args:
        root: Folder of the workspace; made when it is not there.
        user: Owner of what is created without one.
    """

    def __init__(self, root: Path, *, user: str = "local@lakewire") -> None:
        self.root = root.resolve()
        self.user = user
        for part in ("tables", "volumes", "scratch"):
            (self.root / part).mkdir(parents=True, exist_ok=True)
        self._db = Database(self.root / "metastore.sqlite")
        self.id = self._db.identity()
        if not self.list_catalogs():
            self.create_catalog("main")

    def close(self) -> None:
        """Close the file; calls after this fail."""
        self._db.close()

    # ------------------------------------------------------------------ catalogs

    def create_catalog(
        self,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        user: str | None = None,
    ) -> Catalog:
        """Create a catalog with an empty schema ``default``, as Databricks does."""
        with self._db.transaction():
            row = self._insert("Catalog", _ROOT_ID, name, name, comment=comment, properties=properties, user=user)
            self._insert("Schema", row.id, "default", f"{name}.default", user=user)
        return catalog_of(row)

    def get_catalog(self, name: str) -> Catalog:
        """Return a catalog."""
        return catalog_of(self._catalog_row(name))

    def list_catalogs(self) -> list[Catalog]:
        """Return every catalog, by name."""
        return [catalog_of(row) for row in self._db.children("Catalog", _ROOT_ID)]

    def update_catalog(self, name: str, **changes: Any) -> Catalog:
        """Change ``new_name``, ``comment``, ``owner`` or ``properties`` (a whole new mapping) of a catalog."""
        return catalog_of(self._update(self._catalog_row(name), (), changes))

    def delete_catalog(self, name: str, *, force: bool = False) -> None:
        """Delete a catalog; with *force* also everything in it."""
        row = self._catalog_row(name)
        schemas = self._db.children("Schema", row.id)
        if schemas and not force:
            raise not_empty(f"Catalog '{row.name}' is not empty. The catalog has {len(schemas)} schema(s)")
        with self._db.transaction():
            for schema in schemas:
                self._delete_schema_row(schema)
            self._db.delete(row.id)
        self._remove_folders(row.name)

    # ------------------------------------------------------------------ schemas

    def create_schema(
        self,
        catalog: str,
        name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        user: str | None = None,
    ) -> Schema:
        """Create a schema."""
        parent = self._catalog_row(catalog)
        row = self._insert(
            "Schema",
            parent.id,
            name,
            f"{parent.name}.{name}",
            comment=comment,
            properties=properties,
            user=user,
        )
        return schema_of(row, parent.name)

    def get_schema(self, catalog: str, name: str) -> Schema:
        """Return a schema."""
        parent = self._catalog_row(catalog)
        return schema_of(self._child("Schema", parent.id, name, f"{parent.name}.{name}"), parent.name)

    def find_schema(self, catalog: str, name: str) -> Schema | None:
        """Return a schema, or None when it or its catalog does not exist."""
        try:
            return self.get_schema(catalog, name)
        except LocalError:
            return None

    def list_schemas(self, catalog: str) -> list[Schema]:
        """Return the schemas of a catalog, by name."""
        parent = self._catalog_row(catalog)
        return [schema_of(row, parent.name) for row in self._db.children("Schema", parent.id)]

    def update_schema(self, catalog: str, name: str, **changes: Any) -> Schema:
        """Change ``new_name``, ``comment``, ``owner`` or ``properties`` of a schema."""
        schema = self.get_schema(catalog, name)
        row = self._update(self._db.get(schema.id), (schema.catalog_name,), changes)
        return schema_of(row, schema.catalog_name)

    def delete_schema(self, catalog: str, name: str, *, force: bool = False) -> None:
        """Delete a schema; with *force* also its tables, views and volumes."""
        schema = self.get_schema(catalog, name)
        tables, volumes = self._db.children("Table", schema.id), self._db.children("Volume", schema.id)
        if (tables or volumes) and not force:
            raise not_empty(
                f"Schema '{schema.full_name}' is not empty. The schema has {len(tables)} table(s), "
                f"0 function(s), {len(volumes)} volume(s)"
            )
        with self._db.transaction():
            self._delete_schema_row(self._db.get(schema.id))
        self._remove_folders(schema.catalog_name, schema.name)

    # ------------------------------------------------------------------ tables and views

    def create_table(
        self,
        catalog: str,
        schema: str,
        name: str,
        *,
        table_type: TableType = "MANAGED",
        location: Path | None = None,
        cluster_by: Sequence[str] = (),
        view_definition: str | None = None,
        view_columns: Sequence[Field] = (),
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        user: str | None = None,
    ) -> Table:
        """
        Enter a table or view. The Delta log of a table must have been written before.

        *location* is the folder of an EXTERNAL table; that of a MANAGED one follows from its name.
        """
        parent = self.get_schema(catalog, schema)
        details = table_details(
            table_type=table_type,
            location=location,
            cluster_by=cluster_by,
            view_definition=view_definition,
            view_columns=view_columns,
        )
        row = self._insert(
            "Table",
            parent.id,
            name,
            f"{parent.full_name}.{name}",
            comment=comment,
            properties=properties,
            user=user,
            details=details,
        )
        return self._table(row, parent)

    def get_table(self, catalog: str, schema: str, name: str) -> Table:
        """Return a table or view."""
        parent = self.get_schema(catalog, schema)
        return self._table(self._child("Table", parent.id, name, f"{parent.full_name}.{name}"), parent)

    def find_table(self, catalog: str, schema: str, name: str) -> Table | None:
        """Return a table or view, or None when it, its schema or its catalog does not exist."""
        parent = self.find_schema(catalog, schema)
        row = self._db.child("Table", parent.id, name) if parent else None
        return self._table(row, parent) if row and parent else None

    def list_tables(self, catalog: str, schema: str) -> list[Table]:
        """Return the tables and views of a schema, by name."""
        parent = self.get_schema(catalog, schema)
        return [self._table(row, parent) for row in self._db.children("Table", parent.id)]

    def update_table(self, table: Table, **changes: Any) -> Table:
        """
        Change a table or view.

        Args:
            table: As ``get_table`` returned it.
            changes: ``new_name`` and ``schema`` (a ``Schema``) move it; ``owner``, ``comment``, ``properties``,
                ``cluster_by``, ``view_definition`` and ``view_columns`` replace.
        """
        target: Schema = changes.pop("schema", None) or self.get_schema(table.catalog_name, table.schema_name)
        name = str(changes.pop("new_name", table.name))
        row = self._db.get(table.id)
        details = {**row.details, **changed_details(changes)}
        with self._db.transaction():
            if (target.id, name) != (row.parent_id, row.name):
                self._refuse_taken("Table", target.id, name, f"{target.full_name}.{name}", allowed=row.id)
                self._db.update(row.id, parent_id=target.id, name=checked_name(name))
            self._db.update(row.id, details=json.dumps(details), **plain_changes(changes), **self._touched())
            moved = self._table(self._db.get(row.id), target)
            move_folder(table.location, moved.location)
        return moved

    def delete_table(self, catalog: str, schema: str, name: str) -> None:
        """Delete a table or view; the files of a managed table go with it."""
        table = self.get_table(catalog, schema, name)
        self._db.delete(table.id)
        if table.location and table.table_type == "MANAGED":
            shutil.rmtree(table.location, ignore_errors=True)

    def table_fields(self, table: Table) -> tuple[Field, ...]:
        """Return the columns of a table, from its log, or of a view, as they were when it was created."""
        return table.view_columns if table.location is None else read_snapshot(table.location).fields

    def table_folder(self, schema: Schema, name: str) -> Path:
        """Return where a managed table of this name lives."""
        return self.folder("tables", schema.catalog_name, schema.name, name)

    def loaded_files(self, table: Table) -> list[LoadedFile]:
        """Return the files that COPY INTO has loaded, or was about to load, into *table*."""
        return [LoadedFile(*row) for row in self._db.loaded_files(table.id)]

    def add_loaded_files(self, table: Table, files: Sequence[LoadedFile]) -> None:
        """Remember files before the commit that loads them."""
        self._db.add_loaded_files(table.id, [attrs.astuple(file) for file in files])

    def forget_loaded_files(self, table: Table, files: Sequence[LoadedFile]) -> None:
        """Take back what ``add_loaded_files`` remembered: the commit did not happen."""
        self._db.delete_loaded_files(table.id, [file.path for file in files])

    def note_commit(self, table: Table, version: int, facts: Mapping[str, object]) -> None:
        """Remember what DESCRIBE HISTORY shows of a commit and its log does not hold (user, statement)."""
        self._db.note_commit(table.id, version, json.dumps(dict(facts)))

    def commit_notes(self, table: Table) -> dict[int, dict[str, object]]:
        """Return what ``note_commit`` kept, by version."""
        return {version: json.loads(facts) for version, facts in self._db.commit_notes(table.id)}

    # ------------------------------------------------------------------ volumes

    def create_volume(
        self, catalog: str, schema: str, name: str, *, comment: str | None = None, user: str | None = None
    ) -> Volume:
        """Create a managed volume and its folder."""
        parent = self.get_schema(catalog, schema)
        row = self._insert("Volume", parent.id, name, f"{parent.full_name}.{name}", comment=comment, user=user)
        volume = self._volume(row, parent)
        volume.location.mkdir(parents=True, exist_ok=True)
        return volume

    def get_volume(self, catalog: str, schema: str, name: str) -> Volume:
        """Return a volume."""
        parent = self.get_schema(catalog, schema)
        return self._volume(self._child("Volume", parent.id, name, f"{parent.full_name}.{name}"), parent)

    def list_volumes(self, catalog: str, schema: str) -> list[Volume]:
        """Return the volumes of a schema, by name."""
        parent = self.get_schema(catalog, schema)
        return [self._volume(row, parent) for row in self._db.children("Volume", parent.id)]

    def update_volume(self, catalog: str, schema: str, name: str, **changes: Any) -> Volume:
        """Change ``new_name``, ``comment`` or ``owner`` of a volume."""
        volume = self.get_volume(catalog, schema, name)
        row = self._update(self._db.get(volume.id), (volume.catalog_name, volume.schema_name), changes)
        return self._volume(row, self.get_schema(catalog, schema))

    def delete_volume(self, catalog: str, schema: str, name: str) -> None:
        """Delete a volume with its files."""
        volume = self.get_volume(catalog, schema, name)
        self._db.delete(volume.id)
        shutil.rmtree(volume.location, ignore_errors=True)

    def volume_path(self, path: str) -> Path:
        """
        Return the local file or folder behind ``/Volumes/catalog/schema/volume/…``; it need not exist.

        Raises:
            LocalError: Not a volume path, leaves the volume (also by a symbolic link), or no such volume.
        """
        try:
            parsed = VolumePath.parse(path)
        except ValueError as error:
            raise invalid_parameter(str(error)) from None
        volume = self.get_volume(parsed.volume.catalog, parsed.volume.schema, parsed.volume.name)
        local = volume.location / parsed.relative
        if not local.resolve().is_relative_to(volume.location.resolve()):
            raise invalid_parameter(f"path: {path!r} leaves its volume")
        return local

    # ------------------------------------------------------------------ inside

    def folder(self, part: str, *names: str) -> Path:
        """Return the folder of an object below ``tables`` or ``volumes``."""
        return self.root.joinpath(part, *map(folder_name, names))

    def _catalog_row(self, name: str) -> Row:
        return self._child("Catalog", _ROOT_ID, name, name)

    def _child(self, kind: str, parent_id: str, name: str, full_name: str) -> Row:
        row = self._db.child(kind, parent_id, name)
        if row is None:
            raise not_found(kind, full_name)
        return row

    def _insert(
        self,
        kind: str,
        parent_id: str,
        name: str,
        full_name: str,
        *,
        comment: str | None = None,
        properties: Mapping[str, str] | None = None,
        user: str | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> Row:
        now, user = now_ms(), user or self.user
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
        with self._db.transaction():
            self._refuse_taken(kind, parent_id, name, full_name)
            self._db.insert(row)
        return row

    def _update(self, row: Row, parents: tuple[str, ...], changes: Mapping[str, object]) -> Row:
        """Apply *changes*; a new name moves the folders of everything inside."""
        name = str(changes.get("new_name", row.name))
        with self._db.transaction():
            self._refuse_taken(row.kind, row.parent_id, name, ".".join((*parents, name)), allowed=row.id)
            self._db.update(row.id, name=checked_name(name), **plain_changes(changes), **self._touched())
            for part in ("tables", "volumes"):
                move_folder(self.folder(part, *parents, row.name), self.folder(part, *parents, name))
        return self._db.get(row.id)

    def _refuse_taken(
        self, kind: str, parent_id: str, name: str, full_name: str, *, allowed: str | None = None
    ) -> None:
        taken = self._db.child(kind, parent_id, name)
        if taken and taken.id != allowed:
            raise already_exists(kind, full_name)

    def _touched(self) -> dict[str, object]:
        return {"updated_at": now_ms(), "updated_by": self.user}

    def _delete_schema_row(self, row: Row) -> None:
        for child in (*self._db.children("Table", row.id), *self._db.children("Volume", row.id)):
            self._db.delete(child.id)
        self._db.delete(row.id)

    def _remove_folders(self, *names: str) -> None:
        for part in ("tables", "volumes"):
            shutil.rmtree(self.folder(part, *names), ignore_errors=True)

    def _table(self, row: Row, schema: Schema) -> Table:
        return table_of(row, schema, self.table_folder(schema, row.name))

    def _volume(self, row: Row, schema: Schema) -> Volume:
        folder = self.folder("volumes", schema.catalog_name, schema.name, row.name)
        return volume_of(row, schema, folder)
