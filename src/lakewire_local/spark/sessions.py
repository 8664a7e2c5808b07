"""
The sessions of programs: each is one session of SQL and one of the engine, which share their temporary views.
"""

from __future__ import annotations

import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

import attrs

from lakewire_local.sql import SqlSession

if TYPE_CHECKING:
    from lakewire_local.engine.sessions import Session
    from lakewire_local.sql import SqlRunner


@attrs.frozen(eq=False)
class SparkSession:
    """
    Hold one session of a program.

    Attributes:
        own: Operations that were carried out here, not by the engine.
        cleanup: What is to be done when the session ends.
        lock: Held while a plan is written for the engine: that changes what is registered there.
    """

    runner: SqlRunner
    sql: SqlSession
    engine: Session
    own: set[str] = attrs.field(factory=set)
    cleanup: ExitStack = attrs.field(factory=ExitStack)
    lock: threading.RLock = attrs.field(factory=threading.RLock)


class SparkSessions:
    """Keep the sessions of programs by their ids."""

    def __init__(self, runner: SqlRunner) -> None:
        self.runner = runner
        self._lock = threading.Lock()
        self._sessions: dict[str, SparkSession] = {}

    def get(self, session_id: str) -> SparkSession:
        """Return the session of an id, a new one for an id that is new."""
        with self._lock:
            found = self._sessions.get(session_id)
            if found is None:
                engine = self.runner.engine.adopt(session_id)
                found = SparkSession(self.runner, SqlSession(in_engine=engine), engine)
                self._sessions[session_id] = found
            return found

    def end(self, session_id: str) -> None:
        """Forget a session."""
        with self._lock:
            found = self._sessions.pop(session_id, None)
        if found:
            found.cleanup.close()
