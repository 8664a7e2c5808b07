"""
Schema evolution: new columns and their rows in one commit.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.compare import NewColumn, new_columns
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field
from lakewire_local.delta_log import (
    TableSpec,
    active_files,
    commit_path,
    latest_version,
    read_snapshot,
    remove_actions,
    write_commit,
)
from lakewire_local.errors import unsupported
from lakewire_local.sql.columns.definitions import copied, inner_fields, raw_fields, with_column_mapping
from lakewire_local.sql.columns.features import check_feed, check_fields, protocol_for
from lakewire_local.sql.columns.identity import counted
from lakewire_local.sql.query import run_query
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Sequence
    from pathlib import Path

    from lakewire_local.sql.statement import Statement
    from lakewire_local.sql.writing import Target


def new_fields(source: Sequence[Field], target: Sequence[Field]) -> tuple[NewColumn, ...]:
    """Return what *source* has and *target* lacks: columns, and fields inside of them."""
    return new_columns(TableSchema(target), TableSchema(source))


def evolve(target: Target, added: Sequence[NewColumn]) -> TableSpec:
    """Return the spec of a table with columns and fields added, each at the end of its like."""
    raws = copied(target.snapshot.raw_fields)
    for new in added:
        siblings = inner_fields(raws, new.path[:-1]) if new.path[1:] else raws
        siblings += raw_fields([Field(new.path[-1], new.type, comment=new.comment)])
    properties = dict(target.snapshot.properties)
    if any(target.generated(field.name) for field in target.fields):
        raise unsupported("rows of other columns for a table with generated columns")
    if properties.get("delta.columnMapping.mode", "none") != "none":
        properties = with_column_mapping(raws, properties)
    check_fields(raws, properties)
    protocol = protocol_for(raws, properties, base=target.snapshot.protocol)
    partitions = target.snapshot.partition_columns
    spec = TableSpec(raw_fields=raws, partition_columns=partitions, properties=properties, protocol=protocol)
    check_feed(spec, target.snapshot.properties)
    return spec


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
    spec: TableSpec,
    *,
    replace_all: bool = False,
    given: Collection[str] = (),
) -> int:
    """
    Write the rows of *query*, which has the columns of *spec*; return their number.

    Without *replace_all* they are appended. *given* are identity columns whose values are given here.
    """
    with stage(statement, query, spec) as rows:
        written = rows.metrics.get("numOutputRows", 0)
        after = counted(spec, given, written)
        removed = active_files(target.folder) if replace_all else []
        rows.move_to(target.folder)
        write_commit(
            target.folder,
            target.snapshot.version + 1,
            operation="WRITE",
            parameters={"mode": "Overwrite" if removed else "Append"},
            user=statement.user,
            actions=[*spec_actions(target, after), *remove_actions(removed), *rows.adds],
            metrics=rows.metrics,
        )
    return written


@contextmanager
def evolved_before(statement: Statement, target: Target, added: Sequence[NewColumn]) -> Generator[Target]:
    """
    Add columns and fields to a table for a statement that the engine runs: a version of its own.

    The version is taken back when the statement fails.
    """
    version = target.snapshot.version + 1
    write_commit(
        target.folder,
        version,
        operation="ADD COLUMNS",
        parameters={"columns": [".".join(new.path) for new in added]},
        user=statement.user,
        actions=spec_actions(target, evolve(target, added)),
    )
    with ExitStack() as undo:
        undo.callback(_take_back, target.folder, version)
        yield attrs.evolve(target, snapshot=read_snapshot(target.folder))
        undo.pop_all()


def _take_back(folder: Path, version: int) -> None:
    if latest_version(folder) == version:
        commit_path(folder, version).unlink()


def row_count(statement: Statement, query: str) -> int:
    """Return the number of rows of a query."""
    result = run_query(statement.with_text(f"SELECT count(*) AS n FROM ({query}) AS kept"))
    return int(next(batch.column(0)[0].as_py() for batch in result.batches if batch.num_rows))


def columns_of(target: Target, spec: TableSpec) -> list[str]:
    """Return the columns of *spec* as a query over the table selects them: NULL for those that it lacks."""
    return [
        quoted(field.name) if target.find(field.name) else f"CAST(NULL AS {field.type.sql()}) AS {quoted(field.name)}"
        for field in spec.fields
    ]
