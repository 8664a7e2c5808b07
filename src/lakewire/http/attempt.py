"""
One attempt of a call: how long it may wait, and how far it got.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import Any

import attrs

from lakewire_runtime.deadline import Deadline

__all__ = ["Attempt", "WatchedAttempt"]

_READ_S = 60.0  # the longest silence of a server; a warehouse responds within its wait_timeout of at most 50 s


@attrs.define(eq=False)
class Attempt:
    """
    Belongs to one request and goes with it to its connection, which fills it in.

    Attributes:
        deadline: Bounds each wait on the socket.
        dns_s: Seconds spent on finding the address; 0 on a connection that was open already.
        connect_s: Seconds spent on connecting, with proxy and TLS.
        sent: The request may have reached the server.
    """

    deadline: Deadline
    dns_s: float = 0.0
    connect_s: float = 0.0
    sent: bool = False

    def socket_timeout(self) -> float:
        """
        Return the seconds that the next read or write on the socket may take.

        Raises:
            TimeoutError: The deadline has passed, even if the server is still sending.
        """
        if self.deadline.remaining() == 0:
            raise TimeoutError("the deadline has passed")
        return self.deadline.within(_READ_S)

    def connected(self, sock: Any) -> None:
        """
        Note on which socket the response arrives.
        """

    def heard(self) -> None:
        """
        Note that bytes have arrived.
        """


@attrs.define(eq=False)
class WatchedAttempt(Attempt):
    """
    An attempt that other threads watch, and may stop.

    Attributes:
        began_at: When it began, on the monotonic clock.
        heard_at: When bytes last arrived; 0 before that.
    """

    began_at: float = attrs.field(factory=time.monotonic, init=False)
    heard_at: float = attrs.field(default=0.0, init=False)
    _sock: Any = attrs.field(default=None, init=False)
    _stopped: bool = attrs.field(default=False, init=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False)

    def socket_timeout(self) -> float:
        """
        Return the seconds that the next read or write may take; raise if it was stopped, or the time is up.
        """
        self._check()
        return super().socket_timeout()

    def connected(self, sock: Any) -> None:
        """
        Note the socket, which ``stop`` shuts down.
        """
        with self._lock:
            self._sock = sock
        self._check()

    def heard(self) -> None:
        """
        Note that bytes have arrived.
        """
        self._check()
        self.heard_at = time.monotonic()

    def end(self) -> None:
        """
        Let go of the socket, which then serves other attempts.

        Raises:
            ConnectionAbortedError: It was stopped before.
        """
        with self._lock:
            self._sock = None
        self._check()

    def stop(self) -> None:
        """
        End the attempt at once, whatever it waits for but a connection; it fails. May be called from any thread.
        """
        self._stopped = True
        with self._lock:
            if self._sock is not None:
                with suppress(OSError):  # closed already
                    # not by the method of a TLS socket, after which what is read is not decrypted any more
                    socket.socket.shutdown(getattr(self._sock, "socket", self._sock), socket.SHUT_RDWR)

    def _check(self) -> None:
        if self._stopped:
            raise ConnectionAbortedError("stopped")
