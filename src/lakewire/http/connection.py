"""
Sockets: how a connection is made, bounded and watched during one attempt. What is sent over it is decided elsewhere.
"""

from __future__ import annotations

import http.client
import io
import queue
import socket
import threading
import time
import traceback
from collections import deque
from contextlib import suppress
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.connection import allowed_gai_family, create_connection

from lakewire.errors import LocalFileError
from lakewire_runtime.deadline import Deadline

__all__ = ["Adapter", "Attempt"]

_CONNECT_S = 5.0
_DNS_S = 9.0  # a resolver whose first server is down answers after five seconds
_READ_S = 60.0  # the longest silence of a server; a warehouse answers within its wait_timeout of at most 50 s
_PIECE = 1 << 18  # bytes that a server which is not silent takes in that time
_IDLE_S = 60.0  # a connection unused for longer is made anew: gateways forget them without a word


class Attempt(float):
    """
    The timeout of one attempt as urllib3 wants it, a number; on its way to the socket it also takes notes.

    Attributes:
        deadline: Bounds each wait on the socket.
        dns_s: Seconds for finding the address; 0 on a connection that was there.
        connect_s: Seconds for the connection, its proxy and TLS.
        sent: The request may have reached the server.
    """

    deadline: Deadline
    dns_s: float = 0.0
    connect_s: float = 0.0
    sent: bool = False

    def __new__(cls, deadline: Deadline) -> Self:
        """
        Start with what the deadline leaves.
        """
        made = super().__new__(cls, deadline.within(_READ_S))
        made.deadline = deadline
        return made


class Adapter(HTTPAdapter):
    """
    Lets requests use the connections of this module, directly and through proxies.
    """

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """
        Prepare direct connections.
        """
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        """
        Prepare connections through a proxy.
        """
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = _POOLS
        return manager


class _Watched:
    """What is added to urllib3's connections. Their ``timeout`` is always an Attempt."""

    host: str
    port: int
    source_address: Any
    socket_options: Any
    sock: Any
    timeout: Any
    _used_at = 0.0

    @property
    def is_connected(self) -> bool:
        return time.monotonic() - self._used_at < _IDLE_S and bool(super().is_connected)  # type: ignore[misc]

    def connect(self) -> None:
        attempt, started = self.timeout, time.monotonic()
        try:
            super().connect()  # type: ignore[misc]
        finally:
            attempt.connect_s += time.monotonic() - started - attempt.dns_s

    def request(self, method: str, url: str, **options: Any) -> None:
        if self.sock is None:
            self.connect()
        self.timeout.sent = True
        body: Any = options.get("body")
        start = body.tell() if hasattr(body, "tell") else None
        try:
            super().request(method, url, **options)  # type: ignore[misc]
        except BaseException as error:  # Ctrl-C, too: the locals of these frames hold the headers as they are written
            traceback.clear_frames(error.__traceback__ and error.__traceback__.tb_next)
            raise
        if start is not None:
            _check_sent(body.tell() - start, options["headers"])

    def putrequest(self, method: str, url: str, **options: Any) -> None:
        super().putrequest(method, getattr(url, "target", url), **options)  # type: ignore[misc]

    def send(self, data: Any) -> None:
        view = memoryview(data)
        for at in range(0, len(view), _PIECE):  # the timeout of a socket bounds the whole of what it is given
            if self.sock is not None:
                self.sock.settimeout(_patience(self.timeout.deadline))
            super().send(view[at : at + _PIECE])  # type: ignore[misc]

    def getresponse(self) -> Any:
        response = super().getresponse()  # type: ignore[misc]
        self._used_at = time.monotonic()
        return response

    def response_class(self, sock: Any, *args: Any, **kwargs: Any) -> _Response:
        return _Response(sock, *args, deadline=self.timeout.deadline, **kwargs)

    def _tunnel(self) -> None:
        super()._tunnel()  # type: ignore[misc]
        self.sock.settimeout(self.timeout.deadline.within(_CONNECT_S))  # of what the proxy has left for TLS

    def _new_conn(self) -> socket.socket:
        """Find the address and connect to it, each within the deadline, however many addresses there are."""
        attempt, started = self.timeout, time.monotonic()
        conn: Any = self
        try:
            found = _addresses(self.host, self.port, attempt.deadline)
        except (socket.gaierror, UnicodeError) as error:
            raise NameResolutionError(self.host, conn, error) from error  # type: ignore[arg-type]
        finally:
            attempt.dns_s += time.monotonic() - started
        problem: OSError | None = None
        for *_, address in found:
            try:
                made = create_connection(
                    (str(address[0]), self.port),
                    attempt.deadline.within(_CONNECT_S),
                    source_address=self.source_address,
                    socket_options=self.socket_options,
                )
            except OSError as error:
                problem = error
            else:
                made.settimeout(attempt.deadline.within(_CONNECT_S))  # of what is left: for TLS
                return made
        if isinstance(problem, TimeoutError):
            raise ConnectTimeoutError(conn, "no connection in time") from problem
        raise NewConnectionError(conn, str(problem)) from problem


