"""
A server that follows a script: a real socket, one action for each request, a record of what arrived.
"""

import json
import re
import socket
import threading
import time
from urllib.parse import parse_qsl

import attrs

from tests.support.listener import Listener

_DOCUMENTS = re.compile(r"/\.well-known/(databricks-config|oauth-authorization-server)$")


@attrs.frozen
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict
    body: bytes

    def json(self):
        """Read the body as JSON."""
        return json.loads(self.body)

    def path_and_query(self):
        """Return the path, and the query by name: its order means nothing."""
        path, _, query = self.target.partition("?")
        return path, dict(parse_qsl(query))


@attrs.frozen
class Reply:
    """An action that is made for each request."""

    make: object


class ScriptedServer:
    """
    Responds to the n-th request with the n-th action; the last action is used for all further requests.

    An action is bytes to send, or a function of the socket and the request, after which the connection ends.
    One that is not *listening* refuses connections until ``listen`` is called. It has no documents about signing in:
    requests for them are answered apart from the script.
    """

    def __init__(self, tls=None, *, listening=True, address="127.0.0.1"):
        self.seen = []
        self.actions = []
        self.connections = 0
        self.ended = 0
        self.discovered = []
        self.documents = lambda _: answer(404)
        self._tls = tls
        self._lock = threading.Lock()
        self._listener = Listener(self._take, address)
        self.port = self._listener.port
        self.host = f"{'https' if tls else 'http'}://{f'[{address}]' if ':' in address else address}:{self.port}"
        if listening:
            self.listen()

    def listen(self):
        """Accept connections from now on."""
        self._listener.listen()

    def stop(self):
        """Refuse connections from now on, also from an action."""
        self._listener.stop()

    def script(self, *actions):
        """Set the actions of the next requests."""
        self.actions = list(actions)

    def reply_to_each(self, reply):
        """Respond to each request with what *reply* returns for it; connections stay open."""
        self.actions = [Reply(reply)]

    def close(self):
        """Stop listening, and give the port back."""
        self._listener.close()

    def _take(self, connection):
        threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        self.connections += 1
        if self._tls:
            try:
                connection = self._tls.wrap_socket(connection, server_side=True)
            except OSError:
                return
        try:
            self._converse(connection)
        except OSError:
            return
        finally:
            self.ended += 1

    def _converse(self, connection):
        with connection, connection.makefile("rb") as stream:
            while request := self._read(stream):
                if request.method == "GET" and _DOCUMENTS.search(request.target):
                    self.discovered.append(request.target)
                    connection.sendall(self.documents(request.target))
                    continue
                with self._lock:
                    action = self.actions[min(len(self.seen), len(self.actions) - 1)]
                    self.seen.append(request)
                if isinstance(action, Reply):
                    action = action.make(request)
                if callable(action):
                    action(connection, request)
                    return
                connection.sendall(action)
                if b"Connection: keep-alive" not in action:
                    return

    def _read(self, stream):
        line = stream.readline()
        if not line:
            return None
        method, target, _ = line.decode().split(" ", 2)
        headers = {}
        while line := stream.readline().strip():
            name, _, value = line.decode().partition(":")
            headers[name.lower()] = value.strip()
        if headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int(stream.readline(), 16):
                body += stream.read(size)
                stream.readline()
            stream.readline()
        else:
            body = stream.read(int(headers.get("content-length", 0)))
        return Seen(method, target, headers, body)


def answer(status=200, body=b"{}", headers=(), *, keep=True):
    """Build a response; a dict becomes JSON."""
    kind = "text/html" if isinstance(body, str) else "application/json"
    content = body.encode() if isinstance(body, str) else body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [
        f"HTTP/1.1 {status} X",
        f"Content-Type: {kind}",
        f"Content-Length: {len(content)}",
        f"Connection: {'keep-alive' if keep else 'close'}",
        *(f"{name}: {value}" for name, value in dict(headers).items()),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def reset(connection, _):
    """Reset the connection after the request was read."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


def leave(connection, _):
    """Close the connection without a response."""


def silent(_connection, _):
    """Send no response."""
    time.sleep(10)


def cut(connection, _):
    """Announce more bytes than are sent."""
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a":')


def drawl(connection, _):
    """Send the headers one byte every tenth of a second."""
    for byte in b"HTTP/1.1 200 OK\r\nX-Padding: " + b"x" * 100:
        try:
            connection.sendall(bytes([byte]))
        except OSError:
            return
        time.sleep(0.1)


def trickle(connection, _):
    """Send one byte every tenth of a second."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n")
    for _ in range(100):
        try:
            connection.sendall(b" ")
        except OSError:
            return
        time.sleep(0.1)
