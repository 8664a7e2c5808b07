"""
Tables and views of a schema.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import invalid_parameter
from lakewire_local.metastore.rows import (
    changed_details,
    checked_name,
    move_folder,
    plain_changes,
    schema_of,
    table_details,
    table_of,
)
from lakewire_local.metastore.securables import IN_FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.metastore.database import Row
    from lakewire_local.metastore.objects import Objects
    from lakewire_local.metastore.schemas import Schemas
    from lakewire_local.metastore.securables import Policy, Schema, Table, TableKey, TableType


class Tables:
    """Store tables and views."""

    def __init__(self, objects: Objects, schemas: Schemas) -> None:
        self._objects = objects
        self._schemas = schemas

    def create(
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
        keys: Sequence[TableKey] = (),
        row_filter: Policy | None = None,
        masks: Mapping[str, Policy] | None = None,
        pipeline_id: str | None = None,
        made_by: tuple[str, str, str] | None = None,
    ) -> Table:
        """
        Register a table or view. The Delta log of a table must exist.

        *location* is the folder of an EXTERNAL table; that of a MANAGED one is derived from its name.
        """
        parent = self._schemas.get(catalog, schema)
        details = table_details(
            table_type=table_type,
            location=location,
            cluster_by=cluster_by,
            view_definition=view_definition,
            view_columns=view_columns,
        ) | changed_details(
            {"keys": keys, "row_filter": row_filter, "masks": masks or {}}
            | {"pipeline_id": pipeline_id, "made_by": made_by}
        )
        if location is not None:
            self._objects.access.need_location(location)
            self._refuse_location(location)
        full_name = f"{parent.full_name}.{name}"
        row = self._objects.create(
            "Table", parent.id, name, full_name, comment=comment, properties=properties, details=details
        )
        return self._table(row, parent)

    def get(self, catalog: str, schema: str, name: str) -> Table:
        """Return a table or view."""
        parent = self._schemas.get(catalog, schema)
        return self._table(self._objects.get("Table", parent.id, name, f"{parent.full_name}.{name}"), parent)

    def find(self, catalog: str, schema: str, name: str) -> Table | None:
        """Return a table or view, or None when it, its schema or its catalog does not exist."""
        parent = self._schemas.find(catalog, schema)
        row = self._objects.find("Table", parent.id, name) if parent else None
        return self._table(row, parent) if row and parent else None

    def visible(self, table_id: str) -> Table | None:
        """Return the table or view of an id; None for one that the caller may not see."""
        return self.of_id(table_id) if self._objects.access.sees(table_id) else None

    def list(self, catalog: str, schema: str) -> Sequence[Table]:
        """Return the tables and views of a schema, by name."""
        parent = self._schemas.get(catalog, schema)
        return [self._table(row, parent) for row in self._objects.list("Table", parent.id)]

    def update(self, table: Table, **changes: Any) -> Table:
        """
        Change a table or view.

        Args:
            table: As ``get`` returned it.
            changes: ``new_name`` and ``schema`` (a ``Schema``) move it; ``owner``, ``comment``, ``properties``,
                ``cluster_by``, ``keys``, ``tags``, ``row_filter``, ``masks``, ``view_definition``, ``view_columns``,
                ``pipeline_id``, ``is_active`` and ``made_by`` replace.
        """
        self._need(table, changes)
        target: Schema = changes.pop("schema", None) or self._schemas.get(table.catalog_name, table.schema_name)
        name = str(changes.pop("new_name", table.name))
        db = self._objects.db
        row = db.get(table.id)
        details = {**row.details, **changed_details(changes)}
        with db.transaction():
            if (target.id, name) != (row.parent_id, row.name):
                if target.id != row.parent_id:
                    self._objects.access.need_creation("Table", target.id)
                self._objects.refuse_taken("Table", target.id, name, f"{target.full_name}.{name}", allowed=row.id)
                db.update(row.id, parent_id=target.id, name=checked_name(name))
            db.update(
                row.id,
                details=json.dumps(details),
                **plain_changes(self._objects.with_owner(changes)),
                **self._objects.touched(),
            )
            moved = self._table(db.get(row.id), target)
            move_folder(table.location, moved.location)
        return moved

    def delete(self, catalog: str, schema: str, name: str) -> None:
        """Delete a table or view; the files of a managed table go with it."""
        table = self.get(catalog, schema, name)
        self._objects.delete(table.id)
        if table.location and table.table_type in IN_FOLDERS:
            shutil.rmtree(table.location, ignore_errors=True)

    def fields(self, table: Table) -> tuple[Field, ...]:
        """Return the columns of a table, from its log, or of a view, as they were when it was created."""
        return table.view_columns if table.location is None else read_snapshot(table.location).fields

    def of_id(self, table_id: str) -> Table:
        """Return the table or view of an id; one that the caller may not know of is refused."""
        row, schema, catalog = self._objects.by_id("Table", table_id)
        return self._table(row, schema_of(schema, catalog))

    def of_pipeline(self, pipeline_id: str) -> Sequence[Table]:
        """Return what a pipeline has made, also what the caller may not see."""
        return [table for table in self._all() if table.pipeline_id == pipeline_id]

    def over(self, location: Path) -> Sequence[Table]:
        """Return the tables whose files are in, or around, a folder, also those that the caller may not see."""
        return [table for table in self._all() if _overlap(table.location, location)]

    def folder(self, schema: Schema, name: str) -> Path:
        """Return the folder of a managed table of this name."""
        return self._objects.folder("tables", schema.catalog_name, schema.name, name)

    def refuse_shared(self, table: Table) -> None:
        """Refuse policies for a table whose files are those of another one as well."""
        others = [other for other in self.over(table.location) if other.id != table.id] if table.location else []
        if table.is_protected and others:
            raise invalid_parameter(f"The files of '{table.full_name}' are those of '{others[0].full_name}' as well")

    def _need(self, table: Table, changes: Mapping[str, Any]) -> None:
        if set(changes) == {"tags"}:
            self._objects.access.need("APPLY TAG", table.id)
        else:
            self._objects.access.need_management(table.id)

    def _refuse_location(self, location: Path) -> None:
        """Refuse a folder whose files a row filter or a mask protects."""
        for other in self.over(location):
            if other.is_protected:
                raise invalid_parameter(f"The location {location} overlaps with that of '{other.full_name}'")

    def _all(self) -> Iterator[Table]:
        """Yield all tables, also those that the caller may not see."""
        children = self._objects.db.children
        for catalog in children("Catalog", ""):
            for schema in children("Schema", catalog.id):
                for row in children("Table", schema.id):
                    yield self._table(row, schema_of(schema, catalog.name))

    def _table(self, row: Row, schema: Schema) -> Table:
        return table_of(row, schema, self.folder(schema, row.name))


def _overlap(one: Path | None, other: Path) -> bool:
    if one is None:
        return False
    first, second = one.resolve(), other.resolve()
    return first.is_relative_to(second) or second.is_relative_to(first)
