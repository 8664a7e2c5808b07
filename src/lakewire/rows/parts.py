"""
Data of any length, part by part: what is in memory is one part, a stream is read as far as it is used.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lakewire.rows.read import Columns, check_columns, is_of, read, rows_at

__all__ = ["parts"]

_ROWS = 1 << 16  # dicts of ten values: some 40 MB in Python


def parts(data: Any, columns: Sequence[str] | None = None) -> Iterator[Columns]:
    """
    Yield the data, one part at least; parts without rows are left out where others have some.

    Args:
        data: As for ``read``; a generator, a RecordBatchReader, a Dataset, a LazyFrame and anything else that can be
            read only from its beginning to its end is a stream. Also an iterable of tables or batches.
        columns: As for ``read``.

    Raises:
        InvalidArgumentError: As ``read``, when the part that it is about is asked for.
    """
    check_columns(columns)
    return _with_rows(_parts(data, columns))


def _with_rows(found: Iterator[Columns]) -> Iterator[Columns]:
    first = next(found, None)
    filled = (part for part in found if part.count)
    if first is not None and not first.count:  # its columns matter only where there is nothing else
        first = next(filled, first)
    if first is not None:
        yield first
    yield from filled


def _parts(data: Any, columns: Sequence[str] | None) -> Iterator[Columns]:
    if columns is None:
        if is_of(data, "polars", "LazyFrame") and hasattr(data, "collect_batches"):
            return _each(data.collect_batches())
        if is_of(data, "pyarrow", "Dataset"):
            return _each(_batches(data.scanner().to_reader()))
        if hasattr(data, "__arrow_c_stream__") and not (hasattr(data, "__len__") or hasattr(data, "num_rows")):
            return _each(_batches(data))
    if isinstance(data, Iterable) and not hasattr(data, "__len__") and not hasattr(data, "__arrow_c_stream__"):
        return _of_items(iter(data), columns)
    return iter([read(data, columns)])


def _each(tables: Iterable[Any]) -> Iterator[Columns]:
    yield from map(read, tables)


def _batches(data: Any) -> Iterator[Any]:
    import pyarrow as pa

    reader = pa.RecordBatchReader.from_stream(data)
    batch = pa.RecordBatch.from_pylist([], schema=reader.schema)  # names and types where there are no rows
    yield next(reader, batch)
    yield from reader


def _of_items(items: Iterator[Any], columns: Sequence[str] | None) -> Iterator[Columns]:
    first = list(itertools.islice(items, 1))
    if columns is None and first and _is_table(first[0]):
        yield from _each(itertools.chain(first, items))
        return
    items, start = itertools.chain(first, items), 0
    rows = list(itertools.islice(items, _ROWS))
    while rows or not start:
        yield rows_at(start, rows, columns)
        start += _ROWS
        rows = list(itertools.islice(items, _ROWS))


def _is_table(item: Any) -> bool:
    return (
        hasattr(item, "__arrow_c_stream__") or hasattr(item, "__arrow_c_array__") or is_of(item, "pandas", "DataFrame")
    )
