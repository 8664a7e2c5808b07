"""
Pages of a list, by tokens.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, TypeVar

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lakewire_local.http.arguments import Arguments

T = TypeVar("T")


def page(
    items: Iterable[T],
    arguments: Arguments,
    *,
    key: Callable[[T], str],
    size_field: str = "max_results",
    unset: int | None = None,
    most: int = 1000,
) -> tuple[list[T], str | None]:
    """
    Cut one page from a list.

    The token is the last key of the page, so objects that are added or deleted do not shift the pages.

    Args:
        items: All of them, in ascending order of *key*.
        arguments: Of the call; *size_field* and ``page_token`` are used.
        key: Text that orders the items; no two have the same.
        size_field: Argument that holds the page size.
        unset: Page size when the caller gives none; None for all.
        most: Largest page size, which 0 stands for.

    Returns:
        The items of the page and the token of the next one, None at the end.
    """
    size = arguments.integer(size_field, unset, low=0)
    after = _decode_token(arguments.text("page_token"))
    rest = [item for item in items if after is None or key(item) > after]
    size = len(rest) if size is None else min(size or most, most)
    if len(rest) <= size:
        return rest, None
    return rest[:size], base64.urlsafe_b64encode(key(rest[size - 1]).encode()).decode()


def _decode_token(token: str | None) -> str | None:
    if not token:
        return None
    try:
        return base64.b64decode(token, altchars=b"-_", validate=True).decode()
    except ValueError:
        raise invalid_parameter(f"page_token: {token!r} is not a token of this list") from None
