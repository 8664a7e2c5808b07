"""
Objects whose lists come in pages: a job's and a run's tasks, 100 to a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from lakewire.errors import PaginationError

__all__ = ["following"]


class _Page(Protocol):
    next_page_token: str | None


P = TypeVar("P", bound=_Page)


def following(first: P, fetch: Callable[[str], P], operation: str) -> Iterator[P]:
    """
    Yield *first* and the pages after it; *fetch* gets the one of a token.

    Raises:
        PaginationError: The server repeats a token, so the pages would never end.
    """
    page, seen = first, set[str]()
    yield page
    while token := page.next_page_token:
        if token in seen:
            raise PaginationError(f"page token {token!r} came twice", operation=operation)
        seen.add(token)
        page = fetch(token)
        yield page
