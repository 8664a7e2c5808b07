"""
Adopting OpenAPI documents of other projects as specs: names, types and paths only, no prose.

A value that may have one of several schemas is any value. Bodies other than JSON are bytes, such responses are
streams. Parameters in headers are left out: headers are set by the transport.

``specs/<service>/SOURCE.json`` names the files to read, and what to keep of each:

    {"source": "…", "version": "…", "files": [
        {"file": "api.yaml", "base": "/api/2.1", "class": "ThingsAPI", "attribute": "", "only": null}]}

The class of the first file is reached as ``client.api.<service>``, those of the others as attributes of it.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import ClassName

from codegen.errors import CodegenError, refuse
from codegen.names import snake_case
from codegen.spec import SCHEMAS, Document, Schema, object_schema, order_arguments, present

if TYPE_CHECKING:
    from collections.abc import Mapping

_RELEASES = ("3.0", "3.1")
_METHODS = ("get", "head", "post", "put", "patch", "delete")
_OTHER_FORMATS = ("duration", "field-mask", "binary")
_JSON = "application/json"
_BYTES = {"type": "string", "format": "binary"}
_PARAMETER = re.compile(r"\{([^}]+)\}")


def adopt(service: str, settings: dict[str, Any], folder: Path) -> Document:
    """
    Return one document made of the files in *folder* that *settings* name.

    Raises:
        CodegenError: Two files define one schema differently, or something has an unknown form.
    """
    _check(settings)
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    tags: list[dict[str, Any]] = []
    for part in settings["files"]:
        reader = _Reader(_read(folder / part["file"], part.get("sha256")), part["class"])
        paths |= reader.read_paths(part["base"], part.get("only"))
        clash = [name for name in schemas.keys() & reader.schemas.keys() if schemas[name] != reader.schemas[name]]
        refuse(f"adopt {part['file']}", [f"{name} is defined differently in another file" for name in sorted(clash)])
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


def _check(settings: Mapping[str, Any]) -> None:
    missing = [key for key in ("source", "version", "files") if not settings.get(key)]
    for index, part in enumerate(settings.get("files", [])):
        keys = ("file", "base", "class", *(["attribute"] if index else []))
        missing += [f"files[{index}].{key}" for key in keys if key not in part]
    refuse("read SOURCE.json", [f"{key} is missing" for key in missing])


def _read(path: Path, sha256: str | None) -> Document:
    """Return a YAML or JSON document, which has the hash *sha256* unless that is None."""
    from ruamel.yaml import YAML  # comes with openapi-python-client
    from ruamel.yaml.error import YAMLError

    try:
        content = path.read_bytes()
        document = YAML(typ="safe").load(content.decode())
    except (OSError, YAMLError, ValueError) as error:
        raise CodegenError(f"read {path.name}", str(error).splitlines()) from error
    found = hashlib.sha256(content).hexdigest()
    refuse(
        f"read {path.name}",
        [f"its SHA-256 is {found}, SOURCE.json says {sha256}"] if sha256 not in (None, found) else [],
    )
    if not isinstance(document, dict) or str(document.get("openapi"))[:3] not in _RELEASES or not document.get("paths"):
        raise CodegenError(f"read {path.name}", [f"it is not an OpenAPI {' or '.join(_RELEASES)} document with paths"])
    return document


class _Reader:
    """Read one file; only schemas that an operation needs are kept."""

    def __init__(self, document: Document, owner: str) -> None:
        self._document = document
        self._owner = owner
        self.schemas: dict[str, Any] = {}

    def read_paths(self, base: str, only: list[str] | None) -> dict[str, Any]:
        paths: dict[str, Any] = {}
        left = {*(only or ())}
        for path, described in self._document["paths"].items():
            item = self._resolve(described)
            for method in [method for method in _METHODS if method in item]:
                name = item[method].get("operationId", f"{method} {path}")
                if only is None or name in only:
                    left.discard(name)
                    made = self._made(snake_case(name), item[method], item.get("parameters", []))
                    place = base + _PARAMETER.sub(lambda found: f"{{{snake_case(found[1])}}}", path)
                    paths.setdefault(place, {})[method] = made
        refuse(f"adopt {self._owner}", [f"only: there is no operation {name}" for name in sorted(left)])
        refuse(f"adopt {self._owner}", [] if paths else ["there is no operation"])
        return paths

    def _made(self, name: str, operation: Any, shared: list[Any]) -> dict[str, Any]:
        try:
            return self._operation(name, operation, shared)
        except (AttributeError, KeyError, TypeError) as error:
            raise CodegenError(f"adopt {name}", [f"something in it has an unknown form: {error!r}"]) from error

    def _operation(self, name: str, operation: Any, shared: list[Any]) -> dict[str, Any]:
        given = [self._resolve(item) for item in [*shared, *operation.get("parameters", [])]]
        # parameters of an operation override those of its path
        own = {(item["in"], item["name"]): item for item in given}.values()
        lost = [item for item in own if item.get("required") and not self._can_be_sent(item)]
        refuse(f"adopt {name}", [f"{item['name']} is required and cannot be represented" for item in lost])
        parameters = [self._parameter(item) for item in own if self._can_be_sent(item)]
        made: dict[str, Any] = {
            "operationId": f"{self._owner}.{name}",
            "tags": [self._owner],
            "x-databricks-scope": "workspace",
            "responses": {"200": self._response(operation.get("responses", {}), name)},
        }
        if not all(map(_is_json, made["responses"]["200"].get("content", {}))):
            made["x-databricks-stream"] = True
        if parameters:
            made["parameters"] = parameters
        if body := self._body(operation, name, {snake_case(item["name"]) for item in parameters}):
            made["requestBody"] = body
        made["x-databricks-arguments"] = _signature(parameters, body)
        return made

    def _can_be_sent(self, item: Any) -> bool:
        """Return whether a parameter is plain in the path or the query; items of a list are one parameter each."""
        kind = _kind(self._resolve(item.get("schema", {"type": "object"})))
        is_plain = kind != "array" or (item.get("style", "form") == "form" and item.get("explode", True))
        return item["in"] == "path" or (item["in"] == "query" and kind != "object" and is_plain)

    def _parameter(self, item: Any) -> dict[str, Any]:
        renamed = snake_case(item["name"])
        made = {
            "in": item["in"],
            "name": renamed if item["in"] == "path" else item["name"],
            "required": bool(item.get("required")),
            "schema": self._schema(item.get("schema", {}), item["name"]),
        }
        return made if renamed == made["name"] else {**made, "x-databricks-python-name": renamed}

    def _body(self, operation: Any, name: str, taken: set[str]) -> dict[str, Any] | None:
        """Return a body whose fields are arguments, unless one has the name of a parameter, or there are none."""
        if "requestBody" not in operation:
            return None
        content, schema = _media(self._resolve(operation["requestBody"]))
        refuse(
            f"adopt {name}", [f"a body of {content} cannot be represented"] if content.startswith("multipart/") else []
        )
        if not _is_json(content):
            return {"required": True, "content": {content: {"schema": _BYTES}}, "x-databricks-python-name": "body"}
        found = self._resolve(schema)
        content = _JSON  # what the client encodes
        fields = (
            self._object(found, _name_of(schema, f"{name}_body")) if {"properties", "allOf"} & found.keys() else None
        )
        if fields and not taken & {snake_case(wire) for wire in fields["properties"]}:
            return {"required": True, "content": {content: {"schema": fields}}}
        whole = self._schema(schema, f"{name}_body")
        return {"required": True, "content": {content: {"schema": whole}}, "x-databricks-python-name": "body"}

    def _response(self, responses: Any, name: str) -> dict[str, Any]:
        good = [self._resolve(item) for code, item in responses.items() if str(code).startswith("2")]
        found = next((item for item in good if item.get("content")), None)
        if found is None:
            return {"description": "Success"}
        content, schema = _media(found)
        returned = self._schema(schema, f"{name}_response") if _is_json(content) else _BYTES
        return {"description": "Success", "content": {content: {"schema": returned or {"type": "object"}}}}

    def _schema(self, schema: Schema | bool, name: str) -> Schema:  # noqa: FBT001  # JSON Schema's anything and nothing
        """Return a schema with references, and keep the schemas that they refer to."""
        if isinstance(schema, bool):
            return {}
        options = [item for key in ("allOf", "anyOf", "oneOf") for item in schema.get(key, []) if _kind(item) != "null"]
        found = self._resolve(schema)
        if "discriminator" in found:
            return {"type": "object"}  # one of several schemas: a plain mapping
        if len(options) == 1 and "properties" not in schema:
            return self._schema(options[0], name)
        if {"anyOf", "oneOf"} & found.keys():
            return {}
        kind = _kind(found)
        is_enum = "enum" in found and kind == "string"
        if is_enum or {"properties", "allOf"} & found.keys():
            return {"$ref": f"{SCHEMAS}{self._keep(found, _name_of(schema, name), is_enum=is_enum)}"}
        if kind == "array":
            return {"type": "array", "items": self._schema(found.get("items", {}), f"{_name_of(schema, name)}_item")}
        if kind == "object":
            values = found.get("additionalProperties")
            inner = self._schema(values, _name_of(schema, name)) if isinstance(values, dict) else None
            return {"type": "object", "additionalProperties": inner} if inner else {"type": "object"}
        form = found.get("format")  # kept unless it has another meaning in our specs
        return present({"type": kind, "format": None if form in _OTHER_FORMATS else form})

    def _keep(self, schema: Schema, name: str, *, is_enum: bool) -> str:
        if name not in self.schemas:
            self.schemas[name] = {}  # a placeholder: schemas may refer to each other in circles
            self.schemas[name] = _enum(schema) if is_enum else self._object(schema, name)
        return name

    def _object(self, schema: Schema, name: str) -> Schema:
        parts = [self._object(self._resolve(part), name) for part in schema.get("allOf", [])]
        own = {wire: self._schema(item, f"{name}_{wire}") for wire, item in schema.get("properties", {}).items()}
        properties: dict[str, Schema] = {}
        required: list[str] = []
        for part in [*parts, {"properties": own, "required": schema.get("required", [])}]:
            properties |= part["properties"]
            required += part.get("required", [])
        return object_schema(properties, required, {snake_case(wire): wire for wire in properties})

    def _resolve(self, item: Any) -> Any:
        while "$ref" in item:
            try:
                _, section, name = item["$ref"].removeprefix("#/").split("/")
                item = self._document["components"][section][name]
            except (KeyError, ValueError) as error:
                raise CodegenError("follow a reference", [f"{item['$ref']} does not exist in the same file"]) from error
        return item


def _signature(parameters: list[dict[str, Any]], body: dict[str, Any] | None) -> list[str]:
    given = [(item.get("x-databricks-python-name", item["name"]), item["required"]) for item in parameters]
    if body and "x-databricks-python-name" in body:
        given.append((body["x-databricks-python-name"], True))
    elif body:
        schema = next(iter(body["content"].values()))["schema"]
        given += [(snake_case(wire), wire in schema.get("required", [])) for wire in schema["properties"]]
    return order_arguments(given)


def _media(message: Any) -> tuple[str, Schema]:
    """Return the media type of a request or a response, JSON where there is a choice, and its schema."""
    content = message.get("content", {})
    kind = next((kind for kind in (_JSON, *content) if kind in content and _is_json(kind)), next(iter(content), _JSON))
    # a server may require names such as application/scim+json
    return _JSON if _is_json(kind) and not kind.endswith("+json") else kind, content.get(kind, {}).get("schema", {})


def _is_json(kind: str) -> bool:
    return (
        kind == "*/*" or re.search(r"\bjson\b(?!-seq)", kind, re.IGNORECASE) is not None
    )  # x-ndjson is several JSON values


def _name_of(schema: Schema, otherwise: str) -> str:
    """Return the name of the class that the parser makes of a schema."""
    return str(ClassName(schema.get("$ref", otherwise).rpartition("/")[2], "Class"))


def _enum(schema: Schema) -> Schema:
    values = [str(value) for value in schema["enum"] if value is not None]
    members = [re.sub(r"\W", "_", value) for value in values]
    names = [member if member.isidentifier() else f"VALUE_{member}" for member in members]
    return {"type": "string", "enum": values, "x-enum-varnames": names}


def _kind(schema: Schema) -> str | None:
    """Return the one type that is not null; "null" if there is no other, None if there are several or no types."""
    otherwise = "object" if "properties" in schema else "string" if "enum" in schema else None
    kind: str | list[str] | None = schema.get("type", otherwise)
    if not isinstance(kind, list):
        return kind
    kinds = [item for item in kind if item != "null"]
    return kinds[0] if len(kinds) == 1 else None if kinds else "null"
