"""
Links to the chunks of a result: asked for when they are needed, one request at a time for each range of chunks.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from datetime import UTC, datetime, timedelta
from threading import Event, Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakewire_api.sql.models import ExternalLink

__all__ = ["ChunkLinks"]

_MARGIN = timedelta(seconds=60)  # a link that expires sooner is replaced


class ChunkLinks:
    """
    Gives links to the threads that fetch chunks.

    One response holds the link that was asked for and those of some chunks behind it, as many as the server likes. A
    thread whose link is about to come with the response to another one waits for that.

    Args:
        known: The links that are there, by chunk; more are added.
        ask: Asks for the link of one chunk and returns the links of the response.
    """

    def __init__(self, known: MutableMapping[int, ExternalLink], ask: Callable[[int], dict[int, ExternalLink]]) -> None:
        self._known = known
        self._ask = ask
        self._each = len(known) or 1  # links in a response
        self._asked: dict[int, Event] = {}
        self._lock = Lock()

    def get(self, index: int, refused: ExternalLink | None = None) -> ExternalLink | None:
        """
        Return the link to a chunk, another one than *refused*; None if the server gave none.
        """
        before = self._known.get(index)
        while True:
            with self._lock:
                found = self._known.get(index)
                is_new = found is not before  # then it is what the server has, however soon it expires
                if found is not None and found is not refused and (is_new or not _expires_soon(found)):
                    return found
                start = index - index % self._each  # so that ranges do not overlap, whichever thread comes first
                coming = self._asked.get(start)
                if coming is None:
                    self._asked[start] = Event()
            if coming is not None:
                coming.wait()
                continue
            links = self._ask_for(start)
            if index in links or start == index:
                return links.get(index)
            self._each = len(links) or 1  # it holds fewer than others did

    def _ask_for(self, start: int) -> dict[int, ExternalLink]:
        links: dict[int, ExternalLink] = {}
        try:
            links = self._ask(start)
        finally:  # after an error, those that waited ask for themselves
            with self._lock:
                self._known.update(links)
                self._each = max(self._each, len(links))
                self._asked.pop(start).set()
        return links


def _expires_soon(link: ExternalLink) -> bool:
    return bool(link.expiration) and datetime.fromisoformat(str(link.expiration)) - datetime.now(UTC) < _MARGIN
