"""
Files as file objects of Python: read as the place has it, written when they are closed.
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
from lakewire.files.ranges import FIRST_AHEAD
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from lakewire.files.places import RemotePlace

__all__ = ["FileWriter", "TextWriter", "opened_file"]


class FileWriter(io.BufferedIOBase):
    """
    A file that is there, whole, when it is closed; larger ones are kept in a temporary file until then.

    Leaving a ``with`` block by an exception writes nothing, as does an object that is dropped without being closed.

    Args:
        place: Where it goes.
        overwrite: Whether it may replace another one.
    """

    def __init__(self, place: RemotePlace, *, overwrite: bool) -> None:
        super().__init__()
        self.name = str(place)
        self._place = place
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
                self._place.send(cast("BinaryIO", self._held), overwrite=self._overwrite)
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


class TextWriter(io.TextIOWrapper):
    """
    Text into a ``FileWriter``, which it treats as its exceptions demand.
    """

    def __init__(self, writer: FileWriter, **options: Any) -> None:
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
    place: RemotePlace, mode: str, *, encoding: str | None, errors: str | None, newline: str | None
) -> io.BufferedReader | FileWriter | io.TextIOWrapper:
    """
    Return the file object for a mode.

    Raises:
        InvalidArgumentError: The mode is none of these, or bytes have no encoding.
    """
    kind, is_text = mode.replace("t", "", 1).replace("b", "", 1), "b" not in mode
    if kind not in {"r", "w", "x"} or ("b" in mode and "t" in mode):
        raise InvalidArgumentError(f"mode: {shown(mode)}; accepted are 'r', 'w' and 'x', also with 'b' or 't'")
    if is_text:
        return _text(place, kind, encoding=_known(encoding or "utf-8"), errors=errors, newline=newline)
    if (encoding, errors, newline) != (None, None, None):
        raise InvalidArgumentError("encoding, errors and newline are for text; mode has 'b'")
    return _bytes(place, kind)


def _bytes(place: RemotePlace, kind: str) -> io.BufferedReader | FileWriter:
    if kind == "r":
        return io.BufferedReader(cast("Any", place.reader()), FIRST_AHEAD)
    return FileWriter(place, overwrite=kind == "w")


def _text(place: RemotePlace, kind: str, **options: Any) -> io.TextIOWrapper:
    binary = _bytes(place, kind)
    try:
        if isinstance(binary, FileWriter):
            return TextWriter(binary, **options)
        return io.TextIOWrapper(cast("Any", binary), **options)
    except (ValueError, LookupError) as error:
        if isinstance(binary, FileWriter):
            binary.discard()
        binary.close()
        raise InvalidArgumentError(f"encoding, errors, newline: {error}") from None


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise InvalidArgumentError(f"encoding: {shown(encoding)} is not known") from None
