"""
The facts of one service as an OpenAPI 3.1 document.
"""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, Any

from codegen.errors import CodegenError, each
from codegen.extract import models, waiters
from codegen.extract.accessors import read_children
from codegen.extract.operations import Argument, Facts, read_operation
from codegen.extract.shapes import methods_of
from codegen.spec import SCHEMAS, Document, Schema, object_schema, operations, order_arguments, present

if TYPE_CHECKING:
    from codegen.extract.accessors import Accessors


def build_document(service: str, module: ast.Module, accessors: Accessors, unhandled: set[str]) -> Document:
    """
    Return one service as a document.

    Args:
        service: Module name, ``jobs``.
        module: Its source.
        accessors: The client attributes of each API class.
        unhandled: ``service.Class.method`` of operations that cannot be extracted and are left out.

    Raises:
        CodegenError: Listing every statement that has no known shape.
    """
    builder = _Builder(service, accessors, unhandled)
    each(f"extract {service}", module.body, builder.add)
    return builder.document()


class _Builder:
    def __init__(self, service: str, accessors: Accessors, unhandled: set[str]) -> None:
        self._service = service
        self._accessors = accessors
        self._unhandled = unhandled
        self._schemas: dict[str, Schema] = {}
        self._operations: list[Facts] = []
        self._waiters: dict[str, dict[str, Any]] = {}
        self._operation_classes: dict[str, dict[str, Any]] = {}
        self._tags: list[dict[str, Any]] = []

    def add(self, node: ast.stmt) -> None:
        """
        Read one statement at module level.
        """
        if not isinstance(node, ast.ClassDef):
            return
        if models.is_enum(node):
            self._schemas[node.name] = models.read_enum(node)
        elif models.is_model(node):
            self._add_model(node)
        elif waiters.is_operation_class(node):
            self._operation_classes[node.name] = waiters.read_operation_class(node)
        else:
            self._add_api(node)

    def document(self) -> Document:
        """
        Return the document of everything that was read.
        """
        paths: dict[str, dict[str, Any]] = {}
        shared = _shared(self._operations)
        polls = {facts["poll"] for facts in self._operation_classes.values()}
        for facts in self._operations:
            if (facts.path, facts.http_method) in shared or facts.name in polls:
                _name_resource(facts)
            key = f"{facts.path}#{facts.id}" if (facts.path, facts.http_method) in shared else facts.path
            paths.setdefault(key, {})[facts.http_method.lower()] = self._operation(facts)
        return {
            "openapi": "3.1.0",
            "info": {"title": self._service},
            "tags": self._tags,
            "paths": paths,
            "components": {"schemas": self._schemas},
        }

    def _add_model(self, node: ast.ClassDef) -> None:
        schema = models.read_model(node)
        # a response that is a stream is returned as a stream, not as a model
        if not any(item.get("format") == "binary" for item in schema["properties"].values()):
            self._schemas[node.name] = schema

    def _add_api(self, node: ast.ClassDef) -> None:
        tag: dict[str, Any] = {"name": node.name}
        accessors = self._accessors.get((self._service, node.name), [])
        if accessors:
            tag["x-databricks-accessors"] = [{"level": level, "name": name} for level, name in accessors]
        if children := read_children(node):
            tag["x-databricks-children"] = children
        skipped = {
            item.rpartition(".")[2] for item in self._unhandled if item.startswith(f"{self._service}.{node.name}.")
        }
        methods = [method for name, method in methods_of(node).items() if name not in skipped | children.keys()]
        each(node.name, methods, lambda method: self._add_method(node.name, method))
        self._tags.append(tag)

    def _add_method(self, owner: str, method: ast.FunctionDef) -> None:
        if method.name.startswith("_") or method.name.endswith("_and_wait"):
            return
        if method.name.startswith("wait_"):
            self._waiters[f"{owner}.{method.name}"] = waiters.read_waiter(owner, method)
        else:
            self._operations.append(read_operation(owner, method))

    def _operation(self, facts: Facts) -> dict[str, Any]:
        return present(
            {
                "operationId": facts.id,
                "tags": [facts.owner],
                "parameters": _parameters(facts) or None,
                "requestBody": _request_body(facts),
                "responses": {"200": present(self._response(facts))},
                "x-databricks-scope": "workspace" if facts.workspace else "account",
                "x-databricks-arguments": order_arguments(
                    (item.name, item.required) for item in facts.arguments.values()
                ),
                "x-databricks-pagination": facts.pagination,
                "x-databricks-unwrap": facts.unwrap and self._wire(facts.returns, facts.unwrap),
                "x-databricks-stream": facts.raw or None,
                "x-databricks-idempotency": {"token": facts.token, "fill": True} if facts.token else None,
                "x-databricks-wait": facts.wait and self._wait(facts.owner, facts.wait),
                "x-databricks-lro": facts.operation_class and self._operation_classes[facts.operation_class],
            }
        )

    def _wait(self, owner: str, wait: dict[str, Any]) -> dict[str, Any]:
        waiter = self._waiters[f"{owner}.{wait['waiter']}"]
        states = {key: [self._value(member) for member in waiter[key]] for key in ("success", "failure")}
        return waiter | states | {"bind": wait["bind"]}

    def _value(self, member: str) -> str:
        """Return what is on the wire for a member of an enum."""
        enum, _, name = member.partition(".")
        schema = self._schemas[enum]
        values: list[str] = schema["enum"]
        members: list[str] = schema.get("x-enum-varnames", values)
        return values[members.index(name)]

    def _response(self, facts: Facts) -> dict[str, Any]:
        schema, accept = facts.returns, facts.headers.get("Accept")
        if facts.pagination and schema:
            schema = {"$ref": _envelope(facts, schema["items"], self._schemas)}
        if facts.raw:
            schema = {"type": "string", "format": "binary"}
        headers = None
        if facts.response_headers and not facts.raw:
            properties = self._model(schema)["properties"]
            headers = {name: {"schema": properties[name]} for name in facts.response_headers}
        return {
            "description": "Success",
            "headers": headers,
            "content": {accept: {"schema": schema}} if schema and accept else None,
            "x-databricks-model": _name_of(schema) if schema and not accept else None,
        }

    def _wire(self, model: Schema | None, field: str) -> str:
        return str(self._model(model).get("x-databricks-python-names", {}).get(field, field))

    def _model(self, schema: Schema | None) -> Schema:
        return self._schemas[_name_of(schema or {})]