def _addresses(host: str, port: int, deadline: Deadline) -> list[Any]:
    """Find the addresses of *host*. The resolver bears no interruption, so a name is asked for on another thread."""
    kind = (allowed_gai_family(), socket.SOCK_STREAM)
    try:
        return socket.getaddrinfo(host, port, *kind, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        answers: queue.SimpleQueue[list[Any] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, *kind))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    try:
        threading.Thread(target=ask, name="lakewire-dns", daemon=True).start()
    except RuntimeError:  # there are no more threads: the interpreter is ending
        ask()
    try:
        answer = answers.get(timeout=deadline.within(_DNS_S))
    except queue.Empty:
        raise socket.gaierror(socket.EAI_AGAIN, "the resolver is silent") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _patience(deadline: Deadline) -> float:
    """Return how long the next byte may take; what is always just coming ends with the deadline as well."""
    if deadline.remaining() == 0:
        raise TimeoutError("the time is up")
    return deadline.within(_READ_S)


def _check_sent(size: int, headers: Any) -> None:
    """Refuse to go on after a body of another length than was announced: the server holds something else."""
    announced = headers.get("Content-Length")
    if announced is not None and int(announced) != size:
        raise LocalFileError(f"the file changed while it was sent: {announced} bytes were announced, {size} read")


class _Response(http.client.HTTPResponse):
    """An answer whose every byte, headers included, has to arrive before the deadline."""

    def __init__(self, sock: Any, *args: Any, deadline: Deadline, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp: Any = _Reader(_Bounded(self.fp.detach(), sock, deadline))

    def begin(self) -> None:
        """
        Read status and headers. What comes before the answer (103 and its like) is none, and the answer still follows.
        """
        super().begin()
        while self.status < 200:
            if self.status == 101:  # to a protocol that nobody asked for
                raise http.client.BadStatusLine("101")
            self.headers: Any = None
            super().begin()


class _Reader(io.BufferedReader):
    """Drops a connection on which more than the answer came: what follows may be taken for that to another request."""

    def close(self) -> None:
        if not self.closed:
            source: Any = self.raw
            source.end()
            if self.peek(1) or source.holds_more():
                source.forsake()
        super().close()


class _Bounded(io.RawIOBase):
    """The reading end of a socket that waits no longer than the deadline."""

    def __init__(self, raw: Any, sock: Any, deadline: Deadline) -> None:
        self._raw = raw
        self._sock = sock
        self._deadline = deadline
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> Any:
        if self._ended:
            return 0
        self._sock.settimeout(_patience(self._deadline))
        return self._raw.readinto(buffer)

    def end(self) -> None:
        """Take no more from the socket."""
        self._ended = True

    def holds_more(self) -> bool:
        """Tell whether TLS has unpacked more than was read: no look at the socket shows that."""
        pending = getattr(self._sock, "pending", None)
        return bool(pending and pending())

    def forsake(self) -> None:
        """Leave the connection such that it is not used again."""
        with suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Target(str):
    """A request target that shows its path only; the query may hold the signature of a link."""

    target: str
    __slots__ = ("target",)

    def __new__(cls, url: str) -> Self:
        made = super().__new__(cls, url.partition("?")[0])
        made.target = url
        return made


class _Idle:
    """Connections at rest, the last one first. It has no lock that a fork or a Ctrl-C could leave held for ever."""

    def __init__(self, maxsize: int) -> None:
        self._kept: deque[Any] = deque()
        self._most = maxsize

    def get(self, *, block: bool = False, timeout: object = None) -> Any:
        del block, timeout  # nobody waits for another's connection
        try:
            return self._kept.pop()
        except IndexError:
            raise queue.Empty from None

    def put(self, connection: object, *, block: bool = False) -> None:
        del block
        if len(self._kept) >= self._most:
            raise queue.Full
        self._kept.append(connection)

    def qsize(self) -> int:
        return len(self._kept)


class _Masked:
    """urllib3 logs the target of each request at DEBUG and names it in exceptions."""

    QueueCls = _Idle

    def _make_request(self, conn: Any, method: str, url: str, **options: Any) -> Any:
        return super()._make_request(conn, method, _Target(url), **options)  # type: ignore[misc]


class _Connection(_Watched, HTTPConnection):  # type: ignore[misc]
    pass


class _TlsConnection(_Watched, HTTPSConnection):  # type: ignore[misc]
    pass


class _Pool(_Masked, HTTPConnectionPool):  # type: ignore[misc]
    ConnectionCls = _Connection  # type: ignore[assignment]


class _TlsPool(_Masked, HTTPSConnectionPool):  # type: ignore[misc]
    ConnectionCls = _TlsConnection  # type: ignore[assignment]

    def _validate_conn(self, conn: Any) -> None:
        """Connect, without urllib3's warning for each unverified request: a client warns once."""
        if conn.is_closed:
            conn.connect()


_POOLS = {"http": _Pool, "https": _TlsPool}
