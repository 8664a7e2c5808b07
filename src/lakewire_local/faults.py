"""
Faults for tests: a relay on loopback between a client and a workspace, which spoils chosen responses.

    with FaultyRelay(workspace.host) as relay:
        client = DatabricksClient(host=relay.host, token=workspace.token, …)
        relay.inject(Fault.drop_response(), method="POST", path="/api/2.0/sql/statements")
        client.sql.execute("INSERT …")      # the row is there, the response is lost: OutcomeUnknownError

It needs the standard library only and works with any server that speaks plain HTTP.
"""

from __future__ import annotations

import http.client
import json
import socket
import struct
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, Self
from urllib.parse import urlsplit

import attrs

__all__ = ["Fault", "FaultyRelay", "Relayed"]

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}
_UPSTREAM_S = 300.0
_SLICE_S = 0.05


@attrs.frozen(kw_only=True)
class Fault:
    """
    What happens to a request or its response; made by the methods below.
    """

    kind: Literal["drop", "reset", "respond", "cut", "trickle", "delay"]
    works: bool = True
    status: int = 0
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    body: bytes = b""
    amount: float = 0.0

    @classmethod
    def drop_response(cls) -> Fault:
        """
        Let the server do its work, then close the connection without a response.
        """
        return cls(kind="drop")

    @classmethod
    def reset(cls, *, works: bool = False) -> Fault:
        """
        Reset the connection; with *works* after the server has done its work.
        """
        return cls(kind="reset", works=works)

    @classmethod
    def respond(
        cls,
        status: int,
        body: bytes | str | Mapping[str, Any] = b"",
        *,
        headers: Mapping[str, str] | None = None,
        works: bool = False,
    ) -> Fault:
        """
        Respond in the server's place: text becomes HTML, a mapping JSON. With *works*, after its work.
        """
        kind, content = "text/html", body
        if isinstance(body, Mapping):
            kind, content = "application/json", json.dumps(dict(body))
        data = content.encode() if isinstance(content, str) else bytes(content)  # type: ignore[arg-type]
        return cls(
            kind="respond", works=works, status=status, headers={"Content-Type": kind, **(headers or {})}, body=data
        )

    @classmethod
    def throttled(cls, retry_after: float | str | None = None) -> Fault:
        """
        Respond with 429, with ``Retry-After`` in seconds or as an HTTP date.
        """
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        return cls.respond(429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "Slow down."}, headers=headers)

    @classmethod
    def unavailable(cls, *, works: bool = False) -> Fault:
        """
        Respond with 503 and a page of HTML, as a gateway does; with *works* after the server has done its work.
        """
        return cls.respond(503, "<html><body>Service Unavailable</body></html>", works=works)

    @classmethod
    def redirect(cls, location: str, status: int = 302) -> Fault:
        """
        Respond with a redirect.
        """
        return cls.respond(status, headers={"Location": location})

    @classmethod
    def expired_token(cls) -> Fault:
        """
        Respond with 401, as for an expired token.
        """
        return cls.respond(401, {"error_code": 401, "message": "The access token has expired."})

    @classmethod
    def expired_link(cls) -> Fault:
        """
        Respond with 403, as cloud storage does for an expired presigned link.
        """
        return cls.respond(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")

    @classmethod
    def cut(cls, at: int) -> Fault:
        """
        Announce the whole response and end it after *at* bytes of its body, at the latest one byte before its end.
        """
        return cls(kind="cut", amount=at)

    @classmethod
    def trickle(cls, bytes_per_second: float) -> Fault:
        """
        Send the body at this rate.
        """
        return cls(kind="trickle", amount=bytes_per_second)

    @classmethod
    def delay(cls, seconds: float) -> Fault:
        """
        Respond correctly, so much later.
        """
        return cls(kind="delay", amount=seconds)


@attrs.frozen(kw_only=True)
class Relayed:
    """
    One request to the relay: its method and path, whether the server got it, and its fault.
    """

    method: str
    path: str
    reached: bool
    fault: str = ""


@attrs.define
class _Rule:
    fault: Fault
    method: str | None
    path: str
    left: int


class FaultyRelay:
    """
    Passes requests on to *upstream*, with faults for some. A context manager; thread-safe.

    Args:
        upstream: ``http://127.0.0.1:port``, as ``LocalWorkspace.host``.

    Attributes:
        host: Address for clients. Links to results of the local workspace lead here too.
        relayed: Every request so far.
    """

    def __init__(self, upstream: str) -> None:
        self.relayed: list[Relayed] = []
        self._rules: list[_Rule] = []
        self._lock = threading.Lock()
        self._server = _RelayServer(self, upstream)
        self.host = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(_SLICE_S,), daemon=True).start()

    def inject(self, fault: Fault, *, method: str | None = None, path: str = "/", times: int = 1) -> None:
        """
        Apply *fault* to the next *times* requests of *method* to a path that begins with *path*. Faults apply in order.
        """
        with self._lock:
            self._rules.append(_Rule(fault, method, path, times))

    def clear(self) -> None:
        """
        Remove the faults that no request has met.
        """
        with self._lock:
            self._rules.clear()

    def close(self) -> None:
        """
        Stop listening. May be called twice.
        """
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def meet(self, method: str, path: str) -> Fault | None:
        """
        Return the fault of this request, and record the request.
        """
        with self._lock:
            rule = next((r for r in self._rules if r.method in {None, method} and path.startswith(r.path)), None)
            if rule is not None:
                rule.left -= 1
                if rule.left <= 0:
                    self._rules.remove(rule)
            fault = rule.fault if rule else None
            kind, reached = (fault.kind, fault.works) if fault else ("", True)
            self.relayed.append(Relayed(method=method, path=path, reached=reached, fault=kind))
            return fault


