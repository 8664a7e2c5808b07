"""
Sending a file: exactly the bytes that were there when the upload began, also when the request is retried.
"""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from lakewire.disk.paths import local_errors
from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    FileChangedError,
    FileTooLargeError,
    InvalidArgumentError,
    LocalFileError,
)
from lakewire.files.parts import LEAST_IN_PARTS, PartUpload
from lakewire.files.remote import look_up
from lakewire_api.files.api.files import FilesAPI

if TYPE_CHECKING:
    from lakewire.files.places import Content
    from lakewire.http import Transport
    from lakewire.schema.names import VolumePath

__all__ = ["BytesWindow", "FileWindow", "LocalFileWindow", "content_of", "opened", "send"]

# One request takes no more. https://docs.databricks.com/api/workspace/files/upload
MAX_UPLOAD_BYTES = 5 * 1024**3
_AT_ONCE = 16


def send(
    sender: Transport,
    target: VolumePath,
    data: Content,
    *,
    overwrite: bool,
    at_once: int = _AT_ONCE,
) -> int | None:
    """
    Write *data* to a file in a volume; from 50 MiB on in parts, where the workspace has them.

    Returns:
        How many bytes it has; None where that was not known beforehand.

    Args:
        sender: Sends the request, within its deadline.
        target: The file.
        data: Its content; an open file is read from its current position.
        overwrite: Whether an existing file may be replaced.
        at_once: How many parts are sent side by side.

    Raises:
        AlreadyExistsError: There is a file, and *overwrite* is False.
        FileTooLargeError: More than one request can carry, or the server takes. Nothing was written.
        InvalidArgumentError: *data* is not binary. Nothing was sent.
    """
    content = content_of(data)
    if not isinstance(content, FileWindow | BytesWindow):
        _send_whole(sender, target, content, None, overwrite=overwrite)
        return None
    if content.size >= LEAST_IN_PARTS:
        if PartUpload(sender, target, content, overwrite=overwrite, at_once=at_once).run():
            return content.size
        content.seek(0)
    if content.size > MAX_UPLOAD_BYTES:
        raise FileTooLargeError(
            f"{target}: {content.size} bytes; here one upload takes {MAX_UPLOAD_BYTES}, as the workspace has no parts"
        )
    body = content.view if isinstance(content, BytesWindow) else cast("BinaryIO", content)
    _send_whole(sender, target, body, content.size, overwrite=overwrite)
    return content.size


def _send_whole(
    sender: Transport, target: VolumePath, data: memoryview | BinaryIO, size: int | None, *, overwrite: bool
) -> None:
    api = FilesAPI(sender)
    try:
        api.upload(str(target), data, overwrite=overwrite)
    except AlreadyExistsError as error:
        # retried after a lost response, the upload may have met the file that it wrote itself
        if error.outcome != "unknown" or size is None or look_up(api, target).size_bytes != size:
            raise
    except ApiError as error:
        if error.status != 413:
            raise
        message = f"{target}: the server takes no file of {size} bytes"
        raise FileTooLargeError(message, outcome="rejected") from error


def content_of(data: Content) -> BinaryIO | FileWindow | BytesWindow:
    """
    Return as much of *data* as a transport needs; a pipe as it is.

    Raises:
        InvalidArgumentError: Neither bytes nor a binary file that is open for reading.
    """
    size = size_of(data)
    if isinstance(data, bytes | bytearray | memoryview):
        return BytesWindow(data)
    return data if size is None or isinstance(data, FileWindow) else FileWindow(data, size)


@contextmanager
def opened(path: Path) -> Generator[LocalFileWindow]:
    """
    Open a local file to be sent.

    Raises:
        LocalFileError: It cannot be read.
    """
    with local_errors(path), path.open("rb") as file:
        yield LocalFileWindow(file, path)


class BytesWindow:
    """
    Bytes in memory.
    """

    def __init__(self, data: bytes | bytearray | memoryview) -> None:
        self.view = memoryview(data).cast("B")
        self.size = self.view.nbytes

    def read_at(self, offset: int, size: int, /) -> memoryview:
        """
        Return some bytes, without a copy.
        """
        return self.view[offset : offset + size]

    def count(self, size: int, /) -> None:
        """
        Note nothing.
        """

    def seek(self, offset: int) -> None:
        """
        Go nowhere.
        """


class FileWindow:
    """
    A binary file from its current position to its current end. Can be rewound and read again.

    The length is announced before the bytes go out, so a file that grows meanwhile must not send more, and one
    that shrinks must not leave the server waiting.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.size = size
        self._file = file
        self._start = file.tell()
        self._at = 0
        self._lock = threading.Lock()

    def read(self, size: int = -1) -> bytes:
        """
        Return up to *size* bytes, and ``b""`` at the end of the window.

        Raises:
            LocalFileError: The file has become shorter, or the disk failed.
        """
        left = self.size - self._at
        with local_errors("the file to upload cannot be read"):
            piece = self._file.read(left if size < 0 else min(size, left))
        if not piece and left and size:
            raise LocalFileError(f"the file to upload lost {left} bytes while it was read", outcome="failed")
        self._at += len(piece)
        self.check()
        return piece

    def check(self) -> None:
        """
        Raise what forbids to pass the piece on that was just read.
        """

    def read_at(self, offset: int, size: int, /) -> bytes:
        """
        Return some bytes of the window, for one of several threads.
        """
        with self._lock, local_errors("the file to upload cannot be read"):
            self._file.seek(self._start + offset)
            return self._file.read(size)

    def count(self, size: int, /) -> None:
        """
        Move the position by what threads have read, and check whether they may go on.
        """
        with self._lock:
            self._at += size
        self.check()

    def tell(self) -> int:
        """
        Return the position in the window.
        """
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """
        Go to a position in the window.
        """
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence] + offset
        self._file.seek(self._start + self._at)
        return self._at


class LocalFileWindow(FileWindow):
    """
    A whole file of the local disk, whose last piece is passed on only if nobody has written to it meanwhile.

    The server keeps no file whose body was not whole, so a mixture of two states never appears there.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._path = path
        self._seen = os.fstat(file.fileno())
        super().__init__(file, self._seen.st_size)

    def check(self) -> None:
        """
        Compare once all has been read.
        """
        if self._at == self.size:
            self.compare()

    def compare(self) -> None:
        """
        Compare size and time with those at the beginning.

        Raises:
            FileChangedError: They differ.
        """
        now, seen = os.fstat(self._file.fileno()), self._seen
        if (now.st_size, now.st_mtime_ns) != (seen.st_size, seen.st_mtime_ns):
            raise FileChangedError(f"{self._path} changed while it was sent", outcome="failed")


def size_of(data: Content) -> int | None:
    """
    Return how many bytes *data* has, a file from its current position; None for a pipe, whose size is not known.

    Raises:
        InvalidArgumentError: Neither bytes nor a binary file that is open for reading.
    """
    return memoryview(data).nbytes if isinstance(data, bytes | bytearray | memoryview) else _bytes_left(data)


def _bytes_left(file: BinaryIO | FileWindow) -> int | None:
    try:
        is_binary = file.read(0) == b""
    except (AttributeError, TypeError, ValueError):  # no file, not open, or not for reading
        is_binary = False
    if not is_binary:
        raise InvalidArgumentError(
            f"data: expected bytes, the path of a file, or a file that is open for reading bytes, "
            f"got {type(file).__name__}"
        )
    try:
        start = file.tell()
        end = file.seek(0, io.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError):
        return None
    return max(0, end - start)
