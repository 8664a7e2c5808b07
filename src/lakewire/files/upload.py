"""
Sending a file: exactly the bytes that were there when the upload began, as often as they must be sent.
"""

from __future__ import annotations

import io
from typing import BinaryIO

from lakewire.errors import FileTooLargeError, InvalidArgumentError, LocalFileError

__all__ = ["MAX_UPLOAD_BYTES", "Source", "size_of"]

# One request takes no more. https://docs.databricks.com/api/workspace/files/upload
MAX_UPLOAD_BYTES = 5 * 1024**3


class Source:
    """
    A window on a binary file: from where it stands to where it ends now. Can be rewound and read again.

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
        try:
            piece = self._file.read(left if size < 0 else min(size, left))
        except OSError as error:
            message = f"the file to upload cannot be read: {error.strerror or error}"
            raise LocalFileError(message, errno=error.errno, outcome="failed") from error
        if not piece and left and size:
            raise LocalFileError(f"the file to upload lost {left} bytes while it was read", outcome="failed")
        self._at += len(piece)
        return piece

    def tell(self) -> int:
        """
        Return the place in the window.
        """
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """
        Go to a place in the window.
        """
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence] + offset
        self._file.seek(self._start + self._at)
        return self._at


def size_of(data: bytes | bytearray | memoryview | BinaryIO) -> int | None:
    """
    Return how many bytes *data* has from where it stands; None for a pipe, which cannot tell.

    Raises:
        InvalidArgumentError: Neither bytes nor a binary file.
        FileTooLargeError: More than one request can carry.
    """
    if isinstance(data, bytes | bytearray | memoryview):
        size = memoryview(data).nbytes
    elif isinstance(data, io.TextIOBase) or not hasattr(data, "read"):
        raise InvalidArgumentError(
            f"data is {type(data).__name__}: give bytes, the path of a file, or a file opened in binary mode"
        )
    elif (found := _left(data)) is None:
        return None
    else:
        size = found
    if size > MAX_UPLOAD_BYTES:
        raise FileTooLargeError(f"data has {size} bytes; one upload takes {MAX_UPLOAD_BYTES}")
    return size


def _left(file: BinaryIO) -> int | None:
    try:
        start = file.tell()
        end = file.seek(0, io.SEEK_END)
        file.seek(start)
    except (AttributeError, OSError):
        return None
    except ValueError:
        raise InvalidArgumentError("data is a file that is closed: give one that is open") from None
    return max(0, end - start)
