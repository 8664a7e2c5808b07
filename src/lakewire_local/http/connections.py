"""
Connections: how much a client may send, and how long it may take, until its request is known.

Nobody is authenticated before that, so it is bounded for all; bodies are bounded where they are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

if TYPE_CHECKING:
    import asyncio

_MOST_HEAD = 256 << 10  # bytes; what is read at once may have a part of the body in it
_HEAD_S = 30.0
_TOO_LARGE = b"431 Request Header Fields Too Large"
_TOO_SLOW = b"408 Request Timeout"


class BoundedConnection(HttpToolsProtocol):
    """Refuse a request whose line and headers are too large, or do not come in time."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._head_bytes = 0
        self._in_body = False
        self._timer: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        """Count what belongs to no body."""
        if not self._in_body:
            if self._timer is None:
                self._timer = self.loop.call_later(_HEAD_S, self._refuse, _TOO_SLOW)
            self._head_bytes += len(data)
        super().data_received(data)
        if self._head_bytes > _MOST_HEAD:
            self._refuse(_TOO_LARGE)

    def on_headers_complete(self) -> None:
        """Stop counting: the request is known."""
        self._in_body = True
        self._end_head()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Begin again: what follows is another request."""
        self._in_body = False
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._end_head()
        super().connection_lost(exc)

    def _end_head(self) -> None:
        self._head_bytes = 0
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _refuse(self, status: bytes) -> None:
        self._end_head()
        if not self.transport.is_closing():
            self.transport.write(b"HTTP/1.1 " + status + b"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
            self.transport.close()
