"""
Rows that wait for enough others, and are appended through the warehouse by a thread: one commit for many.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from contextvars import copy_context
from typing import TYPE_CHECKING

import attrs

from lakewire.delta.ingesting.failures import not_stored
from lakewire.delta.writing.fitting import fitted
from lakewire.delta.writing.write import appending
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows
from lakewire.threads import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from lakewire.delta.sending.services import Services
    from lakewire.schema.names import TableName

__all__ = ["AppendSink", "CommitBounds"]


@attrs.frozen(kw_only=True)
class CommitBounds:
    """
    When rows that wait are written: at the first of these.

    Attributes:
        rows: Number of rows.
        size_bytes: Size of the rows as Arrow data.
        seconds: Since the first of them was given.
    """

    rows: int
    size_bytes: int
    seconds: float


@attrs.frozen
class _GivenRows:
    """Rows of one call, when they came, and their name."""

    rows: Rows
    at: float
    batch_id: str | None
    size_bytes: int = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.rows.table.nbytes, takes_self=True)
    )

    def joins(self, other: _GivenRows) -> bool:
        """Return whether both can be in one commit."""
        return self.batch_id is None is other.batch_id and self.rows.schema == other.rows.schema


class _RowQueue:
    """What was given, in order, and how much it is."""

    def __init__(self) -> None:
        self.items: deque[_GivenRows] = deque()
        self.rows = self.size_bytes = 0

    def add(self, given: _GivenRows) -> None:
        self.items.append(given)
        self.rows += given.rows.count
        self.size_bytes += given.size_bytes

    def take(self) -> _GivenRows:
        given = self.items.popleft()
        self.rows -= given.rows.count
        self.size_bytes -= given.size_bytes
        return given

    def is_full(self, bounds: CommitBounds) -> bool:
        return self.rows >= bounds.rows or self.size_bytes >= bounds.size_bytes


class AppendSink:
    """
    Append rows through the warehouse.

    At most twice the bounds are held: what is being written, and what waits for it.

    Args:
        services: Write them.
        name: Of the table.
        bounds: When.
        timeout: Seconds for each write.
    """

    def __init__(self, services: Services, name: TableName, bounds: CommitBounds, timeout: float | None) -> None:
        self._services = services
        self._name = name
        self._bounds = bounds
        self._timeout = timeout
        self._clock = services.sql.clock
        self._changed = threading.Condition()  # its lock is reentrant
        self._waiting, self._writing = _RowQueue(), _RowQueue()
        self._acknowledged = 0
        self._flushes = 0  # callers who wait until nothing is left
        self._is_closed = False
        self._failure: BaseException | None = None
        self._has_begun = False

    @property
    def acknowledged(self) -> int:
        """
        How many rows, counted from the first, are in the table.
        """
        return self._acknowledged

    def put(self, columns: Columns, batch_id: str | None) -> int:
        """
        Take rows, all or none, and return how many; waits while twice the bounds are held.
        """
        deadline = self._services.deadline(self._timeout)
        rows = fitted(self._services, self._name, columns, deadline).rows
        self._begin()
        with self._changed:
            self._wait_while(lambda: self._waiting.is_full(self._bounds), deadline)
            self._waiting.add(_GivenRows(rows, self._clock.monotonic(), batch_id))
            self._changed.notify_all()
        return rows.count

    def flush(self, deadline: Deadline) -> None:
        """
        Wait until every row is in the table.
        """
        with self._changed:
            self._flushes += 1
            self._changed.notify_all()
            try:
                self._wait_while(lambda: bool(self._waiting.items or self._writing.items), deadline)
            finally:
                self._flushes -= 1

    def close(self) -> None:
        """
        Let the thread end after what it writes.
        """
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def waiting(self) -> list[pa.Table]:
        """
        Return the rows that are not known to be in the table.
        """
        with self._changed:
            return [given.rows.table for given in (*self._writing.items, *self._waiting.items)]

    def _wait_while(self, condition: Callable[[], bool], deadline: Deadline) -> None:
        while self._failure is None and condition():
            deadline.check(f"{self._name}: rows of the stream wait to be written")
            self._changed.wait(deadline.remaining())
        if self._failure is not None:
            raise not_stored(self._name, self.waiting(), self._failure) from self._failure

    def _begin(self) -> None:
        """Start the thread, not before there is a row to write; it cannot keep the process from ending."""
        if not self._has_begun:
            inside = copy_context()  # of spans: the appends belong to whoever gave the first row
            threading.Thread(target=inside.run, args=(self._work,), name="lakewire-ingest", daemon=True).start()
            self._has_begun = True

    def _work(self) -> None:
        while self._take():
            written: Future[None] = Future()
            fill(written, self._write)
            with self._changed:
                self._changed.notify_all()
                if failure := written.exception():
                    self._failure = failure  # raised where rows are given or waited for
                    return
                self._acknowledged += self._writing.rows
                self._writing = _RowQueue()

    def _take(self) -> bool:
        """Wait for rows that are due and take those for one commit; return False once there are to be no more."""
        with self._changed:
            while not (self._is_closed or self._is_due()):
                self._changed.wait(self._seconds_left())
            if self._is_closed:
                return False
            self._writing.add(first := self._waiting.take())
            while (
                self._waiting.items and self._waiting.items[0].joins(first) and not self._writing.is_full(self._bounds)
            ):
                self._writing.add(self._waiting.take())
            self._changed.notify_all()
            return True

    def _is_due(self) -> bool:
        is_full = self._waiting.is_full(self._bounds)
        return bool(self._waiting.items) and (is_full or self._flushes > 0 or self._seconds_left() == 0)

    def _seconds_left(self) -> float | None:
        if not self._waiting.items:
            return None
        return max(0.0, self._waiting.items[0].at + self._bounds.seconds - self._clock.monotonic())

    def _write(self) -> None:
        import pyarrow as pa

        given = [*self._writing.items]
        rows = Rows(pa.concat_tables([each.rows.table for each in given]), given[0].rows.schema)
        deadline = self._services.deadline(self._timeout)
        with appending(self._services, self._name, rows, deadline, batch_id=given[0].batch_id) as ready:
            ready.run()
