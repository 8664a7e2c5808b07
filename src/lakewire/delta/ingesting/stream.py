"""
An open stream of rows into a table, whichever way they go.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self

from lakewire.delta.ingesting.failures import joined
from lakewire.errors import IngestError, InvalidArgumentError, LakewireError
from lakewire.http import Deadline
from lakewire.rows import Columns, read
from lakewire.rows.parts import parts

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.delta.sending.services import Services
    from lakewire.schema.names import TableName

__all__ = ["IngestStream", "IngestWay", "RowSink"]

IngestWay = Literal["zerobus", "warehouse"]


class RowSink(Protocol):
    """
    Takes rows and brings them into the table, in the background.
    """

    @property
    def acknowledged(self) -> int:
        """
        How many rows, counted from the first, are stored for good.
        """
        ...

    def put(self, columns: Columns, batch_id: str | None) -> int:
        """
        Take rows, all or none, and return how many; waits while the sink holds too many.
        """
        ...

    def flush(self, deadline: Deadline) -> None:
        """
        Wait until every row is stored.
        """
        ...

    def close(self) -> None:
        """
        Give up what the sink holds: threads and connections.
        """
        ...

    def waiting(self) -> list[pa.Table]:
        """
        Return the rows that are not known to be stored.
        """
        ...


class IngestStream:
    """
    Rows on their way into a table; ``DeltaTable.ingest`` opens it. For one thread at a time.

    At the end of its ``with`` block every row is in the table, or an error is raised that has the others.

    Attributes:
        way: ``"zerobus"`` or ``"warehouse"``.
        reason: Why it is the warehouse; empty for Zerobus.
        appended: Rows given so far.
    """

    def __init__(
        self, services: Services, name: TableName, sink: RowSink, *, way: IngestWay, reason: str, timeout: float | None
    ) -> None:
        self.way: IngestWay = way
        self.reason = reason
        self.appended = 0
        self._services = services
        self._name = name
        self._sink = sink
        self._timeout = timeout
        self._process = os.getpid()
        self._is_open = True

    def __repr__(self) -> str:
        return f"IngestStream({self._name}, way={self.way!r}, appended={self.appended})"

    @property
    def acknowledged(self) -> int:
        """
        Rows, counted from the first, that are stored for good: a program that starts again goes on behind them.
        """
        return self._sink.acknowledged

    def append(self, data: Any, *, columns: Sequence[str] | None = None, batch_id: str | None = None) -> int:
        """
        Give rows to the stream. They are checked now and stored later; waits while too many are held.

        Args:
            data: Rows, as for ``DeltaTable.write``; no queries. None of them is taken when one does not fit, but of
                a generator those before the part of 65,536 rows that does not.
            columns: Names of the columns, when *data* is tuples.
            batch_id: Name of these rows: the same data under the same name is in the table once, also when the
                program runs again. They are one commit of their own, through the warehouse.

        Returns:
            ``appended``, which ``acknowledged`` reaches when these rows are stored.

        Raises:
            SchemaMismatchError: The data does not fit the table.
            IngestError: Rows given before could not be stored, or the stream is closed; none of these was taken.
        """
        self._check_open()
        if batch_id is not None and not (isinstance(batch_id, str) and batch_id):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"batch_id: {batch_id!r}; accepted is a text that names the batch")
        for part in [read(data, columns)] if batch_id else parts(data, columns):
            if part.count:
                self.appended += self._sink.put(part, batch_id)
        return self.appended

    def flush(self, *, timeout: float | None = None) -> int:
        """
        Wait until every row given so far is stored for good, and return how many they are.

        Args:
            timeout: Seconds, > 0. Default: that of the stream.

        Raises:
            IngestError: Some could not be stored; ``error.rows`` has them.
            DeadlineExceededError: The time is up. The stream goes on.
        """
        self._check_open()
        self._sink.flush(self._services.deadline(self._timeout if timeout is None else timeout))
        return self.acknowledged

    def unacknowledged(self) -> pa.Table:
        """
        Return the rows that are not known to be stored, shape (n, k), in the types of the table.
        """
        return joined(self._sink.waiting())

    def close(self) -> None:
        """
        Flush, and end the stream. Closing it again does nothing.

        Raises:
            IngestError: Some rows could not be stored; ``error.rows`` has them.
        """
        if not self._is_open:
            return
        self._check_open()  # in a child, whoever held a lock of the sink may be gone
        try:
            self.flush()
        finally:
            self._is_open = False
            self._sink.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
            return
        try:  # what was given before the block failed is stored, too
            self.close()
        except LakewireError as failure:  # the error of the block is the one to raise
            error.add_note(f"{self.appended - self.acknowledged} rows given to {self!r} were not stored: {failure}")

    def _check_open(self) -> None:
        if os.getpid() != self._process:
            raise IngestError(f"{self._name}: the stream belongs to the process that opened it", outcome="not_sent")
        if not self._is_open:
            raise IngestError(f"{self._name}: the stream is closed", outcome="not_sent")
