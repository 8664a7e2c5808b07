"""
Arrays as Arrow's own functions can take them.

Spark leaves the offsets of empty arrays out, also of those inside of others; to read them anyway ends the process.
"""

from __future__ import annotations

import pyarrow as pa


def sound(array: pa.Array) -> pa.Array:
    """Return *array* with offsets in every array of no elements inside of it."""
    data_type = array.type
    if not pa.types.is_nested(data_type):
        return array if len(array) else pa.array([], data_type)
    if not len(array):
        return pa.array([], data_type)
    if pa.types.is_struct(data_type) and data_type.num_fields:
        children = [sound(array.field(index)) for index in range(data_type.num_fields)]
        return pa.StructArray.from_arrays(children, fields=list(data_type), mask=array.is_null())
    if pa.types.is_map(data_type):
        parts = [sound(array.keys), sound(array.items)]
        entries = pa.StructArray.from_arrays(parts, fields=[data_type.key_field, data_type.item_field])
        return _rebuilt(array, entries)
    if pa.types.is_list(data_type) or pa.types.is_large_list(data_type):
        return _rebuilt(array, sound(array.values))
    return array


def _rebuilt(array: pa.Array, elements: pa.Array) -> pa.Array:
    return pa.Array.from_buffers(array.type, len(array), array.buffers()[:2], -1, array.offset, [elements])
