"""
CREATE TABLE … CLONE: the schema and the files of another table, in one commit.

A shallow clone links the files of the other table into its folder, because the engine reads none that lie elsewhere;
a deep one copies them. Files that a clone has already stay.
Source: https://docs.databricks.com/sql/language-manual/delta-clone
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lakewire_local.delta_log import (
    active_files,
    bring_file,
    latest_version,
    metadata_action,
    read_snapshot,
    remove_actions,
    write_commit,
)
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.columns.features import checked_properties
from lakewire_local.sql.columns.identity import merged
from lakewire_local.sql.create.definition import create_entry, replaced_entry, table_folder
from lakewire_local.sql.refusals import existing_table
from lakewire_local.sql.relations.policies import refuse_policies
from lakewire_local.sql.relations.time_travel import refuse_missing, version_of
from lakewire_local.sql.result import QueryResult, counts_result
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.delta_log import Snapshot
    from lakewire_local.front.statements.tables import Clone, CreateTable
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


def clone_table(statement: Statement, definition: CreateTable, asked: Clone, existing: Table | None) -> QueryResult:
    """Create or replace a table with the rows of another."""
    source = existing_table(statement, asked.source)
    statement.metastore.access.need("SELECT", source.id)
    statement.reads.add(source.id)
    refuse_policies(source, "CLONE")
    if source.location is None:
        raise sql_error("DELTA_CLONE_UNSUPPORTED_SOURCE", f"{source.full_name} is a view, not a table", "0AKDC")
    version = None if asked.point is None else version_of(statement, source, asked.point)
    given = active_files(source.location, version)
    _refuse(source, existing, given)
    refuse_missing(source.location, given)
    with table_folder(statement, definition, existing) as folder:
        present = {file["path"]: file for file in active_files(folder)} if existing else {}
        new = [file for file in given if file["path"] not in present]
        kept = {file["path"] for file in given}
        removed = [file for path, file in present.items() if path not in kept]
        for file in new:
            place = unquote(file["path"])
            bring_file(source.location / place, folder / place, shallow=asked.shallow)
        snapshot = read_snapshot(source.location, version)
        actions = [*remove_actions(removed), *({"add": {**file, "dataChange": True}} for file in new)]
        with replaced_entry(statement, existing, cluster_by=source.cluster_by, keys=()):
            _commit(statement, definition, source, snapshot, folder=folder, actions=actions)
        if not existing:
            create_entry(statement, definition, cluster_by=source.cluster_by)
    copied = [] if asked.shallow else new
    return counts_result(
        source_table_size=_size(given),
        source_num_of_files=len(given),
        num_removed_files=len(removed),
        num_copied_files=len(copied),
        removed_files_size=_size(removed),
        copied_files_size=_size(copied),
    )


def _refuse(source: Table, existing: Table | None, files: Sequence[Mapping[str, Any]]) -> None:
    if existing and existing.id == source.id:
        raise unsupported("CLONE of a table over itself; RESTORE brings a version back")
    if any(file.get("deletionVector") for file in files):
        raise unsupported("CLONE of a table with deletion vectors; after OPTIMIZE it has none")


def _commit(
    statement: Statement,
    definition: CreateTable,
    source: Table,
    snapshot: Snapshot,
    *,
    folder: Path,
    actions: Sequence[Mapping[str, Any]],
) -> None:
    first = not (folder / "_delta_log").exists()
    snapshot = snapshot if first else merged(snapshot, read_snapshot(folder))
    metadata = metadata_action(
        table_id=str(uuid.uuid4()) if first else read_snapshot(folder).table_id,
        comment=snapshot.comment,
        raw_fields=snapshot.raw_fields,
        partition_columns=snapshot.partition_columns,
        properties=dict(snapshot.properties)
        | checked_properties(definition.properties, statement.resources.engine.profile),
        created_at=now_ms(),
    )
    write_commit(
        folder,
        latest_version(folder) + 1,
        operation="CLONE",
        parameters={
            "source": source.full_name,
            "sourceVersion": snapshot.version,
            "isShallow": definition.clone is not None and definition.clone.shallow,
        },
        user=statement.user,
        actions=[snapshot.protocol.action(), metadata, *actions],
    )


def _size(files: Sequence[Mapping[str, Any]]) -> int:
    return sum(file["size"] for file in files)
