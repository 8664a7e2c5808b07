"""
RESTORE TABLE: one commit with the files and the schema of an earlier version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.delta_log import (
    active_files,
    file_key,
    read_snapshot,
    remove_actions,
    write_commit,
)
from lakewire_local.sql.columns.identity import merged
from lakewire_local.sql.refusals import refuse_change
from lakewire_local.sql.relations.policies import refuse_policies
from lakewire_local.sql.relations.time_travel import refuse_missing, version_of
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.sql.writing import Target, writing

if TYPE_CHECKING:
    from lakewire_local.front.statements.upkeep import Restore
    from lakewire_local.sql.statement import Statement


def restore(statement: Statement, asked: Restore) -> QueryResult:
    """Run a RESTORE."""
    with writing(statement, asked.table) as target:
        refuse_change(target.table, "ALTER")
        refuse_policies(target.table, "RESTORE")
        version = version_of(statement, target.table, asked.point)
        counts = _restore(statement, target, version)
    return counts_result(**counts)


def _restore(statement: Statement, target: Target, version: int) -> dict[str, int]:
    then, now = active_files(target.folder, version), active_files(target.folder)
    then_keys, now_keys = {file_key(file) for file in then}, {file_key(file) for file in now}
    restored = [file for file in then if file_key(file) not in now_keys]
    removed = [file for file in now if file_key(file) not in then_keys]
    refuse_missing(target.folder, restored)
    old = read_snapshot(target.folder, version)
    adds = [{"add": file | {"dataChange": True}} for file in restored]
    metrics = {
        "tableSizeAfterRestore": sum(file["size"] for file in then),
        "numOfFilesAfterRestore": len(then),
        "numRemovedFiles": len(removed),
        "numRestoredFiles": len(restored),
        "removedFilesSize": sum(file["size"] for file in removed),
        "restoredFilesSize": sum(file["size"] for file in restored),
    }
    write_commit(
        target.folder,
        target.snapshot.version + 1,
        operation="RESTORE",
        parameters={"version": str(version), "timestamp": None},
        user=statement.user,
        actions=[merged(old, target.snapshot).metadata(), *remove_actions(removed), *adds],
        metrics=metrics,
    )
    return {_snake(name): value for name, value in metrics.items()}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
