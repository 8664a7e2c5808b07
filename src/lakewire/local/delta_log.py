"""
Reading and writing the log of a Delta table: the newest metadata, the files, and commits of our own.

Everything an ALTER, CREATE or DROP does to a table is a commit written here; rows are written by the engine.
Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md
"""

from __future__ import annotations

import json
import os
import re
import time
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.types import Field, StructType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

LOG = "_delta_log"
# Sail 0.7.2 reads the numbers of file statistics inexactly and takes them for the values of the column: a decimal
# of more than 15 digits or a double comes back as its neighbour, and a filter for it finds nothing. So tables made
# here ask every writer for no statistics. What a user asks for is kept under another name and shown.
_NO_STATISTICS = ("delta.dataSkippingNumIndexedCols", "0")
_SHADOWED = {
    "delta.dataSkippingNumIndexedCols": "lakewire.dataSkippingNumIndexedCols",
    "delta.dataSkippingStatsColumns": "lakewire.dataSkippingStatsColumns",
}
_COMMIT = re.compile(r"(\d{20})\.json")
_CHECKPOINT = re.compile(r"(\d{20})\.checkpoint(?:\.\d{10}\.\d{10})?\.parquet")


FileKey = tuple[str, str]


class CommitConflictError(Exception):
    """
    Say that the version to be written exists already; nothing was written.
    """


