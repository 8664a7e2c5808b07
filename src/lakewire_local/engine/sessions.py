"""
Sessions of the engine, kept for the next statements, with the tables registered in each.
"""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable


UTC = "UTC"


@attrs.define(eq=False)
class Session:
    """
    Hold one session; used by one thread at a time.

    Attributes:
        registered: Full name -> what it stands for in this session.
        namespaces: Namespaces that exist in this session.
        generation: Number of the engine process the session lives in.
        zone: Its time zone.
    """

    id: str
    generation: int
    zone: str = UTC
    registered: dict[tuple[str, ...], str] = attrs.field(factory=dict)
    namespaces: set[tuple[str, ...]] = attrs.field(factory=set)


class SessionPool:
    """
    Keep idle sessions for the next statements.

    Args:
        prepare: Sets a new session up in the engine.
        set_zone: Gives the session the time zone ``session.zone``.
    """

    def __init__(self, prepare: Callable[[Session], None], set_zone: Callable[[Session], None]) -> None:
        self._prepare = prepare
        self._set_zone = set_zone
        self._lock = threading.Lock()
        self._idle: list[Session] = []
        self._generation = 0

    def forget_all(self) -> None:
        """Drop every session: the process they lived in is gone."""
        with self._lock:
            self._generation += 1
            self._idle.clear()

    def knows(self, session: Session) -> bool:
        """Return whether *session* belongs to the running process."""
        return session.generation == self._generation

    def adopt(self, session_id: str) -> Session:
        """Return a session of an id of the caller's, which no other caller gets."""
        session = Session(session_id, self._generation)
        self._prepare(session)
        return session

    def take(self, zone: str) -> Session:
        """Return an idle session of a time zone, another one that gets it, or a new one."""
        with self._lock:
            idle = [session for session in self._idle if session.zone == zone] or self._idle
            session = idle[-1] if idle else None
            if session is not None:
                self._idle.remove(session)
        if session is None:
            session = Session(str(uuid.uuid4()), self._generation)
            self._prepare(session)
        if session.zone != zone:
            session.zone = zone
            self._set_zone(session)
        return session

    def give_back(self, session: Session) -> None:
        """Keep a session for the next statement, unless its process is gone."""
        with self._lock:
            if session.generation == self._generation:
                self._idle.append(session)
