"""
Sending a file: exactly the bytes that were there when the upload began, also when the request is retried.
"""

from __future__ import annotations

import io
from typing import BinaryIO

from lakewire.disk.paths import local_errors
from lakewire.errors import FileTooLargeError, InvalidArgumentError, LocalFileError

__all__ = ["MAX_UPLOAD_BYTES", "FileWindow", "size_of"]

# One request takes no more. https://docs.databricks.com/api/workspace/files/upload
MAX_UPLOAD_BYTES = 5 * 1024**3


class FileWindow:
    """
    A binary file from its current position to its current end. Can be rewound and read again.

    The length is announced before the bytes go out, so a file that grows meanwhile must not send more, and one
    that shrinks must not leave the server waiting.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._start = file.tell()
        self._size = size
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        """
        Return up to *size* bytes, and ``b""`` at the end of the window.

        Raises:
            LocalFileError: The file has become shorter, or the disk failed.
        """
        left = self._size - self._at
        with local_errors("the file to upload cannot be read"):
            piece = self._file.read(left if size < 0 else min(size, left))
        if not piece and left and size:
            raise LocalFileError(f"the file to upload lost {left} bytes while it was read", outcome="failed")
        self._at += len(piece)
        return piece

    def tell(self) -> int:
        """
        Return the position in the window.
        """
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """
        Go to a position in the window.
        """
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence] + offset
        self._file.seek(self._start + self._at)
        return self._at


def size_of(data: bytes | bytearray | memoryview | BinaryIO) -> int | None:
    """
    Return how many bytes *data* has, a file from its current position; None for a pipe, whose size is not known.

    Raises:
        InvalidArgumentError: Neither bytes nor a binary file that is open for reading.
        FileTooLargeError: More than one request can carry.
    """
    size = memoryview(data).nbytes if isinstance(data, bytes | bytearray | memoryview) else _bytes_left(data)
    if size is not None and size > MAX_UPLOAD_BYTES:
        raise FileTooLargeError(f"data has {size} bytes; one upload takes {MAX_UPLOAD_BYTES}")
    return size


def _bytes_left(file: BinaryIO) -> int | None:
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
