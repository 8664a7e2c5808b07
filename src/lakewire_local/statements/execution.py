"""
One statement of the Statement Execution API: its request and its state.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Literal

import attrs

from lakewire_local.statements.results import EXTERNAL_BYTES, INLINE_BYTES, Format, Limits, StoredResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.errors import LocalError
    from lakewire_local.sql import SqlSession, StatementParameter

State = Literal["PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELED", "CLOSED"]
Disposition = Literal["INLINE", "EXTERNAL_LINKS", "INLINE_OR_EXTERNAL_LINKS"]


@attrs.frozen(kw_only=True)
class StatementRequest:
    """
    Hold the request of a client.

    Args:
        catalog, schema: Defaults of shorter names; None for those of the session.
        packed: Chunks of Arrow are LZ4 frames.
        row_limit, byte_limit: Cut the result.
        query_tags: For the query history.
    """

    text: str
    user: str
    parameters: tuple[StatementParameter, ...] = ()
    catalog: str | None = None
    schema: str | None = None
    session: SqlSession | None = None
    disposition: Disposition = "INLINE"
    format: Format = "JSON_ARRAY"
    packed: bool = False
    row_limit: int | None = None
    byte_limit: int | None = None
    query_tags: tuple[Mapping[str, str | None], ...] = ()

    @property
    def limits(self) -> Limits:
        """Return the limits of the result."""
        inline = self.disposition == "INLINE"
        most = INLINE_BYTES if inline else EXTERNAL_BYTES
        if self.byte_limit is not None and self.byte_limit < most:
            return Limits(rows=self.row_limit, size=self.byte_limit)
        return Limits(rows=self.row_limit, size=most, refuse=inline)


@attrs.define(eq=False, kw_only=True)
class StatementExecution:
    """
    Hold the state of one statement.

    Attributes:
        ended: Done once the statement has reached a final state.
        created_at, started_at, ended_at: Milliseconds since the epoch.
        timed_out: It was canceled because it ran for longer than its session allows.
    """

    id: str
    request: StatementRequest
    created_at: int
    ended: Future[None] = attrs.field(factory=Future)
    state: State = "PENDING"
    error: LocalError | None = None
    result: StoredResult | None = None
    started_at: int | None = None
    ended_at: int | None = None
    cancel_asked: threading.Event = attrs.field(factory=threading.Event)
    timed_out: bool = False
