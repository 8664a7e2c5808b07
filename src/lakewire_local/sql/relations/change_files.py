"""
Change data files: the rows that a statement changed, as they were and as they became, beside the files of the table.

Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md#change-data-files
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from lakewire.schema.types import STRING, Field
from lakewire_local.delta_log import TableSpec
from lakewire_local.sql.columns.definitions import raw_fields, with_column_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.sql.staging import StagedRows

Spec = TypeVar("Spec", bound=TableSpec)
CHANGE_TYPE = "_change_type"
FOLDER = "_change_data"


def without_feed(spec: Spec) -> Spec:
    """Return *spec* for a table without a feed: Sail writes no other, and Spark none with the columns of a feed."""
    protocol = attrs.evolve(spec.protocol, writer_features=spec.protocol.writer_features - {"changeDataFeed"})
    properties = {key: value for key, value in spec.properties.items() if key != "delta.enableChangeDataFeed"}
    return attrs.evolve(spec, properties=properties, protocol=protocol)


def plain_spec(spec: Spec) -> Spec:
    """Return *spec* for a table that takes the rows as they are: nothing is checked, generated or fed."""
    raws = [{**raw, "nullable": True, "metadata": _mapping(raw["metadata"])} for raw in spec.raw_fields]
    properties = {key: value for key, value in spec.properties.items() if not key.startswith("delta.constraints.")}
    return without_feed(attrs.evolve(spec, raw_fields=raws, properties=properties))


def with_columns(spec: Spec, added: Sequence[Field]) -> Spec:
    """Return a plain *spec* with columns at its end that have no other physical names than their own."""
    raws, properties = [dict(raw) for raw in spec.raw_fields], spec.properties
    new = raw_fields(added)
    if properties.get("delta.columnMapping.mode", "none") != "none":
        for raw in new:
            raw["metadata"]["delta.columnMapping.physicalName"] = raw["name"]
        properties = with_column_mapping([*raws, *new], properties)
    return attrs.evolve(spec, raw_fields=[*raws, *new], properties=properties)


def feed_spec(spec: TableSpec) -> TableSpec:
    """Return the spec of the change data files of a table."""
    return with_columns(plain_spec(spec), [Field(CHANGE_TYPE, STRING)])


def move_changes(rows: StagedRows, folder: Path) -> list[dict[str, Any]]:
    """Move staged rows to the change data of the table in *folder*; return their actions."""
    rows.move_to(folder / FOLDER)
    return [_action(add["add"]) for add in rows.adds]


def _action(add: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: add[name] for name in ("partitionValues", "size")}
    return {"cdc": {"path": f"{FOLDER}/{add['path']}", **kept, "dataChange": False}}


def _mapping(metadata: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in metadata.items() if key.startswith("delta.columnMapping.")}
