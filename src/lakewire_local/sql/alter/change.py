"""
The metadata of a table after an ALTER TABLE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.sql.columns.definitions import copied

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.delta_log import Protocol
    from lakewire_local.sql.columns.definitions import RawField
    from lakewire_local.sql.writing import Target


@attrs.define(kw_only=True)
class Change:
    """
    Hold the metadata after the change, and its entry in the history.
    """

    operation: str
    parameters: dict[str, object]
    raw_fields: list[RawField]
    properties: dict[str, str]
    protocol: Protocol
    comment: str | None
    partition_columns: tuple[str, ...]
    cluster_by: tuple[str, ...]  # kept by the metastore, not in the log


def change_of(target: Target, operation: str, parameters: Mapping[str, object]) -> Change:
    """Return a change without differences, to be filled in."""
    snapshot = target.snapshot
    return Change(
        operation=operation,
        parameters=dict(parameters),
        raw_fields=copied(snapshot.raw_fields),
        properties=dict(snapshot.properties),
        protocol=snapshot.protocol,
        comment=snapshot.comment,
        partition_columns=snapshot.partition_columns,
        cluster_by=target.table.cluster_by,
    )
