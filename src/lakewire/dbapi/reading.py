"""
A place in a result, from which rows are read as tuples or as Arrow, in any order of the two.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from lakewire.schema.arrow import to_arrow_schema

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.sql.result import Result

__all__ = ["Reading"]


class Reading:
    """
    Read a result once, from its first row to its last, in bounded memory.

    Whoever changes between tuples and Arrow reads what was read before once more, and skips it.
    """

    def __init__(self, result: Result) -> None:
        self._result = result
        self._taken = 0
        self._tuples: Generator[tuple[Any, ...]] | None = None
        self._batches: Generator[pa.RecordBatch] | None = None
        self._left: pa.RecordBatch | None = None

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """
        Return an iterator over the rows that are left.
        """
        if self._tuples is None:
            self.close()
            self._tuples = self._rows_from(self._taken)
        return self._tuples

    def table(self, size: int | None) -> pa.Table:
        """
        Return the next *size* rows, all that are left for None, as one table.
        """
        import pyarrow as pa

        if self._batches is None:
            self.close()
            self._batches = self._batches_from(self._taken)
        found: list[pa.RecordBatch] = []
        missing = self._result.total_row_count if size is None else size
        while missing > 0 and (batch := self._left or next(self._batches, None)) is not None:
            found.append(batch.slice(0, missing))
            self._left = batch.slice(missing) if missing < batch.num_rows else None
            missing -= found[-1].num_rows
            self._taken += found[-1].num_rows
        return pa.Table.from_batches(found, to_arrow_schema(self._result.schema))

    def close(self) -> None:
        """
        Give up what is being fetched.
        """
        for running in (self._tuples, self._batches):
            if running is not None:
                running.close()
        self._tuples = self._batches = self._left = None

    def _rows_from(self, first: int) -> Generator[tuple[Any, ...]]:
        for row in islice(self._result.rows(), first, None):
            self._taken += 1
            yield tuple(row)

    def _batches_from(self, first: int) -> Generator[pa.RecordBatch]:
        for batch in self._result.batches():
            if first < batch.num_rows:
                yield batch.slice(first)
            first = max(0, first - batch.num_rows)
