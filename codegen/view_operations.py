"""
One operation as the template prints it: signature, request, response, paging, waiting.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
from openapi_python_client.parser.properties import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty

from codegen.errors import CodegenError
from codegen.names import identifier, refuse_duplicates, snake_case
from codegen.parse import description, fields_of, names_of, response_of
from codegen.prepare import operation_key
from codegen.spec import python_name, split_reference

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from codegen.parse import Service
    from codegen.spec import Operation
    from codegen.typing_text import Field, TypeText

_DOCUMENTATION = "https://docs.databricks.com/api/"
_LINE = 100  # of a request line in a docstring, which nothing wraps
_PIECE = 40  # of a path; a name is written twice where it is filled in
_USUAL_TIMEOUT_S = 1200.0  # of a wait; the runtime's default


class _Code(str):
    """Text whose ``repr`` is itself: Python code among values."""

    __slots__ = ()
    __repr__ = str.__str__


@attrs.frozen(slots=False)
class OperationView:
    """
    The code of an operation's constants, and of the method that sends it.
    """

    spec: Operation
    service: Service
    types: TypeText

    @cached_property
    def name(self) -> str:
        """
        The method.
        """
        return identifier(self.spec.name)

    @cached_property
    def constant(self) -> str:
        """
        The name of its constant: ``get_run`` -> ``GET_RUN``.
        """
        return identifier(self.spec.name.upper())

    @cached_property
    def constants(self) -> dict[str, str]:
        """
        Its constants in the module: name and code.
        """
        found = {
            "": ("_op", self._facts()),
            "_PAGING": ("_rt.Paging", self._paging()),
            "_WAITER": ("_rt.Waiter", self._waiter()),
            "_LRO": ("_rt.LongRunning", self._long_running),
        }
        return {
            f"{self.constant}{suffix}": _call(function, facts) for suffix, (function, facts) in found.items() if facts
        }

    @cached_property
    def signature(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """
        Name and type of the required arguments, and of the optional ones.
        """
        required, optional = self.spec.signature
        refuse_duplicates(f"arguments of {self.spec.id}", ["self", *required, *optional])
        types = {name: self.types.argument(prop) for name, prop in self._arguments.items()}
        if {*required, *optional} != types.keys():
            raise CodegenError(f"view {self.spec.id}", [f"arguments {required}, {optional}, read {sorted(types)}"])
        limit = [("limit", "int")] if self.spec.items is not None and "limit" not in types else []
        return [(name, types[name]) for name in required], [(name, types[name]) for name in optional] + limit

    @cached_property
    def has_limit(self) -> bool:
        """
        Whether it is a listing with a ``limit`` of items; a ``limit`` of the API is sent as well.
        """
        return self.spec.items is not None and ("limit", "int") in self.signature[1]

    @cached_property
    def documentation(self) -> str | None:
        """
        The URL of its documentation, None where the API is not from Databricks.
        """
        if "x-source" in self.service.document["info"]:  # adopted
            return None
        parts = [self.spec.data["x-databricks-scope"], self.spec.module, self.spec.name]
        return f"{_DOCUMENTATION}{'/'.join(parts).replace('_', '')}"

    @cached_property
    def request_line(self) -> str:
        """
        The HTTP method and the path; a long path continues on a second line.
        """
        line = f"{self.spec.method} {self.spec.path}"
        if len(line) <= _LINE:
            return line
        cut = line.rindex("/", 0, _LINE)
        return f"{line[:cut]}\n            {line[cut:]}"

    @cached_property
    def path(self) -> str:
        """
        The path, filled in.
        """
        parameters = {item["name"]: item for item in self.spec.parameters if item["in"] == "path"}
        codes = [
            re.sub(r"\{(\w+)\}", lambda found: f"{{{self._path_part(parameters[found[1]])}}}", part)
            for part in _pieces(self.spec.path)
        ]
        return " ".join(f"f{code!r}" if "{" in code else repr(code) for code in codes)

    @cached_property
    def query(self) -> str | None:
        """
        The query, None without one.
        """
        given = {item["name"]: python_name(item) for item in self.spec.parameters if item["in"] == "query"}
        return self._by_wire_name(given)

    @cached_property
    def fields_sent(self) -> str | None:
        """
        The fields of the body that are arguments, None without any.
        """
        return None if self.spec.whole_body else self._by_wire_name(names_of(self._body))

    @cached_property
    def body(self) -> str | None:
        """
        The body, None without one: an argument that is all of it, or fields that are arguments.
        """
        name = self.spec.whole_body
        if self._body is None:
            return None
        if name:
            binary = isinstance(self._body, FileProperty)
            return f"_rt.content({name!r}, {name})" if binary else f"_rt.whole({self.method}, {name!r}, {name})"
        return f"_rt.given({self.method}, _body)" if self.fields_sent else "{}"

    @cached_property
    def result(self) -> str:
        """
        What the method returns.
        """
        if self.spec.data.get("x-databricks-stream"):
            return "_rt.ByteStream"
        if self.spec.items is not None:
            items = fields_of(self.returned).get(self.spec.items, self.returned)
            return f"_rt.Pages[{self.types.value(_item(items))}]"
        if self.started is None:
            return self.response_type
        awaited = self._awaited()
        return f"_rt.Started[None, {awaited}, {awaited}]" if self.returned is None else f"{self.started}[{awaited}]"

    @cached_property
    def deprecated(self) -> str | None:
        """
        The deprecation warning, None without one.
        """
        advice = self.spec.data.get("x-databricks-deprecated")
        return advice and f"{self.spec.module}.{self.name} is deprecated: {advice}"

    @cached_property
    def response_type(self) -> str:
        """
        The type of the response.
        """
        return self.types.value(self.returned)

    @cached_property
    def started(self) -> str | None:
        """
        The class of a response with ``wait``; None where there is nothing to wait for.
        """
        if not self.spec.data.keys() & {"x-databricks-wait", "x-databricks-lro"}:
            return None
        return f"Started{self.response_type.rpartition('.')[2]}" if self.returned else "_rt.Started"

    @cached_property
    def state(self) -> str:
        """
        The type of the polled states: polling a resource operation returns what starting it returned.
        """
        return self.response_type if "x-databricks-lro" in self.spec.data else "_rt.ResultT"

    @cached_property
    def fields(self) -> list[Field]:
        """
        The fields of the response.
        """
        return self.types.fields(self.returned)

    @cached_property
    def bound(self) -> list[str]:
        """
        The arguments that the polling requests need.
        """
        bind = self.spec.data.get("x-databricks-wait", {}).get("bind", {})
        return [identifier(source["request"]) for source in bind.values() if "request" in source]

    @cached_property
    def needs(self) -> set[str]:
        """
        Other services whose classes the constants name.
        """
        references = [*self.spec.data.get("x-databricks-lro", {}).values(), description(_item(self.returned))]
        return {split_reference(item)[0] or "" for item in references if ".json#" in item}

    @cached_property
    def method(self) -> str:
        """
        The code of the method, whose annotations are the types of the arguments.
        """
        return f"{self.spec.owner}.{self.name}"

    @cached_property
    def returned(self) -> PropertyProtocol | None:
        """
        The parsed response, None where it has no body or is a stream.
        """
        return response_of(self._endpoint)

    @cached_property
    def _endpoint(self) -> Endpoint:
        return self.service.endpoints[operation_key(self.spec.id)]

    @cached_property
    def _body(self) -> PropertyProtocol | None:
        return next((body.prop for body in self._endpoint.bodies), None)

    @cached_property
    def _arguments(self) -> dict[str, PropertyProtocol]:
        """The parsed arguments by Python name."""
        parsed = {
            (str(place), item.name.get_untrusted_value()): item for place, item in self._endpoint.iter_all_parameters()
        }
        given = [item for item in self.spec.parameters if "x-databricks-config" not in item]
        arguments: dict[str, PropertyProtocol] = {python_name(item): parsed[item["in"], item["name"]] for item in given}
        if self.spec.whole_body and self._body:
            return arguments | {self.spec.whole_body: self._body}
        names = names_of(self._body)
        return arguments | {names[wire]: field for wire, field in fields_of(self._body).items()}

    def _facts(self) -> dict[str, Any]:
        data, response = self.spec.data, self.spec.response
        idempotency = data.get("x-databricks-idempotency", {})
        effect = "idempotent" if idempotency.get("fill") else idempotency.get("effect")  # then the token is always set
        if self.spec.method == "POST" and "x-databricks-pagination" in data:
            effect = effect or "read"
        names = names_of(self.returned)
        return {
            "name": self.spec.name,
            "method": self.spec.method,
            "path": _Code(" ".join(map(repr, _pieces(self.spec.path)))),
            "returns": _Code(self.response_type) if self.returned else None,
            "effect": effect and _Code(f"_rt.Effect.{effect.upper()}"),
            "token": idempotency.get("token"),
            "accept": _unusual(response),
            "content": _unusual(data.get("requestBody", {})),
            "stream": data.get("x-databricks-stream"),
            "headers": {names[header]: header for header in response.get("headers", [])} or None,
            "scope": "account" if data["x-databricks-scope"] == "account" else None,
        }

    def _paging(self) -> dict[str, Any] | None:
        if self.spec.items is None:
            return None
        facts = self.spec.data.get("x-databricks-pagination", {"style": "single"})
        names = names_of(self.returned)
        initial = {
            item["name"]: item[key]
            for item in self.spec.parameters
            for key in ("x-databricks-default", "x-databricks-initial")
            if key in item
        }
        return {
            "items": names[self.spec.items] if self.spec.items else "",
            "style": None if facts["style"] == "token" else facts["style"],
            "request": facts.get("request"),
            "response": names[facts["response"]] if "response" in facts else None,
            "location": "body" if facts.get("location") == "body" else None,
            "dedupe": facts.get("dedupe"),
            "most": facts.get("most"),
            "initial": initial or None,
        }

    def _waiter(self) -> dict[str, Any] | None:
        facts = self.spec.data.get("x-databricks-wait")
        return facts and {
            "poll": facts["poll"],
            "bind": {name: next(iter(source.items())) for name, source in facts["bind"].items()},
            "status": facts["status"],
            "success": tuple(facts["success"]),
            "failure": tuple(facts["failure"]) or None,
            "message": facts.get("message"),
            "result": facts.get("result"),
            "good_results": tuple(facts.get("good_results", ())) or None,
            "timeout_s": None if facts["timeout"] == _USUAL_TIMEOUT_S else facts["timeout"],
        }

    @cached_property
    def _long_running(self) -> dict[str, Any] | None:
        facts = self.spec.data.get("x-databricks-lro")
        named = {name: facts[name] for name in ("result", "metadata") if name in facts} if facts else {}
        types = {name: _Code(self.types.class_name(reference)) for name, reference in named.items()}
        return facts and {"poll": facts["poll"], **types}

    def _awaited(self) -> str:
        """Return the type of the result of waiting: a resource operation's result, or what a waiter polls."""
        if self._long_running:
            return str(self._long_running.get("result"))
        polled = operation_key(f"{self.spec.owner}.{self.spec.data['x-databricks-wait']['poll']}")
        return self.types.value(response_of(self.service.endpoints[polled]))

    def _path_part(self, item: dict[str, Any]) -> str:
        if item.get("x-databricks-config") == "account_id":
            return "_rt.account(self._sender)"
        if item.get("x-databricks-multi-segment"):
            rooted = ", rooted=True" if item["name"] in self.spec.rooted else ""
            return f'_rt.segments("{item["name"]}", {python_name(item)}{rooted})'
        name = python_name(item)
        given = self._arguments[name]
        choice = f", {self.types.value(given)}" if isinstance(given, EnumProperty) else ""
        return f'_rt.segment("{item["name"]}", {name}{choice})'

    def _by_wire_name(self, names: dict[str, str]) -> str | None:
        """Return the code of a mapping of arguments, None without arguments."""
        items = [f"{wire!r}: {self._value(wire, name)}" for wire, name in names.items()]
        return f"{{{', '.join(items)}}}" if items else None

    def _value(self, wire: str, name: str) -> str:
        if name not in (wire, snake_case(wire), f"{wire}_"):  # the runtime finds the argument by the wire name
            raise CodegenError("name arguments", [f"the runtime would not find the argument {name} of {wire}"])
        if description(self._arguments[name]) == "field-mask":
            return f"_rt.field_mask({name})"
        idempotency = self.spec.data.get("x-databricks-idempotency", {})
        return f"_rt.token({name})" if idempotency.get("fill") and idempotency["token"] == name else name


def _item(prop: PropertyProtocol | None) -> PropertyProtocol | None:
    """Return what a list holds, and anything else as it is."""
    return prop.inner_property if isinstance(prop, ListProperty) else prop


def _pieces(path: str) -> list[str]:
    """Cut a path after each parameter, so that the formatter can wrap it; it joins what fits into a line."""
    pieces = re.split(r"(?<=\})(?=.)", path)
    return [part for piece in pieces for part in (re.split(r"(?=\{)", piece) if len(piece) > _PIECE else [piece])]


def _unusual(message: dict[str, Any]) -> str | None:
    """Return the media type of a request or a response where it is not JSON's."""
    content = next(iter(message.get("content", {"application/json": None})))
    return None if content == "application/json" else content


def _call(function: str, facts: dict[str, Any]) -> str:
    """Return the code of a call; operations are declared with their first facts by position."""
    bare = ("name", "method", "path", "returns") if function == "_op" else ()
    given = {name: repr(value) for name, value in facts.items() if value is not None}
    return f"{function}({', '.join(code if name in bare else f'{name}={code}' for name, code in given.items())})"
