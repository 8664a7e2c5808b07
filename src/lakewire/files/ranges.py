"""
A file of a volume that is read in ranges.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lakewire.files.download import receive_range
from lakewire_api.files.api.files import FilesAPI

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from lakewire.http import Transport
    from lakewire.schema.names import VolumePath

__all__ = ["FIRST_AHEAD", "VolumeReader"]

FIRST_AHEAD = 256 << 10  # after a jump, of which readers of Parquet make many
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
        self._ahead = FIRST_AHEAD

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
        self._ahead = min(self._ahead * 2, _MOST_AHEAD) if goes_on else FIRST_AHEAD
        stop = min(self.size, self._at + max(wanted, self._ahead))
        found = receive_range(self._sender, self.name, range(self._at, stop), (self.size, self._modified))
        self._block, self._block_at = memoryview(found), self._at
