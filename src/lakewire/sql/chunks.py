"""
The chunks of a result: what both ways of fetching them have in common, and the check that nothing is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from lakewire.errors import IncompleteResultError, NotFoundError, ResultExpiredError
from lakewire.http import Deadline, Transport
from lakewire.sql.manifest import Manifest
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire_api.sql.models import ResultData

__all__ = ["Chunk", "Chunks", "complete", "fetch_chunk"]


class Chunk(Protocol):
    """
    Consecutive rows of a result.
    """

    @property
    def offset(self) -> int:
        """
        Number of the first row, from 0.
        """
        ...

    def __len__(self) -> int:
        """
        Return the number of rows.
        """
        ...

    def tuples(self) -> Iterable[tuple[Any, ...]]:
        """
        Return the values of each row as Python values.
        """
        ...

    def batches(self, schema: pa.Schema) -> Iterable[pa.RecordBatch]:
        """
        Return the rows as Arrow batches of that *schema*.
        """
        ...


class Chunks(Protocol):
    """
    Fetches the chunks of one result, as often as it is read.
    """

    def fetch(self, deadline: Deadline) -> Iterator[Chunk]:
        """
        Yield the chunks in order, all of them within *deadline*.
        """
        ...


def complete(chunks: Iterator[Chunk], manifest: Manifest) -> Iterator[Chunk]:
    """
    Yield the chunks, each of which begins where the one before ended, and check at the end that no row is missing.

    Raises:
        IncompleteResultError: Rows are missing, or there are more than were announced.
    """
    seen = 0
    for number, chunk in enumerate(chunks):
        if chunk.offset != seen:
            raise IncompleteResultError(
                f"chunk {number} starts at row {chunk.offset}, expected {seen}", statement_id=manifest.statement_id
            )
        seen += len(chunk)
        yield chunk
    if seen != manifest.rows:
        raise IncompleteResultError(
            f"the result has {manifest.rows} rows, {seen} arrived", statement_id=manifest.statement_id
        )


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
