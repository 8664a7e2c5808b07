"""
Rows for an index: checked, and as the JSON of requests of bounded size.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import DuplicateKeyError, InvalidArgumentError
from lakewire.rows import fit
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.rows import Columns
    from lakewire.vector.facts import IndexFacts

__all__ = ["RowBatch", "batches_of", "checked_keys", "checked_rows", "key_batches"]

MOST_BYTES = 8 << 20  # of the 10 MB that a request may have, https://docs.databricks.com/aws/en/ai-search/ai-search
MOST_ROWS = 5000
_VECTOR = parse_type("array<double>")
_NUMBER_BYTES = 32  # more than a number or a short name needs
_ESCAPED = 7  # bytes of a request for one of a text, at most: \\u0000, whose backslash is escaped as well


@attrs.frozen
class RowBatch:
    """
    Hold what one request writes.

    Attributes:
        start, stop: Its rows, from and up to.
        text: The rows as JSON.
    """

    start: int
    stop: int
    text: str


def checked_rows(columns: Columns, facts: IndexFacts) -> pa.Table:
    """
    Return rows in the types of an index, vectors in 32 bits.

    Raises:
        InvalidArgumentError: A column that is not there, a row without a key or a sound vector, or with the key of
            another one. Nothing was sent.
    """
    import pyarrow as pa

    names = list(columns.values)
    facts.check_columns("data", names)
    for name in (facts.primary_key, facts.vector):
        if name not in names:
            raise InvalidArgumentError(f"data: has no column {name!r}; there are {', '.join(names) or 'none'}")
    fields = [Field(name, data_type) for name, data_type in (facts.columns or {}).items()]
    table = fit(columns, TableSchema([*fields, Field(facts.vector, _VECTOR)]), table_name=facts.name).table
    _check_keys(table.column(facts.primary_key), facts.primary_key)
    vectors = table.column(facts.vector).combine_chunks()
    _check_lengths(vectors, facts)
    numbers = vectors.flatten().cast(pa.float32(), safe=False)
    _check_finite(facts.vector, numbers, facts.dimension or 1)
    for name, column in zip(table.column_names, table.columns, strict=True):
        if pa.types.is_floating(column.type):
            _check_finite(name, column.combine_chunks().fill_null(0))
    place = table.schema.get_field_index(facts.vector)
    lists = pa.FixedSizeListArray.from_arrays(numbers, facts.dimension)
    _check_sizes(table.drop_columns([facts.vector]), facts)
    return table.set_column(place, facts.vector, lists)


def batches_of(table: pa.Table, facts: IndexFacts, *, most_bytes: int = MOST_BYTES) -> Iterator[RowBatch]:
    """
    Yield the rows of a table as requests, each with a bounded number of rows and bytes.
    """
    texts = list[str]()

    def measured() -> Iterator[int]:
        for text in _row_texts(table, facts):
            texts.append(text)
            yield _sent_bytes(text)

    for rows in _parts(measured(), most_bytes):
        count = len(rows)
        yield RowBatch(rows.start, rows.stop, f"[{','.join(texts[:count])}]")
        del texts[:count]


def key_batches(keys: Sequence[str], *, most_bytes: int = MOST_BYTES) -> Iterator[range]:
    """
    Yield which keys go into each request: a bounded number of keys and bytes.
    """
    return _parts(map(_sent_bytes, keys), most_bytes)


def checked_keys(keys: object, facts: IndexFacts) -> list[int | str]:
    """
    Return primary keys, which are whole numbers or texts.
    """
    if isinstance(keys, str | bytes) or not isinstance(keys, Iterable):
        raise InvalidArgumentError(f"primary_keys: {shown(keys)}; accepted is a list of keys")
    found: list[Any] = list(keys)
    for key in found:
        if isinstance(key, bool) or not isinstance(key, int | str):
            raise InvalidArgumentError(
                f"primary_keys: has {shown(key)}; accepted are values of {facts.primary_key!r}, numbers or texts"
            )
    return found


def _parts(sizes: Iterable[int], most_bytes: int) -> Iterator[range]:
    """Yield places of things with such sizes, together at most so many bytes, and at most as many as a request has."""
    start = size = stop = 0
    for length in sizes:
        if stop > start and (size + length > most_bytes or stop - start == MOST_ROWS):
            yield range(start, stop)
            start, size = stop, 0
        stop, size = stop + 1, size + length
    if stop > start:
        yield range(start, stop)


def _sent_bytes(text: str) -> int:
    """Return the bytes of a text in the JSON of a request, with a comma, at most."""
    return len(json.dumps(text)) + 1


def _row_texts(table: pa.Table, facts: IndexFacts) -> Iterator[str]:
    """Yield each row as JSON. Arrow writes the vectors: 32 bits as short as they are exact, and no Python floats."""
    import pyarrow as pa
    import pyarrow.compute as pc

    plain, vectors = table.drop_columns([facts.vector]), table.column(facts.vector)
    name, start = json.dumps(facts.vector), 0
    for chunk in vectors.chunks:
        for at in range(0, len(chunk), MOST_ROWS):
            part = chunk.slice(at, MOST_ROWS)
            numbers = part.flatten().cast(pa.string())
            offsets = pa.array(range(0, len(numbers) + 1, facts.dimension or 1), pa.int32())
            joined = pc.call_function("binary_join", [pa.ListArray.from_arrays(offsets, numbers), pa.scalar(",")])
            for row, vector in zip(plain.slice(start, len(part)).to_pylist(), joined.to_pylist(), strict=True):
                yield f"{json.dumps(row, default=_plain)[:-1]},{name}:[{vector}]}}"
            start += len(part)


def _check_sizes(plain: pa.Table, facts: IndexFacts) -> None:
    """Refuse a row that is too large for a request; where all are small, none is looked at."""
    room = MOST_BYTES - _NUMBER_BYTES * (facts.dimension or 0)
    if plain.nbytes * _ESCAPED + _NUMBER_BYTES * plain.num_columns * plain.num_rows < room:
        return
    for row in plain.to_pylist():
        if (size := _sent_bytes(json.dumps(row, default=_plain))) > room:
            raise InvalidArgumentError(
                f"data: the row with the {facts.primary_key} {row[facts.primary_key]!r:.100} has {size} bytes; "
                f"accepted are {room} beside its vector"
            )


def _check_keys(keys: pa.ChunkedArray, name: str) -> None:
    if keys.null_count:
        row = keys.is_null().to_pylist().index(True)
        raise InvalidArgumentError(f"data: row {row} has no {name}, the primary key")
    if keys.length() != len(keys.unique()):
        counts = {pair["values"].as_py(): pair["counts"].as_py() for pair in keys.value_counts()}
        twice = next(key for key, count in counts.items() if count > 1)
        raise DuplicateKeyError(f"data: {counts[twice]} rows have the {name} {twice!r:.100}; accepted is one of each")


def _check_lengths(vectors: pa.Array, facts: IndexFacts) -> None:
    import pyarrow as pa
    import pyarrow.compute as pc

    row = _first_false(pc.call_function("equal", [vectors.value_lengths(), pa.scalar(facts.dimension)]))
    if row is not None:
        what = f"{len(vectors[row])} numbers" if vectors[row].is_valid else "no vector"
        raise InvalidArgumentError(f"data: row {row} has {what} in {facts.vector!r}; accepted are {facts.dimension}")


def _check_finite(name: str, numbers: pa.Array, in_row: int = 1) -> None:
    """Refuse what JSON has no numbers for; a vector has so many in a row."""
    import pyarrow.compute as pc

    place = _first_false(pc.call_function("is_finite", [numbers]))
    if place is not None:
        raise InvalidArgumentError(
            f"data: row {place // in_row} has {numbers[place]} in {name!r}; accepted are finite numbers"
        )


def _first_false(found: Any) -> int | None:
    """Return the place of the first that is not true."""
    import pyarrow.compute as pc

    place: int = pc.index(found.fill_null(False), False).as_py()  # noqa: FBT003  # values of Arrow
    return None if place < 0 else place


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")
