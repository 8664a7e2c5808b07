"""Values of every kind, as a caller may pass by mistake."""

import datetime as dt
import decimal
import io
import pathlib
import uuid
from enum import Enum, IntEnum

import pandas as pd
import pyarrow as pa
from hypothesis import strategies as st


class Text(str, Enum):  # noqa: UP042  # as in programs that also run on Python 3.10
    """An enum of texts."""

    NAME = "name"
    PATH = "/Volumes/main/default/v/x"


class Number(IntEnum):
    """An enum of numbers."""

    ONE = 1


class Opaque:
    """A value of which nothing is known."""


def closed_file():
    """Return a file that cannot be used any more."""
    file = io.BytesIO(b"x")
    file.close()
    return file


SIMPLE = [
    None, True, False, 0, 1, -1, 2**63, 0.0, -0.5, float("nan"), float("inf"), 1j, "", "a", "main", "a.b.c",
    "/Volumes/main/default/v/x", "../x", "\0", "\ud800", "a" * 300, "`", b"", b"x", bytearray(b"x"), memoryview(b"x"),
    ..., NotImplemented, int, io.BytesIO, len, lambda: None, object(), Opaque(), Text.NAME, Text.PATH, Number.ONE,
    decimal.Decimal("1.5"), dt.datetime(2026, 1, 1), dt.timedelta(1), uuid.UUID(int=1), pathlib.PurePosixPath("/a"),
    pathlib.Path("/nowhere/x"), range(3), io.StringIO("x"), closed_file(), ValueError("x"),
    pd.Series([1, 2]), pd.DataFrame({"a": [1]}), pa.table({"a": [1]}),
]  # fmt: skip
HUGE = 10**5000  # of more digits than Python shows; a strategy could not show it either
ODD = st.recursive(
    st.sampled_from(SIMPLE) | st.text(max_size=5) | st.integers() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.sets(st.integers() | st.text(max_size=3), max_size=3)
        | st.dictionaries(st.text(max_size=3) | st.integers() | st.none(), inner, max_size=3)
        | inner.map(lambda value: iter([value]))
    ),
    max_leaves=6,
)
