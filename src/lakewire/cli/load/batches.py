"""
Arrow batches of a file, of which there is one also where the file has no rows: it has the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

__all__ = ["some"]


def some(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """
    Yield the batches, or one without rows.
    """
    coming = iter(batches)
    first = next(coming, None)
    # made only where it is needed: Arrow imports pandas to make an array, where that is installed
    yield pa.RecordBatch.from_pylist([], schema=schema) if first is None else first
    yield from coming
