"""
The engine as the SQL layer sees it: sessions with registered names, statements, interrupts.

Behind it is Sail or Spark in a subprocess or a Spark Connect server of somebody else; all speak the same protocol.
"""

from __future__ import annotations

import re
import threading
import uuid
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from lakewire_local.engine.connect import (
    ConnectClient,
    EngineCanceledError,
    EngineError,
    EngineGoneError,
    EngineResult,
)
from lakewire_local.engine.process import EngineProcess
from lakewire_local.engine.sail import SailProcess
from lakewire_local.engine.sail_profile import SAIL
from lakewire_local.engine.sessions import UTC, Session, SessionPool
from lakewire_local.engine.spark import SparkProcess
from lakewire_local.engine.spark_profile import SPARK
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Generator, Iterator, Mapping
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.engine.profile import EngineProfile

T = TypeVar("T")
_NO_MEMORY = "Failed to allocate: the engine had more memory than it may have"
_CANCELED = "interrupted"
# Spark says "4.0.5 " and the hash of its commit, Sail its number alone.
_SPARK = re.compile(r"\d+\.\d+\.\d+\S* [0-9a-f]{40}")


@attrs.frozen
class _Operation:
    """
    Hold what runs in the engine: its session, the operation of the caller that it is a part of, where it runs.
    """

    session_id: str
    whole: str
    client: ConnectClient


