"""
Types and fields in the spelling of a Delta log's ``schemaString``.

Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md#schema-serialization-format
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lakewire.schema.types import (
    PRIMITIVES,
    ArrayType,
    CharType,
    DataType,
    Field,
    MapType,
    OtherType,
    Primitive,
    StructType,
    parse_type,
    walk,
)

# Delta stores CHAR and VARCHAR as strings; Spark keeps the declared type in the metadata of the field.
_DECLARED = "__CHAR_VARCHAR_TYPE_STRING"


def to_delta_json(data_type: DataType) -> Any:
    """
    Return the JSON value for *data_type*: a name, or an object for nested types.
    """
    match data_type:
        case Primitive(name):
            return PRIMITIVES[name][1]
        case CharType():
            return "string"
        case ArrayType(element, contains_null):
            return {"type": "array", "elementType": to_delta_json(element), "containsNull": contains_null}
        case MapType(key, value, contains_null):
            key_json, value_json = to_delta_json(key), to_delta_json(value)
            return {
                "type": "map",
                "keyType": key_json,
                "valueType": value_json,
                "valueContainsNull": contains_null,
            }
        case StructType(fields):
            return {"type": "struct", "fields": [_field_to_json(field) for field in fields]}
        case _:
            return data_type.simple()


def from_delta_json(value: Any) -> DataType:
    """
    Read a type from a ``schemaString``, or from a value decoded from one.
    """
    if isinstance(value, Mapping):
        return _from_object(value)
    return from_delta_json(json.loads(value)) if value.lstrip().startswith("{") else parse_type(value)


def _field_to_json(field: Field) -> dict[str, Any]:
    metadata: dict[str, Any] = {} if field.comment is None else {"comment": field.comment}
    if any(isinstance(inside, CharType) for inside in walk(field.type)):
        metadata[_DECLARED] = field.type.simple()
    return {
        "name": field.name,
        "type": to_delta_json(field.type),
        "nullable": field.nullable,
        "metadata": metadata,
    }


def _from_object(value: Mapping[str, Any]) -> DataType:
    match value["type"]:
        case "array":
            return ArrayType(from_delta_json(value["elementType"]), value["containsNull"])
        case "map":
            key, item = from_delta_json(value["keyType"]), from_delta_json(value["valueType"])
            return MapType(key, item, value["valueContainsNull"])
        case "struct":
            return StructType(_field_from_json(field) for field in value["fields"])
        case other:
            return OtherType(str(other))


def _field_from_json(value: Mapping[str, Any]) -> Field:
    metadata = value.get("metadata") or {}
    declared = metadata.get(_DECLARED)
    data_type = parse_type(declared) if declared else from_delta_json(value["type"])
    return Field(value["name"], data_type, value.get("nullable", True), metadata.get("comment"))