class _RelayServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, relay: FaultyRelay, upstream: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.relay = relay
        self.upstream = urlsplit(upstream).netloc

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing about clients that disconnect: that is what faults make them do."""


class _Handler(BaseHTTPRequestHandler):
    """One connection of a client, and the one it is relayed over."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _RelayServer  # pyright: ignore[reportIncompatibleVariableOverride]

    def setup(self) -> None:
        super().setup()
        self._upstream = http.client.HTTPConnection(self.server.upstream, timeout=_UPSTREAM_S)

    def finish(self) -> None:
        self._upstream.close()
        super().finish()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the base class's
        """Print nothing."""

    def _relay(self) -> None:
        body = self._body()
        fault = self.server.relay.meet(self.command, self.path.partition("?")[0])
        response = self._ask(body) if fault is None or fault.works else None
        if fault is None or fault.kind == "delay":
            time.sleep(fault.amount if fault else 0.0)
            self._pass_on(response)
        elif fault.kind == "respond":
            self._respond(fault.status, list(fault.headers.items()), fault.body)
        elif fault.kind in {"drop", "reset"}:
            self._hang_up(hard=fault.kind == "reset")
        else:
            self._spoil(response, fault)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = _relay  # noqa: N815  # http.server's names

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        pieces: list[bytes] = []
        while size := int(self.rfile.readline(), 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def _ask(self, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _HOP_BY_HOP}
        self._upstream.request(self.command, self.path, body or None, headers)
        response = self._upstream.getresponse()
        content = response.read()
        kept = [(name, value) for name, value in response.getheaders() if name.lower() not in _HOP_BY_HOP]
        if self.command == "HEAD" and (length := response.getheader("Content-Length")):
            kept.append(("Content-Length", length))
        return response.status, kept, content

    def _pass_on(self, response: tuple[int, list[tuple[str, str]], bytes] | None) -> None:
        if response is not None:
            self._respond(*response)

    def _respond(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self._head(status, headers, len(body))
        self.wfile.write(body)

    def _head(self, status: int, headers: list[tuple[str, str]], size: int) -> None:
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if self.command != "HEAD" and status != 204:
            self.send_header("Content-Length", str(size))
        self.end_headers()

    def _hang_up(self, *, hard: bool) -> None:
        self.close_connection = True
        if hard:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()

    def _spoil(self, response: tuple[int, list[tuple[str, str]], bytes] | None, fault: Fault) -> None:
        status, headers, body = response or (200, [], b"")
        self.close_connection = True
        self._head(status, headers, len(body))
        if fault.kind == "cut":
            self.wfile.write(body[: max(0, min(int(fault.amount), len(body) - 1))])
            return
        step = max(1, int(fault.amount * _SLICE_S))
        for at in range(0, len(body), step):
            self.wfile.write(body[at : at + step])
            time.sleep(step / fault.amount)
