"""Accepts connections for the servers of tests."""

import socket
import threading
from contextlib import suppress


class Listener:
    """
    Hands each connection to a function, on its thread; it accepts from ``listen`` until ``close``.

    When ``close`` returns, nobody accepts any more. A thread that did would have the number of a closed socket, which
    is that of the next one: it would take a connection from the server of another test.
    """

    def __init__(self, take, address="127.0.0.1"):
        self._take = take
        self._thread = None
        self._socket = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
        self._socket.bind((address, 0))
        self.port = self._socket.getsockname()[1]

    def listen(self):
        """Accept connections from now on."""
        self._socket.listen(256)
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def stop(self):
        """Refuse connections from now on, also from a function that has one."""
        with suppress(OSError):  # it has stopped, or is closed
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self):
        """Refuse connections, and give the port back."""
        self.stop()
        if self._thread is not None:
            self._thread.join()
        self._socket.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._take(connection)
