"""
Bodies of requests, which may be sent more than once, and of responses, which are read within bounds.
"""

from __future__ import annotations

import http.client
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
_MAX_JSON_BYTES = 64 << 20  # what control-plane responses may grow to; larger things are streamed
_PIECE = 1 << 16


class Content:
    """
    The body of one call, which can be retried only if the body can be rewound.

    Args:
        operation: Decides between JSON and raw bytes.
        body: What the binding passed: None, a mapping, a model, bytes or a binary file.

    Attributes:
        data: What requests sends: bytes, a file, an iterator of pieces, or None.
        headers: ``Content-Type`` and the framing of the body.
        rewindable: False for a pipe.
        size: Bytes; 0 where it is not known.
        token: The idempotency token in the body, or "".
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
            self.data = body if isinstance(body, memoryview) and body.readonly else bytes(body)
            self.size = memoryview(self.data).nbytes
            self.headers["Content-Length"] = str(self.size)
        else:
            self._read_from(body)

    def rewind(self) -> None:
        """
        Go back to where the first attempt started to read.
        """
        if self._start is not None:
            self.data.seek(self._start)

    def _read_from(self, file: Any) -> None:
        if not hasattr(file, "read"):
            raise InvalidArgumentError(f"body is {type(file).__name__}: give bytes or a binary file")
        try:
            self._start = file.tell()
            end = file.seek(0, io.SEEK_END)
            file.seek(self._start)
        except (AttributeError, OSError):
            self.rewindable = False  # sent once, in chunks: what was read from a pipe cannot be read again
            self.headers["Transfer-Encoding"] = "chunked"
            self.data = _pieces_of(file)
        else:
            self.data = file
            self.size = end - self._start
            self.headers["Content-Length"] = str(self.size)


def written(what: str, write: Callable[[], _Written]) -> _Written:
    """
    Return ``write()``, which writes an argument as JSON or as a query.

    Raises:
        InvalidArgumentError: The argument contains itself, or a number of more digits than Python writes.
            Nothing was sent.
    """
    try:
        return write()
    except InvalidArgumentError:
        raise
    except (RecursionError, ValueError) as error:
        raise InvalidArgumentError(f"{what} cannot be written: {error}") from None


def _pieces_of(file: Any) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece
    if piece is None:
        raise LocalFileError("the body has nothing to read at the moment: give a file whose read() blocks until it has")


def read_bytes(response: requests.Response, what: str, *, limit: int = _MAX_JSON_BYTES) -> bytes:
    """
    Read the whole body as it arrives, up to the size limit for JSON.

    Raises:
        ResponseTooLargeError: The body is larger than *limit*, by default what a control-plane response can be.
    """
    raw: Any = response.raw
    pieces: list[bytes] = []
    size = 0
    while piece := raw.read1(_PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > limit:  # decompressed, whatever length was stated: test_a_decompression_bomb_is_dropped
            response.close()
            raise ResponseTooLargeError(f"{what}: the response has more than {limit >> 20} MiB")
    raw.release_conn()
    return b"".join(pieces)


class ResponseStream:
    """
    The body of a streamed response; reading counts against the deadline, and the end is checked.

    Attributes:
        headers: Headers of the response.
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

    def __exit__(self, kind: object, *exc: object) -> None:
        if kind is None and self._raw._original_response.isclosed():  # noqa: SLF001  # read to its end
            self._raw.release_conn()
        self.close()

    def read(self, size: int = -1) -> bytes:
        """
        Return up to *size* bytes, all that is left for -1, and ``b""`` at the end.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(_PIECE), b""))
        with self._reading():
            piece: bytes = self._raw.read1(size, decode_content=True)
            if size and not piece and not _is_decompressed(self._raw):
                raise urllib3.exceptions.DecodeError
            return piece

    def readinto(self, buffer: memoryview) -> int:
        """
        Fill *buffer* from the body as it was sent, and return the number of bytes, which is less only at the end.
        """
        with self._reading():  # not by urllib3, which reads into memory of its own and copies that
            return int(self._raw._original_response.readinto(buffer))  # noqa: SLF001

    def close(self) -> None:
        """
        Close the connection, unless it was given back at the end of the body.
        """
        self._response.close()

    @contextmanager
    def _reading(self) -> Generator[None]:
        """Check the deadline, and turn what urllib3 raises into an error of ours."""
        self._deadline.check(self._what)
        try:
            yield
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError) as error:
            self._response.close()
            self._deadline.check(self._what)
            raise ConnectionLostError(f"{self._what}: the body broke off ({type(error).__name__})") from None


def _is_decompressed(raw: Any) -> bool:
    """Return False if the body ended within compressed data: test_a_truncated_compressed_file_is_an_error."""
    decompressor = getattr(getattr(raw, "_decoder", None), "_obj", None)  # urllib3 does not check, and zlib knows
    return bool(getattr(decompressor, "eof", True))
