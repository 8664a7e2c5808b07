"""
Values as SQL text, for the statements that carry their rows with them.

Whatever a value holds, its text cannot end the literal it stands in: what could (quotes, backslashes, control
characters, ``$``, which starts a substitution) is written in hexadecimal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lakewire.schema.names import quote_string
from lakewire.schema.types import (
    BINARY,
    STRING,
    VARIANT,
    VOID,
    ArrayType,
    DataType,
    IntervalType,
    MapType,
    StructType,
)
from lakewire.schema.values import interval_text, scalar_text

_UNSAFE = re.compile(r"[\x00-\x1f'\"\\$\x7f]")


def literal_sql(value: Any, data_type: DataType) -> str:
    """
    Return *value* as a SQL expression of exactly *data_type*.

    Args:
        value: As ``column_to_python`` returns values of the type; a map may also be a list of pairs.
        data_type: Any type but an unknown one.
    """
    cell = cell_sql(value, data_type)
    return cell if _is_exact(value, data_type) else typed_sql(cell, data_type)


def cell_sql(value: Any, data_type: DataType) -> str:
    """
    Return *value* as a cell of a VALUES list.

    Cells of scalar types other than BINARY are text, and nested ones are cast, so that a list has one type
    whatever its values; ``typed_sql`` around the column makes them exact.
    """
    match data_type:
        case ArrayType() | MapType() | StructType():
            return typed_sql("NULL" if value is None else _nested_sql(value, data_type), data_type)
        case _ if value is None:
            return "NULL"
        case IntervalType():
            return f"INTERVAL '{interval_text(value)}' DAY TO SECOND"
        case _:
            return _bytes_sql(value) if data_type == BINARY else _text_sql(scalar_text(value))


def typed_sql(cell: str, data_type: DataType) -> str:
    """
    Return the expression that makes *cell*, a cell or the name of a column of cells, a value of *data_type*.
    """
    if data_type == VOID:
        return "NULL"
    return f"PARSE_JSON({cell})" if data_type == VARIANT else f"CAST({cell} AS {data_type.sql()})"


def _is_exact(value: Any, data_type: DataType) -> bool:
    """
    Return whether a cell needs no cast to be of its type.
    """
    if isinstance(data_type, ArrayType | MapType | StructType):
        return True
    return value is not None and (data_type in (STRING, BINARY) or isinstance(data_type, IntervalType))


def _nested_sql(value: Any, data_type: DataType) -> str:
    match data_type:
        case ArrayType(element):
            return f"array({', '.join(literal_sql(item, element) for item in value)})"
        case MapType(key, item):
            pairs = list(value.items() if isinstance(value, Mapping) else value)
            if not pairs:  # map() has no types, and not every engine casts it
                return f"map_from_arrays({literal_sql([], ArrayType(key))}, {literal_sql([], ArrayType(item))})"
            return f"map({', '.join(f'{literal_sql(k, key)}, {literal_sql(v, item)}' for k, v in pairs)})"
        case StructType(fields):
            parts = (f"{quote_string(f.name)}, {literal_sql(value.get(f.name), f.type)}" for f in fields)
            return f"named_struct({', '.join(parts)})"
        case _:
            raise TypeError(data_type)


def _text_sql(text: str) -> str:
    return f"CAST({_bytes_sql(text.encode())} AS STRING)" if _UNSAFE.search(text) else f"'{text}'"


def _bytes_sql(value: bytes) -> str:
    return f"X'{value.hex().upper()}'"
