"""
What openapi-python-client is given: the spec without what its parser drops, renames or refuses.

Facts that it loses reach the templates as views (``views``).
"""

from __future__ import annotations

from typing import Any

from codegen.names import module_name
from codegen.spec import Document, split_reference

_BYTES = "application/octet-stream"  # the parser knows few kinds of bytes, and drops what is of another


def prepare(document: Document) -> Document:
    """
    Return *document* as the parser takes it.

    References to other services become empty stand-ins, maps become plain values (it would make a class of each),
    extensions go, and operation ids become the names under which the views are found.
    """
    stubs: dict[str, Any] = {}
    schemas = {name: _schema(schema, stubs) for name, schema in document["components"]["schemas"].items()}
    paths = {
        path: {method: _operation(operation, stubs) for method, operation in item.items()}
        for path, item in document["paths"].items()
    }
    return {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": paths,
        "components": {"schemas": schemas | stubs},
    }


def operation_key(operation_id: str) -> str:
    """
    Return the name of an operation in the parsed document, unique and already in the parser's own form.
    """
    owner, _, method = operation_id.partition(".")
    # the parser strips underscores at the ends (``import_``)
    return f"{module_name(owner)}_op_{method}".strip("_").lower()


def _operation(operation: dict[str, Any], stubs: dict[str, Any]) -> dict[str, Any]:
    prepared: dict[str, Any] = {
        "operationId": operation_key(operation["operationId"]),
        "tags": [module_name(tag) for tag in operation["tags"]],
        "parameters": [
            {**_plain(item), "schema": _schema(item["schema"], stubs)} for item in operation.get("parameters", [])
        ],
        "responses": {code: _with_content(item, stubs) for code, item in operation["responses"].items()},
    }
    if "requestBody" in operation:
        prepared["requestBody"] = _with_content(operation["requestBody"], stubs)
    return prepared


def _with_content(item: dict[str, Any], stubs: dict[str, Any]) -> dict[str, Any]:
    content = {
        _BYTES if media["schema"].get("format") == "binary" else kind: {"schema": _body(media["schema"], stubs)}
        for kind, media in item.get("content", {}).items()
    }
    return {**{key: item[key] for key in ("description", "required") if key in item}, "content": content}


def _body(schema: Any, stubs: dict[str, Any]) -> Any:
    # the fields of an inline body are arguments; a class for them would only be in the way
    return {} if "properties" in schema else _schema(schema, stubs)


def _schema(schema: Any, stubs: dict[str, Any]) -> Any:
    if "$ref" in schema and isinstance(schema["$ref"], str):
        return _reference(schema["$ref"], stubs)
    if "additionalProperties" in schema or schema == {"type": "object"}:
        return {}
    prepared = _plain(schema)
    if "properties" in schema:
        prepared["properties"] = {name: _schema(item, stubs) for name, item in schema["properties"].items()}
    if "items" in schema:
        prepared["items"] = _schema(schema["items"], stubs)
    return prepared


def _reference(reference: str, stubs: dict[str, Any]) -> Any:
    service, name = split_reference(reference)
    if service is None:
        return {"$ref": reference}
    stub = f"Ext{service.capitalize()}{name}"
    stubs[stub] = {"type": "object"}
    return {"$ref": f"#/components/schemas/{stub}"}


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if not key.startswith("x-databricks")}
