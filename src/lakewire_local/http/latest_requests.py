"""
The latest requests, for tests and for people who look: which came, from whom, and what became of them.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Any

from lakewire_local.http.addresses import OWN, is_page
from lakewire_local.timestamps import iso_text, now_ms

if TYPE_CHECKING:
    from starlette.types import Scope

_KEPT = 10_000


class LatestRequests:
    """
    Keep the latest requests but those of who looks at them, without bodies.

    Outside of the API they are without the query, where it can hold a secret.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries = deque[dict[str, Any]](maxlen=_KEPT)
        self._last = 0

    def add(self, scope: Scope, *, request_id: str, status: int, seconds: float) -> None:
        """Keep a request that has been responded to."""
        if scope["path"].startswith(OWN) or is_page(scope["path"]):
            return
        entry = {
            "at": now_ms(),
            "request_id": request_id,
            "user": scope.get("state", {}).get("user", ""),
            "method": scope["method"],
            "path": scope["path"],
            "query": scope["query_string"].decode("latin-1") if scope["path"].startswith("/api/") else "",
            "status": status,
            "seconds": round(seconds, 6),
        }
        with self._lock:
            self._last += 1
            self._entries.append({"number": self._last, **entry})

    def after(self, number: int) -> list[dict[str, Any]]:
        """Return the requests kept that came after that of a number, in the order in which they ended."""
        with self._lock:
            found = [entry for entry in self._entries if entry["number"] > number]
        return [{**entry, "at": iso_text(entry["at"])} for entry in found]
