"""
Rows with columns the table does not have yet: schema and rows arrive in one commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.local.delta_log import write_commit
from lakewire.local.errors import unsupported
from lakewire.local.sql.columns import raw_fields, with_column_mapping
from lakewire.local.sql.features import check_fields, protocol_for
from lakewire.local.sql.staging import stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire.local.sql.statement import Statement
    from lakewire.local.sql.writing import Target
    from lakewire.schema.types import Field


def new_fields(source: Sequence[Field], target: Sequence[Field], *, by_name: bool) -> list[Field]:
    """Return the columns of *source* that *target* lacks, nullable as columns of old rows must be."""
    known = {field.name.casefold() for field in target}
    extra = [field for field in source if field.name.casefold() not in known] if by_name else source[len(target) :]
    return [attrs.evolve(field, nullable=True) for field in extra]


def append_evolved(
    statement: Statement, target: Target, query: str, added: Sequence[Field]
) -> Mapping[str, int]:
    """Append the rows of *query*, which has the columns of the table and the added ones."""
    snapshot = target.snapshot
    raws = [dict(raw) for raw in snapshot.raw_fields] + raw_fields(added)
    properties = dict(snapshot.properties)
    if properties.get("delta.columnMapping.mode", "none") != "none":
        properties = with_column_mapping(raws, properties)
    check_fields(raws, properties)
    if any(target.generated(field.name) for field in target.fields):
        raise unsupported("WITH SCHEMA EVOLUTION on a table with generated columns")
    protocol = protocol_for(raws, properties, base=snapshot.protocol)
    evolved = attrs.evolve(snapshot, raw_fields=raws, properties=properties, protocol=protocol)
    with stage(
        statement.with_text(query),
        query,
        raw_fields=raws,
        partition_columns=snapshot.partition_columns,
        properties=properties,
        protocol=protocol,
    ) as rows:
        rows.move_to(target.folder)
        upgrade = [protocol.action()] if protocol != snapshot.protocol else []
        write_commit(
            target.folder,
            snapshot.version + 1,
            operation="WRITE",
            parameters={"mode": "Append", "statsOnLoad": "false"},
            user=statement.user,
            actions=[*upgrade, evolved.metadata(), *rows.adds],
            metrics=rows.metrics,
        )
    return rows.metrics
