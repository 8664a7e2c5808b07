"""
Reading specs: operations with their arguments and responses, and references.
"""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from codegen.errors import CodegenError
from codegen.names import identifier, module_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Schema = dict[str, Any]
Document = dict[str, Any]

SCHEMAS = "#/components/schemas/"
_REFERENCE = re.compile(rf"(?:(?P<service>\w+)\.json)?{SCHEMAS}(?P<name>\w+)")


@attrs.frozen(slots=False)
class Operation:
    """
    One operation of one service.
    """

    service: str
    path: str
    method: str
    data: dict[str, Any]

    @cached_property
    def id(self) -> str:
        """
        Its name: API class and method.
        """
        return str(self.data["operationId"])

    @property
    def owner(self) -> str:
        """
        The API class.
        """
        return identifier(self.id.partition(".")[0])

    @property
    def name(self) -> str:
        """
        The method's name in the SDK.
        """
        return self.id.partition(".")[2]

    @cached_property
    def module(self) -> str:
        """
        The module of the API class.
        """
        return module_name(self.owner)

    @cached_property
    def signature(self) -> tuple[list[str], list[str]]:
        """
        The names of the required arguments, and of the optional ones, in order.
        """
        given: list[str] = self.data["x-databricks-arguments"]
        star = given.index("*") if "*" in given else len(given)
        return [identifier(name) for name in given[:star]], [identifier(name) for name in given[star + 1 :]]

    @cached_property
    def parameters(self) -> list[dict[str, Any]]:
        """
        The parameters in path and query.
        """
        return list(self.data.get("parameters", []))

    @cached_property
    def rooted(self) -> set[str]:
        """
        The path parameters whose values begin with a slash: ``/api/2.0/fs/files{file_path}``.
        """
        return {*re.findall(r"(?<!/)\{(\w+)\}", self.path)}

    @cached_property
    def body(self) -> Schema | None:
        """
        The schema of the body, None without a body.
        """
        body = self.data.get("requestBody")
        return body and next(iter(body["content"].values()))["schema"]

    @cached_property
    def whole_body(self) -> str | None:
        """
        The argument that is the whole body; None where its fields are arguments, or without a body.
        """
        name = self.data.get("requestBody", {}).get("x-databricks-python-name")
        return name and identifier(name)

    @cached_property
    def arguments(self) -> dict[str, Schema]:
        """
        The schemas of the arguments by Python name.
        """
        given = [item for item in self.parameters if "x-databricks-config" not in item]
        schemas = {python_name(item): item["schema"] for item in given}
        if self.body is None:
            return schemas
        if self.whole_body:
            return schemas | {self.whole_body: self.body}
        return schemas | {name: self.body["properties"][wire] for wire, name in python_names(self.body).items()}

    @cached_property
    def response(self) -> dict[str, Any]:
        """
        The response, with its headers and content.
        """
        return dict(self.data["responses"]["200"])

    @cached_property
    def returned(self) -> Schema | None:
        """
        The schema of the response, None where it has no body or is a stream.
        """
        if self.data.get("x-databricks-stream"):
            return None
        if "x-databricks-model" in self.response:
            return {"$ref": f"{SCHEMAS}{self.response['x-databricks-model']}"}
        content = next(iter(self.response.get("content", {}).values()), None)
        return content and content["schema"]

    @cached_property
    def items(self) -> str | None:
        """
        The wire name of a listing's items, "" where the response is a list, None for other operations.
        """
        if "x-databricks-pagination" in self.data:
            return str(self.data["x-databricks-pagination"]["items"])
        is_list = self.returned and self.returned.get("type") == "array"
        return self.data.get("x-databricks-unwrap", "" if is_list else None)


def operations(documents: Mapping[str, Document]) -> Iterator[Operation]:
    """
    Yield every operation.
    """
    for service, document in documents.items():
        for path, item in document["paths"].items():
            for method, operation in item.items():
                yield Operation(service, path.partition("#")[0], method.upper(), operation)


def target(documents: Mapping[str, Document], reference: str, service: str) -> tuple[str, str, Schema]:
    """
    Return the service, the name and the schema of what a ``$ref`` in *service* refers to.
    """
    other, name = split_reference(reference)
    found = documents.get(other or service, {}).get("components", {}).get("schemas", {}).get(name)
    if found is None:
        raise CodegenError("follow a reference", [f"{reference} does not exist"])
    return other or service, name, found


def references(document: Document) -> set[str]:
    """
    Return every ``$ref`` to a schema, those in extensions too.
    """
    return {found[1] for found in re.finditer(rf'"({_REFERENCE.pattern})"', json.dumps(document))}


def split_reference(reference: str) -> tuple[str | None, str]:
    """
    Return the service (None for the same document) and the name in a ``$ref``.
    """
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise CodegenError("read a reference", [reference])
    return found["service"], found["name"]


def object_schema(properties: Schema, required: list[str], names: Mapping[str, str]) -> Schema:
    """
    Return the schema of an object; *names* are the wire names by Python name; those that differ are kept.
    """
    renamed = {name: wire for name, wire in names.items() if name != wire}
    facts = {"properties": properties, "required": required or None, "x-databricks-python-names": renamed or None}
    return {"type": "object"} | present(facts)


def order_arguments(given: Iterable[tuple[str, bool]]) -> list[str]:
    """
    Return ``x-databricks-arguments``: the names that are required, ``*``, and the others.
    """
    given = list(given)
    optional = [name for name, required in given if not required]
    return [*(name for name, required in given if required), *(["*", *optional] if optional else [])]


def present(facts: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return the facts that are not None.
    """
    return {name: value for name, value in facts.items() if value is not None}


def python_name(parameter: Mapping[str, Any]) -> str:
    """
    Return the argument's name of a parameter.
    """
    return identifier(parameter.get("x-databricks-python-name", parameter["name"]))


def python_names(schema: Mapping[str, Any]) -> dict[str, str]:
    """
    Return the Python name of each property of an object, by wire name.
    """
    renamed = {wire: name for name, wire in schema.get("x-databricks-python-names", {}).items()}
    return {wire: identifier(renamed.get(wire, wire)) for wire in schema.get("properties", {})}
