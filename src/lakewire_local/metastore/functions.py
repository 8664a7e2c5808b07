"""
SQL functions of a schema.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lakewire.schema.types import parse_type
from lakewire_local.front.routines import Parameter, Routine
from lakewire_local.metastore.rows import common_values, field_json, field_of
from lakewire_local.metastore.securables import Function

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.metastore.database import Row
    from lakewire_local.metastore.objects import Objects
    from lakewire_local.metastore.schemas import Schemas
    from lakewire_local.metastore.securables import Schema


class Functions:
    """Store functions."""

    def __init__(self, objects: Objects, schemas: Schemas) -> None:
        self._objects = objects
        self._schemas = schemas

    def create(self, routine: Routine, *, replace: bool = False) -> Function:
        """Create a function under its full name; with *replace* in the place of one that has it."""
        catalog, schema, name = routine.name
        parent, found = self._schemas.get(catalog, schema), self.find(catalog, schema, name)
        if found and replace:
            self._objects.access.need_management(found.id)
            db, details = self._objects.db, json.dumps(_details(routine))
            db.update(found.id, comment=routine.comment, details=details, **self._objects.touched())
            return self._function(db.get(found.id), parent)
        row = self._objects.create(
            "Function",
            parent.id,
            name,
            f"{parent.full_name}.{name}",
            comment=routine.comment,
            details=_details(routine),
        )
        return self._function(row, parent)

    def get(self, catalog: str, schema: str, name: str) -> Function:
        """Return a function."""
        parent = self._schemas.get(catalog, schema)
        return self._function(self._objects.get("Function", parent.id, name, f"{parent.full_name}.{name}"), parent)

    def find(self, catalog: str, schema: str, name: str) -> Function | None:
        """Return a function, or None when it, its schema or its catalog does not exist."""
        parent = self._schemas.find(catalog, schema)
        row = self._objects.find("Function", parent.id, name) if parent else None
        return self._function(row, parent) if row and parent else None

    def list(self, catalog: str, schema: str) -> Sequence[Function]:
        """Return the functions of a schema, by name."""
        parent = self._schemas.get(catalog, schema)
        return [self._function(row, parent) for row in self._objects.list("Function", parent.id)]

    def update(self, function: Function, *, owner: str) -> Function:
        """Change the owner of a function."""
        self._objects.access.need_management(function.id)
        self._objects.db.update(function.id, owner=self._objects.access.principal(owner), **self._objects.touched())
        return self.get(*function.routine.name)

    def delete(self, catalog: str, schema: str, name: str) -> None:
        """Delete a function."""
        self._objects.delete(self.get(catalog, schema, name).id)

    @staticmethod
    def _function(row: Row, schema: Schema) -> Function:
        routine = _routine((schema.catalog_name, schema.name, row.name), row)
        values = common_values(row, f"{schema.full_name}.{row.name}")
        return Function(**values, catalog_name=schema.catalog_name, schema_name=schema.name, routine=routine)


def _details(routine: Routine) -> dict[str, Any]:
    return {
        "parameters": [[item.name, item.type.sql(), item.default, item.comment] for item in routine.parameters],
        "returns": routine.returns.sql() if routine.returns else None,
        "columns": [field_json(column) for column in routine.columns],
        "body": routine.body,
        "definition": routine.definition,
        "is_deterministic": routine.is_deterministic,
        "data_access": routine.data_access,
    }


def _routine(name: tuple[str, str, str], row: Row) -> Routine:
    details = row.details
    kept = {key: details[key] for key in ("body", "definition", "is_deterministic", "data_access")}
    return Routine(
        name=name,
        parameters=tuple(
            Parameter(name=parameter, type=parse_type(text), default=default, comment=words)
            for parameter, text, default, words in details["parameters"]
        ),
        returns=parse_type(details["returns"]) if details["returns"] else None,
        columns=tuple(map(field_of, details["columns"])),
        comment=row.comment,
        definer=row.owner,
        **kept,
    )
