"""
The tag of a statement, by which it is found in the query history when the response to it is lost.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Collection, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from lakewire.errors import DeadlineExceededError, OutcomeUnknownError
from lakewire.http import Deadline, Transport
from lakewire.sql.handle import StatementHandle
from lakewire_api.sql.api.query_history import QueryHistoryAPI
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from lakewire_api.sql.models import QueryInfo

__all__ = ["Marker", "tagged_statement"]

_KEY = "lakewire_op"
_CLOCK_SKEW_MS = 120_000
_POLL_S = (0.5, 4.0)  # first and longest; the history lists a statement a few seconds late
_PAGE = 100


class Marker:
    """
    The context in which one statement is submitted: an unknown outcome that leaves it can be reconciled.

    Args:
        sender: Asks the query history.
        warehouse_id: Warehouse that the statement was sent to.
        op_id: What the tag says. Default: a new one.
    """

    def __init__(self, sender: Transport, warehouse_id: str, op_id: str | None = None) -> None:
        self._sender = sender
        self._warehouse_id = warehouse_id
        self._op_id = op_id or str(uuid.uuid4())
        self._since_ms = int(time.time() * 1000)

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OutcomeUnknownError):
            found = OutcomeUnknownError(error.message, facts=error.facts, op_id=self._op_id, find=self.find)
            raise found from error.__cause__

    def tagged(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """
        Return the arguments of the API with the tag beside those of the caller.
        """
        return {**request, "query_tags": [*request["query_tags"], {"key": _KEY, "value": self._op_id}]}

    def find(self, timeout: float) -> StatementHandle | None:
        """
        Search the query history until the statement appears in it; None when it has not after *timeout* seconds.

        Source:
            https://docs.databricks.com/api/workspace/queryhistory/list
        """
        deadline, looks = Deadline(timeout, self._sender.clock), list[StatementHandle | None]()

        bounds: dict[str, Any] = {"since_ms": self._since_ms, "deadline": deadline}

        def look() -> StatementHandle | None:
            looks.append(tagged_statement(self._sender, self._warehouse_id, {self._op_id}, **bounds))
            return looks[-1]

        try:
            return poll(
                look,
                bool,
                deadline,
                pace=poll_pace(*_POLL_S),
                what="searching the query history",
            )
        except DeadlineExceededError:
            if not looks:  # the history was not read to its end, so nothing is known
                raise
            return None


def tagged_statement(
    sender: Transport, warehouse_id: str, op_ids: Collection[str], *, since_ms: int, deadline: Deadline
) -> StatementHandle | None:
    """
    Return the newest statement in the query history that has one of the tags; None where there is none.
    """
    for query in _queries(sender, warehouse_id, since_ms - _CLOCK_SKEW_MS, deadline):
        if any(tag.key == _KEY and tag.value in op_ids for tag in query.query_tags or ()):
            return StatementHandle(sender, str(query.query_id))
    return None


def _queries(sender: Transport, warehouse_id: str, since_ms: int, deadline: Deadline) -> Iterator[QueryInfo]:
    api = QueryHistoryAPI(sender.with_deadline(deadline))
    chosen: dict[str, Any] = {
        "warehouse_ids": [warehouse_id],
        "query_start_time_range": {"start_time_ms": since_ms},
    }
    token: str | None = None
    while True:
        page = api.list(filter_by=chosen, max_results=_PAGE, page_token=token)
        yield from page.res or ()
        token = page.next_page_token
        if not page.has_next_page or not token:
            return
