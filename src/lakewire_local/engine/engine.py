"""
The engine as the SQL layer sees it: sessions with registered names, statements, interrupts.

Behind it is Sail in a subprocess or any other Spark Connect server; both speak the same protocol.
"""

from __future__ import annotations

import threading
import uuid
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from lakewire.schema.names import quote_identifier
from lakewire_local.engine.connect import ConnectClient, EngineError, EngineGoneError, EngineResult
from lakewire_local.engine.sail import SailProcess
from lakewire_local.engine.sessions import Session, SessionPool
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from lakewire.schema.types import Field

T = TypeVar("T")
_CONFIG = {"spark.sql.session.timeZone": "UTC", "spark.sql.ansi.enabled": "true"}
# In the message of Sail for a session that it no longer has.
_SESSION_LOST = "is not running"
_CANCELED = "operation not found: interrupted"


class Engine:
    """
    Run statements in sessions, from any number of threads.

    Args:
        process: The Sail process to own, or None with *address*.
        address: ``host:port`` of a Spark Connect server somebody else runs.
    """

    def __init__(self, *, process: SailProcess | None = None, address: str | None = None) -> None:
        self._process = process
        self._address = address
        self._client: ConnectClient | None = None
        self._lock = threading.Lock()
        self._pool = SessionPool(self._prepare, self._move)
        self._running: dict[str, str] = {}
        self._interrupted: set[str] = set()

    @classmethod
    def start(cls) -> Engine:
        """Return an engine with a Sail process, which starts with the first statement."""
        return cls(process=SailProcess())

    @classmethod
    def connect(cls, url: str) -> Engine:
        """Return an engine that uses the server at ``sc://host:port``, for example real Spark with Delta."""
        return cls(address=url.removeprefix("sc://").rstrip("/"))

    @property
    def pid(self) -> int | None:
        """Return the process id of Sail; None when it is not ours or has not started."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process and close the connection."""
        if self._client:
            self._client.close()
        if self._process:
            self._process.close()

    @contextmanager
    def session(self, catalog: str, schema: str) -> Generator[Session]:
        """Lend a session whose current schema is ``catalog.schema``."""
        self._connected()
        session = self._pool.take(catalog, schema)
        lost = False
        try:
            yield session
        except EngineError as error:
            lost = isinstance(error, EngineGoneError) or _SESSION_LOST in error.text
            raise
        finally:
            if not lost:
                self._pool.give_back(session)

    def execute(
        self,
        session: Session,
        text: str,
        *,
        arguments: Mapping[str, Any] | None = None,
        operation_id: str | None = None,
    ) -> EngineResult:
        """Run one statement in *session*; returns with the first rows, the others follow as they come."""
        client, key = self._connected_for(session), operation_id or str(uuid.uuid4())
        self._running[key] = session.id
        try:
            result = client.execute(session.id, text, arguments=arguments, operation_id=key)
            first = next(result.batches, None)
        except EngineError as error:
            raise self._ended(key, error) from None
        return EngineResult(result.fields, self._until_done(first, result.batches, key))

    def run(self, session: Session, text: str, **options: Any) -> None:
        """Run one statement to its end and drop its rows."""
        for _ in self.execute(session, text, **options).batches:
            pass

    def analyze(self, session: Session, text: str, *, arguments: Mapping[str, Any] | None = None) -> tuple[Field, ...]:
        """Return the columns a query would have."""
        return self._connected_for(session).analyze(session.id, text, arguments=arguments)

    def interrupt(self, operation_id: str) -> None:
        """
        Stop an operation; one that is not running is no error.

        Sail acknowledges an interrupt at once but may continue to compute (a cross join never yields), so a process
        with no other statement is ended; the next statement starts a new one.
        """
        session_id, client = self._running.get(operation_id), self._client
        if session_id is None or client is None:
            return
        self._interrupted.add(operation_id)
        with suppress(EngineError):
            client.interrupt(session_id, operation_id)
        if self._process and not set(self._running) - {operation_id}:
            self._process.kill()

    def retried(self, action: Callable[[], T]) -> T:
        """
        Return what *action* returns; when the engine's process ends meanwhile, retry it once in a new one.

        *action* must have no effect that outlives the process.
        """
        for attempt in retrying(Deadline(None), self._wait_of):
            with attempt:
                return action()
        raise AssertionError  # retrying ends with a return or an error

    def _wait_of(self, error: Exception, attempt: int) -> float | None:
        """Return that the first attempt is retried at once, if it failed with the engine's process."""
        if isinstance(error, EngineGoneError):
            is_lost = self._process is not None and self._process.has_ended()
        else:
            is_lost = isinstance(error, EngineError) and _SESSION_LOST in error.text
        return 0.0 if is_lost and attempt == 1 else None

    def _until_done(self, first: Any, batches: Iterator[Any], key: str) -> Iterator[Any]:
        try:
            if first is not None:
                yield first
            yield from batches
        except EngineError as error:
            raise self._ended(key, error) from None
        finally:
            self._running.pop(key, None)
        # An interrupted aggregate ends like one without rows.
        if key in self._interrupted:
            raise self._ended(key, EngineError(_CANCELED))

    def _ended(self, key: str, error: EngineError) -> EngineError:
        """Forget an operation; return the error to raise."""
        self._running.pop(key, None)
        if key not in self._interrupted:
            return error
        self._interrupted.discard(key)
        return EngineError(_CANCELED)

    def _connected(self) -> ConnectClient:
        with self._lock:
            address, fresh = self._process.address() if self._process else (self._address or "", False)
            if self._client is None or fresh:
                if self._client:
                    self._client.close()
                self._pool.forget_all()
                self._client = ConnectClient(address)
            return self._client

    def _connected_for(self, session: Session) -> ConnectClient:
        """Refuse a session of an earlier process: the new one would make an empty session of its id."""
        client = self._connected()
        if not self._pool.knows(session):
            raise EngineError(f"session {session.id} {_SESSION_LOST}")
        return client

    def _prepare(self, session: Session) -> None:
        self._connected().set_config(session.id, _CONFIG)

    def _move(self, session: Session) -> None:
        namespace = ".".join(map(quote_identifier, session.key))
        if session.key not in session.namespaces:
            self.run(session, f"CREATE DATABASE IF NOT EXISTS {namespace}")
            session.namespaces.add(session.key)
        self.run(session, f"USE SCHEMA {namespace}")
