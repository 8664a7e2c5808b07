"""
Jobs and runs whose lists come in pages: 100 tasks to a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from lakewire.errors import PaginationError

__all__ = ["add_lists", "all_pages"]


class _Page(Protocol):
    next_page_token: str | None


PageT = TypeVar("PageT", bound=_Page)


def all_pages(first: PageT, fetch: Callable[[str], PageT], operation: str) -> Iterator[PageT]:
    """
    Yield *first* and the pages after it; *fetch* returns the page of a token.

    Each page is a whole job or run with part of its lists, so the bindings' ``Pages``, whose items are of one list,
    cannot follow them.

    Raises:
        PaginationError: The server sends a token again, so the pages would never end.
    """
    page, seen = first, set[str]()
    yield page
    while token := page.next_page_token:
        if token in seen:
            raise PaginationError(f"the page token {token!r:.80} came twice", operation=operation)
        seen.add(token)
        page = fetch(token)
        yield page


def add_lists(whole: object, page: object, fields: Sequence[str]) -> None:
    """
    Add the entries that *page* has in these fields to those of *whole*.
    """
    for field in fields:
        if more := getattr(page, field):
            setattr(whole, field, [*(getattr(whole, field) or ()), *more])