@attrs.frozen(kw_only=True)
class Protocol:
    """
    Hold what a reader and a writer of the table must understand.
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
class Layout:
    """
    Hold what a table is made of.

    Attributes:
        raw_fields: The fields of ``schemaString`` as they are there, with all their metadata.
    """

    raw_fields: Sequence[Mapping[str, Any]]
    partition_columns: tuple[str, ...]
    properties: Mapping[str, str]
    protocol: Protocol


@attrs.frozen(kw_only=True)
class Snapshot(Layout):
    """
    Hold what the log says of the newest version.

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

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the columns."""
        return fields_of(self.raw_fields)

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


def is_table(folder: Path) -> bool:
    """Tell whether *folder* holds a Delta table."""
    return (folder / LOG).is_dir() and bool(_versions(folder))


def latest_version(folder: Path) -> int:
    """Return the newest version; -1 when there is no table."""
    return max(_versions(folder), default=-1)


def read_snapshot(folder: Path, version: int | None = None) -> Snapshot:
    """
    Return the state of the table in *folder*, the newest one when *version* is None.

    Raises:
        FileNotFoundError: There is no Delta table.
    """
    version = latest_version(folder) if version is None else version
    if version < 0:
        raise FileNotFoundError(folder)
    found: dict[str, Any] = {}
    for action in _backwards(folder, version):
        for name in {"metaData", "protocol"} & set(action):
            found.setdefault(name, action[name])
        if len(found) == 2:
            break
    return _snapshot(version, found["metaData"], found["protocol"], _modified_at(folder, version))


def read_commit(folder: Path, version: int) -> list[dict[str, Any]]:
    """Return the actions of one commit; none when its file is gone."""
    with suppress(FileNotFoundError):
        text = _commit_path(folder, version).read_text(encoding="utf-8")
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return []


def commit_times(folder: Path) -> dict[int, int]:
    """Return the time of every commit still in the log, milliseconds since the epoch, by version."""
    return {version: _modified_at(folder, version) for version in sorted(_json_versions(folder))}


def commit_info(folder: Path, version: int) -> dict[str, Any]:
    """Return the ``commitInfo`` of a commit; empty when it has none."""
    return next((action["commitInfo"] for action in read_commit(folder, version) if "commitInfo" in action), {})


def active_files(folder: Path, version: int | None = None) -> list[dict[str, Any]]:
    """Return the ``add`` content of every file of a version, the newest one when None."""
    files: dict[FileKey, dict[str, Any]] = {}
    version, start = latest_version(folder) if version is None else version, 0
    checkpoint = max((at for at in _checkpoint_versions(folder) if at <= version), default=None)
    if checkpoint is not None:
        start = checkpoint + 1
        files = {file_key(action["add"]): action["add"] for action in _checkpoint(folder, checkpoint, ("add",))}
    for number in range(start, version + 1):
        for action in read_commit(folder, number):
            if "remove" in action:
                files.pop(file_key(action["remove"]), None)
            elif "add" in action:
                files[file_key(action["add"])] = action["add"]
    return list(files.values())


def remove_actions(files: Sequence[Mapping[str, Any]], *, data_change: bool = True) -> list[dict[str, Any]]:
    """Return the actions that take *files* (contents of ``add``) out of the table."""
    now = now_ms()
    kept = ("path", "partitionValues", "size", "deletionVector")
    return [
        {
            "remove": {name: file[name] for name in kept if file.get(name) is not None}
            | {"deletionTimestamp": now, "dataChange": data_change, "extendedFileMetadata": True}
        }
        for file in files
    ]


def write_commit(
    folder: Path,
    version: int,
    *,
    operation: str,
    parameters: Mapping[str, object],
    user: str,
    actions: Sequence[Mapping[str, Any]] = (),
    metrics: Mapping[str, int] | None = None,
    transaction_id: str | None = None,
) -> None:
    """
    Write commit *version* in one step; *transaction_id* tells it from others, a new one when None.

    Raises:
        CommitConflictError: Somebody else wrote that version.
    """
    info = {
        "timestamp": now_ms(),
        "userName": user,
        "operation": operation,
        "operationParameters": {name: _parameter(value) for name, value in parameters.items()},
        "isBlindAppend": operation == "WRITE",
        "operationMetrics": {name: str(value) for name, value in (metrics or {}).items()},
        "engineInfo": "lakewire-local",
        "txnId": transaction_id or str(uuid.uuid4()),
    }
    lines = [json.dumps(action, ensure_ascii=False) for action in ({"commitInfo": info}, *actions)]
    target = _commit_path(folder, version)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{uuid.uuid4()}.tmp")
    draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        os.link(draft, target)
    except FileExistsError:
        raise CommitConflictError(str(target)) from None
    finally:
        draft.unlink()


def now_ms() -> int:
    """Return the time now, milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def _parameter(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _shown_properties(configuration: Mapping[str, str]) -> dict[str, str]:
    names = {shadow: shown for shown, shadow in _SHADOWED.items()}
    return {names.get(key, key): value for key, value in configuration.items() if (key, value) != _NO_STATISTICS}


def _snapshot(version: int, metadata: Mapping[str, Any], protocol: Mapping[str, Any], modified_at: int) -> Snapshot:
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


def _backwards(folder: Path, version: int) -> Iterator[dict[str, Any]]:
    """Yield the actions that can hold metadata, newest first."""
    checkpoints = _checkpoint_versions(folder)
    for number in range(version, -1, -1):
        yield from reversed(read_commit(folder, number))
        if number in checkpoints:
            yield from _checkpoint(folder, number, ("metaData", "protocol"))
            return


def _checkpoint(folder: Path, version: int, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as pq

    for path in sorted((folder / LOG).glob(f"{version:020d}.checkpoint*.parquet")):
        for row in pq.read_table(path, columns=list(names)).to_pylist():
            for name in names:
                if row.get(name) is not None:
                    yield {name: _without_maps(name, row[name])}


def _without_maps(name: str, content: dict[str, Any]) -> dict[str, Any]:
    """Turn the maps of a checkpoint row, lists of pairs in Python, into mappings."""
    maps = {"metaData": ("configuration",), "add": ("partitionValues", "tags")}.get(name, ())
    return content | {key: dict(content[key]) for key in maps if content.get(key) is not None}


def file_key(file: Mapping[str, Any]) -> FileKey:
    """Return what tells one file with its deletion vector from another."""
    vector = file.get("deletionVector") or {}
    return file["path"], f"{vector.get('storageType')}{vector.get('pathOrInlineDv')}@{vector.get('offset')}"


def _versions(folder: Path) -> set[int]:
    return _json_versions(folder) | _checkpoint_versions(folder)


def _json_versions(folder: Path) -> set[int]:
    return _numbers(folder, _COMMIT)


def _checkpoint_versions(folder: Path) -> set[int]:
    return _numbers(folder, _CHECKPOINT)


def _numbers(folder: Path, pattern: re.Pattern[str]) -> set[int]:
    try:
        names = [path.name for path in (folder / LOG).iterdir()]
    except FileNotFoundError:
        return set()
    return {int(found.group(1)) for name in names if (found := pattern.fullmatch(name))}


def _commit_path(folder: Path, version: int) -> Path:
    return folder / LOG / f"{version:020d}.json"


def _modified_at(folder: Path, version: int) -> int:
    """Return the time of a commit as every Delta reader sees it: in-commit, or that of the file."""
    if in_commit := commit_info(folder, version).get("inCommitTimestamp"):
        return int(in_commit)
    with suppress(FileNotFoundError):
        return _commit_path(folder, version).stat().st_mtime_ns // 1_000_000
    return 0
