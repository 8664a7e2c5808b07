"""
What is reported while a statement runs and its rows are fetched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Literal, Self

import attrs

from lakewire.errors import LakewireError
from lakewire.http import Transport
from lakewire.observability import is_heard, log
from lakewire_api.sql.api.warehouses import WarehousesAPI
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire_api.sql.models import StatementResponse

__all__ = ["OnProgress", "StatementProgress", "Watch", "bar"]

State = Literal["queued", "starting", "running", "succeeded", "fetching"]

_LOG_S = 60.0  # between two lines of the log
_QUEUED_S = 5.0  # after which, and after each of which, the warehouse is asked whether it starts
_ASK_S = 5.0  # for asking


@attrs.frozen(kw_only=True)
class StatementProgress:
    """
    How far a statement has come.

    Attributes:
        statement_id: The statement.
        state: ``queued``, ``starting`` (the warehouse does), ``running``, ``succeeded``, or ``fetching`` its rows.
        elapsed_s: Seconds since the wait, or the fetching, began.
        chunks: Chunks of the result that have arrived, and those there are.
        rows: Rows that have arrived, and those there are.
        bytes: Bytes in the chunks that have arrived, as far as their sizes were announced.
    """

    statement_id: str
    state: State
    elapsed_s: float
    chunks: tuple[int, int] = (0, 0)
    rows: tuple[int, int] = (0, 0)
    bytes: int = 0


OnProgress = Callable[[StatementProgress], object]
"""Called on the thread that waits, after each poll and for each chunk; what it raises ends the wait."""


def bar() -> OnProgress:
    """
    Make a bar on the terminal or in a notebook.
    """
    from lakewire.sql.bar import Bar  # here: rich is an extra

    return Bar()


class Watch:
    """
    Watches one statement: passes on its states, and logs one line a minute.

    Args:
        sender: Asks for the state of the warehouse.
        statement_id: The statement.
        warehouse_id: Its warehouse; empty where it is not known.
        on_progress: Called with each state. A context manager is entered as long as it is called.

    Attributes:
        newest: The last state that was seen; None before the first.
        polls: How often the statement was seen before its end.
        queued_s: Seconds until it was last seen to wait for its turn.
    """

    def __init__(
        self, sender: Transport, statement_id: str, warehouse_id: str = "", on_progress: OnProgress | None = None
    ) -> None:
        self.newest: StatementProgress | None = None
        self._sender = sender
        self._statement_id = statement_id
        self._warehouse_id = warehouse_id
        self._on_progress = on_progress
        self._began_s = self._logged_s = sender.clock.monotonic()
        self._asked_s: float | None = None
        self._is_starting = False
        self.polls = 0
        self.queued_s = 0.0

    def reporting(self, on_progress: OnProgress) -> Watch:
        """
        Return a watch of the same statement that reports to somebody else.
        """
        return Watch(self._sender, self._statement_id, self._warehouse_id, on_progress)

    @contextmanager
    def watching(self) -> Generator[Self]:
        """
        Begin to measure, and show a bar within the block.
        """
        self._began_s = self._logged_s = self._sender.clock.monotonic()
        screen = self._on_progress if isinstance(self._on_progress, AbstractContextManager) else nullcontext()
        with screen:
            yield self

    def polled(self, response: StatementResponse) -> None:
        """
        Report the state in a response that is not the last.
        """
        state: State = "running"
        self.polls += 1
        if response.status is not None and response.status.state == "PENDING":
            self.queued_s = self._sender.clock.monotonic() - self._began_s
            state = "starting" if self._warehouse_starts() else "queued"
        self.report(state)

    def fetched(self, chunks: tuple[int, int], rows: tuple[int, int], size_bytes: int) -> None:
        """
        Report the chunks that have arrived.
        """
        if self._on_progress is not None:
            self.report("fetching", chunks=chunks, rows=rows, bytes=size_bytes)

    def report(self, state: State, **counts: Any) -> None:
        """
        Report a state.
        """
        now_s = self._sender.clock.monotonic()
        elapsed_s = now_s - self._began_s
        self.newest = StatementProgress(statement_id=self._statement_id, state=state, elapsed_s=elapsed_s, **counts)
        if self._on_progress is not None:
            self._on_progress(self.newest)
        if now_s - self._logged_s >= _LOG_S:
            self._logged_s = now_s
            log().info(f"the statement is {state}", statement_id=self._statement_id, elapsed_s=round(elapsed_s))

    def _warehouse_starts(self) -> bool:
        """Return whether the warehouse was starting when it was last asked, some seconds ago at most."""
        now_s = self._sender.clock.monotonic()
        is_due = now_s - (self._began_s if self._asked_s is None else self._asked_s) >= _QUEUED_S
        if is_due and self._warehouse_id and (self._on_progress is not None or is_heard(logging.INFO)):
            self._asked_s = now_s
            self._is_starting = self._ask()
        return self._is_starting

    def _ask(self) -> bool:
        sender = self._sender.with_deadline(_ASK_S, effect=Effect.READ)
        try:
            return WarehousesAPI(sender).get(self._warehouse_id).state == "STARTING"
        except LakewireError:  # it is asked for information only
            self._warehouse_id = ""
            return False
