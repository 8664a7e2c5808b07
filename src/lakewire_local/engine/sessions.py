"""
Sessions of the engine, kept per default catalog and schema, with the tables registered in each.
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
        key: Catalog and schema that one-part names mean.
        registered: Full name, its last parts as typed in statements -> what it stands for in this session.
        namespaces: Namespaces that exist in this session.
        generation: Number of the engine process the session lives in.
        zone: Its time zone.
    """

    id: str
    key: tuple[str, str]
    generation: int
    zone: str = UTC
    registered: dict[tuple[str, ...], str] = attrs.field(factory=dict)
    namespaces: set[tuple[str, ...]] = attrs.field(factory=set)


class SessionPool:
    """
    Keep idle sessions for the next statements.

    Args:
        prepare: Sets a new session up in the engine.
        move: Makes the schema of ``session.key`` the current one.
        set_zone: Gives the session the time zone ``session.zone``.
    """

    def __init__(
        self,
        prepare: Callable[[Session], None],
        move: Callable[[Session], None],
        set_zone: Callable[[Session], None],
    ) -> None:
        self._prepare = prepare
        self._move = move
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

    def take(self, catalog: str, schema: str, zone: str) -> Session:
        """Return an idle session with these defaults, another one moved there, or a new one."""
        key = (catalog, schema)
        with self._lock:
            others = [idle for idle in self._idle if idle.zone == zone] or self._idle
            session = next((idle for idle in others if idle.key == key), others[-1] if others else None)
            if session is None:
                session, is_new = Session(str(uuid.uuid4()), key, self._generation), True
            else:
                self._idle.remove(session)
                is_new = False
        if is_new:
            self._prepare(session)
        if is_new or session.key != key:
            session.key = key
            self._move(session)
        if session.zone != zone:
            session.zone = zone
            self._set_zone(session)
        return session

    def give_back(self, session: Session) -> None:
        """Keep a session for the next statement, unless its process is gone."""
        with self._lock:
            if session.generation == self._generation:
                self._idle.append(session)
