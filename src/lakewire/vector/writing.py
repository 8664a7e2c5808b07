"""
Rows and keys written batch by batch: all of them, or an error that holds exactly what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, LakewireError, VectorWriteError
from lakewire.rows import Columns, read
from lakewire.vector.encoding import batches_of, checked_keys, checked_rows, key_batches

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.vector.facts import IndexFacts
    from lakewire.vector.wire import IndexWire

__all__ = ["remove", "write"]

MakeVectors = Callable[[Mapping[str, Any]], list[Any]]
_NAMED = 5  # keys in the text of an error


def write(
    wire: IndexWire,
    facts: IndexFacts,
    data: Any,
    *,
    make_vectors: MakeVectors | None,
    on_progress: Callable[[int, int], object] | None,
) -> int:
    """
    Write rows, and return how many.

    Args:
        wire: Of the index.
        facts: Of the index.
        data: The rows.
        make_vectors: Makes the vectors of columns that have none.
        on_progress: Called with rows done, and all.
    """
    if not facts.vector or facts.columns is None:
        raise InvalidArgumentError(f"{facts.name} does not say which columns it has; rows cannot be checked")
    columns = read(data)
    if make_vectors and facts.vector not in columns.values:
        values = {**columns.values, facts.vector: make_vectors(columns.values)}
        columns = Columns.of(values.items(), columns.count)
    table = checked_rows(columns, facts)
    keys = [str(key) for key in table.column(facts.primary_key).to_pylist()]
    refused: list[int] = []
    for batch in batches_of(table, facts):
        try:
            response = wire.upsert(batch.text)
        except LakewireError as error:
            left = [*refused, *range(batch.start, table.num_rows)]
            raise _failure("written", keys, left, table, error=error) from error
        refused += _refused(response, keys, range(batch.start, batch.stop))
        if on_progress:
            on_progress(batch.stop, table.num_rows)
    if refused:
        raise _failure("written", keys, refused, table)
    return len(keys)


def remove(wire: IndexWire, facts: IndexFacts, primary_keys: Sequence[int | str]) -> int:
    """
    Remove rows by their keys, and return how many keys there are.
    """
    keys = [str(key) for key in checked_keys(primary_keys, facts)]
    refused: list[int] = []
    for part in key_batches(keys):
        try:
            response = wire.delete(keys[part.start : part.stop])
        except LakewireError as error:
            raise _failure("removed", keys, [*refused, *range(part.start, len(keys))], None, error=error) from error
        refused += _refused(response, keys, part)
    if refused:
        raise _failure("removed", keys, refused, None)
    return len(keys)


def _refused(response: Any, keys: Sequence[str], rows: range) -> list[int]:
    """
    Return the rows of a request that the server refused.

    The keys that it names are these; all rows of the request, where it says that not all went well and the keys are
    not as many as it refused: rows can be written again, and must not be lost.
    """
    result = response.result
    named: set[str] = set((result and result.failed_primary_keys) or ())
    found = [row for row in rows if keys[row] in named]
    done = result and result.success_row_count
    is_exact = bool(found) and done in (None, len(rows) - len(found)) and response.status != "FAILURE"
    return found if is_exact or (response.status == "SUCCESS" and not found) else list(rows)


def _failure(
    what: str, keys: Sequence[str], rows: Sequence[int], table: pa.Table | None, *, error: LakewireError | None = None
) -> VectorWriteError:
    """Build the error that holds what is left."""
    named = ", ".join(keys[row] for row in rows[:_NAMED]) + (", …" if len(rows) > _NAMED else "")
    why = f"; then: {error}" if error else ", which the server refused"
    return VectorWriteError(
        f"{len(rows)} of {len(keys)} rows were not {what}: {named}{why}",
        keys=tuple(keys[row] for row in rows),
        rows=None if table is None else table.take(rows),
        outcome="applied" if len(rows) < len(keys) else error.outcome if error else "rejected",
    )
