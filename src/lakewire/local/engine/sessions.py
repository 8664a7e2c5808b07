"""
Sessions of the engine, kept per default catalog and schema, and what each has been told about tables.
"""

from __future__ import annotations

import threading
import uuid
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable


@attrs.define
class Session:
    """
    Hold one session; used by one thread at a time.

    Attributes:
        registered: Name as typed in statements -> what it stands for in this session.
        namespaces: Namespaces that exist in this session.
        generation: Number of the engine process the session lives in.
    """

    id: str
    key: tuple[str, str]
    generation: int
    registered: dict[tuple[str, ...], str] = attrs.field(factory=dict)
    namespaces: set[tuple[str, ...]] = attrs.field(factory=set)


class SessionPool:
    """
    Lend sessions out and take them back.

    Args:
        prepare: Set a new session up in the engine.
    """

    def __init__(self, prepare: Callable[[Session], None]) -> None:
        self._prepare = prepare
        self._lock = threading.Lock()
        self._idle: dict[tuple[str, str], list[Session]] = {}
        self._generation = 0

    def forget_all(self) -> None:
        """Drop every session: the process they lived in is gone."""
        with self._lock:
            self._generation += 1
            self._idle.clear()

    def take(self, catalog: str, schema: str) -> Session:
        """Return an idle session with these defaults, or a new one."""
        key = (catalog, schema)
        with self._lock:
            if idle := self._idle.get(key):
                return idle.pop()
            session = Session(str(uuid.uuid4()), key, self._generation)
        self._prepare(session)
        return session

    def give_back(self, session: Session) -> None:
        """Keep a session for the next statement, unless its process is gone."""
        with self._lock:
            if session.generation == self._generation:
                self._idle.setdefault(session.key, []).append(session)
