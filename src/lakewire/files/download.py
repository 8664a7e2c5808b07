"""
Receiving a file: resumed where the transfer broke, and never returned as whole when it is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from lakewire.disk.sinks import PositionedSink
from lakewire.errors import ApiError, ConnectionLostError, FileChangedError, IncompleteResultError
from lakewire.files.parallel import in_parallel
from lakewire.observability import log
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from lakewire.disk.sinks import Sink
    from lakewire.http import Transport
    from lakewire_runtime import ByteStream

__all__ = ["receive", "receive_range"]

_PIECE = 1 << 16  # a connection that breaks takes the unfinished piece with it
_BLOCK = 1 << 20
_PATIENCE_S = 60.0  # from the first failure
_PROGRESS_BYTES = 1 << 20  # after that many, failures count from the start: a large file survives a bad connection
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_AT_ONCE = 16
_LEAST_IN_RANGES = 50 << 20  # below, one connection is as fast
_RANGE_BYTES = 8 << 20  # what each of them holds in memory
_CHANGED = frozenset({412, 416})  # If-Unmodified-Since failed; the file is shorter than what we have


def receive(sender: Transport, path: str, sink: Sink, deadline: Deadline, *, at_once: int = _AT_ONCE) -> int:
    """
    Write the remote file at *path* to *sink* and return its size in bytes.

    From 50 MiB on, a sink that takes pieces in any order gets them from several connections.

    Args:
        sender: Sends the requests.
        path: A checked path in a volume.
        sink: Gets the bytes in order; restarted when they come from the beginning again.
        deadline: Bounds all of it.
        at_once: How many connections.

    Raises:
        ConnectionLostError: The connection kept breaking.
        FileChangedError: The file changed twice while it was read.
        IncompleteResultError: More bytes came than the server had announced, or other ones than were asked for.
    """
    sender = sender.with_deadline(deadline)
    transfer = _Transfer(sink, path, deadline, at_once)
    for attempt in retrying(deadline, transfer.wait_after):
        with attempt:
            transfer.advance(sender)
    return transfer.received


def receive_range(sender: Transport, path: str, wanted: range, state: tuple[int, str]) -> bytearray:
    """
    Return some bytes of a file that is still in a known state.

    Args:
        sender: Sends the requests.
        path: A checked path in a volume.
        wanted: Which bytes, at least one, all below its size.
        state: Its size and its ``Last-Modified``.

    Raises:
        ConnectionLostError: The connection kept breaking.
        FileChangedError: It is in another state.
        IncompleteResultError: Other bytes came than were asked for.
    """
    size, modified = state
    headers = {"Accept-Encoding": "identity", "Range": f"bytes={wanted.start}-{wanted.stop - 1}"}
    if modified:
        headers["If-Unmodified-Since"] = modified
    deadline, api = Deadline(None, sender.clock), FilesAPI(sender.with_headers(headers))
    until: list[Deadline] = []  # patience, from the first failure on

    def wait_after(error: Exception, failures: int) -> float | None:
        until[:] = until or [Deadline(_PATIENCE_S, sender.clock)]
        is_lost = isinstance(error, ConnectionLostError) and not error.gave_up
        return retry_wait(failures, 0.1, 10.0) if is_lost and until[0].remaining() else None

    for attempt in retrying(deadline, wait_after):
        with attempt:
            return _range(api, path, wanted, size)
    raise AssertionError  # the last attempt returns or raises


def _range(api: FilesAPI, path: str, wanted: range, size: int) -> bytearray:
    try:
        stream = api.download(path)
    except ApiError as error:
        if error.status in _CHANGED:
            raise FileChangedError(f"{path} is no longer the file that was opened") from error
        raise
    with stream:
        sent = stream.headers.get("Content-Range", "no range")
        if stream.status != 206 or sent != f"bytes {wanted.start}-{wanted.stop - 1}/{size}":
            match = _RANGE.fullmatch(sent)
            if match and int(match[3]) != size:
                raise FileChangedError(f"{path} is no longer the file that was opened")
            raise IncompleteResultError(f"{path}: bytes {wanted.start} to {wanted.stop} were asked for, {sent!r} sent")
        content, arrived = bytearray(len(wanted)), 0
        while piece := stream.read(_BLOCK):
            content[arrived : arrived + len(piece)] = piece
            arrived += len(piece)
    if arrived < len(wanted):
        raise ConnectionLostError(f"{path}: {arrived} bytes came where {len(wanted)} were asked for")
    if arrived > len(wanted):
        raise IncompleteResultError(f"{path}: {arrived} bytes came where {len(wanted)} were asked for")
    return content


class _Transfer:
    """How much of a download is there, and of which state of the remote file."""

    def __init__(self, sink: Sink, path: str, deadline: Deadline, at_once: int) -> None:
        self.received = 0
        self._at_once = at_once
        self._sink = sink
        self._path = path
        self._clock = deadline.clock
        self._size: int | None = None  # also when the server does not announce it
        self._stamp: tuple[str, str] | None = None
        self._changes = 0
        self._has_given_up = False
        self._patience: Deadline | None = None  # from the first failure on
        self._expect_progress()

    def advance(self, sender: Transport) -> None:
        """Ask for what is missing, provided that the file is still the same, and write it to the end."""
        headers = {"Accept-Encoding": "identity"}  # lengths and ranges are those of the file
        if self.received and self._stamp is not None:
            headers["Range"] = f"bytes={self.received}-"
            if modified := self._stamp[0]:
                headers["If-Unmodified-Since"] = modified
        try:
            stream = FilesAPI(sender.with_headers(headers)).download(self._path)
        except ApiError as error:
            if error.status in _CHANGED and self.received:
                raise self._changed() from error
            raise
        with stream:
            self._check_start(stream)
            in_ranges = self._is_large() and stream.headers.get("Accept-Ranges") != "none"
            if not in_ranges:
                self._copy(stream)
        if in_ranges:  # the first connection was closed with the first bytes
            self._fetch_ranges(sender)

    def wait_after(self, error: Exception, _: int) -> float | None:
        """Return the seconds before the transfer goes on after *error*; None to give up."""
        if isinstance(error, FileChangedError):
            self._changes += 1
            self._start_over()
            return 0.0 if self._changes == 1 else None  # twice: it may be written to all the time
        if (
            not isinstance(error, ConnectionLostError) or error.gave_up or self._has_given_up
        ):  # before the body, the transport has retried
            return None
        if self.received - self._mark >= _PROGRESS_BYTES:
            self._expect_progress()
        if self._patience is None:
            self._patience = Deadline(_PATIENCE_S, self._clock)
        if self._patience.remaining() == 0:
            return None
        self._failures += 1
        log().warning("download resumed", file=self._path, at_bytes=self.received, reason=str(error))
        return retry_wait(self._failures, 0.1, 10.0)

    def _is_large(self) -> bool:
        """Return whether it is the start of a file that is worth several connections."""
        known = self._size is not None and self._stamp is not None and bool(self._stamp[0])
        return (
            known
            and not self.received
            and self._at_once > 1
            and (self._size or 0) >= _LEAST_IN_RANGES
            and isinstance(self._sink, PositionedSink)
        )

    def _fetch_ranges(self, sender: Transport) -> None:
        size, modified, sink = self._size or 0, (self._stamp or ("", ""))[0], cast("PositionedSink", self._sink)

        def fetch(start: int) -> int:
            wanted = range(start, min(start + _RANGE_BYTES, size))
            sink.write_at(start, receive_range(sender, self._path, wanted, (size, modified)))
            return len(wanted)

        try:
            self.received = sum(in_parallel(fetch, range(0, size, _RANGE_BYTES), self._at_once))
        except ConnectionLostError:
            self._has_given_up = True  # each range has had its patience
            raise

    def _check_start(self, stream: ByteStream) -> None:
        """Accept the start of a file, or exactly the range that is missing of the same file."""
        stamp = stream.headers.get("Last-Modified", ""), stream.headers.get("ETag", "")
        if stream.status != 206:
            if self.received:  # the server ignored the range: what it sends is the whole file
                self._start_over()
            self._size, self._stamp = _length(stream.headers), stamp
            return
        sent = stream.headers.get("Content-Range", "no range")
        match = _RANGE.fullmatch(sent)
        if match is None or int(match[1]) != self.received:
            raise IncompleteResultError(f"{self._path}: bytes from {self.received} were asked for, {sent!r} was sent")
        size = int(match[3])
        if self._stamp not in {None, stamp} or self._size not in {None, size}:
            raise self._changed()
        self._size, self._stamp = size, stamp

    def _copy(self, stream: ByteStream) -> None:
        while piece := stream.read(_PIECE):
            self._sink.write(piece)
            self.received += len(piece)
        if self._size is not None and self.received < self._size:
            raise ConnectionLostError(f"{self._path}: the body ended at byte {self.received} of {self._size}")
        if self._size is not None and self.received > self._size:
            raise IncompleteResultError(f"{self._path}: {self.received} bytes came where {self._size} were announced")

    def _changed(self) -> FileChangedError:
        return FileChangedError(f"{self._path} changed while it was read, twice")

    def _start_over(self) -> None:
        self.received = 0
        self._size = self._stamp = None
        self._sink.restart()
        self._expect_progress()

    def _expect_progress(self) -> None:
        self._failures = 0
        self._mark = self.received
        self._patience = None


def _length(headers: Mapping[str, str]) -> int | None:
    """The number of bytes that will be read; unknown for chunked and compressed bodies, which mark their end."""
    text = headers.get("Content-Length", "")
    compressed = headers.get("Content-Encoding", "identity") != "identity"
    return int(text) if text.isascii() and text.isdigit() and not compressed else None
