"""
The HTTP server beside a script, on a daemon thread: it neither keeps the process alive nor wakes it.
"""

from __future__ import annotations

import socket
import threading
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from lakewire.forks import renew_in_child

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

__all__ = ["BesideServer"]

_NEVER_S = 3600.0  # it is not shut down, so it need not look whether it is
_SILENT_S = 10.0  # a client that says nothing holds a thread for so long


class BesideServer(ThreadingMixIn, WSGIServer):
    """
    Serves an application on a port, to IPv4 and IPv6 where the machine has both.

    Args:
        host: Address to listen on; empty for all of this machine.
        port: Port; 0 for any free one.

    Raises:
        OSError: The port is in use, or the address is not one of this machine.
    """

    daemon_threads = True

    def __init__(self, host: str, port: int) -> None:
        super().__init__((host, port), _SilentHandler, bind_and_activate=False)
        self.socket.close()  # of one family: replaced by one that may have both
        self.socket = _listening(host, port)
        self.server_name, self.server_port = host or "localhost", self.socket.getsockname()[1]
        self.setup_environ()
        renew_in_child(self)

    def start(self, application: WSGIApplication) -> None:
        """
        Serve on a thread, for as long as the process lives.
        """
        self.set_app(application)
        threading.Thread(
            target=self.serve_forever, args=(_NEVER_S,), name="lakewire-worker-server", daemon=True
        ).start()

    def renew(self) -> None:
        """
        Stop listening in a forked child: the port is the parent's, and free when that ends.
        """
        self.socket.close()


class _SilentHandler(WSGIRequestHandler):
    timeout = _SILENT_S

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the library's
        """Log nothing: probes come every few seconds."""


def _listening(host: str, port: int) -> socket.socket:
    if host:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    if socket.has_dualstack_ipv6():
        return socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True)
    return socket.create_server(("", port))
