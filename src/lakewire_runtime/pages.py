"""
Listings: items one by one, pages fetched when they are needed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

import attrs

from lakewire_runtime.errors import InvalidArgumentError, LakewireError, PaginationError
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_runtime.operation import Operation, Sender

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Paging:
    """
    How a listing is followed.

    Args:
        items: Field of the response that holds the items; empty when the response is the list.
        style: ``token``: send the token of the last response. ``offset``: start after the items received so far.
            ``page-number``: count up. ``next-request``: the response holds the next body.
            ``single``: there is one page.
        request: Name of the parameter that selects the page.
        response: Field of the response that leads to the next page.
        location: Whether the parameter is in the query or in the body.
        dedupe: Field that identifies an item, where the server may list one twice.
        most: Largest ``limit`` that the API accepts, where it has such a parameter for pages; 0 for no maximum.
        initial: Parameters of the first request, unless the caller gives them.
    """

    items: str
    style: Literal["token", "offset", "page-number", "next-request", "single"] = "token"
    request: str = ""
    response: str = ""
    location: Literal["query", "body"] = "query"
    dedupe: str | None = None
    most: int = 0
    initial: Mapping[str, Any] | None = None


class Pages(Generic[T]):
    """
    Iterate over a listing's items, across pages; nothing is sent before the first item is requested.

    Args:
        sender: Sends the requests.
        operation: The listing.
        path: Its path, filled in.
        paging: How it is followed.
        query: Query of the first request.
        body: Body of the first request.
        limit: Stop after so many items; None for all. Where the API has a limit for pages it is sent as well, up to
            the largest that the API accepts.

    Raises:
        PaginationError: While iterating, when the server sends a page or a page token twice.
    """

    def __init__(
        self,
        sender: Sender,
        operation: Operation,
        path: str,
        paging: Paging,
        *,
        query: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        limit: int | None = None,
    ) -> None:
        self._sender = sender
        self._operation = operation
        self._path = path
        self._paging = paging
        given = {name: value for name, value in (query or {}).items() if value is not None}
        self._asks: dict[str, Any] = {"query": {**(paging.initial or {}), **given}, "body": body}
        self._limit = _checked_limit(limit)
        if paging.most and (limit or 0) > paging.most:
            self._asks[paging.location] = {**self._asks[paging.location], "limit": paging.most}
        self._place = self._start()
        self._rest = self._pages(self._place)
        self._page: Iterator[T] = iter(())

    def __repr__(self) -> str:
        return f"Pages({self._operation.name}, limit={self._limit})"

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        while True:
            for item in self._page:
                return item
            try:
                self._page = iter(next(self._rest))
            except (LakewireError, KeyboardInterrupt):
                # a generator ends with an error; whoever goes on must not take that for the last page
                self._rest = self._pages(self._place)
                raise

    def pages(self) -> Iterator[list[T]]:
        """
        Iterate over the pages, each a list of items; requests start over.
        """
        return self._pages(self._start())

    def _start(self) -> _Place:
        return _Place(self._operation.name, self._paging, {**self._asks}, self._limit)

    def _pages(self, place: _Place) -> Iterator[list[T]]:
        while place.left != 0 and place.advance():
            response = self._sender.send(
                self._operation, self._path, query=place.asks["query"] or None, body=place.asks["body"]
            )
            items: list[T] = (getattr(response, self._paging.items) if self._paging.items else response) or []
            yield place.received(response, items)


def limited(items: Iterable[T], limit: int | None) -> Iterator[T]:
    """
    Return an iterator over the first *limit* items, >= 0; over all for None.

    Raises:
        InvalidArgumentError: It is no such number.
    """
    checked = _checked_limit(limit)
    return islice(items, None if checked is None else min(checked, sys.maxsize))


def _checked_limit(limit: Any) -> int | None:
    if limit is None or (type(limit) is int and limit >= 0):
        return limit
    raise InvalidArgumentError(f"limit: expected a whole number >= 0 or None, got {shown(limit)}")


def _following(paging: Paging, response: Any, items: list[Any], last: Mapping[str, Any]) -> Any:
    """Return the parameters of the next request, None after the last page."""
    if paging.style == "single":
        return None
    if paging.style == "token":
        token = getattr(response, paging.response)
        return {**last, paging.request: token} if token else None
    if paging.style == "next-request":
        return getattr(response, paging.response)
    step = len(items) if paging.style == "offset" else 1
    return {**last, paging.request: last.get(paging.request, 1) + step} if items else None


class _Place:
    """The position in a listing: the next request, how many items may follow, and what was received before."""

    def __init__(self, operation: str, paging: Paging, asks: dict[str, Any], left: int | None) -> None:
        self.asks = asks
        self.left = left
        self._operation = operation
        self._paging = paging
        self._response: Any = None
        self._items: list[Any] = []
        self._before: list[Any] = []
        self._tokens: set[str] = set()
        self._keys: set[Any] = set()

    def received(self, response: Any, items: list[Any]) -> list[Any]:
        """
        Record a response; return its items without those beyond the limit and those received before.
        """
        self._response, self._before, self._items = response, self._items, items
        if key := self._paging.dedupe:
            items = [item for item in items if getattr(item, key) not in self._keys]
            self._keys.update(getattr(item, key) for item in items)
        if self.left is not None:
            items = items[: self.left]
            self.left -= len(items)
        return items

    def advance(self) -> bool:
        """
        Go to the request for the next page; return whether there is one.

        Raises:
            PaginationError: It was requested before.
        """
        if self._response is None:
            return True
        following = _following(self._paging, self._response, self._items, self.asks[self._paging.location] or {})
        if following is None:
            return False
        self._check(following)
        self.asks[self._paging.location] = following
        self._response = None
        return True

    def _check(self, following: Any) -> None:
        if self._paging.style == "token":
            token = str(following[self._paging.request])
            if token in self._tokens:
                raise PaginationError(f"the page token {token!r:.80} came twice", operation=self._operation)
            self._tokens.add(token)
        elif self._items and self._items == self._before:
            raise PaginationError(f"the same page of {len(self._items)} items came twice", operation=self._operation)
