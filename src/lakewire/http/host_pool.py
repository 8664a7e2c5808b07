"""
The connections to one host, and those of them that are idle.
"""

from __future__ import annotations

import queue
from collections import deque
from typing import Any

from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from lakewire.http.attempt import Attempt
from lakewire.http.connection import Connection, TlsConnection
from lakewire.http.socks_connection import SocksConnection, SocksTlsConnection

__all__ = ["POOLS", "SOCKS_POOLS", "IdleConnections"]


class IdleConnections:
    """
    Stands where urllib3 expects a ``queue.LifoQueue``, without its lock, which a fork or Ctrl-C could leave held.

    See ``test_idle_connections_have_no_lock``.
    """

    def __init__(self, maxsize: int) -> None:
        self._kept: deque[Any] = deque()
        self._maxsize = maxsize

    def get(self, **_waiting: object) -> Any:
        """
        Return the connection that was used last. Does not wait until there is one.
        """
        try:
            return self._kept.pop()
        except IndexError:
            raise queue.Empty from None

    def put(self, connection: object, **_waiting: object) -> None:
        """
        Keep a connection, unless there are too many already.
        """
        if len(self._kept) >= self._maxsize:
            raise queue.Full
        self._kept.append(connection)

    def qsize(self) -> int:
        """
        Return how many are kept.
        """
        return len(self._kept)


class _HostPool:
    """What is added to urllib3's pools: ``urlopen`` takes an attempt and a query, and its connection gets them."""

    QueueCls = IdleConnections

    def _make_request(self, conn: Any, method: str, url: str, *, attempt: Attempt, query: str, **options: Any) -> Any:
        conn.attempt, conn.query = attempt, query
        return super()._make_request(conn, method, url, **options)  # type: ignore[misc]

    def _validate_conn(self, conn: Any) -> None:
        # without urllib3's warning for each unverified request: test_unverified_certificates_are_warned_of_once
        if conn.is_closed:
            conn.connect()


class _PlainPool(_HostPool, HTTPConnectionPool):  # type: ignore[misc]
    ConnectionCls = Connection  # type: ignore[assignment]


class _TlsPool(_HostPool, HTTPSConnectionPool):  # type: ignore[misc]
    ConnectionCls = TlsConnection  # type: ignore[assignment]

    def _prepare_proxy(self, conn: Any) -> None:
        """Name the tunnel. urllib3 would also connect, but the attempt that bounds it is known only afterwards."""
        scheme = "https" if self.proxy and self.proxy.scheme == "https" else "http"
        conn.set_tunnel(scheme=scheme, host=self._tunnel_host, port=self.port, headers=self.proxy_headers)


class _SocksPool(_PlainPool):
    ConnectionCls = SocksConnection  # type: ignore[assignment]


class _SocksTlsPool(_TlsPool):
    ConnectionCls = SocksTlsConnection  # type: ignore[assignment]


POOLS = {"http": _PlainPool, "https": _TlsPool}
SOCKS_POOLS = {"http": _SocksPool, "https": _SocksTlsPool}
