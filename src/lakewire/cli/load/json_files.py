"""
JSON as rows: an object on each line, also with the brackets and commas of one array around them.
"""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from math import isfinite
from pathlib import Path
from typing import Any

import pyarrow as pa

from lakewire.errors import SchemaMismatchError
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    BINARY,
    DATE,
    DOUBLE,
    FLOAT,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    ArrayType,
    DataType,
    DecimalType,
    MapType,
    StructType,
)

__all__ = ["json_rows"]

_BETWEEN = " \t\r\n[],"  # of objects, in an array
_DECODER = json.JSONDecoder(parse_float=Decimal)
_BEYOND_MICROSECONDS = re.compile(r"\.\d{6}\d*[1-9]")

Reader = Callable[[Any], Any]


def json_rows(path: Path, target: TableSchema | None) -> Iterator[dict[str, Any]]:
    """
    Yield the rows of a file. JSON has neither dates nor bytes: their text is read where the table has such columns.

    What cannot be read so stays as it is, and is refused by what writes the rows.

    Args:
        path: The file; one that ends in ``.gz`` is unpacked.
        target: Columns of the table; None where there is none yet.

    Raises:
        SchemaMismatchError: The file has something else than objects, and the line is named; or an array has no end.
    """
    readers = {field.name.lower(): _reader(field.type) for field in target or ()}
    with io.TextIOWrapper(pa.input_stream(path), encoding="utf-8-sig") as file:
        first = last = ""
        try:
            for number, line in enumerate(file, 1):
                for row in _objects(line, f"{path}: line {number}"):
                    yield {name: readers.get(name.lower(), _plain)(value) for name, value in row.items()}
                last = line.strip() or last
                first = first or last
        except UnicodeDecodeError as error:
            raise SchemaMismatchError(f"{path}: no UTF-8: {error}") from None
        if first.startswith("[") and not last.endswith("]"):
            raise SchemaMismatchError(f"{path}: an array without an end")


def _objects(line: str, where: str) -> Iterator[dict[str, Any]]:
    text = line.strip(_BETWEEN)
    while text:
        try:
            value, end = _DECODER.raw_decode(text)
        except (json.JSONDecodeError, RecursionError) as error:
            raise SchemaMismatchError(f"{where}: {error}; accepted is an object on each line") from None
        if not isinstance(value, dict):
            raise SchemaMismatchError(f"{where}: {text[:end]:.80}; accepted is an object on each line")
        yield value
        text = text[end:].lstrip(_BETWEEN)


def _reader(kind: DataType) -> Reader:
    """Return what makes a value of a type of what JSON has for it."""
    match kind:
        case DecimalType():
            return _of_text(Decimal)
        case ArrayType(element):
            each = _reader(element)
            return lambda value: [*map(each, value)] if isinstance(value, list) else value
        case MapType(_, item):
            each = _reader(item)
            return lambda value: _by_name(value, lambda _: each)
        case StructType(fields):
            known = {field.name.lower(): _reader(field.type) for field in fields}
            return lambda value: _by_name(value, lambda name: known.get(name.lower(), _plain))
        case _ if kind in (FLOAT, DOUBLE):
            return _floating
        case _:
            return _of_text(_TEXTS[kind]) if kind in _TEXTS else _plain


def _of_text(read: Reader) -> Reader:
    def of(value: Any) -> Any:
        with suppress(ValueError, InvalidOperation):
            return read(value) if isinstance(value, str) else value
        return value

    return of


def _by_name(value: Any, reader: Callable[[str], Reader]) -> Any:
    return {name: reader(name)(item) for name, item in value.items()} if isinstance(value, Mapping) else value


def _plain(value: Any) -> Any:
    """Return a value without decimals where floating numbers say the same."""
    match value:
        case Decimal():
            near = float(value)
            return near if Decimal(repr(near)) == value else value
        case list():
            return [*map(_plain, value)]
        case dict():
            return {name: _plain(item) for name, item in value.items()}
        case _:
            return value


def _floating(value: Any) -> Any:
    """Return the nearest floating number; what is too large for any stays as it is."""
    if not isinstance(value, Decimal):
        return float(value) if value in _NOT_IN_JSON else value
    near = float(value)
    return near if isfinite(near) else value


def _moment(text: str) -> datetime:
    if _BEYOND_MICROSECONDS.search(text):
        raise ValueError(text)  # Python would cut it
    return datetime.fromisoformat(text)


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


_NOT_IN_JSON = ("NaN", "Infinity", "-Infinity")
_TEXTS: Mapping[DataType, Reader] = {
    BINARY: _bytes,
    DATE: date.fromisoformat,
    TIMESTAMP: _moment,
    TIMESTAMP_NTZ: _moment,
}
