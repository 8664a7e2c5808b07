"""
Values as Databricks formats them in ``JSON_ARRAY`` and ``CSV`` results: every value is text or null.

Works by column: pyarrow casts where its text equals Databricks'; only what it formats differently (large and
small floating point numbers, binary, nested values) is converted value by value.
"""

from __future__ import annotations

import base64
import itertools
import json
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute

from lakewire.schema.types import ArrayType, IntervalType, MapType, Primitive, StructType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lakewire.schema.types import DataType

Texts = list["str | None"]
pc: Any = pyarrow.compute  # makes its functions at run time, where no checker sees them

# Databricks writes three digits of a second and truncates finer times; here they keep all six digits, so that the JSON
# path of a test does not lose what the Arrow path keeps.
_WHOLE_MILLISECONDS = r"(\.\d{3})000$"
_PLAIN_LOW, _PLAIN_HIGH = 1e-3, 1e7  # Java writes floating point numbers outside of this with an exponent
_NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity", "-nan": "NaN"}
_NUMBER = re.compile(r"(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?")


def texts(column: pa.Array, data_type: DataType) -> Texts:
    """
    Return the values of a column as Databricks writes them.

    Args:
        column: Arrow array, shape (n,).
        data_type: Its Databricks type.

    Returns:
        n texts; None for NULL.
    """
    if pa.types.is_null(column.type):
        return [None] * len(column)
    return _format_of(data_type)(column, data_type)


def rows(batch: pa.RecordBatch, types: Sequence[DataType]) -> list[tuple[str | None, ...]]:
    """Return the rows of a batch, each as long as *types*."""
    columns = [texts(batch.column(index), data_type) for index, data_type in enumerate(types)]
    return list(zip(*columns, strict=True)) if columns else [()] * batch.num_rows


def _format_of(data_type: DataType) -> Callable[[pa.Array, Any], Texts]:
    match data_type:
        case ArrayType():
            return _arrays
        case MapType():
            return _maps
        case StructType():
            return _structs
        case IntervalType():
            return _intervals
        case Primitive(name) if name in _FORMATS:
            return _FORMATS[name]
        case _:
            return _cast


def _cast(column: pa.Array, _: DataType) -> Texts:
    if pa.types.is_decimal(column.type):
        return [_plain_decimal(text) for text in column.cast(pa.string()).to_pylist()]
    return _plain_cast(column)


def _plain_cast(column: pa.Array) -> Texts:
    found: Texts = column.cast(pa.string()).to_pylist()
    return found


def _plain_decimal(text: str | None) -> str | None:
    """Format plainly what Arrow writes with an exponent, such as ``1E-9``."""
    if text is None or "E" not in text:
        return text
    digits, _, exponent = text.lstrip("-").partition("E")
    whole, _, fraction = digits.partition(".")
    scale = len(fraction) - int(exponent)
    sign = "-" if text.startswith("-") else ""
    return f"{sign}0.{(whole + fraction).rjust(scale, '0')[-scale:]}"


def _floats(column: pa.Array, _: DataType) -> Texts:
    """Format numbers as Java does; only those outside of the plain range are converted one by one."""
    size = pc.abs(column)
    plain = pc.or_(pc.equal(size, 0), pc.and_(pc.greater_equal(size, _PLAIN_LOW), pc.less(size, _PLAIN_HIGH)))
    found = column.cast(pa.string())
    whole = pc.and_(plain, pc.invert(pc.match_substring(found, ".")))
    spelled: Texts = pc.if_else(whole, pc.binary_join_element_wise(found, "0", "."), found).to_pylist()
    for index in pc.indices_nonzero(pc.invert(plain)).to_pylist():
        spelled[index] = _scientific(str(spelled[index]))
    return spelled


