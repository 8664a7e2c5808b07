"""
LZ4 frames whose blocks stand alone, which every client can read: Java's reads no others, and pyarrow writes no such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = bytes.fromhex("04224d18 60 70 73")  # magic number; blocks that stand alone, of up to 4 MiB; checksum of that
_BLOCK = 4 << 20
_STORED = 1 << 31  # marks the size of a block that is not packed
_END = bytes(4)


def lz4_frame(data: pa.Buffer) -> Iterator[bytes]:
    """
    Yield the parts of a frame.

    Source:
        https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
    """
    codec = pa.Codec("lz4_raw")
    yield _HEADER
    for start in range(0, data.size, _BLOCK):
        plain = data.slice(start, min(_BLOCK, data.size - start))
        packed = codec.compress(plain)
        if packed.size < plain.size:
            yield packed.size.to_bytes(4, "little") + packed.to_pybytes()
        else:
            yield (plain.size | _STORED).to_bytes(4, "little") + plain.to_pybytes()
    yield _END
