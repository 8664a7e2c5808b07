"""
Which features of the Delta protocol a table needs for its columns and properties, and which are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.schema.names import needs_column_mapping
from lakewire.schema.types import (
    BINARY,
    TIMESTAMP_NTZ,
    VARIANT,
    VOID,
    DecimalType,
    Field,
    IntervalType,
    OtherType,
    StructType,
    walk,
)
from lakewire_local.delta_log import Protocol, fields_of
from lakewire_local.errors import sql_error, unsupported

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lakewire_local.delta_log import Snapshot, TableSpec
    from lakewire_local.engine.profile import EngineProfile

_READER_FEATURES = frozenset(
    {"columnMapping", "deletionVectors", "timestampNtz", "typeWidening", "variantType", "v2Checkpoint"}
)
_BY_TYPE = {TIMESTAMP_NTZ: "timestampNtz", VARIANT: "variantType"}
_BY_PROPERTY = {
    "delta.enableChangeDataFeed": "changeDataFeed",
    "delta.enableDeletionVectors": "deletionVectors",
    "delta.enableTypeWidening": "typeWidening",
}
FEED_COLUMNS = ("_change_type", "_commit_version", "_commit_timestamp")
_CHECKS = {"delta.invariants", "delta.generationExpression"}
_ACCEPTED_PREFIXES = ("delta.constraints.", "delta.feature.")
_ACCEPTED = {
    "delta.appendOnly",
    "delta.autoOptimize.autoCompact",
    "delta.autoOptimize.optimizeWrite",
    "delta.checkpointInterval",
    "delta.checkpointPolicy",
    "delta.columnMapping.maxColumnId",
    "delta.columnMapping.mode",
    "delta.dataSkippingNumIndexedCols",
    "delta.dataSkippingStatsColumns",
    "delta.deletedFileRetentionDuration",
    "delta.enableExpiredLogCleanup",
    "delta.enableIcebergCompatV1",
    "delta.enableIcebergCompatV2",
    "delta.enableInCommitTimestamps",
    "delta.enableRowTracking",
    "delta.isolationLevel",
    "delta.lastCommitTimestamp",
    "delta.lastUpdateVersion",
    "delta.logRetentionDuration",
    "delta.minReaderVersion",
    "delta.minWriterVersion",
    "delta.parquet.compression.codec",
    "delta.randomizeFilePrefixes",
    "delta.setTransactionRetentionDuration",
    "delta.targetFileSize",
    "delta.tuneFileSizesForRewrites",
    *_BY_PROPERTY,
}


def protocol_for(
    raw_fields: Sequence[Mapping[str, Any]], properties: Mapping[str, str], *, base: Protocol | None = None
) -> Protocol:
    """Return the smallest protocol that allows these columns and properties and all that *base* allows."""
    base = base or Protocol()
    needed = set(_needed(raw_fields, properties)) | base.features
    if not needed:
        return base
    if needed <= {"checkConstraints", "appendOnly", "invariants"} and base.writer < 7:
        return Protocol(reader=base.reader, writer=max(base.writer, 3))
    needed |= {"appendOnly", "invariants"} | ({"checkConstraints"} if base.writer in (3, 4, 5, 6) else set())
    readers = needed & _READER_FEATURES
    return Protocol(
        reader=3 if readers else base.reader,
        writer=7,
        reader_features=frozenset(readers),
        writer_features=frozenset(needed),
    )


def checked_properties(properties: Mapping[str, str], profile: EngineProfile) -> dict[str, str]:
    """Return the properties to store; refuse those that are unknown to Delta or not written here."""
    for key, value in properties.items():
        if key in profile.unwritable_properties and value.lower() == "true":
            raise unsupported(f"{profile.unwritable_properties[key]} (table property {key})")
        if key.startswith("delta.") and key not in _ACCEPTED and not key.startswith(_ACCEPTED_PREFIXES):
            raise sql_error("DELTA_UNKNOWN_CONFIGURATION", f"Unknown configuration was specified: {key}", "F0000")
        if key.startswith("delta.feature.") and key.removeprefix("delta.feature.") not in profile.writable_features:
            raise unsupported(f"the table feature {key.removeprefix('delta.feature.')}")
    dropped = ("delta.feature.", "delta.minReaderVersion", "delta.minWriterVersion")
    return {key: value for key, value in properties.items() if not key.startswith(dropped)}


def is_checked(spec: TableSpec) -> bool:
    """Return whether values of a table are checked when they are written."""
    if any(key.startswith("delta.constraints.") for key in spec.properties):
        return True
    return any(not raw["nullable"] or _CHECKS & (raw.get("metadata") or {}).keys() for raw in spec.raw_fields)


def asked_features(properties: Mapping[str, str]) -> frozenset[str]:
    """Return the features requested by ``delta.feature.<name>`` properties."""
    prefix = "delta.feature."
    return frozenset(key.removeprefix(prefix) for key in properties if key.startswith(prefix))


def refuse_unwritable(snapshot: Snapshot, profile: EngineProfile) -> None:
    """Refuse to write a table whose features the engine would not keep."""
    if unknown := snapshot.protocol.features - profile.writable_features:
        raise unsupported(f"writing a table with the Delta feature {', '.join(sorted(unknown))}")
    check_partitions(snapshot.fields, snapshot.partition_columns)


def check_partitions(fields: Sequence[Field], names: Collection[str]) -> None:
    """Refuse to partition by types whose values the engine writes in a way that nobody reads: ``0.-1`` for -0.01."""
    for field in fields:
        scaled = isinstance(field.type, DecimalType) and field.type.scale > 0
        if field.name in names and (scaled or field.type == BINARY):
            raise unsupported(f"partitions by {field.type.simple().upper()} (column {field.name})")


def has_feed(properties: Mapping[str, str]) -> bool:
    """Return whether a table with these properties keeps a change data feed."""
    return properties.get("delta.enableChangeDataFeed", "").lower() == "true"


def check_feed(spec: TableSpec, before: Mapping[str, str] | None = None) -> None:
    """Refuse columns that have the names of those of the feed; *before* are the properties that the table had."""
    taken = [raw["name"] for raw in spec.raw_fields if raw["name"].casefold() in FEED_COLUMNS]
    if not (taken and has_feed(spec.properties)):
        return
    listed = ", ".join(taken)
    if has_feed(before or {}):
        what = (
            f"The write contains reserved columns [{listed}] that are used internally as metadata for Change Data Feed"
        )
        raise sql_error("RESERVED_CDC_COLUMNS_ON_WRITE", what, "42939")
    what = f"Unable to enable Change Data Capture on the table. The table already contains reserved columns [{listed}]"
    raise sql_error("DELTA_TABLE_ALREADY_CONTAINS_CDC_COLUMNS", what, "42711")


def check_fields(raw_fields: Sequence[Mapping[str, Any]], properties: Mapping[str, str]) -> None:
    """Refuse column types and names that Delta cannot store."""
    structs = [inside for inside in walk(StructType(fields_of(raw_fields))) if isinstance(inside, StructType)]
    for field in (field for struct in structs for field in struct.fields):
        name, data_type = field.name, field.type
        if isinstance(data_type, (IntervalType, OtherType)) or data_type == VOID:
            raise sql_error(
                "DELTA_UNSUPPORTED_DATA_TYPES",
                f"Found columns using unsupported data types: [{name}: {data_type.simple().upper()}]",
                "0AKDC",
            )
        if needs_column_mapping(name) and properties.get("delta.columnMapping.mode", "none") == "none":
            raise sql_error(
                "DELTA_INVALID_CHARACTERS_IN_COLUMN_NAMES",
                f"Found invalid character(s) among ' ,;{{}}()\\n\\t=' in the column names of your schema: {name}. "
                "Please set the table property delta.columnMapping.mode to 'name'",
                "42K05",
            )
    _refuse_lengths(raw_fields)


def _refuse_lengths(raw_fields: Sequence[Mapping[str, Any]]) -> None:
    """Refuse CHAR(n), and VARCHAR(n) inside of nested types: their lengths would not be enforced."""
    for raw in raw_fields:
        declared = (raw.get("metadata") or {}).get("__CHAR_VARCHAR_TYPE_STRING", "")
        if declared and not declared.lower().startswith("varchar"):
            raise unsupported(f"the type {declared.upper()} (column {raw['name']}); VARCHAR and STRING work")


def _needed(raw_fields: Sequence[Mapping[str, Any]], properties: Mapping[str, str]) -> Iterator[str]:
    inside = list(walk(StructType(fields_of(raw_fields))))
    yield from (feature for data_type, feature in _BY_TYPE.items() if data_type in inside)
    for raw in raw_fields:
        metadata = raw.get("metadata") or {}
        yield from ("allowColumnDefaults",) if "CURRENT_DEFAULT" in metadata else ()
        yield from ("generatedColumns",) if "delta.generationExpression" in metadata else ()
        yield from ("identityColumns",) if "delta.identity.start" in metadata else ()
    if properties.get("delta.columnMapping.mode", "none") != "none":
        yield "columnMapping"
    yield from (name for key, name in _BY_PROPERTY.items() if properties.get(key, "").lower() == "true")
    if any(key.startswith("delta.constraints.") for key in properties):
        yield "checkConstraints"
