"""
What storage sends for a chunk: an Arrow stream, or LZ4 frames of one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import ResponseStream

__all__ = ["ArrowBody"]

_DIGITS = 11  # of a plausible length


@attrs.frozen
class ArrowBody:
    """
    Reads bodies, as many as are asked for at a time.

    Args:
        is_packed: The stream is in LZ4 frames, one or several.
    """

    is_packed: bool

    def fill(self, stream: ResponseStream) -> pa.Buffer:
        """
        Read a body to its end.

        Raises:
            ValueError: It is shorter than it was announced.
        """
        import pyarrow as pa

        size = stream.headers.get("Content-Length", "")
        if not size.isdecimal() or len(size) > _DIGITS:  # missing, twice, or no number
            return pa.py_buffer(stream.read())
        buffer = pa.allocate_buffer(int(size))
        arrived = stream.readinto(memoryview(buffer).cast("B"))
        if arrived != int(size):
            raise ValueError(f"the link announced {size} bytes, {arrived} arrived")
        return buffer

    def batches(self, buffer: pa.Buffer) -> list[pa.RecordBatch]:
        """
        Decode a body.

        Raises:
            ValueError: It is not one whole Arrow stream.
        """
        import pyarrow as pa

        try:
            plain = pa.BufferReader(buffer)
            source = pa.CompressedInputStream(plain, "lz4") if self.is_packed else plain
            with pa.ipc.open_stream(source) as reader:
                batches = list(reader)
            rest = source.read(1) if self.is_packed else b""  # reads the end of the last frame
        except (pa.ArrowException, OSError, ValueError) as error:  # a cut body is an OSError of Arrow's
            raise ValueError(f"it is not a whole Arrow stream: {error}") from None
        if rest:
            raise ValueError("there is more than an Arrow stream")
        return batches
