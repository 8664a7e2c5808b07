"""
The chunks of a result: what both ways of fetching them have in common, and the check that nothing is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from lakewire.errors import LakewireError, NotFoundError, ResultExpiredError
from lakewire.http import Deadline, Transport
from lakewire.sql.fetching.manifest import Manifest
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire_api.sql.models import ResultData

__all__ = ["Chunk", "FetchChunks", "complete", "fetch_chunk"]


@attrs.frozen(kw_only=True)
class Chunk:
    """
    Consecutive rows of a result, decoded when they are read.

    Attributes:
        offset: Number of the first row, from 0.
        rows: Number of rows.
        tuples: Returns the values of each row as Python values.
        batches: Returns the rows as Arrow batches of a schema.
    """

    offset: int
    rows: int
    tuples: Callable[[], Iterable[tuple[Any, ...]]]
    batches: Callable[[pa.Schema], Iterable[pa.RecordBatch]]


class FetchChunks(Protocol):
    """
    Yields the chunks of one result.
    """

    def __call__(self, deadline: Deadline, *, keep: bool, most: int | None = None) -> Iterator[Chunk]:
        """
        Yield them in order, all of them within a *deadline*; may be called again.

        Args:
            deadline: Bounds the fetch of all chunks.
            keep: The caller keeps every chunk, so that no memory is saved by fetching fewer at a time.
            most: Fetch no more than so many, from the first.
        """
        ...


def complete(chunks: Iterator[Chunk], manifest: Manifest, *, most: int | None = None) -> Iterator[Chunk]:
    """
    Yield the chunks, each of which begins where the one before ended, and check at the end that no row is missing.

    Args:
        chunks: All of them, or the first *most*.
        manifest: What was announced.
        most: After so many there may be others.

    Raises:
        IncompleteResultError: Rows are missing, or there are more than were announced.
        LakewireError: A chunk could not be fetched. As any of these, it has the ``statement_id``.
    """
    seen = 0
    for number, chunk in enumerate(_of_statement(chunks, manifest.statement_id)):
        if chunk.offset != seen:
            raise manifest.incomplete(f"chunk {number} starts at row {chunk.offset}, expected {seen}")
        seen += chunk.rows
        yield chunk
    is_whole = most is None or most >= manifest.chunks
    if seen != manifest.rows if is_whole else seen > manifest.rows:
        raise manifest.incomplete(f"the result has {manifest.rows} rows, {seen} arrived")


def fetch_chunk(sender: Transport, manifest: Manifest, index: int, deadline: Deadline) -> ResultData:
    """
    Ask for chunk number *index*: its rows, or a link to them. One request.

    Raises:
        ResultExpiredError: The server no longer holds the result.

    Source:
        https://docs.databricks.com/api/workspace/statementexecution/getstatementresultchunkn
    """
    api = StatementExecutionAPI(sender.with_deadline(deadline, effect=Effect.READ))
    try:
        return api.get_statement_result_chunk_n(manifest.statement_id, index)
    except NotFoundError as error:
        raise ResultExpiredError(error.message, statement_id=manifest.statement_id, outcome="applied") from error


def _of_statement(chunks: Iterator[Chunk], statement_id: str) -> Iterator[Chunk]:
    """Let errors of fetching name the statement, which the transport does not know."""
    try:
        yield from chunks
    except LakewireError as error:
        raise error.rebuilt(statement_id=statement_id) from error.__cause__
