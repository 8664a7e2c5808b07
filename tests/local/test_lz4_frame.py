"""Chunks that are packed for clients that ask for it."""

import os

import lz4.frame
import pyarrow as pa
import pytest

from lakewire_local.statements.lz4_frame import lz4_frame


@pytest.mark.parametrize(
    "data", [b"", b"a", b"ab" * 5_000_000, os.urandom(9_000_000)], ids=["empty", "small", "even", "random"]
)
def test_a_frame_holds_what_was_packed(data):
    """Of any size, also what does not get smaller; other readers of LZ4 agree."""
    frame = b"".join(lz4_frame(pa.py_buffer(data)))

    assert data == lz4.frame.decompress(frame)
    assert data == pa.CompressedInputStream(pa.BufferReader(frame), "lz4").read()
    assert len(frame) <= len(data) + 7 + 4 * 4
