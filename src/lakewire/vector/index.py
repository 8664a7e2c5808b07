"""
One index: what it is, queries, and rows that are written and read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import IndexNotReadyError, InvalidArgumentError, OperationFailedError
from lakewire.vector.embedding import Embed, embedded
from lakewire.vector.facts import IndexFacts, facts_of
from lakewire.vector.querying import Kind, query_body
from lakewire.vector.scanning import scanned
from lakewire.vector.wire import IndexWire
from lakewire.vector.writing import remove, write
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire.vector.result import SearchResult
    from lakewire_api.vectorsearch.models import VectorIndex as IndexInfo

__all__ = ["VectorIndex"]

_FIRST_S, _LONGEST_S = 1.0, 10.0  # between two polls
_UPDATING = "_UPDATE"  # ends the state of an index that is being synced, except ONLINE_NO_PENDING_UPDATE
_IDLE = "ONLINE_NO_PENDING_UPDATE"


class VectorIndex:
    """
    An index of vector search, from ``client.vector.index(name)``.

    The first query or write asks once what the index is, and then knows it.

    Attributes:
        name: Its full name.

    Source:
        https://docs.databricks.com/aws/en/ai-search/query-ai-search
    """

    def __init__(
        self, sender: Transport, name: str, *, embed: Embed | None = None, text_column: str | None = None
    ) -> None:
        self.name = name
        self._sender = sender
        self._embed = embed
        self._text_column = text_column
        self._facts: IndexFacts | None = None

    def __repr__(self) -> str:
        return f"VectorIndex({self.name!r})"

    def describe(self) -> IndexInfo:
        """
        Return what the index is and how it stands: ``status.ready``, ``status.indexed_row_count``. One request.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return IndexWire(self._sender, self.name).describe()

    def wait(
        self,
        *,
        updated: bool = False,
        timeout: float | None = 86400.0,
        on_progress: Callable[[IndexInfo], object] | None = None,
    ) -> IndexInfo:
        """
        Wait until the index can be queried.

        Args:
            updated: Wait also for the end of a sync that is under way.
            timeout: Seconds, > 0; None for no bound.
            on_progress: Called with each state that is not the last.

        Raises:
            OperationFailedError: It could not be filled; ``last`` says why.
            DeadlineExceededError: The time is up.
        """
        check("updated", bool, updated)
        deadline = Deadline(timeout, self._sender.clock)
        wire = IndexWire(self._sender.with_deadline(deadline, polling=True), self.name)
        return poll(
            wire.describe,
            lambda info: _is_settled(info, updated=updated),
            deadline,
            pace=poll_pace(_FIRST_S, _LONGEST_S),
            what=f"index {self.name}",
            on_state=on_progress,
        )

    def sync(
        self,
        *,
        wait: bool = False,
        timeout: float | None = 86400.0,
        on_progress: Callable[[IndexInfo], object] | None = None,
    ) -> None:
        """
        Begin to bring a TRIGGERED index to the newest version of its table. One request, and those of *wait*.

        Args:
            wait: Return when it is there.
            timeout: Seconds for *wait*, > 0; None for no bound.
            on_progress: Called with each state that is not the last.
        """
        check("wait", bool, wait)
        IndexWire(self._sender, self.name).sync()
        if wait:
            self.wait(updated=True, timeout=timeout, on_progress=on_progress)

    def query(
        self,
        text: str | None = None,
        *,
        vector: Sequence[float] | None = None,
        columns: Sequence[str] | None = None,
        num_results: int = 10,
        filters: Mapping[str, Any] | str | None = None,
        query_type: Kind = "ANN",
        score_threshold: float | None = None,
        reranker: Sequence[str] | None = None,
        timeout: float | None = None,
    ) -> SearchResult:
        """
        Find the rows nearest to a text or a vector. One request for each page of the result.

        Args:
            text: What to look for, where the index has a model, or ``embed`` was given; for words always.
            vector: What to look for, as so many finite numbers as the index has dimensions.
            columns: Columns of the result; by default all without the vector.
            num_results: Rows at most: 1 to 10,000, for HYBRID and FULL_TEXT to 200.
            filters: Conditions by column, ``{"price <": 200, "color NOT": "red"}``; on an endpoint of type
                STORAGE_OPTIMIZED a text as after WHERE.
            query_type: ``"ANN"`` by vectors, ``"FULL_TEXT"`` by words, ``"HYBRID"`` by both; the last takes a
                *text* and a *vector* where the index embeds nothing.
            score_threshold: Least score of a row.
            reranker: Columns of text by which a model of Databricks orders what was found.
            timeout: Seconds for all pages, > 0; None: 300 for each.

        Raises:
            InvalidArgumentError: It cannot be asked of this index. Nothing was sent.
            IndexNotReadyError: It has not been filled yet: ``wait`` waits for it.
            IncompleteResultError: The server returned another number of rows than it announced.
        """
        deadline = None if timeout is None else Deadline(timeout, self._sender.clock)
        facts = self._ready(deadline)
        if vector is None and text is not None and not facts.model and self._embed and query_type != "FULL_TEXT":
            vector = embedded(self._embed, [text], self._sender, deadline)[0]
            text = text if query_type == "HYBRID" else None
        body = query_body(
            facts,
            text=text,
            vector=vector,
            columns=columns,
            num_results=num_results,
            filters=filters,
            query_type=query_type,
            score_threshold=score_threshold,
            reranker=reranker,
        )
        return self._wire(deadline).query(body, facts.columns)

    def upsert(
        self, data: Any, *, timeout: float | None = None, on_progress: Callable[[int, int], object] | None = None
    ) -> int:
        """
        Write rows in the place of those with the same keys. One request for at most 5,000 rows and 8 MiB.

        A request whose response is lost is retried: by key a row is written once, however often it is sent.

        Args:
            data: Rows, shape (n, k): a list of dicts, pyarrow, pandas or polars. Without a vector column, ``embed``
                makes it of ``text_column``.
            timeout: Seconds for all requests, > 0; None: 300 for each.
            on_progress: Called with the rows that are done, and with all, after each request.

        Returns:
            The number of rows written, all of them.

        Raises:
            InvalidArgumentError: A row does not fit the index. Nothing was sent.
            VectorWriteError: Rows were not written: it has exactly these, and they may be written again.
        """
        deadline = None if timeout is None else Deadline(timeout, self._sender.clock)
        facts = self._writable(deadline)
        make = self._made_vectors(deadline) if self._embed else None
        return write(self._wire(deadline), facts, data, make_vectors=make, on_progress=on_progress)

    def delete(self, primary_keys: Sequence[int | str], *, timeout: float | None = None) -> int:
        """
        Remove rows by their keys; keys that no row has are passed over. One request for at most 5,000 keys.

        Args:
            primary_keys: Whole numbers or texts.
            timeout: Seconds for all requests, > 0; None: 300 for each.

        Returns:
            The number of keys without a row now, all of them.

        Raises:
            VectorWriteError: Keys are left: it has exactly these.
        """
        deadline = None if timeout is None else Deadline(timeout, self._sender.clock)
        facts = self._writable(deadline)
        return remove(self._wire(deadline), facts, primary_keys)

    def scan(self, *, page_size: int = 1000) -> Iterator[dict[str, Any]]:
        """
        Iterate over all rows with their vectors, in the order of their keys. One request for each page.

        Rows that change meanwhile may or may not be seen.

        Args:
            page_size: Rows in a request, 1 to 1000.
        """
        if type(page_size) is not int or not 1 <= page_size <= 1000:
            raise InvalidArgumentError(f"page_size: {page_size!r:.100}; accepted are 1 to 1000")
        return scanned(self._wire(None), self._ready(None), page_size)

    def _wire(self, deadline: Deadline | None) -> IndexWire:
        return IndexWire(self._sender.with_deadline(deadline), self.name)

    def _ready(self, deadline: Deadline | None) -> IndexFacts:
        """Return what the index is, once it can be queried."""
        if self._facts is None:
            info = self._wire(deadline).describe()
            if info.status is not None and info.status.ready is False:
                raise IndexNotReadyError(
                    f"index {self.name} is not ready: {info.status.message or 'it says no more'}; wait() waits for it"
                )
            self._facts = facts_of(info, self._wire(deadline).table_columns)
        return self._facts

    def _writable(self, deadline: Deadline | None) -> IndexFacts:
        facts = self._ready(deadline)
        if facts.source_table:
            raise InvalidArgumentError(f"{self.name} is filled from {facts.source_table}; write that table")
        return facts

    def _made_vectors(self, deadline: Deadline | None) -> Callable[[Mapping[str, Any]], list[Any]]:
        """Return what makes the vectors of rows of their texts."""

        def make(values: Mapping[str, Any]) -> list[Any]:
            if not self._text_column or self._text_column not in values:
                raise InvalidArgumentError(
                    f"data: has no vectors, and no text_column to embed: it is {self._text_column!r:.100}"
                )
            column = values[self._text_column]
            texts = column.to_pylist() if hasattr(column, "chunks") else list(column)
            return embedded(self._embed or "", texts, self._sender, deadline)

        return make


def _is_settled(info: IndexInfo, *, updated: bool) -> bool:
    state = (info.status and info.status.detailed_state) or ""
    if "FAILED" in state:
        message = (info.status and info.status.message) or "no message"
        raise OperationFailedError(f"index {info.name}: {state}: {message}", state=state, last=info)
    is_ready = bool(info.status and info.status.ready)
    return is_ready and (not updated or state == _IDLE or not state.endswith(_UPDATING))
