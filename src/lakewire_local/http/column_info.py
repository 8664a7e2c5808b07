"""
Types as the manifest of a statement writes them: ``BIGINT``, ``MAP<STRING, INT>``, ``STRUCT<a: INT NOT NULL>``.

The form of the catalog (``bigint``, ``struct<a:int>``) is ``DataType.simple``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lakewire.schema.names import quote_identifier
from lakewire.schema.types import ArrayType, DecimalType, IntervalType, MapType, StructType

if TYPE_CHECKING:
    from lakewire.schema.types import DataType, Field
    from lakewire_local.sql import ResultColumn

_PLAIN = re.compile(r"\w+", re.ASCII)


def type_text(data_type: DataType) -> str:
    """Return the type as Spark writes it."""
    match data_type:
        case ArrayType(element):
            return f"ARRAY<{type_text(element)}>"
        case MapType(key, value):
            return f"MAP<{type_text(key)}, {type_text(value)}>"
        case StructType(fields):
            return f"STRUCT<{', '.join(map(_field_text, fields))}>"
        case _:
            return data_type.simple().upper()


def column_info(column: ResultColumn, position: int) -> dict[str, Any]:
    """Return a column as the manifest of a statement lists it."""
    info: dict[str, Any] = {
        "name": column.name,
        "position": position,
        "type_name": column.type.type_name,
        "type_text": type_text(column.type),
    }
    return info | type_details(column.type)


def type_details(data_type: DataType) -> dict[str, Any]:
    """Return what the REST API shows of a type besides its name: precision and scale, units."""
    match data_type:
        case DecimalType(precision, scale):
            return {"type_precision": precision, "type_scale": scale}
        case IntervalType(start, end):
            return {"type_interval_type": f"{start} TO {end}" if end else start}
        case _:
            return {}


def _field_text(field: Field) -> str:
    name = field.name if _PLAIN.fullmatch(field.name) else quote_identifier(field.name)
    return f"{name}: {type_text(field.type)}{'' if field.nullable else ' NOT NULL'}"