class Engine:
    """
    Run statements in sessions, from any number of threads.

    Args:
        make_process: Makes a process to own, one at first and one for each that is given up; None with *address*.
        profile: What is known of the engine; None to ask the server at *address* which it is.
        address: ``host:port`` of a Spark Connect server somebody else runs.
    """

    def __init__(
        self,
        *,
        make_process: Callable[[], EngineProcess] | None = None,
        profile: EngineProfile | None = None,
        address: str | None = None,
    ) -> None:
        self._make_process = make_process
        self._process = make_process() if make_process else None
        self._profile = profile
        self._address = address
        self._client: ConnectClient | None = None
        self._lock = threading.Lock()
        self._pool = SessionPool(self._prepare, self._set_zone)
        self._running: dict[str, _Operation] = {}
        self._interrupted: set[str] = set()
        # Processes that take no more statements, by their client: each ends with the last that it runs.
        self._retired: dict[ConnectClient, EngineProcess] = {}
        self._retirements = 0

    @classmethod
    def start(cls, choice: str = "sail", *, log: Path | None = None) -> Engine:
        """
        Return the engine of a name; a process of ours starts with the first statement.

        Args:
            choice: ``sail``, ``spark`` or ``sc://host:port``.
            log: Where the log of Spark goes.
        """
        if choice.startswith("sc://"):
            return cls.connect(choice)
        if choice == "spark":
            return cls(make_process=partial(SparkProcess, log), profile=SPARK)
        return cls(make_process=SailProcess, profile=SAIL)

    @classmethod
    def connect(cls, url: str) -> Engine:
        """Return an engine that uses the server at ``sc://host:port``, for example real Spark with Delta."""
        return cls(address=url.removeprefix("sc://").rstrip("/"))

    @property
    def profile(self) -> EngineProfile:
        """Return what is known of the engine; a server of somebody else is asked once which it is."""
        if self._profile is None:
            self._profile = SPARK if _SPARK.fullmatch(self._version()) else SAIL
        return self._profile

    @property
    def url(self) -> str:
        """Return ``sc://host:port`` of a server that is not ours; empty when it is."""
        return f"sc://{self._address}" if self._address else ""

    @property
    def pid(self) -> int | None:
        """Return the process id; None when it is not ours or has not started."""
        return self._process.pid if self._process else None

    def begin(self) -> None:
        """
        Start the process if it does not run.

        Raises:
            EngineStartError: It does not start.
        """
        self._connected()

    def close(self) -> None:
        """End the processes and close the connections."""
        if self._client:
            self._client.close()
        for process in (self._process, *self._retired.values()):
            if process:
                process.close()

    @contextmanager
    def session(self, zone: str = UTC) -> Generator[Session]:
        """Lend a session in a time zone."""
        self._connected()
        session = self._pool.take(zone)
        lost = False
        try:
            yield session
        except EngineError as error:
            lost = isinstance(error, EngineGoneError) or self.profile.has_lost_session(error)
            if isinstance(error, EngineGoneError) and self._address:
                self._pool.forget_all()  # a server that was restarted would take their ids for new sessions
            raise
        finally:
            if not lost:
                self._pool.give_back(session)

    def adopt(self, session_id: str) -> Session:
        """Return a session under an id of the caller's, for plans that the caller sends by ``operation``."""
        self._connected()
        return self._pool.adopt(session_id)

    def client_of(self, session: Session) -> ConnectClient:
        """Return the connection to the process that a session lives in; ``EngineError`` when that has ended."""
        return self._connected_for(session)

    @contextmanager
    def operation(self, session: Session, operation_id: str) -> Generator[ConnectClient]:
        """Lend the connection for one plan of the caller's, which ``interrupt`` then finds."""
        client = self._connected_for(session)
        self._running[operation_id] = _Operation(session.id, operation_id, client)
        try:
            yield client
        finally:
            self._interrupted.discard(operation_id)
            self._forget(operation_id)

    def execute(
        self,
        session: Session,
        text: str,
        *,
        arguments: Mapping[str, Any] | None = None,
        operation_id: str | None = None,
    ) -> EngineResult:
        """
        Run one statement in *session*; returns with the first rows, the others follow as they come.

        *operation_id* is the caller's: one for all that it runs for one statement, while the engine wants each once.
        """
        client, key = self._connected_for(session), str(uuid.uuid4())
        self._running[key] = _Operation(session.id, operation_id or key, client)
        try:
            result = client.execute(
                session.id, text, arguments=arguments, operation_id=key, ends_marked=self.profile.marks_ends
            )
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

        An engine that acknowledges an interrupt but computes on gets no more statements; it is ended with the last
        that it runs.
        """
        parts = {key: found for key, found in dict(self._running).items() if found.whole == operation_id}
        self._interrupted.update(parts)
        for key, found in parts.items():
            with suppress(EngineError):
                found.client.interrupt(found.session_id, key)
        if self._process and not self.profile.interrupts:
            for client in {found.client for found in parts.values()}:
                self._retire(client)
                self._end_unused(client, besides=parts)

    def forget_tables(self) -> None:
        """
        Forget what is known of tables, as their logs are going to be other ones.

        Raises:
            EngineError: A server of somebody else keeps it.
        """
        if not self.profile.keeps_tables:
            return
        if self._address:
            raise EngineError(f"{self.url} keeps the logs of tables in memory")
        if client := self._client:
            self._retire(client)
            self._end_unused(client)

    def retried(self, action: Callable[[], T]) -> T:
        """
        Return what *action* returns; retry it once in a new process when the one it was for ends or is retired.

        *action* must have no effect that outlives the process.
        """
        try:
            for attempt in retrying(Deadline(None), partial(self._wait_of, self._retirements)):
                with attempt:
                    return action()
        except EngineGoneError:
            if self._has_no_memory:
                raise EngineError(_NO_MEMORY) from None
            raise
        raise AssertionError  # retrying ends with a return or an error

    @property
    def _has_no_memory(self) -> bool:
        """Whether the process has ended as it had too much memory: it would do so again."""
        return self._process is not None and self._process.ran_out_of_memory

    def _wait_of(self, retirements: int, error: Exception, attempt: int) -> float | None:
        """Return that the first attempt is retried at once, if it failed with the engine's process."""
        if isinstance(error, EngineGoneError):
            has_ended = self._process is not None and self._process.has_ended() and not self._has_no_memory
            is_lost = has_ended or self._retirements > retirements
        else:
            is_lost = isinstance(error, EngineError) and self.profile.has_lost_session(error)
        return 0.0 if is_lost and attempt == 1 else None

    def _until_done(self, first: Any, batches: Iterator[Any], key: str) -> Iterator[Any]:
        try:
            if first is not None:
                yield first
            yield from batches
        except EngineError as error:
            raise self._ended(key, error) from None
        finally:
            self._forget(key)
        # An interrupted aggregate ends like one without rows.
        if key in self._interrupted:
            raise self._ended(key, EngineCanceledError(_CANCELED))

    def _ended(self, key: str, error: EngineError) -> EngineError:
        """Forget an operation; return the error to raise."""
        self._forget(key)
        if key not in self._interrupted:
            return error
        self._interrupted.discard(key)
        return EngineCanceledError(_CANCELED)

    def _forget(self, key: str) -> None:
        operation = self._running.pop(key, None)
        if operation:
            self._end_unused(operation.client)

    def _retire(self, client: ConnectClient) -> None:
        """Give the process behind *client* no more statements: the next one starts another."""
        with self._lock:
            if client is self._client and self._process and self._make_process:
                self._retired[client] = self._process
                self._retirements += 1
                self._process, self._client = self._make_process(), None
                self._pool.forget_all()

    def _end_unused(self, client: ConnectClient, besides: Container[str] = ()) -> None:
        """End a retired process that runs no statement *besides* those that are interrupted."""
        if any(found.client is client and key not in besides for key, found in dict(self._running).items()):
            return
        with self._lock:
            process = self._retired.pop(client, None)
        if process:
            process.kill()
            client.close()

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
            raise EngineError(f"session {session.id} {self.profile.session_lost[0]}")
        return client

    def _prepare(self, session: Session) -> None:
        self._connected().set_config(session.id, self.profile.config)

    def _set_zone(self, session: Session) -> None:
        self._connected().set_config(session.id, {"spark.sql.session.timeZone": session.zone})

    def _version(self) -> str:
        batches = self._connected().execute(str(uuid.uuid4()), "SELECT version()").batches
        return str(next(batch.column(0)[0].as_py() for batch in batches if batch.num_rows))
