"""
The metadata of a table as values, and the ``metaData`` action that holds it.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.types import Field, StructType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Sail 0.7.2 reads the numbers of file statistics inexactly and takes them for the values of the column: a decimal
# of more than 15 digits or a double comes back as its neighbour, and a filter for it finds nothing. So tables made
# here ask every writer for no statistics. What a user asks for is kept under another name and shown.
_NO_STATISTICS = ("delta.dataSkippingNumIndexedCols", "0")
_SHADOWED = {
    "delta.dataSkippingNumIndexedCols": "lakewire.dataSkippingNumIndexedCols",
    "delta.dataSkippingStatsColumns": "lakewire.dataSkippingStatsColumns",
}


@attrs.frozen(kw_only=True)
class Protocol:
    """
    Hold the features that a reader and a writer of the table must support.
    """

    reader: int = 1
    writer: int = 2
    reader_features: frozenset[str] = frozenset()
    writer_features: frozenset[str] = frozenset()

    @property
    def features(self) -> frozenset[str]:
        """Return the named features."""
        return self.reader_features | self.writer_features

    def action(self) -> dict[str, Any]:
        """Return the action of the log."""
        content: dict[str, Any] = {"minReaderVersion": self.reader, "minWriterVersion": self.writer}
        if self.reader >= 3:
            content["readerFeatures"] = sorted(self.reader_features)
        if self.writer >= 7:
            content["writerFeatures"] = sorted(self.writer_features)
        return {"protocol": content}


@attrs.frozen(kw_only=True)
class TableSpec:
    """
    Hold schema, partitioning, properties and protocol of a table.

    Attributes:
        raw_fields: The fields of ``schemaString`` as they are, with all their metadata.
    """

    raw_fields: Sequence[Mapping[str, Any]]
    partition_columns: tuple[str, ...]
    properties: Mapping[str, str]
    protocol: Protocol

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Return the columns."""
        return fields_of(self.raw_fields)


@attrs.frozen(kw_only=True)
class Snapshot(TableSpec):
    """
    Hold the state of a version, as the log has it.

    Attributes:
        no_statistics: The table asks writers for no file statistics; *properties* does not show it.
        created_at, modified_at: Milliseconds since the epoch.
    """

    version: int
    table_id: str
    comment: str | None
    created_at: int
    modified_at: int
    no_statistics: bool = True

    def metadata(self) -> dict[str, Any]:
        """Return the ``metaData`` action."""
        return metadata_action(
            table_id=self.table_id,
            comment=self.comment,
            raw_fields=self.raw_fields,
            partition_columns=self.partition_columns,
            properties=self.properties,
            created_at=self.created_at,
            no_statistics=self.no_statistics,
        )


def snapshot_of(version: int, metadata: Mapping[str, Any], protocol: Mapping[str, Any], modified_at: int) -> Snapshot:
    """Return the state that the newest ``metaData`` and ``protocol`` actions describe."""
    return Snapshot(
        version=version,
        table_id=metadata["id"],
        comment=metadata.get("description"),
        raw_fields=json.loads(metadata["schemaString"])["fields"],
        partition_columns=tuple(metadata.get("partitionColumns") or ()),
        properties=_shown_properties(metadata.get("configuration") or {}),
        no_statistics=_NO_STATISTICS in (metadata.get("configuration") or {}).items(),
        protocol=Protocol(
            reader=protocol["minReaderVersion"],
            writer=protocol["minWriterVersion"],
            reader_features=frozenset(protocol.get("readerFeatures") or ()),
            writer_features=frozenset(protocol.get("writerFeatures") or ()),
        ),
        created_at=metadata.get("createdTime") or modified_at,
        modified_at=modified_at,
    )


def fields_of(raw_fields: Sequence[Mapping[str, Any]]) -> tuple[Field, ...]:
    """Return the columns of a ``schemaString``'s fields."""
    data_type = from_delta_json({"type": "struct", "fields": list(raw_fields)})
    return data_type.fields if isinstance(data_type, StructType) else ()


def metadata_action(
    *,
    table_id: str,
    comment: str | None,
    raw_fields: Sequence[Mapping[str, Any]],
    partition_columns: Sequence[str],
    properties: Mapping[str, str],
    created_at: int,
    no_statistics: bool = True,
) -> dict[str, Any]:
    """Return a ``metaData`` action."""
    configuration = dict(properties)
    if no_statistics:
        configuration = {_SHADOWED.get(key, key): value for key, value in properties.items()}
        configuration[_NO_STATISTICS[0]] = _NO_STATISTICS[1]
    content = {
        "id": table_id,
        "format": {"provider": "parquet", "options": {}},
        "schemaString": json.dumps({"type": "struct", "fields": list(raw_fields)}),
        "partitionColumns": list(partition_columns),
        "configuration": configuration,
        "createdTime": created_at,
    }
    return {"metaData": content if comment is None else content | {"description": comment}}


def _shown_properties(configuration: Mapping[str, str]) -> dict[str, str]:
    names = {shadow: shown for shown, shadow in _SHADOWED.items()}
    return {names.get(key, key): value for key, value in configuration.items() if (key, value) != _NO_STATISTICS}
