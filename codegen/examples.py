"""
Made-up arguments and answers of an operation, from its spec: what parity and wire tests say and hear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.names import identifier, python_names
from codegen.typing_text import Schema, split_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Document = dict[str, Any]

NEXT = "te xt"
"""What every piece of text is, page tokens too; the space and slash tests quoting."""
_DEPTH = 3
_TEXTS = {"date-time": "2026-01-02T03:04:05Z", "duration": "3.500s", "field-mask": "a,b"}
_PLAIN: dict[str, Any] = {"integer": 7, "number": 1.5, "boolean": True}


class Examples:
    """
    Make values by schema, across services.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def value(self, schema: Schema, service: str, depth: int = 0) -> Any:
        """
        Return a JSON value; recursion ends with objects that hold plain fields only.
        """
        if "$ref" in schema:
            owner, target = self.target(schema, service)
            return target["enum"][0] if "enum" in target else self._fields(target, owner, depth + 1)
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

    def target(self, schema: Schema, service: str) -> tuple[str, Schema]:
        """
        Return the service and the schema that a reference leads to.
        """
        other, name = split_reference(schema["$ref"])
        owner = other or service
        return owner, self._documents[owner]["components"]["schemas"][name]

    def _fields(self, schema: Schema, service: str, depth: int) -> dict[str, Any]:
        fields = schema.get("properties", {})
        kept = {wire: item for wire, item in fields.items() if depth <= _DEPTH or item.get("type") in _PLAIN}
        return {wire: self.value(item, service, depth) for wire, item in kept.items()}


def operations(documents: Mapping[str, Document]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """
    Yield service, path, HTTP method and spec of every operation.
    """
    for service, document in documents.items():
        for path, item in document["paths"].items():
            for method, operation in item.items():
                yield service, path.partition("#")[0], method.upper(), operation


def argument_schemas(operation: Mapping[str, Any]) -> dict[str, Schema]:
    """
    Return the schemas of an operation's arguments by Python name.
    """
    parameters = [item for item in operation.get("parameters", []) if "x-databricks-config" not in item]
    schemas = {python_name(item): item["schema"] for item in parameters}
    body = operation.get("requestBody")
    if body is None:
        return schemas
    schema = next(iter(body["content"].values()))["schema"]
    if "x-databricks-python-name" in body:
        return schemas | {identifier(body["x-databricks-python-name"]): schema}
    return schemas | {name: schema["properties"][wire] for wire, name in python_names(schema).items()}


def python_name(parameter: Mapping[str, Any]) -> str:
    """
    Return the argument that a parameter is given by.
    """
    return identifier(parameter.get("x-databricks-python-name", parameter["name"]))


def required_arguments(operation: Mapping[str, Any]) -> list[str]:
    """
    Return the names of the arguments that must be given, in order.
    """
    given: list[str] = operation["x-databricks-arguments"]
    return [identifier(name) for name in (given[: given.index("*")] if "*" in given else given)]
