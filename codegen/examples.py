"""
Example arguments and responses of an operation, from its spec, for parity and wire tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.spec import Document, Operation, Schema, target

if TYPE_CHECKING:
    from collections.abc import Mapping

NEXT = "te xt"
"""The example of all text, page tokens too; its space tests quoting."""
BYTES = b"by\x00tes"
_DEPTH = 3
_TEXTS = {"date-time": "2026-01-02T03:04:05Z", "duration": "3.500s", "field-mask": "a,b"}
_PLAIN: dict[str, Any] = {"integer": 7, "number": 1.5, "boolean": True}


class Examples:
    """
    Make example values of schemas, across services.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def value(self, schema: Schema, service: str, depth: int = 0) -> Any:
        """
        Return a JSON value; below a certain depth, objects have plain fields only.
        """
        if "$ref" in schema:
            owner, _, found = target(self._documents, schema["$ref"], service)
            return found["enum"][0] if "enum" in found else self._fields(found, owner, depth + 1)
        match schema.get("type"):
            case "array":
                return [self.value(schema["items"], service, depth + 1)]
            case "object" if "properties" in schema:
                return self._fields(schema, service, depth)
            case "object":
                return {"key": self.value(schema.get("additionalProperties", {"type": "integer"}), service, depth + 1)}
            case "string":
                return _TEXTS.get(schema.get("format", ""), NEXT)
            case None:
                return {"any": [1]}
            case kind:
                return _PLAIN[kind]

    def argument(self, operation: Operation, name: str) -> Any:
        """
        Return a value of the argument *name*.
        """
        schema = operation.arguments[name]
        if schema.get("format") == "binary":
            return BYTES
        value = self.value(schema, operation.service)
        return f"/{value}" if name in operation.rooted else value

    def response(self, operation: Operation) -> Any:
        """
        Return a response; an empty object where there is no body.
        """
        return self.value(operation.returned, operation.service) if operation.returned else {}

    def _fields(self, schema: Schema, service: str, depth: int) -> dict[str, Any]:
        fields = schema.get("properties", {})
        kept = {wire: item for wire, item in fields.items() if depth <= _DEPTH or item.get("type") in _PLAIN}
        return {wire: self.value(item, service, depth) for wire, item in kept.items()}
