"""
The input of openapi-python-client: a spec without what its parser drops, renames or refuses.

The parser keeps the description of each value, and our specs have no descriptions. So the description states what the
parser has no type for: the format of text, the unit of a number, that a list represents a mapping, and the ``$ref`` of
a class of another service. Extensions of operations and parameters are read from the spec (``view_operations``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.names import identifier, module_name, refuse_duplicates
from codegen.spec import SCHEMAS, Document, Operation, Schema, python_names, references, split_reference, target

if TYPE_CHECKING:
    from collections.abc import Mapping

MAPPING = "mapping"
"""Description of a list that represents a mapping: the parser would make a class of each mapping."""
_PARSED_FORMATS = ("date-time", "binary")
_BYTES = "application/octet-stream"  # the parser knows few media types, and drops the content of others


def prepare(service: str, documents: Mapping[str, Document]) -> Document:
    """
    Return the spec of *service* in the form that the parser accepts.

    Raises:
        CodegenError: A reference does not exist, or names clash that the parser would merge or change.
    """
    document = documents[service]
    schemas: dict[str, Schema] = document["components"]["schemas"]
    for name, schema in schemas.items():
        _check_names(name, schema)
    foreign: dict[str, Schema] = {}
    for reference in references(document):
        other, _, schema = target(documents, reference, service)
        if other != service:
            kind = {"type": "string", "enum": schema["enum"][:1]} if "enum" in schema else {"type": "object"}
            foreign[_class(reference)] = {**kind, "description": reference}
    return {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": {
            path: {method: _operation(Operation(service, path, method, item)) for method, item in described.items()}
            for path, described in document["paths"].items()
        },
        "components": {"schemas": {name: _schema(schema) for name, schema in schemas.items()} | foreign},
    }


def operation_key(operation_id: str) -> str:
    """
    Return the name of an operation in the parsed document, unique, and in a form that the parser does not change.
    """
    owner, _, method = operation_id.partition(".")
    # the parser strips underscores at the ends (``import_``)
    return f"{module_name(owner)}_op_{method}".strip("_").lower()


def members(schema: Schema) -> list[str]:
    """
    Return the names of an enum's values; the parser writes them in capitals.
    """
    return [identifier(member) for member in schema.get("x-enum-varnames") or schema["enum"]]


def _check_names(name: str, schema: Schema) -> None:
    refuse_duplicates(f"fields of {name}", [*python_names(schema).values()])
    if "enum" in schema:
        refuse_duplicates(f"members of {name}", members(schema))
        # the parser does not distinguish values that differ only in case
        refuse_duplicates(f"values of {name}", [value.upper() for value in schema["enum"]])


def _operation(operation: Operation) -> dict[str, Any]:
    prepared: dict[str, Any] = {
        "operationId": operation_key(operation.id),
        "tags": [module_name(tag) for tag in operation.data["tags"]],
        "parameters": [{**_plain(item), "schema": _schema(item["schema"])} for item in operation.parameters],
        "responses": {"200": {"description": "", "content": _content(operation.response, operation.returned)}},
    }
    if body := operation.data.get("requestBody"):
        prepared["requestBody"] = {"required": body["required"], "content": _content(body, operation.body)}
    return prepared


def _content(message: dict[str, Any], schema: Schema | None) -> dict[str, Any]:
    """Return the content of a request or a response whose schema is *schema*; a stream has none."""
    if schema is None:
        return {}
    kind = _BYTES if schema.get("format") == "binary" else next(iter(message.get("content", {})), "application/json")
    return {kind: {"schema": _schema(schema)}}


def _schema(schema: Schema) -> Schema:
    if "$ref" in schema:
        reference = schema["$ref"]
        return {"$ref": f"{SCHEMAS}{_class(reference)}" if split_reference(reference)[0] else reference}
    if "additionalProperties" in schema or schema == {"type": "object"}:
        return {"type": "array", "items": _schema(schema.get("additionalProperties", {})), "description": MAPPING}
    prepared = _plain(schema)
    if "x-databricks-unit" in schema:
        prepared["description"] = schema["x-databricks-unit"]
    elif schema.get("type") == "string" and schema.get("format", "binary") not in _PARSED_FORMATS:
        prepared["description"] = prepared.pop("format")
    if "properties" in schema:
        prepared["properties"] = {name: _schema(item) for name, item in schema["properties"].items()}
    if "items" in schema:
        prepared["items"] = _schema(schema["items"])
    return prepared


def _class(reference: str) -> str:
    """Return the name of the empty class that represents a class of another service."""
    service, name = split_reference(reference)
    return f"Ext{str(service).capitalize()}{name}"


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    kept = "x-databricks-python-names"  # in schemas, whose extensions the parser keeps
    return {key: value for key, value in item.items() if key == kept or not key.startswith("x-databricks")}
