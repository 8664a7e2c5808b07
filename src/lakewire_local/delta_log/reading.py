"""
Reading the log of a table: the newest metadata, the files of a version, single commits.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lakewire_local.delta_log.snapshot import Snapshot, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_LOG = "_delta_log"
_COMMIT = re.compile(r"(\d{20})\.json")
_CHECKPOINT = re.compile(r"(\d{20})\.checkpoint(?:\.\d{10}\.\d{10})?\.parquet")

_FileKey = tuple[str, str]


def is_table(folder: Path) -> bool:
    """Return whether *folder* holds a Delta table."""
    return (folder / _LOG).is_dir() and bool(_versions(folder))


def latest_version(folder: Path) -> int:
    """Return the newest version; -1 when there is no table."""
    return max(_versions(folder), default=-1)


def missing_versions(folder: Path) -> list[int]:
    """Return the versions that the newest one needs and the log does not have."""
    first = max(_checkpoint_versions(folder), default=-1) + 1
    return sorted(set(range(first, latest_version(folder))) - _json_versions(folder))


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
    return snapshot_of(version, found["metaData"], found["protocol"], _modified_at(folder, version))


def read_commit(folder: Path, version: int) -> list[dict[str, Any]]:
    """Return the actions of one commit; none when its file has been deleted."""
    with suppress(FileNotFoundError):
        text = commit_path(folder, version).read_text(encoding="utf-8")
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return []


def commit_times(folder: Path) -> dict[int, int]:
    """
    Return the time of every commit still in the log, milliseconds since the epoch, by version.

    Each is later than the one before it: one that a clock dates earlier counts as made a millisecond after it, as for
    every reader of Delta.
    """
    times: dict[int, int] = {}
    latest = -1
    for version in sorted(_json_versions(folder)):
        times[version] = latest = max(_modified_at(folder, version), latest + 1)
    return times


def commit_info(folder: Path, version: int) -> dict[str, Any]:
    """Return the ``commitInfo`` of a commit; empty when it has none."""
    return next((action["commitInfo"] for action in read_commit(folder, version) if "commitInfo" in action), {})


def last_transaction(folder: Path, app: str) -> int:
    """Return the version that *app* has committed last, by the ``txn`` actions of the log; -1 for none."""
    for number in sorted(_json_versions(folder), reverse=True):
        for action in read_commit(folder, number):
            if action.get("txn", {}).get("appId") == app:
                return int(action["txn"]["version"])
    checkpoint = max(_checkpoint_versions(folder), default=None)
    kept = () if checkpoint is None else _checkpoint(folder, checkpoint, ("txn",))
    return next((int(action["txn"]["version"]) for action in kept if action["txn"]["appId"] == app), -1)


def active_files(folder: Path, version: int | None = None) -> list[dict[str, Any]]:
    """Return the ``add`` content of every file of a version, the newest one when None."""
    files: dict[_FileKey, dict[str, Any]] = {}
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


def file_key(file: Mapping[str, Any]) -> _FileKey:
    """Return the key of a file with its deletion vector."""
    vector = file.get("deletionVector") or {}
    return file["path"], f"{vector.get('storageType')}{vector.get('pathOrInlineDv')}@{vector.get('offset')}"


def commit_path(folder: Path, version: int) -> Path:
    """Return the file of a commit."""
    return folder / _LOG / f"{version:020d}.json"


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

    for path in sorted((folder / _LOG).glob(f"{version:020d}.checkpoint*.parquet")):
        for row in pq.read_table(path, columns=list(names)).to_pylist():
            for name in names:
                if row.get(name) is not None:
                    yield {name: _without_maps(name, row[name])}


def _without_maps(name: str, content: dict[str, Any]) -> dict[str, Any]:
    """Turn the maps of a checkpoint row, lists of pairs in Python, into mappings."""
    maps = {"metaData": ("configuration",), "add": ("partitionValues", "tags")}.get(name, ())
    return content | {key: dict(content[key]) for key in maps if content.get(key) is not None}


def _versions(folder: Path) -> set[int]:
    return _json_versions(folder) | _checkpoint_versions(folder)


def _json_versions(folder: Path) -> set[int]:
    return _numbers(folder, _COMMIT)


def _checkpoint_versions(folder: Path) -> set[int]:
    return _numbers(folder, _CHECKPOINT)


def _numbers(folder: Path, pattern: re.Pattern[str]) -> set[int]:
    try:
        names = [path.name for path in (folder / _LOG).iterdir()]
    except FileNotFoundError:
        return set()
    return {int(found.group(1)) for name in names if (found := pattern.fullmatch(name))}


def _modified_at(folder: Path, version: int) -> int:
    """Return the time of a commit as every Delta reader does: the in-commit timestamp, or that of the file."""
    if in_commit := commit_info(folder, version).get("inCommitTimestamp"):
        return int(in_commit)
    with suppress(FileNotFoundError):
        return commit_path(folder, version).stat().st_mtime_ns // 1_000_000
    return 0
