"""
Bodies on their way out and in: rewinding what is sent again, bounding what is read.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import requests
import urllib3

from lakewire.errors import ConnectionLostError, InvalidArgumentError, LocalFileError, ResponseTooLargeError
from lakewire_runtime import Operation, encode
from lakewire_runtime.deadline import Deadline

__all__ = ["Content", "ResponseStream", "read_bytes", "written"]

_Written = TypeVar("_Written")
_MAX_JSON_BYTES = 64 << 20  # what control-plane answers may grow to; larger things are streamed
_PIECE = 1 << 16
_DIGITS = 12  # of a length that can be meant


class Content:
    """
    The body of one call, which can be sent again only if it can be rewound.

    Args:
        operation: Decides between JSON and raw bytes.
        body: What the binding passed: None, a mapping, a model, bytes or a binary file.
    """

    __slots__ = ("_start", "data", "headers", "rewindable", "size", "token")

    def __init__(self, operation: Operation, body: object) -> None:
        self.headers: dict[str, str] = {}
        self.rewindable = True
        self._start: int | None = None
        self.data: Any = None
        self.size = 0
        self.token = str(body.get(operation.token) or "") if operation.token and isinstance(body, Mapping) else ""
        if body is None:
            if operation.method in {"POST", "PUT", "PATCH"}:
                self.headers["Content-Length"] = "0"
            return
        self.headers["Content-Type"] = operation.content
        if operation.content == "application/json":
            body = written("body", lambda: json.dumps(encode(body), allow_nan=False).encode())
        if isinstance(body, bytes | bytearray | memoryview):
            self.data = bytes(body)
            self.size = len(self.data)
            self.headers["Content-Length"] = str(self.size)
        else:
            self._file(body)

    def rewind(self) -> None:
        """
        Go back to where the first attempt started reading.
        """
        if self._start is not None:
            self.data.seek(self._start)

    def _file(self, body: Any) -> None:
        if not hasattr(body, "read"):
            raise InvalidArgumentError(f"body is {type(body).__name__}: give bytes or a binary file")
        self.data = body
        try:
            self._start = body.tell()
            end = body.seek(0, io.SEEK_END)
            body.seek(self._start)
        except (AttributeError, OSError):
            self.rewindable = False  # sent once, in chunks: what was read from a pipe cannot be read again
            self.headers["Transfer-Encoding"] = "chunked"
            self.data = _pieces_of(body)
        else:
            self.size = end - self._start
            self.headers["Content-Length"] = str(self.size)


def written(what: str, write: Callable[[], _Written]) -> _Written:
    """
    Return what *write* makes of an argument.

    Raises:
        InvalidArgumentError: It holds itself, or a number of more digits than Python writes. Nothing was sent.
    """
    try:
        return write()
    except InvalidArgumentError:
        raise
    except (RecursionError, ValueError) as error:
        raise InvalidArgumentError(f"{what} cannot be written: {error}") from None


def _pieces_of(body: Any) -> Iterator[bytes]:
    while piece := body.read(_PIECE):
        yield piece
    if piece is None:
        raise LocalFileError("the body has nothing to read at the moment: give a file that waits until it has")


def read_bytes(response: requests.Response, deadline: Deadline, what: str, *, limit: int = _MAX_JSON_BYTES) -> bytes:
    """
    Read the whole answer as it trickles in, within the deadline and the size limit for JSON.

    Raises:
        ResponseTooLargeError: The answer is larger than *limit*, by default what a control-plane answer can be.
        DeadlineExceededError: The time was up before the end of the body.
    """
    raw = response.raw
    length = response.headers.get("Content-Length", "")
    stated = len(length) < _DIGITS and length.isdecimal() and not raw.chunked  # chunks count, whatever is stated
    if stated and int(length) <= limit and "Content-Encoding" not in response.headers:
        # at once: the socket waits no longer than the deadline, and nothing can swell
        whole: bytes = raw.read()
        raw.release_conn()
        return whole
    pieces: list[bytes] = []
    size = 0
    for piece in _pieces(raw):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            response.close()
            raise ResponseTooLargeError(f"{what} answered more than {limit >> 20} MiB")
        if deadline.remaining() == 0:
            response.close()
            deadline.check(what)
    raw.release_conn()
    return b"".join(pieces)


def _pieces(raw: Any) -> Iterator[bytes]:
    read = _read_some(raw)
    while piece := read(_PIECE, decode_content=True):
        yield piece


def _read_some(raw: Any) -> Callable[..., bytes]:
    """Return what reads as much as is there, so that a slow sender meets the deadline; old urllib3 has it not."""
    found: Callable[..., bytes] = getattr(raw, "read1", None) or raw.read
    return found


def _is_unpacked(raw: Any) -> bool:
    """Tell whether what was packed is all there, at the end; urllib3 takes a part of it for the whole."""
    unpacking = getattr(getattr(raw, "_decoder", None), "_obj", None)  # zlib's
    return bool(getattr(unpacking, "eof", True))


class ResponseStream:
    """
    The body of a streamed answer; reading counts against the deadline, and the end is checked.

    Attributes:
        headers: Headers of the answer.
        status: HTTP status, 200 or 206.
    """

    def __init__(self, response: requests.Response, deadline: Deadline, what: str) -> None:
        self.headers: Mapping[str, str] = response.headers
        self.status = response.status_code
        self._response = response
        self._raw: Any = response.raw
        self._deadline = deadline
        self._what = what

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def read(self, size: int = -1) -> bytes:
        """
        Return up to *size* bytes, all that is left for -1, and ``b""`` at the end.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(_PIECE), b""))
        self._deadline.check(self._what)
        with self._guarded():
            piece = bytes(_read_some(self._raw)(size, decode_content=True))
            if size and not piece and not _is_unpacked(self._raw):
                raise urllib3.exceptions.DecodeError
            return piece

    def readinto(self, buffer: memoryview) -> int:
        """
        Fill *buffer* from the body without another copy and return the number of bytes.
        """
        self._deadline.check(self._what)
        with self._guarded():
            return int(self._raw.readinto(buffer))

    def close(self) -> None:
        """
        Drop the connection when something is left unread, else give it back.
        """
        self._response.close()

    @contextmanager
    def _guarded(self) -> Generator[None]:
        """Say that the body broke off in a word of ours."""
        try:
            yield
        except (urllib3.exceptions.HTTPError, OSError) as error:
            self._response.close()
            self._deadline.check(self._what)
            raise ConnectionLostError(f"{self._what}: the body broke off ({type(error).__name__})") from None