def _name_of(schema: Schema) -> str:
    return str(schema.get("$ref")).rpartition("/")[2]


def _envelope(facts: Facts, item: Schema, schemas: dict[str, Schema]) -> str:
    """
    Return the ``$ref`` of the model that holds a page of *item*: the SDK reads pages without naming it.

    If several fit, they have the same fields for paging; the one named like the operation is used.
    """
    pagination = facts.pagination or {}
    wanted = {"type": "array", "items": item}
    fitting = [
        name
        for name, schema in schemas.items()
        if schema.get("properties", {}).get(pagination["items"]) == wanted
        and pagination.get("response", pagination["items"]) in schema["properties"]
    ]
    if not fitting:
        raise CodegenError(f"read {facts.id}", [f"no model holds {pagination['items']} of {item}"])
    verb, like = _pascal(facts.name.partition("_")[0]), f"{_pascal(facts.name)}Response"
    best = min(fitting, key=lambda name: (name != like, not name.startswith(verb), len(name), name))
    return f"{SCHEMAS}{best}"


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _shared(operations: list[Facts]) -> set[tuple[str, str]]:
    """Return the paths and methods that several operations share."""
    counts = Counter((facts.path, facts.http_method) for facts in operations)
    return {place for place, number in counts.items() if number > 1}


def _name_resource(facts: Facts) -> None:
    """Treat ``name`` as a resource name, whose slashes are kept, where only that distinguishes operations on a path."""
    name = facts.arguments.get("name")
    if name and name.resource is None and facts.path.endswith("/{name}"):
        name.resource = ""


def _parameters(facts: Facts) -> list[dict[str, Any]]:
    parameters = [
        _parameter(item, place, facts)
        for item in facts.arguments.values()
        for place in ("path", "query")
        if place in item.places
    ]
    if "{account_id}" in facts.path and "account_id" not in facts.arguments:
        account = Argument("account_id", {"type": "string"}, required=True, places={"path": "account_id"})
        parameters.append(_parameter(account, "path", facts) | {"x-databricks-config": "account_id"})
    # start values that the SDK sends without an argument
    for wire, value in facts.initial.items():
        if not any(item["name"] == wire and item["in"] == "query" for item in parameters):
            raise CodegenError(f"read {facts.id}", [f"starts {wire} at {value}, which is not an argument"])
    return sorted(parameters, key=lambda item: (str(item["in"]), str(item["name"])))


def _parameter(argument: Argument, place: str, facts: Facts) -> dict[str, Any]:
    wire = argument.places[place]
    resource = argument.resource if place == "path" else None
    return present(
        {
            "in": place,
            "name": wire,
            "required": argument.required or place == "path",
            "schema": argument.schema,
            "x-databricks-python-name": None if argument.name == wire else argument.name,
            "x-databricks-multi-segment": None if resource is None else True,
            "x-databricks-resource": resource or None,
            "x-databricks-default": facts.defaults.get(wire) if place == "query" else None,
            "x-databricks-initial": facts.initial.get(wire) if place == "query" else None,
        }
    )


def _request_body(facts: Facts) -> dict[str, Any] | None:
    content = facts.headers.get("Content-Type")
    for item in facts.arguments.values():
        if item.places.keys() & {"body", "content"}:
            whole = {"required": True, "content": {content: {"schema": item.schema}}}
            return whole | {"x-databricks-python-name": item.name}
    fields = {item.places["field"]: item for item in facts.arguments.values() if "field" in item.places}
    if not fields and not facts.has_body:
        return None
    schema = object_schema(
        {wire: item.schema for wire, item in fields.items()},
        [wire for wire, item in fields.items() if item.required],
        {item.name: wire for wire, item in fields.items()},
    )
    return {"required": True, "content": {content: {"schema": schema}}}


def count(document: Document) -> dict[str, int]:
    """
    Return the counts of operations, models and so on in a document.
    """
    schemas = document["components"]["schemas"].values()
    found = [item.data for item in operations({"": document})]
    return {
        "operations": len(found),
        "models": sum("enum" not in item for item in schemas),
        "enums": sum("enum" in item for item in schemas),
        "fields": sum(len(item.get("properties", {})) for item in schemas),
        "paginated": sum("x-databricks-pagination" in item for item in found),
        "streams": sum("x-databricks-stream" in item for item in found),
    }
