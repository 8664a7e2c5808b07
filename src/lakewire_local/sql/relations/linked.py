"""
Files of tables as a table of their own, which no name of the metastore means and which ends with its statement.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

import attrs

from lakewire_local.delta_log import bring_file, metadata_action, write_commit
from lakewire_local.sql.relations.registration import STAGING
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.delta_log import TableSpec
    from lakewire_local.sql.statement import Statement

Name = tuple[str, str, str]


@attrs.frozen(kw_only=True)
class LinkedFile:
    """
    Hold a data file of a table.

    Attributes:
        content: What the log says of it: ``add``, ``remove`` or ``cdc``.
        values: Partitions that it is to have besides its own.
    """

    folder: Path
    content: Mapping[str, Any]
    values: Mapping[str, str] = attrs.field(factory=dict)


def linked_table(statement: Statement, spec: TableSpec, files: Sequence[LinkedFile]) -> Name:
    """Return the name of a table of *files*, which have the columns of *spec*; there may be none."""
    root = statement.scratch_folder()
    folder = root / str(uuid.uuid4())
    metadata = metadata_action(
        table_id=folder.name,
        comment=None,
        raw_fields=spec.raw_fields,
        partition_columns=spec.partition_columns,
        properties=spec.properties,
        created_at=now_ms(),
    )
    adds = [_add(file, folder, number) for number, file in enumerate(files)]
    actions = [spec.protocol.action(), metadata, *adds]
    write_commit(folder, 0, operation="CREATE TABLE", parameters={}, user="", actions=actions)
    return STAGING, root.name, folder.name


def _add(file: LinkedFile, folder: Path, number: int) -> dict[str, Any]:
    """Link a file into *folder*; return its action."""
    place = unquote(file.content["path"])
    name = f"{number}-{place.rpartition('/')[2]}"
    bring_file(file.folder / place, folder / name, shallow=True)
    found = (folder / name).stat()
    content = {
        "path": quote(name),
        "partitionValues": {**(file.content.get("partitionValues") or {}), **file.values},
        "size": found.st_size,
        "modificationTime": found.st_mtime_ns // 1_000_000,
        "dataChange": True,
    }
    return {"add": content}
