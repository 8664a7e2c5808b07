"""
A way to a port of this machine that can be cut at any time; new connections get through again.
"""

import contextlib
import socket
import threading

from tests.support.listener import Listener


class Tunnel:
    """Forwards bytes both ways."""

    def __init__(self, port):
        self._to = port
        self._open = []
        self._listener = Listener(self._take)
        self.port = self._listener.port
        self._listener.listen()

    def cut(self):
        """Break every connection, and return how many they were."""
        broken, self._open = self._open, []
        for side in broken:
            with contextlib.suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()
        return len(broken) // 2

    def close(self):
        """Take no more connections, and break those that are open."""
        self._listener.close()
        self.cut()

    def _take(self, near):
        far = socket.create_connection(("127.0.0.1", self._to))
        self._open += [near, far]
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source, sink):
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                sink.sendall(piece)
        for side in (source, sink):
            with contextlib.suppress(OSError):
                side.shutdown(socket.SHUT_RDWR)
            side.close()
