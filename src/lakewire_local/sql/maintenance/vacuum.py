"""
VACUUM: data files that no version within the retention needs are deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lakewire.schema.types import parse_type
from lakewire_local.delta_log import active_files, commit_times, read_commit, write_commit
from lakewire_local.errors import sql_error
from lakewire_local.sql.relations.change_files import FOLDER as CHANGES
from lakewire_local.sql.result import QueryResult, text_result
from lakewire_local.sql.retention import kept_hours
from lakewire_local.sql.writing import Target, writing
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.front.statements.upkeep import Vacuum
    from lakewire_local.sql.statement import Statement

_SIZES = "STRUCT<min: BIGINT, max: BIGINT, avg: DOUBLE, totalFiles: BIGINT, totalSize: BIGINT>"
_METRICS = parse_type(
    f"STRUCT<numFilesAdded: BIGINT, numFilesRemoved: BIGINT, filesAdded: {_SIZES}, filesRemoved: {_SIZES}, "
    "partitionsOptimized: BIGINT, numBatches: BIGINT, totalConsideredFiles: BIGINT, totalFilesSkipped: BIGINT>"
)


def vacuum(statement: Statement, asked: Vacuum) -> QueryResult:
    """Run a VACUUM."""
    with writing(statement, asked.table) as target:
        kept = _retention(target, asked.hours)
        unused = _unused(target, now_ms() - int(kept * 3_600_000))
        if asked.dry_run:
            return text_result(["path"], [[path.as_uri()] for path in unused])
        _delete(statement, target, unused, kept)
        return text_result(["path"], [[target.folder.as_uri()]])


def _retention(target: Target, asked: float | None) -> float:
    """Return the retention in hours; refuse less than that of the table, which running readers rely on."""
    least = kept_hours(target.snapshot.properties)
    if asked is not None and asked < least:
        raise sql_error(
            "DELTA_VACUUM_RETENTION_PERIOD_TOO_SHORT",
            f"Vacuuming with a retention of {asked:g} hours is refused: the table keeps deleted files for "
            f"{least:g} hours. Set the table property delta.deletedFileRetentionDuration to a shorter interval first",
            "22003",
        )
    return least if asked is None else asked


def _unused(target: Target, before: int) -> list[Path]:
    """Return the data files that no version within the retention needs."""
    needed = {_path(file) for file in active_files(target.folder)} | _recent(target, before)
    found = []
    for path in sorted(target.folder.rglob("*")):
        relative = path.relative_to(target.folder)
        inside = relative.parts[1:] if relative.parts[0] == CHANGES else relative.parts
        hidden = any(part.startswith(("_", ".")) and "=" not in part for part in inside)
        old = path.is_file() and path.stat().st_mtime_ns // 1_000_000 < before
        if old and not hidden and str(relative) not in needed and path.suffix == ".parquet":
            found.append(path)
    return found


def _recent(target: Target, before: int) -> set[str]:
    """Return the files that commits within the retention have removed or written as change data."""
    commits = [
        read_commit(target.folder, version) for version, at in commit_times(target.folder).items() if at >= before
    ]
    return {
        _path(action[kind]) for actions in commits for action in actions for kind in ("remove", "cdc") if kind in action
    }


def _path(file: Mapping[str, Any]) -> str:
    return unquote(file["path"])


def _delete(statement: Statement, target: Target, paths: Sequence[Path], hours: float) -> None:
    parameters = {"specifiedRetentionMillis": str(int(hours * 3_600_000)), "retentionCheckEnabled": "true"}
    for number, operation in enumerate(("VACUUM START", "VACUUM END")):
        if operation == "VACUUM END":
            for path in paths:
                path.unlink()
        write_commit(
            target.folder,
            target.snapshot.version + 1 + number,
            operation=operation,
            parameters=parameters if number == 0 else {"status": "COMPLETED"},
            user=statement.user,
            metrics={"numFilesToDelete" if number == 0 else "numDeletedFiles": len(paths)},
        )
