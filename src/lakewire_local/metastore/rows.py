"""
Rows of the metastore as values, and changes of values as columns of rows.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.names import check_object_name
from lakewire.schema.types import Field, parse_type
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.metastore.securables import (
    IN_FOLDERS,
    Catalog,
    Policy,
    Schema,
    Table,
    TableKey,
    TableType,
    Volume,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.metastore.database import Row


def catalog_of(row: Row) -> Catalog:
    """Return the catalog a row holds."""
    return Catalog(**common_values(row, row.name))


def schema_of(row: Row, catalog: str) -> Schema:
    """Return the schema a row holds."""
    return Schema(**common_values(row, f"{catalog}.{row.name}"), catalog_name=catalog)


def table_of(row: Row, schema: Schema, folder: Path) -> Table:
    """Return the table or view a row holds; *folder* is where it lives when it is managed."""
    details = row.details
    table_type: TableType = details["table_type"]
    location = folder if table_type in IN_FOLDERS else details["location"]
    return Table(
        **common_values(row, f"{schema.full_name}.{row.name}"),
        catalog_name=schema.catalog_name,
        schema_name=schema.name,
        table_type=table_type,
        location=Path(location) if location else None,
        view_definition=details["view_definition"],
        view_columns=tuple(field_of(column) for column in details["view_columns"]),
        cluster_by=tuple(details["cluster_by"]),
        keys=tuple(map(_key, details.get("keys", ()))),
        tags=details.get("tags", {}),
        row_filter=_policy(details["row_filter"]) if details.get("row_filter") else None,
        masks={column: _policy(values) for column, values in details.get("masks", {}).items()},
        pipeline_id=details.get("pipeline_id"),
        is_active=details.get("is_active", True),
        made_by=tuple(details["made_by"]) if details.get("made_by") else None,
    )


def volume_of(row: Row, schema: Schema, folder: Path) -> Volume:
    """Return the volume a row holds."""
    return Volume(
        **common_values(row, f"{schema.full_name}.{row.name}"),
        catalog_name=schema.catalog_name,
        schema_name=schema.name,
        location=folder,
    )


def table_details(
    *,
    table_type: TableType,
    location: Path | None,
    cluster_by: Sequence[str],
    view_definition: str | None,
    view_columns: Sequence[Field],
) -> dict[str, Any]:
    """Return the ``details`` of a table: all but the columns every object has."""
    return {
        "table_type": table_type,
        "location": str(location) if location else None,
        "cluster_by": list(cluster_by),
        "view_definition": view_definition,
        "view_columns": [field_json(column) for column in view_columns],
    }


def changed_details(changes: dict[str, Any]) -> dict[str, Any]:
    """Remove from *changes* what belongs to ``details``, and return it."""
    kept = ("cluster_by", "view_definition", "tags", "pipeline_id", "is_active", "made_by")
    found: dict[str, Any] = {name: changes.pop(name) for name in kept if name in changes}
    if "keys" in changes:
        found["keys"] = [attrs.asdict(key) for key in changes.pop("keys")]
    if "row_filter" in changes:
        policy = changes.pop("row_filter")
        found["row_filter"] = policy and attrs.asdict(policy)
    if "masks" in changes:
        found["masks"] = {column: attrs.asdict(policy) for column, policy in changes.pop("masks").items()}
    if "view_columns" in changes:
        found["view_columns"] = [field_json(column) for column in changes.pop("view_columns")]
    return found


def plain_changes(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the changes of plain columns, JSON encoded where the column is JSON."""
    if unknown := set(changes) - {"new_name", "comment", "owner", "properties"}:
        raise TypeError(f"not changeable: {', '.join(sorted(unknown))}")
    plain = {name: value for name, value in changes.items() if name != "new_name"}
    if "properties" in plain:
        plain["properties"] = json.dumps(dict(plain["properties"]))
    return plain


def checked_name(name: str) -> str:
    """Return a name Unity Catalog accepts, or refuse it."""
    try:
        return check_object_name(name, "name")
    except ValueError as error:
        raise invalid_parameter(str(error)) from None


def not_empty(message: str) -> LocalError:
    """Build the error of deleting what is not empty."""
    return LocalError(400, "INVALID_STATE", message)


def move_folder(old: Path | None, new: Path | None) -> None:
    """Move the folder of a renamed object, if there is one."""
    if old and new and old != new and old.exists():
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(old, new)


def common_values(row: Row, full_name: str) -> dict[str, Any]:
    """Return what a row holds of every object."""
    names = ("id", "name", "owner", "comment", "properties", "created_at", "created_by", "updated_at", "updated_by")
    return {name: getattr(row, name) for name in names} | {"full_name": full_name}


def _key(values: Mapping[str, Any]) -> TableKey:
    columns = {name: tuple(values.get(name, ())) for name in ("columns", "parent", "parent_columns", "timeseries")}
    return TableKey(name=values["name"], **columns)


def _policy(values: Mapping[str, Any]) -> Policy:
    catalog, schema, name = values["function"]
    return Policy(function=(catalog, schema, name), columns=tuple(values["columns"]))


def field_json(field: Field) -> list[Any]:
    """Return a column as it is kept."""
    return [field.name, field.type.sql(), field.nullable, field.comment]


def field_of(values: Sequence[Any]) -> Field:
    """Return a column that is kept."""
    name, type_text, nullable, comment = values
    return Field(name, parse_type(type_text), nullable, comment)
