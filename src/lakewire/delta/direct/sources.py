"""
The rows of an open table: from its files, or from a warehouse.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from lakewire.delta.direct.conditions import Condition, where_sql
from lakewire.delta.statements.read import AsOf, read_sql
from lakewire.errors import LakewireError, StorageError
from lakewire.sql.statement import Statement

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.dataset as ds

    from lakewire.delta.direct.snapshot import Snapshot
    from lakewire.delta.reading.readable import ReadableTable
    from lakewire.http import Deadline

__all__ = ["FileSource", "RowSource", "SqlSource"]

_BATCHES_AHEAD = 4  # in each of four files; what pyarrow does by default may be gigabytes


class RowSource(Protocol):
    """
    Where the rows of a table come from.
    """

    def batches(
        self, columns: Sequence[str], conditions: Sequence[Condition], deadline: Deadline
    ) -> Iterator[pa.RecordBatch]:
        """
        Return rows, in the types that ``to_arrow_schema`` has for the columns.
        """
        ...

    def count(self, conditions: Sequence[Condition], deadline: Deadline) -> int:
        """
        Return the number of rows.
        """
        ...


class FileSource:
    """
    Rows from the files of one version.
    """

    def __init__(self, dataset: ds.Dataset, snapshot: Snapshot) -> None:
        self.dataset = dataset
        self._snapshot = snapshot

    def batches(
        self, columns: Sequence[str], conditions: Sequence[Condition], deadline: Deadline
    ) -> Iterator[pa.RecordBatch]:
        """
        Return rows as they are read.
        """
        rest = [condition for condition in conditions if not condition.is_pushed]
        pushed = _joined([condition for condition in conditions if condition.is_pushed])
        needed = dict.fromkeys([*columns, *(condition.field.name for condition in rest)])
        found = self.dataset.to_batches(columns=[*needed], filter=pushed, batch_readahead=_BATCHES_AHEAD)
        with _storage_errors():
            for batch in found:
                deadline.check("the files of a table")
                yield from _chosen(batch, rest, columns)

    def count(self, conditions: Sequence[Condition], deadline: Deadline) -> int:
        """
        Return the number of rows: from the log where it has them all, else from the files.
        """
        counts = [file.rows for file in self._snapshot.files]
        if not conditions and None not in counts:
            return sum(count or 0 for count in counts)
        if all(condition.is_pushed for condition in conditions):
            with _storage_errors():
                return int(self.dataset.count_rows(filter=_joined(conditions)))
        return sum(batch.num_rows for batch in self.batches([conditions[0].field.name], conditions, deadline))


class SqlSource:
    """
    Rows that a warehouse reads.
    """

    def __init__(self, table: ReadableTable, as_of: AsOf) -> None:
        self._table = table
        self._as_of = as_of

    def batches(
        self, columns: Sequence[str], conditions: Sequence[Condition], deadline: Deadline
    ) -> Iterator[pa.RecordBatch]:
        """
        Return the rows of one statement.
        """
        where, values = where_sql(conditions)
        return (
            self._table.reading(self._as_of, columns=columns, where=where, parameters=values, timeout=deadline.seconds)
            .run()
            .batches()
        )

    def count(self, conditions: Sequence[Condition], deadline: Deadline) -> int:
        """
        Return the number of rows, by one statement.
        """
        where, values = where_sql(conditions)
        rows = read_sql(self._table.name, columns=None, where=where, parameters=values, as_of=self._as_of)
        statement = Statement(f"SELECT count(*) AS n FROM ({rows.text})", rows.parameters)
        return int(self._table.ready(statement, lambda result: result.scalar(), deadline).run())


@contextmanager
def _storage_errors() -> Generator[None]:
    """Raise what pyarrow says of files, which are gone or broken, as an error of ours."""
    import pyarrow as pa

    try:
        yield
    except LakewireError:  # some of which are an OSError as well
        raise
    except (OSError, pa.ArrowException) as error:
        raise StorageError(f"the files of the table: {error}") from error


def _joined(conditions: Sequence[Condition]) -> pc.Expression | None:
    found: Any = None
    for condition in conditions:
        found = condition.expression() if found is None else found & condition.expression()
    return found


def _chosen(batch: pa.RecordBatch, rest: Sequence[Condition], columns: Sequence[str]) -> list[pa.RecordBatch]:
    """Return the rows of a batch that meet the conditions which cannot skip files."""
    import pyarrow as pa

    if not rest:
        return [batch] if batch.num_rows else []
    kept: list[pa.RecordBatch] = pa.Table.from_batches([batch]).filter(_joined(rest)).select([*columns]).to_batches()
    return kept
