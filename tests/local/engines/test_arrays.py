"""
Arrays without offsets, as Spark sends them.
"""

import pyarrow as pa
import pytest

from lakewire_local.engine.arrays import sound


def test_an_empty_text_array_gets_its_offsets():
    """What has no offsets gets some; the value is the same."""
    empty = pa.Array.from_buffers(pa.string(), 0, [None, pa.py_buffer(b""), pa.py_buffer(b"")])
    offsets = pa.py_buffer(bytes(8))
    found = sound(pa.Array.from_buffers(pa.list_(pa.string()), 1, [None, offsets], children=[empty]))

    assert [[]] == found.to_pylist()
    assert found.values.buffers()[1].size >= 4
    found.validate(full=True)


@pytest.mark.parametrize(
    ("values", "data_type"),
    [
        ([[["a"], None], None, []], pa.list_(pa.list_(pa.string()))),
        ([[("a", [1])], None, []], pa.map_(pa.string(), pa.list_(pa.int32()))),
        ([{"a": [], "b": "x"}, None], pa.struct([("a", pa.list_(pa.string())), ("b", pa.string())])),
        ([1, None], pa.int64()),
        ([], pa.map_(pa.string(), pa.int32())),
    ],
)
def test_values_stay_as_they_are(values, data_type):
    """Every kind of value, also in a slice of an array."""
    array = pa.array(values, data_type)

    assert values == sound(array).to_pylist()
    assert values[1:] == sound(array[1:]).to_pylist()
    assert data_type == sound(array).type
