"""
Receiving a file: in pieces, resumed where a link broke, and never taken for whole when it is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

import attrs

from lakewire.errors import (
    ApiError,
    ConnectionLostError,
    FileChangedError,
    IncompleteResultError,
    LakewireError,
)
from lakewire.http import Deadline, RetryPolicy
from lakewire.observability import log
from lakewire_api.files.api.files import FilesAPI

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_runtime import ByteStream

__all__ = ["Sink", "receive"]

_PIECE = 1 << 16  # a link that breaks takes the unfinished piece with it
# A resume that brought that many bytes starts the count again, so that a large file survives a bad link.
_PROGRESS_BYTES = 1 << 20
_MAX_VAIN_RESUMES = 4
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_CHANGED = frozenset({412, 416})  # If-Unmodified-Since failed; the file is shorter than what we have


class Sink(Protocol):
    """
    Where the bytes go.
    """

    def write(self, piece: bytes, /) -> object:
        """
        Append *piece*.
        """
        ...

    def restart(self) -> None:
        """
        Forget what was written.
        """
        ...


@attrs.frozen
class _Version:
    """One state of the remote file; a size that is not known (None) fits any."""

    size: int | None
    modified: str
    etag: str

    @classmethod
    def of(cls, headers: Mapping[str, str], size: int | None) -> _Version:
        return cls(size, headers.get("Last-Modified", ""), headers.get("ETag", ""))

    def fits(self, other: _Version) -> bool:
        same_size = self.size is None or self.size == other.size
        return same_size and (self.modified, self.etag) == (other.modified, other.etag)


def receive(sender: Transport, path: str, sink: Sink, timeout: float) -> int:
    """
    Write the remote file at *path* to *sink* and return its size in bytes.

    Args:
        sender: Sends the requests.
        path: A checked path in a volume.
        sink: Gets the bytes in order, and is told when they have to start again.
        timeout: Seconds for all of it, > 0.

    Raises:
        ConnectionLostError: The link kept breaking.
        FileChangedError: The file changed twice while it was read.
        IncompleteResultError: More bytes came than the server had announced, or other ones than were asked for.
    """
    deadline = Deadline(timeout)
    sender = sender.with_deadline(deadline)
    transfer = _Transfer(sink, path)
    while not transfer.complete:
        try:
            answer = FilesAPI(sender.with_headers(transfer.request_headers())).download(path)
            transfer.take(answer)
        except ConnectionLostError as error:
            transfer.count_vain_or_raise(error)
        except ApiError as error:
            if error.status not in _CHANGED or not transfer.got:
                raise
            transfer.start_again()
        else:
            continue
        pause = RetryPolicy().wait(transfer.vain_resumes, throttled=False, retry_after_s=None)
        deadline.rest(pause or 0.0)
        deadline.check(path)
    return transfer.got


class _Transfer:
    """How far one download has come, and which state of the remote file it belongs to."""

    def __init__(self, sink: Sink, what: str) -> None:
        self.got = 0
        self.complete = False
        self.vain_resumes = 0
        self._sink = sink
        self._what = what
        self._version: _Version | None = None
        self._changes = 0
        self._got_before = 0

    def request_headers(self) -> dict[str, str]:
        """Ask for what is missing, provided the file is still the same."""
        headers = {"Accept-Encoding": "identity"}  # lengths and ranges are those of the file
        if not self.got or self._version is None:
            return headers
        headers["Range"] = f"bytes={self.got}-"
        if self._version.modified:
            headers["If-Unmodified-Since"] = self._version.modified
        return headers

    def take(self, stream: ByteStream) -> None:
        """Write what the server sends, as long as it continues what is there."""
        try:
            if self._continues(stream):
                self._copy(stream)
        finally:
            stream.close()

    def count_vain_or_raise(self, error: LakewireError) -> None:
        """Count a link that broke, and give up after too many that brought nothing."""
        self.vain_resumes = 1 if self.got - self._got_before >= _PROGRESS_BYTES else self.vain_resumes + 1
        self._got_before = self.got
        if self.vain_resumes > _MAX_VAIN_RESUMES:
            raise error
        log().warning("download resumed", file=self._what, at_bytes=self.got, reason=str(error))

    def start_again(self) -> None:
        """Begin anew because the remote file changed; once, since it may be written to all the time."""
        self._changes += 1
        if self._changes > 1:
            raise FileChangedError(f"{self._what} changed while it was read, and again while it was read anew")
        self._forget()

    def _continues(self, stream: ByteStream) -> bool:
        """Accept the start of a file, or exactly the range that is missing of the same file."""
        if stream.status != 206:
            if self.got:  # the server ignored the range: what it sends is the whole file
                self._forget()
            self._version = _Version.of(stream.headers, _length(stream.headers))
            return True
        match = _RANGE.fullmatch(stream.headers.get("Content-Range", ""))
        if match is None or int(match[1]) != self.got:
            raise IncompleteResultError(
                f"{self._what}: bytes from {self.got} were asked for, "
                f"and {stream.headers.get('Content-Range', 'no range')!r} was sent"
            )
        found = _Version.of(stream.headers, int(match[3]))
        if self._version is not None and not self._version.fits(found):
            self.start_again()
            return False
        self._version = found
        return True

    def _copy(self, stream: ByteStream) -> None:
        while piece := stream.read(_PIECE):
            self._sink.write(piece)
            self.got += len(piece)
        expected = self._version.size if self._version else None
        if expected is None or self.got == expected:
            self.complete = True
        elif self.got < expected:
            raise ConnectionLostError(f"{self._what}: the body ended at byte {self.got} of {expected}")
        else:
            raise IncompleteResultError(f"{self._what}: {self.got} bytes came where {expected} were announced")

    def _forget(self) -> None:
        self.got = self._got_before = 0
        self._version = None
        self._sink.restart()


def _length(headers: Mapping[str, str]) -> int | None:
    """The number of bytes that will be read; unknown for chunked and compressed bodies, which mark their end."""
    text = headers.get("Content-Length", "")
    compressed = headers.get("Content-Encoding", "identity") != "identity"
    return int(text) if text.isascii() and text.isdigit() and not compressed else None