def _scientific(text: str) -> str:
    """Format a number outside of the plain range: ``1.6777216E7``, ``4.9E-324``, ``NaN``."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _NOT_FINITE[text]
    sign, whole, fraction, exponent = match.groups(default="")
    digits = (whole + fraction).lstrip("0")
    power = int(exponent or 0) + len(digits) - len(fraction) - 1
    digits = digits.rstrip("0")
    return f"{sign}{digits[0]}.{digits[1:] or '0'}E{power}"


def _timestamps(column: pa.Array, _: DataType) -> Texts:
    return [text if text is None else f"{text}Z" for text in _clock(column.cast(pa.timestamp("us", "UTC")))]


def _local_timestamps(column: pa.Array, _: DataType) -> Texts:
    return _clock(column.cast(pa.timestamp("us")))


def _clock(column: pa.Array) -> Texts:
    spelled = pc.strftime(column, format="%Y-%m-%dT%H:%M:%S")
    found: Texts = pc.replace_substring_regex(spelled, pattern=_WHOLE_MILLISECONDS, replacement=r"\1").to_pylist()
    return found


def _binary(column: pa.Array, _: DataType) -> Texts:
    return [None if value is None else base64.b64encode(value).decode() for value in column.to_pylist()]


def _intervals(column: pa.Array, data_type: IntervalType) -> Texts:
    if not pa.types.is_duration(column.type):
        return _plain_cast(column)
    spelled = f"{data_type.start} TO {data_type.end}" if data_type.end else data_type.start
    return [None if value is None else _day_time(value, spelled) for value in column.to_pylist()]


def _day_time(value: timedelta, units: str) -> str:
    """Format a day-time interval as its SQL literal."""
    sign, size = ("-", -value) if value < timedelta() else ("", value)
    clock = f"{size.seconds // 3600:02}:{size.seconds // 60 % 60:02}:{size.seconds % 60:02}"
    fraction = f".{size.microseconds:06}".rstrip("0") if size.microseconds else ""
    return f"INTERVAL '{sign}{size.days} {clock}{fraction}' {units}"


def _arrays(column: pa.Array, data_type: ArrayType) -> Texts:
    present, start, size = _inner(column)
    items = _inside(present.values.slice(start, size), data_type.element)
    return _joined(column, present, items, "[{}]")


def _maps(column: pa.Array, data_type: MapType) -> Texts:
    present, start, size = _inner(column)
    keys = _keys(texts(present.keys.slice(start, size), data_type.key))
    values = _inside(present.items.slice(start, size), data_type.value)
    pairs = [f"{key}:{value}" for key, value in zip(keys, values, strict=True)]
    return _joined(column, present, pairs, "{{{}}}")


def _keys(found: Texts) -> list[str]:
    return [json.dumps(text, ensure_ascii=False) for text in found]


def _structs(column: pa.Array, data_type: StructType) -> Texts:
    names = [json.dumps(field.name, ensure_ascii=False) for field in data_type.fields]
    flat = column.flatten()
    columns = [_inside(part, field.type) for part, field in zip(flat, data_type.fields, strict=True)]
    found = zip(column.is_valid().to_pylist(), *columns, strict=True)
    return [_object(names, values) if valid else None for valid, *values in found]


def _object(names: Iterable[str], values: Iterable[str]) -> str:
    return f"{{{','.join(f'{name}:{value}' for name, value in zip(names, values, strict=True))}}}"


def _inner(column: pa.Array) -> tuple[Any, int, int]:
    """Return the lists that are not NULL, and offset and number of their items in the array of all items."""
    present = column.drop_null()
    offsets = present.offsets
    return present, offsets[0].as_py(), offsets[-1].as_py() - offsets[0].as_py()


def _joined(column: pa.Array, present: Any, items: list[str], form: str) -> Texts:
    """Distribute flat *items* to their lists."""
    offsets = present.offsets.to_pylist()
    joined = iter(
        form.format(",".join(items[start - offsets[0] : end - offsets[0]]))
        for start, end in itertools.pairwise(offsets)
    )
    return [next(joined) if valid else None for valid in column.is_valid().to_pylist()]


def _inside(column: pa.Array, data_type: DataType) -> list[str]:
    """Return values as formatted inside a nested one: leaves are JSON strings, NULL is ``null``."""
    found = texts(column, data_type)
    if isinstance(data_type, ArrayType | MapType | StructType):
        return ["null" if text is None else text for text in found]
    return ["null" if text is None else json.dumps(text, ensure_ascii=False) for text in found]


_FORMATS: dict[str, Callable[[pa.Array, Any], Texts]] = {
    "FLOAT": _floats,
    "DOUBLE": _floats,
    "BINARY": _binary,
    "TIMESTAMP": _timestamps,
    "TIMESTAMP_NTZ": _local_timestamps,
}
