"""
A response that is read within a deadline, and leaves a clean connection behind.
"""

from __future__ import annotations

import http.client
import io
import socket
from contextlib import suppress
from typing import Any

from lakewire.http.attempt import Attempt

__all__ = ["TimedResponse"]


class TimedResponse(http.client.HTTPResponse):
    """
    A response whose every byte, headers included, has to arrive before the deadline.
    """

    def __init__(self, sock: Any, *args: Any, attempt: Attempt, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        attempt.connected(sock)
        self.fp: Any = _ResponseReader(_TimedSocket(self.fp.detach(), sock, attempt))

    def begin(self) -> None:
        """
        Read status and headers, and skip interim responses such as 103.
        """
        # http.client skips 100 only: test_interim_responses_are_skipped
        super().begin()
        while self.status < 200:
            if self.status == 101:  # test_an_unrequested_switch_of_protocols_is_an_error
                raise http.client.BadStatusLine("101")
            self.headers: Any = None
            super().begin()


class _TimedSocket(io.RawIOBase):
    """Waits for a socket no longer than the deadline: test_a_slow_server_does_not_hold_the_caller."""

    def __init__(self, raw: Any, sock: Any, attempt: Attempt) -> None:
        self.sock = sock
        self.ended = False
        self._raw = raw
        self._attempt = attempt

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> Any:
        if self.ended:
            return 0
        self.sock.settimeout(self._attempt.socket_timeout())
        size = self._raw.readinto(buffer)
        self._attempt.heard()
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


class _ResponseReader(io.BufferedReader):
    """Shuts down a connection that sent more than its response."""

    def close(self) -> None:
        # the rest may pass for the next response: test_an_unrequested_response_is_not_taken_for_the_next
        if not self.closed:
            source: Any = self.raw
            source.ended = True  # peek() now shows what is buffered, without reading from the socket
            pending = getattr(source.sock, "pending", None)  # what TLS has decrypted does not show at the socket
            if self.peek(1) or (pending and pending()):
                with suppress(OSError):
                    source.sock.shutdown(socket.SHUT_RDWR)
        super().close()
