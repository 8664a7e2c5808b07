"""
One operation as a view: signature, request, answer, paging, waiting.
"""

from __future__ import annotations

import re
from typing import Any

from codegen.errors import CodegenError
from codegen.examples import argument_schemas, python_name
from codegen.names import constant_name, identifier, is_keyword, python_names, snake_case
from codegen.typing_text import Classes, Schema, TypeText, split_reference
from codegen.views import ArgumentView, OperationView, StartedView

Document = dict[str, Any]
Operation = dict[str, Any]


class OperationViewer:
    """
    Settle the operations of one API class.
    """

    def __init__(self, document: Document, classes: Classes) -> None:
        self._schemas: dict[str, Schema] = document["components"]["schemas"]
        self._paths: dict[str, dict[str, Operation]] = document["paths"]
        self.types = TypeText("_m.", classes)
        self.runtime_services: set[str] = set()
        """Other services whose classes are named in constants, not only in annotations."""
        self.started: dict[str, StartedView] = {}
        """What answers with a wait are, by class name."""

    def view(self, path: str, method: str, operation: Operation) -> OperationView:
        """
        Settle one operation.
        """
        name = operation["operationId"].partition(".")[2]
        arguments = self._arguments(operation)
        paging = self._paging(operation)
        adds_limit = paging is not None and "limit" not in {argument.name for argument in arguments}
        result, started = self._result(operation)
        bind = operation.get("x-databricks-wait", {}).get("bind", {})
        taken = [argument.name for argument in arguments] + ["limit"] * adds_limit
        return OperationView(
            owner=identifier(operation["operationId"].partition(".")[0]),
            name=identifier(name),
            constant=constant_name(name),
            method=method.upper(),
            path=path.partition("#")[0],
            facts=self._facts(path.partition("#")[0], method, operation),
            arguments=arguments,
            path_code=self._path_code(path.partition("#")[0], operation),
            query=_given(operation, _query(operation), taken),
            body=self._body(operation, taken),
            result=result,
            started=started,
            paging=paging,
            waiter=self._waiter(operation),
            long_running=self._long_running(operation),
            adds_limit=adds_limit,
            bound=[identifier(source["request"]) for source in bind.values() if "request" in source],
        )

    def _arguments(self, operation: Operation) -> list[ArgumentView]:
        schemas = argument_schemas(operation)
        given: list[str] = operation["x-databricks-arguments"]
        first_optional = given.index("*") if "*" in given else len(given)
        names = [identifier(name) for name in given if name != "*"]
        if set(names) != set(schemas):
            raise CodegenError(f"view {operation['operationId']}", [f"arguments {names}, read {sorted(schemas)}"])
        return [
            ArgumentView(name=name, type=self.types.argument(schemas[name]), required=position < first_optional)
            for position, name in enumerate(names)
        ]

    def _facts(self, path: str, method: str, operation: Operation) -> dict[str, str]:
        response = operation["responses"]["200"]
        idempotency = operation.get("x-databricks-idempotency", {})
        effect = idempotency.get("effect")
        if idempotency.get("fill"):
            effect = "idempotent"  # the token is always set
        elif effect is None and "x-databricks-pagination" in operation and method == "post":
            effect = "read"
        content = next(iter(operation.get("requestBody", {}).get("content", {"application/json": None})))
        accept = next(iter(response.get("content", {"application/json": None})))
        facts = {
            "name": repr(operation["operationId"].partition(".")[2]),
            "method": repr(method.upper()),
            "path": repr(path),
            "returns": self._returns(operation),
            "effect": f"_rt.Effect.{effect.upper()}" if effect else None,
            "token": repr(idempotency["token"]) if "token" in idempotency else None,
            "accept": repr(accept) if accept != "application/json" else None,
            "content": repr(content) if content != "application/json" else None,
            "stream": "True" if operation.get("x-databricks-stream") else None,
            "headers": self._response_headers(operation),
            "scope": repr("account") if operation["x-databricks-scope"] == "account" else None,
        }
        return {name: value for name, value in facts.items() if value is not None}

    def _response_schema(self, operation: Operation) -> Schema | None:
        response = operation["responses"]["200"]
        if operation.get("x-databricks-stream"):
            return None
        if "x-databricks-model" in response:
            return {"$ref": f"#/components/schemas/{response['x-databricks-model']}"}
        content = next(iter(response.get("content", {}).values()), None)
        return content and content["schema"]

    def _returns(self, operation: Operation) -> str | None:
        schema = self._response_schema(operation)
        if schema is None:
            return None
        self._need_at_runtime(schema)
        return self.types.value(schema)

    def _need_at_runtime(self, schema: Schema) -> None:
        inner = schema.get("items", schema)
        if "$ref" in inner and (service := split_reference(inner["$ref"])[0]):
            self.runtime_services.add(service)

    def _response_headers(self, operation: Operation) -> str | None:
        headers = operation["responses"]["200"].get("headers")
        return repr({self._field(operation, name): name for name in headers}) if headers else None

    def _result(self, operation: Operation) -> tuple[str, str | None]:
        """Return the type that the method returns, and the class that it wraps its answer in, if any."""
        if operation.get("x-databricks-stream"):
            return "_rt.ByteStream", None
        schema = self._response_schema(operation)
        if item := self._item(operation):
            return f"_rt.Pages[{self.types.value(item)}]", None
        answer = self.types.value(schema) if schema else "None"
        lro, wait = operation.get("x-databricks-lro"), operation.get("x-databricks-wait")
        if lro is None and wait is None:
            return answer, None
        awaited = self._named(lro["result"]) if lro and "result" in lro else "None" if lro else self._polled(operation)
        if schema is None:
            return f"_rt.Started[None, {awaited}, {awaited}]", "_rt.Started"
        started = self._started(schema, answer, by_name=lro is not None)
        return f"{started}[{awaited}]", started

    def _started(self, schema: Schema, answer: str, *, by_name: bool) -> str:
        """Return the class of an answer with a wait; the state of a resource operation is like its first answer."""
        name = f"Started{split_reference(schema['$ref'])[1]}"
        model = self._schemas[split_reference(schema["$ref"])[1]]
        names = python_names(model)
        fields = [
            (names[wire], f"{self.types.value(item)}{'' if wire in model.get('required', []) else ' | None'}")
            for wire, item in model["properties"].items()
        ]
        self.started[name] = StartedView(
            name=name, answer=answer, state=answer if by_name else "_rt.ResultT", fields=fields
        )
        return name

    def _polled(self, operation: Operation) -> str:
        """Return the type of what the operation that a waiter polls gives."""
        polled = f"{operation['operationId'].partition('.')[0]}.{operation['x-databricks-wait']['poll']}"
        found = next(item for path in self._paths.values() for item in path.values() if item["operationId"] == polled)
        return self.types.value(self._response_schema(found) or {})

    def _named(self, reference: str) -> str:
        """Return the type that a constant names."""
        self._need_at_runtime({"$ref": reference})
        return self.types.value({"$ref": reference})

    def _item(self, operation: Operation) -> Schema | None:
        """Return the schema of one item of a listing."""
        wire = self._items_field(operation)
        if wire is None:
            return None
        answer = self._model(operation)["properties"][wire] if wire else self._response_schema(operation) or {}
        return dict(answer["items"])

    def _items_field(self, operation: Operation) -> str | None:
        """Return the wire name of the items, "" for an answer that is a list, None for what is no listing."""
        if "x-databricks-pagination" in operation:
            return str(operation["x-databricks-pagination"]["items"])
        schema = self._response_schema(operation) or {}
        return operation.get("x-databricks-unwrap", "" if schema.get("type") == "array" else None)

    def _paging(self, operation: Operation) -> dict[str, str] | None:
        items = self._items_field(operation)
        if items is None:
            return None
        facts = operation.get("x-databricks-pagination", {"style": "single"})
        paging = {"items": self._field(operation, items) if items else ""}
        if facts["style"] != "token":
            paging["style"] = facts["style"]
        if "request" in facts:
            paging["request"] = facts["request"]
        if "response" in facts:
            paging["response"] = self._field(operation, facts["response"])
        if facts.get("location") == "body":
            paging["location"] = "body"
        if "dedupe" in facts:
            paging["dedupe"] = facts["dedupe"]
        code = {name: repr(value) for name, value in paging.items()}
        if initial := _initial(operation):
            code["initial"] = repr(initial)
        return code

    def _model(self, operation: Operation) -> Schema:
        schema = self._response_schema(operation) or {}
        return self._schemas[split_reference(schema["$ref"])[1]]

    def _field(self, operation: Operation, wire: str) -> str:
        return python_names(self._model(operation))[wire]

    def _body(self, operation: Operation, taken: list[str]) -> str | None:
        """Return the code of the body: an argument that is all of it, or fields that are arguments."""
        body = operation.get("requestBody")
        if body is None:
            return None
        if "x-databricks-python-name" in body:
            name = identifier(body["x-databricks-python-name"])
            binary = "application/octet-stream" in body["content"]
            return name if binary else f"_rt.whole({_method(operation)}, {name!r}, {name})"
        schema = next(iter(body["content"].values()))["schema"]
        names = python_names(schema)
        fields = [
            (_keyword(wire, names[wire]), _value_code(names[wire], item, operation))
            for wire, item in schema["properties"].items()
        ]
        return _given(operation, fields, taken) or "{}"

    def _path_code(self, path: str, operation: Operation) -> str:
        parameters = {item["name"]: item for item in operation.get("parameters", []) if item["in"] == "path"}
        code = re.sub(r"\{(\w+)\}", lambda found: f"{{{self._path_part(parameters[found[1]])}}}", path)
        return f"f{code!r}" if parameters else repr(path)

    def _path_part(self, item: dict[str, Any]) -> str:
        if item.get("x-databricks-config") == "account_id":
            return "_rt.account(self._sender)"
        function = "segments" if item.get("x-databricks-multi-segment") else "segment"
        choice = f", {self.types.value(item['schema'])}" if "$ref" in item["schema"] else ""
        return f'_rt.{function}("{item["name"]}", {python_name(item)}{choice})'

    def _waiter(self, operation: Operation) -> dict[str, str] | None:
        facts = operation.get("x-databricks-wait")
        if facts is None:
            return None
        bind = {name: next(iter(source.items())) for name, source in facts["bind"].items()}
        code = {
            "poll": repr(facts["poll"]),
            "bind": repr(bind),
            "status": repr(facts["status"]),
            "success": repr(tuple(facts["success"])),
        }
        if facts["failure"]:
            code["failure"] = repr(tuple(facts["failure"]))
        if "message" in facts:
            code["message"] = repr(facts["message"])
        return code

    def _long_running(self, operation: Operation) -> dict[str, str] | None:
        facts = operation.get("x-databricks-lro")
        if facts is None:
            return None
        code = {"poll": repr(facts["poll"])}
        return code | {name: self._named(facts[name]) for name in ("result", "metadata") if name in facts}


