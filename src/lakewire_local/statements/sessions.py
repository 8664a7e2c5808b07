"""
Sessions of clients: each keeps the state of its statements until it is closed or has been idle for long.
"""

from __future__ import annotations

import threading
import uuid

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlSession
from lakewire_local.timestamps import now_ms

IDLE_SECONDS = 3600.0
MOST = 1000  # of those open at a time: the one that has been idle for the longest time makes room


@attrs.define(eq=False)
class _Open:
    session: SqlSession
    used_at: int  # milliseconds since the epoch


class Sessions:
    """
    Keep the sessions of one server, from any number of threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[str, _Open] = {}  # in the order of their last use

    def __len__(self) -> int:
        """Return how many are open."""
        with self._lock:
            self._end_idle()
            return len(self._open)

    def add(self, session: SqlSession) -> str:
        """Keep a session; return its id."""
        session_id = str(uuid.uuid4())
        with self._lock:
            self._end_idle()
            if len(self._open) >= MOST:
                del self._open[next(iter(self._open))]
            self._open[session_id] = _Open(session, now_ms())
        return session_id

    def get(self, session_id: str) -> SqlSession:
        """
        Return an open session, which is used now.

        Raises:
            LocalError: It was closed, was idle for too long, or never was one of this server.
        """
        with self._lock:
            self._end_idle()
            found = self._open.pop(session_id, None)
            if found is None:
                raise LocalError(
                    404,
                    "RESOURCE_DOES_NOT_EXIST",
                    f"The session {session_id} does not exist: it was closed, or ended with the server or after "
                    f"{IDLE_SECONDS / 60:.0f} minutes without a statement.",
                )
            self._open[session_id] = _Open(found.session, now_ms())
        return found.session

    def close(self, session_id: str) -> None:
        """End a session; one that is not open is no error."""
        with self._lock:
            self._open.pop(session_id, None)

    def _end_idle(self) -> None:
        oldest = now_ms() - IDLE_SECONDS * 1000
        for session_id in [key for key, found in self._open.items() if found.used_at < oldest]:
            del self._open[session_id]
