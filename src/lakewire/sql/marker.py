"""
The mark that a statement carries, by which it is found in the query history when the answer to it is lost.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any

from lakewire.errors import OutcomeUnknownError
from lakewire.http import Deadline, Transport
from lakewire.sql.execution import StatementHandle
from lakewire_api.sql.api.query_history import QueryHistoryAPI

if TYPE_CHECKING:
    from lakewire_api.sql.models import QueryInfo

__all__ = ["Marker"]

_KEY = "lakewire_op"
_CLOCK_SKEW_MS = 120_000
_PAUSE_S = 2.0  # the history is written a little after the fact
_PAGE = 100


class Marker:
    """
    The context in which one statement is submitted: an unknown outcome leaves it able to be reconciled.

    Args:
        sender: Asks the query history.
        warehouse_id: Warehouse that the statement was sent to.
    """

    def __init__(self, sender: Transport, warehouse_id: str) -> None:
        self._sender = sender
        self._warehouse_id = warehouse_id
        self._op_id = str(uuid.uuid4())
        self._since_ms = int(time.time() * 1000) - _CLOCK_SKEW_MS

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OutcomeUnknownError):
            found = OutcomeUnknownError(error.message, facts=error.facts, op_id=self._op_id, find=self.find)
            raise found from error.__cause__

    def tags(self) -> list[dict[str, str]]:
        """
        Return what the statement is tagged with.
        """
        return [{"key": _KEY, "value": self._op_id}]

    def find(self, timeout: float) -> StatementHandle | None:
        """
        Look the statement up until it shows or *timeout* seconds are over.

        Source:
            https://docs.databricks.com/api/workspace/queryhistory/list
        """
        deadline = Deadline(timeout)
        while True:
            for query in self._queries(deadline):
                if any(tag.key == _KEY and tag.value == self._op_id for tag in query.query_tags or ()):
                    return StatementHandle(self._sender, str(query.query_id))
            if not deadline.pause(_PAUSE_S):
                return None

    def _queries(self, deadline: Deadline) -> Iterator[QueryInfo]:
        api = QueryHistoryAPI(self._sender.with_deadline(deadline))
        chosen: dict[str, Any] = {
            "warehouse_ids": [self._warehouse_id],
            "query_start_time_range": {"start_time_ms": self._since_ms},
        }
        token: str | None = None
        while True:
            page = api.list(filter_by=chosen, max_results=_PAGE, page_token=token)
            yield from page.res or ()
            token = page.next_page_token
            if not page.has_next_page or not token:
                return
