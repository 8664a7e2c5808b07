"""
A forward proxy on loopback: tunnels, forwards plain requests, or refuses requests without credentials.
"""

import base64
import socket
import threading

from tests.support.listener import Listener


class Proxy:
    """
    Records each request; with a password, it requires it. It knows the addresses of *names* that nobody else knows.
    """

    def __init__(self, password=None, names=()):
        self.asked = []
        self._password = password
        self._names = dict(names)
        self._listener = Listener(self._take)
        self.port = self._listener.port
        self.url = f"http://127.0.0.1:{self.port}"
        self._listener.listen()

    def close(self):
        """Stop listening."""
        self._listener.close()

    def _take(self, connection):
        threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65536)
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        self.asked.append(f"{method} {target}")
        wanted = base64.b64encode(f"user:{self._password}".encode())
        if self._password and wanted not in head:
            connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            connection.close()
            return
        address = target if method == "CONNECT" else target.split("/")[2]
        name, _, port = address.rpartition(":")
        upstream = socket.create_connection((self._names.get(name, name), int(port)))
        if method == "CONNECT":
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        else:
            upstream.sendall(head)
        for source, sink in ((connection, upstream), (upstream, connection)):
            threading.Thread(target=_pump, args=(source, sink), daemon=True).start()


def _pump(source, sink):
    try:
        while piece := source.recv(65536):
            sink.sendall(piece)
    except OSError:
        pass
    finally:
        sink.close()
