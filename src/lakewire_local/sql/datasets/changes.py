"""
AUTO CDC: a streaming table whose rows are the last state, or every state, that a stream of changes describes.

All changes are kept beside the log of the table, and the table is computed from all of them: so they may come in any
order. A change and how far its source is read are one commit there; the table says in each commit of its own which of
them it was computed from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from lakewire.schema.compare import with_new_fields
from lakewire.schema.types import StructType
from lakewire_local.delta_log import TableSpec, active_files, is_table, latest_version, read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.front.parsing import parsed, written
from lakewire_local.front.streams import as_batch
from lakewire_local.metastore.folders import folder_name
from lakewire_local.sql.columns.definitions import raw_fields
from lakewire_local.sql.columns.features import protocol_for
from lakewire_local.sql.datasets.positions import FOLDER, read_positions
from lakewire_local.sql.datasets.sources import new_rows
from lakewire_local.sql.datasets.tables import Dataset, Write, commit_rows, expected, planned, projected, write
from lakewire_local.sql.refusals import column_not_found
from lakewire_local.sql.relations.linked import LinkedFile, linked_table
from lakewire_local.sql.rewrites import condition_for_engine, query_for_engine
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.staging import analyze
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.datasets import AutoCdc, CreateFlow
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.datasets.expectations import Counts
    from lakewire_local.sql.staging import StagedRows
    from lakewire_local.sql.statement import Statement


@attrs.frozen
class Changes:
    """
    Apply the changes of a flow to its table, which nobody else writes.
    """

    statement: Statement
    dataset: Dataset
    flow: CreateFlow
    cdc: AutoCdc

    @property
    def name(self) -> str:
        """Return the name of the flow."""
        return ".".join(self.flow.name)

    def apply(self, existing: Table | None, *, full: bool) -> Counts | None:
        """Keep the changes that have not been read, and compute the table from all; return None without new ones."""
        if existing is None or existing.location is None:
            fields = analyze(self.statement, query_for_engine(self.statement, as_batch(self.flow.query)).text)
            self._compute(self._query(linked_table(self.statement, spec_of(fields), []), fields), None, -1)
            existing = self.statement.metastore.tables.get(*self.dataset.name)
        folder = cast("Path", existing.location)
        journal = folder / FOLDER / "changes" / folder_name(self.name)
        counts = self._keep(journal, full=full)
        version = latest_version(journal)
        if read_positions(folder).flows.get(self.name, {}).get("changes") != version:
            spec = read_snapshot(journal)
            files = [LinkedFile(folder=journal, content=add) for add in active_files(journal)]
            self._compute(self._query(linked_table(self.statement, spec, files), spec.fields), existing, version)
        return counts

    def _query(self, changes: tuple[str, str, str], fields: Sequence[Field]) -> exp.Expr:
        return table_query(self.cdc, changes, [field.name for field in fields])

    def _keep(self, journal: Path, *, full: bool) -> Counts | None:
        """Write the changes that have not been read."""
        is_there = is_table(journal)
        read = read_positions(journal).flows if is_there and not full else {}
        if self.flow.once and self.name in read:
            return None
        fresh = new_rows(self.statement, self.flow.query, read.get(self.name, {}))
        if fresh.is_empty and is_there and not full:
            return None
        query = query_for_engine(self.statement, fresh.query).text
        fields = analyze(self.statement, query)
        old = StructType(() if full or not is_there else read_snapshot(journal).fields)
        spec = spec_of(cast("StructType", with_new_fields(old, StructType(fields))).fields)
        rows = Write(
            query=projected(self.statement, query, fields=fields, columns=spec.fields, name=self.dataset.name),
            source=self.flow.query,
            flow=self.name,
            plan=None,
            spec=spec,
            replaces=full,
            operation="STREAMING UPDATE",
            flows={self.name: fresh.position},
            expectations=self.dataset.asked.expectations,
        )
        with expected(self.statement, rows) as (staged, counts):
            self._refuse_null(staged)
            staged.move_to(journal)
            commit_rows(self.statement, journal, rows, adds=staged.adds, counts=counts)
        return counts

    def _refuse_null(self, rows: StagedRows) -> None:
        """Refuse changes without a place in the order."""
        condition = condition_for_engine(self.statement, f"({written(self.cdc.sequence)}) IS NULL", rows.name)
        if row_count(self.statement, f"SELECT 1 FROM {quoted(*rows.name)} WHERE {condition}"):
            raise unsupported("NULL as a sequence of AUTO CDC")

    def _compute(self, query: exp.Expr, existing: Table | None, version: int) -> None:
        """Write the rows that follow from the changes up to a version of these."""
        text = query_for_engine(self.statement, query).text
        plan, fields = planned(self.statement, self.dataset, analyze(self.statement, text))
        rows = Write(
            query=projected(self.statement, text, fields=fields, columns=plan.spec.fields, name=self.dataset.name),
            source=as_batch(self.flow.query),
            flow=self.name,
            plan=plan,
            spec=plan.spec,
            replaces=True,
            operation="STREAMING UPDATE",
            flows={self.name: {"changes": version}},
        )
        write(self.statement, self.dataset, rows, existing)


def spec_of(fields: Sequence[Field]) -> TableSpec:
    """Return the spec of a plain table of these columns."""
    raws = raw_fields(attrs.evolve(field, nullable=True) for field in fields)
    return TableSpec(raw_fields=raws, partition_columns=(), properties={}, protocol=protocol_for(raws, {}))


def table_query(cdc: AutoCdc, changes: tuple[str, str, str], known: Sequence[str]) -> exp.Expr:
    """
    Return the query that computes a table from its changes, whose columns are *known*.

    Raises:
        LocalError: They lack a column.
    """
    for name in (*cdc.keys, *(cdc.columns or ()), *cdc.without):
        if name.casefold() not in map(str.casefold, known):
            raise column_not_found([name], known)
    hidden = {name.casefold() for name in cdc.without}
    chosen = cdc.columns or [name for name in known if name.casefold() not in hidden]
    columns, keys, sequence = ", ".join(map(quoted, chosen)), ", ".join(map(quoted, cdc.keys)), written(cdc.sequence)
    deletes = f"coalesce(({written(cdc.deletes)}), FALSE)" if cdc.deletes else "FALSE"
    source = f"{deletes} AS lakewire_deletes FROM {quoted(*changes)}"
    if cdc.scd_type == 1:
        place = f"row_number() OVER (PARTITION BY {keys} ORDER BY ({sequence}) DESC)"
        return parsed(
            f"SELECT {columns} FROM (SELECT {columns}, {place} AS lakewire_place, {source}) AS changes "
            "WHERE lakewire_place = 1 AND NOT lakewire_deletes"
        )
    following = f"lead(({sequence})) OVER (PARTITION BY {keys} ORDER BY ({sequence}))"
    return parsed(
        f"SELECT {columns}, lakewire_start AS __START_AT, lakewire_end AS __END_AT FROM (SELECT {columns}, "
        f"({sequence}) AS lakewire_start, {following} AS lakewire_end, {source}) AS changes WHERE NOT lakewire_deletes"
    )
