"""
Files of volumes as file objects of Python: read in ranges, written when they are closed.
"""

from __future__ import annotations

import codecs
import io
import tempfile
import warnings
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from lakewire.errors import InvalidArgumentError
from lakewire.files.copies import IN_MEMORY_BYTES
from lakewire.files.download import receive_range
from lakewire.files.upload import send
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

    from lakewire.http import Transport
    from lakewire.schema.names import VolumePath

__all__ = ["VolumeReader", "VolumeTextWriter", "VolumeWriter", "opened_file"]

_FIRST_AHEAD = 256 << 10  # after a jump, of which readers of Parquet make many
_MOST_AHEAD = 16 << 20  # where the file is read on and on


class VolumeReader(io.RawIOBase):
    """
    A file of a volume, of which only what is read is fetched, in ranges that grow while it is read on.

    Args:
        sender: Sends the requests.
        path: The file.

    Raises:
        NotFoundError: There is no such file.
    """

    def __init__(self, sender: Transport, path: VolumePath) -> None:
        found = FilesAPI(sender).get_metadata(str(path))
        super().__init__()
        self.name = str(path)
        self.size = found.content_length or 0
        self._modified = found.last_modified or ""
        self._sender = sender
        self._at = 0
        self._block = memoryview(b"")
        self._block_at = 0
        self._ahead = _FIRST_AHEAD

    def readable(self) -> bool:
        """
        Return True.
        """
        return True

    def seekable(self) -> bool:
        """
        Return True.
        """
        return True

    def tell(self) -> int:
        """
        Return the position.
        """
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """
        Go to a position; nothing is sent.
        """
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}.get(whence)
        if start is None or start + offset < 0:
            raise ValueError(f"seek({offset}, {whence}) leads to no position in the file")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """
        Read what is there of the next bytes, at most as many as fit.

        Raises:
            FileChangedError: The file is no longer the one that was opened.
        """
        target = memoryview(buffer).cast("B")
        if self._at >= self.size or not target.nbytes:
            return 0
        offset = self._at - self._block_at
        if not 0 <= offset < self._block.nbytes:
            self._fetch(target.nbytes)
            offset = 0
        piece = self._block[offset : offset + target.nbytes]
        target[: piece.nbytes] = piece
        self._at += piece.nbytes
        return piece.nbytes

    def readall(self) -> bytes:
        """
        Return the rest of the file.
        """
        rest = bytearray(max(0, self.size - self._at))
        view, at = memoryview(rest), 0
        while at < len(rest):
            at += self.readinto(view[at : at + _MOST_AHEAD])
        return bytes(rest)

    def _fetch(self, wanted: int) -> None:
        goes_on = self._at == self._block_at + self._block.nbytes
        self._ahead = min(self._ahead * 2, _MOST_AHEAD) if goes_on else _FIRST_AHEAD
        stop = min(self.size, self._at + max(wanted, self._ahead))
        found = receive_range(self._sender, self.name, range(self._at, stop), (self.size, self._modified))
        self._block, self._block_at = memoryview(found), self._at


class VolumeWriter(io.BufferedIOBase):
    """
    A file of a volume that is there, whole, when it is closed; larger ones are kept in a temporary file until then.

    Leaving a ``with`` block by an exception writes nothing, as does an object that is dropped without being closed.

    Args:
        sender: Sends the request.
        path: The file.
        overwrite: Whether it may replace another one.
    """

    def __init__(self, sender: Transport, path: VolumePath, *, overwrite: bool) -> None:
        super().__init__()
        self.name = str(path)
        self._sender = sender
        self._path = path
        self._overwrite = overwrite
        self._is_wanted = True
        self._held = tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES)  # noqa: SIM115  # closed by close()

    def writable(self) -> bool:
        """
        Return True.
        """
        return True

    def seekable(self) -> bool:
        """
        Return True.
        """
        return True

    def write(self, data: ReadableBuffer, /) -> int:
        """
        Append bytes, or replace those at the position.
        """
        return self._held.write(memoryview(data).cast("B"))

    def tell(self) -> int:
        """
        Return the position.
        """
        return self._held.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """
        Go to a position.
        """
        return self._held.seek(offset, whence)

    def truncate(self, size: int | None = None, /) -> int:
        """
        Cut the file off, at the position unless *size* says where.
        """
        size = self._held.tell() if size is None else size
        self._held.truncate(size)
        return size

    def discard(self) -> None:
        """
        Write nothing when it is closed.
        """
        self._is_wanted = False

    def close(self) -> None:
        """
        Write the file. May be called twice.

        Raises:
            AlreadyExistsError: There is a file that must not be replaced.
            NotFoundError: There is no such volume.
        """
        if self.closed:
            return
        try:
            if self._is_wanted:
                self._held.seek(0)
                send(self._sender, self._path, cast("BinaryIO", self._held), overwrite=self._overwrite)
        finally:
            self._held.close()
            super().close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.discard()
        self.close()

    def __del__(self) -> None:
        """
        Drop what was written, with a warning: half a file must not appear because a program has lost track of it.
        """
        if self.__dict__.get("_held") is not None and not self.closed:
            warnings.warn(f"{self.name} was not closed, and not written", ResourceWarning, stacklevel=2, source=self)
            self.discard()
            self.close()


class VolumeTextWriter(io.TextIOWrapper):
    """
    Text into a ``VolumeWriter``, which it treats as its exceptions demand.
    """

    def __init__(self, writer: VolumeWriter, **options: Any) -> None:
        self._writer = writer
        super().__init__(writer, **options)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._writer.discard()
        self.close()

    def __del__(self) -> None:
        """
        Drop what was written, with a warning.
        """
        self._writer.__del__()


def opened_file(
    sender: Transport, path: VolumePath, mode: str, *, encoding: str | None, errors: str | None, newline: str | None
) -> io.BufferedReader | VolumeWriter | io.TextIOWrapper:
    """
    Return the file object for a mode.

    Raises:
        InvalidArgumentError: The mode is none of these, or bytes have no encoding.
    """
    kind, is_text = mode.replace("t", "", 1).replace("b", "", 1), "b" not in mode
    if kind not in {"r", "w", "x"} or ("b" in mode and "t" in mode):
        raise InvalidArgumentError(f"mode: {shown(mode)}; accepted are 'r', 'w' and 'x', also with 'b' or 't'")
    if is_text:
        return _text(sender, path, kind, encoding=_known(encoding or "utf-8"), errors=errors, newline=newline)
    if (encoding, errors, newline) != (None, None, None):
        raise InvalidArgumentError("encoding, errors and newline are for text; mode has 'b'")
    return _bytes(sender, path, kind)


def _bytes(sender: Transport, path: VolumePath, kind: str) -> io.BufferedReader | VolumeWriter:
    if kind == "r":
        return io.BufferedReader(cast("Any", VolumeReader(sender, path)), _FIRST_AHEAD)
    return VolumeWriter(sender, path, overwrite=kind == "w")


def _text(sender: Transport, path: VolumePath, kind: str, **options: Any) -> io.TextIOWrapper:
    binary = _bytes(sender, path, kind)
    try:
        if isinstance(binary, VolumeWriter):
            return VolumeTextWriter(binary, **options)
        return io.TextIOWrapper(cast("Any", binary), **options)
    except (ValueError, LookupError) as error:
        if isinstance(binary, VolumeWriter):
            binary.discard()
        binary.close()
        raise InvalidArgumentError(f"encoding, errors, newline: {error}") from None


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise InvalidArgumentError(f"encoding: {shown(encoding)} is not known") from None
