"""
A load: what the files have, what is done with it, and how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import attrs

from lakewire.cli.load.source import FileRows
from lakewire.delta import DeltaTable
from lakewire.delta.merging.keys import check_unique, keys_of
from lakewire.delta.sending.results import WriteProgress
from lakewire.delta.writing.fitting import for_new_table
from lakewire.rows import Columns, Rows, Unknown, fit, read
from lakewire.rows.layout import Layout
from lakewire.rows.parts import parts
from lakewire.schema.table_schema import TableSchema

__all__ = ["Load"]


@attrs.frozen(kw_only=True)
class Load:
    """
    Files that are to go into a table; making one reads and sends nothing.

    Attributes:
        table: The table.
        rows: The rows of the files.
        mode: What is done with the rows of the table.
        keys: Columns by which rows are updated; none to append or overwrite.
        evolve: Add the columns that the table lacks.
    """

    table: DeltaTable
    rows: FileRows
    mode: Literal["append", "overwrite"]
    keys: tuple[str, ...]
    evolve: bool

    def schema(self) -> TableSchema:
        """
        Return the columns of the files, in the types of the table, by what the files begin with.

        Raises:
            SchemaMismatchError: What they begin with does not fit the table.
        """
        with self.rows.refused_by_name():
            return self._first()[0].schema

    def check(self) -> int:
        """
        Read all rows as a load does, and return how many there are.

        Raises:
            SchemaMismatchError: One does not fit.
        """
        with self.rows.refused_by_name():
            first, others = self._first()
            return sum(table.num_rows for table in Layout(first, self.rows.target).tables(others))

    def statements(self) -> list[str]:
        """
        Return the statements that a load would run; the names of staged files are examples.
        """
        with self.rows.refused_by_name():
            made = (
                self.table.upsert(self.rows.whole(), on=self.keys, schema_mode=self._schema_mode, dry_run=True)
                if self._updates
                else self.table.write(iter(self.rows), mode=self._mode, schema_mode=self._schema_mode, dry_run=True)
            )
        return [statement.text for statement in made]

    def run(self, on_progress: Callable[[WriteProgress], object], *, timeout: float | None) -> dict[str, Any]:
        """
        Load the files, in one commit, and return what was done.
        """
        with self.rows.refused_by_name():
            if self._updates:
                done = self.table.upsert(
                    self.rows.whole(), on=self.keys, schema_mode=self._schema_mode, timeout=timeout
                )
                return {"inserted": done.inserted, "updated": done.updated}
            data: Any = iter(self.rows)
            if self.keys:
                data = self.rows.whole()
                new = for_new_table(read(data)).rows
                check_unique(keys_of(self.keys, new.schema.names), new)
            written = self.table.write(
                data, mode=self._mode, schema_mode=self._schema_mode, on_progress=on_progress, timeout=timeout
            )
            return {"rows": written.rows}

    @property
    def _updates(self) -> bool:
        return bool(self.keys) and self.rows.target is not None

    @property
    def _mode(self) -> Literal["append", "overwrite", "error_if_exists"]:
        return "error_if_exists" if self.rows.target is None else self.mode

    @property
    def _schema_mode(self) -> Literal["strict", "evolve"]:
        return "evolve" if self.evolve and self.rows.target is not None else "strict"

    def _first(self) -> tuple[Rows, Iterator[Columns]]:
        """Return what the files begin with, fitted, and what follows."""
        others = parts(iter(self.rows))
        first = next(others)
        if self.rows.target is None:
            return for_new_table(first).rows, others
        unknown: Unknown = "add" if self.evolve else "refuse"
        return fit(first, self.rows.target, unknown=unknown, table_name=self.table.name), others
