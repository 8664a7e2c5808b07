"""
What sensors and triggers wait for: each looks once, and returns what it found, or None. Plain JSON, in and out.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lakewire.airflow.values import plain
from lakewire.airflow.work import work_of
from lakewire.errors import NotFoundError, TableNotFoundError
from lakewire.schema.names import quote_identifier

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient

__all__ = ["CONDITIONS", "Found"]

Found = dict[str, Any]


def work_ended(client: DatabricksClient, *, kind: str, work_id: str | int) -> Found | None:
    """
    Return the state of a statement or a run that has ended.
    """
    work = work_of(client, kind, work_id)
    standing = work.look()
    if standing == "active":
        return None
    return {f"{kind}_id": work.work_id, "state": work.state, "url": work.url, "succeeded": standing == "succeeded"}


def table_changed(
    client: DatabricksClient, *, table: str, version: int | None = None, newer_than: str | None = None
) -> Found | None:
    """
    Return the latest commit of a table that has a version, or one that is newer than a moment.
    """
    try:
        [latest] = client.delta.table(table).history(limit=1)
    except TableNotFoundError:
        return None
    is_late = newer_than is not None and latest.timestamp <= datetime.fromisoformat(newer_than)
    if is_late or (version is not None and latest.version < version):
        return None
    return {"table": table, "version": latest.version, "timestamp": plain(latest.timestamp)}


def rows_there(client: DatabricksClient, *, table: str, partition: Mapping[str, Any]) -> Found | None:
    """
    Return the partition if there is a row in it; its columns need not be those the table is partitioned by.
    """
    names = [f"p{number}" for number in range(len(partition))]
    where = " AND ".join(
        f"{quote_identifier(column)} <=> :{name}" for column, name in zip(partition, names, strict=True)
    )
    values = dict(zip(names, partition.values(), strict=True))
    try:
        found = client.delta.table(table).read(where=where, parameters=values, limit=1)
    except TableNotFoundError:
        return None
    return {"table": table, "partition": dict(partition)} if len(found) else None


def file_there(client: DatabricksClient, *, path: str, min_bytes: int = 0) -> Found | None:
    """
    Return the file at a path, or those whose names match the pattern that its last part is.
    """
    folder, _, name = path.rpartition("/")
    try:
        if any(sign in name for sign in "*?["):
            entries = [entry for entry in client.files.list(folder) if fnmatch.fnmatchcase(entry.name, name)]
        else:
            entries = [client.files.info(path)]
    except NotFoundError:
        return None
    files = [entry for entry in entries if not entry.is_dir and entry.size_bytes >= min_bytes]
    if not files:
        return None
    return {"files": [{"path": entry.path, "size_bytes": entry.size_bytes} for entry in files]}


CONDITIONS: Mapping[str, Callable[..., Found | None]] = {
    "work": work_ended,
    "table": table_changed,
    "partition": rows_there,
    "file": file_there,
}
"""
By the name that a trigger carries.
"""
