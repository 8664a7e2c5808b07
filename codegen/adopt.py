"""
OpenAPI documents that others wrote, as specs of ours: names, types and paths only, no prose.

``specs/<service>/SOURCE.json`` says which files to read, and what of each to keep:

    {"source": "…", "version": "…", "files": [
        {"file": "api.yaml", "base": "/api/2.1", "class": "ThingsAPI", "attribute": "", "only": null}]}

The class of the first file is reached as ``client.api.<service>``, those of the others as attributes of it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from codegen.errors import CodegenError
from codegen.names import snake_case

Document = dict[str, Any]
_METHODS = ("get", "head", "post", "put", "patch", "delete")
_KEPT = ("type", "format")
_SCHEMAS = "#/components/schemas/"


def adopt(service: str, settings: dict[str, Any], folder: Path) -> Document:
    """
    Return one document made of the files in *folder* that *settings* name.

    Raises:
        CodegenError: Two files define one schema differently, or something has a form that is not known here.
    """
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    tags: list[dict[str, Any]] = []
    for part in settings["files"]:
        reader = _Reader(read_yaml(folder / part["file"]), part["class"])
        paths |= reader.read_paths(part["base"], part.get("only"))
        clash = [name for name in schemas.keys() & reader.schemas.keys() if schemas[name] != reader.schemas[name]]
        if clash:
            raise CodegenError(f"adopt {part['file']}", [f"{name} is already another schema" for name in sorted(clash)])
        schemas |= reader.schemas
        tags.append({"name": part["class"]})
    tags[0]["x-databricks-accessors"] = [{"level": "workspace", "name": service}]
    tags[0]["x-databricks-children"] = {part["attribute"]: part["class"] for part in settings["files"][1:]}
    return {
        "openapi": "3.1.0",
        "info": {"title": service, "version": settings["version"], "x-source": settings["source"]},
        "tags": tags,
        "paths": paths,
        "components": {"schemas": schemas},
    }


def read_yaml(path: Path) -> Document:
    """
    Return a YAML or JSON document.
    """
    from ruamel.yaml import YAML  # comes with openapi-python-client

    document: Document = YAML(typ="safe").load(path)
    return document


class _Reader:
    """Read one file; only schemas that an operation needs are kept."""

    def __init__(self, document: Document, owner: str) -> None:
        self._document = document
        self._owner = owner
        self.schemas: dict[str, Any] = {}

    def read_paths(self, base: str, only: list[str] | None) -> dict[str, Any]:
        paths: dict[str, Any] = {}
        for path, item in self._document["paths"].items():
            for method in _METHODS:
                operation = item.get(method)
                if operation and (only is None or operation["operationId"] in only):
                    shared = item.get("parameters", [])
                    paths.setdefault(base + path, {})[method] = self._operation(operation, shared)
        return paths

    def _operation(self, operation: Any, shared: list[Any]) -> dict[str, Any]:
        parameters = [self._parameter(item) for item in [*shared, *operation.get("parameters", [])]]
        made: dict[str, Any] = {
            "operationId": f"{self._owner}.{snake_case(operation['operationId'])}",
            "tags": [self._owner],
            "x-databricks-scope": "workspace",
            "responses": {"200": self._response(operation["responses"])},
        }
        if parameters:
            made["parameters"] = parameters
        if body := self._body(operation.get("requestBody"), {snake_case(item["name"]) for item in parameters}):
            made["requestBody"] = body
        made["x-databricks-arguments"] = _signature(parameters, body)
        return made

    def _parameter(self, item: Any) -> dict[str, Any]:
        item = self._resolve(item)
        made = {
            "in": item["in"],
            "name": item["name"],
            "required": bool(item.get("required")),
            "schema": self._schema(item["schema"], item["name"]),
        }
        renamed = snake_case(item["name"])
        return made if renamed == item["name"] else {**made, "x-databricks-python-name": renamed}

    def _body(self, body: Any, taken: set[str]) -> dict[str, Any] | None:
        """Make the fields of a body arguments, unless one has the name of a parameter."""
        if body is None:
            return None
        content, media = next(iter(body["content"].items()))
        schema = self._object(self._resolve(media["schema"]), media["schema"].get("$ref", "Body").rpartition("/")[2])
        names = [snake_case(wire) for wire in schema["properties"]]
        if not taken & {*names}:
            return {"required": True, "content": {content: {"schema": schema}}}
        whole = {"schema": self._schema(media["schema"], "Body")}
        return {"required": True, "content": {content: whole}, "x-databricks-python-name": "body"}

    def _response(self, responses: Any) -> dict[str, Any]:
        made: dict[str, Any] = {"description": "Success"}
        good = next(item for code, item in responses.items() if str(code).startswith("2"))
        for content, media in self._resolve(good).get("content", {}).items():
            if schema := self._schema(media.get("schema", {}), "Response"):
                made["content"] = {content: {"schema": schema}}
        return made

    def _schema(self, schema: Any, name: str) -> dict[str, Any]:
        """Return a schema with references kept, and what they lead to kept for the document."""
        if "$ref" in schema:
            target = schema["$ref"].removeprefix(_SCHEMAS)
            found = self._document["components"]["schemas"][target]
            if "discriminator" in found:
                return {"type": "object"}  # one of several: a plain mapping says as much
            if not found.keys() & {"properties", "allOf", "enum"}:
                return self._schema(found, target)
            if target not in self.schemas:
                self.schemas[target] = {}  # a promise: schemas refer to each other in circles
                self.schemas[target] = self._enum(found) if "enum" in found else self._object(found, target)
            return {"$ref": schema["$ref"]}
        if "enum" in schema:
            self.schemas[name] = self._enum(schema)
            return {"$ref": _SCHEMAS + name}
        if "allOf" in schema and len(schema["allOf"]) == 1:
            return self._schema(schema["allOf"][0], name)
        kind = _kind(schema)
        if kind == "array":
            return {"type": "array", "items": self._schema(schema["items"], f"{name}Item")}
        if kind == "object":
            values = schema.get("additionalProperties")
            inner = self._schema(values, name) if isinstance(values, dict) else None
            return {"type": "object", "additionalProperties": inner} if inner else {"type": "object"}
        return {key: schema[key] if key != "type" else kind for key in _KEPT if key in schema}

    def _enum(self, schema: Any) -> dict[str, Any]:
        values = [str(value) for value in schema["enum"]]
        return {"type": "string", "enum": values, "x-enum-varnames": [re.sub(r"\W", "_", value) for value in values]}

    def _object(self, schema: Any, name: str) -> dict[str, Any]:
        parts = [self._object(self._resolve(part), name) for part in schema.get("allOf", [])]
        properties = {
            wire: self._schema(item, f"{name}{snake_case(wire).title().replace('_', '')}")
            for wire, item in schema.get("properties", {}).items()
        }
        required = [*schema.get("required", [])]
        for part in parts:
            properties = {**part["properties"], **properties}
            required = [*part.get("required", []), *required]
        made: dict[str, Any] = {"type": "object", "properties": properties}
        if required:
            made["required"] = required
        if renamed := {snake_case(wire): wire for wire in properties if snake_case(wire) != wire}:
            made["x-databricks-python-names"] = renamed
        return made

    def _resolve(self, item: Any) -> Any:
        while "$ref" in item:
            _, section, name = item["$ref"].removeprefix("#/").split("/")
            item = self._document["components"][section][name]
        return item


def _signature(parameters: list[dict[str, Any]], body: dict[str, Any] | None) -> list[str]:
    given = [(item.get("x-databricks-python-name", item["name"]), item["required"]) for item in parameters]
    if body and "x-databricks-python-name" in body:
        given.append((body["x-databricks-python-name"], True))
    elif body:
        schema = next(iter(body["content"].values()))["schema"]
        given += [(snake_case(wire), wire in schema.get("required", [])) for wire in schema["properties"]]
    optional = [name for name, required in given if not required]
    return [*(name for name, required in given if required), *(["*", *optional] if optional else [])]


def _kind(schema: Any) -> str | None:
    kind: str | list[str] | None = schema.get("type", "object" if "properties" in schema else None)
    return next(item for item in kind if item != "null") if isinstance(kind, list) else kind
