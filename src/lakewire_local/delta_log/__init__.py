"""
Reading and writing the log of a Delta table: the newest metadata, the files, and commits of our own.

Everything an ALTER, CREATE or DROP does to a table is a commit written here; rows are written by the engine.
Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md
"""

from lakewire_local.delta_log.commits import CommitConflictError, remove_actions, write_commit
from lakewire_local.delta_log.files import bring_file
from lakewire_local.delta_log.reading import (
    active_files,
    commit_info,
    commit_path,
    commit_times,
    file_key,
    is_table,
    last_transaction,
    latest_version,
    missing_versions,
    read_commit,
    read_snapshot,
)
from lakewire_local.delta_log.snapshot import Protocol, Snapshot, TableSpec, fields_of, metadata_action

__all__ = [
    "CommitConflictError",
    "Protocol",
    "Snapshot",
    "TableSpec",
    "active_files",
    "bring_file",
    "commit_info",
    "commit_path",
    "commit_times",
    "fields_of",
    "file_key",
    "is_table",
    "last_transaction",
    "latest_version",
    "metadata_action",
    "missing_versions",
    "read_commit",
    "read_snapshot",
    "remove_actions",
    "write_commit",
]
