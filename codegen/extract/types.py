"""
Annotations of the SDK as JSON schemas.
"""

from __future__ import annotations

import ast

from codegen.errors import CodegenError
from codegen.spec import SCHEMAS, Schema

_PLAIN: dict[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "dict": {"type": "object"},
    "any": {},
    "Any": {},
    "Timestamp": {"type": "string", "format": "date-time"},
    "Duration": {"type": "string", "format": "duration"},
    "FieldMask": {"type": "string", "format": "field-mask"},
    "BinaryIO": {"type": "string", "format": "binary"},
}


def to_schema(annotation: ast.expr | None) -> tuple[Schema, bool]:
    """
    Return the JSON schema of an annotation, and whether it is ``Optional``.

    Classes become ``$ref``: ``#/components/schemas/X`` in the same service, ``<service>.json#/…`` in another.
    """
    if isinstance(annotation, ast.Subscript) and _name(annotation.value) == "Optional":
        return _schema(annotation.slice), True
    return _schema(annotation), False


def reference(annotation: ast.expr) -> str:
    """
    Return the ``$ref`` of a class.
    """
    if isinstance(annotation, ast.Attribute):
        return f"{_name(annotation.value)}.json{SCHEMAS}{annotation.attr}"
    return f"{SCHEMAS}{_name(annotation)}"


def _schema(annotation: ast.expr | None) -> Schema:
    if isinstance(annotation, ast.Subscript):
        return _generic(annotation)
    if isinstance(annotation, ast.Name) and annotation.id in _PLAIN:
        return dict(_PLAIN[annotation.id])
    if isinstance(annotation, ast.Name | ast.Attribute):
        return {"$ref": reference(annotation)}
    raise CodegenError("read a type", [ast.unparse(annotation) if annotation else "no annotation"])


def _generic(annotation: ast.Subscript) -> Schema:
    match _name(annotation.value), annotation.slice:
        case "List", item:
            return {"type": "array", "items": _schema(item)}
        case "Dict", ast.Tuple(elts=[ast.Name(id="str"), value]):
            values = _schema(value)
            return {"type": "object", "additionalProperties": values} if values else {"type": "object"}
        case _:
            raise CodegenError("read a type", [ast.unparse(annotation)])


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ast.unparse(node)
