"""
VARIANT values as JSON text, the form in which Databricks returns them.

Source: https://github.com/apache/parquet-format/blob/master/VariantEncoding.md
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import struct
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_DECIMAL_SIZES = {8: 4, 9: 8, 10: 16}
_INTEGER_SIZES = {3: 1, 4: 2, 5: 4, 6: 8}


def to_json(variant: Mapping[str, bytes | None] | None) -> str | None:
    """Return the JSON text of a variant as the engine sends it: ``{"value": bytes, "metadata": bytes}``."""
    value, metadata = (variant["value"], variant["metadata"]) if variant else (None, None)
    return None if value is None or metadata is None else _text(value, 0, _names(metadata))


def _names(metadata: bytes) -> list[str]:
    size = (metadata[0] >> 6) + 1
    count = _number(metadata, 1, size)
    start = 1 + size * (count + 2)
    offsets = [_number(metadata, 1 + size * (index + 1), size) for index in range(count + 1)]
    return [metadata[start + low : start + high].decode() for low, high in pairwise(offsets)]


def _text(value: bytes, at: int, names: list[str]) -> str:
    basic, header = value[at] & 3, value[at] >> 2
    if basic == 0:
        return _primitive(value, at + 1, header)
    if basic == 1:
        return json.dumps(value[at + 1 : at + 1 + header].decode(), ensure_ascii=False)
    return _object(value, at, header, names) if basic == 2 else _array(value, at, header, names)


def _object(value: bytes, at: int, header: int, names: list[str]) -> str:
    offset_size, id_size = (header & 3) + 1, ((header >> 2) & 3) + 1
    count_size = 4 if header & 16 else 1
    count = _number(value, at + 1, count_size)
    ids = at + 1 + count_size
    offsets = ids + count * id_size
    data = offsets + (count + 1) * offset_size
    members = []
    for index in range(count):
        name = names[_number(value, ids + index * id_size, id_size)]
        item = _text(value, data + _number(value, offsets + index * offset_size, offset_size), names)
        members.append(f"{json.dumps(name, ensure_ascii=False)}:{item}")
    return "{" + ",".join(members) + "}"


def _array(value: bytes, at: int, header: int, names: list[str]) -> str:
    offset_size = (header & 3) + 1
    count_size = 4 if header & 4 else 1
    count = _number(value, at + 1, count_size)
    offsets = at + 1 + count_size
    data = offsets + (count + 1) * offset_size
    places = (data + _number(value, offsets + index * offset_size, offset_size) for index in range(count))
    return "[" + ",".join(_text(value, place, names) for place in places) + "]"


def _primitive(value: bytes, at: int, kind: int) -> str:
    if kind in (0, 1, 2):
        return ("null", "true", "false")[kind]
    if kind in _INTEGER_SIZES:
        return str(_number(value, at, _INTEGER_SIZES[kind], signed=True))
    if kind in _DECIMAL_SIZES:
        unscaled = _number(value, at + 1, _DECIMAL_SIZES[kind], signed=True)
        return format(Decimal(f"{unscaled}E-{value[at]}"), "f")
    if kind in (7, 14):
        (number,) = struct.unpack_from("<d" if kind == 7 else "<f", value, at)
        return json.dumps(number)
    return json.dumps(_other(value, at, kind), ensure_ascii=False)


def _other(value: bytes, at: int, kind: int) -> Any:
    if kind in (15, 16):
        data = value[at + 4 : at + 4 + _number(value, at, 4)]
        return data.decode() if kind == 16 else base64.b64encode(data).decode()
    if kind == 11:
        return str((_EPOCH + dt.timedelta(days=_number(value, at, 4, signed=True))).date())
    if kind in (12, 13):
        moment = _EPOCH + dt.timedelta(microseconds=_number(value, at, 8, signed=True))
        return str(moment if kind == 12 else moment.replace(tzinfo=None))
    raise ValueError(f"variant of kind {kind}")


def _number(data: bytes, at: int, size: int, *, signed: bool = False) -> int:
    return int.from_bytes(data[at : at + size], "little", signed=signed)
