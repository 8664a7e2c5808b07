"""
Connections that serve one attempt after another, each within its deadline.
"""

from __future__ import annotations

import errno
import socket
import ssl
import time
import traceback
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.connection import create_connection

from lakewire.errors import LocalFileError
from lakewire.http.attempt import Attempt
from lakewire.http.resolver import resolve
from lakewire.http.response import TimedResponse

__all__ = ["Connection", "TlsConnection"]

_CONNECT_S = 5.0
_PIECE = 1 << 18  # bytes that a server which is not silent takes within the longest silence
_IDLE_S = 60.0


class _Attempted:
    """
    What is added to urllib3's connections.

    Attributes:
        attempt: The attempt in progress; set by the pool before each request.
        query: The end of the request's target, from ``?`` on, which urllib3 does not see.
    """

    attempt: Attempt
    query: str
    host: str
    port: int
    source_address: Any
    socket_options: Any
    sock: Any
    _used_at = 0.0

    @property
    def is_connected(self) -> bool:
        # gateways drop idle connections without closing them: test_an_idle_connection_is_replaced
        return time.monotonic() - self._used_at < _IDLE_S and bool(super().is_connected)  # type: ignore[misc]

    def connect(self) -> None:
        attempt, started = self.attempt, time.monotonic()
        try:
            super().connect()  # type: ignore[misc]
        finally:
            attempt.connect_s += time.monotonic() - started - attempt.dns_s

    def request(self, method: str, url: str, **options: Any) -> None:
        self.attempt.sent = True  # test_how_far_a_request_got_is_known
        body: Any = options.get("body")
        start = body.tell() if hasattr(body, "tell") else None
        try:
            super().request(method, url, **options)  # type: ignore[misc]
        except BaseException as error:  # test_the_locals_of_an_interrupted_sending_show_no_token
            traceback.clear_frames(error.__traceback__ and error.__traceback__.tb_next)
            raise
        if start is not None:
            _check_sent(body.tell() - start, options["headers"])

    def putrequest(self, method: str, url: str, **options: Any) -> None:
        # urllib3 logs targets and names them in errors: test_presigned_links_are_in_no_log
        super().putrequest(method, url + self.query, **options)  # type: ignore[misc]

    def send(self, data: Any) -> None:
        # a timeout bounds the whole of what is sent: test_a_server_that_reads_nothing_does_not_hold_an_upload
        view = memoryview(data)
        for at in range(0, len(view), _PIECE):
            if self.sock is not None:
                self.sock.settimeout(self.attempt.socket_timeout())
            self._send_piece(view[at : at + _PIECE])

    def _send_piece(self, piece: memoryview) -> None:
        try:
            super().send(piece)  # type: ignore[misc]
        except ssl.SSLEOFError:  # urllib3 reads what the server said before it closed after BrokenPipeError only:
            # test_a_missing_certificate_is_named_where_the_server_says_so_after_the_request
            raise BrokenPipeError(errno.EPIPE, "the server closed the connection") from None

    def getresponse(self) -> Any:
        response = super().getresponse()  # type: ignore[misc]
        self._used_at = time.monotonic()
        return response

    def response_class(self, sock: Any, *args: Any, **kwargs: Any) -> TimedResponse:
        return TimedResponse(sock, *args, attempt=self.attempt, **kwargs)

    def _tunnel(self) -> None:
        super()._tunnel()  # type: ignore[misc]
        self._bound_handshake(self.sock)  # test_a_tls_handshake_behind_a_slow_proxy_ends_with_the_deadline

    def _new_conn(self) -> socket.socket:
        """Connect to the first address that accepts: test_many_addresses_do_not_hold_the_caller."""
        problem = OSError("the name has no address")
        for address in self._resolved(*self._next_hop()):
            try:
                made = self._open(address, self.attempt.deadline.within(_CONNECT_S))
            except OSError as error:
                problem = error
            else:
                self._bound_handshake(made)
                return made
        raise problem

    def _next_hop(self) -> tuple[str, int]:
        """Return host and port that are connected to."""
        return self.host, self.port

    def _resolved(self, host: str, port: int) -> list[str]:
        attempt, started = self.attempt, time.monotonic()
        try:
            return resolve(host, port, attempt.deadline)
        finally:
            attempt.dns_s += time.monotonic() - started

    def _open(self, address: str, timeout: float) -> socket.socket:
        return create_connection(
            (address, self.port), timeout, source_address=self.source_address, socket_options=self.socket_options
        )

    def _bound_handshake(self, sock: Any) -> None:
        """Leave TLS what is left of the deadline after the connection was made."""
        sock.settimeout(self.attempt.deadline.within(_CONNECT_S))


def _check_sent(size: int, headers: Any) -> None:
    """Fail after a body of another length than announced: test_a_file_that_shrinks_during_its_upload_is_an_error."""
    announced = headers.get("Content-Length")
    if announced is not None and int(announced) != size:
        raise LocalFileError(f"the file changed while it was sent: {announced} bytes were announced, {size} read")


class Connection(_Attempted, HTTPConnection):  # type: ignore[misc]
    """
    A connection to a host, or to a proxy that forwards.
    """


class TlsConnection(_Attempted, HTTPSConnection):  # type: ignore[misc]
    """
    A connection with TLS, through a proxy's tunnel where there is one.
    """