def _query(operation: Operation) -> list[tuple[str, str]]:
    """Return the query's parameters: keyword of the wire name, and the code of the value."""
    return [
        (_keyword(item["name"], python_name(item)), _value_code(python_name(item), item["schema"], operation))
        for item in operation.get("parameters", [])
        if item["in"] == "query"
    ]


def _method(operation: Operation) -> str:
    owner, _, name = operation["operationId"].partition(".")
    return f"{owner}.{identifier(name)}"


def _given(operation: Operation, values: list[tuple[str, str]], taken: list[str]) -> str | None:
    """
    Return the code of arguments by wire name, None where there are none.

    Where all go as they came, by their own names, they are not spelled out again; the other arguments are.
    """
    if not values:
        return None
    sent = [wire for wire, code in values if wire == code]
    others = [name for name in taken if name not in sent]
    if len(sent) == len(values) > len(others):
        return f"_rt.all_given({_method(operation)}, locals(), {', '.join(map(repr, others))})"
    plain = [f"{wire}={code}" for wire, code in values if is_keyword(wire)]
    odd = [f"**{{{wire!r}: {code}}}" for wire, code in values if not is_keyword(wire)]
    return f"_rt.given({_method(operation)}, {', '.join([*plain, *odd])})"


def _keyword(wire: str, name: str) -> str:
    """Return the keyword that stands for a wire name; the runtime finds the argument by it."""
    if name not in (wire, snake_case(wire), f"{wire}_"):
        raise CodegenError("name arguments", [f"{wire} cannot be told to be {name}"])
    return wire


def _value_code(name: str, schema: Schema, operation: Operation) -> str:
    if schema.get("format") == "field-mask":
        return f"_rt.field_mask({name})"
    idempotency = operation.get("x-databricks-idempotency", {})
    return f"_rt.token({name})" if idempotency.get("fill") and idempotency["token"] == name else name


def _initial(operation: Operation) -> dict[str, Any]:
    return {
        item["name"]: item[key]
        for item in operation.get("parameters", [])
        for key in ("x-databricks-default", "x-databricks-initial")
        if key in item
    }
