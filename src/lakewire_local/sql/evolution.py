"""
Schema evolution: new columns and their rows in one commit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import TableSpec, active_files, remove_actions, write_commit
from lakewire_local.errors import unsupported
from lakewire_local.sql.columns import copied, raw_fields, with_column_mapping
from lakewire_local.sql.features import check_fields, protocol_for
from lakewire_local.sql.query import run_query
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import Field
    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target


def new_fields(source: Sequence[Field], target: Sequence[Field]) -> list[Field]:
    """Return the columns of *source* that *target* lacks, nullable, because old rows have no value."""
    known = {field.name.casefold() for field in target}
    return [attrs.evolve(field, nullable=True) for field in source if field.name.casefold() not in known]


def evolve(target: Target, added: Sequence[Field]) -> TableSpec:
    """Return the spec of a table with columns added at its end."""
    raws = copied(target.snapshot.raw_fields) + raw_fields(added)
    properties = dict(target.snapshot.properties)
    if any(target.generated(field.name) for field in target.fields):
        raise unsupported("rows of other columns for a table with generated columns")
    if properties.get("delta.columnMapping.mode", "none") != "none":
        properties = with_column_mapping(raws, properties)
    check_fields(raws, properties)
    protocol = protocol_for(raws, properties, base=target.snapshot.protocol)
    partitions = target.snapshot.partition_columns
    return TableSpec(raw_fields=raws, partition_columns=partitions, properties=properties, protocol=protocol)


def spec_actions(target: Target, spec: TableSpec) -> list[dict[str, Any]]:
    """Return the actions that give the table this spec; none when nothing changes."""
    snapshot = target.snapshot
    changed = attrs.evolve(snapshot, raw_fields=spec.raw_fields, properties=spec.properties)
    upgrade = [spec.protocol.action()] if spec.protocol != snapshot.protocol else []
    return [*upgrade, changed.metadata()] if changed != snapshot else upgrade


def write_evolved(
    statement: Statement,
    target: Target,
    query: str,
    *,
    added: Sequence[Field],
    replace_all: bool = False,
    keep: str = "",
) -> int:
    """
    Write the rows of *query*, which has the columns of the table and the added ones; return their number.

    Without *replace_all* and *keep* they are appended. *keep* is a condition: rows of the table that match it
    stay (they are rewritten), all others are deleted.
    """
    spec = evolve(target, added)
    kept = _kept(target, added, keep) if keep else ""
    kept_rows = row_count(statement, kept) if kept else 0
    with stage(statement, f"{query}\nUNION ALL\n{kept}" if kept else query, spec) as rows:
        written = rows.metrics.get("numOutputRows", 0) - kept_rows
        removed = active_files(target.folder) if replace_all or keep else []
        rows.move_to(target.folder)
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation="WRITE",
            parameters={"mode": "Overwrite" if removed else "Append"},
            user=statement.user,
            actions=[*spec_actions(target, spec), *remove_actions(removed), *rows.adds],
            metrics={**rows.metrics, "numOutputRows": written},
        )
    return written


def row_count(statement: Statement, query: str) -> int:
    """Return the number of rows of a query."""
    result = run_query(statement.with_text(f"SELECT count(*) AS n FROM ({query}) AS kept"))
    return int(next(batch.column(0)[0].as_py() for batch in result.batches if batch.num_rows))


def _kept(target: Target, added: Sequence[Field], condition: str) -> str:
    names = [quoted(field.name) for field in target.fields]
    nulls = [f"CAST(NULL AS {field.type.sql()}) AS {quoted(field.name)}" for field in added]
    return f"SELECT {', '.join([*names, *nulls])} FROM {quoted(*target.name)} WHERE {condition}"
